"""Writes a file whole or not at all."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from models.fouten import InvoerFout, Melding
from models.uitwisseling.json_lezen import Json


def schrijf_json(pad: Path, inhoud: Json) -> None:
    """Write JSON in UTF-8, in one step.

    Raises:
        InvoerFout: The file cannot be written.
    """
    schrijf_atomair(pad, (json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n").encode())


def schrijf_atomair(pad: Path, inhoud: bytes) -> None:
    """Put a file in place in one step; until then, and when anything fails, what was there stays.

    The file can be read by its owner only: it may be about people.

    Raises:
        InvoerFout: The folder does not exist or cannot be written.
    """
    tijdelijk = None
    try:
        nummer, tijdelijk = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name[:50]}.")
        with os.fdopen(nummer, "wb") as stroom:
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(stroom.fileno())
        Path(tijdelijk).replace(pad)
    except (OSError, ValueError):
        if tijdelijk is not None:
            with suppress(OSError):
                Path(tijdelijk).unlink()
        reden = "het bestand is niet te schrijven"
        raise InvoerFout([Melding(pad.name, reden, herstel="Controleer de map en de rechten.")]) from None
