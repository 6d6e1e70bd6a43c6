"""The caseload in memory says what the database says: after every change, for every scope, and for whoever reads on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from models.encoders.gelijkenis import HybrideGelijkenis
from models.waardelijsten import VacatureStatus
from service.bootstrap import maak_matcher
from service.caseload import Caseload
from service.opslag import wijzigingen
from service.opslag.opslag import Opslag
from service.opslag.tabellen import kandidaat, vacature
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.motor import wereld
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

MENSEN, PLEKKEN = wereld(21, 40, 9)
VELSEN, HEEMSKERK = frozenset({"velsen"}), frozenset({"heemskerk"})
BEIDE = VELSEN | HEEMSKERK
WIE = Uitvoerder(id="u1", naam="Test", rol=Rol.ADVISEUR, gemeenten=BEIDE)
FEIT = Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat")


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    with Opslag.open(tmp_path) as nieuw:
        for nummer, gemeente in enumerate(sorted(BEIDE)):
            nieuw.bewaar_kandidaten(MENSEN[nummer:30:2], bestand="k", sha256="a" * 64, gemeente=gemeente)
            nieuw.bewaar_vacatures(PLEKKEN[nummer::2], bestand="v", sha256="b" * 64, gemeente=gemeente)
        yield nieuw


@pytest.fixture
def caseload(opslag: Opslag, tmp_path: Path) -> Caseload:
    return Caseload(opslag, tmp_path)


def gezien(caseload: Caseload, bereik: frozenset[str] | None, op: date = PEILDATUM) -> list[object]:
    m, _ = caseload.matcher(bereik, op)
    return [m.kolommen.ids, *((m.match(id_, 100).matches, m.match(id_, 100).verborgen) for id_ in sorted(m.vacatures))]


def vers(opslag: Opslag, home: Path, bereik: frozenset[str] | None) -> list[object]:
    """The same from nothing: every row read, and one matcher over those of the scope."""
    alles = maak_matcher(opslag, home, PEILDATUM)
    with opslag.zicht(bereik) as zicht:
        mensen = set(zicht.conn.scalars(select(kandidaat.c.id).where(zicht.binnen(kandidaat))))
        werk = set(zicht.conn.scalars(select(vacature.c.id).where(zicht.binnen(vacature))))
    m = type(alles)(
        [k for k in alles.kandidaten if k.id in mensen],
        {id_: v for id_, v in alles.vacatures.items() if id_ in werk},
        alles.scorer,
        omstandigheden=alles.omstandigheden,
    )
    return [m.kolommen.ids, *((m.match(id_, 100).matches, m.match(id_, 100).verborgen) for id_ in sorted(m.vacatures))]


def wijzig(opslag: Opslag, item: Kandidaat | Vacature) -> None:
    with opslag.handeling(WIE) as handeling:
        handeling.wijzig(item)
        handeling.leg_vast(FEIT)


def wis(opslag: Opslag, id_: str) -> None:
    with opslag.handeling(WIE) as handeling:
        wijzigingen.wis(handeling.zicht, kandidaat, [id_])
        handeling.leg_vast(FEIT)


def test_a_scope_holds_its_own_people_and_work_only(opslag: Opslag, caseload: Caseload) -> None:
    velsen, _ = caseload.matcher(VELSEN, PEILDATUM)
    heemskerk, _ = caseload.matcher(HEEMSKERK, PEILDATUM)
    alles, _ = caseload.matcher(None, PEILDATUM)
    assert set(velsen.kolommen.ids).isdisjoint(heemskerk.kolommen.ids)
    assert set(velsen.vacatures).isdisjoint(heemskerk.vacatures)
    assert {*velsen.kolommen.ids, *heemskerk.kolommen.ids} == set(alles.kolommen.ids)
    assert {*velsen.vacatures, *heemskerk.vacatures} == set(alles.vacatures)


def test_an_edit_is_visible_at_once_and_an_old_reader_keeps_what_it_had(opslag: Opslag, caseload: Caseload) -> None:
    oud, seq = caseload.matcher(BEIDE, PEILDATUM)
    mens = opslag.kandidaten()[0]
    wijzig(opslag, replace(mens, uren_min=1, uren_max=2))
    nieuw, later = caseload.matcher(BEIDE, PEILDATUM)
    assert (nieuw.kandidaten[0].uren_max, oud.kandidaten[0].uren_max) == (2, mens.uren_max)
    assert later > seq


def test_who_is_erased_is_gone_at_once_from_every_scope(opslag: Opslag, caseload: Caseload) -> None:
    for bereik in (None, BEIDE, VELSEN):
        caseload.matcher(bereik, PEILDATUM)
    weg = caseload.matcher(VELSEN, PEILDATUM)[0].kolommen.ids[0]
    wis(opslag, weg)
    for bereik in (None, BEIDE, VELSEN):
        assert weg not in caseload.matcher(bereik, PEILDATUM)[0].kolommen.ids


def test_nothing_is_computed_when_nothing_changed(opslag: Opslag, caseload: Caseload) -> None:
    assert caseload.matcher(VELSEN, PEILDATUM)[0] is caseload.matcher(VELSEN, PEILDATUM)[0]


def test_another_day_judges_by_that_day(opslag: Opslag, caseload: Caseload) -> None:
    morgen = PEILDATUM + timedelta(days=1)
    assert caseload.matcher(VELSEN, morgen)[0].omstandigheden.peildatum == morgen
    assert caseload.matcher(VELSEN, PEILDATUM)[0].omstandigheden.peildatum == PEILDATUM


@pytest.mark.parametrize("zaad", range(3))
def test_after_any_changes_it_equals_one_that_is_built_afresh(
    opslag: Opslag, caseload: Caseload, tmp_path: Path, zaad: int
) -> None:
    kans, reserve = Random(zaad), list(MENSEN[30:])
    for _ in range(6):
        for bereik in kans.sample([None, BEIDE, VELSEN], 2):
            caseload.matcher(bereik, PEILDATUM)
        mensen, werk = opslag.kandidaten(), opslag.vacatures()
        soort = kans.choice(["wijzig", "vacature", "wis", "nieuw"])
        if soort == "wijzig":
            wijzig(opslag, replace(kans.choice(mensen), uren_min=kans.randrange(10), uren_max=kans.randrange(10, 40)))
        elif soort == "vacature":
            wijzig(opslag, replace(kans.choice(werk), status=kans.choice(list(VacatureStatus)), titel="Anders"))
        elif soort == "wis":
            wis(opslag, kans.choice(mensen).id)
        elif reserve:
            gemeente = kans.choice(sorted(BEIDE))
            opslag.bewaar_kandidaten([reserve.pop()], bestand="n", sha256="c" * 64, gemeente=gemeente)
    for bereik in (None, BEIDE, VELSEN):
        assert gezien(caseload, bereik) == vers(opslag, tmp_path, bereik)


def test_what_was_changed_need_not_be_computed_at_the_next_start(
    opslag: Opslag, caseload: Caseload, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caseload.matcher(None, PEILDATUM)
    mens = opslag.kandidaten()[0]
    wijzig(opslag, replace(mens, skills=(replace(mens.skills[0], label="zweefvliegtuigen bouwen", concept=None),)))
    caseload.matcher(None, PEILDATUM)
    caseload.bewaar()
    opnieuw = []
    echt = HybrideGelijkenis.frasen
    monkeypatch.setattr(
        HybrideGelijkenis,
        "frasen",
        lambda zelf, teksten, vectoren=None: opnieuw.append(vectoren is None) or echt(zelf, teksten, vectoren),
    )
    ander = Caseload(opslag, tmp_path)
    ander.matcher(None, PEILDATUM)
    assert opnieuw[:1] == [False]  # the caseload; what is scored for a why-not may be new
    assert gezien(ander, BEIDE) == gezien(caseload, BEIDE)


def test_a_caseload_that_was_not_loaded_publishes_nothing(opslag: Opslag, caseload: Caseload, tmp_path: Path) -> None:
    caseload.bewaar()
    assert not (tmp_path / "index").exists()
