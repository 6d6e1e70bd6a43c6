"""Reads the text of a PDF in a process of its own, with hard limits on time and memory.

A PDF is a program for a page: a few bytes can unpack to gigabytes or keep a reader busy for hours, and no parser is
proof against that. Here the operating system is. The file comes on standard input, JSON goes out: `tekst` (a text for
each page) and `xml` (attached XML), or `fout` (one of the words of `pdf_lezen`). Runs by its path, so that it needs
nothing of the project.
"""

import io
import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_TEKENS = 1_000_000  # far beyond what is kept; a page can ask for gigabytes
MAX_BIJLAGEN = 20
MAX_XML = 5_000_000  # bytes; a cv of Europass with a photo in it has some hundreds of kilobytes


def main() -> None:
    """Read standard input and write one JSON object; the arguments are seconds, bytes of memory, and pages."""
    seconden, geheugen, paginas = (int(argument) for argument in sys.argv[1:4])
    _begrens(seconden, geheugen)
    sys.stdout.write(json.dumps(_lees(sys.stdin.buffer.read(), paginas)))


def _begrens(seconden: int, geheugen: int) -> None:
    try:
        import resource  # noqa: PLC0415  not on Windows, where only the parent's clock guards
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconden, seconden))
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))


def _lees(inhoud: bytes, paginas: int) -> dict[str, object]:
    from pypdf import PdfReader  # noqa: PLC0415  after the limits: what it allocates counts
    from pypdf.errors import LimitReachedError  # noqa: PLC0415

    try:
        pdf = PdfReader(io.BytesIO(inhoud))
        if pdf.is_encrypted and not pdf.decrypt(""):
            return {"fout": "wachtwoord"}
        if len(pdf.pages) > paginas:
            return {"fout": "paginas"}
        return _teksten(pagina.extract_text() for pagina in pdf.pages) | {"xml": _xml_bijlagen(pdf)}
    except (MemoryError, RecursionError, LimitReachedError):
        return {"fout": "grens"}
    except Exception:  # pypdf raises whatever its parsers meet in a damaged file
        return {"fout": "beschadigd"}


def _teksten(paginas: Iterator[str]) -> dict[str, object]:
    teksten, ruimte = [], MAX_TEKENS
    for tekst in paginas:
        ruimte -= len(tekst)
        if ruimte < 0:
            return {"fout": "grens"}
        teksten.append(tekst)
    return {"tekst": teksten}


def _xml_bijlagen(pdf: "PdfReader") -> list[str]:
    """Attached files that begin as XML does; one that cannot be read ends the search, not the reading."""
    gevonden = []
    try:
        for bijlage in islice(pdf.attachment_list, MAX_BIJLAGEN):
            inhoud = bijlage.content
            if len(inhoud) <= MAX_XML and inhoud[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
                gevonden.append(inhoud.decode("utf-8-sig"))
    except Exception:  # as above; the pages are still of use
        return gevonden
    return gevonden


if __name__ == "__main__":
    main()
