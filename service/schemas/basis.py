"""What all shapes share: Dutch names, camelCase in JSON (NL API Design Rules), nothing unknown let in."""

import re
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic.alias_generators import to_camel

# Control characters, which PostgreSQL does not all keep, and what turns the direction of reading round in a name.
_ONZICHTBAAR: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Beeld(BaseModel):
    """An answer: what a page shows and what its JSON says."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, frozen=True, extra="forbid")


class Verzoek(BaseModel):
    """A question or an act, from JSON or from a form; a field that is not known is refused."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, frozen=True, extra="forbid", str_strip_whitespace=True
    )

    @field_validator("*")
    @classmethod
    def _zichtbaar(cls, waarde: Any) -> Any:  # noqa: ANN401 - of any field
        for deel in waarde if isinstance(waarde, tuple) else (waarde,):
            if isinstance(deel, str) and _ONZICHTBAAR.search(deel):
                raise ValueError("haal de onzichtbare tekens weg")
        return waarde


class Pagina(Beeld):
    """Which part of a longer list this is.

    Attributes:
        nummer: From 1.
        grootte: Lines a page, 1-100.
        totaal: Lines in all.
    """

    nummer: int
    grootte: int
    totaal: int

    @property
    def laatste(self) -> int:
        """Number of the last page, at least 1."""
        return max(1, -(-self.totaal // self.grootte))
