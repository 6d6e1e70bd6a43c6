"""The words in which people name what they want of work: circumstances, sectors, and subjects such as animals."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from models.extractie.condities_fysiek import fysiek
from models.extractie.condities_regel import Lezer, Vondst, Woordregel, buiten, langste, lezer, patroon
from models.extractie.condities_tijd import werktijd
from models.taxonomie.werk import Werkomstandigheid

_W: Final = Werkomstandigheid
_DAGDEEL = r"(?:(?:in|op|tijdens|van|als|met|overdag|doordeweeks|bij|voor|op de)\b)"

_eigen: Final[Lezer] = lezer(
    Woordregel(
        _W.ALLEEN,
        patroon(
            rf"alleen (?:te )?(?:hoeven )?(?:werk|werken|werkt|werkend)(?! {_DAGDEEL})",
            r"alleen (?:te )?(?:staan|sta|zijn|ben|zitten|zit|rijden|rijd|op pad|op de weg|aan het werk|aan de slag)",
            r"alleen (?:in|op) (?:een|de|het) (?:ruimte|gebouw|pand|winkel|auto|cabine|huis|kantoor|plek|werkplek)",
            r"(?<=werk\s)alleen",
            r"(?:in|op) (?:mijn|m['’]n) eentje",
            r"solo",
            r"moederziel alleen",
            r"(?:(?<=niet\s)|(?<=graag\s)|(?<=liefst\s)|(?<=liever\s))alleen(?=\s*(?:[.,!]|$))",
        ),
        behalve=patroon(r"niet alleen(?: [\w'’]+){1,6} (?:maar|ook)"),
    ),
    Woordregel(
        _W.TILLEN,
        patroon(
            r"(?:lichamelijk |fysiek )?zwaar(?: lichamelijk| fysiek)? (?:til)?werk",
            r"(?:lichamelijk|fysiek) zwaar",
            "zwaar tillen",
            r"zware? (?:dingen|lasten|spullen)",
        ),
    ),
    Woordregel(
        _W.STAAN,
        patroon(r"(?:lang |veel |de hele dag |hele dagen )?(?:te )?staan", "staand werk", "op mijn benen staan"),
    ),
    Woordregel(_W.LOPEN, patroon(r"(?:lang |veel |grote stukken )(?:te |moet )?lopen", "lopend werk")),
    Woordregel(
        _W.ZITTEN,
        patroon(
            r"zittend (?:werk|beroep)",
            "stil ?zitten",
            r"(?:de hele dag|hele dagen|veel|lang) (?:te )?zitten",
            "zitwerk",
        ),
    ),
    Woordregel(_W.LAWAAI, patroon(r"drukke (?:ruimtes?|omgeving|hal|werkplek)", "veel geluid", "harde muziek")),
    Woordregel(
        _W.TEMPO,
        patroon(
            r"(?:hoog |te hoog |hoge )?(?:werk)?tempo",
            "haast",
            "stress",
            "tijdsdruk",
            "werkdruk",
            "hoge druk",
            "(?:de )?lopende band",
            "opgejaagd",
        ),
        behalve=patroon(r"(?:eigen|rustig|lager?|laag) (?:werk)?tempo"),
    ),
    Woordregel(
        _W.PUBLIEK,
        patroon(
            r"(?:met |van )?klanten",
            "klantcontact(?:en)?",
            "publiek",
            "gasten",
            "aan (?:de|een) balie",
            "contact met mensen",
            "met mensen",
        ),
    ),
    Woordregel(
        _W.BEELDSCHERM,
        patroon(
            r"beeldscherm(?:en)?",
            r"(?:achter|aan|op) (?:een |de |mijn )?(?:bureau|laptop)",
            r"(?:achter |aan |op )?(?:een |de |mijn )?computers?",
        ),
    ),
    Woordregel(_W.VUIL, patroon("vies werk", "vuil werk", "viezigheid", "vieze dingen", "vies worden")),
    Woordregel(_W.KOU, patroon("kou", "te koud", "in de kou", "koude")),
    Woordregel(_W.HITTE, patroon("hitte", "te warm", "te heet")),
    Woordregel(_W.HOOGTE, patroon("hoogtevrees", "hoogtes?", "hoog op")),
    Woordregel(_W.WEEKEND, patroon("weekenden", "weekeinde", "weekeinden")),
    Woordregel(
        _W.BUITEN, patroon(r"buiten", "in de natuur", "frisse lucht"), behalve=patroon(r"buiten (?:de|het|mijn) \w+")
    ),
    Woordregel("binnen", patroon("binnen"), behalve=patroon(r"binnen (?:de|het|een|\d+|mijn) \w+", "van binnen")),
    Woordregel("dag", patroon("overdag", "in de dag", "dagdiensten", "gewone werktijden", "kantooruren")),
    Woordregel(
        "doordeweeks", patroon("doordeweeks", "door de week", r"maandag (?:tot en met|t/m) vrijdag", "werkdagen")
    ),
    Woordregel(
        "samen",
        patroon(
            "samenwerken",
            "samen werken",
            r"met (?:fijne |leuke |vaste |andere )?collega['’]?s",
            r"in een (?:\w+ )?team",
            "teamwerk",
            r"(?:collega['’]?s|mensen) om (?:me|mij) heen",
            "samen met anderen",
        ),
    ),
    Woordregel(
        "rustig",
        patroon(
            r"(?:eigen|rustig|lager?) (?:werk)?tempo",
            r"(?:rustige?|prikkelarme?) (?:plek|omgeving|ruimte|werk|werkplek)",
        ),
    ),
    Woordregel("schoon", patroon("schoon werk", "schone omgeving")),
    Woordregel("licht", patroon("licht werk", r"(?:lichamelijk|fysiek) licht")),
)

# Words for which the taxonomie has only the opposites.
TEGENDEEL: Final = MappingProxyType(
    {
        "binnen": (_W.BUITEN,),
        "dag": (_W.AVOND, _W.NACHT, _W.PLOEGEN),
        "ochtend": (_W.AVOND, _W.NACHT, _W.PLOEGEN),
        "doordeweeks": (_W.WEEKEND,),
        "samen": (_W.ALLEEN,),
        "rustig": (_W.TEMPO, _W.LAWAAI),
        "schoon": (_W.VUIL,),
        "licht": (_W.TILLEN,),
    }
)
_WAARDEN: Final = frozenset(_W)
_EEN_DAG = re.compile(r"(?:zater|zon)dag\w*", re.IGNORECASE)
_ANDERS_BEDOELD = patroon("achter de schermen", "op de hoogte")
TIJDEN: Final = frozenset({_W.AVOND, _W.NACHT, _W.WEEKEND, _W.PLOEGEN})


def omstandigheden(zin: str) -> list[Vondst]:
    """Where a sentence names a Werkomstandigheid or a word of `TEGENDEEL`; one day of the weekend is no weekend."""
    anders = [een.span() for een in _ANDERS_BEDOELD.finditer(zin)]
    alle = [
        een for een in (*werktijd(zin), *fysiek(zin), *_eigen(zin)) if een.waarde in TEGENDEEL or een.waarde in _WAARDEN
    ]
    return [
        een
        for een in langste(alle)
        if buiten([(een.begin, een.einde)], anders) and not _EEN_DAG.fullmatch(zin, een.begin, een.einde)
    ]


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """Words for a kind of work that is no single beroep or skill.

    Attributes:
        zoek: The words.
        sector: The sector that they lead to; None: no sector.
        skills: What a label of a skill says that has to do with it; None: no skills.
        ruimer: Whether what they lead to is wider than what they say: good for a wish ("graag in een ziekenhuis"),
            not for a stop-word.
    """

    zoek: re.Pattern[str]
    sector: str | None = None
    skills: re.Pattern[str] | None = None
    ruimer: bool = False


_SECTOREN: Final = {
    "zorg": ("(?:de )?zorg", "zorgsector"),
    "welzijn": ("welzijn", "welzijnswerk", "sociaal werk"),
    "horeca": ("horeca", "horecawerk"),
    "bouw": ("(?:de )?bouw", "bouwsector"),
    "logistiek": ("logistiek", "logistieke sector"),
    "productie en verpakking": ("fabriek(?:en)?", "fabriekswerk", "productiewerk", "productie"),
    "groen": ("groenvoorziening", "(?:het )?groen"),
    "detailhandel": ("winkels?", "winkelwerk", "detailhandel"),
    "kringloop": ("kringloop", "kringloopwinkel"),
    "administratie": ("administratie", "administratief werk", "(?:op )?kantoor(?:werk|baan)?"),
    "ICT": ("ict", "it sector"),
    "onderwijs en kinderopvang": ("onderwijs",),
    "veiligheid": ("beveiliging", "beveiligingswerk"),
    "techniek": ("techniek", "technisch werk", "technische sector"),
    "energietransitie": ("energietransitie", "duurzame energie"),
    "uiterlijke verzorging": ("uiterlijke verzorging",),
    "sport en recreatie": ("sportsector", "recreatie"),
    "media en cultuur": ("media", "cultuursector"),
    "facilitair": ("facilitair", "facilitair werk", "facilitaire dienst"),
}
_BINNEN_SECTOR: Final = {
    "zorg": ("zorginstelling", "ziekenhuis", "verpleeghuis", "verzorgingshuis", "thuiszorg"),
    "horeca": ("restaurants?", "cafés?", "kroeg", "hotels?"),
    "bouw": ("bouwplaats",),
    "logistiek": ("distributiecentrum",),
    "groen": ("tuinbouw", "landbouw", "boerderij", "kwekerij"),
    "detailhandel": ("supermarkt", "kledingwinkel"),
    "onderwijs en kinderopvang": ("kinderopvang", "basisschool", "op (?:een )?school"),
    "uiterlijke verzorging": ("kapsalon", "schoonheidssalon"),
    "sport en recreatie": ("sport", "sporten", "zwembad", "sportschool"),
    "media en cultuur": ("cultuur", "theater", "museum"),
    "administratie": ("administratief",),
}
ONDERWERPEN: Final = (
    *(Onderwerp(patroon(*woorden), sector=sector) for sector, woorden in _SECTOREN.items()),
    *(Onderwerp(patroon(*woorden), sector=sector, ruimer=True) for sector, woorden in _BINNEN_SECTOR.items()),
    Onderwerp(
        patroon("schoonmaak", "schoonmaakwerk", "poetswerk", "poetsen", "schoonmaken"),
        sector="schoonmaak",
        skills=patroon("kantoren schoonmaken", "sanitair schoonmaken", "dweilen", "stofzuigen"),
    ),
    Onderwerp(patroon("ouderen", "oude mensen", "bejaarden", "senioren"), skills=patroon("ouderen", "dementie")),
    Onderwerp(
        patroon("kinderen", "kids", "baby['’]?s", "peuters", "kleuters"),
        skills=patroon("kinderen", "baby['’]?s", "peuters"),
    ),
    Onderwerp(patroon("dieren", "dier", "beesten"), skills=patroon("dieren", "vee", "dier")),
    Onderwerp(patroon("honden", "katten", "paarden", "koeien"), skills=patroon("dieren", "vee"), ruimer=True),
    Onderwerp(
        patroon("planten", "bloemen", "bomen", "(?:in )?(?:de |een )?tuin(?:en)?"),
        skills=patroon("planten", "tuinen", "bloemen"),
        ruimer=True,
    ),
    Onderwerp(patroon("auto['’]?s", "sleutelen"), skills=patroon("auto['’]?s", "voertuigen"), ruimer=True),
    Onderwerp(patroon("hout", "houtbewerking"), skills=patroon("hout")),
    Onderwerp(patroon("kassa", "kassawerk"), skills=patroon("kassa bedienen")),
    Onderwerp(patroon("telefoon", "bellen", "telefoneren"), skills=patroon("telefoon aannemen", "chat en telefoon")),
)
