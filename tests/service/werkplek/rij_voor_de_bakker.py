"""More people for the bakery: enough to stand in a row, somebody nobody asked, and somebody with many proposals."""

from dataclasses import replace

from kandidaten.kandidaat import Kandidaat
from models.skills import Bewijs, Skill
from tests.service.werkplek.bakkerij import BAKKER, KANDIDATEN

_KUNNEN = ("brood bakken", "klanten helpen", "kassa bedienen", "deeg kneden", "vloeren dweilen", "ramen lappen")


def _met(aantal: int) -> tuple[Skill, ...]:
    return tuple(Skill(label=label, graad=Bewijs.GEZIEN, bron="gesprek") for label in _KUNNEN[:aantal])


ACHTERAAN = Kandidaat(
    **{
        naam: getattr(BAKKER, naam)
        for naam in BAKKER.__dataclass_fields__
        if naam not in {"id", "skills", "werkervaring"}
    },
    id="K-ACHTERAAN",
    skills=(Skill(label="ramen lappen", graad=Bewijs.GENOEMD, bron="gesprek"),),
)
"""May be listed for everything the baker may, and comes last."""

STIL = replace(BAKKER, id="K-STIL", toestemmingen=())
"""The best there is, and nobody asked for consent."""

MENSEN = (
    *KANDIDATEN,
    *(replace(BAKKER, id=f"K-RIJ{nummer}", skills=_met(nummer)) for nummer in range(1, 6)),
    ACHTERAAN,
    STIL,
)
