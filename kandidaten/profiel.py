"""From a kandidaat to the profile that ranking may see. The restricted layer is not read here."""

from collections.abc import Iterator
from dataclasses import replace

from kandidaten.bewijsstukken import bewezen_skills
from kandidaten.eigen_opgave import ontkend, ontkent_in
from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from models.extractie.schoon_soort import zonder_merken
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.koppelen import met_concept
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.taxonomie import Taxonomie


def skill_profile(
    kandidaat: Kandidaat, taxonomie: Taxonomie, kruisverwijzing: Kruisverwijzing | None = None
) -> SkillProfile:
    """Everything a person told that bears on skills, each with its evidence and where it was said.

    Skills of earlier and wished beroepen that the taxonomy knows come in with low evidence (scoring.md 5.1). What the
    person says not to have is left out, wherever it came from.
    """
    kandidaat = ontkent_in(kandidaat, taxonomie, kruisverwijzing)
    functies = tuple(dict.fromkeys(_functies(kandidaat, taxonomie)))
    leesbaar = (schoon for skill in _verteld(kandidaat, taxonomie) if (schoon := _zonder_merken(skill)))
    gevonden = (met_concept(skill, taxonomie, kruisverwijzing) for skill in leesbaar)
    verteld = [skill for skill in gevonden if not ontkend(kandidaat, skill)]
    gevolgd = (*bewezen_skills(kandidaat, taxonomie), *_afgeleid(kandidaat, taxonomie))
    return SkillProfile(
        skills=(*verteld, *(skill for skill in gevolgd if not ontkend(kandidaat, skill))),
        functies=functies,
        teksten=tuple(skill.label for skill in verteld if skill.label is not None),
    )


def _zonder_merken(skill: Skill) -> Skill | None:
    """The skill without marks of what was taken out of its text; None when nothing else is left of it."""
    if skill.label is None:
        return skill
    label = zonder_merken(skill.label)
    return replace(skill, label=label or None) if label or skill.concept else None


def _functies(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[str]:
    for werk in kandidaat.werkervaring:
        titel = _titel(werk, taxonomie)
        if titel:
            yield titel


def _titel(werk: Werkervaring, taxonomie: Taxonomie) -> str | None:
    functie = zonder_merken(werk.functie or "").strip()
    if functie:
        return functie
    beroep = taxonomie.zoek_beroep(werk.beroep) if werk.beroep else None
    return beroep.label if beroep else None


def _verteld(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[Skill]:
    yield from kandidaat.skills
    for werk in kandidaat.werkervaring:
        titel = _titel(werk, taxonomie)
        if titel:
            yield Skill(label=titel, graad=Bewijs.AFGELEID, bron="eerder werk")
        if werk.taken and werk.taken.strip():
            bron = f"taken bij {titel}" if titel else "taken bij eerder werk"
            yield Skill(label=werk.taken, graad=werk.bewijs, bron=bron)
    for opleiding in kandidaat.opleidingen:
        if opleiding.naam and opleiding.naam.strip():
            yield Skill(label=opleiding.naam, graad=_bewijs(opleiding), bron="opleiding")
    for certificaat in filter(str.strip, kandidaat.certificaten):
        yield Skill(label=certificaat, graad=Bewijs.DIPLOMA, bron="certificaat")


def _bewijs(opleiding: Opleiding) -> Bewijs:
    return Bewijs.DIPLOMA if opleiding.diploma else Bewijs.GENOEMD


def _afgeleid(kandidaat: Kandidaat, taxonomie: Taxonomie) -> Iterator[Skill]:
    genoemd = [
        *((naam, "eerder werk als") for werk in kandidaat.werkervaring for naam in (werk.beroep, werk.functie)),
        *((naam, "gewenst beroep") for naam in kandidaat.gewenste_beroepen),
    ]
    gezien: set[str] = set()
    for naam, waarom in genoemd:
        beroep = taxonomie.zoek_beroep(naam) if naam else None
        if beroep is None:
            continue
        for link in beroep.skills:
            if link.skill not in gezien:
                gezien.add(link.skill)
                yield Skill(
                    label=taxonomie.skills[link.skill].label,
                    concept=link.skill,
                    graad=Bewijs.AFGELEID,
                    bron=f"{waarom} {beroep.label}",
                )
