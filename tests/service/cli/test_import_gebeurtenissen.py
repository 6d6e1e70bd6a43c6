"""`skillsmatch import gebeurtenissen|cijfers`: a file whole or not at all, and the same file again changes nothing."""

from pathlib import Path

from sqlalchemy import select

from service.opslag import cijfers, gebeurtenissen
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.verantwoording.acties import Actie
from tests.service.cli.opdrachtregel import csv, gelukt, skillsmatch

RIJ = {"id": "g-1", "datum": "14-02-2020", "soort": "geplaatst", "persoon": "P-1", "trede": "5", "uren": "24"}


def _bewaard(home: Path) -> tuple[list[tuple[str, str, str | None]], list[float], list[str]]:
    """What is kept, and for which kinds of file there is a line."""
    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        log = [(een.id, een.gemeente, een.trede) for een in gebeurtenissen.lees(zicht)]
        gelezen = auditlog.c.actie == Actie.GEBEURTENISSEN_INGELEZEN.value
        regels = zicht.conn.scalars(select(auditlog.c.soort).where(gelezen).order_by(auditlog.c.seq))
        return log, [een.waarde for een in cijfers.lees(zicht)], list(regels)


def test_events_and_figures_are_read_in_once_and_corrected(tmp_path: Path) -> None:
    home = tmp_path / "h"
    log = csv(tmp_path / "log.csv", RIJ, RIJ | {"id": "g-2", "trede": "4"})
    scherm = gelukt("import", "gebeurtenissen", log, log, "--gemeente", "velsen", "--home", home)
    assert "log.csv, CSV: 2 gebeurtenissen gelezen, 2 nieuw, 0 gewijzigd, 0 ongewijzigd." in scherm.uit
    assert "0 nieuw, 0 gewijzigd, 2 ongewijzigd." in scherm.uit
    afspraak = {"soort": "afspraak", "code": "werkaanvaarding", "periode": "2020", "waarde": "200"}
    gelukt("import", "cijfers", csv(tmp_path / "c.csv", afspraak), "--home", home)
    scherm = gelukt("import", "cijfers", csv(tmp_path / "d.csv", afspraak | {"waarde": "210,5"}), "--home", home)
    assert "1 cijfers gelezen, 0 nieuw, 1 gewijzigd, 0 ongewijzigd." in scherm.uit
    assert _bewaard(home) == (
        [("g-1", "velsen", "5"), ("g-2", "velsen", "4")],
        [210.5],
        ["gebeurtenissen", "gebeurtenissen", "cijfers", "cijfers"],
    )


def test_a_file_with_a_fault_is_refused_whole_and_says_nothing_of_its_cells(tmp_path: Path) -> None:
    fout = csv(tmp_path / "log.csv", RIJ, RIJ | {"id": "g-2", "trede": "trede van Piet"})
    scherm = skillsmatch("import", "gebeurtenissen", fout, "--gemeente", "velsen", "--home", tmp_path / "h")
    assert scherm.code != 0
    assert "log.csv, rij 3, veld trede: dit is geen trede" in scherm.fout
    assert "Piet" not in scherm.fout
    assert _bewaard(tmp_path / "h") == ([], [], [])
