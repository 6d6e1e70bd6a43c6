"""A skill or condition at a place in a text, and the forms that the value of a condition can have."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from models.waardelijsten import Rijbewijs

SKILL = "skill"  # the `soort` of a marked skill; every other soort is a condition


def _een_van(*waarden: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, waarden)))


VORMEN: Mapping[str, re.Pattern[str]] = {
    "uren": re.compile(r"[1-9][0-9]?(-[1-9][0-9]?)?"),
    "contract": _een_van("vast", "tijdelijk", "uitzend", "oproep", "zzp"),
    "rijbewijs": _een_van(*(rijbewijs.value for rijbewijs in Rijbewijs)),
    "taal": re.compile(r"[a-z]{3}:[234]"),
    "certificaat": _een_van(
        *("vca", "vca-vol", "heftruck", "reachtruck", "hoogwerker", "bhv", "ehbo", "haccp"),
        *("vog", "code95", "svh", "nen3140", "beveiliger", "big", "lasser"),
    ),
    "opleiding": _een_van("geen", "vmbo", "mbo", "mbo1", "mbo2", "mbo3", "mbo4", "havo", "vwo", "hbo", "wo"),
    "ervaring": re.compile(r"[1-9][0-9]?|1\+"),
    "werktijd": _een_van("ochtend", "dag", "avond", "nacht", "weekend", "ploegen", "flexibel"),
    "fysiek": _een_van(
        *("tillen", "staan", "lopen", "bukken", "hoogte", "buiten"),
        *("kou", "hitte", "lawaai", "vuil", "beeldscherm"),
    ),
    "plaats": re.compile(r"[A-Z].+"),
    "doelgroep": _een_van("banenafspraak", "beschut", "garantiebaan", "doelgroepregister"),
    "plek": _een_van("leerwerkplek", "stage", "proefplaats", "vrijwilligerswerk"),
}
"""Kind of condition -> the form of its value."""


@dataclass(frozen=True, slots=True)
class Markering:
    """One skill or condition in a text, marked by hand or found by an extractor.

    Attributes:
        begin: First character, from 0.
        einde: After the last character.
        soort: SKILL or a kind of condition (`VORMEN`).
        waarde: Id of a skill, or the value of a condition; None: a skill that the taxonomy does not have.
        ontkend: The text denies it or says that it is not needed.

    Raises:
        ValueError: An empty span or one before the text.
    """

    begin: int
    einde: int
    soort: str
    waarde: str | None
    ontkend: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.begin < self.einde:
            raise ValueError(f"{self.begin}-{self.einde} is not a span")
