"""Destroying what is past its term, with a statement of it (verklaring van vernietiging, Archiefbesluit art. 8)."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Final

from models.fouten import OpslagFout
from service.opslag.opslag import Opslag
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.bewaartermijnen import BEWAARTERMIJNEN, Bewaartermijn
from service.verantwoording.wissen import ruim_bestanden_op

MAP: Final = "verklaringen"


@dataclass(frozen=True, slots=True)
class Vernietigd:
    """How many of one kind of record ended before `grens`."""

    termijn: Bewaartermijn
    grens: date
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verklaring:
    """A statement of destruction.

    Attributes:
        regels: One for each kind of record, those of which nothing was destroyed too.
        bestand: Where the statement is.
        sha256: Of that file; the auditlog holds it as well.
    """

    regels: tuple[Vernietigd, ...]
    bestand: Path
    sha256: str


def proef(opslag: Opslag, op: date) -> tuple[Vernietigd, ...]:
    """What would be destroyed on this day; nothing changes."""
    with opslag.zicht(None) as zicht:
        return tuple(
            Vernietigd(termijn, termijn.grens(op), termijn.tel(zicht, termijn.grens(op).isoformat()))
            for termijn in BEWAARTERMIJNEN
        )


def vernietig(
    opslag: Opslag, home: Path, wie: Uitvoerder, op: date, *, per_soort: Callable[[], object] = bool
) -> Verklaring:
    """Destroy what is past its term on this day, all of it or nothing, and state that it was done.

    Args:
        opslag: The database.
        home: Folder of the index and of the statements.
        wie: Who does it; must see all gemeenten.
        op: The day.
        per_soort: Is called after each kind of record: to show progress.

    Raises:
        OpslagFout: The database or the disk refuses.
    """
    regels = []
    eerst = opslag.profielgeneratie()
    with opslag.handeling(wie) as handeling:
        for termijn in BEWAARTERMIJNEN:
            grens = termijn.grens(op)
            regels.append(Vernietigd(termijn, grens, termijn.vernietig(handeling, grens.isoformat())))
            per_soort()
        tekst = _tekst(tuple(regels), handeling.moment, handeling.operatie)
        afdruk = hashlib.sha256(tekst.encode()).hexdigest()
        versies = json.dumps({"aantallen": [een.aantal for een in regels], "op": op.isoformat(), "sha256": afdruk})
        handeling.leg_vast(Gebeurtenis(actie=Actie.VERNIETIGD, soort="bewaartermijnen", versies=versies))
        bestand = home / MAP / f"vernietiging-{op.isoformat()}-{handeling.operatie}.txt"
        concept = bestand.with_suffix(".concept")  # until what it says was committed
        _schrijf(concept, tekst)
    concept.rename(bestand)
    if opslag.profielgeneratie() != eerst:
        ruim_bestanden_op(opslag, home)
    else:
        opslag.ruim_op()
    return Verklaring(regels=tuple(regels), bestand=bestand, sha256=afdruk)


def _tekst(regels: tuple[Vernietigd, ...], moment: str, operatie: str) -> str:
    soorten = "".join(
        f"- {een.termijn.wat}: {een.aantal}\n"
        f"  bewaartermijn {een.termijn.termijn} vanaf {een.termijn.vanaf}; geëindigd vóór {een.grens.isoformat()}\n"
        for een in regels
    )
    return (
        f"VERKLARING VAN VERNIETIGING\n\nMoment: {moment}\nHandeling: {operatie} (nummer in het auditlog)\n"
        f"Programma: skillsmatch {version('skillsmatch')}\n\nVernietigd, met wat eraan hangt:\n\n{soorten}"
    )


def _schrijf(bestand: Path, tekst: str) -> None:
    try:
        bestand.parent.mkdir(mode=0o700, exist_ok=True)
        with open(os.open(bestand, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as uit:
            uit.write(tekst.encode())
            uit.flush()
            os.fsync(uit.fileno())
    except OSError as fout:
        raise OpslagFout(f"De verklaring is niet te schrijven in {bestand.parent} ({fout.strerror}).") from fout
