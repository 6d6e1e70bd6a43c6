"""What waits is counted from the caseload and the acts, and says why; the oracle goes person by person."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from matching.kolommen import PROFIELVELDEN
from models.fouten import NietGevonden
from models.waardelijsten import Aard, EisSoort, KandidaatStatus, PlekSoort, RegisterStatus
from service.dienst import Dienst
from service.opslag.tabellen import import_bestand, lijst, voorstel
from service.schemas.werkvoorraad import WerkGroep
from service.werkplek.werkvoorraad import PER_KOLOM, een_groep, werkvoorraad
from tests.service.werkplek.bakkerij import BAKKER, KANDIDATEN, REGULIER, VACATURES
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, MIDDAG, dienst_met
from tests.voorraad import PEILDATUM

MENSEN = (
    *KANDIDATEN,
    replace(BAKKER, id="K-GEPLAATST", status=KandidaatStatus.GEPLAATST, uren_max=None, rijbewijzen=None),
    replace(BAKKER, id="K-LATER", beschikbaar_vanaf=PEILDATUM + timedelta(days=1)),
    replace(BAKKER, id="K-ZONDER-DAG", beschikbaar_vanaf=None),
    replace(BAKKER, id="K-WEG", beschikbaar_tot=PEILDATUM - timedelta(days=1)),
    replace(BAKKER, id="K-LEEG", uren_max=None, rijbewijzen=None, postcode=None, opleidingen=()),
)
WERK = (
    *VACATURES,
    replace(REGULIER, id="V-VANDAAG", sluitingsdatum=PEILDATUM),
    replace(REGULIER, id="V-14", sluitingsdatum=PEILDATUM + timedelta(days=14)),
    replace(REGULIER, id="V-15", sluitingsdatum=PEILDATUM + timedelta(days=15)),
    replace(REGULIER, id="V-VOORBIJ", sluitingsdatum=PEILDATUM - timedelta(days=1)),
)


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The bakery with people and places on the edges, all read in a month ago."""
    with dienst_met(tmp_path / "home", MENSEN, WERK, monkeypatch) as dienst:
        with dienst.opslag.bijhouden() as conn:
            conn.execute(import_bestand.update().values(moment=_moment(30)))
        yield dienst


def _moment(dagen: int) -> str:
    return (MIDDAG - timedelta(days=dagen)).isoformat(timespec="seconds")


def _groep(dienst: Dienst, code: str) -> WerkGroep:
    return een_groep(dienst, ADVISEUR, code, 1, 100).groep


def _ids(dienst: Dienst, code: str) -> list[str]:
    return [regel.id for regel in _groep(dienst, code).regels]


def _maak_lijst(dienst: Dienst, vacature: str, *, toegelaten: int, dagen: int) -> None:
    tellingen = {"kandidaten": 9, "toegelaten": toegelaten, "te_verifieren": 2, "verborgen": {}, "regels": 0}
    with dienst.opslag.bijhouden() as conn:
        conn.execute(
            lijst.insert().values(
                id=f"{vacature}-{dagen}",
                vacature_id=vacature,
                moment=_moment(dagen),
                door="ada",
                gemeenten="velsen",
                seq=1,
                invoer="{}",
                herkomst="{}",
                aantallen=json.dumps(tellingen),
                vingerafdruk="",
            )
        )


def _stel_voor(dienst: Dienst, kandidaat: str, dagen: int) -> None:
    with dienst.opslag.bijhouden() as conn:
        conn.execute(
            voorstel.insert().values(
                id=f"vs-{kandidaat}",
                kandidaat_id=kandidaat,
                vacature_id="V-REGULIER",
                status="voorgesteld",
                redenen="[]",
                door="ada",
                moment=_moment(dagen),
                gewijzigd=_moment(dagen),
            )
        )


def test_what_closes_within_two_weeks_stands_first_to_close_and_what_is_closed_is_no_work(dienst: Dienst) -> None:
    assert _ids(dienst, "sluit-binnenkort") == ["V-VANDAAG", "V-14"]
    zonder = _ids(dienst, "zonder-lijst")
    assert zonder[:3] == ["V-VANDAAG", "V-14", "V-15"]
    assert not {"V-DICHT", "V-VOORBIJ"} & set(zonder)


def test_only_the_newest_list_says_whether_nobody_was_found(dienst: Dienst) -> None:
    _maak_lijst(dienst, "V-REGULIER", toegelaten=0, dagen=3)
    _maak_lijst(dienst, "V-REGULIER", toegelaten=2, dagen=1)
    _maak_lijst(dienst, "V-BESCHUT", toegelaten=3, dagen=9)
    _maak_lijst(dienst, "V-BESCHUT", toegelaten=0, dagen=2)
    _maak_lijst(dienst, "V-GARANTIE", toegelaten=0, dagen=5)

    groep = _groep(dienst, "niemand-gevonden")
    assert [regel.id for regel in groep.regels] == ["V-GARANTIE", "V-BESCHUT"]
    assert groep.regels[0].waarom.endswith("2 kandidaten na te vragen")
    assert not {"V-REGULIER", "V-BESCHUT", "V-GARANTIE"} & set(_ids(dienst, "zonder-lijst"))


def test_new_is_what_came_in_this_week_and_was_not_changed_since(dienst: Dienst) -> None:
    assert _ids(dienst, "nieuw") == []
    vers = [replace(REGULIER, id="V-VERS"), replace(REGULIER, titel="Andere titel")]
    dienst.opslag.bewaar_vacatures(vers, bestand="n.csv", sha256="9" * 64, gemeente="velsen")
    with dienst.opslag.bijhouden() as conn:
        conn.execute(import_bestand.update().where(import_bestand.c.bestand == "n.csv").values(moment=_moment(6)))

    assert _ids(dienst, "nieuw") == ["V-VERS"]


def test_who_is_available_and_was_not_proposed_for_a_month_waits(dienst: Dienst) -> None:
    _stel_voor(dienst, "K-BAKKER", 31)
    _stel_voor(dienst, "K-WINKEL", 29)

    groep = _groep(dienst, "niet-voorgesteld")
    ids = [regel.id for regel in groep.regels]
    nooit = sorted(
        mens.id for mens in MENSEN if mens.id not in {"K-BAKKER", "K-WINKEL", "K-GEPLAATST", "K-LATER", "K-WEG"}
    )
    assert ids == [*nooit, "K-BAKKER"]
    assert groep.regels[0].waarom == "beschikbaar, nog nooit voorgesteld"
    assert "laatst voorgesteld op 31 juli 2026" in groep.regels[-1].waarom


def test_an_incomplete_profile_names_what_is_missing_and_the_emptiest_comes_first(dienst: Dienst) -> None:
    groep = _groep(dienst, "onvolledig")
    leeg = {
        mens.id: sum(getattr(mens, veld) in (None, ()) for veld in PROFIELVELDEN)
        for mens in MENSEN
        if mens.status is not KandidaatStatus.GEPLAATST
    }

    assert [regel.id for regel in groep.regels] == sorted((i for i in leeg if leeg[i]), key=lambda i: (-leeg[i], i))
    eerste = groep.regels[0]
    assert (eerste.id, eerste.waarom) == ("K-LEEG", "niet bekend: opleidingen, postcode, uren per week, rijbewijzen")


def test_questions_say_for_how_many_vacatures_the_answer_counts(dienst: Dienst) -> None:
    open_werk = [v for v in WERK if v.id not in {"V-DICHT", "V-VOORBIJ"}]
    register = _groep(dienst, "register")
    garanties = sum(v.plek is PlekSoort.GARANTIEBAAN for v in open_werk)
    onbekend = [m.id for m in MENSEN if m.afgeschermd.doelgroep.register.status is RegisterStatus.ONBEKEND]

    assert [regel.id for regel in register.regels] == onbekend
    assert register.regels[0].waarom.endswith(f"Telt voor {garanties} garantiebaan.")
    assert "UWV" in register.regels[0].waarom
    assert _ids(dienst, "rijbewijs") == ["K-LEEG"]
    assert _groep(dienst, "rijbewijs").regels[0].waarom.endswith("Telt voor 1 vacature.")
    assert _ids(dienst, "uren") == ["K-LEEG"]
    assert _groep(dienst, "uren").regels[0].waarom.endswith(f"Telt voor {len(open_werk)} vacatures.")
    (plek,) = _groep(dienst, "plek").regels
    assert (plek.id, plek.soort) == ("V-ONBEKEND", "vacature")


def test_a_question_that_no_vacature_asks_is_no_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wens = tuple(replace(eis, aard=Aard.WENS) for v in WERK for eis in v.eisen if eis.soort is EisSoort.RIJBEWIJS)
    with dienst_met(tmp_path / "h", MENSEN, (replace(REGULIER, eisen=wens),), monkeypatch) as dienst:
        assert wens
        assert _ids(dienst, "rijbewijs") == _ids(dienst, "register") == _ids(dienst, "plek") == []


def test_the_start_page_shows_at_most_ten_lines_a_column_and_counts_all(dienst: Dienst) -> None:
    beeld = werkvoorraad(dienst, ADVISEUR)

    assert beeld.op == datetime(PEILDATUM.year, PEILDATUM.month, PEILDATUM.day, 12, tzinfo=UTC)
    assert (beeld.vacatures, beeld.kandidaten) == (len(WERK) - 2, len(MENSEN))
    for kolom in beeld.kolommen:
        assert sum(len(groep.regels) for groep in kolom.groepen) <= PER_KOLOM
        for groep in kolom.groepen:
            heel = _groep(dienst, groep.code)
            assert groep.aantal == heel.aantal == len(heel.regels)
            assert groep.regels == heel.regels[: len(groep.regels)]


def test_elsewhere_there_is_nothing_to_do(dienst: Dienst) -> None:
    _maak_lijst(dienst, "V-REGULIER", toegelaten=0, dagen=1)
    beeld = werkvoorraad(dienst, ELDERS)

    assert {groep.aantal for kolom in beeld.kolommen for groep in kolom.groepen} == {0}


def test_an_unknown_kind_of_work_is_not_there(dienst: Dienst) -> None:
    with pytest.raises(NietGevonden):
        een_groep(dienst, ADVISEUR, "vakantie", 1, 20)
