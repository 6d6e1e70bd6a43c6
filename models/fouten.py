"""Every exception that this project raises on purpose.

SkillsmatchFout
├── InvoerFout              bad input: names file, row, field and how to mend it
│   └── TaxonomieFout       the skills language itself does not hold together
├── OnbekendeVacature       no vacature with that id
├── OnbekendeKandidaat      no kandidaat with that id
├── NietGevonden            nothing else with that id: a list, a voorstel, a file
├── NietIngelogd            nobody is logged in
├── GeenToegang             the role does not allow this, or the request is not from our own pages
│   └── InlogGeweigerd      logging in was refused
├── ConflictFout            the act does not fit what is there
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


class NietGevonden(SkillsmatchFout):
    """There is no list, voorstel or file with this id, or it is outside the gemeenten of who asks."""


class LadderFout(SkillsmatchFout):
    """Treden of different ladders were compared (rules.md H16)."""


class AfwijkingFout(SkillsmatchFout):
    """A deviation that is not allowed: a legal rule, an unknown gate, or a reason that is not on its list."""


class NietIngelogd(SkillsmatchFout):
    """Nobody is logged in."""


class GeenToegang(SkillsmatchFout):
    """The role of who asks does not allow this, or the request did not come from our own pages."""


class InlogGeweigerd(GeenToegang):
    """Logging in was refused.

    Args:
        reden: A code, for the auditlog; what the user reads says no more than it must.
        onderwerp: Of somebody for whom the identity provider vouches and whom we do not know: its number for them.
    """

    def __init__(self, reden: str, onderwerp: str | None = None) -> None:
        self.reden = reden
        self.onderwerp = onderwerp
        super().__init__("Het inloggen is niet gelukt. Begin opnieuw.")


class ConflictFout(SkillsmatchFout):
    """The act does not fit what is there: somebody else was first, or a step is skipped."""


class EncoderFout(SkillsmatchFout):
    """An encoder cannot be loaded, or gives vectors that are not finite, not unit length or of another size."""


class IndexFout(SkillsmatchFout):
    """An index generation on disk is damaged, or vectors offered to the index are unusable."""


class OpslagFout(SkillsmatchFout):
    """The database cannot be opened, is of a newer version, or refuses a write."""
