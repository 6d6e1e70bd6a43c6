"""A report as a tagged PDF (PDF/UA-1), set by Typst with the fonts that it brings along: the same bytes everywhere."""

import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any, Final

import typst

from evaluation.figuur import Figuur, Maat
from service.rapport.beleidsrapport import Beleidsrapport
from service.rapport.grafieken import svg
from service.rapport.tekens import zetbaar
from service.rapport.woorden import tekstalternatief

_HOOGTE: Final = re.compile(r'height="([\d.]+)"')  # of the SVG: its first
_CM, _HOOGSTENS = 11.5 / 448, 21.0  # of a pixel of a chart as wide as the text allows, and of a chart on one page
_LETTER: Final = "Libertinus Serif"
_MOMENT: Final = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp())  # fixed: the file says nothing of when it was made


def als_pdf(rapport: Beleidsrapport) -> bytes:
    """The report as PDF; a character that the font does not have, an emoji or Arabic, becomes a square."""
    gegevens = json.dumps(zetbaar(_gegevens(rapport)), ensure_ascii=False)
    uit = typst.compile(
        _sjabloon(),
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs={"rapport": gegevens},
        timestamp=_MOMENT,
    )
    return bytes(uit)


def _gegevens(rapport: Beleidsrapport) -> dict[str, Any]:
    return {
        "titel": rapport.titel,
        "periode": rapport.periode,
        "inleiding": rapport.inleiding,
        "merken": rapport.merken,
        "hoofdstukken": [
            {"titel": een.titel, "figuren": list(map(_figuur, een.figuren))} for een in rapport.hoofdstukken
        ],
    }


def _figuur(figuur: Figuur) -> dict[str, Any]:
    grafiek = svg(figuur)
    kop = f"{figuur.periode}. Geteld: {figuur.eenheid}{f'; {figuur.n}' if figuur.n else ''}."
    eerste = figuur.rijen[0].cellen if figuur.rijen else ()
    return {
        "code": figuur.code,
        "titel": figuur.titel,
        "kop": kop,
        "grafiek": grafiek and grafiek.replace('"sans-serif"', f'"{_LETTER}"'),
        "alternatief": tekstalternatief(figuur),
        "hoogte": 0 if grafiek is None else min(float(_HOOGTE.findall(grafiek)[0]) * _CM, _HOOGSTENS),
        "rijkop": figuur.rijkop,
        "kolommen": [
            {"kop": kop, "getal": not eerste or eerste[plek].maat is not Maat.TEKST}
            for plek, kop in enumerate(figuur.kolommen)
        ],
        "rijen": [
            {"kop": rij.kop, "cellen": [cel.tekst for cel in rij.cellen], "totaal": rij.is_totaal}
            for rij in figuur.rijen
        ],
        "noten": figuur.noten,
        "definitie": figuur.definitie,
        "bron": figuur.bron,
    }


@cache
def _sjabloon() -> bytes:
    return files("service.rapport").joinpath("rapport.typ").read_bytes()
