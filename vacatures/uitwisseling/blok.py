"""The `skillsmatch` block of a vacature: what VUM lacks, under our own key."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from models.skills import Belang
from models.uitwisseling.blok import Begeleidingswoord, Blok, Werktijden, woord
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.vum import Lijst, weiger
from models.waardelijsten import Aard, EisSoort, PlekSoort, VacatureStatus
from vacatures.uitwisseling.eisen import maak_eis
from vacatures.vacature import Eis


class GevraagdeSkill(Blok):
    """An asked skill with its importance; `code` is an identifier in a taxonomy."""

    skill: str
    code: str | None = None
    belang: Annotated[Belang, BeforeValidator(woord(Belang))] = Belang.BELANGRIJK


class GesteldeEis(Blok):
    """A requirement that is not a skill."""

    soort: Annotated[EisSoort, BeforeValidator(woord(EisSoort))]
    waarde: str
    aard: Annotated[Aard, BeforeValidator(woord(Aard))]
    tekst: str | None = None

    @model_validator(mode="after")
    def _controleer(self) -> Self:
        try:
            self.als_eis()
        except CelFout as gebrek:
            raise weiger(gebrek) from None
        return self

    def als_eis(self) -> Eis:
        """The requirement of the vacature."""
        return maak_eis(self.soort, self.waarde, self.aard, self.tekst)


class VacatureBlok(Blok):
    """Everything under the key `skillsmatch` of a vacature."""

    plek: Annotated[PlekSoort | None, BeforeValidator(woord(PlekSoort))] = None
    gevraagd: Lijst[GevraagdeSkill] = None
    eisen: Lijst[GesteldeEis] = None
    begeleiding: Begeleidingswoord = None
    aanpassing_mogelijk: bool | None = None
    werktijden: Werktijden | None = None
    status: Annotated[VacatureStatus | None, BeforeValidator(woord(VacatureStatus))] = None
    plaatsen: Annotated[int | None, Field(ge=1, le=10_000)] = None
