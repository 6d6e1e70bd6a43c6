"""The richtingen of the person who asks: looking is written down like any other look at a dossier."""

from typing import Final

from matching.matcher import Matcher
from matching.richting import Richtingadvies, Uitgesloten
from matching.skill_erbij import los_te_leren, skill_erbij
from matching.vacatures_voor import BEOORDEELD_TOT
from models.taxonomie.taxonomie import Taxonomie
from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.opslag.voorkeuren import Zegger
from service.schemas.richtingen import ErbijBeeld, Gekozen, RichtingBeeld, RichtingenBeeld, Weggelaten
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import richtingkeuze
from service.werkplek.eigen import eigen_dossier
from service.werkplek.richting_in_beeld import aanbod_beeld, kaart, kern, ladder, onderzoekt, programma_beeld
from service.werkplek.richtingbron import Richtingbron, advies_van, beroep_van, lees, tegen
from service.werkplek.werkaanbod import alle_opheffingen, zonder_ranking

_EERSTEN: Final = 10  # who is among so many of a list is in sight
_PROEF: Final = 4  # missing skills to try
_PAREN: Final = 200_000  # people judged for one skill, over all vacatures: two seconds for a page that is asked first


def mijn_richtingen(dienst: Dienst, wie: Uitvoerder) -> RichtingenBeeld:
    """Three to six richtingen, what was left out because of what the person said, and what was taken up.

    Raises:
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    matcher = dienst.matcher(wie)
    with dienst.opslag.handeling(wie) as handeling:
        bron = _bekijk(handeling, eigen_dossier(wie), dienst)
    advies, taxonomie = advies_van(matcher, bron), matcher.scorer.taxonomie
    return RichtingenBeeld(
        op=advies.peildatum,
        iets_bekend=bool(advies.gelezen) or not matcher.profiel_van(bron.kandidaat).is_leeg,
        kaarten=tuple(kaart(een, taxonomie, bron.gekozen) for een in advies.kaarten),
        ook=_ook(advies),
        onderzocht=onderzoekt(bron, taxonomie),
        weggelaten=_weggelaten(advies, bron, taxonomie),
        zonder_plek=advies.zonder_plek,
    )


def mijn_richting(dienst: Dienst, wie: Uitvoerder, beroep_id: str) -> RichtingBeeld:
    """One richting, with what is to be learned and how to try it; also work that was not on a card.

    Raises:
        NietGevonden: There is no such work, or no dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    matcher = dienst.matcher(wie)
    taxonomie = matcher.scorer.taxonomie
    beroep = beroep_van(taxonomie, beroep_id)
    with dienst.opslag.handeling(wie) as handeling:
        bron = _bekijk(handeling, eigen_dossier(wie), dienst)
        opgeheven, gestopt = alle_opheffingen(handeling.zicht), zonder_ranking(handeling.zicht, matcher)
    gezien = advies_van(matcher, bron, bekijk=beroep)
    richting = next(een for een in gezien.alle if een.beroep.id == beroep_id)
    stopwoorden = tegen(bron.wensen(taxonomie), beroep, taxonomie)
    niet = bron.niet(beroep_id)
    leerbaar, tot = los_te_leren(richting.gat)[:_PROEF], _te_beoordelen(matcher)
    erbij = skill_erbij(matcher, bron.kandidaat.id, leerbaar, _EERSTEN, opgeheven, gestopt, tot=tot)
    return RichtingBeeld(
        **kern(richting, taxonomie, bron.gekozen, kort=False),
        op=gezien.peildatum,
        omstandigheden=beroep.omstandigheden,
        ladder=ladder(richting.gat),
        programmas=tuple(map(programma_beeld, richting.programmas)),
        aanbod=tuple(map(aanbod_beeld, richting.aanbod)),
        erbij=tuple(
            ErbijBeeld(naam=een.naam, vacatures=len(een.vacatures), minstens=een.beoordeeld == tot)
            for een in erbij
            if een.vacatures
        ),
        niet_gewild=niet is not None,
        weggelaten_door=tuple(dict.fromkeys(wens.bron for wens in stopwoorden if wens.waarde != beroep_id)),
    )


def zeg_niet(dienst: Dienst, wie: Uitvoerder, beroep_id: str) -> None:
    """Keep that the person who asks does not want this work; raises as `richtingkeuze.zeg_niet`."""
    richtingkeuze.zeg_niet(dienst, wie, eigen_dossier(wie), beroep_id, Zegger.KANDIDAAT)


def zeg_wel(dienst: Dienst, wie: Uitvoerder, beroep_id: str) -> None:
    """Take that back; raises as `richtingkeuze.zeg_wel`."""
    richtingkeuze.zeg_wel(dienst, wie, eigen_dossier(wie), beroep_id)


def onderzoek(dienst: Dienst, wie: Uitvoerder, beroep_id: str) -> None:
    """Take this work up; raises as `richtingkeuze.pak_op`."""
    richtingkeuze.pak_op(dienst, wie, eigen_dossier(wie), beroep_id)


def stop_onderzoek(dienst: Dienst, wie: Uitvoerder, beroep_id: str) -> None:
    """Stop with it; raises as `richtingkeuze.stop`."""
    richtingkeuze.stop(dienst, wie, eigen_dossier(wie), beroep_id)


def _te_beoordelen(matcher: Matcher) -> int:
    """How many of the nearest vacatures to count in, for which everybody has to be judged once."""
    return max(1, min(BEOORDEELD_TOT, _PAREN // max(1, len(matcher.kandidaten))))


def _bekijk(handeling: Handeling, kandidaat_id: str, dienst: Dienst) -> Richtingbron:
    bron = lees(handeling.zicht, kandidaat_id, dienst.vandaag())
    handeling.leg_vast(Gebeurtenis(actie=Actie.RICHTINGEN_BEKEKEN, soort="eigen richtingen", kandidaat=kandidaat_id))
    return bron


def _ook(advies: Richtingadvies) -> tuple[Gekozen, ...]:
    rest = (een.beroep for een in advies.alle if een not in advies.kaarten)
    return tuple(Gekozen(beroep=een.id, naam=een.label) for een in sorted(rest, key=lambda een: (een.label, een.id)))


def _weggelaten(advies: Richtingadvies, bron: Richtingbron, taxonomie: Taxonomie) -> tuple[Weggelaten, ...]:
    """What the person turned down here first, for that can be taken back at once."""
    door_stopwoord = [_een_weggelaten(een, bron) for een in advies.uitgesloten]
    genoemd = {een.beroep for een in door_stopwoord}
    # Turned down, and out of reach by itself: it was looked up.
    rest = (
        taxonomie.beroepen[een.waarde]
        for een in bron.voorkeuren
        if een.waarde in taxonomie.beroepen and een.waarde not in genoemd and bron.niet(een.waarde) is not None
    )
    erbij = [Weggelaten(beroep=een.id, naam=een.label, redenen=(), door_uzelf=True) for een in rest]
    return tuple(sorted((*door_stopwoord, *erbij), key=lambda een: (not een.door_uzelf, een.naam)))


def _een_weggelaten(een: Uitgesloten, bron: Richtingbron) -> Weggelaten:
    return Weggelaten(
        beroep=een.beroep.id,
        naam=een.beroep.label,
        redenen=tuple(dict.fromkeys(wens.bron for wens in een.wensen)),
        door_uzelf=bron.niet(een.beroep.id) is not None,
    )
