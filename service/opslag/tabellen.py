"""The tables as the newest migration leaves them (a test compares the two); checks on values are there.

What is special about a person (register, NBW, trede, needs) is in `kandidaat_afgeschermd`, with what it held before
in `kandidaat_versie`; the reports count from `gebeurtenis` (rules.md H11).
"""

from sqlalchemy import (
    DOUBLE_PRECISION,
    REAL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()

# One row per writing transaction: whoever holds a caseload in memory asks what has a higher number than it knows. It
# names nobody, so that an erasure leaves nothing here.
wijziging = Table(
    "wijziging",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("moment", Text, nullable=False),  # UTC, ISO 8601, as every moment here
    Column("gewist", Integer, nullable=False),  # 1: people or vacatures were removed
)

import_bestand = Table(
    "import_bestand",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("soort", Text, nullable=False),  # "kandidaat" or "vacature": the name of the table
    Column("bestand", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("moment", Text, nullable=False),  # UTC, ISO 8601
    Column("nieuw", Integer, nullable=False),
    Column("gewijzigd", Integer, nullable=False),
    Column("ongewijzigd", Integer, nullable=False),
)


def _documenttabel(naam: str) -> Table:
    return Table(
        naam,
        metadata,
        Column("id", Text, primary_key=True),
        Column("document", Text, nullable=False),
        Column("inhoud_hash", Text, nullable=False),
        Column("synthetisch", Integer, nullable=False),
        Column("import_id", Integer, ForeignKey("import_bestand.id"), nullable=False),  # the last that wrote the row
        Column("gemeente", Text, nullable=False),  # whose caseload it is: who may see the row
        Column("seq", Integer, nullable=False),  # `wijziging` from which this content holds
        Index(f"ix_{naam}_gemeente", "gemeente", "id"),  # all that asking for ids in a scope reads
        Index(f"ix_{naam}_seq", "seq"),
    )


kandidaat = _documenttabel("kandidaat")
vacature = _documenttabel("vacature")


def _versietabel(tabel: str) -> Table:
    """What a row held before, so that an old list can be made again; goes with the row it belongs to."""
    return Table(
        f"{tabel}_versie",
        metadata,
        Column("id", Text, ForeignKey(f"{tabel}.id", ondelete="CASCADE"), primary_key=True),
        Column("van_seq", Integer, primary_key=True),
        Column("tot_seq", Integer, nullable=False),  # `wijziging` from which it no longer holds
        Column("document", Text, nullable=False),
        Column("afgeschermd", Text),  # JSON of the row of `kandidaat_afgeschermd`; NULL for a vacature
        Column("gemeente", Text, nullable=False),
        Column("import_id", Integer, nullable=False),
    )


kandidaat_versie = _versietabel("kandidaat")
vacature_versie = _versietabel("vacature")

kandidaat_afgeschermd = Table(
    "kandidaat_afgeschermd",
    metadata,
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), primary_key=True),
    Column("register_status", Text, nullable=False),
    Column("register_peildatum", Text),
    Column("register_bron", Text),
    Column("register_grond", Text),
    Column("nbw_status", Text, nullable=False),
    Column("nbw_datum", Text),
    Column("nbw_bron", Text),
    Column("trede_stand", Text),  # "1".."6", "n.t.b." or "n.v.t."
    Column("trede_ladder", Text),
    Column("trede_peildatum", Text),
    Column("trede_vastgesteld_door", Text),
    Column("begeleiding_nodig", Integer),
    Column("aanpassing_nodig", Integer),
    Column("loonwaarde_pct", REAL().with_variant(DOUBLE_PRECISION(), "postgresql")),
    Column("ontheffing", Integer),
    Column("geboortejaar", Integer),
    Column("uitkering", Text),
    Column("gemeente", Text),
    Column("inhoud_hash", Text, nullable=False),
)

gebruiker = Table(
    "gebruiker",
    metadata,
    Column("id", Text, primary_key=True),
    Column("naam", Text, nullable=False),
    Column("rol", Text, nullable=False),
    Column("gemeenten", Text, nullable=False),  # comma-separated
    Column("aanmelding", Text, nullable=False, unique=True),  # issuer and subject of the identity provider
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE")),  # of a werkzoekende: the own dossier
    Column("actief", Integer, nullable=False),
    Column("gemaakt", Text, nullable=False),
)

sessie = Table(
    "sessie",
    metadata,
    Column("id_hash", Text, primary_key=True),  # HMAC-SHA-256 of what is in the cookie
    Column("gebruiker_id", Text, ForeignKey("gebruiker.id", ondelete="CASCADE"), nullable=False),
    Column("csrf", Text, nullable=False),
    Column("gemaakt", Text, nullable=False),
    Column("gezien", Text, nullable=False),
)

inlogpoging = Table(
    "inlogpoging",
    metadata,
    Column("state_hash", Text, primary_key=True),
    Column("nonce", Text, nullable=False),
    Column("verifier", Text, nullable=False),
    Column("gemaakt", Text, nullable=False),
)

lijst = Table(
    "lijst",
    metadata,
    Column("id", Text, primary_key=True),
    Column("vacature_id", Text, ForeignKey("vacature.id", ondelete="CASCADE"), nullable=False),
    Column("moment", Text, nullable=False),
    Column("door", Text, nullable=False),
    Column("gemeenten", Text, nullable=False),  # the scope within which it was made, comma-separated
    Column("seq", Integer, nullable=False),  # `wijziging` whose state it was made from
    Column("invoer", Text, nullable=False),  # JSON: what was asked
    Column("herkomst", Text, nullable=False),  # JSON: versions
    Column("aantallen", Text, nullable=False),  # JSON: counts, of each rule too
    Column("vingerafdruk", Text, nullable=False),  # SHA-256 over the lines, keyed: see verantwoording/lijsten.py
    Index("ix_lijst_vacature", "vacature_id", "moment"),
)

lijst_regel = Table(
    "lijst_regel",
    metadata,
    Column("lijst_id", Text, ForeignKey("lijst.id", ondelete="CASCADE"), primary_key=True),
    Column("soort", Text, primary_key=True),  # "match" or "te_verifieren"
    Column("rang", Integer, primary_key=True),
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
    Column("score", Text, nullable=False),  # repr of the float: to the digit on every engine
    Index("ix_lijst_regel_kandidaat", "kandidaat_id"),
)

afwijking = Table(
    "afwijking",
    metadata,
    Column("id", Text, primary_key=True),
    Column("vacature_id", Text, ForeignKey("vacature.id", ondelete="CASCADE"), nullable=False),
    Column("code", Text, nullable=False),
    Column("reden", Text, nullable=False),
    Column("toelichting", Text),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("ingetrokken", Text),  # moment
    Index("ix_afwijking_vacature", "vacature_id"),
)

stopschakelaar = Table(
    "stopschakelaar",
    metadata,
    Column("waarvoor", Text, primary_key=True),  # id of a vacature, or "*" for all
    Column("reden", Text, nullable=False),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
)

voorstel = Table(
    "voorstel",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
    Column("vacature_id", Text, ForeignKey("vacature.id", ondelete="CASCADE"), nullable=False),
    Column("lijst_id", Text, ForeignKey("lijst.id", ondelete="SET NULL")),  # the list it came from
    Column("rang", Integer),  # place on that list; NULL: was not on it
    Column("status", Text, nullable=False),
    Column("redenen", Text, nullable=False),  # JSON: why this person, sentences that the adviseur confirmed
    Column("afwijkreden", Text),  # code, when it goes against the order
    Column("notitie", Text),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("gewijzigd", Text, nullable=False),
    UniqueConstraint("kandidaat_id", "vacature_id", name="uq_voorstel"),
    Index("ix_voorstel_vacature", "vacature_id"),
)

voorstel_stap = Table(
    "voorstel_stap",
    metadata,
    Column("voorstel_id", Text, ForeignKey("voorstel.id", ondelete="CASCADE"), primary_key=True),
    Column("nummer", Integer, primary_key=True),
    Column("status", Text, nullable=False),
    Column("reden", Text),  # code
    Column("toelichting", Text),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
)

upload = Table(
    "upload",
    metadata,
    Column("id", Text, primary_key=True),
    Column("soort", Text, nullable=False),  # "kandidaten" or "vacatures"
    Column("gemeente", Text, nullable=False),
    Column("bestand", Text, nullable=False),
    Column("inhoud", LargeBinary),  # NULL once it was read in or has expired
    Column("status", Text, nullable=False),  # "voorbeeld", "ingelezen", "teruggedraaid" or "vervallen"
    Column("import_id", Integer, ForeignKey("import_bestand.id")),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
)


def _een_geldt(tabel: str, *kolommen: str, einde: str) -> Index:
    """Of each there is one at most that has no end; those that ended stay."""
    geldt = text(f"{einde} IS NULL")
    return Index(f"uq_{tabel}_geldt", *kolommen, unique=True, sqlite_where=geldt, postgresql_where=geldt)


# What somebody wants and does not want, as it was said here; a file that is read again leaves it as it is.
voorkeur = Table(
    "voorkeur",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
    Column("soort", Text, nullable=False),
    Column("waarde", Text, nullable=False),
    Column("wil", Integer, nullable=False),  # 0: a stop-word
    Column("bron", Text, nullable=False),  # who said it: "kandidaat" or "adviseur"
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("ingetrokken", Text),  # moment
    _een_geldt("voorkeur", "kandidaat_id", "soort", "waarde", einde="ingetrokken"),
    Index("ix_voorkeur_kandidaat", "kandidaat_id"),
)

# Who took up which richting: how many may be advised to it rests on this.
richtingkeuze = Table(
    "richtingkeuze",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
    Column("beroep", Text, nullable=False),
    Column("door", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("gestopt", Text),  # moment
    _een_geldt("richtingkeuze", "kandidaat_id", "beroep", einde="gestopt"),
    Index("ix_richtingkeuze_kandidaat", "kandidaat_id"),
    Index("ix_richtingkeuze_moment", "moment"),
)

# The catalogue of learning offers; of nobody, and the same for every gemeente.
leeraanbod = Table(
    "leeraanbod",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("geldig_tot", Text, nullable=False),  # last day on which it may be shown
)

# What happened, as beleid counts it. Without a key to kandidaat: most people that a region counts never were in the
# caseload here. It says where people stood (trede) and under which law (groep): the restricted layer, read by the
# reports and by nothing else.
gebeurtenis = Table(
    "gebeurtenis",
    metadata,
    Column("id", Text, primary_key=True),
    Column("soort", Text, nullable=False),
    Column("datum", Text, nullable=False),  # ISO 8601
    Column("gemeente", Text, nullable=False),  # who may count it
    Column("persoon", Text),  # pseudonym; of a kandidaat here when there is one with that id
    Column("plek", Text),
    Column("detail", Text),
    Column("trede", Text),
    Column("trede_naar", Text),
    Column("groep", Text),
    Column("uren", REAL().with_variant(DOUBLE_PRECISION(), "postgresql")),
    Column("oorsprong", Text, nullable=False),
    Index("ix_gebeurtenis_gemeente", "gemeente", "datum"),
    Index("ix_gebeurtenis_persoon", "persoon"),
)

# Figures that the organisation gives itself; of nobody, and the same for every gemeente.
cijfer = Table(
    "cijfer",
    metadata,
    Column("soort", Text, primary_key=True),
    Column("code", Text, primary_key=True),
    Column("periode", Text, primary_key=True),
    Column("onderdeel", Text, primary_key=True),
    Column("waarde", REAL().with_variant(DOUBLE_PRECISION(), "postgresql"), nullable=False),
    Column("oorsprong", Text, nullable=False),
)

# Who another way of matching would have put where on a list that was kept; never shown to an adviseur.
schaduw = Table(
    "schaduw",
    metadata,
    Column("lijst_id", Text, ForeignKey("lijst.id", ondelete="CASCADE"), primary_key=True),
    Column("methode", Text, primary_key=True),
    Column("rang", Integer, primary_key=True),
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
    Index("ix_schaduw_kandidaat", "kandidaat_id"),
)

# The auditlog and the processing log know a person by a random token; erasing the row here cuts the link for good.
betrokkene = Table(
    "betrokkene",
    metadata,
    Column("kandidaat_id", Text, ForeignKey("kandidaat.id", ondelete="CASCADE"), primary_key=True),
    Column("token", Text, nullable=False, unique=True),
)

auditlog = Table(
    "auditlog",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("moment", Text, nullable=False),
    Column("operatie", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("rol", Text, nullable=False),
    Column("oorsprong", Text, nullable=False),  # "web", "api" or "opdrachtregel"
    Column("actie", Text, nullable=False),
    Column("soort", Text, nullable=False),
    Column("object", Text),
    Column("betrokkene", Text),  # token
    Column("resultaat", Text, nullable=False),
    Column("reden", Text),  # code
    Column("versies", Text),  # JSON
    Column("keten", Text, nullable=False),
    Index("ix_auditlog_betrokkene", "betrokkene"),
)

verwerkingslog = Table(
    "verwerkingslog",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("operatie", Text, nullable=False),
    Column("trace", Text, nullable=False),
    Column("naam", Text, nullable=False),
    Column("verwerking", Text, nullable=False),  # URI in the register of processing activities
    Column("betrokkene", Text),  # token
    Column("begin", Text, nullable=False),
    Column("einde", Text, nullable=False),
    Column("status", Integer, nullable=False),  # 1 = OK, 2 = error
    Column("keten", Text, nullable=False),
)

# The last line of each chain; an anchor outside the database proves it (trust.md 4.5).
keten_stand = Table(
    "keten_stand",
    metadata,
    Column("naam", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("keten", Text, nullable=False),
)
