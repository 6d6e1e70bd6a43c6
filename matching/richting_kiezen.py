"""Which of the richtingen of one person become cards to talk about: few, and not all of one kind."""

from collections import Counter
from collections.abc import Iterable, Sequence

from matching.richting import Omscholingsrichting, Richtingsoort
from matching.richting_waarde import RichtingInstellingen


def op_volgorde(richtingen: Iterable[Omscholingsrichting]) -> tuple[Omscholingsrichting, ...]:
    """Best first, equal ones by id of the beroep."""
    return tuple(sorted(richtingen, key=lambda een: (-een.score, een.beroep.id)))


def kies_kaarten(
    richtingen: Sequence[Omscholingsrichting], instellingen: RichtingInstellingen
) -> tuple[Omscholingsrichting, ...]:
    """The best one of each soort, then what the person named, then the best of the rest; told best first.

    Of one sector at most `per_sector`, while there are others.

    Args:
        richtingen: To choose from.
        instellingen: How many.
    """
    beste = op_volgorde(richtingen)
    keus = _Keus(instellingen)
    for soort in Richtingsoort:
        keus.neem_een([een for een in beste if een.soort is soort])
    keus.neem(een for een in beste if een.eigen_wens)
    keus.neem(een for een in beste if keus.is_ruim(een))
    keus.neem(beste)
    return op_volgorde(keus.gekozen)


class _Keus:
    """The cards so far."""

    def __init__(self, instellingen: RichtingInstellingen) -> None:
        self._instellingen = instellingen
        self._sectoren: Counter[str] = Counter()
        self.gekozen: list[Omscholingsrichting] = []

    def is_ruim(self, richting: Omscholingsrichting) -> bool:
        """Whether there may be another one of its sector."""
        return self._sectoren[richting.beroep.sector] < self._instellingen.per_sector

    def neem_een(self, richtingen: Sequence[Omscholingsrichting]) -> None:
        """Take the first whose sector has room, or else the first."""
        self.neem(sorted(richtingen, key=self.is_ruim, reverse=True)[:1])

    def neem(self, richtingen: Iterable[Omscholingsrichting]) -> None:
        """Take these one after the other, while there is room for more cards."""
        for een in richtingen:
            if len(self.gekozen) < self._instellingen.kaarten and een not in self.gekozen:
                self.gekozen.append(een)
                self._sectoren[een.beroep.sector] += 1
