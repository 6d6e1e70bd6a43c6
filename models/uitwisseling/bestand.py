"""Opens an input file: size, kind and character set, before anything of its content is believed."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from models.fouten import InvoerFout, Melding
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.tekst import is_dubbel_gecodeerd

MAX_BYTES = 200_000_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_STUUR = bytes(set(range(0x20)) - set(b"\t\n\r\f"))
# The high bytes that Dutch text in Windows-1252 has: letters with accents, quotes, dashes, €, some signs.
_GEWOON = frozenset(range(0xC0, 0x100)) | frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa7\xa9\xab")
_GEWOON |= frozenset(b"\xad\xae\xb0\xb1\xb2\xb3\xb4\xb5\xb7\xbb\xbc\xbd\xbe")
_OPNIEUW = "Exporteer het bestand opnieuw"


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file in memory.

    Attributes:
        naam: Name without folder.
        inhoud: The bytes.
        formaat: Kind of file, by content.
    """

    naam: str
    inhoud: bytes
    formaat: Formaat

    @property
    def sha256(self) -> str:
        """Hash of the bytes, hexadecimal."""
        return hashlib.sha256(self.inhoud).hexdigest()

    def weiger(self, reden: str, herstel: str, *, rij: int | None = None) -> InvoerFout:
        """A fault about the file as a whole, to be raised."""
        return InvoerFout([Melding(self.naam, reden, rij, None, herstel)])


def open_bestand(bron: Path | Bestand) -> Bestand:
    """Read a file and tell its kind by its content; one that is in memory already (`in_geheugen`) is given back.

    Raises:
        InvoerFout: No such file, not readable, empty, too large, or of a kind that is not read.
    """
    return bron if isinstance(bron, Bestand) else in_geheugen(bron.name, _lees_bytes(bron))


def in_geheugen(naam: str, inhoud: bytes) -> Bestand:
    """A file that need not be on disk: what somebody sent may hold personal data.

    Raises:
        InvoerFout: Empty, or of a kind that is not read.
    """
    bestand = Bestand(naam, inhoud, Formaat.CSV)
    if not inhoud.strip(b" \t\r\n\xef\xbb\xbf\xff\xfe\x00"):
        raise bestand.weiger("het bestand is leeg", f"{_OPNIEUW}.")
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise bestand.weiger("dit is een oud (.xls) of beveiligd Excel-bestand", "Sla het op als .xlsx of als CSV.")
    if inhoud.startswith(b"PK\x03\x04"):
        return Bestand(naam, inhoud, Formaat.XLSX)
    begin = _zonder_bom(inhoud)[:200].replace(b"\x00", b"").lstrip()
    return Bestand(naam, inhoud, Formaat.JSON if begin[:1] in (b"{", b"[") else Formaat.CSV)


def lees_tekst(bestand: Bestand) -> str:
    """Decode a CSV or JSON file: a BOM decides, then strict UTF-8, then (CSV only) Windows-1252.

    Raises:
        InvoerFout: Binary, or a character set that cannot be told with certainty.
    """
    for bom, codering in _BOMS:
        if bestand.inhoud.startswith(bom):
            return _zonder_stuurtekens(bestand, _decodeer(bestand, bestand.inhoud[len(bom) :], codering))
    if bestand.inhoud.translate(None, _STUUR) != bestand.inhoud:
        raise _binair(bestand)
    try:
        return bestand.inhoud.decode("utf-8")
    except UnicodeDecodeError as fout:
        regel = bestand.inhoud.count(b"\n", 0, fout.start) + 1
    if bestand.formaat is Formaat.JSON:
        raise bestand.weiger(f"regel {regel} is geen UTF-8", f"{_OPNIEUW} als UTF-8.")
    return _windows_1252(bestand, regel)


def _lees_bytes(pad: Path) -> bytes:
    leeg = Bestand(pad.name, b"", Formaat.CSV)
    try:
        if not pad.is_file():
            raise leeg.weiger("het bestand is niet gevonden", "Controleer de naam en de map.")
        with pad.open("rb") as stroom:
            inhoud = stroom.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise leeg.weiger("het bestand is niet te lezen", "Controleer de naam en de rechten.") from None
    if len(inhoud) > MAX_BYTES:
        reden = f"het bestand is groter dan {MAX_BYTES // 1_000_000} MB"
        raise leeg.weiger(reden, "Splits het in kleinere bestanden.")
    return inhoud


def _zonder_bom(inhoud: bytes) -> bytes:
    return next((inhoud[len(bom) :] for bom, _ in _BOMS if inhoud.startswith(bom)), inhoud)


def _decodeer(bestand: Bestand, inhoud: bytes, codering: str) -> str:
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError:
        reden = f"het bestand zegt {codering[:6].upper().rstrip('-')} te zijn, maar is dat niet of is afgebroken"
        raise bestand.weiger(reden, f"{_OPNIEUW} als UTF-8.") from None


def _zonder_stuurtekens(bestand: Bestand, tekst: str) -> str:
    if tekst.translate(dict.fromkeys(_STUUR)) != tekst:
        raise _binair(bestand)
    return tekst


def _binair(bestand: Bestand) -> InvoerFout:
    return bestand.weiger("dit is geen tekstbestand", "Zie docs/formaten.md voor wat gelezen wordt.")


def _windows_1252(bestand: Bestand, regel: int) -> str:
    """Windows-1252, unless what comes out cannot be Dutch text: then another character set was used."""
    vreemd = {byte for byte in set(bestand.inhoud) if byte >= 0x80} - _GEWOON
    tekst = "" if vreemd else bestand.inhoud.decode("cp1252")
    if vreemd or is_dubbel_gecodeerd(tekst):
        reden = f"de tekenset is niet vast te stellen: regel {regel} is geen UTF-8 en geen Windows-1252"
        raise bestand.weiger(reden, f"{_OPNIEUW} als UTF-8.")
    return tekst
