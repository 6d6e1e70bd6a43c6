"""`skillsmatch taxonomie import|lijst`: the skills languages that can be matched in."""

from pathlib import Path
from typing import Annotated

import structlog
import typer
from rich.table import Table

from models.taxonomie.bewaren import BewaardeTaxonomie, bewaar_taxonomie, bewaarde_taxonomieen
from models.taxonomie.esco import BRONVERMELDING, EscoGelezen, lees_esco
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from service.bootstrap import BASIS, TAXONOMIEMAP
from service.cli.opties import Home, kies_home, uitvoer
from service.logboek import stel_logboek_in
from service.settings import lees_instellingen

Mappen = Annotated[
    list[Path],
    typer.Argument(
        metavar="MAP...",
        help="Mappen met de CSV-bestanden van ESCO; samen zijn ze een taal. De eerste map beslist.",
        show_default=False,
    ),
]
Versie = Annotated[
    str | None, typer.Option("--versie", help="Hoe deze inhoud heet. Standaard: de versie in de naam van de map.")
]

app = typer.Typer(help="De skillstalen: welke er zijn, en een andere inlezen.", no_args_is_help=True)
importeer = typer.Typer(help="Lees een skillstaal in.", no_args_is_help=True)
app.add_typer(importeer, name="import")
_log = structlog.get_logger()


@importeer.command("esco")
def esco(mappen: Mappen, versie: Versie = None, home: Home = None) -> None:
    """Lees ESCO in uit de officiële CSV-download (1.1 of 1.2, Nederlands of Engels of beide)."""
    gelezen = lees_esco(mappen, versie)
    _toon(gelezen)
    bewaar(gelezen.taxonomie, kies_home(home))
    uitvoer.print(BRONVERMELDING, markup=False, soft_wrap=True)


@app.command("lijst")
def lijst(home: Home = None) -> None:
    """Welke skillstalen er zijn, en welke in gebruik is."""
    eigen = basis()
    alle = (_overzicht(eigen), *bewaarde_taxonomieen(kies_home(home) / TAXONOMIEMAP))
    gekozen = lees_instellingen().taxonomie
    tabel = Table("naam", "versie", "beroepen", "skills", "sha256", "in gebruik")
    for een in alle:
        in_gebruik = "ja" if een.naam == gekozen else ""
        tabel.add_row(een.naam, een.versie, str(een.beroepen), str(een.skills), een.bron_sha256[:12], in_gebruik)
    uitvoer.print(tabel)
    if gekozen not in {een.naam for een in alle}:
        uitvoer.print(f"Gekozen is {gekozen}, maar die is hier niet ingelezen.", markup=False, soft_wrap=True)


def bewaar(taxonomie: Taxonomie, home: Path) -> None:
    """Keep a taxonomy that was read in, and say how to use it.

    Raises:
        InvoerFout: A setting that cannot be.
        TaxonomieFout: The disk refuses.
    """
    niveau = lees_instellingen().log_niveau
    pad = bewaar_taxonomie(home / TAXONOMIEMAP, taxonomie)
    stel_logboek_in(home, niveau)
    _log.info("taxonomie_ingelezen", soort=taxonomie.naam, aantal=len(taxonomie.skills))
    uitvoer.print(
        f"Bewaard in {pad} (sha256 van de bron: {taxonomie.sha256[:12]}). "
        f"Gebruik haar met SKILLSMATCH_TAXONOMIE={taxonomie.naam}.",
        markup=False,
        soft_wrap=True,
    )


def _toon(gelezen: EscoGelezen) -> None:
    taal = gelezen.taxonomie
    (skills_nl, beroepen_nl), (essentieel, optioneel) = gelezen.nederlands, gelezen.relaties
    uitvoer.print(
        f"ESCO, versie {taal.versie}: {len(taal.skills)} skills ({skills_nl} met een Nederlands label), "
        f"{len(taal.beroepen)} beroepen ({beroepen_nl}), {essentieel} essentiële en {optioneel} optionele relaties, "
        f"uit {len(gelezen.bestanden)} bestanden.",
        markup=False,
        soft_wrap=True,
    )
    for melding in gelezen.meldingen:
        uitvoer.print(f"  let op: {melding}", markup=False, soft_wrap=True)


def _overzicht(taal: Taxonomie) -> BewaardeTaxonomie:
    return BewaardeTaxonomie(
        naam=BASIS,
        versie=taal.versie,
        sha256=taal.sha256,
        bron_sha256=taal.sha256,
        skills=len(taal.skills),
        beroepen=len(taal.beroepen),
    )
