"""`skillsmatch reservekopie maak|controleer|terug`: a backup that is read back before it counts."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from models.fouten import OpslagFout
from service.beheer import reservekopie
from service.cli.opties import Home, geopend, kies_home, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.opslag.opslag import Opslag
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.wissen import wis_opnieuw

Bestand = Annotated[Path, typer.Argument(metavar="BESTAND", help="De reservekopie.", show_default=False)]
Uit = Annotated[
    Path | None, typer.Option("--uit", help="Waar de kopie komt. Standaard: de huidige map, met dag en tijd.")
]

app = typer.Typer(help="Maak een reservekopie, controleer haar, of zet haar terug.", no_args_is_help=True)


@app.command("maak")
def maak(uit: Uit = None, home: Home = None) -> None:
    """Maak een kopie terwijl de dienst draait. De sleutels zitten er niet in: bewaar die apart."""
    doel = uit or Path(f"skillsmatch-{datetime.now(UTC):%Y%m%d-%H%M%S}.tar.gz")
    with geopend(home) as (opslag, pad), uitvoer.status("De kopie wordt gemaakt en teruggelezen…"):
        with opslag.handeling(op_de_opdrachtregel()) as handeling:
            # Before the copy: the line is then in it.
            handeling.leg_vast(Gebeurtenis(actie=Actie.RESERVEKOPIE_GEMAAKT, soort="database"))
        opslag.veranker()
        kopie = reservekopie.maak_kopie(opslag, pad, doel)
    uitvoer.print(
        f"{doel}: {kopie.tellingen['kandidaat']} kandidaten, {kopie.tellingen['vacature']} vacatures; teruggelezen en "
        "heel. Bewaar de map met sleutels ergens anders.",
        markup=False,
        soft_wrap=True,
    )


@app.command("controleer")
def controleer(bestand: Bestand) -> None:
    """Lees een kopie helemaal en vergelijk de controlegetallen."""
    kopie = reservekopie.controleer_kopie(bestand)
    uitvoer.print(f"{bestand}: heel, gemaakt op {kopie.gemaakt}.", markup=False, soft_wrap=True)


@app.command("terug")
def terug(bestand: Bestand, home: Home = None) -> None:
    """Zet een kopie terug in een map zonder database, en controleer dat alles er is. De sleutels staan daar al."""
    pad = kies_home(home)
    kopie = reservekopie.zet_terug(bestand, pad)
    with Opslag.open(pad, aanmaken=False) as opslag:
        verschillen = reservekopie.verschillen(opslag, kopie)
        if verschillen:
            raise OpslagFout("De teruggezette database is niet als de kopie: " + "; ".join(verschillen))
        with opslag.handeling(op_de_opdrachtregel()) as handeling:
            handeling.leg_vast(Gebeurtenis(actie=Actie.RESERVEKOPIE_TERUGGEZET, soort="database"))
        gewist = wis_opnieuw(opslag, pad, op_de_opdrachtregel())
    uitvoer.print(f"{pad}: teruggezet zoals op {kopie.gemaakt}, en heel.", markup=False, soft_wrap=True)
    if gewist:
        uitvoer.print(f"Opnieuw gewist, want gewist na die kopie: {gewist} kandidaten.", markup=False, soft_wrap=True)
