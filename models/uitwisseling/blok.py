"""Base of the `skillsmatch` block: our own keys in a VUM message, in snake_case, with closed lists of words.

A word that is not on its list is a fault here, not a code to keep: these lists are ours, and a typing error
in the status of the register or of NBW would decide who may be proposed.
"""

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer

from models.uitwisseling.cellen import CelFout, opsomming
from models.uitwisseling.vum import Bericht, via
from models.waardelijsten import Begeleiding

E = TypeVar("E", bound=Enum)


class Blok(Bericht):
    """Part of the block. Unknown keys are kept and reported, as everywhere in a message."""

    model_config = ConfigDict(alias_generator=None)


def woord(lijst: type[E]) -> Callable[[Any], E]:
    """Parser for exactly one of the words of a list."""
    leden = {lid.value if isinstance(lid.value, str) else lid.name.lower(): lid for lid in lijst}

    def ontleed(waarde: object) -> E:
        if not isinstance(waarde, str) or waarde not in leden:
            raise CelFout("deze waarde staat niet op de lijst", f"Kies uit: {opsomming(lijst)}.")
        return leden[waarde]

    return via(ontleed)


Begeleidingswoord = Annotated[
    Begeleiding | None,
    BeforeValidator(woord(Begeleiding)),
    PlainSerializer(lambda lid: lid.name.lower(), when_used="unless-none"),
]
Getal0Tot100 = Annotated[float | None, Field(ge=0, le=100)]


class Werktijden(Blok):
    """Working times that VUM does not tell apart."""

    nacht: bool | None = None
    avond: bool | None = None
    weekend: bool | None = None
    ploegen: bool | None = None
