"""What the work of the adviseur is derived from: the caseload in memory and what the database remembers of acts."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.sql import and_, exists

from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.regels_uitkomst import Vlaggen
from service.opslag import tabellen
from service.opslag.zicht import Zicht
from service.schemas.werkvoorraad import WerkRegel
from service.werkplek.plaatsing import te_volgen
from vacatures.vacature import Vacature


@dataclass(frozen=True, slots=True, kw_only=True)
class LaatsteLijst:
    """What is remembered of the newest list of a vacature.

    Attributes:
        moment: When it was made, UTC, ISO 8601.
        toegelaten: How many may be listed.
        te_verifieren: How many wait for an answer.
    """

    moment: str
    toegelaten: int
    te_verifieren: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Groep:
    """Work of one kind: who or what waits, in which order, and why.

    Attributes:
        code: In addresses.
        titel: In words.
        volgorde: How `ids` are ordered, in words.
        ids: All that wait.
        toon: One line; only called for what is shown.
    """

    code: str
    titel: str
    volgorde: str
    ids: Sequence[str]
    toon: Callable[[str], WerkRegel]


class Werkbron:
    """Everything the groups of work are counted from; nothing is matched here.

    Args:
        matcher: The caseload of the own gemeenten.
        zicht: A transaction within them.
        nu: This moment.
    """

    def __init__(self, matcher: Matcher, zicht: Zicht, nu: datetime) -> None:
        self.matcher = matcher
        self.nu = nu
        self._zicht = zicht

    @property
    def vandaag(self) -> date:
        """The day for which the rules are judged."""
        return self.matcher.omstandigheden.peildatum

    @cached_property
    def open(self) -> tuple[Vacature, ...]:
        """The vacatures for which somebody may be proposed, by closing date and id; without a date last."""
        staan_open = (
            v for v in self.matcher.vacatures.values() if not vacature_gesloten(v, self.matcher.omstandigheden)
        )
        return tuple(sorted(staan_open, key=lambda v: (v.sluitingsdatum or date.max, v.id)))

    @cached_property
    def blijvend(self) -> Vlaggen:
        """Bool (n,): who is not placed and not gone."""
        return self.matcher.kolommen.status >= 0

    @cached_property
    def beschikbaar(self) -> Vlaggen:
        """Bool (n,): who is known to be available today."""
        k, dag = self.matcher.kolommen, self.vandaag.toordinal()
        weg = (k.tot_dag > 0) & (k.tot_dag < dag)
        return (k.status > 0) & (k.vanaf_dag <= dag) & ~weg

    @cached_property
    def lijsten(self) -> Mapping[str, LaatsteLijst]:
        """The newest list of each vacature that has one."""
        lijst, vacature = tabellen.lijst, tabellen.vacature
        nieuwste = select(lijst.c.vacature_id, func.max(lijst.c.moment).label("moment")).group_by(lijst.c.vacature_id)
        laatste = nieuwste.subquery()
        zelfde = and_(lijst.c.vacature_id == laatste.c.vacature_id, lijst.c.moment == laatste.c.moment)
        vraag = (
            select(lijst.c.vacature_id, lijst.c.moment, lijst.c.aantallen)
            .join(laatste, zelfde)
            .join(vacature, vacature.c.id == lijst.c.vacature_id)
            .where(self._zicht.binnen(vacature))
        )
        return {rij.vacature_id: _laatste(rij.moment, rij.aantallen) for rij in self._zicht.conn.execute(vraag)}

    @cached_property
    def voorgesteld(self) -> Mapping[str, str]:
        """Of each kandidaat who ever was: the moment of the last voorstel."""
        voorstel, kandidaat = tabellen.voorstel, tabellen.kandidaat
        vraag = (
            select(voorstel.c.kandidaat_id, func.max(voorstel.c.moment))
            .join(kandidaat, kandidaat.c.id == voorstel.c.kandidaat_id)
            .where(self._zicht.binnen(kandidaat))
            .group_by(voorstel.c.kandidaat_id)
        )
        return {rij[0]: rij[1] for rij in self._zicht.conn.execute(vraag)}

    @cached_property
    def te_volgen(self) -> Mapping[str, tuple[date, int]]:
        """Of each kandidaat who was placed and of whom it is time to ask: the first day of work, and the months."""
        return te_volgen(self._zicht, self.vandaag)

    def nieuw_sinds(self, moment: datetime) -> Mapping[str, str]:
        """The vacatures that came in since, each with the moment; one that was changed later is not new."""
        vacature, versie, bestand = tabellen.vacature, tabellen.vacature_versie, tabellen.import_bestand
        eerder = exists(select(versie.c.id).where(versie.c.id == vacature.c.id))
        vraag = (
            select(vacature.c.id, bestand.c.moment)
            .join(bestand, bestand.c.id == vacature.c.import_id)
            .where(self._zicht.binnen(vacature), bestand.c.moment >= moment.isoformat(timespec="seconds"), ~eerder)
        )
        return {rij[0]: rij[1] for rij in self._zicht.conn.execute(vraag)}

    def wie(self, vlaggen: Vlaggen) -> list[str]:
        """The ids of these kandidaten, in order."""
        ids = self.matcher.kolommen.ids
        return [ids[rij] for rij in np.flatnonzero(vlaggen).tolist()]


def _laatste(moment: str, aantallen: str) -> LaatsteLijst:
    tellingen: dict[str, Any] = json.loads(aantallen)
    return LaatsteLijst(moment=moment, toegelaten=tellingen["toegelaten"], te_verifieren=tellingen["te_verifieren"])
