"""The report as PDF: tagged, so that it can be read aloud, and the same bytes for the same report."""

import dataclasses
import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from service.rapport.beleidsrapport import VERTROUWELIJK, Beleidsrapport
from service.rapport.pdf import als_pdf
from service.rapport.woorden import tekstalternatief
from tests.service.rapport.figuren import ALLE, RAPPORT, VREEMD


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(io.BytesIO(als_pdf(dataclasses.replace(RAPPORT, vertrouwelijk=True))))


def _delen(deel: Any) -> Iterator[DictionaryObject]:
    """Every element of the structure tree."""
    deel = deel.get_object()
    if isinstance(deel, ArrayObject):
        for een in deel:
            yield from _delen(een)
    elif isinstance(deel, DictionaryObject):
        if "/S" in deel:
            yield deel
        if "/K" in deel:
            yield from _delen(deel["/K"])


def _tekst(lezer: PdfReader) -> str:
    return " ".join("\n".join(blad.extract_text() for blad in lezer.pages).split())


def test_it_is_tagged_and_says_its_language_and_title(pdf: PdfReader) -> None:
    wortel: Any = pdf.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"].startswith("nl")
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Kwartaalrapport eerste kwartaal 2020"
    assert b"pdfuaid" in wortel["/Metadata"].get_data()


def test_tables_have_heads_and_charts_have_words(pdf: PdfReader) -> None:
    wortel: Any = pdf.trailer["/Root"]
    delen = list(_delen(wortel["/StructTreeRoot"]))
    soorten = Counter(str(deel["/S"]) for deel in delen)
    assert soorten["/Table"] == soorten["/Caption"] == len(ALLE)
    assert soorten["/TH"] == sum(1 + len(figuur.kolommen) for figuur in ALLE)
    woorden = [str(deel["/Alt"]) for deel in delen if deel["/S"] == "/Figure"]
    assert woorden == [tekstalternatief(figuur) for figuur in ALLE if figuur.grafiek]


def test_every_page_says_that_it_is_confidential(pdf: PdfReader) -> None:
    assert len(pdf.pages) > 2
    assert all(VERTROUWELIJK in " ".join(blad.extract_text().split()) for blad in pdf.pages)


def test_the_numbers_of_the_tables_are_in_it(pdf: PdfReader) -> None:
    tekst = _tekst(pdf)
    assert "1.135" in tekst
    assert "13,9" in tekst
    assert "niet getoond" in tekst
    assert "COUNT(DISTINCT persoon)" in tekst


def test_the_same_report_gives_the_same_bytes() -> None:
    assert als_pdf(RAPPORT) == als_pdf(RAPPORT)


def _met(tekst: str) -> Beleidsrapport:
    vreemd = dataclasses.replace(ALLE[0], titel=tekst, definitie=tekst, bron=tekst, noten=(tekst,))
    hoofdstuk = dataclasses.replace(RAPPORT.hoofdstukken[0], titel=tekst, figuren=(vreemd,))
    return dataclasses.replace(RAPPORT, titel=tekst, hoofdstukken=(hoofdstuk,))


def test_what_was_written_is_shown_and_never_read_as_typst() -> None:
    tekst = "#panic() [a] $x$ *b* _c_ `d` @e <f> // g"
    assert tekst in _tekst(PdfReader(io.BytesIO(als_pdf(_met(tekst)))))


@settings(max_examples=6)
@given(tekst=st.text(min_size=1, max_size=40))
def test_any_text_can_be_set(tekst: str) -> None:
    assert als_pdf(_met(tekst)).startswith(b"%PDF")


def test_what_the_font_does_not_have_becomes_a_square() -> None:
    assert "□" in _tekst(PdfReader(io.BytesIO(als_pdf(_met(VREEMD)))))
