"""Why, and why not: every number again by a fresh matcher over a changed world, every stop again by the oracle."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.matchlijst import Match
from matching.uitleg import ONTBREEKT_ONDER
from matching.voorwaarden import BESLISSEND, voorwaarde
from matching.waarom import Waarom, waarom
from models.fouten import OnbekendeKandidaat, OnbekendeVacature
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import Uitkomst
from tests.motor import matcher_van, wereld
from tests.orakel.voorwaarden_orakel import BLOKKEERT_BIJ_ONBEKEND, OPHEFBAAR, mag, oordeel, te_verifieren
from tests.voorraad import PEILDATUM
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Vacature

N = 3
Paar = tuple[Kandidaat, Vacature, Waarom]


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(3, 26, 9))


@cache
def paren() -> list[Paar]:
    """Every pair of a world, listed or not, with its answer."""
    m = matcher()
    return [(mens, plek, waarom(m, plek.id, mens.id, N)) for mens in m.kandidaten for plek in m.vacatures.values()]


@cache
def lijst(vacature_id: str) -> tuple[Match, ...]:
    """Everybody on a list."""
    return matcher().match(vacature_id, 1_000).matches


def uitkomsten(paar: Paar) -> dict[str, Uitkomst]:
    return oordeel(paar[0], paar[1], peildatum=PEILDATUM)


def blokkades(paar: Paar) -> list[tuple[str, Uitkomst]]:
    """What stops this pair according to the oracle, in the order of the table of rules."""
    antwoord = uitkomsten(paar)
    return [
        (regel.code, antwoord[regel.code])
        for regel in BESLISSEND
        if antwoord[regel.code] is Uitkomst.VOLDOET_NIET
        or (antwoord[regel.code] is Uitkomst.ONBEKEND and regel.code in BLOKKEERT_BIJ_ONBEKEND)
    ]


def test_the_world_holds_every_case() -> None:
    soorten = Counter((bool(a.stops), a.marge is not None and a.marge < 0, bool(a.stappen)) for _, _, a in paren())
    assert len(soorten) >= 5


def test_the_stops_are_those_of_the_oracle_and_the_first_decides() -> None:
    for paar in paren():
        stops = paar[2].stops
        assert [(stop.code, stop.uitkomst) for stop in stops] == blokkades(paar)
        assert (paar[2].rang is None) == bool(stops) == (not mag(uitkomsten(paar)))
        if stops:
            assert stops[0].code == blokkades(paar)[0][0]
            assert all(stop.wat_helpt for stop in stops)


def test_questions_are_said_to_help_only_when_answers_could_put_somebody_on_the_list() -> None:
    geholpen = 0
    for paar in paren():
        codes = [vraag.code for vraag in paar[2].bekend_maakt_uit]
        open_ = [code for code, uitkomst in blokkades(paar) if uitkomst is Uitkomst.ONBEKEND]
        assert codes == (open_ if te_verifieren(uitkomsten(paar)) else [])
        geholpen += bool(codes)
    assert geholpen > 5


def test_rank_number_and_margin_are_those_of_the_list() -> None:
    for mens, plek, antwoord in paren():
        allen = lijst(plek.id)
        assert antwoord.aantal == len(allen)
        op_de_lijst = [match for match in allen if match.kandidaat == mens.id]
        assert [match.rang for match in op_de_lijst] == ([antwoord.rang] if antwoord.rang else [])
        if not op_de_lijst:
            assert antwoord.marge is None
            continue
        assert (op_de_lijst[0].score, op_de_lijst[0].uitleg) == (antwoord.score, antwoord.uitleg)
        assert op_de_lijst[0].zekerheid == antwoord.zekerheid
        verwacht = pytest.approx(antwoord.score - allen[N - 1].score) if len(allen) >= N else None
        assert antwoord.marge == verwacht


def test_every_step_is_what_a_fresh_matcher_finds_when_the_person_has_the_skill() -> None:
    gevolgd = 0
    for mens, plek, antwoord in paren()[::9]:
        gevraagd = {skill.naam: skill for skill in vacatureprofiel(plek, basis()).skills}
        for stap in antwoord.stappen:
            skill = gevraagd[stap.skill]
            erbij = Skill(label=skill.label, concept=skill.concept, graad=Bewijs.GEZIEN, bron="erbij")
            anders = [
                replace(een, skills=(*een.skills, erbij)) if een.id == mens.id else een for een in matcher().kandidaten
            ]
            nieuw = waarom(matcher_van(anders, [plek]), plek.id, mens.id, N)
            assert stap.score == nieuw.score
            # The first skill ever told also makes the profile fuller, which G10 may be waiting for.
            assert stap.rang == nieuw.rang or (not mens.skills and "G10" in {stop.code for stop in antwoord.stops})
            assert stap.score >= antwoord.score
            gevolgd += 1
    assert gevolgd > 20


def test_steps_are_the_best_three_of_what_is_missing() -> None:
    for _, _, antwoord in paren():
        gemist = {een.gevraagd for een in antwoord.uitleg.ontbreekt}
        scores = [stap.score for stap in antwoord.stappen]
        assert {stap.skill for stap in antwoord.stappen} <= gemist
        assert len(antwoord.stappen) == min(3, len(gemist))
        assert scores == sorted(scores, reverse=True)


def test_a_skill_that_is_asked_twice_is_one_step() -> None:
    brood = Skill(label="brood bakken", graad=Belang.MOET, bron="vacature")
    plek = Vacature(id="V", gevraagd=(brood, replace(brood, graad=Belang.PLUSPUNT)))
    antwoord = waarom(matcher_van([Kandidaat(id="K")], [plek]), "V", "K")
    assert [stap.skill for stap in antwoord.stappen] == ["brood bakken"]


def test_a_step_names_only_what_was_hardly_found() -> None:
    for _, _, antwoord in paren():
        termen = {term.gevraagd: term for term in antwoord.uitleg.bijdragen}
        for stap in antwoord.stappen:
            assert termen[stap.skill].bijdrage < ONTBREEKT_ONDER * termen[stap.skill].van


def test_a_lifted_gate_stops_nobody_any_more() -> None:
    anders = 0
    for mens, plek, antwoord in paren():
        codes = [stop.code for stop in antwoord.stops]
        if not codes or codes[0] not in OPHEFBAAR:
            continue
        reden = voorwaarde(codes[0]).redenen[0].code
        nieuw = waarom(
            matcher(),
            plek.id,
            mens.id,
            N,
            (Afwijking(code=codes[0], reden=reden, door="adviseur", op=PEILDATUM),),
        )
        assert [stop.code for stop in nieuw.stops] == codes[1:]
        assert nieuw.score == antwoord.score
        assert (nieuw.rang is None) == bool(nieuw.stops)
        anders += not nieuw.stops
    assert anders > 0


def test_who_or_what_does_not_exist_is_refused() -> None:
    with pytest.raises(OnbekendeVacature):
        waarom(matcher(), "geen", "K1")
    with pytest.raises(OnbekendeKandidaat):
        waarom(matcher(), "V1", "geen")
