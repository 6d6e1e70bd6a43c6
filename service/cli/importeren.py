"""`skillsmatch import kandidaten|vacatures FILE...`: read files and store them, each file whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import structlog
import typer

from models.extractie.lezer import TekstLezer
from models.fouten import InvoerFout, Melding
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.gelezen import Gelezen
from service.bootstrap import maak_tekstlezer
from service.cli.opties import Home, foutuitvoer, geopend, uitvoer
from service.errors import exitcode
from service.inlezen import kandidaten_uit, vacatures_uit
from service.opslag.importeren import ImportVerslag

T = TypeVar("T")
Bestanden = Annotated[
    list[Path], typer.Argument(metavar="BESTAND...", help="VUM 3.0.0 JSON, CSV of XLSX.", show_default=False)
]
_MAX_MELDINGEN = 20

app = typer.Typer(help="Lees bestanden in: VUM 3.0.0 (JSON), CSV of XLSX.", no_args_is_help=True)
_log = structlog.get_logger()


@app.command("kandidaten")
def kandidaten(bestanden: Bestanden, home: Home = None) -> None:
    """Lees kandidaten in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    with geopend(home, aanmaken=True) as (opslag, pad):
        _importeer("kandidaten", bestanden, maak_tekstlezer(pad), kandidaten_uit, opslag.bewaar_kandidaten)


@app.command("vacatures")
def vacatures(bestanden: Bestanden, home: Home = None) -> None:
    """Lees vacatures in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    with geopend(home, aanmaken=True) as (opslag, pad):
        _importeer("vacatures", bestanden, maak_tekstlezer(pad), vacatures_uit, opslag.bewaar_vacatures)


def _importeer(
    soort: str,
    bestanden: list[Path],
    lezer: TekstLezer,
    lees: Callable[[Path, TekstLezer], Gelezen[T]],
    bewaar: Callable[..., ImportVerslag],
) -> None:
    """Import file after file; a refused one does not stop the others, but does decide the exit code."""
    geweigerd: InvoerFout | None = None
    for pad in bestanden:
        try:
            _weiger_bsn_in_naam(pad)
            gelezen = lees(pad, lezer)
            verslag = bewaar(gelezen.items, bestand=gelezen.bestand, sha256=gelezen.sha256)
        except InvoerFout as fout:
            geweigerd = fout
            naam = fout.meldingen[0].bestand
            foutuitvoer.print(
                f"{naam}: geweigerd, er is niets van overgenomen.", style="bold", markup=False, soft_wrap=True
            )
            for melding in fout.meldingen:
                foutuitvoer.print(str(melding), markup=False, soft_wrap=True)
            _log.warning("import_geweigerd", soort=soort, fouten=len(fout.meldingen))
            continue
        _toon(soort, gelezen, verslag)
        _log.info(
            "import_klaar", soort=soort, aantal=len(gelezen.items), nieuw=verslag.nieuw, gewijzigd=verslag.gewijzigd
        )
    if geweigerd is not None:
        raise typer.Exit(exitcode(geweigerd))


def _toon(soort: str, gelezen: Gelezen[T], verslag: ImportVerslag) -> None:
    uitvoer.print(
        f"{gelezen.bestand}, {gelezen.formaat.value}: {soort}: {len(gelezen.items)} gelezen, {verslag.nieuw} nieuw, "
        f"{verslag.gewijzigd} gewijzigd, {verslag.ongewijzigd} ongewijzigd.",
        markup=False,
        soft_wrap=True,
    )
    for melding in gelezen.meldingen[:_MAX_MELDINGEN]:
        uitvoer.print(f"  let op: {melding}", markup=False, soft_wrap=True)
    rest = len(gelezen.meldingen) - _MAX_MELDINGEN
    if rest > 0:
        uitvoer.print(f"  en nog {rest} meldingen.", markup=False)


def _weiger_bsn_in_naam(pad: Path) -> None:
    # The name of a file is stored with the import, so it is read like the content.
    if aantal_bsn("bestand", pad.name):
        reden = "de naam van het bestand bevat een burgerservicenummer (BSN)"
        raise InvoerFout([Melding("(bestand)", reden, herstel="Geef het bestand een andere naam.")])
