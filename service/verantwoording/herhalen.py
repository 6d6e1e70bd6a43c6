"""Making an old list again, from what the database held when it was made (rules.md H14, AI Act art. 12)."""

import hmac
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import select

from matching.matcher import Matcher
from matching.matchlijst import Matchlijst
from matching.standaard import maak_omstandigheden
from service.dienst import Dienst
from service.opslag import toestand
from service.opslag.tabellen import lijst as lijst_tabel
from service.opslag.zicht import Zicht
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.lijsten import BewaardeLijst, BewaardeRegel, lees, regels, vingerafdruk
from service.verantwoording.lijstinvoer import maak

_VERSIES: Final = {
    "versie": "versie van skillsmatch",
    "encoder": "taalmodel",
    "encoder_sha256": "controlegetal van het taalmodel",
    "taxonomie": "skillstaal",
    "voorwaarden_sha256": "regels",
}


class Herhaaloordeel(StrEnum):
    """How a list came out when it was made again."""

    GELIJK = "gelijk"
    GELIJK_OP_GEWIST_NA = "gelijk, op wie is gewist na"
    ANDERS = "anders"
    ANDERE_VERSIE = "gemaakt met een andere versie"


@dataclass(frozen=True, slots=True)
class Verschil:
    """One thing that is not the same: what it is, as it was kept, and as it comes out now."""

    wat: str
    toen: str
    nu: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhaling:
    """What making a list again showed.

    Attributes:
        lijst: As it was kept.
        oordeel: In one word.
        verschillen: What differs; the versions alone when those differ, for then the rest says nothing.
        gewist: How many people on the list were erased since.
    """

    lijst: BewaardeLijst
    oordeel: Herhaaloordeel
    verschillen: tuple[Verschil, ...]
    gewist: int

    @property
    def zin(self) -> str:
        """The outcome in words."""
        over = len(self.lijst.regels)
        if self.oordeel is Herhaaloordeel.ANDERE_VERSIE:
            return (
                "Deze lijst is gemaakt met een andere versie en is daarom met deze versie niet te herhalen. "
                "Herhaal haar met de versie van toen."
            )
        wie = f"{_mensen(self.gewist)} van deze lijst {'is' if self.gewist == 1 else 'zijn'} sindsdien gewist. "
        begin = wie if self.gewist else ""
        if self.oordeel is Herhaaloordeel.ANDERS:
            return f"{begin}De lijst komt nu anders uit: {len(self.verschillen)} verschillen."
        return f"{begin}Gelijk: {over} {'regel' if over == 1 else 'regels'}, tot op het laatste cijfer."


def herhaal(dienst: Dienst, wie: Uitvoerder, lijst_id: str) -> Herhaling:
    """Make a list again and compare every line with what was kept; written down in the auditlog.

    Args:
        dienst: The service.
        wie: Who asks.
        lijst_id: Which list.

    Raises:
        NietGevonden: There is no such list within the gemeenten of who asks.
        AfwijkingFout: It was made with a gate or a reason that the rules of today do not have.
    """
    matcher, _ = dienst.caseload.matcher(None, dienst.vandaag())  # first: what changes from here on, is seen below
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        bewaard = lees(zicht, lijst_id)
        heel = _is_heel(zicht, bewaard, dienst.opslag.sleutels.keten)
        matcher = _zoals_toen(matcher, Zicht(zicht.conn, bewaard.gemeenten), bewaard)
    uit = _vergelijk(bewaard, maak(matcher, bewaard.vacature, bewaard.invoer), heel=heel)
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.LIJST_HERHAALD, soort="lijst", object=lijst_id, reden=uit.oordeel.value)
        )
    return uit


def _zoals_toen(matcher: Matcher, zicht: Zicht, bewaard: BewaardeLijst) -> Matcher:
    """The matcher of now, with the people and the vacature of then."""
    eerder = toestand.gewijzigd_sinds(zicht, bewaard.seq)
    toen = toestand.ongewijzigd_sinds(zicht, bewaard.seq) | {mens.id for mens in eerder}
    return (
        matcher.met_kandidaten(eerder, {mens.id for mens in matcher.kandidaten} - toen)
        .met_vacatures([toestand.vacature_op(zicht, bewaard.vacature, bewaard.seq)])
        .op(maak_omstandigheden(bewaard.invoer.peildatum, matcher.scorer.taxonomie))
    )


def _vergelijk(bewaard: BewaardeLijst, opnieuw: Matchlijst, *, heel: bool) -> Herhaling:
    nu = asdict(opnieuw.herkomst)
    versies = tuple(_anders(_VERSIES, bewaard.herkomst, nu))
    if versies:
        oordeel = Herhaaloordeel.ANDERE_VERSIE
        return Herhaling(lijst=bewaard, oordeel=oordeel, verschillen=versies, gewist=_gewist(bewaard))
    verschillen = tuple(_verschillen(bewaard, opnieuw, heel=heel))
    if verschillen:
        oordeel = Herhaaloordeel.ANDERS
    elif bewaard.aantallen["kandidaten"] != opnieuw.aantal_kandidaten:
        oordeel = Herhaaloordeel.GELIJK_OP_GEWIST_NA
    else:
        oordeel = Herhaaloordeel.GELIJK
    return Herhaling(lijst=bewaard, oordeel=oordeel, verschillen=verschillen, gewist=_gewist(bewaard))


def _verschillen(bewaard: BewaardeLijst, opnieuw: Matchlijst, *, heel: bool) -> Iterator[Verschil]:
    if not heel:
        yield Verschil("de bewaarde lijst zelf", "ongewijzigd", "gewijzigd na het bewaren")
    yield from _anders({"gewichten": "gewichten"}, bewaard.herkomst, asdict(opnieuw.herkomst))
    nieuw = regels(opnieuw)
    for soort in ("match", "te_verifieren"):
        toen = [regel for regel in bewaard.regels if regel.soort == soort]
        yield from _regels_anders(toen, [regel for regel in nieuw if regel.soort == soort])
    yield from _tellingen_anders(bewaard.aantallen, opnieuw)
    weg = bewaard.aantallen["kandidaten"] - opnieuw.aantal_kandidaten
    if _gewist(bewaard) > weg:
        yield Verschil("regels die ontbreken", f"hoogstens {weg} gewist", f"{_gewist(bewaard)} weg")


def _regels_anders(toen: Sequence[BewaardeRegel], nu: Sequence[BewaardeRegel]) -> Iterator[Verschil]:
    """Line by line; who was erased left a gap in the ranks, and who stood below the list may have moved up to it."""
    for plek, oud in enumerate(toen):
        nieuw = nu[plek] if plek < len(nu) else None
        if nieuw is None or (nieuw.kandidaat, nieuw.score) != (oud.kandidaat, oud.score):
            yield Verschil(f"{oud.soort} {oud.rang}", _in_woorden(oud), _in_woorden(nieuw))


def _tellingen_anders(bewaard: Mapping[str, Any], opnieuw: Matchlijst) -> Iterator[Verschil]:
    toen = _tellingen(bewaard["kandidaten"], bewaard["toegelaten"], bewaard["te_verifieren"], bewaard["verborgen"])
    nu = _tellingen(
        opnieuw.aantal_kandidaten, opnieuw.aantal_toegelaten, opnieuw.aantal_te_verifieren, opnieuw.verborgen
    )
    weg = max(0, toen["kandidaten"] - nu["kandidaten"])
    for wat in sorted(toen.keys() | nu.keys()):
        # Each of those who are gone counted at most once in each number.
        if not 0 <= toen.get(wat, 0) - nu.get(wat, 0) <= weg:
            yield Verschil(wat, str(toen.get(wat, 0)), str(nu.get(wat, 0)))


def _tellingen(kandidaten: int, toegelaten: int, te_verifieren: int, verborgen: Mapping[str, int]) -> Mapping[str, int]:
    per_regel = {f"verborgen door {code}": aantal for code, aantal in verborgen.items()}
    return {"kandidaten": kandidaten, "toegelaten": toegelaten, "te verifiëren": te_verifieren, **per_regel}


def _anders(namen: Mapping[str, str], toen: Mapping[str, Any], nu: Mapping[str, Any]) -> Iterator[Verschil]:
    return (Verschil(wat, str(toen[veld]), str(nu[veld])) for veld, wat in namen.items() if toen[veld] != nu[veld])


def _is_heel(zicht: Zicht, bewaard: BewaardeLijst, sleutel: bytes) -> bool:
    """Whether the list is as it was kept; not to be told once a line of it was erased."""
    if _gewist(bewaard):
        return True
    rij = dict(zicht.conn.execute(select(lijst_tabel).where(lijst_tabel.c.id == bewaard.id)).mappings().one())
    afdruk = rij.pop("vingerafdruk")
    return hmac.compare_digest(afdruk, vingerafdruk(sleutel, rij, bewaard.regels))


def _gewist(bewaard: BewaardeLijst) -> int:
    return int(bewaard.aantallen["regels"]) - len(bewaard.regels)


def _in_woorden(regel: BewaardeRegel | None) -> str:
    return "niet op de lijst" if regel is None else f"{regel.kandidaat} met {regel.score!r}"


def _mensen(aantal: int) -> str:
    return "1 persoon" if aantal == 1 else f"{aantal} personen"
