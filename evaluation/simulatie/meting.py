"""Everything that the document tells, measured in one go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from evaluation.extractie.systemen import Onthoudend
from evaluation.simulatie.aannames import Aannames
from evaluation.simulatie.bekende_waarheid import meet_terug
from evaluation.simulatie.bouw import Ingreep, bouw
from evaluation.simulatie.proefregio import Werkwijze
from evaluation.simulatie.vergelijking import Keus, Regios, Werkwijzevergelijking, ijk, vergelijk
from evaluation.statistiek import Schatting
from matching.standaard import maak_scorer, standaard_encoder

AANBOD: Final[Keus] = (Werkwijze.AANBOD, Ingreep.GEEN)
SKILLS: Final[Keus] = (Werkwijze.SKILLS, Ingreep.GEEN)
SPREIDING: Final[Keus] = (Werkwijze.SPREIDING, Ingreep.GEEN)
WERKWIJZEN: Final[tuple[Keus, ...]] = tuple((een, Ingreep.GEEN) for een in Werkwijze)
INGREPEN: Final[tuple[Keus, ...]] = tuple((Werkwijze.SKILLS, een) for een in Ingreep if een is not Ingreep.GEEN)
_IJKREGIOS: Final = 4
_ANDERE_LOTEN: Final = 1  # added to the seed: what is calibrated on is not what is measured on


@dataclass(frozen=True, slots=True, kw_only=True)
class Speelomvang:
    """How much is played.

    Attributes:
        regios: Made-up regions, at least 2.
        loten: Fates in each, at least 1.
        schaal: Size of a region against the IJmond.
        bekend: Regions of known truth, at least 2.
    """

    regios: int
    loten: int
    schaal: float
    bekend: int


GROOT: Final = Speelomvang(regios=8, loten=4, schaal=1.0, bekend=40)
KLEIN: Final = Speelomvang(regios=2, loten=1, schaal=0.08, bekend=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulatie:
    """What was found.

    Attributes:
        maat: How much was played.
        seed: Of everything.
        aannames: As calibrated.
        hoofd: All ways of working, and skills after each change, under these assumptions.
        waarheden: What decides, in words (Dutch) -> aanbod, skills and spreading under that.
        bekend: What was planted -> what was found; see `bekende_waarheid`.
        mensen: People in a region over the year.
        vacatures: Vacatures in it.
    """

    maat: Speelomvang
    seed: int
    aannames: Aannames
    hoofd: Werkwijzevergelijking
    waarheden: Mapping[str, Werkwijzevergelijking]
    bekend: Mapping[str, Schatting]
    mensen: int
    vacatures: int


def waarheden(a: Aannames) -> Mapping[str, Aannames]:
    """Other answers to what decides, before calibration."""
    zonder = replace(a, trede_effect={})
    return {
        "alleen skills; trede telt": replace(a, skills_deel=1.0),
        "alleen het beroep; trede telt": replace(a, skills_deel=0.0),
        "half skills, half beroep; trede telt niet": zonder,
        "alleen skills; trede telt niet": replace(zonder, skills_deel=1.0),
        "alleen het beroep; trede telt niet": replace(zonder, skills_deel=0.0),
        "passen telt half zo zwaar; trede telt": replace(a, belang=a.belang / 2),
        "niets telt: puur geluk": replace(
            zonder, belang=0.0, wens=0.0, per_km=0.0, persoon=0.0, blijven=0.0, blijven_wens=0.0
        ),
    }


def meet(maat: Speelomvang, seed: int, meld: Callable[[str], None]) -> Simulatie:
    """Invent the regions, calibrate and play.

    Args:
        maat: How much.
        seed: Of everything, at least 0.
        meld: Is told how far it is, in Dutch.
    """
    scorer, a = maak_scorer(encoder=Onthoudend(standaard_encoder())), Aannames()
    regios = []
    for nummer in range(maat.regios):
        meld(f"regio {nummer + 1} van {maat.regios} verzinnen")
        regios.append(bouw(seed + nummer, a, scorer, maat.schaal))
    a = _geijkt(regios, a, seed, maat)
    meld("werkwijzen en ingrepen")
    hoofd = vergelijk(regios, [*WERKWIJZEN, *INGREPEN], a, maat.loten, seed, meld)
    anders = {}
    for naam, waarheid in waarheden(a).items():
        meld(f"als beslist: {naam}")
        b = _geijkt(regios, waarheid, seed, maat)
        anders[naam] = vergelijk(regios, [AANBOD, SKILLS, SPREIDING], b, maat.loten, seed, lambda _: None)
    vacatures, mensen = regios[0][Ingreep.GEEN].kan.shape
    return Simulatie(
        maat=maat,
        seed=seed,
        aannames=a,
        hoofd=hoofd,
        waarheden=anders,
        bekend=meet_terug(seed, maat.bekend),
        mensen=mensen,
        vacatures=vacatures,
    )


def _geijkt(regios: Regios, a: Aannames, seed: int, maat: Speelomvang) -> Aannames:
    return ijk(regios[:_IJKREGIOS], a, seed + _ANDERE_LOTEN, maat.schaal)
