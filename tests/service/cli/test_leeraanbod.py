"""`skillsmatch import leeraanbod`: the catalogue that was there makes place for the new one, or nothing changes."""

from datetime import date
from pathlib import Path

from sqlalchemy import select

from matching.leeraanbod import Leeraanbod
from service.opslag.leeraanbod import lees
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.verantwoording.acties import Actie
from tests.service.cli.opdrachtregel import csv, gelukt, skillsmatch

DAG = date(2026, 11, 21)


def _rij(id_: str, skills: str = "lassen", geldig_tot: str = "31-12-2026") -> dict[str, str]:
    vast = {"naam": "cursus", "aanbieder": "Leerhuis De Duin", "vorm": "cursus", "plekken": "8"}
    return {"id": id_, "skills": skills, "geldig_tot": geldig_tot, **vast}


def _aanbod(home: Path) -> tuple[Leeraanbod, ...]:
    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        return lees(zicht, DAG)


def _regels(home: Path) -> list[tuple[str, str | None]]:
    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        return [(actie, object_) for actie, object_ in zicht.conn.execute(select(auditlog.c.actie, auditlog.c.object))]


def test_several_files_are_one_catalogue_with_a_line_in_the_auditlog_for_each(tmp_path: Path) -> None:
    een, twee = csv(tmp_path / "een.csv", _rij("c1"), _rij("c2")), csv(tmp_path / "twee.csv", _rij("c3"))
    scherm = gelukt("import", "leeraanbod", een, twee, "--home", tmp_path / "h")
    assert "een.csv, CSV: 2 gelezen." in scherm.uit
    assert "3 bewaard, in de plaats van 0" in scherm.uit
    bewaard = _aanbod(tmp_path / "h")
    assert [(een.id, een.skills, een.plekken) for een in bewaard] == [(f"c{n}", ("lassen",), 8) for n in (1, 2, 3)]
    regels = [object_ for actie, object_ in _regels(tmp_path / "h") if actie == Actie.LEERAANBOD_INGELEZEN]
    assert [len(object_ or "") for object_ in regels] == [64, 64]


def test_a_new_catalogue_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    gelukt("import", "leeraanbod", csv(tmp_path / "a.csv", _rij("c1"), _rij("c2")), "--home", tmp_path / "h")
    scherm = gelukt("import", "leeraanbod", csv(tmp_path / "b.csv", _rij("c2", "vca")), "--home", tmp_path / "h")
    assert "1 bewaard, in de plaats van 2" in scherm.uit
    assert [(een.id, een.skills) for een in _aanbod(tmp_path / "h")] == [("c2", ("vca",))]


def test_a_fault_in_one_file_changes_nothing_and_all_faults_are_told(tmp_path: Path) -> None:
    goed = csv(tmp_path / "a.csv", _rij("c1"))
    gelukt("import", "leeraanbod", goed, "--home", tmp_path / "h")
    eerst, regels = _aanbod(tmp_path / "h"), _regels(tmp_path / "h")
    fout = csv(tmp_path / "b.csv", _rij("c9", "draken temmen"), _rij("c8", geldig_tot="ooit"))
    scherm = skillsmatch("import", "leeraanbod", goed, fout, "--home", tmp_path / "h")
    assert scherm.code != 0
    assert "b.csv, rij 2, veld skills" in scherm.fout
    assert "b.csv, rij 3, veld geldig_tot" in scherm.fout
    assert (_aanbod(tmp_path / "h"), _regels(tmp_path / "h")) == (eerst, regels)


def test_one_id_in_two_files_is_refused(tmp_path: Path) -> None:
    bestanden = [csv(tmp_path / naam, _rij("c1")) for naam in ("a.csv", "b.csv")]
    scherm = skillsmatch("import", "leeraanbod", *bestanden, "--home", tmp_path / "h")
    assert scherm.code != 0
    assert "id c1 staat in meer dan een bestand" in scherm.fout
