"""The marked sentences are well-formed and varied, and the reader refuses what breaks its rules."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evaluation.extractie.markering import SKILL, VORMEN, Markering
from evaluation.extractie.zinnen_lezen import AANTAL, AARDEN, BESTAND, DELEN, lees_zinnen, verdeel
from models.extractie.conditie import ConditieSoort
from models.fouten import InvoerFout
from models.waardelijsten import Rijbewijs

ZINNEN = lees_zinnen()
MARKERINGEN = [markering for zin in ZINNEN for markering in zin.markeringen]
Rij = dict[str, Any]


def rijen() -> list[Rij]:
    return [json.loads(regel) for regel in BESTAND.read_text(encoding="utf-8").splitlines()]


def schrijf(pad: Path, inhoud: list[Rij]) -> Path:
    pad.write_text("\n".join(json.dumps(rij, ensure_ascii=False) for rij in inhoud), encoding="utf-8")
    return pad


def letters(zin: str) -> set[str]:
    return {zin.lower()[i : i + 4] for i in range(len(zin) - 3)}


def test_half_of_every_aard_is_kept_for_the_measure():
    assert Counter(zin.deel for zin in ZINNEN) == dict.fromkeys(DELEN, AANTAL // 2)
    per_aard = Counter((zin.aard, zin.deel) for zin in ZINNEN)
    assert all(per_aard[aard, DELEN[0]] == per_aard[aard, DELEN[1]] > 0 for aard in AARDEN)


def test_a_half_is_read_alone_and_together_they_are_all():
    assert sorted((*lees_zinnen(DELEN[0]), *lees_zinnen(DELEN[1])), key=lambda zin: zin.id) == list(ZINNEN)
    with pytest.raises(ValueError, match="training"):
        lees_zinnen("training")


def test_the_half_of_a_sentence_does_not_hang_on_the_order_of_the_file():
    assert verdeel(ZINNEN[::-1]) == verdeel(ZINNEN)


@pytest.mark.parametrize("deel", DELEN)
@pytest.mark.parametrize("soort", VORMEN)
def test_every_kind_of_condition_stands_at_least_eight_times_in_each_half(soort, deel):
    assert sum(een.soort == soort for zin in ZINNEN if zin.deel == deel for een in zin.markeringen) >= 8


def test_there_is_enough_to_find_to_deny_and_to_leave_alone():
    assert sum(een.soort == SKILL for een in MARKERINGEN) >= 300
    assert len({een.waarde for een in MARKERINGEN if een.soort == SKILL}) >= 150
    assert sum(any(een.ontkend for een in zin.markeringen) for zin in ZINNEN) >= 55
    assert sum(not zin.markeringen for zin in ZINNEN) == 60


def test_the_kinds_of_condition_are_those_of_the_extractor():
    assert set(VORMEN) == {soort.value for soort in ConditieSoort}


def test_every_form_of_licence_is_a_known_one_and_lists_end_where_they_end():
    assert all(VORMEN["rijbewijs"].fullmatch(lid.value) for lid in Rijbewijs)
    assert not VORMEN["rijbewijs"].fullmatch("X")
    assert not VORMEN["certificaat"].fullmatch("vca-volledig")


def test_no_sentence_is_another_one_with_a_few_words_changed():
    """Written one by one, not filled in from templates: below a half of the letter groups in common."""
    groepen = [letters(zin.tekst) for zin in ZINNEN]
    for nummer, een in enumerate(groepen):
        for ander in groepen[:nummer]:
            assert len(een & ander) / len(een | ander) < 0.5


def test_what_is_written_is_read_back(tmp_path):
    assert lees_zinnen(pad=schrijf(tmp_path / "zinnen.jsonl", rijen())) == ZINNEN


def zet(plek: int, **velden: object) -> Callable[[list[Rij]], None]:
    return lambda alles: alles[plek].update(velden)


def zet_skill(plek: int, **velden: object) -> Callable[[list[Rij]], None]:
    return lambda alles: alles[plek]["skills"][0].update(velden)


def zet_conditie(plek: int, **velden: object) -> Callable[[list[Rij]], None]:
    return lambda alles: alles[plek]["condities"][0].update(velden)


LEEG = next(i for i, zin in enumerate(ZINNEN) if zin.aard == "niets")
PLAATS = next(i for i, rij in enumerate(rijen()) if rij["condities"] and rij["condities"][0]["soort"] == "plaats")


@pytest.mark.parametrize(
    ("verander", "reden"),
    [
        (lambda alles: alles.pop(), "299 rijen"),
        (zet(6, id="zin-070"), "rij 7: het id is geen zin-007"),
        (zet(6, aard="vreemd"), "rij 7: de aard"),
        (zet(6, deel="training"), "rij 7: het deel"),
        (zet(6, tekst=""), "rij 7: de zin is leeg"),
        (zet(LEEG, tekst="Twee\nregels."), f"rij {LEEG + 1}: de zin is leeg, beslaat meer regels"),
        (zet(LEEG, tekst=f"  {ZINNEN[LEEG - 1].tekst.upper()}"), f"rij {LEEG + 1}: de zin staat er twee keer in"),
        (zet(6, skills=[], condities=[]), "rij 7: er is iets gemerkt"),
        (zet(LEEG, skills=[{"begin": 0, "einde": 3, "ontkend": False, "skill": None}]), "er is iets gemerkt"),
        (lambda alles: alles[0]["skills"].append(alles[0]["skills"][0]), "rij 1: een markering staat er twee keer"),
        (zet_skill(0, skill="toveren"), "rij 1: de skill 'toveren' bestaat niet"),
        (zet_skill(0, einde=9999), "rij 1: 3-9999 valt buiten de zin"),
        (zet_skill(0, begin=2), "rij 1: 2-17 valt buiten de zin of begint of eindigt met wit"),
        (zet_skill(0, begin=17), "rij 1: 17-17 is not a span"),
        (zet_skill(0, begin=-1), "rij 1: -1-17 is not a span"),
        (zet_skill(0, begin="3"), r"rij 1, veld skills\.0\.begin: de rij heeft niet de goede vorm"),
        (zet(6, opmerking="los"), "rij 7, veld opmerking: de rij heeft niet de goede vorm"),
        (zet_conditie(0, soort="humeur"), "rij 1: 'humeur' is geen soort conditie"),
        (zet_conditie(0, soort=SKILL), "rij 1: de skill '10-15' bestaat niet"),
        (zet_conditie(0, waarde="tien"), "rij 1: 'tien' is geen waarde van uren"),
        (zet_conditie(PLAATS, waarde="Rome"), f"rij {PLAATS + 1}: de plaats 'Rome'"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_named(tmp_path, verander, reden):
    alles = rijen()
    verander(alles)
    with pytest.raises(InvoerFout, match=reden):
        lees_zinnen(pad=schrijf(tmp_path / "zinnen.jsonl", alles))


def test_a_line_that_is_no_json_is_named(tmp_path):
    pad = schrijf(tmp_path / "zinnen.jsonl", rijen())
    pad.write_text(pad.read_text(encoding="utf-8").replace('{"id": "zin-004"', '"id": "zin-004"', 1), encoding="utf-8")
    with pytest.raises(InvoerFout, match="rij 4: de rij heeft niet de goede vorm"):
        lees_zinnen(pad=pad)


@pytest.mark.parametrize(("begin", "einde"), [(3, 3), (4, 3), (-1, 3)])
def test_a_marking_has_a_span(begin, einde):
    with pytest.raises(ValueError, match="is not a span"):
        Markering(begin, einde, SKILL, None)
