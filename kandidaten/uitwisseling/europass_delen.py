"""What both formats of Europass write alike: skills as prose, and driving licences."""

from collections.abc import Iterator

from kandidaten.uitwisseling.cv import bewaar_code
from models.skills import Bewijs, Skill
from models.uitwisseling.cel_waarden import RIJBEWIJZEN
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import Rijbewijs

BRON = "{} in het cv"


def losse_skills(knoop: Knoop, naam: str, waar: str) -> Iterator[Skill]:
    """A skill for every line or item of a text; Europass has prose where other formats have lists."""
    for tekst in knoop.teksten(naam):
        for regel in tekst.split("\n"):
            if label := regel.strip(" -•*\t"):
                yield Skill(label=label, graad=Bewijs.GENOEMD, bron=BRON.format(waar))


def lees_rijbewijzen(knoop: Knoop, naam: str, via: str, codes: list[str]) -> frozenset[Rijbewijs] | None:
    """The licences at a key; None when none of them is known, for a cv does not say that somebody has none."""
    teksten = [
        tekst for deel in knoop.waarden(naam) for tekst in ([deel] if isinstance(deel, str) else deel.teksten(via))
    ]
    gevonden = {tekst: RIJBEWIJZEN.get(sleutel(tekst.replace("+", "plus"))) for tekst in teksten}
    for tekst in (tekst for tekst, rijbewijs in gevonden.items() if rijbewijs is None):
        bewaar_code(knoop, naam, tekst, codes)
    return frozenset(rijbewijs for rijbewijs in gevonden.values() if rijbewijs) or None
