"""Beleid: what happened to people and plekken, figures that are given, and what other methods would have listed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# As in 0002: text sorts as SQLite and Python do, and the server keeps gemeenten apart.
_TEKST = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_GEMEENTEN = "(SELECT current_setting('app.gemeenten', true))"
_AFSCHERMING = {
    "gebeurtenis": f"gemeente = ANY (string_to_array({_GEMEENTEN}, ','))",
    "schaduw": "EXISTS (SELECT FROM kandidaat WHERE kandidaat.id = kandidaat_id)",
}
_OORSPRONG = "oorsprong IN ('ingevoerd', 'ingelezen', 'gesimuleerd')"
# Steps that were taken before events were kept; where the person stood at that moment was not written down. Of somebody
# invented they are simulated, as `werkplek.gebeurd` keeps them.
_EERDERE_STAPPEN = """
    INSERT INTO gebeurtenis (id, soort, datum, gemeente, persoon, plek, detail, oorsprong)
    SELECT v.id || '.' || s.nummer,
        CASE s.status WHEN 'voorgesteld' THEN 'voorgesteld' WHEN 'gesprek' THEN 'gesprek'
            WHEN 'proefplaats' THEN 'proefplaatsing' WHEN 'geplaatst' THEN 'geplaatst' ELSE 'afgewezen' END,
        substr(s.moment, 1, 10), k.gemeente, v.kandidaat_id, v.vacature_id, s.reden,
        CASE k.synthetisch WHEN 1 THEN 'gesimuleerd' ELSE 'ingevoerd' END
    FROM voorstel_stap s JOIN voorstel v ON v.id = s.voorstel_id JOIN kandidaat k ON k.id = v.kandidaat_id
    WHERE s.status <> 'geparkeerd' AND NOT EXISTS (
        SELECT 1 FROM voorstel_stap x WHERE x.voorstel_id = v.id AND x.nummer >= s.nummer AND x.reden = 'I-VERGISSING')
"""


def upgrade() -> None:
    """Make the tables, and keep as events what is known of proposals."""
    _gebeurtenis()
    _cijfer()
    _schaduw()
    if op.get_context().dialect.name == "postgresql":
        for tabel, regel in _AFSCHERMING.items():
            op.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY")
            op.execute(f"CREATE POLICY gemeente ON {tabel} USING ({_GEMEENTEN} = '*' OR {regel})")
    op.execute(_EERDERE_STAPPEN)


def _gebeurtenis() -> None:
    # No key to kandidaat: most people that are counted never were in the caseload of the workplace.
    op.create_table(
        "gebeurtenis",
        sa.Column("id", _TEKST, primary_key=True),
        _tekst("soort"),
        _tekst("datum"),
        _tekst("gemeente"),
        _tekst("persoon", leeg=True),
        _tekst("plek", leeg=True),
        _tekst("detail", leeg=True),
        _tekst("trede", leeg=True),
        _tekst("trede_naar", leeg=True),
        _tekst("groep", leeg=True),
        sa.Column("uren", _reeel()),
        _tekst("oorsprong"),
        sa.CheckConstraint(_OORSPRONG, name="ck_gebeurtenis_oorsprong"),
        sa.CheckConstraint("uren BETWEEN 0 AND 60", name="ck_gebeurtenis_uren"),
        sa.CheckConstraint("length(datum) = 10", name="ck_gebeurtenis_datum"),
        sqlite_strict=True,
    )
    op.create_index("ix_gebeurtenis_gemeente", "gebeurtenis", ["gemeente", "datum"])
    op.create_index("ix_gebeurtenis_persoon", "gebeurtenis", ["persoon"])


def _cijfer() -> None:
    op.create_table(
        "cijfer",
        sa.Column("soort", _TEKST, primary_key=True),
        sa.Column("code", _TEKST, primary_key=True),
        sa.Column("periode", _TEKST, primary_key=True),
        sa.Column("onderdeel", _TEKST, primary_key=True),
        sa.Column("waarde", _reeel(), nullable=False),
        _tekst("oorsprong"),
        sa.CheckConstraint("soort IN ('afspraak', 'realisatie')", name="ck_cijfer_soort"),
        sa.CheckConstraint(_OORSPRONG, name="ck_cijfer_oorsprong"),
        sqlite_strict=True,
    )


def _schaduw() -> None:
    op.create_table(
        "schaduw",
        sa.Column("lijst_id", _TEKST, sa.ForeignKey("lijst.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("methode", _TEKST, primary_key=True),
        sa.Column("rang", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("kandidaat_id", _TEKST, sa.ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False),
        sa.CheckConstraint("rang >= 1", name="ck_schaduw_rang"),
        sqlite_strict=True,
    )
    op.create_index("ix_schaduw_kandidaat", "schaduw", ["kandidaat_id"])


def _tekst(naam: str, *, leeg: bool = False) -> sa.Column[str]:
    return sa.Column(naam, _TEKST, nullable=leeg)


def _reeel() -> sa.types.TypeEngine[float]:
    return sa.REAL().with_variant(sa.DOUBLE_PRECISION(), "postgresql")
