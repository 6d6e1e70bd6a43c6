"""What officials do: make lists, change facts, write a proposal."""

from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from service.dienst import Dienst
from service.opslag.tabellen import lijst_regel
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.lijsten import bewaar
from service.verantwoording.lijstinvoer import Invoer, maak
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

GEMEENTEN = ("heemskerk", "velsen")
AUDITOR = Uitvoerder(id="auditor", naam="A. Uditor", rol=Rol.AUDITOR, gemeenten=frozenset(GEMEENTEN))
OPDRACHTREGEL = Uitvoerder(id="test", naam="test", rol=Rol.BEHEERDER, gemeenten=None, oorsprong="opdrachtregel")


def adviseur(*gemeenten: str) -> Uitvoerder:
    """Somebody who works for these gemeenten."""
    return Uitvoerder(id="adviseur", naam="A. Dviseur", rol=Rol.ADVISEUR, gemeenten=frozenset(gemeenten))


def gewoon(n: int = 10) -> Invoer:
    """What a list is asked with when nobody asks for anything special."""
    return Invoer(n=n, peildatum=PEILDATUM)


def maak_lijst(dienst: Dienst, wie: Uitvoerder, vacature_id: str, invoer: Invoer) -> str:
    """Make and keep a list, as the page of a vacature does."""
    matcher, seq = dienst.caseload.matcher(wie.gemeenten, invoer.peildatum)
    uit = maak(matcher, vacature_id, invoer)
    with dienst.opslag.handeling(wie) as handeling:
        return bewaar(handeling, uit, invoer, seq=seq, sleutel=dienst.opslag.sleutels.keten)


def op_de_lijst(dienst: Dienst, lijst_id: str, *soorten: str) -> list[str]:
    """Who is on a kept list, best first; of these kinds of line, or of all."""
    with dienst.opslag.zicht(None) as zicht:
        vraag = select(lijst_regel.c.kandidaat_id).where(lijst_regel.c.lijst_id == lijst_id)
        soort = lijst_regel.c.soort.in_(soorten or ("match", "te_verifieren"))
        return list(zicht.conn.scalars(vraag.where(soort).order_by(lijst_regel.c.soort, lijst_regel.c.rang)))


def wijzig(dienst: Dienst, *items: Kandidaat | Vacature) -> None:
    """An adviseur changes something."""
    with dienst.opslag.handeling(adviseur(*GEMEENTEN)) as handeling:
        for item in items:
            handeling.wijzig(item)
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat"))
