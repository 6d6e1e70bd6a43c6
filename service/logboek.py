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
        logger_factory=structlog.WriteLoggerFactory(_open(home / LOGBESTAND)),
        cache_logger_on_first_use=False,
    )


def _open(pad: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return pad.open("a", encoding="utf-8", buffering=1)
