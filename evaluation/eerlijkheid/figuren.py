"""The figures about fairness: what the score does, what the rules do, what people do with it."""

from collections.abc import Sequence
from math import inf
from typing import Final

from evaluation.eerlijkheid.kenmerken import NIET_VASTGELEGD, Indeling
from evaluation.eerlijkheid.peiling import TOP, Peiling, peil
from evaluation.eerlijkheid.tabellen import Tabelkop, vergelijkingsfiguur
from evaluation.eerlijkheid.uitgave import geef_uit, mensen_cel, sleutel
from evaluation.eerlijkheid.vermogen import nodig_per_groep
from evaluation.eerlijkheid.verslag import Eerlijkheidsverslag, Keuzes, Voorstelfeit, maak_verslag
from evaluation.eerlijkheid.volgorde import AANDACHT, SCHEEF, Volgordemeting
from evaluation.eerlijkheid.wissel import WISSELGRENS, Wisselmeting
from evaluation.figuur import Cel, Figuur, Maat, Rij
from evaluation.getallen import komma
from evaluation.onderdrukking import GRENS
from matching.matcher import Matcher

_BRON: Final = "skillsmatch report eerlijkheid"
_TEKST: Final = Maat.TEKST
_KEUZEBRON: Final = (
    "SELECT vacature_id, kandidaat_id, rang, status, afwijkreden FROM voorstel; daarna skillsmatch report eerlijkheid"
)


def eerlijkheidsfiguren(
    matcher: Matcher, voorstellen: Sequence[Voorstelfeit] | None = None, wissels: Sequence[Wisselmeting] = ()
) -> tuple[Figuur, ...]:
    """Peil a caseload and give the figures as they may be published.

    Args:
        matcher: The caseload of today.
        voorstellen: What was proposed of it; None: those figures are left out.
        wissels: Swaps that were measured; without any, that figure is left out.
    """
    verslag = maak_verslag(peil(matcher), matcher.kolommen.ids, voorstellen)
    return uit_verslag(verslag, wissels)


def uit_verslag(verslag: Eerlijkheidsverslag, wissels: Sequence[Wisselmeting] = ()) -> tuple[Figuur, ...]:
    """The figures of what was measured, as they may be published."""
    delen = verslag.peiling.indelingen
    figuren = [_score(verslag), _regels(verslag), _volgorde(verslag), _ndkl(verslag)]
    if verslag.keuzes is not None:
        figuren += [_afgeweken(verslag, verslag.keuzes), _gevonden(verslag, verslag.keuzes)]
    if wissels:
        figuren.append(wisselfiguur(wissels))
    return geef_uit([*figuren, vermogensfiguur()], delen)


def periode(peiling: Peiling) -> str:
    """Of which day, in words."""
    return f"Stand van {peiling.op.day}-{peiling.op.month}-{peiling.op.year}"


def omvang(peiling: Peiling) -> str:
    """On how many vacatures it rests, in words."""
    q = len(peiling.vacatures)
    alle = "alle open vacatures" if q == peiling.open_vacatures else f"de eerste van {peiling.open_vacatures} open"
    return f"{q} vacatures ({alle})"


def _score(verslag: Eerlijkheidsverslag) -> Figuur:
    kop = Tabelkop(
        code="eerlijkheid-score",
        titel="Benadeelt de score een groep?",
        definitie=(
            f"Van wie volgens de regels op een lijst mag staan: welk deel staat bij de eerste {TOP}? Geteld per lijst "
            "en per persoon. De verhouding vergelijkt wat een groep kreeg met wat te verwachten was als iedereen op "
            "dezelfde lijst evenveel kans had: tien plekken zijn veel op een korte lijst en weinig op een lange, en de "
            "regels bepalen wie op welke lijst mag. De score ziet geen van deze kenmerken; een verschil komt dus uit "
            "wat mensen vertelden en wat het werk vraagt."
        ),
        bron=_BRON,
        periode=periode(verslag.peiling),
        kans=f"Kans op de eerste {TOP}",
        n=omvang(verslag.peiling),
        noten=NIET_VASTGELEGD,
    )
    return vergelijkingsfiguur(kop, verslag.score, verslag.peiling.indelingen)


def _regels(verslag: Eerlijkheidsverslag) -> Figuur:
    kop = Tabelkop(
        code="eerlijkheid-regels",
        titel="Benadelen de regels een groep?",
        definitie=(
            "Van iedereen in het bestand: welk deel mag volgens de regels op een lijst staan? Geteld per lijst en per "
            "persoon, over alle lijsten samen. Wie eerst iets moet laten nagaan, telt hier niet als toegelaten."
        ),
        bron=_BRON,
        periode=periode(verslag.peiling),
        kans="Kans op een lijst",
        n=omvang(verslag.peiling),
        noten=(
            "Een verschil kan zo bedoeld zijn: een garantiebaan is voor mensen in het doelgroepregister, beschut werk "
            "voor mensen met een vaststelling, en trede 1 en 2 begeleidt de gemeente. Welke regel wat doet, staat bij "
            "Regels en afwijkingen.",
        ),
    )
    return vergelijkingsfiguur(kop, verslag.regels, verslag.peiling.indelingen)


def _volgorde(verslag: Eerlijkheidsverslag) -> Figuur:
    delen = verslag.peiling.indelingen
    return Figuur(
        code="eerlijkheid-volgorde",
        titel="Waar staan groepen op de lijsten?",
        definitie=(
            f"Scheefheid: de logaritme van het aandeel in de eerste {TOP} gedeeld door het aandeel onder wie op de "
            "lijst mag; 0 is gelijk. Aandacht: de gemiddelde aandacht die plekken op de hele lijst krijgen (1 / log2(1 "
            "+ plek)), gedeeld door die van alle anderen; 1 is gelijk."
        ),
        bron=_BRON,
        eenheid="personen (afgerond op vijf) en hun plek per lijst",
        periode=periode(verslag.peiling),
        rijkop="Groep",
        kolommen=("Mensen", "Scheefheid", "Aandacht", "Wat dat zegt"),
        rijen=tuple(
            _volgorderij(deel, meting, i)
            for deel, meting in zip(delen, verslag.volgorde, strict=True)
            for i in range(len(deel.groepen))
        ),
        n=omvang(verslag.peiling),
        noten=(
            "Signaal: scheefheid onder -0,22 of boven 0,22 (een kwart meer of minder), of aandacht onder 0,80 of boven "
            "1,25. Hier staat geen interval bij: of een verschil toeval kan zijn, staat bij de kans op de eerste "
            f"{TOP}.",
        ),
    )


def _volgorderij(deel: Indeling, meting: Volgordemeting, i: int) -> Rij:
    groep = deel.groepen[i]
    uit, mensen = (sleutel(deel, groep),), mensen_cel(deel, groep)
    scheef, aandacht = meting.scheefheid[i], meting.aandacht[i]
    nooit = scheef == -inf
    return Rij(
        kop=f"{deel.kenmerk.naam}: {groep}",
        cellen=(
            mensen,
            Cel(waarde="nooit bij de eersten", maat=_TEKST, uit=uit) if nooit else _getal(scheef, uit),
            _getal(aandacht, uit),
            Cel(waarde=_signaal(scheef, aandacht), maat=_TEKST, uit=uit),
        ),
    )


def _signaal(scheef: float | None, aandacht: float | None) -> str | None:
    if scheef is None or aandacht is None:
        return None
    lager, hoger = scheef < -SCHEEF or aandacht < AANDACHT[0], scheef > SCHEEF or aandacht > AANDACHT[1]
    if lager and hoger:
        return "wisselend"
    return "lager" if lager else "hoger" if hoger else "ongeveer gelijk"


def _getal(waarde: float | None, uit: tuple[str, ...]) -> Cel:
    return Cel(waarde=waarde, maat=Maat.GETAL, decimalen=2, uit=uit)


def _ndkl(verslag: Eerlijkheidsverslag) -> Figuur:
    return Figuur(
        code="eerlijkheid-ndkl",
        titel="Wijken de eerste plekken af van toeval?",
        definitie=(
            f"NDKL: hoe ver de verdeling over groepen op de eerste {TOP} plekken afstaat van die onder wie op de lijst "
            "mag, met de eerste plekken zwaarder (Geyik, Ambler en Kenthapadi 2019). 0 is op elke plek gelijk. "
            "Daarnaast wat 95 van de 100 willekeurige volgordes van dezelfde lijsten niet halen."
        ),
        bron=_BRON,
        eenheid="lijsten",
        periode=periode(verslag.peiling),
        rijkop="Kenmerk",
        kolommen=("NDKL", "Bij toeval hoogstens", "Wat dat zegt"),
        rijen=tuple(
            Rij(
                kop=meting.kenmerk.naam,
                cellen=(
                    Cel(waarde=meting.ndkl, maat=Maat.GETAL, decimalen=3),
                    Cel(waarde=meting.ndkl_toeval, maat=Maat.GETAL, decimalen=3),
                    Cel(
                        waarde="meer dan toeval" if meting.ndkl > meting.ndkl_toeval else "past bij toeval",
                        maat=_TEKST,
                    ),
                ),
            )
            for meting in verslag.volgorde
        ),
        n=omvang(verslag.peiling),
        noten=(
            "Dezelfde mensen staan op veel lijsten. Wie veel vertelde, staat vaker vooraan; daardoor kan een kenmerk "
            "vaker dan 5 keer op 100 boven het toeval uitkomen zonder dat het kenmerk de oorzaak is.",
        ),
    )


def _afgeweken(verslag: Eerlijkheidsverslag, keuzes: Keuzes) -> Figuur:
    kop = Tabelkop(
        code="eerlijkheid-afwijken",
        titel="Wijken adviseurs bij de ene groep vaker van de volgorde af?",
        definitie=(
            "Van de voorstellen: welk deel ging met een reden tegen de volgorde van de lijst in? De groep met het "
            "hoogste deel is de maatstaf. Dit laat keuzes van mensen zien, die de score niet laat zien."
        ),
        bron=_KEUZEBRON,
        periode=f"Tot en met {periode(verslag.peiling).removeprefix('Stand van ')}",
        kans="Deel tegen de volgorde",
        n=f"{_aantal(int(keuzes.voorgesteld.sum()))} voorstellen",
    )
    return vergelijkingsfiguur(kop, verslag.afgeweken, verslag.peiling.indelingen)


def _gevonden(verslag: Eerlijkheidsverslag, keuzes: Keuzes) -> Figuur:
    kop = Tabelkop(
        code="eerlijkheid-geplaatst",
        titel="Vindt de lijst geplaatste mensen van elke groep even goed?",
        definitie=(
            f"Van wie geplaatst is: welk deel stond bij de eerste {TOP} van de lijst waar het voorstel uit kwam "
            "(gelijke kansen, equal opportunity)?"
        ),
        bron=_KEUZEBRON,
        periode=f"Tot en met {periode(verslag.peiling).removeprefix('Stand van ')}",
        kans=f"Deel uit de eerste {TOP}",
        n=f"{_aantal(int(keuzes.geplaatst.sum()))} plaatsingen",
        noten=(
            "Geplaatst zijn mensen die een adviseur voorstelde, en die zag de lijst. Wie laag stond en zou hebben "
            "gepast, zit hier niet bij: dit cijfer is gunstiger dan de werkelijkheid.",
        ),
    )
    return vergelijkingsfiguur(kop, verslag.gevonden, verslag.peiling.indelingen)


def _aantal(aantal: int) -> str:
    return f"minder dan {GRENS}" if aantal < GRENS else f"ongeveer {5 * round(aantal / 5)}"


def vermogensfiguur() -> Figuur:
    """How many people a comparison needs."""
    kansen, verhoudingen = (0.05, 0.10, 0.20, 0.40), (0.80, 0.70, 0.50)
    return Figuur(
        code="eerlijkheid-vermogen",
        titel="Hoeveel mensen zijn nodig om een verschil te zien?",
        definitie=(
            "Mensen per groep om een verhouding in 4 van de 5 gevallen te vinden, bij een tweezijdige toets op 5% van "
            "twee kansen (Fleiss, Levin en Paik 2003). Een regio van 910 trajecten kan met kleine groepen geen "
            "eerlijkheid bewijzen: tel regio's en jaren bij elkaar, en leun op de wisselproef."
        ),
        bron="evaluation.eerlijkheid.vermogen.nodig_per_groep",
        eenheid="personen per groep die nodig zijn",
        periode="Altijd geldig",
        rijkop="Kans van de groep met de hoogste kans",
        kolommen=tuple(f"Verhouding {komma(v, 2)}" for v in verhoudingen),
        rijen=tuple(
            Rij(kop=f"{kans:.0%}", cellen=tuple(Cel(waarde=nodig_per_groep(kans, v)) for v in verhoudingen))
            for kans in kansen
        ),
    )


def wisselfiguur(wissels: Sequence[Wisselmeting]) -> Figuur:
    """What swaps of one thing in the same person did."""
    return Figuur(
        code="eerlijkheid-wissel",
        titel="Maakt het verschil als alleen dit verandert?",
        definitie=(
            "Wisselproef op verzonnen mensen: dezelfde persoon met één ding anders. Geteld: hoe vaak iemand daardoor "
            f"bij de eerste {TOP} komt of eruit valt, het grootste verschil in score (0 tot 1), en hoeveel plekken "
            "iemand schuift (de middelste)."
        ),
        bron=_BRON,
        eenheid="verzonnen personen op lijsten",
        periode="Bij deze versie van het programma",
        rijkop="Wat er wisselt",
        kolommen=("Paren", "Wisselt, in %", "Grootste verschil", "Plekken", "Wat dat zegt"),
        rijen=tuple(
            Rij(
                kop=een.naam + (" (in een tekst)" if een.in_tekst else ""),
                cellen=(
                    Cel(waarde=een.paren),
                    Cel(waarde=100 * een.aandeel, maat=Maat.GETAL, decimalen=1),
                    Cel(waarde=een.grootste, maat=Maat.GETAL, decimalen=4),
                    Cel(waarde=een.plekken, maat=Maat.GETAL, decimalen=0),
                    Cel(waarde="in orde" if een.in_orde else "meer dan de grens", maat=_TEKST),
                ),
            )
            for een in wissels
        ),
        noten=(
            "Wat de volgorde niet mag zien, moet precies 0 verschil geven. Wat in een tekst stond, wordt bij het "
            f"inlezen weggelaten; de rest mag hoogstens {WISSELGRENS:.0%} van de plekken laten wisselen en de "
            "middelste persoon hoogstens één plek laten schuiven.",
        ),
    )
