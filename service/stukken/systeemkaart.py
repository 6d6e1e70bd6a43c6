"""The system card, in the shape that the Algoritme Management Toolkit of BZK reads (AMT, schema 0.1a10)."""

from typing import Any, Final

from service.stukken.algoritmeregister import WETTEN
from service.stukken.gegevens import Stukgegevens
from service.stukken.modelkaart import als_yaml, amt_model
from service.stukken.organisatie import NOG_INVULLEN, Organisatie
from service.stukken.sjabloon import teksten

SCHEMA: Final = "0.1a10"
_BEGONNEN, _TE_DOEN = "in progress", "to do"
# Measure of the Algoritmekader -> what the program brings to it. Whether it is enough is for the organisation to say,
# so nothing is ever "done" here.
_MAATREGELEN: Final = {
    "bnd-02": "De pagina Eerlijkheid meet verschillen tussen groepen, met interval en met wanneer er te weinig is.",
    "gov-02": "docs/kwaliteit.md en de kerncijfers, met de opdracht die ze opnieuw meet.",
    "gov-04": "Auditlog en verwerkingslog in een keten met ankers (docs/verantwoording.md).",
    "gov-05": "Stopschakelaar per vacature en voor alle vacatures.",
    "gov-06": "Een adviseur kiest en geeft een reden; niets wordt vanzelf verstuurd.",
    "gov-15": "Beveiliging in het ontwerp; proeven in tests/reliability en tests/service/web.",
    "gov-17": "skillsmatch reservekopie, met terugzetten en wissen van wie na de kopie is gewist.",
    "gov-19": "Rollen met rechten, afgeschermd per gemeente (docs/inloggen.md).",
    "pgb-01": "skillsmatch bewaartermijn, met een verklaring van vernietiging.",
    "pgb-03": "Het deel Gegevens van dit stuk, en skillsmatch inzage per persoon.",
    "pgb-04": "Pseudoniemen, een afgeschermde laag, versleutelde opslag.",
    "tra-01": "skillsmatch verantwoording algoritmeregister.",
}
_ZELF: Final = ("fur-01", "gov-01", "gov-03", "gov-11", "gov-16", "pgb-02", "pgb-05", "pgb-06", "pgb-08", "pin-22")
_EISEN: Final = {
    **dict.fromkeys(("aia-03", "aia-05", "aia-07", "aia-10", "aia-13", "aia-23", "aia-24", "aia-28"), _BEGONNEN),
    **dict.fromkeys(("avg-03", "avg-05", "avg-11", "avg-12", "bzk-01"), _BEGONNEN),
    **dict.fromkeys(("aia-22", "aia-25", "aia-26", "aia-27", "aia-29", "aia-38"), _TE_DOEN),
    **dict.fromkeys(("avg-01", "avg-04", "avg-06", "avg-07", "avg-08", "avg-10", "avg-13"), _TE_DOEN),
    **dict.fromkeys(("arc-01", "awb-01", "awb-02", "bio-01", "grw-01", "grw-02", "woo-01"), _TE_DOEN),
}


def systeemkaart(gegevens: Stukgegevens) -> str:
    """The card, in YAML.

    Raises:
        InvoerFout: The benchmarks of the model card were measured on another encoder.
    """
    wie, tekst = gegevens.organisatie, teksten(gegevens)
    kaart: dict[str, Any] = {
        "version": SCHEMA,
        "schema_version": SCHEMA,
        "provenance": {
            "timestamp": f"{gegevens.opgesteld}T00:00:00+00:00",
            "author": f"skillsmatch {gegevens.versie}, skillsmatch verantwoording systeemkaart",
        },
        "name": tekst["naam"],
        "ai_act_profile": _profiel(wie),
        "instruments": [
            {"urn": f"urn:nl:aivt:tr:{een}:1.0", "version": "1.0", "required": True} for een in ("iama", "dpia")
        ],
        "owners": [
            {"oin": wie.oin or NOG_INVULLEN, "organization": wie.naam or NOG_INVULLEN}
            | {"email": wie.contact or NOG_INVULLEN, "role": wie.eindverantwoordelijke or NOG_INVULLEN}
        ],
        "description": tekst["kort"],
        "labels": [{"name": "taalmodel", "value": gegevens.basis.encoder}],
        "status": wie.status or NOG_INVULLEN,
        "publication_category": "Hoog-risico AI",
        "begin_date": wie.begindatum or NOG_INVULLEN,
        "goal_and_impact": tekst["doel"],
        "considerations": tekst["afweging"],
        "risk_management": tekst["risico"],
        "human_intervention": tekst["mens"],
        "legal_base": [{"name": naam, "link": link} for naam, link in WETTEN],
        "used_data": tekst["bronnen"],
        "technical_design": tekst["werking"],
        "external_providers": [wie.leverancier or NOG_INVULLEN],
        "version_requirements": [gegevens.versie],
        "deployment_variants": ["Webtoepassing", "Opdrachtregel", "API"],
        "measures": [*_maatregelen()],
        "requirements": [
            {"urn": f"urn:nl:ak:ver:{code}", "state": stand, "version": ""} for code, stand in sorted(_EISEN.items())
        ],
        "models": [amt_model(gegevens)],
        "assessments": [],
    }
    return als_yaml(kaart)


def _profiel(wie: Organisatie) -> dict[str, str]:
    return {
        "type": "AI-systeem",
        "open_source": "open-source" if wie.broncode else "geen open-source",
        "risk_group": "hoog-risico AI",
        # Annex III point 4 is assessed by internal control (art. 43 lid 2); no third party is asked.
        "conformity_assessment_body": "niet van toepassing",
        "systemic_risk": "geen systeemrisico",
        "transparency_obligations": "geen transparantieverplichting",
        "role": wie.rol or NOG_INVULLEN,
    }


def _maatregelen() -> list[dict[str, str]]:
    gedaan = [(code, _BEGONNEN, wat) for code, wat in _MAATREGELEN.items()]
    zelf = [(code, _TE_DOEN, "") for code in _ZELF]
    return [
        {"urn": f"urn:nl:ak:mtr:{code}", "state": stand, "value": wat, "version": ""}
        for code, stand, wat in sorted(gedaan + zelf)
    ]
