"""Facts about a kandidaat as they are recorded: each with a source, and a day that is not in the future."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from models.waardelijsten import KandidaatStatus, Ladder, MagWerken, NbwStatus, RegisterStatus, Rijbewijs
from service.schemas.basis import Beeld, Verzoek

GEEN_STUURTEKENS = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"  # PostgreSQL keeps no text with a NUL in it
Naam = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=GEEN_STUURTEKENS)]


class RegisterBron(StrEnum):
    """Who said so: on what is only the person's own word, a rule waits (H1)."""

    UWV = "UWV-bevraging"
    GEMEENTE = "gemeente"
    EIGEN = "eigen opgave"


class NbwBron(StrEnum):
    """Who decided, advised or said so (Participatiewet art. 10b: UWV advises, the college decides)."""

    COLLEGE = "besluit college"
    UWV = "UWV-advies"
    EIGEN = "eigen opgave"


class TredeBron(StrEnum):
    """Who established the trede; never this program (rules.md H6)."""

    GEMEENTE = "gemeente"
    UWV = "UWV"
    UITVOERDER = "uitvoeringsorganisatie"


class Zegsman(StrEnum):
    """Who told it."""

    KANDIDAAT = "kandidaat"
    WERKGEVER = "werkgever"
    GEMEENTE = "gemeente"


class RegisterFeit(Verzoek):
    """Whether somebody is in the doelgroepregister. The ground is never asked."""

    status: RegisterStatus
    peildatum: date
    bron: RegisterBron


class NbwFeit(Verzoek):
    """How far a request for beschut werk is."""

    status: NbwStatus
    datum: date
    bron: NbwBron


class TredeFeit(Verzoek):
    """The trede as whoever is responsible for it established it."""

    stand: Literal["1", "2", "3", "4", "5", "6", "n.t.b.", "n.v.t."]
    peildatum: date
    vastgesteld_door: TredeBron
    ladder: Ladder = Ladder.IJMOND


class BeschikbaarheidFeit(Verzoek):
    """Whether somebody can start, from when and until when; a day that is left empty is not known."""

    status: KandidaatStatus
    vanaf: date | None = None
    tot: date | None = None
    bron: Zegsman


class PraktischFeit(Verzoek):
    """What a rule may wait for and the person can answer; what is left empty stays as it was."""

    uren_min: Annotated[int, Field(ge=0, le=99)] | None = None
    uren_max: Annotated[int, Field(ge=0, le=99)] | None = None
    max_reisafstand_km: Annotated[int, Field(ge=0, le=999)] | None = None
    mag_werken: MagWerken | None = None
    geen_rijbewijs: bool = False
    rijbewijzen: tuple[Rijbewijs, ...] = ()
    certificaat: Naam | None = None
    profiel_nagekeken: bool = False
    bron: Zegsman


class ToestemmingFeit(Verzoek):
    """What the person said about being proposed for one vacature, or to one werkgever.

    Attributes:
        voor: Id of the vacature, or the name of the werkgever as it stands on the vacature.
        antwoord: "gegeven" or "bezwaar".
        datum: The day on which it was said.
    """

    voor: Naam
    antwoord: Literal["gegeven", "bezwaar"]
    datum: date


class FeitVastgelegd(Beeld):
    """That a fact was recorded.

    Attributes:
        kandidaat: Pseudonym.
        feit: Which one.
        conflict: What now contradicts itself and is to be settled by people; None: nothing.
    """

    kandidaat: str
    feit: str
    conflict: str | None
