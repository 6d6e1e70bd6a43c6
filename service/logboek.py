"""Logging: one JSON line per event, in a file of its own, never with personal data.

Events carry counts, durations, versions and ids of vacatures; no kandidaat, no field of a file, no free text.
"""

import logging
from pathlib import Path

import structlog

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


class _Bestandslogger:
    """Appends each event to a file and leaves nothing open, so that the file may be moved or removed at any time."""

    def __init__(self, pad: Path) -> None:
        self._pad = pad

    def msg(self, regel: str) -> None:
        with self._pad.open("a", encoding="utf-8") as bestand:
            bestand.write(regel + "\n")

    debug = info = warning = error = critical = msg
