"""Options that several commands share, and what every command opens first."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from matching.afwijking import Afwijking
from models.fouten import AfwijkingFout
from service.logboek import stel_logboek_in
from service.opslag.opslag import Opslag
from service.settings import Instellingen

uitvoer = Console(soft_wrap=False, highlight=False)
foutuitvoer = Console(stderr=True, highlight=False)

Home = Annotated[
    Path | None,
    typer.Option("--home", help="Map met de database en de index. Standaard: de map met gebruikersgegevens."),
]
Peildatum = Annotated[
    datetime | None,
    typer.Option(
        "--peildatum", formats=["%Y-%m-%d"], help="Dag waarvoor de regels gelden (jjjj-mm-dd). Standaard: vandaag."
    ),
]
AlsJson = Annotated[bool, typer.Option("--json", help="Schrijf JSON in plaats van tekst.")]
Aantal = Annotated[int, typer.Option("-n", "--aantal", min=1, max=1000, help="Hoeveel kandidaten.")]
Afwijken = Annotated[
    list[str] | None,
    typer.Option(
        "--afwijken",
        metavar="CODE=REDEN",
        help="Hef een standaardregel op met een redencode, bijvoorbeeld G1=T-PROEF. "
        "Een toelichting mag erachter: 'G1=T-PROEF:start met proefplaats'. Mag vaker.",
    ),
]
Door = Annotated[str, typer.Option("--door", help="Wie afwijkt (rol of gebruikersnaam); wordt bewaard bij de lijst.")]


def dag(peildatum: datetime | None) -> date:
    """The chosen day, or today by the clock of this machine."""
    return peildatum.date() if peildatum else date.today()  # noqa: DTZ011 - the user's own day


def kies_home(home: Path | None) -> Path:
    """The folder given, or the one of the settings."""
    return home or Instellingen().home


@contextmanager
def geopend(home: Path | None, *, aanmaken: bool = False) -> Iterator[tuple[Opslag, Path]]:
    """The store in its folder, with the log set up.

    Raises:
        OpslagFout: It cannot be opened.
    """
    pad = kies_home(home)
    with Opslag.open(pad, aanmaken=aanmaken) as opslag:
        stel_logboek_in(pad, Instellingen().log_niveau)
        yield opslag, pad


def lees_afwijkingen(waarden: list[str] | None, door: str, op: date) -> tuple[Afwijking, ...]:
    """Read `CODE=REDEN[:toelichting]`.

    Raises:
        AfwijkingFout: Not of that form, not a gate, or not one of its reasons.
    """
    afwijkingen = []
    for waarde in waarden or []:
        code, is_teken, rest = waarde.partition("=")
        if not is_teken or not rest.strip():
            raise AfwijkingFout(f"{waarde!r} heeft niet de vorm CODE=REDEN, bijvoorbeeld G1=T-PROEF")
        reden, _, toelichting = rest.partition(":")
        afwijkingen.append(
            Afwijking(code=code.strip(), reden=reden.strip(), toelichting=toelichting.strip() or None, door=door, op=op)
        )
    return tuple(afwijkingen)
