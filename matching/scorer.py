"""The score: how well what a person brings covers what the work asks, as a sum of terms (scoring.md 5.1).

    score = skills x E + werk x max(T, E) + woorden x W + betekenis x D

E   asymmetric coverage: per asked skill the best evidence a person has for it, weighted by importance and rarity
T   the job title against the best of the earlier ones; never counts for less than E, so that having no work history
    (or telling of unrelated work) costs nothing
W   how much of the words of the vacature, by rarity, comes back in the profile as a whole
D   how much of the profile points the way of the vacature as a whole

Every term is in [0, 1] and never falls when a person tells more. A part that the vacature lacks hands its weight to
the other parts in proportion. Nothing of the restricted layer can get in: the input is a `SkillProfile`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.profielen import Lijsten, Profielen, Rijen
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import HybrideGelijkenis, kwantiseer
from models.encoders.kalibratie import Kalibratie
from models.encoders.woorden import Woordgewichten, woorden_van
from models.skills import Skill, SkillProfile
from models.taxonomie.taxonomie import Taxonomie

Kolom = NDArray[np.float64]
DECIMALEN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewichten:
    """Weights of the terms; they add up to 1. Fitted on the judged development set (docs/kwaliteit.md)."""

    skills: float = 0.40
    werk: float = 0.10
    woorden: float = 0.25
    betekenis: float = 0.25

    def __post_init__(self) -> None:
        delen = (self.skills, self.werk, self.woorden, self.betekenis)
        if min(delen) < 0 or abs(sum(delen) - 1) > 1e-9:
            raise ValueError("gewichten are at least 0 and add up to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzadiging:
    """How fast repeated evidence stops counting.

    Attributes:
        woord_vol: A word counts in full from this many times on, at least 1: `tf (1 + vol) / (vol (tf + 1))`.
        betekenis_vanaf: Cosine below which a phrase says nothing about the work as a whole, in [0, 1).
        betekenis_stap: What one phrase that says all adds, in (0, 1): `1 - prod(1 - stap x)`.
    """

    woord_vol: float = 2.0
    betekenis_vanaf: float = 0.2
    betekenis_stap: float = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Vraag:
    """A vacature made ready to be scored against a set of profiles.

    Attributes:
        skills: The asked skills, r of them.
        aandeel: Weight of each asked skill within E, shape (r,), adds up to 1.
        match: Calibrated match of each asked skill with each phrase, shape (r, v), in [0, 1].
        titel: Similarity of the job title with each phrase, shape (v,).
        richting: log(1 - step) per phrase for D, shape (v,), at most 0.
        woorden: Per asked word its share of W and the numbers and similarity of the caseload's words like it.
        gewichten: Weights of the terms after redistribution.
        deel_aanwezig: Share of the weight whose parts the vacature has, in [0, 1]; the rest was redistributed.
    """

    skills: tuple[Skill, ...]
    aandeel: Kolom
    match: NDArray[np.float64]
    titel: Kolom
    richting: Kolom
    woorden: tuple[tuple[str, float, NDArray[np.int32], Kolom], ...]
    gewichten: Gewichten
    deel_aanwezig: float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Terms of m profiles for one vacature, each of shape (m,) and in [0, 1].

    Attributes:
        per_skill: Match per asked skill, shape (r, m).
        dekking: E.
        werk: T after max(T, E).
        woorden: W.
        betekenis: D.
        score: The weighted sum, rounded to 6 decimals.
    """

    per_skill: NDArray[np.float64]
    dekking: Kolom
    werk: Kolom
    woorden: Kolom
    betekenis: Kolom
    score: Kolom

    def kies(self, plekken: Rijen) -> "Scores":
        """Only these profiles, in this order."""
        return Scores(
            self.per_skill[:, plekken],
            self.dekking[plekken],
            self.werk[plekken],
            self.woorden[plekken],
            self.betekenis[plekken],
            self.score[plekken],
        )


class Scorer:
    """Scores profiles for vacatures.

    Args:
        taxonomie: For the rarity of skills.
        gelijkenis: For the similarity of phrases.
        kalibratie: From similarity to match.
        woordgewichten: For the rarity of words.
        gewichten: Of the terms.
        verzadiging: Of repeated evidence.
    """

    def __init__(
        self,
        taxonomie: Taxonomie,
        gelijkenis: HybrideGelijkenis,
        kalibratie: Kalibratie,
        woordgewichten: Woordgewichten,
        gewichten: Gewichten | None = None,
        verzadiging: Verzadiging | None = None,
    ) -> None:
        self.taxonomie = taxonomie
        self.gelijkenis = gelijkenis
        self.kalibratie = kalibratie
        self.woordgewichten = woordgewichten
        self.gewichten = gewichten or Gewichten()
        self.verzadiging = verzadiging or Verzadiging()

    def profielvector(self, vraag: SkillProfile) -> Vectoren:
        """Direction of a vacature as a whole: the normalised sum of its title and asked skills, shape (1, dim)."""
        teksten = [*vraag.functies, *(skill.label for skill in vraag.skills if skill.label)] or list(
            vraag.teksten
        )
        som = self.gelijkenis.vectoren(teksten).sum(axis=0, keepdims=True, dtype=np.float64)
        lengte = float(np.linalg.norm(som))
        return kwantiseer(som / (lengte or 1.0))

    def vraag(self, vraag: SkillProfile, profielen: Profielen) -> Vraag:
        """Compare a vacature with the vocabulary of a set of profiles, once."""
        teksten = [skill.label for skill in vraag.skills]
        gelijk = self.gelijkenis.matrix([*teksten, *vraag.functies], profielen.frasen)
        match = self.kalibratie(gelijk[: len(teksten)])
        for r, skill in enumerate(vraag.skills):
            if skill.concept is not None:
                match[r, [c == skill.concept for c in profielen.concepten]] = 1.0
        delen = self._aanwezig(vraag)
        totaal = sum(delen.values())
        aandeel = np.array([s.gewicht * self.taxonomie.zeldzaamheid(s.concept) for s in vraag.skills])
        return Vraag(
            skills=vraag.skills,
            aandeel=aandeel / (aandeel.sum() or 1.0),
            match=match,
            titel=gelijk[len(teksten) :].max(axis=0, initial=0.0),
            richting=self._richting(vraag, profielen),
            woorden=self._woorden(vraag, profielen),
            gewichten=Gewichten(**{n: d / totaal for n, d in delen.items()}) if totaal else self.gewichten,
            deel_aanwezig=totaal,
        )

    def scores(self, vraag: Vraag, profielen: Profielen, rijen: Rijen) -> Scores:
        """Score the profiles of these rows, in their order."""
        stukken, functies = profielen.stukken.kies(rijen), profielen.functies.kies(rijen)
        verteld = profielen.verteld.kies(rijen)
        per_skill = np.array([stukken.hoogste(rij) for rij in vraag.match]).reshape(len(vraag.skills), len(rijen))
        dekking = vraag.aandeel @ per_skill if len(vraag.skills) else np.zeros(len(rijen))
        werk = np.maximum(functies.hoogste(vraag.titel), dekking)
        woorden = self._woordterm(vraag, profielen, rijen)
        betekenis = 1 - np.exp(verteld.som(vraag.richting))
        g = vraag.gewichten
        score = g.skills * dekking + g.werk * werk + g.woorden * woorden + g.betekenis * betekenis
        return Scores(per_skill, dekking, werk, woorden, betekenis, np.round(score, DECIMALEN))

    def _richting(self, vraag: SkillProfile, profielen: Profielen) -> Kolom:
        v = self.verzadiging
        cosinus = self.gelijkenis.betekenis(self.profielvector(vraag), profielen.frasen)[0]
        x = np.clip((cosinus - v.betekenis_vanaf) / (1 - v.betekenis_vanaf), 0.0, 1.0)
        return np.asarray(np.log1p(-v.betekenis_stap * x))

    def _woorden(
        self, vraag: SkillProfile, profielen: Profielen
    ) -> tuple[tuple[str, float, NDArray[np.int32], Kolom], ...]:
        tellingen: dict[str, int] = {}
        for tekst in vraag.teksten:
            for woord in woorden_van(tekst):
                tellingen[woord] = tellingen.get(woord, 0) + 1
        namen = sorted(tellingen)
        wegen = (1 + np.log([tellingen[naam] for naam in namen])) * self.woordgewichten(namen)
        gelijk = profielen.woordenschat.gelijkenis(namen)
        totaal = wegen.sum() or 1.0
        return tuple(
            (naam, float(wegen[i] / totaal), *_rij(gelijk.indptr, gelijk.indices, gelijk.data, i))
            for i, naam in enumerate(namen)
        )

    def _woordterm(self, vraag: Vraag, profielen: Profielen, rijen: Rijen) -> Kolom:
        uit = np.zeros(len(rijen))
        vol = self.verzadiging.woord_vol
        for _, aandeel, nummers, gelijk in vraag.woorden:
            tf = _frequentie(profielen.woorden, nummers, gelijk, profielen.aantal)[rijen]
            uit += aandeel * np.minimum(1.0, tf * (1 + vol) / (vol * (tf + 1)))
        return uit

    def _aanwezig(self, vraag: SkillProfile) -> dict[str, float]:
        """Weight of each term, 0 where the vacature has nothing for it."""
        g = self.gewichten
        return {
            "skills": g.skills if vraag.skills else 0.0,
            "werk": g.werk if vraag.functies or vraag.skills else 0.0,
            "woorden": g.woorden if vraag.teksten else 0.0,
            "betekenis": g.betekenis if vraag.functies or vraag.teksten else 0.0,
        }


def _rij(
    start: NDArray[np.int32], item: NDArray[np.int32], waarde: Kolom, i: int
) -> tuple[NDArray[np.int32], Kolom]:
    return item[start[i] : start[i + 1]], waarde[start[i] : start[i + 1]]


def _frequentie(woorden: Lijsten, nummers: NDArray[np.int32], gelijk: Kolom, aantal: int) -> Kolom:
    """How often each profile uses words like one asked word, by likeness; shape (aantal,)."""
    postings = woorden.kies(nummers.astype(np.intp))
    gewicht = postings.gewicht * np.repeat(gelijk, np.diff(postings.start))
    return np.asarray(np.bincount(postings.item, weights=gewicht, minlength=aantal), dtype=np.float64)
