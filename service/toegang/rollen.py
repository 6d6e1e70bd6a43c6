"""Roles, and what each may do: the one table that routes, pages and the authorisation tests read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Rol(StrEnum):
    """What somebody is here for; everybody has one."""

    ADVISEUR = "adviseur"
    WERKZOEKENDE = "werkzoekende"
    BELEID = "beleid"
    BEHEERDER = "beheerder"
    AUDITOR = "auditor"
    GEEN = "geen"  # of somebody unknown in the auditlog; no gebruiker has it, and it has no row in `RECHTEN`


class Recht(StrEnum):
    """One thing that a route asks for. What is not in `RECHTEN` is refused."""

    REGELS_LEZEN = "regels lezen"
    WERKVOORRAAD = "werkvoorraad zien"
    VACATURES = "vacatures en hun lijsten zien"
    KANDIDATEN = "dossiers zien"
    VASTSTELLEN = "feiten over een kandidaat vastleggen"
    AFWIJKEN = "van een regel of de volgorde afwijken"
    VOORSTELLEN = "kandidaten voorstellen"
    INVOEREN = "bestanden invoeren"
    EIGEN_DOSSIER = "het eigen dossier zien"
    TOTALEN = "totalen zien"
    AUDIT = "het auditlog lezen en lijsten herhalen"
    BEHEER = "gebruikers en instellingen beheren"


RECHTEN: Final[Mapping[Rol, frozenset[Recht]]] = MappingProxyType(
    {
        Rol.ADVISEUR: frozenset(
            {
                Recht.REGELS_LEZEN,
                Recht.WERKVOORRAAD,
                Recht.VACATURES,
                Recht.KANDIDATEN,
                Recht.VASTSTELLEN,
                Recht.AFWIJKEN,
                Recht.VOORSTELLEN,
                Recht.INVOEREN,
            }
        ),
        Rol.WERKZOEKENDE: frozenset({Recht.REGELS_LEZEN, Recht.EIGEN_DOSSIER}),
        Rol.BELEID: frozenset({Recht.REGELS_LEZEN, Recht.TOTALEN}),
        Rol.BEHEERDER: frozenset({Recht.REGELS_LEZEN, Recht.BEHEER}),  # no dossiers (trust.md 4.2)
        Rol.AUDITOR: frozenset({Recht.REGELS_LEZEN, Recht.AUDIT}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitvoerder:
    """Who does something.

    Attributes:
        id: Of the gebruiker; of the command line, the name of the user of the machine.
        naam: To show.
        rol: Decides what may be done.
        gemeenten: Whose caseload may be seen; None = all, which only the command line has.
        kandidaat: Of a werkzoekende, the own dossier.
        oorsprong: "web", "api" or "opdrachtregel".
    """

    id: str
    naam: str
    rol: Rol
    gemeenten: frozenset[str] | None
    kandidaat: str | None = None
    oorsprong: str = "web"

    def mag(self, recht: Recht) -> bool:
        """Whether the role has this right."""
        return recht in RECHTEN.get(self.rol, frozenset())


ONBEKENDE: Final = Uitvoerder(id="onbekend", naam="onbekend", rol=Rol.GEEN, gemeenten=frozenset())
"""Who tried something without being known here: to write down that it was refused."""
