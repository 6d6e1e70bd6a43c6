"""Options that several commands share, and what every command opens first."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from matching.afwijking import Afwijking
from models.fouten import AfwijkingFout
from models.uitwisseling.bsn import aantal_bsn
from service.logboek import stel_logboek_in
from service.opslag.opslag import Opslag
from service.settings import lees_instellingen

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
    return peildatum.date() if peildatum else _vandaag()


def kies_home(home: Path | None) -> Path:
    """The folder given, or the one of the settings.

    Raises:
        InvoerFout: A setting that cannot be.
    """
    return home or lees_instellingen().home


@contextmanager
def geopend(home: Path | None, *, aanmaken: bool = False) -> Iterator[tuple[Opslag, Path]]:
    """The store in its folder, with the log set up.

    Raises:
        InvoerFout: A setting that cannot be.
        OpslagFout: It cannot be opened.
    """
    pad, niveau = kies_home(home), lees_instellingen().log_niveau
    with Opslag.open(pad, aanmaken=aanmaken) as opslag:
        stel_logboek_in(pad, niveau)
        yield opslag, pad


def lees_afwijkingen(waarden: list[str] | None, door: str) -> tuple[Afwijking, ...]:
    """Read `CODE=REDEN[:toelichting]`; the day is today, also when the list is made for another day.

    Args:
        waarden: What was typed.
        door: Who deviates; empty: the user of this machine.

    Raises:
        AfwijkingFout: Not of that form, not a gate, not one of its reasons, a BSN in it, or by nobody.
    """
    return tuple(_afwijking(waarde, door.strip() or _gebruiker()) for waarde in waarden or [])


def _afwijking(waarde: str, door: str) -> Afwijking:
    if aantal_bsn("toelichting", waarde) or aantal_bsn("door", door):
        raise AfwijkingFout("De afwijking bevat een burgerservicenummer (BSN). Haal het weg.")
    code, is_teken, rest = waarde.partition("=")
    if not is_teken or not rest.strip():
        raise AfwijkingFout(f"{waarde!r} heeft niet de vorm CODE=REDEN, bijvoorbeeld G1=T-PROEF.")
    reden, _, toelichting = rest.partition(":")
    return Afwijking(
        code=code.strip(), reden=reden.strip(), toelichting=toelichting.strip() or None, door=door, op=_vandaag()
    )


def _gebruiker() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container may run under a number without a name
        raise AfwijkingFout("Zeg met --door wie afwijkt (rol of gebruikersnaam).") from None


def _vandaag() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day
