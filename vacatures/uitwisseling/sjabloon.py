"""The columns of a list of vacatures in CSV or XLSX."""

from pathlib import Path

from models.skills import Belang
from models.uitwisseling.cellen import opsomming
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.waardelijsten import Aard, Begeleiding, EisSoort, PlekSoort, VacatureStatus, WerkDenkniveau

_JANEE = "ja, nee, onbekend"
_DATUM = "dd-mm-jjjj of jjjj-mm-dd"
_LIJST = "meer waarden gescheiden door ; of |"

SJABLOON = Sjabloon(
    "vacatures",
    [
        Kolom(
            "id",
            "eigen nummer van de vacature",
            "1 tot 200 letters, cijfers, . _ -",
            "V-7",
            ("vacaturenummer", "vacature_id"),
            verplicht=True,
        ),
        Kolom(
            "titel",
            "zoals de werkgever hem noemt",
            voorbeeld="Orderpicker",
            synoniemen=("functietitel", "functie", "vacaturetitel"),
            verplicht=True,
        ),
        Kolom(
            "tekst",
            "omschrijving",
            voorbeeld="Je verzamelt bestellingen in een koel magazijn.",
            synoniemen=("omschrijving",),
        ),
        Kolom("beroep", "code of naam van het beroep", "tekst of URI van CompetentNL of ESCO", "orderpicker"),
        Kolom(
            "gevraagd",
            f"gevraagde skills; tussen haakjes het belang: {opsomming(Belang)}",
            f"zonder haakjes: belangrijk; {_LIJST}",
            "bestellingen verzamelen (moet); heftruck rijden (pluspunt)",
            ("skills", "gevraagde_skills", "competenties"),
        ),
        Kolom(
            "eisen",
            f"soort:waarde:aard:reden; soort: {opsomming(EisSoort)}; aard: {opsomming(Aard)}",
            _LIJST,
            "rijbewijs:B:werkgever_must; certificaat:VCA:veiligheid:werk op hoogte",
        ),
        Kolom("plek", "soort plek; leeg = onbekend", opsomming(PlekSoort), "regulier", ("soort_plek",)),
        Kolom("werkgever", "naam van de werkgever", voorbeeld="Voorbeeld Logistiek", synoniemen=("bedrijf",)),
        Kolom("postcode", "van de werkplek", "9999 of 9999AA", "1951ZZ", ("pc", "pc6", "pc4")),
        Kolom("uren_min", "minste uren per week", "heel getal, 0 tot 99", "24", ("minimum_uren",)),
        Kolom("uren_max", "meeste uren per week", "heel getal, 0 tot 99", "36", ("maximum_uren",)),
        Kolom("nacht", "er wordt in de nacht gewerkt", _JANEE, "nee"),
        Kolom("avond", "er wordt in de avond gewerkt", _JANEE, "ja"),
        Kolom("weekend", "er wordt in het weekend gewerkt", _JANEE, "onbekend"),
        Kolom("ploegen", "in ploegen of onregelmatig", _JANEE, "nee", ("ploegendienst",)),
        Kolom("kantoortijden", "tijdens kantoortijden", _JANEE, "nee"),
        Kolom("begeleiding", "begeleiding die de plek biedt", opsomming(Begeleiding), "licht"),
        Kolom("aanpassing_mogelijk", "de werkplek is aan te passen", _JANEE, "ja"),
        Kolom(
            "werk_denkniveau",
            "laagste werk- en denkniveau",
            opsomming(WerkDenkniveau),
            "basis",
            ("werk_en_denkniveau",),
        ),
        Kolom("start", "eerste werkdag", _DATUM, "01-04-2026", ("startdatum", "begindatum")),
        Kolom("sluitingsdatum", "laatste dag om iemand voor te stellen", _DATUM, "31-03-2026"),
        Kolom("status", "leeg = onbekend", opsomming(VacatureStatus), "open"),
        Kolom(
            "plaatsen",
            "hoeveel mensen gevraagd worden",
            "heel getal, minstens 1; leeg = 1",
            "2",
            ("aantal_plaatsen",),
        ),
        Kolom("sector", "in woorden", voorbeeld="logistiek"),
    ],
)


def schrijf_sjabloon(pad: Path) -> None:
    """Write the CSV template with one invented vacature."""
    SJABLOON.schrijf(pad)
