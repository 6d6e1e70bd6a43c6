"""`skillsmatch voorwaarden`: the rules with source and date, and what they say of a hypothetical person."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling.rij_kandidaat import naar_kandidaat
from kandidaten.uitwisseling.sjabloon import SJABLOON
from matching.standaard import maak_omstandigheden
from matching.uitleg import open_vragen
from matching.voorwaarde import Voorwaarde
from matching.voorwaarden import BESLISSEND, VOORWAARDEN
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling.rij import Rij
from models.uitwisseling.verslag import Verslag
from models.waardelijsten import PlekSoort, Uitkomst
from service.bootstrap import gekozen_taxonomie
from service.cli.opties import Home, Peildatum, dag, geopend, kies_home, uitvoer
from vacatures.vacature import Vacature

_PROEF = "proef"
_UITKOMST = {Uitkomst.VOLDOET: "voldoet", Uitkomst.VOLDOET_NIET: "voldoet niet", Uitkomst.ONBEKEND: "onbekend"}


def voorwaarden(
    test: Annotated[
        list[str] | None,
        typer.Option(
            "--test",
            metavar="VELD=WAARDE",
            help="Toets een verzonnen persoon: velden en waarden als in het CSV-sjabloon, bijvoorbeeld register=ja. "
            "Mag vaker.",
        ),
    ] = None,
    plek: Annotated[PlekSoort, typer.Option("--plek", help="Bij --test: voor wat voor plek.")] = PlekSoort.REGULIER,
    vacature: Annotated[
        str | None, typer.Option("--vacature", help="Bij --test: voor deze bewaarde vacature in plaats van --plek.")
    ] = None,
    peildatum: Peildatum = None,
    home: Home = None,
) -> None:
    """De regels, met bron en datum. Met --test: wat ze zeggen van een verzonnen persoon."""
    if test is None:
        uitvoer.print(_overzicht())
        return
    if vacature is None:
        doel = Vacature(id=_PROEF, plek=plek)
    else:
        with geopend(home) as (opslag, _):
            doel = opslag.vacature(vacature)
    uitvoer.print(_toets(lees_persoon(test), doel, dag(peildatum), gekozen_taxonomie(kies_home(home))))


def lees_persoon(paren: list[str]) -> Kandidaat:
    """A kandidaat from `veld=waarde` pairs, by the reader of the CSV template.

    Raises:
        InvoerFout: An unknown field, or a value that cannot be.
    """
    verslag, cellen = Verslag("--test"), {"id": _PROEF}
    for paar in paren:
        veld, is_teken, waarde = paar.partition("=")
        kolom = SJABLOON.herken(veld)
        if not is_teken:
            verslag.fout("dit is geen VELD=WAARDE", veld=veld, herstel="Schrijf bijvoorbeeld register=ja.")
        elif kolom is None:
            namen = ", ".join(een.naam for een in SJABLOON.kolommen)
            verslag.fout("dit veld kent het CSV-sjabloon niet", veld=veld, herstel=f"Kies uit: {namen}.")
        elif waarde.strip():
            cellen[kolom] = waarde.strip()
    persoon = naar_kandidaat(Rij(1, cellen, verslag))
    verslag.sluit_af()
    return persoon


def _toets(persoon: Kandidaat, vacature: Vacature, op: date, taxonomie: Taxonomie) -> Table:
    omstandigheden = maak_omstandigheden(op, taxonomie)
    uitkomsten = {regel.code: regel.toets(persoon, vacature, omstandigheden) for regel in BESLISSEND}
    vragen = {vraag.code: vraag.vraag for vraag in open_vragen(persoon, vacature, omstandigheden, uitkomsten)}
    tabel = Table("code", "regel", "uitkomst", "wat te vragen of te doen", title=f"Plek: {_plek(vacature)}")
    for regel in BESLISSEND:
        uitkomst = uitkomsten[regel.code]
        wat = vragen.get(regel.code) or (regel.opheffing if uitkomst is Uitkomst.VOLDOET_NIET else "")
        if uitkomst is Uitkomst.VOLDOET_NIET and regel.redenen:
            wat = "Afwijken mag met: " + ", ".join(reden.code for reden in regel.redenen)
        tabel.add_row(regel.code, regel.titel, _UITKOMST[uitkomst], wat)
    return tabel


def _plek(vacature: Vacature) -> str:
    return vacature.plek.value if vacature.plek else "niet bekend"


def _overzicht() -> RenderableType:
    return Group(*(deel for regel in VOORWAARDEN for deel in _beschrijving(regel)))


def _beschrijving(regel: Voorwaarde) -> Iterator[RenderableType]:
    """One rule as a paragraph: a table would cut words at 80 columns."""
    redenen = ", ".join(f"{reden.code} ({reden.tekst})" for reden in regel.redenen)
    yield Text(f"\n{regel.code}  {regel.titel}", style="bold")
    zinnen = (
        regel.tekst,
        f"Standaard; afwijken mag met: {redenen}." if redenen else "Vaste regel; afwijken kan niet.",
        f"Bron: {regel.bron} ({regel.geldig_vanaf:%d-%m-%Y}).",
    )
    yield Padding(Text("\n".join(zinnen)), (0, 0, 0, 4))
