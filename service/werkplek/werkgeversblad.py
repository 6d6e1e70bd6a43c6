"""The employer sheet: made of an open profile only, which has no place for the restricted layer (rules.md H11)."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from kandidaten.eigen_opgave import ontkend, ontkent_in
from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.kolommen import Kolommen
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.regels_eisen import toets_eis
from matching.regels_uitkomst import VOLDOET
from matching.regels_woorden import eis_in_woorden
from matching.uitleg import EERDER_WERK, ONTBREEKT_ONDER, bijdragen
from models.fouten import ConflictFout
from models.skills import Bewijs
from models.waardelijsten import EisSoort, Uitkomst
from service.dienst import Dienst
from service.opslag import voorstellen
from service.routes.opmaak import datum
from service.schemas.werkgeversblad import Ervaring, GetoondeSkill, Werkgeversblad
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.toestemmingen import toestemming_voor
from service.werkplek.woorden import uren
from vacatures.vacature import Vacature

# Of what may be asked of papers; an age or a health check is no paper.
_LIJKT: Final = 0.6  # share of the term from which earlier work is called like this work: "grotendeels" on the list
_PAPIER: Final = frozenset({EisSoort.RIJBEWIJS, EisSoort.CERTIFICAAT, EisSoort.BEVOEGDHEID, EisSoort.TAAL})
# What only follows from a beroep, earlier or wished, is no claim of the person and is left out.
_BEWIJS: Final[Mapping[Bewijs, str]] = MappingProxyType(
    {
        Bewijs.DIPLOMA: "met diploma of certificaat",
        Bewijs.GEZIEN: "laten zien op het werk",
        Bewijs.VOORBEELD: "gedaan in eerder werk",
        Bewijs.GENOEMD: "volgens de kandidaat",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProfiel:
    """All that an employer sheet is made of. It has no id, no place, no age and nothing restricted.

    Attributes:
        skills: Asked skills that are met, with the evidence.
        ervaring: Like work done before, and years where known.
        uren_min: Fewest hours a week.
        uren_max: Most hours a week.
        beschikbaar_vanaf: First day.
        papieren: Asked papers that the person has, in words.
    """

    skills: tuple[tuple[str, Bewijs], ...]
    ervaring: tuple[tuple[str, float | None], ...]
    uren_min: int | None
    uren_max: int | None
    beschikbaar_vanaf: date | None
    papieren: tuple[str, ...]


def toon(dienst: Dienst, wie: Uitvoerder, voorstel_id: str) -> Werkgeversblad:
    """The sheet of a voorstel; making it is an act. It goes nowhere by itself.

    Raises:
        NietGevonden: There is no such voorstel within these gemeenten.
        ConflictFout: The person was not proposed, or does not consent (H9).
    """
    matcher = dienst.matcher(wie)
    with dienst.opslag.handeling(wie) as handeling:
        een = voorstellen.lees(handeling.zicht, voorstel_id)
        kandidaat, vacature = handeling.kandidaat(een.kandidaat), handeling.vacature(een.vacature)
        if not een.status.fase.bij_werkgever:
            raise ConflictFout("Er is nog geen voorstel aan de werkgever. Stel de kandidaat eerst voor.")
        if toestemming_voor(kandidaat, vacature, matcher.omstandigheden) is not Uitkomst.VOLDOET:
            raise ConflictFout("De kandidaat geeft hiervoor geen toestemming (H9). Er gaat niets naar de werkgever.")
        handeling.leg_vast(
            Gebeurtenis(actie=Actie.WERKGEVERSBLAD_GEMAAKT, soort="voorstel", object=een.id, kandidaat=een.kandidaat)
        )
    profiel = open_profiel(kandidaat, vacature, matcher)
    nummer = _nummer(dienst.opslag.sleutels.pseudoniem, een.id)
    return maak_werkgeversblad(profiel, vacature, nummer, dienst.vandaag())


def open_profiel(kandidaat: Kandidaat, vacature: Vacature, matcher: Matcher) -> OpenProfiel:
    """What a werkgever may know of somebody for this vacature. The restricted layer is taken off before anything."""
    zonder = replace(kandidaat, afgeschermd=Afgeschermd())
    skills, eerder_werk = _gevonden(zonder, vacature, matcher)
    return OpenProfiel(
        skills=skills,
        ervaring=_ervaring(zonder, eerder_werk),
        uren_min=zonder.uren_min,
        uren_max=zonder.uren_max,
        beschikbaar_vanaf=zonder.beschikbaar_vanaf,
        papieren=_papieren(zonder, vacature, matcher.omstandigheden),
    )


def maak_werkgeversblad(profiel: OpenProfiel, vacature: Vacature, nummer: str, op: date) -> Werkgeversblad:
    """The sheet: of the vacature only what the werkgever wrote as its heading, not what kind of place it is."""
    return Werkgeversblad(
        nummer=nummer,
        gemaakt=op,
        vacature=vacature.titel or "uw vacature",
        werkgever=vacature.werkgever,
        skills=tuple(GetoondeSkill(skill=skill, bewijs=_BEWIJS[bewijs]) for skill, bewijs in profiel.skills),
        ervaring=tuple(Ervaring(werk=werk, jaren=jaren) for werk, jaren in profiel.ervaring),
        uren=uren(profiel.uren_min, profiel.uren_max),
        beschikbaar=_beschikbaar(profiel.beschikbaar_vanaf, op),
        papieren=profiel.papieren,
    )


def _beschikbaar(vanaf: date | None, op: date) -> str:
    if vanaf is None:
        return "in overleg"
    return "per direct" if vanaf <= op else f"vanaf {datum(vanaf)}"


def _gevonden(
    kandidaat: Kandidaat, vacature: Vacature, matcher: Matcher
) -> tuple[tuple[tuple[str, Bewijs], ...], str | None]:
    """The asked skills that were found, and the title of earlier work that is like it.

    What the person says not to have is not told either when something else resembles it.
    """
    vraag = matcher.scorer.vraag(matcher.vraagprofiel(vacature))
    wie = ontkent_in(kandidaat, matcher.scorer.taxonomie)
    niet = {skill.naam for skill in vraag.skills if ontkend(wie, skill)}
    scores = matcher.scores(vraag, np.array([matcher.rij(kandidaat.id)]))
    skills, eerder_werk = [], None
    for een in bijdragen(scores, 0, matcher.profielen):
        deel = een.bijdrage / een.van if een.door is not None and een.van > 0 else 0.0
        if een.gevraagd == EERDER_WERK:
            eerder_werk = een.door if deel >= _LIJKT else None
        elif (
            een.gevraagd not in niet
            and een.bewijs is not None
            and Bewijs(een.bewijs) in _BEWIJS
            and deel >= ONTBREEKT_ONDER
        ):
            skills.append((een.gevraagd, Bewijs(een.bewijs)))
    return tuple(skills), eerder_werk


def _ervaring(kandidaat: Kandidaat, titel: str | None) -> tuple[tuple[str, float | None], ...]:
    """The like work under its own title, its years added up; unknown when they are of any of them."""
    zelfde = [een for een in kandidaat.werkervaring if titel is not None and een.functie == titel]
    if titel is None or not zelfde:
        return ()
    jaren = [een.jaren for een in zelfde if een.jaren is not None]
    return ((titel, sum(jaren) if len(jaren) == len(zelfde) else None),)


def _papieren(kandidaat: Kandidaat, vacature: Vacature, omstandigheden: Omstandigheden) -> tuple[str, ...]:
    kolommen = Kolommen.van((kandidaat,))
    return tuple(
        eis_in_woorden(eis)
        for eis in vacature.eisen
        if eis.soort in _PAPIER and toets_eis(kolommen, eis, vacature, omstandigheden)[0] == VOLDOET
    )


def _nummer(sleutel: bytes, voorstel_id: str) -> str:
    """A number for this sheet alone: the same each time, and without the key it leads to nothing."""
    code = hmac.new(sleutel, f"werkgeversblad {voorstel_id}".encode(), hashlib.sha256).digest()
    return f"WB-{base64.b32encode(code)[:10].decode()}"
