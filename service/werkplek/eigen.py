"""Whose dossier a werkzoekende acts on: the own one, and no other."""

from models.fouten import NietGevonden
from service.toegang.rollen import Uitvoerder


def eigen_dossier(wie: Uitvoerder) -> str:
    """Pseudonym of who asks.

    Raises:
        NietGevonden: No dossier goes with this user.
    """
    if wie.kandidaat is None:
        raise NietGevonden("Bij u hoort geen dossier. Vraag het uw adviseur.")
    return wie.kandidaat
