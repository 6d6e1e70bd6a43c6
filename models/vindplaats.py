"""Where in a text something was read, so that whoever doubts it can look."""

from dataclasses import dataclass
from typing import Final

from models.skills import Skill

_UIT_TEKST: Final = "tekst: "


def bron_uit_tekst(zin: str) -> str:
    """The source of a skill that a vacature asks in its text, with the sentence that says so."""
    return f"{_UIT_TEKST}“{zin}”"


def is_uit_tekst(skill: Skill) -> bool:
    """Whether an asked skill was read in the text, and not listed by the employer."""
    return skill.bron.startswith(_UIT_TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaats:
    """Something that was read in free text.

    Attributes:
        veld: The field it belongs to, or the kind of condition where there is no such field.
        waarde: What was read, in the form of the field.
        zin: The sentence that says it, without what may not be kept.
        ingevuld: Whether the field holds it now. If not, the field was known already, or a person has to confirm it.
    """

    veld: str
    waarde: str
    zin: str
    ingevuld: bool
