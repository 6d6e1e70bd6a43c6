"""How long each kind of record is kept (AVG art. 5 lid 1 sub e; BIO2 5.33.01), from when, and what is past that.

The terms are those of trust.md 4.4. From when they run is chosen by what the data can tell; `vanaf` says it. A term
runs to the day, by UTC.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, ScalarSelect, Table, delete, func, select, update

from matching.omstandigheden import maanden_eerder
from models.waardelijsten import VacatureStatus
from service.opslag import ophalen
from service.opslag.handeling import Handeling
from service.opslag.tabellen import (
    gebeurtenis,
    inlogpoging,
    kandidaat,
    kandidaat_versie,
    lijst,
    richtingkeuze,
    sessie,
    upload,
    vacature,
    vacature_versie,
    voorkeur,
    voorstel,
    wijziging,
)
from service.opslag.wijzigingen import wis
from service.opslag.zicht import Zicht
from service.verantwoording.wissen import verwijder
from vacatures.vacature import Vacature

# What somebody did, or had done, beside a change of the dossier.
_TEKENS: Final = (voorstel.c.gewijzigd, voorkeur.c.moment, richtingkeuze.c.moment)
Tel = Callable[[Zicht, str], int]
Vernietig = Callable[[Handeling, str], int]

MAANDEN_KANDIDAAT: Final = 24
_MAANDEN_LIJST: Final = 24
_MAANDEN_VACATURE: Final = 12
_MAANDEN_WENS: Final = 12
_MAANDEN_GEBEURTENIS: Final = 60  # own choice: a report compares with earlier years
_DAGEN_VERSIE: Final = 30  # an import can be undone in this time


@dataclass(frozen=True, slots=True, kw_only=True)
class Bewaartermijn:
    """One kind of record and how long it is kept.

    Attributes:
        wat: What is destroyed, in words.
        vanaf: From when the term runs, in words.
        maanden: The term in calendar months; 0 when it is in days.
        dagen: The term in days; 0 when it is in months.
        tel: How many are past a day (ISO 8601), without changing anything.
        vernietig: Destroys those, and gives how many there were.
    """

    wat: str
    vanaf: str
    maanden: int = 0
    dagen: int = 0
    tel: Tel
    vernietig: Vernietig

    def grens(self, op: date) -> date:
        """What ended before this day is past the term on day `op`."""
        return maanden_eerder(op, self.maanden) - timedelta(days=self.dagen)

    @property
    def termijn(self) -> str:
        """The term in words."""
        return f"{self.maanden} maanden" if self.maanden else f"{self.dagen} {'dag' if self.dagen == 1 else 'dagen'}"


def bewaard_tot(zicht: Zicht, kandidaat_id: str) -> date:
    """The day from which a kandidaat is destroyed if nothing is done with the dossier any more."""
    laatst = date.fromisoformat(_laatste_teken(zicht, kandidaat_id)[kandidaat_id])
    return maanden_eerder(laatst, -MAANDEN_KANDIDAAT) + timedelta(days=1)


def _laatste_teken(zicht: Zicht, kandidaat_id: str | None = None) -> dict[str, str]:
    """Per kandidaat the last day of: confirming the profile, changing the dossier, a step of a voorstel, a wish."""
    k = kandidaat.c.id
    vraag = select(k, wijziging.c.moment, *(_laatste(kolom) for kolom in _TEKENS))
    vraag = vraag.join(wijziging, wijziging.c.seq == kandidaat.c.seq).where(zicht.binnen(kandidaat))
    if kandidaat_id is not None:
        vraag = vraag.where(k == kandidaat_id)
    momenten = {id_: max(filter(None, tekens))[:10] for id_, *tekens in zicht.conn.execute(vraag)}
    bevestigd = {mens.id: mens.profiel_datum for mens in ophalen.kandidaten(zicht.conn, kandidaat_id)}
    return {id_: max(dag, (bevestigd[id_] or date.min).isoformat()) for id_, dag in momenten.items()}


def _laatste(kolom: Column[Any]) -> ScalarSelect[Any]:
    """The last moment in a column of a table under kandidaat."""
    return select(func.max(kolom)).where(kolom.table.c.kandidaat_id == kandidaat.c.id).scalar_subquery()


def _verlopen_kandidaten(zicht: Zicht, grens: str) -> list[str]:
    return sorted(id_ for id_, dag in _laatste_teken(zicht).items() if dag < grens)


def _verlopen_vacatures(zicht: Zicht, grens: str) -> list[str]:
    # A list that must still be kept cannot do without its vacature, nor can a proposal.
    jong = _jonger(grens, _MAANDEN_LIJST - _MAANDEN_VACATURE)
    in_gebruik = set(zicht.conn.scalars(select(lijst.c.vacature_id).where(lijst.c.moment >= jong)))
    in_gebruik |= set(zicht.conn.scalars(select(voorstel.c.vacature_id).where(voorstel.c.gewijzigd >= jong)))
    vraag = select(vacature.c.id, wijziging.c.moment).join(wijziging, wijziging.c.seq == vacature.c.seq)
    gewijzigd = {id_: moment[:10] for id_, moment in zicht.conn.execute(vraag.where(zicht.binnen(vacature)))}
    return [
        werk.id
        for werk in ophalen.vacatures(zicht.conn)
        if werk.id in gewijzigd.keys() - in_gebruik and _gesloten(werk, gewijzigd[werk.id]) < grens
    ]


def _gesloten(werk: Vacature, gewijzigd: str) -> str:
    """The closing date; without one, or when it was closed otherwise, the day of the last change."""
    if werk.sluitingsdatum is None or werk.status in {VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN}:
        return gewijzigd
    return werk.sluitingsdatum.isoformat()


def _jonger(grens: str, maanden: int) -> str:
    return maanden_eerder(date.fromisoformat(grens), maanden).isoformat()


def _vernietig_vacatures(handeling: Handeling, grens: str) -> int:
    return wis(handeling.zicht, vacature, _verlopen_vacatures(handeling.zicht, grens))


def _vernietig_kandidaten(handeling: Handeling, grens: str) -> int:
    ids = _verlopen_kandidaten(handeling.zicht, grens)
    return verwijder(handeling, ids) if ids else 0


def _tel_uploads(zicht: Zicht, grens: str) -> int:
    vraag = select(func.count()).where(upload.c.inhoud.is_not(None), upload.c.moment < grens, zicht.binnen(upload))
    return zicht.conn.scalar(vraag) or 0


def _vernietig_uploads(handeling: Handeling, grens: str) -> int:
    oud = (upload.c.inhoud.is_not(None), upload.c.moment < grens, handeling.zicht.binnen(upload))
    return handeling.conn.execute(update(upload).where(*oud).values(inhoud=None, status="vervallen")).rowcount


def _overbodige_versie(versie: Table) -> Callable[[str], ColumnElement[bool]]:
    """What no list that is kept was made from."""

    def verlopen(grens: str) -> ColumnElement[bool]:
        jong = maanden_eerder(date.fromisoformat(grens) + timedelta(days=_DAGEN_VERSIE), _MAANDEN_LIJST)
        oudste = select(func.min(lijst.c.seq)).where(lijst.c.moment >= jong.isoformat()).scalar_subquery()
        oud = select(wijziging.c.seq).where(wijziging.c.moment < grens)
        return versie.c.tot_seq.in_(oud) & (oudste.is_(None) | (versie.c.tot_seq <= oudste))

    return verlopen


def _verlopen_gebeurtenis(grens: str) -> ColumnElement[bool]:
    """All of somebody of whom something happened since stays: how many are in a traject is counted from its begin."""
    g = gebeurtenis.c
    jong = select(g.persoon).where(g.persoon.is_not(None), g.datum >= grens)
    return (g.datum < grens) & (g.persoon.is_(None) | g.persoon.not_in(jong))


def _rijen(tabel: Table, verlopen: Callable[[str], ColumnElement[bool]]) -> tuple[Tel, Vernietig]:
    """Of a table whose rows go by a condition."""

    def tel(zicht: Zicht, grens: str) -> int:
        return zicht.conn.scalar(select(func.count()).select_from(tabel).where(verlopen(grens))) or 0

    def vernietig(handeling: Handeling, grens: str) -> int:
        return handeling.conn.execute(delete(tabel).where(verlopen(grens))).rowcount

    return tel, vernietig


def _termijn(wat: str, vanaf: str, doen: tuple[Tel, Vernietig], *, maanden: int = 0, dagen: int = 0) -> Bewaartermijn:
    return Bewaartermijn(wat=wat, vanaf=vanaf, maanden=maanden, dagen=dagen, tel=doen[0], vernietig=doen[1])


# In this order: what hangs under something else is counted before that goes.
BEWAARTERMIJNEN: Final = (
    _termijn(
        "voorstellen met hun stappen",
        "de laatste stap",
        _rijen(voorstel, lambda grens: voorstel.c.gewijzigd < grens),
        maanden=24,
    ),
    _termijn(
        "matchlijsten met hun regels",
        "het moment waarop de lijst is gemaakt",
        _rijen(lijst, lambda grens: lijst.c.moment < grens),
        maanden=_MAANDEN_LIJST,
    ),
    _termijn(
        "wensen die zijn ingetrokken",
        "het intrekken",
        _rijen(voorkeur, lambda grens: voorkeur.c.ingetrokken < grens),
        maanden=_MAANDEN_WENS,
    ),
    _termijn(
        "richtingen waarmee iemand is gestopt",
        "het stoppen",
        _rijen(richtingkeuze, lambda grens: richtingkeuze.c.gestopt < grens),
        maanden=_MAANDEN_WENS,
    ),
    _termijn(
        "kandidaten: dossier, afgeschermde gegevens, wensen, eerdere versies, plaats op lijsten, account",
        "de laatste bevestiging van het profiel, wijziging van het dossier, stap in een voorstel of gekozen wens",
        (lambda zicht, grens: len(_verlopen_kandidaten(zicht, grens)), _vernietig_kandidaten),
        maanden=MAANDEN_KANDIDAAT,
    ),
    _termijn(
        "gebeurtenissen waar beleid mee telt",
        "de laatste gebeurtenis van dezelfde persoon, of van de plek als er geen persoon bij hoort",
        _rijen(gebeurtenis, _verlopen_gebeurtenis),
        maanden=_MAANDEN_GEBEURTENIS,
    ),
    _termijn(
        "vacatures met hun eerdere versies en afwijkingen",
        "de sluitingsdatum, of zonder die de laatste wijziging; niet zolang een lijst of voorstel wordt bewaard",
        (lambda zicht, grens: len(_verlopen_vacatures(zicht, grens)), _vernietig_vacatures),
        maanden=_MAANDEN_VACATURE,
    ),
    _termijn(
        "eerdere versies van kandidaten",
        "de wijziging die ze verving; niet zolang een lijst wordt bewaard die ervan is gemaakt",
        _rijen(kandidaat_versie, _overbodige_versie(kandidaat_versie)),
        dagen=_DAGEN_VERSIE,
    ),
    _termijn(
        "eerdere versies van vacatures",
        "de wijziging die ze verving; niet zolang een lijst wordt bewaard die ervan is gemaakt",
        _rijen(vacature_versie, _overbodige_versie(vacature_versie)),
        dagen=_DAGEN_VERSIE,
    ),
    _termijn(
        "inhoud van ingestuurde bestanden",
        "het moment waarop het bestand is ingestuurd",
        (_tel_uploads, _vernietig_uploads),
        dagen=30,
    ),
    _termijn("sessies", "het laatste gebruik", _rijen(sessie, lambda grens: sessie.c.gezien < grens), dagen=1),
    _termijn(
        "pogingen om in te loggen",
        "het begin",
        _rijen(inlogpoging, lambda grens: inlogpoging.c.gemaakt < grens),
        dagen=1,
    ),
)
