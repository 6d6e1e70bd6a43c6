"""The caseload as columns: what the rules read of each kandidaat, so that a rule is a few array operations.

Codes: a fact is 1 = ja, 0 = not known, -1 = nee. A count or a day that is not known is `NIET_BEKEND` (-1); a
distance or place that is not known is NaN. Days are proleptic ordinals (`date.toordinal`), at least 1. The
columns hold the restricted layer and therefore have no repr of their content.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from kandidaten.kandidaat import Kandidaat
from matching import kolommen_kiezen as kiezen
from matching import kolommen_lezen as lezen
from matching.kolommen_lezen import Getallen, Maten, vast
from matching.lijsten import Rijen
from matching.regels_uitkomst import Codes, Vlaggen, ja_nee
from matching.toestemmingen import Toestemmingen
from models.doelgroep import Nbw, Register, Trede
from models.waardelijsten import (
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Rijbewijs,
    TredeStand,
)

# Codes of `Kolommen.trede`: 1-6 are treden of the IJmond ladder.
TREDE_NIET_BEKEND: Final = 0
TREDE_NTB: Final = 7
TREDE_NVT: Final = 8
TREDE_ANDERE_LADDER: Final = 9

REGISTER: Final = {RegisterStatus.JA: 1, RegisterStatus.ONBEKEND: 0, RegisterStatus.NEE: -1}
NBW: Final = {status: code for code, status in enumerate(NbwStatus)}
_RIJBEWIJS_BIT = {rijbewijs: 1 << bit for bit, rijbewijs in enumerate(Rijbewijs)}
PROFIELVELDEN: Final = (
    "skills",
    "werkervaring",
    "opleidingen",
    "postcode",
    "uren_max",
    "max_reisafstand_km",
    "rijbewijzen",
    "talen",
)

_STATUS = {
    None: 0,
    KandidaatStatus.BESCHIKBAAR: 1,
    KandidaatStatus.GEPLAATST: -1,
    KandidaatStatus.UITGESTROOMD: -1,
}
_MAG_WERKEN = {None: 0, MagWerken.TWV: 0, MagWerken.JA: 1, MagWerken.NEE: -1}
_TREDE_STAND = {TredeStand.NTB: TREDE_NTB, TredeStand.NVT: TREDE_NVT}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Kolommen:
    """Read-only columns over n kandidaten, in the order in which they were given.

    Attributes:
        ids: The n pseudonyms.
        register: Doelgroepregister, fact.
        register_dag: Day of the last register check.
        register_eigen_opgave: The registration is known from the person alone.
        nbw: Code from `NBW`.
        nbw_eigen_opgave: The status is known from the person alone.
        conflict: In the register and vastgesteld for beschut werk at once.
        trede: 1-6 on the IJmond ladder, or one of the TREDE codes.
        trede_dag: Day on which the trede was established.
        geboortejaar: Year of birth.
        rijbewijzen: Bitmask (`rijbewijs_bits`); 0 also when not known.
        rijbewijzen_bekend: Whether the licences are known.
        talen: Per language code the highest oral level (1-4), 0 = not known.
        certificaten: Per normalised name the rows of who has that certificate or diploma.
        mag_werken: Fact; a tewerkstellingsvergunning counts as not known.
        toestemmingen: Consents and objections, by name.
        status: 1 = beschikbaar, 0 = not known, -1 = placed or gone.
        vanaf_dag: First day of availability.
        tot_dag: Last day of availability.
        gebied: Number of the postcode area.
        postcodes: The four digits of each area, in order of first appearance; None = not known.
        gebieden: Per area latitude and longitude in degrees and radius in km, shape (3, areas); NaN = not known.
        max_reisafstand_km: Kilometres.
        uren_min: Hours a week.
        uren_max: Hours a week.
        begeleiding: Guidance needed, 0-3.
        aanpassing: Adaptation needed, fact.
        werktijden: Per working time whether the person accepts it, fact.
        ontheffing: Exempt from the duty to apply, fact.
        profiel_dag: Day on which the profile was confirmed.
        velden_bekend: How many of `PROFIELVELDEN` are known.
        open_voorstellen: Number of open proposals.
    """

    ids: tuple[str, ...]
    register: Codes
    register_dag: Getallen
    register_eigen_opgave: Vlaggen
    nbw: Codes
    nbw_eigen_opgave: Vlaggen
    conflict: Vlaggen
    trede: Codes
    trede_dag: Getallen
    geboortejaar: Getallen
    rijbewijzen: Getallen
    rijbewijzen_bekend: Vlaggen
    talen: Mapping[str, Codes]
    certificaten: Mapping[str, Getallen]
    mag_werken: Codes
    toestemmingen: Toestemmingen
    status: Codes
    vanaf_dag: Getallen
    tot_dag: Getallen
    gebied: Getallen
    postcodes: tuple[str | None, ...]
    gebieden: Maten
    max_reisafstand_km: Maten
    uren_min: Codes
    uren_max: Codes
    begeleiding: Codes
    aanpassing: Codes
    werktijden: Mapping[str, Codes]
    ontheffing: Codes
    profiel_dag: Getallen
    velden_bekend: Codes
    open_voorstellen: Getallen

    def __len__(self) -> int:
        return len(self.ids)

    def __repr__(self) -> str:
        return f"Kolommen({len(self)} kandidaten)"

    @classmethod
    def van(cls, kandidaten: Sequence[Kandidaat]) -> "Kolommen":
        """Read the columns from kandidaten; linear in their number."""
        gebied, postcodes, gebieden = lezen.plaatsen(kandidaten)
        return cls(
            ids=tuple(kandidaat.id for kandidaat in kandidaten),
            register=lezen.codes(kandidaten, lambda k: REGISTER[k.afgeschermd.doelgroep.register.status]),
            register_dag=lezen.dagen(kandidaten, attrgetter("afgeschermd.doelgroep.register.peildatum")),
            register_eigen_opgave=lezen.vlaggen(
                kandidaten, lambda k: is_eigen_opgave(k.afgeschermd.doelgroep.register)
            ),
            nbw=lezen.codes(kandidaten, lambda k: NBW[k.afgeschermd.doelgroep.nbw.status]),
            nbw_eigen_opgave=lezen.vlaggen(kandidaten, lambda k: is_eigen_opgave(k.afgeschermd.doelgroep.nbw)),
            conflict=lezen.vlaggen(kandidaten, attrgetter("afgeschermd.doelgroep.conflict")),
            trede=lezen.codes(kandidaten, lambda k: _trede_code(k.afgeschermd.trede)),
            trede_dag=lezen.dagen(kandidaten, _trede_dag),
            geboortejaar=lezen.getallen(kandidaten, attrgetter("afgeschermd.geboortejaar")),
            rijbewijzen=lezen.getallen(kandidaten, lambda k: rijbewijs_bits(k.rijbewijzen or ())),
            rijbewijzen_bekend=lezen.vlaggen(kandidaten, lambda k: k.rijbewijzen is not None),
            talen=lezen.talen(kandidaten),
            certificaten=lezen.certificaten(kandidaten),
            mag_werken=lezen.codes(kandidaten, lambda k: _MAG_WERKEN[k.mag_werken]),
            toestemmingen=Toestemmingen.van(kandidaten),
            status=lezen.codes(kandidaten, lambda k: _STATUS[k.status]),
            vanaf_dag=lezen.dagen(kandidaten, attrgetter("beschikbaar_vanaf")),
            tot_dag=lezen.dagen(kandidaten, attrgetter("beschikbaar_tot")),
            gebied=gebied,
            postcodes=postcodes,
            gebieden=gebieden,
            max_reisafstand_km=lezen.maten(kandidaten, attrgetter("max_reisafstand_km")),
            uren_min=lezen.codes(kandidaten, attrgetter("uren_min")),
            uren_max=lezen.codes(kandidaten, attrgetter("uren_max")),
            begeleiding=lezen.codes(kandidaten, attrgetter("afgeschermd.begeleiding_nodig")),
            aanpassing=lezen.codes(kandidaten, lambda k: ja_nee(k.afgeschermd.aanpassing_nodig)),
            werktijden=lezen.werktijden(kandidaten),
            ontheffing=lezen.codes(kandidaten, lambda k: ja_nee(k.afgeschermd.ontheffing)),
            profiel_dag=lezen.dagen(kandidaten, attrgetter("profiel_datum")),
            velden_bekend=lezen.codes(kandidaten, _velden_bekend),
            open_voorstellen=lezen.getallen(kandidaten, attrgetter("open_voorstellen")),
        )

    def kies(self, rijen: Rijen) -> "Kolommen":
        """The columns of these people, in this order; nothing of the others stays in them."""
        plek = kiezen.nieuwe_plek(len(self), rijen)
        gebied, postcodes, gebieden = kiezen.kies_gebieden((self.gebied, self.postcodes, self.gebieden), rijen)
        per_persoon: dict[str, Any] = {naam: vast(getattr(self, naam)[rijen]) for naam in _PER_PERSOON}
        return replace(
            self,
            **per_persoon,
            ids=tuple(self.ids[rij] for rij in rijen.tolist()),
            talen=kiezen.kies_codes(self.talen, rijen),
            certificaten=kiezen.kies_wie(self.certificaten, plek),
            toestemmingen=self.toestemmingen.kies(plek),
            gebied=gebied,
            postcodes=postcodes,
            gebieden=gebieden,
            werktijden=MappingProxyType({tijd: vast(kolom[rijen]) for tijd, kolom in self.werktijden.items()}),
        )

    def samen(self, ander: "Kolommen") -> "Kolommen":
        """The columns of these people and then of the other ones."""
        gebied, postcodes, gebieden = kiezen.gebieden_samen(
            (self.gebied, self.postcodes, self.gebieden), (ander.gebied, ander.postcodes, ander.gebieden)
        )
        per_persoon: dict[str, Any] = {
            naam: vast(np.concatenate([getattr(self, naam), getattr(ander, naam)])) for naam in _PER_PERSOON
        }
        return replace(
            self,
            **per_persoon,
            ids=self.ids + ander.ids,
            talen=kiezen.codes_samen(self.talen, len(self), ander.talen, len(ander)),
            certificaten=kiezen.wie_samen(self.certificaten, len(self), ander.certificaten),
            toestemmingen=self.toestemmingen.samen(ander.toestemmingen, len(self)),
            gebied=gebied,
            postcodes=postcodes,
            gebieden=gebieden,
            werktijden=kiezen.codes_samen(self.werktijden, len(self), ander.werktijden, len(ander)),
        )


_APART: Final = {"gebied", "gebieden"}
# The columns with one value per person and nothing else to them.
_PER_PERSOON: Final = tuple(
    veld.name for veld in fields(Kolommen) if veld.type in {Codes, Getallen, Maten, Vlaggen} and veld.name not in _APART
)


def rijbewijs_bits(rijbewijzen: Iterable[Rijbewijs]) -> int:
    """The bitmask of some licences."""
    return sum(_RIJBEWIJS_BIT[rijbewijs] for rijbewijs in rijbewijzen)


def is_eigen_opgave(feit: Register | Nbw) -> bool:
    """Whether only the person said so: then it is still to be confirmed (H1, H2)."""
    return feit.bron is not None and feit.bron.strip().casefold() == "eigen opgave"


def _trede_code(trede: Trede | None) -> int:
    if trede is None:
        return TREDE_NIET_BEKEND
    if trede.ladder is not Ladder.IJMOND:
        return TREDE_ANDERE_LADDER
    return trede.stand if isinstance(trede.stand, int) else _TREDE_STAND[trede.stand]


def _trede_dag(kandidaat: Kandidaat) -> date | None:
    trede = kandidaat.afgeschermd.trede
    return None if trede is None else trede.peildatum


def _velden_bekend(kandidaat: Kandidaat) -> int:
    # None and an empty tuple are both "not known"; an empty set of licences is the fact that there are none.
    return sum(getattr(kandidaat, veld) not in (None, ()) for veld in PROFIELVELDEN)
