"""The columns of a list of kandidaten in CSV or XLSX."""

from pathlib import Path

from models.skills import Bewijs
from models.uitwisseling.cellen import opsomming
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.waardelijsten import (
    Begeleiding,
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Rijbewijs,
    Vervoermiddel,
    WerkDenkniveau,
    WerkSoort,
)

MAX_BANEN = 5
_JANEE = "ja, nee, onbekend"
_DATUM = "dd-mm-jjjj of jjjj-mm-dd"
_LIJST = "meer waarden gescheiden door ; of |"


def _banen() -> list[Kolom]:
    voorbeelden = {
        1: (
            "magazijnmedewerker",
            "bestellingen verzamelen en inpakken; vrachtwagens lossen",
            "2,5",
            "werkervaringsplek",
        )
    }
    kolommen = []
    for nummer in range(1, MAX_BANEN + 1):
        functie, taken, jaren, soort = voorbeelden.get(nummer, ("", "", "", ""))
        kolommen += [
            Kolom(f"functie_{nummer}", f"functie van baan {nummer}; 1 is de nieuwste", voorbeeld=functie),
            Kolom(f"taken_{nummer}", f"wat er gedaan werd in baan {nummer}", voorbeeld=taken),
            Kolom(f"jaren_{nummer}", f"hoe lang baan {nummer} duurde", "jaren, 0 tot 80", jaren),
            Kolom(f"beroep_{nummer}", f"code van het beroep van baan {nummer}", "URI van CompetentNL of ESCO"),
            Kolom(f"soort_{nummer}", f"wat voor plek baan {nummer} was", opsomming(WerkSoort), soort),
        ]
    return kolommen


SJABLOON = Sjabloon(
    "kandidaten",
    [
        Kolom(
            "id",
            "eigen nummer van de kandidaat, geen BSN",
            "1 tot 200 letters, cijfers, . _ -",
            "K-1001",
            ("kandidaatnummer", "kandidaat_id", "klantnummer"),
            verplicht=True,
        ),
        Kolom(
            "skills",
            f"wat iemand kan; tussen haakjes het bewijs: {opsomming(Bewijs)}",
            _LIJST,
            "bestellingen verzamelen (voorbeeld); heftruck rijden (diploma); inpakken",
            ("vaardigheden", "competenties"),
        ),
        *_banen(),
        Kolom("gewenste_beroepen", "beroepen die iemand wil", _LIJST, "logistiek medewerker", ("beroepswens",)),
        Kolom("opleidingen", "met (diploma) of (geen diploma) erachter", _LIJST, "mbo 2 logistiek (diploma)"),
        Kolom("certificaten", "certificaten en bevoegdheden", _LIJST, "VCA basis; heftruckcertificaat"),
        Kolom(
            "talen",
            "taal:spreken of taal:spreken/schrijven",
            f"niveau 1 tot 4; {_LIJST}",
            "Nederlands:goed/redelijk",
        ),
        Kolom(
            "rijbewijs",
            "alle rijbewijzen; geen = geen enkel; leeg = onbekend",
            opsomming(Rijbewijs),
            "B; BE",
            ("rijbewijzen",),
        ),
        Kolom(
            "vervoer",
            "waarmee iemand naar het werk kan",
            opsomming(Vervoermiddel),
            "fiets; ov",
            ("vervoermiddelen",),
        ),
        Kolom(
            "werk_denkniveau",
            "werk- en denkniveau",
            opsomming(WerkDenkniveau),
            "vmbo",
            ("werk_en_denkniveau",),
        ),
        Kolom("postcode", "van waaruit iemand reist", "9999 of 9999AA", "1970ZZ", ("pc", "pc6", "pc4")),
        Kolom("max_reisafstand_km", "hemelsbreed", "0 tot 999", "15", ("reisafstand", "maximale_reisafstand")),
        Kolom(
            "max_reistijd_min",
            "enkele reis, in minuten",
            "0 tot 999",
            "45",
            ("reistijd", "maximale_reistijd"),
        ),
        Kolom("uren_min", "minste uren per week", "heel getal, 0 tot 99", "20", ("minimum_uren",)),
        Kolom("uren_max", "meeste uren per week", "heel getal, 0 tot 99", "32", ("maximum_uren",)),
        Kolom("nacht", "wil in de nacht werken", _JANEE, "nee"),
        Kolom("avond", "wil in de avond werken", _JANEE, "ja"),
        Kolom("weekend", "wil in het weekend werken", _JANEE, "ja"),
        Kolom("ploegen", "wil in ploegen of onregelmatig werken", _JANEE, "onbekend", ("ploegendienst",)),
        Kolom("kantoortijden", "wil tijdens kantoortijden werken", _JANEE, "ja"),
        Kolom("beschikbaar_vanaf", "eerste dag", _DATUM, "01-03-2026"),
        Kolom("beschikbaar_tot", "laatste dag", _DATUM),
        Kolom("status", "of iemand voor te stellen is", opsomming(KandidaatStatus), "beschikbaar"),
        Kolom("mag_werken", "mag in Nederland werken", opsomming(MagWerken), "ja"),
        Kolom("profiel_datum", "laatst nagevraagd op", _DATUM, "15-01-2026"),
        Kolom("open_voorstellen", "voorstellen die nog lopen", "heel getal", "1"),
        Kolom("toestemmingen", "vacature of werkgever: ja of nee (datum)", _LIJST, "V-7: ja (20-01-2026)"),
        Kolom("wensen", "in eigen woorden", voorbeeld="liever niet alleen in een ruimte", synoniemen=("wens",)),
        Kolom("trede", "trede op de ladder (afgeschermd)", "1 tot 6, n.t.b., n.v.t.", "5"),
        Kolom("trede_ladder", "welke ladder; leeg = ijmond-2020", opsomming(Ladder), "ijmond-2020"),
        Kolom("trede_datum", "vastgesteld op", _DATUM, "10-12-2025"),
        Kolom("trede_door", "rol of organisatie, geen naam", voorbeeld="werkcoach"),
        Kolom(
            "register",
            "doelgroepregister (afgeschermd)",
            opsomming(RegisterStatus),
            "ja",
            ("doelgroepregister", "ldr"),
        ),
        Kolom("register_datum", "peildatum", _DATUM, "05-01-2026"),
        Kolom("register_bron", "wie het zei", voorbeeld="UWV-bevraging"),
        Kolom("register_grond", "grond, als die bekend is"),
        Kolom("nbw", "nieuw beschut werk (afgeschermd)", opsomming(NbwStatus), "geen"),
        Kolom("nbw_datum", "datum van het besluit of advies", _DATUM),
        Kolom("nbw_bron", "wie besloot of adviseerde"),
        Kolom("begeleiding_nodig", "begeleiding op het werk (afgeschermd)", opsomming(Begeleiding), "licht"),
        Kolom("aanpassing_nodig", "aangepaste werkplek nodig (afgeschermd)", _JANEE, "nee"),
        Kolom("loonwaarde_pct", "loonwaarde in procenten (afgeschermd)", "0 tot 100, komma toegestaan"),
        Kolom("ontheffing", "ontheffing of lopend traject (afgeschermd)", _JANEE, "nee"),
        Kolom("geboortejaar", "alleen voor een wettelijke leeftijd (afgeschermd)", "1900 tot 2100"),
        Kolom("uitkering", "soort uitkering (afgeschermd)", voorbeeld="Participatiewet"),
        Kolom("gemeente", "voor de rapportage (afgeschermd)", voorbeeld="Beverwijk"),
    ],
    # Only `id` is obligatory, so a list of vacatures would pass for a list of people.
    vreemd=("titel", "gevraagd", "eisen", "plek", "werkgever", "sluitingsdatum"),
)


def schrijf_sjabloon(pad: Path) -> None:
    """Write the CSV template with one invented kandidaat."""
    SJABLOON.schrijf(pad)
