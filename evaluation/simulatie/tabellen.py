"""The tables of the document on what was compared."""

from collections.abc import Mapping
from typing import Final

from evaluation.simulatie.meting import AANBOD, INGREPEN, SKILLS, SPREIDING, WERKWIJZEN, Simulatie
from evaluation.simulatie.opmaak import niveau, procent, tabel, verschil
from evaluation.simulatie.uitkomst import (
    BEHOUDEN,
    DUURZAAM,
    GEZIEN,
    GINI,
    MEEST,
    PLAATSINGEN,
    RECALL,
    TREDEN,
    VERVULD,
    VOORSTELLEN,
    WEKEN_OPEN,
)
from evaluation.simulatie.vergelijking import Werkwijzevergelijking
from evaluation.statistiek import Schatting

PLAATTITEL: Final = "Skills tegen aanbod, naar wat bij werkgevers de doorslag geeft"
_DELEN: Final = frozenset({*BEHOUDEN.values(), GEZIEN, VERVULD})
_MATEN: Final = (PLAATSINGEN, DUURZAAM, *BEHOUDEN.values(), WEKEN_OPEN, VERVULD, VOORSTELLEN, GEZIEN, GINI, MEEST)
_GROEPEN: Final = ("doelgroepregister", "beschut werk", "statushouders")
_WERKWIJZEN_UITLEG: Final = """- **willekeurig**: zomaar iemand van wie mag. De ondergrens.
- **aanbod**: eerst wie op de juiste trede staat, dan wie het beroep heeft, dan de opleiding (`evaluation/aanbod.py`).
- **skills**: de lijst die het systeem maakt, met dezelfde motor als in de werkplek.
- **skills en wensen**: de score telt minder als het werk niet is wat iemand in het dossier wenst.
- **skills, wensen en spreiding**: en ook minder voor wie kort geleden al vaak is voorgesteld.

Alle vijf kiezen uit dezelfde mensen: wie volgens de voorwaarden op de lijst mag. Alle vijf doen evenveel voorstellen
per open plek. En wie onder twee werkwijzen bij hetzelfde werk wordt voorgesteld, krijgt hetzelfde antwoord."""


def werkwijzen(m: Simulatie) -> str:
    """All ways of working side by side."""
    kop = ("", *(keus[0].value for keus in WERKWIJZEN))
    rijen = [
        (
            maat,
            *(
                niveau(m.hoofd.niveau(keus, maat), deel=maat in _DELEN, decimalen=_decimalen(maat))
                for keus in WERKWIJZEN
            ),
        )
        for maat in _MATEN
    ]
    ander = [keus for keus in WERKWIJZEN if keus != AANBOD]
    verschillen = [
        (maat, *(verschil(m.hoofd.verschil(keus, AANBOD, maat), deel=maat in _DELEN) for keus in ander))
        for maat in (PLAATSINGEN, DUURZAAM, BEHOUDEN[12], WEKEN_OPEN, GEZIEN)
    ]
    return "\n\n".join(
        (
            "## Simulatie: vijf werkwijzen naast elkaar",
            _WERKWIJZEN_UITLEG,
            tabel("Een jaar, gemiddeld over de regio's", kop, rijen),
            tabel(
                "Verschil met aanbod (aandelen in procentpunten)", ("", *(keus[0].value for keus in ander)), verschillen
            ),
            f"In {procent(m.hoofd.wint(SKILLS, AANBOD, PLAATSINGEN))} van de nagespeelde jaren gaf skills meer "
            "plaatsingen dan aanbod, met dezelfde mensen, hetzelfde werk en hetzelfde geluk. Een echte regio kan niet "
            "allebei tegelijk meemaken en ziet het dus minder scherp.",
        )
    )


def _decimalen(maat: str) -> int:
    return 2 if maat == GINI else 1


def wie(m: Simulatie) -> str:
    """Who is placed, by trede and by group."""
    rijen = [
        (
            groep,
            niveau(m.hoofd.niveau(AANBOD, groep), deel=False),
            niveau(m.hoofd.niveau(SKILLS, groep), deel=False),
            verschil(m.hoofd.verschil(SKILLS, AANBOD, groep)),
            verschil(m.hoofd.verschil(SPREIDING, AANBOD, groep)),
        )
        for groep in (*TREDEN.values(), *_GROEPEN)
    ]
    return "\n\n".join(
        (
            "## Simulatie: wie wordt er geplaatst?",
            "De treden tellen samen op. De groepen daaronder overlappen elkaar en de treden.",
            tabel(
                "Plaatsingen per kwartaal",
                ("", "aanbod", "skills", "skills tegen aanbod", "met wensen en spreiding tegen aanbod"),
                rijen,
            ),
        )
    )


def per_waarheid(m: Simulatie) -> Mapping[str, Werkwijzevergelijking]:
    """What decides (Dutch) -> the comparison under that; the assumptions of the main table first."""
    return {"half skills, half beroep; trede telt (hoofdtabel)": m.hoofd, **m.waarheden}


def verschillen(m: Simulatie) -> Mapping[str, Schatting]:
    """What decides (Dutch) -> placements a quarter with skills minus with aanbod; for the picture."""
    return {naam: een.verschil(SKILLS, AANBOD, PLAATSINGEN) for naam, een in per_waarheid(m).items()}


def waarheden(m: Simulatie, plaat: str | None) -> str:
    """The same under every other answer to what decides."""
    rijen = [
        (
            naam,
            niveau(v.niveau(AANBOD, PLAATSINGEN), deel=False),
            verschil(v.verschil(SKILLS, AANBOD, PLAATSINGEN)),
            verschil(v.verschil(SPREIDING, AANBOD, PLAATSINGEN)),
            verschil(v.verschil(SKILLS, AANBOD, DUURZAAM)),
        )
        for naam, v in per_waarheid(m).items()
    ]
    tekening = (
        (f"![SIMULATIE. {PLAATTITEL}; de cijfers staan in de eerste kolom met verschillen hieronder]({plaat})",)
        if plaat
        else ()
    )
    return "\n\n".join(
        (
            "## Simulatie: waar hangt de uitkomst van af?",
            "Niemand weet wat bij een werkgever de doorslag geeft: wat iemand kan, of hij het beroep al deed, of de "
            "trede iets zegt over zijn kans. Daarom is alles nagespeeld onder andere aannames. Elke keer is het niveau "
            "opnieuw geijkt op wat aanbod volgens het rapport vervult.",
            *tekening,
            tabel(
                "Plaatsingen per kwartaal, naar wat beslist",
                (
                    "wat beslist",
                    "aanbod",
                    "skills tegen aanbod",
                    "met wensen en spreiding",
                    "skills: 12 maanden behouden",
                ),
                rijen,
            ),
        )
    )


def selectie(m: Simulatie) -> str:
    """Why placements afterwards favour the list that was used."""
    keuzes = (AANBOD, SKILLS, WERKWIJZEN[0])
    rijen = [
        (
            f"mensen zijn voorgesteld met {keus[0].value}",
            procent(m.hoofd.niveau(keus, RECALL["skills"]).gemiddelde),
            procent(m.hoofd.niveau(keus, RECALL["aanbod"]).gemiddelde),
        )
        for keus in keuzes
    ]
    return "\n\n".join(
        (
            "## Simulatie: waarom u plaatsingen achteraf niet zomaar kunt tellen",
            "Op de pagina *aanbod of skills* staat hoe vaak wie geplaatst is, bij de eerste tien van elke lijst stond. "
            "Hieronder dezelfde maat in de simulatie. Wie van een lijst voorstelt, plaatst van die lijst: die lijst "
            "lijkt dan altijd de beste. Alleen de onderste rij is een eerlijke vergelijking, en zo werkt niemand.",
            tabel(
                "Aandeel van de plaatsingen bij de eerste tien van elke lijst",
                ("als", "van skills", "van aanbod"),
                rijen,
            ),
        )
    )


def ingrepen(m: Simulatie) -> str:
    """What changes in the region would do."""
    maten = (PLAATSINGEN, DUURZAAM, *TREDEN.values())
    rijen = [
        (
            maat,
            niveau(m.hoofd.niveau(SKILLS, maat), deel=False),
            *(verschil(m.hoofd.verschil(keus, SKILLS, maat)) for keus in INGREPEN),
        )
        for maat in maten
    ]
    return "\n\n".join(
        (
            "## Simulatie: wat als?",
            "Steeds met skills, tegen dezelfde regio zonder de ingreep. Een kwartier verder reizen: iedereen met een "
            "bekende grens reist 5 km verder (hemelsbreed). Geen voorwaarde op trede: de drie standaardvoorwaarden "
            "(G1, G2, G3) gaan eraf; trede 1 en 2 blijven bij de gemeente. Leerplekken: twintig mensen op trede 3, 4 "
            "of 5 leren de skill die zij missen en waar het meest om gevraagd wordt, met een praktijkverklaring. De "
            "werkgever komt in het tweede kwartaal, met drie soorten gewoon werk.",
            tabel("Verschil in plaatsingen per kwartaal", ("", "nu", *(keus[1].value for keus in INGREPEN)), rijen),
        )
    )
