"""One comparison as a figure: a row for each group, what was found, and what may be said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from evaluation.beleid.cellen import ALLEN
from evaluation.eerlijkheid.kenmerken import Indeling
from evaluation.eerlijkheid.uitgave import mensen_cel, procent_cel, sleutel
from evaluation.eerlijkheid.verhouding import Groepsmeting, Kleur, Vergelijking
from evaluation.eerlijkheid.vermogen import keer_zoveel
from evaluation.figuur import Cel, Figuur, Maat, Rij
from evaluation.getallen import komma

UITLEG_KLEUREN: Final = (
    "Verhouding: de kans van deze groep gedeeld door die van de maatstaf, de groep die het zeker het best doet. Grens: "
    "0,80 (een vijfde lager). Dat is een signaal uit de Verenigde Staten (four-fifths rule), geen Nederlandse norm.",
    "Rood: lager dan 0,80, en zeker lager. Oranje: een van de twee, met genoeg gegevens om het te kunnen zien. Groen: "
    "een verschil van een vijfde is uitgesloten, ook als de groep zeker iets lager uitkomt. Te weinig gegevens: er is "
    "niets aangetoond en niets uitgesloten. Dat is dus niet hetzelfde als groen.",
    "Zeker: het 95%-interval ligt onder 1, en de toets tegen alle anderen houdt stand na de correctie voor het aantal "
    "groepen (Benjamini-Hochberg). Het interval rekent met andere vacatures en met andere mensen (2.000 trekkingen "
    "van elk).",
)
VRAGEN_BIJ_KLEUR: Final = (
    "Bij rood of oranje: 1. Wat is de oorzaak van het verschil? 2. Dient het een legitiem doel, en is het passend en "
    "noodzakelijk om dat doel te bereiken? 3. Is het uit te leggen aan wie het treft? Leg de antwoorden vast in de "
    "verantwoording (drie stappen van BZK: verschil, rechtvaardiging, ethische toets).",
)


_ONZINNIG: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelkop:
    """What a comparison is called and means; fields as in `Figuur`, `kans` heads the column of the rates."""

    code: str
    titel: str
    definitie: str
    bron: str
    periode: str
    kans: str
    n: str
    noten: tuple[str, ...] = ()


def vergelijkingsfiguur(
    kop: Tabelkop, vergelijkingen: Sequence[Vergelijking], indelingen: Sequence[Indeling]
) -> Figuur:
    """The groups of all kenmerken under each other.

    Args:
        kop: What it is called.
        vergelijkingen: What was found, one per kenmerk.
        indelingen: The same kenmerken, in that order.
    """
    rijen = [
        _rij(indeling, groep)
        for vergelijking, indeling in zip(vergelijkingen, indelingen, strict=True)
        for groep in vergelijking.groepen
    ]
    iedereen = len(indelingen[0].van) if indelingen else 0
    totaal = Rij(
        kop="iedereen",
        cellen=(Cel(waarde=iedereen, sleutel=ALLEN), *(Cel(waarde=None, maat=Maat.TEKST),) * 5),
        is_totaal=True,
    )
    return Figuur(
        code=kop.code,
        titel=kop.titel,
        definitie=kop.definitie,
        bron=kop.bron,
        eenheid="personen (afgerond op vijf) en hun kans per lijst",
        periode=kop.periode,
        rijkop="Groep",
        kolommen=("Mensen", kop.kans, "Verhouding", "95%-interval", "Wat we mogen zeggen", "Nodig voor een uitspraak"),
        rijen=(*rijen, totaal),
        n=kop.n,
        noten=(*UITLEG_KLEUREN, *VRAGEN_BIJ_KLEUR, *kop.noten),
    )


def _rij(indeling: Indeling, meting: Groepsmeting) -> Rij:
    uit = (sleutel(indeling, meting.groep),)
    mensen = mensen_cel(indeling, meting.groep)
    kans = procent_cel(meting.gekozen, meting.kansen, int(mensen.waarde or 0), uit)
    verhouding = meting.verhouding if kans.getoond else None
    interval = None if meting.laag is None or meting.hoog is None else f"{_komma(meting.laag)} – {_komma(meting.hoog)}"
    return Rij(
        kop=f"{indeling.kenmerk.naam}: {meting.groep}",
        cellen=(
            mensen,
            kans,
            Cel(waarde=verhouding, maat=Maat.GETAL, decimalen=2, uit=uit, getoond=kans.getoond),
            Cel(waarde=interval if kans.getoond else None, maat=Maat.TEKST, uit=uit, getoond=kans.getoond),
            Cel(waarde=meting.kleur.value, maat=Maat.TEKST, uit=uit),
            Cel(waarde=nodig(meting), maat=Maat.TEKST, uit=uit),
        ),
    )


def nodig(meting: Groepsmeting) -> str:
    """How many more data this group needs before a difference of a fifth would show."""
    if meting.kleur is not Kleur.TE_WEINIG:
        return ""
    if meting.fout is None:
        return "geen vergelijking mogelijk"
    keer = ceil(keer_zoveel(meting.fout))
    if keer > _ONZINNIG:
        return f"meer dan {_ONZINNIG} keer zo veel"
    return "iets meer" if keer <= 1 else f"ongeveer {keer} keer zo veel"


def _komma(waarde: float) -> str:
    return komma(waarde, 2) if waarde < 10 else "meer dan 10"
