"""The figures of aanbod against skills on placements, for who decides on policy."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat, Rij
from evaluation.onthulling import GRENS, Uitgave
from evaluation.plaatsingen import MINSTENS, Maatstaf, Plaatsingsmeting, Vergelijking, Verschil
from evaluation.plaatsingscellen import (
    GEMETEN,
    TEGEN_ELKAAR,
    TIEN,
    deel,
    getal,
    in_band,
    in_groep,
    mensen,
    uit_tellingen,
    verbanden_van,
)
from evaluation.schaduw import DIEPTE, Methode

NAMEN: Final[Mapping[Methode, str]] = {
    Methode.SKILLS: "Skills",
    Methode.AANBOD: "Aanbod",
    Methode.LEXICAAL: "Zoeken op woorden",
    Methode.WILLEKEURIG: "Willekeurig",
}
_BRON: Final = "evaluation.plaatsingen.plaatsingsmeting(service.werkplek.plaatsingsmeting.geplaatst(zicht, kwartaal))"
_ALFA: Final = 0.05
_TITELS: Final = {Maatstaf.RECALL_5: "In de eerste 5", Maatstaf.RECALL_10: "In de eerste 10", Maatstaf.MRR: "MRR@10"}

_VOORBEHOUD: Final = (
    "Lees dit met een voorbehoud: wie geplaatst is, is gekozen door een adviseur die de lijst op skills voor zich had. "
    "Dat helpt de methode die te zien was. De andere methoden kregen geen kans om hun eigen mensen geplaatst te zien.",
    "Alle methoden kiezen uit dezelfde mensen: wie volgens de regels op de lijst mocht.",
)
_STIL: Final = (
    f"Onder de {MINSTENS} mensen of {MINSTENS} vacatures staat er geen gemiddelde: dan zegt het niets, en is iemand te "
    "herkennen."
)
_LOTEN: Final = "Loten zegt niets over mensen: bij willekeurig staan daarom ook kleine aantallen."
_WAT_RECALL_IS: Final = (
    "In de eerste 5 of 10 (recall): welk deel van wie op de vacature is geplaatst, stond bij deze methode bij de "
    "eerste 5 of 10. MRR@10: 1 gedeeld door de plaats van de eerste geplaatste; 1 is bovenaan, 0 is niet bij de eerste "
    "10. Per vacature één waarde, daarna het gemiddelde over de vacatures."
)
_INTERVAL: Final = (
    "Het 95%-interval komt uit 9.999 keer opnieuw trekken van de vacatures. De p-waarde komt uit een gepaarde toets: "
    "hoe vaak een verschil als dit toeval is, als de methoden even goed zijn."
)


def figuren(meting: Plaatsingsmeting, *, zonder_lijst: int, periode: str, pleknamen: Mapping[str, str]) -> Uitgave:
    """All figures of a measurement, with all their counts: to be published through `evaluation.onthulling`.

    With fewer than ten placements there is only the one that says so.

    Args:
        meting: Of the placements that have a list.
        zonder_lijst: How many other placements there were.
        periode: Of which time, Dutch.
        pleknamen: Kinds of place as people read them.
    """
    groepen: tuple[tuple[str, str, Mapping[str, Vergelijking], Mapping[str, str]], ...] = (
        ("plek", "soort plek", meting.per_plek, pleknamen),
        ("trede", "trede bij de plaatsing", meting.per_trede, {}),
        ("sector", "sector van de vacature", meting.per_sector, {}),
    )
    geteld = _geteld(len(meting.plaatsingen), zonder_lijst, periode)
    if len(meting.plaatsingen) < GRENS:
        return Uitgave(figuren=(geteld,), verbanden=())
    uit = [
        geteld,
        _plaatsen(meting.geheel, periode),
        _vindkans(meting.geheel, periode),
        _verschil(meting.geheel, periode),
        *(_per_groep(code, naam, delen, namen, periode) for code, naam, delen, namen in groepen),
    ]
    # Everything rests on this count: hide others for its sake, not it for theirs.
    verbanden = verbanden_van({code: tuple(delen) for code, _, delen, _ in groepen})
    return Uitgave(figuren=tuple(uit), verbanden=verbanden, bekend=frozenset({GEMETEN}))


def _geteld(gemeten: int, zonder: int, periode: str) -> Figuur:
    return Figuur(
        code="plaatsingen-geteld",
        titel="Hoeveel plaatsingen zijn te vergelijken",
        definitie=(
            "Een plaatsing is één persoon op één vacature, op de dag waarop die begon. Zij is te vergelijken als van "
            "de vacature een lijst is bewaard van vóór het voorstel: de lijst waaruit het voorstel kwam, en anders de "
            "laatste van daarvoor. Een lijst die zonder volgorde is getoond, telt niet."
        ),
        bron=_BRON,
        eenheid="plaatsingen",
        periode=periode,
        rijkop="Plaatsingen",
        kolommen=("Aantal",),
        rijen=(
            Rij(kop="Met een lijst: te vergelijken", cellen=(mensen(gemeten, GEMETEN),)),
            # Says something of what was kept, not of people; but with a total from elsewhere it would tell the other.
            Rij(kop="Zonder lijst", cellen=(Cel(waarde=zonder, uit=(GEMETEN,)),)),
        ),
        noten=(
            "Van wie is gewist, en van vacatures waarvan de bewaartermijn om is, is de lijst er niet meer.",
            f"Met minder dan {GRENS} plaatsingen om te vergelijken staat hier verder niets: dat zou niets zeggen.",
        ),
    )


def _plaatsen(geheel: Vergelijking, periode: str) -> Figuur:
    koppen = {
        "1-5": "Plaats 1 tot en met 5",
        "6-10": "Plaats 6 tot en met 10",
        "11-25": f"Plaats 11 tot en met {DIEPTE}",
        "verder": f"Verder dan {DIEPTE}, of niet gevonden",
    }
    banden = {methode: _banden(geheel.in_eerste[methode], geheel.aantal) for methode in NAMEN}
    return Figuur(
        code="plaats-bij-elke-methode",
        titel="Waar elke methode de geplaatste mensen had gezet",
        definitie=(
            "Voor elke plaatsing: op welke plaats de methode deze persoon zette voor deze vacature, op de dag van de "
            "lijst. Skills is de lijst die de adviseur zag. Aanbod zoekt zoals gebruikelijk: eerst de trede, dan het "
            "beroep of de sector, dan de opleiding. Zoeken op woorden vergelijkt de tekst. Willekeurig is loten."
        ),
        bron=_BRON,
        eenheid="plaatsingen",
        periode=periode,
        rijkop="Plaats",
        kolommen=tuple(NAMEN.values()),
        rijen=tuple(
            Rij(kop=kop, cellen=tuple(in_band(een, banden[een][band], band) for een in NAMEN))
            for band, kop in koppen.items()
        ),
        grafiek=Grafieksoort.VERDELING,
        noten=(*_VOORBEHOUD, _LOTEN),
    )


def _banden(in_eerste: Mapping[int, int], aantal: int) -> Mapping[str, int]:
    grenzen = (0, in_eerste[5], in_eerste[10], in_eerste[DIEPTE], aantal)
    return {
        band: tot - van for band, (van, tot) in zip(("1-5", "6-10", "11-25", "verder"), pairwise(grenzen), strict=True)
    }


def _vindkans(geheel: Vergelijking, periode: str) -> Figuur:
    def rij(methode: Methode) -> Rij:
        vijf, tien, mrr = (geheel.scores.get((methode, maat)) for maat in Maatstaf)
        return Rij(
            kop=NAMEN[methode],
            cellen=(
                in_band(methode, geheel.in_eerste[methode][5], "1-5"),
                *deel(vijf, uit_tellingen(Maatstaf.RECALL_5, methode)),
                in_band(methode, geheel.in_eerste[methode][10], TIEN),
                *deel(tien, uit_tellingen(Maatstaf.RECALL_10, methode)),
                *getal(mrr, uit_tellingen(Maatstaf.MRR, methode)),
            ),
        )

    return Figuur(
        code="vindkans",
        titel="Hoe vaak een methode de geplaatste mensen in beeld had",
        definitie=f"{_WAT_RECALL_IS} {_INTERVAL}",
        bron=_BRON,
        eenheid="plaatsingen",
        periode=periode,
        rijkop="Methode",
        kolommen=(
            "Bij de eerste 5",
            "Deel in de eerste 5",
            "95%-interval van de eerste 5",
            "Bij de eerste 10",
            "Deel in de eerste 10",
            "95%-interval van de eerste 10",
            "MRR@10",
            "95%-interval van de MRR@10",
        ),
        rijen=tuple(map(rij, NAMEN)),
        noten=(*_VOORBEHOUD, _STIL, _LOTEN),
    )


def _verschil(geheel: Vergelijking, periode: str) -> Figuur:
    def rij(maat: Maatstaf) -> Rij:
        uit, verschil = uit_tellingen(maat, *TEGEN_ELKAAR), geheel.voorsprong.get(maat)
        p = Cel(waarde=verschil.p if verschil else None, maat=Maat.GETAL, decimalen=3, uit=uit)
        zegt = Cel(waarde=_conclusie(verschil), maat=Maat.TEKST, uit=uit)
        return Rij(kop=_TITELS[maat], cellen=(*getal(verschil.schatting if verschil else None, uit), p, zegt))

    return Figuur(
        code="verschil",
        titel="Skills tegen aanbod: het verschil",
        definitie=(
            "Skills min aanbod, per vacature en dan gemiddeld; boven nul is skills beter. De eerste 10 is vooraf "
            f"gekozen als de maat die telt; de andere twee staan erbij. {_WAT_RECALL_IS} {_INTERVAL}"
        ),
        bron=_BRON,
        eenheid="vacatures",
        periode=periode,
        rijkop="Maat",
        kolommen=("Skills min aanbod", "95%-interval", "p-waarde", "Wat het zegt"),
        rijen=tuple(map(rij, Maatstaf)),
        noten=(*_VOORBEHOUD, _STIL),
    )


def _per_groep(
    code: str, naam: str, delen: Mapping[str, Vergelijking], namen: Mapping[str, str], periode: str
) -> Figuur:
    def rij(groep: str, van: Vergelijking) -> Rij:
        n, *tien = (in_groep(code, groep, wat) for wat in ("n", *TEGEN_ELKAAR))
        recall, mrr = van.voorsprong.get(Maatstaf.RECALL_10), van.voorsprong.get(Maatstaf.MRR)
        return Rij(
            kop=namen.get(groep, groep) or "niet bekend",
            cellen=(
                mensen(van.aantal, n),
                *(mensen(van.in_eerste[m][10], sleutel) for m, sleutel in zip(TEGEN_ELKAAR, tien, strict=True)),
                *getal(recall.schatting if recall else None, (n, *tien)),
                *getal(mrr.schatting if mrr else None, (n, *tien)),
            ),
        )

    return Figuur(
        code=f"per-{code}",
        titel=f"Skills tegen aanbod per {naam}",
        definitie=(
            f"De plaatsingen naar {naam}. Hoeveel er bij elke methode bij de eerste 10 stonden, en skills min aanbod. "
            f"{_WAT_RECALL_IS} {_INTERVAL}"
        ),
        bron=_BRON,
        eenheid="plaatsingen",
        periode=periode,
        rijkop=naam.capitalize(),
        kolommen=(
            "Plaatsingen",
            "Skills: bij de eerste 10",
            "Aanbod: bij de eerste 10",
            "Verschil in de eerste 10",
            "95%-interval van de eerste 10",
            "Verschil in MRR@10",
            "95%-interval van de MRR@10",
        ),
        rijen=tuple(rij(groep, van) for groep, van in delen.items()),
        noten=(
            *_VOORBEHOUD,
            _STIL,
            "Wie naar veel groepen kijkt, vindt altijd wel ergens een verschil: één groep apart bewijst niets.",
        ),
    )


def _conclusie(verschil: Verschil | None) -> str | None:
    if verschil is None or verschil.schatting.gemiddelde is None:
        return None
    if verschil.p >= _ALFA:
        return "geen verschil aangetoond"
    beter = "skills" if verschil.schatting.gemiddelde > 0 else "aanbod"
    return f"{beter} had hen vaker in beeld"
