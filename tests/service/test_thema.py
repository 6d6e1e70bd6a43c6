from pathlib import Path

import pytest

from models.fouten import InvoerFout
from service.thema import lees_thema

EIGEN = """
.duinstad-theme {
  --duinstad-zee: hsl(201 60% 30%);
  --duinstad-plaatje: url("https://elders.example/zee.png");
  --nl-link-color: var(--duinstad-zee);
  --utrecht-document-color: var(--elders, #222222);
  --ams-iets-anders: 4px;
}
"""


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    pad = tmp_path / "duinstad.css"
    pad.write_text(EIGEN, encoding="utf-8")
    return pad


def test_what_our_pages_use_and_what_that_refers_to_is_kept_and_nothing_else(bestand: Path) -> None:
    css = lees_thema(bestand)
    namen = {regel.split(":")[0].strip() for regel in css.splitlines() if "--" in regel}
    assert namen == {"--duinstad-zee", "--nl-link-color", "--utrecht-document-color"}


def test_a_theme_does_not_hold_in_the_dark(bestand: Path) -> None:
    assert lees_thema(bestand).startswith("@media print, not all and (prefers-color-scheme: dark) {\n  :root {")


def test_a_theme_with_nothing_of_ours_is_empty(bestand: Path) -> None:
    bestand.write_text(":root { --ams-space: 4px }", encoding="utf-8")
    assert lees_thema(bestand) == ""


def test_two_tokens_that_refer_to_each_other_do_not_stop_the_reading(bestand: Path) -> None:
    bestand.write_text(":root { --nl-link-color: var(--a); --a: var(--nl-link-color) }", encoding="utf-8")
    assert "--a" in lees_thema(bestand)


@pytest.mark.parametrize(
    ("css", "zin"),
    [
        (":root { --nl-link-color: url(https://elders.example/x) }", "veld --nl-link-color"),
        (":root { --nl-link-color: URL('x') }", "veld --nl-link-color"),
        (r":root { --nl-link-color: u\72l(x) }", "veld --nl-link-color"),
        (":root { --nl-link-color: image-set('x' 1x) }", "veld --nl-link-color"),
        (":root { --nl-link-color: calc((url(x))) }", "veld --nl-link-color"),
        (":root { --nl-link-color: var(--a); --a: src('x') }", "veld --a"),
        (":root { --nl-link-color: var(--a, url(x)) }", "veld --nl-link-color"),
        (":root { --nl-link-color: { color: red } }", "veld --nl-link-color"),
        (":root { --nl-link-color: var(--nergens) }", "verwijst naar --nergens"),
        ("@import 'elders.css';", "rij 1: bevat meer dan tokens"),
        ("@media print { :root { --nl-link-color: red } }", "bevat meer dan tokens"),
        ("\n\nbody { color: red }", "rij 3: bevat meer dan tokens"),
        (":root { --nl-link-color: red", None),
        ("}", "bevat meer dan tokens"),
    ],
)
def test_what_fetches_something_or_is_more_than_tokens_is_refused_with_its_place(
    bestand: Path, css: str, zin: str | None
) -> None:
    bestand.write_text(css, encoding="utf-8")
    if zin is None:  # a browser closes what was left open, and so does the parser
        assert "--nl-link-color: red" in lees_thema(bestand)
        return
    with pytest.raises(InvoerFout) as fout:
        lees_thema(bestand)
    assert zin in str(fout.value)
    assert "duinstad.css" in str(fout.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match=r"weg\.css: is niet te lezen"):
        lees_thema(tmp_path / "weg.css")
