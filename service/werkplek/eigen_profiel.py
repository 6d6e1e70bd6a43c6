"""What the person who asks can: "klopt dit?" for what was read or concluded, and what the person told.

A no holds: what is denied stays out of the profile, however often it is concluded again (`Kandidaat.kan_niet`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final

from kandidaten.eigen_opgave import EigenBron, met_eigen, sleutel, zonder_skill
from kandidaten.kandidaat import Kandidaat
from kandidaten.klopt_dit import is_gelezen, vraag_door
from kandidaten.profiel import skill_profile
from matching.matcher import Matcher
from models.fouten import InvoerFout, Melding
from models.skills import Bewijs, Skill
from models.taxonomie.taxonomie import Taxonomie
from models.vertellen.activiteiten import Waar
from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.schemas.eigen_profiel import (
    VRAGEN,
    EigenKunde,
    KloptDit,
    MijnKan,
    Ontkend,
    VertelVerzoek,
    VraagKlopt,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.eigen import eigen_dossier
from service.werkplek.richtingbron import Richtingbron, advies_van, lees
from service.werkplek.wens_in_woorden import skillnaam
from service.werkplek.woorden import BEWIJS

_WAAR: Final = {Waar.WERK: EigenBron.WERK, Waar.THUIS: EigenBron.THUIS, Waar.VRIJWILLIG: EigenBron.VRIJWILLIG}


def mijn_kan(dienst: Dienst, wie: Uitvoerder, overgeslagen: Collection[str] = (), hoogstens: int = VRAGEN) -> MijnKan:
    """What stands of the person who asks, and the next question; looking is written down.

    Args:
        dienst: The service.
        wie: Who asks.
        overgeslagen: Skills that were left open just now, as the questions named them: not to be asked again.
        hoogstens: How many questions are still to come at most.

    Raises:
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    matcher, id_ = dienst.matcher(wie), eigen_dossier(wie)
    with dienst.opslag.handeling(wie) as handeling:
        bron = lees(handeling.zicht, id_, dienst.vandaag())
        handeling.leg_vast(Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="eigen skills", kandidaat=id_))
    k, taxonomie = bron.kandidaat, matcher.scorer.taxonomie
    gevonden = vraag_door(k, taxonomie)
    open_ = (een for een in gevonden.te_vragen if sleutel(een) not in overgeslagen)
    vragen = _nuttigst(open_, matcher, bron)[:hoogstens]
    return MijnKan(
        vraag=_vraag(vragen[0]) if vragen else None,
        nog=len(vragen),
        kan=tuple(map(_kunde, gevonden.staat)),
        kan_niet=tuple(Ontkend(skill=naam, naam=skillnaam(naam, taxonomie)) for naam in k.kan_niet),
    )


def bevestig_skill(dienst: Dienst, wie: Uitvoerder, antwoord: KloptDit) -> None:
    """Keep the answer to "klopt dit?"; "weet-niet" leaves everything as it is.

    Yes is a claim of the person, with an example when it is said where it was done. No takes the skill out of the
    profile, wherever it came from, until the person says yes to it.

    Raises:
        InvoerFout: It is not one of the skills that were asked about or denied.
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    if antwoord.antwoord == "weet-niet":
        return
    taxonomie, id_ = dienst.matcher(wie).scorer.taxonomie, eigen_dossier(wie)
    with dienst.opslag.handeling(wie) as handeling:
        k = handeling.kandidaat(id_)
        skill = _bekend(k, antwoord.skill, taxonomie)
        ja = antwoord.antwoord == "ja"
        handeling.wijzig(met_eigen(k, [_gezegd(skill, antwoord.waar)]) if ja else zonder_skill(k, sleutel(skill)))
        _schrijf_op(handeling, id_, antwoord.antwoord)


def voeg_skills_toe(dienst: Dienst, wie: Uitvoerder, verteld: VertelVerzoek) -> None:
    """Keep the skills that the person who asks told of and confirmed: claims with an example.

    Raises:
        InvoerFout: A skill that the taxonomie does not have.
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    taxonomie, id_ = dienst.matcher(wie).scorer.taxonomie, eigen_dossier(wie)
    if any(skill not in taxonomie.skills for skill in verteld.skills):
        raise _onbekend("skills")
    nieuw = [
        Skill(label=taxonomie.skills[een].label, concept=een, graad=Bewijs.VOORBEELD, bron=_WAAR[verteld.waar].value)
        for een in dict.fromkeys(verteld.skills)
    ]
    with dienst.opslag.handeling(wie) as handeling:
        handeling.wijzig(met_eigen(handeling.kandidaat(id_), nieuw))
        _schrijf_op(handeling, id_, "verteld")


def _nuttigst(vragen: Iterable[Skill], matcher: Matcher, bron: Richtingbron) -> list[Skill]:
    """First what the cards rest on most: a yes makes these surer, a no brings other work."""
    draagt: defaultdict[str, float] = defaultdict(float)
    for kaart in advies_van(matcher, bron).kaarten:
        for een in kaart.kan:
            draagt[een.door] += een.deel
    return sorted(vragen, key=lambda skill: -draagt[skill.naam])


def _vraag(skill: Skill) -> VraagKlopt:
    return VraagKlopt(skill=sleutel(skill), naam=skill.naam, bron=skill.bron, gelezen=is_gelezen(skill))


def _kunde(skill: Skill) -> EigenKunde:
    return EigenKunde(skill=sleutel(skill), naam=skill.naam, bewijs=BEWIJS[Bewijs(skill.graad)], bron=skill.bron)


def _bekend(k: Kandidaat, naam: str, taxonomie: Taxonomie) -> Skill:
    """The skill that an answer is about."""
    for skill in skill_profile(k, taxonomie).skills:
        if sleutel(skill) == naam:
            return skill
    if naam not in k.kan_niet:
        raise _onbekend("skill")
    concept = naam if naam in taxonomie.skills else None
    return Skill(
        label=skillnaam(naam, taxonomie), concept=concept, graad=Bewijs.GENOEMD, bron=EigenBron.BEVESTIGD.value
    )


def _gezegd(skill: Skill, waar: Waar | None) -> Skill:
    graad, bron = (Bewijs.VOORBEELD, _WAAR[waar]) if waar else (Bewijs.GENOEMD, EigenBron.BEVESTIGD)
    return Skill(label=skill.naam, concept=skill.concept, graad=graad, bron=bron.value)


def _onbekend(veld: str) -> InvoerFout:
    return InvoerFout([Melding("formulier", "kies een van de mogelijkheden", veld=veld)])


def _schrijf_op(handeling: Handeling, kandidaat_id: str, wat: str) -> None:
    # That something was said, never what: the log outlives it.
    handeling.leg_vast(
        Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="eigen skills", kandidaat=kandidaat_id, reden=wat)
    )
