"""The entry is what the register takes, and says what it does not know."""

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from service.stukken.algoritmeregister import algoritmeregister
from service.stukken.gegevens import Stukgegevens
from service.stukken.organisatie import NOG_INVULLEN


@pytest.fixture(scope="module")
def keuring() -> Draft202012Validator:
    schema = json.loads(files("service.stukken").joinpath("algoritmeregister.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_an_entry_of_an_organisation_that_said_everything_is_accepted(
    keuring: Draft202012Validator, ingevuld: Stukgegevens
):
    inzending = json.loads(algoritmeregister(ingevuld))
    assert [fout.message for fout in keuring.iter_errors(inzending)] == []
    assert NOG_INVULLEN not in algoritmeregister(ingevuld)
    assert inzending["standard_version"] == "1.0"
    assert inzending["organization"] == "Gemeente Voorbeeld"
    assert [toets["title"][-6:] for toets in inzending["impacttoetsen_grouping"]] == ["(DPIA)", "(IAMA)"]


def test_what_the_register_requires_and_nobody_said_is_refused_and_not_made_up(
    keuring: Draft202012Validator, leeg: Stukgegevens
):
    inzending = json.loads(algoritmeregister(leeg))
    geweigerd = {fout.json_path.removeprefix("$.") for fout in keuring.iter_errors(inzending)}
    assert geweigerd == {"organization", "status", "contact_email", "impacttoetsen"}
    assert geweigerd == {naam for naam, waarde in inzending.items() if NOG_INVULLEN in waarde}
    assert not {"begin_date", "website", "provider", "impacttoetsen_grouping"} & inzending.keys()


@pytest.mark.parametrize(
    ("sleutel", "waarde"),
    [
        ("name", "a" * 100),
        ("description_short", "a" * 350),
        ("goal", "a" * 2500),
        ("methods_and_models", "a" * 5000),
        ("provider", "a" * 200),
        ("status", "in gebruik"),
        ("begin_date", "2027-1"),
        ("website", "www.voorbeeld.example"),
        ("publication_category", "Hoog-risico AI-systemen"),
        ("onbekend", "x"),
    ],
)
def test_the_schema_refuses_what_the_register_refuses(
    keuring: Draft202012Validator, ingevuld: Stukgegevens, sleutel: str, waarde: str
):
    inzending: dict[str, Any] = json.loads(algoritmeregister(ingevuld)) | {sleutel: waarde}
    assert not keuring.is_valid(inzending)


def test_the_figures_in_it_are_the_measured_ones(ingevuld: Stukgegevens):
    gemiddelde = ingevuld.cijfers.proef("beoordeeld").van("skillsmatch", "nDCG@10").schatting.gemiddelde
    assert gemiddelde is not None
    inzending = json.loads(algoritmeregister(ingevuld))
    assert f"{gemiddelde:.3f}".replace(".", ",") in inzending["methods_and_models"]
