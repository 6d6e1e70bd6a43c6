"""Wishes by the name of what they are about, and whether such a thing exists."""

from matching.wens import Wens, Wenssoort
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkomstandigheid
from service.schemas.richtingen import WensBeeld

_OMSTANDIGHEDEN = frozenset(een.value for een in Werkomstandigheid)


def bestaat(soort: Wenssoort, waarde: str, taxonomie: Taxonomie) -> bool:
    """Whether there is such a thing to want."""
    match soort:
        case Wenssoort.BEROEP:
            return waarde in taxonomie.beroepen
        case Wenssoort.SECTOR:
            return any(beroep.sector == waarde for beroep in taxonomie.beroepen.values())
        case Wenssoort.SKILL:
            return waarde in taxonomie.skills
        case Wenssoort.OMSTANDIGHEID | Wenssoort.ZONDER:
            return waarde in _OMSTANDIGHEDEN


def naam_van(wens: Wens, taxonomie: Taxonomie) -> str:
    """The name of what it is about; the id when the taxonomie does not have it any more."""
    if wens.soort is Wenssoort.BEROEP and wens.waarde in taxonomie.beroepen:
        return taxonomie.beroepen[wens.waarde].label
    if wens.soort is Wenssoort.SKILL:
        return skillnaam(wens.waarde, taxonomie)
    return f"geen {wens.waarde}" if wens.soort is Wenssoort.ZONDER else wens.waarde


def skillnaam(skill: str, taxonomie: Taxonomie) -> str:
    """The name of a skill by its id; what the taxonomie does not have was kept by its name."""
    return taxonomie.skills[skill].label if skill in taxonomie.skills else skill


def wens_beeld(wens: Wens, taxonomie: Taxonomie) -> WensBeeld:
    """The same as an answer."""
    return WensBeeld(soort=wens.soort, waarde=wens.waarde, naam=naam_van(wens, taxonomie))
