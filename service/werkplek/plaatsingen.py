"""How it goes with somebody who was placed: still at work after 3, 6 and 12 months, or not any more."""

from datetime import date

from evaluation.gebeurtenissen import Soort
from matching.omstandigheden import maanden_eerder
from matching.voorstellen import EINDREDENEN, controleer_reden
from models.fouten import ConflictFout, InvoerFout, Melding
from service.dienst import Dienst
from service.opslag import voorstellen as opslag
from service.opslag.handeling import Handeling
from service.opslag.voorstellen import BewaardVoorstel
from service.schemas.voorstellen import PlaatsingBeeld, PlaatsingVerzoek, VoorstelBeeld
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import gebeurd
from service.werkplek.feiten import controleer_dag
from service.werkplek.plaatsing import plaatsing
from service.werkplek.voorstel_in_woorden import voorstel_beeld


def volg(dienst: Dienst, wie: Uitvoerder, voorstel_id: str, verzoek: PlaatsingVerzoek) -> VoorstelBeeld:
    """Record that somebody is still at work, or that the placement ended.

    Raises:
        NietGevonden: There is no such voorstel within these gemeenten.
        ConflictFout: There is no placement, it ended already, or it is too early to say.
        AfwijkingFout: It ended without a reason from the list.
        InvoerFout: Neither or both were said, or a day that cannot be.
    """
    if (verzoek.nog_aan_het_werk is None) == (verzoek.einddatum is None):
        raise _fout("nog_aan_het_werk", "kies hoe lang iemand al werkt, of vul in wanneer het stopte; niet allebei")
    with dienst.opslag.handeling(wie) as handeling:
        een = opslag.lees(handeling.zicht, voorstel_id)
        beeld = plaatsing(handeling.zicht, een, dienst.vandaag())
        if beeld is None:
            raise ConflictFout("Bij dit voorstel hoort geen plaatsing.")
        if beeld.einde is not None:
            raise ConflictFout("Deze plaatsing is al beëindigd.")
        if verzoek.einddatum is not None:
            controleer_dag(dienst, "einddatum", verzoek.einddatum)
            _eindig(handeling, een, beeld, verzoek, verzoek.einddatum)
        else:
            _behoud(handeling, een, beeld, verzoek, dienst.vandaag())
        handeling.leg_vast(
            Gebeurtenis(
                actie=Actie.PLAATSING_GEVOLGD,
                soort="voorstel",
                object=een.id,
                kandidaat=een.kandidaat,
                reden=verzoek.reden or f"behouden-{verzoek.nog_aan_het_werk}",
            )
        )
        return voorstel_beeld(handeling.zicht, een, dienst.vandaag())


def _eindig(
    handeling: Handeling, een: BewaardVoorstel, beeld: PlaatsingBeeld, verzoek: PlaatsingVerzoek, dag: date
) -> None:
    controleer_reden(EINDREDENEN, verzoek.reden, waarvoor="Plaatsing beëindigen")
    if dag < beeld.begin:
        raise _fout("einddatum", "deze dag ligt voor het begin van de plaatsing")
    einde = gebeurd.van_voorstel(een, Soort.PLAATSING_EINDE, achter="einde", datum=dag, detail=verzoek.reden)
    gebeurd.bewaar(handeling, handeling.kandidaat(een.kandidaat), einde)


def _behoud(
    handeling: Handeling, een: BewaardVoorstel, beeld: PlaatsingBeeld, verzoek: PlaatsingVerzoek, vandaag: date
) -> None:
    controleer_reden((), verzoek.reden, waarvoor="Nog aan het werk")
    maanden = int(verzoek.nog_aan_het_werk or 0)
    if maanden in beeld.behouden:
        raise ConflictFout(f"Dat iemand na {maanden} maanden nog werkte, is al vastgelegd.")
    if maanden not in beeld.te_vragen:
        raise ConflictFout(f"Na {maanden} maanden: dat is nu nog niet te zeggen.")
    # The day that is spoken of, not that of speaking.
    dag = min(maanden_eerder(beeld.begin, -maanden), vandaag)
    behouden = gebeurd.van_voorstel(een, Soort.BEHOUDEN, achter=f"behouden-{maanden}", datum=dag, detail=str(maanden))
    gebeurd.bewaar(handeling, handeling.kandidaat(een.kandidaat), behouden)


def _fout(veld: str, reden: str) -> InvoerFout:
    return InvoerFout([Melding("formulier", reden, veld=veld)])
