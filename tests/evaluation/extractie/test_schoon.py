import pytest

from evaluation.extractie import schoon as schoon_module
from evaluation.extractie.schoon import (
    GELEZEN,
    GEMERKT,
    ONBESCHERMD,
    beschadigde_skills,
    main,
    manieren,
    meet,
    onterecht,
    overlevers,
)
from evaluation.extractie.schoonteksten import BEKEND, ONTWIKKELING, TOETS, VERS, lees_merken, schoonteksten
from matching.standaard import maak_lezer
from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoonmaken import Weggelaten
from tests.models.extractie.lezers import lezer

WOORDELIJK = manieren(lezer())  # without an encoder: fast, and nothing that is measured here hangs on it


def test_marks_become_spans_in_the_text_without_them() -> None:
    tekst = lees_merken("cv", "Ik ben {naam|Jan Bos} en kan {skill|lassen}.")
    assert tekst.tekst == "Ik ben Jan Bos en kan lassen."
    assert tekst.weg == ((GegevenSoort.NAAM, 7, 14),)
    assert tekst.skills == ((22, 28),)


@pytest.mark.parametrize("gemerkt", ["{naam|Jan", "{haar|x}", "een } te veel"])
def test_a_wrong_mark_is_refused(gemerkt: str) -> None:
    with pytest.raises(ValueError, match=r"mark|haar"):
        lees_merken("cv", gemerkt)


def test_there_are_two_hundred_different_texts_and_both_halves_are_large() -> None:
    teksten = schoonteksten()
    assert len({tekst.tekst for tekst in teksten}) == 200
    assert min(len(schoonteksten(deel)) for deel in (ONTWIKKELING, TOETS)) >= 80
    assert sum(not tekst.weg for tekst in teksten) >= 40


def test_the_fresh_texts_are_a_hundred_others_in_the_same_halves() -> None:
    vers = {tekst.tekst for tekst in schoonteksten(bestand=VERS)}
    assert len(vers) == 100
    assert vers.isdisjoint(tekst.tekst for tekst in schoonteksten(bestand=BEKEND))
    assert [len(schoonteksten(deel, VERS)) for deel in (ONTWIKKELING, TOETS)] == [48, 52]


def test_half_a_name_left_is_a_name_left() -> None:
    tekst = lees_merken("cv", "{naam|Jan Bos}")
    assert list(overlevers(tekst, [Weggelaten(GegevenSoort.NAAM, 0, 3)])) == [(GegevenSoort.NAAM, 0, 7)]
    assert list(overlevers(tekst, [Weggelaten(GegevenSoort.NAAM, 0, 3), Weggelaten(GegevenSoort.NAAM, 4, 7)])) == []


def test_a_skill_that_lost_a_letter_is_damaged_and_what_hit_it_was_wrong() -> None:
    tekst = lees_merken("cv", "kan {skill|lassen}")
    weg = [Weggelaten(GegevenSoort.NAAM, 9, 10)]
    assert list(beschadigde_skills(tekst, weg)) == [(4, 10)]
    assert list(onterecht(tekst, weg)) == weg


def test_the_figures_count_what_they_say() -> None:
    teksten = [lees_merken("cv", "bij {naam|Qqq}: heeft {gezondheid|astma}; kan {skill|dementie wegen}.")]
    met, zonder = meet(teksten, WOORDELIJK[GEMERKT]), meet(teksten, WOORDELIJK[ONBESCHERMD])
    assert (met.over[GegevenSoort.NAAM], met.over[GegevenSoort.GEZONDHEID]) == (1, 0)
    assert (met.recall, met.precisie, met.schade) == (0.5, 1.0, 0.0)
    assert (zonder.precisie, zonder.schade) == (0.5, 1.0)


def test_nothing_to_do_is_done_perfectly() -> None:
    maat = meet([], WOORDELIJK[GELEZEN])
    assert (maat.recall, maat.precisie, maat.schade) == (1.0, 1.0, 0.0)


@pytest.mark.parametrize("deel", [ONTWIKKELING, TOETS])
@pytest.mark.parametrize("manier", [GELEZEN, ONBESCHERMD, GEMERKT])
def test_nothing_that_has_to_go_survives_and_no_skill_is_damaged(deel: str, manier: str) -> None:
    maat = meet(schoonteksten(deel), WOORDELIJK[manier])
    assert {soort: over for soort, over in maat.over.items() if over} == {}
    assert maat.schade <= 0.005
    assert maat.precisie >= 0.95


def test_of_the_fresh_texts_that_were_looked_at_nearly_nothing_survives() -> None:
    maat = meet(schoonteksten(ONTWIKKELING, VERS), WOORDELIJK[GELEZEN])
    assert maat.recall >= 0.99
    assert maat.schade <= 0.005
    assert maat.precisie >= 0.95


@pytest.mark.langzaam
@pytest.mark.parametrize("deel", [ONTWIKKELING, TOETS])
def test_the_lezer_that_ships_keeps_to_the_same_bar(deel: str) -> None:
    maat = meet(schoonteksten(deel), manieren(maak_lezer())[GELEZEN])
    assert {soort: over for soort, over in maat.over.items() if over} == {}
    assert maat.schade <= 0.005


@pytest.fixture
def zonder_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schoon_module, "maak_lezer", lezer)


@pytest.mark.usefixtures("zonder_encoder")
def test_the_command_prints_both_halves_in_three_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    uit = capsys.readouterr().out
    assert f"## {ONTWIKKELING}" in uit
    assert f"## {TOETS}" in uit
    assert uit.count(f"| {GELEZEN} | {ONBESCHERMD} | {GEMERKT} |") == 4
    assert "85,1%" in uit
    assert all(f"## vers, {deel}" in uit for deel in (ONTWIKKELING, TOETS))


@pytest.mark.usefixtures("zonder_encoder")
def test_the_mistakes_of_the_half_to_measure_on_are_never_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--toon"]) == 0
    uit = capsys.readouterr().out
    alle = (*schoonteksten(TOETS), *schoonteksten(TOETS, VERS))
    assert not any(repr(tekst.tekst) in uit for tekst in alle)
