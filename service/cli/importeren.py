"""`skillsmatch import kandidaten|vacatures FILE...`: read files and store them, each file whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Generic, TypeVar

import structlog
import typer

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling import kolomwoorden as kandidaat_woorden
from kandidaten.uitwisseling import sjabloon as kandidaat_sjabloon
from models.extractie.lezer import TekstLezer
from models.fouten import InvoerFout, Melding
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.gelezen import Gelezen
from models.uitwisseling.kolommen import Kolomkeuze, Sjabloon
from service.bootstrap import maak_tekstlezer
from service.cli.kolommen import Kolomstap, kolomkeuze, zet_stap
from service.cli.opties import Home, foutuitvoer, geopend, uitvoer
from service.errors import exitcode
from service.inlezen import kandidaten_uit, vacatures_uit
from service.opslag.importeren import ImportVerslag
from vacatures.uitwisseling import kolomwoorden as vacature_woorden
from vacatures.uitwisseling import sjabloon as vacature_sjabloon
from vacatures.vacature import Vacature

T = TypeVar("T", Kandidaat, Vacature)
Bestanden = Annotated[
    list[Path],
    typer.Argument(metavar="BESTAND...", help="VUM, CSV, XLSX, PDF, Word of een ander formaat.", show_default=False),
]
Kolommen = Annotated[
    Kolomstap | None,
    typer.Option(
        "--kolommen", help="Alleen CSV en XLSX: stel voor wat onbekende kolommen zijn, bevestig of vergeet het."
    ),
]
_MAX_MELDINGEN = 20

app = typer.Typer(
    help="Lees kandidaten of vacatures in; docs/formaten.md zegt uit welke formaten.", no_args_is_help=True
)
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Kant(Generic[T]):
    """What differs between the two kinds of lists."""

    soort: str
    sjabloon: Sjabloon
    woorden: Mapping[str, tuple[str, ...]]
    lees: Callable[[Path, TekstLezer, Kolomkeuze], Gelezen[T]]


_KANDIDATEN = _Kant("kandidaten", kandidaat_sjabloon.SJABLOON, kandidaat_woorden.WOORDEN, kandidaten_uit)
_VACATURES = _Kant("vacatures", vacature_sjabloon.SJABLOON, vacature_woorden.WOORDEN, vacatures_uit)


@app.command("kandidaten")
def kandidaten(bestanden: Bestanden, kolommen: Kolommen = None, home: Home = None) -> None:
    """Lees kandidaten in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    with geopend(home, aanmaken=True) as (opslag, pad):
        _doe(_KANDIDATEN, bestanden, kolommen, pad, opslag.bewaar_kandidaten)


@app.command("vacatures")
def vacatures(bestanden: Bestanden, kolommen: Kolommen = None, home: Home = None) -> None:
    """Lees vacatures in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    with geopend(home, aanmaken=True) as (opslag, pad):
        _doe(_VACATURES, bestanden, kolommen, pad, opslag.bewaar_vacatures)


def _doe(
    kant: _Kant[T], bestanden: list[Path], kolommen: Kolomstap | None, home: Path, bewaar: Callable[..., ImportVerslag]
) -> None:
    """Import, or settle what the columns mean and leave it at that."""
    if kolommen is None:
        _importeer(kant, bestanden, home, bewaar)
        return
    for pad in bestanden:
        zet_stap(kolommen, pad, home, kant.sjabloon, kant.woorden)


def _importeer(kant: _Kant[T], bestanden: list[Path], home: Path, bewaar: Callable[..., ImportVerslag]) -> None:
    """Import file after file; a refused one does not stop the others, but does decide the exit code."""
    lezer = maak_tekstlezer(home)
    geweigerd: InvoerFout | None = None
    for pad in bestanden:
        try:
            _weiger_bsn_in_naam(pad)
            gelezen = kant.lees(pad, lezer, kolomkeuze(pad, home, kant.sjabloon))
            verslag = bewaar(gelezen.items, bestand=gelezen.bestand, sha256=gelezen.sha256)
        except InvoerFout as fout:
            geweigerd = fout
            naam = fout.meldingen[0].bestand
            foutuitvoer.print(
                f"{naam}: geweigerd, er is niets van overgenomen.", style="bold", markup=False, soft_wrap=True
            )
            for melding in fout.meldingen:
                foutuitvoer.print(str(melding), markup=False, soft_wrap=True)
            _log.warning("import_geweigerd", soort=kant.soort, fouten=len(fout.meldingen))
            continue
        _toon(kant.soort, gelezen, verslag)
        _log.info(
            "import_klaar",
            soort=kant.soort,
            aantal=len(gelezen.items),
            nieuw=verslag.nieuw,
            gewijzigd=verslag.gewijzigd,
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
    if len(gelezen.items) == 1:  # a document gets an id that its reader has not seen before
        uitvoer.print(f"  bewaard als {gelezen.items[0].id}", markup=False, soft_wrap=True)
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
