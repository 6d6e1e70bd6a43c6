"""docs/kwaliteit.md: how good the ranking is, what that rests on, and what it does not show.

    python -m evaluation.kwaliteit > docs/kwaliteit.md

Everything with a figure in it comes from the measurements of this package, the judgement on a difference included.
Takes a few minutes; exit code 2 and nothing on the output when the data is absent.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation import kalibratie, taxonomie_dekking
from evaluation.beoordeeld import Beoordeeld, lees_beoordeeld
from evaluation.experiment import SEED
from evaluation.herhaal import PROEVEN, zelfde_uitkomst
from evaluation.judged import meet_beoordeeld
from evaluation.report import Report, getal, kans
from evaluation.synthetisch import meet_synthetisch, meet_zonder_titels, qrels_uit_beroepen
from evaluation.systemen import MOTOR, TEKEN_TFIDF
from evaluation.taken.opmaak import als_markdown
from evaluation.taken.uitkomst import lees_uitkomsten
from evaluation.termen import BESTE, GEKOZEN, meet_keuze, meet_termen
from kandidaten.synthetisch import maak_caseload
from matching.standaard import maak_gelijkenis
from models.fouten import InvoerFout
from models.taxonomie.laden import basis
from vacatures.synthetisch import maak_vacatures

TOEVAL_ONDER = 0.05
_NDCG = "nDCG@10"

_KOP = """# Hoe goed is de rangschikking?

Dit document is gemaakt met `python -m evaluation.kwaliteit > docs/kwaliteit.md`; er is geen cijfer met de hand in
gezet. Bij elke tabel staat de opdracht die haar maakt en hoeveel gegevens erachter zitten. Alles gaat over de vraag
*wie past bij dit werk*, niet over *wie mag er voorgesteld worden*: de voorwaarden doen hier niet mee.

De maten: **nDCG@10** weegt hoe goed de eerste tien op volgorde staan (1 = zo goed als kan), **P@5** is het deel van
de eerste vijf dat past, **recall@10** het deel van iedereen die past dat bij de eerste tien staat, **MRR** het
gemiddelde van 1 gedeeld door de plek van de eerste die past."""

_GRENZEN = """## Wat deze cijfers niet laten zien

- **Niet of iemand werk vindt.** Er zijn geen plaatsingen gemeten. Gemeten is of een lijst lijkt op wat twee
  beoordelaars passend vonden, en of verzonnen mensen bij hun verzonnen beroep terugkomen.
- **Weinig beoordeelde vacatures.** Daardoor zijn de intervallen breed, en kan een klein verschil met een ander
  systeem net zo goed toeval zijn. Wie de p-waarden leest, leest er veel tegelijk: dan is er altijd wel een laag.
- **Gekozen op dezelfde vacatures.** De gewichten zijn op deze vacatures gekozen. De schatting met steeds één vacature
  apart haalt alleen de winst van de keuze uit het rooster eraf. Ook de opbouw van de score, de gelijkenis en de
  verzadiging zijn met deze set in de hand ontworpen; dat effect zit er nog in. Een apart gehouden deel van de set is
  hier niet gebruikt.
- **Verzonnen profielen.** Ook de kandidaten van de beoordeelde set zijn verzonnen, zij het in gewone taal. Hoe het met
  echte dossiers gaat, die korter, slordiger of leger kunnen zijn, is niet gemeten.
- **Niet voor wie het minder goed werkt.** Verschillen tussen groepen mensen staan hier niet in."""


def maak(datamap: Path) -> str:
    """The whole document.

    Raises:
        InvoerFout: The judged set is absent or unusable.
        FileNotFoundError: Other data is absent.
    """
    data = lees_beoordeeld(datamap)
    beoordeeld, keuze = meet_beoordeeld(data), meet_keuze(data)
    delen = (
        _KOP,
        in_het_kort(beoordeeld, keuze),
        beoordeelde_set(beoordeeld),
        _termen(data),
        _keuze(keuze),
        _synthetisch(),
        _herhaalbaar(),
        _encoder(),
        _kalibratie(datamap),
        _dekking(datamap),
        _GRENZEN,
    )
    return "\n\n".join(delen)


def in_het_kort(beoordeeld: Report, keuze: Report) -> str:
    """The main figures in sentences, with whether chance can explain the difference."""
    motor = beoordeeld.van(MOTOR).metingen[0].schatting
    apart, alle = (keuze.van(naam).gemiddelde(_NDCG) for naam in (GEKOZEN, BESTE))
    return f"""## In het kort

- Op de beoordeelde Nederlandse set haalt {MOTOR} een {_NDCG} van {getal(motor.gemiddelde)}
  [{getal(motor.laag)}; {getal(motor.hoog)}] over {motor.n} vacatures.
- De beste eenvoudige methode, {TEKEN_TFIDF}, haalt {getal(beoordeeld.van(TEKEN_TFIDF).gemiddelde(_NDCG))}.
  {_verschil(beoordeeld, MOTOR)}
- Kiest men de gewichten steeds zonder de vacature die gemeten wordt, dan is het {getal(apart)}; gekozen op alle
  vacatures samen {getal(alle)}. Het eerste is de eerlijkere schatting voor een nieuwe vacature.
  {_verschil(keuze, GEKOZEN)}"""


def beoordeelde_set(report: Report) -> str:
    """The judged set."""
    return _deel(
        "De beoordeelde Nederlandse set",
        "python -m evaluation.judged",
        "Verzonnen kandidaten en vacatures in gewone taal. Twee onafhankelijke beoordelaars gaven van 0 tot 3 aan hoe "
        "goed iemand past; hun gemiddelde telt.",
        report.als_markdown(),
    )


def _termen(data: Beoordeeld) -> str:
    return _deel(
        "Wat elke term van de score bijdraagt",
        "python -m evaluation.judged --termen",
        "De score is de som van vier termen. Hier ontbreekt steeds één; een negatief verschil is wat hij bijdraagt.",
        meet_termen(data).als_markdown(),
    )


def _keuze(report: Report) -> str:
    return _deel(
        "Hoeveel de keuze van de gewichten zichzelf vleit",
        "python -m evaluation.judged --gewichten",
        f"*{BESTE}*: de beste gewichten uit het rooster, gekozen en gemeten op dezelfde vacatures. *{GEKOZEN}*: voor "
        "elke vacature de gewichten die op alle andere het best waren. Wat die twee verschillen is gezichtsbedrog van "
        "het kiezen.",
        report.als_markdown(),
    )


def _synthetisch() -> str:
    caseload, vacatureset = maak_caseload(SEED), maak_vacatures(SEED)
    beide = caseload.kandidaten, vacatureset.vacatures
    qrels = qrels_uit_beroepen(caseload.ware_beroepen, vacatureset.ware_beroepen)
    met = _deel(
        "De verzonnen caseload",
        "python -m evaluation.synthetisch",
        "Iedere kandidaat en elke vacature is geschreven vanuit één waar beroep, dat apart bewaard wordt. Past: "
        "hetzelfde ware beroep.",
        meet_synthetisch(*beide, qrels).als_markdown(),
    )
    zonder = _deel(
        "De verzonnen caseload zonder titels",
        "python -m evaluation.synthetisch --zonder-titels",
        "Dezelfde mensen en vacatures, met titels, functies en codes achtergehouden voor elk systeem.",
        meet_zonder_titels(*beide, qrels).als_markdown(),
    )
    return f"{met}\n\n{zonder}"


def _herhaalbaar() -> str:
    gelijk = len(set(zelfde_uitkomst().values())) == 1
    uitkomst = "alle lijsten zijn tot op het laatste cijfer gelijk" if gelijk else "de lijsten VERSCHILLEN"
    return _deel(
        "Dezelfde invoer, dezelfde lijst",
        "python -m evaluation.synthetisch --herhaal",
        f"Alle lijsten van de verzonnen caseload, {len(PROEVEN)} keer in een nieuw proces ({'; '.join(PROEVEN)}): "
        f"{uitkomst}.",
    )


def _encoder() -> str:
    return _deel(
        "De encoder op zichzelf",
        "python -m evaluation.taken --encoder models/gewichten --basis .training/basis-onnx --use "
        "--json evaluation/taken/uitkomsten.json",
        "Hoe goed de encoder zonder de rest van de rangschikking teksten over werk bij elkaar zoekt. Deze meting duurt "
        "lang; hier staat wat zij het laatst vastlegde.",
        als_markdown(lees_uitkomsten()),
    )


def _kalibratie(datamap: Path) -> str:
    gefit = kalibratie.fit(kalibratie.lees_oordelen(datamap), maak_gelijkenis())
    return _deel(
        "Van gelijkenis naar match",
        "python -m evaluation.kalibratie",
        "Hoe zwaar een gelijkenis telt is gefit op koppelingen van deskundigen tussen Nederlandse skills en ESCO. Van "
        "de foute paren is de helft willekeurig getrokken en de helft uit de meest gelijkende foute labels.",
        _blok(kalibratie.toon(gefit)),
        "![Match tegen het deel dat volgens experts gelijk is](kalibratie.svg)",
        "Goede en foute paren tellen samen even zwaar. Lees de laagste rij goed: skills die in spelling en betekenis "
        "weinig op elkaar lijken tellen bijna niet mee, maar volgens de deskundigen is een deel daarvan toch hetzelfde "
        f"({getal(gefit.bakken[0].goed)}). Die mist de rangschikking. De cijfers gaan over de paren waarop gefit is "
        f"(twee getallen op {gefit.goed + gefit.fout} paren), en een match is geen kans dat iemand iets kan.",
    )


def _dekking(datamap: Path) -> str:
    rapport = taxonomie_dekking.meet(basis(), datamap)
    return _deel(
        "Hoeveel van ESCO de skillstaal dekt",
        "python -m evaluation.taxonomie_dekking",
        "Welk deel van wat ESCO essentieel noemt voor onze beroepen een tegenhanger heeft in onze skills.",
        _blok(taxonomie_dekking.toon(rapport)),
        "Het controlecijfer is het eerlijke: voor beroepen waarvoor de taal niet geschreven is, is de dekking "
        f"{getal(rapport.buren.aandeel_strikt)} (strikt), tegen {getal(rapport.totaal.aandeel_strikt)} voor de eigen.",
    )


def _verschil(report: Report, systeem: str) -> str:
    """Whether the difference with the baseline on the first metric could be chance."""
    meting = report.van(systeem).metingen[0]
    if meting.verschil is None or meting.p is None:
        raise ValueError("there is no difference with the baseline to tell of")
    oordeel = "wel" if meting.p < TOEVAL_ONDER else "**niet**"
    waarde = getal(meting.verschil.gemiddelde, "+")
    return f"Het verschil met {report.baseline} is {waarde} ({kans(meting.p)}): {oordeel} van toeval te onderscheiden."


def _deel(titel: str, opdracht: str, *alineas: str) -> str:
    return "\n\n".join((f"## {titel}", f"Opdracht: `{opdracht}`", *alineas))


def _blok(tekst: str) -> str:
    return f"```text\n{tekst}\n```"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the document; 0, or 2 when data is not there."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.kwaliteit", description="Maak docs/kwaliteit.md.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    try:
        document = maak(parser.parse_args(argv).data)
    except InvoerFout as fout:
        print(fout, file=sys.stderr)
        return 2
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
        return 2
    print(document)
    return 0


if __name__ == "__main__":
    sys.exit(main())
