"""Collects everything that is wrong or odd in one file, so that one pass mends it all."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from models.fouten import InvoerFout, Melding
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.gelezen import Gelezen

T = TypeVar("T")

MAX_FOUTEN = 100
MAX_MELDINGEN = 200
_INDEX = re.compile(r"\[\d+\]")
_HERSTEL_BSN = "Haal het weg; gebruik een eigen nummer dat geen BSN is."


class Verslag:
    """Faults and warnings of one file. No method takes the value of a cell: values can be personal.

    Args:
        bestand: Name of the file, without its folder.
    """

    def __init__(self, bestand: str) -> None:
        self.bestand = bestand
        self._fouten: list[Melding] = []
        self._aantal_fouten = 0
        self._aantal_bsn = 0
        self._waarschuwingen: dict[tuple[str | None, str], Melding] = {}
        self._keren: Counter[tuple[str | None, str]] = Counter()
        self._ids: dict[str, int] = {}

    @property
    def aantal_fouten(self) -> int:
        """Number of faults so far, those beyond the cap included."""
        return self._aantal_fouten

    def fout(self, reden: str, *, rij: int | None = None, veld: str | None = None, herstel: str | None = None) -> None:
        """Record a fault: the file will be refused."""
        self._aantal_fouten += 1
        if len(self._fouten) < MAX_FOUTEN:
            self._fouten.append(Melding(self.bestand, reden, rij, veld, herstel))

    def bsn(self, aantal: int, *, rij: int, veld: str) -> None:
        """Record that `aantal` BSNs stand at this place (0: nothing happens)."""
        if aantal:
            self._aantal_bsn += aantal
            self.fout("hier staat een burgerservicenummer (BSN)", rij=rij, veld=veld, herstel=_HERSTEL_BSN)

    def waarschuw(
        self, reden: str, *, rij: int | None = None, veld: str | None = None, herstel: str | None = None
    ) -> None:
        """Record something odd that was kept; the same thing elsewhere is counted, not repeated."""
        veld = _INDEX.sub("[]", veld) if veld is not None else None
        key = (veld, reden)
        self._keren[key] += 1
        self._waarschuwingen.setdefault(key, Melding(self.bestand, reden, rij, veld, herstel))

    def neem_id(self, value: str, *, rij: int, veld: str) -> None:
        """Remember the id of a row; an id seen before is a fault."""
        eerste = self._ids.setdefault(value, rij)
        if eerste != rij:
            self.fout(f"dit id staat ook in rij {eerste}", rij=rij, veld=veld, herstel="Geef elke rij een eigen id.")

    def gelezen(self, bestand: Bestand, items: Iterable[T]) -> Gelezen[T]:
        """Read every item to its end and hand them over.

        Raises:
            InvoerFout: There was a fault; nothing is handed over.
        """
        alles = tuple(items)
        return Gelezen(
            items=alles,
            meldingen=self.sluit_af(),
            sha256=bestand.sha256,
            bestand=bestand.naam,
            formaat=bestand.formaat,
        )

    def sluit_af(self) -> tuple[Melding, ...]:
        """End of the file.

        Returns:
            The warnings, at most MAX_MELDINGEN and one that counts the others.

        Raises:
            InvoerFout: There was a fault; holds at most MAX_FOUTEN and one that counts the others.
        """
        if self._fouten:
            raise InvoerFout(self._alle_fouten())
        meldingen = [self._met_aantal(key, melding) for key, melding in self._waarschuwingen.items()]
        rest = len(meldingen) - MAX_MELDINGEN
        if rest > 0:
            meldingen = [*meldingen[:MAX_MELDINGEN], Melding(self.bestand, f"en nog {rest} andere meldingen")]
        return tuple(meldingen)

    def _alle_fouten(self) -> list[Melding]:
        fouten = list(self._fouten)
        if self._aantal_bsn:
            woord = "burgerservicenummer" if self._aantal_bsn == 1 else "burgerservicenummers"
            reden = f"geweigerd: het bestand bevat {self._aantal_bsn} {woord} (BSN)"
            fouten.insert(0, Melding(self.bestand, reden, herstel="Dit programma mag geen BSN bevatten."))
        rest = self._aantal_fouten - len(self._fouten)
        if rest:
            fouten.append(Melding(self.bestand, f"en nog {rest} {'fout' if rest == 1 else 'fouten'}"))
        return fouten

    def _met_aantal(self, key: tuple[str | None, str], melding: Melding) -> Melding:
        keren = self._keren[key]
        if keren == 1:
            return melding
        slot = "" if melding.rij is None else "; hier voor het eerst"
        reden = f"{melding.reden} ({keren} keer{slot})"
        return Melding(melding.bestand, reden, melding.rij, melding.veld, melding.herstel)
