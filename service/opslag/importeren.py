"""Writing one file into the tables: new rows in, changed rows over the old ones, equal rows untouched."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Table, func, null, select
from sqlalchemy.dialects import postgresql, sqlite

from kandidaten.kandidaat import Kandidaat
from models.fouten import InvoerFout, Melding
from service.opslag import afgeschermd
from service.opslag.documenten import hash_van, naar_document
from service.opslag.tabellen import import_bestand, kandidaat, kandidaat_afgeschermd
from service.opslag.wijzigingen import bewaar_versies, nieuwe_wijziging
from vacatures.vacature import Vacature

Stand = Literal["nieuw", "gewijzigd", "ongewijzigd"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportVerslag:
    """What an import did.

    Attributes:
        nieuw: Rows with an id that was not there.
        gewijzigd: Rows whose content differs from what was there.
        ongewijzigd: Rows that were there already, equal.
        import_id: Row of `import_bestand`; the earlier one when the file is known and changes nothing.
    """

    nieuw: int
    gewijzigd: int
    ongewijzigd: int
    import_id: int


@dataclass(frozen=True, slots=True)
class Record:
    """One kandidaat or vacature as rows.

    Attributes:
        rij: Row of its own table, without `import_id`.
        afgeschermd: Row of `kandidaat_afgeschermd`; None for a vacature.
    """

    rij: dict[str, Any]
    afgeschermd: dict[str, Any] | None

    @property
    def id(self) -> str:
        """The id of the kandidaat or vacature."""
        return str(self.rij["id"])

    @property
    def hashes(self) -> tuple[str, str | None]:
        """Hash of the open part and of the restricted layer."""
        return self.rij["inhoud_hash"], self.afgeschermd["inhoud_hash"] if self.afgeschermd else None


def naar_record(item: Kandidaat | Vacature) -> Record:
    """The rows of one kandidaat or vacature.

    Raises:
        OpslagFout: A value that cannot be stored.
    """
    document = naar_document(item)
    rij = {
        "id": item.id,
        "document": document,
        "inhoud_hash": hash_van(document),
        "synthetisch": int(item.synthetisch),
    }
    laag = afgeschermd.naar_rij(item.id, item.afgeschermd) if isinstance(item, Kandidaat) else None
    return Record(rij, laag)


def bewaar(
    conn: Connection, tabel: Table, records: Sequence[Record], *, bestand: str, sha256: str, gemeente: str
) -> ImportVerslag:
    """Write the records of one file, within the transaction of `conn`.

    Args:
        conn: A writing transaction; the caller commits or undoes it.
        tabel: `kandidaat` or `vacature`.
        records: All of the file.
        bestand: Name of the file, without its folder.
        sha256: Of the file, 64 hexadecimal digits.
        gemeente: Whose caseload new rows come in; a row that is there stays where it is.

    Raises:
        InvoerFout: An id twice in the file, or a made-up row and a real one under the same id.
    """
    bekend = _bekend(conn, tabel)
    _weiger_dubbele(records, bestand)
    _weiger_verwisseling(records, bekend, bestand)
    te_schrijven = [record for record in records if record.id not in bekend or bekend[record.id][:2] != record.hashes]
    nieuw = sum(record.id not in bekend for record in te_schrijven)
    gewijzigd = len(te_schrijven) - nieuw
    tellingen = {"nieuw": nieuw, "gewijzigd": gewijzigd, "ongewijzigd": len(records) - len(te_schrijven)}
    eerder = None if te_schrijven else _eerdere_import(conn, tabel, sha256)
    import_id = _boek(conn, tabel, bestand, sha256, tellingen) if eerder is None else eerder
    schrijf(conn, tabel, te_schrijven, import_id=import_id, gemeente=gemeente)
    return ImportVerslag(**tellingen, import_id=import_id)


def standen(conn: Connection, tabel: Table, records: Sequence[Record]) -> dict[str, Stand]:
    """What storing these records would do to each id."""
    bekend = _bekend(conn, tabel)
    return {
        record.id: "nieuw"
        if record.id not in bekend
        else ("ongewijzigd" if bekend[record.id][:2] == record.hashes else "gewijzigd")
        for record in records
    }


def schrijf(conn: Connection, tabel: Table, records: Sequence[Record], *, import_id: int, gemeente: str) -> None:
    """Write these records as one change, over what was there; what that held is kept as an earlier version."""
    if not records:
        return
    seq = nieuwe_wijziging(conn)
    bewaar_versies(conn, tabel, [record.id for record in records], seq)
    vast = {"import_id": import_id, "gemeente": gemeente, "seq": seq}
    _schrijf(conn, tabel, [{**record.rij, **vast} for record in records], blijft=("gemeente",))
    _schrijf(conn, kandidaat_afgeschermd, [record.afgeschermd for record in records if record.afgeschermd])


def _bekend(conn: Connection, tabel: Table) -> dict[str, tuple[str, str | None, int]]:
    """Of each stored id: hash of the open part, hash of the restricted layer, and whether it is made up."""
    vraag = select(tabel.c.id, tabel.c.inhoud_hash, null(), tabel.c.synthetisch)
    if tabel is kandidaat:
        verborgen = kandidaat_afgeschermd
        vraag = select(tabel.c.id, tabel.c.inhoud_hash, verborgen.c.inhoud_hash, tabel.c.synthetisch)
        vraag = vraag.outerjoin_from(tabel, verborgen)
    return {rij[0]: (rij[1], rij[2], rij[3]) for rij in conn.execute(vraag)}


def _weiger_dubbele(records: Sequence[Record], bestand: str) -> None:
    aantal = Counter(record.id for record in records)
    meldingen = [
        Melding(bestand, f"id {id_} staat {keer} keer in het bestand", veld="id", herstel="Houd er één over.")
        for id_, keer in aantal.items()
        if keer > 1
    ]
    if meldingen:
        raise InvoerFout(meldingen)


def _weiger_verwisseling(
    records: Sequence[Record], bekend: dict[str, tuple[str, str | None, int]], bestand: str
) -> None:
    # Otherwise made-up data could take the place of a real person's, and be wiped with the demo.
    meldingen = [
        Melding(bestand, f"id {record.id} is hier synthetisch en in de database echt, of andersom", veld="id")
        for record in records
        if record.id in bekend and bekend[record.id][2] != record.rij["synthetisch"]
    ]
    if meldingen:
        raise InvoerFout(meldingen)


def _eerdere_import(conn: Connection, tabel: Table, sha256: str) -> int | None:
    vraag = select(func.max(import_bestand.c.id))
    vraag = vraag.where(import_bestand.c.soort == tabel.name, import_bestand.c.sha256 == sha256)
    nummer: int | None = conn.scalar(vraag)
    return nummer


def _boek(conn: Connection, tabel: Table, bestand: str, sha256: str, tellingen: dict[str, int]) -> int:
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    rij = {"soort": tabel.name, "bestand": bestand, "sha256": sha256, "moment": moment, **tellingen}
    return int(conn.execute(import_bestand.insert().values(rij).returning(import_bestand.c.id)).scalar_one())


def _schrijf(conn: Connection, tabel: Table, rijen: Sequence[dict[str, Any]], *, blijft: Sequence[str] = ()) -> None:
    if not rijen:
        return
    opdracht = (postgresql.insert if conn.dialect.name == "postgresql" else sqlite.insert)(tabel)
    nieuw = {
        kolom.name: opdracht.excluded[kolom.name]
        for kolom in tabel.columns
        if not (kolom.primary_key or kolom.name in blijft)
    }
    conn.execute(opdracht.on_conflict_do_update(index_elements=tabel.primary_key.columns, set_=nieuw), list(rijen))
