"""Keeping a list: what was asked, of which data, with which versions, and every line to the digit (rules.md H14)."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import rfc8785
from sqlalchemy import insert, select

from matching.matchlijst import Matchlijst
from models.fouten import NietGevonden
from service.opslag.handeling import Handeling
from service.opslag.tabellen import lijst, lijst_regel, vacature
from service.opslag.zicht import Zicht
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.lijstinvoer import Invoer

_ALLE_GEMEENTEN = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class BewaardeRegel:
    """One line of a list.

    Attributes:
        soort: "match" or "te_verifieren".
        rang: From 1 within its kind.
        kandidaat: Pseudonym.
        score: To the digit; 0.0 without ranking.
    """

    soort: str
    rang: int
    kandidaat: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BewaardeLijst:
    """A list as it was kept.

    Attributes:
        id: Of the list.
        vacature: For which vacature.
        moment: When it was made, UTC, ISO 8601.
        door: Who made it, id of the gebruiker.
        gemeenten: The scope within which it was made; None = all.
        seq: Number of the change whose state it was made from.
        invoer: What was asked.
        herkomst: With which versions, as `matching.matchlijst.Herkomst`.
        aantallen: How many people were judged, may be listed and wait (`kandidaten`, `toegelaten`, `te_verifieren`),
            how many each rule hides (`verborgen`), and how many lines were kept (`regels`).
        regels: The lines; of who was erased since they are gone.
        vingerafdruk: Keyed hash over all of it when it was made, hexadecimal.
    """

    id: str
    vacature: str
    moment: str
    door: str
    gemeenten: frozenset[str] | None
    seq: int
    invoer: Invoer
    herkomst: Mapping[str, Any]
    aantallen: Mapping[str, Any]
    regels: tuple[BewaardeRegel, ...]
    vingerafdruk: str


def regels(matchlijst: Matchlijst) -> tuple[BewaardeRegel, ...]:
    """The lines of a list, as they are kept and compared."""
    return (
        *(BewaardeRegel(soort="match", rang=m.rang, kandidaat=m.kandidaat, score=m.score) for m in matchlijst.matches),
        *(
            BewaardeRegel(soort="te_verifieren", rang=rang, kandidaat=een.kandidaat, score=een.score)
            for rang, een in enumerate(matchlijst.te_verifieren, 1)
        ),
    )


def aantallen(matchlijst: Matchlijst) -> dict[str, Any]:
    """The counts of a list, as they are kept and compared."""
    return {
        "kandidaten": matchlijst.aantal_kandidaten,
        "toegelaten": matchlijst.aantal_toegelaten,
        "te_verifieren": matchlijst.aantal_te_verifieren,
        "verborgen": dict(matchlijst.verborgen),
        "regels": len(matchlijst.matches) + len(matchlijst.te_verifieren),
    }


def bewaar(handeling: Handeling, matchlijst: Matchlijst, invoer: Invoer, *, seq: int, sleutel: bytes) -> str:
    """Keep a list and write it down in the auditlog; gives its id.

    Args:
        handeling: The act of making it.
        matchlijst: What was made.
        invoer: What was asked.
        seq: Number of the change that the matcher held.
        sleutel: Key of the fingerprint: that of the chain of the logs.
    """
    lijst_id = secrets.token_hex(12)
    lijnen = regels(matchlijst)
    herkomst = _herkomst(matchlijst)
    kolommen: dict[str, str | int] = {
        "id": lijst_id,
        "vacature_id": matchlijst.vacature,
        "moment": handeling.moment,
        "door": handeling.wie.id,
        "gemeenten": _als_tekst(handeling.wie.gemeenten),
        "seq": seq,
        "invoer": invoer.als_json(),
        "herkomst": herkomst,
        "aantallen": json.dumps(aantallen(matchlijst), sort_keys=True),
    }
    afdruk = vingerafdruk(sleutel, kolommen, lijnen)
    handeling.conn.execute(insert(lijst).values(**kolommen, vingerafdruk=afdruk))
    if lijnen:
        handeling.conn.execute(
            insert(lijst_regel),
            [
                {
                    "lijst_id": lijst_id,
                    "soort": lijn.soort,
                    "rang": lijn.rang,
                    "kandidaat_id": lijn.kandidaat,
                    "score": repr(lijn.score),
                }
                for lijn in lijnen
            ],
        )
    versies = json.dumps({"herkomst": json.loads(herkomst), "seq": seq, "vingerafdruk": afdruk}, sort_keys=True)
    handeling.leg_vast(Gebeurtenis(actie=Actie.LIJST_GEMAAKT, soort="lijst", object=lijst_id, versies=versies))
    return lijst_id


def lees(zicht: Zicht, lijst_id: str, vacature_id: str | None = None) -> BewaardeLijst:
    """A list that was kept.

    Args:
        zicht: Of who reads.
        lijst_id: Of the list.
        vacature_id: The vacature that it must be for; None: any.

    Raises:
        NietGevonden: There is none (for this vacature), or it was made within gemeenten that this reader may not see.
        AfwijkingFout: It was made with a gate or a reason that the rules of today do not have.
    """
    vraag = select(lijst).join(vacature).where(lijst.c.id == lijst_id, zicht.binnen(vacature))
    rij = zicht.conn.execute(vraag).mappings().one_or_none()
    gemeenten = _als_gemeenten(rij["gemeenten"]) if rij else None
    if rij is None or vacature_id not in {None, rij["vacature_id"]} or not _mag_zien(zicht, gemeenten):
        raise NietGevonden(f"Er is geen lijst met id {lijst_id}.")
    lijnen = select(lijst_regel).where(lijst_regel.c.lijst_id == lijst_id)
    return BewaardeLijst(
        id=lijst_id,
        vacature=rij["vacature_id"],
        moment=rij["moment"],
        door=rij["door"],
        gemeenten=gemeenten,
        seq=rij["seq"],
        invoer=Invoer.van_json(rij["invoer"]),
        herkomst=json.loads(rij["herkomst"]),
        aantallen=json.loads(rij["aantallen"]),
        regels=tuple(
            BewaardeRegel(
                soort=lijn["soort"], rang=lijn["rang"], kandidaat=lijn["kandidaat_id"], score=float(lijn["score"])
            )
            for lijn in zicht.conn.execute(lijnen.order_by(lijst_regel.c.soort, lijst_regel.c.rang)).mappings()
        ),
        vingerafdruk=rij["vingerafdruk"],
    )


def zelfde(
    zicht: Zicht, matchlijst: Matchlijst, invoer: Invoer, door: str, *, seq: int, sinds: str
) -> tuple[str, str] | None:
    """Id and moment of the list that this person made of the same data with the same input since a moment, if any."""
    vraag = (
        select(lijst.c.id, lijst.c.moment)
        .where(
            lijst.c.vacature_id == matchlijst.vacature,
            lijst.c.door == door,
            lijst.c.seq == seq,
            lijst.c.invoer == invoer.als_json(),
            lijst.c.herkomst == _herkomst(matchlijst),
            lijst.c.gemeenten == _als_tekst(zicht.gemeenten),
            lijst.c.moment >= sinds,
        )
        .order_by(lijst.c.moment.desc())
    )
    rij = zicht.conn.execute(vraag.limit(1)).one_or_none()
    return (rij.id, rij.moment) if rij else None


def vingerafdruk(sleutel: bytes, kolommen: Mapping[str, str | int], lijnen: Sequence[BewaardeRegel]) -> str:
    """HMAC-SHA-256 over the columns of `lijst` but the fingerprint itself, and over the lines; hexadecimal."""
    als_lijst: list[Any] = [[een.soort, een.rang, een.kandidaat, repr(een.score)] for een in lijnen]
    inhoud: dict[str, Any] = {**kolommen, "regels": als_lijst}
    return hmac.new(sleutel, rfc8785.dumps(inhoud), hashlib.sha256).hexdigest()


def _herkomst(matchlijst: Matchlijst) -> str:
    return json.dumps(asdict(matchlijst.herkomst), default=str, sort_keys=True)


def _als_tekst(gemeenten: frozenset[str] | None) -> str:
    return _ALLE_GEMEENTEN if gemeenten is None else ",".join(sorted(gemeenten))


def _als_gemeenten(tekst: str) -> frozenset[str] | None:
    return None if tekst == _ALLE_GEMEENTEN else frozenset(tekst.split(","))


def _mag_zien(zicht: Zicht, gemeenten: frozenset[str] | None) -> bool:
    return zicht.gemeenten is None or (gemeenten is not None and gemeenten <= zicht.gemeenten)
