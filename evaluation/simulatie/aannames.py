"""Every number that the simulation rests on, with where it comes from; the document prints this table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log
from types import MappingProxyType
from typing import Final

from evaluation.getallen import komma
from matching.kolommen import TREDE_NTB, TREDE_NVT

RAPPORT: Final = "kwartaalrapportage IJmond Werkt! Q1-2020"
AANNAME: Final = "aanname"

KWARTALEN: Final = 4
WEKEN_PER_KWARTAAL: Final = 13
WEKEN: Final = KWARTALEN * WEKEN_PER_KWARTAAL

# Trede code -> people on 31-12-2019.
VOORRAAD: Final[Mapping[int, int]] = MappingProxyType({3: 272, 4: 144, 5: 100, 6: 327, TREDE_NTB: 128})
UWV: Final = 220  # WW 180 and Wajong 40, as the generator of the caseload
WEG: Final = 0
# Who moves in a quarter without a placement: from -> to -> people. Placements (werkaanvaarding) come from the play.
STROOM: Final[Mapping[int, Mapping[int, int]]] = MappingProxyType(
    {
        3: {4: 16, 5: 6, 6: 8, WEG: 9 + 22},
        4: {5: 5, 6: 6, 3: 5, WEG: 2},
        5: {6: 12, 4: 9, WEG: 2 + 10},
        6: {5: 5, WEG: 5 + 21},
        TREDE_NTB: {3: 29, 4: 5, 5: 9, 6: 18},  # what "bij" has beside doorstroom and terugval
    }
)
INSTROOM_TRAJECT: Final = 48  # a quarter, to n.t.b.: 115 - 128 + the 61 that left it
INSTROOM_UWV: Final = 33  # a quarter: as many as find work, 28 WW and 5 Wajong
VERVULD_PER_KWARTAAL: Final = 79

_GEPLAATST: Final = {3: (7, 272), 4: (5, 144), 5: (7, 100), 6: (19, 327)}


def _log_odds(geplaatst: int, voorraad: int) -> float:
    return log(geplaatst / (voorraad - geplaatst))


def _trede_effect() -> Mapping[int, float]:
    """Log odds of work in a quarter against trede 6, from the report.

    Halfway between 3 and 4 for n.t.b., and as trede 6 for clients of UWV: how many there are was not counted.
    """
    odds = {trede: _log_odds(*paar) - _log_odds(*_GEPLAATST[6]) for trede, paar in _GEPLAATST.items()}
    return MappingProxyType(odds | {TREDE_NTB: (odds[3] + odds[4]) / 2, TREDE_NVT: 0.0})


@dataclass(frozen=True, slots=True, kw_only=True)
class Aannames:
    """How the made-up region works. Chances are logistic: `1 / (1 + exp(-z))`.

    Attributes:
        vacatures_per_kwartaal: That come in, spread evenly over the weeks.
        looptijd: Weeks that a vacature stays open.
        voorstellen_per_plek: New people a week for each open place.
        meeste_voorstellen: That an employer wants to see for a place, in all.
        beslisweken: Weeks between proposal and answer.
        max_open: From this many open proposals on somebody is not proposed.
        demping: Power of the damping by recent proposals, `score / (1 + c) ** demping` (scoring.md 5.4).
        nasleep: Weeks over which c counts.
        belang: What fit weighs in the employer's choice.
        skills_deel: Which share of fit is overlap of skills; the rest is having done the same beroep. In [0, 1].
        wens: What the person's wish weighs in saying yes.
        per_km: What a kilometre weighs in saying yes.
        persoon: Standard deviation over people of what no file tells.
        trede_effect: What the employer's choice is worth more or less by trede code.
        basis: The level of the employer's choice; calibrated on `VERVULD_PER_KWARTAAL`.
        blijven: What fit weighs in staying.
        blijven_wens: What the wish weighs in staying.
        vertrek: The level of leaving a job in a quarter.
    """

    vacatures_per_kwartaal: int = 100
    looptijd: int = 10
    voorstellen_per_plek: int = 1
    meeste_voorstellen: int = 5
    beslisweken: int = 2
    max_open: int = 3
    demping: float = 0.7
    nasleep: int = 4
    belang: float = 4.0
    skills_deel: float = 0.5
    wens: float = 2.0
    per_km: float = 0.04
    persoon: float = 0.5
    trede_effect: Mapping[int, float] = field(default_factory=_trede_effect)
    basis: float = -2.0
    blijven: float = 1.5
    blijven_wens: float = 1.0
    vertrek: float = -1.0


def als_rijen(a: Aannames) -> tuple[tuple[str, str, str], ...]:
    """What is assumed, its value and where it comes from; Dutch, for the document."""
    voorraad = ", ".join(f"{_trede(code)}: {aantal}" for code, aantal in VOORRAAD.items())
    effect = ", ".join(f"{_trede(code)}: {_getal(waarde)}" for code, waarde in sorted(a.trede_effect.items()))
    return (
        ("mensen in traject aan het begin, per trede", voorraad, f"{RAPPORT}, stand 31-12-2019"),
        ("klanten van UWV aan het begin", str(UWV), f"{AANNAME} (180 WW, 40 Wajong)"),
        ("doorstroom, terugval en uitstroom zonder werk", "kans per kwartaal per trede", f"{RAPPORT}, tabel uitstroom"),
        ("terugval", "één trede lager", AANNAME),
        ("instroom in traject", f"{INSTROOM_TRAJECT} per kwartaal, via n.t.b.", f"{RAPPORT}, uit de standen afgeleid"),
        ("instroom bij UWV", f"{INSTROOM_UWV} per kwartaal", f"{AANNAME}: gelijk aan wie daar werk vindt"),
        ("vacatures", f"{a.vacatures_per_kwartaal} per kwartaal", AANNAME),
        ("vervulde plekken als matching op aanbod gaat", f"{VERVULD_PER_KWARTAAL} per kwartaal", f"{RAPPORT}; geijkt"),
        ("looptijd van een vacature", f"{a.looptijd} weken", AANNAME),
        ("nieuwe voorstellen", f"{a.voorstellen_per_plek} per open plek per week", AANNAME),
        ("voorstellen die een werkgever wil zien", f"ten hoogste {a.meeste_voorstellen} per plek", AANNAME),
        ("tijd tot een antwoord", f"{a.beslisweken} weken", AANNAME),
        ("niet voorgesteld vanaf", f"{a.max_open} open voorstellen", "standaard van het systeem (regel G11)"),
        ("spreiding", f"score / (1 + voorstellen in {a.nasleep} weken)^{_getal(a.demping)}", "ontwerp, eigen keuze"),
        ("gewicht van hoe goed iemand past, bij de werkgever", _getal(a.belang), AANNAME),
        ("deel daarvan dat om skills gaat", f"{a.skills_deel:.0%}; de rest om hetzelfde beroep", AANNAME),
        ("verschil per trede bij de werkgever", effect, f"{RAPPORT}: kans op werk per trede, tegenover trede 6"),
        ("gewicht van de wens, bij de kandidaat", _getal(a.wens), AANNAME),
        ("gewicht van een kilometer, bij de kandidaat", _getal(-a.per_km), AANNAME),
        ("verschil tussen mensen dat in geen dossier staat", f"spreiding {_getal(a.persoon)}", AANNAME),
        (
            "kans om in een kwartaal te vertrekken",
            f"niveau {_getal(a.vertrek)}, passen {_getal(-a.blijven)}, wens {_getal(-a.blijven_wens)}",
            AANNAME,
        ),
    )


def _trede(code: int) -> str:
    return {TREDE_NTB: "n.t.b.", TREDE_NVT: "UWV"}.get(code, f"trede {code}")


def _getal(waarde: float) -> str:
    return komma(waarde, 2).rstrip("0").rstrip(",")
