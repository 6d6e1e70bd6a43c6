"""`skillsmatch taxonomie import competentnl`: from its SPARQL endpoint with a key, or from exported files."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.taxonomie.competentnl import bouw_competentnl
from models.taxonomie.competentnl_bestand import lees_feiten
from models.taxonomie.competentnl_vragen import VRAGEN, Feit
from service.cli.opties import Home, kies_home, uitvoer
from service.cli.taxonomie import bewaar

if TYPE_CHECKING:
    from models.taxonomie.competentnl_eindpunt import Eindpunt

SLEUTEL = "SKILLSMATCH_COMPETENTNL_SLEUTEL"  # only from the environment: what is typed stays in a history
BLADEN = "competentnl-bladen"
Endpoint = Annotated[
    str | None, typer.Option("--endpoint", help=f"Adres van het SPARQL-eindpunt. De sleutel staat in {SLEUTEL}.")
]
Bestanden = Annotated[
    list[Path] | None,
    typer.Option(
        "--bestand", help="Uitgevoerd bestand: SPARQL-resultaat in JSON, of RDF (ttl, nt, jsonld). Mag vaker."
    ),
]
Bladzijde = Annotated[
    int, typer.Option("--bladzijde", min=1_000, max=1_000_000, help="Hoeveel gegevens per keer worden gevraagd.")
]


def competentnl(
    endpoint: Endpoint = None, bestand: Bestanden = None, bladzijde: Bladzijde = 5_000, home: Home = None
) -> None:
    """Lees CompetentNL in: met een sleutel van het SPARQL-eindpunt, of uit bestanden.

    Een afgebroken opdracht gaat bij de volgende keer verder waar zij was.
    """
    if (endpoint is None) == (bestand is None):
        raise typer.BadParameter("geef of --endpoint, of --bestand.")
    pad = kies_home(home)
    if endpoint is None:
        _verwerk(lees_feiten(bestand or []), pad)
        return
    from models.taxonomie.competentnl_eindpunt import Eindpunt  # noqa: PLC0415 - only here is the network needed

    with Eindpunt(endpoint, os.environ.get(SLEUTEL, ""), pad / BLADEN, per_bladzijde=bladzijde) as eindpunt:
        _verwerk(_haal(eindpunt), pad)
        eindpunt.vergeet()


def _haal(eindpunt: "Eindpunt") -> Iterator[Feit]:
    for vraag in VRAGEN:
        feiten = list(eindpunt.feiten(vraag))
        _zeg(f"{vraag.naam}: {len(feiten)}")
        yield from feiten


def _verwerk(feiten: Iterator[Feit], home: Path) -> None:
    gelezen = bouw_competentnl(feiten)
    taal = gelezen.taxonomie
    _zeg(f"CompetentNL, versie {taal.versie}: {len(taal.skills)} skills, {len(taal.beroepen)} beroepen.")
    for melding in gelezen.meldingen:
        _zeg(f"  let op: {melding}")
    bewaar(taal, home)


def _zeg(tekst: str) -> None:
    uitvoer.print(tekst, markup=False, soft_wrap=True)
