"""Lifting a gate with a reason: which rules, which reasons, by whom and when (rules.md 9.4 and 9.6)."""

import re
from dataclasses import dataclass
from datetime import date

from matching.voorwaarde import Soort, Voorwaarde
from matching.voorwaarden import voorwaarde
from models.fouten import AfwijkingFout

# Words that point at health; a reason needs none of it. Own list: beginnings of words, and parts of words.
_BEGIN = (
    "adhd|angst|arts|autis|bipolair|blind|borderline|burn-?out|depress|diabet|diagnos|doof|dove|epilep|"
    "handicap|hernia|huisarts|bedrijfsarts|kanker|medic|medisch|operatie|psych|ptss|reuma|rolstoel|rugpijn|"
    "slechthorend|slechtziend|trauma|verslaa|verslav|zwanger|ziek|zwakbegaafd"
)
_DEEL = "beperking|gehandicapt|klachten|ongeschikt|revalid|stoornis|therap|ziekte"
_MEDISCH = re.compile(rf"\b(?:{_BEGIN})[\w-]*|\b[\w-]*(?:{_DEEL})[\w-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijking:
    """One gate that is lifted for one list.

    Attributes:
        code: The gate, G1-G11.
        reden: Code of a reason on that gate's list.
        toelichting: Free text of the adviseur; without medical detail (see `medische_woorden`).
        door: User, as the service knows them.
        op: Day or moment.

    Raises:
        AfwijkingFout: A rule that may not be lifted, an unknown rule, or a reason that is not on its list.
        ValueError: Nobody is named.
    """

    code: str
    reden: str
    door: str
    op: date
    toelichting: str | None = None

    def __post_init__(self) -> None:
        regel = voorwaarde(self.code)
        if regel.soort is Soort.WETTELIJK:
            raise AfwijkingFout(
                f"{regel.code} ({regel.titel}) is een vaste regel en is niet met een reden op te heffen. "
                f"{regel.opheffing}"
            )
        if self.reden not in {reden.code for reden in regel.redenen}:
            raise AfwijkingFout(_onbekende_reden(regel, self.reden))
        if not self.door.strip():
            raise ValueError("door is empty")


def medische_woorden(toelichting: str | None) -> tuple[str, ...]:
    """The words in a free text that point at health, as written and in order; to warn, not to refuse."""
    return tuple(dict.fromkeys(treffer.group() for treffer in _MEDISCH.finditer(toelichting or "")))


def _onbekende_reden(regel: Voorwaarde, reden: str) -> str:
    keuze = "; ".join(f"{r.code} ({r.tekst})" for r in regel.redenen)
    return f"{reden!r} is geen reden om {regel.code} ({regel.titel}) op te heffen. Kies uit: {keuze}."
