"""Skills are found by name and by meaning, each with its sentence, and never in what a firm says of itself."""

import hashlib
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.kalibratie import Kalibratie
from models.extractie.belang import Nadruk
from models.extractie.skills import VANAF, SkillZoeker

SKILLS = (
    ("brood", ("brood bakken", "bakker")),
    ("lassen", ("lassen",)),
    ("heftruck", ("heftruck rijden", "heftruck")),
    ("kassa", ("klanten afrekenen aan de kassa",)),
)


class LetterEncoder:
    """Words that share trigrams lie close together."""

    id, dim, sha256 = "letters-1", 256, "0" * 64

    def encode(self, labels: Sequence[str]) -> Vectoren:
        vectoren = np.full((len(labels), self.dim), 1e-6, dtype=np.float32)
        for rij, label in enumerate(labels):
            for plek in range(len(label) - 2):
                som = hashlib.sha256(label[plek : plek + 3].lower().encode()).digest()
                vectoren[rij, som[0]] += 1
        return vectoren / np.linalg.norm(vectoren, axis=1, keepdims=True)


ENCODER = LetterEncoder()
ZOEKER = SkillZoeker(SKILLS, ENCODER, Kalibratie(ondergrens=0.3, midden=0.3, helling=20.0))
LIJST = SkillZoeker(SKILLS, None)


def test_the_encoder_of_these_tests_is_one() -> None:
    assert isinstance(ENCODER, SkillEncoder)


def test_a_named_skill_comes_with_its_place_sentence_and_importance() -> None:
    tekst = "Bakkerij zoekt hulp.\nFunctie-eisen\n- Je bakt zelf brood."
    (gevonden,) = LIJST.zoek(tekst)
    assert (gevonden.skill, gevonden.label, gevonden.belang, gevonden.ontkend) == (
        "brood",
        "brood bakken",
        Nadruk.EIS,
        False,
    )
    assert tekst[gevonden.begin : gevonden.einde] == "bakt zelf brood"
    assert gevonden.zin.tekst == "Je bakt zelf brood."


def test_what_no_name_covers_is_found_by_meaning_and_is_less_sure() -> None:
    tekst = "Je kunt klanten afrekenen bij de kassas, lassen."
    assert [een.skill for een in LIJST.zoek(tekst)] == ["lassen"]
    kassa, lassen = ZOEKER.zoek(tekst)
    assert (kassa.skill, lassen.skill) == ("kassa", "lassen")
    assert VANAF <= kassa.vertrouwen < lassen.vertrouwen == 1.0


def test_a_bent_name_counts_only_where_the_encoder_agrees() -> None:
    """By its stem "rekening" is a form of "rekenen"."""
    skills = (("rekenen", ("rekenen",)), ("zagen", ("hout zagen",)))
    streng = Kalibratie(ondergrens=0.8, midden=0.9, helling=20.0)
    tekst = "Je stuurt de rekening en gaat hout zagen."
    assert [een.skill for een in SkillZoeker(skills, None).zoek(tekst)] == ["rekenen", "zagen"]
    assert [een.skill for een in SkillZoeker(skills, ENCODER, streng).zoek(tekst)] == ["zagen"]


def test_what_is_not_needed_is_kept_as_denied_and_asks_nothing() -> None:
    (gevonden,) = LIJST.zoek("Eisen:\n- Ervaring met lassen is niet nodig.")
    assert gevonden.ontkend
    assert gevonden.belang is None


@pytest.mark.parametrize(
    "tekst",
    [
        "Over ons\nWij lassen al jaren.",
        "Wij bieden\n- een cursus lassen",
        "Wij bieden een cursus lassen.",
        "",
        "Hallo?",
    ],
)
def test_what_a_firm_says_of_itself_or_offers_gives_no_skills(tekst: str) -> None:
    assert ZOEKER.zoek(tekst) == ()


def test_of_a_skill_the_surest_mention_is_given_and_of_equals_the_first() -> None:
    (gevonden,) = LIJST.zoek("Je last staal. Je kunt lassen. Ook lassen telt.")
    assert (gevonden.zin.tekst, gevonden.vertrouwen) == ("Je kunt lassen.", 1.0)


def test_ranking_puts_what_is_named_and_what_fits_the_title_first() -> None:
    assert ZOEKER.rangschik("Je kunt lassen.")[0][0] == "lassen"
    assert ZOEKER.rangschik("Je komt bij ons werken.", functie="Bakker")[0][0] == "brood"


def test_ranking_does_not_depend_on_the_order_of_the_taxonomy() -> None:
    andersom = SkillZoeker(SKILLS[::-1], None)
    assert andersom.rangschik("Lassen, en brood bakken.") == LIJST.rangschik("Lassen, en brood bakken.")
    assert [skill for skill, _ in LIJST.rangschik("Lassen, en brood bakken.")] == ["brood", "lassen"]


@pytest.mark.parametrize("skills", [(), (("leeg", ()),)])
def test_without_names_there_is_nothing_to_find(skills: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    with pytest.raises(ValueError, match="each with a name"):
        SkillZoeker(skills, None)


@pytest.mark.parametrize("stuk", ["lassen ", "x", "lassen, ", "brood bakken en ", "- ", "geen ", "Wij bieden "])
def test_a_text_without_end_is_read_to_its_end(stuk: str) -> None:
    LIJST.zoek(stuk * 2_000)


@given(
    st.text()
    | st.lists(
        st.sampled_from(["je", "last", "geen", "brood", "bakken", "heftruckervaring", ".", "\n", "-", "kassa"])
    ).map(" ".join)
)
def test_every_skill_is_quoted_from_its_sentence_and_given_once(tekst: str) -> None:
    gevonden = ZOEKER.zoek(tekst)
    assert gevonden == ZOEKER.zoek(tekst)
    assert len({een.skill for een in gevonden}) == len(gevonden)
    for een in gevonden:
        assert een.zin.begin <= een.begin < een.einde <= een.zin.einde
        assert tekst[een.zin.begin : een.zin.einde] == een.zin.tekst
        assert 0 < een.vertrouwen <= 1


@given(st.lists(st.sampled_from(["Je last.", "Klanten afrekenen bij de kassas.", "", "Geen brood bakken!", "Hallo"])))
def test_many_texts_at_once_give_what_each_gives_alone(teksten: list[str]) -> None:
    assert ZOEKER.zoek_vele(teksten) == tuple(map(ZOEKER.zoek, teksten))
