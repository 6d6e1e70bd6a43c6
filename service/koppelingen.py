"""What people of this office decided about which skills of two languages are the same."""

from collections.abc import Sequence
from pathlib import Path

from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.taxonomie.kruisverwijzing_bestand import lees_voorstellen, neem_over, schrijf_voorstellen
from models.taxonomie.kruisverwijzing_voorstel import Besluit, Voorstel
from models.taxonomie.taxonomie import Taxonomie

KOPPELINGEN = "koppelingen.csv"


def besluiten(home: Path) -> tuple[Voorstel, ...]:
    """What was decided before; nothing when nobody did.

    Raises:
        InvoerFout: The file is damaged.
    """
    pad = home / KOPPELINGEN
    return lees_voorstellen(pad) if pad.exists() else ()


def bewaar_besluiten(home: Path, nieuw: tuple[Voorstel, ...]) -> None:
    """Add decisions to those made before.

    Raises:
        InvoerFout: The file is damaged or cannot be written.
    """
    alle = neem_over(besluiten(home), nieuw)
    if alle:
        home.mkdir(parents=True, exist_ok=True)
        schrijf_voorstellen(home / KOPPELINGEN, alle)


def maak_kruisverwijzing(home: Path, talen: Sequence[Taxonomie]) -> Kruisverwijzing:
    """What leads from one language to another: identifiers, and what people confirmed.

    Args:
        home: Where the decisions are.
        talen: The languages that may serve as a way.

    Raises:
        InvoerFout: The file with decisions is damaged.
    """
    bevestigd = ((een.van, een.naar) for een in besluiten(home) if een.besluit is Besluit.JA)
    return Kruisverwijzing(talen, bevestigd)
