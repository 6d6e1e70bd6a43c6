"""What the beheerder does: who may log in, how the service is, and stopping the ranking for all. No dossiers."""

from dataclasses import replace
from datetime import datetime
from importlib.metadata import version

from models.fouten import NietGevonden
from service.beheer.gezondheid import achterstand, controles
from service.dienst import Dienst
from service.schemas.beheer import (
    ControleBeeld,
    DienstBeeld,
    GebruikerBeeld,
    Gebruikers,
    GebruikerWijziging,
    GlobaleStop,
    NieuweGebruiker,
)
from service.toegang import gebruikers as boek
from service.toegang.gebruikers import Gebruiker
from service.toegang.rollen import Uitvoerder
from service.werkplek.namen import namen
from service.werkplek.stop import GLOBAAL, STOPREDENEN, stand

_NIEMAND: frozenset[str] = frozenset()  # users belong to no gemeente's caseload


def gebruikers(dienst: Dienst) -> Gebruikers:
    """Everybody who may log in, or could before."""
    with dienst.opslag.zicht(_NIEMAND) as zicht:
        return Gebruikers(gebruikers=tuple(map(_beeld, boek.lijst(zicht.conn))))


def gebruiker(dienst: Dienst, gebruiker_id: str) -> GebruikerBeeld:
    """One of them.

    Raises:
        NietGevonden: There is none with this id.
    """
    return _beeld(_zoek(dienst, gebruiker_id))


def maak_gebruiker(dienst: Dienst, wie: Uitvoerder, nieuw: NieuweGebruiker) -> GebruikerBeeld:
    """Let somebody log in with the identity provider of the settings; without one, with a button of the demo.

    Raises:
        InvoerFout: A value that cannot be.
        ConflictFout: Somebody logs in with this already, or there is no such dossier.
    """
    aanmelding = boek.aanmelding(dienst.instellingen.oidc_uitgever or boek.DEMO, nieuw.onderwerp)
    with dienst.opslag.handeling(wie) as handeling:
        gemaakt = boek.maak(
            handeling,
            naam=nieuw.naam,
            rol=nieuw.rol,
            gemeenten=nieuw.gemeenten,
            aanmelding=aanmelding,
            kandidaat=nieuw.kandidaat,
        )
    return _beeld(gemaakt)


def wijzig_gebruiker(
    dienst: Dienst, wie: Uitvoerder, gebruiker_id: str, wijziging: GebruikerWijziging
) -> GebruikerBeeld:
    """Change what somebody may; holds from their next request.

    Raises:
        NietGevonden: There is none with this id.
        InvoerFout: A value that cannot be.
        ConflictFout: Beheerders cannot change their own role.
    """
    gewijzigd = replace(
        _zoek(dienst, gebruiker_id),
        naam=wijziging.naam,
        rol=wijziging.rol,
        gemeenten=frozenset(wijziging.gemeenten),
        actief=wijziging.actief,
    )
    with dienst.opslag.handeling(wie) as handeling:
        boek.wijzig(handeling, gewijzigd)
    return _beeld(gewijzigd)


def toestand(dienst: Dienst) -> DienstBeeld:
    """How the service is."""
    with dienst.opslag.zicht(_NIEMAND) as zicht:
        stop = stand(zicht.conn, GLOBAAL)
        door = namen(zicht.conn, [stop.door])[stop.door] if stop else ""
    return DienstBeeld(
        versie=version("skillsmatch"),
        versies=dienst.opslag.versies(),
        aantallen=dienst.opslag.aantallen(),
        controles=tuple(
            ControleBeeld(naam=een.naam, in_orde=een.reden is None, reden=een.reden) for een in controles(dienst)
        ),
        achterstand=achterstand(dienst),
        stop=GlobaleStop(
            reden=stop.reden, tekst=STOPREDENEN[stop.reden], door=door, moment=datetime.fromisoformat(stop.moment)
        )
        if stop
        else None,
    )


def _zoek(dienst: Dienst, gebruiker_id: str) -> Gebruiker:
    with dienst.opslag.zicht(_NIEMAND) as zicht:
        gevonden = boek.met_id(zicht.conn, gebruiker_id)
    if gevonden is None:
        raise NietGevonden("Deze gebruiker is er niet.")
    return gevonden


def _beeld(een: Gebruiker) -> GebruikerBeeld:
    return GebruikerBeeld(
        id=een.id,
        naam=een.naam,
        rol=een.rol,
        gemeenten=tuple(sorted(een.gemeenten)),
        aanmelding=een.aanmelding,
        actief=een.actief,
        gemaakt=datetime.fromisoformat(een.gemaakt),
    )
