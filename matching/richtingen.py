"""Omscholingsrichtingen of one person: what work could be next, starting from the person and not from the last title.

Read are what the person did and can, the level that shows, the wishes, and the region; never the restricted layer, and
of anybody else nothing but how many took a richting up. What is left out is told as well: because of a stop-word,
because it is full, because there is no place for it.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from kandidaten.eigen_opgave import ontkent_in
from matching.beroepsbereik import Beroepen, Kunde, beroepen_van, kunde
from matching.leerwegen import diploma_verplicht, proefvormen, programmas_voor
from matching.lijsten import Kolom
from matching.loopbaan import zonder_gewenst
from matching.matcher import Matcher
from matching.regiovraag import Regio
from matching.richting import Beroepsvraag, Omscholingsrichting, Richtingadvies, Uitgesloten
from matching.richting_kiezen import kies_kaarten, op_volgorde
from matching.richting_niveau import eerder_gedaan, haalbaar_niveau, niveau_van, vakdiplomas
from matching.richting_uitleg import beste_stap, kan_en_gat, passend_aanbod
from matching.richting_waarde import RichtingInstellingen, waarde
from matching.scorer import DECIMALEN
from matching.wens import Wens, Wenssoort
from matching.wensen import raakt
from models.taxonomie.begrippen import Beroep, Niveau
from models.taxonomie.taxonomie import Taxonomie

_GEEN_VRAAG: Final = Beroepsvraag(vacatures=(), plaatsen=0, leerplekken=0, kansrijk=None)
# Wishes that bring in work beyond reach. Wanting to work outdoors is no reason to become anything that is outdoors.
_TREKT: Final = frozenset({Wenssoort.BEROEP, Wenssoort.SECTOR, Wenssoort.SKILL})
_STANDAARD: Final = RichtingInstellingen()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mens:
    """What the choice reads of the person."""

    kunde: Kunde
    bereik: Kolom
    duidelijk: Kolom
    nabij: Kolom
    niveau: Niveau | None
    gedaan: frozenset[str]
    diplomas: frozenset[str]
    gekozen: frozenset[str]
    wensen: tuple[Wens, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kans:
    """Work that would be a richting, were it not for stop-words and places; `rij` is its row."""

    rij: int
    beroep: Beroep
    gewild: tuple[Wens, ...]
    ongewild: tuple[Wens, ...]
    genoemd: bool
    gekozen: bool


def richtingen(
    matcher: Matcher,
    kandidaat_id: str,
    *,
    wensen: Sequence[Wens],
    regio: Regio,
    gekozen: Collection[str] = (),
    instellingen: RichtingInstellingen = _STANDAARD,
) -> Richtingadvies:
    """What this person could become.

    Work is a richting when it is within reach or wished, and at most one level above what the person reached. What the
    person names or took up counts whatever the reach and the level. Work that was the person's job is none, unless it
    is named and the law asks a diploma for it: who has one of elsewhere has a way to go. A stop-word always holds.

    Args:
        matcher: Has the person and the taxonomie.
        kandidaat_id: Who.
        wensen: What the person wants and does not want.
        regio: What the region asks and teaches, and how many people took each richting up.
        gekozen: Ids of the beroepen that this person took up: these stay on offer when they are full.
        instellingen: Thresholds and numbers.

    Raises:
        OnbekendeKandidaat: There is none with that id.
    """
    beroepen = beroepen_van(matcher.scorer)
    mens = _mens(matcher, kandidaat_id, beroepen, tuple(wensen), frozenset(gekozen))
    kansen = list(_kansen(mens, beroepen, instellingen))
    mag = [kans for kans in kansen if not kans.ongewild]
    met_plek = [kans for kans in mag if kans.genoemd or kans.gekozen or _vraag(regio, kans.beroep).plekken]
    gevonden = op_volgorde(_richting(kans, mens, beroepen, regio, instellingen) for kans in met_plek)
    vol = [een for een in gevonden if een.is_vol and een.vraag.plekken and een.beroep.id not in mens.gekozen]
    alle = tuple(een for een in gevonden if een not in vol)
    uitgesloten = (Uitgesloten(beroep=kans.beroep, wensen=kans.ongewild) for kans in kansen if kans.ongewild)
    return Richtingadvies(
        kandidaat=kandidaat_id,
        peildatum=regio.peildatum,
        kaarten=kies_kaarten(alle, instellingen),
        alle=alle,
        uitgesloten=tuple(sorted(uitgesloten, key=lambda een: (een.beroep.label, een.beroep.id))),
        vol=tuple(sorted(vol, key=lambda een: (een.beroep.label, een.beroep.id))),
        zonder_plek=len(mag) - len(met_plek),
        gelezen=mens.wensen,
        herkomst=_herkomst(beroepen.taxonomie, instellingen),
    )


def _mens(
    matcher: Matcher, kandidaat_id: str, beroepen: Beroepen, wensen: tuple[Wens, ...], gekozen: frozenset[str]
) -> _Mens:
    wie = matcher.kandidaten[matcher.rij(kandidaat_id)]
    profielen = zonder_gewenst(matcher, [wie])
    bekend = kunde(matcher.scorer, profielen, beroepen, ontkent_in(wie, beroepen.taxonomie).kan_niet)
    samen = np.stack([bekend.per_skill, bekend.duidelijk], axis=1)
    bereik, duidelijk = np.round(beroepen.per_beroep(samen), DECIMALEN)
    return _Mens(
        kunde=bekend,
        bereik=bereik,
        duidelijk=duidelijk,
        nabij=beroepen.nabij(profielen.vectoren())[0],
        niveau=niveau_van(wie, beroepen.taxonomie),
        gedaan=eerder_gedaan(wie, beroepen.taxonomie),
        diplomas=vakdiplomas(wie, beroepen.taxonomie),
        gekozen=gekozen,
        wensen=wensen,
    )


def _kansen(mens: _Mens, beroepen: Beroepen, instellingen: RichtingInstellingen) -> Iterator[_Kans]:
    """Work that is within reach or wished, stop-words not yet heard, in order of id."""
    for rij, beroep in enumerate(beroepen.beroepen):
        raak = [wens for wens in mens.wensen if raakt(wens, beroep, beroepen.taxonomie)]
        kans = _Kans(
            rij=rij,
            beroep=beroep,
            gewild=tuple(wens for wens in raak if wens.wil),
            ongewild=tuple(wens for wens in raak if not wens.wil),
            genoemd=any(wens.wil and wens.soort is Wenssoort.BEROEP for wens in raak),
            gekozen=beroep.id in mens.gekozen,
        )
        if _telt(kans, mens, instellingen.verst):
            yield kans


def _telt(kans: _Kans, mens: _Mens, verst: float) -> bool:
    if kans.gekozen:
        return True
    if kans.beroep.id in mens.gedaan:
        return kans.genoemd and diploma_verplicht(kans.beroep) is True
    if kans.genoemd:
        return True
    gewenst = any(wens.soort in _TREKT for wens in kans.gewild)
    return (gewenst or mens.bereik[kans.rij] >= verst) and haalbaar_niveau(kans.beroep, mens.niveau)


def _richting(
    kans: _Kans, mens: _Mens, beroepen: Beroepen, regio: Regio, instellingen: RichtingInstellingen
) -> Omscholingsrichting:
    beroep, bereik, nabij = kans.beroep, float(mens.bereik[kans.rij]), float(mens.nabij[kans.rij])
    kan, gat = kan_en_gat(kans.rij, mens.kunde, beroepen)
    stap = beste_stap(gat, beroep, heeft_diploma=beroep.id in mens.diplomas)
    vraag, onderzocht_door = _vraag(regio, beroep), regio.onderzocht.get(beroep.id, 0)
    return Omscholingsrichting(
        beroep=beroep,
        soort=instellingen.soort(bereik, float(mens.duidelijk[kans.rij])),
        bereik=bereik,
        score=waarde((bereik + nabij) / 2, gat, kans.gewild, vraag, onderzocht_door, instellingen),
        kan=kan,
        gat=gat,
        wensen=kans.gewild,
        stap=stap,
        weken=stap.weken if stap else 0,
        programmas=programmas_voor(beroep),
        aanbod=passend_aanbod(regio.aanbod, beroep.id, [een.skill for een in gat]),
        proberen=proefvormen(beroep),
        vraag=vraag,
        onderzocht_door=onderzocht_door,
        diploma_verplicht=diploma_verplicht(beroep),
        eigen_wens=kans.genoemd,
    )


def _vraag(regio: Regio, beroep: Beroep) -> Beroepsvraag:
    return regio.vraag.get(beroep.id, _GEEN_VRAAG)


def _herkomst(taxonomie: Taxonomie, instellingen: RichtingInstellingen) -> dict[str, str]:
    drempels = ("dichtbij", "duidelijk", "haalbaar", "verst", "kappa")
    return {
        "taxonomie": f"{taxonomie.naam} {taxonomie.versie} ({taxonomie.sha256[:12]})",
        **{naam: str(getattr(instellingen, naam)) for naam in drempels},
    }
