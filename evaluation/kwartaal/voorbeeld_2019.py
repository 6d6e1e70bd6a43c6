"""The year before in the invented log, so that there is something to compare with and some work to have kept.

Two figures of the printed report hold: 178 people a quarter registered, and 1,092 were in traject at the end of March.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from evaluation.gebeurtenissen import Klantgroep, Plaatsingssoort, Soort
from evaluation.kwartaal.voorbeeld_log import Klant, Logboek, gemengd, vroeger

_AANMELDINGEN, _PARTTIME, _GARANTIEBANEN, _VERVULD, _RELATIES = 178, 16, 18, 60, 11
# Who ended a traject, by quarter: 121 after March.
_NAAR_WERK: Final = (33, 31, 30, 30)
_ANDERS: Final = ("participatie_betaald",) * 4 + ("participatie_onbetaald",) * 6
_DOORSTROOM: Final = {"4": 15, "5": 10, "6": 22}  # to this trede in each quarter, from the one below
_EINDE_LOG: Final = date(2020, 4, 1)


def begintrede(nummer: int, trede: str) -> str:
    """Where somebody began who stood on a trede at the end of 2019: the first of each trede came from the one below."""
    return str(int(trede) - 1) if nummer < 4 * _DOORSTROOM.get(trede, 0) else trede


def schrijf_2019(log: Logboek, in_traject: dict[str, list[Klant]]) -> None:
    """Write the four quarters.

    Args:
        log: Where to.
        in_traject: Who is in traject at the end of the year, by the trede where they then stand.
    """
    for kwartaal in range(4):
        for nummer, klant in enumerate(log.klanten(gemengd(_AANMELDINGEN), Klantgroep.PWET)):
            log.schrijf(klant, Soort.AANMELDING, _dag(kwartaal, nummer))
        for trede, aantal in _DOORSTROOM.items():
            for nummer, klant in enumerate(in_traject[trede][kwartaal * aantal : (kwartaal + 1) * aantal]):
                log.verplaats(klant, _dag(kwartaal, nummer), trede)
        for nummer, gemeente in enumerate(gemengd(_RELATIES)):
            log.relatie(gemeente, _dag(kwartaal, nummer))
        for nummer, (klant, soort) in enumerate(_geplaatst(log, kwartaal, in_traject["6"])):
            _plaats(log, klant, _dag(kwartaal, nummer), soort, nummer)


def _dag(kwartaal: int, nummer: int) -> date:
    return date(2019, 3 * kwartaal + 1, 3) + timedelta(nummer * 7 % 83)


def _geplaatst(log: Logboek, kwartaal: int, op_trede_6: list[Klant]) -> Iterator[tuple[Klant, Plaatsingssoort]]:
    """Who found work in a quarter; whose traject it ends was not there at the end of the year."""
    naar_werk = _NAAR_WERK[kwartaal]
    vertrekt = log.klanten(gemengd(naar_werk + len(_ANDERS)), Klantgroep.PWET)
    for nummer, klant in enumerate(vertrekt):
        log.begin(klant, vroeger(nummer), "6" if nummer < naar_werk + 4 else "3")
        einde = "werkaanvaarding" if nummer < naar_werk else _ANDERS[nummer - naar_werk]
        log.schrijf(klant, Soort.TRAJECT_EINDE, _dag(kwartaal, nummer), einde)
    yield from ((klant, Plaatsingssoort.REGULIER) for klant in vertrekt[:naar_werk])
    blijven = op_trede_6[100:]  # not those who came from trede 5 in this year
    begin = kwartaal * (_PARTTIME + _GARANTIEBANEN)
    for nummer, klant in enumerate(blijven[begin : begin + _PARTTIME + _GARANTIEBANEN]):
        yield klant, Plaatsingssoort.PARTTIME if nummer < _PARTTIME else Plaatsingssoort.GARANTIEBAAN


def _plaats(log: Logboek, klant: Klant, dag: date, soort: Plaatsingssoort, nummer: int) -> None:
    """A placement and what became of it: of some it ended, of some nobody wrote anything down."""
    plek = log.plek()
    log.schrijf(klant, Soort.GEPLAATST, dag, soort, plek=plek, uren=32)
    if nummer < _VERVULD:
        log.schrijf(klant, Soort.VACATURE_VERVULD, dag, plek=plek)
    lot = nummer % 10
    if lot < 4:
        einde = dag + timedelta((45, 70, 150, 270)[lot])
        if einde < _EINDE_LOG:
            log.schrijf(klant, Soort.PLAATSING_EINDE, einde, plek=plek)
    elif lot > 5:
        for maanden, dagen in (("3", 92), ("6", 184), ("12", 366)):
            if dag + timedelta(dagen) < _EINDE_LOG:
                log.schrijf(klant, Soort.BEHOUDEN, dag + timedelta(dagen), maanden, plek=plek)
