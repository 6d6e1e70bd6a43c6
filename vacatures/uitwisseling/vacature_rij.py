"""From a vacature to a row of CSV, as `rij_vacature` reads it."""

from collections.abc import Iterable
from pathlib import Path

from models.uitwisseling.cel_schrijven import Waarde, gevuld, lijst, werktijden
from models.uitwisseling.csv_schrijven import schrijf_csv
from vacatures.uitwisseling.sjabloon import SJABLOON
from vacatures.vacature import Eis, Vacature


def schrijf_vacatures_csv(pad: Path, vacatures: Iterable[Vacature]) -> None:
    """Write vacatures as CSV by the template.

    Raises:
        InvoerFout: The file cannot be written.
    """
    schrijf_csv(pad, SJABLOON, map(als_rij, vacatures))


def als_rij(vacature: Vacature) -> dict[str, str]:
    """The cells of one vacature; a skill without words goes by its code, a missing title is the id."""
    niveau, begeleiding = vacature.werk_denkniveau, vacature.begeleiding
    cellen: dict[str, Waarde] = {
        "id": vacature.id,
        "titel": vacature.titel or vacature.id,
        "tekst": vacature.tekst,
        "beroep": vacature.beroep,
        "gevraagd": lijst(f"{skill.naam} ({skill.graad.value})" for skill in vacature.gevraagd),
        "eisen": lijst(map(_eis, vacature.eisen)),
        "plek": vacature.plek.value if vacature.plek else None,
        "werkgever": vacature.werkgever,
        "postcode": vacature.postcode,
        "uren_min": vacature.uren_min,
        "uren_max": vacature.uren_max,
        **werktijden(vacature.werktijden),
        "begeleiding": None if begeleiding is None else begeleiding.name.lower(),
        "aanpassing_mogelijk": vacature.aanpassing_mogelijk,
        "werk_denkniveau": None if niveau is None else niveau.name.lower(),
        "start": vacature.start,
        "sluitingsdatum": vacature.sluitingsdatum,
        "status": vacature.status.value if vacature.status else None,
        "plaatsen": vacature.plaatsen,
        "sector": vacature.sector,
    }
    return gevuld(cellen)


def _eis(eis: Eis) -> str:
    waarde = eis.waarde if ":" not in eis.waarde or eis.soort.value == "taal" else eis.waarde.replace(":", ",")
    return ":".join(filter(None, (eis.soort.value, waarde, eis.aard.value, eis.tekst)))
