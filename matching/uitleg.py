"""Why somebody stands where he stands: the terms of the score in words, and the outcome of every rule."""

from collections.abc import Mapping
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.matchlijst import Bijdrage, Ontbreekt, OpenVraag, Uitleg
from matching.omstandigheden import Omstandigheden
from matching.oordeel import Oordeel
from matching.profielen import Profielen
from matching.regels_eisen import toets_eis
from matching.regels_uitkomst import als_uitkomst
from matching.scorer import Scores, Vraag
from matching.toelating import Toelating
from matching.voorwaarden import BESLISSEND
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import Aard, Uitkomst
from vacatures.vacature import Vacature

EERDER_WERK = "eerder werk"
PROFIEL_ALS_GEHEEL = "het profiel als geheel"
ONTBREEKT_ONDER = 0.3  # a weaker match than this is not called found: less than a like beroep once done (0.4)
_MAX_EXTRA = 5
_MAX_WOORDEN = 4


def bijdragen(vraag: Vraag, scores: Scores, plek: int, profielen: Profielen, rij: int) -> tuple[Bijdrage, ...]:
    """The terms of one score, asked skills first.

    Args:
        vraag: The vacature, made ready.
        scores: Scores of a selection of rows.
        plek: Place of the person within that selection.
        profielen: The caseload.
        rij: Row of the person in the caseload.
    """
    g = vraag.gewichten
    per_skill = tuple(
        _bij_skill(skill, vraag.match[r], profielen, rij, g.skills * vraag.aandeel[r], scores.per_skill[r, plek])
        for r, skill in enumerate(vraag.skills)
    )
    geheel = g.woorden * scores.woorden[plek] + g.betekenis * scores.betekenis[plek]
    return (
        *per_skill,
        _bij_werk(vraag, scores, plek, profielen, rij),
        Bijdrage(
            gevraagd=PROFIEL_ALS_GEHEEL,
            door=_gedeelde_woorden(vraag, profielen, rij),
            bewijs=None,
            bron=None,
            bijdrage=float(geheel),
            van=g.woorden + g.betekenis,
        ),
    )


def ontbrekend(vraag: Vraag, scores: Scores, plek: int) -> tuple[Ontbreekt, ...]:
    """Asked skills that were hardly found, what they could add first."""
    gewicht = vraag.gewichten.skills * vraag.aandeel
    gevonden = scores.per_skill[:, plek] if len(vraag.skills) else np.zeros(0)
    uit = [
        Ontbreekt(gevraagd=skill.naam, belang=_woord(skill.graad), mist=float(gewicht[r] * (1 - gevonden[r])))
        for r, skill in enumerate(vraag.skills)
        if gevonden[r] < ONTBREEKT_ONDER
    ]
    return tuple(sorted(uit, key=lambda een: (-een.mist, een.gevraagd)))


def maak_uitleg(
    kandidaat: Kandidaat, oordeel: Oordeel, scores: Scores, plek: int, profielen: Profielen, rij: int
) -> Uitleg:
    """Put the whole explanation of one person together.

    Args:
        kandidaat: The person.
        oordeel: The vacature judged over the caseload.
        scores: Scores of a selection of rows.
        plek: Place of the person within that selection.
        profielen: The caseload.
        rij: Row of the person in the caseload.
    """
    vacature, omstandigheden = oordeel.vacature, oordeel.omstandigheden
    termen = bijdragen(oordeel.vraag, scores, plek, profielen, rij)
    uitkomsten = oordeel.toelating.uitkomsten_van(rij)
    return Uitleg(
        bijdragen=termen,
        ontbreekt=ontbrekend(oordeel.vraag, scores, plek),
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


def _bij_skill(
    skill: Skill, match: NDArray[np.float64], profielen: Profielen, rij: int, van: float, waarde: float
) -> Bijdrage:
    beste = _beste(match, profielen, rij) if waarde > 0 else None
    return Bijdrage(
        gevraagd=skill.naam,
        door=beste.naam if beste else None,
        bewijs=_woord(beste.graad) if beste else None,
        bron=beste.bron if beste else None,
        bijdrage=float(van * waarde),
        van=float(van),
    )


def _beste(match: NDArray[np.float64], profielen: Profielen, rij: int) -> Skill:
    """The person's skill with the highest evidence x match; ties by its number in the vocabulary."""
    van, tot = profielen.stukken.start[rij : rij + 2]
    items = profielen.stukken.item[van:tot]
    waarden = profielen.stukken.gewicht[van:tot] * match[items]
    return profielen.skills[rij][int(np.lexsort((items, -waarden))[0])]


def _bij_werk(vraag: Vraag, scores: Scores, plek: int, profielen: Profielen, rij: int) -> Bijdrage:
    van, tot = profielen.functies.start[rij : rij + 2]
    items = profielen.functies.item[van:tot]
    titels = vraag.titel[items]
    door = "telt niet lager dan de gevraagde skills samen"
    if len(items) and titels.max() >= scores.dekking[plek]:
        door = str(profielen.frasen.teksten[items[int(np.lexsort((items, -titels))[0])]])
    return Bijdrage(
        gevraagd=EERDER_WERK,
        door=door,
        bewijs=None,
        bron=None,
        bijdrage=float(vraag.gewichten.werk * scores.werk[plek]),
        van=vraag.gewichten.werk,
    )


def _gedeelde_woorden(vraag: Vraag, profielen: Profielen, rij: int) -> str | None:
    """The heaviest words of the vacature that come back in the profile."""
    zwaarste = sorted(vraag.woorden, key=lambda woord: (-woord[1], woord[0]))
    gedeeld = (naam for naam, _, nummers, _ in zwaarste if any(_gebruikt(profielen, n, rij) for n in nummers))
    return ", ".join(islice(gedeeld, _MAX_WOORDEN)) or None


def _gebruikt(profielen: Profielen, woord: int, rij: int) -> bool:
    van, tot = profielen.woorden.start[woord : woord + 2]
    rijen = profielen.woorden.item[van:tot]  # ascending
    plek = int(np.searchsorted(rijen, rij))
    return plek < len(rijen) and int(rijen[plek]) == rij


def _extra(skills: tuple[Skill, ...], termen: tuple[Bijdrage, ...]) -> tuple[str, ...]:
    gebruikt = {term.door for term in termen}
    eigen = {s.naam for s in skills if s.graad is not Bewijs.AFGELEID and not s.bron.startswith("taken")}
    return tuple(sorted(eigen - gebruikt)[:_MAX_EXTRA])


def _grijs(toelating: Toelating, rij: int) -> list[str]:
    teksten = {regel.code: regel.grijs_tekst for regel in BESLISSEND}
    return [f"{code}: {teksten[code]}" for code, wie in toelating.grijs.items() if wie[rij]]


def _wensen_werkgever(kandidaat: Kandidaat, vacature: Vacature, omstandigheden: Omstandigheden) -> list[str]:
    """Requirements that are neither legal nor about safety decide nothing, but the reader has to see them."""
    uit = []
    kolommen = Kolommen.van((kandidaat,))
    for eis in vacature.eisen:
        if eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}:
            continue
        uitkomst = als_uitkomst(toets_eis(kolommen, eis, vacature, omstandigheden)[0])
        if uitkomst is not Uitkomst.VOLDOET:
            stand = "niet bekend" if uitkomst is Uitkomst.ONBEKEND else "heeft deze persoon niet"
            vraagt = "De werkgever eist" if eis.aard is Aard.WERKGEVER_MUST else "De werkgever wenst"
            uit.append(f"{vraagt} {eis.soort.value} {eis.waarde}: {stand}.")
    return uit


def _woord(graad: Belang | Bewijs) -> str:
    return str(graad.value)
