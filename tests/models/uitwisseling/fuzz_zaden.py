"""Valid files to damage, by format."""

import io
import json

import openpyxl

from tests.models.uitwisseling.test_document_lezen import docx, pdf, regel

BOM = b"\xef\xbb\xbf"


def als_json(*inhoud: object) -> list[bytes]:
    """JSON, compact and indented."""
    return [json.dumps(deel, indent=inspringen).encode() for deel in inhoud for inspringen in (None, 1)]


def als_csv(rij: dict[str, str]) -> list[bytes]:
    """The same row with each separator, and in each character set."""
    cellen = [f'"{cel}"' for cel in rij.values()]
    tabellen = [f"{scheider.join(rij)}\n{scheider.join(cellen)}\n" for scheider in ";,\t|"]
    return [*(tabel.encode() for tabel in tabellen), BOM + tabellen[0].encode(), tabellen[0].encode("utf-16")]


def als_xlsx(rij: dict[str, str]) -> list[bytes]:
    """A workbook, with texts, numbers and days."""
    boek = openpyxl.Workbook()
    boek.active.append(list(rij))
    boek.active.append(list(rij.values()))
    uit = io.BytesIO()
    boek.save(uit)
    return [uit.getvalue()]


def documenten(tekst: str) -> dict[str, list[bytes]]:
    """One text as PDF, Word, web page and plain text."""
    alineas = "".join(f"<w:p><w:r><w:t>{deel}</w:t></w:r></w:p>" for deel in tekst.split("\n"))
    pagina = f"<!DOCTYPE html><html><head><title>t</title></head><body><main><p>{tekst}</p></main></body></html>"
    return {
        "pdf": [pdf(*map(regel, tekst.split("\n")))],
        "docx": [docx(alineas)],
        "html": [pagina.encode()],
        "tekst": [tekst.encode(), tekst.encode("utf-16"), tekst.encode("cp1252")],
    }
