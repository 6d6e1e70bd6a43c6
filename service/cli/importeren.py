"""`skillsmatch import kandidaten|vacatures FILE...`: read files and store them, each file whole or not at all."""

from pathlib import Path
from typing import Annotated

import structlog
import typer

from kandidaten.kandidaat import Kandidaat
from models.fouten import InvoerFout, Melding
from models.uitwisseling.gelezen import Gelezen
from service.bootstrap import maak_tekstlezer
from service.cli.kolommen import Kolomstap, zet_stap
from service.cli.opties import Home, foutuitvoer, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.errors import exitcode
from service.inlezen import KANDIDATEN, VACATURES, Kant, kolomkeuze, weiger_bsn_in_naam
from service.innemen import neem_in, zet_klaar
from service.opslag.importeren import ImportVerslag
from service.opslag.opslag import Opslag
from service.settings import lees_instellingen
from service.toegang.gebruikers import is_gemeente
from vacatures.vacature import Vacature

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
Gemeente = Annotated[
    str | None,
    typer.Option(
        "--gemeente",
        help="In wiens caseload nieuwe rijen komen, in kleine letters. Standaard: SKILLSMATCH_GEMEENTE.",
        show_default=False,
    ),
]
_MAX_MELDINGEN = 20

app = typer.Typer(
    help="Lees kandidaten, vacatures, leeraanbod, gebeurtenissen of cijfers in; zie docs/formaten.md.",
    no_args_is_help=True,
)
_log = structlog.get_logger()


@app.command("kandidaten")
def kandidaten(bestanden: Bestanden, kolommen: Kolommen = None, gemeente: Gemeente = None, home: Home = None) -> None:
    """Lees kandidaten in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    _doe(KANDIDATEN, bestanden, kolommen, gemeente, home)


@app.command("vacatures")
def vacatures(bestanden: Bestanden, kolommen: Kolommen = None, gemeente: Gemeente = None, home: Home = None) -> None:
    """Lees vacatures in. Een bestand met een fout wordt in zijn geheel geweigerd."""
    _doe(VACATURES, bestanden, kolommen, gemeente, home)


def _doe(
    kant: Kant, bestanden: list[Path], kolommen: Kolomstap | None, gemeente: str | None, home: Path | None
) -> None:
    """Import, or settle what the columns mean and leave it at that."""
    with geopend(home, aanmaken=True) as (opslag, pad):
        if kolommen is None:
            _importeer(kant, bestanden, opslag, pad, gekozen_gemeente(gemeente))
            return
        for bestand in bestanden:
            zet_stap(kolommen, bestand, pad, kant.sjabloon, kant.woorden)


def gekozen_gemeente(gekozen: str | None) -> str:
    """The gemeente that was typed, or that of the settings.

    Raises:
        InvoerFout: A name that cannot be one.
    """
    gemeente = gekozen or lees_instellingen().gemeente
    if not is_gemeente(gemeente):
        reden = "een gemeente bestaat uit kleine letters, zonder komma"
        raise InvoerFout([Melding("opdracht", reden, veld="--gemeente", herstel="Bijvoorbeeld: velsen.")])
    return gemeente


def _importeer(kant: Kant, bestanden: list[Path], opslag: Opslag, home: Path, gemeente: str) -> None:
    """Import file after file; a refused one does not stop the others, but does decide the exit code."""
    lezer = maak_tekstlezer(home)
    geweigerd: InvoerFout | None = None
    for pad in bestanden:
        try:
            weiger_bsn_in_naam(pad.name)
            klaar = zet_klaar(kant, kant.lees(pad, lezer, kolomkeuze(pad, home, kant.sjabloon)))
            with opslag.handeling(op_de_opdrachtregel()) as handeling:
                verslag = neem_in(handeling, klaar, gemeente)
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
        _toon(kant.soort, klaar.gelezen, verslag)
        _log.info(
            "import_klaar",
            soort=kant.soort,
            aantal=len(klaar.records),
            nieuw=verslag.nieuw,
            gewijzigd=verslag.gewijzigd,
        )
    if geweigerd is not None:
        raise typer.Exit(exitcode(geweigerd))


def _toon(soort: str, gelezen: Gelezen[Kandidaat | Vacature], verslag: ImportVerslag) -> None:
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
