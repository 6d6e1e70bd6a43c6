"""The profiles of a caseload as arrays: who brings which phrase, with what evidence."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matching.lijsten import Lijsten, Rijen
from matching.vocabulaire import Vereniging, verenig
from models.encoders.encoder import Vectoren
from models.encoders.gelijkenis import Frasen, HybrideGelijkenis, kwantiseer
from models.encoders.woorden import Woordenschat, woorden_van
from models.skills import Skill, SkillProfile

Bewaard = Callable[[Sequence[str | None]], Vectoren | None]
Sleutel = tuple[str, str]  # label and concept; empty where there is none


@dataclass(frozen=True, slots=True, eq=False)
class Profielen:
    """n profiles over one vocabulary of phrases and one of words.

    Attributes:
        skills: Every `Skill` of every profile, in the order of `stukken`.
        stukken: Per profile the phrases it brings, weight = evidence.
        verteld: Per profile the phrases in the person's own words (nothing inferred), weight 1.
        functies: Per profile the phrases that are job titles, weight 1.
        woorden: Per profile the words it uses, weight = how often.
        sleutels: Label and concept of each phrase, sorted, so that the order of import changes nothing.
        frasen: The phrases, in that order.
        concepten: Number of the concept of each phrase in `conceptnummer`; -1 where the taxonomy knows none.
        conceptnummer: Concept -> number.
        woordenschat: The words, sorted.
    """

    skills: tuple[tuple[Skill, ...], ...]
    stukken: Lijsten
    verteld: Lijsten
    functies: Lijsten
    woorden: Lijsten
    sleutels: tuple[Sleutel, ...]
    frasen: Frasen
    concepten: NDArray[np.int32]
    conceptnummer: dict[str, int]
    woordenschat: Woordenschat

    @property
    def aantal(self) -> int:
        """Number of profiles, n."""
        return len(self.skills)

    def vectoren(self) -> Vectoren:
        """Profile vectors `norm(sum of evidence x vector)`, quantised, shape (n, dim); zero for an empty profile."""
        vorm = (self.aantal, len(self.frasen))
        wegen = sparse.csr_matrix((self.stukken.gewicht, self.stukken.item, self.stukken.start), shape=vorm)
        uit = np.asarray(wegen @ self.frasen.vectoren.astype(np.float64))
        lengte = np.linalg.norm(uit, axis=1)
        return kwantiseer(uit / np.where(lengte > 0, lengte, 1.0)[:, None])

    def selectie(self, rijen: Rijen) -> "Selectie":
        """The profiles of some rows, over the phrases that those use and no others."""
        stukken, verteld, functies, woorden = (
            lijst.kies(rijen) for lijst in (self.stukken, self.verteld, self.functies, self.woorden)
        )
        # What is told is among the pieces.
        frasen, frase_op = _gebruikt(len(self.frasen), stukken, functies)
        woordnummers, woord_op = _gebruikt(len(self.woordenschat.woorden), woorden)
        return Selectie(
            rijen=rijen,
            stukken=stukken.hernummerd(frase_op),
            verteld=verteld.hernummerd(frase_op),
            functies=functies.hernummerd(frase_op),
            woorden=woorden.hernummerd(woord_op),
            frasen=frasen,
            woordnummers=woordnummers,
        )

    def kies(self, rijen: Rijen) -> "Profielen":
        """Only these profiles, in this order; phrases and words that nobody among them uses are gone."""
        keus = self.selectie(rijen)
        frasen, concepten, conceptnummer = self.frasen, self.concepten, self.conceptnummer
        sleutels, woordenschat = self.sleutels, self.woordenschat
        if len(keus.frasen) < len(sleutels):
            sleutels = tuple(sleutels[nummer] for nummer in keus.frasen.tolist())
            frasen = frasen.kies(keus.frasen)
            concepten, conceptnummer = _concepten(sleutels)
        if len(keus.woordnummers) < len(woordenschat.woorden):
            woordenschat = woordenschat.kies(keus.woordnummers)
        return Profielen(
            skills=tuple(self.skills[rij] for rij in rijen.tolist()),
            stukken=keus.stukken,
            verteld=keus.verteld,
            functies=keus.functies,
            woorden=keus.woorden,
            sleutels=sleutels,
            frasen=frasen,
            concepten=concepten,
            conceptnummer=conceptnummer,
            woordenschat=woordenschat,
        )

    def samen(self, ander: "Profielen") -> "Profielen":
        """These profiles and then the other ones, over the phrases and words of both."""
        sleutels = verenig(self.sleutels, ander.sleutels)
        woorden = verenig(self.woordenschat.woorden, ander.woordenschat.woorden)
        frasen, concepten, conceptnummer = self.frasen, self.concepten, self.conceptnummer
        woordenschat = self.woordenschat
        if len(sleutels.nieuw):
            frasen = frasen.met(ander.frasen.kies(sleutels.nieuw), sleutels.plek)
            concepten, conceptnummer = _concepten(sleutels.namen)
        if len(woorden.nieuw):
            woordenschat = woordenschat.met(ander.woordenschat.kies(woorden.nieuw), woorden.plek)

        def lijsten(een: Lijsten, twee: Lijsten, over: Vereniging[Sleutel] | Vereniging[str]) -> Lijsten:
            return een.hernummerd(over.eigen).samen(twee.hernummerd(over.ander))

        return Profielen(
            skills=self.skills + ander.skills,
            stukken=lijsten(self.stukken, ander.stukken, sleutels),
            verteld=lijsten(self.verteld, ander.verteld, sleutels),
            functies=lijsten(self.functies, ander.functies, sleutels),
            woorden=lijsten(self.woorden, ander.woorden, woorden),
            sleutels=sleutels.namen,
            frasen=frasen,
            concepten=concepten,
            conceptnummer=conceptnummer,
            woordenschat=woordenschat,
        )

    def vectoren_van(self, gelijkenis: HybrideGelijkenis, teksten: Sequence[str | None]) -> Vectoren:
        """Vectors of texts, shape (len(teksten), dim): those of its phrases where it has them, else encoded."""
        uit = np.empty((len(teksten), self.frasen.vectoren.shape[1]), dtype=np.float32)
        plekken = np.array([self._plek(tekst) for tekst in teksten], dtype=np.intp)
        nieuw = np.flatnonzero(plekken < 0)
        uit[plekken >= 0] = self.frasen.vectoren[plekken[plekken >= 0]]
        uit[nieuw] = gelijkenis.vectoren([teksten[i] for i in nieuw.tolist()])
        return uit

    def _plek(self, tekst: str | None) -> int:
        """Number of a phrase with this text, -1 when there is none."""
        plek = bisect_left(self.sleutels, (tekst or "", ""))
        bekend = plek < len(self.sleutels) and self.frasen.teksten[plek] == tekst
        return plek if bekend else -1


@dataclass(frozen=True, slots=True, eq=False)
class Selectie:
    """m rows of `Profielen` over their own v phrases and words, numbered anew; lists as there.

    Attributes:
        rijen: Row of each profile in the caseload, shape (m,).
        frasen: Number of each phrase in the caseload, ascending, shape (v,).
        woordnummers: Number of each word in the caseload, ascending.
    """

    rijen: Rijen
    stukken: Lijsten
    verteld: Lijsten
    functies: Lijsten
    woorden: Lijsten
    frasen: Rijen
    woordnummers: Rijen


def _gebruikt(aantal: int, *lijsten: Lijsten) -> tuple[Rijen, NDArray[np.int32]]:
    """Which of so many items some lists use, ascending, and the place of each item among those."""
    gebruikt = np.zeros(aantal, dtype=bool)
    for lijst in lijsten:
        gebruikt[lijst.item] = True
    nummers = np.flatnonzero(gebruikt)
    plaats = np.zeros(aantal, dtype=np.int32)
    plaats[nummers] = np.arange(len(nummers), dtype=np.int32)
    return nummers, plaats


def maak_profielen(
    profielen: Sequence[SkillProfile], gelijkenis: HybrideGelijkenis, bewaard: Bewaard | None = None
) -> Profielen:
    """Turn profiles into arrays.

    Args:
        profielen: In the order of their rows.
        gelijkenis: Encodes the phrases.
        bewaard: Gives the vectors of these very phrases when it has them, and None when not.
    """
    sleutels = sorted({sleutel for profiel in profielen for sleutel in _sleutels(profiel)})
    teksten = [label or None for label, _ in sleutels]
    nummer = {sleutel: i for i, sleutel in enumerate(sleutels)}
    concepten, conceptnummer = _concepten(sleutels)
    tellingen = [Counter(w for tekst in profiel.teksten for w in woorden_van(tekst)) for profiel in profielen]
    woorden = sorted({woord for telling in tellingen for woord in telling})
    woordnummer = {woord: i for i, woord in enumerate(woorden)}
    return Profielen(
        skills=tuple(profiel.skills for profiel in profielen),
        stukken=Lijsten.van([[(nummer[_sleutel(s)], s.gewicht) for s in p.skills] for p in profielen]),
        # In order of number: a sum in another order ends in other digits.
        verteld=Lijsten.van([[(i, 1.0) for i in sorted(nummer[s] for s in _verteld(p))] for p in profielen]),
        functies=Lijsten.van([[(nummer[f, ""], 1.0) for f in p.functies] for p in profielen]),
        woorden=Lijsten.van([[(woordnummer[w], float(n)) for w, n in sorted(t.items())] for t in tellingen]),
        sleutels=tuple(sleutels),
        frasen=gelijkenis.frasen(teksten, bewaard(teksten) if bewaard else None),
        concepten=concepten,
        conceptnummer=conceptnummer,
        woordenschat=Woordenschat(woorden, gelijkenis.ngrammen),
    )


def _concepten(sleutels: Sequence[Sleutel]) -> tuple[NDArray[np.int32], dict[str, int]]:
    """Number of the concept of each phrase, and the number of each concept."""
    nummer = {concept: i for i, concept in enumerate(sorted({concept for _, concept in sleutels} - {""}))}
    return np.array([nummer.get(concept, -1) for _, concept in sleutels], dtype=np.int32), nummer


def _sleutel(skill: Skill) -> Sleutel:
    return skill.label or "", skill.concept or ""


def _sleutels(profiel: SkillProfile) -> set[Sleutel]:
    return {_sleutel(skill) for skill in profiel.skills} | {(functie, "") for functie in profiel.functies}


def _verteld(profiel: SkillProfile) -> list[Sleutel]:
    """One phrase for each text; what was inferred in the same words is not told twice."""
    op_label = {skill.label: _sleutel(skill) for skill in profiel.skills}
    return [op_label[tekst] for tekst in profiel.teksten if tekst in op_label]
