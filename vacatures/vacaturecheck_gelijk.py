"""Words that can shut people out: sex, origin, health, belief, looks and family (Awgb, Wgbh/cz, WGB m/v).

The laws allow exceptions with a good reason, so each remark asks for the reason and gives a way round it. Articles
are named as they read in 2025; the texts of the remarks are ours.
"""

import re
from typing import Final

from models.extractie.condities_regel import patroon
from vacatures.vacaturecheck_opmerking import WELKOM, Controle, OpmerkingSoort

_GESLACHT: Final = "Wet gelijke behandeling van mannen en vrouwen (WGB m/v), art. 3"
_AWGB: Final = "Algemene wet gelijke behandeling (Awgb), art. 5"
_WGBHCZ: Final = "Wet gelijke behandeling op grond van handicap of chronische ziekte (Wgbh/cz), art. 4"

GELIJK: Final[tuple[Controle, ...]] = (
    Controle(
        code="geslacht-persoon",
        soort=OpmerkingSoort.GESLACHT,
        zoek=patroon(
            r"(?:mannelijke?|vrouwelijke?) (?:kandida(?:at|ten)|collega['’]?s?|medewerk(?:er|ers|ster)|kracht|hulp|"
            r"chauffeur|verkoper|begeleider|versterking|sollicitant(?:en)?)",
            r"(?:zoeken|zoekt|gezocht:?|gevraagd:?)(?: \w{1,12}){0,4} (?:man|vrouw|mannen|vrouwen|meisjes?|meiden|"
            r"meid|jongens?|jongen|dames?|heren|kerels?|vent|jongeman|moeders?|moeder|huisvrouw(?:en)?)",
            r"(?:een|sterke|stoere|handige|leuke|gezellige|spontane|charmante|enthousiaste) (?:meid|meisje|jongen|"
            r"kerel|vent|dame|jongedame|jongeman|huisvrouw)",
            r"(?:alleen|uitsluitend|bij voorkeur|liefst) (?:een )?(?:man|vrouw|mannen|vrouwen|dames|heren)",
        ),
        behalve=patroon(
            r"(?:man|mannen|meisje|meisjes|jongen|jongens|dames|heren) (?:en|of|/) (?:vrouw|vrouwen|meisje|meisjes|"
            r"jongens?|heren|dames)",
            r"(?:begeleid(?:en|t|ing)?|zorgt|helpt|voor|met) (?:\w{1,12} ){0,3}(?:meisjes|jongens|vrouwen|mannen|"
            r"dames|heren|moeders)",
        ),
        zin_vrij=WELKOM,
        waarom="Hier staat dat het om een man of juist om een vrouw gaat. Dat mag maar bij een paar soorten werk, en "
        "dan hoort de reden erbij.",
        voorstel="Schrijf ‘iemand’, ‘collega’ of de functienaam met (m/v/x) erachter. Gaat het om kracht of geduld, "
        "noem dan dat.",
        bron=f"{_GESLACHT}; {_AWGB}",
    ),
    Controle(
        code="geslacht-hij",
        soort=OpmerkingSoort.GESLACHT,
        zoek=re.compile(r"(?<![\w/])hij(?!\s?/|\w)", re.IGNORECASE),
        zin_vrij=patroon(
            r"hij (?:of|en) zij", "zij of hij", "hij ?/ ?zij", "ze", "zij", "klant", "eigenaar", "oprichter",
            "directeur", "bedrijf", "machine", "bewoner", "cliënt", "patiënt", "leidinggevende", "begeleider", "baas",
            "het team", "leerling", "gast",
            "opdrachtgever", "chef", "kok", "jobcoach", "hond", "buurman",
        ),
        waarom="Met alleen ‘hij’ lijkt de tekst over een man te gaan.",
        voorstel="Spreek de lezer aan met ‘je’, of schrijf ‘hij of zij’.",
        bron=_GESLACHT,
    ),
    Controle(
        code="afkomst",
        soort=OpmerkingSoort.AFKOMST,
        zoek=patroon(
            r"(?:alleen|uitsluitend|bij voorkeur|liefst) (?:autochtone )?(?:nederlanders|westerse \w{3,15}|"
            r"europeanen)", r"autochto(?:on|ne|nen)",
            r"geen (?:buitenlanders|allochtonen|polen|migranten|vluchtelingen|asielzoekers)",
            r"nederlandse (?:nationaliteit|afkomst)", "nederlands paspoort", "nederlanderschap",
            r"geboren(?: en getogen)? in nederland",
            r"(?:poolse|roemeense|bulgaarse|oekraïense|turkse|marokkaanse|surinaamse|aziatische|oost-europese|"
            r"hongaarse) (?:medewerkers?|krachten|arbeiders?|mannen|vrouwen|kandidaten|werknemers|schoonmaaksters?|"
            r"chauffeurs)", "blanke?",
            "inheemse?",
        ),
        zin_vrij=re.compile(rf"{WELKOM.pattern}|(?<!\w)wettelijk", re.IGNORECASE),
        waarom="Vragen naar afkomst of nationaliteit sluit mensen uit. Dat mag alleen waar een wet het voorschrijft.",
        voorstel="Gaat het om mogen werken in Nederland? Schrijf dan: ‘je mag in Nederland werken’. Gaat het om "
        "taal, noem het niveau dat het werk vraagt.",
        bron=_AWGB,
    ),
    Controle(
        code="taal-moedertaal",
        soort=OpmerkingSoort.AFKOMST,
        zoek=patroon(
            r"nederlands(?: \w{1,8}){0,3} moedertaal", r"moedertaal(?: is)?:? nederlands",
            r"native (?:speaker )?(?:nederlands|dutch)", r"native dutch(?: speaker)?",
            r"nederlands(?:talige)? native(?: speaker)?", r"accentlo(?:os|ze)(?: nederlands)?",
            r"accentvrij(?: nederlands)?", r"(?:zonder|geen) accent", "moedertaalspreker nederlands",
            "moedertaalniveau", "van huis uit nederlands",
        ),
        zin_vrij=WELKOM,
        waarom="Wie Nederlands later leerde, valt hierdoor af, ook wie het heel goed spreekt. Zonder goede reden kan "
        "dat onderscheid naar afkomst zijn.",
        voorstel="Welk niveau vraagt het werk? Bijvoorbeeld A2 om instructies te begrijpen, B1 om met collega's te "
        "overleggen, B2 of C1 om klanten te schrijven.",
        bron="Algemene wet gelijke behandeling (Awgb), art. 1 en 5",
    ),
    Controle(
        code="gezondheid",
        soort=OpmerkingSoort.GEZONDHEID,
        zoek=patroon(
            r"(?:lichamelijk|fysiek|mentaal|geestelijk|psychisch) (?:en (?:mentaal|geestelijk|psychisch|"
            r"fysiek) )?(?:fit|gezond|sterk|stabiel|in orde|in goede (?:conditie|staat)|belastbaar)",
            r"(?:je bent|ben je|ben jij|jij bent|u bent|bent)(?: \w{1,8}){0,2} (?:kern)?gezond(?! verstand)",
            r"(?:een )?goede (?:lichamelijke |fysieke |algemene )?(?:gezondheid|conditie)", "in goede gezondheid",
            "fit en gezond", "gezond en fit",
            r"(?:geen|zonder|vrij van) (?:lichamelijke |fysieke |psychische |medische |"
            r"medische of \w{3,12} )?(?:beperking(?:en)?|handicap|rugklachten|gezondheidsklachten|klachten|"
            r"ziekteverleden|rugproblemen)",
            r"(?:nooit|niet vaak|zelden|weinig) ziek", r"laag ziekteverzuim", "sterke rug", "kerngezond", "valide",
        ),
        behalve=patroon(
            r"(?:blijf|blijft|blijven|houd|houdt|houden)(?: \w{1,10}){0,3} (?:fit en gezond|gezond en fit|fit|gezond)",
            r"(?:goede|geweldige|prima) (?:arbeids)?condities",
            r"(?:klanten|cliënten|bewoners|mensen|patiënten|deelnemers|collega['’]?s?|kinderen|jongeren|"
            r"ouderen)(?: \w{1,12}){0,2} (?:met|zonder)(?: een)? (?:\w{3,14} )?(?:beperking(?:en)?|handicap|"
            r"klachten)",
            r"(?:je|jij|jouw|jou) (?:fit en gezond|gezond en fit|lichamelijk fit|mentaal fit|"
            r"fysiek fit) (?:te )?(?:blijft|blijven|houden|houdt)",
            r"(?:machine|gebouw|auto|wagenpark|planten|dieren)(?: \w{1,12}){0,4} goede (?:conditie|gezondheid)",
        ),
        zin_vrij=patroon(
            "ongeacht", r"gelijke (?:behandeling|kansen)", r"discrimin\w{1,10}",
            r"(?:wij|we)(?: \w{1,10}){0,4} (?:sporten|fitness|sportschool|vitaliteit)", "sportabonnement",
            "vitaliteitsprogramma", r"ook (?:met|als je) (?:een )?(?:beperking|handicap)",
        ),
        waarom="Een vraag naar gezondheid sluit mensen uit die het werk, soms met een aanpassing, goed kunnen. In "
        "een sollicitatie mag er ook niet zomaar naar gevraagd worden.",
        voorstel="Schrijf wat het werk vraagt: ‘je tilt tot 15 kilo’, ‘je staat het grootste deel van de dag’. En "
        "wat er kan: een tilhulp, een kruk, kortere dagen.",
        bron=f"{_WGBHCZ}; Wet op de medische keuringen",
    ),
    Controle(
        code="godsdienst",
        soort=OpmerkingSoort.GODSDIENST,
        zoek=patroon(
            r"(?:je bent|ben je|ben jij|bij voorkeur|liefst|overtuigd|praktiserend|belijdend|meelevend|"
            r"zoeken(?: \w{1,10}){0,3}) (?:een )?(?:overtuigd |praktiserend |belijdend |actief )?(?:christen|"
            r"christelijke?|katholieke?|protestante?|gereformeerde?|moslima?|islamitische?|joodse?|hindoe|atheïst|"
            r"gelovige?|niet gelovig)",
            r"(?:geen|zonder) (?:hoofddoek(?:jes?)?|keppel(?:tje)?|kruisje|religieuze (?:tekens|uitingen|kleding|"
            r"symbolen))",
            r"lid (?:bent )?van een (?:kerk|kerkgenootschap|moskee)",
            r"(?:onderschrijft|onderschrijf|onderschrijven)(?: \w{1,12}){0,4} (?:identiteit|geloof|grondslag|"
            r"belijdenis)", "meelevend lid",
        ),
        zin_vrij=WELKOM,
        waarom="Vragen naar geloof mag alleen bij een instelling met die grondslag, en alleen als de functie het "
        "nodig heeft.",
        voorstel="Is de organisatie geen instelling op deze grondslag, laat het dan weg. Is zij dat wel, leg dan uit "
        "waarom het bij deze functie nodig is.",
        bron=_AWGB,
    ),
    Controle(
        code="uiterlijk",
        soort=OpmerkingSoort.UITERLIJK,
        zoek=patroon(
            r"representatief (?:uiterlijk|voorkomen)",
            r"(?:een )?(?:verzorgd|leuk|goed|aantrekkelijk|knap|mooi|fris) (?:uiterlijk|voorkomen)",
            r"(?:je bent|ben je|bent|zoeken(?: \w{1,10}){0,3})(?: \w{1,10}){0,2} (?:slanke?|knappe?|mooie?|"
            r"aantrekkelijke?|representatie(?:f|ve)|blonde?)",
            r"(?:met|inclusief|stuur(?: \w{1,8}){0,3}|voeg(?: \w{1,8}){0,3}) (?:pas)?foto",
            r"(?:geen|zonder) (?:zichtbare )?(?:tatoeages?|piercings?|tattoos?)",
            r"minimaal 1[.,]\d{2} ?m(?:eter)?(?: lang)?", "pasfoto",
            r"ziet er (?:altijd )?(?:\w{3,10} en )?(?:verzorgd|representatief|goed) uit",
        ),
        behalve=patroon(r"(?:mooie|aantrekkelijke|goede) (?:baan|functie|plek|werkplek|kans)"),
        zin_vrij=WELKOM,
        waarom="Uiterlijk zegt weinig over het werk, en iedereen verstaat er iets anders onder. Het kan mensen "
        "uitsluiten om geloof, afkomst, leeftijd of gezondheid.",
        voorstel="Noem wat het werk vraagt: schone werkkleding, veiligheidsschoenen, vriendelijk omgaan met klanten. "
        "Een foto is voor het werk niet nodig.",
    ),
    Controle(
        code="gezin",
        soort=OpmerkingSoort.GEZIN,
        zoek=patroon(
            r"(?:geen|zonder) (?:kinderen|kinderwens|gezin|partner|verplichtingen thuis|thuiswonende kinderen)",
            "vrijgezel", r"(?:on)?getrouwd(?:e)?", r"(?:on)?gehuwd(?:e)?", r"alleenstaande?", r"(?:niet )?zwanger",
            r"kinderwens", r"thuissituatie (?:op orde|stabiel)", "stabiele thuissituatie", "gezinssituatie",
        ),
        behalve=patroon(
            r"(?:voor|van|met|aan|begeleidt?|helpt?|helpen|zorg(?:t|en)?|"
            r"steunt?)(?: \w{1,12}){0,3} (?:alleenstaande?|zwangere?|getrouwde|gehuwde)(?: \w{3,14})?",
            r"alleenstaande (?:ouders?|ouderen|minderjarige)",
            r"(?:locatie|terras|afdeling|hotel|groep) zonder kinderen",
        ),
        zin_vrij=WELKOM,
        waarom="Iemands gezin, relatie of kinderwens is geen eis voor werk.",
        voorstel="Gaat het om werktijden of reizen, noem die dan: ‘je werkt twee avonden per week’. Laat de rest weg.",
        bron="Algemene wet gelijke behandeling (Awgb), art. 1 en 5",
    ),
)  # fmt: skip

_FUNCTIES = (
    r"(?:gast(?:vrouw|heer)|verkoopster|schoonmaakster|secretaresse|serveerster|caissière|kapster|leidster|werkster|"
    r"poetsvrouw|poetshulp(?=vrouw)|verpleegster|kraamverzorgster|medewerkster|receptioniste|telefoniste|inpakster|"
    r"naaister|timmerman|vakman|vakvrouw|bestelman|werkman|klusjesman|buschauffeuse|juf|kantinejuffrouw|koffiedame|"
    r"interieurverzorgster|visboer|barman|serveuse|brandweerman|postbode(?=vrouw))"
)
FUNCTIENAAM: Final = Controle(
    code="geslacht-functienaam",
    soort=OpmerkingSoort.GESLACHT,
    zoek=patroon(_FUNCTIES),
    behalve=patroon(
        rf"{_FUNCTIES}\s?(?:/|of|en)\s?-?\w{{3,20}}", rf"\w{{3,20}}\s?(?:/|of)\s?{_FUNCTIES}",
        rf"(?:onze|de|samen met de|met de) {_FUNCTIES}",
    ),
    zin_vrij=WELKOM,
    waarom="Deze functienaam klinkt als alleen voor vrouwen of alleen voor mannen. Uit de tekst moet blijken dat "
    "iedereen kan reageren.",
    voorstel="Zet (m/v/x) achter de naam, noem beide vormen, of kies een naam voor iedereen, zoals ‘medewerker "
    "ontvangst’ of ‘timmervakkracht’.",
    bron=_GESLACHT,
)  # fmt: skip
VOOR_IEDEREEN: Final = re.compile(
    r"(?<!\w)(?:[mvx]\s?/\s?[mvx](?:\s?/\s?[mvxd])?|man ?/ ?vrouw|alle genders|m, v of x)(?!\w)", re.IGNORECASE
)  # present anywhere, it says that everybody can apply
