"""Places by cue words, conservatively: without a list of places, only a capital after a word that announces one."""

import re
from collections.abc import Iterator
from typing import Final

from models.extractie.condities_regel import Vondst, langste

_WOORD = r"(?:['’]s-)?[A-Z][\w'’]{0,25}[a-zà-ÿ](?:-[A-Z][\w'’]{1,20}){0,2}"
_EERSTE = r"(?:Den|De|Het|Sint|St\.|Nieuw|Nieuwe|Oud|Oude|Bad|Ter|Klein|Groot|Grote|Noord|Zuid|Oost|West|Wijk|New|Ten)"
_LAATSTE = r"(?:Noord|Zuid|Oost|West|Centrum|Zuidoost|Nieuw)"
_MIDDEN = r"\s(?:aan\s(?:de|den|het)|op|bij|van|in\shet|onder)\s"
_STAM = rf"(?:{_EERSTE}\s{_WOORD}|{_WOORD}(?:{_MIDDEN}{_WOORD}|\saan\sZee)?(?:[\s-]{_LAATSTE}(?!\w))?)"
_LIJST = rf"(?P<plaatsen>{_STAM}(?:\s?(?:,|/|,? (?:en|of))\s?{_STAM}){{0,5}})"
_VELD = re.compile(
    r"(?<!\w)(?i:standplaats|woonplaats|werklocatie|locaties?|vestiging|vestigingsplaats|werkplek|plaats|werkgebied|"
    r"regio|omgeving(?:\svan)?|buurt\svan|gemeente|kantoor|filiaal|rayon|dorp|stad|wijk|woonachtig|woon|"
    r"wonend)(?:\s{0,2}[:=–-]\s{0,2}|"
    r"\s{1,2})(?:(?i:is|te|in|de|het|van|regio|gemeente|omgeving|centrum)\s){0,3}"
    rf"{_LIJST}"
)
_IN = re.compile(
    r"(?P<voor>(?<!\w)[^\W\d]{1,20}\s)?(?<![\w-])(?i:in|te|vanuit|nabij|rond|rondom)\s(?:(?i:hartje|de buurt van|"
    r"de regio|regio|de gemeente|"
    rf"het centrum van|de omgeving van|de haven van|omgeving|het hart van|de binnenstad van|het mooie|ons kantoor in|"
    rf"onze vestiging in)\s)?{_LIJST}"
)
_POSTCODE = re.compile(rf"(?<!\d)[1-9]\d{{3}}\s?[A-Z]{{2}}\s{{1,2}}(?P<plaatsen>{_STAM})")
_DEEL = re.compile(_STAM)
# Skills stand after "in" as places do.
_VAARDIG: Final = frozenset(
    [
        "bachelor", "bedreven", "bevoegdheid", "certificaat", "communiceren", "cursus", "degree", "diploma", "ervaring",
        "experience", "expertise", "fluency", "geloof", "geloven", "gespecialiseerd", "gesprek", "gevoerd", "goed",
        "handig", "interest", "kennis", "legt", "master", "noteert", "noteren", "opleiding", "proficiency",
        "programmeert", "programmeren", "rapporteert", "rapporteren", "registreert", "registreren", "specialist",
        "thuis", "training", "uitdrukken", "vaardig", "vaardigheden", "vastleggen", "verwerken", "verwerkt", "vlot",
        "voert", "zetten"
    ]
)  # fmt: skip
_GEEN_PLAATS: Final = frozenset(
    [
        "access", "afas", "afghanistan", "als", "april", "augustus", "autocad", "belgië", "ben", "bezit", "bij",
        "brazilië", "bulgarije", "canva", "china", "colombia", "contract", "dat", "de", "december", "denemarken",
        "deze", "die", "dienst", "dinsdag", "dit", "diverse", "donderdag", "duits", "duitsland", "dynamics", "een",
        "egypte", "eigen", "engeland", "engels", "eritrea", "ethiopië", "europa", "exact", "excel", "facebook",
        "februari", "frankrijk", "frans", "geen", "ghana", "google", "griekenland", "heb", "het", "hongarije",
        "hybride", "illustrator", "indesign", "india", "indonesië", "instagram", "irak", "iran", "italië", "januari",
        "java", "javascript", "je", "jij", "jouw", "juli", "juni", "kantoor", "linkedin", "loondienst", "maandag",
        "maart", "marokko", "mei", "met", "microsoft", "mijn", "nederland", "nederlands", "noorwegen", "november",
        "oekraïne", "office", "oktober", "ons", "onze", "oostenrijk", "outlook", "overleg", "pakistan", "photoshop",
        "ploegendienst", "polen", "portugal", "powerpoint", "python", "randstad", "revit", "roemenië", "rusland",
        "salaris", "salesforce", "sap", "scrum", "september", "sharepoint", "solidworks", "somalië", "spanje",
        "suriname", "syrië", "team", "teams", "tempo", "thuis", "turkije", "twinfield", "uren", "uur", "venezuela",
        "verschillende", "visio", "vlaanderen", "voor", "vrijdag", "wallonië", "wat", "we", "werk", "werkplek", "wie",
        "wij", "windows", "woensdag", "word", "wordpress", "zaterdag", "zondag", "zweden", "zwitserland"
    ]
)  # fmt: skip


def plaats(zin: str) -> list[Vondst]:
    """Places that a cue word announces ("standplaats X", "in X", a postcode), each as written."""
    return langste(_alle(zin))


def _alle(zin: str) -> Iterator[Vondst]:
    for vorm in (_VELD, _POSTCODE, _IN):
        for match in vorm.finditer(zin):
            if vorm is _IN and (match["voor"] or "").strip().lower() in _VAARDIG:
                continue
            for deel in _DEEL.finditer(match["plaatsen"]):
                if not _is_gewoon_woord(deel.group()):
                    begin = match.start("plaatsen") + deel.start()
                    yield Vondst(deel.group(), begin, begin + len(deel.group()))


def _is_gewoon_woord(woord: str) -> bool:
    return woord.lower() in _GEEN_PLAATS
