"""Whether a voorstel goes against the order of a list, so that a reason is asked (rules.md 9.5, 9.6)."""

from dataclasses import dataclass

from matching.voorstellen import AFWIJKREDENEN, TOP_ZONDER_REDEN, controleer_reden
from matching.waarom import waarom
from service.opslag.voorstellen import BewaardVoorstel
from service.opslag.zicht import Zicht
from service.verantwoording import lijsten
from service.werkplek.stand import Stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Orde:
    """Where somebody stands.

    Attributes:
        rang: Place on the list, from 1; None: not on it.
        geordend: Whether the list has an order: the stop switch takes it away.
    """

    rang: int | None
    geordend: bool

    @property
    def vraagt_reden(self) -> bool:
        """Whether proposing this person passes by others."""
        return self.geordend and (self.rang is None or self.rang > TOP_ZONDER_REDEN)

    def controleer(self, afwijkreden: str | None) -> None:
        """Refuse to pass by others without a reason.

        Raises:
            AfwijkingFout: No reason where one is asked, or one that is not on the list.
        """
        if self.vraagt_reden or afwijkreden is not None:
            controleer_reden(AFWIJKREDENEN, afwijkreden, waarvoor="Voorstellen tegen de volgorde in")


def orde_van(zicht: Zicht, stand: Stand, kandidaat_id: str, lijst_id: str | None) -> Orde:
    """The place on the list that was looked at; without one, on the list of now.

    Raises:
        NietGevonden: There is no such list for this vacature.
    """
    if lijst_id is None:
        antwoord = waarom(stand.matcher, stand.vacature.id, kandidaat_id, afwijkingen=stand.invoer.afwijkingen)
        return Orde(rang=antwoord.rang if stand.met_score else None, geordend=stand.met_score)
    return orde_op(zicht, kandidaat_id, lijst_id, stand.vacature.id)


def orde_van_voorstel(zicht: Zicht, een: BewaardVoorstel) -> Orde:
    """The place that somebody had when a voorstel within sight was begun."""
    if een.lijst is None:
        return Orde(rang=een.rang, geordend=True)
    return orde_op(lijstzicht(zicht), een.kandidaat, een.lijst, een.vacature)


def lijstzicht(zicht: Zicht) -> Zicht:
    """To read of the list behind a voorstel within sight what was chosen for it and where this one person stood.

    It may have been made by a colleague over more gemeenten, and would then not be shown as a list.
    """
    return Zicht(zicht.conn, None)


def orde_op(zicht: Zicht, kandidaat_id: str, lijst_id: str, vacature_id: str) -> Orde:
    """The place on a list that was kept.

    Raises:
        NietGevonden: There is no such list for this vacature.
    """
    lijst = lijsten.lees(zicht, lijst_id, vacature_id)
    geordend = not lijst.invoer.zonder_ranking
    rangen = [een.rang for een in lijst.regels if een.soort == "match" and een.kandidaat == kandidaat_id]
    return Orde(rang=rangen[0] if rangen and geordend else None, geordend=geordend)
