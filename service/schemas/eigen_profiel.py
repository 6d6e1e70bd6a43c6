"""What a werkzoekende says of the own profile: what one can, and what one wants."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from matching.wens import Wenssoort
from models.taxonomie.werk import Werkomstandigheid
from models.uitwisseling.tekst import MAX_TEKENS
from models.vertellen.activiteiten import Waar
from service.schemas.basis import Beeld, Verzoek

SkillNaam = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEKENS)]
SKILLS: Final = 300  # told at once: everything that the interview can show, with room
VRAGEN: Final = 5  # "klopt dit?" at one sitting: who is asked everything that was concluded, answers nothing
BegripId = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class KloptDit(Verzoek):
    """An answer to "klopt dit?".

    Attributes:
        skill: As the question names it.
        antwoord: Yes, no, or left open: then nothing is kept.
        waar: Where the person did it: a claim with an example weighs more than one without.
    """

    skill: SkillNaam
    antwoord: Literal["ja", "nee", "weet-niet"]
    waar: Waar | None = None


class VertelVerzoek(Verzoek):
    """Skills that follow from what the person told and confirmed.

    Attributes:
        waar: Where it was done.
        skills: Ids in the taxonomy.
    """

    waar: Waar
    skills: Annotated[tuple[BegripId, ...], Field(min_length=1, max_length=SKILLS)]


class VraagKlopt(Beeld):
    """One question: does this skill hold?

    Attributes:
        skill: To send back.
        naam: The skill.
        bron: Where it was read, or what it was concluded from.
        gelezen: Read in a text; else concluded from a beroep.
    """

    skill: str
    naam: str
    bron: str
    gelezen: bool


class EigenKunde(Beeld):
    """A skill that stands.

    Attributes:
        skill: To send back, when it does not hold after all.
        naam: The skill.
        bewijs: Its evidence in words.
        bron: Where it was said.
    """

    skill: str
    naam: str
    bewijs: str
    bron: str


class Ontkend(Beeld):
    """A skill of which the person said not to have it: `skill` to take that back with the answer "ja"."""

    skill: str
    naam: str


class MijnKan(Beeld):
    """What the person can.

    Attributes:
        vraag: The next question; absent: nothing is left to ask.
        nog: How many questions are still to come now, this one too; five at most.
        kan: What stands, best evidence first.
        kan_niet: What the person said no to.
    """

    vraag: VraagKlopt | None
    nog: int
    kan: tuple[EigenKunde, ...]
    kan_niet: tuple[Ontkend, ...]


class VoorkeurVerzoek(Verzoek):
    """Something that is wanted, or not.

    Attributes:
        soort: What it is about.
        waarde: Id of that.
        wil: True: wanted. False: not wanted: no richting with it is offered.
    """

    soort: Wenssoort
    waarde: BegripId
    wil: bool


class VoorkeurBeeld(Beeld):
    """One wish or stop-word that counts.

    Attributes:
        id: To take it back; absent: it was said elsewhere, such as in a file, and is mended with the adviseur.
        soort: What it is about.
        waarde: Id of that.
        naam: Of that, in words.
        wil: Wanted, or not.
        bron: Where it was said.
    """

    id: str | None
    soort: Wenssoort
    waarde: str
    naam: str
    wil: bool
    bron: str


class OmstandigheidKeuze(Beeld):
    """A circumstance that may be chosen: wanted, not wanted, or nothing said (absent).

    Attributes:
        waarde: Which.
        wil: What was said.
        id: To take that back, when it was said here.
    """

    waarde: Werkomstandigheid
    wil: bool | None
    id: str | None


class MijnWil(Beeld):
    """What the person wants and does not want.

    Attributes:
        voorkeuren: Everything that counts, wherever it was said.
        keuzes: The circumstances to choose from.
        wensen: In the own words, as they were written down.
        beroepen: Wished work, as it was written down.
    """

    voorkeuren: tuple[VoorkeurBeeld, ...]
    keuzes: tuple[OmstandigheidKeuze, ...]
    wensen: str | None
    beroepen: tuple[str, ...]


class Vastgelegd(Beeld):
    """Id of what was kept."""

    id: str
