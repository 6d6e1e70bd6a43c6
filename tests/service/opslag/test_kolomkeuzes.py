import json
from pathlib import Path

import pytest

from models.fouten import InvoerFout
from models.uitwisseling.kolommen import Kolom, Sjabloon
from service.opslag.kolomkeuzes import BESTANDSNAAM, Kolomkeuzes

SJABLOON = Sjabloon("kandidaten", [Kolom("id", "", verplicht=True), Kolom("skills", "")])
KOPPEN = ("Klant", "Kan goed", "Kleur")
KEUZE = {"klant": "id", "kangoed": "skills"}


@pytest.fixture
def keuzes(tmp_path: Path) -> Kolomkeuzes:
    return Kolomkeuzes(tmp_path, SJABLOON)


def test_een_voorstel_telt_pas_als_het_bevestigd_is(keuzes: Kolomkeuzes) -> None:
    assert keuzes.zoek(KOPPEN) == {}
    keuzes.bewaar(KOPPEN, KEUZE)
    assert keuzes.zoek(KOPPEN) == {}
    assert keuzes.bevestig(KOPPEN) == KEUZE
    assert keuzes.zoek(("kleur", "KAN-GOED", "klant")) == KEUZE


def test_een_andere_verzameling_koppen_is_een_andere_keuze(keuzes: Kolomkeuzes) -> None:
    keuzes.bewaar(KOPPEN, KEUZE)
    keuzes.bevestig(KOPPEN)
    assert keuzes.zoek(KOPPEN[:2]) == {}
    keuzes.bewaar(KOPPEN[:2], {})
    keuzes.vergeet(KOPPEN)
    assert keuzes.zoek(KOPPEN) == {}
    assert keuzes.bevestig(KOPPEN[:2]) == {}


def test_wat_iemand_in_het_bestand_verbetert_telt(keuzes: Kolomkeuzes) -> None:
    keuzes.bewaar(KOPPEN, KEUZE)
    keuzes.pad.write_text(keuzes.pad.read_text("utf-8").replace('"Kan goed"', '"Kleur"'), encoding="utf-8")
    assert keuzes.bevestig(KOPPEN) == {"klant": "id", "kleur": "skills"}


def test_koppen_zonder_kolom_worden_niet_bewaard(keuzes: Kolomkeuzes) -> None:
    keuzes.bewaar((*KOPPEN, "Jansen"), KEUZE)
    assert "Jansen" not in keuzes.pad.read_text("utf-8")
    assert list(json.loads(keuzes.pad.read_text("utf-8")).values()) == [
        {"bevestigd": False, "kolommen": {"Klant": "id", "Kan goed": "skills"}}
    ]


def test_zonder_voorstel_valt_er_niets_te_bevestigen(keuzes: Kolomkeuzes) -> None:
    with pytest.raises(InvoerFout, match="geen voorstel"):
        keuzes.bevestig(KOPPEN)


@pytest.mark.parametrize("inhoud", ["{", "[]", '{"a": 1}', '{"a": {"bevestigd": true, "kolommen": {"x": 1}}}', "\xff"])
def test_een_beschadigd_bestand_geeft_een_melding(keuzes: Kolomkeuzes, tmp_path: Path, inhoud: str) -> None:
    (tmp_path / BESTANDSNAAM).write_bytes(inhoud.encode("latin-1"))
    with pytest.raises(InvoerFout, match="beschadigd"):
        keuzes.zoek(KOPPEN)


def test_een_kolom_die_niet_bestaat_wordt_genoemd(keuzes: Kolomkeuzes) -> None:
    keuzes.bewaar(KOPPEN, {"klant": "idd"})
    with pytest.raises(InvoerFout, match="deze kolom bestaat niet: idd"):
        keuzes.bevestig(KOPPEN)
