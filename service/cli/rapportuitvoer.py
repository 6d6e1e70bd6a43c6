"""Where a report goes: to a file, or to the screen in words or JSON."""

from pathlib import Path
from typing import Annotated

import typer

from models.uitwisseling.schrijven import schrijf_atomair
from service.cli import als_json, figuren_tekst
from service.cli.opties import uitvoer
from service.rapport.beelden import rapport_beeld
from service.rapport.beleidsrapport import Beleidsrapport
from service.rapport.formaten import Rapportformaat, formaat_van, schrijf

Uit = Annotated[
    Path | None, typer.Option("--uit", metavar="BESTAND", help="Schrijf het rapport: .html, .pdf of .xlsx.")
]


def formaat_uit(uit: Path | None) -> Rapportformaat | None:
    """The format that is asked for; to be called before the work is done.

    Raises:
        InvoerFout: The name of the file ends otherwise.
    """
    return formaat_van(uit.name) if uit else None


def geef(rapport: Beleidsrapport, uit: Path | None, formaat: Rapportformaat | None, *, in_json: bool) -> None:
    """Write the report.

    Args:
        rapport: What to write.
        uit: The file; None: the screen.
        formaat: Of the file.
        in_json: On the screen: JSON in the place of words.

    Raises:
        InvoerFout: The file cannot be written.
    """
    if uit is not None and formaat is not None:
        schrijf_atomair(uit, schrijf(rapport, formaat))
        for regel in (f"{uit.name}: {rapport.titel}, {rapport.periode}, geschreven.", *rapport.merken):
            uitvoer.print(regel, markup=False, soft_wrap=True)
    elif in_json:
        typer.echo(als_json.tekst(rapport_beeld(rapport).model_dump(mode="json", by_alias=True)))
    else:
        uitvoer.print(figuren_tekst.rapport(rapport))
