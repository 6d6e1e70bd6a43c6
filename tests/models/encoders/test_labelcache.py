"""The memory for labels: the same vectors, computed once."""

from collections.abc import Sequence

import numpy as np
import pytest

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.labelcache import LabelCache, inhoud_hash, taxonomie_labels
from models.encoders.lexical import lexical_encoder
from models.fouten import EncoderFout
from models.taxonomie.laden import basis
from tests.contract.skill_encoder import SkillEncoderContract


class TestLabelCache(SkillEncoderContract):
    """Remembering changes nothing that an encoder promises."""

    @pytest.fixture
    def encoder(self) -> SkillEncoder:
        return LabelCache(lexical_encoder(basis()), LABELS)


LABELS = ("lassen", "heftruck rijden", "vakken vullen")


class Tellend:
    """The lexical encoder, which remembers what it was asked."""

    def __init__(self) -> None:
        self._encoder = lexical_encoder(basis())
        self.id, self.dim, self.sha256 = self._encoder.id, self._encoder.dim, self._encoder.sha256
        self.gevraagd: list[str] = []

    def encode(self, labels: Sequence[str]) -> Vectoren:
        self.gevraagd += labels
        return self._encoder.encode(labels)


def test_known_labels_are_not_computed_again_and_unknown_ones_are() -> None:
    encoder = Tellend()
    cache = LabelCache(encoder, LABELS)
    assert encoder.gevraagd == list(LABELS)
    vraag = ["brood bakken", "lassen", "vakken vullen", "lassen"]
    assert np.array_equal(cache.encode(vraag), lexical_encoder(basis()).encode(vraag))
    assert encoder.gevraagd == [*LABELS, "brood bakken"]


def test_what_is_remembered_beside_the_labels_is_computed_once_and_in_one_go() -> None:
    encoder = Tellend()
    cache = LabelCache(encoder, LABELS)
    cache.onthoud(["brood bakken", "lassen", "brood bakken"])
    cache.onthoud(["brood bakken"])
    vraag = ["brood bakken", "lassen", "ramen wassen"]
    assert np.array_equal(cache.encode(vraag), lexical_encoder(basis()).encode(vraag))
    assert encoder.gevraagd == [*LABELS, "brood bakken", "ramen wassen"]
    assert cache.vectoren.shape[0] == len(LABELS)  # what is kept on disk stays what it was


def test_vectors_from_disk_are_used_as_they_are() -> None:
    encoder = Tellend()
    LabelCache(encoder, LABELS, lexical_encoder(basis()).encode(LABELS)).encode(LABELS)
    assert encoder.gevraagd == []


def test_vectors_that_do_not_fit_the_labels_are_refused() -> None:
    with pytest.raises(EncoderFout):
        LabelCache(Tellend(), LABELS, lexical_encoder(basis()).encode(LABELS[:2]))


def test_the_key_changes_with_every_label_and_with_their_order() -> None:
    assert len({inhoud_hash(labels) for labels in (LABELS, LABELS[:2], LABELS[::-1], ("lassen", "heftruck"))}) == 4


def test_every_name_in_the_taxonomy_is_remembered() -> None:
    labels = taxonomie_labels(basis())
    assert list(labels) == sorted(set(labels))
    assert {skill.label for skill in basis().skills.values()} < set(labels)
