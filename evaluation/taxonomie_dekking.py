"""How much of what ESCO calls essential for our beroepen has a counterpart in our skills language.

    python -m evaluation.taxonomie_dekking [--data ../shared/data] [--json]

Two measures. *Strict*: one of our skills carries the URI of the ESCO skill. *Wide*: or a label or synonym of
ours is close to the Dutch label of the ESCO skill. Both over pairs (beroep, essential ESCO skill), so a skill
that many beroepen need counts as often.

The URIs were assigned with the lists of these very beroepen at hand, so a high figure says that the language
is complete for its own beroepen, not that it is complete. The same two measures over the *neighbours* (ESCO
occupations of the same ISCO-08 unit groups that are no beroep of ours) say how it does on work that it
was not written for.

And what is missing in our own entries (`taxonomie_lacunes`): skills without an ESCO URI, beroepen with few skills or
without level or circumstances.

This service uses the ESCO classification of the European Commission.
"""

import argparse
import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer

from evaluation.taxonomie_lacunes import Lacunes, lacunes
from models.taxonomie.laden import basis
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Beroep, Taxonomie

# Cosine from which a label counts as the same skill. There are 979 ESCO skills with a Dutch label that were
# assigned to one of ours by hand. The nearest of our labels belongs to that same skill in 92% of the cases
# from 0.85 on (72 labels), in 79% from 0.75 on and in 61% from 0.55 on. Lower would count wrong skills.
DREMPEL = 0.85

_RELATIES = "esco_en/occupationSkillRelations_rebuilt.csv.gz"
_BEROEPEN = "esco_en/occupations_en.csv.gz"
_LABELS = "esco_nl_skills/skills_nl_partial.csv.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dekking:
    """Coverage of one group of pairs.

    Attributes:
        naam: Of the group: a sector, a beroep, all, or the neighbours.
        beroepen: Number of occupations in it.
        paren: Number of pairs (occupation, essential ESCO skill).
        strikt: Pairs with a counterpart by URI; at most `ruim`.
        ruim: Pairs with a counterpart by URI or by label; at most `paren`.
        zonder_label: Pairs without counterpart by URI and without a Dutch label, which the wide measure
            cannot judge: it counts them as not covered.

    Raises:
        ValueError: Counts that contradict each other.
    """

    naam: str
    beroepen: int
    paren: int
    strikt: int
    ruim: int
    zonder_label: int

    def __post_init__(self) -> None:
        if not 0 <= self.strikt <= self.ruim <= self.paren - self.zonder_label:
            raise ValueError(f"counts of {self.naam} contradict each other")

    @property
    def aandeel_strikt(self) -> float:
        """Share in [0, 1]; 0 without pairs."""
        return self.strikt / self.paren if self.paren else 0.0

    @property
    def aandeel_ruim(self) -> float:
        """Share in [0, 1]; 0 without pairs."""
        return self.ruim / self.paren if self.paren else 0.0

    def __str__(self) -> str:
        return (
            f"{self.naam:<32} {self.aandeel_strikt:>7.1%} {self.aandeel_ruim:>7.1%}"
            f" {self.paren:>7} {self.beroepen:>9} {self.zonder_label:>9}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """The whole check.

    Attributes:
        totaal: All our beroepen with an ESCO identifier.
        sectoren: The same per sector, by name.
        zwakste: The ten beroepen with the lowest strict share, weakest first.
        buren: Occupations of the same ISCO-08 unit groups that are no beroep of ours.
        lacunes: What is missing in our own entries.
    """

    totaal: Dekking
    sectoren: tuple[Dekking, ...]
    zwakste: tuple[Dekking, ...]
    buren: Dekking
    lacunes: Lacunes


@dataclass(frozen=True, slots=True)
class _Esco:
    """What is needed of ESCO: essential skills and unit group per occupation, Dutch labels per skill."""

    essentieel: Mapping[str, tuple[str, ...]]
    groep: Mapping[str, str]
    labels: Mapping[str, str]


def meet(taxonomie: Taxonomie, data: Path, drempel: float = DREMPEL) -> Rapport:
    """Measure the coverage of a taxonomy.

    Args:
        taxonomie: The language to judge.
        data: Folder with the ESCO files; see its README.
        drempel: Cosine in (0, 1] from which a label counts as the same skill.

    Raises:
        FileNotFoundError: A file of ESCO is not there.
    """
    esco = _lees_esco(data)
    eigen = {b.esco: b for b in taxonomie.beroepen.values() if b.esco and b.esco in esco.essentieel}
    groepen = {b.isco08 for b in eigen.values()}
    buren = [uri for uri in esco.essentieel if esco.groep.get(uri) in groepen and uri not in eigen]
    strikt = {uri for skill in taxonomie.skills.values() for uri in skill.esco}
    gevraagd = {uri for o in (*eigen, *buren) for uri in esco.essentieel[o]}
    ruim = strikt | _gelijkende(taxonomie, {u: esco.labels[u] for u in gevraagd - strikt if u in esco.labels}, drempel)

    def dekking(naam: str, occupations: Collection[str]) -> Dekking:
        paren = [uri for o in occupations for uri in esco.essentieel[o]]
        return Dekking(
            naam=naam,
            beroepen=len(occupations),
            paren=len(paren),
            strikt=sum(uri in strikt for uri in paren),
            ruim=sum(uri in ruim for uri in paren),
            zonder_label=sum(uri not in strikt and uri not in esco.labels for uri in paren),
        )

    per_beroep = [dekking(b.label, [uri]) for uri, b in eigen.items()]
    return Rapport(
        totaal=dekking("alle beroepen", eigen),
        sectoren=tuple(dekking(naam, uris) for naam, uris in sorted(_per_sector(eigen).items())),
        zwakste=tuple(sorted(per_beroep, key=lambda d: (d.aandeel_strikt, d.naam))[:10]),
        buren=dekking("buurberoepen (zelfde ISCO)", buren),
        lacunes=lacunes(taxonomie),
    )


def toon(rapport: Rapport) -> str:
    """The report as Dutch text."""
    kop = f"{'':<32} {'strikt':>7} {'ruim':>7} {'paren':>7} {'beroepen':>9} {'geen nl':>9}"
    return "\n".join(
        [
            "Essentiële ESCO-skills met een tegenhanger in onze skills",
            kop,
            str(rapport.totaal),
            "",
            *map(str, rapport.sectoren),
            "",
            "Zwakste beroepen",
            *map(str, rapport.zwakste),
            "",
            "Ter controle, werk waarvoor de taal niet geschreven is",
            str(rapport.buren),
            "",
            str(rapport.lacunes),
            "",
            f"strikt: zelfde ESCO-URI; ruim: of labelgelijkenis >= {DREMPEL};",
            "geen nl: zonder Nederlands label, dus niet op label te vergelijken.",
            "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.",
        ]
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the check from the command line; 0, or 2 when the data is not there."""
    parser = argparse.ArgumentParser(description="Dekking van de skillstaal tegenover ESCO.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de ESCO-bestanden")
    parser.add_argument("--json", action="store_true", help="geef JSON in plaats van tekst")
    keuzes = parser.parse_args(argv)
    try:
        rapport = meet(basis(), keuzes.data)
    except FileNotFoundError as fout:
        print(
            f"De ESCO-gegevens ontbreken: {fout.filename} bestaat niet. Wijs met --data de map aan.",
            file=sys.stderr,
        )
        return 2
    print(json.dumps(asdict(rapport), ensure_ascii=False, indent=2) if keuzes.json else toon(rapport))
    return 0


def _per_sector(eigen: Mapping[str, Beroep]) -> dict[str, list[str]]:
    sectoren = defaultdict(list)
    for uri, beroep in eigen.items():
        sectoren[beroep.sector].append(uri)
    return sectoren


def _gelijkende(taxonomie: Taxonomie, labels: Mapping[str, str], drempel: float) -> set[str]:
    """The ESCO skills whose Dutch label is close to a label or synonym of ours."""
    eigen = sorted({normaliseer(t) for skill in taxonomie.skills.values() for t in (skill.label, *skill.synoniemen)})
    if not labels:
        return set()
    maker = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    onze = maker.fit_transform(eigen)
    hunne = maker.transform([normaliseer(label) for label in labels.values()])
    hoogste = (hunne @ onze.T).max(axis=1).toarray().ravel()
    return {uri for uri, cosinus in zip(labels, hoogste, strict=True) if cosinus >= drempel}


def _lees_esco(data: Path) -> _Esco:
    essentieel = defaultdict(list)
    for rij in _rijen(data / _RELATIES):
        if rij["relationType"] == "essential":
            essentieel[rij["occupationUri"]].append(rij["skillUri"])
    return _Esco(
        essentieel={uri: tuple(dict.fromkeys(skills)) for uri, skills in essentieel.items()},
        groep={rij["conceptUri"]: rij["iscoGroup"] for rij in _rijen(data / _BEROEPEN)},
        labels={rij["conceptUri"]: rij["preferredLabel_nl"] for rij in _rijen(data / _LABELS)},
    )


def _rijen(pad: Path) -> Iterator[dict[str, str]]:
    with gzip.open(pad, "rt", encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)


if __name__ == "__main__":
    sys.exit(main())
