"""Fills a store until the disk is full; as a program: `schijfvuller HOME HOEVEEL sluit|sterf`, and tells how many."""

import os
import sys
from pathlib import Path

from kandidaten.kandidaat import Kandidaat
from models.fouten import OpslagFout
from service.opslag.opslag import Opslag


def mens(nummer: int) -> Kandidaat:
    """Somebody who takes a page."""
    return Kandidaat(id=f"k-{nummer:05d}", wensen="x" * 3_000)


def vul(opslag: Opslag, vanaf: int = 0, hoeveel: int = 5_000) -> tuple[list[str], str]:
    """Import one after another; gives who is told to be kept, and what was said when it could no longer be done."""
    gemeld: list[str] = []
    for nummer in range(vanaf, vanaf + hoeveel):
        try:
            opslag.bewaar_kandidaten([mens(nummer)], bestand="k.csv", sha256=f"{nummer:064d}")
        except OpslagFout as fout:
            return gemeld, str(fout)
        gemeld.append(mens(nummer).id)
    return gemeld, ""


if __name__ == "__main__":
    home, aantal, daarna = sys.argv[1:]
    winkel = Opslag.open(Path(home))
    print(len(vul(winkel, hoeveel=int(aantal))[0]), flush=True)
    if daarna == "sterf":
        os._exit(0)
    winkel.close()
