"""Further names that offices give to the columns of a list of kandidaten; only ever proposed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WOORDEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "id": ("klant", "klant-id", "cliëntnummer", "dossiernummer", "nummer", "volgnummer", "nr"),
        "skills": ("kan goed", "kwaliteiten", "kennis en vaardigheden", "sterke punten", "wat kan iemand"),
        "functie_1": (
            "laatste functie",
            "laatste baan",
            "laatste beroep",
            "huidige functie",
            "functie",
            "werkervaring",
        ),
        "taken_1": ("taken", "werkzaamheden", "laatste werkzaamheden", "omschrijving werkervaring"),
        "jaren_1": ("jaren ervaring", "aantal jaren", "duur laatste functie"),
        "functie_2": ("vorige functie", "eerdere functie", "vorige baan"),
        "gewenste_beroepen": (
            "gewenste functie",
            "gewenst beroep",
            "zoekt",
            "zoekberoep",
            "bemiddelingsberoep",
            "zoekrichting",
        ),
        "opleidingen": ("opleiding", "hoogste opleiding", "gevolgde opleiding", "scholing", "diploma"),
        "certificaten": ("certificaat", "cursussen", "cursus", "bewijzen", "bevoegdheden"),
        "talen": ("taal", "talenkennis", "taalbeheersing", "taalniveau"),
        "rijbewijs": ("rijbewijs categorie", "soort rijbewijs"),
        "vervoer": ("vervoermiddel", "eigen vervoer", "reist met"),
        "werk_denkniveau": ("niveau", "denkniveau", "werkniveau", "opleidingsniveau"),
        "postcode": ("postcode woonadres", "postcode kandidaat", "pc woonplaats", "bemiddelingspostcode"),
        "max_reisafstand_km": ("max afstand", "afstand km", "straal", "reisbereidheid km", "maximale afstand"),
        "max_reistijd_min": ("max reistijd", "reistijd minuten", "maximale reistijd in minuten"),
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
        "beschikbaar_vanaf": ("beschikbaar per", "startdatum", "beschikbaarheid", "per datum"),
        "beschikbaar_tot": ("einddatum beschikbaar", "beschikbaar tot en met"),
        "status": ("status kandidaat", "stand"),
        "mag_werken": ("werkvergunning", "arbeidsmarktaantekening"),
        "profiel_datum": ("laatst bijgewerkt", "datum profiel", "mutatiedatum", "laatst gesproken"),
        "wensen": ("opmerkingen wens", "voorkeuren", "wil graag"),
        "trede": ("participatieladder", "treden"),
        "register": ("banenafspraak", "dgr", "indicatie banenafspraak"),
        "nbw": ("nieuw beschut werk", "beschut werk", "beschut"),
        "begeleiding_nodig": ("begeleiding", "begeleidingsbehoefte", "jobcoach nodig"),
        "aanpassing_nodig": ("werkplekaanpassing", "aanpassing werkplek"),
        "loonwaarde_pct": ("loonwaarde", "lw"),
        "geboortejaar": ("geb jaar", "jaar geboren"),
        "uitkering": ("soort uitkering", "uitkeringssoort", "regeling"),
        "gemeente": ("woongemeente", "gemeentenaam"),
    }
)
