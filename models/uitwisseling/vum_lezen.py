"""Reads a file of VUM 3.0.0 or 2.0.0 messages and writes 3.0.0; which message it is, the caller says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from models.uitwisseling.bestand import Bestand
from models.uitwisseling.bsn import aantal_bsn
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.json_lezen import Json, bladeren, lees_json, zonder_leeg
from models.uitwisseling.schrijven import schrijf_json
from models.uitwisseling.tekst import tekstfout
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum import Bericht, afwijkingen
from models.uitwisseling.vum_2 import is_vum_2, naar_vum_3

M = TypeVar("M", bound=Bericht)

_REDENEN = {
    "missing": ("dit verplichte veld ontbreekt", "Vul het aan."),
    "int_type": (
        "hier hoort een geheel getal",
        "Schrijf een getal, zonder aanhalingstekens en zonder komma.",
    ),
    "float_type": ("hier hoort een getal", "Schrijf een getal, zonder aanhalingstekens."),
    "bool_type": ("hier hoort true of false", "Schrijf true of false, zonder aanhalingstekens."),
    "string_type": ("hier hoort tekst", "Zet de waarde tussen aanhalingstekens."),
    "model_type": ("hier hoort een object", "Zet de velden tussen { en }."),
}


@dataclass(frozen=True, slots=True)
class Soort:
    """One of the two kinds of message.

    Attributes:
        wat: What a message is about, in the plural.
        id_velden: Keys of which one has to be there.
        kenmerken: Keys that only this kind has.
        ander: The other kind, in the plural.
        andere_kenmerken: Keys that only the other kind has.
        blok_skills: Key of the skills in the block `skillsmatch`, and key of the words of one of them.
    """

    wat: str
    id_velden: tuple[str, ...]
    kenmerken: frozenset[str]
    ander: str
    andere_kenmerken: frozenset[str]
    blok_skills: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Gevonden(Generic[M]):
    """One message in a file.

    Attributes:
        rij: Its place, from 1.
        bericht: The message.
        onbekende_codes: `pad=code` of codes that no list knows.
        is_vum_2: Whether it came as VUM 2.0.0.
    """

    rij: int
    bericht: M
    onbekende_codes: tuple[str, ...]
    is_vum_2: bool = False


def vum_formaat(gevonden: Sequence[Gevonden[M]]) -> Formaat:
    """VUM 2 when one of the messages came so."""
    return Formaat.VUM_2 if any(deel.is_vum_2 for deel in gevonden) else Formaat.VUM_3


_WERKZOEKENDE = frozenset(
    {"idWerkzoekende", "arbeidsmarktkwalificatie", "bemiddelingsberoep", "mobiliteit", "eisAanWerk"}
)
_VACATURE = frozenset({"idVacature", "adres", "arbeidsVoorwaarden", "naamVacature", "omschrijvingVacature"})
WERKZOEKENDEN = Soort(
    "kandidaten", ("idWerkzoekende", "vumID"), _WERKZOEKENDE, "vacatures", _VACATURE, ("skills", "label")
)
VACATURES = Soort("vacatures", ("idVacature", "vumID"), _VACATURE, "kandidaten", _WERKZOEKENDE, ("gevraagd", "skill"))


def lees_berichten(bestand: Bestand, model: type[M], soort: Soort, verslag: Verslag) -> list[Gevonden[M]]:
    """Read every message; faults and oddities go to the report.

    Raises:
        InvoerFout: No JSON, no VUM 3.0.0, or the other kind of message.
    """
    objecten = _uitpakken(lees_json(bestand), bestand, soort, verslag)
    gevonden = (_lees(rij, waarde, model, soort, verslag) for rij, waarde in enumerate(objecten, start=1))
    return [bericht for bericht in gevonden if bericht is not None]


def schrijf_berichten(pad: Path, berichten: Iterable[Bericht]) -> None:
    """Write messages as one JSON list; keys that were not set stay absent, unknown keys are written back.

    Raises:
        InvoerFout: The file cannot be written.
    """
    inhoud = [als_object(bericht) for bericht in berichten]
    schrijf_json(pad, inhoud)


def als_object(bericht: Bericht) -> Json:
    """A message as the JSON object it was read from, without what was empty."""
    return bericht.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _uitpakken(waarde: Json, bestand: Bestand, soort: Soort, verslag: Verslag) -> list[Json]:
    """A list, the answer to a selectievraag (`matches`), or one message."""
    if isinstance(waarde, dict) and isinstance(waarde.get("matches"), list):
        if waarde.get("maximumAantalResultatenBereikt") is True:
            verslag.waarschuw("de bron gaf niet alle resultaten (maximum bereikt)", veld="matches")
        waarde = waarde["matches"]
    elif isinstance(waarde, dict) and (soort.kenmerken | soort.andere_kenmerken | {"vumID"}) & waarde.keys():
        waarde = [waarde]
    if not isinstance(waarde, list):
        reden = f"dit is geen VUM 3.0.0-bestand met {soort.wat}"
        raise bestand.weiger(reden, "Lever een lijst van berichten aan, of een object met matches.")
    if not waarde:
        raise bestand.weiger(f"er staan geen {soort.wat} in het bestand", "Controleer de export.")
    _controleer_soort(waarde, bestand, soort)
    return waarde


def _controleer_soort(objecten: list[Json], bestand: Bestand, soort: Soort) -> None:
    for rij, waarde in enumerate(objecten, start=1):
        if not isinstance(waarde, Mapping):
            continue
        if soort.andere_kenmerken & waarde.keys() and not soort.kenmerken & waarde.keys():
            reden = f"dit is een bericht over {soort.ander}, niet over {soort.wat}"
            raise bestand.weiger(reden, f"Lees het in als bestand met {soort.ander}.", rij=rij)


def _lees(rij: int, waarde: Json, model: type[M], soort: Soort, verslag: Verslag) -> Gevonden[M] | None:
    _controleer_inhoud(rij, waarde, verslag)
    waarde = zonder_leeg(waarde)
    if not isinstance(waarde, dict):
        verslag.fout("hier hoort een object", rij=rij, herstel="Zet de velden tussen { en }.")
        return None
    _controleer_id(rij, waarde, soort, verslag)
    if oud := is_vum_2(waarde):
        waarde = naar_vum_3(waarde, soort.blok_skills, lambda veld, reden: verslag.waarschuw(reden, rij=rij, veld=veld))
    try:
        bericht = model.model_validate(waarde)
    except ValidationError as fouten:
        for fout in fouten.errors(include_url=False, include_input=False):
            _meld(fout, rij, verslag)
        return None
    codes = []
    for afwijking in afwijkingen(bericht):
        verslag.waarschuw(afwijking.reden, rij=rij, veld=afwijking.pad)
        if afwijking.code is not None:
            codes.append(f"{afwijking.pad}={afwijking.code}")
    return Gevonden(rij, bericht, tuple(codes), oud)


def _controleer_inhoud(rij: int, waarde: Json, verslag: Verslag) -> None:
    for pad, sleutel, inhoud in bladeren(waarde):
        verslag.bsn(aantal_bsn(sleutel, inhoud), rij=rij, veld=pad)
        if isinstance(inhoud, str) and (gebrek := tekstfout(inhoud)):
            verslag.fout(gebrek[0], rij=rij, veld=pad or None, herstel=gebrek[1])


def _controleer_id(rij: int, waarde: Mapping[str, Json], soort: Soort, verslag: Verslag) -> None:
    veld = next((naam for naam in soort.id_velden if naam in waarde), None)
    if veld is None:
        namen = " of ".join(soort.id_velden)
        verslag.fout(f"{namen} ontbreekt", rij=rij, herstel="Geef elk bericht een eigen id.")
    elif isinstance(value := waarde[veld], str):
        verslag.neem_id(value, rij=rij, veld=veld)


def _meld(fout: ErrorDetails, rij: int, verslag: Verslag) -> None:
    pad = "".join(f"[{deel}]" if isinstance(deel, int) else f".{deel}" for deel in fout["loc"]).lstrip(".")
    extra = fout.get("ctx", {})
    if fout["type"] == "skillsmatch":
        reden, herstel = extra["reden"], extra["herstel"]
    elif fout["type"] in ("greater_than_equal", "less_than_equal"):
        grens = f"kleiner dan {extra['ge']}" if "ge" in extra else f"groter dan {extra['le']}"
        reden, herstel = f"het getal is {grens}", "Verbeter het getal of laat het weg."
    else:
        reden, herstel = _REDENEN.get(fout["type"], ("deze waarde past hier niet", "Zie docs/bestandsformaten.md."))
    verslag.fout(reden, rij=rij, veld=pad or None, herstel=herstel)
