"""Cuts a vacature or CV into sentences and list items, each with the heading above it.

Written for what people paste: bullets of all kinds, headings with and without a colon, and texts whose line breaks
and full stops were lost on the way. No library did this on Dutch: `sentencex` 1.0 breaks after "o.a." and "incl.".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.extractie.rubriek import koppen_in, rubriek

KOP_WOORDEN = 8  # a line of more words than this is no heading, whatever ends it


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence or list item, quoted from a text.

    Attributes:
        tekst: As written, without bullet and surrounding white space; never empty.
        begin: Where it begins in the whole text.
        einde: Where it ends: `heel[begin:einde] == tekst`.
        kop: The heading above it, as written; None where there is none.
    """

    tekst: str
    begin: int
    einde: int
    kop: str | None


_REGEL = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BOLLETJE = re.compile(r"\s*(?:[-–—•*·▪●○◦■□✓✔✅➢➤►▶»>+]+|o(?=\s)|(?:\d{1,2}|[a-z])[.)](?=\s))\s*")
# A bullet in the middle of a line: its break was lost.
_LOS_BOLLETJE = re.compile(r"(?<=\S)\s+[-–•*·▪●■✓✔➢►»]\s+(?=\S)")
_SLOT = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)|;(?=\s|$)|[.!?](?=[A-Z][a-z])")
_AFKORTING = re.compile(
    r"(?:^|[\s(/])(?:(?:[a-z]\.)+[a-z]|[A-Z]|bijv|bv|ca|circa|incl|excl|evt|ev|nl|max|min|mln|nr|tel|art|enz|etc|resp|"
    r"mvg|dhr|mevr|mw|drs?|ing|ir|mr|prof|st|vgl|zgn|ong|gem|afd|dipl|jr|sr|vs|approx)$",
    re.IGNORECASE,
)
# Words that start a sentence or list item and have no capital inside one: the full stop before them was lost.
_NIEUW = re.compile(
    r"(?<=[a-zà-ÿ0-9)])\s+(?=(?:Je|Jij|Jouw|Wij|We|Wie|Wat|Ben|Heb|Kun|Kan|Bezit|Beschikt|Kennis|Ervaring|Goede|Vlotte|"
    r"Sterke|Uitstekende|Minimaal|Minstens|Bereid|Bereidheid|Geen|Een|Het|Als)\s)"
    # "Bergen op Zoom" starts nothing, nor does "Assen" in "werken in Assen en omgeving".
    r"|(?<=[a-zà-ÿ)])(?<!\bin)(?<!\bte)(?<!\bvan)(?<!\bnaar)\s+"
    r"(?=[A-Z][a-zà-ÿ]+(?:en|ie|ing) (?:van|en|aan|met|op|voor|in|de|het|een) (?!omgeving\b|omstreken\b)[a-z])"
)


def zinnen(tekst: str) -> tuple[Zin, ...]:
    """The sentences and list items of a text, in order; they do not overlap.

    A known heading ("Wij bieden") is no sentence itself. Any other short line that ends in a colon, or that stands
    above a list, is both: it may say something ("Rijbewijs B en 32 uur:").
    """
    return tuple(_lees(tekst))


def _lees(tekst: str) -> Iterator[Zin]:
    kop: str | None = None
    regels = [gevonden for gevonden in _REGEL.finditer(tekst) if gevonden.group().strip()]
    for regel, erna in pairwise([*regels, None]):
        if regel is None:
            return
        if _is_kop(regel.group(), erna.group() if erna else ""):
            begin, einde = _kaal(tekst, regel.start(), regel.end())
            kop = tekst[begin:einde]
            if kop and rubriek(kop) is None:
                yield Zin(kop, begin, einde, None)
            continue
        for begin, einde, eigen_kop in _stukken(tekst, regel.start(), regel.end()):
            kop = eigen_kop or kop
            for van, tot in _knip(tekst, begin, einde):
                yield Zin(tekst[van:tot], van, tot, kop)


def _is_kop(regel: str, erna: str) -> bool:
    """Whether a whole line is a heading."""
    kaal = regel.strip()
    if rubriek(kaal) is not None:
        return True
    if len(kaal.split()) > KOP_WOORDEN or _BOLLETJE.match(regel):
        return False
    return kaal.endswith(":") or (kaal[-1] not in ".!;," and _BOLLETJE.match(erna) is not None)


def _stukken(tekst: str, begin: int, einde: int) -> Iterator[tuple[int, int, str | None]]:
    """The parts of a line between the headings inside it, each with the heading just before it."""
    koppen = [(begin + van, begin + tot) for van, tot in koppen_in(tekst[begin:einde])]
    grenzen = [(begin, begin), *koppen, (einde, einde)]
    for (van, tot), (verder, _) in pairwise(grenzen):
        yield tot, verder, tekst[van:tot].strip() or None


def _knip(tekst: str, begin: int, einde: int) -> Iterator[tuple[int, int]]:
    """Sentences inside one part of a line."""
    begin, einde = _kaal(tekst, begin, einde)
    stuk = tekst[begin:einde]
    knippen = {gevonden.end() for gevonden in _SLOT.finditer(stuk) if not _is_afkorting(stuk, gevonden)}
    knippen |= {gevonden.start() for vorm in (_NIEUW, _LOS_BOLLETJE) for gevonden in vorm.finditer(stuk)}
    for van, tot in pairwise(sorted({0, len(stuk), *knippen})):
        grens = _kaal(tekst, begin + van, begin + tot)
        if grens[0] < grens[1]:
            yield grens


def _is_afkorting(stuk: str, slot: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation, or the sentence goes on in small letters after it."""
    if slot.group() != ".":
        return False
    erna = stuk[slot.end() :].lstrip()
    return bool(_AFKORTING.search(stuk[max(0, slot.start() - 12) : slot.start()])) or erna[:1].islower()


def _kaal(tekst: str, begin: int, einde: int) -> tuple[int, int]:
    """The bounds without bullets and white space at the ends; empty where no letter or digit is left."""
    stuk = tekst[begin:einde]
    bolletje = _BOLLETJE.match(stuk)
    van = bolletje.end() if bolletje else 0
    kern = stuk[van:].strip()
    if not any(teken.isalnum() for teken in kern):
        return begin, begin
    van += len(stuk[van:]) - len(stuk[van:].lstrip())
    return begin + van, begin + van + len(kern)
