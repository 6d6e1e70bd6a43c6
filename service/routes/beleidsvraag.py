"""What every page for beleid asks with: who may, and of which quarter."""

from typing import Annotated

from fastapi import Depends, Query

from service.routes.afhankelijk import vereist
from service.toegang.rollen import Recht, Uitvoerder

Lezer = Annotated[Uitvoerder, Depends(vereist(Recht.TOTALEN))]
Kwartaalvraag = Annotated[
    str | None,
    Query(pattern=r"^20[0-9]{2}-[1-4]$", description="Kwartaal, zoals 2020-1; leeg: het laatste waarin iets gebeurde."),
]
