"""What the richtingen of one person are made from: what was said and taken up here, the region, the caseload."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from kandidaten.kandidaat import Kandidaat
from matching.leeraanbod import Leeraanbod
from matching.matcher import Matcher
from matching.regiovraag import Regio, regio
from matching.richting import Richtingadvies
from matching.richtingen import richtingen
from matching.wensen import Wens, Wenssoort, lees_wensen, raakt
from models.fouten import NietGevonden
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie
from service.opslag import leeraanbod, richtingkeuzes, voorkeuren
from service.opslag.handeling import kandidaat_binnen
from service.opslag.voorkeuren import Voorkeur
from service.opslag.zicht import Zicht


@dataclass(frozen=True, slots=True, kw_only=True)
class Richtingbron:
    """What is kept that richtingen are made from.

    Attributes:
        kandidaat: The person.
        voorkeuren: What was said here and holds, oldest first.
        gekozen: Ids of the beroepen that the person took up, oldest first.
        aanbod: The catalogue.
        onderzocht: How many people within sight took up each beroep in the last three months, this person too.
    """

    kandidaat: Kandidaat
    voorkeuren: tuple[Voorkeur, ...]
    gekozen: tuple[str, ...]
    aanbod: tuple[Leeraanbod, ...]
    onderzocht: Mapping[str, int]

    def wensen(self, taxonomie: Taxonomie) -> tuple[Wens, ...]:
        """What the person wants and does not want, wherever it was said."""
        return lees_wensen(self.kandidaat, taxonomie, [een.als_wens() for een in self.voorkeuren])

    def regio(self, matcher: Matcher) -> Regio:
        """What the region asks and teaches."""
        return regio(matcher, self.aanbod, self.onderzocht)

    def niet(self, beroep_id: str) -> Voorkeur | None:
        """What the person said when "dit wil ik niet" of this very work holds."""
        deze = (een for een in self.voorkeuren if een.soort is Wenssoort.BEROEP and een.waarde == beroep_id)
        return next((een for een in deze if not een.wil), None)


def lees(zicht: Zicht, kandidaat_id: str, op: date) -> Richtingbron:
    """Read it.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    return Richtingbron(
        kandidaat=kandidaat_binnen(zicht, kandidaat_id),
        voorkeuren=voorkeuren.geldend(zicht, kandidaat_id),
        gekozen=richtingkeuzes.van_kandidaat(zicht, kandidaat_id),
        aanbod=leeraanbod.lees(zicht, op),
        onderzocht=richtingkeuzes.onderzocht(zicht, op),
    )


def advies_van(matcher: Matcher, bron: Richtingbron, *, bekijk: Beroep | None = None) -> Richtingadvies:
    """The richtingen of the person, by the caseload and the region of now.

    Args:
        matcher: The caseload.
        bron: What is kept.
        bekijk: Work that is to be among them, whatever the reach, the places and the stop-words: it was asked for.

    Raises:
        OnbekendeKandidaat: The person is not in this caseload.
    """
    taxonomie = matcher.scorer.taxonomie
    wensen, gekozen = bron.wensen(taxonomie), frozenset(bron.gekozen)
    if bekijk is not None:
        weg = tegen(wensen, bekijk, taxonomie)
        wensen, gekozen = tuple(wens for wens in wensen if wens not in weg), gekozen | {bekijk.id}
    return richtingen(matcher, bron.kandidaat.id, wensen=wensen, regio=bron.regio(matcher), gekozen=gekozen)


def beroep_van(taxonomie: Taxonomie, beroep_id: str) -> Beroep:
    """The work with this id.

    Raises:
        NietGevonden: There is none.
    """
    if beroep_id not in taxonomie.beroepen:
        raise NietGevonden("Dit werk staat niet in onze lijst.")
    return taxonomie.beroepen[beroep_id]


def tegen(wensen: Collection[Wens], beroep: Beroep, taxonomie: Taxonomie) -> tuple[Wens, ...]:
    """The stop-words that work meets."""
    return tuple(wens for wens in wensen if not wens.wil and raakt(wens, beroep, taxonomie))
