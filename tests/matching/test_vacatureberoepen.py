"""Which beroep a vacature is for: by its code, its title, or by what it asks when that is clear."""

import math
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, partial

import pytest

from matching.standaard import maak_lezer
from matching.vacatureberoepen import Vacatureberoepen
from models.skills import Belang, Skill, SkillProfile
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from tests.motor import scorer
from vacatures.profiel import skill_profile
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature
from vacatures.verrijken import verrijk

PROFIEL = partial(skill_profile, taxonomie=basis())


@cache
def verzonnen() -> tuple[Vacature, ...]:
    return maak_vacatures(2020, 400).vacatures


def _van(*vacatures: Vacature) -> tuple[str | None, ...]:
    return Vacatureberoepen(basis()).van(vacatures, PROFIEL)


def _gevraagd(*labels: str) -> tuple[Skill, ...]:
    return tuple(Skill(label=label, graad=Belang.BELANGRIJK, bron="verzonnen") for label in labels)


def _zonder_naam(vacature: Vacature) -> Vacature:
    return replace(vacature, beroep=None, titel="collega gezocht")


def test_the_code_goes_before_the_title_and_the_title_before_the_skills() -> None:
    bakt = _gevraagd(*(basis().skills[link.skill].label for link in basis().beroepen["bakker"].skills))
    assert _van(
        Vacature(id="v1", beroep="bakker", titel="kok", gevraagd=_gevraagd("lassen")),
        Vacature(id="v2", beroep="999-onbekend", titel="Kok (m/v/x)", gevraagd=bakt),
        Vacature(id="v3", titel="topper gezocht", gevraagd=bakt),
    ) == ("bakker", "kok", "bakker")


@pytest.mark.parametrize(
    "vacature",
    [
        Vacature(id="v1"),
        Vacature(id="v1", titel="collega gezocht", tekst="Gezellig team, goed loon."),
        Vacature(id="v1", gevraagd=_gevraagd("samenwerken", "op tijd komen")),  # every beroep asks these
        Vacature(id="v1", gevraagd=_gevraagd("draken temmen", "zwaardslikken")),
        Vacature(id="v1", gevraagd=_gevraagd("heftruck rijden")),  # several beroepen alike
    ],
)
def test_what_says_too_little_is_for_no_beroep(vacature: Vacature) -> None:
    assert _van(vacature) == (None,)


def _geplaatst(zonder: Iterable[Vacature]) -> tuple[float, float]:
    """Share of the made-up vacatures that is placed without their names, and share of those that is placed wrongly."""
    paren = list(zip(_van(*verzonnen()), _van(*zonder), strict=True))
    gevonden = [(goed, ander) for goed, ander in paren if ander is not None]
    return len(gevonden) / len(paren), sum(goed != ander for goed, ander in gevonden) / len(gevonden)


def test_made_up_vacatures_without_name_are_placed_by_their_skills() -> None:
    """The figures of docs/leeraanbod.md. They ask what their beroep takes, so this is the easy side."""
    geplaatst, fout = _geplaatst(map(_zonder_naam, verzonnen()))
    assert geplaatst > 0.97
    assert fout < 0.003


@pytest.mark.langzaam
def test_of_which_only_the_text_is_known_half_are_placed_and_hardly_any_wrongly() -> None:
    lezer = maak_lezer(encoder=scorer().gelijkenis.encoder)
    geplaatst, fout = _geplaatst(verrijk([replace(_zonder_naam(een), gevraagd=()) for een in verzonnen()], lezer).items)
    assert 0.40 < geplaatst < 0.50
    assert fout < 0.02


def _cosinus(profiel: SkillProfile, beroep: Beroep, taal: Taxonomie) -> float:
    """By hand: what is asked and what the work takes, as weighted lists; what every beroep asks left out."""
    algemeen = {link.skill for link in taal.algemeen}
    vraagt: dict[str, float] = {}
    for nummer, skill in enumerate(profiel.skills):
        naam = skill.concept or f"los {nummer}"
        if naam not in algemeen:
            vraagt[naam] = max(vraagt.get(naam, 0.0), skill.gewicht * taal.zeldzaamheid(skill.concept))
    neemt = {
        link.skill: link.belang.gewicht * taal.zeldzaamheid(link.skill)
        for link in beroep.skills
        if link.skill not in algemeen
    }
    lengte = math.hypot(*vraagt.values()) * math.hypot(*neemt.values())
    return sum(vraagt[id_] * neemt[id_] for id_ in vraagt.keys() & neemt.keys()) / (lengte or 1.0)


def _met_de_hand(vacature: Vacature) -> str | None:
    taal, profiel = basis(), PROFIEL(vacature)
    gelijk: Mapping[str, float] = {b.id: _cosinus(profiel, b, taal) for b in taal.beroepen.values()}
    (beste, hoogst), (_, tweede) = sorted(gelijk.items(), key=lambda paar: (-paar[1], paar[0]))[:2]
    return beste if hoogst >= 0.5 and hoogst >= 1.1 * tweede else None


def test_the_likeness_is_the_one_worked_out_by_hand() -> None:
    vacatures = [
        replace(een, gevraagd=een.gevraagd[: 1 + nummer % 4])
        for nummer, een in enumerate(map(_zonder_naam, verzonnen()[:150]))
    ]
    gevonden = _van(*vacatures)
    assert gevonden == tuple(map(_met_de_hand, vacatures))
    assert 20 < gevonden.count(None) < 130  # so few skills are often not clear


def test_each_vacature_is_looked_at_once_until_it_changes() -> None:
    gelezen: list[str] = []

    def profiel(vacature: Vacature) -> SkillProfile:
        gelezen.append(vacature.id)
        return PROFIEL(vacature)

    wie, kok = Vacatureberoepen(basis()), Vacature(id="v1", titel="kok")
    with ThreadPoolExecutor(8) as pool:
        antwoorden = list(pool.map(lambda _: wie.van([kok], profiel), range(40)))
    assert set(antwoorden) == {("kok",)}
    assert gelezen == ["v1"]
    assert wie.van([replace(kok, titel="bakker")], profiel) == ("bakker",)
    assert gelezen == ["v1", "v1"]


def test_a_language_of_one_beroep_with_common_skills_alone_places_nothing() -> None:
    skill = TaxonomieSkill(id="op-tijd", label="op tijd", soort=SkillSoort.HOUDING)
    link = BeroepSkill(skill.id, Belang.BELANGRIJK)
    beroep = Beroep(id="werk", label="werk", sector="s", isco08="9999", skills=(link,))
    taal = Taxonomie(
        naam="t", versie="1", sha256="0" * 64, skills={skill.id: skill}, beroepen={beroep.id: beroep}, algemeen=(link,)
    )
    vacature = Vacature(id="v1", gevraagd=_gevraagd("op tijd"))
    assert Vacatureberoepen(taal).van([vacature], partial(skill_profile, taxonomie=taal)) == (None,)
