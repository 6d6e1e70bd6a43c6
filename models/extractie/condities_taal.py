"""Languages with the level that the sentence names for each.

A language counts only where the sentence is about speaking, reading or writing, so "een Duits bedrijf" is none.
Levels are those of VUM (`models.waardelijsten.Taalniveau`); the CEFR levels are placed on them as A1-A2, B1-B2 and
C1-C2, and a language without a level is asked at the lowest of the three.
"""

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import Final

from models.extractie.condities_regel import Vondst, patroon
from models.waardelijsten import Taalniveau

# ISO 639-3, by the Dutch name.
TALEN: Final = {
    "nederlands": "nld",
    "engels": "eng",
    "duits": "deu",
    "frans": "fra",
    "spaans": "spa",
    "italiaans": "ita",
    "portugees": "por",
    "pools": "pol",
    "roemeens": "ron",
    "bulgaars": "bul",
    "hongaars": "hun",
    "tsjechisch": "ces",
    "slowaaks": "slk",
    "grieks": "ell",
    "russisch": "rus",
    "oekraïens": "ukr",
    "oekraiens": "ukr",
    "turks": "tur",
    "arabisch": "ara",
    "berbers": "ber",
    "tigrinya": "tir",
    "tigrinja": "tir",
    "amhaars": "amh",
    "somalisch": "som",
    "farsi": "fas",
    "perzisch": "fas",
    "dari": "prs",
    "pasjtoe": "pus",
    "koerdisch": "kur",
    "chinees": "zho",
    "mandarijn": "cmn",
    "papiaments": "pap",
    "papiamento": "pap",
    "fries": "fry",
    "gebarentaal": "dse",
}
_TAAL = re.compile(
    rf"(?<!\w)(?P<naam>{'|'.join(TALEN)})(?P<uitgang>talige?|sprekend(?:e)?|e(?=\s?(?:taal|en|of|,|/|\()))?(?!\w)",
    re.IGNORECASE,
)
_NIVEAUS: Final = (
    (
        Taalniveau.REDELIJK,
        patroon(
            "(?:een )?beetje", "een (?:klein )?woordje", r"redelijke?", r"matige?", r"basis(?:kennis|niveau)?",
            r"eenvoudige?",
            r"voldoende", r"beperkte?", "enige", r"a ?[12]", "1f", "niet (?:perfect|foutloos|vloeiend|goed)",
            "elementaire?",
            "simpele?",
        ),
    ),
    (
        Taalniveau.UITSTEKEND,
        patroon(
            r"uitstekende?", "vloeiende?", r"perfecte?", r"foutloze?", r"foutloos",
            r"(?:zeer|heel|bijzonder|erg) (?:goede?|vlot(?:te)?)", "moedertaal",
            "moedertaalniveau", r"(?:near )?native(?: speaker)?", r"uitmuntende?", r"c ?[12]", "accentloos", "4f",
            "moedertaalspreker",
        ),
    ),
    (
        Taalniveau.GOED,
        patroon(
            "goede?", "prima", "vlot(?:te)?", "b ?[12]", "[23]f", "behoorlijke?", "ruime?", "gevorderde?", "sterke?",
        ),
    ),
)  # fmt: skip
_GAAT_OVER_TAAL = patroon(
    r"(?:spreek|spreekt|spreken|sprekend|praat|praten|versta|verstaat|verstaan|lees|leest|lezen|schrijf|schrijft|"
    r"schrijven|begrijp|begrijpt|begrijpen|beheers|beheerst|beheersen|beheersing|kennis|taal|talen|talenkennis|"
    r"taalniveau|taalvaardigheid|taalkennis|voertaal|moedertaal|mondeling|mondelinge|schriftelijk|schriftelijke|"
    r"vloeiend|communiceer|communiceert|communiceren|communicatie|uitdrukken|uiten|redden|redt|woord|niveau|native|"
    r"tolk|vertalen|machtig|kunt|kan|niveaus|vaardig|vaardigheid|tweetalig|meertalig|nodig|vereiste?|must|pre|"
    r"pluspunt|plus|meegenomen|voordeel|voorwaarde|hoef|hoeft)",
)  # fmt: skip
_BIJVOEGLIJK = re.compile(
    r"(?<!\w)(?:een|ons|dit|dat|geen enkel|eigen|elk|ieder|origineel|typisch|oud)\s$", re.IGNORECASE
)
_NIET_DE_TAAL = re.compile(
    r"\s(?:bedrijf|paspoort|recht|diploma|rijbewijs|kenteken|ziekenhuis|restaurant|brood|eten|fabricaat|concern|merk|"
    r"team|elftal|grondgebied|product|gezin|accent(?! is)|(?:te )?(?:leren|oefenen)|les|lessen)(?!\w)",
    re.IGNORECASE,
)
_TOT_TAAL = re.compile(r"(?:\s?(?:,|en|of|/)\s?(?:de\s)?\w{3,12}e){0,4}\s?taal", re.IGNORECASE)
# Between a language and a level that belongs to it, only these may stand.
_TUSSEN_NA = re.compile(
    r"(?:[\s:(\-–=]|(?<!\w)(?:taal|ongeveer|circa|heb|wel|zeker|de|het|op|een|minimaal|minstens|ten ?minste|is|je|"
    r"jij|u|spreek|spreekt|spreken|beheers|beheerst|beheersen|schrijf|schrijft|verstaat|versta|lees|leest|kan|kunt|"
    r"kun|moet|taalniveau|niveau|van|daarvan|redelijk tot|voor|mijn|jouw|in|woord|geschrift|gesproken|als|heeft|"
    r"hebben|heb|hebt|gaat|me|dat|zowel|mondeling|ook|zijn|zowel)(?!\w)){0,14}",
    re.IGNORECASE,
)
_LIJST = re.compile(
    r"(?:[\s,/&(:]|(?<!\w)(?:is|en|of|de|het|ook|taal|als|zowel|van|in|woord|geschrift|kennis|beheersing|spreken|"
    r"schrijven|lezen|verstaan|begrijpen|niveau|op|te|mondelinge?|schriftelijke?|uitdrukkingsvaardigheid|beheerst|"
    r"beheers|je|jij|spreekt|spreek|in|zich|kunt|kan|mondeling|bent|vaardig|met|uitdrukken|lees|schrijf|leest|"
    r"schrijft|communiceren|over)(?!\w)){0,16}",
    re.IGNORECASE,
)  # fmt: skip
# "goed Nederlands, Engels is een pre": what has a verb of its own takes no level from the list before it.
_NIEUWE_ZIN = re.compile(r"\s(?:is|strekt|geldt|vormt|komt)(?!\w)", re.IGNORECASE)
_DIRECT = re.compile(r"[\s:(]{0,3}(?:(?:kennis|beheersing)\svan\s)?(?:de\s|het\s)?", re.IGNORECASE)
_RAAM: Final = 90  # characters between a level and the language it belongs to, at most


def taal(zin: str) -> list[Vondst]:
    """Every language that is to be spoken, read or written, as `code:niveau`."""
    talen = [match for match in _TAAL.finditer(zin) if _is_taal(zin, match)]
    if not talen:
        return []
    niveaus = _niveaus(zin)
    if not (niveaus or _GAAT_OVER_TAAL.search(zin) or any(_zegt_het_zelf(match) for match in talen)):
        return []
    return [
        Vondst(f"{TALEN[match['naam'].lower()]}:{int(_niveau(zin, match, niveaus))}", *match.span()) for match in talen
    ]


def _zegt_het_zelf(match: re.Match[str]) -> bool:
    """Whether the word itself is about speaking: "Engelstalig"."""
    return (match["uitgang"] or "").lower().startswith(("talig", "sprekend"))


def _is_taal(zin: str, match: re.Match[str]) -> bool:
    if match["uitgang"] == "e":  # "de Nederlandse en Engelse taal", and not "de Nederlandse markt"
        return _TOT_TAAL.match(zin, match.end()) is not None
    if _zegt_het_zelf(match) and match["uitgang"].lower().endswith("e"):  # "Engelstalige handleidingen"
        return False
    voor, na = zin[max(0, match.start() - 15) : match.start()], zin[match.end() : match.end() + 20]
    return not _BIJVOEGLIJK.search(voor) and not _NIET_DE_TAAL.match(na)


def _niveaus(zin: str) -> list[tuple[int, int, Taalniveau]]:
    """Begin, end and level of every word for a level; of overlapping ones the longest."""
    alle = sorted(
        ((*match.span(), niveau) for niveau, vorm in _NIVEAUS for match in vorm.finditer(zin)),
        key=lambda een: (een[0], -een[1]),
    )
    over: list[tuple[int, int, Taalniveau]] = []
    for een in alle:
        if not over or een[0] >= over[-1][1]:
            over.append(een)
    return over


def _niveau(zin: str, taal: re.Match[str], niveaus: list[tuple[int, int, Taalniveau]]) -> Taalniveau:
    """The level right after the language, else the one before its list, else the one after its list."""
    volgende = bisect_left(niveaus, taal.end(), key=itemgetter(0))
    vorige = bisect_right(niveaus, taal.start(), key=itemgetter(1)) - 1
    na = niveaus[volgende] if volgende < len(niveaus) else None
    voor = niveaus[vorige] if vorige >= 0 else None
    if na and _past(_TUSSEN_NA, zin, taal.end(), na[0]):
        return na[2]
    vorm = _DIRECT if _NIEUWE_ZIN.match(zin, taal.end()) else _LIJST
    if voor and _past(vorm, zin, voor[1], taal.start()):
        return voor[2]
    if na and _past(_LIJST, zin, taal.end(), na[0]):
        return na[2]
    return Taalniveau.REDELIJK


def _past(vorm: re.Pattern[str], zin: str, begin: int, einde: int) -> bool:
    """Whether only words of this form, and other languages, stand between two places."""
    if einde - begin > _RAAM:
        return False
    return vorm.fullmatch(_TAAL.sub("en", zin[begin:einde]) if vorm is _LIJST else zin[begin:einde]) is not None
