"""Files that were sent: what they hold, what is wrong with them, and what came of them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from service.schemas.basis import Beeld, Pagina, Verzoek

NIET_LEZEN = "-"


class UploadStand(StrEnum):
    """How far a file is."""

    LEEST = "wordt gelezen"
    GEWEIGERD = "geweigerd"
    VOORBEELD = "voorbeeld"
    INGELEZEN = "ingelezen"
    TERUGGEDRAAID = "teruggedraaid"
    VERVALLEN = "vervallen"


class UploadRegel(Beeld):
    """One file in the list of files."""

    id: str
    soort: str
    gemeente: str
    bestand: str
    door: str
    moment: datetime
    status: str
    nieuw: int
    gewijzigd: int


class Uploads(Beeld):
    """The files of the own gemeenten, the newest first, and where a new one may go."""

    uploads: tuple[UploadRegel, ...]
    pagina: Pagina
    gemeenten: tuple[str, ...]


class VoorbeeldRij(Beeld):
    """One row as it will be stored; `rij` is its number in the spreadsheet."""

    id: str
    rij: int | None
    stand: str
    titel: str | None
    skills: int
    uren_min: int | None
    uren_max: int | None


class BestandsMelding(Beeld):
    """One thing that is wrong, or that was kept though not understood."""

    rij: int | None
    veld: str | None
    reden: str
    herstel: str | None


class KolomBeeld(Beeld):
    """A header that the template does not know, and what it means or may mean; `kolom` null: it is not read."""

    kop: str
    kolom: str | None
    herkend: str | None


class Kolomnaam(Beeld):
    """A column that a header can mean."""

    naam: str
    betekenis: str


class Tellingen(Beeld):
    """How many rows, against what is stored."""

    nieuw: int
    gewijzigd: int
    ongewijzigd: int


class Ingelezen(Beeld):
    """What reading a file in did."""

    nieuw: int
    gewijzigd: int


class Voorbeeld(Beeld):
    """One file: its rows as they will be, or why it was refused, or what came of it.

    Attributes:
        tellingen: Over all rows, while it waits for a decision.
        rijen: One page of them.
        fouten: Why it cannot be read in.
        meldingen: What is good to know; what was taken out of the text is here by kind and count.
        kolommen: Headers that the template does not know.
        kolomnamen: What they can mean.
        ingelezen: Once it was read in.
        terug_tot: Until when it can be undone; null when it cannot.
        gebleven: Of a file that was undone: ids that stayed, for they were changed or used since.
    """

    id: str
    soort: str
    gemeente: str
    bestand: str
    door: str
    moment: datetime
    stand: UploadStand
    tellingen: Tellingen | None = None
    rijen: tuple[VoorbeeldRij, ...] = ()
    pagina: Pagina | None = None
    fouten: tuple[BestandsMelding, ...] = ()
    meldingen: tuple[BestandsMelding, ...] = ()
    kolommen: tuple[KolomBeeld, ...] = ()
    kolomnamen: tuple[Kolomnaam, ...] = ()
    ingelezen: Ingelezen | None = None
    terug_tot: datetime | None = None
    gebleven: tuple[str, ...] = ()


class KolommenVerzoek(Verzoek):
    """What the unknown headers mean, in their order: a name of a column, or "-" for one that is not read."""

    kolommen: Annotated[tuple[str, ...], Field(max_length=500)]
