"""`--kolommen`: somebody's own headers are proposed, confirmed, and from then on read."""

from pathlib import Path

import pytest

from kandidaten.uitwisseling.kolomwoorden import WOORDEN
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.uitwisseling.sjabloon import SJABLOON
from models.fouten import InvoerFout
from service.cli.kolommen import Kolomstap, zet_stap
from service.inlezen import kolomkeuze


@pytest.fixture
def tabel(tmp_path: Path) -> Path:
    pad = tmp_path / "klanten.csv"
    pad.write_text("Klant;Kan goed;Achternaam\nK-1;lassen;x\n", encoding="utf-8")
    return pad


def test_voorstel_bevestigen_en_inlezen(tabel: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kolomkeuze(tabel, tmp_path, SJABLOON) == {}
    zet_stap(Kolomstap.VOORSTEL, tabel, tmp_path, SJABLOON, WOORDEN)
    scherm = capsys.readouterr().out
    assert "Klant -> id (gebruikelijk woord)" in scherm
    assert "Achternaam -> wordt niet gelezen" in scherm
    assert kolomkeuze(tabel, tmp_path, SJABLOON) == {}
    zet_stap(Kolomstap.BEVESTIG, tabel, tmp_path, SJABLOON, WOORDEN)
    (kandidaat,) = lees_kandidaten(tabel, kolomkeuze(tabel, tmp_path, SJABLOON)).items
    assert (kandidaat.id, kandidaat.skills[0].label) == ("K-1", "lassen")
    zet_stap(Kolomstap.VERGEET, tabel, tmp_path, SJABLOON, WOORDEN)
    assert kolomkeuze(tabel, tmp_path, SJABLOON) == {}


def test_wat_geen_tabel_is_heeft_geen_kolommen(tmp_path: Path) -> None:
    pad = tmp_path / "cv.txt"
    pad.write_text("Ik heb drie jaar brood gebakken.\nIn de winkel hielp ik klanten.\n", encoding="utf-8")
    assert kolomkeuze(pad, tmp_path, SJABLOON) == {}
    with pytest.raises(InvoerFout, match="geen kolommen"):
        zet_stap(Kolomstap.VOORSTEL, pad, tmp_path, SJABLOON, WOORDEN)
