"""What the person who asks wants and does not want: all that counts, wherever it was said, and changing it."""

from collections.abc import Mapping

from matching.wens import Wens, Wenssoort
from models.fouten import InvoerFout, Melding
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkomstandigheid
from service.dienst import Dienst
from service.opslag import voorkeuren
from service.opslag.voorkeuren import Voorkeur, Zegger
from service.schemas.eigen_profiel import MijnWil, OmstandigheidKeuze, Vastgelegd, VoorkeurBeeld, VoorkeurVerzoek
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.eigen import eigen_dossier
from service.werkplek.richtingbron import lees
from service.werkplek.richtingkeuze import bewaar_wens
from service.werkplek.wens_in_woorden import bestaat, naam_van

_Over = tuple[Wenssoort, str]


def mijn_wil(dienst: Dienst, wie: Uitvoerder) -> MijnWil:
    """What counts as wanted and not wanted; looking is written down.

    Raises:
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    taxonomie, id_ = dienst.matcher(wie).scorer.taxonomie, eigen_dossier(wie)
    with dienst.opslag.handeling(wie) as handeling:
        bron = lees(handeling.zicht, id_, dienst.vandaag())
        handeling.leg_vast(Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="eigen wensen", kandidaat=id_))
    hier = {(een.soort, een.waarde): een for een in bron.voorkeuren}
    wensen = {(wens.soort, wens.waarde): wens for wens in bron.wensen(taxonomie)}
    return MijnWil(
        voorkeuren=tuple(_beeld(wens, hier, taxonomie) for wens in wensen.values()),
        keuzes=tuple(_keuze(een, wensen, hier) for een in Werkomstandigheid),
        wensen=bron.kandidaat.wensen,
        beroepen=bron.kandidaat.gewenste_beroepen,
    )


def leg_voorkeur_vast(dienst: Dienst, wie: Uitvoerder, verzoek: VoorkeurVerzoek) -> Vastgelegd:
    """Keep a wish or stop-word of the person who asks; it holds at once. The last word on the same counts.

    Raises:
        InvoerFout: There is no such thing to want.
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    if not bestaat(verzoek.soort, verzoek.waarde, dienst.matcher(wie).scorer.taxonomie):
        raise InvoerFout([Melding("formulier", "kies een van de mogelijkheden", veld="waarde")])
    id_ = eigen_dossier(wie)
    wens = Wens(soort=verzoek.soort, waarde=verzoek.waarde, wil=verzoek.wil, bron="")
    with dienst.opslag.handeling(wie) as handeling:
        return Vastgelegd(id=bewaar_wens(handeling, id_, wens, Zegger.KANDIDAAT))


def trek_voorkeur_in(dienst: Dienst, wie: Uitvoerder, voorkeur_id: str) -> None:
    """Take back what the person who asks said here, or the adviseur wrote down here.

    Raises:
        NietGevonden: There is no such thing, or no dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    id_ = eigen_dossier(wie)
    with dienst.opslag.handeling(wie) as handeling:
        handeling.kandidaat(id_)
        voorkeuren.trek_in(handeling, id_, voorkeur_id)
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.VOORKEUR_INGETROKKEN, soort="voorkeur", object=voorkeur_id, kandidaat=id_)
        )


def _beeld(wens: Wens, hier: Mapping[_Over, Voorkeur], taxonomie: Taxonomie) -> VoorkeurBeeld:
    bewaard = hier.get((wens.soort, wens.waarde))
    return VoorkeurBeeld(
        id=bewaard.id if bewaard else None,
        soort=wens.soort,
        waarde=wens.waarde,
        naam=naam_van(wens, taxonomie),
        wil=wens.wil,
        bron=wens.bron,
    )


def _keuze(een: Werkomstandigheid, wensen: Mapping[_Over, Wens], hier: Mapping[_Over, Voorkeur]) -> OmstandigheidKeuze:
    over = (Wenssoort.OMSTANDIGHEID, een.value)
    wens, bewaard = wensen.get(over), hier.get(over)
    return OmstandigheidKeuze(waarde=een, wil=wens.wil if wens else None, id=bewaard.id if bewaard else None)
