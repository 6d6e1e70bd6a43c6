"""What the work asks of a body: lifting, standing, weather, noise. About the work, never about somebody's health."""

from typing import Final

from models.extractie.condities_regel import Lezer, Woordregel, lezer, patroon

_KG = r"\d{1,3} ?(?:kilo(?:gram)?|kg|kilo['’]?s)"
_DAG = (
    r"(?:de hele dag|hele dagen|een groot deel van de dag|het grootste deel van de dag|de ganse dag|langdurig|lang|"
    r"veel|vaak)"
)

fysiek: Final[Lezer] = lezer(
    Woordregel(
        "tillen",
        patroon(
            r"(?:til|tilt|tillen|getild|optillen|sjouwen|sjouwt|sjouw|tilwerk|sjouwwerk)",
            rf"(?:tot|van|max\.?|maximaal) {_KG}",
            r"zware? (?:dozen|lasten|pakketten|kratten|zakken|spullen|goederen|voorwerpen|materialen|meubels)",
        ),
        behalve=patroon(
            r"(?:til|tilt|tillen|getild)(?: [\w-]{1,15}){0,8} (?:niveau|plan|level)",
            "(?:niveau|plan|level) (?:te )?(?:til|tilt|tillen)", r"tot \d{1,3} ?kg (?:vis|afval|was|brood)",
            r"over (?:het |een )?paard getild", r"(?:van|tot|max\.?|maximaal) \d{1,3} ?kilo (?:per|lichter)",
        ),
    ),
    Woordregel(
        "staan",
        patroon(
            r"staand (?:werk|beroep|productiewerk|inpakwerk)",
            rf"{_DAG} (?:te )?(?:kunnen |moeten )?(?:staan|op je benen|op de been)",
            rf"(?:je )?(?:staat|sta je)(?: \w{{1,8}}){{0,1}} {_DAG}(?! (?:centraal|klaar|open|bekend|voor))",
            "staan(?= (?:en|of) (?:lopen|bukken|zitten|tillen))",
            r"(?:(?<=(?:lopen|ukken|itten|illen)\sen\s)|(?<=(?:lopen|ukken|itten|illen)\sof\s))staan",
            rf"{_DAG} staande?", r"staat(?= en (?:loopt|bukt|tilt))", "veel gestaan",
            r"(?:lopend|zittend) (?:en|of) staand(?: werk)?",
            "staand(?= en lopend| of lopend)",
            r"(?:werk|werkt|werken|gebeurt|doe je)(?: \w{1,10}){0,2} staande?",
        ),
    ),
    Woordregel(
        "lopen",
        patroon(
            rf"{_DAG} (?:te )?(?:lopen|wandelen)",
            rf"(?:loopt|loop je)(?: \w{{1,8}}){{0,1}} {_DAG}(?! (?:voorop|vooruit|mee))",
            r"(?:loopt|loop|lopen)(?: \w{1,8}){0,3} (?:kilometers?|km|stappen)", r"lopend werk",
            r"lopend(?= (?:en|of) staand)",
            r"(?<=staand\sen\s)lopend(?: werk)?", r"(?<=staan\sen\s)lopen",
            r"lopen(?= (?:en|of) (?:staan|bukken|tillen))",
            r"(?:trappen|trap) (?:te )?lopen", "kilometers lopen", "veel gelopen", r"lange afstanden (?:te )?lopen",
            r"(?<=staan\sof\s)lopen",
        ),
        behalve=patroon(r"stages? (?:loopt|lopen)", r"(?:loopt|lopen) (?:stage|mee)"),
    ),
    Woordregel(
        "bukken",
        patroon(
            r"(?:bukken|bukt|gebukt|buk je|knielen|knielt|knielend|geknield|gehurkt|hurken|hurkt)",
            r"op (?:je|de) knieën",
        ),
        behalve=patroon("gebukt (?:gaat|gaan) onder"),
    ),
    Woordregel(
        "hoogte",
        patroon(
            r"op (?:grote |grotere |enige )?hoogtes?(?! (?:van|met|gebracht|brengen|blijven|houden|gehouden|"
            r"stellen))", r"hoogte ?werk", "(?:bang voor|tegen) (?:grote )?hoogtes?", "(?:ladders?|steigers?|dak) op",
            r"(?:op|met) (?:een |de |hoge )?(?:ladders?|steigers?|trapladders?)",
            r"op (?:het |een |de |hoge )?(?:dak|daken)",
        ),
        behalve=patroon(r"op de hoogte", "ter hoogte", "op gelijke hoogte", "op dezelfde hoogte", "hoogwerker"),
    ),
    Woordregel("hoogte", patroon(r"(?:geen (?:last van )?|zonder |vrij van )hoogtevrees"), ontkend=False),
    Woordregel(
        "buiten",
        patroon(
            r"buiten (?:te )?werken", r"(?:werk|werkt)(?: (?:je|jij|u))?(?: \w{1,8}){0,3} buiten", "buitenwerk",
            "werk buiten",
            r"in de (?:buitenlucht|open lucht|openlucht)", r"weer en wind",
            r"(?:alle|elk|ieder|slechte?|weer of geen) (?:weer(?:s? ?omstandigheden|typen?)?)",
            r"(?:veel|graag|lekker|altijd|vaak|hele dag|hele dagen|vooral|meestal) buiten(?: (?:aan het werk|bezig|"
            r"te zijn|bent))?",
            r"buiten (?:aan het werk|aan de slag|bezig)",
            r"buiten(?=,? (?:ook |zelfs )?(?:bij|in) (?:regen|kou|weer|alle weer))",
            r"door de regen", r"in de regen", r"buiten en binnen", r"binnen en buiten", "regen",
        ),
        behalve=patroon(
            r"buiten (?:de|het|ons|haar|zijn|hun|je|jouw|onze|werktijd|kantoor|kantooruren|kantoortijden|"
            r"schooltijden|openingstijden|beschouwing)",
            r"van buiten(?:af)?",
        ),
    ),
    Woordregel(
        "kou",
        patroon(
            r"kou", "koude (?:omstandigheden|ruimtes?|omgeving|hal|loods|werkplek|temperaturen|dagen)",
            r"(?:koel|vries)(?:cel|cellen|huis|huizen|ruimtes?|hal|magazijn)",
            r"gekoelde (?:ruimtes?|omgeving|hal|afdeling|loods|magazijn|werkomgeving|productieruimte)",
            r"in de (?:koeling|vriezer|diepvries)",
            r"graden (?:onder nul|vorst|celsius onder nul)", r"onder het vriespunt", r"lage temperatu(?:ur|ren)",
            r"(?:rond|bij|van|tussen)(?: de)? (?:-|min )?\d{1,2}(?: en \d{1,2})? graden",
            r"koud(?= (?:zijn|worden|in de|op de|hebben))",
            r"(?:het is|is het)(?: \w{1,8}){0,2} koud", "winterkou",
        ),
        behalve=patroon("uit de kou", "kou uit", r"(?:rond|bij|van|tussen)(?: de)? (?:[2-9]\d)(?: en \d{1,2})? graden"),
    ),
    Woordregel(
        "hitte",
        patroon(
            r"hitte", r"(?:hoge|warme|tropische) temperatu(?:ur|ren)", r"in de (?:volle |felle )?(?:warmte|zon)",
            r"warme (?:omgeving|werkomgeving|omstandigheden|ruimtes?|kas|kassen|hal)",
            r"(?:warm|heet)(?= (?:zijn|worden|hebben|in de|oplopen|bij de))",
            r"(?:het (?:is|wordt|kan)|(?:is|wordt|kan) het)(?: \w{1,8}){0,5} (?:warm|heet)",
            r"tegen (?:de )?warmte", r"(?:3|4|5)\d graden",
        ),
        behalve=patroon("hitte van de strijd", r"in de zon(?:netje)? zetten"),
    ),
    Woordregel(
        "lawaai",
        patroon(
            r"(?:lawaai|lawaaiige?|lawaaierige?|herrie|rumoerige?|geluidsoverlast)",
            r"veel geluid", r"(?:hard|harde) (?:geluid|geluiden)",
        ),
        behalve=patroon("herrie schoppen"),
    ),
    Woordregel(
        "vuil",
        patroon(
            r"(?:vuil|vies|smerig|stoffig) werk",
            r"(?:vuile|vieze) (?:handen|kleren|klussen|klusjes|werkomgeving|omgeving|omstandigheden)",
            r"handen (?:\w{1,8} ){0,2}(?:vuil|vies)(?: te)?(?: maken| worden)?",
            r"stoffige? (?:omgeving|ruimtes?|werkomgeving|werk|omstandigheden|hal)",
            r"stof en vuil", r"vuil en stof", r"(?:vies|vuil|smerig)(?= (?:worden|wordt|te worden))",
            r"(?:wordt|word)(?: \w{1,8}){0,2} (?:vies|vuil|smerig)",
            r"stank", r"vieze (?:geuren|luchtjes)", r"in (?:het |de )?(?:stof|modder)", "stoffig",
        ),
        behalve=patroon(r"(?:wordt|word) vuil (?:opgehaald|gescheiden|verzameld)"),
    ),
    Woordregel(
        "beeldscherm",
        patroon(
            r"(?:beeld)?schermwerk", "beeldscherm ?werk", r"computerwerk",
            r"(?:achter|voor) (?:een |de |het |je |jouw |twee )?(?:beeldscherm|beeldschermen|scherm|schermen|"
            r"computer|pc|laptop|monitor)",
        ),
    ),
)  # fmt: skip
