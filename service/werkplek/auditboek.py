"""Reading the auditlog, and the lists it points at; reading it is itself written down."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, or_, select
from sqlalchemy.sql import func

from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.opslag.tabellen import afwijking, auditlog, lijst, voorstel
from service.opslag.zicht import Zicht
from service.schemas.audit import (
    AuditFilter,
    AuditLijst,
    AuditLijstRegel,
    Auditlog,
    AuditRegel,
    Gekozen,
    HerhalingBeeld,
    VerschilBeeld,
)
from service.schemas.basis import Pagina
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.herhalen import herhaal
from service.verantwoording.lijsten import BewaardeLijst, lees
from service.werkplek.namen import namen

_TIJDZONE = ZoneInfo("Europe/Amsterdam")


def lees_auditlog(dienst: Dienst, wie: Uitvoerder, filter_: AuditFilter) -> Auditlog:
    """A page of the lines that the filter leaves, newest first."""
    with dienst.opslag.handeling(wie) as handeling:
        conn, waar = handeling.conn, _voorwaarden(filter_)
        totaal = conn.scalar(select(func.count()).select_from(auditlog).where(*waar)) or 0
        vraag = select(auditlog).where(*waar).order_by(auditlog.c.seq.desc())
        rijen = conn.execute(vraag.offset((filter_.pagina - 1) * filter_.grootte).limit(filter_.grootte)).all()
        wie_zijn = namen(conn, (rij.actor for rij in rijen))
        lijst_van = _lijsten(handeling, rijen)
        handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="auditlog"))
    pagina = Pagina(nummer=filter_.pagina, grootte=filter_.grootte, totaal=totaal)
    return Auditlog(regels=tuple(_regel(rij, wie_zijn[rij.actor], lijst_van) for rij in rijen), pagina=pagina)


def bewaarde_lijst(dienst: Dienst, wie: Uitvoerder, lijst_id: str) -> AuditLijst:
    """A list as it was kept.

    Raises:
        NietGevonden: There is none with this id within these gemeenten.
    """
    with dienst.opslag.handeling(wie) as handeling:
        bewaard = lees(handeling.zicht, lijst_id)
        handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="lijst", object=lijst_id))
        return _beeld(handeling.zicht, bewaard)


def herhaal_lijst(dienst: Dienst, wie: Uitvoerder, lijst_id: str) -> HerhalingBeeld:
    """Make a list again, and say whether it is the same to the digit.

    Raises:
        NietGevonden: There is none with this id within these gemeenten.
    """
    uit = herhaal(dienst, wie, lijst_id)
    return HerhalingBeeld(
        lijst=lijst_id,
        oordeel=uit.oordeel.value,
        zin=uit.zin,
        gewist=uit.gewist,
        verschillen=tuple(VerschilBeeld(wat=een.wat, toen=een.toen, nu=een.nu) for een in uit.verschillen),
    )


def _voorwaarden(filter_: AuditFilter) -> list[ColumnElement[bool]]:
    a, uit = auditlog.c, []
    if filter_.actie is not None:
        uit.append(a.actie == filter_.actie.value)
    if filter_.actor is not None:
        uit.append(a.actor == filter_.actor)
    if filter_.dag is not None:
        begin = datetime.combine(filter_.dag, time(), _TIJDZONE)
        uit += [a.moment >= _utc(begin), a.moment < _utc(begin + timedelta(days=1))]
    if filter_.vacature is not None:
        onder = (
            select(tabel.c.id).where(tabel.c.vacature_id == filter_.vacature) for tabel in (lijst, voorstel, afwijking)
        )
        uit.append(or_(a.object == filter_.vacature, *(a.object.in_(ids) for ids in onder)))
    return uit


def _utc(moment: datetime) -> str:
    return moment.astimezone(ZoneInfo("UTC")).isoformat(timespec="milliseconds")


def _lijsten(handeling: Handeling, rijen: Iterable[Row[Any]]) -> Mapping[tuple[str, str], str]:
    """Of lines about a list or a voorstel: the id of the list, by kind and id of the object."""
    objecten = {(rij.soort, rij.object) for rij in rijen if rij.object}
    voorstellen = sorted(id_ for soort, id_ in objecten if soort == "voorstel")
    vraag = select(voorstel.c.id, voorstel.c.lijst_id).where(
        voorstel.c.id.in_(voorstellen), voorstel.c.lijst_id.is_not(None)
    )
    uit = {("voorstel", rij.id): str(rij.lijst_id) for rij in handeling.conn.execute(vraag)}
    return uit | {(soort, id_): id_ for soort, id_ in objecten if soort == "lijst"}


def _regel(rij: Row[Any], naam: str, lijst_van: Mapping[tuple[str, str], str]) -> AuditRegel:
    return AuditRegel(
        seq=rij.seq,
        moment=datetime.fromisoformat(rij.moment),
        actor=rij.actor,
        naam=naam,
        rol=rij.rol,
        oorsprong=rij.oorsprong,
        actie=rij.actie,
        soort=rij.soort,
        object=rij.object,
        betrokkene=rij.betrokkene,
        resultaat=rij.resultaat,
        reden=rij.reden,
        lijst=lijst_van.get((rij.soort, rij.object or "")),
    )


def _beeld(zicht: Zicht, bewaard: BewaardeLijst) -> AuditLijst:
    invoer = bewaard.invoer
    gevraagd = {
        "Aantal": str(invoer.n),
        "Peildatum": invoer.peildatum.isoformat(),
        "Andere gewichten": "ja" if invoer.gewichten else "nee",
        "Opgeheven regels": ", ".join(f"{een.code} ({een.reden})" for een in invoer.afwijkingen) or "geen",
        "Soort plek opgegeven": invoer.plek.value if invoer.plek else "nee",
        "Zonder ranking": "ja" if invoer.zonder_ranking else "nee",
    }
    return AuditLijst(
        id=bewaard.id,
        vacature=bewaard.vacature,
        moment=datetime.fromisoformat(bewaard.moment),
        door=namen(zicht.conn, [bewaard.door])[bewaard.door],
        seq=bewaard.seq,
        invoer=_in_woorden(gevraagd),
        herkomst=_in_woorden(bewaard.herkomst),
        toegelaten=bewaard.aantallen["toegelaten"],
        te_verifieren=bewaard.aantallen["te_verifieren"],
        gewist=bewaard.aantallen["regels"] - len(bewaard.regels),
        regels=tuple(
            AuditLijstRegel(soort=een.soort, rang=een.rang, kandidaat=een.kandidaat, score=een.score)
            for een in bewaard.regels
        ),
        vingerafdruk=bewaard.vingerafdruk,
    )


def _in_woorden(waarden: Mapping[str, Any]) -> tuple[Gekozen, ...]:
    return tuple(Gekozen(naam=naam, waarde=str(waarde)) for naam, waarde in waarden.items() if waarde is not None)
