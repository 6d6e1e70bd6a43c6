"""What the headers of a table mean, kept in the home folder for the next table with the same headers.

A proposal is written first; it counts once it is confirmed. Only headers with a column are kept, and of the whole set
a hash: a first row may turn out to be a person and not a header.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from models.fouten import InvoerFout, Melding
from models.uitwisseling.json_lezen import Json
from models.uitwisseling.kolommen import Kolomkeuze, Sjabloon
from models.uitwisseling.schrijven import schrijf_json
from models.uitwisseling.tekst import sleutel

BESTANDSNAAM = "kolomkeuzes.json"


class Kolomkeuzes:
    """The choices of one kind of list in one home folder.

    Args:
        home: Folder of the database; it has to exist to write.
        sjabloon: The columns there are.
    """

    def __init__(self, home: Path, sjabloon: Sjabloon) -> None:
        self._pad = home / BESTANDSNAAM
        self._sjabloon = sjabloon

    @property
    def pad(self) -> Path:
        """The file, in which a proposal can be changed before it is confirmed."""
        return self._pad

    def zoek(self, koppen: Iterable[str]) -> Kolomkeuze:
        """The confirmed choice for a table with these headers, in whatever order; empty when there is none.

        Raises:
            InvoerFout: The file was changed into something that is no choice.
        """
        keuze = self._lees().get(self._sleutel(koppen))
        return self._keuze(keuze["kolommen"]) if keuze and keuze["bevestigd"] else {}

    def bewaar(self, koppen: Iterable[str], keuze: Kolomkeuze) -> None:
        """Keep a proposal, to be confirmed; an earlier choice for these headers is replaced.

        Raises:
            InvoerFout: The file cannot be read or written.
        """
        namen = list(koppen)
        kolommen: dict[str, Json] = {kop: keuze[sleutel(kop)] for kop in namen if sleutel(kop) in keuze}
        self._schrijf({**self._lees(), self._sleutel(namen): {"bevestigd": False, "kolommen": kolommen}})

    def bevestig(self, koppen: Iterable[str]) -> Kolomkeuze:
        """Let the proposal for these headers count from now on, as it stands in the file.

        Raises:
            InvoerFout: There is no proposal for them, or it names a column that does not exist.
        """
        alles, naam = self._lees(), self._sleutel(koppen)
        if naam not in alles:
            raise self._fout("er is geen voorstel voor deze kolommen", "Vraag het eerst: --kolommen voorstel.")
        keuze = self._keuze(alles[naam]["kolommen"])
        self._schrijf({**alles, naam: {**alles[naam], "bevestigd": True}})
        return keuze

    def vergeet(self, koppen: Iterable[str]) -> None:
        """Drop the choice for these headers; nothing happens when there is none.

        Raises:
            InvoerFout: The file cannot be read or written.
        """
        weg = self._sleutel(koppen)
        self._schrijf({naam: keuze for naam, keuze in self._lees().items() if naam != weg})

    def _sleutel(self, koppen: Iterable[str]) -> str:
        namen = "\n".join(sorted(map(sleutel, koppen)))
        return f"{self._sjabloon.wat}-{hashlib.sha256(namen.encode()).hexdigest()[:16]}"

    def _keuze(self, kolommen: dict[str, str]) -> Kolomkeuze:
        keuze = {sleutel(kop): kolom for kop, kolom in kolommen.items()}
        bekend = {kolom.naam for kolom in self._sjabloon.kolommen}
        if vreemd := sorted(set(keuze.values()) - bekend):
            raise self._fout(f"deze kolom bestaat niet: {vreemd[0]}", "Verbeter de naam of haal de regel weg.")
        return keuze

    def _lees(self) -> dict[str, Any]:
        if not self._pad.exists():
            return {}
        try:
            inhoud = json.loads(self._pad.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            inhoud = None
        if not isinstance(inhoud, dict) or not all(map(_is_keuze, inhoud.values())):
            raise self._fout("het bestand met kolomkeuzes is beschadigd", "Verbeter het, of gooi het weg.")
        return inhoud

    def _schrijf(self, inhoud: dict[str, Json]) -> None:
        schrijf_json(self._pad, inhoud)

    def _fout(self, reden: str, herstel: str) -> InvoerFout:
        return InvoerFout([Melding(BESTANDSNAAM, reden, herstel=herstel)])


def _is_keuze(waarde: object) -> bool:
    if not isinstance(waarde, dict) or not isinstance(waarde.get("bevestigd"), bool):
        return False
    kolommen = waarde.get("kolommen")
    return isinstance(kolommen, dict) and all(isinstance(kolom, str) for kolom in kolommen.values())
