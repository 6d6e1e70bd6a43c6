"""Read one CSV file of a taxonomy into rows that know where they stand."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from models.fouten import Melding


@dataclass(frozen=True, slots=True)
class Rij:
    """One row of a file.

    Attributes:
        bestand: Name of the file.
        nummer: Row as a spreadsheet shows it: the header is row 1.
        waarden: Column -> text, without surrounding white space.
    """

    bestand: str
    nummer: int
    waarden: dict[str, str]

    def __getitem__(self, veld: str) -> str:
        return self.waarden[veld]

    def lijst(self, veld: str) -> tuple[str, ...]:
        """The values of a field that holds several, separated by |."""
        tekst = self.waarden[veld]
        return tuple(deel.strip() for deel in tekst.split("|")) if tekst else ()

    def melding(self, veld: str, reden: str, herstel: str) -> Melding:
        """A fault of this row."""
        return Melding(bestand=self.bestand, rij=self.nummer, veld=veld, reden=reden, herstel=herstel)


def lees_tabel(
    bestand: str,
    inhoud: bytes,
    kolommen: tuple[str, ...],
    meldingen: list[Melding],
    mag: tuple[str, ...] = (),
) -> list[Rij]:
    """Read a table; faults of form are added to `meldingen`.

    Args:
        bestand: Name for the messages.
        inhoud: UTF-8 text, comma separated, with a header row.
        kolommen: These columns, in any order.
        meldingen: Where faults are added.
        mag: Columns that may be there too; an absent one is empty in every row.

    Returns:
        The rows of the right form; none when the encoding or the header is wrong.
    """
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        meldingen.append(Melding(bestand, "het bestand is geen UTF-8", herstel="Sla het op als CSV UTF-8."))
        return []
    regels = csv.reader(io.StringIO(tekst, newline=""))
    try:
        kop = [naam.strip() for naam in next(regels, [])]
        fouten = list(_kopfouten(bestand, kop, kolommen, mag))
        meldingen.extend(fouten)
        leeg = dict.fromkeys(mag, "")
        return [] if fouten else list(_rijen(bestand, kop, regels, meldingen, leeg))
    except csv.Error:
        reden = "hier staat een veld dat niet te lezen is"
        meldingen.append(Melding(bestand, reden, rij=regels.line_num, herstel="Kijk of een aanhalingsteken ontbreekt."))
        return []


def _kopfouten(bestand: str, kop: list[str], kolommen: tuple[str, ...], mag: tuple[str, ...]) -> Iterator[Melding]:
    verwacht = f"De kolommen zijn: {', '.join((*kolommen, *mag))}."
    for naam in kop:
        if naam not in kolommen and naam not in mag:
            yield Melding(bestand, f"onbekende kolom '{naam}'", rij=1, veld=naam, herstel=verwacht)
        elif kop.count(naam) > 1:
            yield Melding(bestand, f"de kolom '{naam}' staat er twee keer", rij=1, veld=naam, herstel=verwacht)
    for naam in kolommen:
        if naam not in kop:
            yield Melding(bestand, f"de kolom '{naam}' ontbreekt", rij=1, veld=naam, herstel=verwacht)


def _rijen(
    bestand: str, kop: list[str], regels: Iterator[list[str]], meldingen: list[Melding], leeg: dict[str, str]
) -> Iterator[Rij]:
    for nummer, velden in enumerate(regels, start=2):
        if not any(veld.strip() for veld in velden):
            continue
        if len(velden) == len(kop):
            waarden = {naam: veld.strip() for naam, veld in zip(kop, velden, strict=True)}
            yield Rij(bestand, nummer, {**leeg, **waarden})
        else:
            reden = f"deze rij heeft {len(velden)} velden in plaats van {len(kop)}"
            herstel = "Zet een tekst met een komma tussen aanhalingstekens."
            meldingen.append(Melding(bestand, reden, rij=nummer, herstel=herstel))
