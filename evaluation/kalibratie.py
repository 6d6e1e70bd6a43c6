"""Fit the curve from similarity to match: `python -m evaluation.kalibratie [--data ../shared/data] [--plaat SVG]`.

Experts tied Dutch skill statements to ESCO skills (folder `competent_esco`). A pair that they call the same (exact
or close) should count as a match, a pair that they did not tie in any way should not. Half of the wrong pairs are
drawn at random and half from the most similar wrong ones, because those are what a list of vacatures really offers.
Only statements on which the encoder was not trained take part: on the others it looks better than it is.
Writes the two figures into models/encoders/kalibraties.json under the kind of the encoder.

This service uses the ESCO classification of the European Commission.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from evaluation.betrouwbaarheid import Bak, bakken, plaat
from evaluation.experiment import SEED
from evaluation.getallen import komma
from matching.standaard import maak_gelijkenis
from models.encoders.gelijkenis import HybrideGelijkenis, vergelijk
from models.encoders.kalibratie import Kalibratie
from models.training.bronnen import lees, ongeziene_uitspraken

BESTAND = Path("competent_esco") / "mapping_dev.csv"
ONDERGRENS = 0.1
LASTIG = 50  # a hard wrong label is drawn from this many
_GELIJK = {"skos:exactMatch", "skos:closeMatch"}
_BLOK = 500  # statements compared at once

Waarden = NDArray[np.float64]
Paren = Mapping[str, Mapping[str, bool]]  # statement -> ESCO label -> whether experts call it the same


@dataclass(frozen=True, slots=True)
class Oordelen:
    """What experts said.

    Attributes:
        paren: Of the statements that were kept apart from training.
        labels: Every ESCO label of the file, sorted: what wrong labels are drawn from.
    """

    paren: Paren
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gefit:
    """A fitted curve and how well it separates the pairs that it was fitted on.

    Attributes:
        soort: Kind of the encoder.
        kalibratie: The curve, as it is written and used.
        uitspraken: Statements with at least one equal label.
        labels: Distinct ESCO labels.
        goed: Right pairs.
        fout: Wrong pairs.
        brier: Mean squared error of the curve in use, right and wrong pairs counted equally heavy.
        brier_kans: The same of the regression before it was anchored at 0 and 1, so of a probability.
        bakken: The reliability table.
    """

    soort: str
    kalibratie: Kalibratie
    uitspraken: int
    labels: int
    goed: int
    fout: int
    brier: float
    brier_kans: float
    bakken: tuple[Bak, ...]


def fit_kromme(gelijk: Waarden, goed: NDArray[np.bool_]) -> tuple[Kalibratie, Waarden]:
    """The curve of a balanced logistic regression, rounded to 4 decimals, and the probability that it gives each pair.

    The regression sees exactly what the curve will see: the similarity above ONDERGRENS, rescaled and clipped.

    Args:
        gelijk: Raw similarity in [0, 1] per pair, shape (pairs,).
        goed: Which pairs are right; some are and some are not.
    """
    x = np.clip((gelijk - ONDERGRENS) / (1 - ONDERGRENS), 0.0, 1.0)[:, None]
    model = LogisticRegression(C=np.inf, class_weight="balanced").fit(x, goed)
    helling = float(model.coef_[0, 0])
    midden = -float(model.intercept_[0]) / helling
    kalibratie = Kalibratie(ondergrens=ONDERGRENS, midden=round(midden, 4), helling=round(helling, 4))
    return kalibratie, model.predict_proba(x)[:, 1]


def fit(oordelen: Oordelen, hybride: HybrideGelijkenis, seed: int = SEED) -> Gefit:
    """Fit the curve of one similarity and say how well it does on the same pairs."""
    gelijk, goed = trek(oordelen, hybride, seed)
    kalibratie, kans = fit_kromme(gelijk, goed)
    match, gewicht = kalibratie(gelijk), np.where(goed, 0.5 / goed.sum(), 0.5 / (~goed).sum())
    return Gefit(
        soort=hybride.encoder.id.rpartition("-")[0],
        kalibratie=kalibratie,
        uitspraken=sum(any(labels.values()) for labels in oordelen.paren.values()),
        labels=len(oordelen.labels),
        goed=int(goed.sum()),
        fout=int((~goed).sum()),
        brier=float(gewicht @ (match - goed) ** 2),
        brier_kans=float(gewicht @ (kans - goed) ** 2),
        bakken=bakken(match, goed, gewicht),
    )


def lees_oordelen(datamap: Path) -> Oordelen:
    """The mappings of the experts.

    Raises:
        FileNotFoundError: The file is not there.
    """
    rijen = lees(datamap / BESTAND)
    ongezien = ongeziene_uitspraken(rijen)
    paren: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    for rij in rijen:
        uitspraak, label = rij["competent_label_nl"], rij["esco_label_nl"]
        if uitspraak in ongezien:
            paren[uitspraak][label] = paren[uitspraak].get(label, False) or rij["relation"] in _GELIJK
    return Oordelen(paren, tuple(sorted({rij["esco_label_nl"] for rij in rijen})))


def trek(oordelen: Oordelen, hybride: HybrideGelijkenis, seed: int) -> tuple[Waarden, NDArray[np.bool_]]:
    """Similarity of the right pairs and of drawn wrong ones, and which are right; both of shape (pairs,)."""
    toeval = np.random.default_rng(seed)
    paren, alle = oordelen.paren, oordelen.labels
    nummer = {label: i for i, label in enumerate(alle)}
    goed: list[float] = []
    fout: list[float] = []
    for uitspraak, rij in _per_uitspraak(paren, alle, hybride):
        goed += [float(rij[nummer[label]]) for label, gelijk in paren[uitspraak].items() if gelijk]
        # What experts tied in any way, broader or narrower included, is never a wrong label.
        los = np.delete(np.arange(len(alle)), [nummer[label] for label in paren[uitspraak]])
        lastig = los[np.argsort(-rij[los], kind="stable")[:LASTIG]]
        fout += [float(rij[toeval.choice(los)]), float(rij[toeval.choice(lastig)])]
    return np.array(goed + fout), np.repeat([True, False], [len(goed), len(fout)])


def _per_uitspraak(paren: Paren, alle: Sequence[str], hybride: HybrideGelijkenis) -> Iterator[tuple[str, Waarden]]:
    """Each statement that has an equal label, with its similarity to every label, shape (labels,)."""
    uitspraken = sorted(uitspraak for uitspraak, labels in paren.items() if any(labels.values()))
    frasen, nummers, geen_richting = hybride.frasen(alle), np.arange(len(alle)), hybride.vectoren([None])
    for begin in range(0, len(uitspraken), _BLOK):
        blok = uitspraken[begin : begin + _BLOK]
        yield from zip(blok, vergelijk(hybride.gevraagd(blok), geen_richting, frasen, nummers).teksten, strict=True)


def schrijf(gefit: Gefit, naar: Path) -> None:
    """Put the curve into the table of curves; those of other encoders stay."""
    tabel = json.loads(naar.read_text(encoding="utf-8")) if naar.exists() else {}
    tabel[gefit.soort] = asdict(gefit.kalibratie)
    regels = [f"  {json.dumps(soort)}: {json.dumps(curve)}" for soort, curve in sorted(tabel.items())]
    naar.write_text("{\n" + ",\n".join(regels) + "\n}\n", encoding="utf-8")


def toon(gefit: Gefit) -> str:
    """The fit as Dutch text."""
    kop = [
        f"Kalibratie voor encoder {gefit.soort}",
        f"ondergrens {_getal(gefit.kalibratie.ondergrens, 1)} (vast), midden {_getal(gefit.kalibratie.midden, 4)}, "
        f"helling {_getal(gefit.kalibratie.helling, 4)}",
        f"{gefit.goed} goede en {gefit.fout} foute paren, uit {gefit.uitspraken} uitspraken en {gefit.labels} "
        "ESCO-labels",
        f"Brierscore {_getal(gefit.brier_kans)} als kans; {_getal(gefit.brier)} zoals gebruikt, waar geen gelijkenis 0 "
        "telt (0 is volmaakt; altijd een half antwoorden geeft 0,250)",
        "",
        f"{'match':<10} {'paren':>6} {'gemiddeld':>10} {'echt gelijk':>12}",
    ]
    bakken = [
        f"{_getal(b.vanaf, 1)}-{_getal(b.vanaf + 0.2, 1):<6} {b.aantal:>6} {_getal(b.match):>10} {_getal(b.goed):>12}"
        for b in gefit.bakken
    ]
    return "\n".join([*kop, *bakken, "", "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie."])


def _getal(waarde: float | None, decimalen: int = 3) -> str:
    return "-" if waarde is None else komma(waarde, decimalen)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command: fit, write and print; 0, or 2 when the data is not there."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.kalibratie", description="Maak de kalibratie.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    parser.add_argument("--naar", type=Path, help="bestand om te schrijven; standaard dat van het pakket")
    parser.add_argument("--plaat", type=Path, help="schrijf ook de betrouwbaarheid als SVG")
    keuzes = parser.parse_args(argv)
    try:
        oordelen = lees_oordelen(keuzes.data)
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
        return 2
    gefit = fit(oordelen, maak_gelijkenis())
    if keuzes.plaat:
        keuzes.plaat.write_text(plaat(gefit.bakken), encoding="utf-8")
    schrijf(gefit, keuzes.naar or Path(str(files("models.encoders").joinpath("kalibraties.json"))))
    print(toon(gefit))
    return 0


if __name__ == "__main__":
    sys.exit(main())
