"""Acts on a richting of one person, by the person or noted by the adviseur: not this, after all, take up, stop."""

from matching.matcher import Matcher
from matching.wensen import Wens, Wenssoort, raakt
from models.fouten import ConflictFout
from models.taxonomie.begrippen import Beroep
from service.dienst import Dienst
from service.opslag import richtingkeuzes, voorkeuren
from service.opslag.handeling import Handeling
from service.opslag.voorkeuren import Zegger
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.richtingbron import Richtingbron, beroep_van, lees, tegen

_VOL = "Voor dit werk zijn nu geen plekken meer vrij. Vraag het uw adviseur, of kijk over een tijd nog eens."
_NIET_GEWILD = "Dit werk past niet bij wat er over uw wensen staat. Pas eerst uw wensen aan."


def zeg_niet(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, beroep_id: str, bron: Zegger) -> None:
    """Keep that the person does not want this work; it is offered no more, and who took it up stops.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        NietGevonden: There is no such work.
    """
    _bron(dienst, wie, kandidaat_id)  # who is not there comes first: nothing else is said to who may not know
    beroep_van(dienst.matcher(wie).scorer.taxonomie, beroep_id)
    wens = Wens(soort=Wenssoort.BEROEP, waarde=beroep_id, wil=False, bron="")
    with dienst.opslag.handeling(wie) as handeling:
        bewaar_wens(handeling, kandidaat_id, wens, bron)


def bewaar_wens(handeling: Handeling, kandidaat_id: str, wens: Wens, bron: Zegger) -> str:
    """Keep a wish within an act; gives its id. Who took up work and does not want it any more, stops with it.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    handeling.kandidaat(kandidaat_id)
    id_ = voorkeuren.bewaar(handeling, kandidaat_id, wens, bron)
    _schrijf(handeling, Actie.VOORKEUR_VASTGELEGD, kandidaat_id, id_)
    afgewezen = wens.soort is Wenssoort.BEROEP and not wens.wil
    if afgewezen and richtingkeuzes.stop(handeling, kandidaat_id, wens.waarde):
        _schrijf(handeling, Actie.RICHTING_GESTOPT, kandidaat_id)
    return id_


def zeg_wel(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, beroep_id: str) -> None:
    """Take "dit wil ik niet" back; without it nothing changes.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    gezegd = _bron(dienst, wie, kandidaat_id).niet(beroep_id)
    if gezegd is None:
        return
    with dienst.opslag.handeling(wie) as handeling:
        voorkeuren.trek_in(handeling, kandidaat_id, gezegd.id)
        _schrijf(handeling, Actie.VOORKEUR_INGETROKKEN, kandidaat_id, gezegd.id)


def pak_op(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, beroep_id: str) -> None:
    """Keep that the person takes up this work: it now counts for one of its places. Twice is once.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        NietGevonden: There is no such work.
        ConflictFout: A stop-word of the person stands against it, or others took up every place.
    """
    if beroep_id in _bron(dienst, wie, kandidaat_id).gekozen:
        return
    matcher = dienst.matcher(wie)
    beroep = beroep_van(matcher.scorer.taxonomie, beroep_id)
    with dienst.opslag.handeling(wie) as handeling:
        bron = lees(handeling.zicht, kandidaat_id, dienst.vandaag())
        if beroep_id not in bron.gekozen:  # pressed twice at once
            _controleer(matcher, bron, beroep)
        richtingkeuzes.begin(handeling, kandidaat_id, beroep_id)
        _schrijf(handeling, Actie.RICHTING_OPGEPAKT, kandidaat_id)


def stop(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, beroep_id: str) -> None:
    """Keep that the person stopped with this work; without having taken it up nothing changes.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    if beroep_id not in _bron(dienst, wie, kandidaat_id).gekozen:
        return
    with dienst.opslag.handeling(wie) as handeling:
        richtingkeuzes.stop(handeling, kandidaat_id, beroep_id)
        _schrijf(handeling, Actie.RICHTING_GESTOPT, kandidaat_id)


def _controleer(matcher: Matcher, bron: Richtingbron, beroep: Beroep) -> None:
    """Refuse what a stop-word stands against, and more people than there are places."""
    taxonomie = matcher.scorer.taxonomie
    wensen = bron.wensen(taxonomie)
    if tegen(wensen, beroep, taxonomie):
        raise ConflictFout(_NIET_GEWILD)
    # Read within the transaction of the act, so that two who press at once do not share the last place.
    plekken = bron.regio(matcher).vraag[beroep.id].plekken
    genoemd = any(wens.soort is Wenssoort.BEROEP and raakt(wens, beroep, taxonomie) for wens in wensen)
    if not plekken and genoemd:
        return  # looking into what one named oneself: nobody advised it
    if bron.onderzocht.get(beroep.id, 0) >= plekken:
        raise ConflictFout(_VOL)


def _bron(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> Richtingbron:
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        return lees(zicht, kandidaat_id, dienst.vandaag())


def _schrijf(handeling: Handeling, actie: Actie, kandidaat_id: str, voorkeur: str | None = None) -> None:
    # Never which work: the log outlives what somebody wants.
    soort = "voorkeur" if voorkeur else "richting"
    handeling.leg_vast(Gebeurtenis(actie=actie, soort=soort, object=voorkeur, kandidaat=kandidaat_id))
