"""What relaxing one thing brings: every count again by a fresh matcher over a world in which it was relaxed."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.regels_woorden import eis_in_woorden
from matching.versoepelen import STRALEN_KM, Versoepeling, versoepelingen
from matching.voorwaarden import BESLISSEND, Soort, voorwaarde
from models.waardelijsten import Aard, EisSoort
from tests.motor import matcher_van, wereld
from tests.orakel.antwoord import Instelling
from tests.orakel.voorwaarden_orakel import mag, oordeel
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis, Vacature

ALLEN = 1_000


@cache
def matcher() -> Matcher:
    return matcher_van(*wereld(4, 90, 9))


@cache
def scores(vacature_id: str) -> dict[str, float]:
    """Listed people and their scores."""
    return {match.kandidaat: match.score for match in matcher().match(vacature_id, ALLEN).matches}


def opgeheven(code: str) -> Afwijking:
    return Afwijking(code=code, reden=voorwaarde(code).redenen[0].code, door="adviseur", op=PEILDATUM)


def met_actieradius(mens: Kandidaat, km: int) -> Kandidaat:
    """A known maximum below this becomes this."""
    bekend = mens.max_reisafstand_km
    return mens if bekend is None or bekend >= km else replace(mens, max_reisafstand_km=km)


def verwacht(wat: str, code: str, nieuw: dict[str, float], vacature_id: str, n: int) -> Versoepeling | None:
    """What a relaxation should say, from the list of the relaxed world."""
    was = scores(vacature_id)
    erbij = {wie: score for wie, score in nieuw.items() if wie not in was}
    assert was.items() <= nieuw.items()
    if not erbij:
        return None
    drempel = sorted(was.values(), reverse=True)[n - 1] if len(was) >= n else 0.0
    return Versoepeling(wat=wat, code=code, erbij=len(erbij), in_top=sum(score >= drempel for score in erbij.values()))


def alle_verwachte(plek: Vacature, n: int) -> list[Versoepeling]:
    """Every relaxation, each from a matcher of its own."""

    def lijst(m: Matcher, afwijkingen: tuple[Afwijking, ...] = ()) -> dict[str, float]:
        return {match.kandidaat: match.score for match in m.match(plek.id, ALLEN, afwijkingen).matches}

    uit = []
    for regel in BESLISSEND:
        if regel.soort is Soort.STANDAARD:
            wat = f"zonder de regel '{regel.titel}'"
            uit.append(verwacht(wat, regel.code, lijst(matcher(), (opgeheven(regel.code),)), plek.id, n))
    for km in STRALEN_KM:
        ruimer = matcher_van([met_actieradius(mens, km) for mens in matcher().kandidaten], [plek])
        uit.append(verwacht(f"bij {km} km", "G5", lijst(ruimer), plek.id, n))
    for nummer, eis in enumerate(plek.eisen):
        if eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}:
            zonder = replace(plek, eisen=plek.eisen[:nummer] + plek.eisen[nummer + 1 :])
            code = "H7" if eis.aard is Aard.WETTELIJK else "H8"
            wat = f"als het werk zonder {eis_in_woorden(eis)} kan"
            uit.append(verwacht(wat, code, lijst(matcher_van(matcher().kandidaten, [zonder])), plek.id, n))
    return sorted((een for een in uit if een), key=lambda een: (-een.in_top, -een.erbij, een.wat))


def _gelijk(n: int) -> int:
    gezien = 0
    for plek in matcher().vacatures.values():
        gevonden = list(versoepelingen(matcher(), plek.id, n))
        assert gevonden == alle_verwachte(plek, n)
        gezien += len(gevonden)
    return gezien


def test_every_count_is_what_a_fresh_matcher_finds() -> None:
    assert _gelijk(n=3) > 20


def test_with_a_list_that_is_not_full_everybody_reaches_the_top() -> None:
    for plek in matcher().vacatures.values():
        assert all(een.in_top == een.erbij for een in versoepelingen(matcher(), plek.id, ALLEN))


def test_many_kinds_of_relaxation_occur() -> None:
    codes = {een.code for plek in matcher().vacatures for een in versoepelingen(matcher(), plek)}
    assert "G5" in codes
    assert len(codes) > 6


@pytest.mark.parametrize(("aard", "code"), [(Aard.WETTELIJK, "H7"), (Aard.VEILIGHEID, "H8")])
def test_a_requirement_that_the_employer_could_drop_is_tried(aard: Aard, code: str) -> None:
    plek = next(plek for plek in matcher().vacatures.values() if len(scores(plek.id)) > 5)
    eis = Eis(soort=EisSoort.CERTIFICAAT, waarde="Duikbrevet", aard=aard, tekst="verzonnen reden")
    strenger = matcher_van(matcher().kandidaten, [replace(plek, eisen=(*plek.eisen, eis))])
    erbij = [een for een in versoepelingen(strenger, plek.id) if een.wat == "als het werk zonder Duikbrevet kan"]
    assert [(een.code, een.erbij) for een in erbij] == [(code, len(scores(plek.id)))]


def test_a_wider_radius_brings_whom_the_oracle_would_then_list() -> None:
    gezien = 0
    for plek in matcher().vacatures.values():
        gevonden = {een.wat: een.erbij for een in versoepelingen(matcher(), plek.id)}
        for km in STRALEN_KM:
            keuze = Instelling(reisafstand_minstens_km=float(km))
            nu, dan = (
                {m.id for m in matcher().kandidaten if mag(oordeel(m, plek, peildatum=PEILDATUM, instelling=i))}
                for i in (Instelling(), keuze)
            )
            assert gevonden.get(f"bij {km} km", 0) == len(dan - nu)
            gezien += len(dan - nu)
    assert gezien > 0


def test_relaxations_come_on_top_of_what_was_lifted_already() -> None:
    gezien = 0
    for plek in matcher().vacatures.values():
        al = (opgeheven("G6"),)
        nu = {match.kandidaat for match in matcher().match(plek.id, ALLEN, al).matches}
        for een in versoepelingen(matcher(), plek.id, 3, al):
            assert een.code != "G6"
            if een.code.startswith("G") and een.wat.startswith("zonder"):
                dan = {m.kandidaat for m in matcher().match(plek.id, ALLEN, (*al, opgeheven(een.code))).matches}
                assert een.erbij == len(dan - nu)
                gezien += 1
    assert gezien > 10


def test_a_preview_changes_nothing() -> None:
    proeven: list[Callable[[], object]] = [lambda id_=id_: matcher().match(id_, 5) for id_ in matcher().vacatures]  # type: ignore[misc]
    voor = [proef() for proef in proeven]
    for id_ in matcher().vacatures:
        versoepelingen(matcher(), id_)
    assert [proef() for proef in proeven] == voor
