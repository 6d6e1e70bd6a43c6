"""Who was erased, so that a backup from before does not bring them back; in a form that names nobody.

Of each erased person a keyed hash of the id, and the moment. The file lies beside the anchors, outside the database:
what is restored does not overwrite it.
"""

import hashlib
import hmac
import json
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select

from models.fouten import OpslagFout
from service.opslag.tabellen import kandidaat, wijziging
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

        Raises:
            OpslagFout: The file cannot be read.
        """
        gewist = self._lees()
        vraag = select(kandidaat.c.id, wijziging.c.moment).join(wijziging, wijziging.c.seq == kandidaat.c.seq)
        rijen = zicht.conn.execute(vraag.where(zicht.binnen(kandidaat)).order_by(kandidaat.c.id)) if gewist else ()
        return tuple(
            id_
            for id_, gewijzigd in rijen
            if datetime.fromisoformat(gewijzigd) < gewist.get(self._kenmerk(id_), datetime.fromisoformat(gewijzigd))
        )

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


def _lees_regel(regel: bytes) -> tuple[str, datetime] | None:
    """Who and when; None for half a line, whose erasure was not committed either."""
    try:
        velden = json.loads(regel)
        return str(velden["wie"]), datetime.fromisoformat(velden["moment"])
    except (ValueError, KeyError, TypeError):
        return None
