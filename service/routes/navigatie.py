"""The menu: one table of pages, each with the right that opens it."""

from dataclasses import dataclass
from typing import Final

from service.toegang.rollen import Recht, Uitvoerder


@dataclass(frozen=True, slots=True)
class Menupunt:
    """One line of the menu.

    Attributes:
        pad: Where it leads; pages below it belong to it too.
        tekst: What it says.
        recht: Who sees it.
        alleen: Pages below it have lines of their own.
    """

    pad: str
    tekst: str
    recht: Recht
    alleen: bool = False

    def is_hier(self, pad: str) -> bool:
        """Whether the page at this path belongs to this line."""
        return pad == self.pad or (not self.alleen and pad.startswith(f"{self.pad}/"))


MENU: Final = (
    Menupunt("/mijn/richtingen", "Richtingen", Recht.EIGEN_DOSSIER),
    Menupunt("/mijn/kan", "Dit kan ik", Recht.EIGEN_DOSSIER),
    Menupunt("/mijn/wil", "Dit wil ik", Recht.EIGEN_DOSSIER),
    Menupunt("/mijn", "Mijn gegevens", Recht.EIGEN_DOSSIER, alleen=True),
    Menupunt("/werkvoorraad", "Werkvoorraad", Recht.WERKVOORRAAD),
    Menupunt("/vacatures", "Vacatures", Recht.VACATURES),
    Menupunt("/kandidaten", "Kandidaten", Recht.KANDIDATEN),
    Menupunt("/invoeren", "Invoeren", Recht.INVOEREN),
    Menupunt("/beleid", "Beleid", Recht.TOTALEN),
    Menupunt("/audit", "Auditlog", Recht.AUDIT),
    Menupunt("/beheer/gebruikers", "Beheer", Recht.BEHEER),
    Menupunt("/voorwaarden", "Regels", Recht.REGELS_LEZEN),
)

ONDERDELEN_BELEID: Final = (
    Menupunt("/beleid", "Overzicht", Recht.TOTALEN),
    Menupunt("/beleid/aanbod-of-skills", "Aanbod of skills", Recht.TOTALEN),
    Menupunt("/beleid/trechter", "Trechter", Recht.TOTALEN),
    Menupunt("/beleid/vraag-en-aanbod", "Vraag en aanbod", Recht.TOTALEN),
    Menupunt("/beleid/niemand", "Niemand gevonden", Recht.TOTALEN),
    Menupunt("/beleid/regels", "Regels en afwijkingen", Recht.TOTALEN),
    Menupunt("/beleid/eerlijkheid", "Eerlijkheid", Recht.TOTALEN),
    Menupunt("/beleid/gegevens", "Gegevens", Recht.TOTALEN),
    Menupunt("/beleid/richtingen", "Richtingen", Recht.TOTALEN),
    Menupunt("/beleid/rapport", "Rapport", Recht.TOTALEN),
    Menupunt("/beleid/totalen", "Totalen", Recht.TOTALEN),
)
"""The pages for beleid, in their own menu."""


def menu(wie: Uitvoerder | None) -> tuple[Menupunt, ...]:
    """What this user may open; nothing for who is not logged in."""
    return () if wie is None else tuple(punt for punt in MENU if wie.mag(punt.recht))
