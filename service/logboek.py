"""Logging: one JSON line per event, in a file of its own, never with personal data.

Events carry counts, durations, versions and ids of vacatures; no kandidaat, no field of a file, no free text.
"""

import logging
import os
from pathlib import Path

import structlog

from models.fouten import OpslagFout

LOGBESTAND = "skillsmatch.log"


def stel_logboek_in(home: Path, niveau: str) -> None:
    """Send events of this level and above to the log file in `home`; without that folder nothing is logged."""
    if not home.is_dir():
        structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
        return
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[niveau]),
        logger_factory=lambda *_: _Bestandslogger(home / LOGBESTAND),
        cache_logger_on_first_use=False,
    )


def zwijg_over_fouten(naam: str) -> None:
    """Let a library write no tracebacks: those can hold what somebody typed, and our own log says enough."""
    logging.getLogger(naam).addFilter(lambda regel: regel.exc_info is None)


class _Bestandslogger:
    """Appends each event to a file (mode 0600) and leaves nothing open: it may be moved or removed at any time.

    Raises:
        OpslagFout: The file cannot be written.
    """

    def __init__(self, pad: Path) -> None:
        self._pad = pad

    def msg(self, regel: str) -> None:
        try:
            with open(self._pad, "a", encoding="utf-8", opener=_alleen_voor_de_eigenaar) as bestand:
                bestand.write(regel + "\n")
        except OSError as fout:
            raise OpslagFout(f"Het logboek {self._pad} kan niet worden geschreven ({fout.strerror}).") from fout

    debug = info = warning = error = critical = msg


def _alleen_voor_de_eigenaar(pad: str, vlaggen: int) -> int:
    return os.open(pad, vlaggen, 0o600)
