"""From a vacature to a list: what is on it, in which order, what is said about it, and what it was made with."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from kandidaten.kandidaat import Kandidaat, Toestemming
from matching import matcher as matchermodule
from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.voorwaarden import BESLISSEND
from models.fouten import EncoderFout, OnbekendeKandidaat, OnbekendeVacature
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import PlekSoort, Uitkomst, VacatureStatus
from tests.motor import matcher_van, scorer, wereld
from tests.orakel.voorwaarden_orakel import oordeel, te_verifieren
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

BROOD = Skill(label="brood bakken", graad=Belang.MOET, bron="vacature")
PLEK = Vacature(id="V", titel="bakker", gevraagd=(BROOD,), plek=PlekSoort.VRIJWILLIGERSWERK)


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(7, 150, 9))


def test_people_stand_in_order_of_score_and_equal_scores_in_order_of_pseudonym() -> None:
    gelijk = 0
    for id_ in matcher().vacatures:
        matches = matcher().match(id_, 1_000).matches
        sleutels = [(-match.score, match.kandidaat) for match in matches]
        assert sleutels == sorted(sleutels)
        assert [match.rang for match in matches] == list(range(1, len(matches) + 1))
        gelijk += len(matches) - len({match.score for match in matches})
    assert gelijk > 0


@pytest.mark.parametrize("n", [1, 2, 5, 1_000])
def test_a_shorter_list_is_the_beginning_of_a_longer_one(n: int) -> None:
    for id_ in matcher().vacatures:
        kort, lang = matcher().match(id_, n), matcher().match(id_, 1_000)
        assert kort.matches == lang.matches[:n]
        assert kort.te_verifieren == lang.te_verifieren[:n]
        assert kort.aantal_toegelaten == lang.aantal_toegelaten == len(lang.matches)
        assert kort.aantal_te_verifieren == lang.aantal_te_verifieren == len(lang.te_verifieren)


def test_nobody_is_silently_left_out() -> None:
    for id_, plek in matcher().vacatures.items():
        lijst = matcher().match(id_, 1_000)
        uitkomsten = {m.id: oordeel(m, plek, peildatum=PEILDATUM) for m in matcher().kandidaten}
        afgevallen = [u for u in uitkomsten.values() if Uitkomst.VOLDOET_NIET in u.values()]
        assert lijst.aantal_kandidaten == len(uitkomsten)
        assert len(lijst.matches) + len(lijst.te_verifieren) + len(afgevallen) == len(uitkomsten)
        assert dict(lijst.verborgen) == {
            regel.code: aantal
            for regel in BESLISSEND
            if (aantal := sum(u[regel.code] is Uitkomst.VOLDOET_NIET for u in uitkomsten.values()))
        }


def test_who_waits_for_an_answer_is_listed_apart_with_what_to_ask() -> None:
    gezien = 0
    for id_, plek in matcher().vacatures.items():
        wachtend = matcher().match(id_, 1_000).te_verifieren
        verwacht = {m.id for m in matcher().kandidaten if te_verifieren(oordeel(m, plek, peildatum=PEILDATUM))}
        assert {een.kandidaat for een in wachtend} == verwacht
        assert [een.score for een in wachtend] == sorted((een.score for een in wachtend), reverse=True)
        for een in wachtend:
            regels = {regel.code for regel in BESLISSEND if regel.onbekend_blokkeert}
            assert een.vragen
            assert {vraag.code for vraag in een.vragen} <= regels
            gezien += 1
    assert gezien > 10


def test_zekerheid_is_the_share_that_is_known_and_does_not_lower_the_score() -> None:
    kaal = Kandidaat(id="A", skills=(replace(BROOD, graad=Bewijs.DIPLOMA),))
    vol = replace(kaal, id="B", postcode="1951", uren_max=32, max_reisafstand_km=20, rijbewijzen=frozenset())
    m = matcher_van([kaal, vol], [PLEK])
    rijen = [m.zekerheid(m.oordeel(PLEK).vraag, rij) for rij in range(2)]
    scores = m.scores(m.oordeel(PLEK).vraag, np.arange(2)).score.tolist()
    assert rijen == [0.125, 0.625]
    assert scores[0] == scores[1]


def test_without_people_the_list_is_empty_and_says_so_in_numbers() -> None:
    lijst = matcher_van([], [PLEK]).match("V")
    assert (lijst.matches, lijst.te_verifieren, dict(lijst.verborgen)) == ((), (), {})
    assert (lijst.aantal_kandidaten, lijst.aantal_toegelaten, lijst.aantal_te_verifieren) == (0, 0, 0)


def test_a_vacature_that_says_nothing_gives_a_list_without_scores_above_nothing() -> None:
    m = matcher_van(matcher().kandidaten, [Vacature(id="V", plek=PlekSoort.REGULIER)])
    lijst = m.match("V", 1_000)
    assert {match.score for match in lijst.matches} <= {0.0}
    assert any("noemt geen skills" in mededeling for mededeling in lijst.mededelingen)


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({"status": VacatureStatus.VERVULD}, "gesloten"),
        ({"status": VacatureStatus.INGETROKKEN}, "gesloten"),
        ({"sluitingsdatum": PEILDATUM.replace(day=1)}, "gesloten"),
        ({"plek": None}, "niet bekend wat voor plek"),
        ({"plek": PlekSoort.BESCHUT}, "geen toewijzing"),
        ({"gevraagd": (), "titel": "zomaar iets"}, "noemt geen skills en geen bekend beroep"),
        ({"gevraagd": (), "titel": "schoonmaker"}, "gebruikelijk zijn voor het beroep"),
    ],
)
def test_the_reader_is_told_what_matters_about_the_list(velden: dict[str, Any], woorden: str) -> None:
    def mededelingen(plek: Vacature) -> str:
        return " ".join(matcher_van([], [plek]).match("V").mededelingen)

    assert woorden in mededelingen(replace(PLEK, **velden))
    assert woorden not in mededelingen(PLEK)


def test_lifted_gates_stand_on_the_list() -> None:
    opgeheven = Afwijking(code="G1", reden="T-PROEF", door="adviseur", op=PEILDATUM)
    assert matcher().match("V0", 3, [opgeheven]).afwijkingen == (opgeheven,)


def test_the_list_says_what_it_was_made_with() -> None:
    herkomst = matcher().match("V0").herkomst
    assert herkomst.encoder == scorer().gelijkenis.encoder.id
    assert herkomst.encoder_sha256 == scorer().gelijkenis.encoder.sha256
    assert herkomst.peildatum == PEILDATUM
    assert sum(herkomst.gewichten.values()) == pytest.approx(1.0)
    assert (herkomst.voorselectie, herkomst.voorselectie_recall) == (None, None)


def test_a_vacature_can_be_put_in_the_place_of_another_without_touching_the_matcher() -> None:
    anders = matcher().met_vacatures([replace(matcher().vacatures["V0"], titel="Anders")])
    assert anders.match("V0").titel == "Anders"
    assert matcher().match("V0").titel != "Anders"
    assert anders.met_vacatures([replace(PLEK, id="erbij")]).match("erbij").vacature == "erbij"


@pytest.mark.parametrize("n", [0, -1])
def test_a_list_of_nobody_cannot_be_asked(n: int) -> None:
    with pytest.raises(ValueError, match="less than 1"):
        matcher().match("V0", n)


def test_who_or_what_does_not_exist_is_refused() -> None:
    with pytest.raises(OnbekendeVacature, match="'geen'"):
        matcher().match("geen")
    for kandidaat_id in ("", "K", "K00", "zzz"):
        with pytest.raises(OnbekendeKandidaat):
            matcher().rij(kandidaat_id)
    assert [matcher().kandidaten[matcher().rij(mens.id)] for mens in matcher().kandidaten] == list(matcher().kandidaten)


def test_vectors_of_other_people_are_refused() -> None:
    vectoren = matcher().profielen.frasen.vectoren
    with pytest.raises(EncoderFout):
        Matcher(
            matcher().kandidaten[:-40],
            matcher().vacatures,
            scorer(),
            omstandigheden=matcher().omstandigheden,
            bewaard=lambda _: vectoren,
        )


def test_two_people_with_one_id_are_refused() -> None:
    een = matcher().kandidaten[0]
    with pytest.raises(ValueError, match="one id"):
        Matcher((een, een), {}, scorer(), omstandigheden=matcher().omstandigheden)


# More people than are scored one by one


def mensen_voor_index(n: int) -> list[Kandidaat]:
    graden = list(Bewijs)
    labels = ("brood bakken", "taart bakken", "lassen", "kabels trekken", "vloeren dweilen", "deeg kneden")
    return [
        Kandidaat(
            id=f"K{i:03}",
            skills=(Skill(label=labels[i % len(labels)], graad=graden[i % len(graden)], bron="x"),) if i % 7 else (),
            toestemmingen=(Toestemming(voor="V", gegeven=True),),
            postcode="1951",
            uren_max=32,
        )
        for i in range(n)
    ]


def test_above_the_limit_the_index_selects_and_the_list_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 30)
    mensen = mensen_voor_index(100)
    m = matcher_van(mensen, [replace(PLEK, plek=PlekSoort.REGULIER)])
    lijst = m.match("V", 5)
    assert lijst.aantal_toegelaten > 30
    assert lijst.herkomst.voorselectie == 30
    assert lijst.herkomst.voorselectie_recall is not None
    assert 0.0 < lijst.herkomst.voorselectie_recall <= 1.0
    assert any("30 volledig doorgerekend" in mededeling for mededeling in lijst.mededelingen)
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 1_000)
    alles = matcher_van(mensen, [replace(PLEK, plek=PlekSoort.REGULIER)]).match("V", 5)
    assert [match.score for match in lijst.matches] == [match.score for match in alles.matches]
    assert lijst.aantal_toegelaten == alles.aantal_toegelaten


def test_nobody_who_may_not_be_listed_comes_in_through_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 5)
    m = matcher_van(*wereld(7, 150, 9))
    for id_ in m.vacatures:
        allen = {match.kandidaat for match in matcher().match(id_, 1_000).matches}
        gekozen = [match.kandidaat for match in m.match(id_, 1_000).matches]
        assert set(gekozen) <= allen
        assert len(gekozen) == len(set(gekozen))


def test_a_selection_of_who_has_nothing_to_tell_claims_no_more_than_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 10)
    mensen = [mens if i < 4 else replace(mens, skills=()) for i, mens in enumerate(mensen_voor_index(40)[1:])]
    m = matcher_van(mensen, [replace(PLEK, plek=PlekSoort.REGULIER)])
    lijst = m.match("V", 1_000)
    assert lijst.herkomst.voorselectie == len(lijst.matches) == 4
    assert any("er 4 volledig doorgerekend" in mededeling for mededeling in lijst.mededelingen)


def test_without_a_direction_the_index_cannot_select_and_everybody_is_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matchermodule, "ALLES_TOT", 10)
    lijst = matcher_van(mensen_voor_index(40), [Vacature(id="V", plek=PlekSoort.REGULIER)]).match("V", 1_000)
    assert len(lijst.matches) == lijst.aantal_toegelaten > 10
    assert lijst.herkomst.voorselectie is None
