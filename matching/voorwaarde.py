"""One rule: what it says, where it comes from, how it is decided, and who may lift it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import Codes, Vlaggen, als_uitkomst
from models.waardelijsten import Uitkomst
from vacatures.vacature import Vacature

Regel = Callable[[Kolommen, Vacature, Omstandigheden], Codes]
Markering = Callable[[Kolommen, Vacature, Omstandigheden], Vlaggen]
Vraag = Callable[[Kandidaat, Vacature, Omstandigheden], str]


class Soort(Enum):
    """Whether an adviseur may lift a rule (rules.md, H and G)."""

    WETTELIJK = "wettelijk"  # law, or fixed agreement: only a new fact or decision changes the answer
    STANDAARD = "standaard"  # a default: may be lifted with a reason


@dataclass(frozen=True, slots=True)
class Reden:
    """A reason for lifting a gate.

    Attributes:
        code: As kept in the log and counted in reports.
        tekst: The same in words.
    """

    code: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorwaarde:
    """A rule about who may be proposed for what. Takes no side: it judges a pair.

    Attributes:
        code: H1-H16, H7w or G1-G11, as in rules.md.
        titel: A few words.
        soort: Whether it may be lifted.
        bron: Law, report or "eigen standaard", for the reader.
        geldig_vanaf: Date of the text that was read as the source; of an own standard the day it was set.
        geldt_voor: Which places or vacatures it concerns, in words.
        tekst: What it says, in plain words.
        regel: Outcomes over a caseload, shape (n,); None when the rule is not decided per pair.
        onbekend_blokkeert: Whether somebody of whom the answer is not known goes to the list "te verifiëren".
        vraag: What to ask or do to settle an unknown answer; None when `regel` is None.
        redenen: The reasons with which it may be lifted; empty for WETTELIJK.
        opheffing: What does change the answer of a rule that may not be lifted; empty for STANDAARD.
        grijs: Who is marked though listed, shape (n,); None when the rule marks nobody.
        grijs_tekst: Why, in words.

    Raises:
        ValueError: Parts that contradict each other.
    """

    code: str
    titel: str
    soort: Soort
    bron: str
    geldig_vanaf: date
    geldt_voor: str
    tekst: str
    regel: Regel | None = None
    onbekend_blokkeert: bool = False
    vraag: Vraag | None = None
    redenen: tuple[Reden, ...] = ()
    opheffing: str = ""
    grijs: Markering | None = None
    grijs_tekst: str = ""

    def __post_init__(self) -> None:
        if (self.soort is Soort.STANDAARD) != bool(self.redenen):
            raise ValueError(f"{self.code}: a gate, and only a gate, has reasons to lift it")
        if (self.soort is Soort.WETTELIJK) != bool(self.opheffing):
            raise ValueError(f"{self.code}: a fixed rule, and only that, says what does change its answer")
        if (self.regel is None) != (self.vraag is None):
            raise ValueError(f"{self.code}: a rule that is decided per pair, and only that, has a question")
        if (self.grijs is None) != (not self.grijs_tekst):
            raise ValueError(f"{self.code}: a mark comes with its words")

    def toets(self, kandidaat: Kandidaat, vacature: Vacature, omstandigheden: Omstandigheden) -> Uitkomst:
        """The outcome for one pair, by the same predicate as for a caseload.

        Raises:
            ValueError: The rule is not decided per pair.
        """
        if self.regel is None:
            raise ValueError(f"{self.code} is not decided per pair")
        return als_uitkomst(self.regel(Kolommen.van((kandidaat,)), vacature, omstandigheden)[0])
