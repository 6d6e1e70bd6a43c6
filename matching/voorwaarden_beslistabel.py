"""The decision table of rules.md 9.2 (status x kind of place), asked of the rules themselves."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Final

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import Toelating, toelating
from matching.voorwaarden import Soort, voorwaarde
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import NbwStatus, PlekSoort, RegisterStatus, Uitkomst
from vacatures.vacature import Vacature

# Any day will do: register check and list are of the same day.
_DAG: Final = date(2026, 11, 21)
_GEWONE_TREDE: Final = 5
_TREDEN: Final = (3, 4, 5, 6)  # H5 leaves 1 and 2 to the gemeente on every kind of place
_PLEKKEN: Final = {
    "regulier": (PlekSoort.REGULIER, PlekSoort.REGULIER_OOK_BANENAFSPRAAK),
    "garantiebaan": (PlekSoort.GARANTIEBAAN,),
    "beschut": (PlekSoort.BESCHUT,),
    "leerwerkplek, stage, proefplaats": (PlekSoort.LEERWERKPLEK, PlekSoort.STAGE, PlekSoort.PROEFPLAATS),
}


def beslistabel() -> Iterator[str]:
    """The lines of a Markdown table: every status of register and NBW, every kind of place."""
    yield f"| register | beschut werk (NBW) | {' | '.join(_PLEKKEN)} |"
    yield "|---|---|" + "---|" * len(_PLEKKEN)
    for register, nbw in product(RegisterStatus, NbwStatus):
        cellen = (_cel(register, nbw, plekken) for plekken in _PLEKKEN.values())
        yield f"| {register.value} | {nbw.value.replace('_', ' ')} | {' | '.join(cellen)} |"


def _cel(register: RegisterStatus, nbw: NbwStatus, plekken: tuple[PlekSoort, ...]) -> str:
    # Places share a column because they share the answer; should they differ, each answer is shown.
    return " / ".join(dict.fromkeys(_antwoord(register, nbw, plek) for plek in plekken))


def _antwoord(register: RegisterStatus, nbw: NbwStatus, plek: PlekSoort) -> str:
    per_trede = {trede: _toelating(register, nbw, plek, trede) for trede in _TREDEN}
    gewoon = per_trede[_GEWONE_TREDE]
    if gewoon.te_verifieren[0]:
        return f"te verifiëren ({_codes(gewoon, Uitkomst.ONBEKEND)})"
    if not gewoon.mag[0]:
        vast = any(voorwaarde(code).soort is Soort.WETTELIJK for code in gewoon.verborgen)
        return f"{'nee' if vast else 'verborgen'} ({', '.join(gewoon.verborgen)})"
    tredes = sorted({code for uitkomst in per_trede.values() for code in uitkomst.verborgen})
    marken = (f"grijs ({code})" for code in _vaste_marken(gewoon))
    return "; ".join(("ja", *marken, *(f"trede telt mee ({code})" for code in tredes)))


def _codes(uitkomst: Toelating, antwoord: Uitkomst) -> str:
    uitkomsten = uitkomst.uitkomsten_van(0)
    return ", ".join(c for c in uitkomsten if uitkomsten[c] is antwoord and voorwaarde(c).onbekend_blokkeert)


def _vaste_marken(uitkomst: Toelating) -> list[str]:
    marken = (code for code, grijs in uitkomst.grijs.items() if grijs[0])
    return [code for code in marken if voorwaarde(code).soort is Soort.WETTELIJK]


def _toelating(register: RegisterStatus, nbw: NbwStatus, plek: PlekSoort, trede: int) -> Toelating:
    doelgroep = Doelgroep(register=Register(status=register, peildatum=_DAG), nbw=Nbw(status=nbw))
    persoon = Kandidaat(
        id="voorbeeld",
        postcode="1941",  # with these two fields the profile is not too empty (G10)
        uren_max=36,
        afgeschermd=Afgeschermd(doelgroep=doelgroep, trede=Trede(stand=trede)),
    )
    return toelating(Kolommen.van((persoon,)), Vacature(id="voorbeeld", plek=plek), Omstandigheden(peildatum=_DAG))
