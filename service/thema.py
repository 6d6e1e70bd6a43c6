"""The look of a gemeente: its own design tokens over our neutral ones, and nothing else."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import tinycss2

from models.fouten import InvoerFout, Melding

_STATIC: Final = Path(__file__).parent / "static"
# None of these fetches anything.
_FUNCTIES: Final = frozenset(
    (
        *("calc", "clamp", "color", "color-mix", "hsl", "hsla", "hwb", "lab", "lch"),
        *("max", "min", "oklab", "oklch", "rgb", "rgba", "var"),
    )
)
_GEWOON: Final = frozenset(
    ("ident", "hash", "string", "number", "percentage", "dimension", "literal", "whitespace", "() block")
)


def lees_thema(bestand: Path) -> str:
    """The tokens of a gemeente that our pages use, as a stylesheet.

    A theme of the NL Design System holds thousands of tokens; kept are those that `tokens.css` names, and what they
    refer to. They hold in the light scheme and on paper: a theme has one set of colours, and ours has a dark one.

    Args:
        bestand: CSS with custom properties; under which selectors they stand makes no difference.

    Raises:
        InvoerFout: Not to read, something else than custom properties, a value that fetches something (`url()`), or
            a reference to a token that is nowhere.
    """
    try:
        eigen = _tokens(bestand.read_text(encoding="utf-8"), bestand)
    except (OSError, UnicodeDecodeError):
        raise _fout(bestand, "is niet te lezen", "Geef het pad van een CSS-bestand (UTF-8).") from None
    standaard = _standaard()
    gebruikt: dict[str, list[Any]] = {}
    open_ = [naam for naam in standaard if naam in eigen]
    while open_:
        naam = open_.pop()
        if naam in gebruikt:
            continue
        gebruikt[naam] = eigen[naam]
        for verwijzing in _verwijzingen(naam, eigen[naam], bestand):
            if verwijzing in eigen:
                open_.append(verwijzing)
            elif verwijzing not in standaard:
                raise _fout(bestand, f"verwijst naar {verwijzing}, dat er niet is", "Vul dit token aan.", naam)
    if not gebruikt:
        return ""
    regels = "".join(f"    {naam}: {tinycss2.serialize(gebruikt[naam]).strip()};\n" for naam in sorted(gebruikt))
    return f"@media print, not all and (prefers-color-scheme: dark) {{\n  :root {{\n{regels}  }}\n}}\n"


def _standaard() -> frozenset[str]:
    bestand = _STATIC / "tokens.css"
    regels = tinycss2.parse_stylesheet(bestand.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    return frozenset(_van_regels(regels[:1], bestand))


def _tokens(tekst: str, bestand: Path) -> dict[str, list[Any]]:
    return _van_regels(tinycss2.parse_stylesheet(tekst, skip_comments=True, skip_whitespace=True), bestand)


def _van_regels(regels: Iterable[Any], bestand: Path) -> dict[str, list[Any]]:
    uit = {}
    for regel in regels:
        if regel.type != "qualified-rule":
            raise _fout(bestand, "bevat meer dan tokens", "Haal @-regels weg, zoals @import.", rij=regel.source_line)
        for deel in tinycss2.parse_blocks_contents(regel.content, skip_comments=True, skip_whitespace=True):
            if deel.type != "declaration" or not deel.name.startswith("--"):
                raise _fout(bestand, "bevat meer dan tokens", "Laat alleen --naam: waarde staan.", rij=deel.source_line)
            uit[deel.name] = [token for token in deel.value if token.type != "comment"]
    return uit


def _verwijzingen(naam: str, tokens: Iterable[Any], bestand: Path) -> Iterator[str]:
    """The tokens that a value rests on; `var()` with something to fall back on may point at nothing."""
    for token in tokens:
        if token.type not in _GEWOON and (token.type != "function" or token.lower_name not in _FUNCTIES):
            raise _fout(bestand, "haalt iets op of doet iets anders dan een waarde geven", "Gebruik geen url().", naam)
        if token.type == "() block":
            yield from _verwijzingen(naam, token.content, bestand)
        elif token.type == "function":
            if token.lower_name == "var" and "," not in token.arguments:
                yield next(deel.value for deel in token.arguments if deel.type == "ident")
            yield from _verwijzingen(naam, token.arguments, bestand)


def _fout(bestand: Path, wat: str, herstel: str, veld: str | None = None, rij: int | None = None) -> InvoerFout:
    return InvoerFout([Melding(bestand.name, wat, rij=rij, veld=veld, herstel=herstel)])
