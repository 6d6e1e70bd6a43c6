"""One pass over free text: the skills and conditions it names, and the text that may be kept."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from models.extractie.conditie import Conditie, ConditieSoort, condities
from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoonmaken import Geschoond, schoon
from models.extractie.skills import GevondenSkill, SkillZoeker
from models.extractie.zinnen import Zin

T_co = TypeVar("T_co", covariant=True)
_PAPIEREN = frozenset({ConditieSoort.RIJBEWIJS, ConditieSoort.CERTIFICAAT})
MAX_CITAAT = 200  # characters: enough to recognise the place, too short to be the text again


@dataclass(frozen=True, slots=True)
class GelezenTekst:
    """What one text says.

    Attributes:
        skills: In the order of the text; those it denies are marked.
        condities: Likewise.
        schoon: The text without identifying details and health words, and what was taken out.
    """

    skills: tuple[GevondenSkill, ...]
    condities: tuple[Conditie, ...]
    schoon: Geschoond
    _tekst: str = field(repr=False)

    @property
    def vaardigheden(self) -> tuple[GevondenSkill, ...]:
        """The skills that the text does not deny; a licence or certificate is a paper, and stands in `condities`."""
        papieren = [(een.begin, een.einde) for een in self.condities if een.soort in _PAPIEREN]
        return tuple(
            een
            for een in self.skills
            if not een.ontkend and not any(begin < een.einde and een.begin < einde for begin, einde in papieren)
        )

    def citaat(self, zin: Zin) -> str:
        """A sentence of this text as it may be shown and kept, on one line, at most `MAX_CITAAT` characters."""
        stukken, vorige = [], zin.begin
        for een in self.schoon.weggelaten:
            if een.einde <= zin.begin or een.begin >= zin.einde:
                continue
            stukken += [self._tekst[vorige : max(een.begin, vorige)], f"[{een.soort.value}]"]
            vorige = een.einde
        stukken.append(self._tekst[vorige : zin.einde])
        regel = " ".join("".join(stukken).split())
        return regel if len(regel) <= MAX_CITAAT else f"{regel[: MAX_CITAAT - 1].rstrip()}…"

    def woorden(self, conditie: Conditie) -> str:
        """The words of a condition of this text, of a kind that cleaning leaves whole."""
        return " ".join(self._tekst[conditie.begin : conditie.einde].split())


@dataclass(frozen=True, slots=True)
class Verrijkt(Generic[T_co]):
    """People or vacatures whose free text was read.

    Attributes:
        items: In their order.
        weggelaten: How many details of each kind were taken out of their texts.
    """

    items: tuple[T_co, ...]
    weggelaten: Mapping[GegevenSoort, int]


def tel_weggelaten(gelezen: Iterable[GelezenTekst]) -> Mapping[GegevenSoort, int]:
    """How many details of each kind were taken out."""
    return MappingProxyType(Counter(een.soort for tekst in gelezen for een in tekst.schoon.weggelaten))


class TekstLezer:
    """Reads texts with the skills of one taxonomy.

    Args:
        zoeker: Finds the skills.
    """

    def __init__(self, zoeker: SkillZoeker) -> None:
        self._zoeker = zoeker

    def lees(
        self, teksten: Sequence[str], beschermd: Collection[ConditieSoort] = frozenset()
    ) -> tuple[GelezenTekst, ...]:
        """Read texts, in their order.

        A text is cleaned first, so that a name or a health word of a person leads to no skill and reaches no encoder.
        Cleaning tells by itself that "autisme begeleiden" is what a carer can do (`schoon_werk`).

        Args:
            teksten: Plain text.
            beschermd: Kinds of conditions that cleaning leaves whole. About a place, "doelgroepregister" is a
                condition; about a person it may not be kept.
        """
        gevonden = [condities(tekst) for tekst in teksten]
        heel = [[(een.begin, een.einde) for een in alle if een.soort in beschermd] for alle in gevonden]
        schone = [schoon(tekst, plekken) for tekst, plekken in zip(teksten, heel, strict=True)]
        skills = self._zoeker.zoek_vele([een.zonder(tekst) for tekst, een in zip(teksten, schone, strict=True)])
        return tuple(map(GelezenTekst, skills, gevonden, schone, teksten))
