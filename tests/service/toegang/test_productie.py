"""In production the service does not start with an unsafe setting; each has its own reason."""

from pathlib import Path
from typing import Any

import pytest

from models.fouten import InvoerFout
from service.settings import Instellingen
from service.toegang.productie import keur_productie

HOME = Path("/var/lib/skillsmatch")
VEILIG: dict[str, Any] = {
    "omgeving": "productie",
    "home": HOME,
    "adres": "https://skills.example",
    "oidc_uitgever": "https://inloggen.example",
    "oidc_client_id": "skillsmatch",
    "oidc_client_sleutel": Path("/etc/skillsmatch/oidc.pem"),
    "sleutelmap": Path("/etc/skillsmatch/sleutels"),
    "log_niveau": "INFO",
}
ONVEILIG: list[tuple[dict[str, Any], str, str]] = [
    ({"oidc_uitgever": ""}, "OIDC_UITGEVER", "dit ontbreekt"),
    ({"oidc_client_id": ""}, "OIDC_CLIENT_ID", "dit ontbreekt"),
    ({"oidc_client_sleutel": None}, "OIDC_CLIENT_SLEUTEL", "dit ontbreekt"),
    ({"oidc_uitgever": "http://127.0.0.1:9000"}, "OIDC_UITGEVER", "https-adres"),
    ({"adres": ""}, "ADRES", "https-adres"),
    ({"adres": "http://127.0.0.1:8000"}, "ADRES", "https-adres"),
    ({"demo_inloggen": "ja"}, "DEMO_INLOGGEN", "zonder wachtwoord"),
    ({"sleutelmap": None}, "SLEUTELMAP", "niet in dezelfde map"),
    ({"sleutelmap": HOME / "sleutels"}, "SLEUTELMAP", "niet in dezelfde map"),
    ({"sleutelmap": HOME / "x" / ".." / "y"}, "SLEUTELMAP", "niet in dezelfde map"),
    ({"log_niveau": "DEBUG"}, "LOG_NIVEAU", "DEBUG kan niet"),
]


def test_what_is_safe_starts() -> None:
    keur_productie(Instellingen(**VEILIG), HOME)


@pytest.mark.parametrize(("anders", "veld", "reden"), ONVEILIG)
def test_what_is_unsafe_is_refused_by_name_and_nothing_else_is(anders: dict[str, Any], veld: str, reden: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_productie(Instellingen(**{**VEILIG, **anders}), HOME)
    (melding,) = fout.value.meldingen
    assert melding.veld == f"SKILLSMATCH_{veld}"
    assert reden in melding.reden
    assert melding.herstel


def test_everything_that_is_unsafe_is_told_at_once() -> None:
    with pytest.raises(InvoerFout) as fout:
        keur_productie(Instellingen(omgeving="productie", home=HOME), HOME)
    assert len(fout.value.meldingen) == 5


def test_outside_production_everything_may_be_tried() -> None:
    keur_productie(Instellingen(home=HOME, log_niveau="DEBUG", demo_inloggen="ja"), HOME)


@pytest.mark.parametrize("adres", ["skills.example", "https://skills.example/pad", "ftp://skills.example", "https://"])
def test_an_address_is_a_scheme_and_a_host(adres: str) -> None:
    with pytest.raises(ValueError, match="adres"):
        Instellingen(adres=adres)


def test_a_slash_behind_an_address_is_taken_off() -> None:
    assert Instellingen(adres="https://skills.example/").adres == "https://skills.example"


@pytest.mark.parametrize("adres", ["http://inloggen.example", "inloggen.example", "https://"])
def test_nobody_can_listen_in_on_the_provider(adres: str) -> None:
    with pytest.raises(ValueError, match="oidc_uitgever"):
        Instellingen(oidc_uitgever=adres)
