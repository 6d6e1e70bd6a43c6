"""`skillsmatch import leeraanbod FILE...`: read the catalogue of learning offers, all of it or nothing."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import structlog
import typer

from matching.leeraanbod import Leeraanbod
from matching.leeraanbod_lezen import lees_leeraanbod
from models.fouten import InvoerFout, Melding
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling.gelezen import Gelezen
from service.bootstrap import gekozen_taxonomie
from service.cli.opties import Home, geopend, uitvoer
from service.cli.uitvoerder import op_de_opdrachtregel
from service.inlezen import weiger_bsn_in_naam
from service.opslag.leeraanbod import bewaar
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

Bestanden = Annotated[
    list[Path],
    typer.Argument(metavar="BESTAND...", help="CSV of Excel; samen het hele aanbod.", show_default=False),
]
_log = structlog.get_logger()


def leeraanbod(bestanden: Bestanden, home: Home = None) -> None:
    """Lees het leeraanbod van de regio in. Het vervangt al het aanbod dat er was; bij een fout verandert er niets."""
    with geopend(home, aanmaken=True) as (opslag, map_):
        gelezen = _lees(bestanden, gekozen_taxonomie(map_))
        aanbod = [een for bestand in gelezen for een in bestand.items]
        with opslag.handeling(op_de_opdrachtregel()) as handeling:
            weg = bewaar(handeling, aanbod)
            for bestand in gelezen:
                gebeurtenis = Gebeurtenis(actie=Actie.LEERAANBOD_INGELEZEN, soort="leeraanbod", object=bestand.sha256)
                handeling.leg_vast(gebeurtenis)
    for bestand in gelezen:
        uitvoer.print(f"{bestand.bestand}, {bestand.formaat.value}: {len(bestand.items)} gelezen.", markup=False)
        for melding in bestand.meldingen:
            uitvoer.print(f"  let op: {melding}", markup=False, soft_wrap=True)
    uitvoer.print(f"Leeraanbod: {len(aanbod)} bewaard, in de plaats van {weg}.", markup=False)
    _log.info("leeraanbod_ingelezen", aantal=len(aanbod))


def _lees(bestanden: Iterable[Path], taxonomie: Taxonomie) -> list[Gelezen[Leeraanbod]]:
    """Every file.

    Raises:
        InvoerFout: Faults in any of them, or one id in two; holds all faults.
    """
    gelezen, fouten = list[Gelezen[Leeraanbod]](), list[Melding]()
    for pad in bestanden:
        try:
            weiger_bsn_in_naam(pad.name)
            gelezen.append(lees_leeraanbod(pad, taxonomie))
        except InvoerFout as fout:
            fouten += fout.meldingen
    keren = Counter(een.id for bestand in gelezen for een in bestand.items)
    fouten += [
        Melding("bestanden samen", f"id {id_} staat in meer dan een bestand", veld="id", herstel="Houd er een over.")
        for id_, aantal in keren.items()
        if aantal > 1
    ]
    if fouten:
        raise InvoerFout(fouten)
    return gelezen
