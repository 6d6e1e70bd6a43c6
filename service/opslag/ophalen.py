"""Reading kandidaten, vacatures and the hashes of their content."""

import gc
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from kandidaten.kandidaat import Kandidaat
from models.fouten import OpslagFout
from service.opslag import afgeschermd
from service.opslag.documenten import lees_kandidaten, lees_vacatures
from service.opslag.tabellen import kandidaat, kandidaat_afgeschermd, vacature
from vacatures.vacature import Vacature

_PER_KEER = 5_000  # rows parsed at once: the JSON text of a whole caseload need not be in memory twice


def kandidaten(conn: Connection, id_: str | None = None, *, sinds: int = 0) -> tuple[Kandidaat, ...]:
    """All kandidaten by id, or the one with this id (empty when there is none).

    Args:
        conn: A transaction.
        id_: The one that is asked; None: all.
        sinds: Only what was changed after the change with this number.

    Raises:
        OpslagFout: What is stored cannot be read.
    """
    vraag = select(kandidaat.c.document, kandidaat.c.id, kandidaat_afgeschermd).outerjoin_from(
        kandidaat, kandidaat_afgeschermd
    )
    rijen = conn.execute(_gekozen(vraag, kandidaat, id_, sinds))
    with _zonder_opruimen():
        return tuple(persoon for deel in rijen.partitions(_PER_KEER) for persoon in _personen(deel))


def vacatures(conn: Connection, id_: str | None = None, *, sinds: int = 0) -> tuple[Vacature, ...]:
    """All vacatures by id, or the one with this id (empty when there is none); `sinds` as in `kandidaten`.

    Raises:
        OpslagFout: What is stored cannot be read.
    """
    rijen = conn.execute(_gekozen(select(vacature.c.document), vacature, id_, sinds)).scalars()
    with _zonder_opruimen():
        return tuple(werk for deel in rijen.partitions(_PER_KEER) for werk in lees_vacatures(deel))


def generatie_kandidaten(conn: Connection) -> str:
    """Content hash over the open part and the restricted layer of every kandidaat."""
    vraag = select(kandidaat.c.inhoud_hash, kandidaat_afgeschermd.c.inhoud_hash)
    return _samen(conn.execute(vraag.outerjoin_from(kandidaat, kandidaat_afgeschermd).order_by(kandidaat.c.id)))


def generatie_open(conn: Connection, tabel: Table) -> str:
    """Content hash over the documents of `kandidaat` or `vacature`; blind to the restricted layer."""
    return _samen(conn.execute(select(tabel.c.inhoud_hash).order_by(tabel.c.id)))


def _gekozen(vraag: Select[Any], tabel: Table, id_: str | None, sinds: int) -> Select[Any]:
    vraag = vraag.where(tabel.c.seq > sinds)
    return vraag.order_by(tabel.c.id) if id_ is None else vraag.where(tabel.c.id == id_)


def _personen(rijen: Sequence[Row[Any]]) -> Iterator[Kandidaat]:
    open_deel = lees_kandidaten([rij[0] for rij in rijen])
    for persoon, rij in zip(open_deel, rijen, strict=True):
        try:
            laag = afgeschermd.uit_rij(rij._asdict())
        except ValueError:
            raise OpslagFout(
                f"De afgeschermde gegevens van {persoon.id} ontbreken of zijn niet te lezen. "
                "Zet een reservekopie terug."
            ) from None
        yield replace(persoon, afgeschermd=laag)


@contextmanager
def _zonder_opruimen() -> Iterator[None]:
    # Millions of objects come, and all stay: collecting garbage goes through them in vain, time and again.
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _samen(rijen: Iterable[Row[Any]]) -> str:
    samen = hashlib.sha256()
    for rij in rijen:
        samen.update(f"{','.join(map(str, rij))}\n".encode())
    return samen.hexdigest()
