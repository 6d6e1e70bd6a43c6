"""Ranking metrics: one small unit each, with its formula, source, label and empty case.

All take the ranked ids of one vacature (best first) and its judgements, and answer a number in [0, 1]. The
empty case is the same everywhere: where *no* kandidaat is relevant no system can do well or badly, so the
answer is None and the vacature stays out of the mean. (trec_eval counts it as 0, which lowers every system
alike.) Rank `i` counts from 1; `g_i` is the grade of what stands there; ids that nobody judged have grade 0.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Oordelen = Mapping[str, float]


class Metric(Protocol):
    """A number per ranked list."""

    @property
    def label(self) -> str:
        """Name in tables, e.g. "nDCG@10"."""
        ...

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]; None: there is nothing relevant to find."""
        ...


@dataclass(frozen=True, slots=True)
class NDCG:
    """Normalised discounted cumulative gain, with exponential gain and logarithmic discount.

    `DCG@k = sum_{i<=k} (2^g_i - 1) / log2(i + 1)`, divided by the DCG@k of the best possible order of *all*
    judged kandidaten. Source: Järvelin and Kekäläinen (2002), ACM TOIS 20(4); the exponential gain is that of
    Burges et al. (2005), ICML. Empty: no grade above 0.
    """

    k: int = 10

    def __post_init__(self) -> None:
        _controleer(self.k)

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"nDCG@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        ideal = self._dcg(sorted(oordelen.values(), reverse=True))
        return self._dcg(oordelen.get(one, 0.0) for one in ids) / ideal if ideal else None

    def _dcg(self, grades: Iterable[float]) -> float:
        top = zip(range(self.k), grades, strict=False)
        return math.fsum((2.0**grade - 1.0) / math.log2(index + 2) for index, grade in top)


@dataclass(frozen=True, slots=True)
class Precision:
    """`P@k = |relevant in the first k| / k`; a list shorter than k is not forgiven for it.

    Relevant is a grade of at least `relevant_vanaf`. Its ceiling is below 1 where fewer than k are relevant.
    Source: Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval, 8.4. Empty: nobody is
    relevant.
    """

    k: int
    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(self.k, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"P@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        return len(relevant.intersection(ids[: self.k])) / self.k if relevant else None


@dataclass(frozen=True, slots=True)
class Recall:
    """`recall@k = |relevant in the first k| / |relevant|`.

    Relevant is a grade of at least `relevant_vanaf`. Its ceiling is below 1 where more than k are relevant.
    Source: Manning, Raghavan and Schütze (2008), 8.3. Empty: nobody is relevant.
    """

    k: int
    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(self.k, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"recall@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        return len(relevant.intersection(ids[: self.k])) / len(relevant) if relevant else None


@dataclass(frozen=True, slots=True)
class MRR:
    """Reciprocal rank `1 / i` of the first relevant kandidaat, 0 where the list holds none; its mean is MRR.

    Relevant is a grade of at least `relevant_vanaf`. Source: Voorhees (1999), TREC-8. Empty: nobody is
    relevant.
    """

    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(1, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return "MRR"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        if not relevant:
            return None
        return next((1.0 / rank for rank, one in enumerate(ids, start=1) if one in relevant), 0.0)


@dataclass(frozen=True, slots=True)
class MAP:
    """Average precision `sum_j (j / i_j) / |relevant|` over the ranks `i_j <= k` of relevant ones; its mean is MAP@k.

    Relevant is a grade of at least `relevant_vanaf`; one that the first k do not hold adds 0. Source: Manning,
    Raghavan and Schütze (2008), 8.4; the cut is trec_eval's `map_cut`. Empty: nobody is relevant.
    """

    k: int
    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(self.k, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"MAP@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        if not relevant:
            return None
        ranks = (rank for rank, one in enumerate(ids[: self.k], start=1) if one in relevant)
        return math.fsum(found / rank for found, rank in enumerate(ranks, start=1)) / len(relevant)


@dataclass(frozen=True, slots=True)
class RPrecision:
    """`|relevant in the first R| / R` with `R = |relevant|`: precision where it equals recall.

    Relevant is a grade of at least `relevant_vanaf`. Source: Manning, Raghavan and Schütze (2008), 8.4. Empty:
    nobody is relevant.
    """

    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(1, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return "R-precision"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        return len(relevant.intersection(ids[: len(relevant)])) / len(relevant) if relevant else None


@dataclass(frozen=True, slots=True)
class Hit:
    """1 where the first k hold somebody relevant, else 0; trec_eval calls it success.

    Relevant is a grade of at least `relevant_vanaf`. Source: trec_eval, measure `success_k`. Empty: nobody is
    relevant.
    """

    k: int
    relevant_vanaf: float

    def __post_init__(self) -> None:
        _controleer(self.k, self.relevant_vanaf)

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"hit@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """0 or 1."""
        relevant = _relevant(oordelen, self.relevant_vanaf)
        return float(not relevant.isdisjoint(ids[: self.k])) if relevant else None


def _relevant(oordelen: Oordelen, relevant_vanaf: float) -> set[str]:
    return {one for one, grade in oordelen.items() if grade >= relevant_vanaf}


def _controleer(k: int, relevant_vanaf: float = 1.0) -> None:
    if k < 1:
        raise ValueError("k is at least 1")
    if not relevant_vanaf > 0:
        raise ValueError("a relevant grade is above 0, or everybody would be relevant")
