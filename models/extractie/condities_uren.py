"""Hours a week in a vacature or CV, told apart from the time of day, opening hours and pay per hour."""

import re
from collections.abc import Iterator
from typing import Final

from models.extractie.condities_regel import GETALLEN, Vondst, getal, langste, patroon

FULLTIME: Final = "36-40"
_WEEK_MEESTE: Final = 60  # more hours a week than the Arbeidstijdenwet (art. 5:7) lets anybody work is something else
_DAG: Final = 24
_RAAM: Final = 40  # characters before and after a number that tell what it counts

_GETAL = r"(?:\d{1,2}(?:,\d{1,2}|\.\d)?(?![\d])|(?:" + "|".join(GETALLEN) + r")(?!\w))"
_TOT = r"\s{0,2}(?:[-–—/]|à|a|t/m|tot(?: en met| aan)?|en|of)\s{0,2}(?:maximaal |max\.? |de )?"
_BEREIK = rf"(?P<laag>{_GETAL})(?:(?:\s?(?:uur|u))?{_TOT}(?P<hoog>{_GETAL}))?"
_UREN = re.compile(
    rf"(?<![\w€/:.,–—-])(?<!€ ){_BEREIK}[\s-]{{0,2}}(?:(?:uur|uren|urige?|u)(?![\w-])|ure?n?(?=s?contract))"
    r"(?:\s?(?:per week|p/?w|/ ?w(?:eek)?|in de week|werkweek)(?!\w))?",
    re.IGNORECASE,
)
_DAGEN = re.compile(
    rf"(?<![\w-])(?P<dagen>[1-6]|een|één|twee|drie|vier|vijf|zes)\s?(?:x|(?:werk)?dag(?:en)?)\s(?:per week\s|"
    rf"in de week\s)?(?:van|à|a)?\s?(?P<uren>{_GETAL})\s?(?:uur|u)(?!\w)",
    re.IGNORECASE,
)
_VELD = re.compile(
    rf"(?<!\w)(?:aantal )?uren(?:omvang)?(?: per week)?\s{{0,2}}[:=]\s{{0,2}}{_BEREIK}(?!\s?(?:uur|u\b|:|\.\d))",
    re.IGNORECASE,
)
_WEEK = patroon("per week", "p/?w", "/ ?w(?:eek)?", "in de week", r"(?:werk)?week", "wekelijks")
_CUE = patroon(
    r"\w{0,20}contract", "werkweek", "dienstverband", r"\w{0,10}baan", r"\w{0,10}functie", "part ?time", "deeltijd",
    "full ?time", "voltijd", "aanstelling", "aantal uren",
)  # fmt: skip
_ZWAKKE_CUE = patroon("vacature", "beschikbaar", "werk(?:t|en)?")  # also said of clock times
_IETS_ANDERS = re.compile(
    r"[\s-]{0,2}(?:per (?!week)\w|/ ?(?:dag|maand)|'s |’s |zorg|service|bereikbaar|reis|stage|cursus|training|les|"
    r"opleiding|open|economie|van tevoren|aaneen|op een dag|verder|in de (?:ochtend|middag|avond|nacht)|overuren|"
    r"dienst(?!verband))",
    re.IGNORECASE,
)
_KLOK = re.compile(r"(?<!\w)(?:om|rond|vanaf|tot|tegen|half)\s{1,2}$", re.IGNORECASE)
_DUUR = re.compile(
    r"(?<!\w)(?:binnen|na|waarvan|elke|iedere?|uiterlijk|om de|afgelopen|eerste|laatste|(?:cursus|training|opleiding|"
    r"workshop|stage|les|rit)(?:sen)? van|dagen (?:per week )?(?:van|à|a))\s{1,2}$",
    re.IGNORECASE,
)
_VAN = re.compile(r"(?<!\w)(?:van|tussen(?: de)?)\s{1,2}$", re.IGNORECASE)
_FULLTIME = patroon(r"full ?time(?:rs?)?", r"voltijds?e?")
_OF_DEELTIJD = patroon(
    r"(?:part ?time|deeltijd)\s?(?:of|/|en|tot)\s?(?:full ?time|voltijd)",
    r"(?:full ?time|voltijd)\s?(?:of|/|en)\s?(?:part ?time|deeltijd)",
)


def uren(zin: str) -> list[Vondst]:
    """Hours a week: `32`, `24-32`, or `36-40` for fulltime where the sentence names no number.

    Halves are rounded up to whole hours, as VUM and the profiles keep them.
    """
    getallen = langste(_getallen(zin))
    if getallen:
        return getallen
    vrij = _OF_DEELTIJD.sub(lambda match: " " * len(match.group()), zin)
    return [Vondst(FULLTIME, *match.span()) for match in _FULLTIME.finditer(vrij)]


def _getallen(zin: str) -> Iterator[Vondst]:
    for match in _UREN.finditer(zin):
        laag, hoog = _grenzen(match)
        voor, na = zin[max(0, match.start() - _RAAM) : match.start()], zin[match.end() : match.end() + _RAAM]
        if not _IETS_ANDERS.match(na) and _is_week(match.group(), laag, hoog, voor, na):
            yield Vondst(_waarde(laag, hoog), *match.span())
    for match in _DAGEN.finditer(zin):
        yield Vondst(str(int(getal(match["dagen"]) * getal(match["uren"]) + 0.5)), *match.span())
    for match in _VELD.finditer(zin):
        laag, hoog = _grenzen(match)
        if 0 < laag <= hoog <= _WEEK_MEESTE:
            yield Vondst(_waarde(laag, hoog), *match.span())


def _grenzen(match: re.Match[str]) -> tuple[int, int]:
    """Whole hours, lowest first."""
    een, twee = (int(getal(woord) + 0.5) for woord in (match["laag"], match["hoog"] or match["laag"]))
    return min(een, twee), max(een, twee)


def _is_week(zelf: str, laag: int, hoog: int, voor: str, na: str) -> bool:
    """Whether this counts the hours of a week, by what stands around it."""
    if not 0 < laag <= hoog <= _WEEK_MEESTE:
        return False
    if _WEEK.search(zelf) or _WEEK.match(na.lstrip(" (-")) or "urig" in zelf.lower():
        return True
    if _DUUR.search(voor):
        return False
    klok = _KLOK.search(voor) or (hoog > laag and _VAN.search(voor))
    if klok and hoog <= _DAG and not _CUE.search(voor):
        return False
    return bool(_CUE.search(voor) or _ZWAKKE_CUE.search(voor)) or (
        hoog >= 12 and laag >= 8 and (hoog > 12 or laag == hoog)
    )


def _waarde(laag: int, hoog: int) -> str:
    return str(laag) if laag == hoog else f"{laag}-{hoog}"
