"""Why a beroep is a richting for somebody: what the person brings of it, what is missing, the way there."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from matching.beroepsbereik import Beroepen, Kunde
from matching.leeraanbod import Leeraanbod
from matching.leerwegen import DIPLOMA_WAARDEREN, Leerstap, leerstap, wettelijke_stap
from matching.richting import Gat, Gekund
from matching.uitleg import ONTBREEKT_ONDER
from models.skills import Bewijs
from models.taxonomie.begrippen import Beroep, SkillSoort


def kan_en_gat(rij: int, kunde: Kunde, beroepen: Beroepen) -> tuple[tuple[Gekund, ...], tuple[Gat, ...]]:
    """What of a beroep the person brings, and what hardly; each what counts most first.

    A skill counts as brought where the lists of vacatures say so too (`ONTBREEKT_ONDER`). A certificaat only when the
    person told of that very one: nobody has a licence because something looks like it, or because of an earlier job.

    Args:
        rij: Row of the beroep.
        kunde: What the person brings.
        beroepen: All of them.
    """
    beroep, taxonomie = beroepen.beroepen[rij], beroepen.taxonomie
    belang = {link.skill: link.belang for link in beroep.skills}
    van, tot = beroepen.aandeel.indptr[rij : rij + 2]
    kan, gat = [], []
    for plek, aandeel in zip(beroepen.aandeel.indices[van:tot], beroepen.aandeel.data[van:tot], strict=True):
        id_, waarde = beroepen.skills[plek], float(kunde.per_skill[plek])
        naam, soort = taxonomie.skills[id_].label, taxonomie.skills[id_].soort
        door = kunde.verteld(id_) if soort is SkillSoort.CERTIFICAAT else kunde.door(plek)
        if door is not None and waarde >= ONTBREEKT_ONDER:
            bewijs = Bewijs(door.graad) if door.concept == id_ else None
            kan.append(
                Gekund(
                    skill=id_, naam=naam, door=door.naam, bron=door.bron, bewijs=bewijs, deel=float(aandeel) * waarde
                )
            )
        else:
            stap = leerstap(id_, beroep, taxonomie)
            gat.append(Gat(skill=id_, naam=naam, belang=belang[id_], mist=float(aandeel) * (1 - waarde), stap=stap))
    return (
        tuple(sorted(kan, key=lambda een: (-een.deel, een.skill))),
        tuple(sorted(gat, key=lambda een: (-een.mist, een.skill))),
    )


def beste_stap(gat: Iterable[Gat], beroep: Beroep, *, heeft_diploma: bool) -> Leerstap | None:
    """The step that closes most of the gap, the shorter of equal ones; None: nothing is missing.

    Where the law asks a diploma no shorter step is named: a week of settling in does not make a nurse.

    Args:
        gat: What is missing.
        beroep: The work.
        heeft_diploma: Whether the person may well have the diploma; then it is to be assessed.
    """
    wet = wettelijke_stap(beroep)
    if wet is not None and heeft_diploma:
        return DIPLOMA_WAARDEREN
    sluit: defaultdict[Leerstap, float] = defaultdict(float)
    for een in gat:
        sluit[een.stap] += een.mist
    beste = min(sluit, key=lambda stap: (-sluit[stap], stap.weken, stap.naam), default=None)
    return wet if wet is not None and (beste is None or beste.weken < wet.weken) else beste


def passend_aanbod(aanbod: Iterable[Leeraanbod], beroep: str, skills: Collection[str]) -> tuple[Leeraanbod, ...]:
    """Offers that lead to the beroep or teach one of these skills, in the order in which they came.

    Args:
        aanbod: What can still be begun.
        beroep: Id of the beroep.
        skills: Ids of the skills that are missing.
    """
    gezocht = set(skills)
    return tuple(een for een in aanbod if beroep in een.beroepen or not gezocht.isdisjoint(een.skills))
