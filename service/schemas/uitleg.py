"""Why somebody stands where he stands, as an answer."""

from typing import Annotated

from pydantic import Field, field_validator

from models.waardelijsten import Uitkomst
from service.schemas.basis import Beeld, Verzoek
from service.werkplek.banden import Band

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,200}$")]


class BijdrageBeeld(Beeld):
    """One term of a score, drawn as a bar.

    Attributes:
        gevraagd: The asked skill, or the name of a term over the whole profile.
        door: What of the person earned it; None when nothing did.
        bewijs: Evidence of `door`, in words.
        bron: Where it was said.
        bijdrage: What it adds to the score, in [0, van].
        van: What it could have added.
        zin: How much of it there is, in words.
    """

    gevraagd: str
    door: str | None
    bewijs: str | None
    bron: str | None
    bijdrage: float
    van: float
    zin: str


class OntbreektBeeld(Beeld):
    """An asked skill of which too little was found."""

    gevraagd: str
    belang: str


class VraagBeeld(Beeld):
    """What to ask to settle rules of which the answer is not known; `codes` are those rules."""

    codes: tuple[str, ...]
    vraag: str


class RegelUitkomst(Beeld):
    """How one rule came out for one person."""

    code: str
    titel: str
    uitkomst: Uitkomst
    in_woorden: str


class UitlegBeeld(Beeld):
    """The whole explanation.

    Attributes:
        bijdragen: The terms; they add up to the score. Empty without ranking.
        redenen: The three strongest of them, in words.
        ontbreekt: Asked skills that were not found, the heaviest first.
        extra: Skills the person has and the vacature did not ask.
        regels: How the rules came out.
        aandacht: Marks to look at.
        vragen: What to ask before a proposal.
        reis: Distance and estimated journey, in words.
        uren: Hours of the work and of the person, in words.
    """

    bijdragen: tuple[BijdrageBeeld, ...]
    redenen: tuple[str, ...]
    ontbreekt: tuple[OntbreektBeeld, ...]
    extra: tuple[str, ...]
    regels: tuple[RegelUitkomst, ...]
    aandacht: tuple[str, ...]
    vragen: tuple[VraagBeeld, ...]
    reis: tuple[str, ...]
    uren: str


class UitlegVraag(Verzoek):
    """Whose place is to be explained, on which list; by POST, for it is about a person."""

    kandidaat: Id
    lijst: Id | None = None


class StopregelBeeld(Beeld):
    """A rule that keeps somebody off the list, and what would lift it."""

    code: str
    titel: str
    in_woorden: str
    wat_helpt: str
    op_te_heffen: bool


class StapBeeld(Beeld):
    """What one skill more would do, with everybody else unchanged."""

    skill: str
    score: float
    band: Band
    rang: int | None


class WaaromBeeld(Beeld):
    """Why somebody is on the list, or why not, and what would change it.

    Attributes:
        vacature: Its id.
        titel: Its title.
        kandidaat: Pseudonym.
        plaats: Where this person stands, in words.
        score: None without ranking.
        band: None without ranking.
        zekerheid: Share of what counts that is known; never lowers the score.
        rang: Place among those who may be listed; None when not ranked.
        aantal: How many may be listed.
        stops: Rules that keep the person off the list.
        stappen: What one skill more would do.
        uitleg: Terms and rules.
    """

    vacature: str
    titel: str
    kandidaat: str
    plaats: str
    score: float | None
    band: Band | None
    zekerheid: float
    rang: int | None
    aantal: int
    stops: tuple[StopregelBeeld, ...]
    stappen: tuple[StapBeeld, ...]
    uitleg: UitlegBeeld


class VergelijkVraag(Verzoek):
    """Which two people to lay side by side, on which list."""

    kandidaten: tuple[Id, ...] = Field(min_length=2, max_length=2)
    lijst: Id | None = None

    @field_validator("kandidaten")
    @classmethod
    def _verschillend(cls, kandidaten: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(kandidaten)) < len(kandidaten):
            raise ValueError("kies twee verschillende mensen")
        return kandidaten


class Vergelijking(Beeld):
    """Two people side by side for one vacature; in the order in which they were asked, which says nothing."""

    vacature: str
    titel: str
    kandidaten: tuple[WaaromBeeld, ...]
