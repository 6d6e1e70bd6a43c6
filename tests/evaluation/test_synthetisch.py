"""Hidden true beroepen as truth: a tiny caseload of our own, with the generator's API."""

import json
from dataclasses import replace
from types import SimpleNamespace

import pytest

from evaluation import synthetisch
from evaluation.synthetisch import meet_synthetisch, meet_zonder_titels, qrels_uit_beroepen
from evaluation.systemen import systemen
from kandidaten.kandidaat import Kandidaat, Werkervaring
from models.skills import Belang, Bewijs, Skill
from vacatures.vacature import Vacature

WOORDEN = {"kok": "soep en sauzen bereiden", "hovenier": "heggen snoeien", "lasser": "staal lassen"}
WARE_KANDIDATEN = {f"k{n}": beroep for n, beroep in enumerate([*WOORDEN, *WOORDEN], start=1)}
WARE_VACATURES = {f"v{n}": beroep for n, beroep in enumerate(WOORDEN, start=1)}
# Everybody has the same title, so titles tell nothing; the skill tells everything.
KANDIDATEN = tuple(
    Kandidaat(
        id=naam,
        werkervaring=(Werkervaring(functie="Medewerker"),),
        skills=(Skill(label=WOORDEN[beroep], graad=Bewijs.GENOEMD, bron="eigen opgave"),),
    )
    for naam, beroep in WARE_KANDIDATEN.items()
)
VACATURES = tuple(
    Vacature(
        id=naam,
        titel="Medewerker gezocht",
        gevraagd=(Skill(label=WOORDEN[beroep], graad=Belang.MOET, bron="vacature"),),
    )
    for naam, beroep in WARE_VACATURES.items()
)

GELIJKE_SKILL = (Skill(label="op tijd komen", graad=Bewijs.GENOEMD, bron="eigen opgave"),)
GELIJKE_VRAAG = (Skill(label="op tijd komen", graad=Belang.MOET, bron="vacature"),)


def test_the_same_true_beroep_is_the_whole_truth():
    qrels = qrels_uit_beroepen({"k1": "kok", "k2": "lasser", "k3": "kok"}, {"v1": "kok", "v2": "bakker"})
    assert qrels.oordelen == {"v1": {"k1": 1.0, "k3": 1.0}, "v2": {}}


def test_a_ranker_on_skills_recovers_what_titles_hide():
    """Ties go by id, so titles put k1, k2, k3 first: right at rank 1, 2 and 3, MRR = (1 + 1/2 + 1/3) / 3."""
    report = meet_synthetisch(KANDIDATEN, VACATURES, qrels_uit_beroepen(WARE_KANDIDATEN, WARE_VACATURES))
    for systeem in ("teken-TF-IDF", "skillsmatch"):
        assert report.van(systeem).gemiddelde("MRR") == 1.0
    assert report.van("alleen functietitel").gemiddelde("MRR") == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)
    assert report.baseline == "alleen functietitel"


def test_withholding_titles_leaves_search_on_titles_nothing_to_do_and_skills_everything():
    """Here only the title tells: with titles all is found, without them nobody but chance finds anything."""
    qrels = qrels_uit_beroepen(WARE_KANDIDATEN, WARE_VACATURES)
    titels = {"kok": "Kok", "hovenier": "Hovenier", "lasser": "Lasser"}
    mensen = [
        replace(one, werkervaring=(Werkervaring(functie=titels[WARE_KANDIDATEN[one.id]]),), skills=GELIJKE_SKILL)
        for one in KANDIDATEN
    ]
    werk = [replace(one, titel=titels[WARE_VACATURES[one.id]], gevraagd=GELIJKE_VRAAG) for one in VACATURES]
    assert meet_synthetisch(mensen, werk, qrels).van("skillsmatch").gemiddelde("MRR") == 1.0
    dicht = meet_zonder_titels(mensen, werk, qrels)
    assert {one.systeem for one in dicht.systemen} == {"willekeurig", "BM25", "teken-TF-IDF", "skillsmatch"}
    for systeem in ("BM25", "teken-TF-IDF", "skillsmatch"):
        # Everybody is alike now, so all are in order of id: as in the test above.
        assert dicht.van(systeem).gemiddelde("MRR") == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)


def test_the_report_says_what_every_system_may_read():
    noten = " ".join(
        meet_synthetisch(KANDIDATEN, VACATURES, qrels_uit_beroepen({"k1": "kok"}, {"v1": "kok"})).toelichting
    )
    assert all(f"{one.naam} leest:" in noten for one in systemen(2020))


def test_the_command_measures_the_generated_caseload(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    caseload = SimpleNamespace(kandidaten=KANDIDATEN, ware_beroepen=WARE_KANDIDATEN)
    vacatureset = SimpleNamespace(vacatures=VACATURES, ware_beroepen=WARE_VACATURES)
    monkeypatch.setattr(synthetisch, "maak_caseload", lambda seed: caseload)
    monkeypatch.setattr(synthetisch, "maak_vacatures", lambda seed: vacatureset)
    assert synthetisch.main(["--json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert (len(uit["vacatures"]), uit["aantal_kandidaten"], uit["aantal_oordelen"]) == (3, 6, 6)
    assert [one["metric"] for one in uit["systemen"][0]["metingen"]] == ["recall@10", "MRR"]
