"""Writes the measured parts of README.md again: `python tools/readme.py` (`make docs`); `--check` only compares.

A part stands between `<!-- uit: NAAM -->` and `<!-- einde -->`. Nothing in it is typed by hand.
"""

import io
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import datetime
from pathlib import Path

from evaluation.beoordeeld import lees_beoordeeld
from evaluation.judged import meet_beoordeeld
from evaluation.report import getal, kans
from evaluation.systemen import MOTOR
from service.cli.demo import demo
from service.cli.opties import uitvoer

WORTEL = Path(__file__).parent.parent
README = WORTEL / "README.md"
DATAMAP = WORTEL.parent / "shared" / "data"
PEILDATUM = datetime(2026, 11, 21)  # noqa: DTZ001 - a day, as the command line reads it
BREEDTE = 120
_EINDE_LIJST = "Wat ruimer zou opleveren"


def demo_lijst() -> str:
    """The first list of `skillsmatch demo -n 1`, up to the relaxations."""
    uitvoer.width = BREEDTE
    with tempfile.TemporaryDirectory() as home, redirect_stdout(io.StringIO()) as scherm:
        demo(aantal=1, peildatum=PEILDATUM, home=Path(home))
    eerste = scherm.getvalue().split("─\n")[1].split(_EINDE_LIJST)[0]
    regels = [regel.rstrip() for regel in eerste.rstrip().splitlines()]
    return "\n".join(("```text", *regels, "```"))


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


def vernieuwd(tekst: str) -> str:
    """The text with every part made again; what needs absent data stays as it is."""
    for naam, maak in DELEN.items():
        if naam == "judged" and not DATAMAP.is_dir():
            continue
        voor, begin, rest = tekst.partition(f"<!-- uit: {naam} -->\n")
        _, einde, na = rest.partition("<!-- einde -->")
        tekst = f"{voor}{begin}{maak()}\n{einde}{na}"
    return tekst


def main() -> int:
    """Write README.md, or with `--check` say whether it is stale (exit code 1)."""
    oud = README.read_text(encoding="utf-8")
    nieuw = vernieuwd(oud)
    if "--check" in sys.argv:
        return int(oud != nieuw)
    README.write_text(nieuw, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
