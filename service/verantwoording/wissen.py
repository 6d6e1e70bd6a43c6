"""Erasing people so that they are nowhere any more: rows, earlier versions, notes, uploads, index, freed pages.

The auditlog keeps its lines, for a chain cannot lose one: they name a random token, and which person that was goes with
the person. Copies outside the home folder (backups, exports) are with whoever made them: docs/verantwoording.md.
"""

import re
import shutil
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final

from sqlalchemy import func, select, update

from models.fouten import OpslagFout
from service.bootstrap import INDEXMAP
from service.opslag import gebeurtenissen
from service.opslag.handeling import Handeling, is_kandidaat
from service.opslag.opslag import Opslag
from service.opslag.tabellen import (
    afwijking,
    import_bestand,
    kandidaat,
    kandidaat_versie,
    stopschakelaar,
    upload,
    voorstel,
    voorstel_stap,
)
from service.opslag.wijzigingen import wis as wis_rijen
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.wisregister import WISREGISTER, Wisregister

GEWIST: Final = "[gewist]"
# Where an official may have typed an id, or a file was named after somebody.
_VRIJE_TEKST: Final = (
    afwijking.c.toelichting,
    stopschakelaar.c.reden,
    voorstel.c.redenen,
    voorstel.c.notitie,
    voorstel_stap.c.toelichting,
    import_bestand.c.bestand,
    upload.c.bestand,
)


class Wisreden(StrEnum):
    """Why somebody is erased (AVG art. 17 lid 1)."""

    VERZOEK = "verzoek"
    NIET_MEER_NODIG = "niet-meer-nodig"
    TOESTEMMING_INGETROKKEN = "toestemming-ingetrokken"
    BEZWAAR = "bezwaar"
    ONRECHTMATIG = "onrechtmatig"
    NA_TERUGZETTEN = "na-terugzetten"  # was erased before, and came back with a backup


def wis(opslag: Opslag, home: Path, wie: Uitvoerder, kandidaat_id: str, reden: Wisreden) -> None:
    """Erase one person everywhere in the home folder, and write down that it was done.

    Args:
        opslag: The database.
        home: Folder of the index.
        wie: Who erases; within their gemeenten.
        kandidaat_id: Whom.
        reden: Why.

    Raises:
        OnbekendeKandidaat: Nothing is held of anybody with that id; nothing was written.
        OpslagFout: The person is gone from the tables, but not yet from the files: do `ruim_bestanden_op` again.
    """
    with opslag.handeling(wie) as handeling:
        geteld = gebeurtenissen.wis_personen(handeling, [kandidaat_id])
        if geteld and not is_kandidaat(handeling.zicht, kandidaat_id):  # of whom nothing is held but what is counted
            handeling.leg_vast(Gebeurtenis(actie=Actie.GEWIST, soort="gebeurtenissen", reden=reden.value))
        else:
            handeling.kandidaat(kandidaat_id)
            handeling.leg_vast(
                Gebeurtenis(actie=Actie.GEWIST, soort="kandidaat", kandidaat=kandidaat_id, reden=reden.value)
            )
            verwijder(handeling, [kandidaat_id])
        _register(opslag).voeg_toe(kandidaat_id, handeling.moment)
    ruim_bestanden_op(opslag, home)


def wis_opnieuw(opslag: Opslag, home: Path, wie: Uitvoerder) -> int:
    """Erase again who was erased after a backup was made that is now restored; gives how many.

    Raises:
        OpslagFout: The register of erasures cannot be read, or the database refuses.
    """
    with opslag.zicht(None) as zicht:
        terug = _register(opslag).terug_van_weggeweest(zicht)
    for kandidaat_id in terug:
        wis(opslag, home, wie, kandidaat_id, Wisreden.NA_TERUGZETTEN)
    return len(terug)


def verwijder(handeling: Handeling, ids: Sequence[str]) -> int:
    """Remove people and what is said of them from the tables, within an act; gives how many there were.

    What beleid counts of them has a period of its own (`bewaartermijnen`): it stays, unless they ask to be erased.
    """
    for id_ in ids:
        _hernoem_eigen_bestanden(handeling, id_)
        _streep_door(handeling, id_)
    # A preview may hold anybody, and is not searched: whoever sent it sends it again.
    handeling.conn.execute(
        update(upload)
        .where(upload.c.soort == "kandidaten", upload.c.inhoud.is_not(None), handeling.zicht.binnen(upload))
        .values(inhoud=None, status="vervallen")
    )
    return wis_rijen(handeling.zicht, kandidaat, ids)


def ruim_bestanden_op(opslag: Opslag, home: Path) -> None:
    """Remove the index, which is made anew, and press the database: nothing of who is gone stays in a file.

    Raises:
        OpslagFout: The disk refuses.
    """
    try:
        if (home / INDEXMAP).exists():
            shutil.rmtree(home / INDEXMAP)
    except OSError as fout:
        raise OpslagFout(f"De index in {home} is niet te verwijderen ({fout.strerror}).") from fout
    opslag.ruim_op()


def _register(opslag: Opslag) -> Wisregister:
    return Wisregister(opslag.ankerboek.bestand.with_name(WISREGISTER), opslag.sleutels.pseudoniem)


def _hernoem_eigen_bestanden(handeling: Handeling, id_: str) -> None:
    """A file that held one person, such as a cv, may carry their name."""
    nu = select(kandidaat.c.import_id).where(kandidaat.c.id == id_, handeling.zicht.binnen(kandidaat))
    toen = select(kandidaat_versie.c.import_id).where(kandidaat_versie.c.id == id_)
    alleen = import_bestand.c.nieuw + import_bestand.c.gewijzigd + import_bestand.c.ongewijzigd == 1
    eigen = handeling.conn.scalars(
        select(import_bestand.c.id).where(alleen, import_bestand.c.id.in_(nu.union(toen)))
    ).all()
    handeling.conn.execute(update(import_bestand).where(import_bestand.c.id.in_(eigen)).values(bestand=GEWIST))
    handeling.conn.execute(
        update(upload).where(upload.c.import_id.in_(eigen), handeling.zicht.binnen(upload)).values(bestand=GEWIST)
    )


def _streep_door(handeling: Handeling, id_: str) -> None:
    """Take the id out of free text, between whatever signs it stands; K12 holds no K1."""
    patroon = re.compile(rf"(?<![A-Z0-9]){re.escape(id_)}(?![A-Z0-9])", re.IGNORECASE | re.ASCII)
    for kolom in _VRIJE_TEKST:
        sleutel = kolom.table.primary_key.columns
        vraag = select(kolom, *sleutel).where(func.lower(kolom).contains(id_.lower(), autoescape=True))
        for tekst, *waarden in handeling.conn.execute(vraag).all():
            waar = [deel == waarde for deel, waarde in zip(sleutel, waarden, strict=True)]
            handeling.conn.execute(update(kolom.table).where(*waar).values({kolom: patroon.sub(GEWIST, tekst)}))
