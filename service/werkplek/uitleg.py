"""Explanations in the words of a page: of a line on the list, and of why somebody is not on it."""

from collections.abc import Iterable
from typing import Final

from matching.matchlijst import Bijdrage, OpenVraag, Uitleg
from matching.uitleg import ALS_SKILLS, ONTBREEKT_ONDER, PROFIEL_ALS_GEHEEL
from matching.voorwaarden import BESLISSEND, Soort, voorwaarde
from matching.waarom import Stop as Stopregel
from matching.waarom import Waarom, waarom
from models.skills import Belang, Bewijs
from models.waardelijsten import Uitkomst
from service.dienst import Dienst
from service.opslag.handeling import kandidaat_binnen
from service.schemas.uitleg import (
    BijdrageBeeld,
    OntbreektBeeld,
    RegelUitkomst,
    StapBeeld,
    StopregelBeeld,
    UitlegBeeld,
    UitlegVraag,
    VraagBeeld,
    WaaromBeeld,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.banden import band
from service.werkplek.reis import reis_in_woorden, uren_in_woorden
from service.werkplek.stand import Stand, keuze_van, stand_van
from service.werkplek.woorden import BELANG, BEWIJS, UITKOMST

_N_REDENEN: Final = 3
_HOEVEEL: Final = ((0.95, "helemaal"), (0.6, "grotendeels"), (ONTBREEKT_ONDER, "voor een deel"))


def waarom_voor(dienst: Dienst, wie: Uitvoerder, vacature_id: str, vraag: UitlegVraag) -> WaaromBeeld:
    """Why this person is on the list, or why not. Looking is an act, and written down.

    Raises:
        OnbekendeVacature, OnbekendeKandidaat: There is none within the gemeenten of who asks.
        NietGevonden: The list was never made.
    """
    kandidaat_id = vraag.kandidaat
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        kandidaat_binnen(zicht, kandidaat_id)
        stand = stand_van(dienst, wie, zicht, vacature_id, keuze_van(zicht, vraag.lijst, vacature_id))
    beeld = waarom_beeld(stand, kandidaat_id)
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.UITLEG_BEKEKEN, soort="vacature", object=vacature_id, kandidaat=kandidaat_id)
        )
    return beeld


def controleer_kandidaat(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str) -> None:
    """Whether there is somebody with this id, before it gets into an address.

    Raises:
        OnbekendeKandidaat: There is none within the gemeenten of who asks.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        kandidaat_binnen(zicht, kandidaat_id)


def waarom_beeld(stand: Stand, kandidaat_id: str) -> WaaromBeeld:
    """The answer of matching in words; without ranking the rules only."""
    invoer, met_score = stand.invoer, stand.met_score
    antwoord = waarom(
        stand.matcher,
        stand.vacature.id,
        kandidaat_id,
        invoer.n,
        invoer.afwijkingen,
        gewichten=invoer.gewichten,
    )
    return WaaromBeeld(
        vacature=stand.vacature.id,
        titel=stand.vacature.titel or stand.vacature.id,
        kandidaat=kandidaat_id,
        plaats=_plaats(antwoord, met_score=met_score),
        score=antwoord.score if met_score else None,
        band=band(antwoord.score) if met_score else None,
        zekerheid=antwoord.zekerheid,
        rang=antwoord.rang if met_score else None,
        aantal=antwoord.aantal,
        stops=tuple(_stop(een) for een in antwoord.stops),
        stappen=tuple(
            StapBeeld(skill=stap.skill, score=stap.score, band=band(stap.score), rang=stap.rang)
            for stap in antwoord.stappen
            if met_score
        ),
        uitleg=uitleg_beeld(stand, kandidaat_id, antwoord.uitleg),
    )


def uitleg_beeld(stand: Stand, kandidaat_id: str, uitleg: Uitleg) -> UitlegBeeld:
    """One explanation in words; the terms of the score are left out without ranking."""
    kandidaat = stand.matcher.kandidaten[stand.matcher.rij(kandidaat_id)]
    met_score = stand.met_score
    bijdragen = uitleg.bijdragen if met_score else ()
    return UitlegBeeld(
        bijdragen=tuple(bijdrage_beeld(een) for een in bijdragen),
        redenen=redenen(bijdragen),
        ontbreekt=tuple(
            OntbreektBeeld(gevraagd=een.gevraagd, belang=BELANG[Belang(een.belang)])
            for een in uitleg.ontbreekt
            if met_score
        ),
        extra=uitleg.extra if met_score else (),
        regels=tuple(
            RegelUitkomst(
                code=regel.code,
                titel=regel.titel,
                uitkomst=uitleg.voorwaarden[regel.code],
                in_woorden=UITKOMST[uitleg.voorwaarden[regel.code]],
            )
            for regel in BESLISSEND
        ),
        aandacht=uitleg.aandacht,
        vragen=vragen_beeld(uitleg.vragen),
        reis=reis_in_woorden(kandidaat, stand.vacature),
        uren=uren_in_woorden(kandidaat, stand.vacature),
    )


def vragen_beeld(vragen: Iterable[OpenVraag]) -> tuple[VraagBeeld, ...]:
    """Each question once: two rules may wait for the same answer."""
    codes: dict[str, list[str]] = {}
    for vraag in vragen:
        codes.setdefault(vraag.vraag, []).append(vraag.code)
    return tuple(VraagBeeld(codes=tuple(wie), vraag=tekst) for tekst, wie in codes.items())


def bijdrage_beeld(een: Bijdrage) -> BijdrageBeeld:
    """One term of a score in words."""
    return BijdrageBeeld(
        gevraagd=een.gevraagd,
        door=een.door,
        bewijs=BEWIJS[Bewijs(een.bewijs)] if een.bewijs else None,
        bron=een.bron,
        bijdrage=een.bijdrage,
        van=een.van,
        zin="niets gevonden" if een.door is None else f"{_hoeveel(een)}: {een.door}",
    )


def _hoeveel(een: Bijdrage) -> str:
    aandeel = _aandeel(een)
    return next((woord for vanaf, woord in _HOEVEEL if aandeel >= vanaf), "een klein beetje")


def _aandeel(een: Bijdrage) -> float:
    return een.bijdrage / een.van if een.van else 0.0


def redenen(bijdragen: Iterable[Bijdrage]) -> tuple[str, ...]:
    """The three heaviest skills and functions of which enough was found to be called a reason, in words."""
    sterk = [een for een in bijdragen if _is_reden(een)]
    sterk.sort(key=lambda een: -een.bijdrage)
    return tuple(_reden(een) for een in sterk[:_N_REDENEN])


def _is_reden(een: Bijdrage) -> bool:
    iets = een.door not in {None, ALS_SKILLS} and een.gevraagd != PROFIEL_ALS_GEHEEL
    return iets and _aandeel(een) >= ONTBREEKT_ONDER


def _reden(een: Bijdrage) -> str:
    door = een.gevraagd if een.door == een.gevraagd else f"{een.gevraagd}: {_hoeveel(een)}, door {een.door}"
    return f"{door} ({BEWIJS[Bewijs(een.bewijs)]})" if een.bewijs else door


def _stop(een: Stopregel) -> StopregelBeeld:
    return StopregelBeeld(
        code=een.code,
        titel=een.titel,
        in_woorden=UITKOMST[een.uitkomst],
        wat_helpt=een.wat_helpt,
        op_te_heffen=voorwaarde(een.code).soort is Soort.STANDAARD,
    )


def _plaats(antwoord: Waarom, *, met_score: bool) -> str:
    if any(stop.uitkomst is Uitkomst.VOLDOET_NIET for stop in antwoord.stops):
        return "Staat niet op de lijst. Hieronder staat door welke regels."
    if antwoord.stops:
        return "Staat niet op de lijst, maar bij 'eerst te verifiëren'. Hieronder staat wat er nodig is."
    if not met_score:
        return "Mag op de lijst. De lijst staat nu zonder volgorde."
    if antwoord.rang is None:
        return "Mag op de lijst, maar viel buiten de mensen die volledig zijn doorgerekend."
    return f"Staat op plaats {antwoord.rang} van de {antwoord.aantal} mensen die op de lijst mogen."
