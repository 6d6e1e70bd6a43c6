"""The command measures the extractor beside a dictionary and the base, on figures worked out by hand."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evaluation.extractie import __main__ as opdracht
from evaluation.extractie import curve, engels, vdab
from evaluation.extractie.markering import SKILL, Markering
from evaluation.extractie.meting import DEKKING, PRECISIE, RPrecisionK, meet
from evaluation.extractie.opgave import Opgave, Vraag
from evaluation.extractie.systemen import BASIS, EXTRACTOR, LIJST, Onthoudend, bouwers
from evaluation.extractie.zinnen_lezen import GemerkteZin
from evaluation.metrics import NDCG
from models.encoders.encoder import Vectoren
from models.extractie.skills import SkillZoeker
from tests.evaluation.taken.test_zoekers import Nepencoder
from tests.models.training.klein import maak_data, schrijf_csv

GEKOZEN = ["Klokken luiden (groot, klein, ...)", "Touwen knopen ; Ladders dragen"]


@pytest.fixture(scope="module")
def proefdata(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three vacancies and four English sentences, all invented, beside the sources of the training."""
    data = maak_data(tmp_path_factory.mktemp("data"))
    schrijf_csv(
        data / "vdab_vacatures/vacatures_dev.csv",
        "vacature_id titel functieomschrijving profiel vaardigheden esco_occupation_uris",
        [
            ("a", "Klokkenluider", "Je luidt klokken.", "Je knoopt touwen.", json.dumps(GEKOZEN), '["e:b0", "e:b1"]'),
            ("b", "Torenwachter", "Je kijkt uit.", "", "[]", '["e:b2"]'),
            ("c", "Koster", "Je opent de kerk.", "", json.dumps(GEKOZEN[:1]), "[]"),
        ],
    )
    for naam in ("house", "tech"):
        schrijf_csv(
            data / f"skill_extraction_en/{naam}_test_annotations.csv",
            "sentence span label",
            [
                ("We glue a chair.", "glue chairs", "glue a chair"),
                ("We glue a chair.", "Glue chairs", "Glue a table"),
                ("We think.", "think", "LABEL NOT PRESENT"),
            ],
        )
    return data


class Vaste:
    """Always the same list and the same findings."""

    def __init__(self, lijst: Sequence[str], gevonden: frozenset[str] | None) -> None:
        self.lijst, self.gevonden = lijst, gevonden

    def rangschik(self, vraag: Vraag) -> Sequence[str]:
        return self.lijst

    def zoek(self, vraag: Vraag) -> frozenset[str] | None:
        return self.gevonden


@pytest.mark.parametrize(
    ("k", "goed", "verwacht"), [(2, "a", 1.0), (2, "c", 0.0), (2, "abc", 1.0), (5, "acx", 2 / 3), (5, "", None)]
)
def test_r_precision_at_k_divides_by_what_could_be_found(k: int, goed: str, verwacht: float | None):
    assert RPrecisionK(k)("abc", dict.fromkeys(goed, 1.0)) == verwacht


def test_precision_and_recall_are_those_of_what_was_found():
    """Found a and x; right are a and b: precision 1/2, recall 1/2. Of a, x, b the nDCG@10 is .92."""
    opgave = Opgave("proef", "Wat.", (Vraag("t", None, frozenset("ab")),), {id_: (id_,) for id_ in "abx"})
    uit = meet(opgave, {"vast": lambda _: Vaste("axb", frozenset("ax"))}, (NDCG(10),), lambda _: None)
    assert uit.waarden["vast"][PRECISIE] == (0.5,)
    assert uit.waarden["vast"][DEKKING] == (0.5,)
    assert uit.waarden["vast"]["nDCG@10"][0] == pytest.approx((1 + 0.5) / (1 + 0.6309), abs=1e-3)


def test_who_only_ranks_has_no_precision_and_who_finds_nothing_has_recall_zero():
    opgave = Opgave("proef", "Wat.", (Vraag("t", None, frozenset("a")),), {"a": ("a",)})
    systemen = {"lijst": lambda _: Vaste("a", None), "niets": lambda _: Vaste("a", frozenset())}
    uit = meet(opgave, systemen, (NDCG(10),), lambda _: None)
    assert set(uit.waarden["lijst"]) == {"nDCG@10"}
    assert (uit.waarden["niets"][PRECISIE], uit.waarden["niets"][DEKKING]) == ((), (0.0,))


def test_a_task_with_an_unknown_answer_is_refused():
    with pytest.raises(ValueError, match="among the skills"):
        Opgave("proef", "Wat.", (Vraag("t", None, frozenset("z")),), {"a": ("a",)})


def test_a_statement_goes_by_its_parts_without_what_stands_in_brackets():
    assert vdab.vormen(GEKOZEN[0]) == (GEKOZEN[0], "Klokken luiden")
    assert vdab.vormen(GEKOZEN[1]) == (GEKOZEN[1], "Touwen knopen", "Ladders dragen")


def test_vacancies_ask_for_the_chosen_statements_and_for_the_skills_of_their_occupations(proefdata: Path):
    uitspraken = vdab.uitspraken(proefdata)
    assert [(vraag.functie, len(vraag.goed)) for vraag in uitspraken.vragen] == [("Klokkenluider", 2), ("Koster", 1)]
    assert len(uitspraken.skills) == 2 + 60
    # e:b0 has only an optional skill; vacancy c has no occupation.
    assert [sorted(vraag.goed) for vraag in vdab.esco(proefdata).vragen] == [["e:s1"], ["e:s2"]]


def test_english_sentences_ask_for_the_labels_that_esco_has(proefdata: Path):
    (vraag,) = engels.house(proefdata).vragen
    assert vraag == Vraag("We glue a chair.", None, frozenset({"glue a chair", "glue a table"}))


def test_every_system_reads_every_task(
    proefdata: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(opdracht, "standaard_encoder", Nepencoder)
    monkeypatch.setattr(opdracht, "laad_encoder", lambda _: Nepencoder())
    assert opdracht.main(["--data", str(proefdata), "--basis", "ergens"]) == 0
    gedrukt = capsys.readouterr().out
    assert "Eigen zinnen, helft 'ontwikkel'" in gedrukt
    assert "| alle condities | 137 |" in gedrukt
    for naam in opdracht.OPGAVEN:
        assert f"{naam}: " in gedrukt
    for systeem in (LIJST, BASIS, EXTRACTOR):
        assert gedrukt.count(f"| {systeem} |") == len(opdracht.OPGAVEN)


def test_the_curve_is_fitted_on_what_was_found_by_meaning():
    """Of what looks more alike more is right, and the curve says half where half is."""
    cosinus = np.repeat([0.5, 0.6, 0.7, 0.8], 10)
    goed = np.concatenate([np.arange(10) < aantal for aantal in (1, 3, 7, 9)])
    kromme = curve.fit(curve.Vondsten(cosinus, goed))
    assert kromme(np.array([0.65]))[0] == pytest.approx(0.5, abs=0.01)
    assert curve.tabel(curve.Vondsten(cosinus, goed), kromme).rijen[0][1] == "10"


def test_names_take_no_part_in_the_curve():
    zin = GemerkteZin("zin-001", "toets", "gewoon", "Je kunt lassen en zaagt hout.", (Markering(8, 14, SKILL, "l"),))
    skills = (("l", ("lassen",)), ("z", ("zaagt hout op maat",)))
    vondsten = curve.zoek_vondsten((zin,), SkillZoeker(skills, Nepencoder(), curve.RECHT))
    assert not vondsten.goed.any()
    assert (vondsten.cosinus >= curve.VAN).all()


def test_absent_data_is_said_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(opdracht, "standaard_encoder", Nepencoder)
    assert opdracht.main(["--data", str(tmp_path)]) == 2
    assert "ontbreekt. Wijs met --data de map met de data aan." in capsys.readouterr().err


def test_an_absent_encoder_is_said_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    assert opdracht.main(["--data", str(tmp_path), "--encoder", str(tmp_path)]) == 2
    assert "encoder" in capsys.readouterr().err


def test_a_text_is_encoded_once():
    class Tellend(Nepencoder):
        gezien = 0

        def encode(self, labels: Sequence[str]) -> Vectoren:
            self.gezien += len(labels)
            return super().encode(labels)

    encoder = Tellend()
    onthoudend = Onthoudend(encoder)
    onthoudend.encode(["een", "twee"])
    assert onthoudend.encode(["twee", "een", "drie"]).shape == (3, encoder.dim)
    assert encoder.gezien == 3
    assert (onthoudend.id, onthoudend.dim, onthoudend.sha256) == (encoder.id, encoder.dim, encoder.sha256)


def test_without_a_base_two_systems_remain():
    assert list(bouwers(Nepencoder(), None)) == [LIJST, EXTRACTOR]


@pytest.mark.data
def test_the_tasks_are_read_from_the_real_data(datamap: Path):
    assert len(vdab.uitspraken(datamap).vragen) == 49
    assert len(engels.house(datamap).vragen) == 259
