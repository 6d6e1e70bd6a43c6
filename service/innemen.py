"""Storing what was read from a file: one act, all of it or nothing, written down in the auditlog."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Table, select

from kandidaten.kandidaat import Kandidaat
from models.fouten import InvoerFout, Melding
from models.uitwisseling.gelezen import Gelezen
from service.inlezen import Kant
from service.opslag import importeren
from service.opslag.documenten import hash_van
from service.opslag.eigen_woorden import met_eigen_woorden
from service.opslag.handeling import Handeling
from service.opslag.importeren import ImportVerslag, Record, naar_record
from service.opslag.tabellen import kandidaat
from service.opslag.zicht import Zicht
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from vacatures.vacature import Vacature

_PER_KEER = 500  # ids in one question


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Klaargezet:
    """A file that was read, as it will be stored.

    Attributes:
        kant: Which kind of list it is.
        gelezen: What was in it.
        records: The same as rows, in the order of the file.
        rijnummers: Per id the row of the spreadsheet; empty for a file that is no table.
    """

    kant: Kant
    gelezen: Gelezen[Kandidaat | Vacature]
    records: tuple[Record, ...]
    rijnummers: Mapping[str, int]


def zet_klaar(
    kant: Kant, gelezen: Gelezen[Kandidaat | Vacature], rijnummers: Mapping[str, int] | None = None
) -> Klaargezet:
    """Make the rows before the transaction: others then wait only for the writing.

    Raises:
        OpslagFout: A value that cannot be stored.
    """
    records = tuple(naar_record(item) for item in gelezen.items)
    return Klaargezet(kant=kant, gelezen=gelezen, records=records, rijnummers=rijnummers or {})


def neem_in(handeling: Handeling, klaar: Klaargezet, gemeente: str, *, upload: str | None = None) -> ImportVerslag:
    """Store the rows of one file and write that down.

    Args:
        handeling: The act.
        klaar: What was read.
        gemeente: Whose caseload new rows come in; a row that is there stays where it is.
        upload: Id of the upload it came with; None: from the command line.

    Raises:
        InvoerFout: An id twice, an id of another gemeente, or a made-up row and a real one under the same id.
    """
    if meldingen := elders(handeling.zicht, klaar):
        raise InvoerFout(meldingen)
    gelezen, tabel, records = klaar.gelezen, klaar.kant.tabel, te_bewaren(handeling.zicht, klaar)
    verslag = importeren.bewaar(
        handeling.conn, tabel, records, bestand=gelezen.bestand, sha256=gelezen.sha256, gemeente=gemeente
    )
    soort, object_ = ("import", str(verslag.import_id)) if upload is None else ("upload", upload)
    handeling.leg_vast(Gebeurtenis(actie=Actie.BESTAND_INGELEZEN, soort=soort, object=object_))
    return verslag


def te_bewaren(zicht: Zicht, klaar: Klaargezet) -> Sequence[Record]:
    """The rows of a file as they will be stored: what people said here of their own skills stays in theirs.

    Raises:
        OpslagFout: What is stored cannot be read.
    """
    if klaar.kant.tabel is not kandidaat:
        return klaar.records
    eigen = met_eigen_woorden(zicht.conn, ((record.id, record.rij["document"]) for record in klaar.records))
    return [
        replace(record, rij={**record.rij, "document": eigen[record.id], "inhoud_hash": hash_van(eigen[record.id])})
        if record.id in eigen
        else record
        for record in klaar.records
    ]


def elders(zicht: Zicht, klaar: Klaargezet) -> list[Melding]:
    """The rows whose id is taken outside these gemeenten; whose it is, is not said."""
    if zicht.gemeenten is None:
        return []
    bezet = _bezet(zicht, klaar.kant.tabel, [record.id for record in klaar.records])
    return [
        Melding(
            klaar.gelezen.bestand,
            f"id {record.id} kan hier niet worden gebruikt",
            rij=klaar.rijnummers.get(record.id, plaats),
            veld="id",
            herstel="Geef deze regel een ander id.",
        )
        for plaats, record in enumerate(klaar.records, start=1)
        if record.id in bezet
    ]


def _bezet(zicht: Zicht, tabel: Table, ids: Sequence[str]) -> set[str]:
    # The one question that looks past the own gemeenten, for a primary key is one for all; PostgreSQL is told so.
    Zicht(zicht.conn, None).stel_in()
    try:
        return {
            id_
            for begin in range(0, len(ids), _PER_KEER)
            for id_ in zicht.conn.scalars(
                select(tabel.c.id).where(tabel.c.id.in_(ids[begin : begin + _PER_KEER]), ~zicht.binnen(tabel))
            )
        }
    finally:
        zicht.stel_in()
