"""A cook, eleven kitchen hands, and a little work in the region: for what people could become."""

from dataclasses import replace

from kandidaten.kandidaat import Kandidaat, Werkervaring
from models.skills import Belang, Bewijs, Skill
from models.werk import Werktijden
from service.toegang.rollen import Rol, Uitvoerder
from tests.service.werkplek.bakkerij import BAKKER, REGULIER
from tests.service.werkplek.opzet import VELSEN
from vacatures.vacature import Vacature

KOK = replace(
    BAKKER,
    id="K-KOK",
    skills=(
        Skill(label="groente snijden", graad=Bewijs.GEZIEN, bron="gesprek"),
        Skill(label="hygiënisch werken met voedsel", graad=Bewijs.VOORBEELD, bron="gesprek"),
        Skill(label="klanten helpen", graad=Bewijs.VOORBEELD, bron="gesprek"),
    ),
    werkervaring=(Werkervaring(functie="kok", jaren=4.0),),
    werktijden=Werktijden(nacht=False),
)
HULPEN = tuple(
    replace(
        BAKKER,
        id=f"K-HULP{nummer:02d}",
        skills=(Skill(label="groente snijden", graad=Bewijs.GENOEMD, bron="gesprek"),),
        werkervaring=(Werkervaring(functie="keukenhulp", jaren=1.0),),
    )
    for nummer in range(11)
)
KANDIDATEN = (KOK, *HULPEN)


def _plek(id_: str, titel: str, plaatsen: int, *skills: str) -> Vacature:
    gevraagd = tuple(Skill(label=skill, graad=Belang.MOET, bron="tekst") for skill in skills)
    return replace(REGULIER, id=id_, titel=titel, gevraagd=gevraagd, plaatsen=plaatsen)


VACATURES = (
    _plek("V-CATERING", "cateringmedewerker", 1, "broodjes beleggen", "klanten helpen"),
    _plek("V-SLAGER", "slager", 3, "vlees uitbenen", "klanten helpen"),
    _plek("V-BAKKER", "bakker", 12, "brood bakken", "deeg kneden"),
    _plek("V-NACHT", "nachtportier", 2, "gasten ontvangen"),
    _plek("V-WINKEL", "verkoopmedewerker", 2, "klanten helpen", "kassa bedienen"),
)


def werkzoekende(mens: Kandidaat) -> Uitvoerder:
    """The person, logged in."""
    return Uitvoerder(
        id=f"w-{mens.id}", naam="Iemand", rol=Rol.WERKZOEKENDE, gemeenten=frozenset({VELSEN}), kandidaat=mens.id
    )
