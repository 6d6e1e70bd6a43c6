"""Fairness in a few figures, for the cards and registers: plain JSON types, no small group."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from evaluation.eerlijkheid.peiling import TOP
from evaluation.eerlijkheid.tabellen import Tabelkop, vergelijkingsfiguur
from evaluation.eerlijkheid.uitgave import geef_uit
from evaluation.eerlijkheid.verhouding import Kleur, Vergelijking
from evaluation.eerlijkheid.vermogen import GRENS, nodig_per_groep
from evaluation.eerlijkheid.verslag import Eerlijkheidsverslag
from evaluation.eerlijkheid.wissel import WISSELGRENS, Wisselmeting


def samenvatting(verslag: Eerlijkheidsverslag, wissels: Sequence[Wisselmeting] = ()) -> dict[str, Any]:
    """What was found, per question; a group stands in it when it may be published.

    Args:
        verslag: What was measured.
        wissels: Swaps that were measured, or none.
    """
    return {
        "op": verslag.peiling.op.isoformat(),
        "vacatures": len(verslag.peiling.vacatures),
        "top": TOP,
        "grens": GRENS,
        "nodig_per_groep": nodig_per_groep(),
        "score": _vraag(verslag, verslag.score),
        "regels": _vraag(verslag, verslag.regels),
        "wisselproef": {
            "grens_in_tekst": WISSELGRENS,
            "wissels": len(wissels),
            "niet_in_orde": [een.naam for een in wissels if not een.in_orde],
            "zonder_verschil": sum(een.grootste == 0.0 for een in wissels),
        },
    }


def _vraag(verslag: Eerlijkheidsverslag, vergelijkingen: Sequence[Vergelijking]) -> dict[str, Any]:
    delen = verslag.peiling.indelingen
    kop = Tabelkop(code="samen", titel="", definitie="", bron="", periode="", kans="", n="")
    figuur = geef_uit([vergelijkingsfiguur(kop, vergelijkingen, delen)], delen)[0]
    kleuren = {rij.kop: rij.cellen[4].waarde for rij in figuur.rijen if rij.cellen[4].getoond and not rij.is_totaal}
    return {
        "groepen": dict(Counter(str(kleur) for kleur in kleuren.values())),
        **{
            kleur.value: [groep for groep, van in kleuren.items() if van == kleur.value]
            for kleur in (Kleur.ROOD, Kleur.ORANJE)
        },
    }
