"""How well skills are found in vacancies.

    python -m evaluation.extractie [--data MAP] [--encoder MAP] [--basis MAP] [--deel HELFT]... [--opgave NAAM]...

F1 per kind on the marked sentences; and the extractor beside a dictionary alone and, where its folder is given, the
untuned base, on the development vacancies of VDAB and on House and Tech. Exit code 2 and a Dutch explanation when
data or an encoder is absent.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from evaluation.extractie import engels, vdab
from evaluation.extractie.meting import ENGELS_MATEN, NOOT, VDAB_MATEN, meet
from evaluation.extractie.opgave import Opgave
from evaluation.extractie.systemen import bouwers
from evaluation.extractie.zinnen_lezen import DELEN
from evaluation.extractie.zinnen_meten import meet_zinnen
from evaluation.metrics import Metric
from evaluation.taken.systemen import laad_encoder
from matching.standaard import standaard_encoder
from models.encoders.encoder import SkillEncoder
from models.fouten import SkillsmatchFout

# Each reads the folder with data; FileNotFoundError where its files are absent.
OPGAVEN: Mapping[str, tuple[Callable[[Path], Opgave], tuple[Metric, ...]]] = {
    vdab.UITSPRAKEN: (vdab.uitspraken, VDAB_MATEN),
    vdab.ESCO: (vdab.esco, VDAB_MATEN),
    engels.HOUSE: (engels.house, ENGELS_MATEN),
    engels.TECH: (engels.tech, ENGELS_MATEN),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    keuzes = _parser().parse_args(argv)
    try:
        encoder = laad_encoder(keuzes.encoder) if keuzes.encoder else standaard_encoder()
        for deel in keuzes.deel or DELEN[:1]:
            _toon_zinnen(deel, encoder)
        systemen = bouwers(encoder, laad_encoder(keuzes.basis) if keuzes.basis else None)
        for naam in keuzes.opgave or OPGAVEN:
            lees, maten = OPGAVEN[naam]
            uitkomst = meet(lees(keuzes.data), systemen, maten, lambda tekst: print(tekst, file=sys.stderr))
            print(uitkomst.tabel().als_markdown(), end="\n\n", flush=True)
        print(NOOT)
    except SkillsmatchFout as fout:
        print(fout, file=sys.stderr)
        return 2
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
        return 2
    return 0


def _toon_zinnen(deel: str, encoder: SkillEncoder) -> None:
    uitslag = meet_zinnen(deel, encoder)
    print(f"Eigen zinnen, helft '{deel}'.", end="\n\n")
    for tabel in uitslag.tabellen():
        print(tabel.als_markdown(), end="\n\n")
    print(uitslag.voetnoot(), end="\n\n", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.extractie", description="Meet het vinden van skills.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--encoder", type=Path, metavar="MAP", help="andere encoder dan die van het project")
    parser.add_argument("--basis", type=Path, metavar="MAP", help="map met het model waaruit die getraind is")
    parser.add_argument("--deel", action="append", choices=DELEN, help="helft van de eigen zinnen; mag vaker")
    parser.add_argument("--opgave", action="append", choices=list(OPGAVEN), help="alleen deze opgave; mag vaker")
    return parser


if __name__ == "__main__":
    sys.exit(main())
