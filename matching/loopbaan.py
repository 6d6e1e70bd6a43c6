"""The profiles that richtingen start from: what people did and can, apart from what they would like."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from kandidaten.kandidaat import Kandidaat
from matching.matcher import Matcher
from matching.profielen import Profielen, maak_profielen
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.taxonomie import Taxonomie


def zonder_gewenst(matcher: Matcher, kandidaten: Iterable[Kandidaat]) -> Profielen:
    """Profiles of what people did and can: wishing for work proves no skill of it.

    On the lists of vacatures a wished beroep counts as weak evidence of its skills (`Bewijs.AFGELEID`). Here that would
    tell somebody who wants to be a nurse that he has the skills of one. A job title that the taxonomie knows is read as
    the name it gives the work, also as the name of an education, so that a kapper and a kapster are told the same. A
    licence is a skill here: to lists of vacatures it is a matter of rules.

    Args:
        matcher: Whose caseload it is.
        kandidaten: Some of it, in any order; they become the rows.
    """
    taxonomie, gelijkenis = matcher.scorer.taxonomie, matcher.scorer.gelijkenis
    gelezen = (
        replace(
            een,
            gewenste_beroepen=(),
            werkervaring=tuple(replace(werk, functie=_genoemd(werk.functie, taxonomie)) for werk in een.werkervaring),
            opleidingen=tuple(replace(wat, naam=_genoemd(wat.naam, taxonomie)) for wat in een.opleidingen),
            skills=(*een.skills, *_rijbewijzen(een, taxonomie)),
        )
        for een in kandidaten
    )
    profielen = [_geordend(matcher.profiel_van(een)) for een in gelezen]
    return maak_profielen(profielen, gelijkenis, partial(matcher.profielen.vectoren_van, gelijkenis))


def _genoemd(naam: str | None, taxonomie: Taxonomie) -> str | None:
    beroep = taxonomie.zoek_beroep(naam) if naam else None
    return naam if beroep is None else beroep.label


def _rijbewijzen(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[Skill]:
    gedekt = {ander for rijbewijs in kandidaat.rijbewijzen or () for ander in rijbewijs.dekt}
    for rijbewijs in gedekt:
        skill = taxonomie.zoek_skill(f"rijbewijs {rijbewijs.value}")
        if skill is not None:
            yield Skill(label=skill.label, concept=skill.id, graad=Bewijs.DIPLOMA, bron="rijbewijs")


def _geordend(profiel: SkillProfile) -> SkillProfile:
    """In a fixed order, so that of equal skills always the same one is named."""
    volgorde = sorted(profiel.skills, key=lambda een: (-een.gewicht, een.label or "", een.concept or "", een.bron))
    return replace(profiel, skills=tuple(volgorde))
