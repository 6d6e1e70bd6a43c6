"""The command `skillsmatch`: parse, call, render; errors become one Dutch sentence and an exit code."""

import sys
from io import TextIOWrapper

import typer

from models.fouten import SkillsmatchFout
from service.cli import audit, exporteren, gebruiker, importeren, rapport, reservekopie, taxonomie
from service.cli.demo import demo
from service.cli.doctor import doctor
from service.cli.gebeurtenissen import cijfers, gebeurtenissen
from service.cli.leeraanbod import leeraanbod
from service.cli.matchen import explain, match
from service.cli.opties import foutuitvoer
from service.cli.richtingen import richtingen
from service.cli.serve import serve
from service.cli.stukken import verantwoording
from service.cli.taxonomie_competentnl import competentnl
from service.cli.taxonomie_koppelen import koppel, koppelingen
from service.cli.vacaturecheck import vacaturecheck
from service.cli.verantwoording import bewaartermijn, herhaal, inzage, wis
from service.cli.vindbaarheid import onvindbaar, volledigheid
from service.cli.voorwaarden import voorwaarden
from service.errors import exitcode

app = typer.Typer(
    help="Skills-matching voor werkgeversservicepunten: wie past bij deze vacature, en waarom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
importeren.app.command("leeraanbod")(leeraanbod)
importeren.app.command("gebeurtenissen")(gebeurtenissen)
importeren.app.command("cijfers")(cijfers)
app.add_typer(importeren.app, name="import")
app.add_typer(exporteren.app, name="export")
taxonomie.importeer.command("competentnl")(competentnl)
taxonomie.app.command("koppel")(koppel)
taxonomie.app.command("koppelingen")(koppelingen)
app.add_typer(taxonomie.app, name="taxonomie")
app.command("match")(match)
app.command("explain")(explain)
app.command("richtingen")(richtingen)
app.command("vacaturecheck")(vacaturecheck)
app.command("volledigheid")(volledigheid)
app.command("onvindbaar")(onvindbaar)
app.command("voorwaarden")(voorwaarden)
app.add_typer(gebruiker.app, name="gebruiker")
app.add_typer(reservekopie.app, name="reservekopie")
app.add_typer(audit.app, name="audit")
app.add_typer(rapport.app, name="report")
app.command("herhaal")(herhaal)
app.command("inzage")(inzage)
app.command("wis")(wis)
app.command("bewaartermijn")(bewaartermijn)
app.command("verantwoording")(verantwoording)
app.command("demo")(demo)
app.command("serve")(serve)
app.command("doctor")(doctor)


def main() -> None:
    """Run the command line."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, TextIOWrapper):  # a pipe on Windows would be cp1252, which has no bars
            stroom.reconfigure(encoding="utf-8")
    try:
        app()
    except SkillsmatchFout as fout:
        foutuitvoer.print(str(fout), markup=False, soft_wrap=True)
        sys.exit(exitcode(fout))


if __name__ == "__main__":
    main()
