"""The score a second time: one vacature, one person, one text at a time, in plain Python.

Written from the docstrings of matching/scorer.py and models/encoders/gelijkenis.py. It shares with them the
encoder (tested on its own), the spelling of words, and the numbers that were fitted; no array code.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sklearn.utils import murmurhash3_32

from models.encoders.encoder import SkillEncoder
from models.encoders.kalibratie import Kalibratie
from models.skills import Skill, SkillProfile
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

Vector = tuple[float, ...]
WOORD_LIJKT_VANAF = 0.4


@dataclass(frozen=True, slots=True)
class Termen:
    """The score of one person and what it is made of."""

    per_skill: tuple[float, ...]
    dekking: float
    werk: float
    woorden: float
    betekenis: float
    score: float


@dataclass(frozen=True)
class ScoreOrakel:
    """Judges by hand.

    Attributes:
        taxonomie: Gives the rarity of a skill.
        documenten: One text per skill and beroep; rarity of n-grams and words is counted in them.
        encoder: Gives the meaning of a text.
        kalibratie: The fitted curve; only its three numbers are read.
        gewichten: Weights of skills, werk, woorden and betekenis.
        vol: From how many times on a word counts in full.
        vanaf: Cosine from which a phrase says something about the work as a whole.
        stap: What one phrase that says all adds.
    """

    taxonomie: Taxonomie
    documenten: Sequence[str]
    encoder: SkillEncoder
    kalibratie: Kalibratie
    gewichten: tuple[float, float, float, float]
    vol: float
    vanaf: float
    stap: float

    def termen(self, vraag: SkillProfile, persoon: SkillProfile) -> Termen:
        """Every term for one person."""
        per_skill = tuple(
            max((self.bewezen(gevraagd, eigen) for eigen in persoon.skills), default=0.0) for gevraagd in vraag.skills
        )
        dekking = sum(deel * waarde for deel, waarde in zip(self.aandelen(vraag), per_skill, strict=True))
        titel = max(
            (self.gelijkenis(gevraagd, eigen) for gevraagd in vraag.functies for eigen in persoon.functies), default=0.0
        )
        werk, woorden, betekenis = max(titel, dekking), self.woorden(vraag, persoon), self.betekenis(vraag, persoon)
        wegen = self.verdeeld(vraag)
        delen = (dekking, werk, woorden, betekenis)
        return Termen(per_skill, *delen, score=sum(weging * deel for weging, deel in zip(wegen, delen, strict=True)))

    def bewezen(self, gevraagd: Skill, eigen: Skill) -> float:
        """Evidence times match of one own skill for one asked skill."""
        if gevraagd.concept is not None and gevraagd.concept == eigen.concept:
            return eigen.gewicht
        return eigen.gewicht * self.match(self.gelijkenis(gevraagd.label, eigen.label))

    def aandelen(self, vraag: SkillProfile) -> list[float]:
        """Importance times rarity, made to add up to 1."""
        wegen = [skill.gewicht * self.taxonomie.zeldzaamheid(skill.concept) for skill in vraag.skills]
        return [weging / sum(wegen) for weging in wegen]

    def verdeeld(self, vraag: SkillProfile) -> list[float]:
        """Weights of the four terms; what the vacature lacks hands its weight to the others."""
        heeft_woorden = any(woorden_van(tekst) for tekst in vraag.teksten)
        aanwezig = (
            bool(vraag.skills),
            bool(vraag.functies or vraag.skills),
            heeft_woorden,
            bool(vraag.functies or vraag.teksten),
        )
        wegen = [weging if is_er else 0.0 for weging, is_er in zip(self.gewichten, aanwezig, strict=True)]
        return [weging / sum(wegen) for weging in wegen] if sum(wegen) else list(self.gewichten)

    def match(self, gelijk: float) -> float:
        """The logistic curve, anchored at 0 and 1."""
        k = self.kalibratie
        x = min(max((gelijk - k.ondergrens) / (1 - k.ondergrens), 0.0), 1.0)

        def s(waarde: float) -> float:
            return 1 / (1 + math.exp(-k.helling * (waarde - k.midden)))

        return min(max((s(x) - s(0.0)) / (s(1.0) - s(0.0)), 0.0), 1.0)

    def gelijkenis(self, gevraagd: str | None, eigen: str | None) -> float:
        """Three tenths spelling, the rest meaning."""
        if gevraagd is None or eigen is None:
            return 0.0
        betekenis = min(max(inproduct(self.vector(gevraagd), self.vector(eigen)), 0.0), 1.0)
        return 0.3 * self.spelling(gevraagd, eigen) + 0.7 * betekenis

    def spelling(self, gevraagd: str, eigen: str) -> float:
        """Share of the asked n-grams that the other has, by squared rarity."""
        wegen = {gram: self.zeldzaam(gram) ** 2 for gram in kenmerken(gevraagd)}
        gevonden = sum(weging for gram, weging in wegen.items() if gram in kenmerken(eigen))
        return gevonden / sum(wegen.values()) if wegen else 0.0

    def betekenis(self, vraag: SkillProfile, persoon: SkillProfile) -> float:
        """1 - the product over everything told of (1 - step x how much it points the way)."""
        richting, over = self.richting(vraag), 1.0
        eigen = {skill.label for skill in persoon.skills}
        for tekst in persoon.teksten:
            if tekst in eigen:
                cosinus = min(max(inproduct(richting, self.vector(tekst)), 0.0), 1.0)
                over *= 1 - self.stap * max((cosinus - self.vanaf) / (1 - self.vanaf), 0.0)
        return 1 - over

    def richting(self, vraag: SkillProfile) -> Vector:
        """Sum of the vectors of asked skills and titles, or else of the other texts; of length 1 and rounded."""
        teksten: list[str | None] = [*(skill.label for skill in vraag.skills), *vraag.functies]
        vectoren = [self.vector(tekst) for tekst in (teksten or vraag.teksten) if tekst is not None]
        som = [sum(kolom) for kolom in zip(*vectoren, strict=True)] or [0.0] * self.encoder.dim
        lengte = math.sqrt(math.fsum(x * x for x in som))
        return afgerond(x / (lengte or 1.0) for x in som)

    def woorden(self, vraag: SkillProfile, persoon: SkillProfile) -> float:
        """Share of the words of the vacature, by weight, that the person's texts use (often enough)."""
        gevraagd = Counter(woord for tekst in vraag.teksten for woord in woorden_van(tekst))
        eigen = Counter(woord for tekst in persoon.teksten for woord in woorden_van(tekst))
        wegen = {woord: (1 + math.log(keer)) * self.woordgewicht(woord) for woord, keer in gevraagd.items()}
        gevonden = 0.0
        for woord, weging in wegen.items():
            tf = sum(keer * self.woord_lijkt(woord, ander) for ander, keer in eigen.items())
            gevonden += weging * min(1.0, tf * (1 + self.vol) / (self.vol * (tf + 1)))
        return gevonden / sum(wegen.values()) if wegen else 0.0

    def woordgewicht(self, woord: str) -> float:
        """Squared rarity over the documents."""
        return (math.log((1 + len(self.documenten)) / (1 + self._woord_df[woord])) + 1) ** 2

    def woord_lijkt(self, een: str, ander: str) -> float:
        """Cosine of their n-grams, weighted by rarity; too little is nothing."""
        samen = sum(self.zeldzaam(gram) ** 2 for gram in kenmerken(een) & kenmerken(ander))
        lengten = math.sqrt(self._kwadraat(een) * self._kwadraat(ander))
        gelijk = samen / lengten if lengten else 0.0
        return gelijk if gelijk > WOORD_LIJKT_VANAF else 0.0

    def zeldzaam(self, gram: int) -> float:
        """Rarity of an n-gram over the documents."""
        return math.log((1 + len(self.documenten)) / (1 + self._gram_df[gram])) + 1

    def _kwadraat(self, woord: str) -> float:
        return sum(self.zeldzaam(gram) ** 2 for gram in kenmerken(woord))

    @cached_property
    def vector(self) -> Callable[[str], Vector]:
        """The rounded vector of a text."""
        return lru_cache(None)(lambda tekst: afgerond(float(x) for x in self.encoder.encode([tekst])[0]))

    @cached_property
    def _gram_df(self) -> Counter[int]:
        return Counter(gram for document in self.documenten for gram in kenmerken(document))

    @cached_property
    def _woord_df(self) -> Counter[str]:
        return Counter(woord for document in self.documenten for woord in set(woorden_van(document)))


def afgerond(vector: Iterable[float]) -> Vector:
    """To multiples of 1/1024."""
    return tuple(round(x * 1024) / 1024 for x in vector)


def inproduct(een: Vector, ander: Vector) -> float:
    """Exact here: both are multiples of 1/1024."""
    return sum(a * b for a, b in zip(een, ander, strict=True))


def woorden_van(tekst: str) -> list[str]:
    """Runs of letters and digits."""
    return re.findall(r"\w+", normaliseer(tekst))


@lru_cache(None)
def kenmerken(tekst: str) -> frozenset[int]:
    """Hashed n-grams of 2 to 5 characters within words, each word between two spaces."""
    grammen = set()
    for woord in normaliseer(tekst).split():
        ruim = f" {woord} "
        for n in range(2, 6):
            grammen |= {ruim[van : van + n] for van in range(len(ruim) - n + 1)} or {ruim}
    return frozenset(abs(int(murmurhash3_32(gram))) % 2**20 for gram in grammen)
