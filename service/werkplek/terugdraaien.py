"""Undoing a file: what it changed gets its earlier content back, what it added goes; what was used since stays."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, Table, func, select, union

from service.opslag import tabellen
from service.opslag.documenten import hash_van
from service.opslag.handeling import Handeling
from service.opslag.importeren import Record, schrijf
from service.opslag.wijzigingen import wis
from service.opslag.zicht import Zicht

_PER_KEER = 500  # ids in one question
# What is lost with a row, voorstellen apart.
_ONDER = {
    tabellen.kandidaat: (tabellen.voorkeur, tabellen.richtingkeuze),
    tabellen.vacature: (tabellen.lijst,),
}
_VERSIES = {tabellen.kandidaat: tabellen.kandidaat_versie, tabellen.vacature: tabellen.vacature_versie}


def maak_ongedaan(handeling: Handeling, tabel: Table, import_id: int) -> None:
    """Undo one import within the transaction of an act.

    A row stays as it is when it was changed since, or when it is new and something hangs on it that would be lost: a
    voorstel, of a vacature a list, of a kandidaat what the person wants.
    """
    zicht = handeling.zicht
    seq = _seq(zicht, tabel, import_id)
    ongemoeid = set(
        zicht.conn.scalars(
            select(tabel.c.id).where(tabel.c.import_id == import_id, tabel.c.seq == seq, zicht.binnen(tabel))
        )
    )
    eerder = _eerdere(zicht, tabel, sorted(ongemoeid), seq)
    nieuw = sorted(ongemoeid - {rij.id for rij in eerder} - _gebruikt(zicht, tabel))
    for (bron, gemeente), rijen in _per_herkomst(eerder).items():
        schrijf(zicht.conn, tabel, [_record(rij) for rij in rijen], import_id=bron, gemeente=gemeente)
    if nieuw:
        wis(zicht, tabel, nieuw)


def gebleven(zicht: Zicht, tabel: Table, import_id: int) -> tuple[str, ...]:
    """After the undoing: the ids that this import wrote and that still hold what it or somebody later wrote."""
    versies = _VERSIES[tabel]
    geschreven = union(
        select(tabel.c.id).where(tabel.c.import_id == import_id),
        select(versies.c.id).where(versies.c.import_id == import_id),
    ).subquery()
    # What was given back its earlier content carries the number of an earlier import again.
    vraag = select(tabel.c.id).where(
        tabel.c.id.in_(select(geschreven.c.id)), tabel.c.import_id >= import_id, zicht.binnen(tabel)
    )
    return tuple(zicht.conn.scalars(vraag.order_by(tabel.c.id)))


def _seq(zicht: Zicht, tabel: Table, import_id: int) -> int | None:
    """The change with which the import wrote its rows: the first that any of them carries."""
    versies = _VERSIES[tabel]
    nu = select(func.min(tabel.c.seq)).where(tabel.c.import_id == import_id)
    toen = select(func.min(versies.c.van_seq)).where(versies.c.import_id == import_id)
    return min((seq for seq in (zicht.conn.scalar(nu), zicht.conn.scalar(toen)) if seq is not None), default=None)


def _eerdere(zicht: Zicht, tabel: Table, ids: Sequence[str], seq: int | None) -> list[Row[Any]]:
    """What these rows held before that change."""
    versies = _VERSIES[tabel]
    return [
        rij
        for begin in range(0, len(ids), _PER_KEER)
        for rij in zicht.conn.execute(
            select(versies, tabel.c.synthetisch)
            .join(tabel, tabel.c.id == versies.c.id)
            .where(versies.c.tot_seq == seq, versies.c.id.in_(ids[begin : begin + _PER_KEER]))
        )
    ]


def _gebruikt(zicht: Zicht, tabel: Table) -> set[str]:
    """Ids on which work hangs."""
    sleutel = f"{tabel.name}_id"
    hangt = (tabellen.voorstel, *_ONDER[tabel])
    return {id_ for onder in hangt for id_ in zicht.conn.scalars(select(onder.c[sleutel]))}


def _per_herkomst(rijen: Iterable[Row[Any]]) -> dict[tuple[int, str], list[Row[Any]]]:
    uit: defaultdict[tuple[int, str], list[Row[Any]]] = defaultdict(list)
    for rij in rijen:
        uit[rij.import_id, rij.gemeente].append(rij)
    return dict(sorted(uit.items()))


def _record(rij: Row[Any]) -> Record:
    open_deel = {
        "id": rij.id,
        "document": rij.document,
        "inhoud_hash": hash_van(rij.document),
        "synthetisch": rij.synthetisch,
    }
    return Record(open_deel, json.loads(rij.afgeschermd) if rij.afgeschermd else None)
