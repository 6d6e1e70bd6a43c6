"""`skillsmatch import gebeurtenissen|cijfers FILE...`: what happened, what was agreed; a file whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import structlog
import typer

from evaluation.cijfers_lezen import lees_cijfers
from evaluation.gebeurtenissen_lezen import lees_gebeurtenissen
from models.uitwisseling.gelezen import Gelezen
from service.cli.importeren import Gemeente, gekozen_gemeente
from service.cli.opties import Home, dag, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.inlezen import weiger_bsn_in_naam
from service.opslag import cijfers as cijferopslag
from service.opslag import gebeurtenissen as gebeurtenisopslag
from service.opslag.bewaard import Bewaard
from service.opslag.handeling import Handeling
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

Bestanden = Annotated[
    list[Path],
    typer.Argument(metavar="BESTAND...", help="CSV of Excel; zie docs/gebeurtenissen.md.", show_default=False),
]
T = TypeVar("T")
_log = structlog.get_logger()


def gebeurtenissen(bestanden: Bestanden, gemeente: Gemeente = None, home: Home = None) -> None:
    """Lees gebeurtenissen in, voor de rapportages van beleid. Hetzelfde bestand nog eens verandert niets."""
    van = gekozen_gemeente(gemeente)
    _doe(
        "gebeurtenissen",
        bestanden,
        lambda pad: lees_gebeurtenissen(pad, van, dag(None)),
        gebeurtenisopslag.bewaar,
        home,
    )


def cijfers(bestanden: Bestanden, home: Home = None) -> None:
    """Lees afspraken en elders gemeten cijfers in, voor de rapportages van beleid."""
    _doe("cijfers", bestanden, lees_cijfers, cijferopslag.bewaar, home)


def _doe(
    soort: str,
    bestanden: Sequence[Path],
    lees: Callable[[Path], Gelezen[T]],
    bewaar: Callable[[Handeling, Sequence[T]], Bewaard],
    home: Path | None,
) -> None:
    """Read file after file; the first that cannot be read ends it, and what came before it stays."""
    with geopend(home, aanmaken=True) as (opslag, _):
        for pad in bestanden:
            weiger_bsn_in_naam(pad.name)
            gelezen = lees(pad)
            with opslag.handeling(op_de_opdrachtregel()) as handeling:
                verslag = bewaar(handeling, gelezen.items)
                handeling.leg_vast(
                    Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort=soort, object=gelezen.sha256)
                )
            uitvoer.print(
                f"{gelezen.bestand}, {gelezen.formaat.value}: {len(gelezen.items)} {soort} gelezen, {verslag.nieuw} "
                f"nieuw, {verslag.gewijzigd} gewijzigd, {verslag.ongewijzigd} ongewijzigd.",
                markup=False,
                soft_wrap=True,
            )
            for melding in gelezen.meldingen:
                uitvoer.print(f"  let op: {melding}", markup=False, soft_wrap=True)
            _log.info("import_klaar", soort=soort, aantal=len(gelezen.items), nieuw=verslag.nieuw)
