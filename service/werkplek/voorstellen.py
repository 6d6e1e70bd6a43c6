"""Proposing somebody, and what becomes of it. The adviseur decides; nothing is ever sent."""

import json
import secrets
from dataclasses import replace
from datetime import timedelta

from kandidaten.kandidaat import Kandidaat
from matching.omstandigheden import Omstandigheden
from matching.voorstellen import BEGIN, VoorstelStatus, controleer_stap
from models.fouten import ConflictFout, InvoerFout, Melding
from models.waardelijsten import Uitkomst
from service.dienst import Dienst
from service.opslag import voorstellen as opslag
from service.opslag.handeling import Handeling, kandidaat_binnen
from service.opslag.voorstellen import BewaardVoorstel
from service.schemas.voorstellen import StapVerzoek, VoorstelBeeld, VoorstelConcept, VoorstelVerzoek
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import gebeurd, vrije_tekst
from service.werkplek.belet import belet, in_een_zin
from service.werkplek.feiten import controleer_dag
from service.werkplek.stand import Stand, keuze_van, stand_van
from service.werkplek.toestemmingen import in_woorden, leg_vast_binnen, toestemming_voor
from service.werkplek.voorstel_in_woorden import afwijkredenen, stapkeuzes, voorstel_beeld, zinnen
from service.werkplek.voorstelorde import Orde, lijstzicht, orde_van, orde_van_voorstel
from vacatures.vacature import Vacature

_S = VoorstelStatus
_ACTIE = {
    _S.VOORGESTELD: Actie.VOORGESTELD,
    _S.GEPARKEERD: Actie.GEPARKEERD,
    _S.AFGEWEZEN_WERKGEVER: Actie.AFGEWEZEN,
    _S.AFGEWEZEN_KANDIDAAT: Actie.AFGEWEZEN,
    _S.AFGEVALLEN: Actie.AFGEWEZEN,
}
_LAATST = timedelta(days=366)
_VROEGST = -_LAATST
_MAX_OPEN = 999  # what a kandidaat can hold


def concept(
    dienst: Dienst, wie: Uitvoerder, vacature_id: str, kandidaat_id: str, lijst_id: str | None
) -> VoorstelConcept:
    """The form, filled from the explanation. Looking at somebody's explanation is an act.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: There is none within these gemeenten.
        NietGevonden: There is no such list for this vacature.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        kandidaat = kandidaat_binnen(zicht, kandidaat_id)
        stand = stand_van(dienst, wie, zicht, vacature_id, keuze_van(zicht, lijst_id, vacature_id))
        orde = orde_van(zicht, stand, kandidaat_id, lijst_id)
        bestaand = opslag.van_paar(zicht, kandidaat_id, vacature_id)
    omstandigheden = stand.matcher.omstandigheden
    toestemming = toestemming_voor(kandidaat, stand.vacature, omstandigheden)
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.UITLEG_BEKEKEN, soort="vacature", object=vacature_id, kandidaat=kandidaat_id)
        )
    return VoorstelConcept(
        vacature=vacature_id,
        titel=stand.vacature.titel or vacature_id,
        werkgever=stand.vacature.werkgever,
        kandidaat=kandidaat_id,
        lijst=lijst_id,
        rang=orde.rang,
        geordend=orde.geordend,
        vraagt_afwijkreden=orde.vraagt_reden,
        afwijkredenen=afwijkredenen(),
        toestemming=in_woorden(toestemming),
        belet=belet(kandidaat, stand.vacature, omstandigheden, stand.invoer.afwijkingen, zonder=_los(toestemming)),
        redenen=zinnen(stand, kandidaat_id),
        stappen=stapkeuzes(BEGIN),
        bestaand=bestaand.id if bestaand else None,
    )


def begin(dienst: Dienst, wie: Uitvoerder, verzoek: VoorstelVerzoek) -> VoorstelBeeld:
    """Propose, park or drop somebody of whom nothing was decided for this vacature.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: There is none within these gemeenten.
        NietGevonden: There is no such list for this vacature.
        ConflictFout: There is a voorstel already, or a rule stands in the way.
        AfwijkingFout: A reason that is not on its list, or none where one is asked.
        InvoerFout: Consent is not recorded, or a text that may not be kept.
    """
    _keur_teksten(verzoek, verzoek.redenen)
    _keur_plaatsing(dienst, verzoek)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        kandidaat_binnen(zicht, verzoek.kandidaat)
        stand = stand_van(dienst, wie, zicht, verzoek.vacature, keuze_van(zicht, verzoek.lijst, verzoek.vacature))
        orde = orde_van(zicht, stand, verzoek.kandidaat, verzoek.lijst)
    with dienst.opslag.handeling(wie) as handeling:
        if opslag.van_paar(handeling.zicht, verzoek.kandidaat, verzoek.vacature) is not None:
            raise ConflictFout("Voor deze kandidaat en deze vacature is er al een voorstel. Ga daarmee verder.")
        controleer_stap(None, verzoek.status, verzoek.reden)
        kandidaat = _mag_door(dienst, handeling, stand, handeling.kandidaat(verzoek.kandidaat), verzoek, orde)
        een = BewaardVoorstel(
            id=secrets.token_hex(12),
            kandidaat=verzoek.kandidaat,
            vacature=verzoek.vacature,
            lijst=verzoek.lijst,
            rang=orde.rang,
            status=verzoek.status,
            redenen=verzoek.redenen,
            afwijkreden=verzoek.afwijkreden if verzoek.status is _S.VOORGESTELD else None,
            notitie=verzoek.notitie,
            door=wie.id,
            moment=handeling.moment,
            gewijzigd=handeling.moment,
        )
        opslag.bewaar(handeling.conn, een, verzoek.reden)
        gebeurd.leg_stap_vast(handeling, een, kandidaat, verzoek, dienst.vandaag())
        _rond_af(handeling, een, None, kandidaat, verzoek)
        return voorstel_beeld(handeling.zicht, een, dienst.vandaag())


def zet_stap(dienst: Dienst, wie: Uitvoerder, voorstel_id: str, verzoek: StapVerzoek) -> VoorstelBeeld:
    """Take the next step of a voorstel.

    Raises:
        NietGevonden: There is no such voorstel within these gemeenten.
        ConflictFout: This step does not follow, or a rule stands in the way.
        AfwijkingFout: A reason that is not on its list, or none where one is asked.
        InvoerFout: Consent is not recorded, or a text that may not be kept.
    """
    _keur_teksten(verzoek, ())
    _keur_plaatsing(dienst, verzoek)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        oud = opslag.lees(zicht, voorstel_id)
        stand = stand_van(dienst, wie, zicht, oud.vacature, keuze_van(lijstzicht(zicht), oud.lijst, oud.vacature))
    with dienst.opslag.handeling(wie) as handeling:
        oud = opslag.lees(handeling.zicht, voorstel_id)
        controleer_stap(oud.status, verzoek.status, verzoek.reden)
        afwijkreden = verzoek.afwijkreden or oud.afwijkreden
        orde = orde_van_voorstel(handeling.zicht, oud)
        keur = verzoek.model_copy(update={"afwijkreden": afwijkreden})
        kandidaat = _mag_door(dienst, handeling, stand, handeling.kandidaat(oud.kandidaat), keur, orde)
        nieuw = replace(oud, status=verzoek.status, afwijkreden=afwijkreden, gewijzigd=handeling.moment)
        opslag.zet_stap(
            handeling.conn,
            nieuw,
            verzoek.status,
            verzoek.reden,
            toelichting=verzoek.notitie,
            door=wie.id,
            moment=handeling.moment,
        )
        gebeurd.leg_stap_vast(handeling, nieuw, kandidaat, verzoek, dienst.vandaag())
        _rond_af(handeling, nieuw, oud.status, kandidaat, verzoek)
        return voorstel_beeld(handeling.zicht, nieuw, dienst.vandaag())


def toon(dienst: Dienst, wie: Uitvoerder, voorstel_id: str) -> VoorstelBeeld:
    """A voorstel with its steps; it is part of a dossier, so looking is an act.

    Raises:
        NietGevonden: There is no such voorstel within these gemeenten.
    """
    with dienst.opslag.handeling(wie) as handeling:
        een = opslag.lees(handeling.zicht, voorstel_id)
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="voorstel", object=een.id, kandidaat=een.kandidaat)
        )
        return voorstel_beeld(handeling.zicht, een, dienst.vandaag())


def _keur_teksten(verzoek: StapVerzoek, redenen: tuple[str, ...]) -> None:
    vrije_tekst.controleer("notitie", verzoek.notitie, toch_bewaren=verzoek.toch_bewaren)
    for zin in redenen:
        vrije_tekst.controleer("redenen", zin, toch_bewaren=verzoek.toch_bewaren)


def _keur_plaatsing(dienst: Dienst, verzoek: StapVerzoek) -> None:
    """Refuse what only goes with a placement, and a first day that is too far off to be agreed."""
    if verzoek.status is not _S.GEPLAATST:
        for veld in ("plaatsing", "uren", "begindatum"):
            if getattr(verzoek, veld) is not None:
                raise _fout(veld, "dit hoort alleen bij een plaatsing")
    elif verzoek.begindatum is not None and not _VROEGST <= verzoek.begindatum - dienst.vandaag() <= _LAATST:
        raise _fout("begindatum", "vul een dag in binnen een jaar voor of na vandaag")


def _mag_door(
    dienst: Dienst, handeling: Handeling, stand: Stand, kandidaat: Kandidaat, verzoek: StapVerzoek, orde: Orde
) -> Kandidaat:
    """Refuse a step to the werkgever that may not be taken; gives the kandidaat with the consent that came with it."""
    if not verzoek.status.fase.bij_werkgever:
        return kandidaat
    # What is stored now decides; only the kind of place may have been filled in for the list.
    vacature = replace(handeling.vacature(stand.vacature.id), plek=stand.vacature.plek)
    omstandigheden = stand.matcher.omstandigheden
    uitkomst = toestemming_voor(kandidaat, vacature, omstandigheden)
    if verzoek.status is not _S.VOORGESTELD:
        if uitkomst is Uitkomst.VOLDOET_NIET:
            raise ConflictFout(
                "De kandidaat heeft bezwaar tegen deze vacature of werkgever (H9). Trek het voorstel in, of leg eerst "
                "nieuwe toestemming vast."
            )
        return kandidaat
    wat = belet(kandidaat, vacature, omstandigheden, stand.invoer.afwijkingen, zonder=_los(uitkomst))
    if wat:
        raise ConflictFout(f"Voorstellen kan nu niet. {in_een_zin(wat)}")
    orde.controleer(verzoek.afwijkreden)
    if uitkomst is Uitkomst.ONBEKEND:
        return _met_toestemming(dienst, handeling, kandidaat, vacature, omstandigheden, verzoek)
    return kandidaat


def _met_toestemming(
    dienst: Dienst,
    handeling: Handeling,
    kandidaat: Kandidaat,
    vacature: Vacature,
    omstandigheden: Omstandigheden,
    verzoek: StapVerzoek,
) -> Kandidaat:
    if verzoek.toestemming_op is None:
        raise _fout("toestemming_op", "vraag eerst toestemming, en vul in op welke dag de kandidaat die gaf")
    controleer_dag(dienst, "toestemming_op", verzoek.toestemming_op)
    voor = vacature.id if verzoek.toestemming_voor == "vacature" else vacature.werkgever
    if voor is None:
        raise _fout("toestemming_voor", "van deze vacature is de werkgever niet bekend; kies de vacature")
    nieuw = leg_vast_binnen(handeling, kandidaat, voor, gegeven=True, datum=verzoek.toestemming_op)
    if toestemming_voor(nieuw, vacature, omstandigheden) is not Uitkomst.VOLDOET:
        raise ConflictFout("Er is later bezwaar gemaakt. Alleen de kandidaat zelf kan dat intrekken (H9).")
    return nieuw


def _rond_af(
    handeling: Handeling,
    een: BewaardVoorstel,
    was: VoorstelStatus | None,
    kandidaat: Kandidaat,
    verzoek: StapVerzoek,
) -> None:
    """Count the open proposals (G11) and write the step down."""
    verschil = int(een.status.fase.loopt) - int(was is not None and was.fase.loopt)
    if verschil:
        # From the first one on they are counted here; what ran elsewhere and was not known, is not known now either.
        aantal = min(max((kandidaat.open_voorstellen or 0) + verschil, 0), _MAX_OPEN)
        handeling.wijzig(replace(kandidaat, open_voorstellen=aantal))
    handeling.leg_vast(
        Gebeurtenis(
            actie=_ACTIE.get(een.status, Actie.VOORSTEL_BIJGEWERKT),
            soort="voorstel",
            object=een.id,
            kandidaat=een.kandidaat,
            reden=verzoek.reden or (een.afwijkreden if een.status is _S.VOORGESTELD else None),
            versies=json.dumps({"lijst": een.lijst, "rang": een.rang, "status": een.status.value}, sort_keys=True),
        )
    )


def _los(uitkomst: Uitkomst) -> tuple[str, ...]:
    """Consent that was never asked is no refusal: the form asks for it."""
    return ("H9",) if uitkomst is Uitkomst.ONBEKEND else ()


def _fout(veld: str, reden: str) -> InvoerFout:
    return InvoerFout([Melding("formulier", reden, veld=veld)])
