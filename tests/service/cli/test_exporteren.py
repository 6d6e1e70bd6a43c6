"""`skillsmatch export`: what is stored goes out, whole or not at all, and without what is restricted."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from kandidaten.uitwisseling.lezen import lees_kandidaten
from models.fouten import InvoerFout
from service.cli.exporteren import app
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from tests.service.cli.bakkerij import KANARIES, KANDIDATEN, SPOREN, VACATURES, schrijf
from vacatures.uitwisseling.lezen import lees_vacatures

Opdracht = Callable[..., Result]


@pytest.fixture
def export(tmp_path: Path) -> Opdracht:
    home = tmp_path / "home"
    mensen, plekken = (pad for pad in schrijf(tmp_path))
    with Opslag.open(home) as opslag:
        gelezen = lees_kandidaten(mensen)
        opslag.bewaar_kandidaten(gelezen.items, bestand="k", sha256=gelezen.sha256)
        werk = lees_vacatures(plekken)
        opslag.bewaar_vacatures(werk.items, bestand="v", sha256=werk.sha256)

    def voer_uit(soort: str, formaat: str, uit: Path) -> Result:
        woorden = [soort, "--formaat", formaat, "--uit", str(uit), "--home", str(home)]
        return CliRunner().invoke(app, woorden, catch_exceptions=True)

    return voer_uit


@pytest.mark.parametrize("formaat", ["vum", "json-ld", "csv"])
def test_alle_kandidaten_gaan_uit_zonder_een_spoor_van_de_afgeschermde_laag(
    export: Opdracht, tmp_path: Path, formaat: str
) -> None:
    uit = tmp_path / "uit"
    scherm = export("kandidaten", formaat, uit)
    tekst = uit.read_text(encoding="utf-8-sig")
    assert (scherm.exit_code, f"kandidaten: {len(KANDIDATEN)} geschreven." in scherm.output) == (0, True)
    assert all(rij["id"] in tekst for rij in KANDIDATEN)
    assert [spoor for spoor in KANARIES.values() if spoor in tekst] == []
    assert SPOREN.search(tekst) is None


def test_csv_leest_het_programma_zelf_weer_in(export: Opdracht, tmp_path: Path) -> None:
    export("kandidaten", "csv", tmp_path / "k.csv")
    export("vacatures", "csv", tmp_path / "v.csv")
    assert [k.id for k in lees_kandidaten(tmp_path / "k.csv").items] == sorted(rij["id"] for rij in KANDIDATEN)
    assert [v.id for v in lees_vacatures(tmp_path / "v.csv").items] == sorted(rij["id"] for rij in VACATURES)


def test_vacatures_gaan_uit_als_vum_en_als_json_ld(export: Opdracht, tmp_path: Path) -> None:
    export("vacatures", "vum", tmp_path / "v.json")
    export("vacatures", "json-ld", tmp_path / "v.jsonld")
    assert len(json.loads((tmp_path / "v.json").read_text("utf-8"))) == len(VACATURES)
    assert len(lees_vacatures(tmp_path / "v.jsonld").items) == len(VACATURES)


def test_een_map_die_er_niet_is_geeft_een_melding_en_geen_bestand(export: Opdracht, tmp_path: Path) -> None:
    scherm = export("vacatures", "csv", tmp_path / "weg" / "v.csv")
    assert isinstance(scherm.exception, InvoerFout)
    assert not (tmp_path / "weg").exists()


def test_over_de_database_heen_schrijven_kan_niet(export: Opdracht, tmp_path: Path) -> None:
    scherm = export("vacatures", "csv", tmp_path / "home" / "skillsmatch.db")
    assert "map van de database" in str(scherm.exception)
    with Opslag.open(tmp_path / "home", aanmaken=False) as opslag:
        assert opslag.aantallen()["vacatures"] == len(VACATURES)


def test_een_bestand_dat_er_komt_staat_in_het_auditlog_en_een_dat_mislukt_niet(
    export: Opdracht, tmp_path: Path
) -> None:
    export("kandidaten", "csv", tmp_path / "k.csv")
    export("vacatures", "csv", tmp_path / "weg" / "v.csv")
    with Opslag.open(tmp_path / "home", aanmaken=False) as opslag, opslag.zicht(None) as zicht:
        regels = zicht.conn.execute(select(auditlog.c.actie, auditlog.c.object, auditlog.c.oorsprong)).all()
    assert regels == [("geexporteerd", "kandidaten.csv", "opdrachtregel")]
