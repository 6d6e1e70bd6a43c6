"""How often a proposed link between two languages is right: `python -m evaluation.kruisverwijzing [--data MAP]`.

The skills of *basis* name the ESCO skills that they stand for. Those identifiers are hidden, proposals are made from
the labels alone, and a proposal is right when it is one of the hidden ones. Nothing is fitted on them.

They were assigned by hand and are not complete: an ESCO skill of the very same name may not be among them. So the
share that is right is a lower bound; beside it stands the share that is right or bears the same name.

This service uses the ESCO classification of the European Commission.
"""

import argparse
import json
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from evaluation.experiment import SEED
from matching.standaard import maak_gelijkenis
from models.encoders.gelijkenis import HybrideGelijkenis
from models.encoders.kalibratie import Kalibratie, kalibratie_van
from models.fouten import TaxonomieFout
from models.taxonomie.esco import esco_id, lees_esco
from models.taxonomie.kruisverwijzing_voorstel import PER_SKILL, Voorstel, stel_voor
from models.taxonomie.laden import basis
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

MAPPEN = ("esco_nl", "esco_nl_skills", "esco_en")
GRENZEN = (0.5, 0.7, 0.9)
_BANDEN = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)

Waarheid = Mapping[str, Collection[str]]  # skill -> the skills of the other language that it is linked to


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """The proposals of one range of certainty.

    Attributes:
        vanaf: Least certainty.
        voorstellen: How many.
        goed: How many of those were hidden links.
        goed_of_gelijknamig: The same, or with the very same name.
        gevonden: Skills with at least one right proposal.
        skills: Skills whose links were hidden.
    """

    vanaf: float
    voorstellen: int
    goed: int
    goed_of_gelijknamig: int
    gevonden: int
    skills: int

    @property
    def precisie(self) -> float | None:
        """Share of the proposals that is right; None without proposals."""
        return self.goed / self.voorstellen if self.voorstellen else None

    @property
    def vangst(self) -> float:
        """Share of the skills that got a right proposal."""
        return self.gevonden / self.skills

    def __str__(self) -> str:
        if not self.voorstellen:
            return f"{self.vanaf:>8.2f} {0:>12}"
        ruim = self.goed_of_gelijknamig / self.voorstellen
        return f"{self.vanaf:>8.2f} {self.voorstellen:>12} {self.precisie:>8.1%} {ruim:>14.1%} {self.vangst:>9.1%}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting:
    """One direction.

    Attributes:
        naam: From which language to which.
        banden: By range of certainty, each up to the next.
        grenzen: From each of `GRENZEN` upwards.
    """

    naam: str
    banden: tuple[Deel, ...]
    grenzen: tuple[Deel, ...]


def meet(
    van: Taxonomie, naar: Taxonomie, waarheid: Waarheid, hybride: HybrideGelijkenis, kalibratie: Kalibratie
) -> Meting:
    """Propose for every skill with hidden links and count what is right.

    Args:
        van: Language of the skills to find a counterpart for.
        naar: Where to find it.
        waarheid: At least one skill of `van`, each with at least one hidden link to `naar`.
        hybride: Compares labels.
        kalibratie: Makes certainty of similarity.
    """
    gevraagd = [van.skills[id_] for id_ in sorted(waarheid)]
    voorstellen = stel_voor(gevraagd, list(naar.skills.values()), hybride, kalibratie, vanaf=_BANDEN[0])

    def deel(laag: float, hoog: float) -> Deel:
        erin = [een for een in voorstellen if laag <= een.zekerheid < hoog]
        goed = [een for een in erin if een.naar in waarheid[een.van]]
        return Deel(
            vanaf=laag,
            voorstellen=len(erin),
            goed=len(goed),
            goed_of_gelijknamig=sum(een.naar in waarheid[een.van] or _gelijknamig(een) for een in erin),
            gevonden=len({een.van for een in goed}),
            skills=len(waarheid),
        )

    return Meting(
        naam=f"{van.naam} -> {naar.naam}",
        banden=tuple(deel(laag, hoog) for laag, hoog in zip(_BANDEN, (*_BANDEN[1:], np.inf), strict=True)),
        grenzen=tuple(deel(grens, np.inf) for grens in GRENZEN),
    )


def verborgen(eigen: Taxonomie, esco: Taxonomie, aandeel: float, seed: int) -> tuple[dict[str, set[str]], ...]:
    """The links to hide: those of a drawn share of our skills; from us to ESCO, and from ESCO to us."""
    heen = {
        id_: links
        for id_, skill in eigen.skills.items()
        if (links := {esco_id(uri) for uri in skill.esco} & esco.skills.keys())
    }
    aantal = max(1, round(aandeel * len(heen)))
    getrokken = np.random.default_rng(seed).choice(sorted(heen), aantal, replace=False).tolist()
    terug: dict[str, set[str]] = {}
    for id_ in getrokken:
        for ander in heen[id_]:
            terug.setdefault(ander, set()).add(id_)
    return {id_: heen[id_] for id_ in getrokken}, terug


def toon(metingen: Sequence[Meting]) -> str:
    """The tables as Dutch text."""
    kop = f"{'zeker':>8} {'voorstellen':>12} {'goed':>8} {'of gelijknamig':>14} {'vangst':>9}"
    regels: list[str] = []
    for meting in metingen:
        regels += [f"{meting.naam}, {meting.grenzen[0].skills} skills, ten hoogste {PER_SKILL} voorstellen per skill"]
        regels += ["per band:", kop, *map(str, meting.banden), "vanaf:", kop, *map(str, meting.grenzen), ""]
    regels.append("goed: een van de verborgen koppelingen; vangst: skills met een goed voorstel.")
    regels.append("Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.")
    return "\n".join(regels)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the measurement from the command line; 0, or 2 when the data is not there."""
    parser = argparse.ArgumentParser(description="Hoe vaak een voorgestelde koppeling tussen twee skillstalen klopt.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de ESCO-bestanden")
    parser.add_argument(
        "--aandeel", type=float, default=1.0, help="deel van onze skills waarvan de koppeling dicht gaat"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="voor de trekking")
    parser.add_argument("--json", action="store_true", help="geef JSON in plaats van tekst")
    keuzes = parser.parse_args(argv)
    try:
        esco = lees_esco([keuzes.data / naam for naam in MAPPEN]).taxonomie
    except TaxonomieFout as fout:
        print(f"De ESCO-gegevens zijn niet te lezen; wijs met --data de map aan.\n{fout}", file=sys.stderr)
        return 2
    hybride = maak_gelijkenis()
    kalibratie = kalibratie_van(hybride.encoder.id)
    heen, terug = verborgen(basis(), esco, keuzes.aandeel, keuzes.seed)
    metingen = [
        meet(basis(), esco, heen, hybride, kalibratie),
        meet(esco, basis(), terug, hybride, kalibratie),
    ]
    print(json.dumps([asdict(m) for m in metingen], ensure_ascii=False, indent=2) if keuzes.json else toon(metingen))
    return 0


def _gelijknamig(een: Voorstel) -> bool:
    return normaliseer(een.van_label) == normaliseer(een.naar_label)


if __name__ == "__main__":
    sys.exit(main())
