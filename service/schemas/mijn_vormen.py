"""What the forms of a werkzoekende send, beside what the API takes: where somebody is stays in the form."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.vertellen.activiteiten import Waar
from service.schemas.basis import Beeld, Verzoek
from service.schemas.eigen_profiel import SKILLS, VRAGEN, BegripId, KloptDit, SkillNaam

Ronde = Annotated[int, Field(ge=0, le=VRAGEN)]


class RichtingKnop(Verzoek):
    """A button at a richting.

    Attributes:
        blijf: Pressed on its own page, which then comes back; else on a card.
    """

    blijf: bool = False


class KloptVorm(KloptDit):
    """An answer to "klopt dit?", and what was left open before it.

    Attributes:
        nog: How many questions may still come.
        overgeslagen: Not to ask again now.
    """

    nog: Ronde = VRAGEN
    overgeslagen: Annotated[tuple[SkillNaam, ...], Field(max_length=VRAGEN)] = ()


class Kies(StrEnum):
    """Which list of the wishes is open."""

    GEEN = ""
    GRAAG = "graag"
    NIET = "niet"


class IntrekVorm(Verzoek):
    """Taking a wish back.

    Attributes:
        kies: The list in which it was done, to come back to.
    """

    kies: Kies = Kies.GEEN


class Vertelstap(StrEnum):
    """The questions of the interview, in their order."""

    WAAR = "waar"
    WAT = "wat"
    KLOPT = "klopt"


class VertelVorm(Verzoek):
    """The interview as far as it went; nothing of it is kept before the last answer.

    Attributes:
        stap: The question that is answered.
        waar: Where it was done.
        activiteiten: Ids of what was done.
        skills: Ids of the skills that were confirmed.
    """

    stap: Vertelstap
    waar: Waar
    activiteiten: Annotated[tuple[BegripId, ...], Field(max_length=200)] = ()
    skills: Annotated[tuple[BegripId, ...], Field(max_length=SKILLS)] = ()


class Keuze(Beeld):
    """Something to choose.

    Attributes:
        id: To send back.
        naam: In words.
        plaatje: Name of its picture; absent: none.
        gekozen: Whether it is chosen.
    """

    id: str
    naam: str
    plaatje: str | None = None
    gekozen: bool


class Keuzegroep(Beeld):
    """What stands together under a heading."""

    naam: str
    keuzes: tuple[Keuze, ...]


class VertelBeeld(Beeld):
    """One question of the interview.

    Attributes:
        stap: Which.
        waar: Where it was done; absent: not said yet.
        groepen: What may have been done, to choose from.
        gedaan: Ids of what was chosen.
        skills: What that shows, to confirm.
        leeg: The question was answered without choosing anything.
    """

    stap: Vertelstap
    waar: Waar | None = None
    groepen: tuple[Keuzegroep, ...] = ()
    gedaan: tuple[str, ...] = ()
    skills: tuple[Keuze, ...] = ()
    leeg: bool = False
