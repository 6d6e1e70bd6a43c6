"""The richtingen of a kandidaat for the conversation: the cards that the person sees, and the counters behind them."""

from collections.abc import Collection
from functools import partial
from typing import Final

from matching.leerwegen import programmas_voor_adviseur
from matching.matcher import Matcher
from matching.richting import Omscholingsrichting, Richtingadvies
from matching.wensen import BRON_BEROEP, BRON_WERKTIJDEN
from models.taxonomie.taxonomie import Taxonomie
from service.dienst import Dienst
from service.opslag.voorkeuren import BRONNEN, Zegger
from service.schemas.richtingen_adviseur import (
    BuitenBeeld,
    Gebracht,
    GelezenWens,
    Gemist,
    RichtingenVanKandidaat,
    Richtingkeuze,
    RichtingkeuzeVerzoek,
    RichtingVanKandidaat,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import richtingkeuze
from service.werkplek.richting_in_beeld import aanbod_beeld, is_vol, onderzoekt, programma_beeld, stap_beeld
from service.werkplek.richtingbron import Richtingbron, advies_van, lees
from service.werkplek.wens_in_woorden import naam_van, skillnaam
from service.werkplek.woorden import BEWIJS

_OOK: Final = 12
_OVER_EEN_ANDER: Final = {
    BRON_WERKTIJDEN: "werktijden",
    BRON_BEROEP: "gewenst beroep",
    BRONNEN[Zegger.KANDIDAAT]: "keuze van de kandidaat",
    BRONNEN[Zegger.ADVISEUR]: "opgeschreven door een adviseur",
}
_DECIMALEN: Final = 3


def richtingen_van(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> RichtingenVanKandidaat:
    """What a kandidaat could become. Looking is an act, and is written down.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    matcher = dienst.matcher(wie)
    with dienst.opslag.handeling(wie) as handeling:
        bron = lees(handeling.zicht, kandidaat_id, dienst.vandaag())
        handeling.leg_vast(Gebeurtenis(actie=Actie.RICHTINGEN_BEKEKEN, soort="richtingen", kandidaat=kandidaat_id))
    return _beeld(matcher, bron, advies_van(matcher, bron))


def leg_keuze_vast(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, verzoek: RichtingkeuzeVerzoek) -> None:
    """Note what a kandidaat said about one richting.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        NietGevonden: There is no such work.
        ConflictFout: A stop-word of the kandidaat stands against it, or every place is taken up.
    """
    match verzoek.keuze:
        case Richtingkeuze.ONDERZOEKEN:
            richtingkeuze.pak_op(dienst, wie, kandidaat_id, verzoek.beroep)
        case Richtingkeuze.STOPPEN:
            richtingkeuze.stop(dienst, wie, kandidaat_id, verzoek.beroep)
        case Richtingkeuze.NIET:
            richtingkeuze.zeg_niet(dienst, wie, kandidaat_id, verzoek.beroep, Zegger.ADVISEUR)
        case Richtingkeuze.WEL:
            richtingkeuze.zeg_wel(dienst, wie, kandidaat_id, verzoek.beroep)


def _beeld(matcher: Matcher, bron: Richtingbron, advies: Richtingadvies) -> RichtingenVanKandidaat:
    taxonomie = matcher.scorer.taxonomie
    op_kaart = {een.beroep.id for een in advies.kaarten}
    toon = partial(_richting, taxonomie=taxonomie, gekozen=bron.gekozen, op_kaart=op_kaart)
    rest = [een for een in advies.alle if een.beroep.id not in op_kaart]
    return RichtingenVanKandidaat(
        kandidaat=advies.kandidaat,
        stand=advies.peildatum,
        kaarten=tuple(map(toon, advies.kaarten)),
        ook=tuple(map(toon, rest[:_OOK])),
        meer=len(rest[_OOK:]),
        vol=tuple(map(toon, advies.vol)),
        opgepakt=onderzoekt(bron, taxonomie),
        uitgesloten=_uitgesloten(advies, bron),
        zonder_plek=advies.zonder_plek,
        gelezen=tuple(
            GelezenWens(naam=naam_van(wens, taxonomie), wil=wens.wil, bron=_bron(wens.bron)) for wens in advies.gelezen
        ),
        kan_niet=tuple(skillnaam(naam, taxonomie) for naam in bron.kandidaat.kan_niet),
        herkomst=dict(advies.herkomst),
    )


def _bron(bron: str) -> str:
    """Where a wish was said, told to another than the person."""
    return _OVER_EEN_ANDER.get(bron) or bron.replace("u zei:", "de kandidaat zei:", 1)


def _uitgesloten(advies: Richtingadvies, bron: Richtingbron) -> tuple[BuitenBeeld, ...]:
    return tuple(
        BuitenBeeld(
            beroep=een.beroep.id,
            naam=een.beroep.label,
            redenen=tuple(dict.fromkeys(_bron(wens.bron) for wens in een.wensen)),
            terug_te_nemen=bron.niet(een.beroep.id) is not None,
        )
        for een in advies.uitgesloten
    )


def _richting(
    een: Omscholingsrichting, *, taxonomie: Taxonomie, gekozen: Collection[str], op_kaart: Collection[str]
) -> RichtingVanKandidaat:
    beroep = een.beroep
    uitgenodigd = programmas_voor_adviseur(beroep)
    return RichtingVanKandidaat(
        beroep=beroep.id,
        naam=beroep.label,
        sector=beroep.sector,
        soort=een.soort,
        bereik=round(een.bereik, _DECIMALEN),
        kan=tuple(
            Gebracht(naam=deel.naam, door=deel.door, bewijs=BEWIJS[deel.bewijs] if deel.bewijs else None)
            for deel in een.kan
        ),
        mist=tuple(Gemist(naam=deel.naam, belang=deel.belang, stap=stap_beeld(deel.stap)) for deel in een.gat),
        wensen=tuple(dict.fromkeys(naam_van(wens, taxonomie) for wens in een.wensen)),
        stap=None if een.stap is None else stap_beeld(een.stap),
        programmas=tuple(map(programma_beeld, dict.fromkeys((*een.programmas, *uitgenodigd)))),
        aanbod=tuple(map(aanbod_beeld, een.aanbod)),
        proberen=een.proberen,
        vacatures=een.vraag.vacatures,
        plaatsen=een.vraag.plaatsen,
        leerplekken=een.vraag.leerplekken,
        kansrijk=een.vraag.kansrijk,
        onderzocht_door=een.onderzocht_door,
        vol=is_vol(een),
        diploma_verplicht=een.diploma_verplicht,
        eigen_wens=een.eigen_wens,
        opgepakt=beroep.id in gekozen,
        kaart=beroep.id in op_kaart,
    )
