"""A taxonomy in which is measured, and which of its beroepen are asked about."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluation.extractie.systemen import Onthoudend
from matching.beroepsbereik import Beroepen, beroepen_van
from matching.lijsten import Rijen
from matching.scorer import Scorer
from matching.standaard import maak_scorer, standaard_encoder
from models.skills import Belang
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie

AANTAL = 500  # beroepen asked about; all of a taxonomy that has fewer


@dataclass(frozen=True, eq=False)
class Wereld:
    """The engine in one taxonomy, with the beroepen that are asked about.

    Attributes:
        scorer: The one that ships, in this taxonomy.
        beroepen: All of the taxonomy, n of them; every table has a column for each.
        keus: Places of the m beroepen that are asked about, ascending; every table has a row for each.
    """

    scorer: Scorer
    beroepen: Beroepen
    keus: Rijen

    @property
    def taxonomie(self) -> Taxonomie:
        """The language."""
        return self.beroepen.taxonomie

    @property
    def gekozen(self) -> tuple[Beroep, ...]:
        """The beroepen of `keus`."""
        return tuple(self.beroepen.beroepen[plek] for plek in self.keus.tolist())

    @property
    def sha256(self) -> str:
        """Of the ids of `keus`, so that a reader can tell whether another run asked about the same."""
        return hashlib.sha256("\n".join(een.id for een in self.gekozen).encode()).hexdigest()

    @cached_property
    def isco(self) -> NDArray[np.str_]:
        """ISCO-08 code of each beroep, shape (n,)."""
        return np.array([een.isco08 for een in self.beroepen.beroepen])


def maak_wereld(taxonomie: Taxonomie, n: int = AANTAL) -> Wereld:
    """The engine that ships in a taxonomy, and at most n of its beroepen that ask at least two skills.

    Raises:
        EncoderFout: The encoder that ships is absent.
    """
    scorer = maak_scorer(taxonomie, encoder=_encoder())
    beroepen = beroepen_van(scorer)
    return Wereld(scorer, beroepen, kies(beroepen.beroepen, n))


def kies(beroepen: Sequence[Beroep], n: int) -> Rijen:
    """Places of the first n beroepen by the hash of their id, ascending: a sample that nobody chose."""
    kan = [plek for plek, een in enumerate(beroepen) if len(essentieel(een)) >= 2]
    op_hash = sorted(kan, key=lambda plek: hashlib.sha256(beroepen[plek].id.encode()).digest())
    return np.array(sorted(op_hash[:n]), dtype=np.intp)


def essentieel(beroep: Beroep) -> tuple[str, ...]:
    """Ids of the skills that belong to the work: MOET and BELANGRIJK; ESCO's *essential*."""
    return tuple(link.skill for link in beroep.skills if link.belang is not Belang.PLUSPUNT)


def optioneel(beroep: Beroep) -> tuple[str, ...]:
    """Ids of the skills that only help: PLUSPUNT; ESCO's *optional*."""
    return tuple(link.skill for link in beroep.skills if link.belang is Belang.PLUSPUNT)


def zonder_optioneel(taxonomie: Taxonomie) -> Taxonomie:
    """The same language without the links that only help, so that these can judge what the others suggest.

    A beroep with nothing but such links is left out.
    """
    beroepen = {}
    for id_, beroep in taxonomie.beroepen.items():
        skills = tuple(link for link in beroep.skills if link.belang is not Belang.PLUSPUNT)
        if skills:
            beroepen[id_] = replace(beroep, skills=skills)
    return Taxonomie(
        naam=taxonomie.naam,
        versie=f"{taxonomie.versie}, zonder optioneel",
        sha256=hashlib.sha256(f"{taxonomie.sha256} zonder optioneel".encode()).hexdigest(),
        skills=taxonomie.skills,
        beroepen=beroepen,
        algemeen=taxonomie.algemeen,
        eenduidig=taxonomie.eenduidig,
    )


_ENCODERS: dict[str, Onthoudend] = {}


def _encoder() -> Onthoudend:
    """The encoder that ships; over all worlds it computes every text once."""
    encoder = standaard_encoder()
    return _ENCODERS.setdefault(encoder.id, Onthoudend(encoder))
