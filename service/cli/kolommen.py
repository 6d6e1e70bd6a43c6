"""What `--kolommen` of `skillsmatch import` does: propose what headers mean, remember what was confirmed."""

from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path

from models.fouten import InvoerFout, Melding
from models.uitwisseling.kolommen import Sjabloon
from models.uitwisseling.kolomvoorstel import Kolomvoorstel, als_keuze, stel_voor
from models.uitwisseling.tabel import lees_koppen
from models.uitwisseling.tekst import toonbaar
from service.cli.opties import uitvoer
from service.opslag.kolomkeuzes import Kolomkeuzes


class Kolomstap(Enum):
    """The words that `--kolommen` takes."""

    VOORSTEL = "voorstel"
    BEVESTIG = "bevestig"
    VERGEET = "vergeet"


def zet_stap(stap: Kolomstap, pad: Path, home: Path, sjabloon: Sjabloon, woorden: Mapping[str, Iterable[str]]) -> None:
    """Propose, confirm or forget what the headers of a table mean, and say so.

    Raises:
        InvoerFout: No table, or nothing to confirm.
    """
    koppen = lees_koppen(pad, sjabloon)
    if not koppen:
        reden = "dit bestand heeft geen kolommen"
        raise InvoerFout([Melding(pad.name, reden, herstel="Alleen CSV en Excel hebben kolommen.")])
    keuzes = Kolomkeuzes(home, sjabloon)
    if stap is Kolomstap.VOORSTEL:
        voorstellen = stel_voor(koppen, sjabloon, woorden)
        keuzes.bewaar(koppen, als_keuze(voorstellen))
        _toon(voorstellen, keuzes.pad)
    elif stap is Kolomstap.BEVESTIG:
        aantal = len(keuzes.bevestig(koppen))
        _zeg(f"Voor deze kolommen onthouden: {aantal} eigen namen. Lees het bestand nu in zonder --kolommen.")
    else:
        keuzes.vergeet(koppen)
        _zeg("Voor deze kolommen is niets meer onthouden.")


def _toon(voorstellen: Iterable[Kolomvoorstel], pad: Path) -> None:
    for deel in voorstellen:
        doel = f"{deel.kolom} ({deel.hoe.value})" if deel.kolom and deel.hoe else "wordt niet gelezen"
        _zeg(f"  {toonbaar(deel.kop)} -> {doel}")
    _zeg(f"Klopt dit? Bevestig met --kolommen bevestig. Anders: verbeter het eerst in {pad}.")


def _zeg(regel: str) -> None:
    uitvoer.print(regel, markup=False, soft_wrap=True)
