"""What may leave the office about a kandidaat.

Every writer of kandidaten takes a `Deelprofiel` and nothing else. It has no field for the restricted layer (rules.md
H11), nor for what is about the mediation (status, consents, open proposals, the right to work) or is said in confidence
(wishes), so none of that can come out, whatever a writer does.
"""

from dataclasses import dataclass, fields
from datetime import date

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from models.skills import Skill
from models.waardelijsten import Rijbewijs, Vervoermiddel, WerkDenkniveau
from models.werk import Taalbeheersing, Werktijden


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelprofiel:
    """The open profile of a kandidaat under a pseudonym; the fields mean what they mean in `Kandidaat`."""

    id: str
    skills: tuple[Skill, ...]
    werkervaring: tuple[Werkervaring, ...]
    gewenste_beroepen: tuple[str, ...]
    opleidingen: tuple[Opleiding, ...]
    certificaten: tuple[str, ...]
    talen: tuple[Taalbeheersing, ...]
    rijbewijzen: frozenset[Rijbewijs] | None
    vervoermiddelen: frozenset[Vervoermiddel] | None
    werk_denkniveau: WerkDenkniveau | None
    postcode: str | None
    max_reisafstand_km: int | None
    max_reistijd_min: int | None
    uren_min: int | None
    uren_max: int | None
    werktijden: Werktijden
    beschikbaar_vanaf: date | None
    beschikbaar_tot: date | None
    synthetisch: bool

    def __repr__(self) -> str:
        return f"Deelprofiel(id={self.id!r})"  # as `Kandidaat`: nothing but the pseudonym in logs


def deelprofiel(kandidaat: Kandidaat) -> Deelprofiel:
    """The part of a kandidaat that may be shared."""
    return Deelprofiel(**{veld.name: getattr(kandidaat, veld.name) for veld in fields(Deelprofiel)})
