"""What one skill more would do: for which open vacatures it puts a person among the first (scoring.md 5.6).

Nothing is estimated. The person with the skill is judged by every rule and scored again, held against everybody else
as they are. When many learn the same the places shift again: whoever tells the number says so too.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.leerwegen import Leervorm
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.richting import Gat
from matching.toelating import toelating
from matching.vacatures_voor import BEOORDEELD_TOT
from models.skills import Bewijs, Skill
from models.taxonomie.begrippen import SkillSoort, TaxonomieSkill
from models.waardelijsten import Rijbewijs
from vacatures.vacature import Vacature

_RIJBEWIJZEN: Final = {f"rijbewijs {rijbewijs.value}": rijbewijs for rijbewijs in Rijbewijs}
# What teaches one thing. Settling in begins with the job itself, and a diploma brings far more than one skill.
_LOS: Final = frozenset({Leervorm.CURSUS, Leervorm.PRAKTIJKVERKLARING, Leervorm.MBO_CERTIFICAAT})


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillErbij:
    """What one skill more would do for one person.

    Attributes:
        skill: Id in the taxonomy.
        naam: Its label.
        vacatures: Ids of the open vacatures where the person then is among the first n and now is not, sorted.
        beoordeeld: How many open vacatures were judged: all, or the nearest to the person with the skill.
    """

    skill: str
    naam: str
    vacatures: tuple[str, ...]
    beoordeeld: int


def los_te_leren(gaten: Iterable[Gat]) -> tuple[str, ...]:
    """Ids of the missing skills that somebody can learn before the work begins and apart from the rest, each once."""
    return tuple(dict.fromkeys(gat.skill for gat in gaten if gat.stap.vorm in _LOS))


def met_skill(kandidaat: Kandidaat, skill: TaxonomieSkill) -> Kandidaat:
    """The person who was seen doing this at work; who learned it for a paper has the paper as well."""
    geleerd = Skill(label=skill.label, concept=skill.id, graad=Bewijs.GEZIEN, bron="erbij gedacht")
    kan_niet = tuple(naam for naam in kandidaat.kan_niet if naam not in {skill.id, skill.label})
    anders = replace(kandidaat, skills=(*kandidaat.skills, geleerd), kan_niet=kan_niet)
    if skill.soort is not SkillSoort.CERTIFICAAT:
        return anders
    rijbewijs = _RIJBEWIJZEN.get(skill.label)
    if rijbewijs is not None:
        return replace(anders, rijbewijzen=(kandidaat.rijbewijzen or frozenset()) | {rijbewijs})
    return replace(anders, certificaten=(*kandidaat.certificaten, skill.label))


def skill_erbij(
    matcher: Matcher,
    kandidaat_id: str,
    skills: Sequence[str],
    n: int = 10,
    afwijkingen: Mapping[str, Sequence[Afwijking]] = MappingProxyType({}),
    niet_ordenen: Collection[str] = (),
    *,
    tot: int = BEOORDEELD_TOT,
) -> tuple[SkillErbij, ...]:
    """For each skill the vacatures where one person comes among the first n by it, everybody else unchanged.

    Where the rules leave more people than `ALLES_TOT` the person counts as selected by the index.

    Args:
        matcher: The caseload and the vacatures.
        kandidaat_id: Who.
        skills: Ids of skills of the taxonomy, each tried on its own.
        n: How many count as the first, at least 1.
        afwijkingen: Per id of a vacature the gates that were lifted for it.
        niet_ordenen: Ids of vacatures that are not ranked, and so never count.
        tot: How many vacatures to judge when there are more.

    Returns:
        One for each skill, in their order.

    Raises:
        OnbekendeKandidaat: There is none with that id.
        KeyError: A skill that the taxonomy does not know.
        ValueError: n is less than 1.
    """
    if n < 1:
        raise ValueError("n is less than 1")
    proef = _Proef(matcher, kandidaat_id, [matcher.scorer.taxonomie.skills[skill] for skill in dict.fromkeys(skills)])
    te_ordenen = [v for _, v in sorted(matcher.vacatures.items()) if v.id not in niet_ordenen]
    open_ = [v for v in te_ordenen if not vacature_gesloten(v, matcher.omstandigheden)]
    gekozen = proef.nabij(open_, tot)
    erbij: dict[str, list[str]] = {skill: [] for skill in gekozen}
    for vacature in open_:
        wie = [skill for skill, ids in gekozen.items() if vacature.id in ids]
        for skill in proef.brengt_vooruit(vacature, wie, n, afwijkingen.get(vacature.id, ())) if wie else ():
            erbij[skill].append(vacature.id)
    return tuple(
        SkillErbij(
            skill=skill,
            naam=matcher.scorer.taxonomie.skills[skill].label,
            vacatures=tuple(erbij[skill]),
            beoordeeld=len(gekozen[skill]),
        )
        for skill in skills
    )


class _Proef:
    """One person as is, and once more with each of some skills."""

    def __init__(self, matcher: Matcher, kandidaat_id: str, skills: Sequence[TaxonomieSkill]) -> None:
        self._matcher = matcher
        self._rij = matcher.rij(kandidaat_id)
        kandidaat = matcher.kandidaten[self._rij]
        # No rule and no score reads the id of a person, so all fit in one caseload, under ids that are not the own one.
        letter = "b" if kandidaat_id.startswith("a") else "a"
        anders = {
            skill.id: replace(met_skill(kandidaat, skill), id=f"{letter}{nummer}")
            for nummer, skill in enumerate(skills)
        }
        self._samen = matcher.beperkt_tot([kandidaat_id]).met_kandidaten(anders.values())
        self._ids = {skill: ander.id for skill, ander in anders.items()}
        self._zelf = self._samen.rij(kandidaat_id)
        self._met = {skill: self._samen.rij(id_) for skill, id_ in self._ids.items()}

    def nabij(self, vacatures: Sequence[Vacature], tot: int) -> dict[str, set[str]]:
        """Per skill the ids of the vacatures to judge."""
        return {skill: {v.id for v in self._samen.nabij(id_, vacatures, tot)} for skill, id_ in self._ids.items()}

    def brengt_vooruit(
        self, vacature: Vacature, skills: Sequence[str], n: int, afwijkingen: Sequence[Afwijking]
    ) -> Iterator[str]:
        """Which of these skills bring the person among the first n of one vacature."""
        scores = self._scores(vacature, afwijkingen)
        nu = scores.get(self._zelf)
        # Who may not be listed now stands behind everybody. An equal score is an equal place.
        hoger = {s: scores[rij] for s in skills if (rij := self._met[s]) in scores and (nu is None or scores[rij] > nu)}
        if not hoger:
            return
        koplopers = self._matcher.koplopers(vacature, n, afwijkingen)
        if nu is None or not koplopers.laat_toe(self._rij, nu):
            yield from (skill for skill, score in hoger.items() if koplopers.laat_toe(self._rij, score))

    def _scores(self, vacature: Vacature, afwijkingen: Sequence[Afwijking]) -> dict[int, float]:
        """The score of whom the rules let on the list, by row."""
        wie = toelating(self._samen.kolommen, vacature, self._samen.omstandigheden, afwijkingen)
        rijen = np.flatnonzero(wie.mag)
        if not len(rijen):
            return {}
        vraag = self._samen.scorer.vraag(self._samen.vraagprofiel(vacature))
        return dict(zip(rijen.tolist(), self._samen.scores(vraag, rijen).score.tolist(), strict=True))
