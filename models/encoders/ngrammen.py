"""Character n-grams with rarity weights: the spelling side of similarity.

Dutch glues words together ("magazijnmedewerker", "heftruckcertificaat"), so parts of words carry meaning. Features
are hashed, so that any text has them; rarity comes from the taxonomy and never from the caseload, because a
person's score may not change when somebody else is added.
"""

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer

from models.encoders.kenmerken import Matrix
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

_BLOK = 500  # documents taken together: bounds the memory
N_KENMERKEN = 2**20  # enough that two n-grams seldom share a column


def taxonomie_documenten(taxonomie: Taxonomie) -> list[str]:
    """One text per skill (its names) and one per beroep (its names and those of its skills), sorted by id."""
    skills = {id_: " ".join((skill.label, *skill.synoniemen)) for id_, skill in sorted(taxonomie.skills.items())}
    beroepen = [
        " ".join((beroep.label, *beroep.synoniemen, *(skills[link.skill] for link in beroep.skills)))
        for _, beroep in sorted(taxonomie.beroepen.items())
    ]
    return [*skills.values(), *beroepen]


class Ngrammen:
    """Counts of character 2- to 5-grams within words, and how rare each is in the taxonomy.

    Attributes:
        idf: `ln((1 + n) / (1 + df)) + 1` per feature, shape (N_KENMERKEN,); unseen n-grams are the rarest.
    """

    def __init__(self, documenten: Iterable[str]) -> None:
        self._teller = HashingVectorizer(
            analyzer="char_wb",
            ngram_range=(2, 5),
            n_features=N_KENMERKEN,
            norm=None,
            alternate_sign=False,
            preprocessor=normaliseer,
        )
        woorden = [set(normaliseer(document).split()) for document in documenten]
        self.idf: NDArray[np.float64] = np.log((1 + len(woorden)) / (1 + self._df(woorden))) + 1

    def _df(self, documenten: Sequence[set[str]]) -> NDArray[np.int64]:
        """In how many documents each n-gram occurs, shape (N_KENMERKEN,).

        N-grams do not cross words, so each word is taken apart once, however many documents it stands in.
        """
        nummer = {woord: i for i, woord in enumerate(sorted(set[str]().union(*documenten)))}
        ngrammen = self.tel(list(nummer))
        start = np.cumsum([0, *map(len, documenten)])
        kolom = np.array([nummer[woord] for woorden in documenten for woord in woorden], dtype=np.int32)
        bevat = sparse.csr_matrix((np.ones(len(kolom)), kolom, start), shape=(len(documenten), len(nummer)))
        df = np.zeros(N_KENMERKEN, dtype=np.int64)
        for begin in range(0, len(documenten), _BLOK):
            df += np.bincount((bevat[begin : begin + _BLOK] @ ngrammen).indices, minlength=N_KENMERKEN)
        return df

    def tel(self, teksten: Sequence[str]) -> Matrix:
        """Counts of shape (len(teksten), N_KENMERKEN), float64."""
        if not teksten:
            return sparse.csr_matrix((0, N_KENMERKEN))
        tellingen = sparse.csr_matrix(self._teller.transform(teksten), dtype=np.float64)
        tellingen.sort_indices()
        return tellingen

    def kwadraten(self, teksten: Sequence[str]) -> Matrix:
        """Squared rarity of every n-gram that occurs, shape (len(teksten), N_KENMERKEN)."""
        aanwezig = self.tel(teksten)
        aanwezig.data = self.idf[aanwezig.indices] ** 2
        return aanwezig

    def wegen(self, gevraagd: Sequence[str]) -> Matrix:
        """Squared rarity of the n-grams of r asked texts, each row adding up to 1; shape (r, N_KENMERKEN)."""
        wegen = self.kwadraten(gevraagd)
        totaal = np.asarray(wegen.sum(axis=1)).ravel()
        wegen.data /= np.repeat(totaal, np.diff(wegen.indptr))
        return wegen


@cache
def taxonomie_ngrammen(taxonomie: Taxonomie) -> Ngrammen:
    """The n-grams with the rarity that they have in a taxonomy, counted once per process."""
    return Ngrammen(taxonomie_documenten(taxonomie))
