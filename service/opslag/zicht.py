"""What somebody can see of the database: every question about people or vacatures goes through here."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, func, literal, select, true

EIGEN = "eigen"  # the gemeente of rows when an organisation has not divided its caseload
_ALLES = "*"


@dataclass(frozen=True, slots=True)
class Zicht:
    """A transaction, and the gemeenten whose rows it may touch.

    Attributes:
        conn: The transaction.
        gemeenten: Whose rows; None = all: maintenance and the command line.
    """

    conn: Connection
    gemeenten: frozenset[str] | None

    def binnen(self, tabel: Table) -> ColumnElement[bool]:
        """The condition that every question to a table with a gemeente carries."""
        if self.gemeenten is None:
            return true()
        return tabel.c.gemeente.in_(sorted(self.gemeenten))

    def stel_in(self) -> None:
        """Tell PostgreSQL, whose row-level security then guards the same line once more; for this transaction only."""
        if self.conn.dialect.name == "postgresql":
            waarde = _ALLES if self.gemeenten is None else ",".join(sorted(self.gemeenten))
            self.conn.execute(select(func.set_config(literal("app.gemeenten"), literal(waarde), True)))
