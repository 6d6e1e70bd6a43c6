"""`skillsmatch export vacatures|kandidaten`: write what is stored for somebody else, without the restricted layer."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Annotated, TypeVar

import structlog
import typer

from kandidaten.eigen_opgave import zonder_ontkende
from kandidaten.uitwisseling import vum_schrijven as vum_kandidaten
from kandidaten.uitwisseling.deelprofiel import Deelprofiel, deelprofiel
from kandidaten.uitwisseling.kandidaat_rij import schrijf_kandidaten_csv
from kandidaten.uitwisseling.person_schrijven import schrijf_persons
from models.fouten import InvoerFout, Melding
from service.bootstrap import gekozen_taxonomie
from service.cli.opties import Home, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.opslag.opslag import Opslag
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from vacatures.uitwisseling import vum_schrijven as vum_vacatures
from vacatures.uitwisseling.job_posting_schrijven import schrijf_job_postings
from vacatures.uitwisseling.vacature_rij import schrijf_vacatures_csv
from vacatures.vacature import Vacature

T = TypeVar("T")


class Uitvoerformaat(Enum):
    """Formats that are written."""

    VUM = "vum"
    JSON_LD = "json-ld"
    CSV = "csv"


Schrijvers = Mapping[Uitvoerformaat, Callable[[Path, Iterable[T]], None]]
_KANDIDATEN: Schrijvers[Deelprofiel] = {
    Uitvoerformaat.VUM: vum_kandidaten.schrijf_werkzoekenden,
    Uitvoerformaat.JSON_LD: schrijf_persons,
    Uitvoerformaat.CSV: schrijf_kandidaten_csv,
}
_VACATURES: Schrijvers[Vacature] = {
    Uitvoerformaat.VUM: vum_vacatures.schrijf_vum_vacatures,
    Uitvoerformaat.JSON_LD: schrijf_job_postings,
    Uitvoerformaat.CSV: schrijf_vacatures_csv,
}
Formaatkeuze = Annotated[
    Uitvoerformaat, typer.Option("--formaat", help="vum (VUM 3.0.0), json-ld (schema.org) of csv.", show_default=False)
]
Uit = Annotated[Path, typer.Option("--uit", metavar="BESTAND", help="Het bestand om te schrijven.", show_default=False)]

app = typer.Typer(
    help="Schrijf vacatures of kandidaten weg als VUM 3.0.0, JSON-LD of CSV. Afgeschermde gegevens gaan nooit mee.",
    no_args_is_help=True,
)
_log = structlog.get_logger()


@app.command("kandidaten")
def kandidaten(formaat: Formaatkeuze, uit: Uit, home: Home = None) -> None:
    """Schrijf de open profielen van alle kandidaten weg, onder pseudoniem. Een bestaand bestand wordt vervangen."""
    with geopend(home) as (opslag, map_):
        taxonomie = gekozen_taxonomie(map_)
        profielen = [deelprofiel(zonder_ontkende(kandidaat, taxonomie)) for kandidaat in opslag.kandidaten()]
        if formaat is Uitvoerformaat.VUM:
            profielen = [vum_kandidaten.met_codes(profiel, taxonomie) for profiel in profielen]
        _schrijf(opslag, "kandidaten", _KANDIDATEN, formaat, _buiten(uit, map_), profielen)


@app.command("vacatures")
def vacatures(formaat: Formaatkeuze, uit: Uit, home: Home = None) -> None:
    """Schrijf alle vacatures weg. Een bestaand bestand wordt vervangen."""
    with geopend(home) as (opslag, map_):
        werk = opslag.vacatures()
        if formaat is Uitvoerformaat.VUM:
            taxonomie = gekozen_taxonomie(map_)
            werk = tuple(vum_vacatures.met_codes(vacature, taxonomie) for vacature in werk)
        _schrijf(opslag, "vacatures", _VACATURES, formaat, _buiten(uit, map_), werk)


def _schrijf(
    opslag: Opslag,
    soort: str,
    schrijvers: Schrijvers[T],
    formaat: Uitvoerformaat,
    uit: Path,
    items: Iterable[T],
) -> None:
    alles = list(items)
    with opslag.handeling(op_de_opdrachtregel()) as handeling:  # no file without its line in the log
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEEXPORTEERD, soort="export", object=f"{soort}.{formaat.value}"))
        schrijvers[formaat](uit, alles)
    uitvoer.print(
        f"{uit.name}, {formaat.value}: {soort}: {len(alles)} geschreven. "
        "Wat dit formaat niet kent, gaat niet mee (docs/formaten.md).",
        markup=False,
        soft_wrap=True,
    )
    _log.info("export_klaar", soort=soort, formaat=formaat.value, aantal=len(alles))


def _buiten(uit: Path, home: Path) -> Path:
    """The file to write, which may not be one of the program's own."""
    if uit.resolve().is_relative_to(home.resolve()):
        reden = "dit is de map van de database"
        raise InvoerFout([Melding(uit.name, reden, herstel="Schrijf het bestand in een andere map.")])
    return uit
