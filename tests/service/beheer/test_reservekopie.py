"""A backup that was not read back is no backup: whole, damaged, in use, and put back."""

import io
import shutil
import tarfile
from pathlib import Path

import pytest

from kandidaten.synthetisch import maak_caseload
from models.fouten import OpslagFout
from service.beheer.reservekopie import controleer_kopie, maak_kopie, verschillen, zet_terug
from service.opslag.opslag import Opslag

SHA = "0" * 64


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Opslag.open(tmp_path / "home") as opslag:
        opslag.bewaar_kandidaten(maak_caseload(1, n=20).kandidaten, bestand="verzonnen", sha256=SHA)
    (tmp_path / "home" / "kolomkeuzes.json").write_text("{}")
    (tmp_path / "home" / "taxonomieen").mkdir()
    (tmp_path / "home" / "taxonomieen" / "een.json").write_text("[]")
    return tmp_path / "home"


def test_what_is_put_back_is_what_there_was(home: Path, tmp_path: Path) -> None:
    with Opslag.open(home) as opslag:
        mensen = opslag.kandidaten()
        maak_kopie(opslag, home, tmp_path / "kopie.tar.gz")
    terug = tmp_path / "terug"
    kopie = zet_terug(tmp_path / "kopie.tar.gz", terug)
    shutil.copytree(home / "sleutels", terug / "sleutels")
    with Opslag.open(terug, aanmaken=False) as opslag:
        assert verschillen(opslag, kopie) == []
        assert opslag.kandidaten() == mensen
    assert (terug / "taxonomieen" / "een.json").read_text() == "[]"


def test_the_keys_are_not_in_the_backup(home: Path, tmp_path: Path) -> None:
    with Opslag.open(home) as opslag:
        kopie = maak_kopie(opslag, home, tmp_path / "kopie.tar.gz")
    assert set(kopie.sha256) == {"skillsmatch.db", "kolomkeuzes.json", "taxonomieen/een.json"}
    with tarfile.open(kopie.bestand) as archief:
        inhoud = b"".join(archief.extractfile(lid).read() for lid in archief.getmembers())  # type: ignore[union-attr]
    for sleutel in (home / "sleutels").iterdir():
        assert sleutel.read_bytes() not in inhoud
    assert b"register_peildatum" not in inhoud  # encrypted: not even the names of columns


def test_a_backup_is_made_while_another_writes(home: Path, tmp_path: Path) -> None:
    with Opslag.open(home) as opslag, Opslag.open(home) as ander:
        with ander.zicht(None):
            kopie = maak_kopie(opslag, home, tmp_path / "kopie.tar.gz")
        ander.bewaar_kandidaten(maak_caseload(2, n=30).kandidaten[20:], bestand="later", sha256=SHA)
        assert any("kandidaat:" in regel for regel in verschillen(opslag, kopie))


@pytest.mark.parametrize("plek", [0.1, 0.5, 0.9])
def test_a_damaged_backup_is_refused(home: Path, tmp_path: Path, plek: float) -> None:
    with Opslag.open(home) as opslag:
        doel = maak_kopie(opslag, home, tmp_path / "kopie.tar.gz").bestand
    inhoud = bytearray(doel.read_bytes())
    inhoud[int(len(inhoud) * plek)] ^= 0xFF
    doel.write_bytes(inhoud)
    with pytest.raises(OpslagFout):
        controleer_kopie(doel)


def test_a_truncated_backup_is_refused(home: Path, tmp_path: Path) -> None:
    with Opslag.open(home) as opslag:
        doel = maak_kopie(opslag, home, tmp_path / "kopie.tar.gz").bestand
    doel.write_bytes(doel.read_bytes()[:-100])
    with pytest.raises(OpslagFout):
        zet_terug(doel, tmp_path / "terug")
    assert not (tmp_path / "terug").exists()


def test_nothing_is_put_over_a_database(home: Path, tmp_path: Path) -> None:
    with Opslag.open(home) as opslag:
        doel = maak_kopie(opslag, home, tmp_path / "kopie.tar.gz").bestand
    voor = (home / "skillsmatch.db").read_bytes()
    with pytest.raises(OpslagFout, match="staat al een database"):
        zet_terug(doel, home)
    assert (home / "skillsmatch.db").read_bytes() == voor


def test_an_archive_cannot_write_outside_its_folder(tmp_path: Path) -> None:
    kwaad = tmp_path / "kwaad.tar.gz"
    lid = b"x"
    manifest = (
        b'{"gemaakt": "", "tellingen": {}, "sha256": {"../buiten": '
        b'"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}}'
    )
    with tarfile.open(kwaad, "w:gz") as archief:
        for naam, inhoud in (("manifest.json", manifest), ("../buiten", lid)):
            kop = tarfile.TarInfo(naam)
            kop.size = len(inhoud)
            archief.addfile(kop, io.BytesIO(inhoud))
    with pytest.raises(OpslagFout, match="buiten de map"):
        zet_terug(kwaad, tmp_path / "terug")
    assert not (tmp_path / "buiten").exists()
