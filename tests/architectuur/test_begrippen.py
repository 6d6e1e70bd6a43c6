import ast
from collections.abc import Iterator

from tests.architectuur.bron import modules, tabelrijen, tekst


def _publieke_klassen() -> Iterator[tuple[str, str]]:
    """(class, module) of every public class that ships."""
    for module, boom in modules():
        for knoop in boom.body:
            if isinstance(knoop, ast.ClassDef) and not knoop.name.startswith("_"):
                yield knoop.name, module


def test_the_glossary_has_exactly_the_public_classes() -> None:
    """A row is | `Klasse` | `module` | what it says |; several classes of one name each have their own row."""
    rijen = list(tabelrijen(tekst("docs/begrippen.md")))
    beschreven = sorted((rij[0].strip("`"), rij[1].strip("`")) for rij in rijen if len(rij) == 3 and "`" in rij[1])
    klassen = sorted(_publieke_klassen())
    assert [klasse for klasse in klassen if klasse not in beschreven] == [], "nog niet in docs/begrippen.md"
    assert beschreven == klassen


def test_every_row_of_the_glossary_says_something() -> None:
    assert [rij for rij in tabelrijen(tekst("docs/begrippen.md")) if not all(rij)] == []
