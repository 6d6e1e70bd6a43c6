"""The stylesheets: colours only through tokens, each token used, and enough contrast in light and in dark."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "service" / "static"
TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
BLADEN = {
    naam: (STATIC / naam).read_text(encoding="utf-8") for naam in ("skillsmatch.css", "onderdelen.css", "mijn.css")
}
_LICHT, _DONKER = TOKENS.split("@media screen and (prefers-color-scheme: dark)")

TEKST_OP_GROND = [
    ("--utrecht-document-color", "--utrecht-document-background-color"),
    ("--utrecht-document-color", "--utrecht-surface-background-color"),
    ("--utrecht-page-header-color", "--utrecht-page-header-background-color"),
    ("--utrecht-nav-bar-color", "--utrecht-nav-bar-background-color"),
    ("--utrecht-page-footer-color", "--utrecht-page-footer-background-color"),
    ("--nl-skip-link-color", "--nl-skip-link-background-color"),
    ("--nl-link-color", "--utrecht-document-background-color"),
    ("--nl-link-color", "--utrecht-surface-background-color"),
    ("--nl-link-hover-color", "--utrecht-document-background-color"),
    ("--nl-button-primary-color", "--nl-button-primary-background-color"),
    ("--nl-button-primary-hover-color", "--nl-button-primary-hover-background-color"),
    ("--nl-button-secondary-color", "--nl-button-secondary-background-color"),
    ("--nl-button-secondary-hover-color", "--nl-button-secondary-hover-background-color"),
    ("--nl-button-secondary-negative-color", "--nl-button-secondary-negative-background-color"),
    ("--utrecht-form-field-description-color", "--utrecht-document-background-color"),
    ("--utrecht-form-field-description-color", "--utrecht-surface-background-color"),
    ("--utrecht-form-field-error-message-color", "--utrecht-document-background-color"),
    ("--utrecht-textbox-color", "--utrecht-textbox-background-color"),
    *(
        (f"--utrecht-alert-{soort}-color", f"--utrecht-alert-{soort}-background-color")
        for soort in ("info", "ok", "warning", "error")
    ),
    *(("--nl-link-color", f"--utrecht-alert-{soort}-background-color") for soort in ("info", "ok", "warning", "error")),
    ("--nl-data-badge-color", "--nl-data-badge-background-color"),
    ("--utrecht-table-header-color", "--utrecht-table-header-background-color"),
    ("--utrecht-blockquote-content-color", "--utrecht-document-background-color"),
    ("--utrecht-blockquote-content-color", "--utrecht-surface-background-color"),
]
LIJN_OP_GROND = [
    ("--utrecht-focus-outline-color", "--utrecht-document-background-color"),
    ("--utrecht-focus-outline-color", "--utrecht-focus-inverse-outline-color"),
    ("--nl-button-secondary-border-color", "--utrecht-document-background-color"),
    ("--utrecht-textbox-border-color", "--utrecht-textbox-background-color"),
    ("--utrecht-textbox-border-color", "--utrecht-document-background-color"),
    ("--utrecht-textbox-invalid-border-color", "--utrecht-textbox-background-color"),
    ("--skillsmatch-balk-lijn", "--utrecht-document-background-color"),
    ("--nl-button-primary-background-color", "--utrecht-document-background-color"),  # the filled part of a bar
]


def _gezet(tekst: str) -> dict[str, str]:
    return dict(re.findall(r"^\s*(--[a-z0-9-]+): ([^;]+);", tekst, re.MULTILINE))


def _helderheid(kleur: str) -> float:
    """Relative luminance of `#rrggbb`, by the formula of WCAG 2.2."""
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _contrast(een: str, ander: str) -> float:
    donker, licht = sorted((_helderheid(een), _helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


SCHEMAS = {"licht": _gezet(_LICHT), "donker": _gezet(_LICHT) | _gezet(_DONKER)}


def test_the_formula_gives_the_extremes_of_wcag() -> None:
    assert _contrast("#000000", "#ffffff") == 21
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize(("tekst", "grond"), TEKST_OP_GROND)
def test_text_can_be_read_on_its_background(schema: str, tekst: str, grond: str) -> None:
    assert _contrast(SCHEMAS[schema][tekst], SCHEMAS[schema][grond]) >= 4.5


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize(("lijn", "grond"), LIJN_OP_GROND)
def test_a_line_that_means_something_can_be_seen(schema: str, lijn: str, grond: str) -> None:
    assert _contrast(SCHEMAS[schema][lijn], SCHEMAS[schema][grond]) >= 3


def test_every_token_that_a_sheet_uses_has_a_default() -> None:
    gebruikt = set(re.findall(r"var\((--[a-z0-9-]+)", TOKENS + "".join(BLADEN.values())))
    assert gebruikt - SCHEMAS["licht"].keys() == set()


def test_every_token_is_used() -> None:
    gebruikt = set(re.findall(r"var\((--[a-z0-9-]+)", TOKENS + "".join(BLADEN.values())))
    assert SCHEMAS["licht"].keys() - gebruikt == set()


def test_the_dark_scheme_has_no_token_that_the_light_one_lacks() -> None:
    assert _gezet(_DONKER).keys() <= _gezet(_LICHT).keys()


@pytest.mark.parametrize("naam", BLADEN)
def test_colours_come_from_the_tokens(naam: str) -> None:
    scherm = BLADEN[naam].split("@media print")[0]  # paper is white and ink is black, whatever the theme
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", scherm) == []


@pytest.mark.parametrize("naam", [*BLADEN, "tokens.css"])
def test_a_sheet_fetches_nothing(naam: str) -> None:
    assert re.findall(r"url\(|@import|@font-face|https?:", (STATIC / naam).read_text(encoding="utf-8")) == []
