"""Bring the translations up to date: take the fixed texts out of the templates, and add what is new to each language.

What is new has no translation yet, and then the suite fails; what is no longer used is thrown away.
"""

from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from service.routes.tonen import SJABLONEN
from service.vertalingen.talen import NEDERLANDS, TALEN, Taal, bestand, lees
from service.vertalingen.zinnen import zinnen

_KOP = "# Vaste teksten van de pagina's voor werkzoekenden. Bijwerken: make vertalingen"


def teksten() -> Catalog:
    """Every fixed text, with where it stands."""
    uit = Catalog()
    gevonden = extract_from_dir(
        SJABLONEN, [("**.html", "jinja2")], options_map={"**.html": {"trimmed": "true", "silent": "false"}}
    )
    for naam, _, tekst, opmerkingen, context in gevonden:
        uit.add(tekst, locations=[(naam, None)], auto_comments=opmerkingen, context=context)  # type: ignore[list-item]
    for plek, zin in zinnen():
        uit.add(zin, locations=[(plek, None)])  # type: ignore[list-item]  # a line number would change with every edit
    return uit


def bijgewerkt(taal: Taal) -> str:
    """What the file of this language should hold."""
    oud, nieuw = lees(taal), teksten()
    nieuw.creation_date = oud.creation_date  # no change in the file when no text changed
    oud.update(nieuw, no_fuzzy_matching=True)
    oud.header_comment = _KOP
    oud.project = oud.last_translator = oud.language_team = "skillsmatch"
    oud.version = oud.msgid_bugs_address = ""
    uit = BytesIO()
    write_po(uit, oud, width=120, sort_output=True, ignore_obsolete=True)
    return uit.getvalue().decode()


def main() -> None:
    """Write every language."""
    for taal in TALEN.values():
        if taal != NEDERLANDS:
            bestand(taal).write_text(bijgewerkt(taal), encoding="utf-8")


if __name__ == "__main__":
    main()
