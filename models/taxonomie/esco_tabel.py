"""The tables of an ESCO download: CSV, gzipped or not, known by their header and not by their name."""

import csv
import gzip
import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from pathlib import Path

from models.fouten import Melding, TaxonomieFout

MAX_BYTES = 256 * 2**20  # of one unpacked file; the largest of ESCO is a tenth of it
_TAAL = re.compile(r"_([a-z]{2})(?:_rebuilt|_partial)?\.csv(?:\.gz)?$")
_BEKENDE_NAAM = re.compile(r"(skills_|occupations_|occupationSkillRelations|ISCOGroups)", re.IGNORECASE)
_OPNIEUW = "Haal het opnieuw op bij ESCO en pak het opnieuw uit."


class TabelSoort(Enum):
    """What a table of ESCO is about."""

    BEGRIPPEN = "begrippen"  # concepts with their labels: skills, occupations, groups
    RELATIES = "relaties"  # which skills an occupation asks


@dataclass(frozen=True, slots=True)
class EscoTabel:
    """One table, its form checked.

    Attributes:
        bestand: Name of the file.
        soort: What it is about.
        taal: Language of the columns that do not name their own, ISO 639-1; None: not known.
        kop: Names of the columns.
        rijen: The rows, each as long as `kop`.
        sha256: Of the unpacked content.
    """

    bestand: str
    soort: TabelSoort
    taal: str | None
    kop: tuple[str, ...]
    rijen: Sequence[Sequence[str]]
    sha256: str

    def kolommen(self, *namen: str) -> Iterator[tuple[str, ...]]:
        """The values of these columns, row after row; empty for a column that is not there."""
        plekken = [self.kop.index(naam) if naam in self.kop else -1 for naam in namen]
        for rij in self.rijen:
            yield tuple(rij[plek].strip() if plek >= 0 else "" for plek in plekken)


def lees_tabellen(mappen: Iterable[Path], meldingen: list[Melding]) -> list[EscoTabel]:
    """Read every table of ESCO in some folders, folder after folder, in the order of the names of the files.

    Args:
        mappen: Folders of the official download, complete or partial.
        meldingen: Where is added what was passed over though its name promised otherwise.

    Raises:
        TaxonomieFout: A folder is not there, or a file is damaged; names all of them.
    """
    tabellen, fouten = [], []
    for map_ in mappen:
        if not map_.is_dir():
            fouten.append(Melding(map_.name, "deze map is er niet", herstel="Wijs de map met de CSV-bestanden aan."))
            continue
        for pad in sorted(chain(map_.glob("*.csv"), map_.glob("*.csv.gz"))):
            try:
                tabel = _lees(pad, meldingen)
            except TaxonomieFout as fout:
                fouten.extend(fout.meldingen)
            else:
                tabellen.extend([tabel] if tabel else [])
    if fouten:
        raise TaxonomieFout(fouten)
    return tabellen


def _lees(pad: Path, meldingen: list[Melding]) -> EscoTabel | None:
    """One table; None when it is about something else."""
    inhoud = _inhoud(pad)
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _fout(pad, "het bestand is geen UTF-8", _OPNIEUW) from None
    regels = csv.reader(io.StringIO(tekst, newline=""), strict=True)
    try:
        kop = tuple(naam.strip() for naam in next(regels, []))
        soort = _soort(kop)
        if soort is None:
            if _BEKENDE_NAAM.match(pad.name):
                meldingen.append(Melding(pad.name, "de kolommen zijn die van ESCO niet; overgeslagen", rij=1))
            return None
        rijen = [rij for rij in regels if rij]
    except csv.Error:
        raise _fout(pad, "hier houdt het bestand op of is het beschadigd", _OPNIEUW, regels.line_num) from None
    krom = next((nummer for nummer, rij in enumerate(rijen, start=2) if len(rij) != len(kop)), None)
    if krom is not None:
        raise _fout(pad, f"dit is geen rij van {len(kop)} velden; het bestand is afgekapt of veranderd", _OPNIEUW, krom)
    taal = _TAAL.search(pad.name)
    return EscoTabel(pad.name, soort, taal[1] if taal else None, kop, rijen, hashlib.sha256(inhoud).hexdigest())


def _inhoud(pad: Path) -> bytes:
    try:
        with gzip.open(pad) if pad.suffix == ".gz" else pad.open("rb") as bestand:
            inhoud = bestand.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise _fout(pad, "het bestand is niet te lezen of niet uit te pakken", _OPNIEUW) from None
    if len(inhoud) > MAX_BYTES:
        raise _fout(pad, f"het bestand is groter dan {MAX_BYTES // 2**20} MiB", "Dit is geen bestand van ESCO.")
    return inhoud


def _soort(kop: tuple[str, ...]) -> TabelSoort | None:
    if {"occupationUri", "relationType", "skillUri"} <= set(kop):
        return TabelSoort.RELATIES
    if "conceptUri" in kop and any(naam.startswith("preferredLabel") for naam in kop):
        return TabelSoort.BEGRIPPEN
    return None


def _fout(pad: Path, reden: str, herstel: str, rij: int | None = None) -> TaxonomieFout:
    return TaxonomieFout([Melding(pad.name, reden, rij=rij, herstel=herstel)])
