"""docs/evaluatie.md: the conclusion first, then the tables, the assumptions and what all this does not show."""

from typing import Final

from evaluation.simulatie.aannames import als_rijen
from evaluation.simulatie.meting import AANBOD, SKILLS, WERKWIJZEN, Simulatie
from evaluation.simulatie.omvang_verslag import kort_omvang, omvang_deel
from evaluation.simulatie.opmaak import GEEN_VERSCHIL, getal, niveau, oordeel, procent, tabel, verschil
from evaluation.simulatie.tabellen import ingrepen, selectie, verschillen, waarheden, werkwijzen, wie
from evaluation.simulatie.uitkomst import (
    GEZIEN,
    PLAATSINGEN,
)

OPDRACHT: Final = "python -m evaluation.simulatie --plaat docs/evaluatie.svg > docs/evaluatie.md"
_GETELD: Final = {"trede 3": 7, "trede 4": 5, "trede 5": 7, "trede 6": 19, "UWV": 33}
_UITGELICHT: Final = ("trede 3", "trede 4", "n.t.b.", "trede 6", "UWV")
_STRENG: Final = (
    " Op trede 3 en 4 vonden in het rapport meer mensen werk dan hier met aanbod: adviseurs keken in het echt dus "
    "minder streng naar de trede dan deze volgorde doet."
)
_GRENZEN: Final = """\
- **Geen mens, werkgever of vacature in deze cijfers bestaat.** De mensen komen uit de generator, het antwoord
  van werkgevers uit een formule. Wie een aanname anders kiest, krijgt andere cijfers.
- **Het ware werk en het dossier komen uit dezelfde taal van skills.** Dat is gunstig voor skills. Titels en
  beroepscodes komen ook uit het ware beroep: dat is gunstig voor aanbod.
- **Het verschil per trede is overgenomen uit het rapport.** Daarin zit ook dat mensen op trede 3 en 4 minder werden
  voorgesteld. Het is dus eerder te groot dan te klein, en dat is ongunstig voor skills. Daarom staat het er ook zonder.
- **Adviseurs kijken hier niet mee.** In het echt kiest een mens, en die weet meer dan een lijst.
- **De intervallen gaan over toeval tussen verzonnen regio's**, niet over de vraag of de aannames kloppen.
- **Veel vergelijkingen tegelijk.** De intervallen zijn daar niet voor aangepast."""


def maak(m: Simulatie, minuten: float, plaat: str | None = None) -> str:
    """The whole document.

    Args:
        m: What was found.
        minuten: How long that took.
        plaat: Name of the picture beside the document (`plaat.py`); None: without.
    """
    delen = (
        _kop(m, minuten),
        _kort(m),
        werkwijzen(m),
        wie(m),
        waarheden(m, plaat),
        selectie(m),
        ingrepen(m),
        omvang_deel(m),
        _bekend(m),
        _aannames(m),
        f"## Simulatie: wat dit niet laat zien\n\n{_GRENZEN}",
    )
    return "\n\n".join(delen)


def _kop(m: Simulatie, minuten: float) -> str:
    return f"""# Simulatie: wat levert matching op skills op, vergeleken met matching op aanbod?

**Alles in dit document is een SIMULATIE.** Het gaat over verzonnen regio's zo groot als de IJmond, en over niemand die
bestaat. Gemaakt met `{OPDRACHT}`; er is geen cijfer met de hand in gezet.

Gespeeld: {m.maat.regios} verzonnen regio's, elk {m.maat.loten} keer een jaar, met {m.mensen} mensen en {m.vacatures}
vacatures per regio ({getal(m.maat.schaal, decimalen=2)} keer de IJmond); seed {m.seed}; {getal(minuten)} minuten
rekentijd op één kern. Tussen haken staat een 95%-interval over de regio's. Verschillen zijn gepaard: dezelfde mensen,
vacatures en hetzelfde geluk."""


def _kort(m: Simulatie) -> str:
    skills = m.hoofd.verschil(SKILLS, AANBOD, PLAATSINGEN)
    basis = m.hoofd.niveau(AANBOD, PLAATSINGEN).gemiddelde or 1.0
    willekeurig = m.hoofd.niveau(WERKWIJZEN[0], PLAATSINGEN)
    gezien = [m.hoofd.niveau(keus, GEZIEN) for keus in (AANBOD, SKILLS)]
    regels = (
        f"Als skills en beroep even zwaar wegen en de trede telt zoals in het rapport, geeft matching op skills "
        f"**{oordeel(skills)}** plaatsingen dan matching op aanbod: {verschil(skills)} per kwartaal, op "
        f"{getal(basis)} ({getal(100 * (skills.gemiddelde or 0) / basis, '+', 0)}%).",
        "Wie er geplaatst wordt, verschilt ook. Met skills tegenover aanbod per kwartaal: "
        + ", ".join(f"{groep} {verschil(m.hoofd.verschil(SKILLS, AANBOD, groep))}" for groep in _UITGELICHT)
        + f". Ooit voorgesteld wordt {procent(gezien[0].gemiddelde)} van de mensen met aanbod en "
        f"{procent(gezien[1].gemiddelde)} met skills.",
        _kort_waarheden(m),
        f"Zomaar iemand voorstellen van wie mag, geeft {getal(willekeurig.gemiddelde)} plaatsingen per kwartaal.",
        kort_omvang(m),
        "Of de verschuiving van aanbod naar skills in een echte regio werkt, zegt dit document **niet**. Het zegt "
        "waar het van afhangt, en hoe lang u moet tellen om het te weten (zie hieronder).",
    )
    return "## Simulatie: in het kort\n\n" + "\n".join(f"- {regel}" for regel in regels)


def _kort_waarheden(m: Simulatie) -> str:
    gevonden = {naam: een for naam, een in verschillen(m).items() if een.gemiddelde is not None}
    woorden = [oordeel(een) for een in gevonden.values()]
    op_volgorde = sorted(gevonden, key=lambda naam: gevonden[naam].gemiddelde or 0.0)
    laagst, hoogst = op_volgorde[0], op_volgorde[-1]
    return (
        f"De uitkomst hangt af van wat bij een werkgever de doorslag geeft. Onder {len(woorden)} verschillende "
        f"aannames daarover geeft skills in {woorden.count('meer')} gevallen meer plaatsingen, in "
        f"{woorden.count('minder')} minder, en in {woorden.count(GEEN_VERSCHIL)} is er geen aantoonbaar verschil. Het "
        f"verst uit elkaar: "
        f"{verschil(gevonden[hoogst])} per kwartaal (*{_zonder_haken(hoogst)}*) en {verschil(gevonden[laagst])} "
        f"(*{_zonder_haken(laagst)}*)."
    )


def _zonder_haken(naam: str) -> str:
    return naam.split(" (", 1)[0]


def _bekend(m: Simulatie) -> str:
    rijen = [(naam, verschil(schatting), oordeel(schatting)) for naam, schatting in m.bekend.items()]
    geteld = [
        (naam, str(aantal), *(niveau(m.hoofd.niveau(keus, naam), deel=False) for keus in (AANBOD, SKILLS)))
        for naam, aantal in _GETELD.items()
    ]
    return "\n\n".join(
        (
            "## Simulatie: kan deze simulatie ongelijk krijgen?",
            f"Ja, en dat is getoetst. In {m.maat.bekend} kleine regio's is het antwoord van tevoren bekend: de ene "
            "werkwijze leest foutloos skills, de andere foutloos beroepen. De simulatie moet terugvinden wie wint, en "
            "niets vinden waar niets beslist.",
            tabel(
                "Skills tegen aanbod, plaatsingen per kwartaal", ("wat is geplant", "gevonden", "skills geeft"), rijen
            ),
            "Lijkt een nagespeelde regio op de echte? Het totaal is geijkt, de verdeling niet.",
            tabel(
                "Plaatsingen per kwartaal, naast het rapport over Q1-2020",
                ("", "geteld in Q1-2020", "nagespeeld met aanbod", "nagespeeld met skills"),
                geteld,
            ),
            "Het rapport telt per trede mensen die regulier werk aanvaardden (38 van de 42 zijn aan een trede toe te "
            "schrijven) en bij UWV vervulde vacatures (28 WW en 5 Wajong). De simulatie telt vervulde plekken van elke "
            "soort. De getallen zijn dus alleen in verhouding te lezen."
            + (_STRENG if _minder_op_drie_en_vier(m) else ""),
        )
    )


def _minder_op_drie_en_vier(m: Simulatie) -> bool:
    """Whether aanbod places fewer people on treden 3 and 4 here than the report counts in all."""
    nagespeeld = {naam: m.hoofd.niveau(AANBOD, naam).gemiddelde or 0.0 for naam in ("trede 3", "trede 4")}
    return sum(nagespeeld.values()) < sum(_GETELD[naam] for naam in nagespeeld)


def _aannames(m: Simulatie) -> str:
    return "\n\n".join(
        (
            "## Simulatie: alle aannames",
            tabel("Waar deze cijfers op rusten", ("wat", "waarde", "bron"), als_rijen(m.aannames)),
            f"Het niveau van de keuze van werkgevers is geijkt op {getal(m.aannames.basis, decimalen=2)}. Kansen zijn "
            "logistisch: `1 / (1 + exp(-z))`. De formules staan in `evaluation/simulatie/lot.py`.",
        )
    )
