"""What happened, as it is kept for the reports: one table, written in the same act in which it happened or was read.

A voorstel goes after its retention period; what was counted of it stays, so that the figures of a closed quarter do not
change by themselves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Oorsprong, Soort
from models.fouten import ConflictFout
from service.opslag.bewaard import Bewaard
from service.opslag.handeling import Handeling
from service.opslag.tabellen import gebeurtenis
from service.opslag.zicht import Zicht

_PER_KEER = 500  # ids in one question


def lees(zicht: Zicht, tot: date | None = None) -> tuple[Klantgebeurtenis, ...]:
    """Every event within sight, by day and id.

    Args:
        zicht: Who asks; the restricted layer is in the answer, so for reports alone.
        tot: The first day that does not count any more; None: all.
    """
    return _zoek(zicht, *([] if tot is None else [gebeurtenis.c.datum < tot.isoformat()]))


def van_persoon(zicht: Zicht, persoon: str) -> tuple[Klantgebeurtenis, ...]:
    """What is kept of one person, by day and id."""
    return _zoek(zicht, gebeurtenis.c.persoon == persoon)


def van_plaatsing(zicht: Zicht, persoon: str, plek: str) -> tuple[Klantgebeurtenis, ...]:
    """What is kept of one person on one plek, by day and id."""
    return _zoek(zicht, gebeurtenis.c.persoon == persoon, gebeurtenis.c.plek == plek)


def bewaar(handeling: Handeling, gebeurtenissen: Sequence[Klantgebeurtenis]) -> Bewaard:
    """Keep these events; one that is there already, by its id, is replaced when it says something else.

    Args:
        handeling: The act; the caller writes its line in the auditlog.
        gebeurtenissen: Ids distinct; each of a gemeente within sight.

    Raises:
        ConflictFout: An id is taken by an event of another gemeente or origin; nothing is then written.
    """
    bestaand = _bestaand(handeling.conn, [een.id for een in gebeurtenissen])
    rijen = [_naar_rij(een) for een in gebeurtenissen]
    for rij in rijen:
        oud = bestaand.get(rij["id"], rij)
        if (oud["gemeente"], oud["oorsprong"]) != (rij["gemeente"], rij["oorsprong"]):
            raise ConflictFout(
                f"Het id {rij['id']} is al van een gebeurtenis van een andere gemeente of herkomst. Geef deze "
                "gebeurtenissen eigen id's."
            )
    nieuw = [rij for rij in rijen if rij["id"] not in bestaand]
    anders = [rij for rij in rijen if rij["id"] in bestaand and bestaand[rij["id"]] != rij]
    _verwijder(handeling.conn, [rij["id"] for rij in anders])
    if nieuw or anders:
        handeling.conn.execute(insert(gebeurtenis), [*nieuw, *anders])
    return Bewaard(nieuw=len(nieuw), gewijzigd=len(anders), ongewijzigd=len(rijen) - len(nieuw) - len(anders))


def trek_in(handeling: Handeling, ids: Iterable[str]) -> None:
    """Take events back that turned out not to have happened."""
    _verwijder(handeling.conn, list(ids))


def wis_personen(handeling: Handeling, personen: Sequence[str]) -> int:
    """Remove all that is kept of these people; gives how many events there were."""
    binnen = handeling.zicht.binnen(gebeurtenis)
    return sum(
        handeling.conn.execute(delete(gebeurtenis).where(gebeurtenis.c.persoon.in_(deel), binnen)).rowcount
        for deel in _delen(personen)
    )


def wis_gesimuleerd(conn: Connection) -> int:
    """Remove what was made up; gives how many events there were."""
    verzonnen = gebeurtenis.c.oorsprong == Oorsprong.GESIMULEERD.value
    return conn.execute(delete(gebeurtenis).where(verzonnen)).rowcount


def _zoek(zicht: Zicht, *voorwaarden: ColumnElement[bool]) -> tuple[Klantgebeurtenis, ...]:
    vraag = select(gebeurtenis).where(zicht.binnen(gebeurtenis), *voorwaarden)
    rijen = zicht.conn.execute(vraag.order_by(gebeurtenis.c.datum, gebeurtenis.c.id)).mappings()
    return tuple(_uit_rij(dict(rij)) for rij in rijen)


def _bestaand(conn: Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    return {
        rij["id"]: dict(rij)
        for deel in _delen(ids)
        for rij in conn.execute(select(gebeurtenis).where(gebeurtenis.c.id.in_(deel))).mappings()
    }


def _delen(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[begin : begin + _PER_KEER] for begin in range(0, len(ids), _PER_KEER))


def _verwijder(conn: Connection, ids: Sequence[str]) -> None:
    for deel in _delen(ids):
        conn.execute(delete(gebeurtenis).where(gebeurtenis.c.id.in_(deel)))


def _naar_rij(een: Klantgebeurtenis) -> dict[str, Any]:
    groep = een.groep.value if een.groep else None
    waarden = {"soort": een.soort.value, "datum": een.datum.isoformat(), "oorsprong": een.oorsprong.value}
    return asdict(een) | waarden | {"groep": groep, "uren": None if een.uren is None else float(een.uren)}


def _uit_rij(rij: dict[str, Any]) -> Klantgebeurtenis:
    return Klantgebeurtenis(
        **rij
        | {
            "soort": Soort(rij["soort"]),
            "datum": date.fromisoformat(rij["datum"]),
            "groep": Klantgroep(rij["groep"]) if rij["groep"] else None,
            "oorsprong": Oorsprong(rij["oorsprong"]),
        }
    )
