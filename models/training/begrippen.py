"""What the training learns from: texts that name the same thing, and texts that belong together."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

APART = 10  # one in so many concepts never trains: the benchmarks measure on those


class Bron(StrEnum):
    """A source; a batch holds one source only, since two sources name the same work twice."""

    ESCO_BEROEP = "esco-beroep"
    ESCO_SKILL = "esco-skill"
    ESCO_SKILL_EN = "esco-skill-en"
    UWV_TITEL = "uwv-titel"
    COMPETENTNL = "competentnl"
    TAXONOMIE = "taxonomie"
    OMSCHRIJVING = "omschrijving"
    BEROEP_SKILL = "beroep-skill"
    MBO = "mbo"


@dataclass(frozen=True, slots=True)
class Begrip:
    """One concept with all its names: any two of them are a positive pair.

    Attributes:
        bron: Where it comes from.
        sleutel: URI or code; decides whether it is kept apart.
        nl: Dutch names, distinct.
        en: English names, distinct; may be empty.
    """

    bron: Bron
    sleutel: str
    nl: tuple[str, ...]
    en: tuple[str, ...] = ()

    @property
    def teksten(self) -> tuple[str, ...]:
        """All names, Dutch first."""
        return self.nl + self.en


@dataclass(frozen=True, slots=True)
class Verband:
    """Two texts that belong together without naming the same: a title and a task of that work.

    Attributes:
        bron: Where it comes from.
        links: The one text.
        rechts: The other text.
        van: Key of the left side.
        naar: Key of the right side.
    """

    bron: Bron
    links: str
    rechts: str
    van: str
    naar: str


def is_apart(sleutel: str) -> bool:
    """Whether this concept is kept for measuring: one in `APART`, by the hash of its key, for ever the same."""
    return int.from_bytes(hashlib.sha256(sleutel.encode()).digest()[:8]) % APART == 0


def zelfde_tekst(tekst: str) -> str:
    """The form in which two texts count as equal: without capitals and without doubled spaces."""
    return " ".join(tekst.lower().split())


def namen(teksten: Iterable[str], *, zonder: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The distinct, non-empty texts in their order, as `zelfde_tekst` tells them apart.

    Args:
        teksten: What to clean.
        zonder: Texts (in the form of `zelfde_tekst`) to leave out.
    """
    gezien = {"", *zonder}
    blijft = []
    for tekst in teksten:
        vorm = zelfde_tekst(tekst)
        if vorm not in gezien:
            gezien.add(vorm)
            blijft.append(" ".join(tekst.split()))
    return tuple(blijft)
