"""Is the service able to work: what a proxy and a beheerder ask."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from models.fouten import OpslagFout, SkillsmatchFout
from service.dienst import Dienst
from service.opslag import wijzigingen
from service.opslag.migratie import NIEUWSTE

_MINSTENS_VRIJ: Final = 0.10  # share of the disk


@dataclass(frozen=True, slots=True)
class Controle:
    """One thing that must be in order; `reden` says what is wrong, None when nothing is."""

    naam: str
    reden: str | None


def controles(dienst: Dienst) -> tuple[Controle, ...]:
    """Every check, in the order in which they help to find a cause."""
    return tuple(Controle(naam, _reden(controle, dienst)) for naam, controle in _alle())


def _alle() -> Iterator[tuple[str, Callable[[Dienst], str | None]]]:
    yield "database", _database
    yield "schijf", _schijf
    yield "kandidaten", _kandidaten


def _reden(controle: Callable[[Dienst], str | None], dienst: Dienst) -> str | None:
    try:
        return controle(dienst)
    except SkillsmatchFout as fout:
        return str(fout)


def _database(dienst: Dienst) -> str | None:
    if dienst.opslag.versies()["schema"] != NIEUWSTE:
        raise OpslagFout("De database is van een andere versie dan het programma.")
    dienst.opslag.probeer_te_schrijven()
    return None


def _schijf(dienst: Dienst) -> str | None:
    ruimte = shutil.disk_usage(dienst.home)
    return None if ruimte.free >= _MINSTENS_VRIJ * ruimte.total else "Minder dan een tiende van de schijf is vrij."


def _kandidaten(dienst: Dienst) -> str | None:
    return "De kandidaten worden nog geladen." if dienst.caseload.seq < 0 else None


def achterstand(dienst: Dienst) -> int:
    """How many changes of the database are not in memory yet; the next list takes them in."""
    with dienst.opslag.zicht(None) as zicht:
        return wijzigingen.nieuwste(zicht.conn) - max(dienst.caseload.seq, 0)
