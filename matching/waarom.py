"""Why not this person: the rules that stop him, or his place and what would change it (scoring.md 5.6, 5.7)."""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.matchlijst import OpenVraag, Uitleg
from matching.oordeel import Oordeel
from matching.profielen import maak_profielen
from matching.scorer import Gewichten
from matching.uitleg import maak_uitleg
from matching.voorwaarden import BESLISSEND, Soort
from models.skills import Bewijs, Skill, SkillProfile
from models.waardelijsten import Uitkomst

_MAX_STAPPEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A rule that keeps somebody off the list.

    Attributes:
        code: Of the rule.
        titel: Of the rule.
        uitkomst: voldoet_niet, or onbekend when that blocks.
        wat_helpt: What lifts it: an answer, an act, or a reason that the adviseur may give.
    """

    code: str
    titel: str
    uitkomst: Uitkomst
    wat_helpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap:
    """One skill more, really scored again with everybody else unchanged.

    Attributes:
        skill: The asked skill.
        score: Score with it, shown at work (evidence `gezien`).
        rang: Place with it; None when a rule keeps the person off the list anyway.
    """

    skill: str
    score: float
    rang: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waarom:
    """Why somebody is on the list, or why not, and what would change it.

    Attributes:
        vacature: Id of the vacature.
        kandidaat: Pseudonym.
        n: Length of the list that was asked for.
        score: The score, whether listed or not.
        zekerheid: Share of the profile that is known.
        stops: Rules that keep the person off the list, in the order of the table; the first one decides.
        rang: Place among those who may be listed; None when stopped, or when the index did not select this person.
        aantal: How many may be listed.
        marge: Score minus that of place n; negative = below the list; None without a rank or a full list.
        uitleg: Terms and rules.
        stappen: Per missing skill what it would do, the best first.
        bekend_maakt_uit: Questions whose answer could put the person on the list.
    """

    vacature: str
    kandidaat: str
    n: int
    score: float
    zekerheid: float
    stops: tuple[Stop, ...]
    rang: int | None
    aantal: int
    marge: float | None
    uitleg: Uitleg
    stappen: tuple[Stap, ...]
    bekend_maakt_uit: tuple[OpenVraag, ...]


def waarom(
    matcher: Matcher,
    vacature_id: str,
    kandidaat_id: str,
    n: int = 10,
    afwijkingen: tuple[Afwijking, ...] = (),
    gewichten: Gewichten | None = None,
) -> Waarom:
    """Explain one person's place for one vacature.

    Args:
        matcher: The caseload.
        vacature_id: The vacature.
        kandidaat_id: The person.
        n: Length of the list that the place is held against.
        afwijkingen: What was lifted.
        gewichten: Other weights of the terms, as for the list.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: No such id.
    """
    oordeel = matcher.oordeel(matcher.vacature(vacature_id), afwijkingen, gewichten=gewichten)
    rij = matcher.rij(kandidaat_id)
    scores = matcher.scores(oordeel.vraag, np.array([rij]))
    uitleg = maak_uitleg(matcher.kandidaten[rij], oordeel, scores, 0, matcher.profielen)
    score, rang = float(scores.score[0]), oordeel.rang_van(rij)
    stops = _stops(oordeel, uitleg)
    return Waarom(
        vacature=vacature_id,
        kandidaat=kandidaat_id,
        n=n,
        score=score,
        zekerheid=matcher.zekerheid(oordeel.vraag, rij),
        stops=stops,
        rang=None if rang is None else rang + 1,
        aantal=len(oordeel.volgorde),
        marge=_marge(oordeel, score, n) if rang is not None else None,
        uitleg=uitleg,
        stappen=_stappen(matcher, oordeel, rij, uitleg, mag=rang is not None),
        bekend_maakt_uit=_bekend_maakt_uit(stops, uitleg),
    )


def _marge(oordeel: Oordeel, score: float, n: int) -> float | None:
    if len(oordeel.volgorde) < n:
        return None
    return round(score - float(oordeel.scores.score[oordeel.volgorde[n - 1]]), 6)


def _stops(oordeel: Oordeel, uitleg: Uitleg) -> tuple[Stop, ...]:
    vragen = {vraag.code: vraag.vraag for vraag in uitleg.vragen}
    opgeheven = {afwijking.code for afwijking in oordeel.toelating.afwijkingen}
    stops = []
    for regel in BESLISSEND:
        uitkomst = uitleg.voorwaarden[regel.code]
        blokkeert = uitkomst is Uitkomst.VOLDOET_NIET or (uitkomst is Uitkomst.ONBEKEND and regel.onbekend_blokkeert)
        if not blokkeert or regel.code in opgeheven:
            continue
        if uitkomst is Uitkomst.ONBEKEND:
            helpt = vragen[regel.code]
        elif regel.soort is Soort.WETTELIJK:
            helpt = regel.opheffing
        else:
            redenen = "; ".join(f"{reden.code}: {reden.tekst}" for reden in regel.redenen)
            helpt = f"U mag hiervan afwijken met een reden ({redenen})."
        stops.append(Stop(code=regel.code, titel=regel.titel, uitkomst=uitkomst, wat_helpt=helpt))
    return tuple(stops)


def _bekend_maakt_uit(stops: tuple[Stop, ...], uitleg: Uitleg) -> tuple[OpenVraag, ...]:
    """The questions of the stops; none when a rule says no, which no answer changes."""
    if any(stop.uitkomst is Uitkomst.VOLDOET_NIET for stop in stops):
        return ()
    codes = {stop.code for stop in stops}
    return tuple(vraag for vraag in uitleg.vragen if vraag.code in codes)


def _stappen(matcher: Matcher, oordeel: Oordeel, rij: int, uitleg: Uitleg, *, mag: bool) -> tuple[Stap, ...]:
    """Score the person again with one missing skill added, for each of them."""
    namen = {ontbreekt.gevraagd for ontbreekt in uitleg.ontbreekt}
    gemist = list({skill.naam: skill for skill in oordeel.vraag.skills if skill.naam in namen}.values())
    eigen = matcher.skill_profile(rij)
    gelijkenis = matcher.scorer.gelijkenis
    profielen = maak_profielen(
        [_met(eigen, skill) for skill in gemist], gelijkenis, partial(matcher.profielen.vectoren_van, gelijkenis)
    )
    scores = matcher.scorer.scores(oordeel.vraag, profielen, np.arange(len(gemist))).score
    huidig = oordeel.scores.score[oordeel.volgorde]
    rijen = oordeel.scores.selectie.rijen[oordeel.volgorde]
    stappen = []
    for skill, score in zip(gemist, scores, strict=True):
        voor = (huidig > score) | ((huidig == score) & (rijen < rij))
        rang = int((voor & (rijen != rij)).sum()) + 1
        stappen.append(Stap(skill=skill.naam, score=float(score), rang=rang if mag else None))
    return tuple(sorted(stappen, key=lambda stap: (-stap.score, stap.skill))[:_MAX_STAPPEN])


def _met(profiel: SkillProfile, skill: Skill) -> SkillProfile:
    erbij = Skill(label=skill.label, concept=skill.concept, graad=Bewijs.GEZIEN, bron="erbij gedacht")
    teksten = (*profiel.teksten, skill.label) if skill.label else profiel.teksten
    return replace(profiel, skills=(*profiel.skills, erbij), teksten=teksten)
