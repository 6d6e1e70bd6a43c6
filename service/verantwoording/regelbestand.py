"""Adding lines to a file outside the database so that they are there after a power cut."""

import os
from pathlib import Path


def voeg_regels_toe(pad: Path, regels: str) -> None:
    """Append whole lines and flush them to disk; the file is made when absent (mode 0600).

    Raises:
        OSError: The file cannot be written.
    """
    with open(os.open(pad, os.O_CREAT | os.O_APPEND | os.O_RDWR, 0o600), "ab+") as bestand:
        # A power cut may have left half a line, which must not spoil the next.
        if bestand.tell():
            bestand.seek(-1, os.SEEK_END)
            if bestand.read() != b"\n":
                bestand.write(b"\n")
        bestand.write(regels.encode())
        bestand.flush()
        os.fsync(bestand.fileno())
