"""Totals for policy: nobody can be recognised in them."""

from sqlalchemy import func, select

from evaluation.onthulling import GRENS, STAP
from matching.voorstellen import FASEN
from service.dienst import Dienst
from service.opslag.tabellen import kandidaat, lijst, vacature, voorstel
from service.opslag.zicht import Zicht
from service.schemas.beleid import Totaal, Totalen
from service.toegang.rollen import Uitvoerder


def totalen(dienst: Dienst, wie: Uitvoerder) -> Totalen:
    """What there is, counted over the own gemeenten."""
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        geteld, per_status = _tellingen(zicht), _per_status(zicht)
    return Totalen(
        op=dienst.klok(),
        totalen=tuple(Totaal(naam=naam, aantal=veilig(aantal)) for naam, aantal in geteld.items()),
        voorstellen=tuple(
            Totaal(naam=fase.tekst, aantal=veilig(per_status.get(status.value, 0))) for status, fase in FASEN.items()
        ),
    )


def veilig(aantal: int) -> int | None:
    """A count as it may be published: to the nearest five, and None below ten."""
    return None if aantal < GRENS else STAP * round(aantal / STAP)


def _tellingen(zicht: Zicht) -> dict[str, int]:
    vragen = {
        "Kandidaten": select(func.count()).select_from(kandidaat).where(zicht.binnen(kandidaat)),
        "Vacatures": select(func.count()).select_from(vacature).where(zicht.binnen(vacature)),
        "Gemaakte lijsten": select(func.count()).select_from(lijst).join(vacature).where(zicht.binnen(vacature)),
    }
    return {naam: zicht.conn.scalar(vraag) or 0 for naam, vraag in vragen.items()}


def _per_status(zicht: Zicht) -> dict[str, int]:
    vraag = (
        select(voorstel.c.status, func.count().label("aantal"))
        .join(vacature, vacature.c.id == voorstel.c.vacature_id)
        .where(zicht.binnen(vacature))
        .group_by(voorstel.c.status)
    )
    return {rij.status: rij.aantal for rij in zicht.conn.execute(vraag)}
