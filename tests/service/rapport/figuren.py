"""Figures of our own invention, one of each kind of chart, with what is hidden, unknown and strange in them."""

from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat, Rij
from evaluation.kwartaal.rapport import Hoofdstuk
from service.rapport.beleidsrapport import Beleidsrapport

VERBORGEN = Cel(waarde=None, getoond=False)
VREEMD = "<b>&#[$x$] *_`@a\\ =1+1 😀 שלום مرحبا"


def figuur(
    soort: Grafieksoort | None, kolommen: tuple[str, ...], rijen: dict[str, tuple[Cel | float | str | None, ...]]
) -> Figuur:
    """A figure from plain values; the row "Totaal" is a total."""
    return Figuur(
        code=str(soort or "tabel"),
        titel=f"Figuur als {soort or 'tabel'}",
        definitie="Geteld is wie in het kwartaal begon. Wie stopte telt niet.",
        bron="SELECT COUNT(DISTINCT persoon)\nFROM gebeurtenis\nWHERE datum >= :van AND datum < :tot",
        eenheid="personen",
        periode="eerste kwartaal 2020",
        rijkop="Onderdeel",
        kolommen=kolommen,
        rijen=tuple(
            Rij(kop=kop, cellen=tuple(map(_cel, waarden)), is_totaal=kop == "Totaal") for kop, waarden in rijen.items()
        ),
        grafiek=soort,
        noten=("Niet alles is bekend.",),
    )


def _cel(waarde: Cel | float | str | None) -> Cel:
    if isinstance(waarde, Cel):
        return waarde
    return Cel(waarde=waarde, maat=Maat.TEKST if isinstance(waarde, str) else Maat.AANTAL)


def procent(waarde: int) -> Cel:
    return Cel(waarde=waarde, maat=Maat.PERCENTAGE)


BALKEN = figuur(
    Grafieksoort.BALKEN,
    ("aantal", "verzuim"),
    {
        "Duindorp": (51, Cel(waarde=13.94, maat=Maat.GETAL, decimalen=1)),
        "Een plaats met een naam die veel te lang is om op een enkele regel van een grafiek te passen": (29, None),
        "Kleinstad": (VERBORGEN, None),
        "Totaal": (1135, None),
    },
)
DOEL = figuur(
    Grafieksoort.DOEL,
    ("realisatie", "afspraak", "%"),
    {
        "Werkaanvaarding": (42, 200, procent(21)),
        "Instroom": (272, 180, procent(151)),
        "Zonder afspraak": (30, None, None),
    },
)
TWEEZIJDIG = figuur(
    Grafieksoort.TWEEZIJDIG, ("gevraagd", "aangeboden"), {"Lassen": (12, 30), "Stapelen": (VERBORGEN, 14)}
)
VERDELING = figuur(
    Grafieksoort.VERDELING,
    ("skills", "aanbod", "%"),
    {"plaats 1-5": (12, 30, procent(40)), "verder": (25, 14, procent(9))},
)
KAART = figuur(
    Grafieksoort.KAART,
    ("gevraagd", "aangeboden"),
    {"Beverwijk": (12, 30), "Haarlem": (50, 14), "Nergenshuizen": (10, 3)},
)
TABEL = figuur(None, ("tekst", "aantal"), {"=SOM(A1)": ("-oeps", 12), "Twee": ("+31", -3)})
ALLE = (BALKEN, DOEL, TWEEZIJDIG, VERDELING, KAART, TABEL)

RAPPORT = Beleidsrapport(
    titel="Kwartaalrapport",
    periode="eerste kwartaal 2020",
    hoofdstukken=(Hoofdstuk("Kern [1]: a/b", ALLE[:3]), Hoofdstuk("Verder", ALLE[3:])),
)
