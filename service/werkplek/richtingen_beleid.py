"""Which richtingen are asked and where places lack: counts over the own gemeenten, that show nobody."""

from collections.abc import Collection
from typing import Final

from evaluation.onthulling import GRENS
from matching.regiovraag import regio
from service.dienst import Dienst
from service.opslag import leeraanbod, richtingkeuzes
from service.schemas.richtingen_adviseur import GevraagdeRichting, GevraagdeRichtingen, VraagZonderMensen
from service.toegang.rollen import Uitvoerder
from service.werkplek.beleid import veilig

_OPEN: Final = 20


def gevraagde_richtingen(dienst: Dienst, wie: Uitvoerder) -> GevraagdeRichtingen:
    """What people took up in the last three months beside the places that there are."""
    op = dienst.vandaag()
    matcher = dienst.matcher(wie)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        onderzocht, aanbod = richtingkeuzes.onderzocht(zicht, op), leeraanbod.lees(zicht, op)
    vraag, beroepen = regio(matcher, aanbod).vraag, matcher.scorer.taxonomie.beroepen
    gevraagd = [
        GevraagdeRichting(
            beroep=id_,
            naam=beroepen[id_].label,
            sector=beroepen[id_].sector,
            onderzocht=mensen,
            vacatures=len(vraag[id_].vacatures),
            plekken=vraag[id_].plekken,
            tekort=vraag[id_].plekken < mensen,  # beside the rounded count: the page tells no more than it shows
        )
        for id_, aantal in onderzocht.items()
        if id_ in beroepen and (mensen := veilig(aantal)) is not None
    ]
    stil = [id_ for id_ in beroepen if vraag[id_].plekken and onderzocht.get(id_, 0) < GRENS]
    meeste = sorted(stil, key=lambda id_: (-vraag[id_].plekken, id_))[:_OPEN]
    return GevraagdeRichtingen(
        op=dienst.klok(),
        totaal=_totaal(onderzocht.values()),
        gevraagd=tuple(sorted(gevraagd, key=lambda een: (-een.onderzocht, een.naam))),
        open_plekken=tuple(
            VraagZonderMensen(
                beroep=id_, naam=beroepen[id_].label, sector=beroepen[id_].sector, plekken=vraag[id_].plekken
            )
            for id_ in meeste
        ),
    )


def _totaal(aantallen: Collection[int]) -> int | None:
    """The sum, unless what is told of it would leave a small number: that would be told by taking the one off."""
    rest = sum(aantal for aantal in aantallen if aantal < GRENS)
    return None if 0 < rest < GRENS else veilig(sum(aantallen))
