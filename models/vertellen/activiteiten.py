"""The activities of the interview: a table of everyday things, each with the skills that truly doing it shows."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files

from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie


class Waar(StrEnum):
    """Where somebody did something."""

    WERK = "werk"
    THUIS = "thuis"
    VRIJWILLIG = "vrijwillig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activiteit:
    """One thing that people do.

    Attributes:
        id: Readable slug.
        groep: Heading under which it stands; those of one group stand together.
        label: What it is, in plain Dutch (B1), to follow "wat deed u?".
        waar: Where people do this.
        skills: Ids of the skills that it shows, 1-4.
        plaatje: Name of a picture.
    """

    id: str
    groep: str
    label: str
    waar: frozenset[Waar]
    skills: tuple[str, ...]
    plaatje: str


@cache
def activiteiten(taxonomie: Taxonomie | None = None) -> tuple[Activiteit, ...]:
    """The activities, in the order of the table.

    Args:
        taxonomie: The language in which their skills must be; None: *basis*, in which the table is written. A skill
            without a counterpart there is left out, and so is an activity that has none left.

    Raises:
        KeyError: The table names a skill that *basis* does not have.
    """
    tekst = files("models.vertellen").joinpath("activiteiten.csv").read_text(encoding="utf-8")
    alle = map(_activiteit, csv.DictReader(tekst.splitlines()))
    if taxonomie is None or taxonomie.sha256 == basis().sha256:
        return tuple(alle)
    vertaald = (replace(een, skills=_in(taxonomie, een.skills)) for een in alle)
    return tuple(een for een in vertaald if een.skills)


def _activiteit(rij: Mapping[str, str]) -> Activiteit:
    return Activiteit(
        id=rij["id"],
        groep=rij["groep"],
        label=rij["label"],
        waar=frozenset(map(Waar, rij["waar"].split("|"))),
        skills=tuple(basis().skills[skill].id for skill in rij["skills"].split("|")),
        plaatje=rij["plaatje"],
    )


def _in(taxonomie: Taxonomie, skills: Sequence[str]) -> tuple[str, ...]:
    weg = Kruisverwijzing((basis(),))
    gevonden = (weg.vertaal(skill, taxonomie) for skill in skills)
    return tuple(dict.fromkeys(skill.id for skill in gevonden if skill is not None))
