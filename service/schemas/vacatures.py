"""Vacatures as answers: the list of them, and the head of one."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from models.waardelijsten import PlekSoort
from service.schemas.basis import Beeld, Pagina, Verzoek


class Openheid(StrEnum):
    """Which vacatures to show."""

    OPEN = "open"
    GESLOTEN = "gesloten"
    ALLE = "alle"


class VacatureFilter(Verzoek):
    """What to show of the vacatures; nothing personal, so it stands in the address.

    Attributes:
        zoek: Part of the title, the id or the werkgever.
        plek: Kind of place; "onbekend" = not known.
        status: Open, closed, or all.
        zonder_lijst: Only those for which no list was ever made.
        niemand_gevonden: Only those whose last list had nobody.
        pagina: From 1.
        grootte: Lines a page, 1-100.
    """

    zoek: str = Field(default="", max_length=100)
    plek: str = Field(default="", pattern=f"^(|onbekend|{'|'.join(soort.value for soort in PlekSoort)})$")
    status: Openheid = Openheid.OPEN
    zonder_lijst: bool = False
    niemand_gevonden: bool = False
    pagina: int = Field(default=1, ge=1, le=100_000)
    grootte: int = Field(default=20, ge=1, le=100)


class VacatureRegel(Beeld):
    """One vacature in the list of them.

    Attributes:
        id: Of the vacature.
        titel: In the words of the employer.
        werkgever: Name of the employer.
        plek: Kind of place, in words.
        plaats: Where the work is, in words.
        sluitingsdatum: Last day on which people may be proposed.
        open: Whether people may be proposed now.
        synthetisch: Whether it was made up.
        laatste_lijst: When the last list was made; None = never.
        op_lijst: How many people might be on that list.
    """

    id: str
    titel: str
    werkgever: str | None
    plek: str
    plaats: str
    sluitingsdatum: date | None
    open: bool
    synthetisch: bool
    laatste_lijst: datetime | None
    op_lijst: int | None


class Vacatures(Beeld):
    """Part of the vacatures, soonest to close first.

    Attributes:
        vacatures: The lines of this page.
        pagina: Which part this is.
        filters: What was filtered on, in words.
        moment: As of when.
    """

    vacatures: tuple[VacatureRegel, ...]
    pagina: Pagina
    filters: tuple[str, ...]
    moment: datetime


class GevraagdeSkill(Beeld):
    """A skill as ranking sees it, with who says that it is asked."""

    naam: str
    belang: str
    bron: str


class EisBeeld(Beeld):
    """A requirement that is not a skill, in words, with whose it is and why."""

    eis: str
    aard: str
    waarom: str | None


class VacatureBeeld(Beeld):
    """One vacature: its head.

    Attributes:
        id: Of the vacature.
        titel: In the words of the employer.
        tekst: Description, when there is one.
        werkgever: Name of the employer.
        plek: Kind of place, in words.
        plek_bekend: Whether the kind of place is known.
        plaats: Where the work is, in words.
        uren: Hours a week, in words.
        werktijden: In words.
        begeleiding: Guidance that the place offers, in words.
        eisen: The requirements, the legal ones first.
        skills: What ranking looks for.
        start: First working day.
        sluitingsdatum: Last day on which people may be proposed.
        status: In words.
        open: Whether people may be proposed now.
        plaatsen: How many people are asked.
        synthetisch: Whether it was made up.
    """

    id: str
    titel: str
    tekst: str | None
    werkgever: str | None
    plek: str
    plek_bekend: bool
    plaats: str
    uren: str
    werktijden: str
    begeleiding: str
    eisen: tuple[EisBeeld, ...]
    skills: tuple[GevraagdeSkill, ...]
    start: date | None
    sluitingsdatum: date | None
    status: str
    open: bool
    plaatsen: int
    synthetisch: bool
