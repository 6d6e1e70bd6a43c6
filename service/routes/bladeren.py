"""Which part of a long list is asked for."""

from typing import Annotated

from fastapi import Query

PaginaNummer = Annotated[int, Query(alias="pagina", ge=1, le=1_000_000, description="Welke pagina, vanaf 1.")]
PaginaGrootte = Annotated[int, Query(alias="grootte", ge=1, le=100, description="Regels per pagina, 1-100.")]
