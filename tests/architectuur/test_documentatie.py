"""What a user can type, set or get back is written down; what is written down is there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from models.fouten import SkillsmatchFout
from service.cli.main import app
from service.errors import EXITCODES, GEBRUIK, NIET_IN_ORDE, exitcode
from service.settings import Instellingen
from tests.architectuur.bron import WORTEL, bestanden, documenten, pyproject, tabelrijen, tekst

HANDLEIDING = "docs/handleiding-adviseur.md"


def _opdrachten(opdracht: Any, pad: tuple[str, ...] = ()) -> Iterator[tuple[str, set[str]]]:
    """Every command with its options, as the program itself knows them."""
    if hasattr(opdracht, "commands"):
        for naam, onder in opdracht.commands.items():
            yield from _opdrachten(onder, (*pad, naam))
    else:
        yield " ".join(pad), {optie for p in opdracht.params if p.param_type_name == "option" for optie in p.opts}


def test_the_manual_lists_every_command_with_exactly_its_options() -> None:
    beschreven = {
        gevonden[1]: set(re.findall(r"`(--?[a-z]+(?:-[a-z]+)*)", rij[1]))
        for rij in tabelrijen(tekst(HANDLEIDING))
        if (gevonden := re.match(r"`skillsmatch ([a-z]+(?: [a-z]+){0,2})", rij[0]))
    }
    assert beschreven == dict(_opdrachten(typer.main.get_command(app)))


def test_the_readme_names_every_command() -> None:
    assert [naam for naam, _ in _opdrachten(typer.main.get_command(app)) if f"skillsmatch {naam}" not in README] == []


def test_the_manual_lists_exactly_the_exit_codes() -> None:
    zinnen = defaultdict(set)
    for code, zin in EXITCODES.values():
        zinnen[code].add(zin)
    bekend = {0, NIET_IN_ORDE, GEBRUIK, exitcode(SkillsmatchFout()), *zinnen}
    rijen = {int(rij[0]): rij[1] for rij in tabelrijen(tekst(HANDLEIDING)) if rij[0].isdigit() and len(rij) == 2}
    assert set(rijen) == bekend
    assert [(code, zin) for code in zinnen for zin in zinnen[code] if zin not in rijen[code]] == []


def test_the_readme_lists_exactly_the_settings_with_their_description() -> None:
    prefix = str(Instellingen.model_config["env_prefix"])
    verwacht = {f"{prefix}{naam.upper()}": str(veld.description) for naam, veld in Instellingen.model_fields.items()}
    rijen = {rij[0].strip("`"): rij[1] for rij in tabelrijen(README) if rij[0].startswith(f"`{prefix}")}
    assert rijen == verwacht


def test_every_dependency_is_accounted_for_in_keuzes() -> None:
    project = pyproject()["project"]
    groepen = [*project["optional-dependencies"].values(), *pyproject()["dependency-groups"].values()]
    eisen = [*project["dependencies"], *(eis for groep in groepen for eis in groep if isinstance(eis, str))]
    namen = [re.split(r"[<>=~]", eis)[0] for eis in eisen]
    beschreven = {rij[0].strip("`").lower() for rij in tabelrijen(tekst("docs/keuzes.md"))}
    assert [naam for naam in namen if naam.lower() not in beschreven] == []


def test_every_link_in_a_document_leads_somewhere() -> None:
    dood = [
        f"{naam}: {doel}"
        for naam, inhoud in documenten().items()
        for doel in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", inhoud)
        if not ((WORTEL / naam).parent / doel).exists()
    ]
    assert dood == []


def test_every_document_and_command_that_is_mentioned_exists() -> None:
    """Pages in docs/ and our own modules to run, in any file; targets of make, in documents."""
    doelen = set(re.findall(r"^([a-z-]+):", tekst("Makefile"), re.M))
    los = []
    for naam in _leesbaar():
        inhoud = tekst(naam)
        los += [f"{naam}: {pad}" for pad in re.findall(r"\bdocs/[\w-]+\.md", inhoud) if not (WORTEL / pad).exists()]
        los += [f"{naam}: {m}" for m in re.findall(r"python -m ([a-z_]+(?:\.[a-z_]+)+)", inhoud) if not _is_opdracht(m)]
        if naam.endswith(".md"):
            los += [f"{naam}: make {d}" for d in re.findall(r"`make ([a-z-]+)", inhoud) if d not in doelen]
    assert los == []


def _leesbaar() -> Iterator[str]:
    for naam in bestanden():
        if Path(naam).suffix in {".md", ".py", ".toml", ".yml", ".sh"} or naam == "Makefile":
            yield naam


def _is_opdracht(module: str) -> bool:
    pad = WORTEL / module.replace(".", "/")
    bestand = pad / "__main__.py" if pad.is_dir() else pad.with_suffix(".py")
    return bestand.is_file() and '__name__ == "__main__"' in bestand.read_text(encoding="utf-8")


README = tekst("README.md")
