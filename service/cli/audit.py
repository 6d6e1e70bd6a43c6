"""`skillsmatch audit nalopen|anker|toon`: are the logs whole, and what do they say."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress
from rich.table import Table as Tabel
from sqlalchemy import func, select

from service.cli.opties import Home, foutuitvoer, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.errors import NIET_IN_ORDE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, keten_stand
from service.verantwoording.acties import Actie
from service.verantwoording.ankers import als_pem, lees_ankers
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.nalopen import Bevinding, KetenBevinding, loop_na

_KOLOMMEN = ("seq", "moment", "rol", "actor", "oorsprong", "actie", "soort", "object", "resultaat", "reden")

app = typer.Typer(help="Loop de logboeken na, veranker ze, of lees ze.", no_args_is_help=True)

AnkerBestand = Annotated[
    Path | None,
    typer.Option("--ankers", help="Bestand met ankers, bijvoorbeeld een kopie van elders. Standaard: het eigen."),
]
Sleutel = Annotated[
    bool, typer.Option("--sleutel", help="Toon alleen de publieke sleutel waarmee een ander ankers nakijkt.")
]
Regels = Annotated[int, typer.Option("-n", "--regels", min=1, max=10_000, help="Hoeveel regels, de nieuwste.")]


@app.command("nalopen")
def nalopen(ankers: AnkerBestand = None, home: Home = None) -> None:
    """Controleer dat geen regel is gewijzigd, weg of verplaatst. Eindigt met code 1 als er iets niet klopt."""
    with geopend(home) as (opslag, _):
        boek = opslag.ankerboek
        gelezen = lees_ankers(ankers, boek.publieke_sleutel) if ankers else boek.lees()
        with opslag.zicht(None) as zicht, Progress(console=foutuitvoer, transient=True) as balk:
            taak = balk.add_task("Nalopen", total=zicht.conn.scalar(select(func.sum(keten_stand.c.seq))))
            uit = loop_na(zicht.conn, opslag.sleutels.keten, gelezen, per_regel=lambda: balk.advance(taak))
    _toon_bevinding(uit)
    if not uit.in_orde:
        raise typer.Exit(NIET_IN_ORDE)


@app.command("anker")
def anker(sleutel: Sleutel = False, home: Home = None) -> None:
    """Leg ondertekend vast tot waar de logboeken nu lopen. Bewaar een kopie van het bestand op een andere plek."""
    with geopend(home) as (opslag, _):
        if sleutel:
            typer.echo(als_pem(opslag.ankerboek.publieke_sleutel), nl=False)
            return
        for een in opslag.veranker():
            uitvoer.print(f"{een.naam}: verankerd tot en met regel {een.seq}", markup=False)
        uitvoer.print(f"Toegevoegd aan {opslag.ankerboek.bestand}", markup=False, soft_wrap=True)


@app.command("toon")
def toon(regels: Regels = 20, home: Home = None) -> None:
    """Toon de nieuwste regels van het auditlog. Dat je keek, komt er ook in."""
    with geopend(home) as (opslag, _):
        uitvoer.print(_tabel(opslag, regels))


def _toon_bevinding(bevinding: Bevinding) -> None:
    for keten in bevinding.ketens:
        uitvoer.print(_in_woorden(keten), markup=False, soft_wrap=True)
    for regel in bevinding.ongeldige_ankers:
        uitvoer.print(f"NIET IN ORDE  ankers: regel {regel} is niet door ons ondertekend", markup=False)


def _in_woorden(keten: KetenBevinding) -> str:
    if keten.breuk is None:
        return f"in orde       {keten.naam}: {keten.regels} regels, verankerd tot en met {keten.verankerd}"
    return f"NIET IN ORDE  {keten.naam}: regel {keten.breuk.seq} is {keten.breuk.schade.value}"


def _tabel(opslag: Opslag, regels: int) -> Tabel:
    uit = Tabel(*_KOLOMMEN, box=None)
    with opslag.handeling(op_de_opdrachtregel()) as handeling:
        vraag = select(*(auditlog.c[naam] for naam in _KOLOMMEN)).order_by(auditlog.c.seq.desc()).limit(regels)
        for rij in reversed(handeling.conn.execute(vraag).all()):
            uit.add_row(*("" if waarde is None else str(waarde) for waarde in rij))
        handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="auditlog"))
    return uit
