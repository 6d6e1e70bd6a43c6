"""Users, the state of the service and the switch that stops ranking for all."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, field_validator

from service.schemas.basis import Beeld, Verzoek
from service.toegang.rollen import RECHTEN, Rol

Naam = Annotated[str, Field(min_length=1, max_length=100)]


def _rol(waarde: Rol) -> Rol:
    if waarde not in RECHTEN:
        raise ValueError("kies een rol uit de lijst")
    return waarde


class _Rechten(Verzoek):
    """What somebody may: the role, and whose caseload."""

    naam: Naam
    rol: Rol
    gemeenten: Annotated[tuple[str, ...], Field(max_length=50)] = ()

    @field_validator("rol")
    @classmethod
    def _bestaat(cls, waarde: Rol) -> Rol:
        return _rol(waarde)

    @field_validator("gemeenten", mode="before")
    @classmethod
    def _splits(cls, waarde: Any) -> Any:  # noqa: ANN401 - whatever came
        """A form has one field with commas; names become keys."""
        if not isinstance(waarde, list | tuple) or not all(isinstance(deel, str) for deel in waarde):
            return waarde
        delen = (deel.strip().casefold() for tekst in waarde for deel in tekst.split(","))
        return tuple(deel for deel in delen if deel)


class NieuweGebruiker(_Rechten):
    """Somebody who may log in from now on.

    Attributes:
        onderwerp: By which the identity provider knows this person (`sub`).
        kandidaat: Of a werkzoekende: the pseudonym of the own dossier.
    """

    onderwerp: Annotated[str, Field(min_length=1, max_length=200)]
    kandidaat: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,200}$")] | None = None


class GebruikerWijziging(_Rechten):
    """Somebody as they must be; who is not active cannot log in and loses every session."""

    actief: bool = False


class GebruikerBeeld(Beeld):
    """Somebody who may log in, or could before; nothing about a dossier."""

    id: str
    naam: str
    rol: Rol
    gemeenten: tuple[str, ...]
    aanmelding: str
    actief: bool
    gemaakt: datetime


class Gebruikers(Beeld):
    """Everybody, by name."""

    gebruikers: tuple[GebruikerBeeld, ...]


class ControleBeeld(Beeld):
    """One thing that must be in order; `reden` says what is wrong."""

    naam: str
    in_orde: bool
    reden: str | None


class GlobaleStop(Beeld):
    """The switch that is on: nobody's list is ranked."""

    reden: str
    tekst: str
    door: str
    moment: datetime


class StopVerzoek(Verzoek):
    """Why ranking must stop: a code of the list."""

    reden: Annotated[str, Field(min_length=1, max_length=20)]


class DienstBeeld(Beeld):
    """How the service is.

    Attributes:
        versie: Of the program.
        versies: Of the database and its parts, by name.
        aantallen: How many kandidaten and vacatures there are, and how many of both are made up.
        controles: What must be in order.
        achterstand: How many changes of the database are not in memory yet.
        stop: The switch for all vacatures; null: lists are ranked.
    """

    versie: str
    versies: dict[str, str]
    aantallen: dict[str, int]
    controles: tuple[ControleBeeld, ...]
    achterstand: int
    stop: GlobaleStop | None
