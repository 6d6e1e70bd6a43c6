"""Sentences of a vacature that speak of the firm, the offer or the procedure, and so of nobody's skills."""

import re

from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import Zin

_BIJZAAK = frozenset({Rubriek.AANBOD, Rubriek.BEDRIJF, Rubriek.PROCEDURE})
# Where the heading is lost or absent, the sentence must give itself away.
_SIGNAAL = re.compile(
    r"\b(?:(?:wij|we) (?:bieden|geven|zorgen voor|garanderen|leren)|(?:bieden|leren) (?:wij|we)|(?:je|jij|u) leert|"
    r"(?:je|jij|u) (?:krijgt|ontvangt|verdient)|krijg je|ontvang je|"
    r"verdien je|salaris|brutoloon|maaltijdcheques|ecocheques|vakantiegeld|vakantiedagen|"
    r"adv-dagen|reiskosten\w*|pensioen\w*|bonusregeling|winstdeling|hospitalisatieverzekering|groepsverzekering|"
    r"bedrijfswagen|leaseauto|marktconform\w*|solliciteer|sollicitatie(?:brief|procedure)?|motivatie(?:brief)?|"
    r"je cv|jouw cv|uw cv|curriculum vitae|neem (?:dan )?contact|mail (?:naar|je)|bel (?:naar|met|ons)|"
    r"acquisitie (?:wordt|naar)|marktleider|opgericht in|familiebedrijf|onze (?:missie|visie|kernwaarden)|"
    r"(?:we|our company) (?:offer|are a leading)|equal opportunity)\b"
    r"|^(?:wij|we|ons bedrijf|onze (?:klant|opdrachtgever|organisatie)) (?:zijn|is) een\b"
    r"|^interesse\b",
    re.IGNORECASE,
)


def is_bijzaak(zin: Zin) -> bool:
    """Whether nothing in the sentence can be asked of a person.

    Its heading decides where that is a known one; else the words of the sentence do.
    """
    soort = rubriek(zin.kop)
    if soort is not None:
        return soort in _BIJZAAK
    return _SIGNAAL.search(zin.tekst) is not None
