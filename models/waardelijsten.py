"""Value lists: the closed sets of codes that kandidaten, vacatures and rules share.

Each list names its source and the date of that source. A code that is not on a list is never guessed at: a reader
keeps it apart and reports it.
"""

from enum import Enum, IntEnum


class Uitkomst(Enum):
    """The answer of a rule. Unknown is a third answer, never "no" and never "yes". Source: rules.md, 2026."""

    VOLDOET = "voldoet"
    VOLDOET_NIET = "voldoet_niet"
    ONBEKEND = "onbekend"


class RegisterStatus(Enum):
    """Doelgroepregister banenafspraak (Wfsv art. 38b and 38d, text of 2025-01-01)."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class NbwStatus(Enum):
    """Nieuw Beschut Werk (Participatiewet art. 10b, text of 2025-01-01): UWV advises, the college decides."""

    GEEN = "geen"
    AANGEVRAAGD = "aangevraagd"
    ADVIES_POSITIEF = "advies_positief"
    VASTGESTELD = "vastgesteld"
    INGETROKKEN = "ingetrokken"
    ONBEKEND = "onbekend"


class Ladder(Enum):
    """Participation ladders that share the numbers 1-6 but not their meaning (domain.md 1.1)."""

    IJMOND = "ijmond-2020"  # distance to work; 6 = ready to be placed
    VNG = "vng-6"  # present participation; 6 = works already


class TredeStand(Enum):
    """Why there is no trede (kwartaalrapportage IJmond Werkt! Q1-2020, bijlage 2)."""

    NTB = "n.t.b."  # registered, trede still to be determined
    NVT = "n.v.t."  # WW, Wajong and other UWV clients have no trede


class PlekSoort(Enum):
    """Kind of place a vacature offers (rules.md 9.1; VUM knows only four of them)."""

    REGULIER = "regulier"
    GARANTIEBAAN = "garantiebaan_gereserveerd"
    REGULIER_OOK_BANENAFSPRAAK = "regulier_ook_banenafspraak"
    BESCHUT = "beschut"
    LEERWERKPLEK = "leerwerkplek"
    PROEFPLAATS = "proefplaats"
    STAGE = "stage"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"


class Aard(Enum):
    """What kind of requirement something is (rules.md 9.1)."""

    WETTELIJK = "wettelijk"
    VEILIGHEID = "veiligheid"
    WERKGEVER_MUST = "werkgever_must"
    WENS = "wens"


class EisSoort(Enum):
    """What a requirement of a vacature is about."""

    RIJBEWIJS = "rijbewijs"  # needed to perform the work, not to get there
    CERTIFICAAT = "certificaat"  # VCA, heftruckcertificaat, VOG…
    BEVOEGDHEID = "bevoegdheid"  # regulated profession: BIG, onderwijsbevoegdheid…
    MINIMUMLEEFTIJD = "minimumleeftijd"  # years
    TAAL = "taal"  # language code and level


class Rijbewijs(Enum):
    """Driving licences (RDW/CBR, as listed in VUM 3.0.0)."""

    AM = "AM"
    A1 = "A1"
    A2 = "A2"
    A = "A"
    B = "B"
    B_PLUS = "B+"
    BE = "BE"
    C1 = "C1"
    C1E = "C1E"
    C = "C"
    CE = "CE"
    D1 = "D1"
    D1E = "D1E"
    D = "D"
    DE = "DE"
    T = "T"

    @property
    def dekt(self) -> frozenset["Rijbewijs"]:
        """The categories that the holder may drive, itself included (Reglement rijbewijzen)."""
        return frozenset({self, *(Rijbewijs(code) for code in _DEKT.get(self.value, ()))})


_DEKT: dict[str, tuple[str, ...]] = {
    "A1": ("AM",),
    "A2": ("A1", "AM"),
    "A": ("A2", "A1", "AM"),
    "B": ("AM",),
    "B+": ("B", "AM"),
    "BE": ("B+", "B", "AM"),
    "C1": ("B", "AM"),
    "C1E": ("C1", "BE", "B+", "B", "AM"),
    "C": ("C1", "B", "AM"),
    "CE": ("C1E", "C", "C1", "BE", "B+", "B", "AM"),
    "D1": ("B", "AM"),
    "D1E": ("D1", "BE", "B+", "B", "AM"),
    "D": ("D1", "B", "AM"),
    "DE": ("D1E", "D", "D1", "BE", "B+", "B", "AM"),
    "T": ("AM",),
}


class Taalniveau(IntEnum):
    """Command of a language (VUM 3.0.0 list TAAL); its 0 (onbekend) and 8 (n.v.t.) are None here."""

    GEEN = 1
    REDELIJK = 2
    GOED = 3
    UITSTEKEND = 4


class WerkDenkniveau(IntEnum):
    """Werk- en denkniveau (VUM 3.0.0 list W&D); its 0 and 7 are None here. Says nothing about a diploma."""

    GEEN_BASISOPLEIDING = 1
    BASIS = 2
    VMBO = 3
    MBO_HAVO_VWO = 4
    HBO = 5
    WO = 6


class WerkSoort(Enum):
    """What kind of place earlier work was (own list; VUM does not tell them apart)."""

    BETAALD = "betaald"
    WERKERVARINGSPLEK = "werkervaringsplek"
    STAGE = "stage"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    THUIS = "thuis"


class Begeleiding(IntEnum):
    """Guidance at work, needed by a person or offered by a place (own scale, rules.md G7)."""

    GEEN = 0
    LICHT = 1
    GEMIDDELD = 2
    INTENSIEF = 3


class MagWerken(Enum):
    """Work authorisation (SUWI art. 30b); no nationality is kept."""

    JA = "ja"
    NEE = "nee"
    TWV = "twv"  # only with a tewerkstellingsvergunning


class KandidaatStatus(Enum):
    """Whether somebody can be proposed at all."""

    BESCHIKBAAR = "beschikbaar"
    GEPLAATST = "geplaatst"
    UITGESTROOMD = "uitgestroomd"


class VacatureStatus(Enum):
    """Whether a vacature still asks for people."""

    OPEN = "open"
    VERVULD = "vervuld"
    INGETROKKEN = "ingetrokken"


class Vervoermiddel(IntEnum):
    """Means of transport (VUM 3.0.0 list VERV)."""

    AUTO = 1
    BROMFIETS = 2
    FIETS = 3
    MOTOR = 4
    OPENBAAR_VERVOER = 5
    ANDERS = 9
