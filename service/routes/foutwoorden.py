"""What is wrong with a value, in Dutch."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pydantic_core import ErrorDetails

_ZINNEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "missing": "vul dit in",
        "extra_forbidden": "dit veld is niet bekend",
        "enum": "kies een van de mogelijkheden",
        "literal_error": "kies een van de mogelijkheden",
        "string_pattern_mismatch": "deze tekens kunnen hier niet",
        "string_too_short": "gebruik minstens {min_length} tekens",
        "string_too_long": "gebruik hoogstens {max_length} tekens",
        "too_short": "kies er minstens {min_length}",
        "too_long": "kies er hoogstens {max_length}",
        "greater_than_equal": "vul minstens {ge} in",
        "greater_than": "vul meer dan {gt} in",
        "less_than_equal": "vul hoogstens {le} in",
        "less_than": "vul minder dan {lt} in",
        "json_invalid": "dit is geen geldige JSON",
    }
)
_BEGIN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "int_": "vul een heel getal in",
        "float_": "vul een getal in",
        "decimal_": "vul een getal in",
        "date": "vul een datum in die bestaat, zoals 2026-11-22",
        "bool_": "vul ja of nee in",
        "string_": "vul tekst in",
    }
)


def in_woorden(een: ErrorDetails) -> str:
    """The fault, without a capital or a full stop; never the value itself, which may be personal."""
    soort = een["type"]
    if soort in _ZINNEN:
        return _ZINNEN[soort].format_map(een.get("ctx", {}))
    if soort == "value_error":  # ours: a validator of a Verzoek, in Dutch
        return str(een["ctx"]["error"])
    return next((zin for begin, zin in _BEGIN.items() if soort.startswith(begin)), "deze waarde kan niet")
