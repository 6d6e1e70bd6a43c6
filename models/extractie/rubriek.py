"""What a heading in a vacature announces: the work, what is asked, or what is no skill of anybody."""

import re
from collections.abc import Iterator
from enum import Enum


class Rubriek(Enum):
    """The part of a vacature that a heading opens."""

    WERK = "werk"
    EIS = "eis"
    WENS = "wens"
    AANBOD = "aanbod"
    BEDRIJF = "bedrijf"
    PROCEDURE = "procedure"


# Phrases that stand above a part of a Dutch, Flemish or English vacature; the first that fits decides.
_FRASEN = {
    Rubriek.WENS: (
        r"(?:onze )?wensen|pluspunt(?:en)?|(?:een )?pr[eé]|mooi meegenomen|nice[ -]to[ -]haves?|"
        r"(?:dit is )?(?:een )?(?:pluspunt|meerwaarde|troef)|bij voorkeur|preferred(?: qualifications)?"
    ),
    Rubriek.AANBOD: (
        r"(?:wat )?(?:wij|we) bieden(?: jou| je| u)?(?: aan)?|(?:wat|dit) bieden (?:wij|we)(?: jou| je| u)?(?: aan)?|"
        r"ons aanbod|(?:het )?aanbod|arbeidsvoorwaarden|(?:wat )?(?:krijg|ontvang) (?:je|jij)(?: van ons)?|"
        r"(?:dit|wat) (?:krijg|mag) (?:je|jij)(?: van ons)?(?: verwachten)?|"
        r"wat (?:kun|kan|mag) (?:je|jij|u) (?:van ons )?verwachten|jouw voordelen|"
        r"salaris(?: en voorwaarden)?|secundaire arbeidsvoorwaarden|benefits|(?:what )?we offer|our offer"
    ),
    Rubriek.BEDRIJF: (
        r"over (?:ons|het bedrijf|de (?:organisatie|werkgever|opdrachtgever|klant|afdeling))|"
        r"(?:het |ons )?bedrijf(?:sprofiel|sinformatie)?|wie (?:zijn|ben) (?:wij|we)|wie (?:wij|we) zijn|"
        r"(?:dit|dat) zijn (?:wij|we)|(?:de )?(?:organisatie|werkgever|opdrachtgever)|"
        r"waar (?:ga je|kom je te) werken|waar kom je (?:te werken|terecht)|bedrijfsomschrijving|about us|who we are"
    ),
    Rubriek.PROCEDURE: (
        r"(?:de )?(?:sollicitatie)?procedure|solliciteren|(?:ge)?[iï]nteresse(?:erd)?|(?:meer )?informatie|contact|"
        r"(?:direct )?reageren|hoe solliciteer je|(?:meer )?weten|acquisitie|how to apply"
    ),
    Rubriek.EIS: (
        r"(?:functie|profiel|opleidings)?[ -]?eisen|(?:jouw |je |het |ons |gewenst )?profiel|profielschets|"
        r"(?:wat )?(?:wij|we) (?:vragen|verwachten|zoeken)(?: van (?:jou|je|u))?|"
        r"(?:wat|dit) (?:vragen|verwachten|zoeken) (?:wij|we)(?: van (?:jou|je|u))?|must[ -]haves?|vereisten|"
        r"wie (?:ben|zoeken) (?:jij|je|wij|we)|wie (?:jij|je) bent|(?:dit|dat) ben (?:jij|je)|ben jij dit|"
        r"(?:wat|dit) (?:breng|neem) (?:jij|je) mee|(?:wat|dit) heb (?:jij|je)(?: nodig)?|(?:jij|je) hebt|"
        r"wat (?:jij|je) (?:meebrengt|meeneemt|nodig hebt)|(?:functie|gevraagde )?vaardigheden|competenties|"
        r"kwalificaties|requirements|qualifications|your profile|who you are|skills"
    ),
    Rubriek.WERK: (
        r"(?:de |jouw |je )?(?:werkzaamheden|taken|functie|job|rol)|(?:jouw |je )?takenpakket|"
        r"functie-?(?:inhoud|omschrijving)|"
        r"wat (?:ga|doe) (?:jij|je)(?: doen| precies)?|(?:dit|dat) (?:ga|doe) (?:jij|je)(?: doen)?|"
        r"wat (?:jij|je) (?:gaat doen|doet)|"
        r"(?:wat )?(?:ga|word) (?:jij|je) doen|(?:jouw |je )?verantwoordelijkheden|(?:het |jouw )?werk|"
        r"hoe ziet (?:jouw|je|een) (?:werk)?dag eruit|taakomschrijving|responsibilities|your (?:role|tasks)"
    ),
}
_HEEL = {rubriek: re.compile(rf"(?:{frasen})", re.IGNORECASE) for rubriek, frasen in _FRASEN.items()}
_ALLE = "|".join(_FRASEN.values())
_IN_DE_REGEL = re.compile(
    rf"(?:^|(?<=[\s.!?;]))(?=[A-ZÀ-Ý])(?P<kop>(?i:{'|'.join(_FRASEN.values())}))"
    r"(?P<teken>\s*[:?!]+|\s+(?=[-–•*]\s)|\s+(?=[A-ZÀ-Ý]))"
)
_RAND = " \t\u00a0#*_-–:?!.…"


def rubriek(kop: str | None) -> Rubriek | None:
    """Which part a heading opens; None where there is no heading or none that is known.

    Args:
        kop: As written, with or without its colon or question mark.
    """
    if kop is None:
        return None
    kaal = " ".join(kop.strip(_RAND).split())
    return next((one for one, vorm in _HEEL.items() if vorm.fullmatch(kaal)), None)


def koppen_in(regel: str) -> Iterator[tuple[int, int]]:
    """Begin and end of every known heading in a line, also where the line breaks around it were lost.

    A heading of one word needs a colon, question mark or bullet after it; a longer phrase may also be followed by
    a capital. Only what starts with a capital counts.
    """
    for gevonden in _IN_DE_REGEL.finditer(regel):
        los = gevonden["teken"].isspace() and regel[gevonden.end()] not in "-–•*"
        if not los or " " in gevonden["kop"]:
            yield gevonden.start(), gevonden.end()
