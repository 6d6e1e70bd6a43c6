"""What a request answers: a list in which every score comes with its terms, and nothing is hidden silently."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from matching.afwijking import Afwijking
from models.waardelijsten import Uitkomst


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijdrage:
    """One term of a score.

    Attributes:
        gevraagd: The asked skill, or the name of a term over the whole profile.
        door: The skill, function or words of the person that earned it; None when nothing did.
        bewijs: Evidence of `door`; None for terms over the whole profile.
        bron: Where the person's `door` was said.
        bijdrage: What it adds to the score, in [0, van].
        van: What it could have added.
    """

    gevraagd: str
    door: str | None
    bewijs: str | None
    bron: str | None
    bijdrage: float
    van: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontbreekt:
    """An asked skill for which too little was found; `mist` is what it could still add to the score."""

    gevraagd: str
    belang: str
    mist: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVraag:
    """What to ask to settle a rule; `code` is the rule's."""

    code: str
    vraag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitleg:
    """Why a score is what it is, and how every rule came out.

    Attributes:
        bijdragen: The terms; they add up to the score to 1e-6.
        ontbreekt: Asked skills that were not found, the heaviest first.
        extra: Skills the person has and the vacature did not ask.
        voorwaarden: Outcome per rule code.
        aandacht: Marks: greyed, or a wish of the employer that is not known to be met.
        vragen: What is not known and should be asked before proposing.
    """

    bijdragen: tuple[Bijdrage, ...]
    ontbreekt: tuple[Ontbreekt, ...]
    extra: tuple[str, ...]
    voorwaarden: Mapping[str, Uitkomst]
    aandacht: tuple[str, ...]
    vragen: tuple[OpenVraag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A kandidaat on the list; there is no score without its explanation.

    Attributes:
        rang: 1-based.
        kandidaat: Pseudonym.
        score: In [0, 1], rounded to 6 decimals.
        zekerheid: Share of the profile that is known, in [0, 1]; never lowers the score.
        voorstelbaar: Whether no fixed rule is onbekend: there is nothing left to ask before a proposal. Says
            nothing of the score, and does not change the order.
        synthetisch: Whether the person was made up.
        uitleg: The terms and the rules.
    """

    rang: int
    kandidaat: str
    score: float
    zekerheid: float
    voorstelbaar: bool
    synthetisch: bool
    uitleg: Uitleg


@dataclass(frozen=True, slots=True, kw_only=True)
class TeVerifieren:
    """Somebody who may not be proposed until a question is answered (rules.md H4)."""

    kandidaat: str
    score: float
    vragen: tuple[OpenVraag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """Everything needed to make the same list again (AI Act art. 12; rules.md H14).

    Attributes:
        versie: Of the program.
        encoder: Its id.
        encoder_sha256: Its hash.
        taxonomie: Name, version and start of the hash.
        voorwaarden_sha256: Hash over the table of rules.
        data: Generation of the stored kandidaten.
        peildatum: The day for which the rules were judged.
        gewichten: Weights of the terms.
        voorselectie: How many kandidaten the index selected before exact scoring; None: all were scored.
        voorselectie_recall: Measured share of the exact top 10 within such a selection; None when all were scored.
    """

    versie: str
    encoder: str
    encoder_sha256: str
    taxonomie: str
    voorwaarden_sha256: str
    data: str
    peildatum: date
    gewichten: Mapping[str, float]
    voorselectie: int | None = None
    voorselectie_recall: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matchlijst:
    """The answer to "who for this vacature".

    Attributes:
        vacature: Its id.
        titel: Its title.
        synthetisch: Whether the vacature was made up.
        matches: Best first; equal scores by pseudonym.
        te_verifieren: Who may be listed once a question is answered; the best scores first, at most n.
        verborgen: Per rule how many people do not meet it; somebody may count under several rules.
        afwijkingen: Gates that were lifted, with reason.
        mededelingen: What the reader must know about this list as a whole.
        taken: What has to be settled by people, such as a data conflict.
        aantal_kandidaten: How many people were judged.
        aantal_toegelaten: How many of them may be listed; `matches` shows the best n.
        aantal_te_verifieren: How many wait for an answer; `te_verifieren` shows the best n.
        herkomst: What it was made with.
    """

    vacature: str
    titel: str | None
    synthetisch: bool
    matches: tuple[Match, ...]
    te_verifieren: tuple[TeVerifieren, ...]
    verborgen: Mapping[str, int]
    afwijkingen: tuple[Afwijking, ...] = ()
    mededelingen: tuple[str, ...] = ()
    taken: tuple[str, ...] = field(default=(), repr=False)
    aantal_kandidaten: int
    aantal_toegelaten: int
    aantal_te_verifieren: int
    herkomst: Herkomst
