"""The columns of a catalogue of learning offers in CSV or XLSX."""

from typing import Final

from matching.leeraanbod import MAX_PLEKKEN, MAX_WEKEN
from matching.leerwegen import Leervorm
from models.uitwisseling.cellen import opsomming
from models.uitwisseling.kolommen import Kolom, Sjabloon

_DATUM: Final = "dd-mm-jjjj of jjjj-mm-dd"
_NAMEN: Final = "id, naam, synoniem of URI uit de taxonomie; meer gescheiden door ; of |"

SJABLOON: Final = Sjabloon(
    "leeraanbod",
    [
        Kolom(
            "id",
            "eigen nummer van het aanbod",
            "1 tot 200 letters, cijfers, . _ -",
            "C-101",
            ("cursuscode", "opleidingscode"),
            verplicht=True,
        ),
        Kolom("naam", "hoe het heet", voorbeeld="Heftruck in drie dagen", synoniemen=("cursus",), verplicht=True),
        Kolom("aanbieder", "wie het geeft", voorbeeld="Leerhuis Kennemer", synoniemen=("opleider",), verplicht=True),
        Kolom("vorm", "waar het toe leidt", opsomming(Leervorm), "cursus", verplicht=True),
        Kolom("weken", "hoe lang het duurt, naar boven afgerond", f"heel getal, 0 tot {MAX_WEKEN}", "1", ("duur",)),
        Kolom("skills", "wat iemand er leert; dit of beroepen moet er staan", _NAMEN, "heftruckcertificaat"),
        Kolom("beroepen", "voor welk werk het is; telt mee als plek voor dat werk", _NAMEN, "magazijnmedewerker"),
        Kolom("plaats", "waar het is", voorbeeld="Beverwijk", synoniemen=("locatie",)),
        Kolom("start", "eerste dag; leeg = elk moment, of niet bekend", _DATUM, "11-01-2027", ("startdatum",)),
        Kolom("geldig_tot", "laatste dag dat het getoond mag worden", _DATUM, "08-01-2027", verplicht=True),
        Kolom("plekken", "hoeveel plekken er nog zijn; leeg = niet bekend", f"heel getal, 0 tot {MAX_PLEKKEN}", "12"),
    ],
    vreemd=("titel", "gevraagd", "werkgever", "sluitingsdatum", "gewenste_beroepen", "functie_1", "trede", "register"),
)
