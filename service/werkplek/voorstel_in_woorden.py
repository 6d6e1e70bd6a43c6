"""A voorstel in the words of a page."""

from collections.abc import Iterable
from datetime import date, datetime

import numpy as np

from matching.omstandigheden import Omstandigheden
from matching.uitleg import bijdragen
from matching.voorstellen import AFWIJKREDENEN, VoorstelStatus, reden_in_woorden
from models.waardelijsten import Uitkomst
from service.opslag import voorstellen
from service.opslag.handeling import kandidaat_binnen, vacature_binnen
from service.opslag.voorstellen import BewaardVoorstel
from service.opslag.zicht import Zicht
from service.schemas.voorstellen import RedenKeuze, StapKeuze, VoorstelBeeld, VoorstelStap
from service.werkplek.namen import namen
from service.werkplek.plaatsing import plaatsing
from service.werkplek.stand import Stand
from service.werkplek.toestemmingen import in_woorden, toestemming_voor
from service.werkplek.uitleg import redenen
from service.werkplek.voorstelorde import orde_van_voorstel


def zinnen(stand: Stand, kandidaat_id: str) -> tuple[str, ...]:
    """Why this person: sentences of the explanation, for the adviseur to confirm or change; none without ranking."""
    if not stand.met_score:
        return ()
    matcher = stand.matcher
    rij = matcher.rij(kandidaat_id)
    vraag = matcher.scorer.vraag(matcher.vraagprofiel(stand.vacature))
    scores = matcher.scores(vraag, np.array([rij]))
    return redenen(bijdragen(scores, 0, matcher.profielen))


def stapkeuzes(statussen: Iterable[VoorstelStatus]) -> tuple[StapKeuze, ...]:
    """Steps that can follow, each with its reasons."""
    return tuple(
        StapKeuze(
            status=status,
            tekst=status.fase.stap,
            redenen=tuple(RedenKeuze(code=een.code, tekst=een.tekst) for een in status.fase.redenen),
        )
        for status in statussen
    )


def afwijkredenen() -> tuple[RedenKeuze, ...]:
    """The reasons to go against the order."""
    return tuple(RedenKeuze(code=een.code, tekst=een.tekst) for een in AFWIJKREDENEN)


def voorstel_beeld(zicht: Zicht, een: BewaardVoorstel, vandaag: date) -> VoorstelBeeld:
    """A voorstel with its steps.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: It is not within sight.
    """
    kandidaat, vacature = kandidaat_binnen(zicht, een.kandidaat), vacature_binnen(zicht, een.vacature)
    stappen = voorstellen.stappen(zicht.conn, een.id)
    wie = namen(zicht.conn, (stap.door for stap in stappen))
    toestemming = toestemming_voor(kandidaat, vacature, Omstandigheden(peildatum=vandaag))
    orde = orde_van_voorstel(zicht, een)
    return VoorstelBeeld(
        id=een.id,
        kandidaat=een.kandidaat,
        vacature=een.vacature,
        titel=vacature.titel or vacature.id,
        werkgever=vacature.werkgever,
        status=een.status,
        in_woorden=een.status.fase.tekst,
        loopt=een.status.fase.loopt,
        redenen=een.redenen,
        afwijkreden=reden_in_woorden(een.afwijkreden),
        rang=een.rang,
        lijst=een.lijst,
        toestemming=in_woorden(toestemming),
        stappen=tuple(
            VoorstelStap(
                nummer=stap.nummer,
                status=stap.status,
                in_woorden=stap.status.fase.tekst,
                reden=reden_in_woorden(stap.reden),
                notitie=stap.toelichting,
                door=wie[stap.door],
                moment=datetime.fromisoformat(stap.moment),
            )
            for stap in stappen
        ),
        volgende=stapkeuzes(een.status.fase.volgende),
        vraagt_afwijkreden=orde.vraagt_reden and een.afwijkreden is None,
        afwijkredenen=afwijkredenen(),
        blad=een.status.fase.bij_werkgever and toestemming is Uitkomst.VOLDOET,
        plaatsing=plaatsing(zicht, een, vandaag),
    )
