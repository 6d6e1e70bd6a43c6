"""The first page: each role goes to its own."""

from types import MappingProxyType
from typing import Annotated, Final

from fastapi import APIRouter, Depends
from fastapi.responses import RedirectResponse

from service.routes.afhankelijk import vereist
from service.toegang.rollen import Recht, Rol, Uitvoerder

paginas = APIRouter(include_in_schema=False)
# Everybody who is logged in has this right.
Ingelogde = Annotated[Uitvoerder, Depends(vereist(Recht.REGELS_LEZEN))]

BEGIN: Final = MappingProxyType(
    {
        Rol.ADVISEUR: "/werkvoorraad",
        Rol.WERKZOEKENDE: "/mijn/richtingen",
        Rol.BELEID: "/beleid",
        Rol.BEHEERDER: "/beheer/gebruikers",
        Rol.AUDITOR: "/audit",
    }
)


@paginas.get("/")
def begin(wie: Ingelogde) -> RedirectResponse:
    """To where this role begins."""
    return RedirectResponse(BEGIN[wie.rol], status_code=303)
