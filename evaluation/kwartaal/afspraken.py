"""Chapter: what was agreed for the year and what came of it (domain.md 7.3 A)."""

from collections.abc import Iterable, Iterator
from typing import Final

from evaluation.figuur import Cel, Figuur, Grafieksoort, Rij
from evaluation.kwartaal.bouwen import Stukken, aantal
from evaluation.kwartaal.codes import BUITEN_PWET, GROEPEN
from evaluation.kwartaal.telling import tellingen

_RIJEN: Final = {
    "werkaanvaarding": "Werkaanvaarding",
    "parttime": "Parttime werk",
    "participatie.betaald": "Maximale participatie (betaald)",
    "regulier_werk": "Totaal regulier werk",
    **{f"garantiebaan.{groep}": naam for groep, naam in GROEPEN.items()},
    "garantiebaan": "Totaal Participatiewet",
    **{f"garantiebaan.{groep}": naam for groep, naam in BUITEN_PWET.items()},
    "garantiebaan.alle": "Alle garantiebanen",
    "doorstroom.4": "Doorstroom naar trede 4",
    "doorstroom.5": "Doorstroom naar trede 5",
    "doorstroom.6": "Doorstroom naar trede 6",
    "doorstroom": "Totaal doorstroom",
    "participatie.onbetaald": "Maximale participatie (onbetaald)",
    "nieuwe_relaties": "Nieuwe relaties",
    "vacaturevervullingen": "Vacaturevervullingen",
}
_TOTALEN: Final = frozenset({"regulier_werk", "garantiebaan", "garantiebaan.alle", "doorstroom"})


def afspraken(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _tegen_afspraak(
        stukken,
        "regulier-werk",
        "Regulier werk",
        ("werkaanvaarding", "parttime", "participatie"),
        ("werkaanvaarding", "parttime", "participatie.betaald", "regulier_werk"),
        noten=(
            "Parttime werk zit in het totaal, maar is geen uitstroom: wie deels uitstroomt blijft in traject.",
            "Werkaanvaarding alleen is iets anders dan het totaal regulier werk; noem bij een percentage welke van de "
            "twee het is.",
        ),
    )
    yield _tegen_afspraak(
        stukken,
        "garantiebanen",
        "Garantiebanen",
        ("garantiebaan",),
        [code for code in _RIJEN if code.startswith("garantiebaan")],
        noten=("De afspraak gaat over de Participatiewet; Wajong en sw komen daar in het onderste totaal bij.",),
    )
    doorstroom = [code for code in _RIJEN if code.startswith("doorstroom")]
    yield _tegen_afspraak(stukken, "doorstroom", "Doorstroom", ("doorstroom",), doorstroom)
    yield _tegen_afspraak(stukken, "onbetaald-werk", "Onbetaald werk", ("participatie",), ["participatie.onbetaald"])
    werkgevers = ("nieuwe_relaties", "vacaturevervullingen")
    yield _tegen_afspraak(stukken, "werkgevers", "Werkgeversservicepunt", werkgevers, werkgevers)
    yield _verloop(stukken)


def _tegen_afspraak(
    stukken: Stukken,
    code: str,
    titel: str,
    uit: Iterable[str],
    codes: Iterable[str],
    noten: tuple[str, ...] = (),
) -> Figuur:
    kolommen = ("Realisatie t/m", f"Afspraak {stukken.kwartaal.jaar}", "Percentage", *_VERGELIJKEN)
    rijen = [
        Rij(
            kop=_RIJEN[een],
            cellen=(*stukken.tegen_afspraak(een), *_vergelijk(stukken, een)),
            is_totaal=een in _TOTALEN,
        )
        for een in codes
    ]
    return stukken.figuur(
        code, titel, (*uit, "afspraken"), "Resultaat", kolommen, rijen, grafiek=Grafieksoort.DOEL, noten=noten
    )


_VERGELIJKEN: Final = ("Dit kwartaal", "Vorig kwartaal", "Zelfde kwartaal vorig jaar")


def _vergelijk(stukken: Stukken, code: str) -> tuple[Cel, Cel, Cel]:
    dit = stukken.kwartalen[-1]
    return aantal(dit, code), aantal(stukken.vorig, code), aantal(stukken.jaar_eerder, code)


def _verloop(stukken: Stukken) -> Figuur:
    kolommen = [*(f"Kwartaal {nummer}" for nummer in range(1, len(stukken.kwartalen) + 1)), "T/m dit kwartaal"]
    rijen = [
        Rij(
            kop=naam,
            cellen=tuple(aantal(uitkomsten, code) for uitkomsten in (*stukken.kwartalen, stukken.tot_nu)),
            is_totaal=code in _TOTALEN,
        )
        for code, naam in _RIJEN.items()
    ]
    uit = [code for code in tellingen() if code in {een.partition(".")[0] for een in _RIJEN}]
    noten = ("De bron toont de vraag over het hele jaar tot nu; elk kwartaal is dezelfde vraag met zijn eigen dagen.",)
    return stukken.figuur("verloop", "Verloop in het jaar", uit, "Resultaat", kolommen, rijen, noten=noten)
