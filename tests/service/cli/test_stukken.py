"""`skillsmatch verantwoording`: on the screen or in a file, with what is open said, and never with old figures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.kerncijfers import vorm
from service.stukken import gegevens
from service.stukken.organisatie import NOG_INVULLEN
from service.stukken.stuk import Stuk
from tests.service.cli.opdrachtregel import gelukt, skillsmatch


def test_a_document_comes_on_the_screen_whole_and_what_is_open_beside_it(tmp_path: Path):
    scherm = gelukt("verantwoording", "algoritmeregister", "--home", tmp_path)
    assert scherm.json["organization"] == NOG_INVULLEN
    assert f"op {scherm.uit.count(NOG_INVULLEN)} plekken staat NOG INVULLEN" in scherm.fout


def test_an_organisation_fills_in_a_form_and_finds_it_in_the_document(tmp_path: Path):
    blad, stuk = tmp_path / "organisatie.toml", tmp_path / "register.json"
    gelukt("verantwoording", "invulblad", "--uit", blad)
    inhoud = blad.read_text(encoding="utf-8")
    blad.write_text(inhoud.replace('naam = ""', 'naam = "Gemeente Voorbeeld"'), encoding="utf-8")
    gelukt("verantwoording", "algoritmeregister", "--organisatie", blad, "--uit", stuk, "--home", tmp_path)
    assert json.loads(stuk.read_bytes())["organization"] == "Gemeente Voorbeeld"


def test_a_document_that_may_have_been_filled_in_is_never_written_over(tmp_path: Path):
    stuk = tmp_path / "dpia.md"
    stuk.write_text("met de hand ingevuld", encoding="utf-8")
    scherm = skillsmatch("verantwoording", "dpia", "--uit", stuk, "--home", tmp_path)
    assert scherm.code == 6
    assert "bestaat al" in scherm.fout
    assert stuk.read_text(encoding="utf-8") == "met de hand ingevuld"


@pytest.mark.parametrize("deel", ["encoder_sha256", "taxonomie_sha256", "score_sha256", "voorwaarden_sha256"])
def test_no_document_quotes_figures_of_another_engine(deel: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    echt = vorm.lees_kerncijfers()
    oud = replace(echt, basis=replace(echt.basis, **{deel: "0" * 64}))
    monkeypatch.setattr(gegevens, "lees_kerncijfers", lambda: oud)
    for stuk in Stuk:
        if stuk is not Stuk.INVULBLAD:
            scherm = skillsmatch("verantwoording", stuk.value, "--home", tmp_path)
            assert (scherm.code, scherm.uit) == (3, "")
            assert "horen niet bij wat er nu draait" in scherm.fout
            assert "python -m evaluation.kerncijfers" in scherm.fout
