"""The baselines rank everybody, the same way every time, on the texts they say they use."""

import pytest

from evaluation.baselines import profieltekst, vraagtekst
from evaluation.systemen import bouw_systemen, systemen
from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from models.skills import Belang, Bewijs, Skill
from vacatures.vacature import Vacature


def _kandidaat(naam: str, functie: str, taken: str, *skills: str) -> Kandidaat:
    return Kandidaat(
        id=naam,
        skills=tuple(Skill(label=one, graad=Bewijs.GENOEMD, bron="eigen opgave") for one in skills),
        werkervaring=(Werkervaring(functie=functie, taken=taken),),
        opleidingen=(Opleiding(naam="mbo bloemschikken"),),
        certificaten=("EHBO",),
        wensen="liefst op een boerderij",
        afgeschermd=Afgeschermd(uitkering="geheim"),
    )


KANDIDATEN = (
    _kandidaat("k1", "Kok", "Bereidde soep en sauzen in een grote keuken", "koken", "snijden"),
    _kandidaat("k2", "Tuinman", "Snoeide heggen en maaide gazons", "snoeien", "grasmaaien"),
    _kandidaat("k3", "Chauffeur", "Bracht pakketten rond", "autorijden"),
)
VACATURES = (
    Vacature(
        id="v1",
        titel="Hovenier gevraagd",
        gevraagd=(Skill(label="heggen snoeien", graad=Belang.MOET, bron="vacature"),),
    ),
    Vacature(id="v2", titel="Kok", gevraagd=(Skill(concept="x:1", graad=Belang.MOET, bron="vacature"),)),
    Vacature(id="v3"),
)
NAMEN = [one.naam for one in systemen(2020)]


@pytest.fixture(scope="module")
def rangschikkers():
    return bouw_systemen(KANDIDATEN, VACATURES, 2020)


@pytest.mark.parametrize("naam", NAMEN)
def test_everybody_is_ranked_once_from_high_to_low_and_ties_go_by_id(rangschikkers, naam: str):
    for vacature in VACATURES:
        lijst = rangschikkers[naam].rangschik(vacature.id)
        assert {one for one, _ in lijst} == {"k1", "k2", "k3"}
        assert lijst == sorted(lijst, key=lambda pair: (-pair[1], pair[0]))


@pytest.mark.parametrize("naam", NAMEN)
def test_the_order_of_the_input_does_not_matter(rangschikkers, naam: str):
    other_way = bouw_systemen(KANDIDATEN, VACATURES[::-1], 2020)
    for vacature in VACATURES:
        assert other_way[naam].rangschik(vacature.id) == rangschikkers[naam].rangschik(vacature.id)


@pytest.mark.parametrize("naam", ["BM25", "teken-TF-IDF"])
def test_text_search_finds_asked_skills_in_what_people_did(rangschikkers, naam: str):
    assert rangschikkers[naam].rangschik("v1")[0][0] == "k2"


def test_the_title_baseline_sees_titles_only(rangschikkers):
    assert rangschikkers["alleen functietitel"].rangschik("v2")[0] == ("k1", 1.0)


def test_a_vacature_without_words_scores_nobody(rangschikkers):
    for naam in NAMEN[1:]:
        assert [score for _, score in rangschikkers[naam].rangschik("v3")] == [0.0, 0.0, 0.0]


def test_chance_depends_on_the_seed():
    one, other = (bouw_systemen(KANDIDATEN, VACATURES, seed)["willekeurig"].rangschik("v1") for seed in (1, 2))
    assert one != other


def test_the_profile_text_holds_the_work_and_nothing_restricted_or_wished():
    tekst = profieltekst(KANDIDATEN[0])
    for deel in ("Kok", "Bereidde soep", "koken", "mbo bloemschikken", "EHBO"):
        assert deel in tekst
    assert "boerderij" not in tekst
    assert "geheim" not in tekst


def test_a_code_without_a_label_is_no_text():
    assert vraagtekst(VACATURES[1]) == "Kok"
