"""`skillsmatch vacaturecheck`: what was read in the text of a vacature, and what to raise with the employer."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from models.extractie.conditie import ConditieSoort
from models.vindplaats import is_uit_tekst
from service.cli import als_json
from service.cli.opties import AlsJson, Home, geopend, uitvoer
from vacatures.vacature import Vacature
from vacatures.vacaturecheck import Opmerking
from vacatures.vacaturecheck import vacaturecheck as check


def vacaturecheck(
    vacature: Annotated[str, typer.Argument(metavar="VACATURE", help="Id van de vacature.", show_default=False)],
    als_json_: AlsJson = False,
    home: Home = None,
) -> None:
    """Wat er in de tekst gelezen is, en wat je met de werkgever kunt bespreken. Een hulp, geen oordeel."""
    with geopend(home) as (opslag, _):
        doel = opslag.vacature(vacature)
    opmerkingen = check("\n".join(filter(None, (doel.titel, doel.tekst))), _bekend(doel))
    if als_json_:
        inhoud = {
            "vacature": doel.id,
            "gelezen": [asdict(plek) for plek in doel.vindplaatsen],
            "opmerkingen": [asdict(een) | {"soort": een.soort.value} for een in opmerkingen],
        }
        typer.echo(als_json.tekst(inhoud))
        return
    for regel in (*_gelezen(doel), *_opmerkingen(opmerkingen)):
        uitvoer.print(regel, markup=False, soft_wrap=True)


def _bekend(vacature: Vacature) -> frozenset[ConditieSoort]:
    """What the fields hold already, so that the text need not say it."""
    velden = {
        ConditieSoort.UREN: vacature.uren_min is not None or vacature.uren_max is not None,
        ConditieSoort.PLAATS: vacature.postcode is not None,
    }
    return frozenset(soort for soort, bekend in velden.items() if bekend)


def _gelezen(vacature: Vacature) -> Iterator[str]:
    uit_tekst = [skill for skill in vacature.gevraagd if is_uit_tekst(skill)]
    yield f"{vacature.id} {vacature.titel or ''}".rstrip()
    yield f"Gelezen in de tekst: {len(uit_tekst)} skills en {len(vacature.vindplaatsen)} voorwaarden."
    for skill in uit_tekst:
        yield f"  skill {skill.naam} ({skill.graad.value}), {skill.bron}"
    for plek in vacature.vindplaatsen:
        wat = "ingevuld" if plek.ingevuld else "bevestig dit zelf"
        yield f"  {plek.veld}: {plek.waarde} ({wat}), tekst: “{plek.zin}”"


def _opmerkingen(opmerkingen: tuple[Opmerking, ...]) -> Iterator[str]:
    punten = "1 punt" if len(opmerkingen) == 1 else f"{len(opmerkingen)} punten"
    yield f"{punten} om met de werkgever te bespreken." if opmerkingen else "Geen opmerkingen."
    for een in opmerkingen:
        citaat = f" “{een.citaat}”" if een.citaat else ""
        bron = f" ({een.bron})" if een.bron else ""
        yield f"  {een.soort.value}:{citaat} {een.waarom}{bron}"
        yield f"    voorstel: {een.voorstel}"
