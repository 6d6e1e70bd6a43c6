"""What is known of people and of vacatures, and what the gaps cost."""

from collections import Counter
from collections.abc import Callable
from typing import Final

from evaluation.beleid.cellen import ALLEN, dingen, mensen, woorden
from evaluation.figuur import Figuur, Grafieksoort, Rij, Verband
from evaluation.onthulling import Uitgave
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from matching.velden import VELDEN
from models.werk import Werktijden
from vacatures.vacature import Vacature

_BRON: Final = "evaluation.beleid.volledigheid.volledigheid(matcher)"
_VAN_VACATURES: Final[dict[str, Callable[[Vacature], bool]]] = {
    "Soort plek": lambda v: v.plek is not None,
    "Beroep": lambda v: v.beroep is not None,
    "Gevraagde skills": lambda v: bool(v.gevraagd),
    "Postcode": lambda v: v.postcode is not None,
    "Uren": lambda v: v.uren_min is not None and v.uren_max is not None,
    "Werktijden": lambda v: v.werktijden != Werktijden(),
    "Sluitingsdatum": lambda v: v.sluitingsdatum is not None,
    "Begeleiding": lambda v: v.begeleiding is not None,
    "Aanpassing mogelijk": lambda v: v.aanpassing_mogelijk is not None,
    "Sector": lambda v: v.sector is not None,
}


def volledigheid(matcher: Matcher) -> Uitgave:
    """The completeness of what is kept, per field, as it is today."""
    leeg = Counter(veld.naam for veld in VELDEN for een in matcher.kandidaten if veld.leeg(een))
    totaal = len(matcher.kandidaten)
    open_ = [v for v in matcher.vacatures.values() if not vacature_gesloten(v, matcher.omstandigheden)]
    return Uitgave(
        figuren=(_van_mensen(leeg, totaal), _van_vacatures(open_)),
        verbanden=tuple(
            Verband(plus=(f"nu.bekend.{veld.naam}", f"nu.leeg.{veld.naam}"), min=(ALLEN,)) for veld in VELDEN
        ),
        bekend=frozenset({ALLEN}),
    )


def _van_mensen(leeg: Counter[str], totaal: int) -> Figuur:
    rijen = (
        Rij(
            kop=veld.naam.capitalize(),
            cellen=(
                mensen(totaal - leeg[veld.naam], f"nu.bekend.{veld.naam}"),
                mensen(leeg[veld.naam], f"nu.leeg.{veld.naam}"),
            ),
        )
        for veld in VELDEN
    )
    return Figuur(
        code="velden-kandidaten",
        titel="Wat er van kandidaten bekend is",
        definitie=(
            "Per veld waar een regel naar kijkt: van hoeveel kandidaten het is ingevuld en van hoeveel niet. Niet "
            "ingevuld is niet bekend: het is geen nee."
        ),
        bron=_BRON,
        eenheid="personen, op vijf afgerond",
        periode="Nu",
        rijkop="Veld",
        kolommen=("Bekend", "Niet bekend"),
        rijen=(*rijen, Rij(kop="Alle kandidaten", cellen=(mensen(totaal, ALLEN), woorden(None)), is_totaal=True)),
        grafiek=Grafieksoort.VERDELING,
    )


def _van_vacatures(open_: list[Vacature]) -> Figuur:
    rijen = []
    for naam, bekend in _VAN_VACATURES.items():
        aantal = sum(map(bekend, open_))
        rijen.append(Rij(kop=naam, cellen=(dingen(aantal), dingen(len(open_) - aantal))))
    return Figuur(
        code="velden-vacatures",
        titel="Wat er van open vacatures bekend is",
        definitie="Per veld: bij hoeveel open vacatures het is ingevuld en bij hoeveel niet.",
        bron=_BRON,
        eenheid="vacatures",
        periode="Nu",
        rijkop="Veld",
        kolommen=("Bekend", "Niet bekend"),
        rijen=tuple(rijen),
        n=f"{len(open_)} open vacatures",
        grafiek=Grafieksoort.VERDELING,
    )
