"""How alike an asked text and an offered one are: spelling and meaning together.

Measured beforehand (scoring.md, last section): a ranker on embeddings alone loses to character TF-IDF, because real
profiles say what people did in sentences; a fusion wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.kenmerken import Kenmerken, Matrix
from models.encoders.ngrammen import Ngrammen
from models.fouten import EncoderFout

AANDEEL_SPELLING = 0.3  # lowest Brier score of `evaluation.kalibratie` between 0.2 and 0.3; 0.5 does worse
_STAPPEN = 1024.0


def kwantiseer(vectoren: NDArray[np.floating]) -> Vectoren:
    """Round to multiples of 1/1024, float32.

    Inner products of such vectors of about unit length fit in the 24 bits of a float32, so they are exact: the same
    digits on any number of threads, in any order of rows, in FAISS and in BLAS.
    """
    return np.asarray(np.rint(vectoren * _STAPPEN) / _STAPPEN, dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Frasen:
    """A vocabulary of v offered texts, encoded once.

    Attributes:
        teksten: The texts; None stands for something that has a code but no words, and resembles nothing.
        vectoren: Shape (v, dim), float32, quantised; zero where there is no text.
        ngrammen: Which n-grams each text has.
    """

    teksten: tuple[str | None, ...]
    vectoren: Vectoren
    ngrammen: Kenmerken

    def __len__(self) -> int:
        return len(self.teksten)

    def kies(self, nummers: NDArray[np.intp]) -> "Frasen":
        """Only the texts of these numbers, in this order."""
        teksten = tuple(self.teksten[nummer] for nummer in nummers.tolist())
        return Frasen(teksten, self.vectoren[nummers], self.ngrammen.kies(nummers))

    def met(self, ander: "Frasen", plek: NDArray[np.intp]) -> "Frasen":
        """These texts with each of the other ones put before the place, among these, that `plek` gives for it."""
        eigen, hunne = (np.array(een.teksten, dtype=object) for een in (self, ander))
        teksten = np.insert(eigen, plek, hunne)
        vectoren = np.insert(self.vectoren, plek, ander.vectoren, axis=0)
        return Frasen(tuple(teksten.tolist()), vectoren, self.ngrammen.met(ander.ngrammen, plek))


@dataclass(frozen=True, slots=True, eq=False)
class Gevraagd:
    """r asked texts, encoded once; None resembles nothing.

    Attributes:
        vectoren: Shape (r, dim), float32, quantised.
        wegen: Weights of their n-grams, shape (r, features).
    """

    vectoren: Vectoren
    wegen: Matrix


class HybrideGelijkenis:
    """Spelling and meaning of short texts in one similarity.

    Args:
        encoder: For meaning.
        ngrammen: For spelling.
    """

    def __init__(self, encoder: SkillEncoder, ngrammen: Ngrammen) -> None:
        self.encoder = encoder
        self.ngrammen = ngrammen

    def vectoren(self, teksten: Sequence[str | None]) -> Vectoren:
        """Quantised vectors, shape (len(teksten), dim); zero where there is no text."""
        uit = np.zeros((len(teksten), self.encoder.dim), dtype=np.float32)
        met_tekst = [i for i, tekst in enumerate(teksten) if tekst is not None]
        if met_tekst:
            uit[met_tekst] = kwantiseer(self.encoder.encode([teksten[i] or "" for i in met_tekst]))
        return uit

    def frasen(self, teksten: Sequence[str | None], vectoren: Vectoren | None = None) -> Frasen:
        """Encode a vocabulary, or take vectors that were encoded before.

        Raises:
            EncoderFout: Those vectors are not one per text.
        """
        if vectoren is None:
            vectoren = self.vectoren(teksten)
        if vectoren.shape != (len(teksten), self.encoder.dim):
            raise EncoderFout(f"{len(teksten)} teksten passen niet bij vectoren van vorm {vectoren.shape}")
        return Frasen(tuple(teksten), vectoren, Kenmerken(self.ngrammen.tel([tekst or "" for tekst in teksten])))

    def gevraagd(self, teksten: Sequence[str | None]) -> Gevraagd:
        """Encode asked texts."""
        return Gevraagd(self.vectoren(teksten), self.ngrammen.wegen([tekst or "" for tekst in teksten]))


@dataclass(frozen=True, slots=True, eq=False)
class Gelijkenis:
    """How alike asked texts and v phrases are.

    Attributes:
        teksten: Of r asked texts with each phrase, shape (r, v), in [0, 1]: asymmetric in spelling, so that whoever
            says more in one sentence is not found less.
        richting: Cosine of the direction of the question as a whole with each phrase, shape (v,), in [0, 1].
    """

    teksten: NDArray[np.float64]
    richting: NDArray[np.float64]


def vergelijk(gevraagd: Gevraagd, richting: Vectoren, frasen: Frasen, nummers: NDArray[np.intp]) -> Gelijkenis:
    """Compare with the phrases of these numbers.

    Args:
        gevraagd: r asked texts.
        richting: One quantised vector, shape (1, dim).
        frasen: The vocabulary.
        nummers: Which v of its phrases.
    """
    spelling = frasen.ngrammen.gedeeld(gevraagd.wegen, nummers)
    vragen = np.concatenate([gevraagd.vectoren, richting])
    betekenis = np.clip(vragen @ frasen.vectoren.take(nummers, axis=0).T, 0.0, 1.0).astype(np.float64)
    teksten = AANDEEL_SPELLING * spelling + (1 - AANDEEL_SPELLING) * betekenis[:-1]
    return Gelijkenis(teksten, betekenis[-1])
