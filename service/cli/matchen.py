"""`skillsmatch match` and `skillsmatch explain`."""

import time
from dataclasses import replace
from typing import Annotated

import structlog
import typer

from matching.afwijking import Afwijking, medische_woorden
from matching.versoepelen import versoepelingen
from matching.waarom import waarom
from models.fouten import AfwijkingFout
from models.waardelijsten import PlekSoort
from service.bootstrap import maak_matcher
from service.cli import als_json, als_tekst
from service.cli.opties import (
    Aantal,
    Afwijken,
    AlsJson,
    Door,
    Home,
    Peildatum,
    dag,
    foutuitvoer,
    geopend,
    lees_afwijkingen,
    uitvoer,
)
from vacatures.vacature import Vacature

VacatureId = Annotated[str, typer.Argument(metavar="VACATURE", help="Id van de vacature.", show_default=False)]
Plek = Annotated[PlekSoort | None, typer.Option("--plek", help="Wat voor plek het is, als de vacature dat niet zegt.")]
KandidaatId = Annotated[str, typer.Argument(metavar="KANDIDAAT", help="Id van de kandidaat.", show_default=False)]
_log = structlog.get_logger()


def match(
    vacature: VacatureId,
    aantal: Aantal = 10,
    als_json_: AlsJson = False,
    afwijken: Afwijken = None,
    door: Door = "",
    plek: Plek = None,
    peildatum: Peildatum = None,
    home: Home = None,
) -> None:
    """Wie past er bij deze vacature, en waarom."""
    op = dag(peildatum)
    afwijkingen = lees_afwijkingen(afwijken, door)
    _waarschuw(afwijkingen)
    with geopend(home) as (opslag, pad):
        doel, aangevuld = _met_plek(opslag.vacature(vacature), plek)
        begin = time.perf_counter()
        matcher = maak_matcher(opslag, pad, op).met_vacatures([doel])
        lijst = matcher.match(vacature, aantal, afwijkingen)
        lijst = replace(lijst, mededelingen=(*aangevuld, *lijst.mededelingen))
        ruimer = versoepelingen(matcher, vacature, aantal, afwijkingen)
        _log.info(
            "lijst_gemaakt",
            vacature=vacature,
            toegelaten=lijst.aantal_toegelaten,
            afwijkingen=[afwijking.code for afwijking in afwijkingen],
            seconden=round(time.perf_counter() - begin, 3),
        )
    if als_json_:
        typer.echo(als_json.tekst(als_json.matchlijst(lijst, ruimer)))
    else:
        uitvoer.print(als_tekst.matchlijst(lijst, ruimer))


def explain(
    vacature: VacatureId,
    kandidaat: KandidaatId,
    aantal: Aantal = 10,
    als_json_: AlsJson = False,
    afwijken: Afwijken = None,
    door: Door = "",
    plek: Plek = None,
    peildatum: Peildatum = None,
    home: Home = None,
) -> None:
    """Waarom staat deze kandidaat hier op de lijst, of waarom niet, en wat zou dat veranderen."""
    op = dag(peildatum)
    afwijkingen = lees_afwijkingen(afwijken, door)
    _waarschuw(afwijkingen)
    with geopend(home) as (opslag, pad):
        doel, _ = _met_plek(opslag.vacature(vacature), plek)
        opslag.kandidaat(kandidaat)
        matcher = maak_matcher(opslag, pad, op).met_vacatures([doel])
        antwoord = waarom(matcher, vacature, kandidaat, aantal, afwijkingen)
    if als_json_:
        typer.echo(als_json.tekst(als_json.waarom(antwoord, afwijkingen)))
    else:
        uitvoer.print(als_tekst.waarom(antwoord, afwijkingen))


def _met_plek(vacature: Vacature, plek: PlekSoort | None) -> tuple[Vacature, tuple[str, ...]]:
    """Fill in the kind of place when it is not known, and say so; what is known stays.

    Raises:
        AfwijkingFout: The stored vacature says another kind of place.
    """
    if plek is None or plek is vacature.plek:
        return vacature, ()
    if vacature.plek is not None:
        raise AfwijkingFout(
            f"Vacature {vacature.id} is vastgelegd als {vacature.plek.value}; --plek vult alleen aan wat niet bekend "
            "is. Klopt het niet, verbeter dan de vacature en lees haar opnieuw in."
        )
    mededeling = f"De soort plek ({plek.value}) is alleen voor deze lijst opgegeven; de vacature zelf noemt die niet."
    return replace(vacature, plek=plek), (mededeling,)


def _waarschuw(afwijkingen: tuple[Afwijking, ...]) -> None:
    woorden = sorted({woord for afwijking in afwijkingen for woord in medische_woorden(afwijking.toelichting)})
    if woorden:
        foutuitvoer.print(
            f"Let op: de toelichting lijkt medisch ({', '.join(woorden)}). Schrijf geen medische gegevens op.",
            markup=False,
        )
