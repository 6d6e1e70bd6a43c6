"""One skill more: every number again by a fresh matcher over a caseload in which the person really has the skill."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.koplopers import Koplopers
from matching.leerwegen import Leerstap, Leervorm
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.richting import Gat
from matching.skill_erbij import SkillErbij, los_te_leren, met_skill, skill_erbij
from matching.standaard import maak_omstandigheden
from models.fouten import OnbekendeKandidaat
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import Aard, EisSoort, Rijbewijs
from tests.motor import matcher_van, wereld
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis, Vacature

N = 3
SKILLS = ("heftruckcertificaat", "vog", "rijbewijs-c", "orders-picken", "brood-bakken", "stapelen", "brood-bakken")
NIETS: Mapping[str, Sequence[Afwijking]] = {}


def vers(mensen: Sequence[Kandidaat], plekken: Sequence[Vacature]) -> Matcher:
    return matcher_van(mensen, plekken, maak_omstandigheden(PEILDATUM, basis()))


@cache
def matcher() -> Matcher:
    mensen, plekken = wereld(7, 24, 18)
    gesloten = [replace(plek, sluitingsdatum=PEILDATUM.replace(year=2025)) for plek in plekken[:2]]
    return vers(mensen, [*gesloten, *plekken[2:]])


@cache
def antwoord(kandidaat_id: str) -> tuple[SkillErbij, ...]:
    return skill_erbij(matcher(), kandidaat_id, SKILLS, N)


def mensen() -> list[Kandidaat]:
    return list(matcher().kandidaten)


def openstaand(m: Matcher) -> list[str]:
    return sorted(id_ for id_, v in m.vacatures.items() if not vacature_gesloten(v, m.omstandigheden))


def met_de_hand(kandidaat: Kandidaat, skill_id: str) -> Kandidaat:
    """The person with the skill, written out for the skills of these tests."""
    label = basis().skills[skill_id].label
    skills = (*kandidaat.skills, Skill(graad=Bewijs.GEZIEN, bron="verzonnen", label=label, concept=skill_id))
    if skill_id == "rijbewijs-c":
        return replace(kandidaat, skills=skills, rijbewijzen=frozenset({*(kandidaat.rijbewijzen or ()), Rijbewijs.C}))
    papier = (label,) if skill_id in {"heftruckcertificaat", "vog"} else ()
    return replace(kandidaat, skills=skills, certificaten=kandidaat.certificaten + papier)


def op_lijsten(m: Matcher, afwijkingen: Mapping[str, Sequence[Afwijking]] = NIETS) -> dict[str, set[str]]:
    """Per open vacature who stands among the first N."""
    lijsten = {id_: m.match(id_, N, afwijkingen.get(id_, ())) for id_ in openstaand(m)}
    return {id_: {match.kandidaat for match in lijst.matches} for id_, lijst in lijsten.items()}


@cache
def nu() -> dict[str, set[str]]:
    return op_lijsten(matcher())


def straks(kandidaat: Kandidaat, skill: str) -> Matcher:
    """A fresh matcher in which the person has the skill."""
    anderen = [een for een in mensen() if een.id != kandidaat.id]
    return vers([*anderen, met_de_hand(kandidaat, skill)], list(matcher().vacatures.values()))


def erbij(wie: str, eerst: Mapping[str, set[str]], dan: Mapping[str, set[str]]) -> set[str]:
    return {id_ for id_ in dan if wie in dan[id_] and wie not in eerst[id_]}


def test_every_vacature_named_is_one_where_a_fresh_matcher_lists_the_person_only_with_the_skill() -> None:
    meeste_eerst = sorted(mensen(), key=lambda kandidaat: -sum(len(een.vacatures) for een in antwoord(kandidaat.id)))
    genoemd = 0
    for kandidaat in (*meeste_eerst[:2], meeste_eerst[-1]):
        for een in antwoord(kandidaat.id)[:6]:
            assert set(een.vacatures) == erbij(kandidaat.id, nu(), op_lijsten(straks(kandidaat, een.skill)))
            genoemd += len(een.vacatures)
    assert genoemd > 5


def test_a_gate_that_was_lifted_counts_before_and_after() -> None:
    reden = {"G5": "R-AKKOORD", "G6": "U-BESPREEK", "G8": "W-AKKOORD"}
    opgeheven = {
        id_: tuple(Afwijking(code=c, reden=r, door="test", op=PEILDATUM) for c, r in reden.items())
        for id_ in openstaand(matcher())
    }
    eerst = op_lijsten(matcher(), opgeheven)
    anders = 0
    for kandidaat in mensen():
        met = skill_erbij(matcher(), kandidaat.id, SKILLS, N, opgeheven)
        for een, zonder in zip(met, antwoord(kandidaat.id), strict=True):
            if een.vacatures != zonder.vacatures and anders < 5:
                dan = op_lijsten(straks(kandidaat, een.skill), opgeheven)
                assert set(een.vacatures) == erbij(kandidaat.id, eerst, dan)
                anders += 1
    assert anders


def test_the_answer_has_each_skill_in_the_order_asked_with_its_name_and_sorted_ids() -> None:
    for kandidaat in mensen():
        een = antwoord(kandidaat.id)
        assert [e.skill for e in een] == list(SKILLS)
        assert all(e.naam == basis().skills[e.skill].label for e in een)
        assert all(list(e.vacatures) == sorted(set(e.vacatures)) for e in een)
        assert {e.beoordeeld for e in een} == {len(openstaand(matcher()))}
        assert een[4] == een[6]


def test_asking_for_more_skills_at_once_changes_no_answer() -> None:
    for kandidaat in mensen()[::9]:
        apart = [skill_erbij(matcher(), kandidaat.id, [skill], N)[0] for skill in SKILLS]
        assert apart == list(antwoord(kandidaat.id))


def test_a_certificate_opens_the_gate_that_asks_it_and_a_plain_skill_does_not() -> None:
    wie, plek = kan_alles()
    for aard, papier in (
        (Aard.WETTELIJK, "Heftruckcertificaat"),
        (Aard.VEILIGHEID, basis().skills["heftruckcertificaat"].synoniemen[0]),
    ):
        eis = Eis(soort=EisSoort.CERTIFICAAT, waarde=papier, aard=aard, tekst="Dat moet.")
        m = vers([wie], [replace(plek, eisen=(eis,))])
        assert not m.match(plek.id).matches
        papier_erbij, skill_erbij_ = skill_erbij(m, wie.id, ["heftruckcertificaat", "orders-picken"])
        assert papier_erbij.vacatures == (plek.id,)
        assert skill_erbij_.vacatures == ()


def test_a_licence_opens_what_it_covers() -> None:
    wie, plek = kan_alles()
    for rijbewijzen in (None, frozenset[Rijbewijs]()):
        eis = Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WETTELIJK, tekst="Dat moet.")
        m = vers([replace(wie, rijbewijzen=rijbewijzen)], [replace(plek, eisen=(eis,))])
        c, am = skill_erbij(m, wie.id, ["rijbewijs-c", "rijbewijs-am"])
        assert (c.vacatures, am.vacatures) == ((plek.id,), ())


def kan_alles() -> tuple[Kandidaat, Vacature]:
    """A pair of the world that is listed, without papers or requirements."""
    m = matcher()
    for v in m.vacatures.values():
        for match in m.match(v.id).matches:
            wie = replace(m.kandidaten[m.rij(match.kandidaat)], certificaten=(), opleidingen=())
            if vers([wie], [replace(v, eisen=())]).match(v.id).matches:
                return wie, replace(v, eisen=())
    pytest.fail("nobody is listed in this world")


def test_what_somebody_said_not_to_have_counts_once_learned_and_the_id_of_the_person_does_not() -> None:
    kandidaat, een = next((k, e) for k in mensen() for e in antwoord(k.id) if e.vacatures)
    anderen = [ander for ander in mensen() if ander.id != kandidaat.id]
    for anders in (
        replace(kandidaat, kan_niet=(een.skill,)),
        replace(kandidaat, kan_niet=(een.naam,)),
        *(replace(kandidaat, id=id_) for id_ in ("0-" * 100, "a0", "b0", "0")),
    ):
        m = vers([*anderen, anders], list(matcher().vacatures.values()))
        geleerd = met_de_hand(replace(anders, kan_niet=()), een.skill)
        verwacht = erbij(anders.id, op_lijsten(m), op_lijsten(m.met_kandidaten([geleerd])))
        assert set(skill_erbij(m, anders.id, [een.skill], N)[0].vacatures) == verwacht
        assert verwacht


def test_a_rule_that_says_no_is_not_opened_by_a_skill() -> None:
    wie, plek = kan_alles()
    skill = Skill(graad=Belang.MOET, bron="verzonnen", label="brood bakken")
    m = vers([replace(wie, uren_min=40, uren_max=40)], [replace(plek, uren_min=4, uren_max=8, gevraagd=(skill,))])
    assert skill_erbij(m, wie.id, ["brood-bakken"])[0].vacatures == ()


def test_what_is_not_ranked_or_closed_never_counts() -> None:
    dicht = set(matcher().vacatures) - set(openstaand(matcher()))
    assert dicht
    gezien = 0
    for kandidaat in mensen()[::2]:
        genoemd = {id_ for een in antwoord(kandidaat.id) for id_ in een.vacatures}
        assert not genoemd & dicht
        weg = sorted(genoemd)[:1]
        zonder = skill_erbij(matcher(), kandidaat.id, SKILLS, N, niet_ordenen=weg)
        assert [set(e.vacatures) for e in zonder] == [set(e.vacatures) - set(weg) for e in antwoord(kandidaat.id)]
        gezien += len(weg)
    assert gezien


def test_of_very_many_the_nearest_to_the_person_with_the_skill_are_judged_and_that_is_said() -> None:
    m, open_ = matcher(), [matcher().vacatures[id_] for id_ in openstaand(matcher())]
    for kandidaat in mensen()[::3]:
        kort = skill_erbij(m, kandidaat.id, SKILLS, N, tot=5)
        for een, heel in zip(kort, antwoord(kandidaat.id), strict=True):
            straks = m.met_kandidaten([met_skill(kandidaat, basis().skills[een.skill])])
            nabij = {v.id for v in straks.nabij(kandidaat.id, open_, 5)}
            assert (een.beoordeeld, set(een.vacatures)) == (5, set(heel.vacatures) & nabij)


def test_after_an_edit_of_others_the_places_are_those_of_now() -> None:
    """What was kept about who leads is not kept over an edit."""
    kandidaat, een = next((k, e) for k in mensen() for e in antwoord(k.id) if e.vacatures)
    (vacature, *_) = een.vacatures
    voor = {match.kandidaat for match in matcher().match(vacature, 1_000).matches}
    alleen = matcher().met_kandidaten([], gewist=voor - {kandidaat.id})
    nu = next(e for e in skill_erbij(alleen, kandidaat.id, [een.skill], N))
    zonder_concurrentie = kandidaat.id in voor
    assert (vacature not in nu.vacatures) == zonder_concurrentie
    assert antwoord(kandidaat.id) == skill_erbij(matcher(), kandidaat.id, SKILLS, N)


def test_an_equal_score_goes_to_the_first_id_as_on_the_list() -> None:
    kop = Koplopers(2, ((-0.9, 4), (-0.5, 7), (-0.4, 1)))
    assert [kop.laat_toe(rij, 0.5) for rij in (6, 8)] == [True, False]
    assert [kop.laat_toe(7, score) for score in (0.5, 0.41, 0.4, 0.39)] == [True, True, False, False]
    assert [kop.laat_toe(0, score) for score in (0.4, 0.41, 0.51)] == [False, False, True]
    assert Koplopers(2, ((-0.9, 4),)).laat_toe(9, 0.0)


def test_only_what_is_learned_before_the_work_and_apart_from_the_rest_is_tried() -> None:
    def gat(skill: str, vorm: Leervorm) -> Gat:
        stap = Leerstap(vorm=vorm, naam="verzonnen", weken=1, bron="verzonnen")
        return Gat(skill=skill, naam=skill, belang=Belang.MOET, mist=0.1, stap=stap)

    los = {Leervorm.CURSUS, Leervorm.PRAKTIJKVERKLARING, Leervorm.MBO_CERTIFICAAT}
    gaten = [gat(vorm.value, vorm) for vorm in Leervorm]
    assert los_te_leren([*gaten, *gaten]) == tuple(vorm.value for vorm in Leervorm if vorm in los)


def test_of_somebody_or_something_unknown_nothing_is_said() -> None:
    with pytest.raises(OnbekendeKandidaat):
        skill_erbij(matcher(), "niemand", ["vca"])
    with pytest.raises(KeyError):
        skill_erbij(matcher(), mensen()[0].id, ["niet-te-leren"])
    with pytest.raises(ValueError, match="n is less than 1"):
        skill_erbij(matcher(), mensen()[0].id, ["vca"], 0)
