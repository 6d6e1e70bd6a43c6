"""What a proxy asks: alive, ready, and the reasons when not."""

import shutil
from collections import namedtuple
from collections.abc import Callable

import pytest

from models.fouten import OpslagFout
from service.dienst import Dienst
from service.opslag.opslag import Opslag

Schijf = namedtuple("Schijf", "total used free")


def test_alive_says_only_that_the_process_answers(anoniem) -> None:
    assert anoniem.get("/live").json() == {"status": "ok"}


def test_ready_once_the_caseload_is_in_memory(anoniem, dienst: Dienst) -> None:
    voor = anoniem.get("/ready")
    dienst.caseload.matcher(None, dienst.vandaag())
    na = anoniem.get("/ready")

    assert (voor.status_code, voor.headers["content-type"]) == (503, "application/problem+json")
    assert [een["name"] for een in voor.json()["errors"]] == ["kandidaten"]
    assert (na.status_code, na.json()) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("wat", "kapot"),
    [
        ("schijf", lambda mp: mp.setattr(shutil, "disk_usage", lambda _: Schijf(100, 95, 5))),
        ("database", lambda mp: mp.setattr(Opslag, "probeer_te_schrijven", _weigert)),
    ],
)
def test_not_ready_says_why(
    anoniem, dienst: Dienst, monkeypatch: pytest.MonkeyPatch, wat: str, kapot: Callable[[pytest.MonkeyPatch], None]
) -> None:
    dienst.caseload.matcher(None, dienst.vandaag())
    kapot(monkeypatch)
    antwoord = anoniem.get("/ready")

    assert antwoord.status_code == 503
    assert [een["name"] for een in antwoord.json()["errors"]] == [wat]


def _weigert(_: Opslag) -> None:
    raise OpslagFout("De schijf is vol.")
