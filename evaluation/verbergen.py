"""Both sides of a match with job titles and codes withheld: only the words of skills and tasks are left.

On the invented caseload the relevant kandidaten are those with the same true beroep, and titles and codes are drawn
from that same beroep. Whoever may read them finds the answer written down. Here nobody may, and all systems read the
same words: codes of skills, which only some of them use, are withheld as well.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from kandidaten.kandidaat import Kandidaat, Werkervaring
from models.skills import Skill
from models.taxonomie.taxonomie import Taxonomie
from vacatures.vacature import Vacature

Wis = Callable[[str], str]


@cache
def wis_titels(taxonomie: Taxonomie) -> Wis:
    """Something that takes every name of a beroep out of a text, as whole words, longest name first."""
    namen = {naam for beroep in taxonomie.beroepen.values() for naam in (beroep.label, *beroep.synoniemen)}
    op_lengte = sorted(namen, key=lambda naam: (-len(naam), naam))
    patroon = re.compile(rf"\b(?:{'|'.join(map(re.escape, op_lengte))})\b", re.IGNORECASE)
    return lambda tekst: patroon.sub("", tekst)


def zonder_titels(kandidaat: Kandidaat, wis: Wis) -> Kandidaat:
    """Only what is listed as a skill and what is told about tasks, without names of beroepen in the telling.

    Education and certificates go too: the generator names both after the beroep.
    """
    taken = (wis(werk.taken) for werk in kandidaat.werkervaring if werk.taken)
    return Kandidaat(
        id=kandidaat.id,
        skills=_in_woorden(kandidaat.skills),
        werkervaring=tuple(Werkervaring(taken=tekst) for tekst in taken if tekst.strip()),
        synthetisch=kandidaat.synthetisch,
    )


def alleen_gevraagd(vacature: Vacature) -> Vacature:
    """Only the asked skills: the text opens with the title."""
    return Vacature(id=vacature.id, gevraagd=_in_woorden(vacature.gevraagd), synthetisch=vacature.synthetisch)


def _in_woorden(skills: Iterable[Skill]) -> tuple[Skill, ...]:
    """Without codes, and without their source, which may name a job ("taken bij …")."""
    return tuple(replace(skill, concept=None, bron="skills") for skill in skills if skill.label is not None)
