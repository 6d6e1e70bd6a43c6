"""One offer of an education provider: a row of the catalogue that a region imports."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from matching.leerwegen import Leervorm
from models.werk import controleer_id

MAX_WEKEN: Final = 260
MAX_PLEKKEN: Final = 9_999


@dataclass(frozen=True, slots=True, kw_only=True)
class Leeraanbod:
    """One course, training or place to learn.

    Attributes:
        id: 1-200 characters of A-Z a-z 0-9 _ . -
        naam: Name of the offer.
        aanbieder: Who gives it.
        vorm: What it leads to.
        weken: Length in weeks, 0-260; None: not known.
        skills: Ids of the skills that it teaches.
        beroepen: Ids of the beroepen that it leads to.
        plaats: Where; None: not known.
        start: First day; None: any time, or not known.
        geldig_tot: Last day on which it may be shown.
        plekken: Places left, 0-9999; None: not known, and then it counts for none.

    Raises:
        ValueError: A field that cannot be.
    """

    id: str
    naam: str
    aanbieder: str
    vorm: Leervorm
    geldig_tot: date
    weken: int | None = None
    skills: tuple[str, ...] = ()
    beroepen: tuple[str, ...] = ()
    plaats: str | None = None
    start: date | None = None
    plekken: int | None = None

    def __post_init__(self) -> None:
        controleer_id(self.id)
        if not (self.naam.strip() and self.aanbieder.strip()):
            raise ValueError("naam or aanbieder is empty")
        for veld, waarde, hoogst in (("weken", self.weken, MAX_WEKEN), ("plekken", self.plekken, MAX_PLEKKEN)):
            if waarde is not None and not 0 <= waarde <= hoogst:
                raise ValueError(f"{veld} is not 0-{hoogst}")
