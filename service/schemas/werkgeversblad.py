"""The employer sheet: a type of its own that has no place for anything a werkgever may not know (rules.md H11, H12)."""

from datetime import date

from service.schemas.basis import Beeld


class GetoondeSkill(Beeld):
    """A skill that the vacature asks and the person has, with its evidence in words."""

    skill: str
    bewijs: str


class Ervaring(Beeld):
    """Earlier work like this, and how many years in all."""

    werk: str
    jaren: float | None


class Werkgeversblad(Beeld):
    """Exactly what may leave.

    Attributes:
        nummer: Of this sheet; leads to no dossier.
        gemaakt: The day.
        vacature: Title of the vacature, the werkgever's own words.
        werkgever: Name; absent when not known.
        skills: Asked skills that are met.
        ervaring: Like work done before.
        uren: Hours a week, in words.
        beschikbaar: From when, in words.
        papieren: Licences and certificates that the vacature asks and the person has.
    """

    nummer: str
    gemaakt: date
    vacature: str
    werkgever: str | None
    skills: tuple[GetoondeSkill, ...]
    ervaring: tuple[Ervaring, ...]
    uren: str
    beschikbaar: str
    papieren: tuple[str, ...]
