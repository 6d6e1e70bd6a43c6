"""Further names that offices give to the columns of a list of vacatures; only ever proposed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WOORDEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "id": (
            "vacature nr",
            "referentie",
            "referentienummer",
            "kenmerk",
            "nummer",
            "nr",
            "ordernummer",
        ),
        "titel": ("naam vacature", "vacature", "functienaam", "vacaturenaam", "functiebenaming"),
        "tekst": ("vacaturetekst", "functieomschrijving", "beschrijving", "werkzaamheden", "taken", "toelichting"),
        "beroep": ("beroepsnaam", "beroepscode", "functiegroep"),
        "gevraagd": ("vaardigheden", "functie-eisen", "gevraagde vaardigheden", "wat vragen wij", "profiel"),
        "eisen": ("harde eisen", "voorwaarden", "vereisten", "rijbewijs en certificaten"),
        "plek": ("type plek", "soort baan", "soort plaatsing", "type plaatsing"),
        "werkgever": ("naam werkgever", "organisatie", "bedrijfsnaam", "opdrachtgever", "relatie"),
        "postcode": ("postcode werkplek", "postcode werklocatie", "postcode standplaats", "pc werkgever"),
        "uren_min": ("min uren", "uren minimaal", "minimaal aantal uren", "uren per week min"),
        "uren_max": (
            "max uren",
            "uren maximaal",
            "maximaal aantal uren",
            "uren per week max",
            "uren",
            "uren per week",
            "aantal uren",
        ),
        "nacht": ("nachtdienst", "nachtwerk"),
        "avond": ("avonddienst", "avondwerk"),
        "weekend": ("weekenddienst", "weekendwerk"),
        "ploegen": ("onregelmatig", "wisseldienst"),
        "begeleiding": ("begeleiding op de werkplek", "begeleiding aanwezig", "jobcoach"),
        "aanpassing_mogelijk": ("werkplekaanpassing mogelijk", "aanpassing werkplek"),
        "werk_denkniveau": ("niveau", "denkniveau", "opleidingsniveau", "functieniveau", "minimaal niveau"),
        "start": ("start per", "ingangsdatum", "aanvang", "beginnen op", "datum start"),
        "sluitingsdatum": ("reageren voor", "sluit op", "deadline", "einddatum", "geldig tot", "datum sluiting"),
        "status": ("status vacature", "stand"),
        "plaatsen": ("aantal", "aantal vacatures", "aantal medewerkers", "aantal plekken"),
        "sector": ("branche", "bedrijfstak", "sbi"),
    }
)
