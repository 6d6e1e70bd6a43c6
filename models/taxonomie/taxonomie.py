"""The skills language as one value: look up a skill or beroep, and how rare a skill is."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from types import MappingProxyType
from typing import TypeVar

from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.normaliseren import normaliseer

__all__ = ["Beroep", "BeroepSkill", "SkillSoort", "Taxonomie", "TaxonomieSkill"]

_MINIMUM, _MAXIMUM = 1.0, 4.0  # scoring.md 5.1: a rare skill weighs at most four common ones
_Begrip = TypeVar("_Begrip", TaxonomieSkill, Beroep)


# Compared and hashed by identity: a taxonomy is loaded once, and comparing two is comparing their sha256.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Taxonomie:
    """A skills language that holds together.

    Attributes:
        naam: Which language it is.
        versie: Version of its content.
        sha256: Content hash of the files it was read from, 64 hexadecimal digits.
        skills: Skill id -> skill.
        beroepen: Beroep id -> beroep.
        algemeen: Skills that count for every beroep, such as coming on time. Not repeated in `Beroep.skills`,
            so that a beroep is known by what sets it apart; they do count in `zeldzaamheid`.

    Raises:
        ValueError: No skills or beroepen, a key that is not the id of its value, a link to an unknown skill,
            or one name (after normalisation) for two skills or two beroepen.
    """

    naam: str
    versie: str
    sha256: str
    skills: Mapping[str, TaxonomieSkill]
    beroepen: Mapping[str, Beroep]
    algemeen: tuple[BeroepSkill, ...] = ()
    _skill_op_naam: Mapping[str, TaxonomieSkill] = field(init=False, repr=False)
    _beroep_op_naam: Mapping[str, Beroep] = field(init=False, repr=False)
    _zeldzaamheid: Mapping[str, float] = field(init=False, repr=False)
    _mediaan: float = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.skills or not self.beroepen:
            raise ValueError("a taxonomy needs skills and beroepen")
        onbekend = {link.skill for link in self._links()} - self.skills.keys()
        if onbekend:
            raise ValueError(f"links to unknown skills: {', '.join(sorted(onbekend))}")
        zeldzaamheid = self._bereken_zeldzaamheid()
        afgeleid = {
            "skills": MappingProxyType(dict(self.skills)),
            "beroepen": MappingProxyType(dict(self.beroepen)),
            "_skill_op_naam": _op_naam(self.skills),
            "_beroep_op_naam": _op_naam(self.beroepen),
            "_zeldzaamheid": zeldzaamheid,
            "_mediaan": median(zeldzaamheid.values()),
        }
        for naam, waarde in afgeleid.items():
            object.__setattr__(self, naam, waarde)

    def zoek_skill(self, tekst: str) -> TaxonomieSkill | None:
        """The skill with this id, label, synonym, ESCO or CompetentNL URI; None when there is none."""
        return self._skill_op_naam.get(normaliseer(tekst))

    def zoek_beroep(self, tekst: str) -> Beroep | None:
        """The beroep with this id, label, synonym, ESCO or CompetentNL URI; None when there is none."""
        return self._beroep_op_naam.get(normaliseer(tekst))

    def zeldzaamheid(self, skill_id: str | None) -> float:
        """How telling a skill is: in [1, 4], higher when fewer beroepen ask for it (scoring.md 5.1).

        Args:
            skill_id: Id of a skill. Unknown or None gives the median over all skills: what we do not know
                weighs as an ordinary skill, neither as nothing nor as the rarest.
        """
        return self._mediaan if skill_id is None else self._zeldzaamheid.get(skill_id, self._mediaan)

    def _links(self) -> Iterable[BeroepSkill]:
        yield from self.algemeen
        for beroep in self.beroepen.values():
            yield from beroep.skills

    def _bereken_zeldzaamheid(self) -> dict[str, float]:
        """`idf = ln((1 + N) / (1 + df)) + 1`, df over beroepen that ask for more than a PLUSPUNT."""
        telt = (Belang.MOET, Belang.BELANGRIJK)
        overal = {link.skill for link in self.algemeen if link.belang in telt}
        df = Counter(link.skill for beroep in self.beroepen.values() for link in beroep.skills if link.belang in telt)
        n = len(self.beroepen)
        return {
            id_: min(_MAXIMUM, max(_MINIMUM, math.log((1 + n) / (1 + (n if id_ in overal else df[id_]))) + 1))
            for id_ in self.skills
        }


def _op_naam(begrippen: Mapping[str, _Begrip]) -> dict[str, _Begrip]:
    gevonden: dict[str, _Begrip] = {}
    for id_, begrip in begrippen.items():
        if id_ != begrip.id:
            raise ValueError(f"{begrip.id} stands under the key {id_}")
        for _, naam in begrip.namen:
            eerder = gevonden.setdefault(normaliseer(naam), begrip)
            if eerder is not begrip:
                raise ValueError(f"'{naam}' names both {eerder.id} and {begrip.id}")
    return gevonden
