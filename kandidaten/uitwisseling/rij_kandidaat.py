"""From a row of CSV or XLSX to a `Kandidaat`."""

from collections.abc import Iterator

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from kandidaten.uitwisseling.sjabloon import MAX_BANEN
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Skill
from models.skills import Bewijs
from models.uitwisseling import cel_waarden as waarden
from models.uitwisseling.cellen import CelFout, datum, geheel, getal, janee, kenmerk, keuze, postcode, tussen_haakjes
from models.uitwisseling.rij import Rij
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import KandidaatStatus, Ladder, MagWerken, NbwStatus, RegisterStatus, Rijbewijs, TredeStand
from models.werk import Taalbeheersing

_DIPLOMA = {"diploma": True, "metdiploma": True, "geendiploma": False, "zonderdiploma": False}
_status = keuze(KandidaatStatus)
_mag_werken = keuze(MagWerken)
_ladder = keuze(Ladder, {"ijmond": Ladder.IJMOND, "vng": Ladder.VNG})
_register = keuze(RegisterStatus)
_nbw = keuze(NbwStatus)


def naar_kandidaat(rij: Rij) -> Kandidaat | None:
    """Read every column; None when this row or an earlier one has a fault: the file will be refused."""
    kandidaat_id = rij.lees("id", kenmerk)
    if kandidaat_id is None:
        rij.fout("id", "het id ontbreekt", "Geef elke kandidaat een eigen id.")
        kandidaat_id = "-"
    else:
        rij.verslag.neem_id(kandidaat_id, rij=rij.nummer, veld="id")
    uren = rij.lees("uren_min", geheel(0, 99)), rij.lees("uren_max", geheel(0, 99))
    rij.controleer_uren(*uren)
