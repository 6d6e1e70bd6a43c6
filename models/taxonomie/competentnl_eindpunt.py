"""Ask a SPARQL endpoint: with a key, at a modest pace, again after a fault, and never twice for the same page.

The only file that opens a connection; nothing imports it but the command with which a beheerder fetches CompetentNL.
"""

import hashlib
import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx2

from models.fouten import Melding, OpslagFout, TaxonomieFout
from models.taxonomie.competentnl_antwoord import Antwoord, blader, lees_antwoord
from models.taxonomie.competentnl_vragen import Feit, Vraag
from models.uitwisseling.schrijven import schrijf_atomair

_HOST = re.compile(r"[\w.:-]+")
_HOUDBAAR = 7 * 24 * 3600.0  # seconds: pages of a run that was broken off longer ago may no longer fit together
_LANGST = 300.0  # seconds: whoever asks for a longer wait gets it by hand
_GEEN_RESULTAAT = "het antwoord is geen SPARQL-resultaat in JSON"
_LATER = frozenset({429, 500, 502, 503, 504})
_EIGEN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_WEIGERING = {
    401: ("de sleutel ontbreekt of wordt niet herkend", "Zet een geldige sleutel in SKILLSMATCH_COMPETENTNL_SLEUTEL."),
    403: ("deze sleutel geeft geen toegang", "Vraag toegang aan in het ontwikkelaarsportaal van CompetentNL."),
    404: ("op dit adres is niets te vragen", "Controleer het adres."),
}


class Eindpunt(AbstractContextManager["Eindpunt"]):
    """A SPARQL endpoint and the pages that it gave before.

    Args:
        url: Its address: https, or http on this machine.
        sleutel: The key, sent in the header `apikey`; empty: none. It is in no message and in no file.
        map_: Folder for the pages; made when absent. A later run takes from it what it has.
        per_bladzijde: Facts per page.
        per_seconde: At most this many requests per second.
        pogingen: How often one page is asked before giving up.
        slaap: Waits this many seconds; tests wait less.

    Raises:
        TaxonomieFout: The address cannot be, or would carry the key in the clear.
    """

    def __init__(
        self,
        url: str,
        sleutel: str,
        map_: Path,
        *,
        per_bladzijde: int = 5_000,
        per_seconde: float = 2.0,
        pogingen: int = 5,
        slaap: Callable[[float], None] = time.sleep,
    ) -> None:
        adres = _adres(url)
        self.naam = adres.host
        self._url = str(adres)
        self._map = map_
        self._per_bladzijde = per_bladzijde
        self._tussentijd = 1 / per_seconde
        self._pogingen = pogingen
        self._slaap = slaap
        self._vorige = -self._tussentijd
        koppen = {"Accept": "application/sparql-results+json", **({"apikey": sleutel} if sleutel else {})}
        try:
            # No redirects: they would take the key to another address.
            self._client = httpx2.Client(headers=koppen, timeout=60.0, follow_redirects=False)
        except UnicodeEncodeError:
            raise self._fout("de sleutel bevat vreemde tekens", "Neem de sleutel opnieuw over.") from None

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def feiten(self, vraag: Vraag) -> Iterator[Feit]:
        """Every fact of a query.

        Raises:
            TaxonomieFout: The endpoint refuses, keeps failing, or answers something else; says what to do. Pages
                that came are kept, unless the answer as a whole was not complete.
            OpslagFout: The folder for the pages cannot be made.
            InvoerFout: A page cannot be written.
        """
        try:
            yield from blader(vraag, self._antwoord, self._per_bladzijde, self.naam)
        except _Onbereikbaar:
            raise
        except TaxonomieFout:
            self.vergeet()
            raise
        except ValueError:  # other columns than those asked for
            self.vergeet()
            raise self._fout(_GEEN_RESULTAAT, "Controleer het adres.") from None

    def vergeet(self) -> None:
        """Throw the pages away: the run is complete, or they do not fit together."""
        for pad in self._map.glob("*.json"):
            with suppress(OSError):
                pad.unlink()

    def _antwoord(self, sparql: str) -> Antwoord:
        pad = self._map / (hashlib.sha256(f"{self._url}\n{sparql}".encode()).hexdigest() + ".json")
        try:
            if time.time() - pad.stat().st_mtime < _HOUDBAAR:
                return lees_antwoord(pad.read_bytes())
        except (OSError, ValueError):
            pass  # not there, or damaged: ask
        inhoud = self._haal(sparql)
        try:
            antwoord = lees_antwoord(inhoud)
        except ValueError:
            raise self._fout(_GEEN_RESULTAAT, "Controleer het adres.") from None
        try:
            self._map.mkdir(parents=True, exist_ok=True)
        except OSError as fout:
            raise OpslagFout(f"De map {self._map} kan niet worden gemaakt ({fout.strerror}).") from fout
        schrijf_atomair(pad, inhoud)
        return antwoord

    def _haal(self, sparql: str) -> bytes:
        """One page over the wire, asked again when that may help."""
        wacht = 0.0
        for poging in range(self._pogingen):
            if poging:
                self._slaap(wacht)
            self._wacht_op_beurt()
            wacht = 2.0**poging
            try:
                antwoord = self._client.post(self._url, data={"query": sparql})
            except httpx2.RequestError:  # no connection, cut off, or too slow
                continue
            if antwoord.status_code == httpx2.codes.OK:
                return antwoord.content
            if antwoord.status_code not in _LATER:
                anders = (f"het eindpunt antwoordt met status {antwoord.status_code}", "Controleer het adres.")
                raise self._fout(*_WEIGERING.get(antwoord.status_code, anders))
            wacht = self._wachttijd(antwoord.headers.get("Retry-After", ""), wacht)
        raise self._fout(
            f"er komt na {self._pogingen} pogingen geen antwoord",
            "Geef de opdracht later opnieuw: wat er al is, wordt bewaard.",
        )

    def _wacht_op_beurt(self) -> None:
        wacht = self._vorige + self._tussentijd - time.monotonic()
        if wacht > 0:
            self._slaap(wacht)
        self._vorige = time.monotonic()

    def _wachttijd(self, retry_after: str, anders: float) -> float:
        """Seconds to wait: what the endpoint asks for (RFC 9110, 10.2.3), or else `anders`."""
        seconden = _seconden(retry_after)
        if seconden is None:
            return anders
        if seconden > _LANGST:
            herstel = f"Geef de opdracht over {seconden:.0f} seconden opnieuw: wat er al is, wordt bewaard."
            raise self._fout("het eindpunt vraagt om lang te wachten", herstel)
        return max(seconden, 0.0)

    def _fout(self, reden: str, herstel: str) -> TaxonomieFout:
        return _Onbereikbaar([Melding(self.naam, reden, herstel=herstel)])


class _Onbereikbaar(TaxonomieFout):
    """The endpoint did not answer as it should: what came before is still good."""


def _adres(url: str) -> httpx2.URL:
    try:
        adres = httpx2.URL(url)
    except httpx2.InvalidURL:
        adres = httpx2.URL()
    if not _HOST.fullmatch(adres.host) or adres.userinfo or adres.scheme not in {"http", "https"}:
        melding = Melding("(eindpunt)", "dit is geen adres", herstel="Geef een adres als https://sparql.competentnl.nl")
        raise TaxonomieFout([melding])
    if adres.scheme == "http" and adres.host not in _EIGEN_MACHINE:
        reden = "over http zou de sleutel leesbaar worden verstuurd"
        raise TaxonomieFout([Melding(adres.host, reden, herstel="Geef een adres dat met https:// begint.")])
    return adres


def _seconden(retry_after: str) -> float | None:
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        tijdstip = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return (tijdstip.astimezone(UTC) - datetime.now(UTC)).total_seconds()
