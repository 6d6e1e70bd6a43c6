"""The tables as the newest migration leaves them (a test compares the two); checks on values are there.

What is special about a person (register, NBW, trede, needs) is in `kandidaat_afgeschermd` and nowhere else
(rules.md H11).
"""

from sqlalchemy import REAL, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()

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
    )


kandidaat = _documenttabel("kandidaat")
vacature = _documenttabel("vacature")

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
    Column("loonwaarde_pct", REAL),
    Column("ontheffing", Integer),
    Column("geboortejaar", Integer),
    Column("uitkering", Text),
    Column("gemeente", Text),
    Column("inhoud_hash", Text, nullable=False),
)
