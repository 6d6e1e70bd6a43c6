"""`skillsmatch report kwartaal|aansluiting|eerlijkheid`: what matching delivered, in figures for beleid."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import structlog
import typer

from evaluation.cijfers import Cijfer
from evaluation.eerlijkheid.figuren import eerlijkheidsfiguren
from evaluation.gebeurtenissen import Klantgebeurtenis
from evaluation.kwartaal.aansluiting import controleer, lees_gedrukt
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from models.fouten import NietGevonden
from service.bootstrap import maak_matcher
from service.cli.opties import AlsJson, Home, Peildatum, dag, geopend
from service.cli.rapportuitvoer import Uit, formaat_uit, geef
from service.cli.uitvoerder import op_de_opdrachtregel
from service.errors import NIET_IN_ORDE
from service.opslag import cijfers as cijferopslag
from service.opslag import gebeurtenissen as gebeurtenisopslag
from service.opslag.keuzes import voorstelfeiten
from service.opslag.opslag import Opslag
from service.rapport.beleidsrapport import Beleidsrapport, aansluitfiguur, van_figuren, van_kwartaal
from service.rapport.uitgave import gepubliceerd_rapport, volledig_rapport
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.kwartaalkeuze import kwartaalkeuze

Gegevens = tuple[Sequence[Klantgebeurtenis], Sequence[Cijfer]]
Kwartaalkeuze = Annotated[
    str | None, typer.Option("--kwartaal", help="Zoals 2020-1. Standaard: het laatste dat voorbij is.")
]
Voorbeeld = Annotated[bool, typer.Option("--voorbeeld", help="Het eerste kwartaal van 2020 uit verzonnen gegevens.")]
Volledig = Annotated[
    bool, typer.Option("--volledig", help="Ook aantallen mensen onder de tien. Vertrouwelijk; komt in het auditlog.")
]
Gedrukt = Annotated[
    Path, typer.Argument(metavar="BESTAND", help="CSV of XLSX met de kolommen code en waarde.", show_default=False)
]

app = typer.Typer(
    help="Rapporten voor beleid: wat leverde matching op, met bij elk cijfer wat er is geteld.", no_args_is_help=True
)
_NIETS = "Er is nog geen kwartaal voorbij waarin iets gebeurde. Lees gebeurtenissen in, of bekijk --voorbeeld."
_log = structlog.get_logger()


@app.command("kwartaal")
def kwartaal(
    kwartaal: Kwartaalkeuze = None,
    voorbeeld: Voorbeeld = False,
    volledig: Volledig = False,
    uit: Uit = None,
    als_json_: AlsJson = False,
    home: Home = None,
) -> None:
    """Het kwartaalrapport. Aantallen mensen onder de tien staan er niet in, tenzij u om --volledig vraagt."""
    formaat = formaat_uit(uit)
    if voorbeeld:
        rapport = _maak(voorbeeld_q1_2020(), kwartaal, volledig=volledig)
        geef(rapport, uit, formaat, in_json=als_json_)
        return
    with geopend(home) as (opslag, _):
        rapport = _maak(_lees(opslag), kwartaal, volledig=volledig)
        if volledig:
            _leg_vast(opslag)
        geef(rapport, uit, formaat, in_json=als_json_)
        _log.info("kwartaalrapport", soort="volledig" if volledig else "gepubliceerd")


@app.command("aansluiting")
def aansluiting(bestand: Gedrukt, als_json_: AlsJson = False) -> None:
    """Spreken gedrukte cijfers elkaar tegen? Eindigt met code 1 als er een controle niet sluit."""
    controles = controleer(lees_gedrukt(bestand))
    figuur = aansluitfiguur(controles, "zoals gedrukt", "skillsmatch report aansluiting")
    geef(van_figuren("Aansluiting", "zoals gedrukt", [figuur]), None, None, in_json=als_json_)
    if not all(een.sluit for een in controles):
        raise typer.Exit(NIET_IN_ORDE)


@app.command("eerlijkheid")
def eerlijkheid(uit: Uit = None, als_json_: AlsJson = False, peildatum: Peildatum = None, home: Home = None) -> None:
    """Komt elke groep even vaak bovenaan, en wat doen de regels? Aantallen mensen onder de tien staan er niet in."""
    formaat = formaat_uit(uit)
    with geopend(home) as (opslag, pad):
        with opslag.zicht(None) as zicht:
            voorstellen = voorstelfeiten(zicht)
        matcher = maak_matcher(opslag, pad, dag(peildatum))
    figuren = eerlijkheidsfiguren(matcher, voorstellen)
    verzonnen = any(een.synthetisch for een in matcher.kandidaten)
    geef(
        van_figuren("Eerlijkheid", figuren[0].periode, figuren, gesimuleerd=verzonnen), uit, formaat, in_json=als_json_
    )
    _log.info("eerlijkheid", kandidaten=len(matcher.kandidaten), vacatures=len(matcher.vacatures))


def _lees(opslag: Opslag) -> Gegevens:
    with opslag.zicht(None) as zicht:
        return gebeurtenisopslag.lees(zicht), cijferopslag.lees(zicht)


def _maak(gegevens: Gegevens, gevraagd: str | None, *, volledig: bool) -> Beleidsrapport:
    gebeurtenissen, cijfers = gegevens
    keuze = kwartaalkeuze((een.datum for een in gebeurtenissen), gevraagd, dag(None))
    if keuze is None:
        raise NietGevonden(_NIETS)
    maak = volledig_rapport if volledig else gepubliceerd_rapport
    return van_kwartaal(maak(gebeurtenissen, cijfers, Kwartaal.lees(keuze.gekozen)), vertrouwelijk=volledig)


def _leg_vast(opslag: Opslag) -> None:
    """No exact numbers without a line in the log."""
    with opslag.handeling(op_de_opdrachtregel()) as handeling:
        handeling.leg_vast(Gebeurtenis(actie=Actie.RAPPORT_GEMAAKT, soort="rapport", object="kwartaal.volledig"))
