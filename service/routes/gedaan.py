"""What the page says after an act: a code in the address, the sentence here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

GEDAAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "afwijking": "De afwijking is vastgelegd. De lijst is opnieuw gemaakt.",
        "afwijking-ingetrokken": "De afwijking is ingetrokken. De lijst is opnieuw gemaakt.",
        "gebruiker": "De gebruiker is bijgewerkt.",
        "gestart": "De lijst staat weer op volgorde.",
        "gestopt": "De lijst staat nu zonder volgorde.",
        "gewichten": "De lijst is gemaakt met de gewichten die u koos.",
        "ingelezen": "Het bestand is ingelezen.",
        "mijn-niet": "Dit werk laten wij voortaan weg.",
        "mijn-onderzoeken": "Dit werk onderzoekt u nu.",
        "mijn-stoppen": "U onderzoekt dit werk niet meer.",
        "mijn-verteld": "Wij hebben dit opgeschreven.",
        "mijn-weg": "Dit hebben wij weggehaald.",
        "mijn-wel": "Dit werk laten wij niet meer weg.",
        "mijn-wil": "Wij hebben dit opgeschreven.",
        "richting-niet": "Vastgelegd dat de kandidaat dit werk niet wil.",
        "richting-onderzoeken": "Vastgelegd dat de kandidaat dit werk onderzoekt.",
        "richting-stoppen": "Vastgelegd dat de kandidaat hiermee is gestopt.",
        "richting-wel": "Dit werk wordt weer aangeboden.",
        "stap": "De stap is vastgelegd.",
        "teruggedraaid": "Het bestand is teruggedraaid.",
        "toestemming": "De toestemming is vastgelegd.",
        "vastgelegd": "Dit is vastgelegd.",
        "voorgesteld": "Het voorstel is vastgelegd. Er is niets verstuurd.",
        "weggegooid": "Het bestand is weggegooid. Er is niets ingelezen.",
    }
)
"""Codes for `?gedaan=`: nothing personal can stand in an address, and nobody can let the page say something else."""
