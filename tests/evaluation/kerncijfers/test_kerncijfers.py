"""The committed figures are those of the engine that runs, and no others are taken for them."""

from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.eerlijkheid.verhouding import Kleur
from evaluation.experiment import evalueer
from evaluation.kerncijfers import __main__ as opdracht
from evaluation.kerncijfers.meetbasis import Meetbasis, meetbasis
from evaluation.kerncijfers.meten import BEOORDEELD, als_proef, meet
from evaluation.kerncijfers.vorm import Kerncijfers, lees_kerncijfers
from evaluation.qrels import Qrels
from evaluation.report import getal
from evaluation.run import Run
from evaluation.systemen import MOTOR, TEKEN_TFIDF
from models.fouten import InvoerFout
from models.taxonomie.laden import basis
from tests.conftest import WORTEL

DELEN = {
    "encoder": "het taalmodel",
    "encoder_sha256": "het taalmodel",
    "taxonomie_sha256": "de skillstaal",
    "score_sha256": "de score",
    "voorwaarden_sha256": "de regels",
}


@pytest.fixture(scope="module")
def vast() -> Kerncijfers:
    return lees_kerncijfers()


def test_the_committed_figures_are_of_the_engine_that_runs(vast: Kerncijfers):
    """Measure them again: `python -m evaluation.kerncijfers`."""
    vast.controleer(meetbasis())


@pytest.mark.parametrize("deel", DELEN)
def test_figures_of_another_engine_are_refused(vast: Kerncijfers, deel: str):
    nu = replace(vast.basis, **{deel: "anders"})
    with pytest.raises(InvoerFout, match=DELEN[deel]) as fout:
        vast.controleer(nu)
    assert "python -m evaluation.kerncijfers" in str(fout.value)
    assert "None" not in str(fout.value)


def test_all_parts_that_differ_are_named_once(vast: Kerncijfers):
    ander = Meetbasis(**dict.fromkeys(DELEN, "anders"))
    with pytest.raises(InvoerFout, match="anders: het taalmodel, de skillstaal, de score en de regels"):
        vast.controleer(ander)


def test_another_skills_language_is_another_engine():
    assert meetbasis(replace(basis(), sha256="0" * 64)).anders_dan(meetbasis()) == ("de skillstaal",)


def test_what_is_written_is_read_back(vast: Kerncijfers, tmp_path: Path):
    pad = tmp_path / "kerncijfers.json"
    pad.write_text(vast.als_json(), encoding="utf-8")
    assert lees_kerncijfers(pad) == vast


@pytest.mark.parametrize("inhoud", [None, "{}", "geen json"])
def test_a_file_that_is_absent_or_damaged_is_refused_in_dutch(tmp_path: Path, inhoud: str | None):
    pad = tmp_path / "kerncijfers.json"
    if inhoud is not None:
        pad.write_text(inhoud, encoding="utf-8")
    with pytest.raises(InvoerFout, match=r"kerncijfers\.json: de cijfers ontbreken of zijn onleesbaar"):
        lees_kerncijfers(pad)


def test_the_figures_are_those_of_the_document_on_quality(vast: Kerncijfers):
    """That document is held against the measurement itself by a test of its own."""
    document = (WORTEL / "docs" / "kwaliteit.md").read_text(encoding="utf-8")
    for proef in vast.proeven:
        for een in proef.uitslagen:
            schatting = een.schatting
            cel = f"{getal(schatting.gemiddelde)} [{getal(schatting.laag)}; {getal(schatting.hoog)}]"
            assert cel in document, (proef.code, een.systeem, een.maat)


def test_the_engine_comes_first_and_the_difference_stands_with_the_baseline():
    goed, slecht = (("a", 1.0), ("b", 0.5)), (("b", 1.0), ("a", 0.5))
    ids = [f"v{nummer}" for nummer in range(4)]
    runs = {TEKEN_TFIDF: Run(TEKEN_TFIDF, dict.fromkeys(ids, slecht)), MOTOR: Run(MOTOR, dict.fromkeys(ids, goed))}
    report = evalueer(runs, Qrels({een: {"a": 1.0} for een in ids}), baseline=TEKEN_TFIDF)
    proef = als_proef("proef", report, "python -m evaluation.judged")
    assert proef.uitslagen[0].systeem == MOTOR
    assert (proef.vacatures, proef.kandidaten) == (4, 2)
    eigen, ander = proef.van(MOTOR, "nDCG@10"), proef.van(TEKEN_TFIDF, "nDCG@10")
    assert eigen.schatting.gemiddelde == 1.0
    assert eigen.verschil is None
    assert ander.verschil is not None
    assert ander.schatting.gemiddelde is not None
    assert ander.verschil.gemiddelde == pytest.approx(1.0 - ander.schatting.gemiddelde)
    with pytest.raises(KeyError):
        proef.van(MOTOR, "MRR")


def test_the_command_says_in_dutch_that_the_data_is_absent(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    naar = tmp_path / "kerncijfers.json"
    assert opdracht.main(["--data", str(tmp_path), "--naar", str(naar)]) == 2
    assert "ontbreekt" in capsys.readouterr().err
    assert not naar.exists()


@pytest.mark.data
@pytest.mark.langzaam
def test_measured_again_they_are_the_same(vast: Kerncijfers, datamap: Path):
    assert meet(datamap, vast.gemeten) == vast
    assert vast.proef(BEOORDEELD).vacatures > 0


def test_groups_are_held_against_one_of_them(vast: Kerncijfers):
    for stap in ("volgorde", "regels"):
        cijfers = vast.groepen.van(stap)
        assert {een.kenmerk for een in cijfers} >= {"trede", "doelgroep", "leeftijd"}
        for kenmerk in {een.kenmerk for een in cijfers}:
            maatstaf = [een for een in cijfers if een.kenmerk == kenmerk and een.kleur == Kleur.MAATSTAF.value]
            assert [een.verhouding for een in maatstaf] == [1.0]
        for een in cijfers:
            assert een.kansen > 0
            if een.verhouding is not None and een.laag is not None and een.hoog is not None:
                assert een.laag <= een.verhouding <= een.hoog


def test_what_is_kept_from_ranking_was_measured_to_make_no_difference(vast: Kerncijfers):
    afgeschermd = [een for een in vast.groepen.wissels if not een.in_tekst]
    assert afgeschermd
    assert [een.naam for een in afgeschermd if not een.in_orde or een.aandeel] == []
