"""Consent of a kandidaat for a vacature or a werkgever: asked, given, withdrawn (rules.md H9)."""

from dataclasses import replace
from datetime import date

from kandidaten.kandidaat import Kandidaat, Toestemming
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from models.waardelijsten import Uitkomst
from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.schemas.feiten import FeitVastgelegd, ToestemmingFeit
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.feiten import controleer_dag
from vacatures.vacature import Vacature

_WOORDEN = {Uitkomst.VOLDOET: "gegeven", Uitkomst.VOLDOET_NIET: "bezwaar", Uitkomst.ONBEKEND: "niet gevraagd"}


def toestemming_voor(kandidaat: Kandidaat, vacature: Vacature, omstandigheden: Omstandigheden) -> Uitkomst:
    """The last word of somebody on being proposed for a vacature: rule H9, for this pair."""
    return voorwaarde("H9").toets(kandidaat, vacature, omstandigheden)


def in_woorden(uitkomst: Uitkomst) -> str:
    """gegeven, bezwaar or niet gevraagd."""
    return _WOORDEN[uitkomst]


def leg_vast(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: ToestemmingFeit) -> FeitVastgelegd:
    """Record what the person said.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        InvoerFout: A day in the future.
    """
    controleer_dag(dienst, "datum", feit.datum)
    with dienst.opslag.handeling(wie) as handeling:
        kandidaat = handeling.kandidaat(kandidaat_id)
        leg_vast_binnen(handeling, kandidaat, feit.voor, gegeven=feit.antwoord == "gegeven", datum=feit.datum)
    return FeitVastgelegd(kandidaat=kandidaat_id, feit="toestemming", conflict=None)


def leg_vast_binnen(handeling: Handeling, kandidaat: Kandidaat, voor: str, *, gegeven: bool, datum: date) -> Kandidaat:
    """Record it as part of another act; gives the kandidaat as stored.

    What was recorded for the same name and day is replaced: of two words on one day the last is meant. Earlier ones
    stay, and so does every earlier content of the dossier.
    """
    eerder = tuple(een for een in kandidaat.toestemmingen if (een.voor, een.datum) != (voor, datum))
    nieuw = replace(kandidaat, toestemmingen=(*eerder, Toestemming(voor=voor, gegeven=gegeven, datum=datum)))
    handeling.wijzig(nieuw)
    handeling.leg_vast(
        Gebeurtenis(
            actie=Actie.TOESTEMMING_VASTGELEGD,
            soort="toestemming",
            kandidaat=kandidaat.id,
            reden="gegeven" if gegeven else "bezwaar",
        )
    )
    return nieuw
