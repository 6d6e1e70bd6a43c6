"""The figures in the form in which they are kept, `kerncijfers.json`: numbers and names, no text of any data."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from evaluation.kerncijfers.meetbasis import Meetbasis
from evaluation.statistiek import Schatting
from models.fouten import InvoerFout, Melding

VASTGELEGD = Path(__file__).with_name("kerncijfers.json")
_OPNIEUW = "Meet opnieuw: python -m evaluation.kerncijfers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitslag:
    """One system on one metric.

    Attributes:
        systeem: Its name in the tables.
        maat: Label of the metric.
        schatting: Mean and 95% interval.
        verschil: Of the engine with this system, and its interval; None for the engine itself.
        p: Of the paired randomisation test of that difference, not corrected; None for the engine itself.
    """

    systeem: str
    maat: str
    schatting: Schatting
    verschil: Schatting | None = None
    p: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """One measurement of how good the order is.

    Attributes:
        code: Short and stable.
        titel: Dutch.
        opdracht: Command that measures it again, with all systems and metrics.
        vacatures: How many were ranked for.
        kandidaten: How many were ranked.
        uitslagen: The engine first.
    """

    code: str
    titel: str
    opdracht: str
    vacatures: int
    kandidaten: int
    uitslagen: tuple[Uitslag, ...]

    def van(self, systeem: str, maat: str) -> Uitslag:
        """The outcome of one system on one metric.

        Raises:
            KeyError: It was not measured.
        """
        for uitslag in self.uitslagen:
            if (uitslag.systeem, uitslag.maat) == (systeem, maat):
                return uitslag
        raise KeyError((systeem, maat))


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepscijfer:
    """One group beside the group with the highest rate (trust.md 5.3, F1 and F3).

    Attributes:
        stap: What was chosen: "volgorde" (of who is on a list, who is in its top) or "regels" (of everybody, who is
            on a list).
        kenmerk: What people are told apart by, Dutch.
        groep: Its name.
        kansen: Pairs of a list and a person that could have been chosen.
        verhouding: Impact ratio; None when nobody was chosen.
        laag: Lower end of its 95% interval.
        hoog: Upper end.
        kleur: What may be said, Dutch.
    """

    stap: str
    kenmerk: str
    groep: str
    kansen: int
    verhouding: float | None
    laag: float | None
    hoog: float | None
    kleur: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wisselcijfer:
    """What changing one thing of people did (trust.md 5.3, F10).

    Attributes:
        naam: What was changed, Dutch.
        in_tekst: Whether it stood in a free text; else it is kept from ranking and may make no difference at all.
        paren: Pairs of a person and a list.
        aandeel: Share of the pairs in which the person came into the top or went out of it, in [0, 1].
        plekken: Median of the places that somebody moved.
        in_orde: Whether it stays within the limit.
    """

    naam: str
    in_tekst: bool
    paren: int
    aandeel: float
    plekken: float
    in_orde: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Groepenproef:
    """How lists turn out for groups, on invented people.

    Attributes:
        vacatures: How many lists.
        kandidaten: How many people.
        cijfers: One per group and step.
        wissels: One per thing that was changed.
    """

    vacatures: int
    kandidaten: int
    cijfers: tuple[Groepscijfer, ...]
    wissels: tuple[Wisselcijfer, ...]

    def van(self, stap: str) -> tuple[Groepscijfer, ...]:
        """Those of one step."""
        return tuple(een for een in self.cijfers if een.stap == stap)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerncijfers:
    """Everything of one run.

    Attributes:
        gemeten: On which day.
        basis: With which engine.
        proeven: How good the order is.
        groepen: How it turns out for groups of people.
    """

    gemeten: date
    basis: Meetbasis
    proeven: tuple[Proef, ...]
    groepen: Groepenproef

    def proef(self, code: str) -> Proef:
        """The measurement with this code.

        Raises:
            KeyError: There is none.
        """
        return {een.code: een for een in self.proeven}[code]

    def als_json(self) -> str:
        """The whole, to read back with `lees_kerncijfers`."""
        return _VORM.dump_json(self, indent=1).decode() + "\n"

    def controleer(self, nu: Meetbasis) -> None:
        """Refuse to be quoted for another engine (AI-verordening art. 13 lid 3 sub b; trust.md 5.2).

        Args:
            nu: The engine as it runs.

        Raises:
            InvoerFout: They were measured with another engine; says which part differs and what to do.
        """
        anders = self.basis.anders_dan(nu)
        if anders:
            reden = f"de cijfers van {self.gemeten:%d-%m-%Y} horen niet bij wat er nu draait; anders: {_en(anders)}"
            raise InvoerFout([Melding(VASTGELEGD.name, reden, herstel=_OPNIEUW)])


_VORM = TypeAdapter(Kerncijfers)


def lees_kerncijfers(pad: Path = VASTGELEGD) -> Kerncijfers:
    """What `Kerncijfers.als_json` wrote.

    Raises:
        InvoerFout: It is not there, or has another form.
    """
    try:
        return _VORM.validate_json(pad.read_bytes())
    except (OSError, ValidationError):
        raise InvoerFout([Melding(pad.name, "de cijfers ontbreken of zijn onleesbaar", herstel=_OPNIEUW)]) from None


def _en(delen: tuple[str, ...]) -> str:
    return " en ".join(filter(None, (", ".join(delen[:-1]), delen[-1])))
