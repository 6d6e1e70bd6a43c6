"""A form as a dependency: what was filled in, or what is wrong with it, so that the page can show it again."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from fastapi import Request

from models.fouten import InvoerFout
from service.routes.formulier import getypt, lees_formulier
from service.schemas.basis import Verzoek

V = TypeVar("V", bound=Verzoek)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingevuld(Generic[V]):
    """A form that was sent.

    Attributes:
        getypt: What was typed, by field.
    """

    getypt: Mapping[str, str | list[str]]
    _uitkomst: V | InvoerFout

    @property
    def waarde(self) -> V:
        """What it says.

        Raises:
            InvoerFout: It says nothing that can be; names the fields.
        """
        if isinstance(self._uitkomst, InvoerFout):
            raise self._uitkomst
        return self._uitkomst


def ingevuld(soort: type[V]) -> Callable[[Request], Awaitable[Ingevuld[V]]]:
    """The dependency that reads a form of this kind."""

    async def lees(request: Request) -> Ingevuld[V]:
        try:
            uitkomst: V | InvoerFout = await lees_formulier(request, soort)
        except InvoerFout as fout:
            uitkomst = fout
        return Ingevuld(getypt=await getypt(request), _uitkomst=uitkomst)

    return lees
