"""The shadows of a list: whom each method would have put first. Kept with the list, read for measuring alone.

Only counts over many placements ever come out of here; no page, file or answer names who stood where.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import insert, select

from evaluation.schaduw import Methode
from service.opslag.handeling import Handeling
from service.opslag.tabellen import lijst, schaduw, vacature, voorstel
from service.opslag.zicht import Zicht


def bewaar(handeling: Handeling, lijst_id: str, schaduwen: Mapping[Methode, Sequence[str]]) -> None:
    """Keep the first people of each method with a list, in the act of making it.

    Args:
        handeling: The act.
        lijst_id: The list, kept just before.
        schaduwen: Pseudonyms per method, best first.
    """
    rijen = [
        {"lijst_id": lijst_id, "methode": methode.value, "rang": rang, "kandidaat_id": kandidaat}
        for methode, ids in schaduwen.items()
        for rang, kandidaat in enumerate(ids, 1)
    ]
    if rijen:
        handeling.conn.execute(insert(schaduw), rijen)


def voor_voorstel(zicht: Zicht, kandidaat_id: str, vacature_id: str, uiterlijk: str) -> str | None:
    """Id of the list with shadows by which a placement is measured; None: there is none within sight.

    It is the list that the voorstel came from, else the last one that was made for the vacature before it.

    Args:
        zicht: Of who measures.
        kandidaat_id: Who was placed.
        vacature_id: On which vacature.
        uiterlijk: Moment before which the list was made, where no voorstel is known; UTC, ISO 8601.
    """
    v = voorstel.c
    paar = select(v.lijst_id, v.moment).where(v.kandidaat_id == kandidaat_id, v.vacature_id == vacature_id)
    bekend = zicht.conn.execute(paar).one_or_none()
    moment = bekend.moment if bekend else uiterlijk
    met_schaduw = select(schaduw.c.lijst_id).where(schaduw.c.lijst_id == lijst.c.id).exists()
    vraag = (
        select(lijst.c.id)
        .join(vacature)
        .where(lijst.c.vacature_id == vacature_id, lijst.c.moment <= moment, met_schaduw, zicht.binnen(vacature))
        .order_by((lijst.c.id == (bekend.lijst_id if bekend else None)).desc(), lijst.c.moment.desc(), lijst.c.id)
    )
    gevonden: str | None = zicht.conn.scalar(vraag.limit(1))
    return gevonden


def rangen(zicht: Zicht, lijst_id: str, kandidaat_id: str) -> dict[Methode, int]:
    """Where each method put somebody on a list, from 1; a method that did not have them is left out."""
    s = schaduw.c
    vraag = select(s.methode, s.rang).where(s.lijst_id == lijst_id, s.kandidaat_id == kandidaat_id)
    return {Methode(methode): rang for methode, rang in zicht.conn.execute(vraag)}
