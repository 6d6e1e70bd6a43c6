"""The default encoder, on the taxonomy that ships and on small ones."""

import numpy as np
import pytest

from models.encoders.encoder import SkillEncoder
from models.encoders.lexical import DIM, LexicalEncoder, lexical_encoder
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from tests.contract.skill_encoder import TEKSTEN, SkillEncoderContract


class TestLexicalEncoder(SkillEncoderContract):
    """The encoder fitted on the taxonomy *basis*."""

    @pytest.fixture
    def encoder(self) -> SkillEncoder:
        return lexical_encoder(basis())


def taal(*labels: str, sha256: str = "0" * 64) -> Taxonomie:
    """A language of these skills and one beroep that asks for the first."""
    skills = [TaxonomieSkill(id=f"s{i}", label=label, soort=SkillSoort.VAARDIGHEID) for i, label in enumerate(labels)]
    werk = Beroep(
        id="b", label="werker", sector="bouw", isco08="7112", skills=(BeroepSkill(skills[0].id, Belang.MOET),)
    )
    return Taxonomie(
        naam="proef", versie="1", sha256=sha256, skills={s.id: s for s in skills}, beroepen={werk.id: werk}
    )


def test_fitting_again_gives_the_same_digits_and_the_same_name() -> None:
    een, ander = lexical_encoder(basis()), LexicalEncoder(basis())
    assert np.array_equal(een.encode(TEKSTEN), ander.encode(TEKSTEN))
    assert (een.id, een.sha256) == (ander.id, ander.sha256)


def test_another_taxonomy_is_another_encoder() -> None:
    een, ander = LexicalEncoder(taal("lassen", "snoeien")), LexicalEncoder(taal("lassen", "snoeien", sha256="1" * 64))
    assert een.id != ander.id


def test_the_taxonomy_brings_together_what_shares_no_letters() -> None:
    beroepen = sorted(basis().beroepen.values(), key=lambda beroep: beroep.id)[:40]
    namen = [beroep.label for beroep in beroepen]
    eigen = [basis().skills[beroep.skills[0].skill].label for beroep in beroepen]
    encoder = lexical_encoder(basis())
    gelijk = encoder.encode(namen) @ encoder.encode(eigen).T
    dichtbij, ver = np.diag(gelijk), gelijk[~np.eye(len(namen), dtype=bool)]
    assert np.median(dichtbij) > np.quantile(ver, 0.9)


def test_spelling_that_says_the_same_gives_the_same_vector() -> None:
    een, ander = lexical_encoder(basis()).encode(["Crème-brûlée  maken", "creme brulee maken"])
    assert np.array_equal(een, ander)


def test_a_text_unlike_the_whole_taxonomy_resembles_itself_and_nothing_else() -> None:
    zelf, weer, ander, brood = lexical_encoder(basis()).encode(["日本語", "日本語", "中文", "brood bakken"])
    assert zelf @ weer == pytest.approx(1.0, abs=1e-6)
    assert abs(zelf @ ander) < 0.4
    assert abs(zelf @ brood) < 0.4


@pytest.mark.parametrize(
    "labels", [("lassen",), ("lassen hulp", "hulp lassen"), tuple("abcdefgh"), ("a b c d", "b c d a", "c d a b")]
)
def test_a_small_taxonomy_or_one_that_repeats_itself_is_no_trouble(labels: tuple[str, ...]) -> None:
    encoder = LexicalEncoder(taal(*labels))
    assert 1 <= encoder.dim <= min(DIM, len(labels))
    assert np.isfinite(encoder.encode(TEKSTEN)).all()
