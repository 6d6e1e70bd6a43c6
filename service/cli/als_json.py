"""The JSON of a Matchlijst and of a Waarom; `matchlijst.schema.json` beside this file says what is in it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from importlib.resources import files
from typing import Any, cast

from matching.afwijking import Afwijking
from matching.matchlijst import Match, Matchlijst, OpenVraag, TeVerifieren, Uitleg
from matching.versoepelen import Versoepeling
from matching.waarom import Waarom

Json = dict[str, Any]


def schema() -> Json:
    """The JSON Schema (draft 2020-12) of `matchlijst`."""
    tekst = files("service.cli").joinpath("matchlijst.schema.json").read_text(encoding="utf-8")
    return cast(Json, json.loads(tekst))


def tekst(waarde: Json) -> str:
    """Pretty JSON, keys in the order in which they were written."""
    return json.dumps(waarde, ensure_ascii=False, indent=2, allow_nan=False)


def matchlijst(lijst: Matchlijst, versoepelingen: Sequence[Versoepeling] = ()) -> Json:
    """One list, with every term, outcome, question and count."""
    return {
        "vacature": {"id": lijst.vacature, "titel": lijst.titel, "synthetisch": lijst.synthetisch},
        "herkomst": _plat(lijst.herkomst),
        "mededelingen": list(lijst.mededelingen),
        "aantallen": {
            "kandidaten": lijst.aantal_kandidaten,
            "toegelaten": lijst.aantal_toegelaten,
            "te_verifieren": lijst.aantal_te_verifieren,
        },
        "matches": [_match(match) for match in lijst.matches],
        "te_verifieren": [_te_verifieren(een) for een in lijst.te_verifieren],
        "verborgen": dict(lijst.verborgen),
        "versoepelingen": [_plat(een) for een in versoepelingen],
        "afwijkingen": [_afwijking(een) for een in lijst.afwijkingen],
        "taken": list(lijst.taken),
    }


def waarom(antwoord: Waarom, afwijkingen: Sequence[Afwijking] = ()) -> Json:
    """One answer to why, or why not, with these gates lifted."""
    return {
        **_plat(antwoord),
        "uitleg": _uitleg(antwoord.uitleg),
        "afwijkingen": [_afwijking(een) for een in afwijkingen],
    }


def _match(match: Match) -> Json:
    return {
        "rang": match.rang,
        "kandidaat": match.kandidaat,
        "synthetisch": match.synthetisch,
        "score": match.score,
        "zekerheid": match.zekerheid,
        "voorstelbaar": match.voorstelbaar,
        **_uitleg(match.uitleg),
    }


def _uitleg(uitleg: Uitleg) -> Json:
    return {
        "bijdragen": [_plat(bijdrage) for bijdrage in uitleg.bijdragen],
        "ontbreekt": [_plat(een) for een in uitleg.ontbreekt],
        "extra": list(uitleg.extra),
        "voorwaarden": {code: uitkomst.value for code, uitkomst in uitleg.voorwaarden.items()},
        "aandacht": list(uitleg.aandacht),
        "vragen": [_vraag(vraag) for vraag in uitleg.vragen],
    }


def _te_verifieren(een: TeVerifieren) -> Json:
    return {"kandidaat": een.kandidaat, "score": een.score, "vragen": [_vraag(vraag) for vraag in een.vragen]}


def _vraag(vraag: OpenVraag) -> Json:
    return {"code": vraag.code, "vraag": vraag.vraag}


def _afwijking(afwijking: Afwijking) -> Json:
    return cast(Json, _plat(afwijking))


def _plat(waarde: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Dataclasses, enums, days and tuples as JSON knows them."""
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld: _plat(getattr(waarde, veld)) for veld in waarde.__dataclass_fields__}
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Mapping):
        return {str(sleutel): _plat(een) for sleutel, een in waarde.items()}
    if isinstance(waarde, tuple | list):
        return [_plat(een) for een in waarde]
    return waarde
