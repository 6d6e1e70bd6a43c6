"""Files that were sent, between the moment they come in and the moment they are read in or thrown away."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, Select, func, insert, select, update

from models.fouten import NietGevonden
from service.opslag.handeling import Handeling
from service.opslag.tabellen import import_bestand
from service.opslag.tabellen import upload as tabel
from service.opslag.zicht import Zicht

TERUG_BINNEN: Final = timedelta(days=1)


class UploadStatus(StrEnum):
    """Where a file is."""

    VOORBEELD = "voorbeeld"
    INGELEZEN = "ingelezen"
    TERUGGEDRAAID = "teruggedraaid"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that was sent, without its content.

    Attributes:
        id: Of the upload.
        soort: "kandidaten" or "vacatures".
        gemeente: Whose caseload its new rows come in.
        bestand: Name of the file.
        status: Where it is.
        import_id: What it was stored as; None when nothing was stored.
        door: Id of who sent it.
        moment: When it was sent.
        ingelezen: When it was stored; None when it was not, or changed nothing.
        nieuw: How many rows it added.
        gewijzigd: How many rows it changed.
    """

    id: str
    soort: str
    gemeente: str
    bestand: str
    status: UploadStatus
    import_id: int | None
    door: str
    moment: datetime
    ingelezen: datetime | None
    nieuw: int
    gewijzigd: int

    @property
    def terug_tot(self) -> datetime | None:
        """Until when it can be undone; None when there is nothing to undo."""
        if self.status is not UploadStatus.INGELEZEN or self.ingelezen is None:
            return None
        return self.ingelezen + TERUG_BINNEN


def maak(handeling: Handeling, *, soort: str, gemeente: str, bestand: str, inhoud: bytes) -> str:
    """Keep a file that was sent; gives its id."""
    id_ = f"u-{secrets.token_hex(8)}"
    handeling.conn.execute(
        insert(tabel).values(
            id=id_,
            soort=soort,
            gemeente=gemeente,
            bestand=bestand,
            inhoud=inhoud,
            status=UploadStatus.VOORBEELD.value,
            door=handeling.wie.id,
            moment=handeling.moment,
        )
    )
    return id_


def zoek(zicht: Zicht, upload_id: str) -> Upload:
    """The upload with this id.

    Raises:
        NietGevonden: There is none within these gemeenten.
    """
    rij = zicht.conn.execute(_vraag(zicht).where(tabel.c.id == upload_id)).one_or_none()
    if rij is None:
        raise NietGevonden("Dit bestand is er niet.")
    return _upload(rij)


def lijst(zicht: Zicht, *, vanaf: int, hoeveel: int) -> tuple[tuple[Upload, ...], int]:
    """The newest first, a part of them, and how many there are in all."""
    totaal = zicht.conn.scalar(select(func.count()).select_from(tabel).where(zicht.binnen(tabel))) or 0
    vraag = _vraag(zicht).order_by(tabel.c.moment.desc(), tabel.c.id).offset(vanaf).limit(hoeveel)
    return tuple(_upload(rij) for rij in zicht.conn.execute(vraag)), totaal


def inhoud(zicht: Zicht, upload_id: str) -> bytes:
    """What was sent.

    Raises:
        NietGevonden: It is no longer kept.
    """
    gevonden = zicht.conn.scalar(select(tabel.c.inhoud).where(tabel.c.id == upload_id, zicht.binnen(tabel)))
    if gevonden is None:
        raise NietGevonden("De inhoud van dit bestand is niet meer bewaard. Stuur het opnieuw.")
    return bytes(gevonden)


def zet(handeling: Handeling, upload_id: str, status: UploadStatus, *, import_id: int | None = None) -> None:
    """Move a file on; its content is dropped, for it is stored in rows or not wanted."""
    waarden: dict[str, Any] = {"status": status.value, "inhoud": None}
    if import_id is not None:
        waarden["import_id"] = import_id
    handeling.conn.execute(update(tabel).where(tabel.c.id == upload_id, handeling.zicht.binnen(tabel)).values(waarden))


def _vraag(zicht: Zicht) -> Select[Any]:
    kolommen = [kolom for kolom in tabel.c if kolom is not tabel.c.inhoud]
    ingelezen = import_bestand.c.moment.label("ingelezen")
    tellingen = (import_bestand.c.nieuw, import_bestand.c.gewijzigd)
    samen = tabel.outerjoin(import_bestand, import_bestand.c.id == tabel.c.import_id)
    return select(*kolommen, ingelezen, *tellingen).select_from(samen).where(zicht.binnen(tabel))


def _upload(rij: Row[Any]) -> Upload:
    return Upload(
        id=rij.id,
        soort=rij.soort,
        gemeente=rij.gemeente,
        bestand=rij.bestand,
        status=UploadStatus(rij.status),
        import_id=rij.import_id,
        door=rij.door,
        moment=datetime.fromisoformat(rij.moment),
        ingelezen=datetime.fromisoformat(rij.ingelezen) if rij.ingelezen else None,
        nieuw=rij.nieuw or 0,
        gewijzigd=rij.gewijzigd or 0,
    )
