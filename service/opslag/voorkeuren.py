"""What people said here that they want and do not want: kept until they take it back, whatever is imported."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sqlalchemy import ColumnElement, insert, select, update

from matching.wens import Wens, Wenssoort
from models.fouten import NietGevonden
from service.opslag.handeling import Handeling
from service.opslag.tabellen import kandidaat, voorkeur
from service.opslag.zicht import Zicht


class Zegger(StrEnum):
    """Who wrote down what somebody said."""

    KANDIDAAT = "kandidaat"
    ADVISEUR = "adviseur"


BRONNEN: Final[Mapping[Zegger, str]] = MappingProxyType(
    {Zegger.KANDIDAAT: "uw keuze", Zegger.ADVISEUR: "opgeschreven door uw adviseur"}
)
"""Where it was said, in words for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorkeur:
    """One row.

    Attributes:
        id: Of the voorkeur.
        soort: What it is about.
        waarde: Which.
        wil: True: wanted. False: a stop-word.
        bron: Who wrote it down.
        moment: When, UTC, ISO 8601.
    """

    id: str
    soort: Wenssoort
    waarde: str
    wil: bool
    bron: Zegger
    moment: str

    def als_wens(self) -> Wens:
        """The wish that it is."""
        return Wens(soort=self.soort, waarde=self.waarde, wil=self.wil, bron=BRONNEN[self.bron])


def geldend(zicht: Zicht, kandidaat_id: str) -> tuple[Voorkeur, ...]:
    """What a kandidaat within sight said and did not take back, oldest first."""
    v = voorkeur.c
    vraag = (
        select(v.id, v.soort, v.waarde, v.wil, v.bron, v.moment)
        .join(kandidaat, kandidaat.c.id == v.kandidaat_id)
        .where(v.kandidaat_id == kandidaat_id, v.ingetrokken.is_(None), zicht.binnen(kandidaat))
        .order_by(v.moment, v.id)
    )
    return tuple(
        Voorkeur(
            id=rij.id,
            soort=Wenssoort(rij.soort),
            waarde=rij.waarde,
            wil=bool(rij.wil),
            bron=Zegger(rij.bron),
            moment=rij.moment,
        )
        for rij in zicht.conn.execute(vraag)
    )


def bewaar(handeling: Handeling, kandidaat_id: str, wens: Wens, bron: Zegger) -> str:
    """Keep one; gives its id. What was said of the same before ends; saying the same again changes nothing.

    Args:
        handeling: The act; the caller made sure that it may see the kandidaat.
        kandidaat_id: Who said it.
        wens: What was said.
        bron: Who wrote it down.
    """
    zelfde = (een for een in geldend(handeling.zicht, kandidaat_id) if (een.soort, een.waarde) == _over(wens))
    eerder = next(zelfde, None)
    if eerder is not None and eerder.wil == wens.wil:
        return eerder.id
    if eerder is not None:
        _beeindig(handeling, voorkeur.c.id == eerder.id)
    id_ = secrets.token_hex(8)
    handeling.conn.execute(
        insert(voorkeur).values(
            id=id_,
            kandidaat_id=kandidaat_id,
            soort=wens.soort.value,
            waarde=wens.waarde,
            wil=int(wens.wil),
            bron=bron.value,
            door=handeling.wie.id,
            moment=handeling.moment,
        )
    )
    return id_


def trek_in(handeling: Handeling, kandidaat_id: str, voorkeur_id: str) -> None:
    """Take one back.

    Raises:
        NietGevonden: This kandidaat said no such thing, or took it back before.
    """
    if voorkeur_id not in {een.id for een in geldend(handeling.zicht, kandidaat_id)}:
        raise NietGevonden("Deze voorkeur is er niet.")
    _beeindig(handeling, voorkeur.c.id == voorkeur_id)


def _over(wens: Wens) -> tuple[Wenssoort, str]:
    return wens.soort, wens.waarde


def _beeindig(handeling: Handeling, welke: ColumnElement[bool]) -> None:
    handeling.conn.execute(update(voorkeur).where(welke).values(ingetrokken=handeling.moment))
