"""Settings: what a beheerder can set, through environment variables that start with SKILLSMATCH_."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from models.fouten import InvoerFout, Melding

LogNiveau = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


def _basisadres(adres: str) -> str:
    """A public address: scheme and host, nothing behind it.

    Raises:
        ValueError: It is something else.
    """
    delen = urlsplit(adres)
    zonder_pad = adres.rstrip("/")
    if adres and (delen.scheme not in {"http", "https"} or zonder_pad != f"{delen.scheme}://{delen.netloc}"):
        raise ValueError("not a base address")
    return zonder_pad


def _https_of_hier(adres: str) -> str:
    """An address that nobody can listen in on: https, or this machine itself.

    Raises:
        ValueError: It is something else.
    """
    delen = urlsplit(adres)
    hier = delen.scheme == "http" and delen.hostname in {"127.0.0.1", "localhost", "::1"}
    if adres and not (hier or (delen.scheme == "https" and delen.hostname)):
        raise ValueError("not an https address")
    return adres


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
    sleutelmap: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description="Map met de sleutels van database, logboeken en sessies; standaard de map sleutels in de map van "
        "SKILLSMATCH_HOME. Bewaar een kopie ervan, los van de database.",
    )
    database_url: SecretStr = Field(
        default=SecretStr(""),
        description="Adres van een PostgreSQL-database, als postgresql+psycopg://gebruiker:wachtwoord@server/database; "
        "leeg: de ingebouwde database in de map van SKILLSMATCH_HOME. Deze gebruiker heeft geen eigen tabellen.",
    )
    database_beheer_url: SecretStr = Field(
        default=SecretStr(""),
        description="Hetzelfde adres met de gebruiker die eigenaar van de tabellen is; alleen nodig om een "
        "PostgreSQL-database te maken of bij te werken.",
    )
    contact: str = Field(
        default="beheer@example.org",
        description="Mailadres van de beheerder; staat in de beschrijving van de API.",
    )
    metingen_poort: int = Field(
        default=0,
        ge=0,
        le=65535,
        description="Poort op deze machine (127.0.0.1) waar Prometheus metingen kan ophalen; 0: uit.",
    )
    omgeving: Literal["ontwikkeling", "productie"] = Field(
        default="ontwikkeling",
        description="ontwikkeling of productie. In productie start de dienst niet met een onveilige instelling.",
    )
    adres: Annotated[str, AfterValidator(_basisadres)] = Field(
        default="",
        description="Openbaar adres van de dienst, zoals https://skills.gemeente.example, zonder pad erachter; "
        "leeg: alleen op deze machine, zonder https.",
    )
    demo_inloggen: Literal["ja", "nee", "vanzelf"] = Field(
        default="vanzelf",
        description="Inloggen met een knop, zonder wachtwoord: ja, nee, of vanzelf (alleen als iedereen in de database "
        "verzonnen is). Altijd alleen vanaf deze machine, en nooit in productie.",
    )
    oidc_uitgever: Annotated[str, AfterValidator(_https_of_hier)] = Field(
        default="",
        description="Adres van de inlogdienst (OpenID Connect) van uw organisatie; leeg: niet gekoppeld.",
    )
    oidc_client_id: str = Field(
        default="",
        description="Onder welke naam de inlogdienst skillsmatch kent.",
    )
    oidc_client_sleutel: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description="Bestand (PEM) met de geheime sleutel waarmee skillsmatch zich bij de inlogdienst bekendmaakt.",
    )
    oidc_acr: str = Field(
        default="",
        description="Hoe zeker de inlogdienst moet zijn wie iemand is (acr); leeg: er wordt niet om gevraagd.",
    )
    sessie_stil_minuten: int = Field(
        default=30,
        ge=1,
        le=24 * 60,
        description="Na hoeveel minuten zonder verzoek iemand opnieuw moet inloggen.",
    )
    sessie_heel_minuten: int = Field(
        default=10 * 60,
        ge=1,
        le=24 * 60,
        description="Na hoeveel minuten iemand hoe dan ook opnieuw moet inloggen.",
    )
    verzoeken_per_minuut: int = Field(
        default=600,
        ge=1,
        description="Hoeveel verzoeken een gebruiker per minuut mag doen; zoeken en exporteren een tiende daarvan.",
    )
    uploads_mb: int = Field(
        default=20,
        ge=1,
        le=200,
        description="Hoe groot een bestand mag zijn dat iemand invoert, in MB.",
    )
    gemeente: str = Field(
        default="eigen",
        pattern=r"^[a-z0-9][a-z0-9 .'-]{0,59}$",
        description="Gemeente waarin skillsmatch import nieuwe kandidaten en vacatures zet, in kleine letters; "
        "gebruikers zien alleen hun eigen gemeenten.",
    )
    ankerbestand: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description="Bestand waarin de ankers van de logboeken komen; standaard ankers.jsonl in de map van "
        "SKILLSMATCH_HOME. Kies liever een andere schijf, of laat het bestand elders kopiëren.",
    )
    taxonomie: str = Field(
        default="basis",
        description="Naam van de skillstaal: basis, of een die is ingelezen met skillsmatch taxonomie import.",
    )
    thema: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description="CSS-bestand met de huisstijl van de gemeente: design tokens van NL Design System, zonder url() en "
        "@import; leeg: de neutrale stijl.",
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
