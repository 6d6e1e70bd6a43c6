"""What an omscholingsrichting is: work somebody could grow into, with why, what is missing, and the shortest way there.

Nothing in here comes from the restricted layer, and nothing compares people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leerstap, Proefvorm, Programma
from matching.wens import Wens
from models.skills import Belang, Bewijs
from models.taxonomie.begrippen import Beroep


class Richtingsoort(StrEnum):
    """How far a richting is."""

    DICHTBIJ = "dichtbij"  # much of it the person can do already, and clearly so
    STAP = "stap"  # one learning step away
    PROBEREN = "proberen"  # further; to find out on a try-out whether it suits


@dataclass(frozen=True, slots=True, kw_only=True)
class Gekund:
    """A skill of the work that the person brings.

    Attributes:
        skill: Id in the taxonomy.
        naam: Its label.
        door: Own words that show it.
        bron: Where these come from, in words for the reader: "eerder werk als kok".
        bewijs: How strong these are; None: not a skill of its own but a phrase that resembles it.
        deel: What it adds to `bereik`, in (0, 1].
    """

    skill: str
    naam: str
    door: str
    bron: str
    bewijs: Bewijs | None
    deel: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gat:
    """A skill of the work that the person hardly has.

    Attributes:
        skill: Id in the taxonomy.
        naam: Its label.
        belang: How much the work needs it.
        mist: What having it would add to `bereik`, in (0, 1].
        stap: The shortest way to learn it.
    """

    skill: str
    naam: str
    belang: Belang
    mist: float
    stap: Leerstap


@dataclass(frozen=True, slots=True, kw_only=True)
class Beroepsvraag:
    """What the region asks for one beroep now; counted over open vacatures, whoever may be proposed for them.

    Attributes:
        vacatures: Ids of the open vacatures for it, sorted.
        plaatsen: How many people these ask.
        leerplekken: Places in learning offers for it in the catalogue that are still to come.
        kansrijk: Name of the dated source that calls its sector kansrijk, with its date; None: no source that still
            holds.
    """

    vacatures: tuple[str, ...]
    plaatsen: int
    leerplekken: int
    kansrijk: str | None

    @property
    def plekken(self) -> int:
        """How many people can be advised to it: cap_o of scoring.md 5.5."""
        return self.plaatsen + self.leerplekken


@dataclass(frozen=True, slots=True, kw_only=True)
class Omscholingsrichting:
    """One richting for one person.

    Attributes:
        beroep: The work.
        soort: How far it is.
        bereik: Share of what the work asks that the person brings, in [0, 1]: E of scoring.md 5.1.
        score: D of scoring.md 5.5; orders the richtingen of one person and is shown to nobody.
        kan: What the person brings, what adds most first.
        gat: What is missing, what would add most first.
        wensen: Wishes that this work meets.
        stap: The shortest step that closes most of the gap; where the law asks a diploma never less than that, or to
            have the one assessed that the person has. None: nothing is missing.
        weken: Of that step.
        programmas: Programmes of the region that lead there.
        aanbod: Offers of the catalogue that teach skills of the gap or the work, soonest first.
        proberen: Ways to try it out.
        vraag: What the region asks.
        onderzocht_door: How many people took it up in the last three months: q_o of scoring.md 5.5.
        diploma_verplicht: Whether the law asks a diploma or registration; None: not known.
        eigen_wens: Whether the person named this work.
    """

    beroep: Beroep
    soort: Richtingsoort
    bereik: float
    score: float
    kan: tuple[Gekund, ...]
    gat: tuple[Gat, ...]
    wensen: tuple[Wens, ...]
    stap: Leerstap | None
    weken: int
    programmas: tuple[Programma, ...]
    aanbod: tuple[Leeraanbod, ...]
    proberen: tuple[Proefvorm, ...]
    vraag: Beroepsvraag
    onderzocht_door: int
    diploma_verplicht: bool | None
    eigen_wens: bool

    @property
    def is_vol(self) -> bool:
        """Whether as many people took it up as there are places."""
        return self.onderzocht_door >= self.vraag.plekken


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgesloten:
    """Work that is not offered because of what the person said.

    Attributes:
        beroep: The work.
        wensen: The stop-words that it meets.
    """

    beroep: Beroep
    wensen: tuple[Wens, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Richtingadvies:
    """The richtingen of one person.

    Attributes:
        kandidaat: Pseudonym.
        peildatum: Day for which it holds.
        kaarten: Three to six to talk about (fewer when there are no more): at least one near, one step and one to
            try, when there are such.
        alle: Every richting that is within reach or wished and can be offered, best first; the cards are among them.
            What was the person's job before is no omscholing and is not in it, unless the person names it and the law
            asks a diploma for it.
        uitgesloten: What would have been within reach but for a stop-word, by label.
        vol: Within reach, and as many people took it up as there are places; offered to nobody new. By label.
        zonder_plek: Within reach, not wished by name, and without any place in the region now: how many.
        gelezen: The wishes that were taken into account.
        herkomst: Version of the taxonomie and the thresholds used.
    """

    kandidaat: str
    peildatum: date
    kaarten: tuple[Omscholingsrichting, ...]
    alle: tuple[Omscholingsrichting, ...]
    uitgesloten: tuple[Uitgesloten, ...]
    vol: tuple[Omscholingsrichting, ...]
    zonder_plek: int
    gelezen: tuple[Wens, ...]
    herkomst: Mapping[str, str]
