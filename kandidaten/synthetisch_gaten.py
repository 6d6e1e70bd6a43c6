"""How often each field of a synthetic profile is missing. Real files have holes, and they come together."""

from typing import TypeVar

from models.synthetisch.toeval import Toeval

T = TypeVar("T")

BIJNA_LEEG = 0.12  # share of profiles of which hardly anything was recorded
# Field -> share missing in (an ordinary profile, a nearly empty one). `werk_denkniveau`: in 2019 42 % of the
# profiles in UWV's Kandidatenverkenner had no level (press, 2019); the other rates are our own choice.
ONTBREEKT: dict[str, tuple[float, float]] = {
    "skills": (0.06, 0.80),
    "werkervaring": (0.08, 0.40),
    "werkervaring.taken": (0.30, 0.90),
    "werkervaring.jaren": (0.30, 0.80),
    "gewenste_beroepen": (0.30, 0.75),
    "opleidingen": (0.35, 0.90),
    "talen": (0.35, 0.90),  # statushouders apart: theirs are known
    "rijbewijzen": (0.25, 0.90),
    "vervoermiddelen": (0.35, 0.90),
    "werk_denkniveau": (0.42, 0.90),
    "postcode": (0.04, 0.20),
    "max_reisafstand_km": (0.30, 0.90),
    "max_reistijd_min": (0.75, 0.95),
    "uren_min": (0.30, 0.90),
    "uren_max": (0.22, 0.85),
    "werktijden.nacht": (0.45, 0.95),
    "werktijden.avond": (0.35, 0.95),
    "werktijden.weekend": (0.35, 0.95),
    "werktijden.ploegen": (0.50, 0.95),
    "werktijden.kantoortijden": (0.30, 0.95),
    "beschikbaar_vanaf": (0.35, 0.70),
    "status": (0.10, 0.30),
    "mag_werken": (0.15, 0.50),
    "profiel_datum": (0.08, 0.30),
    "open_voorstellen": (0.25, 0.50),
    "wensen": (0.55, 0.95),
}


class Gaten:
    """Decides for one profile which fields are missing."""

    def __init__(self, toeval: Toeval) -> None:
        self._toeval = toeval
        self.bijna_leeg = toeval.kans(BIJNA_LEEG)

    def heeft(self, veld: str) -> bool:
        """Whether the field was recorded."""
        return not self._toeval.kans(ONTBREEKT[veld][self.bijna_leeg])

    def of_niets(self, veld: str, waarde: T) -> T | None:
        """The value, or None where the field is missing."""
        return waarde if self.heeft(veld) else None


def aandeel_ontbreekt(veld: str) -> float:
    """Expected share of a whole caseload in which the field is missing."""
    gewoon, leeg = ONTBREEKT[veld]
    return (1 - BIJNA_LEEG) * gewoon + BIJNA_LEEG * leeg
