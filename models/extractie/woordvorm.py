"""Words of a text in the form under which inflections of one word meet: "bedient" and "bediening" are one.

A lemma first (`simplemma` knows "geschreven" and "bedient"), its stem after (Snowball's Kraaij-Pohlmann takes "-ing",
"-heid" and plurals off). Neither alone brings all three together.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import simplemma
import snowballstemmer

from models.taxonomie.normaliseren import normaliseer


def woordenset(tekst: str) -> frozenset[str]:
    """The words of a list that is written as a line."""
    return frozenset(tekst.split())


_WOORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*[+#]*")
_STEMMER = snowballstemmer.stemmer("dutch")
_TUSSEN = ("", "s", "en", "e", "n")  # what Dutch puts between the parts of a compound
KORTSTE_DEEL = 3  # letters
LANGSTE_WOORD = 50  # letters; what is longer is no word, and is left as it is
# What these follow is still meant: "heftruckervaring" asks for the heftruck, "heftruckmonteur" does not.
_DRAAGT = woordenset(
    "ervaring kennis vaardigheid vaardigheden certificaat diploma bewijs opleiding werk werkzaamheden taken "
    "techniek technieken experience skills"
)
# What stands apart from a separable verb: "vult de vakken aan".
SCHEIDBAAR = woordenset(
    "aan achter af bij binnen door in klaar los mee na neer om onder op over samen schoon terug toe uit vast voor vrij "
    "weg"
)
ONDERWERP = woordenset("je jij u hij zij ze wij we ik")
# Words that carry no meaning of their own in the name of a skill.
_LEEG = woordenset(
    "de het een der den des en of van voor met in op aan bij te om tot naar uit door over als tijdens volgens via per "
    "je jij jouw u uw hij zij ze wij we ons onze hun er die dat dit deze zich zijn is bent ben hebben hebt heeft heb "
    "kunnen kan kunt worden wordt the a an of and or to for with in on at by be"
)


@dataclass(frozen=True, slots=True)
class Woord:
    """One word of a text.

    Attributes:
        begin: Where it begins.
        einde: Where it ends.
        geschreven: As it stands there.
        tekst: In small letters, without accents.
        stam: The form under which its inflections meet.
    """

    begin: int
    einde: int
    geschreven: str
    tekst: str
    stam: str

    @property
    def leeg(self) -> bool:
        """Whether it carries no meaning of its own; the BE of a driving licence does."""
        return self.tekst in _LEEG and not self.geschreven.isupper()


def woorden(tekst: str) -> tuple[Woord, ...]:
    """The words of a text, in order; `C++` and `auto's` are one word each, `MIG/MAG` is two."""
    gevonden = ((een, normaliseer(een.group())) for een in _WOORD.finditer(tekst))
    reeks = [Woord(een.start(), een.end(), een.group(), vorm, stam(vorm)) for een, vorm in gevonden]
    return tuple(_als_werkwoord(een, eerder) for een, eerder in zip(reeks, [None, *reeks], strict=False))


def _als_werkwoord(woord: Woord, eerder: Woord | None) -> Woord:
    """What follows "je" and ends in a t is a verb, also where the dictionary thinks of another word: "je last"."""
    if eerder is None or eerder.tekst not in ONDERWERP or not woord.tekst.endswith("t") or len(woord.tekst) < 4:
        return woord
    return replace(woord, stam=stam(woord.tekst[:-1])) if lemma(woord.tekst) == woord.tekst else woord


@lru_cache(maxsize=100_000)
def stam(woord: str) -> str:
    """The form under which inflections of a word meet; letters and digits only where the word has no others."""
    if len(woord) > LANGSTE_WOORD:
        return woord
    basis = lemma(woord)
    kern = str(_STEMMER.stemWord(basis))
    # Snowball takes "ge-" for a participle everywhere, which makes "geboorte" one with "boren".
    return f"ge{kern}" if basis.startswith("ge") and not kern.startswith("ge") and is_bekend(basis) else kern


@lru_cache(maxsize=100_000)
def lemma(woord: str) -> str:
    """The dictionary form: the infinitive of a verb, the singular of a noun; the word itself where it is not known."""
    if len(woord) > LANGSTE_WOORD:
        return woord
    return str(simplemma.lemmatize(woord, lang="nl")).lower().replace("_", "")


@lru_cache(maxsize=100_000)
def is_bekend(woord: str) -> bool:
    """Whether the dictionary has the word."""
    return bool(simplemma.is_known(woord, lang="nl"))


@lru_cache(maxsize=100_000)
def delen(woord: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a compound may be made of, as stems: (what it is about, what it is a kind of).

    "heftruckervaring" is about the heftruck; "booglassen" is a kind of lassen. The first holds what stands before
    words such as "ervaring" alone. Both are empty for a word that cannot be taken apart into known words.
    """
    over: dict[str, None] = {}
    soort: dict[str, None] = {}
    for knip in range(KORTSTE_DEEL, min(len(woord), LANGSTE_WOORD) - KORTSTE_DEEL + 1):
        links, rechts = woord[:knip], woord[knip:]
        if rechts in _DRAAGT:
            over.update(dict.fromkeys(stam(een) for een in _zonder_tussen(links)))
        elif len(rechts) > KORTSTE_DEEL and is_bekend(rechts) and any(map(is_bekend, _zonder_tussen(links))):
            soort[stam(rechts)] = None
    return tuple(over), tuple(soort)


def _zonder_tussen(links: str) -> tuple[str, ...]:
    """The left part of a compound, with and without a linking sound."""
    vormen = (links.removesuffix(tussen) for tussen in _TUSSEN)
    return tuple(dict.fromkeys(vorm for vorm in vormen if len(vorm) >= KORTSTE_DEEL))
