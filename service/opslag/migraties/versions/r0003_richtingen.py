"""Omscholing: what people want and do not want, which richtingen they took up, and the learning offers of a region."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# As in 0002: text sorts as SQLite and Python do, and the server keeps gemeenten apart by the kandidaat above the row.
_TEKST = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_GEMEENTEN = "(SELECT current_setting('app.gemeenten', true))"
_ONDER_KANDIDAAT = "EXISTS (SELECT FROM kandidaat WHERE kandidaat.id = kandidaat_id)"


def upgrade() -> None:
    """Make the tables."""
    _voorkeur()
    _richtingkeuze()
    op.create_table(
        "leeraanbod",
        sa.Column("id", _TEKST, primary_key=True),
        sa.Column("document", _TEKST, nullable=False),
        sa.Column("geldig_tot", _TEKST, nullable=False),
        sqlite_strict=True,
    )
    if op.get_context().dialect.name == "postgresql":
        for tabel in ("voorkeur", "richtingkeuze"):
            op.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY")
            op.execute(f"ALTER TABLE {tabel} FORCE ROW LEVEL SECURITY")
            op.execute(f"CREATE POLICY gemeente ON {tabel} USING ({_GEMEENTEN} = '*' OR {_ONDER_KANDIDAAT})")


def _voorkeur() -> None:
    op.create_table(
        "voorkeur",
        sa.Column("id", _TEKST, primary_key=True),
        _van_kandidaat(),
        sa.Column("soort", _TEKST, nullable=False),
        sa.Column("waarde", _TEKST, nullable=False),
        sa.Column("wil", sa.Integer, nullable=False),
        sa.Column("bron", _TEKST, nullable=False),
        sa.Column("door", _TEKST, nullable=False),
        sa.Column("moment", _TEKST, nullable=False),
        sa.Column("ingetrokken", _TEKST),
        sa.CheckConstraint(
            "soort IN ('beroep', 'sector', 'omstandigheid', 'zonder', 'skill')", name="ck_voorkeur_soort"
        ),
        sa.CheckConstraint("wil IN (0, 1)", name="ck_voorkeur_wil"),
        sa.CheckConstraint("bron IN ('kandidaat', 'adviseur')", name="ck_voorkeur_bron"),
        sqlite_strict=True,
    )
    _een_geldt("voorkeur", ["kandidaat_id", "soort", "waarde"], "ingetrokken")
    op.create_index("ix_voorkeur_kandidaat", "voorkeur", ["kandidaat_id"])


def _richtingkeuze() -> None:
    op.create_table(
        "richtingkeuze",
        sa.Column("id", _TEKST, primary_key=True),
        _van_kandidaat(),
        sa.Column("beroep", _TEKST, nullable=False),
        sa.Column("door", _TEKST, nullable=False),
        sa.Column("moment", _TEKST, nullable=False),
        sa.Column("gestopt", _TEKST),
        sqlite_strict=True,
    )
    _een_geldt("richtingkeuze", ["kandidaat_id", "beroep"], "gestopt")
    op.create_index("ix_richtingkeuze_kandidaat", "richtingkeuze", ["kandidaat_id"])
    op.create_index("ix_richtingkeuze_moment", "richtingkeuze", ["moment"])


def _van_kandidaat() -> sa.Column[str]:
    return sa.Column("kandidaat_id", _TEKST, sa.ForeignKey("kandidaat.id", ondelete="CASCADE"), nullable=False)


def _een_geldt(tabel: str, kolommen: list[str], einde: str) -> None:
    """Of each there is one at most that has no end; those that ended stay."""
    geldt = sa.text(f"{einde} IS NULL")
    op.create_index(f"uq_{tabel}_geldt", tabel, kolommen, unique=True, sqlite_where=geldt, postgresql_where=geldt)
