"""Requirements in the words that an adviseur would use, one place for questions, marks and previews."""

from models.waardelijsten import EisSoort, Taalniveau
from vacatures.vacature import Eis

_TALEN = {
    "nld": "Nederlands",
    "eng": "Engels",
    "deu": "Duits",
    "fra": "Frans",
    "pol": "Pools",
    "tur": "Turks",
}
_NIVEAUS = {
    Taalniveau.GEEN: "geen",
    Taalniveau.REDELIJK: "redelijk",
    Taalniveau.GOED: "goed",
    Taalniveau.UITSTEKEND: "uitstekend",
}


def taal_en_niveau(eis: Eis) -> tuple[str, str]:
    """Name of the language and of the lowest oral level of a `taal` requirement."""
    taal, niveau = eis.taal_en_niveau()
    return _TALEN.get(taal, f"de taal met code {taal}"), _NIVEAUS[niveau]


def eis_in_woorden(eis: Eis) -> str:
    """A requirement as the object of a sentence: "rijbewijs B", "Nederlands spreken (ten minste: redelijk)"."""
    match eis.soort:
        case EisSoort.TAAL:
            taal, niveau = taal_en_niveau(eis)
            return f"{taal} spreken (ten minste: {niveau})"
        case EisSoort.MINIMUMLEEFTIJD:
            return f"een leeftijd van ten minste {eis.waarde} jaar"
        case EisSoort.RIJBEWIJS:
            return f"rijbewijs {eis.waarde}"
        case _:
            return eis.waarde
