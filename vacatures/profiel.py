"""From a vacature to the profile that ranking asks for."""

from models.extractie.schoon_soort import zonder_merken
from models.skills import Skill, SkillProfile
from models.taxonomie.koppelen import met_concept
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.taxonomie import Beroep, Taxonomie
from vacatures.vacature import Vacature


def skill_profile(
    vacature: Vacature, taxonomie: Taxonomie, kruisverwijzing: Kruisverwijzing | None = None
) -> SkillProfile:
    """The asked skills, the job title, and the words that describe the work.

    A vacature that asks no skills asks those of its beroep, when the taxonomy knows it; with nothing else at hand
    its text has to do.
    """
    beroep = _beroep(vacature, taxonomie)
    gevraagd = tuple(met_concept(skill, taxonomie, kruisverwijzing) for skill in vacature.gevraagd)
    if not gevraagd and beroep is not None:
        gevraagd = _van_beroep(beroep, taxonomie)
    titel = zonder_merken(vacature.titel or "").strip() or (beroep.label if beroep else None)
    woorden = [titel, *(skill.label for skill in gevraagd)]
    if not gevraagd:
        woorden.append(zonder_merken(vacature.tekst or ""))
    return SkillProfile(
        skills=gevraagd,
        functies=(titel,) if titel else (),
        teksten=tuple(tekst for tekst in woorden if tekst and tekst.strip()),
    )


def _beroep(vacature: Vacature, taxonomie: Taxonomie) -> Beroep | None:
    for naam in (vacature.beroep, vacature.titel):
        beroep = taxonomie.zoek_beroep(naam) if naam else None
        if beroep is not None:
            return beroep
    return None


def _van_beroep(beroep: Beroep, taxonomie: Taxonomie) -> tuple[Skill, ...]:
    return tuple(
        Skill(
            label=taxonomie.skills[link.skill].label,
            concept=link.skill,
            graad=link.belang,
            bron=f"gebruikelijk voor {beroep.label}",
        )
        for link in beroep.skills
    )
