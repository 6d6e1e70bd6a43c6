"""What only the organisation can say of itself: read from a file that it fills in, and visibly open until then."""

import tomllib
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from models.fouten import InvoerFout, Melding

NOG_INVULLEN: Final = "NOG INVULLEN"
_JAARMAAND = r"^\d{4}-(0[1-9]|1[0-2])$"
_HTTPS = r"^https://[^\s]+$"
_LEGE_RIJ, _LEGE_TEKST = "[]", '""'
_INLEIDING = """\
# Gegevens van uw organisatie voor skillsmatch verantwoording. Vul tussen de aanhalingstekens in wat u weet.
# Wat leeg blijft, staat in de stukken als NOG INVULLEN, of ontbreekt als het niet verplicht is.
"""


def _leeg_is_niets(waarde: object) -> object:
    return None if isinstance(waarde, str) and not waarde.strip() else waarde


Jaarmaand = Annotated[str | None, Field(pattern=_JAARMAAND), BeforeValidator(_leeg_is_niets)]
Url = Annotated[str | None, Field(pattern=_HTTPS, max_length=500), BeforeValidator(_leeg_is_niets)]
Tekst = Annotated[str | None, Field(max_length=100), BeforeValidator(_leeg_is_niets)]


class Organisatie(BaseModel):
    """One organisation that uses the system; None = it did not say.

    The limits are those of the Algoritmeregister (publicatiestandaard 1.0).

    Raises:
        pydantic.ValidationError: A value that the register would refuse.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: Tekst = Field(default=None, description="Volledige naam, zoals in de TOOI-waardelijst.")
    oin: Annotated[str | None, Field(pattern=r"^\d{20}$"), BeforeValidator(_leeg_is_niets)] = Field(
        default=None, description="Organisatie-identificatienummer, 20 cijfers."
    )
    contact: Annotated[
        str | None,
        Field(pattern=r"^([^@\s]+@[^@\s]+\.[^@\s]+|https://[^\s]+)$", max_length=500),
        BeforeValidator(_leeg_is_niets),
    ] = Field(
        default=None, description="Mailadres of https-adres voor vragen van inwoners; geen adres van één persoon."
    )
    status: Annotated[
        Literal["In ontwikkeling", "In gebruik", "Buiten gebruik"] | None, BeforeValidator(_leeg_is_niets)
    ] = Field(default=None, description="In ontwikkeling, In gebruik of Buiten gebruik.")
    begindatum: Jaarmaand = Field(default=None, description="Maand van ingebruikname, als 2027-01.")
    einddatum: Jaarmaand = Field(default=None, description="Maand van buitengebruikstelling; leeg zolang het draait.")
    publiekspagina: Url = Field(default=None, description="https-adres met uitleg voor inwoners.")
    verwerkingsregister: Url = Field(default=None, description="https-adres van de verwerking in uw register.")
    bronregistratie: Url = Field(default=None, description="https-adres van uw eigen algoritmeregister.")
    broncode: Url = Field(default=None, description="https-adres van de openbare broncode.")
    leverancier: Annotated[str | None, Field(max_length=200), BeforeValidator(_leeg_is_niets)] = Field(
        default=None, description="Wie het u levert; Intern ontwikkeld als u dat zelf deed."
    )
    rol: Annotated[
        Literal["gebruiksverantwoordelijke", "aanbieder", "aanbieder + gebruiksverantwoordelijke"] | None,
        BeforeValidator(_leeg_is_niets),
    ] = Field(
        default=None,
        description="Uw rol in de AI-verordening: gebruiksverantwoordelijke, aanbieder, of aanbieder + "
        "gebruiksverantwoordelijke (wie het onder eigen naam in gebruik geeft; art. 25).",
    )
    impacttoetsen: tuple[Literal["DPIA", "IAMA", "FRIA"], ...] = Field(
        default=(), description='Welke impacttoetsen zijn gedaan, als ["DPIA", "IAMA", "FRIA"].'
    )
    eindverantwoordelijke: Tekst = Field(default=None, description="Functie van wie eindverantwoordelijk is.")
    toezichthouder: Tekst = Field(
        default=None, description="Functie van wie het menselijk toezicht houdt (AI-verordening art. 26 lid 2)."
    )
    fg: Tekst = Field(default=None, description="Bereikbaarheid van de functionaris gegevensbescherming.")

    def open_velden(self) -> tuple[str, ...]:
        """Names of what was not said."""
        return tuple(naam for naam in type(self).model_fields if not getattr(self, naam))


def lees_organisatie(pad: Path) -> Organisatie:
    """What the organisation filled in.

    Raises:
        InvoerFout: The file is absent or no TOML, or a field is unknown or holds what the register would refuse.
    """
    try:
        inhoud = tomllib.loads(pad.read_text(encoding="utf-8"))
        return Organisatie(**inhoud)
    except (OSError, UnicodeDecodeError):
        raise InvoerFout([Melding(pad.name, "dit bestand is niet te lezen")]) from None
    except tomllib.TOMLDecodeError:
        herstel = 'Schrijf op elke regel: veld = "waarde". Een leeg blad maakt skillsmatch verantwoording invulblad.'
        raise InvoerFout([Melding(pad.name, "dit is geen TOML", herstel=herstel)]) from None
    except ValidationError as fout:
        raise InvoerFout([_melding(pad.name, een["loc"]) for een in fout.errors()]) from None


def invulblad() -> str:
    """An empty file to fill in: every field with what it is."""
    velden = (
        f"\n# {veld.description}\n{naam} = {_LEGE_RIJ if veld.default == () else _LEGE_TEKST}\n"
        for naam, veld in Organisatie.model_fields.items()
    )
    return _INLEIDING + "".join(velden)


def _melding(bestand: str, plek: tuple[int | str, ...]) -> Melding:
    veld: Any = Organisatie.model_fields.get(str(plek[0]))
    if veld is None:
        herstel = f"Kies uit: {', '.join(Organisatie.model_fields)}."
        return Melding(bestand, "dit veld bestaat niet", veld=str(plek[0]), herstel=herstel)
    return Melding(bestand, "deze waarde kan niet", veld=str(plek[0]), herstel=veld.description)
