"""What a text offers: kind of contract, kind of place, and the groups a place is meant for."""

from typing import Final

from models.extractie.condities_regel import Lezer, Woordregel, lezer, patroon

_MAANDEN = r"(?:\d{1,2}|een half|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|half|enkele)"
_DUUR = rf"{_MAANDEN}(?:[\s-]{{1,3}}|-)?(?:maand(?:en)?|jaar|weken|week)"
_DIENST = r"(?:contract|contracten|baan|dienstverband|aanstelling|job|betrekking|arbeidsovereenkomst|overeenkomst)"

contract: Final[Lezer] = lezer(
    Woordregel(
        "vast",
        patroon(
            rf"vaste? {_DIENST}", "vast werk", r"(?:in )?vaste dienst", r"(?:voor )?onbepaalde (?:tijd|duur)",
            r"(?:uitzicht|kans|zicht|optie|doorgroei|doorstroom)(?: op| naar)? (?:een )?(?:snel )?vast",
            "(?:op termijn|direct|meteen|later) vast(?! aan| in)", r"vast (?:of|en|/) (?:tijdelijk|flexibel)",
            r"(?:tijdelijk|flexibel) (?:of|en|/) vast", rf"{_DIENST}\s?: ?vast",
        ),
    ),
    Woordregel(
        "tijdelijk",
        patroon(
            rf"tijdelijke? {_DIENST}", "tijdelijke (?:functie|vacature|opdracht|vervanging|plek|klus)",
            "tijdelijk werk",
            r"(?:voor )?bepaalde (?:tijd|duur)", "(?:half)?jaarcontract", r"\w{3,10}maandencontract",
            rf"{_DIENST} (?:voor|van|voor de duur van) {_DUUR}", rf"tijdelijk (?:voor|voor de duur van) {_DUUR}",
            rf"tijdelijk (?:\({_DUUR}\)|of vast)", rf"{_DIENST}\s?: ?tijdelijk", r"(?:is|zijn) tijdelijk",
            "seizoens?(?:werk|baan|contract|arbeid|kracht)", "vakantie(?:werk|baan|kracht)", "zwangerschapsvervanging",
            r"\d{1,2} maandencontract", r"tijdelijk(?=\s?(?:[,.;)]|$))", r"(?:een|1) jaarcontract",
        ),
        behalve=patroon(
            r"(?:vast|tijdelijk) dienstverband van \d{2} jaar", r"(?:sluiting|overlast|regeling) is tijdelijk",
        ),
    ),
    Woordregel(
        "uitzend",
        patroon(
            r"uitzend(?:contract|overeenkomst|basis|werk|kracht|krachten|baan|periode|dienstverband|constructie)",
            r"(?:via|met|door) (?:een |het |ons |de )?uitzend(?:bureau|ing|en)?", r"fase [ab](?: contract)?",
            r"interim(?:contract|basis|arbeid|job)",
        ),
        behalve=patroon("uitzendkrachten (?:aansturen|begeleiden|inwerken|plannen)"),
    ),
    Woordregel(
        "oproep",
        patroon(
            r"oproep(?:contract|kracht|krachten|basis|baan|werk|er|dienstverband|medewerker)", "op (?:af|op)roep",
            r"nul ?uren ?(?:contract|overeenkomst)?", r"0 ?uren ?(?:contract|overeenkomst)?",
            r"min ?/?max ?contract", r"inval(?:kracht|krachten|ler|werk|medewerker)", "op oproepbasis",
        ),
    ),
    Woordregel(
        "zzp",
        patroon(
            r"zzp(?:['’]?ers?)?(?: basis| opdracht)?", r"zelfstandige zonder personeel", r"zelfstandig ondernemers?",
            r"free ?lance(?:rs?)?(?: basis| opdracht)?", "als zelfstandige", "zelfstandige in (?:hoofd|bij)beroep",
        ),
        behalve=patroon(
            r"(?:voor|van|aan|onder) (?:\w{1,12} )?(?:zzp(?:['’]?ers)|zelfstandig ondernemers|free ?lancers)",
            "als zelfstandige (?:schakel|partij|speler|winkel|organisatie)",
        ),
    ),
)  # fmt: skip

plek: Final[Lezer] = lezer(
    Woordregel(
        "leerwerkplek",
        patroon(
            r"leer[\s/-]{0,3}werk[\s-]{0,3}(?:plek|plekken|plaats|baan|banen|traject|overeenkomst|bedrijf)",
            r"leer(?:baan|banen|plek|plekken)", r"bbl(?: \w{2,12})?", "werkend leren", "leren en werken",
            r"leren ?/ ?werken",
            "beroepsbegeleidende leerweg", r"(?:een|één|1|twee|2) dag(?:en)? (?:in de|per) week naar school",
        ),
        behalve=patroon("(?:wij zijn|erkend|een erkend|als) leerbedrijf", r"(?:zonder|geen) bbl vergoeding"),
    ),
    Woordregel(
        "stage",
        patroon(
            r"(?:meeloop|snuffel|afstudeer|oriëntatie|onderzoeks|werk|beroeps|maatschappelijke )?stage"
            r"(?:plek|plekken|plaats|plaatsen|opdracht|vacature)?s?", r"stagiaire?s?", "bol stage",
        ),
        behalve=patroon(
            r"(?:begeleid(?:en|t|ing)?|aansturen|inwerken|coachen|opleiden)(?: \w{1,12}){0,5} (?:stages?|stagiaire?s?)",
            r"(?:stages?|stagiaire?s?)(?: \w{1,12}){0,4} (?:begeleid(?:en|t|ing)?|aansturen|inwerken|coachen|opleiden)",
            r"stages? (?:gelopen|gedaan|afgerond|of (?:werk)?ervaring)",
            r"(?:liep|heb|hebt|via|tijdens)(?: \w{1,12}){0,2} stages?",
            r"(?:werkervaring|ervaring|bijbaan|cursus|opleiding) (?:of|en|/|uit) (?:een )?stages?",
            r"(?:onze|met|twee|drie|aan) stagiaire?s?",
        ),
    ),
    Woordregel(
        "proefplaats",
        patroon(r"proefplaats(?:en|ing|ingen)?", r"met behoud van (?:je |uw |jouw |de )?uitkering"),
    ),
    Woordregel(
        "vrijwilligerswerk",
        patroon(
            r"vrijwilligers(?:werk|functie|plek|baan|vacature|taak|klus)", "vrijwillige inzet", "onbezoldigd",
            r"als vrijwillig(?:er|ster)", r"vrijwillig(?:er|ster)s?(?= gezocht| gevraagd| \w{3,12} gezocht)",
            r"zoeken(?: \w{1,12}){0,3} vrijwillig(?:er|ster)s?", r"(?:word|ben jij de|functie:) vrijwilliger",
            "onbetaald werk",
        ),
        behalve=patroon(r"vrijwilligerswerk (?:coördineren|organiseren)"),
    ),
)  # fmt: skip

doelgroep: Final[Lezer] = lezer(
    Woordregel("banenafspraak", patroon(r"(?:wet )?banenafspraak(?:baan|plek|functie|banen)?")),
    Woordregel(
        "beschut",
        patroon(
            r"(?:nieuw )?beschut(?:te)? (?:werk|werken|werkplek|werkplekken|plek|plekken|arbeid|arbeidsplaats|baan|"
            r"omgeving|"
            r"werkomgeving|werkplaats)", r"(?:indicatie|advies|beschikking)(?: voor)? beschut(?: werk)?", "nbw",
        ),
        behalve=patroon("beschutte omgeving voor (?:kinderen|cliënten|bewoners|ouderen)"),
    ),
    Woordregel("garantiebaan", patroon(r"garantie ?(?:baan|banen|plek|plekken)")),
    Woordregel("doelgroepregister", patroon(r"doelgroep(?:en)?[\s-]{0,2}register", "landelijk doelgroepregister")),
)  # fmt: skip
