"""`skillsmatch gebruiker maak|lijst`: the first beheerder, who lets in the others on a page."""

from typing import Annotated

import typer

from service.cli.opties import Home, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.settings import lees_instellingen
from service.toegang import gebruikers
from service.toegang.rollen import Rol

app = typer.Typer(help="Wie mag inloggen.", no_args_is_help=True)
Naam = Annotated[str, typer.Option("--naam", help="Naam om te tonen.", show_default=False)]
DeRol = Annotated[Rol, typer.Option("--rol", help="Wat deze gebruiker hier komt doen.", show_default=False)]
Onderwerp = Annotated[
    str,
    typer.Option(
        "--onderwerp", help="Kenmerk (sub) van deze gebruiker bij uw OpenID Connect-aanbieder.", show_default=False
    ),
]
Gemeenten = Annotated[
    list[str] | None,
    typer.Option("--gemeente", help="Gemeente waarvan deze gebruiker de gegevens ziet. Mag vaker.", show_default=False),
]


@app.command("maak")
def maak(naam: Naam, rol: DeRol, onderwerp: Onderwerp, gemeente: Gemeenten = None, home: Home = None) -> None:
    """Laat iemand toe. Daarna kan een beheerder dit op de pagina Beheer."""
    uitgever = lees_instellingen().oidc_uitgever
    with geopend(home, aanmaken=True) as (opslag, _), opslag.handeling(op_de_opdrachtregel()) as handeling:
        nieuw = gebruikers.maak(
            handeling,
            naam=naam,
            rol=rol,
            gemeenten=gemeente or (),
            aanmelding=gebruikers.aanmelding(uitgever, onderwerp),
        )
    uitvoer.print(f"{nieuw.naam} ({nieuw.rol.value}) mag inloggen.", markup=False, soft_wrap=True)


@app.command("lijst")
def lijst(home: Home = None) -> None:
    """Toon wie mag inloggen."""
    with geopend(home) as (opslag, _), opslag.zicht(None) as zicht:
        allen = gebruikers.lijst(zicht.conn)
    for een in allen:
        stand = "" if een.actief else ", mag niet meer inloggen"
        wat = f"{een.naam}: {een.rol.value}, {', '.join(sorted(een.gemeenten)) or 'geen gemeente'}{stand}"
        uitvoer.print(wat, markup=False, soft_wrap=True)
