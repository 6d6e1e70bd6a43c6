"""The quarterly report from events and given figures: chapters of figures, and whether they agree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from evaluation.cijfers import Cijfer
from evaluation.figuur import Figuur, Verband
from evaluation.gebeurtenissen import Klantgebeurtenis, Oorsprong
from evaluation.kwartaal.aansluiting import Aansluiting, controleer_uitkomsten
from evaluation.kwartaal.afspraken import afspraken
from evaluation.kwartaal.bouwen import Stukken, kwartaalperiode
from evaluation.kwartaal.instroom import instroom
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.organisatie import organisatie
from evaluation.kwartaal.per_gemeente import per_gemeente
from evaluation.kwartaal.per_trede import per_trede
from evaluation.kwartaal.rekenen import Rekenblad
from evaluation.kwartaal.samenhang import namen_in, tellingen, verbanden
from evaluation.kwartaal.telling import Periode
from evaluation.kwartaal.uitkomsten import Uitkomsten, bereken
from evaluation.kwartaal.werk import werk


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter: figures under one title."""

    titel: str
    figuren: tuple[Figuur, ...]


@dataclass(frozen=True, slots=True)
class Kwartaalrapport:
    """The report of one quarter, with every number in it: before disclosure control.

    Attributes:
        kwartaal: Which.
        hoofdstukken: In the order of reading.
        tellingen: Every count of people by its name: what the figures show, and what no figure shows but follows from
            the reports of two quarters together.
        verbanden: The relations between these counts.
        aansluitingen: The checks; one that does not agree is told and never mended.
        gesimuleerd: Whether anything in it is made up; it has to be said wherever the report is shown.
    """

    kwartaal: Kwartaal
    hoofdstukken: tuple[Hoofdstuk, ...]
    tellingen: Mapping[str, int]
    verbanden: tuple[Verband, ...]
    aansluitingen: tuple[Aansluiting, ...]
    gesimuleerd: bool

    @property
    def figuren(self) -> tuple[Figuur, ...]:
        """Those of all chapters."""
        return tuple(chain.from_iterable(hoofdstuk.figuren for hoofdstuk in self.hoofdstukken))


def maak_rapport(
    gebeurtenissen: Sequence[Klantgebeurtenis], cijfers: Sequence[Cijfer], kwartaal: Kwartaal
) -> Kwartaalrapport:
    """Work out the report of a quarter.

    Args:
        gebeurtenissen: All that are known, of earlier years too: stocks follow from them. Later ones do not count.
        cijfers: What was agreed, and what the organisation gives itself.
        kwartaal: The last one that is counted; figures run from first of January of its year.
    """
    bekend = [een for een in gebeurtenissen if een.datum < kwartaal.tot]
    with Rekenblad(bekend, cijfers) as blad:
        stukken = _stukken(blad, kwartaal)
        eerder = bereken(blad, Periode(kwartaal.jaarbegin, kwartaal.van)) if kwartaal.nummer > 1 else None
    hoofdstukken = _hoofdstukken(stukken)
    getoond = _sleutels(hoofdstukken)
    gevonden = verbanden(stukken, eerder, getoond)
    alle = filter(None, (stukken.tot_nu, *stukken.kwartalen, stukken.vorig, stukken.jaar_eerder, eerder))
    return Kwartaalrapport(
        kwartaal,
        hoofdstukken,
        MappingProxyType(tellingen(alle, getoond | namen_in(gevonden))),
        gevonden,
        controleer_uitkomsten(stukken.tot_nu),
        Oorsprong.GESIMULEERD in {*(een.oorsprong for een in bekend), *(een.oorsprong for een in cijfers)},
    )


def _stukken(blad: Rekenblad, kwartaal: Kwartaal) -> Stukken:
    van_dit_jaar = (Kwartaal(kwartaal.jaar, nummer) for nummer in range(1, kwartaal.nummer + 1))
    return Stukken(
        kwartaal,
        bereken(blad, kwartaalperiode(kwartaal, heel_jaar=True)),
        tuple(bereken(blad, kwartaalperiode(een)) for een in van_dit_jaar),
        _vroeger(blad, kwartaal.vorige),
        _vroeger(blad, kwartaal.jaar_eerder),
    )


def _vroeger(blad: Rekenblad, kwartaal: Kwartaal) -> Uitkomsten | None:
    periode = kwartaalperiode(kwartaal)
    return bereken(blad, periode) if blad.weet_van(periode) else None


def _hoofdstukken(stukken: Stukken) -> tuple[Hoofdstuk, ...]:
    return (
        Hoofdstuk("Realisatie en afspraken", tuple(afspraken(stukken))),
        Hoofdstuk("Trajecten per trede", tuple(per_trede(stukken))),
        Hoofdstuk("Per gemeente", tuple(per_gemeente(stukken))),
        Hoofdstuk("Instroom en voorzieningen", tuple(instroom(stukken))),
        Hoofdstuk("Werk en werkgevers", tuple(werk(stukken))),
        Hoofdstuk("Opgaven van de organisatie", tuple(organisatie(stukken))),
    )


def _sleutels(hoofdstukken: tuple[Hoofdstuk, ...]) -> frozenset[str]:
    """Names of the counts that are shown."""
    rijen = (rij for hoofdstuk in hoofdstukken for figuur in hoofdstuk.figuren for rij in figuur.rijen)
    return frozenset(cel.sleutel for rij in rijen for cel in rij.cellen if cel.sleutel)
