"""The way to work and the hours of two sides, in words."""

import numpy as np

from kandidaten.kandidaat import Kandidaat
from models.afstand import afstand_km, plaats
from models.plaatsnamen import woonplaatsen_bij
from models.reizen import let_op_water, reis
from service.werkplek.woorden import uren
from vacatures.vacature import Vacature


def reis_in_woorden(kandidaat: Kandidaat, vacature: Vacature) -> tuple[str, ...]:
    """Distance, water in between and an estimate for each means of transport, a sentence each."""
    van, naar = plaats(kandidaat.postcode), plaats(vacature.postcode)
    laag, hoog = afstand_km(van.lat, van.lon, van.straal_km, naar)
    if np.isnan(hoog):
        return ("De afstand is niet bekend: een van de postcodes ontbreekt.",)
    maximum = kandidaat.max_reisafstand_km
    wil = "hoe ver deze persoon wil reizen, is niet bekend" if maximum is None else f"deze persoon wil tot {maximum} km"
    middelen = sorted(kandidaat.vervoermiddelen or ())
    zinnen = (
        f"Hemelsbreed {laag:.0f} tot {hoog:.0f} km; {wil}.",
        let_op_water(van, naar, middelen),
        *(geschat.schatting for middel in middelen if (geschat := reis(van, naar, middel))),
    )
    return tuple(zin for zin in zinnen if zin)


def uren_in_woorden(kandidaat: Kandidaat, vacature: Vacature) -> str:
    """Hours a week of the work and of the person."""
    werk, mens = uren(vacature.uren_min, vacature.uren_max), uren(kandidaat.uren_min, kandidaat.uren_max)
    return f"Het werk: {werk}. Deze persoon: {mens}."


def plaats_in_woorden(postcode: str | None) -> str:
    """Where a postcode lies; elsewhere than in the work area the largest place of its area."""
    if postcode is None:
        return "niet bekend"
    plaatsen = woonplaatsen_bij(postcode)
    return f"{plaatsen[0].naam} ({postcode})" if plaatsen else postcode
