"""A list in the words of a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from matching.matchlijst import Herkomst, Match, Matchlijst, TeVerifieren
from matching.scorer import Gewichten
from matching.versoepelen import Versoepeling
from matching.voorwaarden import Soort, voorwaarde
from service.schemas.lijsten import (
    AfwijkingBeeld,
    GewichtenBeeld,
    HerkomstBeeld,
    LijstBeeld,
    LijstRegel,
    StopBeeld,
    VerborgenRegel,
    VersoepelingBeeld,
    WachtRegel,
)
from service.werkplek.banden import band
from service.werkplek.opheffingen import Opheffing
from service.werkplek.stand import Stand
from service.werkplek.stop import GLOBAAL, STOPREDENEN, Stop
from service.werkplek.uitleg import uitleg_beeld, vragen_beeld
from service.werkplek.woorden import PLEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Omlijsting:
    """What stands around a list.

    Attributes:
        id: Of the list as it was kept.
        moment: When it was made.
        versoepelingen: What would bring more.
        keer_voorgesteld: Number of proposals of each kandidaat who was proposed before.
        namen: Names of who did something that the list shows.
    """

    id: str
    moment: datetime
    versoepelingen: Sequence[Versoepeling]
    keer_voorgesteld: Mapping[str, int]
    namen: Mapping[str, str]


def lijst_beeld(stand: Stand, lijst: Matchlijst, rond: Omlijsting) -> LijstBeeld:
    """The whole list in words."""
    gewichten = _gewichten(stand)
    return LijstBeeld(
        id=rond.id,
        vacature=lijst.vacature,
        titel=lijst.titel or lijst.vacature,
        moment=rond.moment,
        peildatum=lijst.herkomst.peildatum,
        gevraagd=stand.invoer.n,
        plek=PLEK[stand.invoer.plek] if stand.invoer.plek else None,
        stop=_stop(stand.stop, rond.namen) if stand.stop else None,
        gewichten=gewichten,
        aantal_kandidaten=lijst.aantal_kandidaten,
        aantal_toegelaten=lijst.aantal_toegelaten,
        aantal_te_verifieren=lijst.aantal_te_verifieren,
        volgorde=_volgorde(stand),
        regels=tuple(_regel(stand, match, rond) for match in lijst.matches),
        te_verifieren=tuple(_wacht(een, rond) for een in lijst.te_verifieren),
        verborgen=tuple(_verborgen(code, aantal) for code, aantal in lijst.verborgen.items()),
        versoepelingen=tuple(_versoepeling(een, met_score=stand.met_score) for een in rond.versoepelingen),
        afwijkingen=tuple(afwijking_beeld(een, rond.namen) for een in stand.opgeheven),
        mededelingen=(*_over_deze_lijst(stand, gewichten), *lijst.mededelingen),
        taken=lijst.taken,
        herkomst=_herkomst(lijst.herkomst, stand.seq),
    )


def afwijking_beeld(een: Opheffing, namen: Mapping[str, str]) -> AfwijkingBeeld:
    """A lifted rule in words."""
    regel = voorwaarde(een.code)
    return AfwijkingBeeld(
        id=een.id,
        code=een.code,
        titel=regel.titel,
        reden=een.reden,
        reden_tekst=next((reden.tekst for reden in regel.redenen if reden.code == een.reden), een.reden),
        toelichting=een.toelichting,
        door=namen[een.door],
        moment=datetime.fromisoformat(een.moment),
    )


def _regel(stand: Stand, match: Match, rond: Omlijsting) -> LijstRegel:
    met_score = stand.met_score
    return LijstRegel(
        rang=match.rang,
        kandidaat=match.kandidaat,
        synthetisch=match.synthetisch,
        score=match.score if met_score else None,
        band=band(match.score) if met_score else None,
        zekerheid=match.zekerheid,
        voorstelbaar=match.voorstelbaar,
        keer_voorgesteld=rond.keer_voorgesteld.get(match.kandidaat, 0),
        uitleg=uitleg_beeld(stand, match.kandidaat, match.uitleg),
    )


def _wacht(een: TeVerifieren, rond: Omlijsting) -> WachtRegel:
    return WachtRegel(
        kandidaat=een.kandidaat,
        keer_voorgesteld=rond.keer_voorgesteld.get(een.kandidaat, 0),
        vragen=vragen_beeld(een.vragen),
    )


def _verborgen(code: str, aantal: int) -> VerborgenRegel:
    regel = voorwaarde(code)
    return VerborgenRegel(
        code=code,
        titel=regel.titel,
        bron=regel.bron,
        aantal=aantal,
        op_te_heffen=regel.soort is Soort.STANDAARD,
        wat_helpt=regel.opheffing,
    )


def _versoepeling(een: Versoepeling, *, met_score: bool) -> VersoepelingBeeld:
    return VersoepelingBeeld(
        wat=een.wat,
        code=een.code,
        erbij=een.erbij,
        in_top=een.in_top if met_score else None,
        op_te_heffen=voorwaarde(een.code).soort is Soort.STANDAARD,
    )


def _stop(stop: Stop, namen: Mapping[str, str]) -> StopBeeld:
    return StopBeeld(
        voor_alles=stop.waarvoor == GLOBAAL,
        reden=stop.reden,
        reden_tekst=STOPREDENEN.get(stop.reden, stop.reden),
        door=namen[stop.door],
        moment=datetime.fromisoformat(stop.moment),
    )


def _gewichten(stand: Stand) -> GewichtenBeeld:
    standaard = stand.matcher.scorer.gewichten
    gekozen: Gewichten = stand.invoer.gewichten or standaard
    return GewichtenBeeld(
        skills=round(100 * gekozen.skills),
        werk=round(100 * gekozen.werk),
        woorden=round(100 * gekozen.woorden),
        betekenis=round(100 * gekozen.betekenis),
        gewijzigd=gekozen != standaard,
    )


def _volgorde(stand: Stand) -> str:
    if stand.stop:
        return "zonder ranking: de volgorde is voor vandaag geloot en zegt niets"
    return "wie het best past bij wat gevraagd wordt bovenaan; bij gelijke stand op pseudoniem"


def _over_deze_lijst(stand: Stand, g: GewichtenBeeld) -> tuple[str, ...]:
    uit = []
    if stand.invoer.plek:
        uit.append(
            f"De soort plek ({PLEK[stand.invoer.plek]}) is alleen voor deze lijst opgegeven; de vacature zelf noemt "
            "die niet."
        )
    if g.gewijzigd:
        uit.append(
            f"De gewichten zijn gewijzigd voor deze lijst: gevraagde skills {g.skills}%, eerder werk {g.werk}%, "
            f"dezelfde woorden {g.woorden}%, het profiel als geheel {g.betekenis}%."
        )
    return tuple(uit)


def _herkomst(h: Herkomst, seq: int) -> HerkomstBeeld:
    return HerkomstBeeld(
        versie=h.versie,
        encoder=h.encoder,
        taxonomie=h.taxonomie,
        regels=h.voorwaarden_sha256[:12],
        data=h.data,
        wijziging=seq,
        voorselectie=h.voorselectie,
        voorselectie_recall=h.voorselectie_recall,
    )
