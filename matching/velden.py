"""The fields of a kandidaat that decide something: when one is empty, and which rules that leaves open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kandidaten.kandidaat import Kandidaat
from models.waardelijsten import EisSoort, NbwStatus, RegisterStatus
from models.werk import Werktijden


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field.

    Attributes:
        naam: As the reader knows it.
        leeg: Whether a kandidaat lacks it.
        regels: Codes of the rules that may stay open without it.
        eisen: Kinds of requirements that may stay open without it (H7, H8).
    """

    naam: str
    leeg: Callable[[Kandidaat], bool]
    regels: tuple[str, ...] = ()
    eisen: tuple[EisSoort, ...] = ()


def _zonder_werktijden(k: Kandidaat) -> bool:
    return k.werktijden == Werktijden()


VELDEN: Final[tuple[Veld, ...]] = (
    Veld(naam="postcode", leeg=lambda k: k.postcode is None, regels=("G5",)),
    Veld(naam="reisafstand", leeg=lambda k: k.max_reisafstand_km is None, regels=("G5",)),
    Veld(naam="uren", leeg=lambda k: k.uren_min is None or k.uren_max is None, regels=("G6",)),
    Veld(naam="werktijden", leeg=_zonder_werktijden, regels=("G8",)),
    Veld(naam="beschikbaarheid", leeg=lambda k: k.status is None and k.beschikbaar_vanaf is None, regels=("H10",)),
    Veld(naam="mag werken", leeg=lambda k: k.mag_werken is None, regels=("H7w",)),
    Veld(naam="toestemming", leeg=lambda k: not k.toestemmingen, regels=("H9",)),
    Veld(naam="datum van het profiel", leeg=lambda k: k.profiel_datum is None, regels=("G10",)),
    Veld(naam="open voorstellen", leeg=lambda k: k.open_voorstellen is None, regels=("G11",)),
    Veld(naam="rijbewijzen", leeg=lambda k: k.rijbewijzen is None, eisen=(EisSoort.RIJBEWIJS,)),
    Veld(naam="talen", leeg=lambda k: not k.talen, eisen=(EisSoort.TAAL,)),
    Veld(
        naam="certificaten",
        leeg=lambda k: not k.certificaten,
        eisen=(EisSoort.CERTIFICAAT, EisSoort.BEVOEGDHEID),
    ),
    Veld(naam="geboortejaar", leeg=lambda k: k.afgeschermd.geboortejaar is None, eisen=(EisSoort.MINIMUMLEEFTIJD,)),
    Veld(
        naam="doelgroepregister",
        leeg=lambda k: k.afgeschermd.doelgroep.register.status is RegisterStatus.ONBEKEND,
        regels=("H1",),
    ),
    Veld(
        naam="beschut werk",
        leeg=lambda k: k.afgeschermd.doelgroep.nbw.status is NbwStatus.ONBEKEND,
        regels=("H2", "G4"),
    ),
    Veld(naam="trede", leeg=lambda k: k.afgeschermd.trede is None, regels=("H5", "G1", "G2", "G3")),
    Veld(naam="begeleiding", leeg=lambda k: k.afgeschermd.begeleiding_nodig is None, regels=("G7",)),
    Veld(naam="aanpassing", leeg=lambda k: k.afgeschermd.aanpassing_nodig is None, regels=("G7",)),
    Veld(naam="ontheffing", leeg=lambda k: k.afgeschermd.ontheffing is None, regels=("G9",)),
)
