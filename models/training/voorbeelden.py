"""Draws training pairs and lays them in batches whose members are hard to tell apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.training.begrippen import Begrip, Bron, Verband, zelfde_tekst

# How a round is divided over the sources: what matters most for titles and skills in Dutch gets most.
AANDEEL: Mapping[Bron, float] = {
    Bron.ESCO_BEROEP: 0.30,
    Bron.UWV_TITEL: 0.24,
    Bron.ESCO_SKILL: 0.24,
    Bron.ESCO_SKILL_EN: 0.06,
    Bron.BEROEP_SKILL: 0.05,
    Bron.OMSCHRIJVING: 0.05,
    Bron.TAXONOMIE: 0.03,
    Bron.MBO: 0.02,
    Bron.COMPETENTNL: 0.01,
}
TALEN = (0.6, 0.3, 0.1)  # Dutch-Dutch, Dutch-English, English-English, where a concept has both
BUREN = 15  # concepts that are drawn into a batch beside each seed


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """A positive pair.

    Attributes:
        links: One text.
        rechts: The other.
        van: Key of the left text's concept.
        naar: Key of the right text's concept; equal to `van` for two names of one concept.
    """

    links: str
    rechts: str
    van: str
    naar: str


@dataclass(frozen=True, slots=True)
class Leerstof:
    """All concepts and relations, by source."""

    begrippen: Mapping[Bron, Sequence[Begrip]]
    verbanden: Mapping[Bron, Sequence[Verband]]
    verwant: frozenset[tuple[str, str]]

    @classmethod
    def maak(cls, begrippen: Sequence[Begrip], verbanden: Sequence[Verband]) -> "Leerstof":
        """Sort by source and remember which keys belong together: those are never each other's negatives."""
        per_begrip: dict[Bron, list[Begrip]] = defaultdict(list)
        per_verband: dict[Bron, list[Verband]] = defaultdict(list)
        for begrip in begrippen:
            per_begrip[begrip.bron].append(begrip)
        for verband in verbanden:
            per_verband[verband.bron].append(verband)
        return cls(per_begrip, per_verband, frozenset((one.van, one.naar) for one in verbanden))

    def trek(self, aantal: int, rng: np.random.Generator) -> dict[Bron, list[Voorbeeld]]:
        """About `aantal` pairs, divided by `AANDEEL`; within a source every text weighs the same.

        A text beside itself (a name that is the same in both languages) teaches nothing and is left out.
        """
        return {bron: self._uit(bron, round(aantal * deel), rng) for bron, deel in AANDEEL.items()}

    def _uit(self, bron: Bron, aantal: int, rng: np.random.Generator) -> list[Voorbeeld]:
        begrippen, verbanden = self.begrippen.get(bron, ()), self.verbanden.get(bron, ())
        gewicht = np.array([len(one.teksten) for one in begrippen] + [1] * len(verbanden), dtype=np.float64)
        if not gewicht.size:
            return []
        gekozen = rng.choice(len(gewicht), size=aantal, p=gewicht / gewicht.sum())
        getrokken = (
            _paar(begrippen[nummer], rng) if nummer < len(begrippen) else _van(verbanden[nummer - len(begrippen)])
            for nummer in gekozen.tolist()
        )
        return [one for one in getrokken if zelfde_tekst(one.links) != zelfde_tekst(one.rechts)]


def _van(verband: Verband) -> Voorbeeld:
    return Voorbeeld(verband.links, verband.rechts, verband.van, verband.naar)


def _paar(begrip: Begrip, rng: np.random.Generator) -> Voorbeeld:
    """Two different names; which languages follows `TALEN` as far as the concept has them."""
    soort = int(rng.choice(3, p=TALEN)) if begrip.en else 0
    if (soort == 0 and len(begrip.nl) < 2) or (soort == 2 and len(begrip.en) < 2):
        soort = 1
    if soort == 1:
        links, rechts = begrip.nl[rng.integers(len(begrip.nl))], begrip.en[rng.integers(len(begrip.en))]
    else:
        uit = begrip.nl if soort == 0 else begrip.en
        een, twee = rng.choice(len(uit), size=2, replace=False)
        links, rechts = uit[een], uit[twee]
    return Voorbeeld(links, rechts, begrip.sleutel, begrip.sleutel)


def batches(
    voorbeelden: Sequence[Voorbeeld],
    grootte: int,
    buren: Mapping[str, Sequence[str]],
    rng: np.random.Generator,
) -> list[list[Voorbeeld]]:
    """Divide the pairs of one source: seeds at random, each followed by pairs of its nearest concepts.

    Near concepts in one batch are hard negatives at no cost. What comes twice in a batch, or means the same, is
    left to the mask (`geen_negatief`).

    Args:
        voorbeelden: The pairs.
        grootte: Pairs per batch; the last one may be smaller.
        buren: Concept key -> keys of the nearest concepts; absent: no neighbours are known.
        rng: The order of the seeds.
    """
    voorraad: dict[str, list[int]] = defaultdict(list)
    for nummer in rng.permutation(len(voorbeelden)).tolist():
        voorraad[voorbeelden[nummer].van].append(nummer)
    zaden = [nummer for nummers in voorraad.values() for nummer in nummers]
    rng.shuffle(zaden)
    gebruikt: set[int] = set()
    rij: list[Voorbeeld] = []
    for zaad in zaden:
        if zaad in gebruikt:
            continue
        gebruikt.add(zaad)
        rij.append(voorbeelden[zaad])
        for sleutel in buren.get(voorbeelden[zaad].van, ())[:BUREN]:
            open_ = voorraad.get(sleutel, [])
            while open_ and open_[-1] in gebruikt:
                open_.pop()
            if open_:
                gebruikt.add(open_[-1])
                rij.append(voorbeelden[open_.pop()])
    return [rij[begin : begin + grootte] for begin in range(0, len(rij), grootte)]


def geen_negatief(batch: Sequence[Voorbeeld], verwant: frozenset[tuple[str, str]]) -> NDArray[np.bool_]:
    """Which right texts are no negative for which left text: shape (batch, batch), False on the diagonal.

    The same concept, a known relation between the two, or the same words under another concept.
    """
    van = np.array([one.van for one in batch])
    naar = np.array([one.naar for one in batch])
    links = np.array([zelfde_tekst(one.links) for one in batch])
    rechts = np.array([zelfde_tekst(one.rechts) for one in batch])
    masker = (van[:, None] == naar) | (van[:, None] == van) | (naar[:, None] == naar)
    masker |= (links[:, None] == rechts) | (links[:, None] == links) | (rechts[:, None] == rechts)
    if (van != naar).any():
        masker |= np.array([[(een, twee) in verwant for twee in naar.tolist()] for een in van.tolist()])
    np.fill_diagonal(masker, val=False)
    return np.asarray(masker, dtype=np.bool_)
