"""Starting and stopping the service."""

import gc
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import structlog
from fastapi import FastAPI

from matching.beroepsbereik import beroepen_van
from matching.regiovraag import regio
from service.beheer.gezondheid import achterstand
from service.beheer.metingen import Metingen
from service.dienst import Dienst

_log = structlog.get_logger()


def levensloop(dienst: Dienst, metingen: Metingen) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """What happens before the first request and after the last one.

    The caseload is loaded aside: `/live` answers at once, `/ready` when it is there.
    """

    @asynccontextmanager
    async def loop(_: FastAPI) -> AsyncIterator[None]:
        laden = threading.Thread(target=_laad, args=(dienst,), name="caseload", daemon=True)
        laden.start()
        if dienst.instellingen.metingen_poort:
            metingen.meter("achterstand", "Wijzigingen die nog niet in het geheugen zijn", lambda: achterstand(dienst))
            metingen.luister(dienst.instellingen.metingen_poort)
        _log.info("dienst_gestart")
        yield
        dienst.caseload.bewaar()
        dienst.opslag.veranker()
        _log.info("dienst_gestopt")

    return loop


def _laad(dienst: Dienst) -> None:
    matcher, _ = dienst.caseload.matcher(None, dienst.vandaag())
    # What the first one who opens richtingen would wait for.
    beroepen_van(matcher.scorer)
    regio(matcher)
    # What was loaded stays: collecting garbage would go through all of it, a second at 20,000 people.
    gc.collect()
    gc.freeze()
    _log.info("caseload_geladen")
