"""Reads kandidaten from a file of any kind that is known."""

from pathlib import Path

from kandidaten.kandidaat import Kandidaat
from kandidaten.uitwisseling.rij_kandidaat import naar_kandidaat as uit_rij
from kandidaten.uitwisseling.sjabloon import SJABLOON
from kandidaten.uitwisseling.vum import lees_gevonden
from kandidaten.uitwisseling.vum_kandidaat import naar_kandidaat as uit_vum
from models.uitwisseling.bestand import open_bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag


def lees_kandidaten(pad: Path) -> Gelezen[Kandidaat]:
    """Read VUM 3.0.0 JSON, CSV or XLSX, told apart by content.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(pad)
    verslag = Verslag(bestand.naam)
    if bestand.formaat is Formaat.JSON:
        return verslag.gelezen(bestand, (uit_vum(deel, verslag) for deel in lees_gevonden(bestand, verslag)))
    return verslag.gelezen(bestand, map(uit_rij, lees_tabel(bestand, SJABLOON, verslag)))
