"""The stop switch: for one vacature, or for all, lists are shown without ranking until somebody ends it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from models.fouten import ConflictFout, InvoerFout, Melding
from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.opslag.tabellen import stopschakelaar
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

GLOBAAL: Final = "*"  # no id of a vacature can be this

STOPREDENEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "S-ZELF": "Ik wil eerst zelf kijken, zonder volgorde",
        "S-TWIJFEL": "De volgorde lijkt niet te kloppen",
        "S-ONDERZOEK": "De ranking wordt onderzocht",
        "S-BESLUIT": "Er is besloten zonder ranking te werken",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The switch as it stands.

    Attributes:
        waarvoor: Id of a vacature, or `GLOBAAL`.
        reden: Code of `STOPREDENEN`.
        door: Id of the gebruiker.
        moment: UTC, ISO 8601.
    """

    waarvoor: str
    reden: str
    door: str
    moment: str


def stand(conn: Connection, waarvoor: str) -> Stop | None:
    """The switch that holds for this vacature, the global one first; None: lists are ranked."""
    vraag = select(stopschakelaar).where(stopschakelaar.c.waarvoor.in_([GLOBAAL, waarvoor]))
    staan = {rij["waarvoor"]: Stop(**rij) for rij in conn.execute(vraag).mappings()}
    return staan.get(GLOBAAL) or staan.get(waarvoor)


def zet_uit(dienst: Dienst, wie: Uitvoerder, reden: str, waarvoor: str) -> None:
    """Stop ranking for a vacature, or for all with `GLOBAAL`; when it was off already nothing changes.

    Raises:
        InvoerFout: An unknown reason.
        OnbekendeVacature: There is no such vacature within these gemeenten.
    """
    if reden not in STOPREDENEN:
        raise InvoerFout([Melding("formulier", "kies een reden uit de lijst", veld="reden")])
    with dienst.opslag.handeling(wie) as handeling:
        _bestaat(handeling, waarvoor)
        if not _staat(handeling.conn, waarvoor):
            rij = {"waarvoor": waarvoor, "reden": reden, "door": wie.id, "moment": handeling.moment}
            handeling.conn.execute(insert(stopschakelaar).values(**rij))
        handeling.leg_vast(_gebeurtenis(Actie.RANKING_UITGEZET, waarvoor, reden))


def zet_aan(dienst: Dienst, wie: Uitvoerder, waarvoor: str) -> None:
    """Rank again; when it was on already nothing changes. The global switch is ended with `GLOBAAL` only.

    Raises:
        OnbekendeVacature: There is no such vacature within these gemeenten.
        ConflictFout: The global switch holds for this vacature.
    """
    with dienst.opslag.handeling(wie) as handeling:
        _bestaat(handeling, waarvoor)
        if waarvoor != GLOBAAL and _staat(handeling.conn, GLOBAAL):
            raise ConflictFout("De ranking is voor alle vacatures uitgezet. Alleen een beheerder zet haar weer aan.")
        handeling.conn.execute(delete(stopschakelaar).where(stopschakelaar.c.waarvoor == waarvoor))
        handeling.leg_vast(_gebeurtenis(Actie.RANKING_AANGEZET, waarvoor, None))


def _bestaat(handeling: Handeling, waarvoor: str) -> None:
    if waarvoor != GLOBAAL:
        handeling.vacature(waarvoor)


def _staat(conn: Connection, waarvoor: str) -> bool:
    vraag = select(stopschakelaar.c.waarvoor).where(stopschakelaar.c.waarvoor == waarvoor)
    return conn.scalar(vraag) is not None


def _gebeurtenis(actie: Actie, waarvoor: str, reden: str | None) -> Gebeurtenis:
    if waarvoor == GLOBAAL:
        return Gebeurtenis(actie=actie, soort="alle vacatures", reden=reden)
    return Gebeurtenis(actie=actie, soort="vacature", object=waarvoor, reden=reden)
