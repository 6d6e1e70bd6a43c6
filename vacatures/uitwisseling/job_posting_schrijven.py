"""Writes vacatures as schema.org JobPosting (JSON-LD).

A writer of its own that names every key: what is not named here cannot come out. It takes a `Vacature` and nothing
else, and this package does not know kandidaten, so nothing of a person or of the restricted layer can be in it.
"""

from collections.abc import Iterable
from pathlib import Path

from models.skills import Skill
from models.uitwisseling.html_lezen import tekst_naar_html
from models.uitwisseling.json_lezen import Json, zonder_leeg
from models.uitwisseling.schrijven import schrijf_json
from models.waardelijsten import PlekSoort
from vacatures.uitwisseling.job_posting import SOORT, SYNTHETISCH
from vacatures.uitwisseling.job_posting_eisen import NIVEAU_IN_WOORDEN
from vacatures.vacature import Eis, Vacature

CONTEXT = "https://schema.org"
_GOOGLE = {PlekSoort.STAGE: "INTERN", PlekSoort.VRIJWILLIGERSWERK: "VOLUNTEER"}


def schrijf_job_postings(pad: Path, vacatures: Iterable[Vacature]) -> None:
    """Write vacatures as one JSON-LD file.

    Raises:
        InvoerFout: The file cannot be written.
    """
    document: dict[str, Json] = {"@context": CONTEXT, "@graph": [als_job_posting(vacature) for vacature in vacatures]}
    schrijf_json(pad, document)


def als_job_posting(vacature: Vacature) -> dict[str, Json]:
    """One vacature as a JobPosting, without `@context`; what is not known is absent."""
    niveau = vacature.werk_denkniveau
    posting: dict[str, Json] = {
        "@type": SOORT,
        "identifier": {"@type": "PropertyValue", "name": "skillsmatch", "value": vacature.id},
        "title": vacature.titel,
        "description": tekst_naar_html(vacature.tekst or ""),
        "occupationalCategory": _beroep(vacature.beroep),
        "skills": [_skill(skill) for skill in vacature.gevraagd],
        "qualifications": [_eis(eis) for eis in vacature.eisen],
        "educationRequirements": NIVEAU_IN_WOORDEN.format(niveau.name.lower()) if niveau else None,
        "employmentType": _GOOGLE.get(vacature.plek, vacature.plek.value) if vacature.plek else None,
        "hiringOrganization": {"@type": "Organization", "name": vacature.werkgever} if vacature.werkgever else None,
        "jobLocation": _plaats(vacature.postcode),
        "workHours": _uren(vacature.uren_min, vacature.uren_max),
        "jobStartDate": vacature.start.isoformat() if vacature.start else None,
        "validThrough": vacature.sluitingsdatum.isoformat() if vacature.sluitingsdatum else None,
        "totalJobOpenings": vacature.plaatsen,
        "industry": vacature.sector,
        "disambiguatingDescription": SYNTHETISCH if vacature.synthetisch else None,
    }
    schoon = zonder_leeg(posting)
    return schoon if isinstance(schoon, dict) else {}


def _skill(skill: Skill) -> Json:
    code = skill.concept or ""
    return {"@type": "DefinedTerm", "name": skill.label, "@id" if "://" in code else "termCode": code}


def _eis(eis: Eis) -> Json:
    return {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": [eis.soort.value, eis.aard.value],
        "name": eis.waarde,
        "description": eis.tekst,
    }


def _beroep(beroep: str | None) -> Json:
    return {"@type": "CategoryCode", "codeValue": beroep} if beroep and "://" in beroep else beroep


def _plaats(postcode: str | None) -> Json:
    if postcode is None:
        return None
    adres: Json = {"@type": "PostalAddress", "postalCode": postcode, "addressCountry": "NL"}
    return {"@type": "Place", "address": adres}


def _uren(minimum: int | None, maximum: int | None) -> str | None:
    if minimum is None and maximum is None:
        return None
    if minimum is None or maximum is None:
        return f"maximaal {maximum} uur per week" if minimum is None else f"minimaal {minimum} uur per week"
    uren = str(minimum) if minimum == maximum else f"{minimum}-{maximum}"
    return f"{uren} uur per week"
