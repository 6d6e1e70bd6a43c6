"""What an act of an adviseur adds to what beleid counts; written in the same act, so that neither is there alone."""

import secrets
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from sqlalchemy import select

from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Oorsprong, Plaatsingssoort, Soort
from kandidaten.kandidaat import Kandidaat
from matching.voorstellen import VoorstelStatus
from models.doelgroep import Trede
from models.waardelijsten import Ladder, TredeStand
from service.opslag import gebeurtenissen, voorstellen
from service.opslag.handeling import Handeling
from service.opslag.tabellen import kandidaat as tabel
from service.opslag.voorstellen import BewaardVoorstel
from service.opslag.zicht import EIGEN
from service.schemas.voorstellen import StapVerzoek

VERGISSING: Final = "I-VERGISSING"
_S = VoorstelStatus
_SOORT: Final = MappingProxyType(
    {
        _S.VOORGESTELD: Soort.VOORGESTELD,
        _S.GESPREK: Soort.GESPREK,
        _S.PROEFPLAATS: Soort.PROEFPLAATSING,
        _S.GEPLAATST: Soort.GEPLAATST,
        **dict.fromkeys(
            (_S.AFGEWEZEN_WERKGEVER, _S.AFGEWEZEN_KANDIDAAT, _S.AFGEVALLEN, _S.INGETROKKEN), Soort.AFGEWEZEN
        ),
    }
)
# How files and systems write what somebody's uitkering is; anything else is not known to be one of these.
_GROEP: Final = MappingProxyType(
    {
        "participatiewet": Klantgroep.PWET,
        "pwet": Klantgroep.PWET,
        "bijstand": Klantgroep.PWET,
        "pro/vso": Klantgroep.PRO_VSO,
        "ww": Klantgroep.WW,
        "wajong": Klantgroep.WAJONG,
        "wsw": Klantgroep.SW,
        "sw": Klantgroep.SW,
    }
)
_PARTICIPATIEWET: Final = frozenset({Klantgroep.PWET, Klantgroep.PRO_VSO})
_GEEN_TREDE: Final = frozenset({None, TredeStand.NVT.value})


def leg_stap_vast(
    handeling: Handeling, een: BewaardVoorstel, kandidaat: Kandidaat, verzoek: StapVerzoek, vandaag: date
) -> None:
    """Count the step that was just kept; a voorstel that turns out a mistake takes back what was counted of it."""
    stappen = voorstellen.stappen(handeling.conn, een.id)
    if verzoek.reden == VERGISSING:
        gebeurtenissen.trek_in(handeling, [f"{een.id}.{stap.nummer}" for stap in stappen])
        return
    soort = _SOORT.get(een.status)
    if soort is None:
        return
    datum = verzoek.begindatum or vandaag
    detail = verzoek.plaatsing if soort is Soort.GEPLAATST else verzoek.reden
    gebeurd = van_voorstel(een, soort, achter=str(stappen[-1].nummer), datum=datum, detail=detail)
    bewaar(handeling, kandidaat, replace(gebeurd, uren=verzoek.uren))
    if detail is Plaatsingssoort.REGULIER and _in_traject(kandidaat):
        # Who takes up regular work leaves the traject (domain.md 7.2: werkaanvaarding is outflow).
        einde = van_voorstel(een, Soort.TRAJECT_EINDE, achter="uitstroom", datum=datum, detail="werkaanvaarding")
        bewaar(handeling, kandidaat, einde)


def leg_trede_vast(handeling: Handeling, was: Kandidaat, nieuw: Kandidaat) -> None:
    """Count that somebody got a trede, or another one, on the ladder that the reports are about."""
    trede = nieuw.afgeschermd.trede
    van, naar = stand(was.afgeschermd.trede), stand(trede)
    if trede is None or trede.peildatum is None or naar in {None, van}:
        return
    begint = van in _GEEN_TREDE
    if begint and naar in _GEEN_TREDE:
        return
    gebeurd = Klantgebeurtenis(
        id=f"{secrets.token_hex(12)}.trede",
        soort=Soort.TRAJECT_BEGIN if begint else Soort.TREDE,
        datum=trede.peildatum,
        gemeente=EIGEN,
        persoon=was.id,
        trede_naar=naar,
    )
    bewaar(handeling, was, gebeurd)


def van_voorstel(
    een: BewaardVoorstel, soort: Soort, *, achter: str, datum: date, detail: str | None
) -> Klantgebeurtenis:
    """An event of a voorstel, to give to `bewaar`; `achter` tells it from the other events of that voorstel."""
    return Klantgebeurtenis(
        id=f"{een.id}.{achter}",
        soort=soort,
        datum=datum,
        gemeente=EIGEN,
        persoon=een.kandidaat,
        plek=een.vacature,
        detail=detail,
    )


def bewaar(handeling: Handeling, kandidaat: Kandidaat, een: Klantgebeurtenis) -> None:
    """Keep an event of a kandidaat, with in whose caseload, where on the ladder and under which law that was.

    Of somebody invented the event is simulated, so that no figure passes for one about people.
    """
    gemeente = handeling.conn.execute(select(tabel.c.gemeente).where(tabel.c.id == kandidaat.id)).scalar_one()
    trede, groep = stand(kandidaat.afgeschermd.trede), groep_van(kandidaat)
    oorsprong = Oorsprong.GESIMULEERD if kandidaat.synthetisch else Oorsprong.INGEVOERD
    volledig = replace(een, gemeente=gemeente, trede=trede, groep=groep, oorsprong=oorsprong)
    gebeurtenissen.bewaar(handeling, [volledig])


def _in_traject(kandidaat: Kandidaat) -> bool:
    """Whether somebody is known to be on the ladder of the Participatiewet."""
    return groep_van(kandidaat) in _PARTICIPATIEWET and stand(kandidaat.afgeschermd.trede) not in _GEEN_TREDE


def groep_van(kandidaat: Kandidaat) -> Klantgroep | None:
    """Under which law somebody is a client; None: not known, or none of these."""
    return _GROEP.get((kandidaat.afgeschermd.uitkering or "").casefold())


def stand(trede: Trede | None) -> str | None:
    """The trede as events write it; None on another ladder: it says something else there."""
    if trede is None or trede.ladder is not Ladder.IJMOND:
        return None
    return str(trede.stand) if isinstance(trede.stand, int) else trede.stand.value
