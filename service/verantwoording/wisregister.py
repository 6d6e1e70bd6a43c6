"""Who was erased, so that a backup from before does not bring them back; in a form that names nobody.

Of each erased person a keyed hash of the id, and the moment. The file lies beside the anchors, outside the database:
what is restored does not overwrite it.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final

from sqlalchemy import func, select

from models.fouten import OpslagFout
from service.opslag.tabellen import gebeurtenis, kandidaat, wijziging
from service.opslag.zicht import Zicht
from service.verantwoording.regelbestand import voeg_regels_toe

WISREGISTER: Final = "wissingen.jsonl"


class Wisregister:
    """The erasures of one installation.

    Args:
        bestand: One JSON object a line; made when absent.
        sleutel: Key of the hashes, 32 bytes.
    """

    def __init__(self, bestand: Path, sleutel: bytes) -> None:
        self._bestand = bestand
        self._sleutel = sleutel

    def voeg_toe(self, kandidaat_id: str, moment: str) -> None:
        """Write down that somebody is erased.

        Raises:
            OpslagFout: The file cannot be written.
        """
        regel = json.dumps({"wie": self._kenmerk(kandidaat_id), "moment": moment})
        try:
            voeg_regels_toe(self._bestand, f"{regel}\n")
        except OSError as fout:
            raise self._fout(fout) from fout

    def terug_van_weggeweest(self, zicht: Zicht) -> tuple[str, ...]:
        """Who is there and was erased after the last change of the dossier: a backup brought them back.

        Of who has no dossier and is only counted, the last event says so.

        Raises:
            OpslagFout: The file cannot be read.
        """
        gewist = self._lees()
        laatst = chain(_dossiers(zicht), _alleen_geteld(zicht)) if gewist else ()
        return tuple(id_ for id_, moment in laatst if moment < gewist.get(self._kenmerk(id_), moment))

    def _lees(self) -> dict[str, datetime]:
        try:
            regels = self._bestand.read_bytes().splitlines() if self._bestand.exists() else []
        except OSError as fout:
            raise self._fout(fout) from fout
        return dict(gewist for regel in regels if (gewist := _lees_regel(regel)))

    def _kenmerk(self, kandidaat_id: str) -> str:
        return hmac.new(self._sleutel, f"gewist {kandidaat_id}".encode(), hashlib.sha256).hexdigest()

    def _fout(self, fout: OSError) -> OpslagFout:
        return OpslagFout(f"Wie is gewist, is niet bij te houden in {self._bestand} ({fout.strerror}).")


def _dossiers(zicht: Zicht) -> Iterator[tuple[str, datetime]]:
    """Everybody with the moment of the last change of their dossier."""
    vraag = select(kandidaat.c.id, wijziging.c.moment).join(wijziging, wijziging.c.seq == kandidaat.c.seq)
    for id_, moment in zicht.conn.execute(vraag.where(zicht.binnen(kandidaat)).order_by(kandidaat.c.id)):
        yield id_, datetime.fromisoformat(moment)


def _alleen_geteld(zicht: Zicht) -> Iterator[tuple[str, datetime]]:
    """Who is in the events alone, with the day of the last."""
    g = gebeurtenis.c
    vraag = select(g.persoon, func.max(g.datum)).group_by(g.persoon).order_by(g.persoon)
    zonder = g.persoon.is_not(None) & g.persoon.not_in(select(kandidaat.c.id))
    for id_, dag in zicht.conn.execute(vraag.where(zicht.binnen(gebeurtenis), zonder)):
        yield id_, datetime.fromisoformat(dag).replace(tzinfo=UTC)


def _lees_regel(regel: bytes) -> tuple[str, datetime] | None:
    """Who and when; None for half a line, whose erasure was not committed either."""
    try:
        velden = json.loads(regel)
        return str(velden["wie"]), datetime.fromisoformat(velden["moment"])
    except (ValueError, KeyError, TypeError):
        return None
