"""What is asked of an extractor: texts, the skills to choose from, and which are right."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vraag:
    """One text.

    Attributes:
        tekst: The text in which skills are sought.
        functie: The job title; None where there is none.
        goed: Ids of the skills that are right; never empty.
    """

    tekst: str
    functie: str | None
    goed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Opgave:
    """Texts, and the skills among which theirs are sought.

    Attributes:
        naam: Short name for tables.
        omschrijving: Dutch sentences: what is asked, and where the data comes from.
        vragen: The texts.
        skills: Id -> names, the label first.
    """

    naam: str
    omschrijving: str
    vragen: tuple[Vraag, ...]
    skills: Mapping[str, tuple[str, ...]]

    def __post_init__(self) -> None:
        if not self.vragen or not all(vraag.goed and vraag.goed <= self.skills.keys() for vraag in self.vragen):
            raise ValueError(f"{self.naam}: a task has queries, each with right answers that are among the skills")
