"""The groups that are compared, read from a kandidaat for measurement alone. Not known is a group of its own.

Ranking never sees any of this (rules.md H11, H12). What is not recorded cannot be compared, and is said so
(`NIET_VASTGELEGD`).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evaluation.onderdrukking import GRENS
from kandidaten.kandidaat import Kandidaat
from matching.lijsten import Rijen
from models.waardelijsten import Ladder, NbwStatus, RegisterStatus, WerkDenkniveau

ONBEKEND: Final = "onbekend"
OVERIG: Final = "overig"
MINSTENS: Final = GRENS  # people: a group named in a file, such as a gemeente, is only named from here on

NIET_VASTGELEGD: Final = (
    "Geslacht, herkomst en nationaliteit worden niet vastgelegd, en dus ook niet vergeleken. Of namen, leeftijd en "
    "herkomst in een tekst verschil maken, meet de wisselproef (skillsmatch report eerlijkheid).",
    "Wie statushouder is, staat niet in het profiel: voor statushouders is hier geen cijfer te geven.",
)


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """What people are told apart by.

    Attributes:
        code: Short and stable, a-z.
        naam: Dutch, small letters.
        groepen: The groups that there always are, in their order; empty: as the data names them.
        van: Group of a kandidaat in the year of the peiling.
    """

    code: str
    naam: str
    groepen: tuple[str, ...]
    van: Callable[[Kandidaat, int], str]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Indeling:
    """Everybody in one group each.

    Attributes:
        kenmerk: By what.
        groepen: g names; the last one is `ONBEKEND`.
        van: Number of the group of each of n people, shape (n,).
    """

    kenmerk: Kenmerk
    groepen: tuple[str, ...]
    van: Rijen

    @property
    def lidmaatschap(self) -> NDArray[np.float64]:
        """1.0 where somebody is of a group, shape (n, g)."""
        return np.eye(len(self.groepen))[self.van]


def deel_in(kenmerk: Kenmerk, kandidaten: Sequence[Kandidaat], jaar: int) -> Indeling:
    """The groups of one kenmerk over a caseload.

    Names that come from the data themselves are kept from `MINSTENS` people on; the others are together `OVERIG`, so
    that no row tells that somebody of that name is there.
    """
    namen = [kenmerk.van(kandidaat, jaar) for kandidaat in kandidaten]
    if kenmerk.groepen:
        groepen = (*kenmerk.groepen, ONBEKEND)
    else:
        aantallen = Counter(namen)
        vaak = sorted(naam for naam, aantal in aantallen.items() if aantal >= MINSTENS and naam != ONBEKEND)
        groepen = (*vaak, OVERIG, ONBEKEND)
        namen = [naam if naam in groepen else OVERIG for naam in namen]
    nummer = {naam: i for i, naam in enumerate(groepen)}
    return Indeling(kenmerk, groepen, np.array([nummer[naam] for naam in namen], dtype=np.intp))


def _trede(kandidaat: Kandidaat, _: int) -> str:
    trede = kandidaat.afgeschermd.trede
    if trede is None:
        return ONBEKEND
    if trede.ladder is not Ladder.IJMOND:
        return "andere ladder"
    return f"trede {trede.stand}" if isinstance(trede.stand, int) else trede.stand.value


def _doelgroep(kandidaat: Kandidaat, _: int) -> str:
    doelgroep = kandidaat.afgeschermd.doelgroep
    if doelgroep.conflict:
        return "register en beschut werk (tegenspraak)"
    if doelgroep.nbw.status is NbwStatus.VASTGESTELD:
        return "nieuw beschut werk"
    return {
        RegisterStatus.JA: "doelgroepregister",
        RegisterStatus.NEE: "geen doelgroep",
        RegisterStatus.ONBEKEND: ONBEKEND,
    }[doelgroep.register.status]


def _leeftijd(kandidaat: Kandidaat, jaar: int) -> str:
    geboren = kandidaat.afgeschermd.geboortejaar
    if geboren is None:
        return ONBEKEND
    # Of the day of birth only the year is kept: who turns 27 or 50 this year counts as that age.
    return "tot 27 jaar" if jaar - geboren < 27 else "27 tot 50 jaar" if jaar - geboren < 50 else "50 jaar en ouder"


_NIVEAUS: Final = {
    WerkDenkniveau.GEEN_BASISOPLEIDING: "geen basisonderwijs",
    WerkDenkniveau.BASIS: "basisonderwijs",
    WerkDenkniveau.VMBO: "vmbo",
    WerkDenkniveau.MBO_HAVO_VWO: "mbo, havo, vwo",
    WerkDenkniveau.HBO: "hbo",
    WerkDenkniveau.WO: "wo",
}


def _niveau(kandidaat: Kandidaat, _: int) -> str:
    return ONBEKEND if kandidaat.werk_denkniveau is None else _NIVEAUS[kandidaat.werk_denkniveau]


def _gemeente(kandidaat: Kandidaat, _: int) -> str:
    return (kandidaat.afgeschermd.gemeente or "").strip().casefold() or ONBEKEND


def _uitkering(kandidaat: Kandidaat, _: int) -> str:
    return (kandidaat.afgeschermd.uitkering or "").strip() or ONBEKEND


_TREDEN: Final = (*(f"trede {n}" for n in range(1, 7)), "n.t.b.", "n.v.t.", "andere ladder")
_DOELGROEPEN: Final = (
    "geen doelgroep",
    "doelgroepregister",
    "nieuw beschut werk",
    "register en beschut werk (tegenspraak)",
)

KENMERKEN: Final = (
    Kenmerk("trede", "trede", _TREDEN, _trede),
    Kenmerk("doelgroep", "doelgroep", _DOELGROEPEN, _doelgroep),
    Kenmerk("leeftijd", "leeftijd", ("tot 27 jaar", "27 tot 50 jaar", "50 jaar en ouder"), _leeftijd),
    Kenmerk("niveau", "werk- en denkniveau", tuple(_NIVEAUS.values()), _niveau),
    Kenmerk("gemeente", "gemeente", (), _gemeente),
    Kenmerk("uitkering", "uitkering", (), _uitkering),
)
