"""What advisers chose: proposals and lifted rules, counted for the figures about fairness."""

from collections.abc import Mapping

from sqlalchemy import func, select

from evaluation.eerlijkheid.verslag import Voorstelfeit
from matching.voorstellen import VoorstelStatus
from service.opslag.tabellen import afwijking, kandidaat, vacature, voorstel
from service.opslag.zicht import Zicht


def voorstelfeiten(zicht: Zicht) -> tuple[Voorstelfeit, ...]:
    """Every proposal of somebody within sight; parked ones were none."""
    v = voorstel.c
    vraag = (
        select(v.kandidaat_id, v.vacature_id, v.rang, v.status, v.afwijkreden)
        .join(kandidaat, kandidaat.c.id == v.kandidaat_id)
        .where(zicht.binnen(kandidaat), v.status != VoorstelStatus.GEPARKEERD.value)
        .order_by(v.id)
    )
    return tuple(
        Voorstelfeit(
            kandidaat=rij.kandidaat_id,
            vacature=rij.vacature_id,
            rang=rij.rang,
            tegen_de_volgorde=rij.afwijkreden is not None,
            geplaatst=rij.status == VoorstelStatus.GEPLAATST.value,
        )
        for rij in zicht.conn.execute(vraag)
    )


def tegen_de_volgorde(zicht: Zicht) -> Mapping[str, int]:
    """Proposals that went against the order of the list, by code of the reason."""
    vraag = (
        select(voorstel.c.afwijkreden, func.count().label("aantal"))
        .join(kandidaat, kandidaat.c.id == voorstel.c.kandidaat_id)
        .where(zicht.binnen(kandidaat), voorstel.c.afwijkreden.is_not(None))
        .group_by(voorstel.c.afwijkreden)
    )
    return {rij.afwijkreden: int(rij.aantal) for rij in zicht.conn.execute(vraag)}


def opgeheven(zicht: Zicht) -> Mapping[tuple[str, str], int]:
    """How often each rule was lifted for a vacature within sight, withdrawn ones too, by code and reason."""
    vraag = (
        select(afwijking.c.code, afwijking.c.reden, func.count().label("aantal"))
        .join(vacature, vacature.c.id == afwijking.c.vacature_id)
        .where(zicht.binnen(vacature))
        .group_by(afwijking.c.code, afwijking.c.reden)
    )
    return {(rij.code, rij.reden): int(rij.aantal) for rij in zicht.conn.execute(vraag)}
