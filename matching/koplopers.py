"""Who leads the list of one vacature: one person more is held against these without judging everybody again."""

from dataclasses import dataclass

from matching.oordeel import Oordeel


@dataclass(frozen=True, slots=True)
class Koplopers:
    """The first n + 1 of a list: one to spare, for when the person that is asked about stands among them.

    Attributes:
        n: Length of the list.
        plekken: Minus the score, and the row in the caseload; sorted, so best first and equal ones by id.
    """

    n: int
    plekken: tuple[tuple[float, int], ...]

    @classmethod
    def van(cls, oordeel: Oordeel, n: int) -> "Koplopers":
        """Those of a judged vacature."""
        kop = oordeel.volgorde[: n + 1]
        scores, rijen = oordeel.scores.score[kop].tolist(), oordeel.scores.selectie.rijen[kop].tolist()
        return cls(n, tuple((-score, rij) for score, rij in zip(scores, rijen, strict=True)))

    def laat_toe(self, rij: int, score: float) -> bool:
        """Whether the person of this row would be among the first n with this score, everybody else unchanged."""
        anderen = [plek for plek in self.plekken if plek[1] != rij]
        return len(anderen) < self.n or (-score, rij) < anderen[self.n - 1]
