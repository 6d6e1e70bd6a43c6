from pathlib import Path

import pytest

from models.fouten import InvoerFout
from service.stukken.organisatie import Organisatie, invulblad, lees_organisatie
from tests.service.stukken.organisaties import VOORBEELD


def _blad(map_: Path, inhoud: str) -> Path:
    pad = map_ / "organisatie.toml"
    pad.write_text(inhoud, encoding="utf-8")
    return pad


def test_the_empty_form_names_every_field_and_says_nothing(tmp_path: Path):
    assert lees_organisatie(_blad(tmp_path, invulblad())) == Organisatie()
    assert Organisatie().open_velden() == tuple(Organisatie.model_fields)


def test_a_form_that_was_filled_in_is_read_back(tmp_path: Path):
    inhoud = invulblad()
    for naam, waarde in VOORBEELD.model_dump().items():
        leeg = "[]" if naam == "impacttoetsen" else '""'
        vol = str(list(waarde)) if naam == "impacttoetsen" else f'"{waarde or ""}"'
        inhoud = inhoud.replace(f"\n{naam} = {leeg}\n", f"\n{naam} = {vol}\n")
    assert lees_organisatie(_blad(tmp_path, inhoud)) == VOORBEELD
    assert VOORBEELD.open_velden() == ("einddatum",)


@pytest.mark.parametrize(
    ("inhoud", "veld"),
    [
        ('naam = "' + "a" * 101 + '"', "naam"),
        ('oin = "123"', "oin"),
        ('contact = "bel maar"', "contact"),
        ('status = "bijna"', "status"),
        ('begindatum = "2027-13"', "begindatum"),
        ('publiekspagina = "http://voorbeeld.example"', "publiekspagina"),
        ('impacttoetsen = ["AIIA"]', "impacttoetsen"),
        ('gemeente = "x"', "gemeente"),
    ],
)
def test_a_value_that_the_register_would_refuse_is_named(tmp_path: Path, inhoud: str, veld: str):
    with pytest.raises(InvoerFout) as fout:
        lees_organisatie(_blad(tmp_path, inhoud))
    assert [melding.veld for melding in fout.value.meldingen] == [veld]
    assert fout.value.meldingen[0].herstel
    assert "aaa" not in str(fout.value)


@pytest.mark.parametrize("inhoud", ["naam = Gemeente", "\x00"])
def test_what_is_no_form_is_refused_in_dutch(tmp_path: Path, inhoud: str):
    with pytest.raises(InvoerFout, match=r"organisatie\.toml: dit is geen TOML"):
        lees_organisatie(_blad(tmp_path, inhoud))
    with pytest.raises(InvoerFout, match="niet te lezen"):
        lees_organisatie(tmp_path / "nergens.toml")
