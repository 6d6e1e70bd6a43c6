"""publiccode.yml against the mandatory keys of the standard, version 0.7."""

import re
from typing import Any

import pytest
import yaml

from tests.architectuur.bron import pyproject, tekst


@pytest.fixture(scope="module")
def publiccode() -> dict[str, Any]:
    inhoud = yaml.safe_load(tekst("publiccode.yml"))
    assert isinstance(inhoud, dict)
    return inhoud


def test_every_mandatory_key_is_there(publiccode: dict[str, Any]) -> None:
    verplicht = {
        *("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType"),
        *("description", "legal", "maintenance", "localisation"),
    }
    assert verplicht <= publiccode.keys()
    assert publiccode["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert publiccode["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert isinstance(publiccode["localisation"]["localisationReady"], bool)
    assert publiccode["localisation"]["availableLanguages"]


def test_descriptions_keep_to_their_lengths(publiccode: dict[str, Any]) -> None:
    for beschrijving in publiccode["description"].values():
        assert len(beschrijving["shortDescription"].strip()) <= 150
        assert 150 <= len(beschrijving["longDescription"]) <= 10_000
        assert 5 <= len(beschrijving["features"]) <= 20


def test_it_agrees_with_the_project(publiccode: dict[str, Any]) -> None:
    project = pyproject()["project"]
    assert publiccode["name"] == project["name"]
    assert publiccode["legal"]["license"] == project["license"]


def test_no_address_pretends_to_exist(publiccode: dict[str, Any]) -> None:
    """Until the source is published: a name under .invalid, which never resolves (RFC 2606)."""
    adressen = re.findall(r"https?://([^/\s\"']+)", tekst("publiccode.yml"))
    assert adressen
    assert [adres for adres in adressen if not adres.endswith(".invalid")] == []
    assert publiccode["url"].startswith("https://")
