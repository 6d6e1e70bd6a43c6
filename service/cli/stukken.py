"""`skillsmatch verantwoording`: documents for whoever answers for the system, with the figures of what runs here."""

from pathlib import Path
from typing import Annotated

import typer

from models.fouten import OpslagFout
from models.uitwisseling.schrijven import schrijf_atomair
from service.bootstrap import gekozen_taxonomie
from service.cli.opties import Home, dag, foutuitvoer, kies_home
from service.stukken.gegevens import verzamel
from service.stukken.organisatie import NOG_INVULLEN, Organisatie, invulblad, lees_organisatie
from service.stukken.stuk import STUKKEN, Stuk

Welk = Annotated[Stuk, typer.Argument(metavar="STUK", help="Welk stuk.", show_default=False)]
Uit = Annotated[Path | None, typer.Option("--uit", help="Bestand dat wordt gemaakt. Standaard: op het scherm.")]
Ingevuld = Annotated[
    Path | None,
    typer.Option("--organisatie", help="Blad met de gegevens van uw organisatie; STUK invulblad maakt een leeg blad."),
]


def verantwoording(stuk: Welk, organisatie: Ingevuld = None, uit: Uit = None, home: Home = None) -> None:
    """Maak een stuk met de cijfers van wat hier draait. Wat alleen u weet en niet opgaf, staat er als NOG INVULLEN."""
    if uit is not None and uit.exists():  # it may have been filled in
        raise OpslagFout(f"{uit} bestaat al. Kies een andere naam.")
    if stuk is Stuk.INVULBLAD:
        tekst = invulblad()
    else:
        wie = Organisatie() if organisatie is None else lees_organisatie(organisatie)
        tekst = STUKKEN[stuk](verzamel(wie, gekozen_taxonomie(kies_home(home)), dag(None)))
    if uit is None:
        typer.echo(tekst, nl=False)
    else:
        schrijf_atomair(uit, tekst.encode())
    _zeg_wat_open_is(stuk, tekst.count(NOG_INVULLEN))


def _zeg_wat_open_is(stuk: Stuk, plekken: int) -> None:
    if plekken and stuk is not Stuk.INVULBLAD:
        zin = f"{stuk.value}: op {plekken} plekken staat {NOG_INVULLEN}. Laat het stuk nakijken voor u het gebruikt."
        foutuitvoer.print(zin, markup=False, soft_wrap=True)
