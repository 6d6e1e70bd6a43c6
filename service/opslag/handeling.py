"""One act of one person: a writing transaction that cannot end well without a line in the auditlog."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Engine, Table, select

from kandidaten.kandidaat import Kandidaat
from models.fouten import OnbekendeKandidaat, OnbekendeVacature
from service.opslag import ophalen
from service.opslag.importeren import naar_record, schrijf
from service.opslag.tabellen import kandidaat as kandidaat_tabel
from service.opslag.tabellen import vacature as vacature_tabel
from service.opslag.verbinding import leestransactie, schrijftransactie
from service.opslag.zicht import Zicht
from service.toegang.rollen import Uitvoerder
from service.verantwoording import auditlog, betrokken, spoor, verwerkingslog
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.verwerkingslog import Verwerkt
from vacatures.vacature import Vacature


class Handeling:
    """What an act may do; made by `begin_handeling`.

    Attributes:
        zicht: The transaction, within the gemeenten of who acts.
        wie: Who acts.
        moment: When, UTC, to the millisecond.
        operatie: Number of the act, 16 hexadecimal digits: ties the lines of both logs together.
    """

    def __init__(self, zicht: Zicht, wie: Uitvoerder, sleutel: bytes) -> None:
        self.zicht = zicht
        self.conn = zicht.conn
        self.wie = wie
        self.moment = nu()
        self.operatie = secrets.token_hex(8)
        self.regels: list[int] = []  # numbers of the lines of both logs
        self._verwerkt: list[Verwerkt] = []
        self._sleutel = sleutel

    def leg_vast(self, gebeurtenis: Gebeurtenis) -> int:
        """Write a line in the auditlog; gives its number. The processing log gets its line when the act ends."""
        seq = auditlog.schrijf(
            self.conn, self._sleutel, self.wie, gebeurtenis, operatie=self.operatie, moment=self.moment
        )
        self.regels.append(seq)
        if gebeurtenis.kandidaat:
            betrokken.noteer(gebeurtenis.kandidaat)
        # Now: an act that erases somebody takes the token along.
        token = auditlog.token_van(self.conn, gebeurtenis.kandidaat) if gebeurtenis.kandidaat else None
        self._verwerkt.append(Verwerkt(actie=gebeurtenis.actie, betrokkene=token, resultaat=gebeurtenis.resultaat))
        return seq

    def sluit_af(self) -> None:
        """Write in the processing log what was processed, within the transaction of the act.

        Raises:
            RuntimeError: The act wrote no line in the auditlog.
        """
        if not self._verwerkt:
            raise RuntimeError("an act without a line in the auditlog")
        trace, einde = spoor.huidig(), nu()
        for een in self._verwerkt:
            seq = verwerkingslog.schrijf(
                self.conn, self._sleutel, een, operatie=self.operatie, trace=trace, begin=self.moment, einde=einde
            )
            if seq is not None:
                self.regels.append(seq)

    def kandidaat(self, kandidaat_id: str) -> Kandidaat:
        """The kandidaat with this id, restricted layer included.

        Raises:
            OnbekendeKandidaat: There is none within these gemeenten.
        """
        return kandidaat_binnen(self.zicht, kandidaat_id)

    def vacature(self, vacature_id: str) -> Vacature:
        """The vacature with this id.

        Raises:
            OnbekendeVacature: There is none within these gemeenten.
        """
        return vacature_binnen(self.zicht, vacature_id)

    def wijzig(self, item: Kandidaat | Vacature) -> None:
        """Store a kandidaat or vacature that is there already; what it was stays known for lists made before.

        Raises:
            OnbekendeKandidaat, OnbekendeVacature: There is none with that id within these gemeenten.
        """
        tabel = kandidaat_tabel if isinstance(item, Kandidaat) else vacature_tabel
        (self.kandidaat if isinstance(item, Kandidaat) else self.vacature)(item.id)
        rij = self.conn.execute(select(tabel.c.import_id, tabel.c.gemeente).where(tabel.c.id == item.id)).one()
        schrijf(self.conn, tabel, [naar_record(item)], import_id=rij.import_id, gemeente=rij.gemeente)


def is_kandidaat(zicht: Zicht, kandidaat_id: str) -> bool:
    """Whether there is a kandidaat with this id within these gemeenten."""
    return _is_binnen(zicht, kandidaat_tabel, kandidaat_id)


def kandidaat_binnen(zicht: Zicht, kandidaat_id: str) -> Kandidaat:
    """The kandidaat with this id, restricted layer included.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten; whether there is one elsewhere is not said.
    """
    gevonden = ophalen.kandidaten(zicht.conn, kandidaat_id) if _is_binnen(zicht, kandidaat_tabel, kandidaat_id) else ()
    if not gevonden:
        raise OnbekendeKandidaat(f"Er is geen kandidaat met id {kandidaat_id}.")
    return gevonden[0]


def vacature_binnen(zicht: Zicht, vacature_id: str) -> Vacature:
    """The vacature with this id.

    Raises:
        OnbekendeVacature: There is none within these gemeenten; whether there is one elsewhere is not said.
    """
    gevonden = ophalen.vacatures(zicht.conn, vacature_id) if _is_binnen(zicht, vacature_tabel, vacature_id) else ()
    if not gevonden:
        raise OnbekendeVacature(f"Er is geen vacature met id {vacature_id}.")
    return gevonden[0]


def _is_binnen(zicht: Zicht, tabel: Table, id_: str) -> bool:
    return zicht.conn.scalar(select(tabel.c.id).where(tabel.c.id == id_, zicht.binnen(tabel))) is not None


@contextmanager
def kijk(engine: Engine, gemeenten: frozenset[str] | None) -> Iterator[Zicht]:
    """A reading transaction within some gemeenten.

    Raises:
        OpslagFout: The database cannot do what is asked.
    """
    with leestransactie(engine) as conn:
        zicht = Zicht(conn, gemeenten)
        zicht.stel_in()
        yield zicht


@contextmanager
def begin_handeling(engine: Engine, wie: Uitvoerder, sleutel: bytes) -> Iterator[Handeling]:
    """One act; an exception undoes all of it, its line in the log included.

    Args:
        engine: The database.
        wie: Who acts.
        sleutel: Key of the chain of the logs.

    Raises:
        OpslagFout: The database cannot do what is asked; nothing was written.
        RuntimeError: The act wrote no line in the auditlog, and was undone.
    """
    with schrijftransactie(engine) as conn:
        zicht = Zicht(conn, wie.gemeenten)
        zicht.stel_in()
        een = Handeling(zicht, wie, sleutel)
        yield een
        een.sluit_af()


def nu() -> str:
    """This moment in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
