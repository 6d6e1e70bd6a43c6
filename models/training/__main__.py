"""The whole recipe: `python -m models.training [STAP ...] [--data ../shared/data] [--werkmap .training]`.

Four steps, all of them unless some are named: `basis` rebuilds the base, prunes its vocabulary and writes it a second
time in the form of what ships, so that `evaluation.taken --basis` measures both alike; `train` trains it
(and goes on where it was cut off), `evalueer` prints the figures of base and trained model side by side, `exporteer`
writes what ships. Exit code 2 and a Dutch explanation when a file is absent or unusable. See docs/training.md.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path

import torch

from models.fouten import EncoderFout
from models.taxonomie.laden import basis as eigen_taxonomie
from models.training import bronnen, trainen
from models.training.basis import lees_basis
from models.training.begrippen import Begrip, Verband
from models.training.export import exporteer, schrijf, verzegel
from models.training.manifest import maak_manifest, schrijf_manifest
from models.training.ontwikkelmaat import Ontwikkelmaat, meet
from models.training.ophalen import GEWICHTEN, TOKENIZER, haal
from models.training.snoeien import snoei
from models.training.tekstmodel import Tekstmodel
from models.training.trainen import Recept
from models.training.voorbeelden import Leerstof

VOORVOEGSEL = "query: "  # what the untuned base expects before a text; the trained model does without
MANIFEST = "manifest-training.json"
GEWICHTENMAP = Path(__file__).parents[1] / "gewichten"


@dataclass(frozen=True)
class _Werk:
    """Where everything is, and how to train.

    Attributes:
        data: Folder with the sources.
        bron: Folder with the two files of the base.
        werkmap: Folder for what is made on the way.
        naar: Folder for what ships.
        recept: How to train.
    """

    data: Path
    bron: Path
    werkmap: Path
    naar: Path
    recept: Recept

    @property
    def basis(self) -> Path:
        """Folder of the rebuilt, pruned base."""
        return self.werkmap / "basis"

    @property
    def basis_onnx(self) -> Path:
        """Folder of the base as an `OnnxEncoder` reads it."""
        return self.werkmap / "basis-onnx"

    @property
    def stand(self) -> Path:
        """Folder of the checkpoint."""
        return self.werkmap / "stand"

    @cached_property
    def leerstof(self) -> tuple[list[Begrip], list[Verband]]:
        """What may be trained on; read once."""
        return bronnen.alles(self.data, eigen_taxonomie())

    def model(self, voorvoegsel: str = "") -> Tekstmodel:
        """The base, on the GPU where there is one."""
        if not self.basis.is_dir():
            raise EncoderFout(f"er is geen map {self.basis}; voer eerst de stap basis uit")
        return Tekstmodel(self.basis, voorvoegsel=voorvoegsel).to("cuda" if torch.cuda.is_available() else "cpu")


def _basis(werk: _Werk) -> None:
    if werk.basis.is_dir():
        print(f"De basis staat er al: {werk.basis}. Gooi de map weg om hem opnieuw te maken.")
        return
    gewichten, tokenizer = haal(GEWICHTEN, werk.bron), haal(TOKENIZER, werk.bron)
    model = lees_basis(gewichten)
    gesnoeid = snoei(model, tokenizer.read_text(encoding="utf-8"), list(bronnen.teksten(*werk.leerstof)))
    nieuw = werk.basis.with_suffix(".nieuw")  # whole, or not there
    model.save_pretrained(nieuw)
    gesnoeid.save_pretrained(nieuw)
    schrijf(Tekstmodel(nieuw), werk.basis_onnx)
    verzegel(werk.basis_onnx, "basis")
    nieuw.rename(werk.basis)
    print(f"De basis staat in {werk.basis}: {model.config.vocab_size} woordstukken.")


def _train(werk: _Werk) -> None:
    model = werk.model()
    model.train()
    trainen.train(model, Leerstof.maak(*werk.leerstof), werk.recept, werk.stand)
    manifest = maak_manifest(werk.recept, werk.data, eigen_taxonomie(), *werk.leerstof)
    schrijf_manifest(manifest, werk.stand / MANIFEST)


def _evalueer(werk: _Werk) -> None:
    basis, getraind = werk.model(VOORVOEGSEL), werk.model()
    trainen.laad_stand(getraind, werk.stand)
    beroepen, titels = bronnen.esco_beroepen(werk.data)[0], bronnen.uwv_titels(werk.data)
    print(_tabel(*(meet(one.eval().encode, beroepen, titels) for one in (basis, getraind))))


def _exporteer(werk: _Werk) -> None:
    exporteer(werk.basis, werk.stand, werk.naar)


STAPPEN: Mapping[str, Callable[[_Werk], None]] = {
    "basis": _basis,
    "train": _train,
    "evalueer": _evalueer,
    "exporteer": _exporteer,
}


def _tabel(basis: Ontwikkelmaat, getraind: Ontwikkelmaat) -> str:
    """Base and trained model side by side, on the concepts that never train."""
    namen = {
        "andere_naam": "ESCO: andere naam -> voorkeursnaam (MRR)",
        "engels": "ESCO: Nederlands -> Engels (MRR)",
        "titels": "UWV: titels van hetzelfde beroep (MAP)",
    }
    voor, na = asdict(basis), asdict(getraind)
    regels = [f"{naam:<42} {_getal(voor[veld]):>8} {_getal(na[veld]):>8}" for veld, naam in namen.items()]
    return "\n".join([f"{'op begrippen die apart zijn gehouden':<42} {'basis':>8} {'getraind':>8}", *regels])


def _getal(waarde: float) -> str:
    return f"{waarde:.3f}".replace(".", ",")


def _stap(naam: str) -> str:
    if naam not in STAPPEN:  # argparse's own choices refuse no steps at all
        raise argparse.ArgumentTypeError(f"{naam} is geen stap; kies uit {', '.join(STAPPEN)}")
    return naam


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models.training", description="Maak de encoder na.")
    stappen = f"wat te doen, altijd in deze volgorde: {', '.join(STAPPEN)}; standaard alles"
    parser.add_argument("stappen", nargs="*", type=_stap, metavar="STAP", help=stappen)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--werkmap", type=Path, default=Path(".training"), help="map voor tussenstanden")
    parser.add_argument("--bron", type=Path, help="map met de bestanden van de basis; standaard bron in de werkmap")
    parser.add_argument("--naar", type=Path, default=GEWICHTENMAP, help="map voor het resultaat")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="rekenkernen; standaard alle")
    recept = parser.add_argument_group("recept")
    for veld in fields(Recept):
        vlag = f"--{veld.name.replace('_', '-')}"
        recept.add_argument(vlag, type=type(veld.default), default=veld.default, help=f"standaard {veld.default}")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; 0, or 2 when something it needs is not there."""
    keuzes = _parser().parse_args(argv)
    recept = Recept(**{veld.name: getattr(keuzes, veld.name) for veld in fields(Recept)})
    werk = _Werk(keuzes.data, keuzes.bron or keuzes.werkmap / "bron", keuzes.werkmap, keuzes.naar, recept)
    torch.manual_seed(recept.seed)
    torch.set_num_threads(keuzes.threads)
    try:
        for naam, stap in STAPPEN.items():
            if naam in (keuzes.stappen or STAPPEN):
                stap(werk)
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
        return 2
    except EncoderFout as fout:
        print(f"Dit lukt niet: {fout}.", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
