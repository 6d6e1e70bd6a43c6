"""What a werkzoekende may see at any moment: what is known, what became of it, and who looked."""

from datetime import datetime

from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from matching.voorstellen import FASEN, VoorstelStatus
from service.dienst import Dienst
from service.opslag import tabellen
from service.opslag.handeling import vacature_binnen
from service.opslag.zicht import Zicht
from service.schemas.kandidaten import Gegeven
from service.schemas.mijn import MijnDossier, MijnVoorstel
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import afgeschermd, dossier
from service.werkplek.eigen import eigen_dossier
from service.werkplek.gezien import wie_keek


def mijn_dossier(dienst: Dienst, wie: Uitvoerder) -> MijnDossier:
    """The dossier of who asks, and nobody else's; looking is written down like any other look.

    Raises:
        NietGevonden: No dossier goes with this user.
        OnbekendeKandidaat: The dossier is gone.
    """
    id_ = eigen_dossier(wie)
    taxonomie = dienst.matcher(wie).scorer.taxonomie
    with dienst.opslag.handeling(wie) as handeling:
        k = handeling.kandidaat(id_)
        beeld = MijnDossier(
            kandidaat=k.id,
            synthetisch=k.synthetisch,
            kan=dossier.kunde(k, taxonomie),
            te_bevestigen=dossier.te_bevestigen(k),
            werk=dossier.werk(k),
            geleerd=dossier.geleerd(k),
            wil=k.gewenste_beroepen,
            wensen=k.wensen,
            gegevens=dossier.gegevens(k),
            bijzonder=bijzonder(k),
            toestemmingen=dossier.toestemmingen(k),
            voorstellen=_voorstellen(handeling.zicht, k.id),
            gezien=wie_keek(handeling.zicht, k.id),
        )
        handeling.leg_vast(Gebeurtenis(actie=Actie.DOSSIER_BEKEKEN, soort="eigen dossier", kandidaat=k.id))
    return beeld


def bijzonder(k: Kandidaat) -> tuple[Gegeven, ...]:
    """All of the restricted layer: it is the person's own."""
    laag = k.afgeschermd
    rest = {
        "Grond van de registratie": laag.doelgroep.register.grond,
        "Loonwaarde": None if laag.loonwaarde_pct is None else f"{laag.loonwaarde_pct:g} procent",
        "Geboortejaar": None if laag.geboortejaar is None else str(laag.geboortejaar),
        "Uitkering": laag.uitkering,
        "Gemeente": laag.gemeente,
    }
    return (*afgeschermd.gegevens(laag), *(Gegeven(naam=naam, waarde=waarde) for naam, waarde in rest.items()))


def _voorstellen(zicht: Zicht, kandidaat_id: str) -> tuple[MijnVoorstel, ...]:
    voorstel = tabellen.voorstel
    vraag = (
        select(voorstel.c.vacature_id, voorstel.c.status, voorstel.c.gewijzigd)
        .join(tabellen.vacature, tabellen.vacature.c.id == voorstel.c.vacature_id)
        .where(voorstel.c.kandidaat_id == kandidaat_id, zicht.binnen(tabellen.vacature))
        .order_by(voorstel.c.gewijzigd.desc(), voorstel.c.id)
    )
    uit = []
    for rij in zicht.conn.execute(vraag).all():
        werk = vacature_binnen(zicht, rij.vacature_id)
        uit.append(
            MijnVoorstel(
                titel=werk.titel or "werk zonder titel",
                werkgever=werk.werkgever,
                status=FASEN[VoorstelStatus(rij.status)].tekst,
                sinds=datetime.fromisoformat(rij.gewijzigd),
            )
        )
    return tuple(uit)
