"""Ids in paths: what an id may look like is checked before anything is looked up."""

from typing import Annotated

from fastapi import Path

PATROON = r"^[A-Za-z0-9_.-]{1,200}$"

KandidaatId = Annotated[str, Path(pattern=PATROON, description="Pseudoniem van een kandidaat.")]
VacatureId = Annotated[str, Path(pattern=PATROON, description="Id van een vacature.")]
Id = Annotated[str, Path(pattern=PATROON, description="Id dat deze dienst eerder gaf.")]
BeroepId = Annotated[str, Path(pattern=PATROON, description="Id van een beroep.")]
