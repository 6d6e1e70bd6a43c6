"""Settings: what a beheerder can set, through environment variables that start with SKILLSMATCH_."""

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

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
