"""The benchmarks of the encoder alone.

    python -m evaluation.taken [--encoder MAP] [--basis MAP] [--use] [--taak NAAM]... [--json PAD]
    python -m evaluation.taken --weeg --encoder MAP

Scores every task with all systems of `systemen.py`, compares encoder and base on the triples of `drietallen.csv`, and
prints the tables; `--weeg` tells instead how the fusion does at each weight on the development tasks. Exit code 2 and
a Dutch explanation when data or an encoder is absent.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.experiment import SEED
from evaluation.taken.drietallen import Volgorde, goede_volgorde, lees_drietallen, vergelijk_volgorde
from evaluation.taken.melo import gepubliceerd
from evaluation.taken.opgaven import ONTWIKKEL, OPGAVEN
from evaluation.taken.opmaak import als_markdown
from evaluation.taken.systemen import ENCODER, VOORVOEGSEL, baseline, bouw_systemen, laad_encoder
from evaluation.taken.taak import Taak, Zoeker
from evaluation.taken.uitkomst import Uitkomsten
from evaluation.taken.use import UseEncoder
from evaluation.taken.vergelijk import herkomsten, vergelijk
from evaluation.taken.wegen import weegtabel
from evaluation.taken.zoekers import EncoderZoeker, TekenTfidf
from models.encoders.encoder import SkillEncoder, Vectoren
from models.fouten import SkillsmatchFout


def meet_taken(
    taken: Sequence[Taak], zoekers: tuple[Zoeker, ...], data: Path, volgorde: Volgorde | None = None
) -> Uitkomsten:
    """All systems on these tasks; says on the error output how far it is.

    Args:
        taken: The tasks.
        zoekers: The systems.
        data: Folder with the published figures.
        volgorde: What came out of the triples, to write beside the rest.

    Raises:
        FileNotFoundError: The published figures of a task are absent.
    """
    uitkomsten = []
    for taak in taken:
        print(f"{taak.naam}: {len(taak.vragen)} vragen, {len(taak.corpus)} teksten", file=sys.stderr)
        uitkomsten.append(vergelijk(taak, zoekers, baseline(zoekers), gepubliceerd(data, taak.naam)))
    return Uitkomsten(SEED, herkomsten(zoekers), tuple(uitkomsten), volgorde)


def meet_volgorde(encoder: SkillEncoder, basis: SkillEncoder) -> Volgorde:
    """Both on the triples."""
    drietallen = lees_drietallen()

    def codeer_basis(teksten: Sequence[str]) -> Vectoren:
        return basis.encode([VOORVOEGSEL + tekst for tekst in teksten])

    return vergelijk_volgorde(goede_volgorde(encoder.encode, drietallen), goede_volgorde(codeer_basis, drietallen))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    keuzes = _parser().parse_args(argv)
    try:
        return _weeg(keuzes) if keuzes.weeg else _meet(keuzes)
    except SkillsmatchFout as fout:
        print(fout, file=sys.stderr)
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
    return 2


def _meet(keuzes: argparse.Namespace) -> int:
    taken = [OPGAVEN[naam](keuzes.data) for naam in keuzes.taak or OPGAVEN]
    encoder, basis = _laad(keuzes.encoder), _laad(keuzes.basis)
    zoekers = bouw_systemen(encoder, basis, UseEncoder() if keuzes.use else None)
    volgorde = meet_volgorde(encoder, basis) if encoder and basis else None
    uitkomsten = meet_taken(taken, zoekers, keuzes.data, volgorde)
    if keuzes.json:
        keuzes.json.write_text(uitkomsten.als_json(), encoding="utf-8")
    print(als_markdown(uitkomsten))
    return 0


def _weeg(keuzes: argparse.Namespace) -> int:
    encoder = _laad(keuzes.encoder)
    if encoder is None:
        print("Geef met --encoder de encoder waarvoor het gewicht gekozen wordt.", file=sys.stderr)
        return 2
    taken = [OPGAVEN[naam](keuzes.data) for naam in ONTWIKKEL]
    print(weegtabel(taken, EncoderZoeker(ENCODER, encoder), TekenTfidf()).als_markdown())
    return 0


def _laad(folder: Path | None) -> SkillEncoder | None:
    return laad_encoder(folder) if folder else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation.taken", description="Meet de encoder op zichzelf.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--encoder", type=Path, metavar="MAP", help="map met de getrainde encoder")
    parser.add_argument("--basis", type=Path, metavar="MAP", help="map met het model waaruit die getraind is")
    parser.add_argument("--use", action="store_true", help="meet ook universal-sentence-encoder")
    parser.add_argument("--taak", action="append", choices=list(OPGAVEN), help="alleen deze taak; mag vaker")
    parser.add_argument("--json", type=Path, metavar="PAD", help="schrijf de uitkomsten ook naar dit bestand")
    parser.add_argument("--weeg", action="store_true", help="hoe zwaar de letters moeten meetellen naast de encoder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
