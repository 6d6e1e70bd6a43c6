"""One object of a JSON tree, read key by key; what was never read can be reported, so nothing is lost in silence."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.html_lezen import html_naar_tekst
from models.uitwisseling.json_lezen import Json, bladeren, zonder_leeg
from models.uitwisseling.tekst import tekstfout, toonbaar
from models.uitwisseling.verslag import Verslag

T = TypeVar("T")


class Knoop:
    """An object in a file; keys that hold nothing count as absent.

    A value that is at fault is read as "not known", so that the object can be read to its end; the report then
    refuses the file.

    Args:
        waarde: The object.
        pad: Where it stands; empty for the root.
        rij: Number of the record that it belongs to, from 1.
        verslag: Where faults and warnings go.
    """

    def __init__(self, waarde: Mapping[str, Json], pad: str, rij: int, verslag: Verslag) -> None:
        schoon = zonder_leeg(dict(waarde))
        self._waarde = schoon if isinstance(schoon, dict) else {}
        self._kinderen: dict[str, list[Knoop | str]] = {}
        self._meer: set[str] = set()
        self.pad = pad
        self.rij = rij
        self.verslag = verslag

    def waarden(self, naam: str) -> list["Knoop | str"]:
        """The values of a key, whether there is one or a list: objects as `Knoop`, numbers and texts as text.

        Markup in a text is turned into lines. Empty values, true and false have no text and are left out.
        """
        if naam not in self._kinderen:
            self._kinderen[naam] = list(self._lees(naam))
        return self._kinderen[naam]

    def knopen(self, naam: str) -> list["Knoop"]:
        """The values that are objects."""
        return [deel for deel in self.waarden(naam) if isinstance(deel, Knoop)]

    def teksten(self, naam: str, via: str = "name") -> list[str]:
        """The values as text; of an object, its key `via`."""
        gevonden = (deel if isinstance(deel, str) else deel.tekst(via) for deel in self.waarden(naam))
        return [tekst for tekst in gevonden if tekst]

    def eerste(self, naam: str) -> "Knoop | str | None":
        """The first value; that there are others is reported once."""
        waarden = self.waarden(naam)
        if len(waarden) > 1 and naam not in self._meer:
            self._meer.add(naam)
            self.waarschuw(naam, "meer dan één waarde: de eerste is genomen")
        return waarden[0] if waarden else None

    def tekst(self, naam: str, via: str = "name") -> str | None:
        """The first value as text; of an object, its key `via`."""
        deel = self.eerste(naam)
        return deel.tekst(via) if isinstance(deel, Knoop) else deel

    def janee(self, naam: str) -> bool | None:
        """A value that is true or false; None when it is anything else."""
        self.waarden(naam)
        waarde = self._waarde.get(naam)
        return waarde if isinstance(waarde, bool) else None

    def lees(self, naam: str, ontleed: Callable[[str], T]) -> T | None:
        """The first value through a parser; None when there is none or it is at fault."""
        tekst = self.tekst(naam)
        return None if tekst is None else self.probeer(naam, ontleed, tekst)

    def probeer(self, naam: str, ontleed: Callable[[str], T], tekst: str) -> T | None:
        """The outcome of a parser; None and a fault in the report when it cannot be."""
        try:
            return ontleed(tekst)
        except CelFout as gebrek:
            self.fout(naam, gebrek.reden, gebrek.herstel)
            return None

    def fout(self, naam: str, reden: str, herstel: str) -> None:
        """Record a fault at a key."""
        self.verslag.fout(reden, rij=self.rij, veld=self.veld(naam), herstel=herstel)

    def waarschuw(self, naam: str, reden: str) -> None:
        """Record something odd at a key."""
        self.verslag.waarschuw(reden, rij=self.rij, veld=self.veld(naam))

    def veld(self, naam: str) -> str:
        """Path of a key."""
        return f"{self.pad}.{toonbaar(naam)}" if self.pad else toonbaar(naam)

    def niet_gelezen(self) -> Iterator[str]:
        """Paths of the keys that hold something and were never asked for, here and below; `@` keys aside."""
        for naam in self._waarde:
            if naam in self._kinderen:
                for kind in self._kinderen[naam]:
                    if isinstance(kind, Knoop):
                        yield from kind.niet_gelezen()
            elif not naam.startswith("@"):
                yield self.veld(naam)

    def meld_rest(self, reden: str) -> None:
        """Warn of every key that was not read. Its value is not named: it can be personal."""
        for veld in self.niet_gelezen():
            self.verslag.waarschuw(reden, rij=self.rij, veld=veld)

    def meld_bsn(self) -> None:
        """Refuse the file when a BSN stands anywhere in this object, read or not."""
        for pad, sleutel, inhoud in bladeren(self._waarde, self.pad):
            self.verslag.bsn(aantal_bsn(sleutel, inhoud), rij=self.rij, veld=pad or "(sleutel)")

    def _lees(self, naam: str) -> Iterator["Knoop | str"]:
        waarde = self._waarde.get(naam)
        lijst = isinstance(waarde, list)
        for plaats, deel in enumerate(waarde if isinstance(waarde, list) else [waarde]):
            plek = f"{self.veld(naam)}[{plaats}]" if lijst else self.veld(naam)
            if isinstance(deel, dict):
                yield Knoop(deel, plek, self.rij, self.verslag)
            elif isinstance(deel, str | int | float) and not isinstance(deel, bool) and (t := self._tekst(deel, plek)):
                yield t

    def _tekst(self, waarde: str | float, plek: str) -> str | None:
        if not isinstance(waarde, str):
            # An integer of JSON can be too large for a float.
            return str(int(waarde)) if isinstance(waarde, int) or waarde.is_integer() else str(waarde)
        try:
            tekst = html_naar_tekst(waarde)
        except CelFout as gebrek:
            self.verslag.fout(gebrek.reden, rij=self.rij, veld=plek, herstel=gebrek.herstel)
            return None
        if gebrek_tekst := tekstfout(tekst):
            self.verslag.fout(gebrek_tekst[0], rij=self.rij, veld=plek, herstel=gebrek_tekst[1])
            return None
        if tekst != waarde and aantal_bsn("", tekst) > aantal_bsn("", waarde):  # hidden by markup
            self.verslag.bsn(aantal_bsn("", tekst), rij=self.rij, veld=plek)
        return tekst
