"""What a reader of the reports can work out: the counts that are shown, and the relations that tie them together."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from evaluation.figuur import Verband
from evaluation.kwartaal.bouwen import Stukken
from evaluation.kwartaal.uitkomsten import Uitkomsten


def verbanden(stukken: Stukken, eerder: Uitkomsten | None, getoond: frozenset[str]) -> tuple[Verband, ...]:
    """The relations between counts of this report, and with those of the report before, as far as they tell anything.

    Args:
        stukken: Of the report.
        eerder: Counted from first of January up to this quarter, as the report before said it; None for the first.
        getoond: Names of the counts that the report shows.
    """
    naast_elkaar = [*stukken.kwartalen, *(een for een in (stukken.vorig, stukken.jaar_eerder) if een)]
    gevonden = [verband for verband in stukken.tot_nu.verbanden() if _zegt_iets(verband, getoond)]
    alle = chain.from_iterable(uitkomsten.verbanden() for uitkomsten in naast_elkaar)
    gevonden += (verband for verband in alle if getoond.issuperset(_namen(verband)))
    opgeteld = _optelling(stukken.tot_nu, stukken.kwartalen)
    gevonden += (verband for verband in opgeteld if getoond.issuperset(_namen(verband)))
    if eerder:
        # The report before shows the first of these, this one the sum; who subtracts has this quarter, shown or not.
        verschil = _optelling(stukken.tot_nu, (eerder, stukken.kwartalen[-1]))
        gevonden += (verband for verband in verschil if getoond.issuperset(verband.min))
    return tuple(dict.fromkeys(gevonden))


def tellingen(alle: Iterable[Uitkomsten], namen: frozenset[str]) -> Mapping[str, int]:
    """The counts that have one of these names."""
    geteld = ((uitkomsten.sleutel(code), aantal) for uitkomsten in alle for code, aantal in uitkomsten.getallen.items())
    return {naam: int(aantal) for naam, aantal in geteld if naam in namen}


def namen_in(gevonden: Iterable[Verband]) -> frozenset[str]:
    """Every name in these relations."""
    return frozenset(chain.from_iterable(map(_namen, gevonden)))


def _namen(verband: Verband) -> tuple[str, ...]:
    return (*verband.plus, *verband.min)


def _zegt_iets(verband: Verband, getoond: frozenset[str]) -> bool:
    """Whether it ties together counts that are shown; a total or parts that nobody sees tell nothing."""
    return getoond.issuperset(verband.min) and not getoond.isdisjoint(verband.plus)


def _optelling(tot_nu: Uitkomsten, delen: tuple[Uitkomsten, ...]) -> Iterator[Verband]:
    """What was counted up to now is the sum of what was counted in the parts of that time."""
    if len(delen) == 1:
        return  # the first quarter: the same counts under the same names
    for code in tot_nu.optelbaar:
        if sum(deel.getallen.get(code, 0) for deel in delen) == tot_nu.getallen[code]:
            namen = (deel.sleutel(code) for deel in delen)
            yield Verband(plus=tuple(filter(None, namen)), min=(str(tot_nu.sleutel(code)),))
