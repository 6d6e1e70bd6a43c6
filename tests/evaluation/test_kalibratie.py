"""The curve is fitted on exactly what it will see, and what is stored is what the data gives."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from evaluation import kalibratie
from evaluation.kalibratie import ONDERGRENS, Gefit, Oordelen, fit, fit_kromme, lees_oordelen, schrijf, trek
from matching.standaard import maak_gelijkenis
from models.encoders.kalibratie import Kalibratie, kalibratie_van

KOP = ["competent_id", "competent_label_nl", "esco_uri", "esco_label_nl", "relation"]
# By their hash the skills u:32, u:35, u:41 and u:46 and statement 25 are kept apart from training, and the others not.
RIJEN = [
    ["1", "ramen lappen", "u:32", "ramen wassen", "skos:closeMatch"],
    ["1", "ramen lappen", "u:35", "schoonmaken", "skos:broadMatch"],
    ["2", "heggen knippen", "u:41", "heggen snoeien", "skos:exactMatch"],
    ["3", "rekenen", "u:46", "wiskunde", "skos:narrowMatch"],
    ["4", "zagen", "u:46", "timmeren", "skos:exactMatch"],
    ["4", "zagen", "u:1", "houtbewerking", "skos:closeMatch"],
    ["25", "schaven", "u:1", "houtbewerking", "skos:closeMatch"],
]


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    bestand = tmp_path / kalibratie.BESTAND
    bestand.parent.mkdir()
    with bestand.open("w", encoding="utf-8", newline="") as uit:
        csv.writer(uit).writerows([KOP, *RIJEN])
    return tmp_path


def test_exact_and_close_are_equal_and_the_rest_is_not(map_: Path):
    assert lees_oordelen(map_).paren == {
        "ramen lappen": {"ramen wassen": True, "schoonmaken": False},
        "heggen knippen": {"heggen snoeien": True},
        "rekenen": {"wiskunde": False},
        "schaven": {"houtbewerking": True},
    }


def test_a_statement_that_trains_takes_no_part_but_its_label_can_be_wrong(map_: Path):
    """A curve fitted on what the encoder was trained on promises too much."""
    oordelen = lees_oordelen(map_)
    assert "zagen" not in oordelen.paren
    assert oordelen.labels == ("heggen snoeien", "houtbewerking", "ramen wassen", "schoonmaken", "timmeren", "wiskunde")


def test_a_planted_curve_is_found_back_above_the_lower_bound():
    """Right with odds exp(8 (x - 0.5)), x uniform on [0, 1] over the similarities above ONDERGRENS.

    Were it fitted on the raw similarity instead, the midpoint would come out at 0.55 and the slope at 8.9.
    """
    toeval = np.random.default_rng(1)
    x = toeval.random(200_000)
    goed = toeval.random(200_000) < 1 / (1 + np.exp(-8 * (x - 0.5)))
    gevonden, kans = fit_kromme(ONDERGRENS + (1 - ONDERGRENS) * x, goed)
    assert gevonden.midden == pytest.approx(0.5, abs=0.01)
    assert gevonden.helling == pytest.approx(8, abs=0.2)
    assert kans == pytest.approx(1 / (1 + np.exp(-8 * (x - 0.5))), abs=0.02)


def test_every_statement_gives_its_equal_labels_and_two_wrong_ones(map_: Path):
    gelijk, goed = trek(lees_oordelen(map_), maak_gelijkenis(), seed=1)
    assert goed.tolist() == [True] * 3 + [False] * 6
    assert ((gelijk >= 0) & (gelijk <= 1)).all()


def test_what_experts_tied_in_any_way_is_never_drawn_as_wrong():
    """The broader label is the statement itself: drawn once, it would show as a similarity of 1."""
    paren = {"ramen lappen": {"ramen wassen": True, "ramen lappen": False}, "zagen": {"timmeren": True}}
    oordelen = Oordelen(paren, ("ramen lappen", "ramen wassen", "timmeren"))
    for seed in range(20):
        gelijk, goed = trek(oordelen, maak_gelijkenis(), seed)
        assert (gelijk[~goed] < 0.9).all()


def test_the_draw_repeats_with_its_seed(map_: Path):
    een, ander = (trek(lees_oordelen(map_), maak_gelijkenis(), seed=3)[0] for _ in range(2))
    assert een.tolist() == ander.tolist()


def test_writing_leaves_the_curves_of_other_encoders_alone(tmp_path: Path):
    naar = tmp_path / "kalibraties.json"
    naar.write_text('{"sentence": {"ondergrens": 0.3, "midden": 0.4, "helling": 9.0}}', encoding="utf-8")
    curve = Kalibratie(ondergrens=0.1, midden=0.25, helling=3.0)
    schrijf(_gefit(curve), naar)
    uit = json.loads(naar.read_text(encoding="utf-8"))
    assert Kalibratie(**uit["lexical"]) == curve
    assert uit["sentence"]["helling"] == 9.0


def test_the_command_says_in_dutch_that_the_data_is_absent(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert kalibratie.main(["--data", str(tmp_path), "--naar", str(tmp_path / "uit.json")]) == 2
    assert "ontbreekt" in capsys.readouterr().err
    assert not (tmp_path / "uit.json").exists()


def _gefit(curve: Kalibratie) -> Gefit:
    return Gefit(
        soort="lexical", kalibratie=curve, uitspraken=1, labels=2, goed=1, fout=1, brier=0.1, brier_kans=0.1, bakken=()
    )


@pytest.fixture(scope="module")
def echt(datamap: Path) -> Gefit:
    return fit(lees_oordelen(datamap), maak_gelijkenis())


@pytest.mark.data
@pytest.mark.langzaam
def test_the_stored_curve_is_the_one_that_the_data_gives(echt: Gefit):
    """Refit after a change of encoder or similarity: `python -m evaluation.kalibratie`."""
    assert kalibratie_van(maak_gelijkenis().encoder.id) == echt.kalibratie


@pytest.mark.data
@pytest.mark.langzaam
def test_a_higher_match_is_more_often_equal(echt: Gefit):
    assert (echt.uitspraken, echt.goed, echt.fout) == (366, 432, 732)
    delen = [bak.goed for bak in echt.bakken]
    # On 1,164 pairs two neighbouring fifths may change places; the ends may not.
    assert delen[0] < 0.25 < min(delen[1:])
    assert delen[-1] > 0.9 > max(delen[:-1])
    assert echt.brier_kans < 0.16
