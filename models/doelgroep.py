"""Facts about doelgroep and trede: states with a date and a source, never flags and never computed here.

None of them shows its content in a `repr`, which ends up in tracebacks.
"""

from dataclasses import dataclass, field
from datetime import date

from models.fouten import LadderFout
from models.waardelijsten import Ladder, NbwStatus, RegisterStatus, TredeStand


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Register:
    """Registration in the doelgroepregister as somebody recorded it.

    Attributes:
        status: ja, nee or onbekend.
        peildatum: Day on which that was so; None when not recorded.
        bron: Who said so: "UWV-bevraging", "gemeente", "eigen opgave".
        grond: Legal ground (domain.md 2.2); kept for the record, no rule reads it.
    """

    status: RegisterStatus = RegisterStatus.ONBEKEND
    peildatum: date | None = None
    bron: str | None = None
    grond: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Nbw:
    """State of a request for Nieuw Beschut Werk, with its date and who decided or advised."""

    status: NbwStatus = NbwStatus.ONBEKEND
    datum: date | None = None
    bron: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Doelgroep:
    """Register and NBW together. By law nobody is in both (Wfsv 38b, chapeau)."""

    register: Register = field(default_factory=Register)
    nbw: Nbw = field(default_factory=Nbw)

    @property
    def conflict(self) -> bool:
        """Both recorded at once: a conflict in the data, to be settled by people; blocks both kinds of place."""
        return self.register.status is RegisterStatus.JA and self.nbw.status is NbwStatus.VASTGESTELD


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Trede:
    """A position on a participation ladder, as established by a professional.

    Attributes:
        ladder: Which ladder; positions on different ladders cannot be compared.
        stand: 1-6, or why there is none (n.t.b., n.v.t.).
        peildatum: Day it was established.
        vastgesteld_door: Role or organisation, no name.

    Raises:
        ValueError: A number outside 1-6.
    """

    stand: int | TredeStand
    ladder: Ladder = Ladder.IJMOND
    peildatum: date | None = None
    vastgesteld_door: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.stand, int) and not 1 <= self.stand <= 6:
            raise ValueError(f"trede {self.stand} is not 1-6")

    def __lt__(self, other: "Trede") -> bool:
        if self.ladder is not other.ladder:
            raise LadderFout(f"een trede op {self.ladder.value} is niet te vergelijken met {other.ladder.value}")
        if not isinstance(self.stand, int) or not isinstance(other.stand, int):
            raise LadderFout("n.t.b. en n.v.t. zijn geen trede en hebben geen volgorde")
        return self.stand < other.stand
