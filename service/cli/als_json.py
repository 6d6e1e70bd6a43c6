"""The JSON of lists, answers to why, and richtingen; `matchlijst.schema.json` beside this file says what a list is."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from importlib.resources import files
from typing import Any, cast

from matching.afwijking import Afwijking
from matching.matchlijst import Match, Matchlijst, OpenVraag, TeVerifieren, Uitleg
from matching.richting import Omscholingsrichting, Richtingadvies
from matching.skill_erbij import SkillErbij
from matching.versoepelen import Versoepeling
from matching.waarom import Waarom
from models.taxonomie.begrippen import Beroep

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


def richtingen(advies: Richtingadvies, erbij: Mapping[str, SkillErbij], *, synthetisch: bool) -> Json:
    """The richtingen of one person; what orders them stays inside.

    Args:
        advies: The richtingen.
        erbij: What one skill more would do, by id of the skill.
        synthetisch: Whether the person is invented.
    """
    return {
        "kandidaat": advies.kandidaat,
        "synthetisch": synthetisch,
        "peildatum": advies.peildatum.isoformat(),
        "kaarten": [_richting(een, erbij) for een in advies.kaarten],
        "overige": [_beroep(een.beroep) for een in advies.alle if een not in advies.kaarten],
        "uitgesloten": [{**_beroep(een.beroep), "wensen": _plat(een.wensen)} for een in advies.uitgesloten],
        "vol": [{**_beroep(een.beroep), "onderzocht_door": een.onderzocht_door} for een in advies.vol],
        "zonder_plek": advies.zonder_plek,
        "wensen": _plat(advies.gelezen),
        "herkomst": dict(advies.herkomst),
    }


def _richting(een: Omscholingsrichting, erbij: Mapping[str, SkillErbij]) -> Json:
    velden = {veld: waarde for veld, waarde in _plat(een).items() if veld not in {"beroep", "score"}}
    gevonden = (erbij[gat.skill] for gat in een.gat if gat.skill in erbij)
    return {**_beroep(een.beroep), **velden, "skill_erbij": [_plat(skill) for skill in gevonden if skill.vacatures]}


def _beroep(beroep: Beroep) -> Json:
    return {"beroep": beroep.id, "naam": beroep.label, "sector": beroep.sector}


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
