"""The best vacatures for a kandidaat, in the words of the list of a vacature."""

import threading
from collections.abc import Mapping
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import select

from matching.afwijking import Afwijking
from matching.geheugen import Geheugen
from matching.matcher import Matcher
from matching.matchlijst import OpenVraag
from matching.vacatures_voor import VacaturesVoor, VacatureVoor, vacatures_voor
from service.opslag import voorstellen
from service.opslag.tabellen import afwijking, stopschakelaar, vacature
from service.opslag.zicht import Zicht
from service.schemas.kandidaten import PassendWerk, Werkaanbod
from service.werkplek.afgeschermd import REGELS, tellingen
from service.werkplek.banden import band
from service.werkplek.opheffingen import geldend
from service.werkplek.stop import GLOBAAL
from service.werkplek.uitleg import bijdrage_beeld, redenen, vragen_beeld
from vacatures.vacature import Vacature

N: Final = 8

_Vraag = tuple[str, tuple[tuple[str, tuple[Afwijking, ...]], ...], frozenset[str]]
_PLAATSEN: Final = 200
_SLOT: Final = threading.Lock()
# A dossier, its restricted part and its paper ask the same within a minute. The memory goes with the matcher, so that
# a changed or erased person is in none.
_ONTHOUDEN: Final[WeakKeyDictionary[Matcher, Geheugen[_Vraag, VacaturesVoor]]] = WeakKeyDictionary()


def zoek_werk(zicht: Zicht, matcher: Matcher, kandidaat_id: str) -> VacaturesVoor:
    """Which open vacatures within sight somebody may be listed for, with what was lifted and switched off for each.

    Raises:
        OnbekendeKandidaat: There is none in this matcher.
    """
    opgeheven, gestopt = alle_opheffingen(zicht), zonder_ranking(zicht, matcher)
    with _SLOT:
        geheugen = _ONTHOUDEN.setdefault(matcher, Geheugen(_PLAATSEN))
    vraag = (kandidaat_id, tuple(sorted(opgeheven.items())), gestopt)
    return geheugen.van(vraag, lambda: vacatures_voor(matcher, kandidaat_id, N, opgeheven, gestopt))


def beeld(zicht: Zicht, kandidaat_id: str, aanbod: VacaturesVoor) -> Werkaanbod:
    """The same as an answer; what would tell of the restricted layer is left out."""
    bestaand = {een.vacature: een.id for een in voorstellen.van_kandidaat(zicht, kandidaat_id)}
    return Werkaanbod(
        open=aanbod.open,
        beoordeeld=aanbod.beoordeeld,
        toegelaten=aanbod.toegelaten,
        wachtend=aanbod.wachtend,
        passend=tuple(_passend(een, bestaand) for een in aanbod.beste),
        ongeordend=tuple(_zonder_score(een, bestaand) for een in aanbod.ongeordend[:N]),
        te_verifieren=tuple(_passend(een, bestaand) for een in aanbod.te_verifieren),
        regels=tellingen(aanbod, afgeschermd=False),
    )


def alle_opheffingen(zicht: Zicht) -> Mapping[str, tuple[Afwijking, ...]]:
    """What is lifted now, per vacature within sight."""
    vraag = select(afwijking.c.vacature_id).join(vacature).where(afwijking.c.ingetrokken.is_(None))
    ids = set(zicht.conn.scalars(vraag.where(zicht.binnen(vacature))))
    return {id_: tuple(een.als_afwijking() for een in geldend(zicht.conn, id_)) for id_ in ids}


def zonder_ranking(zicht: Zicht, matcher: Matcher) -> frozenset[str]:
    """Ids of the vacatures whose ranking is switched off."""
    staan = frozenset(zicht.conn.scalars(select(stopschakelaar.c.waarvoor)))
    return frozenset(matcher.vacatures) if GLOBAAL in staan else staan


def _passend(een: VacatureVoor, bestaand: Mapping[str, str]) -> PassendWerk:
    uitleg, v = een.uitleg, een.vacature
    open_vragen = [vraag for vraag in uitleg.vragen if vraag.code not in REGELS]
    return PassendWerk(
        vacature=v.id,
        titel=v.titel or v.id,
        werkgever=v.werkgever,
        score=een.score,
        band=band(een.score),
        redenen=redenen(uitleg.bijdragen),
        ontbreekt=tuple(gemist.gevraagd for gemist in uitleg.ontbreekt),
        vragen=vragen_beeld(open_vragen),
        afgeschermde_vragen=_aantal(uitleg.vragen) - _aantal(open_vragen),
        bijdragen=tuple(map(bijdrage_beeld, uitleg.bijdragen)),
        voorstel=bestaand.get(v.id),
    )


def _zonder_score(v: Vacature, bestaand: Mapping[str, str]) -> PassendWerk:
    return PassendWerk(
        vacature=v.id,
        titel=v.titel or v.id,
        werkgever=v.werkgever,
        score=None,
        band=None,
        redenen=(),
        ontbreekt=(),
        vragen=(),
        afgeschermde_vragen=0,
        bijdragen=(),
        voorstel=bestaand.get(v.id),
    )


def _aantal(vragen: tuple[OpenVraag, ...] | list[OpenVraag]) -> int:
    return len({vraag.vraag for vraag in vragen})
