import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.uitwisseling import schrijven
from models.uitwisseling.csv_schrijven import onschadelijk, ontwapend, schrijf_csv
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.uitwisseling.schrijven import schrijf_atomair

SJABLOON = Sjabloon("dingen", [Kolom("id", "", verplicht=True), Kolom("wat", ""), Kolom("leeg", "")])
CELLEN = st.text(st.sampled_from("'=+-@\t\r\n＝;|\",a1 "), max_size=8)


@given(CELLEN)
def test_geen_cel_begint_als_formule_en_terug_is_hij_gelijk(cel: str) -> None:
    uit = onschadelijk(cel)
    assert uit[:1] not in set("=+-@\t\r\n＝＋－＠")
    assert ontwapend(uit) == cel


@given(st.lists(CELLEN, min_size=1, max_size=4))
def test_elke_lezer_van_csv_ziet_dezelfde_cellen(tmp_path_factory: pytest.TempPathFactory, cellen: list[str]) -> None:
    pad = tmp_path_factory.mktemp("csv") / "uit.csv"
    schrijf_csv(pad, SJABLOON, [{"id": str(nummer), "wat": cel} for nummer, cel in enumerate(cellen)])
    kop, *rijen = csv.reader(io.StringIO(pad.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";")
    assert kop == ["id", "wat"]
    assert [ontwapend(rij[1]) for rij in rijen] == [cel.strip() for cel in cellen]


def test_ook_na_een_komma_begint_geen_cel_die_iets_uitvoert(tmp_path: Path) -> None:
    schrijf_csv(tmp_path / "uit.csv", SJABLOON, [{"id": "1", "wat": "a,=1+1"}])
    assert '"a,=1+1"' in (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")


def test_wat_geen_kolom_van_het_sjabloon_is_wordt_niet_geschreven(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="geheim"):
        schrijf_csv(tmp_path / "uit.csv", SJABLOON, [{"id": "1", "geheim": "x"}])
    assert list(tmp_path.iterdir()) == []


def test_een_bestand_is_er_heel_en_alleen_voor_wie_het_schreef(tmp_path: Path) -> None:
    schrijf_atomair(tmp_path / "uit", b"een")
    schrijf_atomair(tmp_path / "uit", b"twee")
    assert (tmp_path / "uit").read_bytes() == b"twee"
    assert (tmp_path / "uit").stat().st_mode & 0o077 == 0


def test_gaat_het_schrijven_mis_dan_blijft_wat_er_stond(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(_: int) -> None:
        raise OSError

    schrijf_atomair(tmp_path / "uit", b"oud")
    monkeypatch.setattr(schrijven.os, "fsync", vol)
    with pytest.raises(InvoerFout, match="niet te schrijven"):
        schrijf_atomair(tmp_path / "uit", b"nieuw")
    assert [(deel.name, deel.read_bytes()) for deel in tmp_path.iterdir()] == [("uit", b"oud")]


@pytest.mark.parametrize("naam", ["weg/uit", "a\x00b", "."])
def test_waar_niet_geschreven_kan_worden_komt_een_melding(tmp_path: Path, naam: str) -> None:
    with pytest.raises(InvoerFout, match="niet te schrijven"):
        schrijf_atomair(tmp_path / naam, b"x")
