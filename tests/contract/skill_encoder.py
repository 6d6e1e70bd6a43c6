"""What every `SkillEncoder` has to keep to; an implementation is tested by a subclass named Test…

The subclass gives a fixture `encoder`, and the texts of `verwant` when its model cannot know Dutch.
"""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.encoders.encoder import SkillEncoder
from models.fouten import EncoderFout

TEKSTEN = (
    "brood bakken",
    "Brood  bakken",
    "lassen",
    "x",
    "3",
    "---",
    "crème brûlée maken",
    "Ik heb drie jaar in een magazijn orders verzameld, pallets gestapeld en met de hefftruck gereden.",
    "日本語",
    "vloeren dweilen\tramen lappen\nafwassen",
)


class SkillEncoderContract:
    """The promises of the protocol, one test each."""

    verwant = ("brood bakken", "broodjes bakken", "kabels trekken")  # the first two are nearer than the last

    @pytest.fixture
    def encoder(self) -> SkillEncoder:
        raise NotImplementedError

    def test_it_is_a_skill_encoder(self, encoder: SkillEncoder) -> None:
        assert isinstance(encoder, SkillEncoder)
        assert len(encoder.sha256) == 64
        assert int(encoder.sha256, 16) >= 0
        assert encoder.sha256[:12] in encoder.id
        assert encoder.dim >= 1

    def test_vectors_have_the_promised_shape_type_and_length(self, encoder: SkillEncoder) -> None:
        vectoren = encoder.encode(TEKSTEN)
        assert vectoren.shape == (len(TEKSTEN), encoder.dim)
        assert vectoren.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectoren, axis=1), 1.0, atol=1e-5)

    def test_no_texts_give_no_vectors(self, encoder: SkillEncoder) -> None:
        vectoren = encoder.encode([])
        assert vectoren.shape == (0, encoder.dim)
        assert vectoren.dtype == np.float32

    def test_the_same_text_gives_the_same_digits(self, encoder: SkillEncoder) -> None:
        assert np.array_equal(encoder.encode(TEKSTEN), encoder.encode(TEKSTEN))

    @settings(suppress_health_check=[HealthCheck.differing_executors, HealthCheck.function_scoped_fixture])
    @given(teksten=st.lists(st.sampled_from(TEKSTEN), min_size=1, max_size=6))
    def test_a_vector_does_not_depend_on_its_neighbours(self, encoder: SkillEncoder, teksten: list[str]) -> None:
        samen = encoder.encode(teksten)
        for tekst, vector in zip(teksten, samen, strict=True):
            assert np.array_equal(vector, encoder.encode([tekst])[0])

    @pytest.mark.parametrize("leeg", ["", " ", "\t\n"])
    def test_an_empty_text_is_refused(self, encoder: SkillEncoder, leeg: str) -> None:
        with pytest.raises(EncoderFout, match="lege tekst"):
            encoder.encode(["lassen", leeg])

    def test_near_synonyms_are_nearer_than_unrelated_texts(self, encoder: SkillEncoder) -> None:
        een, ander, iets_anders = encoder.encode(self.verwant)
        assert een @ ander > een @ iets_anders

    def test_id_and_hash_stay_the_same(self, encoder: SkillEncoder) -> None:
        voor = (encoder.id, encoder.sha256, encoder.dim)
        encoder.encode(TEKSTEN)
        assert (encoder.id, encoder.sha256, encoder.dim) == voor
