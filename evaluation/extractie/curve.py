"""Fit `models.extractie.skills.CURVE`: how often a skill that was found by meaning is right.

    python -m evaluation.extractie.curve

On the development half of the marked sentences the extractor runs with a curve that leaves the cosine as it is, so
that it chooses as it does in use. A logistic regression on what it found by meaning gives the curve. Prints it, and
how sure it is beside how often it is right; put the two figures into `CURVE` by hand. To be done again for another
encoder or a much larger taxonomy.
"""

import sys
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from evaluation.betrouwbaarheid import bakken
from evaluation.extractie.markering import SKILL
from evaluation.extractie.zinnen_lezen import DELEN, GemerkteZin, lees_zinnen
from evaluation.extractie.zinnen_meten import zoeker_van_basis
from evaluation.report import Tabel, getal
from matching.standaard import standaard_encoder
from models.encoders.kalibratie import Kalibratie
from models.extractie.skills import SkillZoeker
from models.extractie.woordenlijst import VASTE_WAARDEN

RECHT = Kalibratie(ondergrens=0.0, midden=0.5, helling=1e-5)  # so flat that it is a straight line
VAN = 0.5  # cosines below it are never right, and would decide the fit by their number
ONDERGRENS = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Vondsten:
    """What was found by meaning.

    Attributes:
        cosinus: Of each with the nearest name, shape (n,).
        goed: Whether it was marked, shape (n,).
    """

    cosinus: NDArray[np.float64]
    goed: NDArray[np.bool_]


def zoek_vondsten(zinnen: tuple[GemerkteZin, ...], zoeker: SkillZoeker) -> Vondsten:
    """Everything that a zoeker with the curve `RECHT` finds by meaning, at a cosine of at least `VAN`."""
    paren = [
        (een.vertrouwen, _is_gemerkt(zin, een.skill, een.begin, een.einde))
        for zin in zinnen
        for een in zoeker.zoek(zin.tekst)
        if een.vertrouwen not in VASTE_WAARDEN and een.vertrouwen >= VAN
    ]
    return Vondsten(np.array([paar[0] for paar in paren]), np.array([paar[1] for paar in paren], dtype=np.bool_))


def fit(vondsten: Vondsten) -> Kalibratie:
    """The curve of a logistic regression, rounded to 4 decimals; some finds are right and some are not."""
    x = np.clip((vondsten.cosinus - ONDERGRENS) / (1 - ONDERGRENS), 0.0, 1.0)[:, None]
    model = LogisticRegression(C=np.inf).fit(x, vondsten.goed)
    helling = float(model.coef_[0, 0])
    midden = -float(model.intercept_[0]) / helling
    return Kalibratie(ondergrens=ONDERGRENS, midden=round(midden, 4), helling=round(helling, 4))


def tabel(vondsten: Vondsten, curve: Kalibratie) -> Tabel:
    """How sure the curve is, beside how often it is right."""
    delen = bakken(curve(vondsten.cosinus), vondsten.goed, np.ones(len(vondsten.goed)))
    rijen = tuple((f"{getal(een.vanaf)} en hoger", str(een.aantal), getal(een.match), getal(een.goed)) for een in delen)
    titel = f"{curve}: {len(vondsten.goed)} vondsten op betekenis, {int(vondsten.goed.sum())} goed."
    return Tabel(titel, ("vertrouwen", "vondsten", "gemiddeld vertrouwen", "deel dat goed is"), rijen)


def main() -> int:
    """Run the command; returns the exit code."""
    vondsten = zoek_vondsten(lees_zinnen(DELEN[0]), zoeker_van_basis(standaard_encoder(), RECHT))
    print(tabel(vondsten, fit(vondsten)).als_markdown())
    return 0


def _is_gemerkt(zin: GemerkteZin, skill: str, begin: int, einde: int) -> bool:
    return any(
        een.soort == SKILL and een.waarde in (None, skill) and een.begin < einde and begin < een.einde
        for een in zin.markeringen
    )


if __name__ == "__main__":
    sys.exit(main())
