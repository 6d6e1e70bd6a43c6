"""The entry for the Algoritmeregister, in the form of its delivery API v1.0 (publicatiestandaard 1.0)."""

import json
from typing import Final

from service.stukken.gegevens import Stukgegevens
from service.stukken.organisatie import NOG_INVULLEN
from service.stukken.sjabloon import teksten

WETTEN: Final = (
    ("Participatiewet", "https://wetten.overheid.nl/BWBR0015703"),
    ("Wet financiering sociale verzekeringen", "https://wetten.overheid.nl/BWBR0017745"),
    ("Wet structuur uitvoeringsorganisatie werk en inkomen", "https://wetten.overheid.nl/BWBR0013060"),
    ("Uitvoeringswet AVG", "https://wetten.overheid.nl/BWBR0040940"),
    ("Algemene verordening gegevensbescherming", "https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
    ("AI-verordening", "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"),
)
"""Name and address of the laws that the rules and the entry rest on."""

_TOETSEN: Final = {
    "DPIA": "Data Protection Impact Assessment (DPIA)",
    "IAMA": "Impact Assessment Mensenrechten en Algoritmes (IAMA)",
    "FRIA": "Fundamental Rights Impact Assessment (FRIA)",
}


def algoritmeregister(gegevens: Stukgegevens) -> str:
    """One entry, as JSON; what the organisation did not fill in and the register requires is marked, not made up."""
    wie, tekst = gegevens.organisatie, teksten(gegevens)
    veld = {
        "name": tekst["naam"],
        "description_short": tekst["kort"],
        "organization": wie.naam or NOG_INVULLEN,
        "category": ["Werk", "Sociale zekerheid"],
        "status": wie.status or NOG_INVULLEN,
        "begin_date": wie.begindatum,
        "end_date": wie.einddatum,
        "contact_email": wie.contact or NOG_INVULLEN,
        "website": wie.publiekspagina,
        "publication_category": "Hoog-risico AI-systeem",
        "url": wie.bronregistratie,
        "goal": tekst["doel"],
        "proportionality": tekst["afweging"],
        "human_intervention": tekst["mens"],
        "risks": tekst["risico"],
        "lawful_basis": tekst["grondslag"],
        "lawful_basis_grouping": [{"title": naam, "link": link} for naam, link in WETTEN],
        "process_index_url": wie.verwerkingsregister,
        "impacttoetsen_grouping": [{"title": _TOETSEN[een]} for een in wie.impacttoetsen] or None,
        "impacttoetsen": None if wie.impacttoetsen else f"{NOG_INVULLEN}: welke impacttoetsen zijn gedaan.",
        "source_data": tekst["bronnen"],
        "methods_and_models": tekst["werking"],
        "provider": wie.leverancier,
        "publiccode": wie.broncode,
        "lang": "nld",
        "standard_version": "1.0",
        "source_id": f"skillsmatch-{gegevens.versie}",
        "tags": "werk, matching, skills, banenafspraak",
    }
    return json.dumps({naam: een for naam, een in veld.items() if een is not None}, ensure_ascii=False, indent=2) + "\n"
