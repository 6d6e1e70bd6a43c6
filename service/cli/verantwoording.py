"""`skillsmatch herhaal|inzage|wis|bewaartermijn`: making an old list again, and the rights of who is in the files."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from models.fouten import OpslagFout
from models.uitwisseling.schrijven import schrijf_atomair
from service.caseload import Caseload
from service.cli.opties import Home, Peildatum, dag, foutuitvoer, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.dienst import Dienst
from service.errors import NIET_IN_ORDE
from service.settings import lees_instellingen
from service.verantwoording import inzage as inzage_
from service.verantwoording import wissen
from service.verantwoording.bewaartermijnen import BEWAARTERMIJNEN
from service.verantwoording.herhalen import Herhaaloordeel
from service.verantwoording.herhalen import herhaal as herhaal_
from service.verantwoording.vernietigen import Vernietigd, proef, vernietig
from service.verantwoording.wissen import Wisreden

LijstId = Annotated[str, typer.Argument(metavar="LIJST", help="Id van de lijst.", show_default=False)]
KandidaatId = Annotated[str, typer.Argument(metavar="KANDIDAAT", help="Id van de kandidaat.", show_default=False)]
Uit = Annotated[Path, typer.Option("--uit", help="Het ZIP-bestand dat wordt gemaakt.", show_default=False)]
Reden = Annotated[Wisreden, typer.Option("--reden", help="Waarom deze persoon wordt gewist.", show_default=False)]
Ja = Annotated[bool, typer.Option("--ja", help="Vraag niet of u het zeker weet.")]
Uitvoeren = Annotated[
    bool, typer.Option("--uitvoeren/--proef", help="Vernietig het, of toon alleen wat er zou worden vernietigd.")
]


def herhaal(lijst: LijstId, home: Home = None) -> None:
    """Maak een oude lijst opnieuw en vergelijk elke regel. Eindigt met code 1 als zij anders uitkomt."""
    with geopend(home) as (opslag, pad), uitvoer.status("De lijst wordt opnieuw gemaakt…"):
        caseload = Caseload(opslag, pad)
        dienst = Dienst(opslag=opslag, caseload=caseload, instellingen=lees_instellingen(), home=pad)
        uit = herhaal_(dienst, op_de_opdrachtregel(), lijst)
    uitvoer.print(uit.zin, markup=False, soft_wrap=True)
    for verschil in uit.verschillen:
        uitvoer.print(f"  {verschil.wat}: toen {verschil.toen}, nu {verschil.nu}", markup=False, soft_wrap=True)
    if uit.oordeel not in {Herhaaloordeel.GELIJK, Herhaaloordeel.GELIJK_OP_GEWIST_NA}:
        raise typer.Exit(NIET_IN_ORDE)


def inzage(kandidaat: KandidaatId, uit: Uit, home: Home = None) -> None:
    """Zet alles wat over één persoon is bewaard in een ZIP-bestand, om aan die persoon te geven."""
    if uit.exists():
        raise OpslagFout(f"{uit} bestaat al. Kies een andere naam.")
    with geopend(home) as (opslag, _):
        inhoud = inzage_.inzage(opslag, op_de_opdrachtregel(), kandidaat)
    schrijf_atomair(uit, inhoud)
    uitvoer.print(f"{uit}: gemaakt. Geef het alleen aan deze persoon, en wis het daarna.", markup=False, soft_wrap=True)


def wis(kandidaat: KandidaatId, reden: Reden, ja: Ja = False, home: Home = None) -> None:
    """Wis één persoon overal in de map met de database. Dit is niet terug te draaien."""
    if not ja:
        typer.confirm(f"Alles van {kandidaat} wordt gewist en komt niet terug. Doorgaan?", abort=True)
    with geopend(home) as (opslag, pad), uitvoer.status("De gegevens worden gewist…"):
        wissen.wis(opslag, pad, op_de_opdrachtregel(), kandidaat, reden)
    uitvoer.print(
        f"{kandidaat} is gewist. In reservekopieën en eerder gemaakte bestanden staat deze persoon nog: wis die ook "
        "of laat ze verlopen.",
        markup=False,
        soft_wrap=True,
    )


def bewaartermijn(uitvoeren: Uitvoeren = False, peildatum: Peildatum = None, home: Home = None) -> None:
    """Toon of vernietig wat langer is bewaard dan de bewaartermijn. Wat is vernietigd, komt in een verklaring."""
    op = dag(peildatum)
    if uitvoeren and peildatum is not None:
        raise typer.BadParameter("vernietigen gaat altijd voor vandaag", param_hint="--peildatum")
    with geopend(home) as (opslag, pad):
        if not uitvoeren:
            _toon(proef(opslag, op))
            uitvoer.print("Er is niets vernietigd: dit was een proef. Vernietigen gaat met --uitvoeren.", markup=False)
            return
        with Progress(console=foutuitvoer, transient=True) as balk:
            taak = balk.add_task("Vernietigen", total=len(BEWAARTERMIJNEN))
            uit = vernietig(opslag, pad, op_de_opdrachtregel(), op, per_soort=lambda: balk.advance(taak))
    _toon(uit.regels)
    uitvoer.print(f"Verklaring van vernietiging: {uit.bestand}", markup=False, soft_wrap=True)


def _toon(regels: tuple[Vernietigd, ...]) -> None:
    for een in regels:
        wat = f"{een.aantal:>8}  {een.termijn.wat} ({een.termijn.termijn}, geëindigd vóór {een.grens:%d-%m-%Y})"
        uitvoer.print(wat, markup=False, soft_wrap=True)
