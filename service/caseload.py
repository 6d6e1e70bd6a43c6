"""The caseload in memory: a `Matcher` for every scope, which follows the database from change to change."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Table, func, select

from kandidaten.kandidaat import Kandidaat
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from models.encoders.labelcache import LabelCache
from service.bootstrap import bewaar_vectoren, maak_matcher
from service.opslag import ophalen, wijzigingen
from service.opslag.opslag import Opslag
from service.opslag.tabellen import kandidaat, vacature, wijziging
from service.opslag.zicht import Zicht
from vacatures.vacature import Vacature

Bereik = frozenset[str] | None  # gemeenten; None: all


@dataclass(frozen=True, slots=True)
class _Verschil:
    """What changed in the database after the last look; `gemeente` says of each row whose it is."""

    kandidaten: tuple[Kandidaat, ...]
    vacatures: tuple[Vacature, ...]
    weg: frozenset[str]
    weg_vacatures: frozenset[str]
    gemeente: dict[str, str]
    gemeente_vacature: dict[str, str]


class Caseload:
    """Gives the `Matcher` of a scope, up to the last change that was committed before it was asked.

    Safe to share between threads: a matcher is never changed, a newer one takes its place.

    Args:
        opslag: The database, which is the truth.
        home: Folder of the index generations.
    """

    def __init__(self, opslag: Opslag, home: Path) -> None:
        self._opslag = opslag
        self._home = home
        self._slot = threading.Lock()
        self._seq = -1
        self._begin = -1  # the change from which the vectors on disk are
        self._matchers: dict[Bereik, Matcher] = {}

    @property
    def seq(self) -> int:
        """The last change that is in memory; -1 before the first use."""
        return self._seq

    def matcher(self, gemeenten: Bereik, op: date) -> tuple[Matcher, int]:
        """The matcher over the people and vacatures of these gemeenten on this day, and the change it holds.

        Args:
            gemeenten: Whose; None = all.
            op: Day of the list.

        Raises:
            OpslagFout: The database cannot be read.
        """
        with self._slot:
            self._volg(op)
            if gemeenten not in self._matchers:
                self._matchers[gemeenten] = self._beperkt(self._matchers[None], gemeenten or frozenset())
            return self._matchers[gemeenten], self._seq

    def bewaar(self) -> None:
        """Publish the vectors as they are now: after many edits the next start would compute all of them anew."""
        with self._slot:
            if self._seq < 0:
                return
            self._volg(self._matchers[None].omstandigheden.peildatum)  # who was erased meanwhile stays out
            if self._begin < self._seq:
                bewaar_vectoren(self._matchers[None], self._opslag, self._home)

    def _volg(self, op: date) -> None:
        """Bring every matcher up to the database and to this day."""
        with self._opslag.zicht(None) as zicht:
            nieuwste = wijzigingen.nieuwste(zicht.conn)
            verschil = self._verschil(zicht) if 0 <= self._seq < nieuwste else None
        if self._seq < 0:
            # The number was read first: what was committed while the caseload was loading is taken in once more.
            self._matchers[None] = _warm(maak_matcher(self._opslag, self._home, op))
            self._seq = self._begin = nieuwste
            self._volg(op)
            return
        if verschil is not None:
            for bereik, matcher in self._matchers.items():
                self._matchers[bereik] = _bijgewerkt(matcher, bereik, verschil)
        self._seq = nieuwste
        for bereik, matcher in self._matchers.items():
            if matcher.omstandigheden.peildatum != op:
                self._matchers[bereik] = matcher.op(maak_omstandigheden(op, matcher.scorer.taxonomie))

    def _verschil(self, zicht: Zicht) -> _Verschil:
        alles = self._matchers[None]
        gewist = zicht.conn.scalar(select(func.count()).where(wijziging.c.seq > self._seq, wijziging.c.gewist == 1))
        return _Verschil(
            kandidaten=ophalen.kandidaten(zicht.conn, sinds=self._seq),
            vacatures=ophalen.vacatures(zicht.conn, sinds=self._seq),
            weg=_weg(zicht, kandidaat, alles.kolommen.ids) if gewist else frozenset(),
            weg_vacatures=_weg(zicht, vacature, alles.vacatures) if gewist else frozenset(),
            gemeente=_gemeenten(zicht, kandidaat, self._seq),
            gemeente_vacature=_gemeenten(zicht, vacature, self._seq),
        )

    def _beperkt(self, alles: Matcher, gemeenten: frozenset[str]) -> Matcher:
        with self._opslag.zicht(gemeenten) as zicht:
            mensen = set(zicht.conn.scalars(select(kandidaat.c.id).where(zicht.binnen(kandidaat))))
            werk = set(zicht.conn.scalars(select(vacature.c.id).where(zicht.binnen(vacature))))
        return alles.beperkt_tot(mensen).met_vacatures((), [id_ for id_ in alles.vacatures if id_ not in werk])


def _warm(matcher: Matcher) -> Matcher:
    """Encode what the vacatures ask in one go: who opens the first lists need not wait for each text apart."""
    encoder = matcher.scorer.gelijkenis.encoder
    if isinstance(encoder, LabelCache):
        gevraagd = [matcher.vraagprofiel(vacature) for vacature in matcher.vacatures.values()]
        labels = (tekst for vraag in gevraagd for tekst in (*vraag.functies, *(skill.label for skill in vraag.skills)))
        encoder.onthoud(label for label in labels if label)
    return matcher


def _bijgewerkt(matcher: Matcher, bereik: Bereik, verschil: _Verschil) -> Matcher:
    """The matcher of one scope with what changed in it; what moved to another gemeente goes."""

    def hoort(gemeente: str) -> bool:
        return bereik is None or gemeente in bereik

    mensen = [k for k in verschil.kandidaten if hoort(verschil.gemeente[k.id])]
    werk = [v for v in verschil.vacatures if hoort(verschil.gemeente_vacature[v.id])]
    elders = {id_ for id_, gemeente in verschil.gemeente.items() if not hoort(gemeente)}
    elders_werk = {id_ for id_, gemeente in verschil.gemeente_vacature.items() if not hoort(gemeente)}
    if mensen or verschil.weg or elders:
        matcher = matcher.met_kandidaten(mensen, verschil.weg | elders)
    if werk or verschil.weg_vacatures or elders_werk:
        matcher = matcher.met_vacatures(werk, verschil.weg_vacatures | elders_werk)
    return matcher


def _weg(zicht: Zicht, tabel: Table, bekend: Iterable[str]) -> frozenset[str]:
    return frozenset(bekend) - set(zicht.conn.scalars(select(tabel.c.id)))


def _gemeenten(zicht: Zicht, tabel: Table, sinds: int) -> dict[str, str]:
    rijen = zicht.conn.execute(select(tabel.c.id, tabel.c.gemeente).where(tabel.c.seq > sinds))
    return {rij.id: rij.gemeente for rij in rijen}
