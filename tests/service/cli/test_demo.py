"""`skillsmatch demo`: an invented caseload, three lists, and nothing that was there is touched."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from service.opslag.opslag import Opslag
from service.opslag.tabellen import kandidaat, vacature
from service.toegang import gebruikers
from service.toegang.rollen import Rol
from tests.service.cli import bakkerij
from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, csv, gelukt, skillsmatch
from vacatures.vacature import Vacature


def _echt(home: Path) -> list[Kandidaat | Vacature]:
    with Opslag.open(home, aanmaken=False) as opslag:
        alles: list[Kandidaat | Vacature] = [*opslag.kandidaten(), *opslag.vacatures()]
    return [een for een in alles if not een.synthetisch]


def _namen(scherm: Scherm) -> list[str]:
    """The people that were shown, list after list."""
    return [regel for regel in scherm.uit.splitlines() if regel[:2] in {"1.", "2."}]


def test_without_a_network_the_demo_shows_a_list_of_each_of_three_kinds_of_place(
    demo_vast: tuple[Path, Scherm],
) -> None:
    _, scherm = demo_vast  # of a process that cannot open a socket: zonder_netwerk.py

    for soort in ("regulier", "garantiebaan_gereserveerd", "beschut"):
        assert f" plek: {soort} " in scherm.uit
    assert scherm.uit.count("\n1. syn-k-") == scherm.uit.count("\n2. syn-k-") == 3
    assert "1130 kandidaten en 400 vacatures; 1530 daarvan zijn verzonnen" in " ".join(scherm.uit.split())
    assert scherm.fout == ""


def test_what_the_demo_says_to_try_next_works(demo_vast: tuple[Path, Scherm]) -> None:
    _, scherm = demo_vast
    opdrachten = [regel.split()[1:] for regel in scherm.uit.splitlines() if regel.startswith("   skillsmatch ")]

    assert [opdracht[0] for opdracht in opdrachten] == ["serve", "match", "explain", "voorwaarden"]
    lijst, waarom, _ = (gelukt(*opdracht).uit for opdracht in opdrachten[1:])
    assert lijst.splitlines()[0] in scherm.uit  # the first list again, for the same day
    assert "Staat op plaats 1 van " in waarom


def test_the_demo_has_a_user_of_each_role_and_people_in_their_own_gemeente(demo_vast: tuple[Path, Scherm]) -> None:
    home, _ = demo_vast
    with Opslag.open(home, aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        mensen = gebruikers.lijst(zicht.conn)
        waar = dict(zicht.conn.execute(select(kandidaat.c.id, kandidaat.c.gemeente)).all())
        plekken = zicht.conn.scalars(select(vacature.c.gemeente)).all()
        dossiers = {k.id: k.afgeschermd.gemeente for k in opslag.kandidaten()}

    assert {mens.rol for mens in mensen} == set(Rol) - {Rol.GEEN}
    assert {id_: (gemeente or "").lower() for id_, gemeente in dossiers.items()} == waar
    assert {gemeente: plekken.count(gemeente) for gemeente in plekken} == {
        "velsen": 134,
        "beverwijk": 133,
        "heemskerk": 133,
    }
    (werkzoekende,) = [mens for mens in mensen if mens.rol is Rol.WERKZOEKENDE]
    assert werkzoekende.kandidaat == min(waar)


@pytest.mark.langzaam
def test_a_demo_again_shows_the_same_and_leaves_what_is_real_alone(
    demo_vast: tuple[Path, Scherm], tmp_path: Path
) -> None:
    # These people are far off and placed, so that the lists can be compared with those of the demo alone.
    ver = {"postcode": "6211", "max_reisafstand_km": "1", "status": "geplaatst"}
    mens = csv(tmp_path / "k.csv", bakkerij.KANDIDATEN[0] | ver)
    plek = csv(tmp_path / "v.csv", bakkerij.VACATURES[0])
    demo, eerst = demo_vast
    home = Path(shutil.copytree(demo, tmp_path / "home"))
    gelukt("import", "kandidaten", mens, "--home", home)
    gelukt("import", "vacatures", plek, "--home", home)
    voor = _echt(home)

    nog_eens = gelukt("demo", "-n", 2, "--home", home, "--peildatum", PEILDATUM)

    assert len(voor) == 2
    assert voor == _echt(home)
    assert "1131 kandidaten en 401 vacatures; 1530 daarvan zijn verzonnen" in " ".join(nog_eens.uit.split())
    assert "Let op: 2 zijn echt." in nog_eens.fout
    assert _namen(nog_eens) == _namen(eerst) != []


def test_a_real_person_under_an_invented_id_is_not_overwritten(tmp_path: Path) -> None:
    bestand = csv(tmp_path / "k.csv", {"id": "syn-k-0001", "skills": "brood bakken"})
    gelukt("import", "kandidaten", bestand, "--home", tmp_path / "home")
    voor = _echt(tmp_path / "home")

    scherm = skillsmatch("demo", "--home", tmp_path / "home", "--peildatum", PEILDATUM)

    assert scherm.code == 3
    assert "syn-k-0001" in scherm.fout
    assert _echt(tmp_path / "home") == voor
