"""Personal data never reaches the log: an event is a fixed name, and only these keys go with it."""

import ast
from collections.abc import Iterator

import pytest

from tests.architectuur.bron import modules

# Counts, durations, versions, codes of rules and ids of vacatures. Nothing of a person, no free text of a file.
TOEGESTAAN = {
    "aantal",
    "afwijkingen",  # codes of the rules
    "formaat",  # of a file that was written
    "fouten",  # how many
    "gewijzigd",
    "ja",  # how many links were confirmed
    "kandidaten",  # how many
    "nee",  # how many links were refused
    "nieuw",
    "reden",  # of a damaged index
    "ronde",  # of a training
    "seconden",
    "soort",
    "toegelaten",
    "vacature",  # its id
    "vacatures",  # how many
    "verlies",  # of a training
}
NIVEAUS = {"debug", "info", "warning", "error", "critical", "exception", "log", "bind", "new"}
LOGBOEK = "service.logboek"  # the only place that sets up where events go


def _logaanroepen(boom: ast.Module) -> Iterator[ast.Call]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr in NIVEAUS:
            drager = knoop.func.value
            if "log" in ast.unparse(drager).lower():
                yield knoop


def _gebrek(aanroep: ast.Call) -> str | None:
    vaste_naam = len(aanroep.args) == 1 and isinstance(aanroep.args[0], ast.Constant)
    if not vaste_naam:
        return "an event is one fixed name"
    vreemd = sorted(str(sleutel.arg) for sleutel in aanroep.keywords if sleutel.arg not in TOEGESTAAN)
    return f"not allowed: {', '.join(vreemd)}" if vreemd else None


def test_events_carry_only_what_is_allowed() -> None:
    gevonden = [(module, aanroep) for module, boom in modules() for aanroep in _logaanroepen(boom)]
    assert gevonden
    fout = [f"{module}:{a.lineno}: {gebrek}" for module, a in gevonden if (gebrek := _gebrek(a))]
    assert fout == []


@pytest.mark.parametrize(
    "regel",
    [
        "_log.info('lijst', kandidaat=k.id)",
        "_log.info(f'lijst voor {k.id}')",
        "_log.info('lijst %s', k)",
        "_log.info('lijst', **velden)",
        "_log.warning('mis', exc_info=True)",
        "structlog.get_logger().info('lijst', tekst=v.tekst)",
        "_log.bind(kandidaat=k.id)",
    ],
)
def test_the_check_sees_what_is_not_allowed(regel: str) -> None:
    (aanroep,) = _logaanroepen(ast.parse(regel))
    assert _gebrek(aanroep)


def test_there_is_no_second_way_to_log() -> None:
    """Python's own `logging` would pass the list of keys by."""
    invoer = [
        (module, knoop)
        for module, boom in modules()
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Import | ast.ImportFrom)
    ]
    gebruikers = {
        module
        for module, knoop in invoer
        if "logging" in {getattr(knoop, "module", None), *(alias.name for alias in knoop.names)}
    }
    assert gebruikers == {LOGBOEK}
