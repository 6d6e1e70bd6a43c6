"""Richtingen as a werkzoekende sees them: facts and codes, for the page says what they mean in each language.

No score, no share, no comparison, and nothing of the restricted layer. Names of work, skills and own words stay Dutch.
"""

from datetime import date

from matching.leerwegen import Leervorm, Proefvorm
from matching.richting import Richtingsoort
from matching.wens import Wenssoort
from models.taxonomie.werk import Werkomstandigheid
from service.schemas.basis import Beeld


class StapBeeld(Beeld):
    """A step of learning.

    Attributes:
        vorm: What it leads to.
        naam: What to do.
        weken: How long at most it usually takes.
    """

    vorm: Leervorm
    naam: str
    weken: int


class GekundBeeld(Beeld):
    """A skill of the work that the person brings.

    Attributes:
        naam: The skill.
        door: Own words that show it.
        zelf: These are about this very skill; else they only resemble it, and the page may not say more than that.
    """

    naam: str
    door: str
    zelf: bool


class WensBeeld(Beeld):
    """Something that the person wants, by what it is about and which."""

    soort: Wenssoort
    waarde: str
    naam: str


class RichtingKaart(Beeld):
    """One richting in short.

    Attributes:
        beroep: Id of the work.
        naam: Its name.
        sector: Of the labour market.
        soort: How far it is.
        taken: What one does in it: the first three parts of the work.
        kan: What the person brings: what was said of the very skill first, what tells most first; three at most.
        nieuw: What is new, what matters most first; three at most.
        stap: The shortest step that closes most of the gap; absent: nothing is missing.
        vacatures: Open vacatures for it in the region.
        proberen: Ways to try it.
        wensen: What the person wants and this work has.
        diploma_verplicht: Whether the law asks a diploma or registration; absent: not known.
        eigen_wens: The person named this work.
        onderzoekt: The person took it up.
        vol: Others took up every place that there is.
    """

    beroep: str
    naam: str
    sector: str
    soort: Richtingsoort
    taken: tuple[str, ...]
    kan: tuple[GekundBeeld, ...]
    nieuw: tuple[str, ...]
    stap: StapBeeld | None
    vacatures: int
    proberen: tuple[Proefvorm, ...]
    wensen: tuple[WensBeeld, ...]
    diploma_verplicht: bool | None
    eigen_wens: bool
    onderzoekt: bool
    vol: bool


class Weggelaten(Beeld):
    """Work that is not offered because of what the person said.

    Attributes:
        beroep: Id of the work.
        naam: Its name.
        redenen: What was said, in words.
        door_uzelf: The person said "dit wil ik niet" of this very work, here: it can be taken back with one press.
    """

    beroep: str
    naam: str
    redenen: tuple[str, ...]
    door_uzelf: bool


class Gekozen(Beeld):
    """Work that can be opened, by its name."""

    beroep: str
    naam: str


class RichtingenBeeld(Beeld):
    """Three to six richtingen for the person who asks, or why there are none.

    Attributes:
        op: The day.
        iets_bekend: Whether anything is known of what the person can or wants.
        kaarten: To talk about.
        ook: The other richtingen, by name: what is no card is still there to be opened.
        onderzocht: Taken up, oldest first.
        weggelaten: Left out because of what was said, by name.
        zonder_plek: How many more would be within reach and have no place in the region now.
    """

    op: date
    iets_bekend: bool
    kaarten: tuple[RichtingKaart, ...]
    ook: tuple[Gekozen, ...]
    onderzocht: tuple[Gekozen, ...]
    weggelaten: tuple[Weggelaten, ...]
    zonder_plek: int


class Ladderstap(Beeld):
    """One rung of the ladder of learning: what is learned in the same way.

    Attributes:
        vorm: What it leads to.
        naam: What to do.
        weken: Of the longest of these.
        skills: What is learned.
    """

    vorm: Leervorm
    naam: str
    weken: int
    skills: tuple[str, ...]


class ProgrammaBeeld(Beeld):
    """A programme of the region; whether it still runs is to be asked."""

    naam: str
    uitleg: str


class AanbodBeeld(Beeld):
    """An offer of the catalogue; absent: not known."""

    naam: str
    aanbieder: str
    vorm: Leervorm
    plaats: str | None
    weken: int | None
    start: date | None
    plekken: int | None


class ErbijBeeld(Beeld):
    """What one skill more would do: really counted, everybody else unchanged. When many learn the same, it changes.

    Attributes:
        naam: The skill.
        vacatures: For how many open vacatures the person then is among the first ten, and now is not.
        minstens: Only the vacatures nearest to the person were counted in; there may be more.
    """

    naam: str
    vacatures: int
    minstens: bool


class RichtingBeeld(RichtingKaart):
    """One richting.

    Attributes:
        op: The day.
        omstandigheden: What the work asks of body, place and hours.
        ladder: What is to be learned, lightest first.
        programmas: Of the region.
        aanbod: Of the catalogue, soonest first.
        erbij: What one skill more would do; only what does something.
        niet_gewild: The person said "dit wil ik niet" of this work.
        weggelaten_door: What else the person said that this work meets, in words.
    """

    op: date
    omstandigheden: tuple[Werkomstandigheid, ...]
    ladder: tuple[Ladderstap, ...]
    programmas: tuple[ProgrammaBeeld, ...]
    aanbod: tuple[AanbodBeeld, ...]
    erbij: tuple[ErbijBeeld, ...]
    niet_gewild: bool
    weggelaten_door: tuple[str, ...]
