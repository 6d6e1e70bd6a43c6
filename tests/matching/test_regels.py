"""The edges of the predicates; the decision tables themselves are in tests/spec."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from models.doelgroep import Doelgroep, Nbw, Register
from models.waardelijsten import (
    Aard,
    Begeleiding,
    EisSoort,
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Taalniveau,
    VacatureStatus,
)
from models.werk import Taalbeheersing, Werktijden
from vacatures.vacature import Eis, Vacature

VANDAAG = date(2026, 11, 21)
NU = Omstandigheden(peildatum=VANDAAG)
JA, ONBEKEND, NEE = "voldoet", "onbekend", "voldoet_niet"
UREN = st.none() | st.integers(0, 99)


def toets(code: str, k: dict[str, object], v: dict[str, object], o: Omstandigheden = NU) -> str:
    return voorwaarde(code).toets(Kandidaat(id="k", **k), Vacature(id="v", **v), o).value


def afgeschermd(**velden: object) -> dict[str, object]:
    return {"afgeschermd": Afgeschermd(**velden)}


@pytest.mark.parametrize(
    ("gecheckt", "uitkomst"),
    [
        (None, ONBEKEND),
        (date(2026, 11, 22), ONBEKEND),
        (VANDAAG, JA),
        (date(2026, 5, 21), JA),
        (date(2026, 5, 20), ONBEKEND),
    ],
)
def test_h1_the_register_check_is_valid_for_six_calendar_months(gecheckt, uitkomst: str) -> None:
    register = Register(status=RegisterStatus.JA, peildatum=gecheckt)
    k = afgeschermd(doelgroep=Doelgroep(register=register))
    assert toets("H1", k, {"plek": PlekSoort.GARANTIEBAAN}) == uitkomst


@pytest.mark.parametrize(
    ("register", "nbw", "bron", "garantiebaan", "beschut"),
    [
        (RegisterStatus.JA, NbwStatus.GEEN, "UWV-bevraging", JA, NEE),
        (RegisterStatus.JA, NbwStatus.GEEN, "Eigen opgave ", ONBEKEND, NEE),
        (RegisterStatus.NEE, NbwStatus.GEEN, "eigen opgave", NEE, NEE),
        (RegisterStatus.JA, NbwStatus.ADVIES_POSITIEF, "eigen opgave", NEE, ONBEKEND),
        (RegisterStatus.NEE, NbwStatus.VASTGESTELD, "besluit college", NEE, JA),
        (RegisterStatus.NEE, NbwStatus.VASTGESTELD, "eigen opgave", NEE, ONBEKEND),
        (RegisterStatus.JA, NbwStatus.VASTGESTELD, "eigen opgave", NEE, NEE),
    ],
)
def test_h1_h2_what_only_the_person_said_is_to_be_confirmed(register, nbw, bron, garantiebaan, beschut) -> None:
    doelgroep = Doelgroep(
        register=Register(status=register, peildatum=VANDAAG, bron=bron), nbw=Nbw(status=nbw, bron=bron)
    )
    k = afgeschermd(doelgroep=doelgroep)
    assert toets("H1", k, {"plek": PlekSoort.GARANTIEBAAN}) == garantiebaan
    assert toets("H2", k, {"plek": PlekSoort.BESCHUT}) == beschut


@pytest.mark.parametrize(
    ("jaar", "start", "uitkomst"),
    [
        (None, None, ONBEKEND),
        (2007, None, JA),  # 18 on 31-12-2025 at the latest
        (2008, None, ONBEKEND),  # becomes 18 somewhere in 2026
        (2009, None, NEE),
        (2009, date(2027, 1, 1), ONBEKEND),
        (2008, date(2027, 1, 1), JA),
        (2007, date(2025, 6, 1), JA),  # a start in the past is no start: today counts
        (2008, date(2025, 6, 1), ONBEKEND),
    ],
)
def test_h7_minimum_age_by_year_of_birth_alone(jaar, start, uitkomst: str) -> None:
    eis = Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK)
    assert toets("H7", afgeschermd(geboortejaar=jaar), {"eisen": (eis,), "start": start}) == uitkomst


@pytest.mark.parametrize(
    ("talen", "uitkomst"),
    [
        ((), ONBEKEND),
        ((Taalbeheersing(taal="eng", spreken=Taalniveau.UITSTEKEND),), ONBEKEND),
        ((Taalbeheersing(taal="nld", lezen=Taalniveau.GOED),), ONBEKEND),
        ((Taalbeheersing(taal="nld", spreken=Taalniveau.GEEN),), NEE),
        ((Taalbeheersing(taal="nld", spreken=Taalniveau.REDELIJK),), JA),
        ((Taalbeheersing(taal="nld", spreken=Taalniveau.GOED),), JA),
    ],
)
def test_h8_language_for_safety_is_the_oral_level(talen, uitkomst: str) -> None:
    eis = Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.VEILIGHEID, tekst="instructie")
    assert toets("H8", {"talen": talen}, {"eisen": (eis,)}) == uitkomst


def test_h7_the_worst_requirement_counts() -> None:
    eisen = tuple(
        Eis(soort=soort, waarde=waarde, aard=Aard.WETTELIJK)
        for soort, waarde in ((EisSoort.CERTIFICAAT, "VCA"), (EisSoort.RIJBEWIJS, "B"))
    )
    assert toets("H7", {"certificaten": ("VCA",)}, {"eisen": eisen}) == ONBEKEND
    assert toets("H7", {"rijbewijzen": frozenset()}, {"eisen": eisen}) == NEE
    assert toets("H7", {}, {}) == JA


def test_h7_another_name_counts_when_the_taxonomy_says_so() -> None:
    eis = Eis(soort=EisSoort.BEVOEGDHEID, waarde="Verklaring omtrent het gedrag", aard=Aard.WETTELIJK)
    wie, wat = {"certificaten": ("V.O.G.",)}, {"eisen": (eis,)}
    gelijk = {"Verklaring omtrent het gedrag": ("VOG", "V.O.G.")}
    assert toets("H7", wie, wat) == ONBEKEND
    assert toets("H7", wie, wat, Omstandigheden(peildatum=VANDAAG, gelijk=lambda naam: gelijk[naam])) == JA


@pytest.mark.parametrize(
    ("mag", "uitkomst"),
    [(None, ONBEKEND), (MagWerken.TWV, ONBEKEND), (MagWerken.JA, JA), (MagWerken.NEE, NEE)],
)
def test_h7w_a_permit_is_to_be_asked_about(mag, uitkomst: str) -> None:
    assert toets("H7w", {"mag_werken": mag}, {}) == uitkomst


@pytest.mark.parametrize(
    ("over_vacature", "over_werkgever", "uitkomst"),
    [
        (None, None, ONBEKEND),
        (True, None, JA),
        (None, True, JA),
        (True, True, JA),
        (False, True, NEE),
        (True, False, NEE),
        (False, None, NEE),
    ],
)
def test_h9_an_objection_against_either_decides(over_vacature, over_werkgever, uitkomst: str) -> None:
    gezegd = (("v", over_vacature), ("bakkerij", over_werkgever), ("elders", True))
    toestemmingen = tuple(Toestemming(voor=voor, gegeven=g) for voor, g in gezegd if g is not None)
    assert toets("H9", {"toestemmingen": toestemmingen}, {"werkgever": "Bakkerij"}) == uitkomst


@pytest.mark.parametrize(
    ("k", "v", "uitkomst"),
    [
        ({}, {}, ONBEKEND),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {}, JA),
        ({"status": KandidaatStatus.GEPLAATST}, {}, NEE),
        ({"status": KandidaatStatus.UITGESTROOMD}, {}, NEE),
        ({"beschikbaar_vanaf": VANDAAG}, {}, JA),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(14)}, {}, JA),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(15)}, {}, ONBEKEND),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(15)}, {"start": VANDAAG}, NEE),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(15)}, {"start": VANDAAG + timedelta(1)}, JA),
        ({"beschikbaar_vanaf": VANDAAG}, {"start": VANDAAG - timedelta(60)}, JA),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(14)}, {"start": VANDAAG - timedelta(1)}, JA),
        ({"beschikbaar_vanaf": VANDAAG + timedelta(15)}, {"start": VANDAAG - timedelta(1)}, ONBEKEND),
        ({"beschikbaar_tot": VANDAAG - timedelta(1)}, {}, NEE),
        ({"beschikbaar_tot": VANDAAG}, {}, ONBEKEND),
        ({"beschikbaar_tot": VANDAAG}, {"start": VANDAAG + timedelta(1)}, NEE),
        ({"beschikbaar_tot": VANDAAG - timedelta(1)}, {"start": VANDAAG - timedelta(60)}, NEE),
        ({"beschikbaar_tot": VANDAAG, "beschikbaar_vanaf": VANDAAG}, {"start": VANDAAG - timedelta(60)}, JA),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {"status": VacatureStatus.OPEN}, JA),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {"status": VacatureStatus.VERVULD}, NEE),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {"status": VacatureStatus.INGETROKKEN}, NEE),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {"sluitingsdatum": VANDAAG}, JA),
        ({"status": KandidaatStatus.BESCHIKBAAR}, {"sluitingsdatum": VANDAAG - timedelta(1)}, NEE),
    ],
)
def test_h10_open_vacature_and_available_person(k, v, uitkomst: str) -> None:
    assert toets("H10", k, v) == uitkomst


@pytest.mark.parametrize(
    ("k", "v", "uitkomst"),
    [
        ({}, {"postcode": "1941"}, ONBEKEND),
        ({"postcode": "1941"}, {"postcode": "1941"}, ONBEKEND),
        ({"postcode": "1941", "max_reisafstand_km": 5}, {}, ONBEKEND),
        ({"postcode": "1941", "max_reisafstand_km": 5}, {"postcode": "1941"}, JA),
        ({"postcode": "1941", "max_reisafstand_km": 0}, {"postcode": "1941"}, ONBEKEND),
        ({"postcode": "1941", "max_reisafstand_km": 0}, {"postcode": "3011"}, NEE),
    ],
)
def test_g5_travel_distance_is_an_interval(k, v, uitkomst: str) -> None:
    assert toets("G5", k, v) == uitkomst


def invullingen(minimum: int | None, maximum: int | None) -> Iterator[tuple[int, int]]:
    """Every way to fill in what is not known; the extremes are enough for inequalities."""
    laag = (minimum,) if minimum is not None else (0, 99 if maximum is None else maximum)
    hoog = (maximum,) if maximum is not None else (99, 0 if minimum is None else minimum)
    return ((a, b) for a, b in product(laag, hoog) if a <= b)


@given(st.tuples(UREN, UREN), st.tuples(UREN, UREN))
def test_g6_says_what_every_way_to_fill_in_the_unknown_hours_says(persoon, werk) -> None:
    k, v = (
        tuple(sorted(uren)) if None not in uren else uren  # a minimum is never above the maximum
        for uren in (persoon, werk)
    )
    gezegd = {
        k_max >= v_min and k_min <= v_max
        for (k_min, k_max), (v_min, v_max) in product(invullingen(*k), invullingen(*v))
    }
    verwacht = ONBEKEND if len(gezegd) == 2 else JA if True in gezegd else NEE
    if (None, None) in (k, v):
        verwacht = ONBEKEND
    velden = ("uren_min", "uren_max")
    assert toets("G6", dict(zip(velden, k, strict=True)), dict(zip(velden, v, strict=True))) == verwacht


@pytest.mark.parametrize(
    ("nodig", "geboden", "uitkomst"),
    [
        (Begeleiding.GEEN, None, JA),
        (Begeleiding.GEEN, Begeleiding.GEEN, JA),
        (Begeleiding.LICHT, None, ONBEKEND),
        (None, Begeleiding.INTENSIEF, ONBEKEND),
        (None, None, ONBEKEND),
        (Begeleiding.GEMIDDELD, Begeleiding.GEMIDDELD, JA),
        (Begeleiding.INTENSIEF, Begeleiding.GEMIDDELD, NEE),
    ],
)
def test_g7_guidance(nodig, geboden, uitkomst: str) -> None:
    assert toets("G7", afgeschermd(begeleiding_nodig=nodig, aanpassing_nodig=False), {"begeleiding": geboden}) == (
        uitkomst
    )


@pytest.mark.parametrize(
    ("nodig", "mogelijk", "uitkomst"),
    [
        (False, None, JA),
        (False, False, JA),
        (None, True, ONBEKEND),
        (True, True, JA),
        (True, None, ONBEKEND),
        (True, False, NEE),
    ],
)
def test_g7_adaptation(nodig, mogelijk, uitkomst: str) -> None:
    k = afgeschermd(begeleiding_nodig=Begeleiding.GEEN, aanpassing_nodig=nodig)
    assert toets("G7", k, {"aanpassing_mogelijk": mogelijk}) == uitkomst


@pytest.mark.parametrize("tijd", ["nacht", "avond", "weekend", "ploegen"])
@pytest.mark.parametrize(
    ("aanvaardt", "gevraagd", "uitkomst"),
    [
        (True, True, JA),
        (False, True, NEE),
        (None, True, ONBEKEND),
        (True, False, JA),
        (False, False, JA),
        (None, False, JA),
        (True, None, JA),
        (False, None, ONBEKEND),
        (None, None, ONBEKEND),
    ],
)
def test_g8_working_times(tijd: str, aanvaardt, gevraagd, uitkomst: str) -> None:
    anders = dict.fromkeys(("nacht", "avond", "weekend", "ploegen"), False)
    k = {"werktijden": Werktijden(**{tijd: aanvaardt})}
    assert toets("G8", k, {"werktijden": Werktijden(**anders | {tijd: gevraagd})}) == uitkomst


def test_g8_office_hours_are_not_judged() -> None:
    geen = Werktijden(nacht=False, avond=False, weekend=False, ploegen=False, kantoortijden=True)
    assert toets("G8", {"werktijden": Werktijden(kantoortijden=False)}, {"werktijden": geen}) == JA


@pytest.mark.parametrize(("feit", "uitkomst"), [(True, NEE), (False, JA), (None, ONBEKEND)])
def test_g9_an_exemption_hides(feit, uitkomst: str) -> None:
    assert toets("G9", afgeschermd(ontheffing=feit), {}) == uitkomst


@pytest.mark.parametrize(
    ("profiel_datum", "velden", "uitkomst"),
    [
        (date(2025, 11, 21), 2, JA),
        (date(2025, 11, 20), 2, NEE),
        (date(2026, 11, 22), 2, ONBEKEND),
        (date(2026, 11, 22), 1, NEE),
        (VANDAAG, 1, NEE),
        (None, 2, ONBEKEND),
        (None, 1, NEE),
    ],
)
def test_g10_profile_not_too_old_and_not_too_empty(profiel_datum, velden: int, uitkomst: str) -> None:
    gevuld = dict(list({"rijbewijzen": frozenset(), "uren_max": 0}.items())[:velden])
    assert toets("G10", {"profiel_datum": profiel_datum, **gevuld}, {}) == uitkomst


@pytest.mark.parametrize(("aantal", "uitkomst"), [(None, ONBEKEND), (0, JA), (2, JA), (3, NEE)])
def test_g11_open_proposals(aantal, uitkomst: str) -> None:
    assert toets("G11", {"open_voorstellen": aantal}, {}) == uitkomst
