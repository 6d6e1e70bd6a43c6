"""Reading a file that somebody sent, beside the requests: it takes seconds, and one may leave and come back."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from models.extractie.lezer import TekstLezer
from models.fouten import InvoerFout, Melding
from models.uitwisseling.bestand import Bestand, in_geheugen
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.kolommen import Kolomkeuze
from models.uitwisseling.kolomvoorstel import Kolomvoorstel, stel_voor
from models.uitwisseling.tabel import lees_koppen, lees_tabel
from models.uitwisseling.tekst import sleutel
from models.uitwisseling.verslag import Verslag
from service.bootstrap import maak_tekstlezer
from service.inlezen import Kant, kolomkeuze
from service.innemen import Klaargezet, zet_klaar

_ONTHOUDEN: Final = 8  # files that were read; one that fell out is read again
_BEWAREN_S: Final = 15 * 60  # and none stays longer: somebody in it may be erased by another process


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opdracht:
    """What is to be read.

    Attributes:
        kant: Which kind of list it must be.
        naam: Name of the file.
        inhoud: Its bytes; they stay in memory, for on disk they would not be encrypted.
        home: Folder of the choices of columns.
    """

    kant: Kant
    naam: str
    inhoud: bytes
    home: Path


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Voorgelezen:
    """A file that was read.

    Attributes:
        klaar: As it will be stored; None: it was refused.
        fouten: Why it was refused.
        kolommen: Headers that the template does not know, with what they mean or may mean; empty when it is no table.
    """

    klaar: Klaargezet | None
    fouten: tuple[Melding, ...]
    kolommen: tuple[Kolomvoorstel, ...]


class Inlezer:
    """Reads one file at a time. Safe to share between threads."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._draad = ThreadPoolExecutor(max_workers=1, thread_name_prefix="inlezen")
        self._werk: OrderedDict[str, Future[Voorgelezen]] = OrderedDict()
        self._lezer: TekstLezer | None = None

    def lees(self, upload: str, opdracht: Callable[[], Opdracht]) -> Voorgelezen | None:
        """What was read; None while that is under way. Begins when it was not asked before, or long ago.

        Args:
            upload: Id of the upload.
            opdracht: Gives what is to be read, when it has to be.

        Raises:
            SkillsmatchFout: What made reading impossible and is no fault of the file; asking again tries again.
        """
        with self._slot:
            if upload not in self._werk:
                self._werk[upload] = self._draad.submit(self._doe, opdracht())
                self._laat_vallen()
                wekker = threading.Timer(_BEWAREN_S, self.vergeet, (upload,))
                wekker.daemon = True
                wekker.start()
            werk = self._werk[upload]
            if not werk.done():
                return None
            if werk.exception() is not None:
                del self._werk[upload]
        return werk.result()

    def vergeet(self, upload: str) -> None:
        """Keep nothing of this file in memory."""
        with self._slot:
            self._werk.pop(upload, None)

    def _laat_vallen(self) -> None:
        klaar = [upload for upload, werk in self._werk.items() if werk.done()]
        for upload in klaar[: max(0, len(self._werk) - _ONTHOUDEN)]:
            del self._werk[upload]

    def _doe(self, opdracht: Opdracht) -> Voorgelezen:
        if self._lezer is None:
            self._lezer = maak_tekstlezer(opdracht.home)
        return _lees(opdracht, self._lezer)


def _lees(opdracht: Opdracht, lezer: TekstLezer) -> Voorgelezen:
    kant, voorstellen = opdracht.kant, tuple[Kolomvoorstel, ...]()
    try:
        bestand = in_geheugen(opdracht.naam, opdracht.inhoud)
        keuze = kolomkeuze(bestand, opdracht.home, kant.sjabloon)
        voorstellen = _kolommen(kant, bestand, keuze)
        gelezen = kant.lees(bestand, lezer, keuze)
    except InvoerFout as fout:
        return Voorgelezen(klaar=None, fouten=fout.meldingen, kolommen=voorstellen)
    rijen = _rijnummers(kant, bestand, keuze) if gelezen.formaat in {Formaat.CSV, Formaat.XLSX} else {}
    return Voorgelezen(klaar=zet_klaar(kant, gelezen, rijen), fouten=(), kolommen=voorstellen)


def _kolommen(kant: Kant, bestand: Bestand, keuze: Kolomkeuze) -> tuple[Kolomvoorstel, ...]:
    """The headers that are not of the template: as confirmed before, or else as a proposal."""
    voorstellen = stel_voor(lees_koppen(bestand, kant.sjabloon), kant.sjabloon, kant.woorden)
    eigen = [deel for deel in voorstellen if kant.sjabloon.herken(deel.kop) is None]
    if keuze:
        return tuple(Kolomvoorstel(deel.kop, keuze.get(sleutel(deel.kop))) for deel in eigen)
    return tuple(eigen)


def _rijnummers(kant: Kant, bestand: Bestand, keuze: Kolomkeuze) -> dict[str, int]:
    """Which row each id stands in, to name it when only the store can refuse it."""
    rijen = lees_tabel(bestand, kant.sjabloon, Verslag(bestand.naam), keuze)
    return {rij.tekst("id") or "": rij.nummer for rij in rijen}
