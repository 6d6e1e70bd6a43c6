"""Logging in with a button, without a password: for a demonstration with invented people, at this machine only."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from starlette.requests import Request

from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.opslag.opslag import Opslag
from service.opslag.wijzigingen import nieuwste
from service.toegang import gebruikers
from service.toegang.gebruikers import DEMO, Gebruiker, aanmelding
from service.toegang.herkomst import is_loopback, is_van_hier
from service.toegang.rollen import Rol

_HEEMSKERK: Final = "heemskerk"


def mag_demo(request: Request, dienst: Dienst) -> bool:
    """Whether this request may log in with a button.

    Never in production, and only from this machine to this machine; then when the settings say so, or when there is
    nobody real in the database.
    """
    keuze = dienst.instellingen.demo_inloggen
    if dienst.instellingen.omgeving == "productie" or keuze == "nee":
        return False
    hier = is_van_hier(request) and is_loopback(request.url.hostname or "") and is_loopback(request.app.state.host)
    return hier and (keuze == "ja" or alleen_verzonnen(dienst))


def demo_gebruikers(dienst: Dienst) -> tuple[Gebruiker, ...]:
    """Who may log in with a button, by name."""
    with dienst.opslag.zicht(frozenset()) as zicht:
        return tuple(een for een in gebruikers.lijst(zicht.conn) if is_demo(een) and een.actief)


def is_demo(een: Gebruiker) -> bool:
    """Whether this gebruiker logs in with a button."""
    return een.aanmelding.startswith(aanmelding(DEMO, ""))


def maak_demo_gebruikers(handeling: Handeling, gemeenten: Iterable[str], kandidaat: str) -> None:
    """One gebruiker for every role, and an adviseur of a single gemeente; those that are there stay as they are.

    Args:
        handeling: The act under which they are made.
        gemeenten: Of the adviseur.
        kandidaat: Whose dossier the werkzoekende sees.
    """
    alle = frozenset(gemeenten)
    soorten = (
        ("adviseur", "Adviseur", Rol.ADVISEUR, alle),
        (f"adviseur-{_HEEMSKERK}", "Adviseur Heemskerk", Rol.ADVISEUR, frozenset({_HEEMSKERK})),
        ("werkzoekende", "Werkzoekende", Rol.WERKZOEKENDE, alle),
        ("beleid", "Beleidsmedewerker", Rol.BELEID, alle),
        ("beheerder", "Beheerder", Rol.BEHEERDER, frozenset[str]()),
        ("auditor", "Auditor", Rol.AUDITOR, alle),
    )
    for id_, naam, rol, waar in soorten:
        if gebruikers.met_id(handeling.conn, id_) is None:
            gebruikers.maak(
                handeling,
                id_=id_,
                naam=naam,
                rol=rol,
                gemeenten=waar,
                aanmelding=aanmelding(DEMO, id_),
                kandidaat=kandidaat if rol is Rol.WERKZOEKENDE else None,
            )


def alleen_verzonnen(dienst: Dienst) -> bool:
    """Whether there is nobody real in the database, and somebody invented; counted again after every change.

    Raises:
        OpslagFout: The database cannot be read.
    """
    with dienst.opslag.zicht(frozenset()) as zicht:
        return _alleen_verzonnen(dienst.opslag, nieuwste(zicht.conn))


@lru_cache(maxsize=4)
def _alleen_verzonnen(opslag: Opslag, seq: int) -> bool:
    aantallen = opslag.aantallen()
    return aantallen["synthetisch"] == aantallen["kandidaten"] + aantallen["vacatures"] > 0
