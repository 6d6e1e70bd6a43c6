"""What can become of a proposal: its states, which step may follow which, and the reasons that are kept.

The codes are the outcome data from which is learned later; the words are what people read. "A low score" is no
reason: it says nothing of the person and would teach the score only itself (rules.md 9.6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from matching.voorwaarde import Reden
from models.fouten import AfwijkingFout, ConflictFout

TOP_ZONDER_REDEN: Final = 5  # whoever stands here is proposed without a reason for the order


class VoorstelStatus(Enum):
    """Where a proposal stands; the value is what is kept."""

    GEPARKEERD = "geparkeerd"
    VOORGESTELD = "voorgesteld"
    GESPREK = "gesprek"
    PROEFPLAATS = "proefplaats"
    GEPLAATST = "geplaatst"
    AFGEWEZEN_WERKGEVER = "afgewezen_werkgever"
    AFGEWEZEN_KANDIDAAT = "afgewezen_kandidaat"
    AFGEVALLEN = "afgevallen"
    INGETROKKEN = "ingetrokken"

    @property
    def fase(self) -> "Fase":
        """What this state means."""
        return FASEN[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fase:
    """What a state means.

    Attributes:
        tekst: In words, of the proposal.
        stap: In words, of the step that leads here.
        volgende: The states that may follow; empty: this is how it ended.
        redenen: One of these goes with the step that leads here; empty: none is asked.
        loopt: Whether it counts as an open proposal (G11).
        bij_werkgever: Whether the employer may know of this person.
    """

    tekst: str
    stap: str
    volgende: tuple[VoorstelStatus, ...] = ()
    redenen: tuple[Reden, ...] = ()
    loopt: bool = False
    bij_werkgever: bool = False


_S = VoorstelStatus
_AFLOOP = (_S.AFGEWEZEN_WERKGEVER, _S.AFGEWEZEN_KANDIDAAT, _S.AFGEVALLEN, _S.INGETROKKEN)

FASEN: Final[Mapping[VoorstelStatus, Fase]] = MappingProxyType(
    {
        _S.GEPARKEERD: Fase(
            tekst="geparkeerd",
            stap="Parkeren",
            volgende=(_S.VOORGESTELD, _S.AFGEWEZEN_KANDIDAAT, _S.AFGEVALLEN),
            redenen=(
                Reden("W-LATER", "Nu is niet het goede moment"),
                Reden("W-VRAAG", "Er moet eerst iets worden nagevraagd"),
                Reden("W-OVERLEG", "Eerst overleg met de kandidaat of een collega"),
                Reden("W-VERVOER", "Het vervoer moet eerst worden geregeld"),
                Reden("W-LEREN", "Eerst een korte scholing of een certificaat"),
            ),
        ),
        _S.VOORGESTELD: Fase(
            tekst="voorgesteld",
            stap="Voorstellen",
            volgende=(_S.GESPREK, _S.PROEFPLAATS, _S.GEPLAATST, *_AFLOOP),
            loopt=True,
            bij_werkgever=True,
        ),
        _S.GESPREK: Fase(
            tekst="in gesprek",
            stap="Er is een gesprek",
            volgende=(_S.PROEFPLAATS, _S.GEPLAATST, *_AFLOOP),
            loopt=True,
            bij_werkgever=True,
        ),
        _S.PROEFPLAATS: Fase(
            tekst="op een proefplaats",
            stap="Er is een proefplaats",
            volgende=(_S.GEPLAATST, *_AFLOOP),
            loopt=True,
            bij_werkgever=True,
        ),
        _S.GEPLAATST: Fase(tekst="geplaatst", stap="Geplaatst", bij_werkgever=True),
        _S.AFGEWEZEN_WERKGEVER: Fase(
            tekst="de werkgever koos niet voor deze kandidaat",
            stap="De werkgever zegt nee",
            redenen=(
                Reden("E-ANDER", "Een andere kandidaat paste beter"),
                Reden("E-VERVULD", "De plek was al vervuld"),
                Reden("E-SKILL", "Een gevraagde skill ontbrak"),
                Reden("E-ERVARING", "Te weinig ervaring"),
                Reden("E-PAPIER", "Een diploma, certificaat of rijbewijs ontbrak"),
                Reden("E-TIJD", "De uren of werktijden pasten niet"),
                Reden("E-STIL", "De werkgever reageerde niet"),
                Reden("E-ZONDER", "De werkgever gaf geen reden"),
            ),
        ),
        _S.AFGEWEZEN_KANDIDAAT: Fase(
            tekst="de kandidaat wilde dit niet",
            stap="De kandidaat zegt nee",
            volgende=(_S.VOORGESTELD,),
            redenen=(
                Reden("K-WERK", "Dit werk wil de kandidaat niet doen"),
                Reden("K-REIS", "Te ver of niet goed te bereiken"),
                Reden("K-TIJD", "De uren of werktijden pasten niet"),
                Reden("K-LOON", "Het loon of het contract paste niet"),
                Reden("K-WERKGEVER", "Niet bij deze werkgever"),
                Reden("K-ANDER", "De kandidaat koos ander werk"),
                Reden("K-ZONDER", "De kandidaat gaf geen reden"),
            ),
        ),
        _S.AFGEVALLEN: Fase(
            tekst="afgevallen",
            stap="Laten afvallen",
            volgende=(_S.VOORGESTELD,),
            redenen=(
                Reden("A-ANDER", "Een andere kandidaat past beter"),
                Reden("A-PAST", "Het werk past bij nader inzien niet"),
                Reden("A-BEREIK", "Er kwam geen contact tot stand"),
                Reden("A-PROEF", "De proefplaats is niet voortgezet"),
                Reden("A-VERANDERD", "De situatie van de kandidaat is veranderd"),
                Reden("A-VACATURE", "De vacature is gesloten"),
            ),
        ),
        _S.INGETROKKEN: Fase(
            tekst="ingetrokken",
            stap="Voorstel intrekken",
            volgende=(_S.VOORGESTELD,),
            redenen=(
                Reden("I-TOESTEMMING", "De kandidaat trok de toestemming in"),
                Reden("I-VERGISSING", "Dit voorstel was een vergissing"),
                Reden("I-ANDER", "Een andere kandidaat past beter"),
                Reden("I-VACATURE", "De vacature is gesloten"),
            ),
        ),
    }
)

BEGIN: Final = (_S.VOORGESTELD, _S.GEPARKEERD, _S.AFGEWEZEN_KANDIDAAT, _S.AFGEVALLEN)
"""What can be decided about somebody of whom nothing was decided yet."""

AFWIJKREDENEN: Final = (
    Reden("V-KENNIS", "Ik ken deze kandidaat en dit werk, en het past"),
    Reden("V-WENS", "De kandidaat wil dit werk graag"),
    Reden("V-LEREN", "Wat ontbreekt, is snel te leren"),
    Reden("V-VAAK", "Wie hoger staat, is al vaak voorgesteld"),
    Reden("V-GEVRAAGD", "Wie hoger staat, is gevraagd en wil of kan niet"),
    Reden("V-PLEK", "Ik weet van deze plek iets dat niet in de vacature staat"),
)
"""Why somebody is proposed against the order of the list (rules.md 9.5, 9.6)."""

EINDREDENEN: Final = (
    Reden("P-AFGELOPEN", "Het contract liep af"),
    Reden("P-PROEFTIJD", "Gestopt in de proeftijd"),
    Reden("P-WERKGEVER", "De werkgever stopte ermee"),
    Reden("P-KANDIDAAT", "De kandidaat stopte ermee"),
    Reden("P-ANDER", "De kandidaat heeft ander werk"),
    Reden("P-ZONDER", "De reden is niet bekend"),
)
"""Why a placement ended; why somebody fell out is nobody's business here (rules.md H11)."""


def controleer_stap(van: VoorstelStatus | None, naar: VoorstelStatus, reden: str | None) -> None:
    """Refuse a step that does not follow, or that lacks its reason.

    Args:
        van: Where the proposal stands; None when nothing was decided yet.
        naar: The step.
        reden: Code of the reason.

    Raises:
        ConflictFout: This step does not follow on that state.
        AfwijkingFout: No reason where one is asked, one that is not on the list, or one where none is asked.
    """
    mogelijk = BEGIN if van is None else van.fase.volgende
    if naar not in mogelijk:
        stand = "Er is nog niets vastgelegd" if van is None else f"Dit voorstel staat op: {van.fase.tekst}"
        kan = ", ".join(status.fase.stap for status in mogelijk) or "niets meer"
        raise ConflictFout(f"{stand}. Deze stap kan nu niet: {naar.fase.stap}. Wat wel kan: {kan}.")
    controleer_reden(naar.fase.redenen, reden, waarvoor=naar.fase.stap)


def controleer_reden(redenen: tuple[Reden, ...], reden: str | None, *, waarvoor: str) -> None:
    """Refuse a code that is not on the list; without a list, any code.

    Raises:
        AfwijkingFout: As said; the message names what can be chosen.
    """
    codes = {een.code for een in redenen}
    if (reden in codes) if codes else reden is None:
        return
    if not codes:
        raise AfwijkingFout(f"{waarvoor}: hierbij hoort geen reden.")
    keuze = "; ".join(f"{een.code} ({een.tekst})" for een in redenen)
    raise AfwijkingFout(f"{waarvoor}: kies een reden. Kies uit: {keuze}.")


def reden_in_woorden(code: str | None) -> str | None:
    """The words of a reason of any step or deviation; the code itself when it is not known any more."""
    return None if code is None else _WOORDEN.get(code, code)


_WOORDEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        een.code: een.tekst
        for een in (*(r for fase in FASEN.values() for r in fase.redenen), *AFWIJKREDENEN, *EINDREDENEN)
    }
)
