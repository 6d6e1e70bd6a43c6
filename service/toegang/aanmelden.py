"""Logging in and out: each is an act, written in the auditlog."""

from service.dienst import Dienst
from service.toegang import sessies
from service.toegang.gebruikers import Gebruiker
from service.toegang.rollen import ONBEKENDE, Uitvoerder
from service.toegang.sessies import Duur
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis


def meld_aan(dienst: Dienst, gebruiker: Gebruiker, eerder: str | None = None) -> str:
    """Begin a session with a new id; gives the id for the cookie.

    Args:
        dienst: The service.
        gebruiker: Whom the identity provider vouches for.
        eerder: Id of a session that the browser had; it ends.
    """
    nu, sleutel = dienst.klok(), dienst.opslag.sleutels.sessie
    with dienst.opslag.handeling(gebruiker.uitvoerder()) as handeling:
        if eerder is not None:
            sessies.sluit(handeling.conn, sleutel, eerder)
        sessies.ruim_op(handeling.conn, nu, Duur.van(dienst.instellingen))
        handeling.leg_vast(Gebeurtenis(actie=Actie.INGELOGD, soort="gebruiker", object=gebruiker.id))
        return sessies.open_sessie(handeling.conn, sleutel, gebruiker.id, nu)


def meld_af(dienst: Dienst, wie: Uitvoerder, geheim: str | None) -> None:
    """End one session (`geheim`), or every session of this gebruiker (None)."""
    with dienst.opslag.handeling(wie) as handeling:
        if geheim is None:
            sessies.sluit_alle(handeling.conn, wie.id)
        else:
            sessies.sluit(handeling.conn, dienst.opslag.sleutels.sessie, geheim)
        reden = "alle" if geheim is None else None
        handeling.leg_vast(Gebeurtenis(actie=Actie.UITGELOGD, soort="gebruiker", object=wie.id, reden=reden))


def weiger(dienst: Dienst, reden: str, gebruiker: Gebruiker | None = None) -> None:
    """Write down that somebody was not let in; `reden` is a code."""
    wie = gebruiker.uitvoerder() if gebruiker else ONBEKENDE
    with dienst.opslag.handeling(wie) as handeling:
        handeling.leg_vast(
            Gebeurtenis(
                actie=Actie.INLOGGEN_GEWEIGERD,
                soort="gebruiker",
                object=gebruiker.id if gebruiker else None,
                resultaat="geweigerd",
                reden=reden,
            )
        )
