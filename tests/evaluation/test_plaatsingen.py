"""Aanbod against skills on placements: values by hand, the metrics of the project, and silence below ten."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from random import Random
from statistics import fmean

import numpy as np
import pytest

from evaluation.figuur import Cel, Figuur, Verband
from evaluation.metrics import MRR, Metric, Recall
from evaluation.onthulling import publiceer_reeks
from evaluation.plaatsingen import GemetenPlaatsing, Maatstaf, plaatsingsmeting, vergelijk
from evaluation.plaatsingsfiguren import figuren
from evaluation.schaduw import DIEPTE, Methode
from models.waardelijsten import PlekSoort

DAG = date(2026, 2, 3)
S, A, L, W = Methode.SKILLS, Methode.AANBOD, Methode.LEXICAAL, Methode.WILLEKEURIG


@pytest.fixture(autouse=True)
def _minder_trekkingen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many draws as these claims need; how exact an interval is stands in test_statistiek."""
    monkeypatch.setattr("evaluation.statistiek.HERHALINGEN", 999)


def plaatsing(nummer: int, rangen: Mapping[Methode, int], *, vacature: int | None = None) -> GemetenPlaatsing:
    """Somebody placed on a vacature of the same number, unless another is said."""
    plek = nummer if vacature is None else vacature
    return GemetenPlaatsing(
        persoon=f"K{nummer}",
        vacature=f"V{plek:03}",
        datum=DAG,
        rangen=rangen,
        plek=PlekSoort.REGULIER if plek % 2 else PlekSoort.LEERWERKPLEK,
        trede=("4", "6", None)[plek % 3],
        sector="zorg",
    )


def test_the_measures_are_those_worked_out_by_hand() -> None:
    """Ten vacatures; of the first two people are placed: skills at 1 and 8, aanbod at 6 and not at all."""
    geplaatst = [
        plaatsing(0, {S: 1, A: 6}),
        plaatsing(10, {S: 8}, vacature=0),
        *(plaatsing(nummer, {S: 4, A: 10}) for nummer in range(1, 9)),
        plaatsing(9, {S: 20, A: 1}),
    ]
    uit = vergelijk(geplaatst)
    assert (uit.aantal, uit.personen, uit.vacatures) == (11, 11, 10)
    assert uit.in_eerste[S] == {5: 9, 10: 10, DIEPTE: 11}
    assert uit.in_eerste[A] == {5: 1, 10: 10, DIEPTE: 10}
    gemiddeld = {wat: schatting.gemiddelde for wat, schatting in uit.scores.items()}
    assert gemiddeld[S, Maatstaf.RECALL_5] == pytest.approx((0.5 + 8) / 10)
    assert gemiddeld[A, Maatstaf.RECALL_5] == pytest.approx(1 / 10)
    assert gemiddeld[S, Maatstaf.RECALL_10] == pytest.approx((1 + 8) / 10)
    assert gemiddeld[A, Maatstaf.RECALL_10] == pytest.approx((0.5 + 8 + 1) / 10)
    assert gemiddeld[S, Maatstaf.MRR] == pytest.approx((1 + 8 / 4) / 10)  # place 20 is beyond the first ten
    assert gemiddeld[A, Maatstaf.MRR] == pytest.approx((1 / 6 + 8 / 10 + 1) / 10)
    assert gemiddeld[W, Maatstaf.MRR] == 0
    assert uit.voorsprong[Maatstaf.RECALL_10].schatting.gemiddelde == pytest.approx(-0.05)


@pytest.mark.parametrize("seed", range(3))
def test_the_measures_are_those_of_the_project_and_of_an_independent_library(seed: int) -> None:
    """Random lists of 25 with one to three people placed of each; trec_eval and `evaluation.metrics` say the same."""
    pytrec_eval = pytest.importorskip("pytrec_eval", reason="pytrec_eval-terrier is niet geïnstalleerd")
    toeval = Random(seed)
    lijsten, geplaatst, qrels = {}, [], {}
    for nummer in range(20):
        lijst = [f"K{nummer}-{plek}" for plek in range(DIEPTE)]
        gekozen = toeval.sample([*lijst, f"K{nummer}-elders"], toeval.randint(1, 3))
        lijsten[f"V{nummer:03}"], qrels[f"V{nummer:03}"] = lijst, dict.fromkeys(gekozen, 1)
        for wie in gekozen:
            rangen = {S: lijst.index(wie) + 1} if wie in lijst else {}
            geplaatst.append(GemetenPlaatsing(persoon=wie, vacature=f"V{nummer:03}", datum=DAG, rangen=rangen))
    scores = vergelijk(toeval.sample(geplaatst, len(geplaatst))).scores
    run = {id_: {wie: -float(plek) for plek, wie in enumerate(lijst)} for id_, lijst in lijsten.items()}
    namen = {Maatstaf.RECALL_5: "recall_5", Maatstaf.RECALL_10: "recall_10", Maatstaf.MRR: "recip_rank"}
    onafhankelijk = pytrec_eval.RelevanceEvaluator(qrels, {"recall.5,10", "recip_rank"}).evaluate(run)
    tien = {id_: dict(sorted(lijst.items(), key=lambda een: -een[1])[:10]) for id_, lijst in run.items()}
    for id_, een in pytrec_eval.RelevanceEvaluator(qrels, {"recip_rank"}).evaluate(tien).items():
        onafhankelijk[id_] |= een  # of the first ten, as ours is
    onze: dict[Maatstaf, Metric] = {
        Maatstaf.RECALL_5: Recall(5, 1),
        Maatstaf.RECALL_10: Recall(10, 1),
        Maatstaf.MRR: MRR(1),
    }
    for maat, naam in namen.items():
        waarde = scores[S, maat].gemiddelde
        assert waarde == pytest.approx(fmean(een[naam] for een in onafhankelijk.values()))
        assert waarde == pytest.approx(fmean(onze[maat](lijst[:10], qrels[id_]) or 0 for id_, lijst in lijsten.items()))


def test_below_ten_people_or_ten_vacatures_there_are_no_means() -> None:
    negen = [plaatsing(nummer, {S: 1, A: 2}) for nummer in range(9)]
    een_vacature = [plaatsing(nummer, {S: 1, A: 2}, vacature=1) for nummer in range(30)]
    een_persoon = [replace(plaatsing(nummer, {S: 1}), persoon="K") for nummer in range(30)]
    for te_weinig in (negen, een_vacature, een_persoon):
        uit = vergelijk(te_weinig)
        assert not uit.scores
        assert not uit.voorsprong
    assert vergelijk([*negen, plaatsing(9, {S: 1, A: 2})]).scores


@pytest.mark.parametrize("maat", Maatstaf)
def test_no_mean_tells_where_beyond_the_first_ten_somebody_stood(maat: Maatstaf) -> None:
    """Those bands may be hidden while the mean shows."""
    net_niet, nooit = ([plaatsing(nummer, rangen) for nummer in range(10)] for rangen in ({S: 11}, {}))
    assert vergelijk(net_niet).scores[S, maat] == vergelijk(nooit).scores[S, maat]


def test_a_planted_difference_is_found_with_its_interval_and_chance_is_not() -> None:
    toeval = np.random.default_rng(3)
    beter = [plaatsing(n, {S: int(toeval.integers(1, 6)), A: int(toeval.integers(1, 26))}) for n in range(60)]
    gelijk = [plaatsing(n, {S: int(toeval.integers(1, 26)), A: int(toeval.integers(1, 26))}) for n in range(60)]
    verschil = vergelijk(beter).voorsprong[Maatstaf.RECALL_10]
    assert verschil.schatting.laag is not None
    assert verschil.schatting.laag > 0.3
    assert verschil.p < 0.01
    assert vergelijk(gelijk).voorsprong[Maatstaf.RECALL_10].p > 0.05


def test_the_order_in_which_placements_come_changes_nothing() -> None:
    alle = [plaatsing(nummer, {S: nummer % 20 + 1, A: 25 - nummer % 20}) for nummer in range(12)]
    assert plaatsingsmeting(alle) == plaatsingsmeting(alle[::-1])


def test_groups_hold_everybody_once() -> None:
    meting = plaatsingsmeting([plaatsing(nummer, {S: 1}) for nummer in range(30)])
    for groepen in (meting.per_plek, meting.per_trede, meting.per_sector):
        assert sum(deel.aantal for deel in groepen.values()) == 30
    assert set(meting.per_trede) == {"", "4", "6"}
    assert set(meting.per_plek) == {"regulier", "leerwerkplek"}


def test_a_placement_shows_no_trede_in_a_traceback() -> None:
    assert "6" not in repr(replace(plaatsing(1, {S: 1}), vacature="V", trede="6"))


def _uitgave(geplaatst: Sequence[GemetenPlaatsing], zonder: int = 2) -> tuple[tuple[Figuur, ...], tuple[Verband, ...]]:
    uit = figuren(plaatsingsmeting(geplaatst), zonder_lijst=zonder, periode="Eerste kwartaal 2026", pleknamen={})
    return publiceer_reeks([uit])[0], uit.verbanden


def _cellen(figuren_: Sequence[Figuur]) -> list[Cel]:
    return [cel for figuur in figuren_ for rij in figuur.rijen for cel in rij.cellen]


@pytest.mark.parametrize("aantal", [0, 3, 9])
def test_below_ten_placements_no_number_shows_at_all(aantal: int) -> None:
    uit, _ = _uitgave([plaatsing(nummer, {S: 1, A: 2}) for nummer in range(aantal)])
    assert len(uit) == 1
    assert [cel.tekst for cel in _cellen(uit) if any(teken.isdigit() for teken in cel.tekst)] == []


def test_what_is_published_shows_no_count_of_people_below_ten_and_the_counts_add_up() -> None:
    toeval = Random(1)
    geplaatst = [
        plaatsing(nummer, {methode: toeval.randint(1, 25) for methode in Methode if toeval.random() < 0.8})
        for nummer in range(90)
    ]
    uit, verbanden = _uitgave(geplaatst)
    getoond = {cel.sleutel: int(cel.waarde or 0) for cel in _cellen(uit) if cel.sleutel and cel.getoond}
    assert min(getoond.values()) >= 10
    assert len(getoond) > 12
    compleet = [v for v in verbanden if getoond.keys() >= {*v.plus, *v.min}]
    assert compleet
    for verband in compleet:
        assert sum(getoond[een] for een in verband.plus) == sum(getoond[een] for een in verband.min)
    for figuur in uit[1:]:
        assert any("voorbehoud" in noot for noot in figuur.noten)
