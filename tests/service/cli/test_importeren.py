"""`skillsmatch import`: a file is in whole or not at all, and what is wrong is said so that it can be mended."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from models.skills import Bewijs
from models.waardelijsten import PlekSoort
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, kandidaat
from tests.service.cli.opdrachtregel import Scherm, csv, gelukt, skillsmatch

BSN = "123456782"
Maak = Callable[[Path], Path]
KOPPEN = ("id", "skills", "uren_min", "uren_max", "register", "wensen")
RIJEN = (("K-1", "brood bakken (gezien)", "16", "32", "ja", "vroeg op"), ("K-2", "ramen lappen", "", "24", "", ""))


def _csv(map_: Path) -> Path:
    return csv(map_ / "mensen.csv", *(dict(zip(KOPPEN, rij, strict=True)) for rij in RIJEN))


def _xlsx(map_: Path) -> Path:
    boek = Workbook(write_only=True)
    blad = boek.create_sheet()
    for rij in (KOPPEN, *RIJEN):
        blad.append(rij)
    boek.save(map_ / "mensen.xlsx")
    return map_ / "mensen.xlsx"


def _vum(map_: Path) -> Path:
    blok = {"skills": [{"label": "brood bakken", "bewijs": "gezien"}], "doelgroepregister": {"status": "ja"}}
    uren = {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 32}
    berichten: list[dict[str, object]] = [
        {"idWerkzoekende": "K-1", "werktijden": uren, "skillsmatch": blok},
        {"idWerkzoekende": "K-2"},
    ]
    return _json(map_ / "mensen.json", berichten)


def _json(pad: Path, berichten: list[dict[str, object]]) -> Path:
    pad.write_text(json.dumps(berichten), encoding="utf-8")
    return pad


def _lees_in(home: Path, *bestanden: Path, soort: str = "kandidaten") -> Scherm:
    return skillsmatch("import", soort, *bestanden, "--home", home)


def _ids(home: Path) -> list[str]:
    with Opslag.open(home, aanmaken=False) as opslag:
        return [kandidaat.id for kandidaat in opslag.kandidaten()]


@pytest.mark.parametrize("maak", [_csv, _xlsx, _vum])
def test_a_file_of_each_kind_comes_in_with_the_same_facts(maak: Maak, tmp_path: Path) -> None:
    scherm = _lees_in(tmp_path / "home", maak(tmp_path))

    assert (scherm.code, scherm.fout) == (0, "")
    assert "kandidaten: 2 gelezen, 2 nieuw, 0 gewijzigd, 0 ongewijzigd." in scherm.uit
    with Opslag.open(tmp_path / "home", aanmaken=False) as opslag:
        een, twee = opslag.kandidaten()
    assert (een.id, een.uren_min, een.uren_max, twee.id) == ("K-1", 16, 32, "K-2")
    assert [(skill.label, skill.graad) for skill in een.skills] == [("brood bakken", Bewijs.GEZIEN)]
    assert een.afgeschermd.doelgroep.register.status.value == "ja"
    assert twee.afgeschermd.doelgroep.register.status.value == "onbekend"


def test_vacatures_come_in_from_csv_and_from_vum(tmp_path: Path) -> None:
    tabel = csv(tmp_path / "v.csv", {"id": "V-1", "titel": "Bakker", "plek": "beschut"})
    bericht = _json(tmp_path / "v.json", [{"idVacature": "V-2", "skillsmatch": {"plek": "stage"}}])

    scherm = _lees_in(tmp_path / "home", tabel, bericht, soort="vacatures")

    assert scherm.uit.count("vacatures: 1 gelezen, 1 nieuw") == 2
    with Opslag.open(tmp_path / "home", aanmaken=False) as opslag:
        assert [vacature.plek for vacature in opslag.vacatures()] == [PlekSoort.BESCHUT, PlekSoort.STAGE]


def test_of_several_files_the_good_ones_are_in_and_a_bad_one_is_refused_whole(tmp_path: Path) -> None:
    fout = csv(tmp_path / "fout.csv", {"id": "K-8", "uren_max": "32"}, {"id": "K-9", "uren_max": "veel"})
    later = csv(tmp_path / "later.csv", {"id": "K-3", "skills": "tuinieren"})

    scherm = _lees_in(tmp_path / "home", _csv(tmp_path), fout, later)

    assert scherm.code == 3
    assert _ids(tmp_path / "home") == ["K-1", "K-2", "K-3"]
    per_bestand = [regel for regel in scherm.uit.splitlines() if not regel.startswith(" ")]
    assert [regel.split(",")[0] for regel in per_bestand] == ["mensen.csv", "later.csv"]
    assert scherm.fout.splitlines() == [
        "fout.csv: geweigerd, er is niets van overgenomen.",
        "fout.csv, rij 3, veld uren_max: dit is geen heel getal van 0 tot 99. Vul een getal van 0 tot 99 in.",
    ]


def test_every_fault_is_one_line_however_narrow_the_screen(tmp_path: Path) -> None:
    rijen = [{"id": f"K-{n}", "uren_max": "veel", "register": "misschien", "trede": "9"} for n in range(50)]

    regels = _lees_in(tmp_path / "home", csv(tmp_path / "fout.csv", *rijen)).fout.splitlines()

    assert len(regels) == 102  # the first line, a hundred faults, and how many more
    assert all(regel.startswith("fout.csv") for regel in regels)
    assert regels[-1] == "fout.csv: en nog 50 fouten."


def test_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    bestand = _csv(tmp_path)
    _lees_in(tmp_path / "home", bestand)
    with Opslag.open(tmp_path / "home") as opslag:
        eerst = opslag.kandidaten()

    scherm = _lees_in(tmp_path / "home", bestand, bestand)

    assert scherm.uit.count("2 gelezen, 0 nieuw, 0 gewijzigd, 2 ongewijzigd.") == 2
    with Opslag.open(tmp_path / "home") as opslag:
        assert opslag.kandidaten() == eerst


def test_a_changed_row_is_counted_and_who_is_not_in_the_file_stays(tmp_path: Path) -> None:
    _lees_in(tmp_path / "home", _csv(tmp_path))
    nieuw = csv(tmp_path / "n.csv", {"id": "K-2", "skills": "ramen lappen; dweilen"}, {"id": "K-3"})

    scherm = _lees_in(tmp_path / "home", nieuw)

    assert "2 gelezen, 1 nieuw, 1 gewijzigd, 0 ongewijzigd." in scherm.uit
    assert _ids(tmp_path / "home") == ["K-1", "K-2", "K-3"]


def test_what_is_odd_is_kept_and_said(tmp_path: Path) -> None:
    bestand = csv(tmp_path / "k.csv", {"id": "K-1", "rijbewijs": "B; Q9", "schoenmaat": "43"})

    scherm = _lees_in(tmp_path / "home", bestand)

    assert scherm.code == 0
    meldingen = [regel for regel in scherm.uit.splitlines() if regel.startswith("  let op: k.csv")]
    assert len(meldingen) == 2
    assert "schoenmaat" in meldingen[0] + meldingen[1]


def test_at_most_twenty_remarks_and_then_how_many_more(tmp_path: Path) -> None:
    vreemd = {f"kolom{n}": "x" for n in range(25)}

    scherm = _lees_in(tmp_path / "home", csv(tmp_path / "k.csv", {"id": "K-1"} | vreemd))

    assert scherm.uit.count("  let op: ") == 20
    assert scherm.uit.endswith("  en nog 5 meldingen.\n")


def _waar(home: Path) -> dict[str, str]:
    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        return {rij.id: rij.gemeente for rij in zicht.conn.execute(select(kandidaat.c.id, kandidaat.c.gemeente))}


def test_new_rows_come_in_the_gemeente_that_is_asked_or_set_and_known_ones_stay_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    _lees_in(home, _csv(tmp_path))
    monkeypatch.setenv("SKILLSMATCH_GEMEENTE", "velsen")
    _lees_in(home, csv(tmp_path / "a.csv", {"id": "K-2", "wensen": "anders"}, {"id": "K-3"}))
    gelukt("import", "kandidaten", csv(tmp_path / "b.csv", {"id": "K-4"}), "--gemeente", "den haag", "--home", home)

    assert _waar(home) == {"K-1": "eigen", "K-2": "eigen", "K-3": "velsen", "K-4": "den haag"}
    fout = skillsmatch("import", "kandidaten", tmp_path / "b.csv", "--gemeente", "Velsen,Heemskerk", "--home", home)
    assert fout.code == 3
    assert "--gemeente" in fout.fout


def test_an_import_is_written_down_with_who_did_it_and_a_refused_one_is_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    _lees_in(home, _csv(tmp_path), csv(tmp_path / "fout.csv", {"id": "K-8", "uren_max": "veel"}))

    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        (regel,) = zicht.conn.execute(select(auditlog)).all()
    assert (regel.actie, regel.oorsprong, regel.soort, regel.object) == (
        "bestand ingelezen",
        "opdrachtregel",
        "import",
        "1",
    )


@pytest.mark.parametrize(
    "maak",
    [
        lambda map_: csv(map_ / "k.csv", {"id": BSN}),
        lambda map_: csv(map_ / "k.csv", {"id": "K-1", "wensen": f"bel over {BSN[:4]}.{BSN[4:6]}.{BSN[6:]}"}),
        lambda map_: csv(map_ / "k.csv", {"id": "K-1", "onbekende kolom": BSN}),
        lambda map_: csv(map_ / "k.csv", {"id": "K-1", BSN: "x"}),
        lambda map_: csv(map_ / f"kandidaat_{BSN}.csv", {"id": "K-1"}),
        lambda map_: csv(map_ / f"kandidaat_{BSN}.csv", {"id": "K-1", "uren_max": "veel"}),
        lambda map_: _json(map_ / "k.json", [{"idWerkzoekende": "K-1", "interesse": [{"naamInteresse": BSN}]}]),
    ],
    ids=["id", "free text", "unread column", "heading", "file name", "file name of a bad file", "vum"],
)
def test_a_bsn_is_refused_and_neither_shown_nor_stored_nor_logged(maak: Maak, tmp_path: Path) -> None:
    home = tmp_path / "home"

    scherm = _lees_in(home, maak(tmp_path))

    assert scherm.code == 3
    assert "(BSN)" in scherm.fout
    bewaard = b"".join(bestand.read_bytes() for bestand in home.rglob("*") if bestand.is_file())
    assert b"import_geweigerd" in bewaard
    for vorm in (BSN, f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}"):
        assert vorm not in scherm.uit + scherm.fout
        assert vorm.encode() not in bewaard
    assert _ids(home) == []


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("weg.csv", None, "weg.csv: het bestand is niet gevonden. Controleer de naam en de map."),
        ("leeg.csv", b"", "leeg.csv: het bestand is leeg. Exporteer het bestand opnieuw."),
        ("oud.xls", b"\xd0\xcf\x11\xe0rest", "Sla het op als .xlsx of als CSV."),
        ("foto.png", b"\x89PNG\r\n\x00\x01", "dit is geen tekstbestand"),
        ("kapot.json", b'[{"idWerkzoekende": ', "is afgebroken of beschadigd"),
        ("vreemd.csv", b"naam;adres\nA;B\n", "geen enkele bekende kolom"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    naam: str, inhoud: bytes | None, zin: str, tmp_path: Path
) -> None:
    if inhoud is not None:
        (tmp_path / naam).write_bytes(inhoud)

    scherm = _lees_in(tmp_path / "home", tmp_path / naam)

    assert scherm.code == 3
    assert zin in scherm.fout
    assert "Traceback" not in scherm.fout


@pytest.mark.parametrize(
    ("soort", "maak"),
    [
        ("vacatures", _csv),
        ("vacatures", _vum),
        ("kandidaten", lambda map_: _json(map_ / "v.json", [{"idVacature": "V-1"}])),
    ],
    ids=["people in a table", "people in vum", "places in vum"],
)
def test_the_other_kind_of_list_is_refused(soort: str, maak: Maak, tmp_path: Path) -> None:
    scherm = _lees_in(tmp_path / "home", maak(tmp_path), soort=soort)

    assert scherm.code == 3
    with Opslag.open(tmp_path / "home", aanmaken=False) as opslag:
        assert opslag.aantallen() == {"kandidaten": 0, "vacatures": 0, "synthetisch": 0}


def test_control_codes_in_a_file_do_not_reach_the_terminal(tmp_path: Path) -> None:
    bestand = _json(tmp_path / "v.json", [{"idVacature": "V-1", "naamVacature": "\x1b[31mrood\x1b[0m"}])

    scherm = _lees_in(tmp_path / "home", bestand, soort="vacatures")

    if scherm.code == 0:
        scherm = gelukt("match", "V-1", "--home", tmp_path / "home")
    assert "\x1b" not in scherm.uit + scherm.fout


@pytest.mark.data
def test_both_official_vum_sets_come_in(vum_home: tuple[Path, Scherm, Scherm]) -> None:
    _, mensen, plekken = vum_home

    assert (mensen.fout, plekken.fout) == ("", "")
    assert "kandidaten: 1000 gelezen, 1000 nieuw, 0 gewijzigd, 0 ongewijzigd." in mensen.uit
    assert "vacatures: 485 gelezen, 485 nieuw, 0 gewijzigd, 0 ongewijzigd." in plekken.uit
    assert len(mensen.uit.splitlines()) < 25
