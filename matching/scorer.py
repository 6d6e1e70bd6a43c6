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

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matching.geheugen import Geheugen
from matching.lijsten import Kolom, Rijen
from matching.profielen import Profielen, Selectie
from matching.vacaturerichtingen import Richting, Richtingen
from models.csr import houd
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import Gevraagd, HybrideGelijkenis, kwantiseer, vergelijk
from models.encoders.kalibratie import Kalibratie
from models.encoders.kenmerken import Matrix
from models.encoders.woorden import Woordgewichten, woorden_van
from models.skills import Skill, SkillProfile
from models.taxonomie.taxonomie import Taxonomie

DECIMALEN = 6
_VRAGEN = 4096  # vacatures kept ready, tens of kilobytes each: their texts are encoded once


@dataclass(frozen=True, slots=True, kw_only=True)
class Gewichten:
    """Weights of the terms; they add up to 1. Chosen on a plateau of the judged development set (docs/kwaliteit.md)."""

    skills: float = 0.40
    werk: float = 0.10
    woorden: float = 0.25
    betekenis: float = 0.25

    def __post_init__(self) -> None:
        delen = (self.skills, self.werk, self.woorden, self.betekenis)
        if not (all(deel >= 0 for deel in delen) and abs(sum(delen) - 1) <= 1e-9):  # written so that NaN is refused
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
    betekenis_vanaf: float = 0.45
    betekenis_stap: float = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Vraag:
    """A vacature made ready to be scored.

    Attributes:
        skills: The asked skills, r of them.
        aandeel: Weight of each asked skill within E, shape (r,), adds up to 1.
        teksten: The asked skills and then the job titles, encoded.
        richting: Direction of the vacature as a whole, shape (1, dim); zero when it has none.
        woorden: Its words, sorted.
        woordvormen: Squared rarity of their n-grams, shape (q, features).
        woordaandeel: Share of each word in W, adds up to 1.
        gewichten: Weights of the terms after redistribution.
        deel_aanwezig: Share of the weight whose parts the vacature has, in [0, 1]; the rest was redistributed.
    """

    skills: tuple[Skill, ...]
    aandeel: Kolom
    teksten: Gevraagd
    richting: Vectoren
    woorden: tuple[str, ...]
    woordvormen: Matrix
    woordaandeel: Kolom
    gewichten: Gewichten
    deel_aanwezig: float


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Terms of m profiles for one vacature, each of shape (m,) and in [0, 1].

    Attributes:
        vraag: The vacature.
        selectie: The profiles and their v phrases.
        match: Calibrated match of each asked skill with each phrase, shape (r, v), in [0, 1].
        titel: Similarity of the best job title of the vacature with each phrase, shape (v,).
        woordmatch: Likeness of each asked word to each word of the selection, shape (q, words).
        per_skill: Match per asked skill, shape (r, m).
        dekking: E.
        werk: T after max(T, E).
        woorden: W.
        betekenis: D.
        score: The weighted sum, rounded to 6 decimals.
    """

    vraag: Vraag
    selectie: Selectie
    match: NDArray[np.float64]
    titel: Kolom
    woordmatch: Matrix
    per_skill: NDArray[np.float64]
    dekking: Kolom
    werk: Kolom
    woorden: Kolom
    betekenis: Kolom
    score: Kolom

    def volgorde(self) -> Rijen:
        """Places of the profiles, best first; equal scores keep the order of the selection."""
        return np.argsort(-self.score, kind="stable")


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
        self._vragen = Geheugen[tuple[SkillProfile, Gewichten], Vraag](_VRAGEN)

    def vraag(self, profiel: SkillProfile, gewichten: Gewichten | None = None) -> Vraag:
        """Make a vacature ready, once for any number of profiles.

        Args:
            profiel: What it asks.
            gewichten: Other weights of the terms than those of this scorer.
        """
        wegen = gewichten or self.gewichten
        return self._vragen.van((profiel, wegen), lambda: self._vraag(profiel, wegen))

    def _vraag(self, profiel: SkillProfile, gewichten: Gewichten) -> Vraag:
        delen = _aanwezig(profiel, gewichten)
        totaal = sum(delen.values())
        woorden, woordaandeel = self._woorden(profiel)
        teksten = self.gelijkenis.gevraagd(_gevraagde_teksten(profiel))
        return Vraag(
            skills=profiel.skills,
            aandeel=self._aandeel(profiel),
            teksten=teksten,
            richting=self._richting(profiel, teksten.vectoren),
            woorden=woorden,
            woordvormen=self.gelijkenis.ngrammen.kwadraten(woorden),
            woordaandeel=woordaandeel,
            gewichten=Gewichten(**{n: d / totaal for n, d in delen.items()}) if totaal else gewichten,
            deel_aanwezig=totaal,
        )

    def richting(self, profiel: SkillProfile) -> Richting:
        """What a vacature asks as vectors alone, as in its `Vraag`."""
        vectoren = self.gelijkenis.vectoren(_gevraagde_teksten(profiel))
        return Richting(self._richting(profiel, vectoren), vectoren[: len(profiel.skills)], self._aandeel(profiel))

    def nabijheid(self, gevraagd: Richtingen, profielen: Profielen, rij: int, richting: Vectoren) -> Kolom:
        """Roughly the score of one person for n vacatures, by meaning alone, shape (n,); only to choose whom to score.

        Args:
            gevraagd: What the vacatures ask.
            profielen: Profiles.
            rij: The person's row in them.
            richting: Direction of the person's profile, shape (dim,).
        """
        nummers, bewijs = profielen.stukken.items_van(rij)
        gelijk = gevraagd.skills @ profielen.frasen.vectoren[nummers].T
        match = (self.kalibratie(np.clip(gelijk, 0.0, 1.0)) * bewijs).max(axis=1, initial=0.0)
        g = self.gewichten
        return (g.skills + g.werk + g.woorden) * gevraagd.per_vacature(match) + g.betekenis * (
            gevraagd.geheel @ richting
        )

    def scores(self, vraag: Vraag, profielen: Profielen, rijen: Rijen) -> Scores:
        """Score the profiles of these rows, in their order."""
        keus = profielen.selectie(rijen)
        gelijk = vergelijk(vraag.teksten, vraag.richting, profielen.frasen, keus.frasen)
        match = self._match(vraag, gelijk.teksten[: len(vraag.skills)], profielen, keus)
        titel = gelijk.teksten[len(vraag.skills) :].max(axis=0, initial=0.0)
        woordmatch = profielen.woordenschat.gelijkenis(vraag.woordvormen, keus.woordnummers)
        per_skill = np.array([keus.stukken.hoogste(rij) for rij in match]).reshape(len(vraag.skills), len(rijen))
        dekking = _gewogen(vraag.aandeel, per_skill)
        werk = np.maximum(keus.functies.hoogste(titel), dekking)
        woorden = self._woordterm(vraag, woordmatch, keus)
        betekenis = 1 - np.exp(keus.verteld.som(self._stappen(gelijk.richting)))
        g = vraag.gewichten
        score = g.skills * dekking + g.werk * werk + g.woorden * woorden + g.betekenis * betekenis
        return Scores(
            vraag, keus, match, titel, woordmatch, per_skill, dekking, werk, woorden, betekenis,
            np.round(score, DECIMALEN),
        )  # fmt: skip

    def _aandeel(self, profiel: SkillProfile) -> Kolom:
        """Weight of each asked skill within E: importance x rarity."""
        wegen = np.array([s.gewicht * self.taxonomie.zeldzaamheid(s.concept) for s in profiel.skills])
        return np.asarray(wegen / (wegen.sum() or 1.0))

    def _richting(self, profiel: SkillProfile, vectoren: Vectoren) -> Vectoren:
        """The normalised sum of the vectors of asked skills and title; of the other texts when there are none."""
        vectoren = vectoren if len(vectoren) else self.gelijkenis.vectoren(profiel.teksten)
        som = vectoren.sum(axis=0, keepdims=True, dtype=np.float64)  # exact, and so is the sum of its squares
        return kwantiseer(som / (float(np.linalg.norm(som)) or 1.0))

    def _woorden(self, profiel: SkillProfile) -> tuple[tuple[str, ...], Kolom]:
        tellingen = Counter(woord for tekst in profiel.teksten for woord in woorden_van(tekst))
        namen = sorted(tellingen)
        wegen = (1 + np.log([tellingen[naam] for naam in namen])) * self.woordgewichten(namen)
        return tuple(namen), wegen / (wegen.sum() or 1.0)

    def _match(
        self, vraag: Vraag, gelijk: NDArray[np.float64], profielen: Profielen, keus: Selectie
    ) -> NDArray[np.float64]:
        """Calibrated; the same concept is a full match, whatever the words."""
        match, concepten = self.kalibratie(gelijk), profielen.concepten[keus.frasen]
        for r, skill in enumerate(vraag.skills):
            nummer = profielen.conceptnummer.get(skill.concept or "")
            if nummer is not None:
                match[r, concepten == nummer] = 1.0
        return match

    def _stappen(self, gelijk: Kolom) -> Kolom:
        """log(1 - step) per phrase: what one phrase leaves of the way to D = 1."""
        v = self.verzadiging
        x = np.clip((gelijk - v.betekenis_vanaf) / (1 - v.betekenis_vanaf), 0.0, 1.0)
        return np.asarray(np.log1p(-v.betekenis_stap * x))

    def _woordterm(self, vraag: Vraag, woordmatch: Matrix, keus: Selectie) -> Kolom:
        vol = self.verzadiging.woord_vol
        # The few words that resemble an asked one; the rest of each profile is skipped.
        nuttig = np.unique(woordmatch.indices)
        nummer = np.full(woordmatch.shape[1], -1, dtype=np.int32)
        nummer[nuttig] = np.arange(len(nuttig), dtype=np.int32)
        gevonden = nummer.take(keus.woorden.item)
        start, plek = houd(keus.woorden.start, gevonden >= 0)
        vorm = (len(keus.rijen), len(nuttig))
        tf = sparse.csr_matrix((keus.woorden.gewicht.take(plek), gevonden.take(plek), start), shape=vorm)
        frequentie = (tf @ woordmatch[:, nuttig].toarray().T).T
        return _gewogen(vraag.woordaandeel, np.minimum(1.0, frequentie * (1 + vol) / (vol * (frequentie + 1))))


def _gevraagde_teksten(profiel: SkillProfile) -> list[str | None]:
    return [*(skill.label for skill in profiel.skills), *profiel.functies]


def _aanwezig(profiel: SkillProfile, g: Gewichten) -> dict[str, float]:
    """Weight of each term, 0 where the vacature has nothing for it."""
    return {
        "skills": g.skills if profiel.skills else 0.0,
        "werk": g.werk if profiel.functies or profiel.skills else 0.0,
        "woorden": g.woorden if any(map(woorden_van, profiel.teksten)) else 0.0,
        "betekenis": g.betekenis if profiel.functies or profiel.teksten else 0.0,
    }


def _gewogen(wegen: Kolom, rijen: NDArray[np.float64]) -> Kolom:
    """Weighted sum of k rows of shape (m,), one after the other.

    A matrix product would be as good but for the last digits: BLAS sums in an order that depends on m.
    """
    uit = np.zeros(rijen.shape[1])
    for weging, rij in zip(wegen, rijen, strict=True):
        uit += weging * rij
    return uit
