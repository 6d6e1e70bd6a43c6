"""Spelling: n-grams and words, how rare they are, and what resembles what."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.encoders.kenmerken import Kenmerken
from models.encoders.ngrammen import N_KENMERKEN, Ngrammen, taxonomie_documenten
from models.encoders.woorden import GELIJK_VANAF, Woordenschat, Woordgewichten, woorden_van
from models.taxonomie.laden import basis

DOCUMENTEN = ["brood bakken", "brood verkopen", "kabels trekken"]


def test_there_is_one_document_per_skill_and_per_beroep() -> None:
    assert len(taxonomie_documenten(basis())) == len(basis().skills) + len(basis().beroepen)


def test_an_ngram_is_rarer_the_fewer_documents_have_it() -> None:
    ngrammen = Ngrammen(DOCUMENTEN)
    vaak, zelden = ngrammen.tel(["brood"]).indices, ngrammen.tel(["kabels"]).indices
    assert ngrammen.idf.shape == (N_KENMERKEN,)
    assert ngrammen.idf[vaak].max() <= ngrammen.idf[zelden].max()
    assert ngrammen.idf.max() == pytest.approx(math.log(4) + 1)
    assert ngrammen.idf.min() >= 1


@settings(max_examples=10)  # each makes arrays of a million
@given(st.lists(st.text(max_size=12) | st.sampled_from(DOCUMENTEN), max_size=8))
def test_counting_per_word_is_counting_per_document(documenten: list[str]) -> None:
    teller = Ngrammen([])
    df = Counter(ngram for document in documenten for ngram in set(teller.tel([document]).indices.tolist()))
    idf = Ngrammen(documenten).idf
    zeldzaamst = math.log(1 + len(documenten)) + 1
    assert {int(ngram) for ngram in np.flatnonzero(idf < zeldzaamst - 1e-9)} == df.keys()
    for ngram, aantal in df.items():
        assert idf[ngram] == pytest.approx(math.log((1 + len(documenten)) / (1 + aantal)) + 1)


def test_spelling_ignores_case_accents_and_hyphens() -> None:
    ngrammen = Ngrammen(DOCUMENTEN)
    een, ander = ngrammen.tel(["Crème-brûlée"]), ngrammen.tel(["creme brulee"])
    assert np.array_equal(een.indices, ander.indices)
    assert np.array_equal(een.data, ander.data)


def test_weights_of_an_asked_text_add_up_to_one_and_an_empty_one_asks_nothing() -> None:
    ngrammen = Ngrammen(DOCUMENTEN)
    wegen = ngrammen.wegen(["brood bakken", "---", ""])
    assert np.asarray(wegen.sum(axis=1)).ravel().tolist() == pytest.approx([1, 0, 0])


def test_coverage_of_no_texts_has_no_rows_or_no_columns() -> None:
    ngrammen = Ngrammen(DOCUMENTEN)
    een, geen = np.arange(1), np.arange(0)
    assert Kenmerken(ngrammen.tel(["brood"])).gedeeld(ngrammen.wegen([]), een).shape == (0, 1)
    assert Kenmerken(ngrammen.tel([])).gedeeld(ngrammen.wegen(["brood"]), geen).shape == (1, 0)
    assert Kenmerken(ngrammen.tel(["brood"])).gedeeld(ngrammen.wegen(["brood"]), geen).shape == (1, 0)


def test_words_are_split_as_a_reader_would() -> None:
    assert woorden_van("Café-medewerker (m/v): bar & bediening") == ["cafe", "medewerker", "m", "v", "bar", "bediening"]
    assert woorden_van("---") == []


def test_a_word_weighs_by_the_documents_that_have_it() -> None:
    gewichten = Woordgewichten(DOCUMENTEN)(["brood", "kabels", "onbekend"])
    assert gewichten.tolist() == pytest.approx([(math.log(4 / (1 + df)) + 1) ** 2 for df in (2, 1, 0)])


def test_words_that_are_spelled_alike_resemble_each_other_and_others_not_at_all() -> None:
    ngrammen = Ngrammen(taxonomie_documenten(basis()))
    woordenschat = Woordenschat(["kabels", "lasser", "lasten"], ngrammen)
    gelijk = woordenschat.gelijkenis(ngrammen.kwadraten(["lassen", "kabels"]), np.arange(3)).toarray()
    assert gelijk[0, 1] > GELIJK_VANAF
    assert gelijk[0, [0, 2]].tolist() == [0, 0]
    assert gelijk[1].tolist() == pytest.approx([1, 0, 0])
    assert woordenschat.gelijkenis(ngrammen.kwadraten([]), np.arange(3)).shape == (0, 3)
