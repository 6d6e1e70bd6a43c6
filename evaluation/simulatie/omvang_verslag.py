"""The part of the document on how large a region must be, or how long it must count."""

from typing import Final

import numpy as np

from evaluation.simulatie.aannames import KWARTALEN
from evaluation.simulatie.meting import AANBOD, SKILLS, Simulatie
from evaluation.simulatie.omvang import gepaard_nodig, omvang, plaatsingen_nodig
from evaluation.simulatie.opmaak import getal, procent, tabel
from evaluation.simulatie.uitkomst import DISCORDANT, PLAATSINGEN

VERSCHILLEN: Final = (0.10, 0.25, 0.50)
RECALL_VERSCHILLEN: Final = (0.05, 0.10, 0.20)
TUSSEN_REGIOS: Final = 0.20  # coefficient of variation between regions; assumption
IJMOND: Final = 910
_ADVIES: Final = """Advies voor wie het echt wil weten:

- **Vergelijk regio's of teams, geen mensen.** Wie een plek krijgt, neemt die voor een ander weg. Half om half binnen
  één caseload meet dus ook die verdringing.
- **Voer het getrapt in** (*stepped wedge*): laat teams of gemeenten om de beurt overgaan, in een volgorde die geloot
  is. Elk team is dan eerst zijn eigen vergelijking, en iedereen krijgt het.
- **Of wissel het aandeel**: laat in de ene gemeente een kwart en in de andere driekwart van de vacatures met de lijst
  gaan. Dan is te zien of anderen er last van hebben.
- **Tel ook wat dichterbij ligt**: gesprekken, en of iemand na drie maanden nog werkt. Dat zijn er meer en ze komen
  eerder.
- **Spreek van tevoren af** wat u telt, hoe lang, en vanaf welk verschil u iets verandert."""


def omvang_deel(m: Simulatie) -> str:
    """The section: placements counted, then lists compared, then advice."""
    per_kwartaal = (m.hoofd.niveau(AANBOD, PLAATSINGEN).gemiddelde or 1.0) / m.maat.schaal
    spreiding = max(1.0, _spreiding(m))
    gevonden = _gevonden(m)
    rijen = [
        (
            f"{100 * een.verschil:+.0f}%{noot}",
            str(een.plaatsingen),
            getal(een.kwartalen),
            f"{_rond(IJMOND * een.kwartalen / KWARTALEN)}",
            str(een.regios),
            procent(een.gezien),
        )
        for een, noot in (
            *((omvang(verschil, per_kwartaal, spreiding, TUSSEN_REGIOS, m.seed), "") for verschil in VERSCHILLEN),
            *(
                (omvang(verschil, per_kwartaal, spreiding, TUSSEN_REGIOS, m.seed), " (deze simulatie)")
                for verschil in gevonden
            ),
        )
    ]
    discordant = m.hoofd.niveau(SKILLS, DISCORDANT).gemiddelde or 0.5
    recall = [
        (f"{100 * een:.0f} procentpunt", str(nodig), getal(nodig / per_kwartaal))
        for een in RECALL_VERSCHILLEN
        if een < discordant
        for nodig in (gepaard_nodig(een, discordant),)
    ]
    return "\n\n".join(
        (
            "## Simulatie: hoe groot moet een regio zijn om een verschil te bewijzen?",
            "Twee even grote groepen: de ene gaat door op aanbod, de andere op skills. Een tweezijdige toets op 5%, en "
            "80% kans om een verschil te zien dat er is. De laatste kolom is een controle: zo vaak zag de toets het "
            f"verschil in {20_000:,} getrokken vergelijkingen van die omvang.".replace(",000", ".000"),
            tabel(
                f"Omvang per groep, bij {getal(per_kwartaal)} plaatsingen per kwartaal per {IJMOND} mensen",
                (
                    "verschil",
                    "plaatsingen",
                    f"kwartalen van een regio van {IJMOND}",
                    "mensen in een regio die een jaar telt",
                    f"regio's van {IJMOND}, een jaar",
                    "gezien",
                ),
                rijen,
            ),
            "Tussen nagespeelde jaren is de spreiding van het aantal plaatsingen "
            f"{getal(_spreiding(m), decimalen=2)} keer die van puur toeval (Poisson); gerekend is met "
            f"{getal(spreiding, decimalen=2)}. De kolom met regio's neemt aan dat regio's ook uit zichzelf verschillen "
            f"(variatiecoëfficiënt {getal(TUSSEN_REGIOS, decimalen=2)}, aanname; Hayes en Bennett 1999). De kolommen "
            "daarvoor nemen dat niet aan en zijn dus een ondergrens.",
            tabel(
                "Plaatsingen die nodig zijn om twee lijsten te vergelijken (bij de eerste tien of niet)",
                ("verschil", "plaatsingen", f"kwartalen van een regio van {IJMOND}"),
                recall,
            ),
            f"Deze vergelijking is gepaard (Connor 1987): bij {procent(discordant)} van de plaatsingen staat iemand "
            "wel op de ene en niet op de andere lijst. Ze gaat sneller, maar meet alleen waar geplaatste mensen "
            "stonden, en daarvoor geldt het voorbehoud hierboven.",
            _ADVIES,
        )
    )


def kort_omvang(m: Simulatie) -> str:
    """The same in one line of the summary."""
    per_kwartaal = (m.hoofd.niveau(AANBOD, PLAATSINGEN).gemiddelde or 1.0) / m.maat.schaal
    nodig = {
        een: plaatsingen_nodig(een, max(1.0, _spreiding(m))) / per_kwartaal for een in (*VERSCHILLEN, *_gevonden(m))
    }
    delen = [f"{100 * een:+.0f}%: {getal(kwartalen)} kwartalen" for een, kwartalen in nodig.items()]
    return (
        f"Een regio van {IJMOND} mensen moet lang tellen om een verschil in plaatsingen te bewijzen, in elk van twee "
        f"groepen minstens: {'; '.join(delen)}."
    )


def _spreiding(m: Simulatie) -> float:
    """Variance over mean of the placements of a year, over all that was played with aanbod."""
    per_jaar = m.hoofd.waarden[AANBOD][PLAATSINGEN] * KWARTALEN
    return float(np.var(per_jaar, ddof=1) / np.mean(per_jaar))


def _gevonden(m: Simulatie) -> tuple[float, ...]:
    """The relative difference that was found, where it is large enough to speak of."""
    basis = m.hoofd.niveau(AANBOD, PLAATSINGEN).gemiddelde or 1.0
    verschil = (m.hoofd.verschil(SKILLS, AANBOD, PLAATSINGEN).gemiddelde or 0.0) / basis
    return (verschil,) if abs(verschil) >= 0.01 else ()


def _rond(aantal: float) -> str:
    return f"{round(aantal, -1):,.0f}".replace(",", ".")
