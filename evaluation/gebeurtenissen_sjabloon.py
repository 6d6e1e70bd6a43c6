"""The columns of a list of events in CSV or XLSX."""

from typing import Final

from evaluation.gebeurtenissen import MAX_UREN, TREDEN, Klantgroep, Soort
from models.uitwisseling.cellen import opsomming
from models.uitwisseling.kolommen import Kolom, Sjabloon

_ID: Final = "1 tot 200 letters, cijfers, . _ -"
_TREDE: Final = ", ".join(TREDEN)

SJABLOON: Final = Sjabloon(
    "gebeurtenissen",
    [
        Kolom(
            "id",
            "eigen nummer van de gebeurtenis; blijft hetzelfde in een volgend bestand",
            _ID,
            "G-2020-1",
            verplicht=True,
        ),
        Kolom("datum", "dag waarop het gebeurde", "dd-mm-jjjj of jjjj-mm-dd", "14-02-2020", verplicht=True),
        Kolom("soort", "wat er gebeurde", opsomming(Soort), "geplaatst", ("gebeurtenis",), verplicht=True),
        Kolom("gemeente", "van welke gemeente de klant is; leeg = de gemeente van --gemeente", "tekst", "velsen"),
        Kolom(
            "persoon",
            "eigen nummer van de persoon, geen BSN; alleen leeg als het over een plek gaat",
            _ID,
            "P-17",
            ("persoonsnummer", "klant", "klantnummer"),
        ),
        Kolom("plek", "nummer van de vacature of de werkgever", _ID, "V-204", ("vacature", "werkgever")),
        Kolom("detail", "code die bij de soort hoort", "zie de tabel hieronder", "regulier"),
        Kolom("trede", "waar de persoon stond, vlak ervoor", _TREDE, "5", ("trede_van",)),
        Kolom("trede_naar", "waar de persoon daarna staat; alleen bij trede en traject_begin", _TREDE, ""),
        Kolom("groep", "onder welke wet de persoon klant is", opsomming(Klantgroep), "pwet", ("klantgroep",)),
        Kolom("uren", "uren per week van een plaatsing", f"getal, 0 tot {MAX_UREN:g}", "24"),
    ],
    vreemd=("titel", "gevraagd", "sluitingsdatum", "gewenste_beroepen", "functie_1", "register", "aanbieder"),
)
