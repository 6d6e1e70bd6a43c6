"""200 own-written texts about invented people, in which is marked what has to go and which skills must stay.

A second author wrote 100 more (schoonteksten_vers.jsonl) without having seen the cleaning or the first ones.

In both files a mark is written in the text: "Ik ben {naam|Jan} en kan {skill|lassen}". A text belongs to the
half to develop on or to the half to measure on by the hash of its words, so that nobody chooses.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from models.extractie.schoon_soort import GegevenSoort

ONTWIKKELING, TOETS = "ontwikkeling", "toets"
SKILL = "skill"
BEKEND = Path(__file__).with_name("schoonteksten.jsonl")
VERS = Path(__file__).with_name("schoonteksten_vers.jsonl")
_MERK = re.compile(r"\{(?P<soort>[a-z]+)\|(?P<tekst>[^{}|]+)\}")


@dataclass(frozen=True, slots=True)
class Schoontekst:
    """One text with what is known of it.

    Attributes:
        genre: "cv", "notitie", "werkverleden" or "vacature".
        tekst: The text without marks.
        weg: What has to go: kind, begin and one past the end.
        skills: Spans of skills that have to stay.
    """

    genre: str
    tekst: str
    weg: tuple[tuple[GegevenSoort, int, int], ...]
    skills: tuple[tuple[int, int], ...]

    @property
    def deel(self) -> str:
        """ONTWIKKELING or TOETS."""
        oneven = hashlib.sha256(self.tekst.encode()).digest()[-1] % 2
        return TOETS if oneven else ONTWIKKELING


def schoonteksten(deel: str | None = None, bestand: Path = BEKEND) -> tuple[Schoontekst, ...]:
    """All texts of BEKEND or VERS, or those of one half.

    Raises:
        FileNotFoundError: The file is not installed.
        ValueError: A mark of an unknown kind, or half a mark.
    """
    rijen = (json.loads(regel) for regel in bestand.read_text(encoding="utf-8").splitlines())
    teksten = (lees_merken(rij["genre"], rij["tekst"]) for rij in rijen)
    return tuple(tekst for tekst in teksten if deel in (None, tekst.deel))


def lees_merken(genre: str, gemerkt: str) -> Schoontekst:
    """The text without its marks, and where they were.

    Raises:
        ValueError: A mark of an unknown kind, or half a mark.
    """
    stukken: list[str] = []
    weg: list[tuple[GegevenSoort, int, int]] = []
    skills: list[tuple[int, int]] = []
    vorige = lengte = 0
    for match in _MERK.finditer(gemerkt):
        voor = gemerkt[vorige : match.start()]
        begin = lengte + len(voor)
        lengte = begin + len(match["tekst"])
        if match["soort"] == SKILL:
            skills.append((begin, lengte))
        else:
            weg.append((GegevenSoort(match["soort"]), begin, lengte))
        stukken += [voor, match["tekst"]]
        vorige = match.end()
    tekst = "".join(stukken) + gemerkt[vorige:]
    if "{" in tekst or "}" in tekst:
        raise ValueError(f"half a mark in: {gemerkt}")
    return Schoontekst(genre, tekst, tuple(weg), tuple(skills))
