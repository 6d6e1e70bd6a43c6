"""Writes the measured parts of the documents again: `python tools/readme.py` (`make docs`); `--check` only compares.

A part stands between `<!-- uit: NAAM -->` and `<!-- einde -->`, and nothing in it is typed by hand. NAAM is a name of
`DELEN`, a command line of skillsmatch, or `python`: what the code that stands just above it prints. All of them work in
one empty folder, where the demo is `.demo`.
"""

import io
import re
import shlex
import sys
import tempfile
from collections.abc import Callable
from contextlib import chdir, redirect_stdout
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from evaluation.beoordeeld import lees_beoordeeld
from evaluation.judged import meet_beoordeeld
from evaluation.report import getal, kans
from evaluation.systemen import MOTOR
from service.cli.demo import demo
from service.cli.main import app
from service.cli.opties import uitvoer

WORTEL = Path(__file__).parent.parent
DOCUMENTEN = (WORTEL / "README.md", WORTEL / "docs" / "richtingen-voorbeeld.md")
DATAMAP = WORTEL.parent / "shared" / "data"
PEILDATUM = datetime(2026, 11, 21)  # noqa: DTZ001 - a day, as the command line reads it
BREEDTE = 120
_DEEL: Final = re.compile(
    r"(?:```python\n(?P<code>(?:(?!```).)*)```\n\n)?<!-- uit: (?P<naam>[^>]+) -->\n(?P<uit>.*?)\n<!-- einde -->", re.S
)
_EINDE_LIJST = "Wat ruimer zou opleveren"


def demo_lijst() -> str:
    """The first list of `skillsmatch demo -n 1`, up to the relaxations."""
    scherm = getoond(lambda: demo(aantal=1, peildatum=PEILDATUM, home=Path(".demo")))
    return als_tekst(scherm.split("─\n")[1].split(_EINDE_LIJST)[0])


def beoordeelde_set() -> str:
    """The table of `python -m evaluation.judged`, and whether our lead can be told from chance."""
    rapport = meet_beoordeeld(lees_beoordeeld(DATAMAP))
    eerste = rapport.van(MOTOR).metingen[0]
    namen = [meting.metric for meting in rapport.bovengrens.metingen]
    rijen = [
        f"| {systeem.systeem} | {' | '.join(getal(m.schatting.gemiddelde) for m in systeem.metingen)} |"
        for systeem in (*rapport.systemen, rapport.bovengrens)
    ]
    if eerste.verschil is None or eerste.p is None:
        raise ValueError(f"{MOTOR} is not compared with {rapport.baseline}")
    verschil = f"{getal(eerste.verschil.gemiddelde, '+')} ({kans(eerste.p)})"
    slot = f"Verschil van {MOTOR} met {rapport.baseline} op {eerste.metric}: {verschil}."
    return "\n".join((f"| systeem | {' | '.join(namen)} |", f"|---|{'---|' * len(namen)}", *rijen, "", slot))


DELEN: dict[str, Callable[[], str]] = {"demo": demo_lijst, "judged": beoordeelde_set}


def getoond(doe: Callable[[], object]) -> str:
    """What something writes on the screen."""
    uitvoer.width = BREEDTE
    with redirect_stdout(io.StringIO()) as scherm:
        doe()
    return scherm.getvalue()


def als_tekst(scherm: str) -> str:
    """A screen as a block of a document."""
    regels = [regel.rstrip() for regel in scherm.rstrip().splitlines()]
    return "\n".join(("```text", *regels, "```"))


def deel(naam: str, code: str, namen: dict[str, Any]) -> str:
    """One part, made again.

    Args:
        naam: Which.
        code: What stands above it, for `python`.
        namen: What earlier code of the same document called.
    """
    if naam == "python":
        return als_tekst(getoond(lambda: exec(code, namen)))  # noqa: S102 - the code of our own documents
    if naam.startswith("skillsmatch "):
        scherm = getoond(lambda: app(shlex.split(naam)[1:], standalone_mode=False))
        return f"```bash\n{naam}\n```\n\n{als_tekst(scherm)}"
    return DELEN[naam]()


def vernieuwd(tekst: str) -> str:
    """The text with every part made again; what needs absent data stays as it is."""
    namen: dict[str, Any] = {}

    def opnieuw(gevonden: re.Match[str]) -> str:
        if gevonden["naam"] == "judged" and not DATAMAP.is_dir():
            return gevonden[0]
        nieuw = deel(gevonden["naam"], gevonden["code"] or "", namen)
        return gevonden[0].removesuffix(f"{gevonden['uit']}\n<!-- einde -->") + f"{nieuw}\n<!-- einde -->"

    return _DEEL.sub(opnieuw, tekst)


def main() -> int:
    """Write the documents, or with `--check` say whether one is stale (exit code 1)."""
    with tempfile.TemporaryDirectory() as leeg, chdir(leeg):
        paren = [(pad, pad.read_text(encoding="utf-8")) for pad in DOCUMENTEN]
        verouderd = {pad: nieuw for pad, oud in paren if (nieuw := vernieuwd(oud)) != oud}
    if "--check" in sys.argv:
        return int(bool(verouderd))
    for pad, nieuw in verouderd.items():
        pad.write_text(nieuw, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
