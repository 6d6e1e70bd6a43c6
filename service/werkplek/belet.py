"""What stands in the way of proposing somebody for a vacature: the rules, in their own words."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from kandidaten.kandidaat import Kandidaat
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import toelating
from matching.voorwaarde import Soort, Voorwaarde
from matching.voorwaarden import BESLISSEND
from models.waardelijsten import Uitkomst
from service.schemas.voorstellen import Belet
from vacatures.vacature import Vacature


def belet(
    kandidaat: Kandidaat,
    vacature: Vacature,
    omstandigheden: Omstandigheden,
    afwijkingen: Sequence[Afwijking],
    *,
    zonder: Collection[str] = (),
) -> tuple[Belet, ...]:
    """Every rule that says no, and every fixed rule of which the answer is not known; empty: nothing is in the way.

    Args:
        kandidaat: The person.
        vacature: The work.
        omstandigheden: The day and the settings.
        afwijkingen: Gates that were lifted.
        zonder: Codes of rules that are settled elsewhere.
    """
    wie = toelating(Kolommen.van((kandidaat,)), vacature, omstandigheden, afwijkingen)
    uitkomsten, opgeheven = wie.uitkomsten_van(0), {een.code for een in afwijkingen} | set(zonder)

    def gevonden() -> Iterator[Belet]:
        for regel in BESLISSEND:
            uitkomst = uitkomsten[regel.code]
            if regel.code in opgeheven:
                continue
            if uitkomst is Uitkomst.VOLDOET_NIET:
                yield _nee(regel)
            elif uitkomst is Uitkomst.ONBEKEND and regel.soort is Soort.WETTELIJK and regel.vraag is not None:
                yield _van(regel, "vraag", regel.vraag(kandidaat, vacature, omstandigheden))

    return tuple(gevonden())


def in_een_zin(wat: Sequence[Belet]) -> str:
    """Everything that stands in the way, to refuse with."""
    return " ".join(f"{een.code} {een.titel}: {een.tekst} {een.wat_helpt}" for een in wat)


def _nee(regel: Voorwaarde) -> Belet:
    if regel.soort is Soort.WETTELIJK:
        return _van(regel, "regel", regel.opheffing)
    redenen = "; ".join(reden.tekst for reden in regel.redenen)
    return _van(regel, "standaard", f"U mag hiervan afwijken, met een reden ({redenen}). Doe dat bij de vacature.")


def _van(regel: Voorwaarde, soort: Literal["regel", "vraag", "standaard"], wat_helpt: str) -> Belet:
    return Belet(code=regel.code, titel=regel.titel, soort=soort, tekst=regel.tekst, wat_helpt=wat_helpt)
