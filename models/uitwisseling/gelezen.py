"""The result of reading one input file."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from models.fouten import Melding

T_co = TypeVar("T_co", covariant=True)


class Formaat(Enum):
    """File formats that are read; told apart by content, not by file name."""

    JSON = "JSON"
    VUM_3 = "VUM 3.0.0 (JSON)"
    VUM_2 = "VUM 2.0.0 (JSON)"
    JOB_POSTING = "schema.org JobPosting (JSON-LD)"
    JSON_RESUME = "JSON Resume"
    EUROPASS = "Europass"
    CSV = "CSV"
    XLSX = "XLSX"
    PDF = "PDF"
    DOCX = "Word (.docx)"
    HTML = "webpagina (HTML)"
    XML = "XML"
    TEKST = "platte tekst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gelezen(Generic[T_co]):
    """A file that was read without fault; a file with a fault raises `InvoerFout` and gives nothing.

    Attributes:
        items: What was in the file, in the order of the file.
        meldingen: Warnings: codes kept though unknown, columns not read, values that look off. Equal warnings
            are one Melding, at the first row, with their number.
        sha256: Of the bytes of the file, hexadecimal.
        bestand: Name of the file, without its folder.
        formaat: What kind of file it was.
    """

    items: tuple[T_co, ...]
    meldingen: tuple[Melding, ...]
    sha256: str
    bestand: str
    formaat: Formaat
