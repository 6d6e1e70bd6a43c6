"""The dossier of a kandidaat: finding it, looking at it (an act), and paper for the conversation."""

from datetime import datetime

from sqlalchemy import func, select

from kandidaten.eigen_opgave import zonder_ontkende
from kandidaten.kandidaat import Kandidaat
from matching.matcher import Matcher
from matching.vacatures_voor import VacaturesVoor
from service.dienst import Dienst
from service.opslag import voorstellen
from service.opslag.handeling import Handeling, kandidaat_binnen
from service.opslag.tabellen import kandidaat as kandidaat_tabel
from service.opslag.zicht import Zicht
from service.schemas.kandidaten import (
    AfgeschermdBeeld,
    Doel,
    Dossier,
    EerderVoorstel,
    Gespreksblad,
    Gevonden,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import afgeschermd, dossier, werkaanbod
from service.werkplek.feiten import CONFLICT
from service.werkplek.gezien import wie_keek
from service.werkplek.richting_in_beeld import kaarten_op_naam
from service.werkplek.richtingbron import lees

_HOOGSTENS = 25
_WERKIDEEEN = 5


def zoek(dienst: Dienst, wie: Uitvoerder, begin: str) -> Gevonden:
    """Pseudonyms that begin with these characters, within the gemeenten of who asks."""
    k = kandidaat_tabel.c
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        voorwaarden = (func.substr(k.id, 1, len(begin)) == begin, zicht.binnen(kandidaat_tabel))
        totaal = zicht.conn.scalar(select(func.count()).select_from(kandidaat_tabel).where(*voorwaarden))
        ids = zicht.conn.scalars(select(k.id).where(*voorwaarden).order_by(k.id).limit(_HOOGSTENS)).all()
    return Gevonden(zoek=begin, kandidaten=tuple(ids), totaal=int(totaal or 0))


def controleer(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> None:
    """Refuse an id that is not there; nothing of the dossier is looked at.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        kandidaat_binnen(zicht, kandidaat_id)


def toon(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> Dossier:
    """Everything that is not restricted about one kandidaat. Looking is an act, and is written down.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    with dienst.opslag.handeling(wie) as handeling:
        kandidaat = _bekijk(handeling, kandidaat_id, Actie.DOSSIER_BEKEKEN, soort="dossier")
        gezien = wie_keek(handeling.zicht, kandidaat_id)
    matcher = dienst.matcher(wie)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        aanbod = werkaanbod.zoek_werk(zicht, matcher, kandidaat_id)
        return Dossier(
            kandidaat=kandidaat.id,
            synthetisch=kandidaat.synthetisch,
            stand=dienst.vandaag(),
            kan=dossier.kunde(kandidaat, matcher.scorer.taxonomie),
            te_bevestigen=dossier.te_bevestigen(kandidaat),
            werk=dossier.werk(kandidaat),
            geleerd=dossier.geleerd(kandidaat),
            wil=kandidaat.gewenste_beroepen,
            wensen=kandidaat.wensen,
            gegevens=dossier.gegevens(kandidaat),
            leeg=afgeschermd.lege_velden(aanbod, afgeschermd=False),
            werkaanbod=werkaanbod.beeld(zicht, kandidaat_id, aanbod),
            toestemmingen=dossier.toestemmingen(kandidaat),
            voorstellen=_voorstellen(zicht, matcher, kandidaat_id),
            gezien=gezien,
        )


def toon_afgeschermd(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, doel: Doel) -> AfgeschermdBeeld:
    """The restricted facts, for a purpose that is written down with it.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    with dienst.opslag.handeling(wie) as handeling:
        kandidaat = _bekijk(
            handeling, kandidaat_id, Actie.DOSSIER_BEKEKEN, soort="afgeschermde gegevens", reden=doel.value
        )
    aanbod = _aanbod(dienst, wie, kandidaat_id)
    return AfgeschermdBeeld(
        kandidaat=kandidaat_id,
        doel=doel.tekst,
        gegevens=afgeschermd.gegevens(kandidaat.afgeschermd),
        conflict=CONFLICT if kandidaat.afgeschermd.doelgroep.conflict else None,
        leeg=afgeschermd.lege_velden(aanbod, afgeschermd=True),
        regels=afgeschermd.tellingen(aanbod, afgeschermd=True),
    )


def gespreksblad(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> Gespreksblad:
    """What goes on paper for the conversation; printing is an act.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
    """
    with dienst.opslag.handeling(wie) as handeling:
        kandidaat = _bekijk(handeling, kandidaat_id, Actie.DOSSIER_AFGEDRUKT, soort="gespreksblad")
        bron = lees(handeling.zicht, kandidaat_id, dienst.vandaag())
    matcher = dienst.matcher(wie)
    kandidaat = zonder_ontkende(kandidaat, matcher.scorer.taxonomie)
    aanbod = _aanbod(dienst, wie, kandidaat_id)
    gegevens = dossier.gegevens(kandidaat)
    return Gespreksblad(
        kandidaat=kandidaat_id,
        op=dienst.vandaag(),
        kan=tuple(dict.fromkeys(skill.naam for skill in kandidaat.skills)),
        werk=tuple(filter(None, (een.functie or een.taken for een in dossier.werk(kandidaat)))),
        wil=kandidaat.gewenste_beroepen,
        wensen=kandidaat.wensen,
        praktisch=tuple(een for een in gegevens if een.waarde is not None and een.naam != "Open voorstellen"),
        vragen=_gespreksvragen(kandidaat, gegevens_leeg=[een.naam for een in gegevens if een.waarde is None]),
        # By title: on paper for the person there is no order of fit.
        werkideeen=tuple(sorted({een.vacature.titel or een.vacature.id for een in aanbod.beste[:_WERKIDEEEN]})),
        richtingen=kaarten_op_naam(matcher, bron),
    )


def _gespreksvragen(kandidaat: Kandidaat, *, gegevens_leeg: list[str]) -> tuple[str, ...]:
    return (
        "Klopt wat hier staat? Wat moet erbij, wat moet eraf?",
        *(f"Dit weten wij nog niet: {naam.lower()}." for naam in gegevens_leeg if naam != "Open voorstellen"),
        *(f"Wij lazen: “{een.zin}” Klopt het: {een.waarde}?" for een in dossier.te_bevestigen(kandidaat)),
        "Wat wilt u graag doen? Wat wilt u niet doen?",
        "Mogen wij u voorstellen bij een werkgever? Bij welke wel, bij welke niet?",
    )


def _bekijk(
    handeling: Handeling, kandidaat_id: str, actie: Actie, *, soort: str, reden: str | None = None
) -> Kandidaat:
    kandidaat = handeling.kandidaat(kandidaat_id)
    handeling.leg_vast(Gebeurtenis(actie=actie, soort=soort, kandidaat=kandidaat_id, reden=reden))
    return kandidaat


def _aanbod(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> VacaturesVoor:
    matcher = dienst.matcher(wie)
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        return werkaanbod.zoek_werk(zicht, matcher, kandidaat_id)


def _voorstellen(zicht: Zicht, matcher: Matcher, kandidaat_id: str) -> tuple[EerderVoorstel, ...]:
    uit = []
    for een in voorstellen.van_kandidaat(zicht, kandidaat_id):
        vacature = matcher.vacatures.get(een.vacature)
        titel = "bij een andere gemeente" if vacature is None else vacature.titel or vacature.id
        uit.append(
            EerderVoorstel(
                id=een.id,
                vacature=een.vacature,
                titel=titel,
                status=een.status.value,
                in_woorden=een.status.fase.tekst,
                sinds=datetime.fromisoformat(een.gewijzigd),
            )
        )
    return tuple(uit)
