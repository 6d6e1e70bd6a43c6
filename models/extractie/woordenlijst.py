"""Finds names of skills in a sentence by their words: inflected, in another order, parted, compounded or misspelled."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.extractie.woordvorm import (
    LANGSTE_WOORD,
    SCHEIDBAAR,
    Woord,
    delen,
    is_bekend,
    lemma,
    stam,
    woorden,
    woordenset,
)

LETTERLIJK, VERBOGEN, LOS, SAMENGESTELD = 1.0, 0.95, 0.85, 0.8  # how sure a finding is, by how it was found
VASTE_WAARDEN = (LETTERLIJK, VERBOGEN, LOS, SAMENGESTELD)
MEESTE_WOORDEN = 6  # a longer name is a sentence, which nobody repeats word for word
LANGSTE_STUK = 200  # words of a sentence that are looked at together, so that a text without full stops takes no longer
KORTSTE_TIKFOUT = 7  # letters; in a shorter word one letter makes another word
SPELING = 3  # other words that may stand between those of a name
_SCHEIDT = woordenset("die dat maar want omdat terwijl is")  # what stands on both sides of these is no one name
_BEREIK_WERKWOORD = 12  # words between a verb and its loose part: "vult de vakken in de winkel aan"


@dataclass(frozen=True, slots=True)
class Treffer:
    """A name of a skill in a sentence.

    Attributes:
        skill: Number of the skill.
        begin: Where its first word begins in the sentence.
        einde: Where its last word ends.
        vertrouwen: In (0, 1]; a fixed value per way of finding it, no estimate of a chance.
    """

    skill: int
    begin: int
    einde: int
    vertrouwen: float


@dataclass(frozen=True, slots=True)
class _Naam:
    skill: int
    stammen: tuple[str, ...]
    teksten: tuple[str, ...]
    hoofdletters: frozenset[str]  # stems that are another word without their capitals: REST, Word, MAG


@dataclass(frozen=True, slots=True)
class _Plek:
    """One way in which a stem occurs: words `eerste` to `laatste` of the sentence."""

    eerste: int
    laatste: int
    samengesteld: bool  # in a compound, or misspelled


class Woordenlijst:
    """Names of skills by their words.

    Args:
        namen: Per skill, by its number, the names it goes by. A name without a word that carries meaning, or of more
            than `MEESTE_WOORDEN` of those, cannot be found this way.
    """

    def __init__(self, namen: Iterable[Sequence[str]]) -> None:
        alle = [
            een
            for skill, groep in enumerate(namen)
            for tekst in groep
            for deel in _enkelvoudig(tekst)
            if (een := _lees(skill, deel))
        ]
        aantal: dict[str, int] = defaultdict(int)
        for naam in alle:
            for woord in naam.stammen:
                aantal[woord] += 1
        self._stammen = frozenset(aantal)
        # One letter left out of a name's word and of a misspelled one gives the same (Garbe 2012, SymSpell).
        self._bijna = {
            vorm: stam(woord)
            for woord in sorted({woord for naam in alle for woord in naam.teksten}, reverse=True)
            if len(woord) >= KORTSTE_TIKFOUT
            for vorm in _weggelaten(woord)
        }
        # Each name waits under its rarest word, so that few are looked at per sentence.
        self._per_stam: dict[str, list[_Naam]] = defaultdict(list)
        for naam in alle:
            self._per_stam[min(naam.stammen, key=lambda woord: (aantal[woord], woord))].append(naam)

    def zoek(self, zin: str) -> tuple[Treffer, ...]:
        """Every skill that the sentence names, by place.

        A name inside a longer one that was found as well is left out: "MIG/MAG lassen" is not also "lassen". Of one
        skill the surest finding per place is kept.
        """
        reeks = woorden(zin)
        stukken = (reeks[begin : begin + LANGSTE_STUK] for begin in range(0, len(reeks), LANGSTE_STUK))
        treffers = (een for stuk in stukken for een in _zonder_delen(self._treffers(stuk)))
        return tuple(sorted(treffers, key=lambda een: (een.begin, een.einde, een.skill)))

    def _treffers(self, reeks: Sequence[Woord]) -> list[Treffer]:
        plekken = self._plekken(reeks)
        return [
            treffer
            for woord in plekken
            for naam in self._per_stam.get(woord, ())
            if (treffer := _pas(naam, plekken, reeks)) is not None
        ]

    def _verbeterd(self, woord: Woord) -> tuple[str, ...]:
        """The stem that a word no dictionary has is one letter away from."""
        if len(woord.tekst) < KORTSTE_TIKFOUT or len(woord.tekst) > LANGSTE_WOORD or is_bekend(woord.tekst):
            return ()
        return tuple({self._bijna[vorm]: None for vorm in _weggelaten(woord.tekst) if vorm in self._bijna})

    def _plekken(self, reeks: Sequence[Woord]) -> dict[str, list[_Plek]]:
        """Where each stem that some name has occurs, in the order of the sentence."""
        plekken: dict[str, list[_Plek]] = defaultdict(list)
        for nummer, woord in enumerate(reeks):
            if woord.leeg:
                continue
            if woord.stam in self._stammen:
                plekken[woord.stam].append(_Plek(nummer, nummer, samengesteld=False))
            else:
                over, soort = delen(woord.tekst)
                for deel in sorted(self._stammen.intersection((*over, *soort, *self._verbeterd(woord)))):
                    plekken[deel].append(_Plek(nummer, nummer, samengesteld=True))
        for heel, eerste, laatste in _gescheiden(reeks):
            if heel in self._stammen:
                plekken[heel].append(_Plek(eerste, laatste, samengesteld=False))
        return plekken


def _weggelaten(woord: str) -> Iterator[str]:
    """A word, and the word without each of its letters."""
    yield woord
    for plek in range(len(woord)):
        yield woord[:plek] + woord[plek + 1 :]


def _enkelvoudig(tekst: str) -> Iterator[str]:
    """A name, and what "en" joins in it: "facturen maken en verwerken" is also "facturen verwerken"."""
    yield tekst
    woorden_ = tekst.split()
    if "en" in woorden_[1:-1]:
        plek = woorden_.index("en", 1)
        for weg in (slice(plek - 1, plek + 1), slice(plek, plek + 2)):
            over = woorden_.copy()
            del over[weg]
            if len(over) > 1:
                yield " ".join(over)


def _lees(skill: int, tekst: str) -> _Naam | None:
    reeks = [een for een in woorden(tekst) if not een.leeg]
    stammen = tuple(dict.fromkeys(een.stam for een in reeks))
    if not 0 < len(stammen) <= MEESTE_WOORDEN:
        return None
    hoofdletters = frozenset(een.stam for een in reeks if een.geschreven != een.tekst and is_bekend(een.tekst))
    return _Naam(skill, stammen, tuple(een.tekst for een in reeks), hoofdletters)


def _gescheiden(reeks: Sequence[Woord]) -> Iterator[tuple[str, int, int]]:
    """Stems of separable verbs put together again ("vult ... aan", "aan te vullen"), with first and last word."""
    for nummer, woord in enumerate(reeks):
        if woord.tekst not in SCHEIDBAAR:
            continue
        for eerder in range(max(0, nummer - _BEREIK_WERKWOORD), nummer):
            if (werkwoord := lemma(reeks[eerder].tekst)).endswith("n"):
                yield stam(woord.tekst + werkwoord), eerder, nummer
        if nummer + 2 < len(reeks) and reeks[nummer + 1].tekst == "te":
            yield stam(woord.tekst + reeks[nummer + 2].tekst), nummer, nummer + 2


def _pas(naam: _Naam, plekken: dict[str, list[_Plek]], reeks: Sequence[Woord]) -> Treffer | None:
    """Where all words of a name stand closest together; None where they do not stand together."""
    if any(woord not in plekken for woord in naam.stammen):
        return None
    beste = min((_rond(naam, plekken, anker) for anker in plekken[naam.stammen[0]]), key=_wijdte)
    eerste, laatste = min(een.eerste for een in beste), max(een.laatste for een in beste)
    tussen = [een for een in reeks[eerste : laatste + 1] if not een.leeg]
    if len(tussen) > len(naam.stammen) + SPELING or any(een.tekst in _SCHEIDT for een in reeks[eerste:laatste]):
        return None
    if any(een.stam in naam.hoofdletters and een.geschreven == een.tekst for een in tussen):
        return None
    return Treffer(naam.skill, reeks[eerste].begin, reeks[laatste].einde, _vertrouwen(naam, beste, tussen))


def _rond(naam: _Naam, plekken: dict[str, list[_Plek]], anker: _Plek) -> tuple[_Plek, ...]:
    """For each word of a name the place nearest to an anchor."""
    return tuple(
        min(plekken[woord], key=lambda een: (abs(een.eerste - anker.eerste), een.samengesteld))
        for woord in naam.stammen
    )


def _wijdte(gekozen: Sequence[_Plek]) -> tuple[int, int]:
    eerste, laatste = min(een.eerste for een in gekozen), max(een.laatste for een in gekozen)
    return laatste - eerste, eerste


def _vertrouwen(naam: _Naam, gekozen: Sequence[_Plek], tussen: Sequence[Woord]) -> float:
    if any(een.samengesteld for een in gekozen):
        return SAMENGESTELD
    if tuple(een.tekst for een in tussen) == naam.teksten:
        return LETTERLIJK
    return VERBOGEN if tuple(een.stam for een in tussen) == naam.stammen else LOS


def _zonder_delen(treffers: Sequence[Treffer]) -> Iterator[Treffer]:
    """Per skill and place the surest, and nothing that lies strictly inside the place of another."""
    beste: dict[tuple[int, int, int], Treffer] = {}
    for een in treffers:
        sleutel = (een.skill, een.begin, een.einde)
        if sleutel not in beste or beste[sleutel].vertrouwen < een.vertrouwen:
            beste[sleutel] = een
    for een in beste.values():
        ruimer = (
            ander.begin <= een.begin and een.einde <= ander.einde and ander.einde - ander.begin > een.einde - een.begin
            for ander in beste.values()
        )
        if not any(ruimer):
            yield een
