"""A richting as a werkzoekende sees it: what counts, without any number that weighs the person."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leerstap, Leervorm, Programma
from matching.matcher import Matcher
from matching.richting import Gat, Gekund, Omscholingsrichting
from models.taxonomie.taxonomie import Taxonomie
from service.schemas.richtingen import (
    AanbodBeeld,
    Gekozen,
    GekundBeeld,
    Ladderstap,
    ProgrammaBeeld,
    RichtingKaart,
    StapBeeld,
)
from service.werkplek.richtingbron import Richtingbron, advies_van
from service.werkplek.wens_in_woorden import wens_beeld

_KORT: Final = 3
_VORMEN: Final = tuple(Leervorm)


def kaart(richting: Omscholingsrichting, taxonomie: Taxonomie, gekozen: Iterable[str]) -> RichtingKaart:
    """One richting in short."""
    return RichtingKaart(**kern(richting, taxonomie, gekozen, kort=True))


def kaarten_op_naam(matcher: Matcher, bron: Richtingbron) -> tuple[RichtingKaart, ...]:
    """The cards of a person by name.

    Raises:
        OnbekendeKandidaat: The person is not in this caseload.
    """
    taxonomie = matcher.scorer.taxonomie
    kaarten = (kaart(een, taxonomie, bron.gekozen) for een in advies_van(matcher, bron).kaarten)
    return tuple(sorted(kaarten, key=lambda een: een.naam))


def kern(
    richting: Omscholingsrichting, taxonomie: Taxonomie, gekozen: Iterable[str], *, kort: bool
) -> Mapping[str, Any]:
    """The fields of a card; all of what is done and brought, or the first few of it."""
    beroep, tot = richting.beroep, _KORT if kort else None
    opgepakt = beroep.id in set(gekozen)
    return {
        "beroep": beroep.id,
        "naam": beroep.label,
        "sector": beroep.sector,
        "soort": richting.soort,
        "taken": tuple(proces.label for proces in beroep.werkprocessen)[:tot],
        "kan": tuple(map(_gekund, sorted(richting.kan, key=_lijkt_alleen)))[:tot],
        "nieuw": tuple(een.naam for een in richting.gat[:_KORT]),
        "stap": None if richting.stap is None else stap_beeld(richting.stap),
        "vacatures": len(richting.vraag.vacatures),
        "proberen": richting.proberen,
        "wensen": tuple(wens_beeld(wens, taxonomie) for wens in richting.wensen),
        "diploma_verplicht": richting.diploma_verplicht,
        "eigen_wens": richting.eigen_wens,
        "onderzoekt": opgepakt,
        "vol": is_vol(richting) and not opgepakt,
    }


def _lijkt_alleen(een: Gekund) -> bool:
    return een.bewijs is None


def _gekund(een: Gekund) -> GekundBeeld:
    return GekundBeeld(naam=een.naam, door=een.door, zelf=not _lijkt_alleen(een))


def is_vol(richting: Omscholingsrichting) -> bool:
    """Whether there were places and all of them were taken up; where there are none at all it is not full."""
    return richting.is_vol and richting.vraag.plekken > 0


def onderzoekt(bron: Richtingbron, taxonomie: Taxonomie) -> tuple[Gekozen, ...]:
    """What the person took up, oldest first."""
    bekend = (taxonomie.beroepen[id_] for id_ in bron.gekozen if id_ in taxonomie.beroepen)
    return tuple(Gekozen(beroep=beroep.id, naam=beroep.label) for beroep in bekend)


def stap_beeld(stap: Leerstap) -> StapBeeld:
    """A step as an answer."""
    return StapBeeld(vorm=stap.vorm, naam=stap.naam, weken=stap.weken)


def ladder(gat: Iterable[Gat]) -> tuple[Ladderstap, ...]:
    """What is missing as a ladder: what is learned in the same way on one rung, lightest first."""
    per_stap: dict[tuple[Leervorm, str], list[Gat]] = {}
    for een in gat:
        per_stap.setdefault((een.stap.vorm, een.stap.naam), []).append(een)
    op_volgorde = sorted(per_stap.items(), key=lambda sport: _VORMEN.index(sport[0][0]))
    return tuple(
        Ladderstap(
            vorm=vorm,
            naam=naam,
            weken=max(een.stap.weken for een in deel),
            skills=tuple(een.naam for een in deel),
        )
        for (vorm, naam), deel in op_volgorde
    )


def programma_beeld(programma: Programma) -> ProgrammaBeeld:
    """A programme as an answer."""
    return ProgrammaBeeld(naam=programma.naam, uitleg=programma.uitleg)


def aanbod_beeld(aanbod: Leeraanbod) -> AanbodBeeld:
    """An offer of the catalogue as an answer."""
    return AanbodBeeld(
        naam=aanbod.naam,
        aanbieder=aanbod.aanbieder,
        vorm=aanbod.vorm,
        plaats=aanbod.plaats,
        weken=aanbod.weken,
        start=aanbod.start,
        plekken=aanbod.plekken,
    )
