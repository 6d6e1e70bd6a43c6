"""The explanation is faithful: it adds up, names what earned each term, and that is what earned it."""

from dataclasses import replace
from functools import cache

import pytest

from kandidaten.kandidaat import Kandidaat, Werkervaring
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.matcher import Matcher
from matching.matchlijst import Bijdrage, Match
from matching.uitleg import EERDER_WERK, ONTBREEKT_ONDER, PROFIEL_ALS_GEHEEL
from matching.voorwaarden import BESLISSEND
from matching.waarom import waarom
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import Aard, EisSoort, PlekSoort, Rijbewijs
from tests.motor import matcher_van, score_orakel, wereld
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Eis, Vacature


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(5, 80, 9))


@cache
def paren() -> list[tuple[Vacature, Match]]:
    """Every listed pair of the world."""
    return [(plek, match) for plek in matcher().vacatures.values() for match in matcher().match(plek.id, 1_000).matches]


def mens(match: Match) -> Kandidaat:
    return matcher().kandidaten[matcher().rij(match.kandidaat)]


def per_skill(match: Match) -> tuple[Bijdrage, ...]:
    return match.uitleg.bijdragen[:-2]


def test_there_is_something_to_explain() -> None:
    assert len(paren()) > 40
    assert sum(bool(per_skill(match)) for _, match in paren()) > 30


def test_the_terms_add_up_to_the_score_and_none_exceeds_what_it_could_be() -> None:
    for plek, match in paren():
        termen = match.uitleg.bijdragen
        assert sum(term.bijdrage for term in termen) == pytest.approx(match.score, abs=1e-6)
        assert vacatureprofiel(plek, basis()).is_leeg or sum(term.van for term in termen) == pytest.approx(1.0)
        assert all(0 <= term.bijdrage <= term.van + 1e-12 for term in termen)


def test_every_term_is_what_the_oracle_gives() -> None:
    for plek, match in paren():
        vraag, persoon = vacatureprofiel(plek, basis()), kandidaatprofiel(mens(match), basis())
        verwacht, (skills, werk, woorden, betekenis) = (
            score_orakel().termen(vraag, persoon),
            score_orakel().verdeeld(vraag),
        )
        delen = [skills * a * m for a, m in zip(score_orakel().aandelen(vraag), verwacht.per_skill, strict=True)]
        delen += [werk * verwacht.werk, woorden * verwacht.woorden + betekenis * verwacht.betekenis]
        assert [term.bijdrage for term in match.uitleg.bijdragen] == pytest.approx(delen, abs=1e-9)
        namen = [*(skill.naam for skill in vraag.skills), EERDER_WERK, PROFIEL_ALS_GEHEEL]
        assert [term.gevraagd for term in match.uitleg.bijdragen] == namen


def test_the_named_skill_is_the_one_that_earned_the_term() -> None:
    for plek, match in paren():
        vraag, persoon = vacatureprofiel(plek, basis()), kandidaatprofiel(mens(match), basis())
        for gevraagd, term in zip(vraag.skills, per_skill(match), strict=True):
            if term.bijdrage == 0:
                assert (term.door, term.bewijs, term.bron) == (None, None, None)
                continue
            genoemd = [
                s for s in persoon.skills if (s.naam, s.graad.value, s.bron) == (term.door, term.bewijs, term.bron)
            ]
            waarde = max(score_orakel().bewezen(gevraagd, skill) for skill in genoemd)
            assert waarde == pytest.approx(term.bijdrage / term.van, abs=1e-9)


def test_without_the_named_skill_the_term_falls_to_the_next_best() -> None:
    gevallen = 0
    for plek, match in paren()[::4]:
        vraag = vacatureprofiel(plek, basis())
        for nummer, term in enumerate(per_skill(match)):
            zonder = replace(
                mens(match),
                skills=tuple(s for s in mens(match).skills if s.naam != term.door),
                werkervaring=tuple(w for w in mens(match).werkervaring if term.door not in (w.functie, w.taken)),
                certificaten=tuple(c for c in mens(match).certificaten if c != term.door),
                opleidingen=tuple(o for o in mens(match).opleidingen if o.naam != term.door),
            )
            if term.door is None or zonder == mens(match):
                continue  # nothing earned it, or it was inferred from a beroep that stays
            nieuw = waarom(matcher_van([zonder], [plek]), plek.id, zonder.id)
            volgende = score_orakel().termen(vraag, kandidaatprofiel(zonder, basis())).per_skill[nummer]
            assert nieuw.uitleg.bijdragen[nummer].bijdrage == pytest.approx(term.van * volgende, abs=1e-9)
            assert nieuw.uitleg.bijdragen[nummer].bijdrage <= term.bijdrage
            assert nieuw.score <= match.score
            gevallen += 1
    assert gevallen > 15


def test_what_is_hardly_found_is_called_missing_with_what_it_could_add() -> None:
    for plek, match in paren():
        vraag = vacatureprofiel(plek, basis())
        zwak = [
            (skill.naam, skill.graad.value, term.van - term.bijdrage)
            for skill, term in zip(vraag.skills, per_skill(match), strict=True)
            if term.bijdrage < ONTBREEKT_ONDER * term.van
        ]
        gemeld = sorted((een.gevraagd, een.belang, een.mist) for een in match.uitleg.ontbreekt)
        assert [een[:2] for een in gemeld] == [een[:2] for een in sorted(zwak)]
        assert [een[2] for een in gemeld] == pytest.approx([een[2] for een in sorted(zwak)])
        assert [een.mist for een in match.uitleg.ontbreekt] == sorted((m for *_, m in gemeld), reverse=True)


def test_every_rule_has_its_outcome_and_every_open_question_its_rule() -> None:
    codes = [regel.code for regel in BESLISSEND]
    for _, match in paren():
        assert list(match.uitleg.voorwaarden) == codes
        onbekend = [code for code, uitkomst in match.uitleg.voorwaarden.items() if uitkomst.value == "onbekend"]
        assert [vraag.code for vraag in match.uitleg.vragen] == onbekend
        assert all(vraag.vraag for vraag in match.uitleg.vragen)


def een_term(kandidaat: Kandidaat, plek: Vacature) -> dict[str, Bijdrage]:
    uitleg = waarom(matcher_van([kandidaat], [plek]), plek.id, kandidaat.id).uitleg
    return {term.gevraagd: term for term in uitleg.bijdragen}


BROOD = Skill(label="brood bakken", graad=Belang.MOET, bron="vacature")
PLEK = Vacature(id="V", titel="bakker", gevraagd=(BROOD,), plek=PlekSoort.REGULIER)


def test_earlier_work_names_the_title_or_says_that_it_does_not_count_lower() -> None:
    bakker = Kandidaat(id="K", werkervaring=(Werkervaring(functie="kok"), Werkervaring(functie="bakker")))
    kan_het = Kandidaat(id="K", skills=(replace(BROOD, graad=Bewijs.DIPLOMA),))
    assert een_term(bakker, PLEK)[EERDER_WERK].door == "bakker"
    term = een_term(kan_het, PLEK)[EERDER_WERK]
    assert term.door == "geen functie die er meer op lijkt; telt als de gevraagde skills"
    assert term.bijdrage / term.van == pytest.approx(1.0)


def test_nothing_is_named_when_nothing_earned_it() -> None:
    for term in een_term(Kandidaat(id="K"), PLEK).values():
        assert (term.bijdrage, term.door) == (0.0, None), term.gevraagd


def test_the_words_that_came_back_are_named_the_heaviest_first() -> None:
    taken = Werkervaring(taken="Elke dag brood bakken, en de bakker geholpen")
    door = een_term(Kandidaat(id="K", werkervaring=(taken,)), PLEK)[PROFIEL_ALS_GEHEEL].door
    assert door is not None
    assert set(door.split(", ")) == {"brood", "bakken", "bakker"}


def test_own_skills_that_were_not_asked_are_shown_and_nothing_inferred() -> None:
    kandidaat = Kandidaat(
        id="K",
        skills=(
            replace(BROOD, graad=Bewijs.GENOEMD),
            Skill(label="goochelen", graad=Bewijs.GENOEMD, bron="eigen opgave"),
        ),
        werkervaring=(Werkervaring(functie="lasser", taken="van alles"),),
    )
    assert waarom(matcher_van([kandidaat], [PLEK]), "V", "K").uitleg.extra == ("goochelen",)


@pytest.mark.parametrize(
    ("rijbewijzen", "stand"),
    [(None, "niet bekend"), (frozenset(), "heeft deze persoon niet"), (frozenset({Rijbewijs.C}), None)],
)
def test_what_the_employer_wants_decides_nothing_and_is_shown(
    rijbewijzen: frozenset[Rijbewijs] | None, stand: str | None
) -> None:
    eisen = tuple(Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=aard) for aard in (Aard.WERKGEVER_MUST, Aard.WENS))
    kandidaat = Kandidaat(id="K", rijbewijzen=rijbewijzen)
    met, zonder = (waarom(matcher_van([kandidaat], [plek]), "V", "K") for plek in (replace(PLEK, eisen=eisen), PLEK))
    wensen = [f"De werkgever {wil} rijbewijs B: {stand}." for wil in ("eist", "wenst")] if stand else []
    assert [tekst for tekst in met.uitleg.aandacht if tekst.startswith("De werkgever")] == wensen
    assert (met.score, met.stops, met.uitleg.voorwaarden) == (zonder.score, zonder.stops, zonder.uitleg.voorwaarden)
