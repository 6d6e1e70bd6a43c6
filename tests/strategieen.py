"""Hypothesis strategies for people and places: every value, every unknown and every edge that a rule knows.

`willekeurige_wereld` (tests/wereld.py) is the fast, repeatable draw of a whole caseload.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import (
    Begeleiding,
    EisSoort,
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Rijbewijs,
    Taalniveau,
    VacatureStatus,
    Vervoermiddel,
    WerkDenkniveau,
)
from models.werk import Taalbeheersing, Werktijden
from tests.voorraad import (
    BRONNEN,
    FUNCTIES,
    JA_NEE,
    KILOMETERS,
    LEEFTIJDEN,
    PAPIEREN,
    PAPIEREN_ANDERS_GESCHREVEN,
    PEILDATUM,
    POSTCODES,
    SKILLS,
    STANDEN,
    TALEN,
    UREN,
    VACATURE_IDS,
    WAARDEN,
    WERKGEVERS,
    WERKGEVERS_ANDERS_GESCHREVEN,
    aarden,
    op_volgorde,
    randdagen,
)
from tests.wereld import willekeurige_wereld
from vacatures.vacature import Eis, Vacature

__all__ = ["eisen", "kandidaten", "skills", "vacatures", "willekeurige_wereld"]

T = TypeVar("T")


def _uit(waarden: Iterable[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(tuple(waarden))


def _mits(waarden: Iterable[T]) -> st.SearchStrategy[T | None]:
    # One draw, so that "not known" comes as often as each value; `none() | …` would draw it half the time.
    return st.sampled_from((None, *waarden))


def _enige(strategie: st.SearchStrategy[T], hoogstens: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategie, max_size=hoogstens).map(tuple)


UREN_PAREN = st.tuples(_mits(UREN), _mits(UREN)).map(op_volgorde)
WERKTIJDEN = st.builds(
    Werktijden,
    nacht=_mits(JA_NEE),
    avond=_mits(JA_NEE),
    weekend=_mits(JA_NEE),
    ploegen=_mits(JA_NEE),
    kantoortijden=_mits(JA_NEE),
)
TAALBEHEERSING = st.builds(
    Taalbeheersing,
    taal=_mits(TALEN),
    spreken=_mits(Taalniveau),
    schrijven=_mits(Taalniveau),
    luisteren=_mits(Taalniveau),
)
WERKERVARING = st.builds(Werkervaring, functie=_mits(FUNCTIES), jaren=_mits((0.0, 0.5, 3.0, 80.0)))
PAPIER = _uit((*PAPIEREN, *PAPIEREN_ANDERS_GESCHREVEN))
OPLEIDING = st.builds(Opleiding, naam=st.none() | PAPIER, diploma=_mits(JA_NEE))


def skills(graad: type[Belang] | type[Bewijs]) -> st.SearchStrategy[Skill]:
    """A skill from the pool."""
    graden: list[Belang | Bewijs] = list(graad)
    return st.builds(Skill, graad=_uit(graden), bron=st.just("verzonnen"), label=_uit(SKILLS))


def eisen() -> st.SearchStrategy[Eis]:
    """A requirement of every kind and every aard."""
    return st.one_of(*(_eis_van(soort) for soort in EisSoort))


def _eis_van(soort: EisSoort) -> st.SearchStrategy[Eis]:
    waarde, reden = _uit(WAARDEN[soort]), st.just("verzonnen reden")
    return st.builds(Eis, soort=st.just(soort), waarde=waarde, aard=_uit(aarden(soort)), tekst=reden)


def _toestemmingen(dagen: tuple[date, ...]) -> st.SearchStrategy[Toestemming]:
    ids = (*VACATURE_IDS, *(vacature_id.lower() for vacature_id in VACATURE_IDS))
    namen = (*WERKGEVERS, *(naam.upper() for naam in WERKGEVERS), *WERKGEVERS_ANDERS_GESCHREVEN)
    voor = (*ids, *namen, "iemand anders")
    return st.builds(Toestemming, voor=_uit(voor), gegeven=st.booleans(), datum=_mits(dagen))


def _doelgroep(dagen: tuple[date, ...]) -> st.SearchStrategy[Doelgroep]:
    return st.builds(
        Doelgroep,
        register=st.builds(Register, status=_uit(RegisterStatus), peildatum=_mits(dagen), bron=_uit(BRONNEN)),
        nbw=st.builds(Nbw, status=_uit(NbwStatus), datum=_mits(dagen), bron=_uit(BRONNEN)),
    )


def _afgeschermd(dagen: tuple[date, ...], jaar: int) -> st.SearchStrategy[Afgeschermd]:
    ladder = _uit((Ladder.IJMOND, Ladder.IJMOND, Ladder.IJMOND, Ladder.VNG))
    trede = st.builds(Trede, stand=_uit(STANDEN), ladder=ladder, peildatum=_mits(dagen))
    geboortejaren = [jaar - leeftijd + verschil for leeftijd in LEEFTIJDEN for verschil in (-2, -1, 0, 1, 2)]
    return st.builds(
        Afgeschermd,
        doelgroep=_doelgroep(dagen),
        trede=st.one_of(st.none(), trede, trede, trede),
        begeleiding_nodig=_mits(Begeleiding),
        aanpassing_nodig=_mits(JA_NEE),
        loonwaarde_pct=_mits((0.0, 55.5, 100.0)),
        ontheffing=_mits(JA_NEE),
        geboortejaar=_mits(geboortejaren),
        uitkering=_mits(("WW", "Wajong", "Participatiewet")),
        gemeente=_mits(("Beverwijk", "Heemskerk", "Velsen")),
    )


def _rond(peildatum: date, *verschillen: int) -> list[date]:
    return [peildatum + timedelta(days=verschil) for verschil in verschillen]


@cache
def kandidaten(peildatum: date = PEILDATUM) -> st.SearchStrategy[Kandidaat]:
    """Any person; dates lie on and around the edges that the peildatum gives."""
    dagen = randdagen(peildatum)
    velden: dict[str, st.SearchStrategy[Any]] = {
        "id": st.integers(1, 999).map("K{}".format),
        "skills": _enige(skills(Bewijs)),
        "werkervaring": _enige(WERKERVARING, 2),
        "gewenste_beroepen": _enige(_uit(FUNCTIES), 2),
        "opleidingen": _enige(OPLEIDING, 2),
        "certificaten": _enige(PAPIER),
        "talen": _enige(TAALBEHEERSING),
        "rijbewijzen": st.none() | st.frozensets(_uit(Rijbewijs), max_size=2),
        "vervoermiddelen": _mits((frozenset(), frozenset({Vervoermiddel.FIETS}), frozenset(Vervoermiddel))),
        "werk_denkniveau": _mits(WerkDenkniveau),
        "postcode": _mits(POSTCODES),
        "max_reisafstand_km": _mits(KILOMETERS),
        "max_reistijd_min": _mits((0, 30, 60)),
        "werktijden": WERKTIJDEN,
        "beschikbaar_vanaf": _mits(dagen),
        "beschikbaar_tot": _mits(_rond(peildatum, -15, -1, 0, 1, 15, 400)),
        "status": _mits((*[KandidaatStatus.BESCHIKBAAR] * 3, *KandidaatStatus)),
        "mag_werken": _mits(MagWerken),
        "profiel_datum": _mits(dagen),
        "open_voorstellen": _mits(range(5)),
        "toestemmingen": _enige(_toestemmingen(dagen), 4),
        "afgeschermd": _afgeschermd(dagen, peildatum.year),
    }
    return _met_uren(Kandidaat, velden)


@cache
def vacatures(peildatum: date = PEILDATUM) -> st.SearchStrategy[Vacature]:
    """Any place; its id and werkgever come from the pools that consents name."""
    velden: dict[str, st.SearchStrategy[Any]] = {
        "id": _uit(VACATURE_IDS),
        "titel": _mits(FUNCTIES),
        "gevraagd": _enige(skills(Belang)),
        "eisen": _enige(eisen(), 4),
        "plek": _mits(PlekSoort),
        "werkgever": _mits((*WERKGEVERS, *WERKGEVERS_ANDERS_GESCHREVEN)),
        "postcode": _mits(POSTCODES),
        "werktijden": WERKTIJDEN,
        "begeleiding": _mits(Begeleiding),
        "aanpassing_mogelijk": _mits(JA_NEE),
        "werk_denkniveau": _mits(WerkDenkniveau),
        "start": _mits(randdagen(peildatum)),
        "sluitingsdatum": _mits(_rond(peildatum, -1, 0, 1, 30)),
        "status": _mits((*[VacatureStatus.OPEN] * 4, *VacatureStatus)),
        "plaatsen": st.integers(1, 3),
    }
    return _met_uren(Vacature, velden)


def _met_uren(soort: Callable[..., T], velden: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[T]:
    alles = st.fixed_dictionaries(velden | {"uren": UREN_PAREN})
    return alles.map(lambda waarden: _bouw(soort, **waarden))


def _bouw(soort: Callable[..., T], uren: tuple[int | None, int | None], **velden: Any) -> T:
    return soort(uren_min=uren[0], uren_max=uren[1], **velden)
