"""Damaged files by the thousand: valid ones in which bytes are changed, and what a reader may do with them.

A reader reads such a file or refuses it with an `InvoerFout`. It does nothing else, takes at most two seconds of the
processor, and the whole run at most MAX_GROEI of memory.
"""

import contextlib
import io
import random
import resource
import signal
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from models.fouten import InvoerFout

MAX_SECONDEN = 2.0
MAX_GROEI = 400_000_000  # bytes of resident memory above where the run began
MAX_LENGTE = 200_000
# What parsers trip over: delimiters, entities, formulas, control and half characters, huge and odd numbers, bombs.
STUKKEN = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\n\n", b"\t", b'"', b"'", b";", b",", b"|"),
    *(b"{", b"}", b"[", b"]", b":", b"null", b"NaN", b"1e999", b"-1", b"9" * 400, b'{"a":' * 60, b"[" * 500),
    *(b"<", b">", b"</", b"<!--", b"<![CDATA[", b"&amp;", b"&#0;", b"&x;", b"<p>" * 300, b"<!DOCTYPE a>"),
    *(
        b"<!DOCTYPE a [<!ENTITY b 'cccccccccc'><!ENTITY d '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
        b"=cmd|'/c calc'!A1",
        b"@SUM(1)",
    ),
    *(b"PK\x03\x04", b"%PDF-1.7", b"stream", b"endstream", b"0 R", b"/Kids", b"/Length 99999999", b"xref", b"trailer"),
    *(b"2026-02-30", b"123456782", b"1951ZZ", b"\\u0000", b"\\ud800", b"https://", b"@id", b"@graph", b"skillsmatch"),
)


class TeLang(BaseException):
    """A reader kept busy; no `Exception`, for readers catch those of the libraries beneath them."""


def muteer(zaden: Sequence[bytes], zaad: int) -> bytes:
    """One damaged file; the same number gives the same file."""
    kans = random.Random(zaad)
    inhoud = bytearray(kans.choice(zaden))
    for _ in range(kans.choice((1, 1, 2, 3, 5, 8, 20))):
        plek = kans.randrange(len(inhoud) + 1)
        _verander(inhoud, plek, kans, zaden)
    return bytes(inhoud[:MAX_LENGTE])


def _verander(inhoud: bytearray, plek: int, kans: random.Random, zaden: Sequence[bytes]) -> None:
    lengte = kans.choice((1, 2, 4, 16, 200))
    wat = kans.randrange(6)
    if wat == 0:
        inhoud[plek : plek + 1] = bytes([kans.randrange(256)])
    elif wat == 1:
        del inhoud[plek : plek + lengte]
    elif wat == 2:
        inhoud[plek:plek] = kans.choice(STUKKEN)
    elif wat == 3:
        inhoud[plek:plek] = inhoud[plek : plek + lengte] * kans.choice((1, 2, 50))
    elif wat == 4:
        ander = kans.choice(zaden)
        vanaf = kans.randrange(len(ander) + 1)
        inhoud[plek : plek + lengte] = ander[vanaf : vanaf + lengte]
    else:
        del inhoud[plek:]


def zip_muteer(zaden: Sequence[bytes], zaad: int) -> bytes:
    """One damaged zip: half of the time its parts are damaged and packed again, so that the damage is reached."""
    if zaad % 2:
        return muteer(zaden, zaad)
    kans = random.Random(zaad)
    uit = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(kans.choice(zaden))) as bron,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doel,
    ):
        for deel in bron.infolist():
            inhoud = bron.read(deel)
            doel.writestr(deel.filename, muteer([inhoud], kans.randrange(2**32)) if kans.random() < 0.5 else inhoud)
    return uit.getvalue()


def leest_of_weigert(lees: Callable[[Path], Any], pad: Path, inhoud: bytes) -> bool:
    """Whether the file was read; anything but an `InvoerFout` comes through, and so does taking too long."""
    pad.write_bytes(inhoud)
    try:
        with _hoogstens(MAX_SECONDEN):
            lees(pad)
    except InvoerFout:
        return False
    return True


@contextlib.contextmanager
def binnen_geheugen() -> Iterator[None]:
    """Fails when the peak of memory rises by more than MAX_GROEI inside."""
    voor = _piek()
    yield
    assert _piek() - voor < MAX_GROEI


def _piek() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@contextlib.contextmanager
def _hoogstens(seconden: float) -> Iterator[None]:
    """Raise after so many seconds of the processor, so that a busy machine does not count."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TeLang(f"meer dan {seconden} seconden")

    eerder = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconden)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, eerder)
