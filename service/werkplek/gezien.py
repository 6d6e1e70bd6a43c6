"""Who looked at a dossier: the role and the day, read from the auditlog by the person's token."""

from collections import Counter
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import select

from service.opslag.tabellen import auditlog, betrokkene, kandidaat
from service.opslag.zicht import Zicht
from service.schemas.kandidaten import Blik
from service.verantwoording.acties import Actie

_HOOGSTENS: Final = 20
_TIJDZONE: Final = ZoneInfo("Europe/Amsterdam")
KIJKEN: Final = (
    Actie.DOSSIER_BEKEKEN,
    Actie.DOSSIER_AFGEDRUKT,
    Actie.RICHTINGEN_BEKEKEN,
    Actie.UITLEG_BEKEKEN,
    Actie.VERGELEKEN,
    Actie.WERKGEVERSBLAD_GEMAAKT,
    Actie.INZAGE_GEGEVEN,
)


def wie_keek(zicht: Zicht, kandidaat_id: str) -> tuple[Blik, ...]:
    """Per day, role and kind of looking how often; newest first, at most 20 lines."""
    a = auditlog.c
    vraag = (
        select(a.moment, a.rol, a.actie)
        .join(betrokkene, betrokkene.c.token == a.betrokkene)
        .join(kandidaat, kandidaat.c.id == betrokkene.c.kandidaat_id)
        .where(kandidaat.c.id == kandidaat_id, zicht.binnen(kandidaat), a.actie.in_([een.value for een in KIJKEN]))
        .order_by(a.seq.desc())
    )
    keren = Counter(
        (datetime.fromisoformat(rij.moment).astimezone(_TIJDZONE).date(), rij.rol, rij.actie)
        for rij in zicht.conn.execute(vraag)
    )
    nieuwste = sorted(keren.items(), key=lambda een: (-een[0][0].toordinal(), een[0][1:]))
    return tuple(Blik(dag=dag, rol=rol, wat=wat, keer=keer) for (dag, rol, wat), keer in nieuwste[:_HOOGSTENS])
