"""From a file to what may be stored: read, find skills and conditions in the text, and take out what may not be kept.

Nothing reaches the store that did not come through here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from sqlalchemy import Table

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling import kolomwoorden as kandidaat_woorden
from kandidaten.uitwisseling import sjabloon as kandidaat_sjabloon
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.verrijken import verrijk as verrijk_kandidaten
from models.extractie.lezer import TekstLezer, Verrijkt
from models.extractie.schoon_soort import GegevenSoort
from models.fouten import InvoerFout, Melding
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.gelezen import Gelezen
from models.uitwisseling.kolommen import GEEN_KEUZE, Kolomkeuze, Sjabloon
from models.uitwisseling.tabel import lees_koppen
from service.opslag import tabellen
from service.opslag.kolomkeuzes import Kolomkeuzes
from vacatures.uitwisseling import kolomwoorden as vacature_woorden
from vacatures.uitwisseling import sjabloon as vacature_sjabloon
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.vacature import Vacature
from vacatures.verrijken import verrijk as verrijk_vacatures

T = TypeVar("T")


def kandidaten_uit(bron: Path | Bestand, lezer: TekstLezer, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Kandidaat]:
    """The kandidaten of a file of any kind that is known; `keuze` names the columns of a table that are not ours.

    Raises:
        InvoerFout: Any fault in the file; nothing of it is taken over.
    """
    return _verrijkt(lees_kandidaten(bron, keuze), verrijk_kandidaten, lezer)


def vacatures_uit(bron: Path | Bestand, lezer: TekstLezer, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Vacature]:
    """The vacatures of a file of any kind that is known; `keuze` names the columns of a table that are not ours.

    Raises:
        InvoerFout: Any fault in the file; nothing of it is taken over.
    """
    return _verrijkt(lees_vacatures(bron, keuze), verrijk_vacatures, lezer)


def _verrijkt(
    gelezen: Gelezen[T], verrijk: Callable[[Sequence[T], TekstLezer], Verrijkt[T]], lezer: TekstLezer
) -> Gelezen[T]:
    verrijkt = verrijk(gelezen.items, lezer)
    meldingen = (*gelezen.meldingen, *_meldingen(gelezen.bestand, verrijkt.weggelaten))
    return replace(gelezen, items=verrijkt.items, meldingen=meldingen)


def _meldingen(bestand: str, weggelaten: Mapping[GegevenSoort, int]) -> tuple[Melding, ...]:
    """What was taken out, as numbers per kind: never the words themselves."""
    if not weggelaten:
        return ()
    delen = ", ".join(
        f"{soort.value} {aantal}x" for soort, aantal in sorted(weggelaten.items(), key=lambda p: p[0].value)
    )
    return (Melding(bestand, f"uit vrije tekst weggelaten, omdat het niet bewaard mag worden: {delen}"),)


@dataclass(frozen=True, slots=True)
class Kant:
    """What differs between the two kinds of lists.

    Attributes:
        soort: "kandidaten" or "vacatures".
        tabel: Where its rows are stored.
        sjabloon: The columns that a table of it may have.
        woorden: Further names that offices use for those columns.
        lees: Reads a file of it; raises `InvoerFout`.
    """

    soort: str
    tabel: Table
    sjabloon: Sjabloon
    woorden: Mapping[str, tuple[str, ...]]
    lees: Callable[[Path | Bestand, TekstLezer, Kolomkeuze], Gelezen[Kandidaat | Vacature]]


KANDIDATEN: Final = Kant(
    "kandidaten", tabellen.kandidaat, kandidaat_sjabloon.SJABLOON, kandidaat_woorden.WOORDEN, kandidaten_uit
)
VACATURES: Final = Kant(
    "vacatures", tabellen.vacature, vacature_sjabloon.SJABLOON, vacature_woorden.WOORDEN, vacatures_uit
)
KANTEN: Final[Mapping[str, Kant]] = MappingProxyType({kant.soort: kant for kant in (KANDIDATEN, VACATURES)})


def kolomkeuze(bron: Path | Bestand, home: Path, sjabloon: Sjabloon) -> Kolomkeuze:
    """The confirmed choice for the headers of a file; empty for a file that is no table or has no choice.

    Raises:
        InvoerFout: The file, or the file with choices, cannot be read.
    """
    keuzes = Kolomkeuzes(home, sjabloon)
    return keuzes.zoek(lees_koppen(bron, sjabloon)) if keuzes.pad.exists() else {}


def weiger_bsn_in_naam(naam: str) -> None:
    """Refuse a file whose name holds a BSN: the name is stored with the import, so it is read like the content.

    Raises:
        InvoerFout: It does; the name is not repeated.
    """
    if aantal_bsn("bestand", naam):
        reden = "de naam van het bestand bevat een burgerservicenummer (BSN)"
        raise InvoerFout([Melding("(bestand)", reden, herstel="Geef het bestand een andere naam.")])
