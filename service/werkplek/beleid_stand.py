"""Pages for beleid about how things are now: skills asked and offered, who is not found, and what is not known."""

from collections.abc import Callable

from evaluation.beleid.niemand import niemand
from evaluation.beleid.volledigheid import volledigheid
from evaluation.beleid.vraag_en_aanbod import vraag_en_aanbod
from evaluation.onthulling import Uitgave, publiceer_stand
from matching.matcher import Matcher
from matching.vindbaarheid import vindbaarheid
from service.dienst import Dienst
from service.schemas.figuren import Beleidsblad, FiguurBeeld
from service.toegang.rollen import Uitvoerder
from service.werkplek.figuren import beeld_van


def skills_en_plaatsen(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None = None) -> Beleidsblad:
    """Which skills are asked and which are offered, and where; there is no quarter to it."""
    return _blad(dienst, wie, "vraag-en-aanbod", vraag_en_aanbod)


def niemand_gevonden(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None = None) -> Beleidsblad:
    """Vacatures without people and people without vacatures; seconds for a thousand people, the first time."""
    return _blad(dienst, wie, "niemand", lambda matcher: niemand(matcher, vindbaarheid(matcher)))


def gegevens(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None = None) -> Beleidsblad:
    """What is known of people and vacatures."""
    return _blad(dienst, wie, "gegevens", volledigheid)


def _blad(dienst: Dienst, wie: Uitvoerder, pagina: str, maak: Callable[[Matcher], Uitgave]) -> Beleidsblad:
    """The page, worked out again only when a kandidaat or vacature has changed, and on another day."""
    dag = dienst.vandaag()
    matcher, stand = dienst.caseload.matcher(wie.gemeenten, dag)

    def figuren() -> tuple[FiguurBeeld, ...]:
        return tuple(map(beeld_van, publiceer_stand(maak(matcher))))

    onthouden = dienst.geheugen.onthoud((pagina, wie.gemeenten), (stand, dag), figuren)
    verzonnen = any(een.synthetisch for een in matcher.kandidaten)
    return Beleidsblad(pagina=pagina, op=dienst.klok(), gesimuleerd=verzonnen, figuren=onthouden)
