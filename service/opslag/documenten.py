"""Kandidaat and Vacature to and from JSON: the open part only, and lossless.

Only what differs from the default is written, so a field that a later version adds changes no hash of what is
already stored. Objects that are equal give the same text, hence the same hash.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from kandidaten.kandidaat import Kandidaat
from models.fouten import OpslagFout
from vacatures.vacature import Vacature

T = TypeVar("T")

_KANDIDAAT = TypeAdapter(Kandidaat)
_VACATURE = TypeAdapter(Vacature)
_KANDIDATEN = TypeAdapter(list[Kandidaat])
_VACATURES = TypeAdapter(list[Vacature])


def naar_document(item: Kandidaat | Vacature) -> str:
    """The open part as JSON; nothing of `Kandidaat.afgeschermd` is in it.

    Raises:
        OpslagFout: A value of a type that the field does not have, or text that is not Unicode.
    """
    adapter: TypeAdapter[Any] = _KANDIDAAT if isinstance(item, Kandidaat) else _VACATURE
    try:
        waarden = adapter.dump_python(item, exclude={"afgeschermd"}, exclude_defaults=True, warnings="error")
        document = json.dumps(waarden, ensure_ascii=False, separators=(",", ":"), default=_json_waarde)
        document.encode()
    except (PydanticSerializationError, UnicodeEncodeError):
        # The cause quotes the data of a person: it stays out of the log.
        raise OpslagFout(f"De gegevens van {item.id} hebben een vorm die niet te bewaren is.") from None
    return document


def _json_waarde(waarde: object) -> object:
    if isinstance(waarde, Enum):
        return waarde.value
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, frozenset):
        return sorted(lid.value for lid in waarde)  # a set of codes has no order; the hash needs one
    raise TypeError(f"no JSON form for {type(waarde).__name__}")


def lees_kandidaten(documenten: Sequence[str]) -> list[Kandidaat]:
    """The kandidaten of these documents, in their order, each with an empty restricted layer.

    Raises:
        OpslagFout: A document that this version cannot read whole.
    """
    return _lees(_KANDIDATEN, documenten)


def lees_vacatures(documenten: Sequence[str]) -> list[Vacature]:
    """The vacatures of these documents, in their order.

    Raises:
        OpslagFout: A document that this version cannot read whole.
    """
    return _lees(_VACATURES, documenten)


def _lees(adapter: TypeAdapter[list[T]], documenten: Sequence[str]) -> list[T]:
    try:
        return adapter.validate_json(f"[{','.join(documenten)}]", extra="forbid")  # forbid: drop no field in silence
    except ValidationError as fout:
        volgnummer = fout.errors(include_url=False, include_context=False, include_input=False)[0]["loc"][0]
        wie = json.loads(documenten[int(volgnummer)]).get("id", "?")
    # Outside the handler: the cause quotes the data of a person.
    raise OpslagFout(
        f"De opgeslagen gegevens van {wie} zijn niet te lezen met deze versie van skillsmatch. "
        "Werk skillsmatch bij, of zet een reservekopie terug."
    )


def hash_van(tekst: str) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(tekst.encode()).hexdigest()
