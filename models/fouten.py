"""Every exception that this project raises on purpose.

SkillsmatchFout
├── InvoerFout              bad input: names file, row, field and how to mend it
│   └── TaxonomieFout       the skills language itself does not hold together
├── OnbekendeVacature       no vacature with that id
├── OnbekendeKandidaat      no kandidaat with that id
├── LadderFout              two participation ladders were compared
├── AfwijkingFout           a rule that may not be lifted, or an unknown reason code
├── EncoderFout             an encoder that cannot be loaded or gives unusable vectors
├── IndexFout               an index generation that is damaged or does not fit the data
└── OpslagFout              the database cannot be read, written or brought up to date

`ValueError` and `TypeError` from constructors mean a programming mistake or a value that a reader must
turn into an `InvoerFout`. Messages are Dutch: a user reads them. They never hold personal data.
"""

from dataclasses import dataclass


class SkillsmatchFout(Exception):
    """The root: what is caught at the edge and shown without a traceback."""


@dataclass(frozen=True, slots=True)
class Melding:
    """One thing that is wrong (or was kept though not understood) in an input file.

    Attributes:
        bestand: Name of the file, without its folder.
        reden: What is wrong, in Dutch, without the offending value when that could be personal.
        rij: 1-based row (CSV, XLSX: as the spreadsheet shows it) or record number (JSON); None: the whole file.
        veld: The column or JSON path; None when the whole row or file is meant.
        herstel: How to mend it, in Dutch.
    """

    bestand: str
    reden: str
    rij: int | None = None
    veld: str | None = None
    herstel: str | None = None

    def __str__(self) -> str:
        plek = self.bestand
        if self.rij is not None:
            plek += f", rij {self.rij}"
        if self.veld is not None:
            plek += f", veld {self.veld}"
        slot = f" {self.herstel}" if self.herstel else ""
        return f"{plek}: {self.reden}.{slot}"


class InvoerFout(SkillsmatchFout):
    """Input that is refused as a whole; holds every fault found, so that one pass mends them all.

    Args:
        meldingen: At least one fault, in the order of the file.
    """

    def __init__(self, meldingen: list[Melding] | tuple[Melding, ...]) -> None:
        if not meldingen:
            raise ValueError("an InvoerFout names at least one fault")
        self.meldingen = tuple(meldingen)
        super().__init__("\n".join(str(melding) for melding in self.meldingen))


class TaxonomieFout(InvoerFout):
    """The files of a taxonomy contradict themselves or each other."""


class OnbekendeVacature(SkillsmatchFout):
    """There is no vacature with this id."""


class OnbekendeKandidaat(SkillsmatchFout):
    """There is no kandidaat with this id."""


class LadderFout(SkillsmatchFout):
    """Treden of different ladders were compared (rules.md H16)."""


class AfwijkingFout(SkillsmatchFout):
    """A deviation that is not allowed: a legal rule, an unknown gate, or a reason that is not on its list."""


class EncoderFout(SkillsmatchFout):
    """An encoder cannot be loaded, or gives vectors that are not finite, not unit length or of another size."""


class IndexFout(SkillsmatchFout):
    """An index generation on disk is damaged, or vectors offered to the index are unusable."""


class OpslagFout(SkillsmatchFout):
    """The database cannot be opened, is of a newer version, or refuses a write."""
