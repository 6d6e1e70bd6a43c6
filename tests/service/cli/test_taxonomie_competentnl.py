"""`taxonomie import competentnl`: what it fetches or reads is kept under home, and the key is nowhere."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from models.fouten import SkillsmatchFout
from models.taxonomie.bewaren import lees_bewaarde_taxonomie
from models.taxonomie.competentnl_eindpunt import Eindpunt
from service.bootstrap import TAXONOMIEMAP
from service.cli.taxonomie_competentnl import BLADEN, SLEUTEL, competentnl
from tests.models.taxonomie import competentnl_proef as proef


def doe(*woorden: object) -> str:
    app = typer.Typer()
    app.command("competentnl")(competentnl)
    uit = CliRunner().invoke(app, [str(woord) for woord in woorden])
    if uit.exception is not None and not isinstance(uit.exception, SystemExit):
        raise uit.exception
    return uit.output


def beroepen(home: Path) -> set[str]:
    taal = lees_bewaarde_taxonomie(home / TAXONOMIEMAP, "competentnl")
    return set(taal.beroepen) if taal else set()


@pytest.fixture(autouse=True)
def zonder_sleutel_en_zonder_wachten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SLEUTEL, raising=False)
    monkeypatch.setitem(Eindpunt.__init__.__kwdefaults__, "per_seconde", 1e6)


def test_from_the_endpoint_to_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SLEUTEL, proef.SLEUTEL)
    with proef.draaiend(proef.Proefserver()) as server:
        server.tegenslag = [None] * 3 + [403]
        with pytest.raises(SkillsmatchFout, match="geen toegang"):
            doe("--endpoint", server.url, "--home", tmp_path)
        assert beroepen(tmp_path) == set()
        assert len(list((tmp_path / BLADEN).glob("*.json"))) == 3
        server.vragen.clear()
        doe("--endpoint", server.url, "--home", tmp_path)
        assert len(server.vragen) == 7  # five questions, each a count and a page: three were there
    assert beroepen(tmp_path) == {"cnl-aaaaaaaaaa", "cnl-bbbbbbbbbb"}
    assert not list((tmp_path / BLADEN).glob("*.json"))
    for pad in tmp_path.rglob("*"):
        assert not pad.is_file() or proef.SLEUTEL.encode() not in pad.read_bytes()


def test_without_a_key_the_variable_is_named(tmp_path: Path) -> None:
    with proef.draaiend(proef.Proefserver()) as server, pytest.raises(SkillsmatchFout, match=SLEUTEL):
        doe("--endpoint", server.url, "--home", tmp_path)


def test_from_a_file_to_home(tmp_path: Path) -> None:
    (tmp_path / "export.ttl").write_text(proef.GRAAF, encoding="utf-8")
    doe("--bestand", tmp_path / "export.ttl", "--home", tmp_path / "thuis")
    assert beroepen(tmp_path / "thuis") == {"cnl-aaaaaaaaaa", "cnl-bbbbbbbbbb"}


@pytest.mark.parametrize("woorden", [(), ("--endpoint", "https://x.voorbeeld.nl", "--bestand", "x.ttl")])
def test_one_source_has_to_be_chosen(tmp_path: Path, woorden: tuple[str, ...]) -> None:
    assert "--bestand" in doe(*woorden, "--home", tmp_path)
    assert not list(tmp_path.iterdir())
