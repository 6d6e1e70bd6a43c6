import io
import zipfile
from pathlib import Path

import pytest

from models.uitwisseling.bestand import open_bestand
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.herkennen import herken
from models.uitwisseling.kolommen import Kolom, Sjabloon

SJABLOON = Sjabloon(
    "vacatures",
    [
        Kolom("id", "", verplicht=True),
        Kolom("titel", "", verplicht=True, synoniemen=("functie",)),
        Kolom("uren", ""),
    ],
)


def _zip(*delen: str) -> bytes:
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w") as archief:
        for deel in delen:
            archief.writestr(deel, "<x/>")
    return stroom.getvalue()


VACATURE = "Orderpicker gezocht\n\nJe verzamelt bestellingen, pakt ze in, en ruimt op.\n32 uur, in Beverwijk.\n"


@pytest.mark.parametrize(
    ("inhoud", "formaat"),
    [
        (b"%PDF-1.7\n...", Formaat.PDF),
        (b"\n%PDF-1.4", Formaat.PDF),
        (_zip("word/document.xml"), Formaat.DOCX),
        (_zip("xl/workbook.xml"), Formaat.XLSX),
        (b'{"a": 1}', Formaat.JSON),
        (b"<!DOCTYPE html><p>x</p>", Formaat.HTML),
        (b"<?xml version='1.0'?><html xmlns='x'><body>x</body></html>", Formaat.HTML),
        (b"<?xml version='1.0'?><Candidate/>", Formaat.XML),
        (VACATURE.encode(), Formaat.TEKST),
        (VACATURE.encode("utf-16"), Formaat.TEKST),
        (b"Functie\nWij zoeken een lasser voor 32 uur in de week.\n", Formaat.TEKST),
        (b"Lasser, 32 uur\nBeverwijk, Wijk aan Zee\n", Formaat.TEKST),
        (b"id;titel;uren\nV-1;Lasser;32\n", Formaat.CSV),
        (b"id\nV-1\nV-2\nV-3\nV-4\n", Formaat.CSV),
        (b"sep=;\nwat;is;dit;nu;weer\n", Formaat.CSV),
        (b"Nr\tNaam\tWanneer\n1\tA\tnu\n2\tB\tdan\n", Formaat.CSV),
        (b"nr,wie,wanneer\n1,A,nu\n2,B,dan\n3,C,straks\n", Formaat.CSV),
        (b"uren;kleur;maat\n32;rood;L\n24;blauw;M;te veel\n", Formaat.CSV),
        (b"naam;adres\nA;B\n", Formaat.CSV),
    ],
)
def test_de_inhoud_bepaalt_het_formaat(tmp_path: Path, inhoud: bytes, formaat: Formaat) -> None:
    pad = tmp_path / "misleidend.docx"
    pad.write_bytes(inhoud)
    assert herken(open_bestand(pad), SJABLOON) is formaat


def test_wat_csv_heet_is_nooit_een_document(tmp_path: Path) -> None:
    pad = tmp_path / "mensen.CSV"
    pad.write_text(VACATURE, encoding="utf-8")
    assert herken(open_bestand(pad), SJABLOON) is Formaat.CSV
