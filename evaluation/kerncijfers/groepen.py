"""How the lists turn out for groups of people, on the invented caseload; the score and the rules apart.

The people are invented, so nothing has to be hidden; and so it shows what the program does to the groups as the
generator made them, not what it does to the people of an organisation.
"""

from collections.abc import Iterable

from evaluation.eerlijkheid.peiling import peil
from evaluation.eerlijkheid.verhouding import Vergelijking
from evaluation.eerlijkheid.verslag import maak_verslag
from evaluation.eerlijkheid.wissel import Wisselmeting
from evaluation.eerlijkheid.wisselproef import wisselproef
from evaluation.experiment import SEED
from evaluation.kerncijfers.vorm import Groepenproef, Groepscijfer, Wisselcijfer
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden, maak_scorer
from models.synthetisch.toeval import PEILDATUM
from vacatures.synthetisch import maak_vacatures

VOLGORDE, REGELS = "volgorde", "regels"


def meet_groepen() -> Groepenproef:
    """Impact ratios of every group, of those on a list who is in its top and of everybody who is on a list; and swaps.

    Takes some minutes.
    """
    scorer = maak_scorer()
    vacatures = maak_vacatures(SEED, peildatum=PEILDATUM).vacatures
    peiling = peil(
        Matcher(
            maak_caseload(SEED, peildatum=PEILDATUM).kandidaten,
            {een.id: een for een in vacatures},
            scorer,
            omstandigheden=maak_omstandigheden(PEILDATUM, scorer.taxonomie),
        )
    )
    verslag = maak_verslag(peiling)
    return Groepenproef(
        vacatures=len(peiling.vacatures),
        kandidaten=peiling.mag.shape[1],
        cijfers=(
            *_cijfers(VOLGORDE, verslag.score),
            *_cijfers(REGELS, verslag.regels),
        ),
        wissels=tuple(map(_wissel, wisselproef())),
    )


def _wissel(een: Wisselmeting) -> Wisselcijfer:
    return Wisselcijfer(
        naam=een.naam,
        in_tekst=een.in_tekst,
        paren=een.paren,
        aandeel=een.aandeel,
        plekken=een.plekken,
        in_orde=een.in_orde,
    )


def _cijfers(stap: str, vergelijkingen: Iterable[Vergelijking]) -> Iterable[Groepscijfer]:
    for vergelijking in vergelijkingen:
        for groep in vergelijking.groepen:
            if groep.kansen:
                yield Groepscijfer(
                    stap=stap,
                    kenmerk=vergelijking.kenmerk.naam,
                    groep=groep.groep,
                    kansen=groep.kansen,
                    verhouding=groep.verhouding,
                    laag=groep.laag,
                    hoog=groep.hoog,
                    kleur=groep.kleur.value,
                )
