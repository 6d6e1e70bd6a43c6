"""The dated tables of learning that ship with the project, as rows of text; `docs/leeraanbod.md` tells where from."""

import csv
import io
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from models.taxonomie.begrippen import Beroep
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.laden import basis


def rijen(naam: str) -> Iterator[Mapping[str, str]]:
    """The rows of a table in this folder, by column.

    Args:
        naam: Of the file, such as "programmas.csv".
    """
    tekst = files("matching").joinpath(naam).read_text(encoding="utf-8")
    yield from csv.DictReader(io.StringIO(tekst, newline=""), strict=True)


@cache
def skill_in_basis(skill_id: str) -> str:
    """Id in the taxonomie that ships with the project of a skill of any taxonomie; its own id when there is none."""
    skill = _naar_basis().vertaal(skill_id, basis())
    return skill_id if skill is None else skill.id


@cache  # for every beroep of a language at once, each time the region is counted
def in_basis(beroep: Beroep) -> Beroep:
    """The same work in the taxonomie that ships with the project, by id or URI; itself when it is not in there."""
    namen = (beroep.id, beroep.esco, beroep.competentnl)
    gevonden = (basis().zoek_beroep(naam) for naam in namen if naam)
    return next((een for een in gevonden if een is not None), beroep)


@cache
def _naar_basis() -> Kruisverwijzing:
    return Kruisverwijzing([basis()])
