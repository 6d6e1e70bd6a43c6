"""Words about age, said outright or by way of something else (WGBL, as it reads in 2025; the texts are ours)."""

from typing import Final

from models.extractie.condities_regel import patroon
from vacatures.vacaturecheck_opmerking import WELKOM, Controle, OpmerkingSoort

_LEEFTIJD: Final = "Wet gelijke behandeling op grond van leeftijd bij de arbeid (WGBL), art. 3 en 7"
_WERKENDEN = (
    r"(?:team|club|ploeg|collega['’]?s?|medewerkers?|kandida(?:at|ten)|mensen|honden?|talent(?:en)?|professionals?|"
    r"aanpakkers?|verkopers?|monteurs?|vakman|krachten|kracht|kerel|vent|meid|man|vrouw|enthousiastelingen|toppers?|"
    r"bende|groep|organisatie|onderneming|werkomgeving|sfeer|hulp|chauffeurs?|kok)"
)
_ANDEREN = (
    r"(?:jongeren|kinderen|kind|jeugd|leerlingen|studenten|cliënten|bewoners|volwassenen|deelnemers|gasten|bezoekers|"
    r"patiënten|klanten|meisjes|jongens|peuters|kleuters|pubers)"
)
_GEEN_LEEFTIJD = (
    r"(?!\s(?:(?:in|\w{3,14})\s){0,2}(?:\w{0,8}ervaring|garantie|contract|bestaan|bestaat|lang|geleden|actief|"
    r"gewerkt|werkzaam|dienst|huur))"
)
_JAREN = r"(?:1[5-9]|[2-6]\d)"
_WETTELIJK = patroon(
    r"wet(?:telijk(?:e)?)?", "arbowet", "arbeidstijdenwet", "alcoholwet", r"alcohol(?:ische)?",
    r"nacht(?:werk|dienst|diensten)?", "gevaarlijke?", r"tabak", r"kansspel(?:en)?",
    "rijbewijs", "verzekering", r"gokken", "verplicht gesteld",
)  # fmt: skip

LEEFTIJD: Final[tuple[Controle, ...]] = (
    Controle(
        code="leeftijd-jong",
        soort=OpmerkingSoort.LEEFTIJD,
        zoek=patroon(
            rf"(?:jonge?|jeugdige?)(?:,? (?:en |maar )?(?:\w{{3,16}},? ?(?:en )?)){{0,3}} {_WERKENDEN}",
            "jong van geest", r"(?:team|club|ploeg|collega['’]?s)(?: is| zijn) (?:\w{3,12},? (?:en )?)?jong",
            "jonge hond(?:en)?", "jong en (?:dynamisch|wild|energiek|fris|ambitieus)",
            "jonge(?:man|dame)",
        ),
        behalve=patroon(
            rf"jonge? (?:{_ANDEREN}|ouders?|moeders?|gezinnen|planten|dieren|bomen|bedrijf|merk)",
            r"(?:begeleid(?:en|t|ing)?|helpt?|helpen|coacht?|zorg(?:en|t)?|opvang)(?: \w{1,12}){0,4} jonge mensen",
            "(?:met|voor|aan) jonge (?:mensen|honden|vrouwen|mannen)", "jong bedrijf",
        ),
        zin_vrij=WELKOM,
        waarom="Wie ouder is, leest hier dat het niet voor hem of haar bedoeld is. Naar leeftijd werven mag alleen "
        "met een goede reden.",
        voorstel="Zeg wat je bedoelt: hoe het team werkt, of dat iemand snel nieuwe dingen leert. Bijvoorbeeld: ‘een "
        "levendig team waarin we veel van elkaar leren’.",
        bron=_LEEFTIJD,
    ),
    Controle(
        code="leeftijd-grens",
        soort=OpmerkingSoort.LEEFTIJD,
        zoek=patroon(
            rf"(?:maximaal|max\.?|niet ouder dan|jonger dan|hooguit|onder de|tot|"
            rf"tot en met) {_JAREN}(?: jaar(?: oud)?){_GEEN_LEEFTIJD}",
            rf"(?:tussen(?: de)?|van) {_JAREN} (?:en|tot|t/m) {_JAREN} jaar{_GEEN_LEEFTIJD}",
            rf"leeftijd\s?(?::|tot|van|tussen(?: de)?|maximaal|is) ?{_JAREN}(?:[\s-]{{1,3}}(?:en |tot |"
            rf"t/m )?{_JAREN})?(?: jaar)?", rf"niet ouder dan {_JAREN}",
            rf"iemand (?:\w{{3,12}} )?tussen(?: de)? {_JAREN} en {_JAREN}", rf"{_JAREN} ?[-–] ?{_JAREN} jaar oud",
        ),
        behalve=patroon(
            rf"{_ANDEREN}(?: \w{{1,12}}){{0,4}} (?:tussen(?: de)?|van|tot|onder de|jonger dan) \d{{2}}(?: (?:en|tot|"
            rf"t/m) \d{{2}})? jaar(?: oud)?",
        ),
        zin_vrij=WELKOM,
        waarom="Een leeftijdsgrens sluit mensen uit om hun leeftijd. Dat mag alleen als er een goede reden is, en "
        "die hoort er dan bij te staan.",
        voorstel="Laat de grens weg, of zet de reden erbij. Vraag de werkgever wat iemand moet kunnen.",
        bron=_LEEFTIJD,
    ),
    Controle(
        code="leeftijd-minimum",
        soort=OpmerkingSoort.LEEFTIJD,
        zoek=patroon(
            rf"(?:minimaal|minstens|ten ?minste|vanaf|minimumleeftijd(?: is)?:?|min\.) (?:1[5-9]|2\d|"
            rf"[3-6]\d) jaar(?: oud)?{_GEEN_LEEFTIJD}", r"(?:1[5-9]|2\d) jaar of ouder", r"1[5-9] ?\+",
            r"ouder dan (?:1[5-9]|2\d)(?: jaar)?",
        ),
        behalve=patroon(rf"{_ANDEREN}(?: \w{{1,12}}){{0,3}} (?:vanaf|van minimaal|minimaal) \d{{2}} jaar(?: oud)?"),
        zin_vrij=_WETTELIJK,
        waarom="Soms eist de wet een leeftijd, zoals 18 jaar voor nachtwerk of gevaarlijk werk. Zonder die reden is "
        "het een leeftijdsgrens.",
        voorstel="Zet de reden erbij: ‘18 jaar, omdat de wet dat voor dit werk vraagt’. Is er geen reden, laat de "
        "leeftijd dan weg.",
        bron=_LEEFTIJD,
    ),
    Controle(
        code="leeftijd-omweg",
        soort=OpmerkingSoort.LEEFTIJD,
        zoek=patroon(
            "(?:pas|net|recent) afgestudeerde?", "schoolverlaters?", "starters?(?: op de arbeidsmarkt)?",
            "digital natives?", r"(?:naast|tijdens) (?:je|jouw) (?:studie|school|opleiding)",
            r"(?:leuke |ideale )?bijbaan(?:tje)?(?: voor (?:studenten|scholieren))?",
            r"(?:zoeken|ben jij|ben je|voor)(?: \w{1,12}){0,2} (?:studenten|student|scholieren|scholier)",
            "eerste baan", r"maximaal (?:\d|een|twee|drie|vier|vijf) jaar (?:\w{3,14} )?(?:werk)?ervaring",
            r"\d{2} ?(?:\+|plus)(?:sers?)", "gepensioneerden?",
        ),
        behalve=patroon(
            "(?:begeleid(?:en|t)?|helpt|les(?:geven)?|coacht)(?: \\w{1,12}){0,4} (?:studenten|scholieren|starters?)",
            "(?:zorg|diensten|woningen|huizen|advies|hulp|activiteiten|leningen) voor (?:studenten|scholieren|"
            "starters|gepensioneerden)", "starters ?(?:woning|lening|woningen)",
        ),
        zin_vrij=WELKOM,
        waarom="Dit noemt geen leeftijd, maar gaat in de praktijk vooral over één leeftijd. Anderen haken af, "
        "terwijl zij het werk misschien goed kunnen.",
        voorstel="Beschrijf het werk en de uren: ‘ook te doen zonder ervaring, we werken je in’ of ‘8 tot 12 uur per "
        "week, goed te combineren met andere dingen’.",
        bron=_LEEFTIJD,
    ),
)  # fmt: skip
