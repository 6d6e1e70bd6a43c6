"""Reads kandidaten from a file of any kind that is known."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling.document import lees_cv_document
from kandidaten.uitwisseling.europass import europass_uit_pdf, is_europass, lees_europass
from kandidaten.uitwisseling.json_resume import is_json_resume, lees_json_resumes
from kandidaten.uitwisseling.rij_kandidaat import naar_kandidaat as uit_rij
from kandidaten.uitwisseling.sjabloon import SJABLOON
from kandidaten.uitwisseling.vum import lees_gevonden
from kandidaten.uitwisseling.vum_kandidaat import naar_kandidaat as uit_vum
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.herkennen import herken
from models.uitwisseling.kolommen import GEEN_KEUZE, Kolomkeuze
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import vum_formaat

_Gevonden = tuple[Formaat, Iterable[Kandidaat]]


def lees_kandidaten(bron: Path | Bestand, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Kandidaat]:
    """Read a file of any of the kinds in `Formaat`, told apart by content.

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
    formaat, items = _uit_json(bestand, verslag) if bestand.formaat is Formaat.JSON else _uit_cv(bestand, verslag)
    return verslag.gelezen(replace(bestand, formaat=formaat), items)


def _uit_json(bestand: Bestand, verslag: Verslag) -> _Gevonden:
    if is_europass(bestand):
        return Formaat.EUROPASS, lees_europass(bestand, verslag)
    if is_json_resume(bestand):
        return Formaat.JSON_RESUME, lees_json_resumes(bestand, verslag)
    gevonden = lees_gevonden(bestand, verslag)
    return vum_formaat(gevonden), [uit_vum(deel, verslag) for deel in gevonden]


def _uit_cv(bestand: Bestand, verslag: Verslag) -> _Gevonden:
    if bestand.formaat is Formaat.PDF and (bijlage := europass_uit_pdf(bestand)):
        return Formaat.EUROPASS, lees_europass(bijlage, verslag)
    if bestand.formaat is Formaat.XML or (bestand.formaat is Formaat.HTML and is_europass(bestand)):
        return Formaat.EUROPASS, lees_europass(bestand, verslag)
    return bestand.formaat, [lees_cv_document(bestand, verslag)]
