"""The list of a vacature as an answer, and what may be asked of it."""

from datetime import date, datetime

from pydantic import Field

from models.waardelijsten import PlekSoort
from service.schemas.basis import Beeld, Verzoek
from service.schemas.regels import RegelReden
from service.schemas.uitleg import UitlegBeeld, VraagBeeld
from service.schemas.vacatures import VacatureBeeld
from service.werkplek.banden import Band


class GewichtenKeuze(Verzoek):
    """How heavy each part weighs, in whole points; only the proportions count."""

    skills: int = Field(ge=0, le=100)
    werk: int = Field(ge=0, le=100)
    woorden: int = Field(ge=0, le=100)
    betekenis: int = Field(ge=0, le=100)


class LijstVraag(Verzoek):
    """What list to make.

    Attributes:
        aantal: How many people to show, 1-100.
        plek: Kind of place for this list, when the vacature does not say it.
        gewichten: Other weights than the ones that ship.
    """

    aantal: int = Field(default=10, ge=1, le=100)
    plek: PlekSoort | None = None
    gewichten: GewichtenKeuze | None = None


class LijstRegel(Beeld):
    """Somebody on the list; score and band are None without ranking, `zekerheid` is the share that is known."""

    rang: int
    kandidaat: str
    synthetisch: bool
    score: float | None
    band: Band | None
    zekerheid: float
    voorstelbaar: bool
    keer_voorgesteld: int
    uitleg: UitlegBeeld


class WachtRegel(Beeld):
    """Somebody who may not be proposed until a question is answered."""

    kandidaat: str
    keer_voorgesteld: int
    vragen: tuple[VraagBeeld, ...]


class VerborgenRegel(Beeld):
    """A rule that keeps people off the list.

    Attributes:
        code: Of the rule.
        titel: A few words.
        bron: What it rests on.
        aantal: How many people do not meet it; somebody may count under several rules.
        op_te_heffen: Whether an adviseur may lift it with a reason.
        wat_helpt: What would change the answer, when nobody may lift it.
    """

    code: str
    titel: str
    bron: str
    aantal: int
    op_te_heffen: bool
    wat_helpt: str


class VersoepelingBeeld(Beeld):
    """What relaxing one thing would bring; a preview, nothing changes. `in_top` is None without ranking."""

    wat: str
    code: str
    erbij: int
    in_top: int | None
    op_te_heffen: bool


class AfwijkingBeeld(Beeld):
    """A rule that was lifted for this vacature: why, by whom, when."""

    id: str
    code: str
    titel: str
    reden: str
    reden_tekst: str
    toelichting: str | None
    door: str
    moment: datetime


class StopBeeld(Beeld):
    """The stop switch, when it is on; `voor_alles`: for all vacatures."""

    voor_alles: bool
    reden: str
    reden_tekst: str
    door: str
    moment: datetime


class GewichtenBeeld(Beeld):
    """Weights of the parts of the score in percent; `gewijzigd`: not the ones that ship."""

    skills: int
    werk: int
    woorden: int
    betekenis: int
    gewijzigd: bool


class HerkomstBeeld(Beeld):
    """With what a list was made: enough to make it again."""

    versie: str
    encoder: str
    taxonomie: str
    regels: str
    data: str
    wijziging: int
    voorselectie: int | None
    voorselectie_recall: float | None


class LijstBeeld(Beeld):
    """The answer to "who for this vacature".

    Attributes:
        id: Of the list as it was kept.
        vacature: Its id.
        titel: Its title.
        moment: When it was made.
        peildatum: The day for which the rules were judged.
        gevraagd: How many people were asked for.
        plek: Kind of place that was filled in for this list only, in words.
        stop: The stop switch; with it nobody is ranked.
        gewichten: Of the parts of the score.
        aantal_kandidaten: How many people were judged.
        aantal_toegelaten: How many may be listed.
        aantal_te_verifieren: How many wait for an answer.
        volgorde: How the list is ordered, in words.
        regels: Who may be listed.
        te_verifieren: Who waits.
        verborgen: What hides whom, and how many.
        versoepelingen: What would bring more.
        afwijkingen: What was lifted.
        mededelingen: What to know of this list as a whole.
        taken: What people have to settle.
        herkomst: With what it was made.
    """

    id: str
    vacature: str
    titel: str
    moment: datetime
    peildatum: date
    gevraagd: int
    plek: str | None
    stop: StopBeeld | None
    gewichten: GewichtenBeeld
    aantal_kandidaten: int
    aantal_toegelaten: int
    aantal_te_verifieren: int
    volgorde: str
    regels: tuple[LijstRegel, ...]
    te_verifieren: tuple[WachtRegel, ...]
    verborgen: tuple[VerborgenRegel, ...]
    versoepelingen: tuple[VersoepelingBeeld, ...]
    afwijkingen: tuple[AfwijkingBeeld, ...]
    mededelingen: tuple[str, ...]
    taken: tuple[str, ...]
    herkomst: HerkomstBeeld


class VacaturePagina(Beeld):
    """What the page of a vacature shows: its head and its list."""

    vacature: VacatureBeeld
    lijst: LijstBeeld


class BewaardeRegelBeeld(Beeld):
    """One line of a list as it was kept; the score is None without ranking."""

    soort: str
    rang: int
    kandidaat: str
    score: float | None


class BewaardeLijstBeeld(Beeld):
    """A list as it was kept: what was asked, with what it was made, and the lines of who is still there."""

    id: str
    vacature: str
    moment: datetime
    door: str
    wijziging: int
    gevraagd: int
    peildatum: date
    plek: str | None
    zonder_ranking: bool
    opgeheven: tuple[str, ...]
    aantal_kandidaten: int
    aantal_toegelaten: int
    aantal_te_verifieren: int
    regels: tuple[BewaardeRegelBeeld, ...]


class AfwijkingVraag(Verzoek):
    """Lifting a rule for this vacature.

    Attributes:
        code: Of the rule.
        reden: Code of a reason of that rule.
        toelichting: A few words, without medical detail.
        toch_bewaren: Keep the words although they look medical.
    """

    code: str = Field(pattern=r"^[A-Z][0-9]{1,2}[a-z]?$")
    reden: str = Field(pattern=r"^[A-Z0-9-]{1,40}$")
    toelichting: str | None = Field(default=None, max_length=500)
    toch_bewaren: bool = False


class RegelOpheffen(Beeld):
    """A rule as it stands above the form that lifts it for a vacature.

    Attributes:
        vacature: Its id.
        titel: Its title.
        code: Of the rule.
        regel: Its title.
        tekst: What it says.
        bron: What it rests on.
        op_te_heffen: Whether an adviseur may lift it.
        wat_helpt: What does change its answer, when nobody may lift it.
        redenen: The reasons from which to choose.
    """

    vacature: str
    titel: str
    code: str
    regel: str
    tekst: str
    bron: str
    op_te_heffen: bool
    wat_helpt: str
    redenen: tuple[RegelReden, ...]


class StopVraag(Verzoek):
    """Why to stop ranking, a code."""

    reden: str = Field(max_length=40)
