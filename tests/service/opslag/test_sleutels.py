"""The keys: made once, whole, for the owner only, shown nowhere, and never over what they have locked."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, fields
from pathlib import Path

import pytest

from models.fouten import OpslagFout
from service.opslag.opslag import Opslag
from service.opslag.sleutels import Sleutels, sleutelrechten

NAMEN = [veld.name for veld in fields(Sleutels)]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with keys."""
    Sleutels.lees_of_maak(tmp_path / "sleutels")
    return tmp_path / "sleutels"


def test_each_purpose_has_a_key_of_its_own_of_256_bits(map_: Path) -> None:
    sleutels = astuple(Sleutels.lees(map_))

    assert [len(sleutel) for sleutel in sleutels] == [32, 32, 32, 32]
    assert len(set(sleutels)) == 4
    assert sorted(pad.name for pad in map_.iterdir()) == sorted(NAMEN)


def test_what_is_there_stays(map_: Path) -> None:
    assert astuple(Sleutels.lees_of_maak(map_)) == astuple(Sleutels.lees(map_))


def test_one_that_a_crash_kept_from_being_made_is_made_beside_the_others(map_: Path) -> None:
    eerst = Sleutels.lees(map_)
    (map_ / "sessie").unlink()

    later = Sleutels.lees_of_maak(map_)

    assert (later.database, later.keten, later.pseudoniem) == (eerst.database, eerst.keten, eerst.pseudoniem)
    assert later.sessie != eerst.sessie


def test_two_that_make_them_at_once_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as samen:
        gemaakt = {astuple(s) for s in samen.map(lambda _: Sleutels.lees_of_maak(tmp_path / "s"), range(16))}

    assert len(gemaakt) == 1
    assert sorted(pad.name for pad in (tmp_path / "s").iterdir()) == sorted(NAMEN)


def test_they_are_shown_nowhere(map_: Path) -> None:
    sleutels = Sleutels.lees(map_)
    getoond = f"{sleutels!r} {sleutels} {Opslag.__init__.__doc__}"

    assert not any(sleutel.hex() in getoond or repr(sleutel)[2:10] in getoond for sleutel in astuple(sleutels))


def test_the_rights_can_be_looked_at(map_: Path) -> None:
    assert sleutelrechten(map_) == {"sleutels": "0700", **dict.fromkeys(NAMEN, "0600")}


@pytest.mark.parametrize(("naam", "rechten"), [(".", 0o750), ("keten", 0o640), ("database", 0o604)])
def test_keys_that_others_may_read_are_refused(map_: Path, naam: str, rechten: int) -> None:
    (map_ / naam).chmod(rechten)

    with pytest.raises(OpslagFout, match=r"Anderen mogen bij .*chmod (600|700)"):
        Sleutels.lees(map_)


@pytest.mark.parametrize("inhoud", [b"", bytes(31), bytes(33), b"0" * 64])
def test_a_key_of_another_size_is_refused_and_left(map_: Path, inhoud: bytes) -> None:
    (map_ / "pseudoniem").write_bytes(inhoud)

    with pytest.raises(OpslagFout, match=f"pseudoniem heeft {len(inhoud)} bytes en geen 32"):
        Sleutels.lees_of_maak(map_)
    assert (map_ / "pseudoniem").read_bytes() == inhoud


@pytest.mark.parametrize("naam", NAMEN)
def test_a_missing_key_is_named(map_: Path, naam: str) -> None:
    (map_ / naam).unlink()

    with pytest.raises(OpslagFout, match=rf"{naam} ontbreekt\. Zet de sleutels terug"):
        Sleutels.lees(map_)


def test_keys_that_systemd_hands_out_are_used_where_they_are(
    map_: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of somebody else, read through an ACL, which shows in the bits of the group; the folder is read-only."""
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    for pad in map_.iterdir():
        pad.chmod(0o440)
    map_.chmod(0o550)
    monkeypatch.setenv("SKILLSMATCH_SLEUTELMAP", str(map_))

    with Opslag.open(tmp_path / "home") as opslag:
        assert astuple(opslag.sleutels) == astuple(Sleutels.lees(map_))

    assert not (tmp_path / "home" / "sleutels").exists()
    assert stat.S_IMODE((map_ / "keten").stat().st_mode) == 0o440


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "sleutels").write_text("een bestand")

    with pytest.raises(OpslagFout, match="De sleutels zijn niet te maken"):
        Sleutels.lees_of_maak(tmp_path / "sleutels")
