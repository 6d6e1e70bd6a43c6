"""How good a model is on what it never learnt: three figures over the concepts that are kept apart.

Light on purpose: recipes are compared with it, in a minute each. The benchmarks proper are in `evaluation`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.training.begrippen import Begrip, is_apart

Encode = Callable[[Sequence[str]], NDArray[np.float32]]  # texts -> unit vectors, shape (texts, width)
Scores = NDArray[np.float32]
Nummers = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Ontwikkelmaat:
    """Three figures in [0, 1]; higher is better.

    Attributes:
        andere_naam: MRR of an occupation's Dutch first name, sought with each of its other Dutch names.
        engels: MRR of its English first name, sought with the same.
        titels: MAP of the other titles of one reference occupation, sought with each of its titles.
    """

    andere_naam: float
    engels: float
    titels: float


def meet(encode: Encode, beroepen: Sequence[Begrip], titels: Sequence[Begrip]) -> Ontwikkelmaat:
    """Measure on the concepts that `is_apart` names.

    Args:
        encode: The model.
        beroepen: All occupations. Those kept apart ask; all are there to be found.
        titels: Titles by reference occupation. Only those kept apart take part.

    Raises:
        ValueError: None of these concepts is kept apart.
    """
    vragen = [(naam, nummer) for nummer, one in enumerate(beroepen) if is_apart(one.sleutel) for naam in one.nl[1:]]
    apart = [one for one in titels if is_apart(one.sleutel) and len(one.nl) > 1]
    if not vragen or not apart:
        raise ValueError("nothing is kept apart to measure on")
    vectoren, doel = encode([naam for naam, _ in vragen]), np.array([nummer for _, nummer in vragen])
    met_engels = np.array([bool(one.en) for one in beroepen])
    vertaald = met_engels[doel]
    plek = np.cumsum(met_engels) - 1  # of an occupation among those that have an English name
    engels = encode([one.en[0] for one in beroepen if one.en])
    groepen = np.repeat(np.arange(len(apart)), [len(one.nl) for one in apart])
    titelvectoren = encode([naam for one in apart for naam in one.nl])
    return Ontwikkelmaat(
        andere_naam=mrr(vectoren @ encode([one.nl[0] for one in beroepen]).T, doel),
        engels=mrr(vectoren[vertaald] @ engels.T, plek[doel[vertaald]]),
        titels=map_van_groepen(titelvectoren @ titelvectoren.T, groepen),
    )


def mrr(scores: Scores, doel: Nummers) -> float:
    """Mean of 1 / rank, with one right answer per question.

    Args:
        scores: Shape (questions, answers). Of equal scores the earlier answer comes first.
        doel: Number of the right answer, shape (questions,).
    """
    eigen = scores[np.arange(len(doel)), doel][:, None]
    eerder = (scores == eigen) & (np.arange(scores.shape[1]) < doel[:, None])
    return float(np.mean(1 / (1 + (scores > eigen).sum(axis=1) + eerder.sum(axis=1))))


def map_van_groepen(scores: Scores, groepen: Nummers) -> float:
    """Mean average precision, where the right answers for a text are the others of its group.

    AP is the mean, over the right answers, of the precision at the rank of each (Manning et al. 2008, section 8.4).

    Args:
        scores: Of every text with every text, shape (texts, texts); a text is no answer to itself.
        groepen: Number of the group of each text, shape (texts,); every group has at least two.
    """
    aantal = len(groepen)
    volgorde = np.argsort(np.where(np.eye(aantal, dtype=bool), np.inf, -scores), axis=1, kind="stable")[:, :-1]
    goed = groepen[volgorde] == groepen[:, None]
    precisie = np.cumsum(goed, axis=1) / np.arange(1, aantal)
    return float(np.mean((precisie * goed).sum(axis=1) / goed.sum(axis=1)))
