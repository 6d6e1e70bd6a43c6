"""What the demo puts in a store: an invented IJmond in its gemeenten, and a user for each role."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

import structlog

from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch import maak_caseload
from models.uitwisseling.gelezen import Formaat, Gelezen
from service.cli.uitvoerder import op_de_opdrachtregel
from service.inlezen import KANDIDATEN, VACATURES, Kant
from service.innemen import neem_in, zet_klaar
from service.opslag import cijfers, gebeurtenissen
from service.opslag.opslag import Opslag
from service.opslag.zicht import EIGEN
from service.toegang.demo import maak_demo_gebruikers
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

SEED: Final = 2020
_VACATURES_IN: Final = ("velsen", "beverwijk", "heemskerk")
_IJMOND: Final = (*_VACATURES_IN, "uitgeest")
_log = structlog.get_logger()


def vul(opslag: Opslag, op: date) -> None:
    """Take out what was invented before, and store an invented caseload, its vacatures and the users."""
    opslag.wis_synthetisch()
    mensen, werk = maak_caseload(SEED, peildatum=op).kandidaten, maak_vacatures(SEED, peildatum=op).vacatures
    bron = f"synthetisch-{SEED}-{op.isoformat()}"
    for gemeente, deel in _per_gemeente(mensen).items():
        _neem_in(opslag, KANDIDATEN, deel, f"{bron}-kandidaten-{gemeente}", gemeente)
    for plaats, gemeente in enumerate(_VACATURES_IN):
        _neem_in(opslag, VACATURES, werk[plaats :: len(_VACATURES_IN)], f"{bron}-vacatures-{gemeente}", gemeente)
    with opslag.handeling(op_de_opdrachtregel()) as handeling:
        maak_demo_gebruikers(handeling, _IJMOND, mensen[0].id)
    _bewaar_kwartaal(opslag)
    _log.info("demo_gevuld", kandidaten=len(mensen), vacatures=len(werk))


def _bewaar_kwartaal(opslag: Opslag) -> None:
    """The invented log of a quarter, from which a whole report can be made."""
    log, gegeven = voorbeeld_q1_2020()
    with opslag.handeling(op_de_opdrachtregel()) as handeling:
        gebeurtenissen.bewaar(handeling, log)
        cijfers.bewaar(handeling, gegeven)
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen"))


def _per_gemeente(mensen: Sequence[Kandidaat]) -> dict[str, list[Kandidaat]]:
    uit = defaultdict(list)
    for mens in mensen:
        uit[(mens.afgeschermd.gemeente or EIGEN).casefold()].append(mens)
    return dict(sorted(uit.items()))


def _neem_in(opslag: Opslag, kant: Kant, items: Sequence[Kandidaat | Vacature], bestand: str, gemeente: str) -> None:
    sha256 = hashlib.sha256(bestand.encode()).hexdigest()
    gelezen = Gelezen(items=tuple(items), meldingen=(), sha256=sha256, bestand=bestand, formaat=Formaat.JSON)
    klaar = zet_klaar(kant, gelezen)
    with opslag.handeling(op_de_opdrachtregel()) as handeling:
        neem_in(handeling, klaar, gemeente)
