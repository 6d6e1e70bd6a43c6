"""The settings: documented, with safe defaults, set through the environment."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from models.fouten import InvoerFout
from service.settings import Instellingen, lees_instellingen


def test_every_setting_is_documented() -> None:
    assert {naam: veld.description for naam, veld in Instellingen.model_fields.items() if not veld.description} == {}


def test_the_default_home_is_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SKILLSMATCH_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert Instellingen().home.name == "skillsmatch"
    assert Instellingen().home.is_absolute()


def test_the_environment_sets_what_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_HOME", "~/matching")
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "DEBUG")
    monkeypatch.setenv("SKILLSMATCH_TAXONOMIE", "esco")

    instellingen = Instellingen()

    assert (instellingen.home, instellingen.log_niveau) == (Path.home() / "matching", "DEBUG")
    assert instellingen.taxonomie == "esco"


def test_without_a_choice_the_taxonomy_that_ships_is_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SKILLSMATCH_TAXONOMIE", raising=False)

    assert Instellingen().taxonomie == "basis"


def test_an_unknown_log_level_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "veel")

    with pytest.raises(ValidationError, match="log_niveau"):
        Instellingen()


def test_a_setting_that_cannot_be_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "veel")

    with pytest.raises(InvoerFout, match=r"veld SKILLSMATCH_LOG_NIVEAU.*DEBUG, INFO"):
        lees_instellingen()
