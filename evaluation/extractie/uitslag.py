"""How well an extractor did on the marked sentences, as figures and as tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluation.report import Tabel, getal
from evaluation.statistiek import HERHALINGEN, Schatting

SKILLS, SKILLS_PLEK, CONDITIES = "skills", "skills, alleen de plek", "alle condities"
ONTKENNING, ONTKEND, NIET_ONTKEND = "alle", "wel ontkend", "niet ontkend"


@dataclass(frozen=True, slots=True)
class Score:
    """How well one kind is found.

    Attributes:
        soort: SKILLS, SKILLS_PLEK, CONDITIES or a kind of condition.
        gemerkt: Marked items.
        gevonden: Found items.
        precisie: Share of the found items that is right, in [0, 1], with its interval.
        recall: Share of the marked items that is found.
        f1: Their harmonic mean.
    """

    soort: str
    gemerkt: int
    gevonden: int
    precisie: Schatting
    recall: Schatting
    f1: Schatting


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One extractor on a set of sentences.

    Attributes:
        zinnen: How many sentences.
        seed: Of the intervals.
        scores: Skills, skills by place alone, all conditions, then per kind of condition.
        ontkenning: ONTKENNING, ONTKEND and NIET_ONTKEND (as marked) -> share of the right items of which `ontkend`
            is right too.
    """

    zinnen: int
    seed: int
    scores: tuple[Score, ...]
    ontkenning: Mapping[str, Schatting]

    def score(self, soort: str) -> Score:
        """The score of this kind.

        Raises:
            KeyError: There is no such kind.
        """
        for score in self.scores:
            if score.soort == soort:
                return score
        raise KeyError(soort)

    def tabellen(self) -> tuple[Tabel, Tabel]:
        """The scores per kind, and the negations."""
        scores = tuple(
            (one.soort, str(one.gemerkt), str(one.gevonden), *map(_cel, (one.precisie, one.recall, one.f1)))
            for one in self.scores
        )
        ontkenning = tuple((naam, _cel(one)) for naam, one in self.ontkenning.items())
        kop = ("soort", "gemerkt", "gevonden", "precisie", "recall", "F1")
        return (
            Tabel(f"Gevonden in {self.zinnen} zinnen", kop, scores),
            Tabel("Ontkenning, van wat goed gevonden is", ("gemerkt als", "goed"), ontkenning),
        )

    def voetnoot(self) -> str:
        """The small print below the tables, Dutch."""
        return f"Tussen haken: 95%-interval (bootstrap over zinnen, {HERHALINGEN} keer, seed {self.seed})."


def _cel(schatting: Schatting) -> str:
    tekst = getal(schatting.gemiddelde)
    if schatting.laag is None:
        return tekst
    return f"{tekst} [{getal(schatting.laag)}; {getal(schatting.hoog)}]"
