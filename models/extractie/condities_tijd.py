"""When the work is done: parts of the day, nights, weekends, shifts, and freedom to choose."""

import re
from typing import Final

from models.extractie.condities_regel import Lezer, Woordregel, lezer, patroon

_DAGDEEL = r"(?:diensten|dienst|uren|uurtjes|werk|ploeg|ploegen|rooster|shift|shifts)"
_SAMEN = r"(?=- ?(?:,|en|of|/))"  # the first half of "avond- en weekenddienst"

# "zaterdagavond" says two things, each in its own part of the word.
_ZATERDAG_AVOND = tuple(
    Woordregel(waarde, re.compile(vorm, re.IGNORECASE))
    for waarde, vorm in (
        ("weekend", r"(?<!\w)(?:zater|zon)dag(?=ochtend|morgen|middag|avond|nacht)"),
        ("ochtend", r"(?<=dag)(?:ochtend|morgen)(?:en)?(?!\w)"),
        ("avond", r"(?<=dag)avond(?:en)?(?!\w)"),
        ("nacht", r"(?<=dag)nacht(?:en)?(?!\w)"),
    )
)

werktijd: Final[Lezer] = lezer(
    *_ZATERDAG_AVOND,
    Woordregel(
        "ochtend",
        patroon(
            rf"ochtend(?:en|{_DAGDEEL}|{_SAMEN})?", r"['’]s (?:ochtends|morgens)",
            r"vroege? (?:diensten|dienst|ploeg|shift)", r"vroege?(?= (?:en|of|/) late (?:dienst|ploeg))",
        ),
        behalve=patroon(
            r"(?:een|halve) ochtend(?:je)?(?: \w{1,12}){0,4} (?:kijken|meelopen|langs|mee|snuffelen|kennismaken)",
            r"(?:kijken|meelopen|kennismaken|langskomen)(?: \w{1,12}){0,2} ochtend", "ochtend (?:overleg|koffie)",
        ),
    ),
    Woordregel(
        "dag",
        patroon(
            r"dag(?:diensten|dienst|uren|ploeg|werk|rooster)", rf"dag{_SAMEN}", "overdag", r"kantoor ?(?:uren|tijden)",
            r"(?:van |tussen )?(?:9|negen) tot (?:5|vijf)", "normale werkdagen",
        ),
        behalve=patroon(
            r"(?:9|negen) tot (?:5|vijf) ?(?:mentaliteit|baan|type|typ)", "buiten kantoor ?(?:uren|tijden)",
            r"(?:bel|bellen|mail|bereikbaar|contact)(?: \w{1,12}){0,4} kantoor ?(?:uren|tijden)", "dagwerk van",
            r"kantoor ?(?:uren|tijden)(?: \w{1,12}){0,3} (?:bellen|bereikbaar)",
        ),
    ),
    Woordregel(
        "avond",
        patroon(
            rf"avond(?:en|{_DAGDEEL}|{_SAMEN})?", r"['’]s avonds", r"koopavond(?:en)?",
            r"late (?:diensten|dienst|ploeg|shift)",
        ),
        behalve=patroon(
            r"(?:leuke|gezellige|fijne|mooie|onvergetelijke|heerlijke|goede|hele|geslaagde|culinaire) avond(?:en|je)?",
            r"avond ?(?:opleiding|cursus|eten|maaltijd|school)", "vrije avond(?:en)?",
            r"avond(?:en)? (?:voor ouders|uit)",
        ),
    ),
    Woordregel(
        "nacht",
        patroon(rf"nacht(?:en|{_DAGDEEL}|wacht|wachten|{_SAMEN})", r"['’]s nachts", r"in de nacht(?:en)?", "nacht"),
        behalve=patroon(
            r"(?:goede|rustige|veilige|fijne) nacht(?:en)?", r"dag en nacht (?:bereikbaar|open|klaar|beschikbaar)?",
            r"(?:per|aantal|een) nachten?", r"\d{1,2} nachten",
        ),
    ),
    Woordregel(
        "weekend",
        patroon(
            rf"weekend(?:en|s|{_DAGDEEL}|baan|baantje|hulp|medewerker|kracht|{_SAMEN})?",
            r"(?:zater|zon)dag(?:en|s)?(?: (?:en|of) zondag(?:en|s)?)?",
            r"(?:zater|zon)dag(?:werk|dienst|diensten|hulp|baan)",
        ),
        behalve=patroon(
            r"(?:team|personeels|bedrijfs|fijn|goed|leuk|prettig|heel|lang)e? ?weekend(?:je)?", "dag van het weekend",
            r"(?:zater|zon)dag \d{1,2}", r"open dag(?: \w{1,12}){0,2} (?:zater|zon)dag",
            r"weekend(?:je)? (?:weg|uit)", r"(?:voor|na) het weekend",
        ),
    ),
    Woordregel(
        "weekend",
        patroon(
            r"(?<!om\s)(?<!om\shet\s)(?<!om\sde\s)(?:het )?weekend(?:en|s)?(?:[\s-]{1,3}\w{1,10}){0,3} vrij(?! in te)",
            r"vrije? (?:avonden en |zijn in |in )?(?:de |het |elk |ieder )?weekend(?:en|s)?",
            r"(?:zater|zon)dag(?:en)?(?: en zondag(?:en)?)?(?: \w{1,10}){0,2} (?:vrij|gesloten)(?! in te)",
            r"(?:gesloten|vrij|dicht) (?:op|in) (?:het )?(?:weekend|(?:zater|zon)dag)(?:en)?",
        ),
        ontkend=True,
    ),
    Woordregel(
        "avond",
        patroon(
            r"(?:['’]s avonds|avond(?:en)?)(?: \w{1,10}){0,3} vrij(?! in te)", "vrije avonden",
            "vrij in de avond(?:en)?",
        ),
        ontkend=True,
    ),
    Woordregel(
        "ploegen",
        patroon(
            r"(?:\d|twee|drie|vier|vijf)?[\s-]{0,2}ploegen(?:dienst|diensten|systeem|stelsel|werk|rooster|toeslag|"
            r"verband)",
            r"(?:in|\d|twee|drie|vier|vijf)[\s-]{1,3}ploegen", r"(?:twee|drie|vier|vijf)ploegen",
            "vol ?continu(?:dienst)?",
            r"(?:wisselende|roulerende|afwisselende|verschillende) (?:diensten|ploegen|shifts)",
            r"wissel(?:dienst|diensten|ploegen)", "semi ?continu",
        ),
        behalve=patroon(r"(?:in|\d|twee|drie|vier|vijf) ploegen (?:van|met) (?:\d|twee|drie|vier|vijf)"),
    ),
    Woordregel(
        "flexibel",
        patroon(
            r"(?:flexibele|wisselende|onregelmatige|variabele|glijdende|soepele) (?:werktijden|werkuren|uren|"
            r"diensten|roosters?|werkdagen|inzet|tijden|arbeidstijden)",
            r"(?:flexibel|wisselend|onregelmatig|variabel) (?:rooster|werkrooster|werk)",
            r"flexibel (?:inzetbaar|rooster|in te (?:delen|vullen|plannen)|werken|in (?:je )?(?:uren|werktijden|"
            r"tijden)|beschikbaar)",
            r"flexibel (?:in|met|qua) (?:je |jouw |de )?(?:uren|werktijden|tijden|werkdagen|dagen)",
            r"(?:werktijden|uren|werkuren|werkdagen|dagen|tijden|diensten|roosters?)(?: \w{1,10}){0,3} (?:flexibel|"
            r"in overleg|"
            r"in onderling overleg|zelf (?:te )?(?:bepalen|kiezen|indelen)|onregelmatig)",
            r"(?:zelf|samen)(?: \w{1,10}){0,4} (?:uren|werktijden|rooster|tijden|dagen|werkdagen) (?:te )?(?:bepalen|"
            r"bepaal|kiezen|indelen|in|plannen|samenstellen)",
            r"(?:bepaalt?|kiest?|plant?) (?:je |jij )?(?:zelf|grotendeels zelf)(?: \w{1,10}){0,2} (?:uren|werktijden|"
            r"rooster|tijden|dagen)",
            r"(?:eigen|je) (?:uren|werktijden|rooster|tijden)(?: \w{1,10}){0,2} (?:bepalen|indelen|kiezen)",
        ),
        behalve=patroon("wisselende diensten", "verschillende diensten"),
    ),
)  # fmt: skip
