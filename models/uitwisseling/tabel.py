"""A table, from CSV or XLSX, as rows with the columns of a template."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.csv_lezen import csv_rijen
from models.uitwisseling.csv_schrijven import ontwapend
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.herkennen import herken
from models.uitwisseling.kolommen import GEEN_KEUZE, Kolomkeuze, Sjabloon
from models.uitwisseling.rij import Rij
from models.uitwisseling.tekst import tekstfout, toonbaar
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.xlsx_lezen import xlsx_rijen

MAX_RIJEN = 500_000


def lees_tabel(bestand: Bestand, sjabloon: Sjabloon, verslag: Verslag, keuze: Kolomkeuze = GEEN_KEUZE) -> Iterator[Rij]:
    """Yield the rows under the header; faults and warnings go to the report.

    Args:
        bestand: CSV or XLSX.
        sjabloon: The columns that may be there.
        verslag: Where faults and warnings go.
        keuze: What headers mean that the template does not know.

    Raises:
        InvoerFout: The file or its header cannot be read at all.
    """
    is_csv = bestand.formaat is Formaat.CSV
    rijen = _rijen(bestand, sjabloon, verslag)
    kopnummer, namen = next(rijen, (1, list[str]()))
    kop = _Kop(namen, sjabloon.met(keuze), verslag, kopnummer)
    aantal = 0
    for aantal, (nummer, cellen) in enumerate(rijen, start=1):
        if aantal > MAX_RIJEN:
            verslag.fout(f"het bestand heeft meer dan {MAX_RIJEN} rijen", herstel="Splits het in delen.")
            return
        if kop.past(nummer, cellen, volledig=is_csv):
            yield Rij(nummer, kop.lees(nummer, cellen), verslag)
    if not aantal and not verslag.aantal_fouten:
        verslag.fout(f"er staan geen {sjabloon.wat} in het bestand", herstel="Zet ze onder de kolomkop.")


def lees_koppen(bron: Path | Bestand, sjabloon: Sjabloon) -> tuple[str, ...]:
    """The cells of the first row, whether the template knows them or not; none when the file is no table.

    Raises:
        InvoerFout: The file cannot be read at all, or its first row holds a BSN.
    """
    bestand = open_bestand(bron)
    bestand = replace(bestand, formaat=herken(bestand, sjabloon))
    if bestand.formaat not in (Formaat.CSV, Formaat.XLSX):
        return ()
    verslag = Verslag(bestand.naam)
    rij, namen = next(_rijen(bestand, sjabloon, verslag), (1, list[str]()))
    for naam in namen:
        verslag.bsn(aantal_bsn("", naam), rij=rij, veld="kolomkop")
    verslag.sluit_af()
    return tuple(naam.strip() for naam in namen if naam.strip())


def _rijen(bestand: Bestand, sjabloon: Sjabloon, verslag: Verslag) -> Iterator[tuple[int, list[str]]]:
    if bestand.formaat is Formaat.CSV:
        return csv_rijen(bestand, sjabloon, verslag)
    return xlsx_rijen(bestand, verslag)


@dataclass(frozen=True, slots=True)
class _Veld:
    kolom: str | None  # name in the template; None: a column that is not read
    kop: str  # fit to be shown


class _Kop:
    """The header row: which cell is which column."""

    def __init__(self, namen: list[str], sjabloon: Sjabloon, verslag: Verslag, rij: int) -> None:
        self._verslag = verslag
        self._velden = [
            _Veld(sjabloon.herken(naam), toonbaar(naam) if naam.strip() else f"kolom {plaats}")
            for plaats, naam in enumerate(namen, start=1)
        ]
        self._controleer(sjabloon, rij)
        for naam in namen:
            verslag.bsn(aantal_bsn("", naam), rij=rij, veld="kolomkop")
        for veld, naam in zip(self._velden, namen, strict=True):
            if veld.kolom is None and naam.strip():
                verslag.waarschuw("deze kolom kent het sjabloon niet en is niet gelezen", rij=rij, veld=veld.kop)

    def past(self, rij: int, cellen: list[str], *, volledig: bool) -> bool:
        """Whether a row has as many cells as the header; a spreadsheet leaves out empty ones at the end."""
        breedte = len(self._velden)
        te_veel = any(cel.strip() for cel in cellen[breedte:])
        if te_veel or (volledig and len(cellen) < breedte):
            reden = f"de rij heeft {len(cellen)} cellen en de kolomkop {breedte}"
            herstel = "Zet tekst met het scheidingsteken tussen aanhalingstekens, of exporteer opnieuw."
            self._verslag.fout(reden, rij=rij, herstel=herstel)
            return False
        return True

    def lees(self, rij: int, cellen: list[str]) -> dict[str, str]:
        """Check every cell and return the non-empty ones that belong to a column of the template."""
        waarden = {}
        for veld, cel in zip(self._velden, cellen, strict=False):
            if not (tekst := ontwapend(cel.strip())):
                continue
            self._verslag.bsn(aantal_bsn(veld.kop, tekst), rij=rij, veld=veld.kop)
            if gebrek := tekstfout(tekst):
                self._verslag.fout(gebrek[0], rij=rij, veld=veld.kop, herstel=gebrek[1])
            elif veld.kolom is not None:
                waarden[veld.kolom] = tekst
            elif veld.kop.startswith("kolom "):
                self._verslag.waarschuw("deze kolom heeft geen naam en is niet gelezen", rij=rij, veld=veld.kop)
        return waarden

    def _controleer(self, sjabloon: Sjabloon, rij: int) -> None:
        kolommen = [veld.kolom for veld in self._velden if veld.kolom]
        if not kolommen:
            reden = "de eerste rij heeft geen enkele bekende kolom"  # no names: it may be a row of data
            self._verslag.fout(reden, rij=rij, herstel="Zet de kolomkop van het sjabloon erboven.")
            self._verslag.sluit_af()
        vreemd = [veld.kop for veld in self._velden if sjabloon.is_vreemd(veld.kop)]
        if vreemd:
            reden = f"dit is geen lijst van {sjabloon.wat}: die heeft geen kolom {', '.join(vreemd)}"
            self._verslag.fout(reden, rij=rij, herstel="Lees het bestand in als de andere soort.")
        for kolom in sorted({kolom for kolom in kolommen if kolommen.count(kolom) > 1}):
            self._verslag.fout("deze kolom staat er meer dan eens", rij=rij, veld=kolom, herstel="Houd er één.")
        gezien = ", ".join(veld.kop for veld in self._velden[:40])
        for naam in sjabloon.verplicht:
            if naam not in kolommen:
                reden = f"de verplichte kolom {naam} ontbreekt; gevonden: {gezien}"
                self._verslag.fout(reden, rij=rij, herstel=f"Voeg de kolom {naam} toe.")
        if self._verslag.aantal_fouten:
            self._verslag.sluit_af()
