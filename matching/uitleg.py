"""Why somebody stands where he stands: the terms of the score in words, and the outcome of every rule."""

from collections.abc import Mapping

import numpy as np

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.matchlijst import Bijdrage, Ontbreekt, OpenVraag, Uitleg
from matching.omstandigheden import Omstandigheden
from matching.oordeel import Oordeel
from matching.profielen import Profielen
from matching.regels_eisen import toets_eis
from matching.regels_uitkomst import als_uitkomst
from matching.regels_woorden import eis_in_woorden
from matching.scorer import Scores
from matching.toelating import Toelating
from matching.voorwaarden import BESLISSEND
from models.skills import Bewijs, Skill
from models.waardelijsten import Aard, Uitkomst
from vacatures.vacature import Vacature

EERDER_WERK = "eerder werk"
PROFIEL_ALS_GEHEEL = "het profiel als geheel"
ALS_SKILLS = "geen functie die er meer op lijkt; telt als de gevraagde skills"
ONTBREEKT_ONDER = 0.3  # a weaker match than this is not called found: less than a like beroep once done (0.4)
_MAX_EXTRA = 5
_MAX_WOORDEN = 4


def bijdragen(scores: Scores, plek: int, profielen: Profielen) -> tuple[Bijdrage, ...]:
    """The terms of one score, asked skills first.

    Args:
        scores: Scores of a selection of the caseload.
        plek: Place of the person within that selection.
        profielen: The caseload.
    """
    g = scores.vraag.gewichten
    geheel = g.woorden * scores.woorden[plek] + g.betekenis * scores.betekenis[plek]
    return (
        *(_bij_skill(scores, r, plek, profielen) for r in range(len(scores.vraag.skills))),
        _bij_werk(scores, plek, profielen),
        Bijdrage(
            gevraagd=PROFIEL_ALS_GEHEEL,
            door=_gedeelde_woorden(scores, plek),
            bewijs=None,
            bron=None,
            bijdrage=float(geheel),
            van=g.woorden + g.betekenis,
        ),
    )


def ontbrekend(scores: Scores, plek: int) -> tuple[Ontbreekt, ...]:
    """Asked skills that were hardly found, what they could add first."""
    gewicht = scores.vraag.gewichten.skills * scores.vraag.aandeel
    uit = [
        Ontbreekt(gevraagd=skill.naam, belang=skill.graad.value, mist=float(weging * (1 - gevonden)))
        for skill, weging, gevonden in zip(scores.vraag.skills, gewicht, scores.per_skill[:, plek], strict=True)
        if gevonden < ONTBREEKT_ONDER
    ]
    return tuple(sorted(uit, key=lambda een: (-een.mist, een.gevraagd)))


def maak_uitleg(kandidaat: Kandidaat, oordeel: Oordeel, scores: Scores, plek: int, profielen: Profielen) -> Uitleg:
    """Put the whole explanation of one person together.

    Args:
        kandidaat: The person.
        oordeel: The vacature judged over the caseload.
        scores: Scores of a selection of the caseload.
        plek: Place of the person within that selection.
        profielen: The caseload.
    """
    vacature, omstandigheden = oordeel.vacature, oordeel.omstandigheden
    rij = int(scores.selectie.rijen[plek])
    termen = bijdragen(scores, plek, profielen)
    uitkomsten = oordeel.toelating.uitkomsten_van(rij)
    return Uitleg(
        bijdragen=termen,
        ontbreekt=ontbrekend(scores, plek),
        extra=_extra(profielen.skills[rij], termen),
        voorwaarden=uitkomsten,
        aandacht=(
            *_grijs(oordeel.toelating, rij),
            *_wensen_werkgever(kandidaat, vacature, omstandigheden),
        ),
        vragen=open_vragen(kandidaat, vacature, omstandigheden, uitkomsten),
    )


def open_vragen(
    kandidaat: Kandidaat,
    vacature: Vacature,
    omstandigheden: Omstandigheden,
    uitkomsten: Mapping[str, Uitkomst],
    *,
    alleen_blokkerend: bool = False,
) -> tuple[OpenVraag, ...]:
    """What to ask about the rules of which the answer is not known."""
    return tuple(
        OpenVraag(code=regel.code, vraag=regel.vraag(kandidaat, vacature, omstandigheden))
        for regel in BESLISSEND
        if uitkomsten[regel.code] is Uitkomst.ONBEKEND
        and regel.vraag is not None
        and (regel.onbekend_blokkeert or not alleen_blokkerend)
    )


def _bij_skill(scores: Scores, r: int, plek: int, profielen: Profielen) -> Bijdrage:
    waarde = float(scores.per_skill[r, plek])
    van = float(scores.vraag.gewichten.skills * scores.vraag.aandeel[r])
    beste = _beste(scores, r, plek, profielen) if waarde > 0 else None
    return Bijdrage(
        gevraagd=scores.vraag.skills[r].naam,
        door=beste.naam if beste else None,
        bewijs=beste.graad.value if beste else None,
        bron=beste.bron if beste else None,
        bijdrage=van * waarde,
        van=van,
    )


def _beste(scores: Scores, r: int, plek: int, profielen: Profielen) -> Skill:
    """The person's skill with the highest evidence x match; ties by its words, so that their order tells nothing."""
    items, bewijs = scores.selectie.stukken.items_van(plek)
    waarden = bewijs * scores.match[r, items]
    eigen = profielen.skills[int(scores.selectie.rijen[plek])]
    gelijk = [eigen[i] for i in np.flatnonzero(waarden == waarden.max())]
    return min(gelijk, key=lambda skill: (skill.label or "", skill.concept or "", skill.bron))


def _bij_werk(scores: Scores, plek: int, profielen: Profielen) -> Bijdrage:
    items, _ = scores.selectie.functies.items_van(plek)
    titels = scores.titel[items]
    door: str | None = ALS_SKILLS
    if scores.werk[plek] == 0:
        door = None
    elif len(items) and titels.max() >= scores.dekking[plek]:
        beste = items[int(np.lexsort((items, -titels))[0])]
        door = profielen.frasen.teksten[int(scores.selectie.frasen[beste])]
    gewicht = scores.vraag.gewichten.werk
    bijdrage = float(gewicht * scores.werk[plek])
    return Bijdrage(gevraagd=EERDER_WERK, door=door, bewijs=None, bron=None, bijdrage=bijdrage, van=gewicht)


def _gedeelde_woorden(scores: Scores, plek: int) -> str | None:
    """The heaviest words of the vacature that come back in the profile."""
    eigen = set(scores.selectie.woorden.items_van(plek)[0].tolist())
    gedeeld = [
        (-aandeel, naam)
        for i, (naam, aandeel) in enumerate(zip(scores.vraag.woorden, scores.vraag.woordaandeel, strict=True))
        if not eigen.isdisjoint(_kolommen(scores, i))
    ]
    return ", ".join(naam for _, naam in sorted(gedeeld)[:_MAX_WOORDEN]) or None


def _kolommen(scores: Scores, woord: int) -> list[int]:
    van, tot = scores.woordmatch.indptr[woord : woord + 2]
    return list(scores.woordmatch.indices[van:tot].tolist())


def _extra(skills: tuple[Skill, ...], termen: tuple[Bijdrage, ...]) -> tuple[str, ...]:
    gebruikt = {term.door for term in termen}
    eigen = {s.naam for s in skills if s.graad is not Bewijs.AFGELEID and not s.bron.startswith("taken")}
    return tuple(sorted(eigen - gebruikt)[:_MAX_EXTRA])


def _grijs(toelating: Toelating, rij: int) -> list[str]:
    teksten = {regel.code: regel.grijs_tekst for regel in BESLISSEND}
    return [f"{code}: {teksten[code]}" for code, wie in toelating.grijs.items() if wie[rij]]


def _wensen_werkgever(kandidaat: Kandidaat, vacature: Vacature, omstandigheden: Omstandigheden) -> list[str]:
    """Requirements that are neither legal nor about safety decide nothing, but the reader has to see them."""
    eisen = [eis for eis in vacature.eisen if eis.aard in {Aard.WERKGEVER_MUST, Aard.WENS}]
    if not eisen:
        return []
    kolommen, uit = Kolommen.van((kandidaat,)), []
    for eis in eisen:
        uitkomst = als_uitkomst(toets_eis(kolommen, eis, vacature, omstandigheden)[0])
        if uitkomst is not Uitkomst.VOLDOET:
            stand = "niet bekend" if uitkomst is Uitkomst.ONBEKEND else "heeft deze persoon niet"
            vraagt = "De werkgever eist" if eis.aard is Aard.WERKGEVER_MUST else "De werkgever wenst"
            uit.append(f"{vraagt} {eis_in_woorden(eis)}: {stand}.")
    return uit
