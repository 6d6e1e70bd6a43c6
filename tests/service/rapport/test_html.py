"""The report as one HTML file: whole without anything beside it, and made of what was given alone."""

import dataclasses
import itertools
import re

from lxml import html

from service.rapport.beleidsrapport import GESIMULEERD, VERTROUWELIJK
from service.rapport.html import als_html
from tests.service.rapport.figuren import ALLE, RAPPORT, VREEMD


def _boom(inhoud: bytes) -> html.HtmlElement:
    return html.document_fromstring(inhoud.decode())


def test_it_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    inhoud = als_html(RAPPORT).decode()
    assert not re.search(r"<script|<link|<img|<iframe|\bon\w+=|@import|url\(", inhoud)
    assert set(re.findall(r'https?://[^"\s]+', inhoud)) == {"http://www.w3.org/2000/svg"}


def test_every_table_has_a_name_and_heads_for_columns_and_rows() -> None:
    tabellen = _boom(als_html(RAPPORT)).findall(".//table")
    assert len(tabellen) == len(ALLE)
    for tabel, figuur in zip(tabellen, ALLE, strict=True):
        assert tabel.findtext("caption").startswith(figuur.titel)
        assert [kop.get("scope") for kop in tabel.findall("thead//th")] == ["col"] * (1 + len(figuur.kolommen))
        assert [kop.get("scope") for kop in tabel.findall("tbody//th")] == ["row"] * len(figuur.rijen)
        gedrukt = [[cel.text for cel in rij.findall("td")] for rij in tabel.findall("tbody/tr")]
        assert gedrukt == [[cel.tekst for cel in rij.cellen] for rij in figuur.rijen]


def test_headings_are_in_order_and_the_language_is_said() -> None:
    boom = _boom(als_html(RAPPORT))
    niveaus = [int(deel.tag[1]) for deel in boom.iter("h1", "h2", "h3", "h4")]
    assert niveaus[0] == 1
    assert all(later - eerder <= 1 for eerder, later in itertools.pairwise(niveaus))
    assert boom.get("lang") == "nl"


def test_definition_and_source_stand_with_every_figure() -> None:
    delen = _boom(als_html(RAPPORT)).findall(".//details")
    assert [deel.findtext("p") for deel in delen] == [figuur.definitie for figuur in ALLE]
    assert [deel.findtext("pre/code") for deel in delen] == [figuur.bron for figuur in ALLE]


def test_it_says_what_it_is_only_when_it_is_so() -> None:
    kaal = als_html(RAPPORT).decode()
    assert VERTROUWELIJK not in kaal
    assert GESIMULEERD not in kaal
    assert "onder de tien staat er niet" in kaal
    vol = als_html(dataclasses.replace(RAPPORT, vertrouwelijk=True, gesimuleerd=True)).decode()
    assert VERTROUWELIJK in vol
    assert GESIMULEERD in vol
    assert "onder de tien staat er niet" not in vol


def test_what_was_written_is_shown_and_never_read_as_markup() -> None:
    vreemd = dataclasses.replace(ALLE[0], titel=VREEMD, definitie=VREEMD, bron=VREEMD, noten=(VREEMD,))
    hoofdstuk = dataclasses.replace(RAPPORT.hoofdstukken[0], titel=VREEMD, figuren=(vreemd,))
    boom = _boom(als_html(dataclasses.replace(RAPPORT, titel=VREEMD, hoofdstukken=(hoofdstuk,))))
    assert boom.findtext(".//h2") == boom.findtext(".//h3") == boom.findtext(".//code") == VREEMD
    assert boom.find(".//b") is None


def test_the_same_report_gives_the_same_bytes() -> None:
    assert als_html(RAPPORT) == als_html(RAPPORT)
