"""Builds made-up regions: the generators invent, the real engine judges and ranks, the hidden beroepen tell the truth.

People get no trede and no open proposals here: both change during the year, so the play keeps them itself and applies
the rules on them. All other rules are those of the engine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import numpy as np

from evaluation.aanbod import aanbodvolgorde, tredelagen
from evaluation.simulatie.aannames import KWARTALEN, WEKEN, Aannames
from evaluation.simulatie.deelnemers import Deelnemer, genoeg_mensen, groepen, kies
from evaluation.simulatie.proefregio import Getallen, Proefregio, Tabel, Vlaggen, Werkwijze
from evaluation.simulatie.waarheid import Waarheidsmaker
from kandidaten.kandidaat import Afgeschermd, Kandidaat
from kandidaten.synthetisch import Caseload, maak_caseload
from matching.kolommen import TREDE_ANDERE_LADDER, Kolommen
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import VOLDOET_NIET
from matching.scorer import Scorer
from matching.standaard import maak_omstandigheden
from matching.toelating import toelating
from matching.voorwaarden import VOORWAARDEN
from models.doelgroep import Trede
from models.skills import Bewijs, Skill
from models.synthetisch.beroepswereld import beroepswereld
from models.synthetisch.toeval import PEILDATUM
from models.waardelijsten import Ladder, PlekSoort, TredeStand
from vacatures.synthetisch import Vacatureset, maak_vacatures
from vacatures.vacature import Vacature

STRAAL_ERBIJ_KM: Final = 5  # a quarter of an hour by bicycle or public transport; assumption
LEERPLEKKEN: Final = 20
WERKGEVER_PLEKKEN: Final = 30
_WERKGEVER_VACATURES: Final = 3
_WERKGEVER_WEEK: Final = 13
_KEUS_WERKGEVER: Final = 20  # vacatures, the last ones, of which the new employer has some
_NOOIT: Final = WEKEN + 1
_TREDEREGELS: Final = ("H5", "G1", "G2", "G3")
_NIET_OP_TE_HEFFEN: Final = ("H5",)
_CODES: Final = TREDE_ANDERE_LADDER + 1


class Ingreep(StrEnum):
    """What is changed about a region; the value is how tables name it, Dutch."""

    GEEN = "niets"
    STRAAL = "een kwartier verder reizen"
    TREDE = "geen voorwaarde op trede"
    OPLEIDING = f"{LEERPLEKKEN} leerplekken erbij"
    WERKGEVER = f"een nieuwe werkgever met {WERKGEVER_PLEKKEN} plekken"


def bouw(seed: int, a: Aannames, scorer: Scorer, schaal: float = 1.0) -> Mapping[Ingreep, Proefregio]:
    """Invent a region, and the same region after each change.

    Args:
        seed: Of everything invented, at least 0.
        a: For how many vacatures there are.
        scorer: Ranks.
        schaal: Size against the IJmond, above 0.
    """
    caseload, set_ = verzin(seed, a, schaal)
    wie = kies(caseload.kandidaten, schaal)
    gewoon, nieuw = set_.vacatures[:-_KEUS_WERKGEVER], _werkgever(set_.vacatures[-_KEUS_WERKGEVER:])
    vacatures = (*gewoon, *nieuw)
    mensen = sorted((een.mens for een in wie), key=lambda mens: mens.id)
    matcher = Matcher(
        [replace(mens, max_reisafstand_km=_verder(mens.max_reisafstand_km)) for mens in mensen],
        {een.id: een for een in vacatures},
        scorer,
        omstandigheden=maak_omstandigheden(PEILDATUM, scorer.taxonomie),
    )
    maker = Waarheidsmaker(
        mensen=mensen,
        vacatures=vacatures,
        van_mensen=caseload.ware_beroepen,
        van_vacatures=[set_.ware_beroepen[een.id] for een in vacatures],
        wereld=beroepswereld(scorer.taxonomie),
        taxonomie=scorer.taxonomie,
    )
    return _Bouw(matcher, vacatures, maker, np.random.default_rng(seed)).regios(wie, caseload.statushouders)


def verzin(seed: int, a: Aannames, schaal: float) -> tuple[Caseload, Vacatureset]:
    """The people and vacatures that a region is made of; not all of them take part."""
    vacatures = max(1, round(a.vacatures_per_kwartaal * schaal)) * KWARTALEN
    return maak_caseload(seed, genoeg_mensen(schaal)), maak_vacatures(seed, vacatures + _KEUS_WERKGEVER)


def _verder(km: int | None) -> int | None:
    return None if km is None else km + STRAAL_ERBIJ_KM


class _Bouw:
    """One region while it is being built; the people of the matcher already travel farther."""

    def __init__(
        self, matcher: Matcher, vacatures: Sequence[Vacature], maker: Waarheidsmaker, rng: np.random.Generator
    ) -> None:
        self._matcher, self._vacatures, self._maker, self._rng = matcher, vacatures, maker, rng
        self._beheerst = maker.beheerst(rng)
        self._wens = maker.wens_in_dossier()
        self._willekeur = rng.random(self._wens.shape, dtype=np.float32)
        self._kan, self._score, self._aanbod = self._oordelen()

    def regios(self, wie: Sequence[Deelnemer], statushouders: frozenset[str]) -> Mapping[Ingreep, Proefregio]:
        """The region as it is, and after each change."""
        op_id = {een.mens.id: een for een in wie}
        rij = [op_id[mens.id] for mens in self._matcher.kandidaten]
        nieuw = len(self._vacatures) - _WERKGEVER_VACATURES
        week = self._rng.integers(0, WEKEN, len(self._vacatures))
        week[nieuw:] = _NOOIT
        basis = Proefregio(
            mensen=self._matcher.kolommen.ids,
            vacatures=tuple(een.id for een in self._vacatures),
            kan=self._dichtbij(),
            volgorde=self._volgorde(self._score),
            score=self._score * self._wens,
            waarheid=self._maker.waarheid(self._beheerst),
            trede_mag=self._trede_mag(_TREDEREGELS),
            trede_laag=np.stack([tredelagen(np.arange(_CODES, dtype=np.int8), een.plek) for een in self._vacatures]),
            plaatsen=np.array([een.plaatsen for een in self._vacatures]),
            week=week,
            trede=np.array([een.trede for een in rij], dtype=np.int8),
            kwartaal=np.array([een.kwartaal for een in rij]),
            groepen=groepen([een.mens for een in rij], statushouders),
        )
        week_erbij = week.copy()
        week_erbij[nieuw:] = _WERKGEVER_WEEK
        return MappingProxyType(
            {
                Ingreep.GEEN: basis,
                Ingreep.STRAAL: replace(basis, kan=self._kan),
                Ingreep.TREDE: replace(basis, trede_mag=self._trede_mag(_NIET_OP_TE_HEFFEN)),
                Ingreep.OPLEIDING: self._opgeleid(basis),
                Ingreep.WERKGEVER: replace(basis, week=week_erbij),
            }
        )

    def _oordelen(self) -> tuple[Vlaggen, Tabel, tuple[Getallen, ...]]:
        """Who may, with which score, and in which order by aanbod."""
        kan = np.zeros(self._wens.shape, dtype=np.bool_)
        score = np.zeros(self._wens.shape, dtype=np.float32)
        aanbod = []
        for rij, vacature in enumerate(self._vacatures):
            oordeel = self._matcher.oordeel(vacature)
            plekken = oordeel.volgorde
            wie = oordeel.scores.selectie.rijen[plekken]
            kan[rij, wie] = True
            score[rij, wie] = oordeel.scores.score[plekken]
            aanbod.append(aanbodvolgorde(self._matcher, oordeel, rij))
        return kan, score, tuple(aanbod)

    def _dichtbij(self) -> Vlaggen:
        """Who may when nobody travels farther than the file says."""
        k = self._matcher.kolommen
        kolommen = replace(k, max_reisafstand_km=k.max_reisafstand_km - STRAAL_ERBIJ_KM)
        o = self._matcher.omstandigheden
        return np.stack([toelating(kolommen, een, o).mag for een in self._vacatures])

    def _volgorde(self, score: Tabel) -> Mapping[Werkwijze, tuple[Getallen, ...]]:
        gewenst = score * self._wens
        return MappingProxyType(
            {
                Werkwijze.WILLEKEURIG: self._op(self._willekeur),
                Werkwijze.AANBOD: self._aanbod,
                Werkwijze.SKILLS: self._op(score),
                Werkwijze.WENSEN: self._op(gewenst),
                Werkwijze.SPREIDING: self._op(gewenst),
            }
        )

    def _op(self, waarde: Tabel) -> tuple[Getallen, ...]:
        """Per vacature who may, by this value from high to low and then by row, as the engine does."""
        rijen = (np.flatnonzero(mag) for mag in self._kan)
        return tuple(wie[np.argsort(-eigen[wie], kind="stable")] for wie, eigen in zip(rijen, waarde, strict=True))

    def _trede_mag(self, regels: Sequence[str]) -> Vlaggen:
        """Whether these rules let each trede code on the list of each vacature."""
        kolommen = _per_trede()
        toetsen = [regel.regel for regel in VOORWAARDEN if regel.code in regels and regel.regel is not None]
        o = Omstandigheden(peildatum=PEILDATUM)
        per_plek = {
            een.plek: np.all([toets(kolommen, een, o) != VOLDOET_NIET for toets in toetsen], axis=0)
            for een in self._vacatures
        }
        return np.stack([per_plek[een.plek] for een in self._vacatures])

    def _opgeleid(self, basis: Proefregio) -> Proefregio:
        """The same region in which some people learned the skill that their work asks most and that they lack."""
        aan_de_beurt = np.flatnonzero(np.isin(basis.trede, (3, 4, 5)) & (basis.kwartaal == 0))
        wie = self._rng.choice(aan_de_beurt, min(LEERPLEKKEN, len(aan_de_beurt)), replace=False)
        gevraagd = basis.kan[:, wie].T.astype(np.float32) @ self._maker.nodig()
        gevraagd[self._beheerst[wie]] = 0.0
        geleerd = gevraagd.argmax(axis=1)
        beheerst = self._beheerst.copy()
        beheerst[wie, geleerd] = True
        score = self._score.copy()
        score[:, wie] = self._scores_na(wie, geleerd)
        return replace(
            basis,
            score=score * self._wens,
            volgorde=self._volgorde(score),
            waarheid=replace(basis.waarheid, skills=_skills(self._maker, beheerst)),
        )

    def _scores_na(self, wie: Getallen, geleerd: Getallen) -> Tabel:
        """The scores of these people with the new skill in their file, shape (V, people)."""
        skills = self._maker.wereld.skills
        mensen = [
            replace(mens, skills=(*mens.skills, _met_diploma(skills[plek].id, skills[plek].label)))
            for mens, plek in zip((self._matcher.kandidaten[rij] for rij in wie), geleerd, strict=True)
        ]
        matcher = self._matcher.beperkt_tot([mens.id for mens in mensen]).met_kandidaten(mensen)
        kolom = {id_: plek for plek, id_ in enumerate(mens.id for mens in mensen)}
        van = np.array([kolom[id_] for id_ in matcher.kolommen.ids])
        uit = np.zeros((len(self._vacatures), len(wie)), dtype=np.float32)
        alle = np.arange(len(wie))
        for rij, vacature in enumerate(self._vacatures):
            vraag = matcher.scorer.vraag(matcher.vraagprofiel(vacature))
            uit[rij, van] = matcher.scores(vraag, alle).score
        return uit


def _met_diploma(concept: str, label: str) -> Skill:
    return Skill(graad=Bewijs.DIPLOMA, bron="praktijkverklaring", label=label, concept=concept)


def _skills(maker: Waarheidsmaker, beheerst: Vlaggen) -> Tabel:
    return np.asarray(maker.nodig() @ beheerst.T.astype(np.float32))


def _per_trede() -> Kolommen:
    """Ten people, the one in row i with trede code i."""
    tredes = (
        None,
        *(Trede(stand=stand) for stand in range(1, 7)),
        Trede(stand=TredeStand.NTB),
        Trede(stand=TredeStand.NVT),
        Trede(stand=3, ladder=Ladder.VNG),
    )
    return Kolommen.van(
        [Kandidaat(id=f"t{code}", afgeschermd=Afgeschermd(trede=trede)) for code, trede in enumerate(tredes)]
    )


def _werkgever(vacatures: Sequence[Vacature]) -> list[Vacature]:
    """The vacatures of the new employer: regular work, the first that there is."""
    regulier = [een for een in vacatures if een.plek is PlekSoort.REGULIER] or list(vacatures)
    plekken = WERKGEVER_PLEKKEN // _WERKGEVER_VACATURES
    return [replace(een, plaatsen=plekken) for een in regulier[:_WERKGEVER_VACATURES]]
