from pathlib import Path

import pytest

from models.fouten import InvoerFout
from models.uitwisseling import bestand as module
from models.uitwisseling.bestand import lees_tekst, open_bestand
from models.uitwisseling.gelezen import Formaat


def _reden(inhoud: bytes, map_: Path) -> str:
    pad = map_ / "lijst.csv"
    pad.write_bytes(inhoud)
    with pytest.raises(InvoerFout) as fout:
        lees_tekst(open_bestand(pad))
    (melding,) = fout.value.meldingen
    assert melding.bestand == "lijst.csv"
    assert melding.herstel
    return melding.reden


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_elke_gewone_tekenset_geeft_dezelfde_tekst(tmp_path: Path, codering: str) -> None:
    tekst = "id;wensen\r\nK-1;crèmes en €-teken – “ja”\r\n"
    pad = tmp_path / "lijst.csv"
    pad.write_bytes(tekst.encode(codering))
    assert lees_tekst(open_bestand(pad)) == tekst


def test_utf_16_met_de_grote_kant_voor_wordt_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_bytes(b"\xfe\xff" + "id\nK-1\n".encode("utf-16-be"))
    assert lees_tekst(open_bestand(pad)) == "id\nK-1\n"


@pytest.mark.parametrize(
    ("inhoud", "formaat"),
    [
        (b'[{"a": 1}]', Formaat.JSON),
        (b'\xef\xbb\xbf  {"a": 1}', Formaat.JSON),
        ('[{"a": 1}]'.encode("utf-16"), Formaat.JSON),
        (b"PK\x03\x04rest", Formaat.XLSX),
        (b"id;skills\n", Formaat.CSV),
    ],
)
def test_de_inhoud_bepaalt_het_formaat(tmp_path: Path, inhoud: bytes, formaat: Formaat) -> None:
    pad = tmp_path / "misleidend.pdf"
    pad.write_bytes(inhoud)
    assert open_bestand(pad).formaat is formaat


@pytest.mark.parametrize("inhoud", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_een_leeg_bestand_wordt_geweigerd(tmp_path: Path, inhoud: bytes) -> None:
    assert _reden(inhoud, tmp_path) == "het bestand is leeg"


@pytest.mark.parametrize(
    "inhoud",
    [
        b"id;skills\nK-1;\x00\n",
        b"\x7fELF\x01\x02",
        b"%PDF-1.7\n\x01\x02",
        "id;skills\n".encode("utf-16-le"),  # without BOM
        b"\xff\xfe" + "id\x00\n".encode("utf-16-le"),
    ],
)
def test_een_binair_bestand_wordt_geweigerd(tmp_path: Path, inhoud: bytes) -> None:
    assert _reden(inhoud, tmp_path) == "dit is geen tekstbestand"


def test_een_oud_excel_bestand_wordt_herkend(tmp_path: Path) -> None:
    assert "oud (.xls)" in _reden(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", tmp_path)


@pytest.mark.parametrize(
    "inhoud",
    [
        "id;wensen\nK-1;crème\n".encode("cp850"),
        "id;wensen\nK-1;crème\n".encode() + b"K-2;caf\xe9\n",  # UTF-8 and Windows-1252 in one file
        b"id\nK\x81\n",
    ],
)
def test_een_onzekere_tekenset_wordt_geweigerd(tmp_path: Path, inhoud: bytes) -> None:
    assert "de tekenset is niet vast te stellen: regel " in _reden(inhoud, tmp_path)


def test_json_in_een_andere_tekenset_wordt_geweigerd_met_de_regel(tmp_path: Path) -> None:
    assert _reden('[\n{"a": "crème"}]'.encode("cp1252"), tmp_path) == "regel 2 is geen UTF-8"


@pytest.mark.parametrize("inhoud", [b"\xff\xfei\x00d", b"\xff\xfei\x00\x00\xd8", b"\xef\xbb\xbfid\n\xe9"])
def test_een_bom_die_niet_klopt_wordt_geweigerd(tmp_path: Path, inhoud: bytes) -> None:
    assert "maar is dat niet" in _reden(inhoud, tmp_path)


def test_een_te_groot_bestand_wordt_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 1_000_000)
    assert _reden(b"id\n" + b"K" * 1_000_000, tmp_path) == "het bestand is groter dan 1 MB"


@pytest.mark.parametrize("naam", ["bestaat-niet.csv", ".", "a\x00b"])
def test_een_bestand_dat_er_niet_is_geeft_een_melding(tmp_path: Path, naam: str) -> None:
    with pytest.raises(InvoerFout, match=r"niet gevonden|niet te lezen"):
        open_bestand(tmp_path / naam)
