"""Somebody opens very many dossiers: an alarm in the log and the auditlog, at most once an hour (trust.md 4.1)."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from service.dienst import Dienst
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.betrokken import volg

VEEL: Final = 100  # different dossiers
BINNEN: Final = timedelta(hours=1)
_log = structlog.get_logger()


class Dossiers:
    """Who opened which dossiers in the last hour; in memory, safe between threads.

    Args:
        klok: This moment.
    """

    def __init__(self, klok: Callable[[], datetime]) -> None:
        self._klok = klok
        self._slot = threading.Lock()
        self._gezien: dict[str, dict[str, datetime]] = {}
        self._gemeld: dict[str, datetime] = {}

    def bekijkt(self, wie: str, kandidaten: Iterable[str]) -> bool:
        """Count whom somebody looks at; says whether it is time for an alarm."""
        nu = self._klok()
        with self._slot:
            eerder = self._gezien.get(wie, {})
            recent = {id_: moment for id_, moment in eerder.items() if nu - moment < BINNEN}
            recent |= dict.fromkeys(kandidaten, nu)
            self._gezien[wie] = recent
            gemeld = self._gemeld.get(wie)
            if len(recent) <= VEEL or (gemeld is not None and nu - gemeld < BINNEN):
                return False
            self._gemeld[wie] = nu
            return True


class Dossieralarm:
    """Watches what is written down about people: a dossier, an explanation, a comparison, a fact.

    Args:
        app: What answers.
        dienst: Where the auditlog is.
    """

    def __init__(self, app: ASGIApp, *, dienst: Dienst) -> None:
        self._app = app
        self._dienst = dienst
        self._dossiers = Dossiers(dienst.klok)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and count whom it was about."""
        with volg() as ids:
            await self._app(scope, receive, send)
        wie = scope.get("state", {}).get("uitvoerder")
        if wie and ids and self._dossiers.bekijkt(wie.id, ids):
            _log.warning("veel_dossiers", aantal=VEEL)
            await run_in_threadpool(_meld, self._dienst, wie)


def _meld(dienst: Dienst, wie: Uitvoerder) -> None:
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.VEEL_DOSSIERS, soort="gebruiker", object=wie.id, reden=f"meer-dan-{VEEL}")
        )
