"""From a file to what may be stored: read, find skills and conditions in the text, and take out what may not be kept.

Nothing reaches the store that did not come through here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.verrijken import verrijk as verrijk_kandidaten
from models.extractie.lezer import TekstLezer, Verrijkt
from models.extractie.schoon_soort import GegevenSoort
from models.fouten import Melding
from models.uitwisseling.gelezen import Gelezen
from models.uitwisseling.kolommen import GEEN_KEUZE, Kolomkeuze
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.vacature import Vacature
from vacatures.verrijken import verrijk as verrijk_vacatures

T = TypeVar("T")


def kandidaten_uit(pad: Path, lezer: TekstLezer, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Kandidaat]:
    """The kandidaten of a file of any kind that is known; `keuze` names the columns of a table that are not ours.

    Raises:
        InvoerFout: Any fault in the file; nothing of it is taken over.
    """
    return _verrijkt(lees_kandidaten(pad, keuze), verrijk_kandidaten, lezer)


def vacatures_uit(pad: Path, lezer: TekstLezer, keuze: Kolomkeuze = GEEN_KEUZE) -> Gelezen[Vacature]:
    """The vacatures of a file of any kind that is known; `keuze` names the columns of a table that are not ours.

    Raises:
        InvoerFout: Any fault in the file; nothing of it is taken over.
    """
    return _verrijkt(lees_vacatures(pad, keuze), verrijk_vacatures, lezer)


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
