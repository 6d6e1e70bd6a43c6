"""What a question about one vacature works with: the caseload, the vacature, what was lifted and the stop switch."""

from dataclasses import dataclass

from matching.matcher import Matcher
from matching.scorer import Gewichten
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.opslag.handeling import vacature_binnen
from service.opslag.zicht import Zicht
from service.toegang.rollen import Uitvoerder
from service.verantwoording import lijsten
from service.verantwoording.lijstinvoer import Invoer, met_plek
from service.werkplek.opheffingen import Opheffing, geldend
from service.werkplek.stop import Stop, stand
from vacatures.vacature import Vacature

STANDAARD_AANTAL = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """What the adviseur chose for a list; the rest follows from what is there.

    Attributes:
        aantal: How many people to show.
        plek: Kind of place for this list, when the vacature does not say it.
        gewichten: Other weights than the ones that ship.
    """

    aantal: int = STANDAARD_AANTAL
    plek: PlekSoort | None = None
    gewichten: Gewichten | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The state from which a list, an explanation or a comparison is made.

    Attributes:
        matcher: The caseload within the gemeenten of who asks; the vacature has the kind of place that was chosen.
        seq: Number of the change that it holds.
        vacature: The vacature.
        opgeheven: What was lifted for it, the oldest first.
        stop: The stop switch, when it is on.
        invoer: With what the list is made.
    """

    matcher: Matcher
    seq: int
    vacature: Vacature
    opgeheven: tuple[Opheffing, ...]
    stop: Stop | None
    invoer: Invoer

    @property
    def met_score(self) -> bool:
        """Whether people are ranked."""
        return self.stop is None


def stand_van(dienst: Dienst, wie: Uitvoerder, zicht: Zicht, vacature_id: str, keuze: Keuze) -> Stand:
    """The state of now for one vacature.

    Raises:
        OnbekendeVacature: There is none with this id within the gemeenten of who asks.
        AfwijkingFout: The vacature says another kind of place.
    """
    vacature_binnen(zicht, vacature_id)
    matcher, seq = dienst.caseload.matcher(wie.gemeenten, dienst.vandaag())
    matcher = met_plek(matcher, vacature_id, keuze.plek)
    opgeheven, stop = geldend(zicht.conn, vacature_id), stand(zicht.conn, vacature_id)
    return Stand(
        matcher=matcher,
        seq=seq,
        vacature=matcher.vacature(vacature_id),
        opgeheven=opgeheven,
        stop=stop,
        invoer=Invoer(
            n=keuze.aantal,
            peildatum=matcher.omstandigheden.peildatum,
            gewichten=None if stop else keuze.gewichten,
            afwijkingen=tuple(een.als_afwijking() for een in opgeheven),
            plek=keuze.plek,
            zonder_ranking=stop is not None,
        ),
    )


def keuze_van(zicht: Zicht, lijst_id: str | None, vacature_id: str) -> Keuze:
    """What was chosen for a list that was made before; the usual choice without one.

    Raises:
        NietGevonden: There is no such list for this vacature.
    """
    if lijst_id is None:
        return Keuze()
    bewaard = lijsten.lees(zicht, lijst_id, vacature_id).invoer
    return Keuze(aantal=bewaard.n, plek=bewaard.plek, gewichten=bewaard.gewichten)
