"""Reads vacatures from a file of any kind that is known."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.herkennen import herken
from models.uitwisseling.json_ld import bevat_soort, is_json_ld
from models.uitwisseling.kolommen import GEEN_KEUZE, Kolomkeuze
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import vum_formaat
from vacatures.uitwisseling.document import lees_vacaturedocument
from vacatures.uitwisseling.job_posting import SOORT, lees_job_postings
from vacatures.uitwisseling.rij_vacature import naar_vacature as uit_rij
from vacatures.uitwisseling.sjabloon import SJABLOON
from vacatures.uitwisseling.vum import lees_gevonden
from vacatures.uitwisseling.vum_vacature import naar_vacature as uit_vum
from vacatures.vacature import Vacature

_Gevonden = tuple[Formaat, Iterable[Vacature]]


def lees_vacatures(bron: Path | Bestand, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Vacature]:
    """Read a file of any of the kinds in `Formaat` that vacatures come in, told apart by content.

    Args:
        bron: The file, on disk or in memory.
        keuze: What the headers of a table mean, beyond the names that the template knows.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(bron)
    verslag = Verslag(bestand.naam)
    bestand = replace(bestand, formaat=herken(bestand, SJABLOON))
    if bestand.formaat in (Formaat.CSV, Formaat.XLSX):
        return verslag.gelezen(bestand, map(uit_rij, lees_tabel(bestand, SJABLOON, verslag, keuze)))
    formaat, items = _uit_json(bestand, verslag) if bestand.formaat is Formaat.JSON else _uit_tekst(bestand, verslag)
    return verslag.gelezen(replace(bestand, formaat=formaat), items)


def _uit_json(bestand: Bestand, verslag: Verslag) -> _Gevonden:
    if is_json_ld(bestand):
        return Formaat.JOB_POSTING, lees_job_postings(bestand, verslag)
    gevonden = lees_gevonden(bestand, verslag)
    return vum_formaat(gevonden), [uit_vum(deel, verslag) for deel in gevonden]


def _uit_tekst(bestand: Bestand, verslag: Verslag) -> _Gevonden:
    if bestand.formaat is Formaat.HTML and bevat_soort(bestand, SOORT):
        return Formaat.JOB_POSTING, lees_job_postings(bestand, verslag)
    if bestand.formaat is Formaat.XML:
        raise bestand.weiger("deze XML is niet bekend", "Lever VUM, JSON-LD, CSV, Excel of een document aan.")
    return bestand.formaat, [lees_vacaturedocument(bestand, verslag)]
