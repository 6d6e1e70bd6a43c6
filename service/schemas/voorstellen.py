"""Proposals: the form, the act, the steps and what became of it."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from evaluation.gebeurtenissen import MAX_UREN, Plaatsingssoort
from matching.voorstellen import VoorstelStatus
from service.schemas.basis import Beeld, Verzoek
from service.schemas.feiten import GEEN_STUURTEKENS

Sleutel = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,200}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,3}-[A-Z]{1,20}$")]
Zin = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=GEEN_STUURTEKENS)]
Notitie = Annotated[str, StringConstraints(min_length=1, max_length=1000, pattern=GEEN_STUURTEKENS)]


class StapVerzoek(Verzoek):
    """A step of a voorstel.

    Attributes:
        status: What it becomes.
        reden: Code of the reason, for steps that ask one.
        afwijkreden: Code, when it becomes voorgesteld against the order of the list.
        toestemming_voor: Whether consent that is given with it is for the vacature or for the werkgever.
        toestemming_op: The day on which the person gave that consent.
        notitie: Own words; nothing about health.
        toch_bewaren: Keep the words though they seem to be about health.
        plaatsing: Kind of placement; only when it becomes geplaatst, left out when not known.
        uren: Hours a week of that placement, above 0 and at most 60; left out when not known.
        begindatum: First day of work; left out: today.
    """

    status: VoorstelStatus
    reden: Code | None = None
    afwijkreden: Code | None = None
    toestemming_voor: Literal["vacature", "werkgever"] = "vacature"
    toestemming_op: date | None = None
    notitie: Notitie | None = None
    toch_bewaren: bool = False
    plaatsing: Plaatsingssoort | None = None
    uren: Annotated[float, Field(gt=0, le=MAX_UREN)] | None = None
    begindatum: date | None = None


class PlaatsingVerzoek(Verzoek):
    """How it goes with somebody who was placed.

    Attributes:
        nog_aan_het_werk: After how many months this is known; left out when the placement ended.
        einddatum: The last day of work; asked when the placement ended.
        reden: Code of why it ended; asked when the placement ended.
    """

    nog_aan_het_werk: Literal["3", "6", "12"] | None = None
    einddatum: date | None = None
    reden: Code | None = None


class VoorstelVerzoek(StapVerzoek):
    """The first step: what is decided about one person for one vacature.

    Attributes:
        vacature: Id.
        kandidaat: Pseudonym.
        lijst: Id of the list that it came from.
        redenen: Why this person: sentences of the explanation that the adviseur confirmed or changed.
    """

    vacature: Sleutel
    kandidaat: Sleutel
    lijst: Sleutel | None = None
    redenen: Annotated[tuple[Zin, ...], Field(max_length=10)] = ()


class RedenKeuze(Beeld):
    """A reason that can be chosen."""

    code: str
    tekst: str


class StapKeuze(Beeld):
    """A step that can follow, with the reasons of which one goes with it."""

    status: VoorstelStatus
    tekst: str
    redenen: tuple[RedenKeuze, ...]


class Belet(Beeld):
    """What stands in the way of a voorstel now.

    Attributes:
        code: Of the rule.
        titel: Of the rule.
        soort: "regel": no reason lifts it; "vraag": an answer is waited for; "standaard": may be lifted with a reason.
        tekst: The rule's own words, or the question.
        wat_helpt: What changes the answer.
    """

    code: str
    titel: str
    soort: Literal["regel", "vraag", "standaard"]
    tekst: str
    wat_helpt: str


class VoorstelConcept(Beeld):
    """The form, filled from the explanation.

    Attributes:
        vacature: Id.
        titel: Of the vacature.
        werkgever: Name; absent when not known.
        kandidaat: Pseudonym.
        lijst: Id of the list that it comes from.
        rang: Place on the list; absent when not on it.
        geordend: Whether there is an order at all: the stop switch takes it away.
        vraagt_afwijkreden: Whether this goes against the order, so that a reason is asked.
        afwijkredenen: Of which one.
        toestemming: "gegeven", "bezwaar" or "niet gevraagd".
        belet: What stands in the way; empty: the person can be proposed.
        redenen: Sentences of the explanation.
        stappen: What can be decided now.
        bestaand: Id of the voorstel that there is already.
    """

    vacature: str
    titel: str
    werkgever: str | None
    kandidaat: str
    lijst: str | None
    rang: int | None
    geordend: bool
    vraagt_afwijkreden: bool
    afwijkredenen: tuple[RedenKeuze, ...]
    toestemming: str
    belet: tuple[Belet, ...]
    redenen: tuple[str, ...]
    stappen: tuple[StapKeuze, ...]
    bestaand: str | None


class VoorstelStap(Beeld):
    """A step that was taken."""

    nummer: int
    status: VoorstelStatus
    in_woorden: str
    reden: str | None
    notitie: str | None
    door: str
    moment: datetime


class PlaatsingBeeld(Beeld):
    """A placement and how it went.

    Attributes:
        begin: First day of work.
        uren: Hours a week; absent when not known.
        behouden: After how many months the person was still at work.
        einde: Last day of work; absent while it lasts, as far as is known.
        eindreden: Why it ended, in words.
        te_vragen: After how many months it can be said now that the person is still at work.
        eindredenen: Why it can have ended.
    """

    begin: date
    uren: float | None
    behouden: tuple[int, ...]
    einde: date | None
    eindreden: str | None
    te_vragen: tuple[int, ...]
    eindredenen: tuple[RedenKeuze, ...]


class VoorstelBeeld(Beeld):
    """A voorstel with its steps.

    Attributes:
        id: Of the voorstel.
        kandidaat: Pseudonym.
        vacature: Id.
        titel: Of the vacature.
        werkgever: Name; absent when not known.
        status: Where it stands.
        in_woorden: The same in words.
        loopt: Whether it counts as an open voorstel (G11).
        redenen: Why this person.
        afwijkreden: Why against the order, in words.
        rang: Place on the list it came from.
        lijst: Id of that list.
        toestemming: "gegeven", "bezwaar" or "niet gevraagd".
        stappen: Oldest first.
        volgende: What can follow.
        vraagt_afwijkreden: Whether becoming voorgesteld asks a reason for the order.
        afwijkredenen: Of which one.
        blad: Whether the employer sheet can be made now.
        plaatsing: How the placement goes; absent when there is none.
    """

    id: str
    kandidaat: str
    vacature: str
    titel: str
    werkgever: str | None
    status: VoorstelStatus
    in_woorden: str
    loopt: bool
    redenen: tuple[str, ...]
    afwijkreden: str | None
    rang: int | None
    lijst: str | None
    toestemming: str
    stappen: tuple[VoorstelStap, ...]
    volgende: tuple[StapKeuze, ...]
    vraagt_afwijkreden: bool
    afwijkredenen: tuple[RedenKeuze, ...]
    blad: bool
    plaatsing: PlaatsingBeeld | None
