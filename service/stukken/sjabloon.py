"""Fills the templates: Markdown, so nothing is escaped; a name that is not there is an error and no empty place."""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from evaluation.report import getal, kans
from evaluation.statistiek import Schatting
from service.stukken.gegevens import Stukgegevens
from service.stukken.organisatie import NOG_INVULLEN

_PAKKET = "service.stukken"
_WIT = re.compile(r"\n{3,}")  # what macros leave behind


def vul(sjabloon: str, gegevens: Stukgegevens, **extra: str) -> str:
    """One document, in Markdown, ending with one newline.

    Args:
        sjabloon: Name of its file in `sjablonen`, without `.md`.
        gegevens: What it is filled with.
        extra: What this template alone asks for.
    """
    gevuld = _omgeving().get_template(f"{sjabloon}.md").render(g=gegevens, tekst=teksten(gegevens), **extra)
    return _WIT.sub("\n\n", gevuld).strip() + "\n"


def teksten(gegevens: Stukgegevens) -> dict[str, str]:
    """The short texts that several documents share (`teksten.toml`), each on one line."""
    bron = tomllib.loads(files(_PAKKET).joinpath("teksten.toml").read_text(encoding="utf-8"))
    return {naam: " ".join(_omgeving().from_string(inhoud).render(g=gegevens).split()) for naam, inhoud in bron.items()}


@cache
def _omgeving() -> Environment:
    omgeving = Environment(
        loader=FunctionLoader(_lees),
        undefined=StrictUndefined,
        autoescape=select_autoescape(()),  # Markdown
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    omgeving.filters |= {"datum": _datum, "getal": getal, "kans": kans, "interval": interval, "of_open": of_open}
    return omgeving


def _lees(naam: str) -> str:
    return files(_PAKKET).joinpath("sjablonen", naam).read_text(encoding="utf-8")


def _datum(dag: date) -> str:
    return f"{dag:%d-%m-%Y}"


def interval(schatting: Schatting) -> str:
    """A mean with its 95% interval, as it reads in Dutch."""
    if schatting.laag is None:
        return getal(schatting.gemiddelde)
    return f"{getal(schatting.gemiddelde)} [{getal(schatting.laag)}; {getal(schatting.hoog)}]"


def of_open(waarde: str | None) -> str:
    """What was filled in, or the mark that it was not."""
    return waarde or f"**{NOG_INVULLEN}**"
