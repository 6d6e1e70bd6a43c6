"""`lees_kandidaten` tells by content what it reads."""

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from kandidaten.kandidaat import Werkervaring
from kandidaten.uitwisseling.lezen import lees_kandidaten
from models.fouten import InvoerFout
from models.skills import Bewijs
from models.uitwisseling.gelezen import Formaat
from tests.kandidaten.uitwisseling.test_europass import PASPOORT
from tests.models.uitwisseling.test_document_lezen import docx, pdf, regel

ZIN = "Ik heb drie jaar brood gebakken en klanten geholpen."
RESUME = {"work": [{"position": "bakker", "summary": ZIN}], "education": []}


def pdf_met(bijlage: bytes, naam: str = "cv.xml") -> bytes:
    """A PDF of one page with a file attached to it."""
    schrijver = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(regel(ZIN)))))
    schrijver.add_attachment(naam, bijlage)
    uit = io.BytesIO()
    schrijver.write(uit)
    return uit.getvalue()


def _lees(map_: Path, inhoud: bytes) -> tuple[Formaat, str, tuple[Werkervaring, ...]]:
    (map_ / "cv.txt").write_bytes(inhoud)
    gelezen = lees_kandidaten(map_ / "cv.txt")
    (kandidaat,) = gelezen.items
    return gelezen.formaat, kandidaat.id, kandidaat.werkervaring


@pytest.mark.parametrize(
    ("inhoud", "formaat"),
    [
        (json.dumps(RESUME).encode(), Formaat.JSON_RESUME),
        (f"<html><body><p>{ZIN}</p></body></html>".encode(), Formaat.HTML),
        (docx(f"<w:p><w:r><w:t>{ZIN}</w:t></w:r></w:p>"), Formaat.DOCX),
        (pdf(regel(ZIN)), Formaat.PDF),
        (ZIN.encode(), Formaat.TEKST),
    ],
)
def test_de_woorden_van_een_cv_komen_als_taken_mee(tmp_path: Path, inhoud: bytes, formaat: Formaat) -> None:
    gevonden, id_, werk = _lees(tmp_path, inhoud)
    assert gevonden is formaat
    assert id_.startswith("cv-")
    assert [een.taken for een in werk] == [ZIN]


@pytest.mark.parametrize(
    "inhoud", [PASPOORT.encode(), pdf_met(PASPOORT.encode()), pdf_met(b"\xef\xbb\xbf" + PASPOORT.encode())]
)
def test_europass_wordt_herkend_ook_als_xml_in_een_pdf(tmp_path: Path, inhoud: bytes) -> None:
    formaat, _, werk = _lees(tmp_path, inhoud)
    assert formaat is Formaat.EUROPASS
    assert [een.functie for een in werk] == ["medewerker kwekerij", "voorman"]


@pytest.mark.parametrize(
    "bijlage", [b"<jobs/>", b"geen xml", b"<\xff", b"<!DOCTYPE a><kapot", b"<a>" + b" " * 6_000_000]
)
def test_een_andere_bijlage_verandert_niets_aan_de_tekst_van_een_pdf(tmp_path: Path, bijlage: bytes) -> None:
    formaat, _, werk = _lees(tmp_path, pdf_met(bijlage))
    assert (formaat, [een.taken for een in werk]) == (Formaat.PDF, [ZIN])


@pytest.mark.parametrize("getal", [10**400, 1e300, -(10**400)])
def test_een_getal_dat_in_geen_float_past_is_gewone_tekst(tmp_path: Path, getal: float) -> None:
    inhoud = json.dumps({"work": [{"position": getal, "summary": ZIN}]}).encode()
    assert [een.functie for een in _lees(tmp_path, inhoud)[2]] == [str(int(getal))]


def test_vum_met_het_woord_basics_erin_is_geen_json_resume(tmp_path: Path) -> None:
    bericht = {"idWerkzoekende": "w", "arbeidsmarktkwalificatie": {"interesse": [{"naamInteresse": "basics"}]}}
    assert _lees(tmp_path, json.dumps([bericht]).encode())[:2] == (Formaat.VUM_3, "w")


def test_van_vum_2_komen_beroepen_skills_en_register_over(tmp_path: Path) -> None:
    bericht = {
        "idWerkzoekende": "w",
        "indicatieLdrRegistratie": 1,
        "bemiddelingsberoep": [{"beroepsnaamGecodeerd": {"codeBeroepsnaam": "1", "omschrijvingBeroepsnaam": "Kok"}}],
        "arbeidsmarktkwalificatie": {
            "vakvaardigheid": [{"omschrijving": "koken"}],
            "werkervaring": [{"beroep": {"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "Afwasser"}}}],
        },
    }
    (tmp_path / "w.json").write_text(json.dumps([bericht]), encoding="utf-8")
    gelezen = lees_kandidaten(tmp_path / "w.json")
    (kandidaat,) = gelezen.items
    assert gelezen.formaat is Formaat.VUM_2
    assert kandidaat.gewenste_beroepen == ("Kok",)
    assert kandidaat.werkervaring == (Werkervaring(functie="Afwasser"),)
    assert [(skill.label, skill.graad) for skill in kandidaat.skills] == [("koken", Bewijs.GENOEMD)]
    assert kandidaat.afgeschermd.doelgroep.register.status.value == "ja"
    assert [str(deel) for deel in gelezen.meldingen if "URI" in str(deel)] == []


@pytest.mark.parametrize(
    "inhoud",
    [
        "<?xml version='1.0'?><personen><persoon>A</persoon></personen>",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><SkillsPassport>&b;</SkillsPassport>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><Candidate>&b;</Candidate>",
    ],
)
def test_andere_of_gevaarlijke_xml_wordt_geweigerd(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / "x.xml").write_text(inhoud, encoding="utf-8")
    with pytest.raises(InvoerFout, match=r"geen Europass-cv|onveilig"):
        lees_kandidaten(tmp_path / "x.xml")


def test_een_eigen_kolomkop_wordt_gelezen_zoals_gekozen(tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_text("Klant;Kan goed;Kleur\nK-1;lassen;rood\n", encoding="utf-8")
    with pytest.raises(InvoerFout, match="geen enkele bekende kolom"):
        lees_kandidaten(tmp_path / "k.csv")
    gelezen = lees_kandidaten(tmp_path / "k.csv", {"klant": "id", "kangoed": "skills"})
    assert [(kandidaat.id, kandidaat.skills[0].label) for kandidaat in gelezen.items] == [("K-1", "lassen")]
    assert ["Kleur" in str(melding) for melding in gelezen.meldingen] == [True]
