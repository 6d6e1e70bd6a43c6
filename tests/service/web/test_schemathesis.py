"""The API keeps to its own description, whatever is asked of it: every check that schemathesis has.

What is valid by the description may still be refused with 400: that a day is not in the future, or a reason belongs to
its rule, stands in the rules and not in a schema.
"""

from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from starlette.types import Receive, Scope, Send

from service.dienst import Dienst
from service.settings import Instellingen
from service.toegang.koek import koeknaam
from service.toegang.rollen import Rol
from tests.service.web.conftest import Klant

# Who asks: the role that may, so that a request gets past the door.
ROLLEN = {
    "/gebruikers": Rol.BEHEERDER,
    "/dienst": Rol.BEHEERDER,
    "/stopschakelaar": Rol.BEHEERDER,
    "/audit": Rol.AUDITOR,
    "/mijn": Rol.WERKZOEKENDE,
    "/totalen": Rol.BELEID,
    "/beleid": Rol.BELEID,
}
CONFIG = {
    "checks": {
        "positive_data_acceptance": {
            "expected-statuses": ["2xx", "3xx", "400", "401", "403", "404", "409", "413", "429"]
        }
    }
}


@pytest.fixture
def instellingen(instellingen: Instellingen) -> Instellingen:
    """No limit on the number of requests: this test makes as many as it can."""
    return instellingen.model_copy(update={"verzoeken_per_minuut": 10_000_000})


@pytest.mark.parametrize("keer", [3, pytest.param(130, marks=pytest.mark.langzaam)])
def test_no_answer_goes_against_the_description(
    app: FastAPI, dienst: Dienst, als: Callable[..., Klant], keer: int
) -> None:
    gevraagd = 0
    schema = schemathesis.openapi.from_asgi(
        "/v1/openapi.json", _vanaf_hier(app), config=schemathesis.Config.from_dict(CONFIG)
    )
    for gevonden in schema.get_all_operations():
        operatie = gevonden.ok()
        klant = als(_rol(operatie.path))
        koeken = {koeknaam(dienst): klant.cookies[koeknaam(dienst)]}
        gevraagd += _vraag(operatie, keer, {"X-CSRF-Token": klant.csrf, "Sec-Fetch-Site": "same-origin"}, koeken)
    assert gevraagd >= (5_000 if keer > 100 else 100)


def _vraag(operatie: Any, keer: int, koppen: dict[str, str], koeken: dict[str, str]) -> int:
    """Send what the description allows, and what it does not; gives how many requests."""
    gevraagd = 0

    @settings(max_examples=keer, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(case=operatie.as_strategy())
    def vraag(case: Any) -> None:
        nonlocal gevraagd
        gevraagd += 1
        case.call_and_validate(headers=koppen, cookies=koeken)

    vraag()
    return gevraagd


def _rol(pad: str) -> Rol:
    return next((rol for begin, rol in ROLLEN.items() if pad.startswith(begin)), Rol.ADVISEUR)


def _vanaf_hier(app: FastAPI) -> Any:
    """The application as a browser on this machine reaches it; the test client calls itself by other names."""

    async def vanaf_hier(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            koppen = [(naam, b"127.0.0.1:8000" if naam == b"host" else waarde) for naam, waarde in scope["headers"]]
            scope = {**scope, "client": ("127.0.0.1", 50_000), "headers": koppen}
        await app(scope, receive, send)

    return vanaf_hier
