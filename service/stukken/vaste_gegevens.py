"""What is written in the two files beside this one: hazards with their controls, and dates of the law."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final, Literal

from pydantic import TypeAdapter

Ernst = Literal["laag", "midden", "hoog"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregel:
    """One control.

    Attributes:
        wat: What it does, Dutch.
        toetsen: Tests that fail when it is gone, as pytest names them.
    """

    wat: str
    toetsen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Risico:
    """One hazard (AI-verordening art. 9).

    Attributes:
        code: Short and stable.
        gevaar: What goes wrong, Dutch.
        groep: For whom.
        ernst: How bad it is without any control.
        rest: What is left after the controls: work for the organisation.
        maatregel: The controls of the program; empty: it has none.
    """

    code: str
    gevaar: str
    groep: str
    ernst: Ernst
    rest: str
    maatregel: tuple[Maatregel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wetsdatum:
    """One date on which the law asks something; the law moves, so every one is to be checked.

    Attributes:
        wanneer: The day, or "niet bekend".
        wat: What holds from then on.
        bron: Where it is written.
        nagegaan: Where we saw it, and what is still open.
    """

    wanneer: str
    wat: str
    bron: str
    nagegaan: str


def _lees(naam: str) -> dict[str, Any]:
    return tomllib.loads(files("service.stukken").joinpath(naam).read_text(encoding="utf-8"))


RISICOS: Final = TypeAdapter(tuple[Risico, ...]).validate_python(_lees("risicos.toml")["risico"])
WETSDATA: Final = TypeAdapter(tuple[Wetsdatum, ...]).validate_python(_lees("wetten.toml")["datum"])
