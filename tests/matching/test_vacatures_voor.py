"""The other direction: the same pairs with the same scores as on the lists of the vacatures, seen from the person."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.matchlijst import Match
from matching.omstandigheden import Omstandigheden
from matching.regels_inzet import vacature_gesloten
from matching.vacatures_voor import VacaturesVoor, vacatures_voor
from matching.vindbaarheid import LeegVeld, vindbaarheid
from models.fouten import OnbekendeKandidaat
from models.waardelijsten import Uitkomst
from tests.motor import matcher_van, wereld
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

ALLES = 1_000


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(7, 24, 18))


@cache
def antwoord(kandidaat_id: str) -> VacaturesVoor:
    return vacatures_voor(matcher(), kandidaat_id, ALLES)


def mensen() -> list[str]:
    return [kandidaat.id for kandidaat in matcher().kandidaten]


def openstaand() -> list[Vacature]:
    return [v for v in matcher().vacatures.values() if not vacature_gesloten(v, matcher().omstandigheden)]


def test_every_score_equals_the_one_on_the_page_of_the_vacature() -> None:
    op_lijsten: dict[tuple[str, str], Match] = {
        (v.id, match.kandidaat): match for v in openstaand() for match in matcher().match(v.id, ALLES).matches
    }
    andersom = {(een.vacature.id, wie): een for wie in mensen() for een in antwoord(wie).beste}
    assert op_lijsten.keys() == andersom.keys()
    assert len(op_lijsten) > 20
    for paar, match in op_lijsten.items():
        een = andersom[paar]
        assert (een.score, een.zekerheid, een.voorstelbaar) == (match.score, match.zekerheid, match.voorstelbaar)
        assert een.uitleg == match.uitleg


def test_who_waits_for_an_answer_there_waits_here_with_the_same_score() -> None:
    daar = {
        (v.id, een.kandidaat): een.score for v in openstaand() for een in matcher().match(v.id, ALLES).te_verifieren
    }
    hier = {(een.vacature.id, wie): een.score for wie in mensen() for een in antwoord(wie).te_verifieren}
    assert daar == hier
    assert daar


def test_the_best_come_first_and_equal_ones_by_id() -> None:
    for wie in mensen():
        volgorde = [(-een.score, een.vacature.id) for een in antwoord(wie).beste]
        assert volgorde == sorted(volgorde)


def test_at_most_n_are_explained_and_all_are_counted() -> None:
    wie = max(mensen(), key=lambda een: antwoord(een).toegelaten)
    kort = vacatures_voor(matcher(), wie, 1)
    assert kort.beste == antwoord(wie).beste[:1]
    assert kort.te_verifieren == antwoord(wie).te_verifieren[:1]
    assert (kort.toegelaten, kort.wachtend) == (len(antwoord(wie).beste), len(antwoord(wie).te_verifieren))
    assert kort.open == len(openstaand())


def test_of_very_many_only_the_nearest_are_judged_and_that_is_said() -> None:
    m = matcher()
    for wie in mensen():
        kort = vacatures_voor(m, wie, ALLES, tot=4)
        assert (kort.open, kort.beoordeeld) == (len(openstaand()), 4)
        gekozen = {v.id for v in m.nabij(wie, openstaand(), 4)}
        assert kort.beste == tuple(een for een in antwoord(wie).beste if een.vacature.id in gekozen)


def test_nearest_is_what_counting_by_hand_says() -> None:
    m = matcher()
    for rij, wie in enumerate(mensen()):
        nabij = {v.id: met_de_hand(m, rij, v) for v in openstaand()}
        gekozen = {v.id for v in m.nabij(wie, openstaand(), 3)}
        assert min(nabij[id_] for id_ in gekozen) >= max(nabij[id_] for id_ in nabij.keys() - gekozen) - 1e-6


def met_de_hand(m: Matcher, rij: int, v: Vacature) -> float:
    """Each asked skill by the phrase of the person that is nearest in meaning, and the profile as a whole."""
    vraag, g = m.scorer.vraag(m.vraagprofiel(v)), m.scorer.gewichten
    nummers, bewijs = m.profielen.stukken.items_van(rij)
    dekking = 0.0
    for r, aandeel in enumerate(vraag.aandeel):
        beste = 0.0
        for nummer, gewicht in zip(nummers, bewijs, strict=True):
            gelijk = float(vraag.teksten.vectoren[r] @ m.profielen.frasen.vectoren[nummer])
            beste = max(beste, float(m.scorer.kalibratie(np.array([min(max(gelijk, 0.0), 1.0)]))[0]) * gewicht)
        dekking += aandeel * beste
    return (g.skills + g.werk + g.woorden) * dekking + g.betekenis * float((vraag.richting @ m.index.vectoren[rij])[0])


def test_a_vacature_that_changed_has_another_direction() -> None:
    m, wie = matcher(), mensen()[0]
    voor = [v.id for v in m.nabij(wie, openstaand(), 3)]
    weg = [
        replace(v, titel="Zweefvliegen", gevraagd=(), beroep=None, tekst=None) for v in openstaand() if v.id == voor[0]
    ]
    anders = m.met_vacatures(weg)
    werk = [anders.vacatures[v.id] for v in openstaand()]
    assert voor[0] not in {v.id for v in anders.nabij(wie, werk, 3)}
    assert [v.id for v in m.nabij(wie, openstaand(), 3)] == voor


def test_what_each_rule_hides_is_what_it_says_per_pair() -> None:
    m = matcher()
    for wie in mensen():
        rij = m.rij(wie)
        telling: dict[str, int] = {}
        for v in openstaand():
            for code, uitkomst in m.oordeel(v).toelating.uitkomsten_van(rij).items():
                if uitkomst is Uitkomst.VOLDOET_NIET:
                    telling[code] = telling.get(code, 0) + 1
        assert dict(antwoord(wie).verborgen) == telling


def test_what_knowing_a_field_would_open_is_what_the_report_on_the_caseload_says() -> None:
    """But for consent: where nobody spoke about a vacature, the report takes that for a gap of the vacature."""

    def zonder_toestemming(velden: tuple[LeegVeld, ...]) -> list[LeegVeld]:
        return [veld for veld in velden if veld.naam != "toestemming"]

    verslag = {een.kandidaat: zonder_toestemming(een.lege_velden) for een in vindbaarheid(matcher()).kandidaten}
    assert {wie: zonder_toestemming(antwoord(wie).lege_velden) for wie in mensen()} == verslag
    assert any(veld.te_verifieren for velden in verslag.values() for veld in velden)


def test_who_never_spoke_about_consent_is_to_be_asked_at_every_open_vacature() -> None:
    zwijgers = [kandidaat.id for kandidaat in matcher().kandidaten if not kandidaat.toestemmingen]
    assert zwijgers
    for wie in zwijgers:
        (veld,) = (veld for veld in antwoord(wie).lege_velden if veld.naam == "toestemming")
        assert (veld.vragen, veld.te_verifieren) == (len(openstaand()), 0)


def test_a_gate_that_was_lifted_for_one_vacature_counts_here_too() -> None:
    m = matcher()
    reden = {"G5": "R-AKKOORD", "G6": "U-BESPREEK", "G8": "W-AKKOORD"}
    for v in openstaand():
        for code, waarom in reden.items():
            afwijking = Afwijking(code=code, reden=waarom, door="test", op=PEILDATUM)
            daar = {match.kandidaat for match in m.match(v.id, ALLES, (afwijking,)).matches}
            erbij = daar - {match.kandidaat for match in m.match(v.id, ALLES).matches}
            for wie in erbij:
                hier = vacatures_voor(m, wie, ALLES, {v.id: (afwijking,)})
                assert v.id in {een.vacature.id for een in hier.beste}
                assert hier.verborgen.get(code, 0) < antwoord(wie).verborgen[code]
                return
    pytest.fail("no gate hides anybody in this world")


def test_a_closed_vacature_is_not_there() -> None:
    laat = matcher().op(Omstandigheden(peildatum=PEILDATUM.replace(year=2027)))
    dicht = [v for v in matcher().vacatures.values() if v.sluitingsdatum is not None]
    assert dicht
    assert vacatures_voor(laat, mensen()[0]).open <= len(matcher().vacatures) - len(dicht)


def test_of_somebody_who_is_not_there_nothing_is_said() -> None:
    with pytest.raises(OnbekendeKandidaat):
        vacatures_voor(matcher(), "niemand")
    with pytest.raises(ValueError, match="n is less than 1"):
        vacatures_voor(matcher(), mensen()[0], 0)


def test_others_in_the_caseload_make_no_difference() -> None:
    wie = mensen()[3]
    alleen = matcher().beperkt_tot([wie])
    assert vacatures_voor(alleen, wie, ALLES) == replace(antwoord(wie))


def test_what_is_not_to_be_ranked_has_no_score_and_no_place_but_is_not_hidden() -> None:
    wie = max(mensen(), key=lambda een: antwoord(een).toegelaten)
    eerst = antwoord(wie)
    weg = {eerst.beste[0].vacature.id, eerst.beste[-1].vacature.id}
    zonder = vacatures_voor(matcher(), wie, ALLES, niet_ordenen=weg)
    assert [een.id for een in zonder.ongeordend] == sorted(weg)
    assert zonder.beste == tuple(een for een in eerst.beste if een.vacature.id not in weg)
    assert (zonder.toegelaten, zonder.wachtend) == (eerst.toegelaten, eerst.wachtend)
