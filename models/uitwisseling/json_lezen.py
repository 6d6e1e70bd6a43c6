"""Strict JSON: what the standard allows, and nothing that a later step would read differently."""

import json
import math
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from models.fouten import InvoerFout
from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.tekst import toonbaar

MAX_DIEPTE = 40
Los: TypeAlias = str | int | float | bool | None
Json: TypeAlias = "dict[str, Json] | list[Json] | Los"


def lees_json(bestand: Bestand) -> Json:
    """Parse a JSON file.

    Raises:
        InvoerFout: Not JSON, cut off, NaN or Infinity, a key twice in one object, or nested too deep.
    """
    tekst = lees_tekst(bestand)
    try:
        waarde: Json = json.loads(
            tekst, object_pairs_hook=_zonder_dubbele, parse_constant=_geen_getal, parse_float=_eindig
        )
    except json.JSONDecodeError as fout:
        plek = f"regel {fout.lineno}, teken {fout.colno}"
        reden = f"de JSON is afgebroken of beschadigd bij {plek}"
        raise bestand.weiger(reden, "Exporteer het bestand opnieuw.") from None
    except RecursionError:
        raise _te_diep(bestand) from None
    except ValueError as fout:
        reden = str(fout) if isinstance(fout, _JsonFout) else "een getal in de JSON is te lang"
        raise bestand.weiger(reden, "Verbeter de export.") from None
    if _is_te_diep(waarde):
        raise _te_diep(bestand)
    return waarde


def bladeren(waarde: Json, pad: str = "", sleutel: str = "") -> Iterator[tuple[str, str, Los]]:
    """Every loose value as (path, its key, value), and every key as (path, "", key); in file order."""
    if isinstance(waarde, dict):
        punt = f"{pad}." if pad else ""
        for naam, kind in waarde.items():
            yield pad, "", naam
            yield from bladeren(kind, f"{punt}{toonbaar(naam)}", naam)
    elif isinstance(waarde, list):
        for plaats, kind in enumerate(waarde):
            yield from bladeren(kind, f"{pad}[{plaats}]", sleutel)
    else:
        yield pad, sleutel, waarde


def zonder_leeg(waarde: Json) -> Json:
    """Drop what the VUM standard calls absent: keys with null, an empty text, list or object.

    A list keeps its empty elements, unless all are empty, so that paths in messages point at the right one.
    """
    if isinstance(waarde, dict):
        return {naam: deel for naam, kind in waarde.items() if not _is_leeg(deel := zonder_leeg(kind))}
    if isinstance(waarde, list):
        delen = [zonder_leeg(kind) for kind in waarde]
        return [] if all(map(_is_leeg, delen)) else delen
    return waarde


def _is_leeg(waarde: Json) -> bool:
    if isinstance(waarde, str):
        return not waarde.strip()
    return waarde is None or (isinstance(waarde, list | dict) and not waarde)


class _JsonFout(ValueError):
    """A fault that has its own Dutch sentence."""


def _zonder_dubbele(paren: list[tuple[str, Json]]) -> dict[str, Json]:
    waarde = dict(paren)
    if len(waarde) != len(paren):
        raise _JsonFout("een object heeft tweemaal dezelfde sleutel")
    return waarde


def _geen_getal(_: str) -> float:
    raise _JsonFout("NaN en Infinity zijn geen JSON-getallen")


def _eindig(tekst: str) -> float:
    waarde = float(tekst)
    if not math.isfinite(waarde):
        raise _JsonFout("een getal in de JSON is te groot")
    return waarde


def _is_te_diep(waarde: Json) -> bool:
    laag = [waarde]
    for _ in range(MAX_DIEPTE):
        laag = [kind for deel in laag for kind in _kinderen(deel)]
    return bool(laag)


def _kinderen(waarde: Json) -> Iterable[Json]:
    if isinstance(waarde, dict):
        return waarde.values()
    return waarde if isinstance(waarde, list) else ()


def _te_diep(bestand: Bestand) -> InvoerFout:
    return bestand.weiger(f"de JSON is dieper genest dan {MAX_DIEPTE} lagen", "Verbeter de export.")
