"""What the region asks and teaches now, per beroep: what a richting may promise, and for how many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from matching.kansrijk import kansrijk_voor
from matching.leeraanbod import Leeraanbod
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.richting import Beroepsvraag
from models.taxonomie.begrippen import Beroep
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Regio:
    """The region on one day.

    Attributes:
        vraag: What it asks, for every beroep of the taxonomie in use.
        aanbod: Offers of the catalogue that one can still begin: what has a first day soonest first, then the others,
            by id.
        onderzocht: How many people took up each beroep in the last three months; a beroep that is not in it: nobody.
        peildatum: The day.
    """

    vraag: Mapping[str, Beroepsvraag]
    aanbod: tuple[Leeraanbod, ...]
    onderzocht: Mapping[str, int]
    peildatum: date


def regio(
    matcher: Matcher, aanbod: Iterable[Leeraanbod] = (), onderzocht: Mapping[str, int] = MappingProxyType({})
) -> Regio:
    """Count what is open on the day of the matcher, whoever may be proposed for it.

    Args:
        matcher: Its vacatures; which beroep each is for is found once.
        aanbod: The catalogue; what cannot be begun any more is left out.
        onderzocht: How many people took up each beroep in the last three months.
    """
    dag = matcher.omstandigheden.peildatum
    aanbod = sorted((een for een in aanbod if kan_beginnen(een, dag)), key=lambda een: (een.start or date.max, een.id))
    open_ = _per_beroep(matcher)
    leerplekken = _leerplekken(aanbod)
    return Regio(
        vraag=MappingProxyType(
            {
                id_: _vraag(beroep, open_.get(id_, ()), leerplekken.get(id_, 0), dag)
                for id_, beroep in matcher.scorer.taxonomie.beroepen.items()
            }
        ),
        aanbod=tuple(aanbod),
        onderzocht=onderzocht,
        peildatum=dag,
    )


def kan_beginnen(aanbod: Leeraanbod, dag: date) -> bool:
    """Whether somebody who hears of an offer on that day may still begin: not over, and not begun before."""
    return dag <= aanbod.geldig_tot and (aanbod.start is None or dag <= aanbod.start)


def _per_beroep(matcher: Matcher) -> Mapping[str, Sequence[Vacature]]:
    """The open vacatures of each beroep, by id; those whose beroep is not clear count for none."""
    open_ = [v for _, v in sorted(matcher.vacatures.items()) if not vacature_gesloten(v, matcher.omstandigheden)]
    uit = defaultdict(list)
    for vacature, beroep in zip(open_, matcher.beroepen_van(open_), strict=True):
        if beroep is not None:
            uit[beroep].append(vacature)
    return uit


def _leerplekken(aanbod: Iterable[Leeraanbod]) -> Mapping[str, int]:
    """Places per beroep; an offer that leads to several counts for each, for who takes it chooses one."""
    uit: dict[str, int] = defaultdict(int)
    for een in aanbod:
        for beroep in een.beroepen:
            uit[beroep] += een.plekken or 0
    return uit


def _vraag(beroep: Beroep, vacatures: Sequence[Vacature], leerplekken: int, dag: date) -> Beroepsvraag:
    bron = kansrijk_voor(beroep, dag)
    return Beroepsvraag(
        vacatures=tuple(vacature.id for vacature in vacatures),
        plaatsen=sum(vacature.plaatsen for vacature in vacatures),
        leerplekken=leerplekken,
        kansrijk=None if bron is None else f"{bron.bron}, {bron.datum:%d-%m-%Y}",
    )
