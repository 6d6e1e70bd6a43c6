"""docs/richtingen.md: what the richtingen rest on, what was measured, and what that does not show."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.getallen import komma
from evaluation.report import getal, kans
from evaluation.richtingen import opmaak
from evaluation.richtingen.drempels import Mensen
from evaluation.richtingen.herkennen import RECALL, Herkend
from evaluation.richtingen.overgangen import ACHTERGEHOUDEN, ISCO, OPTIONEEL, Overgangen
from evaluation.richtingen.systemen import BEREIK, JACCARD, MOTOR, NABIJ, TEKEN_TFIDF, TITEL_ENCODER
from evaluation.richtingen.verzadiging import Proef
from evaluation.statistiek import HERHALINGEN, Schatting
from evaluation.taken.uitkomst import Cijfer, SysteemUitkomst
from matching.richting_waarde import RichtingInstellingen
from models.taxonomie.esco import BRONVERMELDING

OPDRACHT = "python -m evaluation.richtingen > docs/richtingen.md"
TOEVAL_ONDER = 0.05
_KOP = f"""# Waar rusten de richtingen op?

Dit document is gemaakt met `{OPDRACHT}`; er is geen cijfer met de hand in gezet. Het gaat over de richtingen die
een werkzoekende ziet: vindt de motor werk waar iemands skills bij horen, lijkt het werk dat hij daarna noemt daar
echt op, waar komen de drempels vandaan, en wat doet de rem tegen te veel mensen op te weinig plekken."""
_UITLEG_SYSTEMEN = f"""- **{MOTOR}**: waarop de motor ordent (`matching/beroepsbereik.py`), zonder wensen, vraag en
  moeite: het gemiddelde van de twee hieronder.
- **{BEREIK}**: het deel van het werk dat iemand meebrengt (E van scoring.md 5.1).
- **{NABIJ}**: wijst alles wat iemand kan samen dezelfde kant op als alles wat het werk vraagt?
- **{TEKEN_TFIDF}**: zoeken op letters in de namen van skills.
- **{JACCARD}**: alleen precies dezelfde skills tellen, gedeeld door alle skills van beide kanten."""
_UITLEG_HERKENNEN = """Voor elk gekozen beroep is er een verzonnen mens die precies de essentiële skills daarvan
noemt (in *basis*: wat moet of belangrijk is). Staat dat beroep dan bij de eerste vijf van alle beroepen? Vier keer,
steeds moeilijker: alles in de begrippen van de taal zelf; met de helft van de skills weggelaten; in andere woorden
(een andere naam die de taal kent, Nederlands of Engels, zonder het begrip erbij); en beide tegelijk.

Lees de kolommen met *als begrip* als controle en niet als bewijs: daar zijn vraag en antwoord dezelfde lijst, en
wie alleen precies gelijke skills telt kan dan bijna niet missen. Zo praat niemand. De rechterkolom lijkt er het
meest op."""
_UITLEG_OVERGANGEN = f"""Na elk beroep de eerste tien andere die de motor noemt, gemaakt **zonder** de optionele
verbanden. Drie maten:

- **{ISCO}**: hoeveel voorste cijfers van de ISCO-08-code (0 tot 4) beide beroepen delen. Deskundigen deelden
  beroepen in naar taken en niveau. Geen van de systemen leest die code. Wel lopen titels en skills er allebei mee
  op.
- **{OPTIONEEL}**: overlap van de optionele skills van beide beroepen. Geen van de systemen leest die. Maar dezelfde
  mensen schreven ze op als de essentiële: het zijn andere gegevens, geen andere mening.
- **{ACHTERGEHOUDEN}**: de mens heeft de helft van de essentiële skills; welk deel van de *andere* helft vraagt het
  genoemde beroep ook? Precies dezelfde begrippen. De taal is dezelfde, de skills zijn niet gezien.

Overlap van essentiële skills zelf is geen maat: daarmee maakt de motor zijn voorstellen. De eenvoudige manieren die
skills lezen staan er ter vergelijking bij. Beroepen van één taal zijn in dezelfde begrippen geschreven, en dan is
precies tellen niet zwak; het wordt zwak zodra iemand het anders zegt, zoals hierboven te zien is."""
_UITLEG_DREMPELS = """Nesta noemt een overstap haalbaar als twee beroepen minstens zo veel op elkaar lijken als het
gemiddelde min één standaardafwijking van beroepen in één ISCO-groep van vier cijfers: van zulke overstappen weet
men dat mensen ze maken. Bij hen kwam dat op 0,30, het 96e percentiel van alle paren, met 0,40 als *zeer haalbaar*.
Hieronder hetzelfde met ons bereik. Het bereik hangt af van hoe goed iets bewezen is (een diploma telt 1, genoemd
0,6, alleen een beroepsnaam 0,4), en dus schuift de drempel mee met hoeveel mensen vertellen."""
_GRENZEN = f"""## Wat deze cijfers niet laten zien

- **Niet of iemand het werk krijgt of volhoudt.** Er zijn geen overstappen van echte mensen gemeten.
- **Geen vergelijking met CompetentNL.** Daarvan zijn hier alleen namen beschikbaar, en niet welke skills een beroep
  vraagt. Ook de cijfers van Nesta zijn niet nagerekend: hun gegevens over taken en werkomstandigheden zijn er niet.
  Alleen hun redenering is overgenomen.
- **De encoder kent deze namen.** Hij is getraind op namen van beroepen en skills uit ESCO en *basis* (een op de
  tien werd apart gehouden). In andere woorden is dus makkelijker dan het bij echte mensen zal zijn. Zoeken op titel
  met dezelfde encoder heeft datzelfde voordeel.
- **De taal *basis* schreven wij zelf**, met de ISCO-code erbij. Dat werk in dezelfde groep daar op elkaar lijkt, is
  deels zo opgeschreven. ESCO is de strengere toets.
- **De drempels zijn een afspraak.** Ze volgen uit een redenering over groepen en niet uit wat mensen lukte. Ze zijn
  voor iedereen gelijk: een drempel naar iemands eigen beste zou richtingen weghalen bij wie iets leert.
- **De rem is nagespeeld**, met verzonnen mensen en een aanname over hoeveel van hen de eerste kaart volgen.
- **Gelijke behandeling is een toets en geen cijfer** (`tests/evaluation/richtingen/test_gelijke_behandeling.py`):
  naam, taal, postcode, leeftijd en het geslacht in een beroepsnaam die de taal kent veranderen niets aan de
  richtingen. Voor een beroepsnaam die de taal niet kent, geldt dat niet.
- **Veel toetsen tegelijk.** De p-waarden zijn niet gecorrigeerd voor het aantal vergelijkingen.

{BRONVERMELDING}"""


@dataclass(frozen=True, slots=True)
class InTaal:
    """What was measured in one taxonomy.

    Attributes:
        naam: Of the taxonomy, for headings.
        beroepen: How many it has.
        sha256: Of the choice of beroepen asked about.
        herkend: One per way of telling, easiest first.
        overgangen: The suggestions.
        mensen: Groups of people, for the thresholds.
    """

    naam: str
    beroepen: int
    sha256: str
    herkend: tuple[Herkend, ...]
    overgangen: Overgangen
    mensen: tuple[Mensen, ...]


def maak(talen: Sequence[InTaal], proeven: Sequence[Proef], seed: int) -> str:
    """The whole document.

    Args:
        talen: What was measured, the strictest test first.
        proeven: The caseload without and with the saturation term.
        seed: Of everything drawn.
    """
    noot = (
        f"Tussen haken: 95%-interval (bootstrap over beroepen, {HERHALINGEN} keer, seed {seed}). p: gepaarde "
        "randomisatietoets, tweezijdig."
    )
    delen = (
        _KOP,
        in_het_kort(talen, proeven),
        "\n\n".join(
            ("## Wordt het werk gevonden waar iemands skills bij horen?", _UITLEG_HERKENNEN, _UITLEG_SYSTEMEN, noot)
        ),
        *map(_herkennen, talen),
        f"## Lijkt het volgende werk op het vorige?\n\n{_UITLEG_OVERGANGEN}",
        *(f"### In {taal.naam}\n\n{opmaak.overgangen(taal.overgangen)}" for taal in talen),
        _drempels(talen),
        _verzadiging(proeven),
        _GRENZEN,
    )
    return "\n\n".join(delen)


def in_het_kort(talen: Sequence[InTaal], proeven: Sequence[Proef]) -> str:
    """The outcome in some lines, judgements included."""
    regels = [regel for taal in talen for regel in (_kort_herkennen(taal), _kort_overgang(taal))]
    regels.extend(
        f"Volgt {opmaak.procent(proef.volgt)} van {len(proef.met.kaarten)} verzonnen mensen de eerste kaart, dan is er "
        f"met de rem voor {proef.met.boven_plekken} van hen geen plek meer en zonder voor {proef.zonder.boven_plekken}."
        for proef in proeven
    )
    return "## In het kort\n\n" + "\n".join(f"- {regel}" for regel in regels)


def _kort_herkennen(taal: InTaal) -> str:
    makkelijkst, moeilijkst = taal.herkend[0], taal.herkend[-1]
    letters = _cijfer(moeilijkst.systemen, TEKEN_TFIDF, RECALL)
    return (
        f"In {taal.naam} vindt *{MOTOR}* het ware beroep in {_interval(makkelijkst, MOTOR)} van de gevallen bij de "
        f"eerste vijf van {taal.beroepen} als iemand alle skills noemt, en in {_interval(moeilijkst, MOTOR)} met de "
        f"helft in andere woorden; *{BEREIK}* in {_interval(moeilijkst, BEREIK)}. Zoeken op letters haalt daar "
        f"{getal(letters.schatting.gemiddelde)}: {_oordeel(letters, MOTOR)}."
    )


def _kort_overgang(taal: InTaal) -> str:
    maten = (ISCO, OPTIONEEL, ACHTERGEHOUDEN)
    beter = [maat for maat in maten if _is_beter(_cijfer(taal.overgangen.systemen, MOTOR, maat))]
    return (
        f"Het werk dat *{MOTOR}* in {taal.naam} daarna noemt past beter dan *{TITEL_ENCODER}* op {len(beter)} van de "
        f"{len(maten)} maten" + (f" ({', '.join(beter)})." if beter else ".")
    )


def _herkennen(taal: InTaal) -> str:
    anders = taal.herkend[-1].anders
    keus = (
        f"{taal.herkend[0].personen} van {taal.beroepen} beroepen, gekozen op de hash van hun id (sha256 van de keuze "
        f"`{taal.sha256[:16]}`). Van de skills heeft {opmaak.procent(anders)} een andere naam; de overige worden ook "
        "*in andere woorden* bij hun label genoemd."
    )
    return "\n\n".join(
        (
            f"### In {taal.naam}",
            keus,
            opmaak.recall(taal.herkend),
            opmaak.recall_verschil(taal.herkend),
            opmaak.per_groep(taal.herkend),
        )
    )


def _drempels(talen: Sequence[InTaal]) -> str:
    i = RichtingInstellingen()
    gekozen = (
        f"In gebruik (`RichtingInstellingen`): dichtbij vanaf {_kort(i.dichtbij)} (waarvan een deel van "
        f"{_kort(i.duidelijk)} op dezelfde skill of een sterke gelijkenis rust), haalbaar vanaf {_kort(i.haalbaar)}; "
        f"onder {_kort(i.verst)} wordt werk alleen genoemd als iemand er zelf om vraagt. Zij zijn op *basis* "
        "gekozen: haalbaar tussen wat de redenering geeft voor wie alle skills noemt en voor wie alleen een beroep "
        "noemt, dichtbij rond het gemiddelde in een groep van vier cijfers. Voor ESCO zijn er geen eigen drempels. "
        "Onder elke tabel staat wat de drempels mensen laten; iemands eigen beroep telt daarin mee."
    )
    per_taal = (
        f"### Drempels in {taal.naam}\n\n{opmaak.drempels(taal.mensen)}\n\n{opmaak.ruimtes(taal.mensen)}"
        for taal in talen
    )
    return "\n\n".join(("## Waar komen de drempels vandaan?", _UITLEG_DREMPELS, gekozen, *per_taal))


def _verzadiging(proeven: Sequence[Proef]) -> str:
    return "\n\n".join(
        (
            "## Wat doet de rem tegen te veel mensen op te weinig plekken?",
            "Verzonnen mensen komen een voor een; een deel van hen volgt de eerste kaart. Zonder de rem krijgt ieder "
            "advies alsof er nog niemand was. Met de rem telt mee hoeveel mensen een richting al kozen, en is een "
            "richting met evenveel mensen als plekken vol. Werk dat iemand zelf noemde wordt ook zonder plek getoond, "
            "met die mededeling; dat telt hier niet als *geen plek meer*. Zijn er meer mensen die volgen dan plekken, "
            "dan houdt niet iedereen kaarten over: dat is dan het eerlijke antwoord.",
            opmaak.verzadiging(proeven),
        )
    )


def _cijfer(systemen: Sequence[SysteemUitkomst], systeem: str, maat: str) -> Cijfer:
    return next(one.cijfers[maat] for one in systemen if one.systeem == systeem)


def _interval(herkend: Herkend, systeem: str) -> str:
    schatting: Schatting = _cijfer(herkend.systemen, systeem, RECALL).schatting
    return f"{getal(schatting.gemiddelde)} [{getal(schatting.laag)}; {getal(schatting.hoog)}]"


def _is_beter(cijfer: Cijfer) -> bool:
    return bool(
        cijfer.verschil is not None
        and cijfer.p is not None
        and (cijfer.verschil.gemiddelde or 0.0) > 0
        and cijfer.p < TOEVAL_ONDER
    )


def _oordeel(cijfer: Cijfer, baseline: str) -> str:
    if cijfer.p is None or cijfer.verschil is None:
        return "niet vergeleken"
    wel = "wel" if cijfer.p < TOEVAL_ONDER else "**niet**"
    waarde = getal(cijfer.verschil.gemiddelde, "+")
    return f"een verschil met *{baseline}* van {waarde} ({kans(cijfer.p)}), {wel} van toeval te onderscheiden"


def _kort(grens: float) -> str:
    return komma(grens, 2)
