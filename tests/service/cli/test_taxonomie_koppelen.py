"""`taxonomie koppel` proposes, a person decides in the file, `taxonomie koppelingen` takes it over."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from models.encoders.gelijkenis import HybrideGelijkenis
from models.encoders.kalibratie import Kalibratie
from models.encoders.lexical import LexicalEncoder
from models.encoders.ngrammen import taxonomie_ngrammen
from models.fouten import InvoerFout, SkillsmatchFout
from models.taxonomie.bewaren import bewaar_taxonomie
from models.taxonomie.kruisverwijzing_bestand import lees_voorstellen
from models.taxonomie.laden import basis
from service.bootstrap import TAXONOMIEMAP
from service.cli import taxonomie_koppelen
from service.koppelingen import besluiten
from tests.models.taxonomie.kruis import esco_id, skill, taal

GEKOPPELD = next(een for een in basis().skills.values() if len(een.esco) == 1)
LOS = next(een for een in basis().skills.values() if not een.esco)
ESCO = taal(
    "esco",
    skill(f"esco-{GEKOPPELD.esco[0].rpartition('/')[2]}", "al gekoppeld", [0xE5C0]),
    skill(esco_id(1), LOS.label, [1]),
    skill(esco_id(2), "iets heel anders", [2]),
)


@pytest.fixture(scope="module")
def hybride() -> HybrideGelijkenis:
    """With an encoder that needs no weights."""
    return HybrideGelijkenis(LexicalEncoder(ESCO), taxonomie_ngrammen(ESCO))


@pytest.fixture
def home(tmp_path: Path, hybride: HybrideGelijkenis, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office that read in a small ESCO."""
    home = tmp_path / "thuis"
    bewaar_taxonomie(home / TAXONOMIEMAP, ESCO)
    monkeypatch.setattr(taxonomie_koppelen, "maak_gelijkenis", lambda: hybride)
    monkeypatch.setattr(
        taxonomie_koppelen, "kalibratie_van", lambda _: Kalibratie(ondergrens=0.1, midden=0.3, helling=8.0)
    )
    return home


def doe(*woorden: object) -> str:
    app = typer.Typer()
    app.command("koppel")(taxonomie_koppelen.koppel)
    app.command("koppelingen")(taxonomie_koppelen.koppelingen)
    uit = CliRunner().invoke(app, [str(woord) for woord in woorden])
    if uit.exception is not None:
        raise uit.exception
    return " ".join(uit.output.split())


def test_from_proposal_to_link_and_back(home: Path, tmp_path: Path) -> None:
    bestand = tmp_path / "voorstellen.csv"
    doe("koppel", "basis", "esco", "--uit", bestand, "--home", home)
    (raak,) = [een for een in lees_voorstellen(bestand) if een.van == LOS.id and een.zekerheid == 1]
    assert raak.naar == esco_id(1)
    tekst = bestand.read_text(encoding="utf-8-sig").splitlines()
    nummer = next(n for n, regel in enumerate(tekst) if regel.startswith(f'"{LOS.id}"') and f'"{esco_id(1)}"' in regel)
    tekst[nummer] = tekst[nummer].removesuffix('""') + '"ja"'
    bestand.write_text("\n".join(tekst), encoding="utf-8-sig")
    doe("koppelingen", bestand, "--home", home)
    assert [(een.van, een.naar) for een in besluiten(home)] == [(LOS.id, esco_id(1))]
    doe("koppel", "basis", "esco", "--uit", bestand, "--home", home)
    assert LOS.id not in {een.van for een in lees_voorstellen(bestand)}


def test_what_was_refused_does_not_come_back(home: Path, tmp_path: Path) -> None:
    bestand = tmp_path / "voorstellen.csv"
    bestand.write_text(f"van;naar;besluit\n{LOS.id};{esco_id(1)};nee\n")
    doe("koppelingen", bestand, "--home", home)
    doe("koppel", "basis", "esco", "--uit", bestand, "--vanaf", 0, "--home", home)
    assert (LOS.id, esco_id(1)) not in {(een.van, een.naar) for een in lees_voorstellen(bestand)}


@pytest.mark.parametrize("talen", [("basis", "basis"), ("basis", "onbekend"), ("onbekend", "esco")])
def test_languages_that_cannot_be_linked_are_a_clear_error(home: Path, tmp_path: Path, talen: tuple[str, str]) -> None:
    with pytest.raises(InvoerFout) as fout:
        doe("koppel", *talen, "--uit", tmp_path / "x.csv", "--home", home)
    assert fout.value.meldingen[0].herstel
    assert not (tmp_path / "x.csv").exists()


def test_an_unknown_skill_in_the_file_takes_nothing_over(home: Path, tmp_path: Path) -> None:
    bestand = tmp_path / "voorstellen.csv"
    bestand.write_text(f"van;naar;besluit\n{LOS.id};{esco_id(1)};ja\nverzonnen;{esco_id(2)};ja\n")
    with pytest.raises(SkillsmatchFout, match="rij 3, veld van"):
        doe("koppelingen", bestand, "--home", home)
    assert besluiten(home) == ()
