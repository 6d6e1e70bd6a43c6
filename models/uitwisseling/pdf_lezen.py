"""The text of a PDF and the XML attached to it, read in a process of its own (`pdf_kind`).

Within limits of time and memory, whatever it holds.
"""

import json
import subprocess
import sys
from pathlib import Path

from models.uitwisseling.bestand import Bestand

MAX_BYTES = 20_000_000
MAX_PAGINAS = 50
MAX_SECONDEN = 10
MAX_GEHEUGEN = 1_000_000_000  # bytes of address space
_KIND = Path(__file__).with_name("pdf_kind.py")
_TEKST = "Lever de tekst aan als .docx of .txt."
_REDENEN = {
    "wachtwoord": ("de PDF is beveiligd met een wachtwoord", "Sla hem op zonder wachtwoord."),
    "paginas": (f"de PDF heeft meer dan {MAX_PAGINAS} pagina's", "Lever alleen de vacature of het cv aan."),
    "grens": ("de PDF vraagt te veel tijd of geheugen", _TEKST),
    "beschadigd": ("de PDF is beschadigd", "Maak hem opnieuw."),
    "leeg": ("de PDF bevat geen tekst: waarschijnlijk een scan of foto", _TEKST),
}


def is_pdf(bestand: Bestand) -> bool:
    """Whether a file begins as a PDF does."""
    return bestand.inhoud[:1024].lstrip().startswith(b"%PDF-")


def pdf_naar_tekst(bestand: Bestand) -> str:
    """The text of every page, a blank line between pages.

    Raises:
        InvoerFout: Damaged, protected, without text, or over one of the limits.
    """
    if len(bestand.inhoud) > MAX_BYTES:
        raise bestand.weiger(f"de PDF is groter dan {MAX_BYTES // 1_000_000} MB", _TEKST)
    uitkomst = _lees(bestand.inhoud)
    paginas = uitkomst.get("tekst")
    tekst = "\n\n".join(map(str, paginas)) if isinstance(paginas, list) else ""
    fout = str(uitkomst.get("fout") or ("" if tekst.strip() else "leeg"))
    if fout:
        raise bestand.weiger(*_REDENEN[fout])
    return tekst


def xml_in_pdf(bestand: Bestand) -> list[str]:
    """The XML files that are attached to a PDF; none when it is damaged or over a limit."""
    xml = _lees(bestand.inhoud).get("xml") if len(bestand.inhoud) <= MAX_BYTES else None
    return [str(deel) for deel in xml] if isinstance(xml, list) else []


def _lees(inhoud: bytes) -> dict[str, object]:
    opdracht = [sys.executable, "-I", str(_KIND), str(MAX_SECONDEN), str(MAX_GEHEUGEN), str(MAX_PAGINAS)]
    try:
        klaar = subprocess.run(  # noqa: S603  our own interpreter and our own file
            opdracht,
            input=inhoud,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=3 * MAX_SECONDEN,
            check=False,
        )
        uitkomst = json.loads(klaar.stdout)
    except (subprocess.TimeoutExpired, ValueError):  # too slow, or ended by the limits before it could answer
        return {"fout": "grens"}
    return uitkomst if isinstance(uitkomst, dict) else {"fout": "beschadigd"}
