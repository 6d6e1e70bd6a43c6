"""Cells and figures from counts: the one place where a number gets its name, its definition and its query."""

from collections.abc import Iterable
from dataclasses import dataclass

from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat, Rij
from evaluation.getallen import procent
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.telling import Periode, tellingen
from evaluation.kwartaal.uitkomsten import Uitkomsten

NIETS = Cel(waarde=None)


@dataclass(frozen=True, slots=True)
class Stukken:
    """What the chapters are made of.

    Attributes:
        kwartaal: Of the report.
        tot_nu: From first of January up to and including the quarter.
        kwartalen: Each quarter of the year up to this one, in order.
        vorig: The quarter before; None when nothing is known of it.
        jaar_eerder: The same quarter a year before; None when nothing is known of it.
    """

    kwartaal: Kwartaal
    tot_nu: Uitkomsten
    kwartalen: tuple[Uitkomsten, ...]
    vorig: Uitkomsten | None
    jaar_eerder: Uitkomsten | None

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """Of the report."""
        return self.tot_nu.gemeenten

    @property
    def periode(self) -> str:
        """Of which time the figures up to now are, Dutch."""
        return f"januari tot en met {_MAAND[self.kwartaal.nummer]} {self.kwartaal.jaar}"

    @property
    def standen(self) -> tuple[str, str]:
        """The days of the stock at the start and at the end, as heads of columns."""
        return (
            f"Stand 31-12-{self.kwartaal.jaar - 1}",
            f"Stand {_LAATSTE_DAG[self.kwartaal.nummer]}-{self.kwartaal.jaar}",
        )

    def cel(self, code: str) -> Cel:
        """A count up to now."""
        return aantal(self.tot_nu, code)

    def cellen(self, *codes: str) -> tuple[Cel, ...]:
        """Counts up to now; an empty code is a cell that does not apply."""
        return tuple(self.cel(code) if code else NIETS for code in codes)

    def afspraak(self, code: str) -> Cel:
        """What was agreed for the year."""
        return Cel(waarde=self.tot_nu.getallen.get(f"afspraak.{code}"))

    def deel(self, code: str, noemer: str | None = None) -> Cel:
        """A count as percentage of another number: without one, of what was agreed for the year."""
        noemer = noemer or f"afspraak.{code}"
        if self.tot_nu.getallen.get(noemer) is None:
            return NIETS
        waarde = procent(self.tot_nu.getallen.get(code), self.tot_nu.getallen.get(noemer))
        namen = (self.tot_nu.sleutel(een) for een in (code, noemer))
        return Cel(waarde=waarde, maat=Maat.PERCENTAGE, uit=tuple(naam for naam in namen if naam))

    def tegen_afspraak(self, code: str) -> tuple[Cel, Cel, Cel]:
        """Realised, agreed and the percentage."""
        return self.cel(code), self.afspraak(code), self.deel(code)

    def figuur(
        self,
        code: str,
        titel: str,
        uit: Iterable[str],
        rijkop: str,
        kolommen: Iterable[str],
        rijen: Iterable[Rij],
        *,
        grafiek: Grafieksoort | None = None,
        noten: tuple[str, ...] = (),
    ) -> Figuur:
        """A table with the definitions and queries of the counts that are in it.

        Args:
            code: Of the figure.
            titel: Dutch.
            uit: Codes of the definitions.
            rijkop: Head of the row heads.
            kolommen: Heads of the cells.
            rijen: The rows.
            grafiek: How it is drawn.
            noten: What has to be read beside it.
        """
        geteld = [tellingen()[een] for een in uit]
        return Figuur(
            code=code,
            titel=titel,
            definitie=" ".join(f"{een.naam}: {een.definitie}" for een in geteld),
            bron="\n\n".join(een.bron(self.tot_nu.periode) for een in geteld),
            eenheid=_eenheid(dict.fromkeys(een.eenheid for een in geteld)),
            periode=self.periode,
            rijkop=rijkop,
            kolommen=tuple(kolommen),
            rijen=tuple(rijen),
            grafiek=grafiek,
            noten=noten,
        )


_GEGEVEN = "als gegeven"
_MAAND = ("", "maart", "juni", "september", "december")
_LAATSTE_DAG = ("", "31-3", "30-6", "30-9", "31-12")


def aantal(uitkomsten: Uitkomsten | None, code: str) -> Cel:
    """A count; a dash where nothing is known of that time."""
    if uitkomsten is None or code not in uitkomsten.getallen:
        return NIETS
    return Cel(waarde=_geheel(uitkomsten.getallen[code]), sleutel=uitkomsten.sleutel(code))


def _geheel(waarde: float) -> float | int:
    """A count as a whole number, also when storage gave it back with a point."""
    return int(waarde) if waarde == int(waarde) else waarde


def gegeven(uitkomsten: Uitkomsten, code: str, decimalen: int = 0) -> Cel:
    """A number that the organisation gives itself."""
    return Cel(
        waarde=uitkomsten.getallen.get(code), maat=Maat.GETAL, sleutel=uitkomsten.sleutel(code), decimalen=decimalen
    )


def _eenheid(eenheden: Iterable[str]) -> str:
    """What one is; a unit for each kind of count that is in the table."""
    namen = [naam for naam in eenheden if naam != _GEGEVEN]
    return " en ".join(filter(None, (", ".join(namen[:-1]), *namen[-1:]))) or "zoals de organisatie het opgeeft"


def kwartaalperiode(kwartaal: Kwartaal, *, heel_jaar: bool = False) -> Periode:
    """The days of a quarter, or those of its year up to and including it."""
    return Periode(kwartaal.jaarbegin if heel_jaar else kwartaal.van, kwartaal.tot)
