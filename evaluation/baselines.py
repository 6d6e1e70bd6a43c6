"""The rankings that a skills engine has to beat: chance, job titles, and text search over the whole profile.

Every baseline is a function `(kandidaten, vacatures) -> Rangschikker`, the shape of all systems
(`systemen.py`). Evaluation only: the library `bm25s` belongs to the development dependencies.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import bm25s
import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from evaluation.run import Ranglijst
from kandidaten.kandidaat import Kandidaat
from vacatures.vacature import Vacature

Scores = NDArray[np.float64]
DECIMALEN = 6  # as the engine: rounded, then by id, so that the same input gives the same list


@dataclass(frozen=True, slots=True)
class Scoretabel:
    """Scores worked out beforehand for every pair.

    Attributes:
        kandidaten: Ids, in the order of the columns.
        rijen: Vacature id -> scores, shape (kandidaten,), float64.
    """

    kandidaten: tuple[str, ...]
    rijen: dict[str, Scores]

    def rangschik(self, vacature_id: str, /) -> Ranglijst:
        """All kandidaten, by score from high to low, then by id."""
        scores = np.round(self.rijen[vacature_id], DECIMALEN).tolist()
        return sorted(zip(self.kandidaten, scores, strict=True), key=lambda pair: (-pair[1], pair[0]))


def willekeurig(kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], seed: int) -> Scoretabel:
    """Chance: uniform scores, from `seed` and the id of the vacature, whatever the order of the vacatures."""
    rows = [np.random.default_rng([seed, zlib.crc32(v.id.encode())]).random(len(kandidaten)) for v in vacatures]
    return _tabel(kandidaten, vacatures, rows)


def alleen_titel(kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature]) -> Scoretabel:
    """Title of the vacature against the person's job titles: what a search on beroepsnaam does."""
    titles = [_tekst(_functies(one)) for one in kandidaten]
    return _tabel(kandidaten, vacatures, teken_tfidf_scores([one.titel or "" for one in vacatures], titles))


def teken_tfidf(kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature]) -> Scoretabel:
    """Character n-grams of title and asked skills against the whole profile: what to beat (scoring.md)."""
    texts = [profieltekst(one) for one in kandidaten]
    return _tabel(kandidaten, vacatures, teken_tfidf_scores([vraagtekst(one) for one in vacatures], texts))


def bm25(kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature]) -> Scoretabel:
    """BM25 on words, over the same texts as `teken_tfidf`."""
    texts = [profieltekst(one) for one in kandidaten]
    return _tabel(kandidaten, vacatures, bm25_scores([vraagtekst(one) for one in vacatures], texts))


def vraagtekst(vacature: Vacature) -> str:
    """Title and asked skills."""
    return _tekst([vacature.titel, *(skill.label for skill in vacature.gevraagd)])


def profieltekst(kandidaat: Kandidaat) -> str:
    """Functions, tasks, skills, education and certificates. Wishes are shown, not ranked."""
    return _tekst(
        [
            *_functies(kandidaat),
            *(one.taken for one in kandidaat.werkervaring),
            *(skill.label for skill in kandidaat.skills),
            *(one.naam for one in kandidaat.opleidingen),
            *kandidaat.certificaten,
        ]
    )


def _functies(kandidaat: Kandidaat) -> list[str | None]:
    return [one.functie for one in kandidaat.werkervaring]


def _tekst(parts: Sequence[str | None]) -> str:
    return ". ".join(part for part in parts if part)


def teken_tfidf_scores(queries: Sequence[str], documents: Sequence[str]) -> Scores:
    """Cosine of TF-IDF over character n-grams within words; shape (queries, documents), in [0, 1].

    Learned on the documents alone: a vacature that comes later must not change the scores of an earlier one.
    """
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    document_vectors = vectorizer.fit_transform(documents)
    scores: Scores = (vectorizer.transform(queries) @ document_vectors.T).toarray()
    return scores


def bm25_scores(queries: Sequence[str], documents: Sequence[str]) -> Scores:
    """BM25 (k1 = 1.5, b = 0.75; Lù 2024, arXiv 2407.03618) on words; shape (queries, documents), at least 0."""
    index = bm25s.BM25()
    index.index(_woorden(documents), show_progress=False)
    # The library fails on a query without words; such a query asks nothing, so nobody scores.
    return np.stack([index.get_scores(words) if words else np.zeros(len(documents)) for words in _woorden(queries)])


def _woorden(texts: Sequence[str]) -> list[list[str]]:
    words: list[list[str]] = bm25s.tokenize(list(texts), stopwords="nl", return_ids=False, show_progress=False)
    return words


def _tabel(
    kandidaten: Sequence[Kandidaat], vacatures: Sequence[Vacature], rows: Sequence[Scores] | Scores
) -> Scoretabel:
    ids = tuple(one.id for one in kandidaten)
    return Scoretabel(ids, {one.id: np.asarray(row) for one, row in zip(vacatures, rows, strict=True)})
