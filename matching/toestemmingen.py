"""Who said what about being proposed (H9): consents and objections, found by the names they may be given under."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kandidaten.kandidaat import Kandidaat, Toestemming
from matching.kolommen_lezen import Getallen, vast
from matching.regels_namen import ruim, streng
from matching.regels_uitkomst import ONBEKEND, VOLDOET, VOLDOET_NIET, Codes

Uitspraken = Mapping[str, tuple[Getallen, Getallen]]

# Days are ordinals, at least 1. What has no date never goes against the wish of the person (rules.md H9).
_NOOIT: Final = -1
_TOESTEMMING_ZONDER_DATUM: Final = 0
_BEZWAAR_ZONDER_DATUM: Final = date.max.toordinal() + 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Toestemmingen:
    """Per name the rows of who spoke about it, ascending, and the last day on which each did.

    Consent counts only for what it names exactly; an objection also for what it names loosely. A file does not
    say whether a name is that of a vacature or of a werkgever, so each is kept as both.

    Attributes:
        vacature_ja: Consents, by id.
        vacature_nee: Objections, by id without case.
        werkgever_ja: Consents, by `streng`.
        werkgever_nee: Objections, by `ruim`.
    """

    vacature_ja: Uitspraken
    vacature_nee: Uitspraken
    werkgever_ja: Uitspraken
    werkgever_nee: Uitspraken

    @classmethod
    def van(cls, kandidaten: Sequence[Kandidaat]) -> "Toestemmingen":
        """Read what everybody said; linear in the number of statements."""
        alle = [(rij, uitspraak) for rij, kandidaat in enumerate(kandidaten) for uitspraak in kandidaat.toestemmingen]
        ja = [(rij, uitspraak) for rij, uitspraak in alle if uitspraak.gegeven]
        nee = [(rij, uitspraak) for rij, uitspraak in alle if not uitspraak.gegeven]
        return cls(
            vacature_ja=_per_naam(ja, str),
            vacature_nee=_per_naam(nee, str.casefold),
            werkgever_ja=_per_naam(ja, streng),
            werkgever_nee=_per_naam(nee, ruim),
        )

    def kies(self, plek: NDArray[np.int32]) -> "Toestemmingen":
        """What some people said; `plek` is the new row of each person, -1 for who is left out."""
        return Toestemmingen(
            vacature_ja=_verplaatst(self.vacature_ja, plek),
            vacature_nee=_verplaatst(self.vacature_nee, plek),
            werkgever_ja=_verplaatst(self.werkgever_ja, plek),
            werkgever_nee=_verplaatst(self.werkgever_nee, plek),
        )

    def samen(self, ander: "Toestemmingen", aantal: int) -> "Toestemmingen":
        """What these `aantal` people said and what the other ones did, who come after them."""
        return Toestemmingen(
            vacature_ja=_samen(self.vacature_ja, ander.vacature_ja, aantal),
            vacature_nee=_samen(self.vacature_nee, ander.vacature_nee, aantal),
            werkgever_ja=_samen(self.werkgever_ja, ander.werkgever_ja, aantal),
            werkgever_nee=_samen(self.werkgever_nee, ander.werkgever_nee, aantal),
        )

    def over_vacature(self, vacature_id: str, aantal: int) -> Codes:
        """The last word of each of `aantal` people about this vacature: 1 consent, -1 objection, 0 none."""
        ja, nee = self.vacature_ja.get(vacature_id), self.vacature_nee.get(vacature_id.casefold())
        return _laatste_woord(_dagen(ja, aantal), _dagen(nee, aantal))

    def over_werkgever(self, naam: str, aantal: int) -> Codes:
        """The last word of each of `aantal` people about this werkgever: 1 consent, -1 objection, 0 none."""
        ja, nee = self.werkgever_ja.get(streng(naam)), self.werkgever_nee.get(ruim(naam))
        return _laatste_woord(_dagen(ja, aantal), _dagen(nee, aantal))


def _per_naam(uitspraken: Iterable[tuple[int, Toestemming]], sleutel: Callable[[str], str]) -> Uitspraken:
    laatste: dict[str, dict[int, int]] = {}
    for rij, uitspraak in uitspraken:
        dagen = laatste.setdefault(sleutel(uitspraak.voor), {})
        dagen[rij] = max(_dag(uitspraak), dagen.get(rij, _NOOIT))
    return MappingProxyType({naam: _rijen_en_dagen(dagen) for naam, dagen in laatste.items()})


def _verplaatst(uitspraken: Uitspraken, plek: NDArray[np.int32]) -> Uitspraken:
    """The same statements under the new rows, ascending; a name that nobody spoke about is left out."""
    uit = {}
    for naam, (rijen, dagen) in uitspraken.items():
        nieuw = plek[rijen]
        volgorde = np.argsort(nieuw)[np.count_nonzero(nieuw < 0) :]
        if len(volgorde):
            uit[naam] = vast(nieuw[volgorde]), vast(dagen[volgorde])
    return MappingProxyType(uit)


def _samen(een: Uitspraken, ander: Uitspraken, aantal: int) -> Uitspraken:
    niemand = np.zeros(0, dtype=np.int32)
    uit = dict(een)
    for naam, (rijen, dagen) in ander.items():
        eerder = een.get(naam, (niemand, niemand))
        uit[naam] = (
            vast(np.concatenate([eerder[0], rijen + np.int32(aantal)])),
            vast(np.concatenate([eerder[1], dagen])),
        )
    return MappingProxyType(uit)


def _dag(uitspraak: Toestemming) -> int:
    if uitspraak.datum is not None:
        return uitspraak.datum.toordinal()
    return _TOESTEMMING_ZONDER_DATUM if uitspraak.gegeven else _BEZWAAR_ZONDER_DATUM


def _rijen_en_dagen(dagen: Mapping[int, int]) -> tuple[Getallen, Getallen]:
    rijen, waarden = zip(*dagen.items(), strict=True)
    return vast(np.array(rijen, dtype=np.int32)), vast(np.array(waarden, dtype=np.int32))


def _dagen(gezegd: tuple[Getallen, Getallen] | None, aantal: int) -> Getallen:
    per_persoon = np.full(aantal, _NOOIT, dtype=np.int32)
    if gezegd is not None:
        rijen, dagen = gezegd
        per_persoon[rijen] = dagen
    return per_persoon


def _laatste_woord(gegeven: Getallen, bezwaar: Getallen) -> Codes:
    codes = np.where(bezwaar >= gegeven, VOLDOET_NIET, VOLDOET)  # on the same day the objection wins
    codes[(bezwaar == _NOOIT) & (gegeven == _NOOIT)] = ONBEKEND
    return codes
