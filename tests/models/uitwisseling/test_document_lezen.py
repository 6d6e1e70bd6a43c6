import io
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.uitwisseling import docx_lezen, pdf_kind, pdf_lezen
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.document_lezen import lees_document
from models.uitwisseling.docx_lezen import docx_naar_tekst, is_docx
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.pdf_lezen import pdf_naar_tekst
from models.uitwisseling.verslag import Verslag

BSN = "123456782"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://x/mc"'


def docx(lichaam: str, **anders: bytes) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("[Content_Types].xml", "<Types/>")
        archief.writestr("word/document.xml", f"<w:document {_W}><w:body>{lichaam}</w:body></w:document>")
        for naam, inhoud in anders.items():
            archief.writestr(naam, inhoud)
    return stroom.getvalue()


def pdf(*paginas: bytes, filters: bytes = b"") -> bytes:
    """The smallest PDF with these content streams, a page each."""
    kinderen = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(paginas)))
    objecten = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kinderen + b"]/Count %d>>" % len(paginas),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for nummer, inhoud in enumerate(paginas):
        bron = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        objecten.append(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R" % (5 + 2 * nummer) + bron + b">>")
        objecten.append(b"<<" + filters + b"/Length %d>>stream\n" % len(inhoud) + inhoud + b"\nendstream")
    uit, plekken = bytearray(b"%PDF-1.7\n"), []
    for nummer, deel in enumerate(objecten, start=1):
        plekken.append(len(uit))
        uit += b"%d 0 obj\n" % nummer + deel + b"\nendobj\n"
    kruis = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objecten) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    return bytes(uit + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objecten) + 1, kruis))


def regel(tekst: str) -> bytes:
    return b"BT /F 12 Tf 50 700 Td (" + tekst.encode("cp1252") + b") Tj ET"


def _lees(inhoud: bytes, naam: str = "cv.docx") -> str:
    verslag = Verslag(naam)
    tekst = lees_document(Bestand(naam, inhoud, Formaat.CSV), verslag)
    verslag.sluit_af()
    return tekst


def _fout(inhoud: bytes) -> str:
    with pytest.raises(InvoerFout) as fout:
        _lees(inhoud)
    return str(fout.value)


# --- Word ----------------------------------------------------------------------------------------------------------


def test_de_alineas_van_een_word_document_worden_regels() -> None:
    lichaam = (
        "<w:p><w:r><w:t>Lasser </w:t></w:r><w:hyperlink><w:r><w:t>gezocht</w:t></w:r></w:hyperlink></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>uren</w:t><w:tab/><w:t>32</w:t><w:br/><w:t>dag</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl><w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK x</w:instrText>"
        "<w:t>VCA &amp; BHV</w:t></w:r></w:p>"
    )
    assert _lees(docx(lichaam)) == "Lasser gezocht\nuren 32\ndag\nVCA & BHV"


def test_een_tekstvak_wordt_eenmaal_gelezen() -> None:
    vak = "<w:p><w:r><w:t>in een vak</w:t></w:r></w:p>"
    keuze = f"<mc:AlternateContent><mc:Choice>{vak}</mc:Choice><mc:Fallback>{vak}</mc:Fallback></mc:AlternateContent>"
    assert _lees(docx(f"<w:p><w:r><w:t>voor</w:t>{keuze}<w:t>na</w:t></w:r></w:p>")) == "voorna\nin een vak"


def test_macros_en_andere_delen_worden_niet_bekeken() -> None:
    macro = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "word/header1.xml": b"<!DOCTYPE a>"}
    assert _lees(docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>", **macro)) == "tekst"


@pytest.mark.parametrize(
    "lichaam",
    ["<w:p>", "<w:p>&b;</w:p>", "<w:p>" * 300, "<w:x>" * 300 + "</w:x>" * 300, "<!DOCTYPE a [<!ENTITY b 'c'>]>"],
)
def test_gevaarlijke_xml_in_een_word_document_wordt_geweigerd(lichaam: str) -> None:
    assert "beschadigd of onveilig" in _fout(docx(lichaam))


def test_een_zipbom_wordt_niet_uitgepakt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_lezen, "MAX_UITGEPAKT", 1_000_000)
    bom = docx("<w:p>" + " " * 2_000_000 + "</w:p>")
    assert len(bom) < 10_000
    assert "beschadigd of onveilig" in _fout(bom)


def test_een_gelogen_grootte_in_de_zip_helpt_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_lezen, "MAX_UITGEPAKT", 1_000_000)
    groot = docx("<w:p>" + " " * 2_000_000 + "</w:p>")
    with zipfile.ZipFile(io.BytesIO(groot)) as archief:
        echt = archief.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    assert "beschadigd of onveilig" in _fout(groot.replace(echt, (10).to_bytes(4, "little")))


def test_te_veel_delen_en_te_grote_bestanden_worden_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    inhoud = docx("<w:p/>")
    monkeypatch.setattr(docx_lezen, "MAX_DELEN", 1)
    assert "beschadigd of onveilig" in _fout(inhoud)
    monkeypatch.setattr(docx_lezen, "MAX_BYTES", 100)
    assert "groter dan" in _fout(inhoud)


def test_een_ander_zip_bestand_is_geen_word_document() -> None:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as archief:
        archief.writestr("xl/workbook.xml", "<a/>")
    assert not is_docx(Bestand("b", stroom.getvalue(), Formaat.XLSX))
    assert not is_docx(Bestand("b", b"PK\x03\x04rest", Formaat.XLSX))
    assert is_docx(Bestand("b", docx(""), Formaat.XLSX))


# --- PDF -----------------------------------------------------------------------------------------------------------


def test_de_tekst_van_elke_pagina_komt_in_volgorde() -> None:
    assert _lees(pdf(regel("Lasser gezocht"), regel("VCA is een pré"))) == "Lasser gezocht\n\nVCA is een pré"


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (pdf(regel("x"))[:200], "beschadigd"),
        (b"%PDF-1.7\n" + b"<</A" * 1000, "beschadigd"),
        (pdf(b""), "bevat geen tekst"),
        (pdf(*[regel("x")] * (pdf_lezen.MAX_PAGINAS + 1)), "meer dan 50 pagina's"),
    ],
)
def test_een_pdf_die_niet_te_lezen_is_wordt_geweigerd(inhoud: bytes, reden: str) -> None:
    assert reden in _fout(inhoud)


def test_een_pdf_die_uitpakt_tot_gigabytes_loopt_op_de_grens() -> None:
    bom = zlib.compress(bytes(90_000_000), 1)  # pypdf's own limit is 75 MB
    assert len(bom) < 500_000
    assert "te veel tijd of geheugen" in _fout(pdf(bom, filters=b"/Filter/FlateDecode"))


def test_de_klok_en_het_geheugen_grijpen_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    zwaar = Bestand("p.pdf", pdf(regel("x")), Formaat.CSV)
    monkeypatch.setattr(pdf_lezen, "MAX_GEHEUGEN", 20_000_000)
    with pytest.raises(InvoerFout, match="te veel tijd of geheugen"):
        pdf_naar_tekst(zwaar)
    traag = tmp_path / "traag.py"
    traag.write_text("import time; time.sleep(600)", encoding="utf-8")
    monkeypatch.setattr(pdf_lezen, "_KIND", traag)
    monkeypatch.setattr(pdf_lezen, "MAX_SECONDEN", 0.1)
    with pytest.raises(InvoerFout, match="te veel tijd of geheugen"):
        pdf_naar_tekst(zwaar)


def test_een_pdf_die_te_veel_tekst_geeft_loopt_op_de_grens() -> None:
    assert pdf_kind._teksten(iter(["a" * 600_000, "b" * 600_000])) == {"fout": "grens"}


def test_een_te_groot_bestand_wordt_niet_geopend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_lezen, "MAX_BYTES", 10)
    assert "de PDF is groter dan" in _fout(pdf(regel("x")))


def test_het_kind_heeft_niets_van_het_project_nodig() -> None:
    opdracht = [sys.executable, "-I", str(pdf_kind.__file__), "5", "900000000", "9"]
    klaar = subprocess.run(opdracht, input=pdf(regel("a")), capture_output=True, check=True)
    assert klaar.stdout == b'{"tekst": ["a"], "xml": []}'


# --- all three -----------------------------------------------------------------------------------------------------


def test_dezelfde_vacature_als_pdf_word_en_tekst_geeft_dezelfde_tekst() -> None:
    tekst = "Lasser gezocht voor 32 uur"
    als_docx = docx(f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>")
    assert _lees(als_docx) == _lees(pdf(regel(tekst))) == _lees(tekst.encode()) == tekst


@pytest.mark.parametrize("maak", [lambda t: docx(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>"), lambda t: t.encode()])
def test_een_bsn_een_lege_of_te_lange_tekst_wordt_geweigerd(maak: object) -> None:
    assert callable(maak)
    fout = _fout(maak(f"nummer {BSN}"))
    assert "burgerservicenummer" in fout
    assert BSN not in fout
    assert "langer dan 20000" in _fout(maak("woord " * 5000))


def test_een_document_zonder_tekst_wordt_geweigerd() -> None:
    assert "bevat geen tekst" in _fout(docx("<w:p/>"))


def _tekst_of_invoerfout(inhoud: bytes) -> None:
    try:
        tekst = docx_naar_tekst(Bestand("b", inhoud, Formaat.CSV))
    except InvoerFout:
        return
    assert isinstance(tekst, str)


def _lichaam_of_antwoord(inhoud: bytes) -> None:
    antwoord = pdf_kind._lees(inhoud, 5)
    assert "tekst" in antwoord or antwoord["fout"] in pdf_lezen._REDENEN


@st.composite
def _verminkt(draw: st.DrawFn, heel: bytes) -> bytes:
    """A sound file with a few bytes changed, a piece cut out or its end cut off."""
    inhoud = bytearray(heel)
    for _ in range(draw(st.integers(1, 4))):
        plek = draw(st.integers(0, len(inhoud) - 1))
        inhoud[plek] = draw(st.integers(0, 255))
    begin = draw(st.integers(0, len(inhoud)))
    del inhoud[begin : begin + draw(st.sampled_from([0, 1, 20]))]
    return bytes(inhoud)


_DOCX = _verminkt(docx("<w:p><w:r><w:t>tekst</w:t></w:r></w:p>")) | st.text(max_size=30).map(docx) | st.binary()
_PDF = _verminkt(pdf(regel("tekst"))) | st.binary(max_size=60).map(pdf) | st.binary(max_size=60)


@given(_DOCX)
def test_elk_word_document_geeft_tekst_of_een_invoerfout(inhoud: bytes) -> None:
    _tekst_of_invoerfout(inhoud)


@given(_PDF)
def test_elke_pdf_geeft_tekst_of_een_reden(inhoud: bytes) -> None:
    _lichaam_of_antwoord(inhoud)


@pytest.mark.langzaam
@settings(max_examples=100_000)
@given(_DOCX)
def test_honderdduizend_word_documenten_geven_tekst_of_een_invoerfout(inhoud: bytes) -> None:
    _tekst_of_invoerfout(inhoud)


@pytest.mark.langzaam
@settings(max_examples=20_000)
@given(_PDF)
def test_twintigduizend_pdfs_geven_tekst_of_een_reden(inhoud: bytes) -> None:
    _lichaam_of_antwoord(inhoud)
