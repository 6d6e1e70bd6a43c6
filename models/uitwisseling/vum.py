"""Entities of VUM 3.0.0 (gegevensstandaard 1.5, 2026-04-30) that both messages share, and their checks.

Attributes are the names of the standard in snake_case; the file has them in camelCase. An absent one is None.
A code that is not on its list, a text that is too long and a key that the standard does not have are kept and
reported; a wrong JSON type or a value that cannot be is a fault.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from models.uitwisseling.cellen import CelFout, datum, kenmerk
from models.uitwisseling.tekst import toonbaar
from models.waardelijsten import Rijbewijs as Rijbewijscode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Controle:
    """A check whose failure is reported, while the value is kept.

    Attributes:
        klopt: Whether a value passes.
        reden: What is odd about one that does not, in Dutch.
        is_code: Whether it is then a code that no list knows.
    """

    klopt: Callable[[Any], bool]
    reden: str
    is_code: bool = False


def codelijst(*codes: int | str) -> Controle:
    """The codes of a VUM list."""
    bekend = frozenset(codes)
    return Controle(lambda code: code in bekend, "onbekende code: bewaard, niet meegewogen", is_code=True)


def hooguit(tekens: int) -> Controle:
    """The greatest length that VUM allows."""
    return Controle(lambda tekst: len(tekst) <= tekens, f"langer dan de {tekens} tekens van VUM: geheel bewaard")


def weiger(gebrek: CelFout) -> PydanticCustomError:
    """A fault with its own Dutch words."""
    return PydanticCustomError("skillsmatch", "{reden}", {"reden": gebrek.reden, "herstel": gebrek.herstel})


def via(ontleed: Callable[[Any], T]) -> Callable[[Any], T]:
    """Let pydantic report the `CelFout` of a parser."""

    def valideer(waarde: object) -> T:
        try:
            return ontleed(waarde)
        except CelFout as gebrek:
            raise weiger(gebrek) from None

    return valideer


def _lijst(waarde: object) -> tuple[object, ...]:
    if not isinstance(waarde, list):
        raise CelFout("hier hoort een lijst", "Zet de waarden tussen [ en ].")
    return tuple(waarde)


def _datum(waarde: object) -> date:
    if not isinstance(waarde, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", waarde):
        raise CelFout("dit is geen datum", "Schrijf de datum als jjjj-mm-dd.")
    return datum(waarde)


def _postcode(waarde: str) -> str:
    if not re.fullmatch(r"[1-9][0-9]{3}[a-zA-Z]{2}", waarde):
        raise CelFout("dit is geen postcode", "Schrijf vier cijfers en twee letters zonder spatie: 1234AB.")
    return waarde


_URI = Controle(
    lambda code: code.startswith("https://linkeddata.competentnl.nl/"),
    "de code is geen URI van CompetentNL: bewaard, past alleen op precies dezelfde code",
)
TAALCODE = Controle(
    lambda code: re.fullmatch(r"[a-z]{3}", code) is not None,
    "onbekende code: bewaard, niet meegewogen",
    is_code=True,
)
Lijst = Annotated[tuple[T, ...] | None, BeforeValidator(via(_lijst))]
Datum = Annotated[date | None, BeforeValidator(via(_datum))]
Postcode = Annotated[str, AfterValidator(via(_postcode))]
Kenmerk = Annotated[str, AfterValidator(via(kenmerk))]
Uri = Annotated[str | None, hooguit(200), _URI]
Naam = Annotated[str | None, hooguit(120)]
Organisatie = Annotated[str | None, hooguit(500)]
Tekst = Annotated[str | None, hooguit(2000)]
JaNeeOnbekend = Annotated[int | None, codelijst(0, 1, 2)]
JaNee = Annotated[int | None, codelijst(1, 2)]
Behaald = Annotated[int | None, codelijst(0, 1, 2, 8)]
Niveau = Annotated[int | None, codelijst(0, 1, 2, 3, 4, 8)]
Uren = Annotated[int | None, Field(ge=0, le=99)]


class Bericht(BaseModel):
    """Part of a message. Immutable; keys that the standard does not know are in `model_extra`."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="allow", alias_generator=to_camel, hide_input_in_errors=True
    )


class EigenNaam(Bericht):
    """Our own key under a beroep: its name in words, which VUM 2 had and VUM 3 has not."""

    naam: Naam = None


class Beroep(Bericht):
    """Occupation."""

    code_beroepsnaam: Uri = None
    skillsmatch: EigenNaam | None = None

    @property
    def naam(self) -> str | None:
        """In words, when the message has them."""
        return self.skillsmatch.naam if self.skillsmatch else None


class Competentiebeheersing(Bericht):
    """One human capability of CompetentNL; VUM 3 gives it no level."""

    code_competentie: Uri = None


class Contractvorm(Bericht):
    """Kind of contract and of agreement."""

    code_type_arbeidscontract: Annotated[str | None, codelijst("B", "O")] = None
    code_type_overeenkomst: Annotated[str | None, codelijst("01", "02", "03", "04")] = None


class Cursus(Bericht):
    """Course, as far as both sides have it."""

    indicatie_certificaat: Behaald = None
    naam_cursus: Naam = None
    toelichting_cursus: Tekst = None


class Flexibiliteit(Bericht):
    """Availability, as far as both sides have it."""

    datum_einde_beschikbaar_voor_werk: Datum = None
    indicatie_onregelmatig_werk_of_ploegendienst: JaNeeOnbekend = None


class Opleiding(Bericht):
    """Education, as far as both sides have it."""

    code_opleidingsnaam: Annotated[str | None, hooguit(10)] = None
    code_niveau_opleiding: Annotated[int | None, codelijst(1, 2, 3, 4, 5, 6, 9)] = None
    indicatie_diploma: Behaald = None
    toelichting_opleiding: Tekst = None


class Rijbewijs(Bericht):
    """Driving licence."""

    code_soort_rijbewijs: Annotated[str | None, codelijst(*(code.value for code in Rijbewijscode))] = None


class Sector(Bericht):
    """Sector by SBI 2008; the integer has lost leading zeros."""

    code_sbi: Annotated[int | None, Field(ge=0, le=99_999)] = None


class Taalbeheersing(Bericht):
    """Command of one language; the code may be absent, also in the official files."""

    code_niveau_taalbeheersing_lezen: Niveau = None
    code_niveau_taalbeheersing_luisteren: Niveau = None
    code_niveau_taalbeheersing_mondeling: Niveau = None
    code_niveau_taalbeheersing_schriftelijk: Niveau = None
    code_taal: Annotated[str | None, TAALCODE] = None


class Vervoermiddel(Bericht):
    """Means of transport and what it is available for."""

    code_vervoermiddel: Annotated[int | None, codelijst(1, 2, 3, 4, 5, 9)] = None
    indicatie_beschikbaar_voor_uitvoering_werk: JaNeeOnbekend = None
    indicatie_beschikbaar_voor_woon_werkverkeer: JaNeeOnbekend = None


class Webadres(Bericht):
    """Web address and what it is of."""

    code_webadres: Annotated[int | None, codelijst(1, 2, 3, 4)] = None
    url: Annotated[str | None, hooguit(1000)] = None


class Werktijden(Bericht):
    """Hours a week, and office hours or not."""

    aantal_werkuren_per_week_maximaal: Uren = None
    aantal_werkuren_per_week_minimaal: Uren = None
    indicatie_kantoortijden: JaNeeOnbekend = None

    @model_validator(mode="after")
    def _controleer(self) -> Self:
        laag, hoog = self.aantal_werkuren_per_week_minimaal, self.aantal_werkuren_per_week_maximaal
        if laag is not None and hoog is not None and laag > hoog:
            raise weiger(CelFout("het minimum aan uren is hoger dan het maximum", "Verbeter een van beide."))
        return self


@dataclass(frozen=True, slots=True)
class Afwijking:
    """Something in a message that was kept though the standard does not have it.

    Attributes:
        pad: Where.
        reden: What is odd, in Dutch.
        code: The code, when it is one that no list knows.
    """

    pad: str
    reden: str
    code: str | None = None


def afwijkingen(bericht: Bericht, pad: str = "") -> Iterator[Afwijking]:
    """Everything in a message that was kept though the standard does not have it."""
    punt = f"{pad}." if pad else ""
    for naam, veld in type(bericht).model_fields.items():
        hier = punt + (veld.alias or naam)
        controles = [deel for deel in veld.metadata if isinstance(deel, Controle)]
        for plek, waarde in _delen(hier, getattr(bericht, naam)):
            if isinstance(waarde, Bericht):
                yield from afwijkingen(waarde, plek)
            else:
                yield from (_afwijking(plek, toets, waarde) for toets in controles if not toets.klopt(waarde))
    for sleutel in bericht.model_extra or ():
        yield Afwijking(punt + toonbaar(sleutel), "deze sleutel is niet bekend: bewaard in het bericht, niet gelezen")


def _delen(pad: str, waarde: object) -> Iterator[tuple[str, object]]:
    if isinstance(waarde, tuple):
        yield from ((f"{pad}[{plaats}]", deel) for plaats, deel in enumerate(waarde))
    elif waarde is not None:
        yield pad, waarde


def _afwijking(pad: str, toets: Controle, waarde: object) -> Afwijking:
    return Afwijking(pad, toets.reden, str(waarde) if toets.is_code else None)
