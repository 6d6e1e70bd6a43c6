"""What the demo does as an adviseur, with the acts of the workplace: lists, proposals, and what became of them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Final

from evaluation.gebeurtenissen import Plaatsingssoort
from evaluation.kwartaal.kwartaal import Kwartaal
from matching.matcher import Matcher
from matching.toelating import toelating
from matching.voorstellen import AFWIJKREDENEN, VoorstelStatus
from models.fouten import SkillsmatchFout
from models.waardelijsten import PlekSoort
from service.caseload import Caseload
from service.cli.demo_vullen import SEED
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.schemas.lijsten import LijstVraag
from service.schemas.voorstellen import StapVerzoek, VoorstelVerzoek
from service.settings import lees_instellingen
from service.toegang.rollen import Rol, Uitvoerder
from service.werkplek.lijsten import maak_lijst
from service.werkplek.voorstellen import begin, zet_stap
from vacatures.vacature import Vacature

_VACATURES: Final = 18
_KEUZE: Final = 20  # an adviseur proposes some of the first
_PER_LIJST: Final = 3
_S = VoorstelStatus
_PLAATSING: Final = {
    PlekSoort.REGULIER: Plaatsingssoort.REGULIER,
    PlekSoort.GARANTIEBAAN: Plaatsingssoort.GARANTIEBAAN,
    PlekSoort.BESCHUT: Plaatsingssoort.BESCHUT,
}
# How a proposal goes on, and how often; the shares are made up.
_VERLOOP: Final[Sequence[tuple[tuple[tuple[VoorstelStatus, str | None], ...], float]]] = (
    (((_S.GESPREK, None), (_S.GEPLAATST, None)), 0.5),
    (((_S.PROEFPLAATS, None), (_S.GEPLAATST, None)), 0.15),
    (((_S.GESPREK, None), (_S.AFGEWEZEN_WERKGEVER, "E-ERVARING")), 0.1),
    (((_S.GESPREK, None), (_S.AFGEWEZEN_KANDIDAAT, "K-REIS")), 0.1),
    ((), 0.15),
)


def speel(opslag: Opslag, home: Path, op: date) -> Matcher:
    """Let an invented adviseur work through some vacatures, the same every time but for the ids; gives who is left.

    Args:
        opslag: Filled with the invented caseload.
        home: Folder of the index.
        op: Which day it is.
    """
    # Beleid sees a quarter when it is over, so what is played happened on the last day of one.
    toen = Kwartaal.op(op).van - timedelta(days=1)
    middag = datetime.combine(toen, time(12), UTC)
    dienst = Dienst(
        opslag=opslag,
        caseload=Caseload(opslag, home),
        instellingen=lees_instellingen(),
        home=home,
        klok=lambda: middag,
    )
    wie = Uitvoerder(id="adviseur", naam="Adviseur", rol=Rol.ADVISEUR, gemeenten=None, oorsprong="opdrachtregel")
    toeval = Random(SEED)  # noqa: S311 - play
    for vacature in _werk(dienst, wie):
        _bemiddel(dienst, wie, vacature, toeval)
    dienst.caseload.bewaar()  # consent was recorded: who matches next need not encode everybody again
    return dienst.caseload.matcher(None, op)[0]


def _werk(dienst: Dienst, wie: Uitvoerder) -> list[Vacature]:
    """Open vacatures for which there are people enough to choose from."""
    m = dienst.matcher(wie)
    verzonnen = (v for v in m.vacatures.values() if v.synthetisch and v.plek in _PLAATSING)
    met_keuze = (v for v in verzonnen if toelating(m.kolommen, v, m.omstandigheden).mag.sum() >= _KEUZE)
    return sorted(met_keuze, key=lambda v: v.id)[:_VACATURES]


def _bemiddel(dienst: Dienst, wie: Uitvoerder, vacature: Vacature, toeval: Random) -> None:
    lijst = maak_lijst(dienst, wie, vacature.id, LijstVraag())
    for regel in toeval.sample(lijst.regels[:_KEUZE], _PER_LIJST):
        _stel_voor(dienst, wie, lijst.id, regel.kandidaat, vacature, toeval)


def _stel_voor(dienst: Dienst, wie: Uitvoerder, lijst: str, kandidaat: str, vacature: Vacature, toeval: Random) -> None:
    (verloop,) = toeval.choices([stappen for stappen, _ in _VERLOOP], [kans for _, kans in _VERLOOP])
    uren, dagen = toeval.choice((16, 20, 24, 32)), toeval.randrange(14)
    verzoek = VoorstelVerzoek(
        vacature=vacature.id,
        kandidaat=kandidaat,
        lijst=lijst,
        status=_S.VOORGESTELD,
        afwijkreden=AFWIJKREDENEN[0].code,
        toestemming_op=dienst.vandaag(),
    )
    try:
        voorstel = begin(dienst, wie, verzoek).id
    except SkillsmatchFout:
        return  # a rule that changed since: somebody proposed too often, or who objects
    for status, reden in verloop:
        plaatsing = {"plaatsing": _PLAATSING[vacature.plek or PlekSoort.REGULIER], "uren": uren}
        plaatsing["begindatum"] = dienst.vandaag() - timedelta(days=dagen)
        bij = plaatsing if status is _S.GEPLAATST else {}
        zet_stap(dienst, wie, voorstel, StapVerzoek.model_validate({"status": status, "reden": reden, **bij}))
