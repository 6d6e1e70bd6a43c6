"""The vectorised rules against the oracle: two readings of the same law have to agree on every pair.

`tests/orakel` was written from the rules without sight of `matching/`. The claim "nobody is listed who may
not be" rests on the number of *listed* pairs that both judged, so that number is counted and asserted.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import Toelating, toelating
from matching.voorwaarden import BESLISSEND, voorwaarde
from models.waardelijsten import PlekSoort, Uitkomst
from tests.orakel.antwoord import Instelling
from tests.orakel.voorwaarden_orakel import (
    BLOKKEERT_BIJ_ONBEKEND,
    OPHEFBAAR,
    grijs,
    mag,
    oordeel,
    te_verifieren,
)
from tests.strategieen import kandidaten, vacatures, willekeurige_wereld
from tests.voorraad import ANDERE_NAMEN, PEILDATA, PEILDATUM
from vacatures.vacature import Vacature

CODES = [regel.code for regel in BESLISSEND]
GETAL = {Uitkomst.VOLDOET: 1, Uitkomst.ONBEKEND: 0, Uitkomst.VOLDOET_NIET: -1}
INSTELLINGEN = st.builds(
    Instelling,
    trede_1_2_uitgesloten=st.booleans(),
    register_maanden=st.sampled_from([6, 0, 1, 12]),
    profiel_maanden=st.sampled_from([12, 0, 6, 24]),
    minste_volledigheid=st.sampled_from([0.25, 0.0, 0.5, 1.0]),
    meeste_open_voorstellen=st.sampled_from([3, 1, 4]),
    marge_dagen=st.sampled_from([14, 0, 15]),
    reisafstand_minstens_km=st.sampled_from([None, 0.0, 2.5, 10.0, 100.0]),
    gelijk=st.sampled_from([None, lambda naam: ANDERE_NAMEN.get(naam, ())]),
)


@dataclass(slots=True)
class Telling:
    """What a run has seen."""

    paren: int = 0
    vermeld: Counter[PlekSoort | None] = field(default_factory=Counter)
    uitkomsten: Counter[tuple[str, Uitkomst]] = field(default_factory=Counter)
    alleen: Counter[str] = field(default_factory=Counter)  # pairs that one rule alone refuses


def _omstandigheden(peildatum: date, keuze: Instelling) -> Omstandigheden:
    return Omstandigheden(
        peildatum=peildatum,
        register_max_maanden=keuze.register_maanden,
        profiel_max_maanden=keuze.profiel_maanden,
        min_volledigheid=keuze.minste_volledigheid,
        max_open_voorstellen=keuze.meeste_open_voorstellen,
        start_marge_dagen=keuze.marge_dagen,
        trede_1_2_uitgesloten=keuze.trede_1_2_uitgesloten,
        reisafstand_minstens_km=keuze.reisafstand_minstens_km,
        gelijk=keuze.gelijk,
    )


def _afwijkingen(opgeheven: frozenset[str], peildatum: date) -> list[Afwijking]:
    return [
        Afwijking(code=code, reden=voorwaarde(code).redenen[0].code, door="adviseur", op=peildatum)
        for code in sorted(opgeheven)
    ]


def _vergelijk(
    mensen: Sequence[Kandidaat],
    kolommen: Kolommen,
    vacature: Vacature,
    peildatum: date,
    keuze: Instelling,
    opgeheven: frozenset[str] = frozenset(),
) -> list[dict[str, Uitkomst]]:
    """Assert that both readings agree on everybody for this place; give the oracle's outcomes."""
    gevonden = toelating(kolommen, vacature, _omstandigheden(peildatum, keuze), _afwijkingen(opgeheven, peildatum))
    uitkomsten = [oordeel(mens, vacature, peildatum=peildatum, instelling=keuze) for mens in mensen]
    for rij, (mens, verwacht) in enumerate(zip(mensen, uitkomsten, strict=True)):
        assert gevonden.uitkomsten[:, rij].tolist() == [GETAL[verwacht[code]] for code in CODES], (
            f"{mens.id} bij {vacature.id}: {_verschil(gevonden, rij, verwacht)}"
        )
        vermeld = mag(verwacht, opgeheven)
        assert bool(gevonden.mag[rij]) == vermeld, f"{mens.id} bij {vacature.id}: mag"
        assert bool(gevonden.te_verifieren[rij]) == te_verifieren(verwacht, opgeheven)
        grijs_gevonden = {code for code, wie in gevonden.grijs.items() if wie[rij]}
        assert grijs_gevonden == (grijs(mens, vacature, peildatum) if vermeld else set())
    assert dict(gevonden.verborgen) == _verborgen(uitkomsten, opgeheven)
    return uitkomsten


def _verschil(gevonden: Toelating, rij: int, verwacht: dict[str, Uitkomst]) -> dict[str, tuple[str, str]]:
    ander = gevonden.uitkomsten_van(rij)
    return {code: (ander[code].value, verwacht[code].value) for code in CODES if ander[code] != verwacht[code]}


def _verborgen(uitkomsten: list[dict[str, Uitkomst]], opgeheven: frozenset[str]) -> dict[str, int]:
    weigert = Counter(
        code
        for uitkomst in uitkomsten
        for code, antwoord in uitkomst.items()
        if antwoord is Uitkomst.VOLDOET_NIET and code not in opgeheven
    )
    return dict(weigert)


def _doorloop_wereld(seed: int, n_kandidaten: int, n_vacatures: int, telling: Telling) -> None:
    mensen, plekken = willekeurige_wereld(seed, n_kandidaten, n_vacatures)
    kolommen = Kolommen.van(mensen)
    for nummer, plek in enumerate(plekken):
        keuze = Instelling(trede_1_2_uitgesloten=nummer % 4 != 3)
        _tel(telling, plek, _vergelijk(mensen, kolommen, plek, PEILDATUM, keuze))


def _tel(telling: Telling, plek: Vacature, uitkomsten: list[dict[str, Uitkomst]]) -> None:
    for uitkomst in uitkomsten:
        telling.paren += 1
        telling.vermeld[plek.plek] += mag(uitkomst)
        telling.uitkomsten.update(uitkomst.items())
        weigert = [code for code, antwoord in uitkomst.items() if antwoord is Uitkomst.VOLDOET_NIET]
        if len(weigert) == 1:
            telling.alleen[weigert[0]] += 1


@cache
def _beoordeel_tot(vermeld: int) -> Telling:
    """Judge worlds of 1,000 people and 36 places until so many listed pairs have been seen."""
    telling, seed = Telling(), 0
    while telling.vermeld.total() < vermeld:
        _doorloop_wereld(seed, 1_000, 36, telling)
        seed += 1
    print(f"{telling.paren:,} paren, {telling.vermeld.total():,} vermeld, {seed} werelden")
    return telling


def test_de_regels_hebben_dezelfde_codes_en_gevolgen() -> None:
    assert set(CODES) == set(oordeel(Kandidaat(id="K"), Vacature(id="V"), peildatum=PEILDATUM))
    assert {regel.code for regel in BESLISSEND if regel.onbekend_blokkeert} == BLOKKEERT_BIJ_ONBEKEND
    assert {regel.code for regel in BESLISSEND if regel.redenen} == OPHEFBAAR


@settings(max_examples=6 * settings().max_examples)
@given(
    data=st.data(),
    peildatum=st.sampled_from(PEILDATA),
    keuze=INSTELLINGEN,
    opgeheven=st.frozensets(st.sampled_from(sorted(OPHEFBAAR)), max_size=4),
)
def test_elk_paar_krijgt_van_beide_lezingen_hetzelfde_oordeel(
    data: st.DataObject, peildatum: date, keuze: Instelling, opgeheven: frozenset[str]
) -> None:
    mensen = data.draw(st.lists(kandidaten(peildatum), max_size=4, unique_by=lambda mens: mens.id))
    vacature = data.draw(vacatures(peildatum))
    _vergelijk(mensen, Kolommen.van(mensen), vacature, peildatum, keuze, opgeheven)


def test_niemand_staat_op_een_lijst_die_er_volgens_het_orakel_niet_op_mag() -> None:
    telling = _beoordeel_tot(vermeld=8_000)
    assert telling.vermeld.total() >= 8_000
    assert all(telling.vermeld[soort] > 200 for soort in PlekSoort)
    assert telling.vermeld[None] == 0


def test_in_de_werelden_geeft_elke_regel_elk_antwoord_en_weigert_elke_regel_iemand_als_enige() -> None:
    telling = _beoordeel_tot(vermeld=8_000)
    assert [paar for paar in _elk_antwoord() if telling.uitkomsten[paar] == 0] == []
    assert [code for code in CODES if telling.alleen[code] == 0] == []


def _elk_antwoord() -> list[tuple[str, Uitkomst]]:
    return [(code, uitkomst) for code in CODES for uitkomst in Uitkomst]


@pytest.mark.langzaam
def test_bij_honderdduizend_vermelde_paren_is_er_geen_overtreding() -> None:
    assert _beoordeel_tot(vermeld=100_000).vermeld.total() >= 100_000
