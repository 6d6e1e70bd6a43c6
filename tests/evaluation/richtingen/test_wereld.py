"""Which beroepen are asked about, and a language without its optional links."""

import numpy as np
import pytest

from evaluation.richtingen.wereld import Wereld, essentieel, kies, maak_wereld, optioneel, zonder_optioneel
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from tests.omscholing import klein

KOK = Beroep(
    id="kok",
    label="kok",
    sector="horeca",
    isco08="5120",
    skills=(
        BeroepSkill("koken", Belang.MOET),
        BeroepSkill("snijden", Belang.BELANGRIJK),
        BeroepSkill("bakken", Belang.PLUSPUNT),
    ),
)


def test_what_only_helps_is_not_essential():
    assert essentieel(KOK) == ("koken", "snijden")
    assert optioneel(KOK) == ("bakken",)


def test_the_choice_is_a_sample_that_grows_without_changing():
    beroepen = list(klein().beroepen.values())
    vijf, zes = (set(kies(beroepen, n).tolist()) for n in (5, 6))
    assert len(vijf) == 5
    assert vijf < zes
    assert kies(beroepen, 5).tolist() == sorted(vijf)


def test_a_beroep_with_one_essential_skill_is_not_asked_about():
    """Half of its skills would be all of them."""
    een = Beroep(id="een", label="een", sector="s", isco08="1111", skills=(BeroepSkill("koken", Belang.MOET),))
    assert kies([een, KOK], 2).tolist() == [1]


def test_the_order_of_the_beroepen_chooses_nobody():
    beroepen = list(klein().beroepen.values())
    een, ander = ({lijst[plek].id for plek in kies(lijst, 4).tolist()} for lijst in (beroepen, beroepen[::-1]))
    assert een == ander


def test_without_optional_links_the_essential_ones_stay():
    zonder = zonder_optioneel(klein())
    assert zonder.beroepen.keys() == klein().beroepen.keys()
    for id_, beroep in zonder.beroepen.items():
        assert optioneel(beroep) == ()
        assert essentieel(beroep) == essentieel(klein().beroepen[id_])
    assert zonder.sha256 != klein().sha256


def test_a_beroep_with_optional_links_alone_is_left_out():
    alleen = Beroep(id="gast", label="gast", sector="s", isco08="1111", skills=(BeroepSkill("koken", Belang.PLUSPUNT),))
    taal = Taxonomie(
        naam="t",
        versie="1",
        sha256="0" * 64,
        skills={id_: _skill(id_) for id_ in ("koken", "snijden", "bakken")},
        beroepen={"kok": KOK, "gast": alleen},
    )
    assert zonder_optioneel(taal).beroepen.keys() == {"kok"}


def _skill(id_: str) -> TaxonomieSkill:
    return TaxonomieSkill(id=id_, label=id_, soort=SkillSoort.VAARDIGHEID)


@pytest.fixture(scope="module")
def wereld() -> Wereld:
    return maak_wereld(klein(), 5)


def test_tables_have_a_row_for_each_chosen_beroep(wereld: Wereld):
    assert [een.id for een in wereld.gekozen] == [wereld.beroepen.beroepen[plek].id for plek in wereld.keus]
    assert len(wereld.gekozen) == 5
    assert wereld.isco.tolist() == [een.isco08 for een in wereld.beroepen.beroepen]


def test_the_hash_tells_another_choice(wereld: Wereld):
    ander = Wereld(wereld.scorer, wereld.beroepen, np.arange(4))
    assert len(wereld.sha256) == 64
    assert ander.sha256 != wereld.sha256
