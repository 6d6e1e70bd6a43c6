"""The values of the lists in the words of a page."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from models.skills import Belang, Bewijs
from models.waardelijsten import Aard, PlekSoort, Uitkomst, VacatureStatus
from models.werk import Werktijden

PLEK: Final[Mapping[PlekSoort, str]] = MappingProxyType(
    {
        PlekSoort.REGULIER: "regulier werk",
        PlekSoort.GARANTIEBAAN: "garantiebaan",
        PlekSoort.REGULIER_OOK_BANENAFSPRAAK: "regulier werk, ook voor de banenafspraak",
        PlekSoort.BESCHUT: "beschutte plek",
        PlekSoort.LEERWERKPLEK: "leerwerkplek",
        PlekSoort.PROEFPLAATS: "proefplaats",
        PlekSoort.STAGE: "stage",
        PlekSoort.VRIJWILLIGERSWERK: "vrijwilligerswerk",
    }
)

AARD: Final[Mapping[Aard, str]] = MappingProxyType(
    {
        Aard.WETTELIJK: "eist de wet",
        Aard.VEILIGHEID: "nodig voor de veiligheid",
        Aard.WERKGEVER_MUST: "eist de werkgever",
        Aard.WENS: "wenst de werkgever",
    }
)

BELANG: Final[Mapping[Belang, str]] = MappingProxyType(
    {Belang.MOET: "moet", Belang.BELANGRIJK: "belangrijk", Belang.PLUSPUNT: "pluspunt"}
)

BEWIJS: Final[Mapping[Bewijs, str]] = MappingProxyType(
    {
        Bewijs.DIPLOMA: "met diploma of certificaat",
        Bewijs.GEZIEN: "gezien op het werk",
        Bewijs.VOORBEELD: "genoemd met een voorbeeld",
        Bewijs.GENOEMD: "genoemd",
        Bewijs.AFGELEID: "afgeleid uit een beroep",
    }
)

UITKOMST: Final[Mapping[Uitkomst, str]] = MappingProxyType(
    {
        Uitkomst.VOLDOET: "voldoet",
        Uitkomst.VOLDOET_NIET: "voldoet niet",
        Uitkomst.ONBEKEND: "niet bekend",
    }
)

VACATURESTATUS: Final[Mapping[VacatureStatus | None, str]] = MappingProxyType(
    {
        VacatureStatus.OPEN: "open",
        VacatureStatus.VERVULD: "vervuld",
        VacatureStatus.INGETROKKEN: "ingetrokken",
        None: "niet bekend",
    }
)

_TIJDEN: Final = ("nacht", "avond", "weekend", "ploegen", "kantoortijden")


def uren(minimum: int | None, maximum: int | None) -> str:
    """Hours a week: 24 uur, 24 tot 32 uur, ten minste 24 uur, ten hoogste 32 uur."""
    if minimum is None and maximum is None:
        return "niet bekend"
    if maximum is None:
        return f"ten minste {minimum} uur"
    if minimum is None:
        return f"ten hoogste {maximum} uur"
    return f"{minimum} uur" if minimum == maximum else f"{minimum} tot {maximum} uur"


def werktijden(tijden: Werktijden) -> str:
    """Which working times are asked or accepted, which are not, and which are not known."""
    groepen = {True: "wel", False: "niet", None: "niet bekend"}
    delen = []
    for waarde, woord in groepen.items():
        namen = [naam for naam in _TIJDEN if getattr(tijden, naam) is waarde]
        if namen:
            delen.append(f"{woord}: {', '.join(namen)}")
    return "; ".join(delen)
