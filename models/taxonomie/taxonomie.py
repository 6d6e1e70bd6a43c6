"""The skills language as one value: look up a skill or beroep, and how rare a skill is."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from types import MappingProxyType
from typing import TypeVar

from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.beroepsvormen import andere_vormen
from models.taxonomie.normaliseren import normaliseer

__all__ = ["Beroep", "BeroepSkill", "SkillSoort", "Taxonomie", "TaxonomieSkill"]

_MINIMUM, _MAXIMUM = 1.0, 4.0  # scoring.md 5.1: a rare skill weighs at most four common ones
_RANG = {"label": 1, "synoniemen": 2}  # what makes a name strong; identifiers come first
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
        eenduidig: Whether one name (after normalisation) for two skills or two beroepen is an error. False, for
            languages made by others: such a name leads to the one concept that bears it most strongly (as identifier,
            label, synonym), and nowhere when there are several.
        meerduidig: How many names lead nowhere for that reason: of skills, and of beroepen.

    Raises:
        ValueError: No skills or beroepen, a key that is not the id of its value, a link to an unknown skill,
            or one name for two while `eenduidig`.
    """

    naam: str
    versie: str
    sha256: str
    skills: Mapping[str, TaxonomieSkill]
    beroepen: Mapping[str, Beroep]
    algemeen: tuple[BeroepSkill, ...] = ()
    eenduidig: bool = True
    meerduidig: tuple[int, int] = field(init=False)
    _skill_op_naam: Mapping[str, TaxonomieSkill] = field(init=False, repr=False)
    _beroep_op_naam: Mapping[str, Beroep] = field(init=False, repr=False)
    _zeldzaamheid: Mapping[str, float] = field(init=False, repr=False)
    _mediaan: float = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.skills or not self.beroepen:
            raise ValueError("a taxonomy needs skills and beroepen")
        genoemd = {link.skill for link in self._links()}
        processen = (proces for beroep in self.beroepen.values() for proces in beroep.werkprocessen)
        onbekend = genoemd.union(*(proces.skills for proces in processen)) - self.skills.keys()
        if onbekend:
            raise ValueError(f"links to unknown skills: {', '.join(sorted(onbekend))}")
        zeldzaamheid = self._bereken_zeldzaamheid(genoemd)
        skill_op_naam, skills_zonder = _op_naam(self.skills, self.eenduidig)
        beroep_op_naam, beroepen_zonder = _op_naam(self.beroepen, self.eenduidig)
        afgeleid = {
            "skills": MappingProxyType(dict(self.skills)),
            "beroepen": MappingProxyType(dict(self.beroepen)),
            "meerduidig": (skills_zonder, beroepen_zonder),
            "_skill_op_naam": skill_op_naam,
            "_beroep_op_naam": beroep_op_naam,
            "_zeldzaamheid": zeldzaamheid,
            "_mediaan": median(zeldzaamheid.values()),
        }
        for naam, waarde in afgeleid.items():
            object.__setattr__(self, naam, waarde)

    def zoek_skill(self, tekst: str) -> TaxonomieSkill | None:
        """The skill with this id, label, synonym, ESCO or CompetentNL URI; None when there is none, or several."""
        return self._skill_op_naam.get(normaliseer(tekst))

    def zoek_beroep(self, tekst: str) -> Beroep | None:
        """The beroep with this id, label, synonym, ESCO or CompetentNL URI; None when there is none, or several.

        A title that is not known is looked up as it is for the other sex too.
        """
        naam = normaliseer(tekst)
        namen = (naam, *andere_vormen(naam))
        return next((self._beroep_op_naam[een] for een in namen if een in self._beroep_op_naam), None)

    def zeldzaamheid(self, skill_id: str | None) -> float:
        """How telling a skill is: in [1, 4], higher when fewer beroepen ask for it (scoring.md 5.1).

        Args:
            skill_id: Id of a skill. Unknown, None, or a skill that no beroep is linked to gives the median over the
                skills that are: what we do not know weighs as an ordinary skill, neither as nothing nor as the rarest.
        """
        return self._mediaan if skill_id is None else self._zeldzaamheid.get(skill_id, self._mediaan)

    def _links(self) -> Iterable[BeroepSkill]:
        yield from self.algemeen
        for beroep in self.beroepen.values():
            yield from beroep.skills

    def _bereken_zeldzaamheid(self, genoemd: Iterable[str]) -> dict[str, float]:
        """`idf = ln((1 + N) / (1 + df)) + 1`, df over beroepen that ask for more than a PLUSPUNT."""
        telt = (Belang.MOET, Belang.BELANGRIJK)
        overal = {link.skill for link in self.algemeen if link.belang in telt}
        df = Counter(link.skill for beroep in self.beroepen.values() for link in beroep.skills if link.belang in telt)
        n = len(self.beroepen)
        return {
            id_: min(_MAXIMUM, max(_MINIMUM, math.log((1 + n) / (1 + (n if id_ in overal else df[id_]))) + 1))
            for id_ in genoemd
        }


def _op_naam(begrippen: Mapping[str, _Begrip], eenduidig: bool) -> tuple[dict[str, _Begrip], int]:
    """Each name with the concept it leads to, and how many names lead nowhere because they lead to several."""
    rangen: dict[str, dict[str, int]] = defaultdict(dict)  # name -> id of the concept -> how strongly it bears the name
    for id_, begrip in begrippen.items():
        if id_ != begrip.id:
            raise ValueError(f"{begrip.id} stands under the key {id_}")
        for veld, naam in begrip.namen:
            van_naam = rangen[normaliseer(naam)]
            van_naam[id_] = min(_RANG.get(veld, 0), van_naam.get(id_, len(_RANG)))
    gevonden = {}
    for naam, van_naam in rangen.items():
        if eenduidig and len(van_naam) > 1:
            raise ValueError(f"'{naam}' names both {' and '.join(van_naam)}")
        sterkst = min(van_naam.values())
        dragers = [id_ for id_, rang in van_naam.items() if rang == sterkst]
        if len(dragers) == 1:
            gevonden[naam] = begrippen[dragers[0]]
    return gevonden, len(rangen) - len(gevonden)
