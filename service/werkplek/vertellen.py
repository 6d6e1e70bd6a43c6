"""The interview for who has no cv: where, what was done, which skills that shows. The answers travel in the form."""

from itertools import groupby

from models.taxonomie.taxonomie import Taxonomie
from models.vertellen.activiteiten import Activiteit, activiteiten
from service.dienst import Dienst
from service.schemas.eigen_profiel import VertelVerzoek
from service.schemas.mijn_vormen import Keuze, Keuzegroep, VertelBeeld, Vertelstap, VertelVorm
from service.toegang.rollen import Uitvoerder
from service.werkplek.eigen_profiel import voeg_skills_toe


def eerste_vraag() -> VertelBeeld:
    """Where something was done."""
    return VertelBeeld(stap=Vertelstap.WAAR)


def beantwoord(dienst: Dienst, wie: Uitvoerder, vorm: VertelVorm) -> VertelBeeld | None:
    """The question that follows, or the same one again when nothing was chosen; None: it was the last, and it is kept.

    What is not in the table of activities does not count, and neither does a skill that these do not show.

    Raises:
        NietGevonden: No dossier goes with this user.
    """
    taxonomie = dienst.matcher(wie).scorer.taxonomie
    hier = tuple(een for een in activiteiten(taxonomie) if vorm.waar in een.waar)
    gedaan = tuple(een for een in hier if een.id in vorm.activiteiten)
    if vorm.stap is Vertelstap.WAAR or not gedaan:
        return VertelBeeld(
            stap=Vertelstap.WAT, waar=vorm.waar, groepen=_groepen(hier), leeg=vorm.stap is not Vertelstap.WAAR
        )
    getoond = tuple(dict.fromkeys(skill for een in gedaan for skill in een.skills))
    bevestigd = tuple(skill for skill in getoond if skill in vorm.skills)
    if vorm.stap is Vertelstap.KLOPT and bevestigd:
        voeg_skills_toe(dienst, wie, VertelVerzoek(waar=vorm.waar, skills=bevestigd))
        return None
    leeg = vorm.stap is Vertelstap.KLOPT
    return VertelBeeld(
        stap=Vertelstap.KLOPT,
        waar=vorm.waar,
        gedaan=tuple(een.id for een in gedaan),
        skills=_skills(getoond, taxonomie, gekozen=not leeg),
        leeg=leeg,
    )


def _groepen(hier: tuple[Activiteit, ...]) -> tuple[Keuzegroep, ...]:
    return tuple(
        Keuzegroep(
            naam=naam,
            keuzes=tuple(Keuze(id=een.id, naam=een.label, plaatje=een.plaatje, gekozen=False) for een in deel),
        )
        for naam, deel in groupby(hier, key=lambda een: een.groep)
    )


def _skills(ids: tuple[str, ...], taxonomie: Taxonomie, *, gekozen: bool) -> tuple[Keuze, ...]:
    return tuple(Keuze(id=id_, naam=taxonomie.skills[id_].label, gekozen=gekozen) for id_ in ids)
