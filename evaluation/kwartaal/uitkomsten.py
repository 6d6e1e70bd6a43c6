"""The counts of one period under their codes, each with the name by which disclosure control knows it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from evaluation.figuur import Verband
from evaluation.kwartaal.codes import NTB, telcodes
from evaluation.kwartaal.rekenen import Rekenblad
from evaluation.kwartaal.relaties import Relatie, overige_relaties, sommen
from evaluation.kwartaal.telling import Periode, tellingen

# How the rows of a query become codes; any other query: its own code, then what the row is about.
_VORMEN: Final = {
    "trajecten_bij": "trajecten.bij.{0}",
    "trajecten_af": "trajecten.af.{0}",
    "voorziening_in": "voorziening.{0}.in.{1}",
    "voorziening_uit": "voorziening.{0}.uit.{1}",
    "doelgroep_in": "doelgroep.{0}.in",
    "doelgroep_uit": "doelgroep.{0}.uit",
}
_STANDVORMEN: Final = {
    "trajecten_stand": "trajecten.{stand}.{0}",
    "voorziening_stand": "voorziening.{0}.{stand}.{1}",
    "doelgroep_stand": "doelgroep.{0}.{stand}",
}
_MOMENT: Final = re.compile(r"\.(begin|eind)(?=\.|$)")  # of a stock
_AFWIJZING: Final = "afwijzingen."
_GEEN_MENSEN: Final = frozenset({"nieuwe_relaties"})
# Given by the organisation, and yet numbers of people.
_OPGAVEN_VAN_MENSEN: Final = frozenset({"project.langdurig_afwezig", "trajecten.jaar_eerder"})
# Trajecten run on over New Year and quarters, so those of two periods do not add up to those of both together.
_NIET_OPTELBAAR: Final = (
    "statushouder_trajecten",
    "voorziening_ooit",
    "voorziening_vorig_jaar",
    "behouden",
    "trajecten.totaal",
)


@dataclass(frozen=True, slots=True)
class Uitkomsten:
    """What was counted in one period.

    Attributes:
        periode: The days.
        gemeenten: Of which anything is known.
        getallen: By code: counts, agreed figures (`afspraak.…`) and what the organisation gives itself.
        geteld: The codes that were counted here; the others were given.
        redenen: Codes of the reasons for which somebody was turned down.
    """

    periode: Periode
    gemeenten: tuple[str, ...]
    getallen: Mapping[str, float]
    geteld: frozenset[str]
    redenen: tuple[str, ...]

    @property
    def relaties(self) -> tuple[Relatie, ...]:
        """What has to agree in a report of these gemeenten, the totals included."""
        return (*sommen(self.gemeenten, self.redenen), *overige_relaties(self.gemeenten))

    def sleutel(self, code: str) -> str | None:
        """Name of a count of people, the same for the same count in every report; None: no people are behind it."""
        if code in _GEEN_MENSEN or not (code in self.geteld or code in _OPGAVEN_VAN_MENSEN):
            return None
        if (moment := _MOMENT.search(code)) is not None:
            dag = self.periode.van if moment[1] == "begin" else self.periode.tot
            return f"{_MOMENT.sub('.stand', code)}@{dag}"
        return f"{code}@{self.periode.van}/{self.periode.tot}"

    def verbanden(self) -> Iterator[Verband]:
        """The relations between counts that hold here; one that does not is told by the aansluiting."""
        for relatie in self.relaties:
            plus, af = [*relatie.plus, *relatie.zo_nodig], [relatie.code, *relatie.af]
            links, rechts = self._sleutels(plus), self._sleutels(af)
            if (
                links
                and rechts
                and sum(map(self.getallen.__getitem__, plus)) == sum(map(self.getallen.__getitem__, af))
            ):
                yield Verband(plus=links, min=rechts)

    @property
    def optelbaar(self) -> tuple[str, ...]:
        """Codes of which the number of a year is the sum of those of its quarters."""
        return tuple(
            code
            for code in sorted(self.geteld - _GEEN_MENSEN)
            if not _MOMENT.search(code) and not code.startswith(_NIET_OPTELBAAR)
        )

    def _sleutels(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Their names; none at all when one of them has no name."""
        namen = [self.sleutel(code) for code in codes]
        return tuple(naam for naam in namen if naam is not None) if None not in namen else ()


def bereken(blad: Rekenblad, periode: Periode) -> Uitkomsten:
    """Count everything in a period.

    Args:
        blad: The events and given figures.
        periode: From first of January for a report up to and including a quarter, or the quarter alone.
    """
    gemeenten = blad.gemeenten(periode)
    getallen: dict[str, float] = dict.fromkeys(telcodes(gemeenten), 0)
    for code, telling in tellingen().items():
        if code in _STANDVORMEN:
            begin = Periode(periode.van, periode.van)
            getallen |= _benoemd(_STANDVORMEN[code].replace("{stand}", "begin"), blad.tel(telling, begin))
            getallen |= _benoemd(_STANDVORMEN[code].replace("{stand}", "eind"), blad.tel(telling, periode))
        elif code not in ("afspraken", "opgaven"):
            getallen |= _benoemd(_VORMEN.get(code, code), blad.tel(telling, periode))
    redenen = tuple(code.removeprefix(_AFWIJZING) for code in getallen if code.startswith(_AFWIJZING))
    for som in sommen(gemeenten, redenen):
        getallen[som.code] = sum(getallen[code] for code in (*som.plus, *som.zo_nodig))
    geteld = frozenset(getallen)
    getallen |= _benoemd("afspraak", blad.tel(tellingen()["afspraken"], periode))
    for code, waarde in _benoemd("", blad.tel(tellingen()["opgaven"], periode)).items():
        getallen.setdefault(code, waarde)  # what was counted is not overruled by what somebody says
    return Uitkomsten(periode, gemeenten, MappingProxyType(getallen), geteld, redenen)


def _benoemd(vorm: str, uitkomst: Mapping[tuple[str, ...], float]) -> dict[str, float]:
    """The numbers of a query by code; a full stop separates the words of a code, so n.t.b. goes without."""
    uitkomst = {tuple(deel.replace("n.t.b.", NTB) for deel in delen): waarde for delen, waarde in uitkomst.items()}
    if "{" in vorm:
        return {vorm.format(*delen): waarde for delen, waarde in uitkomst.items()}
    return {".".join(filter(None, (vorm, *delen))): waarde for delen, waarde in uitkomst.items()}


def sluit(relatie: Relatie, getallen: Mapping[str, float]) -> tuple[float, float] | None:
    """What a relation should give and what is there; None where a number that it needs is not known."""
    if any(code not in getallen for code in relatie.nodig):
        return None
    erbij = sum(getallen[code] for code in relatie.plus) + sum(getallen.get(code, 0.0) for code in relatie.zo_nodig)
    return round(erbij - sum(getallen[code] for code in relatie.af), 6), getallen[relatie.code]
