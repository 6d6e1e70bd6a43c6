"""Everything that is held on one person, for that person (AVG art. 15): to read, and to take along."""

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from jinja2 import Environment, PackageLoader
from sqlalchemy import Select, select

from kandidaten.kandidaat import Kandidaat
from service.opslag import afgeschermd
from service.opslag.documenten import naar_document
from service.opslag.opslag import Opslag
from service.opslag.tabellen import (
    auditlog,
    betrokkene,
    gebeurtenis,
    gebruiker,
    import_bestand,
    kandidaat,
    kandidaat_versie,
    lijst,
    lijst_regel,
    richtingkeuze,
    schaduw,
    vacature,
    verwerkingslog,
    voorkeur,
    voorstel,
    voorstel_stap,
    wijziging,
)
from service.opslag.zicht import Zicht
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.bewaartermijnen import bewaard_tot
from service.verantwoording.leesbaar import leesbaar

Rij = dict[str, Any]
_PAGINA: Final = Environment(loader=PackageLoader("service", "templates"), autoescape=True)


def inzage(opslag: Opslag, wie: Uitvoerder, kandidaat_id: str) -> bytes:
    """A ZIP file with `leesbaar.html` and `data.json`: the same facts twice; written down in the auditlog.

    The restricted layer is in it, for it is the person's own. Officials are named by role and organisation.

    Args:
        opslag: The database.
        wie: Who gives it.
        kandidaat_id: Whose.

    Raises:
        OnbekendeKandidaat: There is none with that id within the gemeenten of who gives it.
    """
    with opslag.handeling(wie) as handeling:
        mens = handeling.kandidaat(kandidaat_id)
        handeling.leg_vast(Gebeurtenis(actie=Actie.INZAGE_GEGEVEN, soort="kandidaat", kandidaat=kandidaat_id))
        delen = _delen(handeling.zicht, mens)
    gemaakt = datetime.now(UTC)
    data = {
        "kandidaat": kandidaat_id,
        "gemaakt": gemaakt.isoformat(timespec="seconds"),
        "gegevens": json.loads(naar_document(mens)),
        "afgeschermd": _zonder(afgeschermd.naar_rij(kandidaat_id, mens.afgeschermd), "kandidaat_id", "inhoud_hash"),
        **delen,
    }
    pagina = _PAGINA.get_template("inzage_bestand.html").render(
        kandidaat=kandidaat_id,
        gemaakt=leesbaar(gemaakt),
        gegevens=leesbaar(mens),
        delen={naam: leesbaar(deel) for naam, deel in delen.items()},
    )
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as bestand:
        bestand.writestr("leesbaar.html", pagina)
        bestand.writestr("data.json", json.dumps(data, ensure_ascii=False, indent=1, default=str))
    return uit.getvalue()


def _delen(zicht: Zicht, mens: Kandidaat) -> Mapping[str, object]:
    """What is kept beside the dossier itself."""
    return {
        "bewaard_tot": bewaard_tot(zicht, mens.id),
        "gelezen_uit": _bestanden(zicht, mens.id),
        "lijsten": _lijsten(zicht, mens.id),
        "plaats_bij_andere_methoden": _schaduwen(zicht, mens.id),
        "voorstellen": _voorstellen(zicht, mens.id),
        "voorkeuren": _voorkeuren(zicht, mens.id),
        "onderzochte_richtingen": _richtingen(zicht, mens.id),
        "gebeurtenissen": _gebeurtenissen(zicht, mens.id),
        "account": _rijen(
            zicht,
            select(gebruiker.c.naam, gebruiker.c.aanmelding, gebruiker.c.gemaakt).where(
                gebruiker.c.kandidaat_id == mens.id
            ),
        ),
        "handelingen": _handelingen(zicht, mens.id),
        "verwerkingen": _verwerkingen(zicht, mens.id),
        "eerdere_versies": _versies(zicht, mens.id),
    }


def _bestanden(zicht: Zicht, id_: str) -> list[Rij]:
    nu = select(kandidaat.c.import_id).where(kandidaat.c.id == id_, zicht.binnen(kandidaat))
    toen = select(kandidaat_versie.c.import_id).where(kandidaat_versie.c.id == id_, zicht.binnen(kandidaat_versie))
    vraag = select(import_bestand.c.bestand, import_bestand.c.moment).where(import_bestand.c.id.in_(nu.union(toen)))
    return _rijen(zicht, vraag.order_by(import_bestand.c.id))


def _lijsten(zicht: Zicht, id_: str) -> list[Rij]:
    """Every list the person was on: for which work, in which place, with which score and by which rules."""
    vraag = (
        select(
            lijst.c.moment,
            lijst.c.vacature_id.label("vacature"),
            vacature.c.document,
            lijst_regel.c.soort,
            lijst_regel.c.rang.label("plaats"),
            lijst_regel.c.score,
            lijst.c.invoer,
            lijst.c.herkomst,
        )
        .join_from(lijst_regel, lijst)
        .join(vacature)
        .where(lijst_regel.c.kandidaat_id == id_)
        .order_by(lijst.c.moment, lijst.c.id, lijst_regel.c.soort)
    )
    return [
        {
            **_zonder(rij, "document", "invoer", "herkomst"),
            **_werk(rij["document"]),
            "peildatum": json.loads(rij["invoer"])["peildatum"],
            "versie": json.loads(rij["herkomst"])["versie"],
            "gewichten": json.loads(rij["herkomst"])["gewichten"],
        }
        for rij in _rijen(zicht, vraag)
    ]


def _schaduwen(zicht: Zicht, id_: str) -> list[Rij]:
    """Where other ways to search would have put the person: kept to compare them, shown to nobody else."""
    s = schaduw.c
    vraag = (
        select(lijst.c.moment, lijst.c.vacature_id.label("vacature"), s.methode, s.rang.label("plaats"))
        .join_from(schaduw, lijst)
        .where(s.kandidaat_id == id_)
    )
    return _rijen(zicht, vraag.order_by(lijst.c.moment, lijst.c.id, s.methode))


def _voorstellen(zicht: Zicht, id_: str) -> list[Rij]:
    vraag = select(voorstel, vacature.c.document).join_from(voorstel, vacature).where(voorstel.c.kandidaat_id == id_)
    stappen = select(voorstel_stap).order_by(voorstel_stap.c.nummer)
    return [
        {
            **_zonder(rij, "id", "kandidaat_id", "lijst_id", "door", "document", "redenen"),
            **_werk(rij["document"]),
            "redenen": json.loads(rij["redenen"]),
            "stappen": [
                _zonder(stap, "voorstel_id", "door")
                for stap in _rijen(zicht, stappen.where(voorstel_stap.c.voorstel_id == rij["id"]))
            ],
        }
        for rij in _rijen(zicht, vraag.order_by(voorstel.c.moment))
    ]


def _voorkeuren(zicht: Zicht, id_: str) -> list[Rij]:
    """What the person said here to want and not to want, also what was taken back."""
    v = voorkeur.c
    vraag = select(v.soort, v.waarde, v.wil, v.bron.label("opgeschreven_door"), v.moment, v.ingetrokken)
    rijen = _rijen(zicht, vraag.where(v.kandidaat_id == id_).order_by(v.moment, v.id))
    return [{**rij, "wil": bool(rij["wil"])} for rij in rijen]


def _richtingen(zicht: Zicht, id_: str) -> list[Rij]:
    """Which work the person took up to look into."""
    r = richtingkeuze.c
    vraag = select(r.beroep, r.moment, r.gestopt).where(r.kandidaat_id == id_)
    return _rijen(zicht, vraag.order_by(r.moment, r.id))


def _gebeurtenissen(zicht: Zicht, id_: str) -> list[Rij]:
    """What is counted of the person for the reports."""
    g = gebeurtenis.c
    vraag = select(gebeurtenis).where(g.persoon == id_, zicht.binnen(gebeurtenis)).order_by(g.datum, g.id)
    return [_zonder(rij, "id", "persoon") for rij in _rijen(zicht, vraag)]


def _handelingen(zicht: Zicht, id_: str) -> list[Rij]:
    """Who looked at or did something with the dossier: role and organisation, not the name (NEN 7513)."""
    vraag = (
        select(
            auditlog.c.moment,
            auditlog.c.actie.label("handeling"),
            auditlog.c.rol,
            gebruiker.c.gemeenten.label("organisatie"),
            auditlog.c.resultaat,
            auditlog.c.reden,
        )
        .join_from(auditlog, betrokkene, betrokkene.c.token == auditlog.c.betrokkene)
        .outerjoin(gebruiker, gebruiker.c.id == auditlog.c.actor)
        .where(betrokkene.c.kandidaat_id == id_)
        .order_by(auditlog.c.seq)
    )
    return _rijen(zicht, vraag)


def _verwerkingen(zicht: Zicht, id_: str) -> list[Rij]:
    kolommen = (verwerkingslog.c.begin, verwerkingslog.c.einde, verwerkingslog.c.naam, verwerkingslog.c.verwerking)
    vraag = select(*kolommen).join(betrokkene, betrokkene.c.token == verwerkingslog.c.betrokkene)
    return _rijen(zicht, vraag.where(betrokkene.c.kandidaat_id == id_).order_by(verwerkingslog.c.seq))


def _versies(zicht: Zicht, id_: str) -> list[Rij]:
    """What the dossier held before, and when that was replaced."""
    vraag = (
        select(kandidaat_versie.c.document, kandidaat_versie.c.afgeschermd, wijziging.c.moment.label("tot"))
        .join(wijziging, wijziging.c.seq == kandidaat_versie.c.tot_seq)
        .where(kandidaat_versie.c.id == id_, zicht.binnen(kandidaat_versie))
        .order_by(kandidaat_versie.c.van_seq)
    )
    return [
        {
            "tot": rij["tot"],
            "gegevens": json.loads(rij["document"]),
            "afgeschermd": _zonder(json.loads(rij["afgeschermd"]), "kandidaat_id", "inhoud_hash"),
        }
        for rij in _rijen(zicht, vraag)
    ]


def _rijen(zicht: Zicht, vraag: Select[Any]) -> list[Rij]:
    return [dict(rij) for rij in zicht.conn.execute(vraag).mappings()]


def _werk(document: str) -> Rij:
    gelezen = json.loads(document)
    return {"titel": gelezen.get("titel"), "werkgever": gelezen.get("werkgever")}


def _zonder(rij: Mapping[str, Any], *namen: str) -> Rij:
    return {naam: waarde for naam, waarde in rij.items() if naam not in namen}
