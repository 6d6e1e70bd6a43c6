"""What happened, as it is counted for beleid: one frozen event for each thing that happened to one person or plek.

Events hold what is special about a person (trede, doelgroep): they are part of the restricted layer (rules.md H11), are
read by the reports alone and never by matching. Their list of kinds follows the quarterly reports of the region
(domain.md 7.2, 7.3).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Soort(StrEnum):
    """What happened; the value is what is kept and what a file says."""

    AANMELDING = "aanmelding"
    INTAKE = "intake"
    MAATREGEL = "maatregel"
    TRAJECT_BEGIN = "traject_begin"
    TREDE = "trede"  # from `trede` to `trede_naar`: indeling, doorstroom or terugval
    TRAJECT_EINDE = "traject_einde"
    VOORZIENING_BEGIN = "voorziening_begin"  # a spell: detachering, beschut werk, diagnose…
    VOORZIENING_EINDE = "voorziening_einde"
    DOELGROEP_BEGIN = "doelgroep_begin"
    DOELGROEP_EINDE = "doelgroep_einde"
    VOORGESTELD = "voorgesteld"
    GESPREK = "gesprek"
    PROEFPLAATSING = "proefplaatsing"
    AFGEWEZEN = "afgewezen"  # `detail`: code of the reason, of matching.voorstellen
    GEPLAATST = "geplaatst"
    BEHOUDEN = "behouden"  # `detail`: "3", "6" or "12" months after the placement
    PLAATSING_EINDE = "plaatsing_einde"
    VACATURE_VERVULD = "vacature_vervuld"  # acquisitie, werving, selectie and match all by the adviseur
    NIEUWE_RELATIE = "nieuwe_relatie"  # `plek`: the werkgever
    PREVENTIE = "preventie"


class Klantgroep(StrEnum):
    """Under which law somebody is a client (kandidaat `uitkering`)."""

    PWET = "pwet"
    PRO_VSO = "pro_vso"  # Participatiewet too: 16 or 17 years old, from school
    WW = "ww"
    WAJONG = "wajong"
    SW = "sw"


class Plaatsingssoort(StrEnum):
    """`detail` of a placement."""

    REGULIER = "regulier"
    PARTTIME = "parttime"  # stays in traject, no outflow (domain.md 7.2)
    GARANTIEBAAN = "garantiebaan"
    BESCHUT = "beschut"
    LEERWERKPLEK = "leerwerkplek"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"


class Oorsprong(StrEnum):
    """Who says so."""

    INGEVOERD = "ingevoerd"  # by an adviseur, in the workplace
    INGELEZEN = "ingelezen"  # from a file
    GESIMULEERD = "gesimuleerd"  # made up, and shown as such everywhere


class GebeurtenisFout(ValueError):
    """Why an event cannot be.

    Attributes:
        veld: What is at fault.
        reden: Why, in Dutch, without the value.
    """

    def __init__(self, veld: str, reden: str) -> None:
        self.veld = veld
        self.reden = reden
        super().__init__(f"{veld}: {reden}")


TREDEN: Final = ("1", "2", "3", "4", "5", "6", "n.t.b.", "n.v.t.")
"""Where somebody can stand: a trede of the ladder of IJmond, or why there is none."""

BEHOUDMAANDEN: Final = (3, 6, 12)
"""After how many months is asked whether somebody is still at work."""

MAX_UREN: Final = 60.0
"""Hours a week."""

# What a kind cannot do without, and what belongs to some kinds alone.
OVER_EEN_PLEK: Final = frozenset({Soort.VACATURE_VERVULD, Soort.NIEUWE_RELATIE})
_MET_TREDE_NAAR: Final = frozenset({Soort.TREDE, Soort.TRAJECT_BEGIN})
_VOORZIENINGEN: Final = (
    "detachering",
    "begeleid_werken",
    "beschut_intern",
    "beschut_extern",
    "diagnose",
    "extern_traject",
    "pilot_werkplek",
    "project",
)
_DOELGROEPEN: Final = ("50plus", "statushouder", "doelgroepregister", "pro_vso")
DETAILS: Final[Mapping[Soort, tuple[str, ...]]] = MappingProxyType(
    {
        Soort.INTAKE: ("positief", "negatief", "diagnose"),
        Soort.MAATREGEL: (
            "afzien",
            "100_procent",
            "1_maand_10",
            "1_maand_20",
            "2_maanden_10",
            "2_maanden_20",
            "gematigd",
        ),
        Soort.TRAJECT_EINDE: (
            "werkaanvaarding",
            "participatie_betaald",
            "participatie_onbetaald",
            "garantiebaan",
            "terug_gemeente",
            "einde_uitkering",
            "overig",
        ),
        Soort.VOORZIENING_BEGIN: _VOORZIENINGEN,
        Soort.VOORZIENING_EINDE: _VOORZIENINGEN,
        Soort.DOELGROEP_BEGIN: _DOELGROEPEN,
        Soort.DOELGROEP_EINDE: _DOELGROEPEN,
        Soort.GEPLAATST: tuple(Plaatsingssoort),
        Soort.BEHOUDEN: tuple(map(str, BEHOUDMAANDEN)),
        Soort.PREVENTIE: ("uitgenodigd", "voorlichting", "training"),
    }
)
"""The codes of a kind whose list is closed. Reasons (afgewezen, plaatsing_einde) are those of the workplace, or a
code of the organisation's own."""
_STANDEN: Final = frozenset({*TREDEN, None})
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.%+-]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Klantgebeurtenis:
    """One thing that happened on one day.

    Attributes:
        id: Distinct; the same id read again is the same event.
        soort: What happened.
        datum: On which day.
        gemeente: Whose client it is about, or whose office: decides who may count it.
        persoon: Pseudonym; None when it is about a plek alone.
        plek: Id of the vacature, place or werkgever; None when it is about a person alone.
        detail: Code that goes with the kind (`DETAILS`), 1-40 letters, digits and _ . % + -; None where none is asked
            or it is not known.
        trede: Where the person stood just before: "1".."6", "n.t.b." or "n.v.t."; None = not known.
        trede_naar: Where the person stood from then on; with `Soort.TREDE` and `Soort.TRAJECT_BEGIN`, and no other.
        groep: Under which law the person is a client; None = not known.
        uren: Hours a week of a placement, 0-60; None = not known.
        oorsprong: Who says so.

    Raises:
        GebeurtenisFout: It lacks whom or what it is about, or says what does not go with its kind.
    """

    id: str
    soort: Soort
    datum: date
    gemeente: str
    persoon: str | None = None
    plek: str | None = None
    detail: str | None = None
    trede: str | None = None
    trede_naar: str | None = None
    groep: Klantgroep | None = None
    uren: float | None = None
    oorsprong: Oorsprong = Oorsprong.INGEVOERD

    def __post_init__(self) -> None:
        if fout := next(self._fouten(), None):
            raise fout

    def _fouten(self) -> Iterator["GebeurtenisFout"]:
        wie = "plek" if self.soort in OVER_EEN_PLEK else "persoon"
        if getattr(self, wie) is None:
            yield GebeurtenisFout(wie, "bij deze soort hoort te staan over wie of wat het gaat")
        if self.trede not in _STANDEN:
            yield GebeurtenisFout("trede", "dit is geen trede")
        yield from self._fouten_trede_naar()
        if self.detail is not None and not _is_detail(self.soort, self.detail):
            yield GebeurtenisFout("detail", "deze code hoort niet bij deze soort")
        if self.detail is None and self.soort is Soort.BEHOUDEN:
            yield GebeurtenisFout("detail", "hier hoort te staan na hoeveel maanden")
        if self.uren is not None and not (self.soort is Soort.GEPLAATST and 0 <= self.uren <= MAX_UREN):
            yield GebeurtenisFout("uren", f"uren horen alleen bij een plaatsing, van 0 tot {MAX_UREN:g} per week")

    def _fouten_trede_naar(self) -> Iterator["GebeurtenisFout"]:
        if self.trede_naar not in _STANDEN:
            yield GebeurtenisFout("trede_naar", "dit is geen trede")
        if self.trede_naar is not None and self.soort not in _MET_TREDE_NAAR:
            yield GebeurtenisFout("trede_naar", "bij deze soort hoort geen nieuwe trede")
        if self.trede_naar is None and self.soort in _MET_TREDE_NAAR:
            yield GebeurtenisFout("trede_naar", "hier hoort te staan op welke trede iemand komt")
        if self.soort is Soort.TREDE and self.trede == self.trede_naar:
            yield GebeurtenisFout("trede_naar", "dit is dezelfde trede als waar iemand al stond")

    def __repr__(self) -> str:
        # A repr ends up in logs and tracebacks; the restricted layer must not.
        return f"Klantgebeurtenis(id={self.id!r})"


def _is_detail(soort: Soort, detail: str) -> bool:
    gesloten = DETAILS.get(soort)
    return detail in gesloten if gesloten else _CODE.fullmatch(detail) is not None
