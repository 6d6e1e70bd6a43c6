"""A form becomes the same question as JSON, and its faults are told by field."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from fastapi import FastAPI, Request
from pydantic import Field, field_validator
from starlette.testclient import TestClient

from models.fouten import InvoerFout
from service.routes.formulier import fouten_per_veld, getypt, lees_formulier
from service.schemas.basis import Verzoek


class Kleur(StrEnum):
    ROOD = "rood"
    GROEN = "groen"


class Vraag(Verzoek):
    naam: str = Field(max_length=5)
    aantal_uren: int | None = Field(default=None, ge=1)
    dag: date | None = None
    kleur: Kleur = Kleur.ROOD
    akkoord: bool = False
    redenen: tuple[str, ...] = ()
    gewichten: dict[str, float] = Field(default_factory=dict)

    @field_validator("naam")
    @classmethod
    def _geen_cijfers(cls, naam: str) -> str:
        if any(teken.isdigit() for teken in naam):
            raise ValueError("een naam heeft geen cijfers")
        return naam


@pytest.fixture(scope="module")
def browser() -> TestClient:
    app = FastAPI()

    @app.post("/")
    async def ontvang(request: Request) -> Any:
        try:
            return {"goed": await lees_formulier(request, Vraag)}
        except InvoerFout as fout:
            return {"fout": fouten_per_veld(fout), "getypt": await getypt(request)}

    return TestClient(app)


def stuur(browser: TestClient, **velden: Any) -> Any:
    return browser.post("/", data=velden).json()


def test_fields_go_by_attribute_name_and_what_is_empty_is_not_filled_in(browser: TestClient) -> None:
    velden = {"naam": " Anna ", "aantal_uren": "", "dag": "2026-11-22", "csrf": "x", "akkoord": "true"}
    goed = stuur(browser, **velden)["goed"]
    assert goed == Vraag(naam="Anna", dag=date(2026, 11, 22), akkoord=True).model_dump(mode="json", by_alias=True)


@pytest.mark.parametrize("redenen", [[], ["a"], ["a", "b"]])
def test_a_field_that_may_be_repeated_is_a_tuple_however_often_it_comes(
    redenen: list[str], browser: TestClient
) -> None:
    assert stuur(browser, naam="Anna", redenen=redenen)["goed"]["redenen"] == redenen


def test_a_dot_leads_into_a_mapping_whose_keys_may_hold_dots(browser: TestClient) -> None:
    velden = {"naam": "Anna", "gewichten.esco:1.2": "0.5", "gewichten.b": "2"}
    assert stuur(browser, **velden)["goed"]["gewichten"] == {"esco:1.2": 0.5, "b": 2.0}


@pytest.mark.parametrize(
    ("veld", "waarde", "reden"),
    [
        ("naam", "", "vul dit in"),
        ("naam", "Annemarie", "gebruik hoogstens 5 tekens"),
        ("naam", "An3", "een naam heeft geen cijfers"),
        ("aantal_uren", "veel", "vul een heel getal in"),
        ("aantal_uren", "0", "vul minstens 1 in"),
        ("dag", "31-02-2026", "vul een datum in die bestaat, zoals 2026-11-22"),
        ("dag", "2026-02-31", "vul een datum in die bestaat, zoals 2026-11-22"),
        ("kleur", "geel", "kies een van de mogelijkheden"),
        ("akkoord", "misschien", "vul ja of nee in"),
        ("onbekend", "x", "dit veld is niet bekend"),
        ("gewichten.a", "zwaar", "vul een getal in"),
    ],
)
def test_a_fault_is_told_by_field_with_what_was_typed(veld: str, waarde: str, reden: str, browser: TestClient) -> None:
    uit = stuur(browser, **{"naam": "Anna", veld: waarde})
    assert uit["fout"] == {veld: reden}
    assert uit["getypt"].get(veld, "") == waarde


def test_all_faults_are_told_at_once(browser: TestClient) -> None:
    assert set(stuur(browser, aantal_uren="x", dag="x")["fout"]) == {"naam", "aantal_uren", "dag"}


def test_the_name_in_json_is_not_the_name_in_a_form(browser: TestClient) -> None:
    assert stuur(browser, naam="Anna", aantalUren="3")["fout"] == {"aantalUren": "dit veld is niet bekend"}


def test_the_token_is_no_field_and_is_never_shown_again(browser: TestClient) -> None:
    assert "csrf" not in stuur(browser, csrf="geheim", naam="")["getypt"]
