"""One invented vacature written four ways, and what reading makes of each."""

import json
from pathlib import Path

from tests.models.uitwisseling.test_document_lezen import pdf
from vacatures.uitwisseling.job_posting_schrijven import als_job_posting
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.uitwisseling.vum_schrijven import als_vum
from vacatures.vacature import Vacature

TITEL = "Medewerker bakkerij"
REGELS = (
    "Je bakt brood en banket in onze bakkerij in Beverwijk.",
    "Je helpt ook klanten in de winkel.",
    "Wij vragen:",
    "- rijbewijs B",
    "- je spreekt redelijk Nederlands",
    "- minimaal vmbo",
    "Wij bieden 24 tot 32 uur per week, ook in het weekend.",
)
TEKST = "\n".join(REGELS)
DOCUMENT = f"{TITEL}\n\n{TEKST}"


def vier_wegen(map_: Path, vacature: Vacature) -> dict[str, Vacature]:
    """The vacature as `vum`, `job_posting`, `pdf` and `tekst`, written to files and read back.

    The first two are written by our own writers; the documents hold the title, a blank line and the text.
    """
    paden = {naam: map_ / f"vacature-{naam}" for naam in ("vum", "job_posting", "pdf", "tekst")}
    paden["vum"].write_text(als_vum(vacature).model_dump_json(by_alias=True, exclude_unset=True), encoding="utf-8")
    posting = {"@context": "https://schema.org", **als_job_posting(vacature)}
    pagina = f'<html><body><script type="application/ld+json">{json.dumps(posting)}</script></body></html>'
    paden["job_posting"].write_text(pagina, encoding="utf-8")
    document = f"{vacature.titel}\n\n{vacature.tekst}"
    paden["pdf"].write_bytes(pdf(_bladzijde(document)))
    paden["tekst"].write_text(document, encoding="utf-8")
    return {naam: lees_vacatures(pad).items[0] for naam, pad in paden.items()}


def _bladzijde(tekst: str) -> bytes:
    """A content stream with a line of the page for every line of the text."""
    regels = (regel.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for regel in tekst.split("\n"))
    inhoud = " ".join(f"({regel}) Tj T*" for regel in regels)
    return f"BT /F 10 Tf 14 TL 50 800 Td {inhoud} ET".encode("cp1252")
