"""From which bereik work is within reach: Nesta's reasoning on our own taxonomy, and for what people really tell.

Nesta (2021, *Mapping Career Causeways*) calls a transition viable when the likeness of two occupations is at least the
mean less one standard deviation of that between occupations in one ISCO-08 unit group: people are known to move inside
such a group. Here likeness is `bereik` of somebody with the skills of the one for the other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.beoordeeld import lees_beoordeeld
from evaluation.richtingen.personen import Vorm, persoon
from evaluation.richtingen.systemen import Tabel
from evaluation.richtingen.wereld import Wereld, essentieel
from kandidaten.kandidaat import Kandidaat, Werkervaring
from kandidaten.profiel import skill_profile
from kandidaten.synthetisch import maak_caseload
from matching.beroepsbereik import bereik
from matching.lijsten import Rijen
from matching.profielen import maak_profielen
from matching.richting_waarde import RichtingInstellingen
from models.skills import Bewijs, Skill, SkillProfile
from models.taxonomie.begrippen import Beroep
from models.taxonomie.taxonomie import Taxonomie

GROEPEN = (4, 3)  # digits of ISCO-08: unit group, minor group
BIJ_ELK = 3  # so many richtingen is what a person is to be offered at least
CASELOAD = 400
_STANDAARD: Final = RichtingInstellingen()


@dataclass(frozen=True, slots=True)
class Drempel:
    """Bereik between people of one beroep and the other beroepen of its ISCO group.

    Attributes:
        cijfers: Digits of ISCO-08 that make the group.
        paren: Pairs of a person and another beroep of the group.
        gemiddelde: Their mean bereik.
        spreiding: Its standard deviation.
        aandeel: Share of all pairs, of every group, at or above `haalbaar`.
    """

    cijfers: int
    paren: int
    gemiddelde: float
    spreiding: float
    aandeel: float

    @property
    def haalbaar(self) -> float:
        """Mean less one standard deviation."""
        return self.gemiddelde - self.spreiding


@dataclass(frozen=True, slots=True)
class Ruimte:
    """What a threshold leaves to people.

    Attributes:
        drempel: The bereik from which work counts.
        beroepen: Median number of beroepen at or above it.
        genoeg: Share of people with at least `BIJ_ELK` of them.
    """

    drempel: float
    beroepen: float
    genoeg: float


@dataclass(frozen=True, slots=True)
class Mensen:
    """One group of people and what they reach.

    Attributes:
        naam: Dutch.
        aantal: How many.
        drempels: One per entry of `GROEPEN`; empty where nobody knows whose beroep is whose.
        ruimtes: At each threshold of the settings, lowest first.
    """

    naam: str
    aantal: int
    drempels: tuple[Drempel, ...]
    ruimtes: tuple[Ruimte, ...]


def drempel(tabel: Tabel, eigen: Rijen, isco: NDArray[np.str_], cijfers: int) -> Drempel:
    """Bereik inside the ISCO group of the own beroep.

    Args:
        tabel: Bereik, one row per person, one column per beroep.
        eigen: Column of the beroep of each person; it counts nowhere.
        isco: Code of each beroep.
        cijfers: Digits that make the group, 1-4.

    Raises:
        ValueError: No group has two beroepen.
    """
    ander = np.ones(tabel.shape, dtype=bool)
    ander[np.arange(len(eigen)), eigen] = False
    groep = isco.astype(f"<U{cijfers}")
    binnen = tabel[(groep[eigen][:, None] == groep[None]) & ander]
    if not len(binnen):
        raise ValueError("no ISCO group has two beroepen")
    gemiddelde, spreiding = float(binnen.mean()), float(binnen.std())
    return Drempel(cijfers, len(binnen), gemiddelde, spreiding, float((tabel[ander] >= gemiddelde - spreiding).mean()))


def ruimte(tabel: Tabel, grens: float) -> Ruimte:
    """How many beroepen people have at or above a threshold, their own one among them."""
    aantal = (tabel >= grens).sum(axis=1)
    return Ruimte(grens, float(np.median(aantal)), float((aantal >= BIJ_ELK).mean()))


def meet_mensen(
    naam: str,
    wereld: Wereld,
    profielen: Sequence[SkillProfile],
    eigen: Rijen | None,
    instellingen: RichtingInstellingen = _STANDAARD,
) -> Mensen:
    """What one group of people reaches.

    Args:
        naam: Of the group, Dutch.
        wereld: Where.
        profielen: Theirs.
        eigen: Column of the beroep of each; None: not known.
        instellingen: Thresholds.
    """
    kolommen = maak_profielen(profielen, wereld.scorer.gelijkenis)
    tabel = bereik(wereld.scorer, kolommen, np.arange(len(profielen)), wereld.beroepen).per_beroep
    grenzen = (instellingen.verst, instellingen.haalbaar, instellingen.dichtbij)
    return Mensen(
        naam=naam,
        aantal=len(profielen),
        drempels=() if eigen is None else tuple(drempel(tabel, eigen, wereld.isco, n) for n in GROEPEN),
        ruimtes=tuple(ruimte(tabel, grens) for grens in grenzen),
    )


def vertellers(wereld: Wereld, seed: int) -> tuple[Mensen, ...]:
    """The people of the chosen beroepen by how much they tell, most first."""
    taal = wereld.taxonomie
    groepen: dict[str, Callable[[Beroep], SkillProfile]] = {
        "alle skills, met diploma": lambda een: _met_bewijs(een, taal, Bewijs.DIPLOMA),
        "alle skills, genoemd": lambda een: _met_bewijs(een, taal, Bewijs.GENOEMD),
        "de helft in andere woorden, genoemd": lambda een: persoon(een, taal, Vorm.HELFT_WOORDEN, seed).profiel,
        "alleen de naam van het beroep": lambda een: _alleen_titel(een, taal),
    }
    return tuple(
        meet_mensen(naam, wereld, [maak(een) for een in wereld.gekozen], wereld.keus) for naam, maak in groepen.items()
    )


def uit_caseload(wereld: Wereld, seed: int, n: int = CASELOAD) -> Mensen:
    """People of the invented caseload and the beroep that each was really written from."""
    caseload = maak_caseload(seed, n, taxonomie=wereld.taxonomie)
    plek = {een.id: i for i, een in enumerate(wereld.beroepen.beroepen)}
    eigen = np.array([plek[caseload.ware_beroepen[een.id]] for een in caseload.kandidaten], dtype=np.intp)
    return meet_mensen("verzonnen caseload", wereld, _profielen(caseload.kandidaten, wereld), eigen)


def uit_beoordeelde_set(wereld: Wereld, data: Path) -> Mensen:
    """People of the judged set; which beroep is theirs nobody says.

    Raises:
        InvoerFout: The set is absent or unusable.
    """
    return meet_mensen("beoordeelde set", wereld, _profielen(lees_beoordeeld(data).kandidaten, wereld), None)


def _profielen(kandidaten: Iterable[Kandidaat], wereld: Wereld) -> list[SkillProfile]:
    """What people did and can; wishing for work proves no skill (`matching.loopbaan.zonder_gewenst`)."""
    return [skill_profile(replace(een, gewenste_beroepen=()), wereld.taxonomie) for een in kandidaten]


def _met_bewijs(beroep: Beroep, taxonomie: Taxonomie, bewijs: Bewijs) -> SkillProfile:
    return SkillProfile(
        skills=tuple(
            Skill(label=taxonomie.skills[id_].label, concept=id_, graad=bewijs, bron="eigen opgave")
            for id_ in essentieel(beroep)
        )
    )


def _alleen_titel(beroep: Beroep, taxonomie: Taxonomie) -> SkillProfile:
    # By id: in a language made by others a title may lead to several beroepen, or to none.
    werk = Werkervaring(functie=beroep.label, beroep=beroep.id)
    return skill_profile(Kandidaat(id="titel", werkervaring=(werk,)), taxonomie)
