"""Lifting a rule for a vacature with a reason, and withdrawing that (rules.md 9.4 and 9.6)."""

from matching.voorwaarden import Soort, voorwaarde
from models.fouten import ConflictFout, NietGevonden
from service.dienst import Dienst
from service.opslag.handeling import vacature_binnen
from service.schemas.lijsten import AfwijkingBeeld, AfwijkingVraag, RegelOpheffen
from service.schemas.regels import RegelReden
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import opheffingen
from service.werkplek.lijst_in_woorden import afwijking_beeld
from service.werkplek.vrije_tekst import controleer


def toon_regel(dienst: Dienst, wie: Uitvoerder, vacature_id: str, code: str) -> RegelOpheffen:
    """What lifting this rule means, and with which reasons it may be; a fixed rule says what would change it.

    Raises:
        OnbekendeVacature: There is none within the gemeenten of who asks.
        AfwijkingFout: There is no such rule.
    """
    regel = voorwaarde(code)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        vacature = vacature_binnen(zicht, vacature_id)
    return RegelOpheffen(
        vacature=vacature_id,
        titel=vacature.titel or vacature_id,
        code=regel.code,
        regel=regel.titel,
        tekst=regel.tekst,
        bron=regel.bron,
        op_te_heffen=regel.soort is Soort.STANDAARD,
        wat_helpt=regel.opheffing,
        redenen=tuple(RegelReden(code=reden.code, tekst=reden.tekst) for reden in regel.redenen),
    )


def hef_op(dienst: Dienst, wie: Uitvoerder, vacature_id: str, vraag: AfwijkingVraag) -> AfwijkingBeeld:
    """Lift a rule for each later list of this vacature, until it is withdrawn.

    Raises:
        InvoerFout: A free text that may not be kept, or looks medical and was not confirmed.
        AfwijkingFout: A rule that may not be lifted, or not with this reason.
        OnbekendeVacature: There is none within the gemeenten of who asks.
        ConflictFout: It is lifted already.
    """
    controleer("toelichting", vraag.toelichting, toch_bewaren=vraag.toch_bewaren)
    with dienst.opslag.handeling(wie) as handeling:
        handeling.vacature(vacature_id)
        een = opheffingen.Opheffing(
            id=opheffingen.nieuw_id(),
            code=vraag.code,
            reden=vraag.reden,
            toelichting=vraag.toelichting,
            door=wie.id,
            moment=handeling.moment,
        )
        een.als_afwijking()  # refuses what may not be lifted
        if any(ander.code == een.code for ander in opheffingen.geldend(handeling.conn, vacature_id)):
            raise ConflictFout(f"{een.code} is voor deze vacature al opgeheven.")
        opheffingen.bewaar(handeling.conn, vacature_id, een)
        handeling.leg_vast(
            Gebeurtenis(
                actie=Actie.REGEL_OPGEHEVEN, soort="vacature", object=vacature_id, reden=f"{een.code} {een.reden}"
            )
        )
    return afwijking_beeld(een, {wie.id: wie.naam})


def trek_in(dienst: Dienst, wie: Uitvoerder, vacature_id: str, afwijking_id: str) -> None:
    """Let the rule hold again.

    Raises:
        OnbekendeVacature: There is none within the gemeenten of who asks.
        NietGevonden: Nothing with this id is lifted for this vacature.
    """
    with dienst.opslag.handeling(wie) as handeling:
        handeling.vacature(vacature_id)
        code = opheffingen.trek_in(handeling.conn, vacature_id, afwijking_id, handeling.moment)
        if code is None:
            raise NietGevonden("Deze afwijking is er niet, of is al ingetrokken.")
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.OPHEFFING_INGETROKKEN, soort="vacature", object=vacature_id, reden=code)
        )
