"""Identifying details that have a shape: numbers, addresses, dates. One pattern each, every repeat bounded."""

import re
from collections.abc import Callable, Iterator

from models.extractie.schoon_soort import VUL
from models.uitwisseling.bsn import doorstaat_elfproef

Span = tuple[int, int]
Zoeker = Callable[[str], Iterator[Span]]

_GAT = rf"[^\d\n{VUL}]"
_TUSSEN = r"(?:[ ]?[.\-–/)(][ ]?[)(]?|[ ]|)"
_DOMEIN = r"(?:com|net|org|info|example|nl|be|eu|de|fr|pl|tr|nu|io|me)"
_MAIL = re.compile(
    r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}"
    rf"|[\w.+\-]{{1,64}}(?: (?:punt|dot) [\w\-]{{1,40}}){{0,3}} ?(?:\(at\)|\[at\]|@|\bat\b|\bapenstaart(?:je)?\b) ?"
    rf"[\w\-]{{1,63}} ?(?:\.|\bpunt\b|\bdot\b) ?{_DOMEIN}\b",
    re.I,
)
_PROFIEL = r"(?:linkedin|facebook|instagram|twitter|tiktok|github|gitlab|xing|youtube|behance|pinterest|snapchat)"
_WEB = re.compile(
    rf"(?:https?://|\bwww\.)[^\s{VUL}<>\"')\]]{{1,300}}"
    rf"|\b(?:[a-z]{{2,3}}\.)?(?:{_PROFIEL}\.com|x\.com|t\.me|wa\.me|fb\.com|linktr\.ee)/[^\s{VUL}<>\"')\]]{{1,200}}"
    rf"|(?<![\w@.\-])(?:[a-z0-9\-]{{1,40}}\.){{1,3}}{_DOMEIN}/[^\s{VUL}<>\"')\]]{{1,200}}"
    r"|(?<![\w@.])@[^\W\d_][\w.]{2,40}(?<!\.)"
    r"|\b(?:insta(?:gram)?|tiktok|snap(?:chat)?|twitter|skype|facebook|linkedin|github) ?: ?@?[\w.\-/]{3,80}",
    re.I,
)
_IBAN = re.compile(
    r"(?<![^\W_])(?:NL[ ]?\d{2}[ ]?[A-Z]{4}(?:[ .]?\d){10}|[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30})(?![^\W_])", re.I
)
_BSN_CUE = re.compile(
    rf"\b(?:bsn|sofi\w{{0,8}}|burger ?service ?\w{{0,8}}){_GAT}{{0,15}}(?P<nummer>\d(?:[ .\-–]?\d){{6,9}})(?!\d)", re.I
)
_BSN = re.compile(r"(?<![^\W_])(?:\d{9}|\d{3}[ .\-–]\d{3}[ .\-–]\d{3}|\d{4}[ .\-–]\d{2}[ .\-–]\d{3})(?![^\W_])")
_DATUMVORM = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?![-/.]?\d)"
_TELEFOON = re.compile(
    rf"(?<!\d)(?<!\d[-/.])(?!{_DATUMVORM})"
    rf"(?:\(?0[1-9](?:{_TUSSEN}\d){{8}}|(?:\+|00)[1-9](?:{_TUSSEN}\d){{8,13}})(?![-/]?\d)"
)
_TELEFOON_CUE = re.compile(
    rf"\b(?:tel|telefoon(?:nummer|nr)?|mobiel|mob|gsm|whatsapp|app|bel|bellen|voicemail){_GAT}{{0,12}}"
    rf"(?!{_DATUMVORM})(?P<nummer>[1-9](?:[ .\-/]?\d){{5,8}})(?![-/]?\d)",
    re.I,
)
_MAAND = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_DATUM = (
    rf"(?:\d{{1,2}} ?[-/.] ?\d{{1,2}} ?[-/.] ?(?:\d{{4}}|\d{{2}})|\d{{1,2}}[ \-]{_MAAND}\.?[ \-](?:\d{{4}}|\d{{2}})"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{8}}|{_MAAND} \d{{4}}|(?:19|20)\d{{2}}|['’]\d{{2}})(?!\d)"
)
_GEBOREN = re.compile(
    rf"\b(?:geb(?:oren|oorte\w{{0,8}}|\.? ?dat)?\b|bouwjaar|jaargang|verjaart){_GAT}{{0,40}}(?P<datum>{_DATUM})", re.I
)
# A full date in the years in which people on the labour market are born, outside a period and not "sinds".
_OUDE_DATUM = re.compile(
    r"(?<![\d\-–/.])(?<!tot )(?<!van )(?<!sinds )(?<!vanaf )(?<!per )(?<![-–] )"
    rf"(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]|\d{{1,2}} {_MAAND} )(?:19[3-9]\d|200\d)(?!\d)(?! ?[-–])(?! tot| t/m)",
    re.I,
)
_POSTCODE = re.compile(r"(?<![^\W_])(?:[1-9]\d{3}[ \-]{0,2}(?!S[ADS])[A-Z]{2}|[1-9]\d{3}(?!s[ads])[a-z]{2})(?![^\W_])")
_NORM = re.compile(r"(?<![^\W_])(?:NEN|ISO|IEC)[ -]?(?:EN[ -]?)?$")
_JAAR_EN_AFKORTING = re.compile(r"(?:19[5-9]|20[0-3])\d[ ](?:IT|HR|PR|BV|AH|VO|PO|EU|US|UK|CV|NS|EN|TM)")
_KENTEKEN = re.compile(
    r"(?<![^\W_])(?<!\d[-])(?:[a-z]{2}-\d\d-\d\d|\d\d-\d\d-[a-z]{2}|\d\d-[a-z]{2}-\d\d|[a-z]{2}-\d\d-[a-z]{2}"
    r"|[a-z]{2}-[a-z]{2}-\d\d|\d\d-[a-z]{2}-[a-z]{2}|\d\d-[a-z]{3}-\d|\d-[a-z]{3}-\d\d|[a-z]{2}-\d{3}-[a-z]"
    r"|[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d\d-[a-z]|[a-z]-\d\d-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d)(?![^\W_])",
    re.I,
)
_KENTEKEN_CUE = re.compile(
    r"\bkenteken\W{0,4}(?P<nummer>(?=[^\s\d]{0,5}\d)[a-z\d]{1,3}(?:[ -]?[a-z\d]{1,3}){2})\b", re.I
)
_MAANDKORT = re.compile(r"\d-(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)-\d", re.I)


def mail(tekst: str) -> Iterator[Span]:
    """Mail addresses, also spelled out ("naam punt x at y punt nl")."""
    return (match.span() for match in _MAIL.finditer(tekst))


def webadres(tekst: str) -> Iterator[Span]:
    """Web addresses and handles; a bare domain name ("booking.com") is a company, not a person."""
    return (match.span() for match in _WEB.finditer(tekst))


def iban(tekst: str) -> Iterator[Span]:
    """Account numbers: the Dutch shape always, any other only when the check digits are right (ISO 13616)."""
    for match in _IBAN.finditer(tekst):
        begin, einde = match.span()
        if match[0][:2].upper() == "NL":
            yield begin, einde
            continue
        for eind in range(einde, begin + 14, -1):
            if _is_iban(tekst[begin:eind]):
                yield begin, eind
                break


def bsn(tekst: str) -> Iterator[Span]:
    """Numbers that pass the 11-test, and any number of that length that is called a BSN."""
    yield from (match.span("nummer") for match in _BSN_CUE.finditer(tekst))
    for match in _BSN.finditer(tekst):
        if doorstaat_elfproef(re.sub(r"\D", "", match[0])):
            yield match.span()


def telefoon(tekst: str) -> Iterator[Span]:
    """Telephone numbers: ten digits from 0, a country code, or six to nine digits after a word such as "tel"."""
    yield from (match.span() for match in _TELEFOON.finditer(tekst))
    yield from (match.span("nummer") for match in _TELEFOON_CUE.finditer(tekst))


def geboortedatum(tekst: str) -> Iterator[Span]:
    """Dates and years after "geboren" and the like, and full dates of before 2010 that stand alone."""
    yield from (match.span("datum") for match in _GEBOREN.finditer(tekst))
    yield from (match.span() for match in _OUDE_DATUM.finditer(tekst))


def postcode(tekst: str) -> Iterator[Span]:
    """Postcodes of four digits and two letters; the four digits alone are a region and may stay."""
    for match in _POSTCODE.finditer(tekst):
        is_norm = _NORM.search(tekst, max(0, match.start() - 12), match.start())  # "NEN 3140 VP" is a certificate
        if not (is_norm or _JAAR_EN_AFKORTING.fullmatch(match[0])):
            yield match.span()


def kenteken(tekst: str) -> Iterator[Span]:
    """Licence plates in one of the Dutch shapes, without hyphens only after "kenteken"."""
    yield from (match.span("nummer") for match in _KENTEKEN_CUE.finditer(tekst))
    yield from (match.span() for match in _KENTEKEN.finditer(tekst) if not _MAANDKORT.match(match[0]))


def _is_iban(tekst: str) -> bool:
    kaal = tekst.replace(" ", "").upper()
    if not 15 <= len(kaal) <= 34 or not kaal.isascii() or tekst.endswith(" "):
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1
