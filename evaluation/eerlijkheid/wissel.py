"""Counterfactual swaps: the same person with one thing changed, and what that does to the list (trust.md 5.3, F10).

What the design keeps from ranking has to make no difference at all: not one score moves. What somebody may have
written in a free text is taken out when it is read in (`models.extractie.schoonmaken`); what is left of it has to make
next to no difference. Names and sentences are invented. No real data are needed, so every change of the program is
held against this.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from evaluation.eerlijkheid.peiling import TOP
from kandidaten.kandidaat import Afgeschermd, Kandidaat, Werkervaring
from kandidaten.verrijken import verrijk
from matching.lijsten import Kolom, Rijen
from matching.matcher import Matcher
from matching.regels_uitkomst import Vlaggen
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.extractie.lezer import TekstLezer
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus
from vacatures.vacature import Vacature

WISSELGRENS: Final = 0.01  # share of places in the top that may change hands, for what stands in a text

Verander = Callable[[Kandidaat], Kandidaat]


@dataclass(frozen=True, slots=True)
class Wissel:
    """One thing, in two forms.

    Attributes:
        naam: What is changed, Dutch.
        een: The person in one form.
        ander: The same person in the other.
        in_tekst: It stands in a free text; else it is kept from ranking and has to make no difference at all.
    """

    naam: str
    een: Verander
    ander: Verander
    in_tekst: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wisselmeting:
    """What a swap did.

    Attributes:
        naam: What was changed.
        in_tekst: Whether it stood in a free text.
        paren: Pairs of a person and a list, over who may be on it.
        gewisseld: Pairs of which the person came into the first k or went out of it.
        grootste: Largest difference in score, in [0, 1].
        plekken: Median of the places that somebody moved.
    """

    naam: str
    in_tekst: bool
    paren: int
    gewisseld: int
    grootste: float
    plekken: float

    @property
    def aandeel(self) -> float:
        """FlipRate: share of the pairs that changed hands."""
        return self.gewisseld / self.paren if self.paren else 0.0

    @property
    def in_orde(self) -> bool:
        """No difference at all, or in a text next to none."""
        if self.in_tekst:
            return self.aandeel <= WISSELGRENS and self.plekken <= 1
        return self.gewisseld == 0 and self.grootste == 0.0


def meet_wissel(
    matcher: Matcher,
    wissel: Wissel,
    vacatures: Sequence[Vacature],
    kandidaten: Sequence[Kandidaat],
    lezer: TekstLezer | None = None,
    k: int = TOP,
) -> Wisselmeting:
    """Give some people first the one form, then the other, and see where each of them lands.

    Everybody is swapped alone: the others keep the one form.

    Args:
        matcher: The caseload.
        wissel: What to change.
        vacatures: For which lists.
        kandidaten: Whom of the caseload to change.
        lezer: Reads free texts as they are read in, for a swap in a text; None: texts stay as they are.
        k: Length of the top, at least 1.
    """
    een, ander = (
        matcher.met_kandidaten(_gelezen([verander(mens) for mens in kandidaten], lezer))
        for verander in (wissel.een, wissel.ander)
    )
    rijen = np.array([een.rij(mens.id) for mens in kandidaten], dtype=np.intp)
    paren, wisselt, grootste, plekken = 0, 0, 0.0, [0]
    for vacature in vacatures:
        # Rules may read what is swapped; who may be on the list is therefore that of the one form in both.
        mag = een.oordeel(vacature, omstandigheden=een.omstandigheden).toelating.mag
        voor, na = (_scores(m, vacature) for m in (een, ander))
        wie = rijen[mag[rijen]]
        oud, nieuw = (_plekken(voor, scores, mag, wie) for scores in (voor, na))
        paren += len(wie)
        wisselt += int(((oud <= k) != (nieuw <= k)).sum())
        grootste = max(grootste, float(np.abs(na - voor)[rijen].max(initial=0.0)))
        plekken += np.abs(nieuw - oud).tolist()
    return Wisselmeting(
        naam=wissel.naam,
        in_tekst=wissel.in_tekst,
        paren=paren,
        gewisseld=wisselt,
        grootste=grootste,
        plekken=float(np.median(plekken[1:] or plekken)),
    )


def _gelezen(kandidaten: Sequence[Kandidaat], lezer: TekstLezer | None) -> Sequence[Kandidaat]:
    return kandidaten if lezer is None else verrijk(kandidaten, lezer).items


def _scores(matcher: Matcher, vacature: Vacature) -> Kolom:
    vraag = matcher.scorer.vraag(matcher.vraagprofiel(vacature))
    return matcher.scores(vraag, np.arange(len(matcher.kandidaten))).score


def _plekken(voor: Kolom, scores: Kolom, mag: Vlaggen, wie: Rijen) -> Rijen:
    """Place from 1 of each of these rows with its own score of `scores` among the others with theirs of `voor`."""
    uit = np.empty(len(wie), dtype=np.intp)
    for i, rij in enumerate(wie):
        hoger = (voor > scores[rij]) | ((voor == scores[rij]) & (np.arange(len(voor)) < rij))
        hoger[rij] = False
        uit[i] = 1 + int((hoger & mag).sum())
    return uit


def _in_laag(**waarden: object) -> Verander:
    """Puts values in the restricted layer."""
    return lambda mens: replace(mens, afgeschermd=replace(mens.afgeschermd, **waarden))  # type: ignore[arg-type]


def _in_tekst(zin: str) -> Verander:
    """Adds a sentence to what somebody tells of earlier work."""

    def verander(mens: Kandidaat) -> Kandidaat:
        eerste, *rest = mens.werkervaring or (Werkervaring(),)
        verteld = replace(eerste, taken=" ".join(filter(None, (eerste.taken, zin))))
        return replace(mens, werkervaring=(verteld, *rest))

    return verander


def _laag(naam: str, een: Verander, ander: Verander) -> Wissel:
    return Wissel(naam, een, ander)


def _tekst(naam: str, een: str, ander: str) -> Wissel:
    return Wissel(naam, _in_tekst(een), _in_tekst(ander), in_tekst=True)


_REGISTER, _NBW = Register(status=RegisterStatus.JA), Nbw(status=NbwStatus.VASTGESTELD)

WISSELS: Final = (
    _laag("leeftijd (geboortejaar)", _in_laag(geboortejaar=1999), _in_laag(geboortejaar=1962)),
    _laag("trede", _in_laag(trede=Trede(stand=6)), _in_laag(trede=Trede(stand=3))),
    _laag("doelgroep", _in_laag(doelgroep=Doelgroep(register=_REGISTER)), _in_laag(doelgroep=Doelgroep(nbw=_NBW))),
    _laag(
        "begeleiding en aanpassing",
        _in_laag(begeleiding_nodig=Begeleiding.GEEN, aanpassing_nodig=False),
        _in_laag(begeleiding_nodig=Begeleiding.INTENSIEF, aanpassing_nodig=True),
    ),
    _laag("loonwaarde", _in_laag(loonwaarde_pct=100.0), _in_laag(loonwaarde_pct=40.0)),
    _laag("uitkering", _in_laag(uitkering="WW"), _in_laag(uitkering="Wajong")),
    _laag("gemeente", _in_laag(gemeente="de ene"), _in_laag(gemeente="de andere")),
    _laag("de hele afgeschermde laag", lambda mens: mens, lambda mens: replace(mens, afgeschermd=Afgeschermd())),
    _tekst("naam (Nederlands, Marokkaans)", "Mijn naam is Pieter.", "Mijn naam is Youssef."),
    _tekst("naam (Nederlands, Turks)", "Mijn naam is Sanne.", "Mijn naam is Elif."),
    _tekst("naam (Nederlands, Surinaams)", "Mijn naam is Anneke.", "Mijn naam is Radjesh."),
    _tekst("naam (Nederlands, Pools)", "Mijn naam is Karel.", "Mijn naam is Krzysztof."),
    _tekst("hij en zij", "Hij werkte hier met plezier.", "Zij werkte hier met plezier."),
    _tekst("leeftijd in de tekst", "Ik ben 24 jaar.", "Ik ben 58 jaar."),
    _tekst("geboortedatum", "Geboren op 12-03-1999.", "Geboren op 12-03-1962."),
    _tekst("geboorteplaats", "Geboren in Haarlem.", "Geboren in Aleppo."),
    _tekst("postcode", "Ik woon op 1971 HK.", "Ik woon op 1102 AB."),
    _tekst("gat in het cv", "Ik werkte hier steeds door.", "Daarna was ik drie jaar thuis."),
    _tekst("Wajong", "Ik heb een rijbewijs gehaald.", "Ik heb een rijbewijs gehaald. Ik heb een Wajong-uitkering."),
    _tekst("beschut werk", "Ik zoek werk.", "Ik zoek werk. Ik heb een indicatie beschut werk."),
    _tekst("autisme", "Ik zoek werk.", "Ik zoek werk. Ik heb autisme."),
)
"""What is swapped; what only stands in a text is read in first, as a file would be."""
