"""The auditlog and the lists that were kept, as an answer."""

from datetime import date, datetime
from typing import Any

from pydantic import Field, field_validator

from service.routes.ids import PATROON
from service.schemas.basis import Beeld, Pagina, Verzoek
from service.verantwoording.acties import Actie


class AuditFilter(Verzoek):
    """Which lines are shown; what is empty does not filter.

    Attributes:
        actie: What was done.
        actor: Id of who did it.
        dag: On which day, by the clock of the Netherlands.
        vacature: What concerns this vacature, its lists and its voorstellen.
        pagina: From 1.
        grootte: Lines a page.
    """

    actie: Actie | None = None
    actor: str | None = Field(default=None, max_length=200)
    dag: date | None = Field(default=None, ge=date(1900, 1, 1), le=date(2100, 12, 31))
    vacature: str | None = Field(default=None, pattern=PATROON)
    pagina: int = Field(default=1, ge=1, le=1_000_000)
    grootte: int = Field(default=50, ge=1, le=100)

    @field_validator("actie", "actor", "dag", "vacature", mode="before")
    @classmethod
    def _leeg(cls, waarde: Any) -> Any:  # noqa: ANN401 - whatever came
        return None if waarde == "" else waarde  # a form sends what was left open


class AuditRegel(Beeld):
    """One line.

    Attributes:
        seq: Its number.
        moment: When, UTC.
        actor: Id of who.
        naam: Name of who.
        rol: In which role.
        oorsprong: "web", "api" or "opdrachtregel".
        actie: What was done.
        soort: What it was done to.
        object: Its id.
        betrokkene: Token of the kandidaat it concerns; says nothing outside the logs.
        resultaat: "gelukt" or "geweigerd".
        reden: A code.
        lijst: Id of the list it belongs to.
    """

    seq: int
    moment: datetime
    actor: str
    naam: str
    rol: str
    oorsprong: str
    actie: str
    soort: str
    object: str | None
    betrokkene: str | None
    resultaat: str
    reden: str | None
    lijst: str | None


class Auditlog(Beeld):
    """A page of the auditlog, newest first."""

    regels: tuple[AuditRegel, ...]
    pagina: Pagina


class AuditLijstRegel(Beeld):
    """One line of a list that was kept; the score to the digit."""

    soort: str
    rang: int
    kandidaat: str
    score: float


class Gekozen(Beeld):
    """One thing a list was asked with, or made with: its name and value in words."""

    naam: str
    waarde: str


class AuditLijst(Beeld):
    """A list as it was kept.

    Attributes:
        id: Of the list.
        vacature: For which vacature.
        moment: When it was made.
        door: Name of who made it.
        seq: The change whose state it was made from.
        invoer: What was asked.
        herkomst: With which versions.
        toegelaten: How many might be listed.
        te_verifieren: How many waited for an answer.
        gewist: How many lines went with people who were erased since.
        regels: The lines.
        vingerafdruk: Keyed hash over all of it.
    """

    id: str
    vacature: str
    moment: datetime
    door: str
    seq: int
    invoer: tuple[Gekozen, ...]
    herkomst: tuple[Gekozen, ...]
    toegelaten: int
    te_verifieren: int
    gewist: int
    regels: tuple[AuditLijstRegel, ...]
    vingerafdruk: str


class VerschilBeeld(Beeld):
    """One thing that differs: as it was kept, and as it comes out now."""

    wat: str
    toen: str
    nu: str


class HerhalingBeeld(Beeld):
    """What making a list again showed."""

    lijst: str
    oordeel: str
    zin: str
    gewist: int
    verschillen: tuple[VerschilBeeld, ...]
