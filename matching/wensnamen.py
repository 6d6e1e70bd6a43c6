"""What a sentence about wishes names: circumstances of work, beroepen, sectors, and skills with a word for several."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from matching.wens import Wenssoort
from matching.wenswoorden import ONDERWERPEN, Onderwerp, omstandigheden
from models.extractie.condities_regel import Vondst
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, SkillSoort, TaxonomieSkill
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

MEESTE_WOORDEN: Final = 6  # of a name that somebody says in passing
_WOORD = re.compile(r"[\w'’]+")
_VAKMENS = re.compile(
    r"(?!medewerker|assistent|operator|begeleider|werkbegeleider|teamleider|beheerder)\w{3,}(?:eur|er|or|ist|ent|aar|ant)"
)
_WENSBAAR: Final = frozenset({SkillSoort.VAARDIGHEID, SkillSoort.KENNIS, SkillSoort.CERTIFICAAT})


@dataclass(frozen=True, slots=True)
class Genoemd:
    """What one place in a sentence names.

    Attributes:
        waarden: What it stands for; several where the words are wide.
        begin: Where it begins in the sentence.
        einde: Where it ends.
        ontkend: Whether the words themselves deny it: "weekend vrij".
        ruimer: Whether what it stands for is wider than what was said (`Onderwerp.ruimer`).
    """

    waarden: tuple[tuple[Wenssoort, str], ...]
    begin: int
    einde: int
    ontkend: bool = False
    ruimer: bool = False

    @property
    def omstandigheid(self) -> str | None:
        """The circumstance, or the word of `TEGENDEEL`; None: it names work."""
        soort, waarde = self.waarden[0]
        return waarde if soort is Wenssoort.OMSTANDIGHEID else None


def noem(zin: str, taxonomie: Taxonomie) -> tuple[Genoemd, ...]:
    """What a sentence names, in order; of what overlaps a circumstance, else a beroep, else what says most.

    Args:
        zin: One sentence.
        taxonomie: The language of beroepen and skills.
    """
    namen = _namen(taxonomie)
    woorden = [een.span() for een in _WOORD.finditer(zin)]
    gekozen: list[Genoemd] = []
    werk = [
        *_onderwerpen(zin, namen),
        *_vakken(zin, namen),
        *_bij_naam(zin, woorden, Wenssoort.SKILL, partial(_skill, taxonomie, namen.skills)),
    ]
    for een in (
        *map(_als_omstandigheid, omstandigheden(zin)),
        *_bij_naam(zin, woorden, Wenssoort.BEROEP, partial(_beroep, taxonomie)),
        *sorted(werk, key=lambda een: een.begin - een.einde),
    ):
        if not any(ander.begin < een.einde and een.begin < ander.einde for ander in gekozen):
            gekozen.append(een)
    return tuple(sorted(gekozen, key=lambda een: een.begin))


def _skill(taxonomie: Taxonomie, wensbaar: Container[str], tekst: str) -> str | None:
    skill = taxonomie.zoek_skill(tekst)
    return skill.id if skill is not None and skill.id in wensbaar and _heet(skill, tekst) else None


def _beroep(taxonomie: Taxonomie, tekst: str) -> str | None:
    beroep = taxonomie.zoek_beroep(tekst)
    return beroep.id if beroep is not None and _heet(beroep, tekst) else None


def _heet(begrip: Beroep | TaxonomieSkill, tekst: str) -> bool:
    """Whether these words are a name of it, and not just its id: "salaris" is no wish to do payroll."""
    return normaliseer(tekst) in {normaliseer(naam) for naam in (begrip.label, *begrip.synoniemen)}


def _als_omstandigheid(vondst: Vondst) -> Genoemd:
    waarden = ((Wenssoort.OMSTANDIGHEID, str(vondst.waarde)),)  # a plain text, also where a Werkomstandigheid stood
    return Genoemd(waarden, vondst.begin, vondst.einde, ontkend=vondst.ontkend is True)


def _bij_naam(
    zin: str, woorden: Sequence[tuple[int, int]], soort: Wenssoort, waarde: Callable[[str], str | None]
) -> Iterator[Genoemd]:
    """What stands in the sentence by its own name, the longest first; a name that is only resembled is too unsure."""
    for aantal in range(MEESTE_WOORDEN, 0, -1):
        for (begin, _), (_, einde) in zip(woorden, woorden[aantal - 1 :], strict=False):
            if (id_ := waarde(zin[begin:einde])) is not None:
                yield Genoemd(((soort, id_),), begin, einde)


def _onderwerpen(zin: str, namen: "_Namen") -> Iterator[Genoemd]:
    for onderwerp, waarden in zip(ONDERWERPEN, namen.per_onderwerp, strict=True):
        for gevonden in onderwerp.zoek.finditer(zin) if waarden else ():
            yield Genoemd(waarden, *gevonden.span(), ruimer=onderwerp.ruimer)


def _vakken(zin: str, namen: "_Namen") -> Iterator[Genoemd]:
    for gevonden in _WOORD.finditer(zin.lower()):
        if waarden := namen.per_vak.get(gevonden.group().removesuffix("swerk")):
            yield Genoemd(waarden, *gevonden.span())


@dataclass(frozen=True, slots=True)
class _Namen:
    """The names of one taxonomie, made ready once; each with what it stands for.

    `per_vak` has the words that several beroepen share for whoever does the work: chauffeur, monteur, verkoper.
    """

    skills: frozenset[str]
    per_onderwerp: tuple[tuple[tuple[Wenssoort, str], ...], ...]
    per_vak: Mapping[str, tuple[tuple[Wenssoort, str], ...]]


@lru_cache(maxsize=2)
def _namen(taxonomie: Taxonomie) -> _Namen:
    in_werk = {
        link.skill for een in taxonomie.beroepen.values() for link in een.skills if link.belang is not Belang.PLUSPUNT
    }
    skills = {id_: een for id_, een in taxonomie.skills.items() if id_ in in_werk and een.soort in _WENSBAAR}
    return _Namen(
        skills=frozenset(skills),
        per_onderwerp=tuple(tuple(_waarden(onderwerp, skills.values())) for onderwerp in ONDERWERPEN),
        per_vak=_per_vak(taxonomie),
    )


def _per_vak(taxonomie: Taxonomie) -> dict[str, tuple[tuple[Wenssoort, str], ...]]:
    """Of "monteur wind op zee" the word that "automonteur" ends in as well; "medewerker" says too little."""
    labels = {id_: een.label.lower().split() for id_, een in taxonomie.beroepen.items()}
    eerste = {woorden[0] for woorden in labels.values() if len(woorden) > 1 and _VAKMENS.fullmatch(woorden[0])}
    per_vak = {
        vak: tuple((Wenssoort.BEROEP, id_) for id_, woorden in labels.items() if any(w.endswith(vak) for w in woorden))
        for vak in eerste
        if taxonomie.zoek_beroep(vak) is None
    }
    return {vak: waarden for vak, waarden in per_vak.items() if len(waarden) > 1}


def _waarden(onderwerp: Onderwerp, skills: Iterable[TaxonomieSkill]) -> Iterator[tuple[Wenssoort, str]]:
    if onderwerp.sector is not None:
        yield Wenssoort.SECTOR, onderwerp.sector
    if onderwerp.skills is not None:
        yield from ((Wenssoort.SKILL, een.id) for een in skills if onderwerp.skills.search(een.label))
