"""A keyed hash chain: a line that is changed, removed, added or moved no longer fits the next (trust.md 4.5)."""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Final

import rfc8785

BEGIN: Final = "0" * 64

Waarde = str | int | None


def schakel(sleutel: bytes, vorige: str, regel: Mapping[str, Waarde]) -> str:
    """`HMAC-SHA-256(key, previous || length of the line in 8 bytes || line in canonical JSON)`, hexadecimal.

    Args:
        sleutel: Key of the chain, 32 bytes.
        vorige: Link of the line before; `BEGIN` for the first.
        regel: All columns of the line but the link itself.
    """
    inhoud = rfc8785.dumps(dict(regel))
    return hmac.new(
        sleutel, bytes.fromhex(vorige) + len(inhoud).to_bytes(8, "big") + inhoud, hashlib.sha256
    ).hexdigest()
