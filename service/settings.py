"""Settings: what a beheerder can set, through environment variables that start with SKILLSMATCH_."""

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from models.fouten import InvoerFout, Melding

LogNiveau = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Instellingen(BaseSettings):
    """Every setting of the application; each has a default that is safe to keep.

    Raises:
        pydantic.ValidationError: A value that cannot be.
    """

    model_config = SettingsConfigDict(env_prefix="SKILLSMATCH_", frozen=True)

    home: Annotated[Path, AfterValidator(Path.expanduser)] = Field(
        default_factory=lambda: user_data_path("skillsmatch", appauthor=False),
        description="Map met de database en de zoekindex; standaard een map in de gebruikersgegevens.",
    )
    log_niveau: LogNiveau = Field(
        default="INFO",
        description="Vanaf welk niveau meldingen in het logboek komen: DEBUG, INFO, WARNING of ERROR.",
    )
    taxonomie: str = Field(
        default="basis",
        description="Naam van de skillstaal: basis, of een die is ingelezen met skillsmatch taxonomie import.",
    )


def lees_instellingen() -> Instellingen:
    """The settings of this process.

    Raises:
        InvoerFout: A value that cannot be; names the variable and what it may hold.
    """
    try:
        return Instellingen()
    except ValidationError as fout:
        velden = [str(een["loc"][0]) for een in fout.errors()]
        raise InvoerFout(
            [
                Melding(
                    "instellingen",
                    "deze waarde kan niet",
                    veld=f"SKILLSMATCH_{veld.upper()}",
                    herstel=Instellingen.model_fields[veld].description,
                )
                for veld in velden
            ]
        ) from None
