"""The log: JSON lines in a file of the owner alone, nothing open in between, and nothing below the level."""

import json
from pathlib import Path
from typing import Any

import pytest
import structlog

from models.fouten import OpslagFout
from service.logboek import LOGBESTAND, stel_logboek_in


def _regels(home: Path) -> list[dict[str, Any]]:
    return [json.loads(regel) for regel in (home / LOGBESTAND).read_text(encoding="utf-8").splitlines()]


def test_an_event_is_one_line_of_json_with_its_level_and_time(tmp_path: Path) -> None:
    stel_logboek_in(tmp_path, "INFO")

    structlog.get_logger().info("lijst_gemaakt", vacature="V-é", toegelaten=3)

    (regel,) = _regels(tmp_path)
    moment = regel.pop("timestamp")
    assert regel == {"event": "lijst_gemaakt", "level": "info", "vacature": "V-é", "toegelaten": 3}
    assert moment.endswith("Z")
    assert "V-é" in (tmp_path / LOGBESTAND).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("niveau", "verwacht"),
    [
        ("DEBUG", ["debug", "info", "warning", "error"]),
        ("INFO", ["info", "warning", "error"]),
        ("WARNING", ["warning", "error"]),
        ("ERROR", ["error"]),
    ],
)
def test_only_this_level_and_above_is_kept(niveau: str, verwacht: list[str], tmp_path: Path) -> None:
    stel_logboek_in(tmp_path, niveau)

    for soort in ("debug", "info", "warning", "error"):
        getattr(structlog.get_logger(), soort)("gebeurtenis")

    assert [regel["level"] for regel in _regels(tmp_path)] == verwacht


def test_events_are_added_to_what_is_there(tmp_path: Path) -> None:
    for _ in range(2):
        stel_logboek_in(tmp_path, "INFO")
        structlog.get_logger().info("gebeurtenis")

    assert len(_regels(tmp_path)) == 2


def test_the_file_is_for_the_owner_alone(tmp_path: Path) -> None:
    stel_logboek_in(tmp_path, "INFO")
    structlog.get_logger().info("gebeurtenis")

    assert (tmp_path / LOGBESTAND).stat().st_mode & 0o777 == 0o600


def test_the_file_may_be_taken_away_between_two_events(tmp_path: Path) -> None:
    stel_logboek_in(tmp_path, "INFO")
    structlog.get_logger().info("eerste")
    (tmp_path / LOGBESTAND).rename(tmp_path / "gisteren.log")
    structlog.get_logger().info("tweede")

    assert [regel["event"] for regel in _regels(tmp_path)] == ["tweede"]


def test_without_the_folder_nothing_is_logged_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stel_logboek_in(tmp_path / "weg", "INFO")
    structlog.get_logger().info("gebeurtenis")

    assert not (tmp_path / "weg").exists()
    assert capsys.readouterr() == ("", "")


def test_a_log_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / LOGBESTAND).mkdir()
    stel_logboek_in(tmp_path, "INFO")

    with pytest.raises(OpslagFout, match=r"Het logboek .* kan niet worden geschreven"):
        structlog.get_logger().info("gebeurtenis")
