"""From a kandidaat to a row of CSV, as `rij_kandidaat` reads it.

The source is a `Deelprofiel`: the columns of the restricted layer, and those about the mediation, stay away.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kandidaten.kandidaat import Opleiding
from kandidaten.uitwisseling.deelprofiel import Deelprofiel
from kandidaten.uitwisseling.sjabloon import MAX_BANEN, SJABLOON
from models.uitwisseling.cel_schrijven import Waarde, gevuld, lijst, werktijden
from models.uitwisseling.csv_schrijven import schrijf_csv
from models.waardelijsten import Rijbewijs
from models.werk import Taalbeheersing


def schrijf_kandidaten_csv(pad: Path, profielen: Iterable[Deelprofiel]) -> None:
    """Write kandidaten as CSV by the template.

    Raises:
        InvoerFout: The file cannot be written.
    """
    schrijf_csv(pad, SJABLOON, map(als_rij, profielen))


def als_rij(profiel: Deelprofiel) -> dict[str, str]:
    """The cells of one kandidaat; a skill without words goes by its code, and only the first five jobs fit."""
    niveau = profiel.werk_denkniveau
    cellen: dict[str, Waarde] = {
        "id": profiel.id,
        "skills": lijst(f"{skill.naam} ({skill.graad.value})" for skill in profiel.skills),
        "gewenste_beroepen": lijst(profiel.gewenste_beroepen),
        "opleidingen": lijst(_opleidingen(profiel.opleidingen)),
        "certificaten": lijst(profiel.certificaten),
        "talen": lijst(_taal(deel) for deel in profiel.talen if deel.taal),
        "rijbewijs": _rijbewijs(profiel.rijbewijzen),
        "vervoer": lijst(lid.name.lower() for lid in sorted(profiel.vervoermiddelen or ())),
        "werk_denkniveau": None if niveau is None else niveau.name.lower(),
        "postcode": profiel.postcode,
        "max_reisafstand_km": profiel.max_reisafstand_km,
        "max_reistijd_min": profiel.max_reistijd_min,
        "uren_min": profiel.uren_min,
        "uren_max": profiel.uren_max,
        **werktijden(profiel.werktijden),
        "beschikbaar_vanaf": profiel.beschikbaar_vanaf,
        "beschikbaar_tot": profiel.beschikbaar_tot,
    }
    for nummer, werk in enumerate(profiel.werkervaring[:MAX_BANEN], start=1):
        cellen |= {f"functie_{nummer}": werk.functie, f"taken_{nummer}": werk.taken}
        cellen |= {f"jaren_{nummer}": werk.jaren, f"beroep_{nummer}": werk.beroep}
        cellen |= {f"soort_{nummer}": werk.soort.value if werk.soort else None}
    return gevuld(cellen)


def _opleidingen(opleidingen: Iterable[Opleiding]) -> Iterator[str]:
    for deel in opleidingen:
        if naam := deel.naam or deel.niveau or deel.code:
            yield naam if deel.diploma is None else f"{naam} ({'' if deel.diploma else 'geen '}diploma)"


def _taal(deel: Taalbeheersing) -> str:
    spreken, schrijven = ("" if lid is None else lid.name.lower() for lid in (deel.spreken, deel.schrijven))
    return f"{deel.taal}:{spreken}" + (f"/{schrijven}" if schrijven else "")


def _rijbewijs(rijbewijzen: frozenset[Rijbewijs] | None) -> str | None:
    if rijbewijzen is None:
        return None
    return lijst(lid.value for lid in Rijbewijs if lid in rijbewijzen) or "geen"
