"""What was measured, in the form of `uitkomsten.json`: figures and names, and no text of the data."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from evaluation.statistiek import HERHALINGEN, Schatting
from evaluation.taken.drietallen import Volgorde
from evaluation.taken.taak import Gepubliceerd

VASTGELEGD = Path(__file__).with_name("uitkomsten.json")  # written by `python -m evaluation.taken --json`


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One system on one metric.

    Attributes:
        schatting: Mean over queries and its interval.
        verschil: Mean difference with the baseline and its interval; None for the baseline itself.
        p: Of the paired randomisation test against the baseline, not corrected for the number of systems.
    """

    schatting: Schatting
    verschil: Schatting | None
    p: float | None


@dataclass(frozen=True, slots=True)
class SysteemUitkomst:
    """One system on all metrics, by their labels."""

    systeem: str
    cijfers: Mapping[str, Cijfer]


@dataclass(frozen=True, slots=True)
class TaakUitkomst:
    """All systems on one task.

    Attributes:
        naam: Of the task.
        omschrijving: Dutch sentences.
        vragen: Number of queries.
        corpus: Number of texts that are ranked.
        goed: Right answers over all queries.
        baseline: Name of the system that the others are compared with.
        systemen: In the order in which they were given.
        gepubliceerd: What others reached on this task.
    """

    naam: str
    omschrijving: str
    vragen: int
    corpus: int
    goed: int
    baseline: str
    systemen: tuple[SysteemUitkomst, ...]
    gepubliceerd: tuple[Gepubliceerd, ...] = ()


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Which encoder stands behind a name in the tables.

    Attributes:
        systeem: The name.
        id: `SkillEncoder.id`.
        sha256: `SkillEncoder.sha256`.
    """

    systeem: str
    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Uitkomsten:
    """Everything of one run.

    Attributes:
        seed: Of intervals and tests.
        encoders: What was measured.
        taken: One per task.
        volgorde: Encoder and base on the triples; None where one of them was not measured.
        herhalingen: Resamples of intervals and tests.
    """

    seed: int
    encoders: tuple[Herkomst, ...]
    taken: tuple[TaakUitkomst, ...]
    volgorde: Volgorde | None = None
    herhalingen: int = HERHALINGEN

    def als_json(self) -> str:
        """The whole, to read back with `lees_uitkomsten`."""
        return _VORM.dump_json(self, indent=1).decode() + "\n"


_VORM = TypeAdapter(Uitkomsten)


def lees_uitkomsten(pad: Path = VASTGELEGD) -> Uitkomsten:
    """What `Uitkomsten.als_json` wrote.

    Raises:
        FileNotFoundError: It is not there.
        pydantic.ValidationError: It has another form.
    """
    return _VORM.validate_json(pad.read_bytes())
