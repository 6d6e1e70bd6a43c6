"""Vacatures without people and people without vacatures, with what stands in the way."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from evaluation.beleid.cellen import ALLEN, dingen, mensen
from evaluation.figuur import Figuur, Grafieksoort, Rij, Verband
from evaluation.onthulling import GRENS, Uitgave
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.toelating import Toelating, toelating
from matching.vindbaarheid import TOP, Vindbaarheid, Vindbaarheidsverslag
from matching.voorwaarden import voorwaarde

_BRON: Final = "evaluation.beleid.niemand.niemand(matcher, vindbaarheid(matcher))"
_VERIFIEREN: Final = "Er zijn mensen, maar van hen moet eerst iets worden nagevraagd"
_GEEN: Final = "Er staat niets in de weg"
_PLEKKEN: Final = {
    "geen": "Op geen enkele lijst",
    "lager": f"Op een lijst, nooit bij de eerste {TOP}",
    "top": f"Bij de eerste {TOP} van een lijst",
}


def niemand(matcher: Matcher, verslag: Vindbaarheidsverslag) -> Uitgave:
    """The figures of who and what is not found, as it is today.

    Args:
        matcher: The caseload and the vacatures.
        verslag: Of that matcher, `matching.vindbaarheid.vindbaarheid`.
    """
    per_plek = Counter(map(_waar, verslag.kandidaten))
    redenen = Counter(_reden(een) for een in verslag.kandidaten if _waar(een) == "geen")
    per_reden = tuple(f"nu.geen.{reden}" for reden in sorted(redenen))
    plekken = tuple(f"nu.lijst.{plek}" for plek in _PLEKKEN)
    return Uitgave(
        figuren=(*_vacatures(matcher), _mensen(per_plek, len(verslag.kandidaten), verslag.lijsten), _waarom(redenen)),
        verbanden=(
            Verband(plus=plekken, min=(ALLEN,)),
            *([Verband(plus=per_reden, min=("nu.lijst.geen",))] if per_reden else []),
        ),
        bekend=frozenset({ALLEN}),
    )


def _waar(een: Vindbaarheid) -> str:
    if een.in_top:
        return "top"
    return "lager" if een.toegelaten else "geen"


def _reden(een: Vindbaarheid) -> str:
    """What keeps this person off most lists: a rule that is not met, or a field that is empty."""
    oorzaken = [(-aantal, _titel(code)) for code, aantal in een.regels.items()]
    oorzaken += [(-veld.te_verifieren, f"Niet bekend: {veld.naam}") for veld in een.lege_velden if veld.te_verifieren]
    return min(oorzaken, default=(0, _GEEN))[1]


def _titel(code: str) -> str:
    return f"{voorwaarde(code).titel} ({code})"


def _vacatures(matcher: Matcher) -> tuple[Figuur, Figuur]:
    aantallen: dict[str, int] = {"Niemand": 0, "Een tot en met negen mensen": 0, "Tien mensen of meer": 0}
    redenen = Counter[str]()
    for vacature in matcher.vacatures.values():
        if vacature_gesloten(vacature, matcher.omstandigheden):
            continue
        wie = toelating(matcher.kolommen, vacature, matcher.omstandigheden)
        gevonden = int(wie.mag.sum())
        aantallen[list(aantallen)[(gevonden > 0) + (gevonden >= GRENS)]] += 1
        if not gevonden:
            redenen[_waarom_niemand(wie)] += 1
    samen = f"{sum(aantallen.values())} open vacatures"
    return (
        _van_vacatures(
            "vacatures",
            "Voor hoeveel vacatures is er niemand",
            "Open vacatures, naar hoeveel kandidaten er op hun lijst mogen staan. Afwijkingen die een adviseur "
            "vastlegde, tellen hier niet mee.",
            list(aantallen.items()),
            samen,
        ),
        _van_vacatures(
            "vacatures-waarom",
            "Waarom er voor een vacature niemand is",
            "Open vacatures zonder kandidaten, elk bij één reden: zijn er mensen van wie alleen nog iets moet worden "
            "nagevraagd, dan dat; anders de regel waar de meeste mensen op afvallen.",
            sorted(redenen.items(), key=lambda een: (-een[1], een[0])),
            samen,
        ),
    )


def _van_vacatures(code: str, titel: str, definitie: str, rijen: list[tuple[str, int]], samen: str) -> Figuur:
    return Figuur(
        code=code,
        titel=titel,
        definitie=definitie,
        bron=_BRON,
        eenheid="vacatures",
        periode="Nu",
        rijkop="Wat",
        kolommen=("Open vacatures",),
        rijen=tuple(Rij(kop=kop, cellen=(dingen(aantal),)) for kop, aantal in rijen),
        n=samen,
        grafiek=Grafieksoort.BALKEN,
    )


def _waarom_niemand(wie: Toelating) -> str:
    if wie.te_verifieren.any():
        return _VERIFIEREN
    return min(((-n, _titel(code)) for code, n in wie.verborgen.items()), default=(0, _GEEN))[1]


def _mensen(per_plek: Mapping[str, int], totaal: int, lijsten: int) -> Figuur:
    return Figuur(
        code="kandidaten",
        titel="Hoeveel kandidaten worden gevonden",
        definitie=(
            "Kandidaten, naar de beste plek die zij vandaag zouden krijgen als van elke open vacature een lijst werd "
            "gemaakt."
        ),
        bron=_BRON,
        eenheid="personen, op vijf afgerond",
        periode="Nu",
        rijkop="Beste plek",
        kolommen=("Kandidaten",),
        rijen=(
            *(
                Rij(kop=kop, cellen=(mensen(per_plek.get(plek, 0), f"nu.lijst.{plek}"),))
                for plek, kop in _PLEKKEN.items()
            ),
            Rij(kop="Alle kandidaten", cellen=(mensen(totaal, ALLEN),), is_totaal=True),
        ),
        n=f"{lijsten} open vacatures",
        grafiek=Grafieksoort.BALKEN,
    )


def _waarom(redenen: Mapping[str, int]) -> Figuur:
    """By name of the reason: an order by count would tell of a count that is hidden."""
    return Figuur(
        code="kandidaten-waarom",
        titel="Waarom een kandidaat op geen enkele lijst staat",
        definitie=(
            "Kandidaten die op geen enkele lijst mogen staan, elk bij één reden: de regel of het lege veld waardoor "
            "de meeste lijsten afvallen."
        ),
        bron=_BRON,
        eenheid="personen, op vijf afgerond",
        periode="Nu",
        rijkop="Reden",
        kolommen=("Kandidaten",),
        rijen=tuple(
            Rij(kop=reden, cellen=(mensen(aantal, f"nu.geen.{reden}"),)) for reden, aantal in sorted(redenen.items())
        ),
        grafiek=Grafieksoort.BALKEN,
    )
