"""The `skillsmatch` block of a werkzoekende: what VUM lacks, under our own key.

It holds the restricted layer (rules.md H11): a file with this block is not for exchange over VUM.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field

from models.skills import Bewijs
from models.uitwisseling.blok import Begeleidingswoord, Blok, Getal0Tot100, Werktijden, woord
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.vum import Datum, Lijst, via
from models.waardelijsten import KandidaatStatus, Ladder, MagWerken, NbwStatus, RegisterStatus, TredeStand


def _stand(waarde: object) -> int | TredeStand:
    if isinstance(waarde, int) and not isinstance(waarde, bool) and 1 <= waarde <= 6:
        return waarde
    if isinstance(waarde, str) and waarde in {stand.value for stand in TredeStand}:
        return TredeStand(waarde)
    raise CelFout("dit is geen trede", "Schrijf een getal van 1 tot 6, of n.t.b. of n.v.t.")


class Trede(Blok):
    """Position on a participation ladder."""

    stand: Annotated[int | TredeStand, BeforeValidator(via(_stand))]
    ladder: Annotated[Ladder, BeforeValidator(woord(Ladder))] = Ladder.IJMOND
    peildatum: Datum = None
    vastgesteld_door: str | None = None


class Doelgroepregister(Blok):
    """Registration, with day and source."""

    status: Annotated[RegisterStatus, BeforeValidator(woord(RegisterStatus))]
    peildatum: Datum = None
    bron: str | None = None
    grond: str | None = None


class Nbw(Blok):
    """State of a request for Nieuw Beschut Werk."""

    status: Annotated[NbwStatus, BeforeValidator(woord(NbwStatus))]
    datum: Datum = None
    bron: str | None = None


class Vaardigheid(Blok):
    """A skill with its evidence; `code` is an identifier in a taxonomy."""

    label: str
    code: str | None = None
    bewijs: Annotated[Bewijs, BeforeValidator(woord(Bewijs))] = Bewijs.GENOEMD


class Toestemming(Blok):
    """Consent or objection for a werkgever or vacature."""

    voor: str
    gegeven: bool
    datum: Datum = None


class KandidaatBlok(Blok):
    """Everything under the key `skillsmatch` of a werkzoekende."""

    trede: Trede | None = None
    doelgroepregister: Doelgroepregister | None = None
    nbw: Nbw | None = None
    begeleiding_nodig: Begeleidingswoord = None
    aanpassing_nodig: bool | None = None
    loonwaarde_pct: Getal0Tot100 = None
    ontheffing: bool | None = None
    geboortejaar: Annotated[int | None, Field(ge=1900, le=2100)] = None
    uitkering: str | None = None
    gemeente: str | None = None
    mag_werken: Annotated[MagWerken | None, BeforeValidator(woord(MagWerken))] = None
    status: Annotated[KandidaatStatus | None, BeforeValidator(woord(KandidaatStatus))] = None
    profiel_datum: Datum = None
    open_voorstellen: Annotated[int | None, Field(ge=0, le=999)] = None
    werktijden: Werktijden | None = None
    skills: Lijst[Vaardigheid] = None
    certificaten: Lijst[str] = None
    toestemmingen: Lijst[Toestemming] = None
