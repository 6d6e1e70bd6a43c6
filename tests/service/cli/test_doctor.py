"""`skillsmatch doctor`: says what is wrong, and what a match does about it."""

from pathlib import Path

import pytest

from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, gelukt, skillsmatch

MATCH = ("match", "V-REGULIER", "--peildatum", PEILDATUM, "--json", "--home")


def _niet_in_orde(scherm: Scherm) -> list[str]:
    """Names of the checks that failed."""
    return [r.split()[3].rstrip(":") for r in scherm.uit.splitlines() if r.startswith("NIET IN ORDE")]


def _verander(bestand: Path, plek: int) -> None:
    """Flip every bit of one byte."""
    inhoud = bytearray(bestand.read_bytes())
    inhoud[plek] ^= 0xFF
    bestand.write_bytes(inhoud)


def test_all_is_well_after_a_demo(demo_vast: tuple[Path, Scherm]) -> None:
    home, _ = demo_vast

    scherm = gelukt("doctor", "--home", home)

    assert _niet_in_orde(scherm) == []
    assert "database: SQLite" in scherm.uit
    assert "1130 kandidaten, 400 vacatures" in scherm.uit
    assert "index: controlegetallen kloppen" in scherm.uit


def test_without_a_database_doctor_says_what_to_do_and_makes_nothing(tmp_path: Path) -> None:
    scherm = skillsmatch("doctor", "--home", tmp_path / "leeg")

    assert scherm.code == 1
    assert _niet_in_orde(scherm) == ["database", "index"]
    assert "Lees eerst een bestand in (skillsmatch import)" in scherm.uit
    assert not (tmp_path / "leeg").exists()


def test_before_the_first_match_there_is_no_index_and_that_is_in_order(tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_text("id\nK-1\n", encoding="utf-8")
    gelukt("import", "kandidaten", tmp_path / "k.csv", "--home", tmp_path / "home")

    assert "index: nog niet gemaakt" in gelukt("doctor", "--home", tmp_path / "home").uit


@pytest.mark.parametrize("schade", ["head", "middle", "half", "no database"])
def test_a_damaged_database_is_not_in_order_and_gives_no_list(schade: str, thuis: Path) -> None:
    bestand = thuis / "skillsmatch.db"
    inhoud = bestand.read_bytes()
    assert len(inhoud) > 3 * 4096
    midden = inhoud[:4096] + b"\xa5" * (len(inhoud) - 8192) + inhoud[-4096:]
    kapot = {
        "head": b"x" * 100 + inhoud[100:],
        "middle": midden,
        "half": inhoud[: len(inhoud) // 2],
        "no database": b"id;naam\n",
    }
    bestand.write_bytes(kapot[schade])

    scherm = skillsmatch("doctor", "--home", thuis)
    lijst = skillsmatch(*MATCH, thuis)

    assert scherm.code == 1
    assert "database" in _niet_in_orde(scherm)
    assert (lijst.code, lijst.uit) == (6, "")
    assert "database" in lijst.fout
    assert "Traceback" not in scherm.uit + lijst.fout


@pytest.mark.parametrize("naam", ["frasevectoren.npy", "profielen.npy", "manifest.json"])
@pytest.mark.parametrize("plek", [0, 200, -1])
def test_a_damaged_index_is_seen_and_the_next_match_makes_it_again(naam: str, plek: int, thuis: Path) -> None:
    heel = gelukt(*MATCH, thuis).uit
    (bestand,) = thuis.glob(f"index/gen-*/{naam}")
    _verander(bestand, plek)

    scherm = skillsmatch("doctor", "--home", thuis)
    na = gelukt(*MATCH, thuis)

    assert (scherm.code, _niet_in_orde(scherm)) == (1, ["index"])
    assert "beschadigd" in scherm.uit
    assert (na.uit, na.fout) == (heel, "")
    assert "index_beschadigd" in (thuis / "skillsmatch.log").read_text(encoding="utf-8")
    assert skillsmatch("doctor", "--home", thuis).code == 0


def test_the_engine_its_settings_and_the_rights_of_the_keys_are_shown(thuis: Path) -> None:
    scherm = gelukt("doctor", "--home", thuis)

    assert "sleutels: sleutels 0700, database 0600, keten 0600, pseudoniem 0600, sessie 0600" in scherm.uit
    assert "sqlcipher 4." in scherm.uit
    assert "journal_mode wal, synchronous 2, foreign_keys 1, secure_delete 1, schema 0" in scherm.uit


def test_keys_that_others_may_read_are_not_in_order(thuis: Path) -> None:
    (thuis / "sleutels" / "database").chmod(0o644)

    scherm = skillsmatch("doctor", "--home", thuis)

    assert scherm.code == 1
    assert "database" in _niet_in_orde(scherm)
    assert "chmod 600" in scherm.uit


def test_a_missing_package_is_not_in_order(thuis: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.cli.doctor.PAKKETTEN", ("skillsmatch", "bestaat-niet"))

    scherm = skillsmatch("doctor", "--home", thuis)

    assert (scherm.code, _niet_in_orde(scherm)) == (1, ["bestaat-niet"])
