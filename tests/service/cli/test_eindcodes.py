"""How a command ends: every exit code is reached, with one Dutch sentence; what nobody foresaw is not hidden."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from matching.index import Generatie, lees_generatie, schrijf_generatie
from matching.standaard import maak_scorer
from models.fouten import EncoderFout, IndexFout, LadderFout, Melding, SkillsmatchFout, TaxonomieFout
from service.bootstrap import INDEXMAP, index_sleutel
from service.errors import EXITCODES, GEBRUIK, NIET_IN_ORDE, exitcode
from service.opslag.opslag import Opslag
from service.opslag.verzegeling import IndexVerzegeling
from tests.service.cli.opdrachtregel import PEILDATUM, echt, gelukt, skillsmatch

GEHAALD = {
    0: ("match", "V-REGULIER"),
    NIET_IN_ORDE: ("doctor", "--home", "{leeg}"),
    3: ("import", "kandidaten", "nergens.csv"),
    4: ("match", "V-NERGENS"),
    5: ("match", "V-REGULIER", "--afwijken", "H1=T-PROEF"),
    6: ("match", "V-REGULIER", "--home", "{leeg}"),
}
VERKEERD_GETYPT = (
    (),
    ("mach",),
    ("match",),
    ("match", "V-REGULIER", "--wat"),
    ("match", "V-REGULIER", "-n", "0"),
    ("match", "V-REGULIER", "-n", "tien"),
    ("match", "V-REGULIER", "--peildatum", "21-11-2026"),
    ("match", "V-REGULIER", "--plek", "kantoor"),
    ("explain", "V-REGULIER"),
    ("import",),
    ("import", "kandidaten"),
)
INGESPOTEN = [
    IndexFout("2 vectoren zijn niet eindig of niet van lengte 1"),
    EncoderFout("de encoder is er niet"),
    LadderFout("twee ladders"),
    TaxonomieFout([Melding("skills.csv", "dit id staat er tweemaal", rij=3)]),
    SkillsmatchFout("iets anders"),
]


def _woorden(opdracht: tuple[str, ...], home: Path, leeg: Path) -> Iterator[str]:
    if "--home" not in opdracht:
        opdracht = (*opdracht, "--home", str(home))
    return (woord.format(leeg=leeg) for woord in opdracht)


@pytest.mark.parametrize("code", GEHAALD)
def test_each_of_these_codes_is_reached_by_a_command(code: int, bakkerij_vast: Path, tmp_path: Path) -> None:
    scherm = skillsmatch(*_woorden(GEHAALD[code], bakkerij_vast, tmp_path / "leeg"))

    assert scherm.code == code
    assert bool(scherm.fout) == (code not in {0, NIET_IN_ORDE})  # doctor tells on the screen


@pytest.mark.parametrize("woorden", VERKEERD_GETYPT, ids=" ".join)
def test_a_mistyped_command_ends_with_its_own_code_and_help(woorden: tuple[str, ...]) -> None:
    scherm = skillsmatch(*woorden)

    assert scherm.code == GEBRUIK
    assert "skillsmatch" in scherm.uit + scherm.fout
    assert "Traceback" not in scherm.fout


@pytest.mark.parametrize("fout", INGESPOTEN, ids=lambda fout: type(fout).__name__)
@pytest.mark.parametrize("opdracht", [("match", "V-REGULIER", "--json"), ("explain", "V-REGULIER", "K-BAKKER")])
def test_what_the_program_itself_reports_is_one_sentence_and_a_code(
    fout: SkillsmatchFout, opdracht: tuple[str, ...], bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faalt(*_: object) -> None:
        raise fout

    monkeypatch.setattr("service.cli.matchen.maak_matcher", faalt)

    scherm = skillsmatch(*opdracht, "--home", bakkerij_vast)

    assert (scherm.code, scherm.uit, scherm.fout) == (exitcode(fout), "", f"{fout}\n")


def test_every_code_of_the_table_is_reached_here() -> None:
    bereikt = {*GEHAALD, GEBRUIK, *(exitcode(fout) for fout in INGESPOTEN)}

    assert bereikt == {0, NIET_IN_ORDE, GEBRUIK, exitcode(SkillsmatchFout()), *(code for code, _ in EXITCODES.values())}


def test_an_index_whose_seal_is_right_and_whose_vectors_cannot_be_is_refused(thuis: Path) -> None:
    with Opslag.open(thuis) as opslag:
        sleutel, verzegeling = index_sleutel(opslag, maak_scorer()), IndexVerzegeling(opslag.sleutels.database)
    generatie = lees_generatie(thuis / INDEXMAP, sleutel, verzegeling)
    assert generatie is not None
    stuk = {naam: np.full_like(a, np.nan) if a.dtype.kind == "f" else a for naam, a in generatie.arrays.items()}
    schrijf_generatie(thuis / INDEXMAP, Generatie(sleutel, stuk), verzegeling)

    scherm = skillsmatch("match", "V-REGULIER", "--home", thuis)

    assert (scherm.code, scherm.uit) == (7, "")
    assert "niet eindig" in scherm.fout


def test_what_nobody_foresaw_is_not_hidden(bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faalt(*_: object) -> None:
        raise RuntimeError("dit had niet gekund")

    monkeypatch.setattr("service.cli.matchen.maak_matcher", faalt)

    with pytest.raises(RuntimeError, match="dit had niet gekund"):
        skillsmatch("match", "V-REGULIER", "--home", bakkerij_vast)


def test_a_real_process_ends_with_the_same_code_and_sentence(bakkerij_vast: Path) -> None:
    klaar = echt("match", "V-NERGENS", "--home", bakkerij_vast, "--json")

    assert (klaar.returncode, klaar.stdout) == (4, b"")
    assert klaar.stderr.decode("utf-8").startswith("Er is geen vacature met id V-NERGENS.")


def test_a_setting_that_cannot_be_is_said_in_dutch(bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "veel")

    scherm = skillsmatch("match", "V-REGULIER", "--home", bakkerij_vast)

    assert (scherm.code, scherm.uit) == (3, "")
    assert scherm.fout.startswith("instellingen, veld SKILLSMATCH_LOG_NIVEAU: deze waarde kan niet. ")
    assert "DEBUG, INFO, WARNING of ERROR" in scherm.fout


def test_without_home_the_setting_decides_where_the_database_is(
    bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SKILLSMATCH_HOME", str(bakkerij_vast))

    tekst = gelukt("match", "V-REGULIER", "--peildatum", PEILDATUM).uit

    assert tekst == gelukt("match", "V-REGULIER", "--peildatum", PEILDATUM, "--home", bakkerij_vast).uit


def test_no_database_says_what_to_do_first(tmp_path: Path) -> None:
    scherm = skillsmatch("match", "V-1", "--home", tmp_path / "leeg")

    assert scherm.code == 6
    assert "Lees eerst een bestand in (skillsmatch import) of kies een andere map met --home." in scherm.fout
    assert not (tmp_path / "leeg").exists()


def test_a_log_that_cannot_be_written_is_said(thuis: Path) -> None:
    (thuis / "skillsmatch.log").unlink()
    (thuis / "skillsmatch.log").mkdir()

    scherm = skillsmatch("match", "V-REGULIER", "--home", thuis)

    assert (scherm.code, scherm.uit) == (6, "")
    assert "Het logboek" in scherm.fout


@pytest.mark.langzaam
def test_a_reader_that_stops_reading_is_no_error_of_ours(bakkerij_vast: Path) -> None:
    lezen, schrijven = os.pipe()
    os.close(lezen)  # as `skillsmatch match ... | head` does
    try:
        klaar = echt("match", "V-REGULIER", "--home", bakkerij_vast, stdout=schrijven)
    finally:
        os.close(schrijven)

    assert "Traceback" not in klaar.stderr.decode("utf-8")


def test_help_is_there_for_every_command() -> None:
    for opdracht in ((), ("match",), ("explain",), ("voorwaarden",), ("demo",), ("doctor",), ("import", "vacatures")):
        scherm = gelukt(*opdracht, "--help")
        assert "Usage: " in scherm.uit
        assert "--help" in scherm.uit


def test_the_home_may_be_moved_while_nothing_runs(thuis: Path, tmp_path: Path) -> None:
    eerst = gelukt("match", "V-REGULIER", "--home", thuis, "--json").uit
    elders = Path(shutil.move(thuis, tmp_path / "elders"))

    assert gelukt("match", "V-REGULIER", "--home", elders, "--json").uit == eerst
