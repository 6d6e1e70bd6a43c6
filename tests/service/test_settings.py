"""The settings: documented, with safe defaults, set through the environment."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from service.settings import Instellingen


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

    instellingen = Instellingen()

    assert (instellingen.home, instellingen.log_niveau) == (Path.home() / "matching", "DEBUG")


def test_an_unknown_log_level_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SKILLSMATCH_LOG_NIVEAU", "veel")

    with pytest.raises(ValidationError, match="log_niveau"):
        Instellingen()
