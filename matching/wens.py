"""One wish, or one stop-word."""

from dataclasses import dataclass
from enum import StrEnum


class Wenssoort(StrEnum):
    """What a wish is about; `Wens.waarde` is an id of that."""

    BEROEP = "beroep"  # id of a beroep
    SECTOR = "sector"  # name of a sector of the taxonomie
    OMSTANDIGHEID = "omstandigheid"  # value of a Werkomstandigheid
    ZONDER = "zonder"  # value of a Werkomstandigheid that the work is known not to have: "liever binnen"
    SKILL = "skill"  # id of a skill: doing this at work


@dataclass(frozen=True, slots=True, kw_only=True)
class Wens:
    """One wish, or one stop-word.

    Attributes:
        soort: What it is about.
        waarde: Which.
        wil: True: wanted. False: not wanted, and then no richting with it is offered.
        bron: Where it was said, in words for the reader: "u zei: niet 's nachts", "uw werktijden". What was
            said in one breath has one source: "met kinderen" is several skills and one wish.
    """

    soort: Wenssoort
    waarde: str
    wil: bool
    bron: str
