"""`skillsmatch demo`: fill a store with an invented IJmond and show three lists."""

import shlex
from datetime import date
from pathlib import Path

from matching.matcher import Matcher
from matching.toelating import toelating
from matching.versoepelen import versoepelingen
from models.waardelijsten import PlekSoort
from service.cli import als_tekst
from service.cli.demo_vullen import vul
from service.cli.demo_werk import speel
from service.cli.opties import Aantal, Home, Peildatum, dag, foutuitvoer, geopend, kies_home, uitvoer
from service.opslag.opslag import Opslag
from vacatures.vacature import Vacature

DEMOMAP = "demo"
SOORTEN = (PlekSoort.REGULIER, PlekSoort.GARANTIEBAAN, PlekSoort.BESCHUT)


def demo(aantal: Aantal = 3, peildatum: Peildatum = None, home: Home = None) -> None:
    """Vul een database met verzonnen kandidaten en vacatures, en toon drie lijsten.

    Zonder --home komt die in een eigen map, zodat verzonnen mensen niet tussen echte staan.
    """
    op = dag(peildatum)
    with geopend(home or kies_home(None) / DEMOMAP, aanmaken=True) as (opslag, pad):
        vul(opslag, op)
        matcher = speel(opslag, pad, op)
        _waarschuw(opslag)
        voorbeelden = [_voorbeeld(matcher, soort) for soort in SOORTEN]
        for vacature_id, soort in zip(voorbeelden, SOORTEN, strict=True):
            uitvoer.rule(f"plek: {soort.value}")
            lijst = matcher.match(vacature_id, aantal)
            uitvoer.print(als_tekst.matchlijst(lijst, versoepelingen(matcher, vacature_id, aantal)))
        eerste = matcher.match(voorbeelden[0], 1).matches[0].kandidaat
    _slot(pad, op if peildatum else None, voorbeelden[0], eerste)


def _voorbeeld(matcher: Matcher, soort: PlekSoort) -> str:
    """The invented vacature of this kind with most people on the list; ties to the lowest id."""

    def aantal(vacature: Vacature) -> int:
        return int(toelating(matcher.kolommen, vacature, matcher.omstandigheden).mag.sum())

    van_soort = [v for v in matcher.vacatures.values() if v.plek is soort and v.synthetisch]
    return min(van_soort, key=lambda v: (-aantal(v), v.id)).id


def _waarschuw(opslag: Opslag) -> None:
    aantallen = opslag.aantallen()
    echt = aantallen["kandidaten"] + aantallen["vacatures"] - aantallen["synthetisch"]
    uitvoer.print(
        f"De database heeft nu {aantallen['kandidaten']} kandidaten en {aantallen['vacatures']} vacatures; "
        f"{aantallen['synthetisch']} daarvan zijn verzonnen (synthetisch).",
        markup=False,
    )
    if echt:
        foutuitvoer.print(
            f"Let op: {echt} zijn echt. Die zijn niet veranderd, maar kunnen hieronder tussen de verzonnen staan. "
            "Kies voor een demo liever een eigen map met --home.",
            markup=False,
        )


def _slot(pad: Path, peildatum: date | None, vacature_id: str, kandidaat_id: str) -> None:
    hier = f"--home {shlex.quote(str(pad))}" + (f" --peildatum {peildatum}" if peildatum else "")
    uitvoer.rule()
    uitvoer.print(f"De database staat in {pad}. Verder kijken:", markup=False, soft_wrap=True)
    for opdracht in (
        f"skillsmatch serve --home {shlex.quote(str(pad))}",
        f"skillsmatch match {vacature_id} {hier}",
        f"skillsmatch explain {vacature_id} {kandidaat_id} {hier}",
        "skillsmatch voorwaarden",
    ):
        uitvoer.print(f"   {opdracht}", markup=False, soft_wrap=True)
