"""Writes kandidaten as schema.org Person (JSON-LD) under their pseudonym.

Every key is named here and the source is a `Deelprofiel`: no name, no contact data, nothing of the restricted layer.
"""

from collections.abc import Iterable
from pathlib import Path

from kandidaten.kandidaat import Opleiding, Werkervaring
from kandidaten.uitwisseling.deelprofiel import Deelprofiel
from models.skills import Skill
from models.uitwisseling.json_lezen import Json, zonder_leeg
from models.uitwisseling.schrijven import schrijf_json
from models.waardelijsten import Rijbewijs
from models.werk import Taalbeheersing

CONTEXT = "https://schema.org"


def schrijf_persons(pad: Path, profielen: Iterable[Deelprofiel]) -> None:
    """Write kandidaten as one JSON-LD file.

    Raises:
        InvoerFout: The file cannot be written.
    """
    document: dict[str, Json] = {"@context": CONTEXT, "@graph": [als_person(profiel) for profiel in profielen]}
    schrijf_json(pad, document)


def als_person(profiel: Deelprofiel) -> dict[str, Json]:
    """One kandidaat as a Person, without `@context`; what is not known is absent."""
    person: dict[str, Json] = {
        "@type": "Person",
        "identifier": {"@type": "PropertyValue", "name": "skillsmatch", "value": profiel.id},
        "knowsAbout": [_skill(skill) for skill in profiel.skills],
        "knowsLanguage": [_taal(deel) for deel in profiel.talen],
        "hasOccupation": [_werk(deel) for deel in profiel.werkervaring],
        "hasCredential": [
            *(_opleiding(deel) for deel in profiel.opleidingen),
            *(_papier(naam, "certificate") for naam in profiel.certificaten),
            *(_papier(f"rijbewijs {lid.value}", "license") for lid in Rijbewijs if lid in (profiel.rijbewijzen or ())),
        ],
        "seeks": _zoekt(profiel),
        "address": _adres(profiel.postcode),
        "disambiguatingDescription": "synthetisch" if profiel.synthetisch else None,
    }
    schoon = zonder_leeg(person)
    return schoon if isinstance(schoon, dict) else {}


def _skill(skill: Skill) -> Json:
    code = skill.concept or ""
    return {
        "@type": "DefinedTerm",
        "name": skill.label,
        "@id" if "://" in code else "termCode": code,
        "description": f"bewijs: {skill.graad.value}",
    }


def _taal(deel: Taalbeheersing) -> Json:
    namen = ("spreken", "schrijven", "lezen", "luisteren")
    niveaus = [f"{naam}: {niveau.name.lower()}" for naam in namen if (niveau := getattr(deel, naam)) is not None]
    return {"@type": "Language", "alternateName": deel.taal, "description": ", ".join(niveaus)}


def _werk(deel: Werkervaring) -> Json:
    jaren = None if deel.jaren is None else f"{deel.jaren:g} jaar"
    return {
        "@type": "Occupation",
        "name": deel.functie,
        "occupationalCategory": deel.beroep,
        "responsibilities": deel.taken,
        "experienceRequirements": jaren,
    }


def _opleiding(deel: Opleiding) -> Json:
    woord = {True: "diploma", False: "geen diploma", None: None}[deel.diploma]
    return {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "degree",
        "name": deel.naam,
        "identifier": deel.code,
        "educationalLevel": deel.niveau,
        "description": woord,
    }


def _papier(naam: str, soort: str) -> Json:
    return {"@type": "EducationalOccupationalCredential", "credentialCategory": soort, "name": naam}


def _zoekt(profiel: Deelprofiel) -> Json:
    """What work somebody wants: beroepen, hours and days, as far as schema.org has words for it."""
    uren: Json = {
        "@type": "QuantitativeValue",
        "unitText": "uur per week",
        "minValue": profiel.uren_min,
        "maxValue": profiel.uren_max,
    }
    vraag: dict[str, Json] = {
        "itemOffered": [{"@type": "Occupation", "name": naam} for naam in profiel.gewenste_beroepen],
        "eligibleQuantity": uren if (profiel.uren_min, profiel.uren_max) != (None, None) else None,
        "availabilityStarts": profiel.beschikbaar_vanaf.isoformat() if profiel.beschikbaar_vanaf else None,
        "availabilityEnds": profiel.beschikbaar_tot.isoformat() if profiel.beschikbaar_tot else None,
    }
    schoon = zonder_leeg(vraag)
    return {"@type": "Demand", **schoon} if isinstance(schoon, dict) and schoon else None


def _adres(postcode: str | None) -> Json:
    return {"@type": "PostalAddress", "postalCode": postcode, "addressCountry": "NL"} if postcode else None
