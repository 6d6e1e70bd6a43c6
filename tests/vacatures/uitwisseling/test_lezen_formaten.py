"""`lees_vacatures` tells by content what it reads."""

import csv
import json
from pathlib import Path

import pytest

from models.fouten import InvoerFout
from models.uitwisseling.gelezen import Formaat
from tests.models.uitwisseling.test_document_lezen import docx, pdf, regel
from vacatures.uitwisseling.document import titel
from vacatures.uitwisseling.lezen import lees_vacatures

POSTING = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Lasser", "identifier": "v-1"}
SCRIPT = f'<html><script type="application/ld+json">{json.dumps(POSTING)}</script></html>'
ZIN = "Je last hekken en poorten in onze werkplaats."


@pytest.mark.parametrize(
    ("inhoud", "formaat"),
    [
        (json.dumps(POSTING).encode(), Formaat.JOB_POSTING),
        (SCRIPT.encode(), Formaat.JOB_POSTING),
        (f"<html><nav>menu</nav><main><h1>Lasser</h1><p>{ZIN}</p></main></html>".encode(), Formaat.HTML),
        (docx(f"<w:p><w:r><w:t>Lasser</w:t></w:r></w:p><w:p><w:r><w:t>{ZIN}</w:t></w:r></w:p>"), Formaat.DOCX),
        (pdf(regel("Lasser")), Formaat.PDF),
        (f"Lasser\n{ZIN}\n".encode(), Formaat.TEKST),
        (json.dumps([{"idVacature": "v-1", "naamVacature": "Lasser"}]).encode(), Formaat.VUM_3),
        (
            json.dumps(
                [{"idVacature": "v", "naamVacature": "Lasser", "vakvaardigheid": [{"omschrijving": "x"}]}]
            ).encode(),
            Formaat.VUM_2,
        ),
        (b"id;titel\nV-1;Lasser\n", Formaat.CSV),
    ],
)
def test_elk_formaat_geeft_een_vacature_met_dezelfde_titel(tmp_path: Path, inhoud: bytes, formaat: Formaat) -> None:
    (tmp_path / "vacature.txt").write_bytes(inhoud)
    gelezen = lees_vacatures(tmp_path / "vacature.txt")
    assert (gelezen.formaat, [vacature.titel for vacature in gelezen.items]) == (formaat, ["Lasser"])


def test_van_een_pagina_telt_de_hoofdtekst_en_niet_het_menu(tmp_path: Path) -> None:
    pad = tmp_path / "p.html"
    pad.write_text(f"<html><main><h1>Lasser</h1><p>{ZIN}</p></main>staart<footer>voet</footer></html>", "utf-8")
    (vacature,) = lees_vacatures(pad).items
    assert vacature.tekst == f"Lasser\n\n{ZIN}"


def test_van_vum_2_komen_skills_en_beroep_in_woorden_over(tmp_path: Path) -> None:
    bericht = {
        "idVacature": "v-1",
        "beroep": {"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "Lasser"}},
        "vakvaardigheid": [{"omschrijving": "mig lassen"}],
    }
    (tmp_path / "v.json").write_text(json.dumps(bericht), encoding="utf-8")
    (vacature,) = lees_vacatures(tmp_path / "v.json").items
    assert (vacature.beroep, [skill.label for skill in vacature.gevraagd]) == ("Lasser", ["mig lassen"])


def test_xml_die_niet_bekend_is_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / "v.xml").write_text("<?xml version='1.0'?><jobs><job>Lasser</job></jobs>", encoding="utf-8")
    with pytest.raises(InvoerFout, match="deze XML is niet bekend"):
        lees_vacatures(tmp_path / "v.xml")


def test_een_document_met_een_bsn_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_text(f"Lasser\n{ZIN} Bel over 123456782.", encoding="utf-8")
    with pytest.raises(InvoerFout, match="BSN"):
        lees_vacatures(tmp_path / "v.txt")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Vacature: Lasser\nmeer", "Lasser"),
        ("Vacature\n\nLasser", "Lasser"),
        ("Wij zoeken een:\nLasser (m/v)", "Lasser (m/v)"),
        ("Pagina 1 van 2\nwww.voorbeeld.nl\n***\nLasser", "Lasser"),
        ("x" * 200, "x" * 119 + "…"),
        ("lasser " * 40, "lasser " * 16 + "lasser…"),
        ("--\n12\n", None),
    ],
)
def test_de_titel_is_de_eerste_regel_die_er_een_kan_zijn(tekst: str, verwacht: str | None) -> None:
    assert titel(tekst) == verwacht


@pytest.mark.data
def test_een_echte_vacaturetekst_wordt_als_document_herkend_met_zijn_titel(datamap: Path, tmp_path: Path) -> None:
    with (datamap / "vdab_vacatures" / "vacatures_dev.csv").open(encoding="utf-8", newline="") as stroom:
        rijen = list(csv.DictReader(stroom))
    pad = tmp_path / "vacature.txt"
    for rij in rijen:
        pad.write_text(f"{rij['titel']}\n\n{rij['functieomschrijving']}", encoding="utf-8")
        gelezen = lees_vacatures(pad)
        assert (gelezen.formaat, gelezen.items[0].titel) == (Formaat.TEKST, rij["titel"].strip()), rij["vacature_id"]
    assert len(rijen) == 60
