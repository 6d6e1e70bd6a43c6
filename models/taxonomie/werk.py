"""What is known of the work itself: its level, its circumstances, and the processes it consists of."""

import re
from dataclasses import dataclass
from enum import StrEnum

from models.taxonomie.gebreken import Gebrek, naam_gebreken, weiger

_CREBO = re.compile(r"[0-9]{5}")
_CODE = re.compile(r"[A-Z][0-9]{1,2}-K[0-9]{1,2}-W[0-9]{1,2}")


class Niveau(StrEnum):
    """The level of education at which a beroep is usually learned; says nothing about a person."""

    GEEN = "geen"
    MBO1 = "mbo1"
    MBO2 = "mbo2"
    MBO3 = "mbo3"
    MBO4 = "mbo4"
    HBO = "hbo"
    WO = "wo"


class Werkomstandigheid(StrEnum):
    """What the work asks of whoever does it, apart from skills: of the body, of the place, of the hours."""

    TILLEN = "tillen"
    STAAN = "staan"
    LOPEN = "lopen"
    BUKKEN = "bukken"
    ZITTEN = "zitten"
    HOOGTE = "hoogte"
    BUITEN = "buiten"
    KOU = "kou"
    HITTE = "hitte"
    LAWAAI = "lawaai"
    VUIL = "vuil"
    BEELDSCHERM = "beeldscherm"
    TEMPO = "tempo"
    PUBLIEK = "publiek"
    AVOND = "avond"
    NACHT = "nacht"
    WEEKEND = "weekend"
    PLOEGEN = "ploegen"
    ALLEEN = "alleen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkproces:
    """One part of a beroep that somebody can learn, or be given, by itself.

    Attributes:
        id: Stable readable slug, unique in the language.
        label: What is done, in a few Dutch words.
        skills: Ids of the skills it takes; at least one, each once.
        crebo: Number of the mbo qualification it belongs to (SBB): five digits; None: of none.
        code: Its place in that qualification (SBB), such as B1-K1-W2; None: not known.

    Raises:
        BegripOngeldig: A field is empty, of a wrong form, or says something twice.
    """

    id: str
    label: str
    skills: tuple[str, ...]
    crebo: str | None = None
    code: str | None = None

    def __post_init__(self) -> None:
        gebreken = naam_gebreken(self.id, self.label)
        if self.crebo is not None and not _CREBO.fullmatch(self.crebo):
            gebreken.append(Gebrek("crebo", "dit is geen crebonummer", "Vul vijf cijfers in of laat het veld leeg."))
        if self.code is not None and not _CODE.fullmatch(self.code):
            gebreken.append(Gebrek("code", "dit is geen code van een werkproces", "Schrijf hem als B1-K1-W1."))
        if not self.skills or not all(self.skills):
            gebreken.append(Gebrek("skills", "er ontbreekt een skill", "Noem minstens een skill, zonder losse |."))
        if len(set(self.skills)) < len(self.skills):
            gebreken.append(Gebrek("skills", "dezelfde skill staat er twee keer", "Haal er een weg."))
        weiger(gebreken)
