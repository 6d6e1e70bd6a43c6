"""The measurement of proposed links counts what a hand count gives."""

from pathlib import Path

import pytest

from evaluation.kruisverwijzing import Deel, main, meet, toon, verborgen
from models.encoders.gelijkenis import HybrideGelijkenis
from models.encoders.kalibratie import Kalibratie
from models.encoders.lexical import LexicalEncoder
from models.encoders.ngrammen import taxonomie_ngrammen
from tests.models.taxonomie.kruis import esco, esco_id, skill, taal

EIGEN = taal(
    "eigen",
    skill("a", "metaal vijlen", [1]),
    skill("b", "hout zagen", [2, 3]),
    skill("c", "kassa bedienen", [4]),
    skill("d", "niet gekoppeld"),
    skill("e", "alleen elders", [99]),
)
ESCO = esco(1, 2, 3, 4, 5, n1="metaal vijlen", n2="hout zagen", n3="bomen", n4="rekenen", n5="kassa bedienen")
HYBRIDE = HybrideGelijkenis(LexicalEncoder(EIGEN), taxonomie_ngrammen(EIGEN))
KALIBRATIE = Kalibratie(ondergrens=0.1, midden=0.9, helling=60.0)  # all but the very same words falls away


def test_hidden_links_are_those_of_both_languages_in_both_directions() -> None:
    heen, terug = verborgen(EIGEN, ESCO, 1.0, seed=1)
    assert heen == {"a": {esco_id(1)}, "b": {esco_id(2), esco_id(3)}, "c": {esco_id(4)}}
    assert terug == {esco_id(1): {"a"}, esco_id(2): {"b"}, esco_id(3): {"b"}, esco_id(4): {"c"}}


def test_a_share_is_drawn_by_the_seed() -> None:
    assert len(verborgen(EIGEN, ESCO, 0.34, seed=1)[0]) == 1
    assert verborgen(EIGEN, ESCO, 0.6, seed=1) == verborgen(EIGEN, ESCO, 0.6, seed=1)


def test_counts_agree_with_a_count_by_hand() -> None:
    heen, _ = verborgen(EIGEN, ESCO, 1.0, seed=1)
    meting = meet(EIGEN, ESCO, heen, HYBRIDE, KALIBRATIE)
    vanaf_negen = Deel(vanaf=0.9, voorstellen=3, goed=2, goed_of_gelijknamig=3, gevonden=2, skills=3)
    assert meting.grenzen[-1] == vanaf_negen
    assert (vanaf_negen.precisie, vanaf_negen.vangst) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert sum(band.voorstellen for band in meting.banden) == meting.grenzen[0].voorstellen


def test_the_table_says_so_in_words() -> None:
    heen, _ = verborgen(EIGEN, ESCO, 1.0, seed=1)
    tekst = toon([meet(EIGEN, ESCO, heen, HYBRIDE, KALIBRATIE)])
    assert "eigen -> esco, 3 skills" in tekst
    assert "66.7%" in tekst
    assert "Europese Commissie" in tekst


def test_without_the_data_the_command_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 2
    assert "--data" in capsys.readouterr().err
