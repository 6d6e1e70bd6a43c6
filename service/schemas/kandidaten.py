"""A dossier as an answer. What is restricted (rules.md H11) has an answer of its own, which is asked with a purpose."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from service.schemas.basis import Beeld, Verzoek
from service.schemas.richtingen import RichtingKaart
from service.schemas.uitleg import BijdrageBeeld, VraagBeeld
from service.werkplek.banden import Band


class Zoekvraag(Verzoek):
    """The beginning of a pseudonym."""

    zoek: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,200}$")]


class Gevonden(Beeld):
    """Pseudonyms that begin so, in their order, at most 25.

    Attributes:
        zoek: What was asked.
        kandidaten: The first of them.
        totaal: How many there are.
    """

    zoek: str
    kandidaten: tuple[str, ...]
    totaal: int


class Gegeven(Beeld):
    """One fact in words; `waarde` is absent when it is not known."""

    naam: str
    waarde: str | None


class Kunde(Beeld):
    """One skill, with what supports it and where it was said.

    Attributes:
        naam: The skill.
        bewijs: Its evidence in words.
        bron: Where it was said; a quote when it was read in text.
    """

    naam: str
    bewijs: str
    bron: str


class TeBevestigen(Beeld):
    """Something that was read in a text and that a person has to confirm."""

    veld: str
    waarde: str
    zin: str


class EerderWerk(Beeld):
    """One earlier job."""

    functie: str | None
    soort: str | None
    jaren: float | None
    taken: str | None


class Geleerd(Beeld):
    """Education or a course."""

    naam: str
    diploma: str


class LeegGegeven(Beeld):
    """An empty field, and on how many open vacatures it leaves a question or keeps the person off the list."""

    naam: str
    vragen: int
    te_verifieren: int


class PassendWerk(Beeld):
    """A vacature for this person; score and terms are those of the list of the vacature.

    Attributes:
        vacature: Id.
        titel: In the words of the werkgever.
        werkgever: Name; absent when not known.
        score: In [0, 1]; absent when the ranking is switched off for this vacature.
        band: In a word; likewise.
        redenen: The strongest reasons in words.
        ontbreekt: Asked skills that were not found.
        vragen: What is to be asked first; not what concerns restricted facts.
        afgeschermde_vragen: How many more questions concern those: they stand with the vacature.
        bijdragen: The terms.
        voorstel: Id of the voorstel that there is already.
    """

    vacature: str
    titel: str
    werkgever: str | None
    score: float | None
    band: Band | None
    redenen: tuple[str, ...]
    ontbreekt: tuple[str, ...]
    vragen: tuple[VraagBeeld, ...]
    afgeschermde_vragen: int
    bijdragen: tuple[BijdrageBeeld, ...]
    voorstel: str | None


class RegelTelling(Beeld):
    """How many open vacatures a rule keeps the person from."""

    code: str
    titel: str
    vacatures: int


class Werkaanbod(Beeld):
    """The best vacatures for somebody.

    Attributes:
        open: How many open vacatures there are.
        beoordeeld: How many of those were judged: all, or those nearest to the profile.
        toegelaten: For how many the person may be listed.
        wachtend: How many wait for an answer.
        passend: The best of those that may, best first.
        ongeordend: Those that may and whose ranking is switched off, by id.
        te_verifieren: The best of those that wait.
        regels: What else keeps the person off; without the rules on restricted facts.
    """

    open: int
    beoordeeld: int
    toegelaten: int
    wachtend: int
    passend: tuple[PassendWerk, ...]
    ongeordend: tuple[PassendWerk, ...]
    te_verifieren: tuple[PassendWerk, ...]
    regels: tuple[RegelTelling, ...]


class ToestemmingBeeld(Beeld):
    """What was said about being proposed."""

    voor: str
    antwoord: str
    datum: date | None


class EerderVoorstel(Beeld):
    """A voorstel of this person."""

    id: str
    vacature: str
    titel: str
    status: str
    in_woorden: str
    sinds: datetime


class Blik(Beeld):
    """Who looked at this dossier on a day: a role, no name."""

    dag: date
    rol: str
    wat: str
    keer: int


class Dossier(Beeld):
    """Everything that is not restricted about one kandidaat.

    Attributes:
        kandidaat: Pseudonym.
        synthetisch: Made up.
        stand: The day on which it was judged.
        kan: Skills.
        te_bevestigen: Read in text, not confirmed.
        werk: Earlier work.
        geleerd: Education and courses.
        wil: Wished beroepen.
        wensen: What the person wants and does not want, in the own words.
        gegevens: Hours, travel, licences and the like.
        leeg: What is not known and what knowing it would open.
        werkaanbod: The best vacatures.
        toestemmingen: Consents and objections.
        voorstellen: Newest first.
        gezien: Who looked, newest first.
    """

    kandidaat: str
    synthetisch: bool
    stand: date
    kan: tuple[Kunde, ...]
    te_bevestigen: tuple[TeBevestigen, ...]
    werk: tuple[EerderWerk, ...]
    geleerd: tuple[Geleerd, ...]
    wil: tuple[str, ...]
    wensen: str | None
    gegevens: tuple[Gegeven, ...]
    leeg: tuple[LeegGegeven, ...]
    werkaanbod: Werkaanbod
    toestemmingen: tuple[ToestemmingBeeld, ...]
    voorstellen: tuple[EerderVoorstel, ...]
    gezien: tuple[Blik, ...]


class Doel(StrEnum):
    """Why somebody looks at restricted facts (doelbinding); kept in the auditlog."""

    VOORSTEL = "D-VOORSTEL"
    NAVRAGEN = "D-NAVRAGEN"
    GESPREK = "D-GESPREK"
    INZAGE = "D-INZAGE"
    CORRECTIE = "D-CORRECTIE"

    @property
    def tekst(self) -> str:
        """In words."""
        return _DOELEN[self]


_DOELEN = {
    Doel.VOORSTEL: "Ik bereid een voorstel voor",
    Doel.NAVRAGEN: "Ik vraag een gegeven na of leg het vast",
    Doel.GESPREK: "Ik bereid een gesprek voor",
    Doel.INZAGE: "De kandidaat vraagt wat wij weten",
    Doel.CORRECTIE: "De kandidaat zegt dat er iets niet klopt",
}


class AfgeschermdeVraag(Verzoek):
    """The purpose for which restricted facts are asked."""

    doel: Doel


class AfgeschermdBeeld(Beeld):
    """The restricted facts of one kandidaat.

    Attributes:
        kandidaat: Pseudonym.
        doel: The purpose for which they were asked, in words.
        gegevens: The facts.
        conflict: What contradicts itself and is to be settled by people.
        leeg: What of it is not known.
        regels: What keeps the person off open vacatures by these facts.
    """

    kandidaat: str
    doel: str
    gegevens: tuple[Gegeven, ...]
    conflict: str | None
    leeg: tuple[LeegGegeven, ...]
    regels: tuple[RegelTelling, ...]


class Gespreksblad(Beeld):
    """What goes on paper for the conversation: plain words, no score, no comparison, nothing restricted.

    Attributes:
        kandidaat: Pseudonym.
        op: The day.
        kan: Skills in words.
        werk: Earlier work in words.
        wil: Wished work.
        wensen: In the own words.
        praktisch: Hours, travel and the like; what is not known is asked.
        vragen: What to talk about.
        werkideeen: Titles of vacatures to talk about, by their titles.
        richtingen: What the person sees on cards, by name: on paper there is no order of fit.
    """

    kandidaat: str
    op: date
    kan: tuple[str, ...]
    werk: tuple[str, ...]
    wil: tuple[str, ...]
    wensen: str | None
    praktisch: tuple[Gegeven, ...]
    vragen: tuple[str, ...]
    werkideeen: tuple[str, ...]
    richtingen: tuple[RichtingKaart, ...]
