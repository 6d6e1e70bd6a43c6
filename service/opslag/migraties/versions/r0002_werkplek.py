"""The workplace: whose caseload a row is in, what rows held before, users, lists, proposals, and both logs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_EIGEN = "'eigen'"
# As in 0001: text sorts as SQLite and Python do, and columns of both steps can be compared.
_TEKST = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_ALLEEN_ERBIJ = ("auditlog", "verwerkingslog")  # a line that is written stays as it is
# PostgreSQL: which rows somebody may touch, whatever the program asks. Without the setting there are none. In a
# subquery of its own, so that it is read once a question and not once a row.
_GEMEENTEN = "(SELECT current_setting('app.gemeenten', true))"
_EIGEN_GEMEENTE = f"gemeente = ANY (string_to_array({_GEMEENTEN}, ','))"
_ONDER = "EXISTS (SELECT FROM {0} WHERE {0}.id = {0}_id)"  # {0} has a policy of its own, which then decides
_AFSCHERMING = {
    **dict.fromkeys(("kandidaat", "vacature", "kandidaat_versie", "vacature_versie", "upload"), _EIGEN_GEMEENTE),
    **dict.fromkeys(("kandidaat_afgeschermd", "lijst_regel", "voorstel"), _ONDER.format("kandidaat")),
    **dict.fromkeys(("lijst", "afwijking"), _ONDER.format("vacature")),
    "voorstel_stap": _ONDER.format("voorstel"),
}


def upgrade() -> None:
    """Make the tables of the workplace."""
    _tabel("wijziging", _nummer(), _tekst("moment"), _getal("gewist"), _een_of_nul("gewist"))
    op.execute("INSERT INTO wijziging (moment, gewist) VALUES ('2026-11-22T00:00:00.000+00:00', 0)")  # becomes seq 1
    for tabel in ("kandidaat", "vacature"):
        _deel_in(tabel)
    _toegang()
    _lijsten()
    _voorstellen()
    _uploads()
    _logboeken()
    if op.get_context().dialect.name == "postgresql":
        _op_de_server()
    else:
        _ingebed()


def _deel_in(tabel: str) -> None:
    op.add_column(tabel, sa.Column("gemeente", _TEKST, nullable=False, server_default=sa.text(_EIGEN)))
    op.add_column(tabel, sa.Column("seq", sa.Integer, nullable=False, server_default=sa.text("1")))
    op.create_index(f"ix_{tabel}_gemeente", tabel, ["gemeente", "id"])
    op.create_index(f"ix_{tabel}_seq", tabel, ["seq"])
    _tabel(
        f"{tabel}_versie",
        sa.Column("id", _TEKST, sa.ForeignKey(f"{tabel}.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("van_seq", sa.Integer, primary_key=True, autoincrement=False),
        _getal("tot_seq"),
        _tekst("document"),
        _tekst("afgeschermd", leeg=True),
        _tekst("gemeente"),
        _getal("import_id"),
        sa.CheckConstraint("tot_seq > van_seq", name="ck_versie"),
    )


def _toegang() -> None:
    _tabel(
        "gebruiker",
        _sleutel("id"),
        _tekst("naam"),
        _tekst("rol"),
        _tekst("gemeenten"),
        sa.Column("aanmelding", _TEKST, nullable=False, unique=True),
        sa.Column("kandidaat_id", _TEKST, sa.ForeignKey("kandidaat.id", ondelete="CASCADE")),
        _getal("actief"),
        _tekst("gemaakt"),
        _een_of_nul("actief"),
        sa.CheckConstraint(
            "rol IN ('adviseur', 'werkzoekende', 'beleid', 'beheerder', 'auditor')", name="ck_gebruiker_rol"
        ),
        sa.CheckConstraint("kandidaat_id IS NULL OR rol = 'werkzoekende'", name="ck_gebruiker_dossier"),
    )
    _tabel(
        "sessie",
        _sleutel("id_hash"),
        sa.Column("gebruiker_id", _TEKST, sa.ForeignKey("gebruiker.id", ondelete="CASCADE"), nullable=False),
        _tekst("csrf"),
        _tekst("gemaakt"),
        _tekst("gezien"),
    )
    _tabel("inlogpoging", _sleutel("state_hash"), _tekst("nonce"), _tekst("verifier"), _tekst("gemaakt"))


def _lijsten() -> None:
    _tabel(
        "lijst",
        _sleutel("id"),
        _van("vacature"),
        _tekst("moment"),
        _tekst("door"),
        _tekst("gemeenten"),
        _getal("seq"),
        _tekst("invoer"),
        _tekst("herkomst"),
        _tekst("aantallen"),
        _tekst("vingerafdruk"),
    )
    op.create_index("ix_lijst_vacature", "lijst", ["vacature_id", "moment"])
    _tabel(
        "lijst_regel",
        sa.Column("lijst_id", _TEKST, sa.ForeignKey("lijst.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("soort", _TEKST, primary_key=True),
        sa.Column("rang", sa.Integer, primary_key=True, autoincrement=False),
        _van("kandidaat"),
        _tekst("score"),
        sa.CheckConstraint("soort IN ('match', 'te_verifieren')", name="ck_regel_soort"),
    )
    op.create_index("ix_lijst_regel_kandidaat", "lijst_regel", ["kandidaat_id"])
    _tabel(
        "afwijking",
        _sleutel("id"),
        _van("vacature"),
        _tekst("code"),
        _tekst("reden"),
        _tekst("toelichting", leeg=True),
        _tekst("door"),
        _tekst("moment"),
        _tekst("ingetrokken", leeg=True),
    )
    op.create_index("ix_afwijking_vacature", "afwijking", ["vacature_id"])
    _tabel("stopschakelaar", _sleutel("waarvoor"), _tekst("reden"), _tekst("door"), _tekst("moment"))


def _voorstellen() -> None:
    _tabel(
        "voorstel",
        _sleutel("id"),
        _van("kandidaat"),
        _van("vacature"),
        sa.Column("lijst_id", _TEKST, sa.ForeignKey("lijst.id", ondelete="SET NULL")),
        sa.Column("rang", sa.Integer),
        _tekst("status"),
        _tekst("redenen"),
        _tekst("afwijkreden", leeg=True),
        _tekst("notitie", leeg=True),
        _tekst("door"),
        _tekst("moment"),
        _tekst("gewijzigd"),
        sa.UniqueConstraint("kandidaat_id", "vacature_id", name="uq_voorstel"),
    )
    op.create_index("ix_voorstel_vacature", "voorstel", ["vacature_id"])
    _tabel(
        "voorstel_stap",
        sa.Column("voorstel_id", _TEKST, sa.ForeignKey("voorstel.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("nummer", sa.Integer, primary_key=True, autoincrement=False),
        _tekst("status"),
        _tekst("reden", leeg=True),
        _tekst("toelichting", leeg=True),
        _tekst("door"),
        _tekst("moment"),
    )


def _uploads() -> None:
    _tabel(
        "upload",
        _sleutel("id"),
        _tekst("soort"),
        _tekst("gemeente"),
        _tekst("bestand"),
        sa.Column("inhoud", sa.LargeBinary),
        _tekst("status"),
        sa.Column("import_id", sa.Integer, sa.ForeignKey("import_bestand.id")),
        _tekst("door"),
        _tekst("moment"),
        sa.CheckConstraint("soort IN ('kandidaten', 'vacatures')", name="ck_upload_soort"),
        sa.CheckConstraint(
            "status IN ('voorbeeld', 'ingelezen', 'teruggedraaid', 'vervallen')", name="ck_upload_status"
        ),
    )


def _logboeken() -> None:
    _tabel(
        "betrokkene",
        sa.Column("kandidaat_id", _TEKST, sa.ForeignKey("kandidaat.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("token", _TEKST, nullable=False, unique=True),
    )
    _tabel(
        "auditlog",
        _nummer(),
        _tekst("moment"),
        _tekst("operatie"),
        _tekst("actor"),
        _tekst("rol"),
        _tekst("oorsprong"),
        _tekst("actie"),
        _tekst("soort"),
        _tekst("object", leeg=True),
        _tekst("betrokkene", leeg=True),
        _tekst("resultaat"),
        _tekst("reden", leeg=True),
        _tekst("versies", leeg=True),
        _tekst("keten"),
    )
    op.create_index("ix_auditlog_betrokkene", "auditlog", ["betrokkene"])
    _tabel(
        "verwerkingslog",
        _nummer(),
        _tekst("operatie"),
        _tekst("trace"),
        _tekst("naam"),
        _tekst("verwerking"),
        _tekst("betrokkene", leeg=True),
        _tekst("begin"),
        _tekst("einde"),
        _getal("status"),
        _tekst("keten"),
    )
    _tabel("keten_stand", _sleutel("naam"), _getal("seq"), _tekst("keten"))


def _ingebed() -> None:
    for tabel in _ALLEEN_ERBIJ:
        for daad in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {tabel}_geen_{daad.lower()} BEFORE {daad} ON {tabel} "
                f"BEGIN SELECT RAISE(ABORT, '{tabel}: alleen erbij'); END"
            )


def _op_de_server() -> None:
    op.execute(
        "CREATE FUNCTION alleen_erbij() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '%: alleen erbij', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for tabel in _ALLEEN_ERBIJ:
        op.execute(
            f"CREATE TRIGGER {tabel}_alleen_erbij BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabel} "
            "FOR EACH STATEMENT EXECUTE FUNCTION alleen_erbij()"
        )
    for tabel, regel in _AFSCHERMING.items():
        op.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY gemeente ON {tabel} USING ({_GEMEENTEN} = '*' OR {regel})")


def _tabel(naam: str, *delen: sa.schema.SchemaItem) -> None:
    op.create_table(naam, *delen, sqlite_strict=True)


def _sleutel(naam: str) -> sa.Column[str]:
    return sa.Column(naam, _TEKST, primary_key=True)


def _nummer() -> sa.Column[int]:
    return sa.Column("seq", sa.Integer, sa.Identity(), primary_key=True)


def _tekst(naam: str, *, leeg: bool = False) -> sa.Column[str]:
    return sa.Column(naam, _TEKST, nullable=leeg)


def _getal(naam: str) -> sa.Column[int]:
    return sa.Column(naam, sa.Integer, nullable=False)


def _van(tabel: str) -> sa.Column[str]:
    """The row of a kandidaat or vacature that this hangs under, and goes with."""
    return sa.Column(f"{tabel}_id", _TEKST, sa.ForeignKey(f"{tabel}.id", ondelete="CASCADE"), nullable=False)


def _een_of_nul(naam: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{naam} IN (0, 1)", name=f"ck_{naam}")
