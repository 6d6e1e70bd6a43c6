"""What puts the beroepen in order for a person: the engine, and what it has to beat."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from evaluation.baselines import teken_tfidf_scores
from evaluation.experiment import SEED
from evaluation.richtingen.personen import Persoon
from evaluation.richtingen.wereld import Wereld, essentieel
from matching.beroepsbereik import bereik
from matching.profielen import maak_profielen

Tabel = NDArray[np.float64]  # one row per person, one column per beroep; higher is better

MOTOR, BEREIK, NABIJ = "bereik + nabij", "bereik alleen", "nabij alleen"
TEKEN_TFIDF, JACCARD, WILLEKEURIG = "teken-TF-IDF op skills", "zelfde skills (Jaccard)", "willekeurig"
TITEL_ENCODER, TITEL_TFIDF = "titel, encoder", "titel, teken-TF-IDF"


def motor(wereld: Wereld, personen: Sequence[Persoon]) -> dict[str, Tabel]:
    """What the engine orders by, and its two halves (`matching.beroepsbereik`); wishes, demand and effort left out."""
    profielen = maak_profielen([een.profiel for een in personen], wereld.scorer.gelijkenis)
    uit = bereik(wereld.scorer, profielen, np.arange(len(personen)), wereld.beroepen)
    return {MOTOR: (uit.per_beroep + uit.nabij) / 2, BEREIK: uit.per_beroep, NABIJ: uit.nabij}


def teken_tfidf(wereld: Wereld, personen: Sequence[Persoon]) -> Tabel:
    """Character n-grams of what the person says against the essential skills of each beroep."""
    labels = wereld.taxonomie.skills
    beroepen = [". ".join(labels[id_].label for id_ in essentieel(een)) for een in wereld.beroepen.beroepen]
    return teken_tfidf_scores([". ".join(skill.naam for skill in een.profiel.skills) for een in personen], beroepen)


def jaccard(wereld: Wereld, personen: Sequence[Persoon]) -> Tabel:
    """The same skills: of concepts where the person names these, of labels where there are only words."""
    labels = {id_: skill.label for id_, skill in wereld.taxonomie.skills.items()}

    def eigen(een: Persoon) -> set[str]:
        return {skill.concept or skill.naam for skill in een.profiel.skills}

    in_begrippen = all(skill.concept for een in personen for skill in een.profiel.skills)
    gevraagd = [{id_ if in_begrippen else labels[id_] for id_ in essentieel(een)} for een in wereld.beroepen.beroepen]
    return overlap([eigen(een) for een in personen], gevraagd)


def willekeurig(wereld: Wereld, personen: Sequence[Persoon]) -> Tabel:
    """Chance, from the seed and the beroep of the person."""
    n = len(wereld.beroepen.beroepen)
    return np.stack([np.random.default_rng([SEED, zlib.crc32(een.beroep.id.encode())]).random(n) for een in personen])


def titel_encoder(wereld: Wereld, personen: Sequence[Persoon]) -> Tabel:
    """Meaning of the title of the person's beroep against that of every other."""
    vectoren = wereld.scorer.gelijkenis.vectoren([een.label for een in wereld.beroepen.beroepen]).astype(np.float64)
    eigen = wereld.scorer.gelijkenis.vectoren([een.beroep.label for een in personen]).astype(np.float64)
    return eigen @ vectoren.T


def titel_tfidf(wereld: Wereld, personen: Sequence[Persoon]) -> Tabel:
    """Letters of the title of the person's beroep against those of every other."""
    return teken_tfidf_scores([een.beroep.label for een in personen], [een.label for een in wereld.beroepen.beroepen])


def overlap(een: Sequence[set[str]], ander: Sequence[set[str]]) -> Tabel:
    """Jaccard of each set with each other set, shape (len(een), len(ander)); 0 where both are empty."""
    nummer = {naam: i for i, naam in enumerate(sorted(set[str]().union(*een, *ander)))}
    links, rechts = _matrix(een, nummer), _matrix(ander, nummer)
    samen = (links @ rechts.T).toarray()
    alle = np.array([len(s) for s in een])[:, None] + np.array([len(s) for s in ander])[None] - samen
    return np.asarray(samen / np.maximum(alle, 1.0))


def _matrix(verzamelingen: Sequence[set[str]], nummer: dict[str, int]) -> sparse.csr_matrix:
    start = np.cumsum([0, *map(len, verzamelingen)])
    items = np.array([nummer[naam] for verzameling in verzamelingen for naam in sorted(verzameling)], dtype=np.int32)
    return sparse.csr_matrix((np.ones(len(items)), items, start), shape=(len(verzamelingen), len(nummer)))
