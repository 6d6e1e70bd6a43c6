"""Levels of education that are asked or had; a school and its pupils are none."""

import re
from collections.abc import Iterator
from typing import Final

from models.extractie.condities_aanbod import is_aangeboden
from models.extractie.condities_regel import Lezer, Vondst, Woordregel, buiten, langste, lezer, patroon

_TREDE = r"[1-4]"
_MBO = re.compile(
    r"(?<!\w)mbo(?:[\s-]{0,2}(?:opleiding|diploma|werk- en denk))?[\s-]{0,3}\(?(?:niveau|niv\.?|level)?[\s-]{0,2}"
    rf"(?P<een>{_TREDE})(?![\d.,]\d|\d)(?:\s?(?:/|-|–|of|en|tot|t/m|tot en met|"
    rf",)\s?(?:mbo[\s-]?)?(?:niveau )?(?P<twee>{_TREDE})(?!\d|\s?jaar|\s?dagen|\s?uur))?",
    re.IGNORECASE,
)
_NIVEAU = re.compile(
    rf"(?<!\w)niveau[\s-]{{0,2}}(?P<een>{_TREDE})(?!\d|[.,]\d)(?:\s?(?:/|-|–|of|en|tot|t/m|"
    rf",)\s?(?:niveau )?(?P<twee>{_TREDE})(?!\d|\s?jaar))?",
    re.IGNORECASE,
)
_NIVEAU_CUE = patroon(
    "mbo", r"\w{0,15}opleiding", "diploma", "verzorgende", "helpende", "opgeleid", "gediplomeerd", "leerling", "kok",
    "ig",
    "pedagogisch", "studeert", "monteur",
)  # fmt: skip
_SCHOOLSOORT: Final[Lezer] = lezer(
    Woordregel("vmbo", patroon(
        r"vmbo(?: (?:t|tl|b|k|kader|basis|g|gt))?(?: ?(?:diploma|niveau|opleiding))?", "mavo", "lts", "lbo", "vbo",
        "lhno", "lager beroepsonderwijs",
    )),
    Woordregel("mbo", patroon(
        r"mbo\+?(?: ?(?:diploma|niveau|opleiding))?", "mts", "meao", "mdgo", "middelbaar beroepsonderwijs",
    )),
    Woordregel("mbo1", patroon(r"entree ?(?:opleiding|diploma|niveau)", "mbo entree")),
    Woordregel("havo", patroon(r"havo(?: ?(?:diploma|niveau))?")),
    Woordregel("vwo", patroon(r"vwo(?: ?(?:diploma|niveau))?", "gymnasium", "atheneum")),
    Woordregel("hbo", patroon(
        r"hbo\+?(?: ?(?:diploma|niveau|opleiding|bachelor))?", "hts", "heao",
        r"(?:professionele )?bachelor(?: ?diploma| ?opleiding)?", "hoger beroepsonderwijs",
    )),
    Woordregel(
        "wo",
        patroon(
            r"wo (?:diploma|niveau|opleiding|werk|denkniveau|bachelor|master|opgeleid|functie)", r"(?<=hbo/)wo",
            r"(?<=hbo\sof\s)wo", r"(?<=hbo-\sof\s)wo",
            r"(?<=hbo\sen\s)wo", r"(?<=hbo\s/\s)wo", r"(?<=hbo-/)wo",
            r"universitaire? (?:opleiding|diploma|niveau|studie|master|bachelor|geschoold|werk)",
            r"academische? (?:opleiding|diploma|niveau|werk|denkniveau|bachelor|master|achtergrond)",
            r"(?<=of\s)universitair", r"(?<=bachelor/)master", r"(?<=bachelor\sof\s)master",
            "master(?: ?diploma| ?opleiding| in)", "universitair", "afgestudeerd aan de universiteit",
        ),
    ),
)  # fmt: skip
# A school, its pupils and its teachers are not what is asked.
_SCHOOL = patroon(
    r"(?:v?mbo|vwo|havo|hbo|wo)- ?(?:en|of|,) ?(?:v?mbo|vwo|havo|hbo|wo) ?(?:school|scholen|student(?:en)?|"
    r"leerling(?:en)?|stagiaire?s?|klas(?:sen)?|docent(?:en)?)",
    r"(?:v?mbo|vwo|havo|hbo|wo)(?: ?\d)? ?(?:school|scholen|student(?:en)?|leerling(?:en)?|stagiaire?s?|klas(?:sen)?|"
    r"docent(?:en)?|instelling(?:en)?|raad|team|onderwijs|afdeling|lessen)",
    r"(?:leerlingen|studenten|klassen|stagiaires?|lesgeven|docent(?:en)?|les|leraar|"
    r"lessen)(?: \w{1,10}){0,3} (?:v?mbo|vwo|havo|hbo|wo)(?: niveau)?(?: ?\d)?",
    r"(?:hbo|mbo)['’]ers", "(?:universitair|academisch) (?:ziekenhuis|medisch centrum)",
)  # fmt: skip
_DIPLOMA = r"(?:diploma['’]?s?|opleiding(?:en)?|vooropleiding|papieren|startkwalificatie|scholing|opleidingseis(?:en)?)"
_NIET_NODIG = (
    r"(?:nodig|vereist|verplicht|noodzakelijk|belangrijk|van belang|gevraagd|relevant|doorslaggevend|een vereiste|"
    r"een must)"
)
_GEEN_OPLEIDING = Woordregel(
    "geen",
    patroon(
        rf"(?:geen|zonder|noch) (?:enkele? |specifieke |bepaalde |speciale |afgeronde |relevante |"
        rf"een )?{_DIPLOMA}(?: (?:is |zijn )?{_NIET_NODIG})?",
        rf"{_DIPLOMA}(?: \w{{1,10}}){{0,3}} niet(?: \w{{1,8}}){{0,2}} {_NIET_NODIG}",
        rf"{_DIPLOMA}(?: \w{{1,10}}){{0,3}} (?:niet uit|niet nodig|onbelangrijk|overbodig)",
        rf"{_DIPLOMA}[?!]? ?(?:die |dat )?(?:is |zijn )?niet nodig",
        rf"{_DIPLOMA} (?:hoef|heb)(?:t|ben)? (?:je |u )?(?:dan )?(?:ook )?(?:niet|geen)(?: nodig)?",
        "ongeschoold(?: werk)?", rf"{_DIPLOMA} hoeft niet",
        rf"(?:geen|zonder) (?:\w{{2,14}},? ){{1,3}}(?:of|en|noch) {_DIPLOMA}",
        rf"niet om (?:je |een |jouw )?{_DIPLOMA}", rf"{_DIPLOMA}\s?: ?geen",
    ),
    behalve=patroon(rf"(?:geen|zonder) (?:\w{{1,12}} )?{_DIPLOMA} (?:tot|in|van|als|op|mbo|hbo)(?! niveau)"),
    ontkend=True,
)  # fmt: skip


def opleiding(zin: str) -> list[Vondst]:
    """Levels of education; `geen` (always denied) where the text says that none is needed."""
    if is_aangeboden(zin):
        return []
    gevonden = langste([*_mbo(zin), *_SCHOOLSOORT(zin), *_GEEN_OPLEIDING.vind(zin)])
    vrij = set(buiten([(een.begin, een.einde) for een in gevonden], [match.span() for match in _SCHOOL.finditer(zin)]))
    over = [een for een in gevonden if (een.begin, een.einde) in vrij]
    met_niveau = any(een.waarde.startswith("mbo") and een.waarde != "mbo" for een in over)
    return [een for een in over if not (met_niveau and een.waarde == "mbo")]  # "mbo-v niveau 4" is one level


def _mbo(zin: str) -> Iterator[Vondst]:
    vormen = (_MBO, _NIVEAU) if _NIVEAU_CUE.search(zin) else (_MBO,)
    for match in (een for vorm in vormen for een in vorm.finditer(zin)):
        tot = match.end("een")
        yield Vondst(f"mbo{match['een']}", match.start(), tot)
        if match["twee"]:
            yield Vondst(f"mbo{match['twee']}", match.start("twee"), match.end("twee"))
