from pathlib import Path

from vacatures.uitwisseling.blok import VacatureBlok
from vacatures.uitwisseling.sjabloon import SJABLOON

_HANDLEIDING = Path(__file__).parents[3] / "docs" / "bestandsformaten.md"


def test_de_kolommen_in_de_handleiding_zijn_die_van_het_sjabloon() -> None:
    assert SJABLOON.tabel() in _HANDLEIDING.read_text(encoding="utf-8")


def test_elke_sleutel_van_het_blok_staat_in_de_handleiding() -> None:
    tekst = _HANDLEIDING.read_text(encoding="utf-8")
    assert [naam for naam in VacatureBlok.model_fields if f"`{naam}`" not in tekst] == []
