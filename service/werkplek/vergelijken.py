"""Two people side by side for one vacature."""

from service.dienst import Dienst
from service.opslag.handeling import kandidaat_binnen
from service.schemas.uitleg import Vergelijking, VergelijkVraag
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.stand import keuze_van, stand_van
from service.werkplek.uitleg import waarom_beeld


def vergelijk(dienst: Dienst, wie: Uitvoerder, vacature_id: str, vraag: VergelijkVraag) -> Vergelijking:
    """Both explanations. Looking is an act, and written down for each of the two.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: There is none within the gemeenten of who asks.
        NietGevonden: The list was never made.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        for kandidaat_id in vraag.kandidaten:
            kandidaat_binnen(zicht, kandidaat_id)
        stand = stand_van(dienst, wie, zicht, vacature_id, keuze_van(zicht, vraag.lijst, vacature_id))
    beelden = tuple(waarom_beeld(stand, kandidaat_id) for kandidaat_id in vraag.kandidaten)
    with dienst.opslag.handeling(wie) as handeling:
        for kandidaat_id in vraag.kandidaten:
            handeling.leg_vast(
                Gebeurtenis(actie=Actie.VERGELEKEN, soort="vacature", object=vacature_id, kandidaat=kandidaat_id)
            )
    return Vergelijking(vacature=vacature_id, titel=stand.vacature.titel or vacature_id, kandidaten=beelden)
