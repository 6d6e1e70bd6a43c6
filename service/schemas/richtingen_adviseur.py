"""Richtingen as an adviseur sees them, with the counters, and as policy sees them, without anybody."""

from datetime import date, datetime
from enum import StrEnum

from matching.leerwegen import Proefvorm
from matching.richting import Richtingsoort
from models.skills import Belang
from service.schemas.basis import Beeld, Verzoek
from service.schemas.eigen_profiel import BegripId
from service.schemas.richtingen import (
    AanbodBeeld,
    Gekozen,
    ProgrammaBeeld,
    StapBeeld,
)


class Richtingkeuze(StrEnum):
    """What a kandidaat wants with a richting."""

    ONDERZOEKEN = "onderzoeken"
    STOPPEN = "stoppen"
    NIET = "niet"
    WEL = "wel"  # takes "niet" back


class RichtingkeuzeVerzoek(Verzoek):
    """What a kandidaat said in the conversation about one richting."""

    beroep: BegripId
    keuze: Richtingkeuze


class Gebracht(Beeld):
    """A skill of the work that the kandidaat brings.

    Attributes:
        naam: The skill.
        door: Own words that show it.
        bewijs: How strong these are, in words; absent: they only resemble the skill.
    """

    naam: str
    door: str
    bewijs: str | None


class Gemist(Beeld):
    """A skill of the work that the kandidaat hardly has, how much the work needs it, and the shortest way to it."""

    naam: str
    belang: Belang
    stap: StapBeeld


class RichtingVanKandidaat(Beeld):
    """One richting of a kandidaat.

    Attributes:
        beroep: Id of the work.
        naam: Its name.
        sector: Of the labour market.
        soort: How far it is.
        bereik: Share of what the work asks that the kandidaat brings, in [0, 1].
        kan: What the kandidaat brings.
        mist: What is missing.
        wensen: What the kandidaat wants and this work has, in words.
        stap: The step that closes most of the gap.
        programmas: Of the region, those by invitation too.
        aanbod: Of the catalogue.
        proberen: Ways to try it.
        vacatures: Ids of the open vacatures for it.
        plaatsen: How many people these ask.
        leerplekken: Places in learning offers.
        kansrijk: Dated source that calls its sector kansrijk.
        onderzocht_door: How many people took it up in the last three months.
        vol: As many as there are places.
        diploma_verplicht: Whether the law asks a diploma or registration; absent: not known.
        eigen_wens: The kandidaat named this work.
        opgepakt: The kandidaat took it up.
        kaart: It is one of those the kandidaat sees.
    """

    beroep: str
    naam: str
    sector: str
    soort: Richtingsoort
    bereik: float
    kan: tuple[Gebracht, ...]
    mist: tuple[Gemist, ...]
    wensen: tuple[str, ...]
    stap: StapBeeld | None
    programmas: tuple[ProgrammaBeeld, ...]
    aanbod: tuple[AanbodBeeld, ...]
    proberen: tuple[Proefvorm, ...]
    vacatures: tuple[str, ...]
    plaatsen: int
    leerplekken: int
    kansrijk: str | None
    onderzocht_door: int
    vol: bool
    diploma_verplicht: bool | None
    eigen_wens: bool
    opgepakt: bool
    kaart: bool


class BuitenBeeld(Beeld):
    """Work that is not offered, and the stop-words that it meets.

    Attributes:
        beroep: Id of the work.
        naam: Its name.
        redenen: What the kandidaat said.
        terug_te_nemen: Said of this very work, here: the adviseur can note that it holds no more.
    """

    beroep: str
    naam: str
    redenen: tuple[str, ...]
    terug_te_nemen: bool


class GelezenWens(Beeld):
    """A wish that was taken into account, and where it was said."""

    naam: str
    wil: bool
    bron: str


class RichtingenVanKandidaat(Beeld):
    """The richtingen of a kandidaat.

    Attributes:
        kandidaat: Pseudonym.
        stand: The day.
        kaarten: What the kandidaat sees, in that order.
        ook: The best of the rest; not on a card.
        meer: How many there are beside these.
        vol: Within reach, and every place taken up: offered to nobody new.
        opgepakt: Taken up by the kandidaat, oldest first.
        uitgesloten: Not offered because of what the kandidaat said.
        zonder_plek: How many are within reach and have no place in the region.
        gelezen: The wishes that were taken into account.
        kan_niet: Skills of which the kandidaat said not to have them.
        herkomst: Versions and thresholds.
    """

    kandidaat: str
    stand: date
    kaarten: tuple[RichtingVanKandidaat, ...]
    ook: tuple[RichtingVanKandidaat, ...]
    meer: int
    vol: tuple[RichtingVanKandidaat, ...]
    opgepakt: tuple[Gekozen, ...]
    uitgesloten: tuple[BuitenBeeld, ...]
    zonder_plek: int
    gelezen: tuple[GelezenWens, ...]
    kan_niet: tuple[str, ...]
    herkomst: dict[str, str]


class GevraagdeRichting(Beeld):
    """A richting that ten people or more took up in the last three months.

    Attributes:
        beroep: Id of the work.
        naam: Its name.
        sector: Of the labour market.
        onderzocht: How many people, to the nearest five.
        vacatures: Open vacatures.
        plekken: People that these ask, and learning places.
        tekort: Fewer places than people.
    """

    beroep: str
    naam: str
    sector: str
    onderzocht: int
    vacatures: int
    plekken: int
    tekort: bool


class VraagZonderMensen(Beeld):
    """A beroep with places that hardly anybody took up."""

    beroep: str
    naam: str
    sector: str
    plekken: int


class GevraagdeRichtingen(Beeld):
    """What people want to become, and where places lack; nobody can be recognised.

    Attributes:
        op: When it was counted.
        totaal: How many times a richting was taken up, to the nearest five; absent: fewer than ten, or the rest of it
            beside `gevraagd` would be.
        gevraagd: Richtingen of ten people or more, most people first.
        open_plekken: The beroepen with most places that fewer than ten people took up.
    """

    op: datetime
    totaal: int | None
    gevraagd: tuple[GevraagdeRichting, ...]
    open_plekken: tuple[VraagZonderMensen, ...]
