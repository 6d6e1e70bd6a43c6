"""The people who may log in: the beheerder keeps this list; who is not on it gets no session."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from models.fouten import ConflictFout, InvoerFout, Melding
from service.opslag.handeling import Handeling
from service.opslag.tabellen import gebruiker as tabel
from service.toegang import sessies
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

DEMO: Final = "demo"  # as the issuer of people who log in with a button
_GEMEENTE = re.compile(r"[a-z0-9][a-z0-9 .'-]{0,59}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebruiker:
    """Somebody who may log in.

    Attributes:
        id: By which the auditlog knows this person.
        naam: To show.
        rol: What they are here for.
        gemeenten: Whose caseload they see.
        aanmelding: By which the identity provider knows them; see `aanmelding`.
        kandidaat: Of a werkzoekende, the own dossier.
        actief: Whether they may log in now.
        gemaakt: Moment, UTC.
    """

    id: str
    naam: str
    rol: Rol
    gemeenten: frozenset[str]
    aanmelding: str
    kandidaat: str | None
    actief: bool
    gemaakt: str

    def uitvoerder(self, oorsprong: str = "web") -> Uitvoerder:
        """This person, doing something."""
        return Uitvoerder(
            id=self.id,
            naam=self.naam,
            rol=self.rol,
            gemeenten=self.gemeenten,
            kandidaat=self.kandidaat,
            oorsprong=oorsprong,
        )


def is_gemeente(tekst: str) -> bool:
    """Whether this can be the key of a gemeente."""
    return _GEMEENTE.fullmatch(tekst) is not None


def aanmelding(uitgever: str, onderwerp: str) -> str:
    """The key by which an identity provider's subject is known here: no address holds a space."""
    return f"{uitgever} {onderwerp}"


def zoek(conn: Connection, aanmelding_: str) -> Gebruiker | None:
    """Who logs in with this `aanmelding`, active or not."""
    return _een(conn.execute(select(tabel).where(tabel.c.aanmelding == aanmelding_)).one_or_none())


def met_id(conn: Connection, id_: str) -> Gebruiker | None:
    """The gebruiker with this id, active or not."""
    return _een(conn.execute(select(tabel).where(tabel.c.id == id_)).one_or_none())


def lijst(conn: Connection) -> tuple[Gebruiker, ...]:
    """Everybody, by name."""
    return tuple(_gebruiker(rij) for rij in conn.execute(select(tabel).order_by(tabel.c.naam, tabel.c.id)))


def maak(
    handeling: Handeling,
    *,
    naam: str,
    rol: Rol,
    gemeenten: Iterable[str],
    aanmelding: str,
    kandidaat: str | None = None,
    id_: str | None = None,
) -> Gebruiker:
    """Let somebody in from now on; written in the auditlog.

    Args:
        handeling: The act of the beheerder.
        naam: To show.
        rol: What they are here for.
        gemeenten: Whose caseload they see; lower-case keys.
        aanmelding: By which the identity provider knows them; see `aanmelding`.
        kandidaat: The own dossier; of a werkzoekende, and of nobody else.
        id_: Default: made up, and says nothing about the person.

    Raises:
        InvoerFout: A value that cannot be.
        ConflictFout: Somebody logs in with this already.
    """
    nieuw = Gebruiker(
        id=id_ or f"g-{secrets.token_hex(6)}",
        naam=naam.strip(),
        rol=rol,
        gemeenten=frozenset(gemeenten),
        aanmelding=aanmelding.strip(),
        kandidaat=kandidaat,
        actief=True,
        gemaakt=handeling.moment,
    )
    _keur(nieuw)
    try:
        handeling.conn.execute(insert(tabel).values(_rij(nieuw)))
    except IntegrityError as fout:
        raise ConflictFout("Er is al een gebruiker met deze aanmelding, of dit dossier bestaat niet.") from fout
    _leg_vast(handeling, nieuw.id, "nieuw")
    return nieuw


def wijzig(handeling: Handeling, gewijzigd: Gebruiker) -> None:
    """Change what somebody may do; holds from their next request. Who is no longer active loses every session.

    Args:
        handeling: The act of the beheerder.
        gewijzigd: The gebruiker as it must be; `id`, `aanmelding` and `gemaakt` stay as they are.

    Raises:
        InvoerFout: A value that cannot be.
        ConflictFout: There is no such gebruiker, or beheerders change their own rights.
    """
    eerder = met_id(handeling.conn, gewijzigd.id)
    if eerder is None:
        raise ConflictFout("Deze gebruiker bestaat niet meer.")
    if eerder.id == handeling.wie.id and (eerder.rol, eerder.actief) != (gewijzigd.rol, gewijzigd.actief):
        raise ConflictFout("U kunt uw eigen rol niet wijzigen of uzelf uitzetten. Vraag het een andere beheerder.")
    _keur(gewijzigd)
    vast = {"id", "aanmelding", "gemaakt"}
    waarden = {naam: waarde for naam, waarde in _rij(gewijzigd).items() if naam not in vast}
    handeling.conn.execute(update(tabel).where(tabel.c.id == gewijzigd.id).values(waarden))
    if not gewijzigd.actief:
        sessies.sluit_alle(handeling.conn, gewijzigd.id)
    _leg_vast(handeling, gewijzigd.id, "gewijzigd")


def _leg_vast(handeling: Handeling, id_: str, reden: str) -> None:
    handeling.leg_vast(Gebeurtenis(actie=Actie.GEBRUIKER_GEWIJZIGD, soort="gebruiker", object=id_, reden=reden))


def _keur(gebruiker: Gebruiker) -> None:
    fouten = []
    if not gebruiker.naam:
        fouten.append(("naam", "vul een naam in"))
    if not gebruiker.aanmelding:
        fouten.append(("aanmelding", "vul in waarmee deze persoon inlogt"))
    if not all(map(is_gemeente, gebruiker.gemeenten)):
        fouten.append(("gemeenten", "een gemeente bestaat uit kleine letters, zonder komma"))
    if (gebruiker.rol is Rol.WERKZOEKENDE) != (gebruiker.kandidaat is not None):
        fouten.append(("kandidaat", "een werkzoekende heeft een eigen dossier, en een ander niet"))
    if fouten:
        raise InvoerFout([Melding("gebruiker", reden, veld=veld) for veld, reden in fouten])


def _rij(gebruiker: Gebruiker) -> dict[str, str | int | None]:
    return {
        "id": gebruiker.id,
        "naam": gebruiker.naam,
        "rol": gebruiker.rol.value,
        "gemeenten": ",".join(sorted(gebruiker.gemeenten)),
        "aanmelding": gebruiker.aanmelding,
        "kandidaat_id": gebruiker.kandidaat,
        "actief": int(gebruiker.actief),
        "gemaakt": gebruiker.gemaakt,
    }


def _een(rij: Row[tuple[object, ...]] | None) -> Gebruiker | None:
    return None if rij is None else _gebruiker(rij)


def _gebruiker(rij: Row[tuple[object, ...]]) -> Gebruiker:
    return Gebruiker(
        id=rij.id,
        naam=rij.naam,
        rol=Rol(rij.rol),
        gemeenten=frozenset(filter(None, rij.gemeenten.split(","))),
        aanmelding=rij.aanmelding,
        kandidaat=rij.kandidaat_id,
        actief=bool(rij.actief),
        gemaakt=rij.gemaakt,
    )
