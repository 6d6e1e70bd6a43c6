"""Reads vacatures from a file of any kind that is known."""

from pathlib import Path

from models.uitwisseling.bestand import open_bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag
from vacatures.uitwisseling.rij_vacature import naar_vacature as uit_rij
from vacatures.uitwisseling.sjabloon import SJABLOON
from vacatures.uitwisseling.vum import lees_gevonden
from vacatures.uitwisseling.vum_vacature import naar_vacature as uit_vum
from vacatures.vacature import Vacature


def lees_vacatures(pad: Path) -> Gelezen[Vacature]:
    """Read VUM 3.0.0 JSON, CSV or XLSX, told apart by content.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(pad)
    verslag = Verslag(bestand.naam)
    if bestand.formaat is Formaat.JSON:
        return verslag.gelezen(bestand, (uit_vum(deel, verslag) for deel in lees_gevonden(bestand, verslag)))
    return verslag.gelezen(bestand, map(uit_rij, lees_tabel(bestand, SJABLOON, verslag)))
