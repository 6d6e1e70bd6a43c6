"""An invented log of the first quarter of 2020 from which the report of that quarter comes out digit for digit.

Totals and margins are those of the printed report (domain.md 7.3); everything behind them is made up. Where the printed
report contradicts itself (7.4) the log holds one story: four people took up work before they stood on a trede (42
against 38), trede 6 ends at 321, and 80 trajecten of statushouders are those of 79 people, of whom one had two.
"""

from collections.abc import Iterator
from functools import cache
from itertools import cycle

from evaluation.cijfers import Cijfer
from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Plaatsingssoort, Soort
from evaluation.kwartaal.voorbeeld_2019 import begintrede, schrijf_2019
from evaluation.kwartaal.voorbeeld_buiten import schrijf_buiten_traject
from evaluation.kwartaal.voorbeeld_cijfers import cijfers_2020
from evaluation.kwartaal.voorbeeld_log import B, H, Klant, Logboek, V, gemengd, in_kwartaal, verdeeld, vroeger

_STAND = {"3": 272, "4": 144, "5": 100, "6": 327, "n.t.b.": 128}
# Off each trede: how many, by which end of the traject or to which trede.
_AF = {
    "3": {"werkaanvaarding": 7, "participatie_onbetaald": 9, "4": 16, "5": 6, "6": 8}
    | {"garantiebaan": 2, "terug_gemeente": 12, "einde_uitkering": 8},
    "4": {"werkaanvaarding": 5, "3": 5, "5": 5, "6": 6, "terug_gemeente": 2},
    "5": {"werkaanvaarding": 7, "participatie_betaald": 2, "4": 6, "3": 3, "6": 12}
    | {"garantiebaan": 8, "einde_uitkering": 2},
    "6": {"werkaanvaarding": 19, "participatie_betaald": 5, "5": 3, "4": 1, "3": 1}
    | {"garantiebaan": 9, "terug_gemeente": 4, "einde_uitkering": 8},
    "n.t.b.": {"werkaanvaarding": 4, "3": 17, "4": 5, "5": 7, "6": 12, "einde_uitkering": 8},
}
_NIEUW = {"n.t.b.": 40, "3": 7, "4": 2, "5": 4, "6": 6}  # and one who begins again on trede 3


@cache
def voorbeeld_q1_2020() -> tuple[tuple[Klantgebeurtenis, ...], tuple[Cijfer, ...]]:
    """The log and the given figures; every event says that it is simulated."""
    log = Logboek()
    in_traject = {trede: log.klanten(gemengd(aantal), Klantgroep.PWET) for trede, aantal in _STAND.items()}
    for trede, klanten in in_traject.items():
        for nummer, klant in enumerate(klanten):
            log.begin(klant, vroeger(nummer), begintrede(nummer, trede))
    schrijf_2019(log, in_traject)
    nieuw = _intake(log)
    vertrokken, gebleven = _van_de_treden(log, in_traject)
    _statushouders(log, vertrokken, gebleven, nieuw)
    _doelgroepen(log, vertrokken, gebleven, nieuw)
    _plaatsingen(log, vertrokken, gebleven)
    schrijf_buiten_traject(log, [klant for klant in gebleven if klant.trede == "4"], gebleven)
    gebeurtenissen = sorted(log.gebeurtenissen, key=lambda een: (een.datum, een.id))
    return tuple(gebeurtenissen), cijfers_2020()


def _intake(log: Logboek) -> list[Klant]:
    """222 people registered, 135 intakes; 59 of them begin, the first two of these as statushouders."""
    scholieren = log.klanten(gemengd(5), Klantgroep.PRO_VSO)
    met_intake = log.klanten(verdeeld(51, 29, 7, 48), Klantgroep.PWET)
    zonder_intake = log.klanten(gemengd(82), Klantgroep.PWET)
    for nummer, klant in enumerate((*scholieren, *met_intake, *zonder_intake)):
        log.schrijf(klant, Soort.AANMELDING, in_kwartaal(nummer))
    # Every third or so: so that those who begin come from each gemeente.
    op_volgorde = sorted(met_intake, key=lambda klant: (int(klant.id[-4:]) * 37 % 135, klant.id))
    adviezen = ["negatief"] * 21 + ["diagnose"] * 14 + ["positief"] * 100
    for klant, advies in zip(op_volgorde, adviezen, strict=True):
        nummer = len(scholieren) + met_intake.index(klant)
        log.schrijf(klant, Soort.INTAKE, in_kwartaal(nummer, later=10), advies)
        if advies == "diagnose":
            log.schrijf(klant, Soort.VOORZIENING_BEGIN, in_kwartaal(nummer, later=14), "diagnose")
    beginners = sorted(op_volgorde[35:94], key=lambda klant: klant.gemeente != B)
    beginners.insert(1, beginners.pop(next(nr for nr, klant in enumerate(beginners) if klant.gemeente == H)))
    treden = [trede for trede, aantal in _NIEUW.items() for _ in range(aantal)]
    for klant, trede in zip(beginners, treden, strict=True):
        nummer = len(scholieren) + met_intake.index(klant)
        log.begin(klant, in_kwartaal(nummer, later=20), trede)
    for klant in scholieren[:2]:
        dag = in_kwartaal(scholieren.index(klant), later=25)
        log.schrijf(klant, Soort.GEPLAATST, dag, Plaatsingssoort.GARANTIEBAAN, plek=log.plek(), uren=24)
    return beginners


def _van_de_treden(log: Logboek, in_traject: dict[str, list[Klant]]) -> tuple[dict[str, list[Klant]], list[Klant]]:
    """Who goes off a trede; returns who ended a traject by its end, and who is still there."""
    vertrokken: dict[str, list[Klant]] = {}
    gebleven: list[Klant] = []
    for trede, klanten in in_traject.items():
        wegen = [weg for weg, aantal in _AF[trede].items() for _ in range(aantal)]
        for nummer, (klant, weg) in enumerate(zip(klanten, wegen, strict=False)):
            dag = in_kwartaal(nummer, later=1)
            if weg in _STAND:
                log.verplaats(klant, dag, weg)
                gebleven.append(klant)
            else:
                log.schrijf(klant, Soort.TRAJECT_EINDE, dag, weg)
                vertrokken.setdefault(weg, []).append(klant)
        gebleven += klanten[len(wegen) :]
    return vertrokken, gebleven


def _statushouders(log: Logboek, vertrokken: dict[str, list[Klant]], gebleven: list[Klant], nieuw: list[Klant]) -> None:
    """30 of Beverwijk, 28 of Heemskerk and 19 of Velsen; two come, nine go, and one goes and comes back."""
    naar_werk = _kies(vertrokken["werkaanvaarding"], {B: 2, H: 1, V: 3})
    anders_weg = _kies(vertrokken["terug_gemeente"], {B: 1, H: 1, V: 1})
    terug = next(klant for klant in vertrokken["terug_gemeente"] if klant.gemeente == V and klant not in anders_weg)
    blijft = _kies([klant for klant in gebleven if klant.trede == "3"], {B: 27, H: 26, V: 14})
    for nummer, klant in enumerate((*naar_werk, *anders_weg, terug, *blijft)):
        log.schrijf(klant, Soort.DOELGROEP_BEGIN, vroeger(nummer), "statushouder")
    for klant in (*naar_werk, *anders_weg):
        log.schrijf(klant, Soort.DOELGROEP_EINDE, in_kwartaal(56, later=20), "statushouder")
    for klant in nieuw[:2]:
        log.schrijf(klant, Soort.DOELGROEP_BEGIN, in_kwartaal(56, later=21), "statushouder")
    log.begin(terug, in_kwartaal(56, later=28), "3")


def _doelgroepen(log: Logboek, vertrokken: dict[str, list[Klant]], gebleven: list[Klant], nieuw: list[Klant]) -> None:
    """Doelgroepregister, 50+ and pro/vso in traject."""
    op_trede_6 = [klant for klant in gebleven if klant.trede == "6"]
    in_register = op_trede_6[-245:]
    for nummer, klant in enumerate((*vertrokken["garantiebaan"], *in_register)):
        log.schrijf(klant, Soort.DOELGROEP_BEGIN, vroeger(nummer), "doelgroepregister")
    for klant in vertrokken["garantiebaan"]:
        log.schrijf(klant, Soort.DOELGROEP_EINDE, in_kwartaal(56, later=22), "doelgroepregister")
    for klant in nieuw[2:26]:
        log.schrijf(klant, Soort.DOELGROEP_BEGIN, in_kwartaal(56, later=23), "doelgroepregister")
    ouder = [vertrokken["einde_uitkering"][0], *(klant for klant in gebleven if klant.trede == "5")][:6]
    for nummer, klant in enumerate(ouder):
        log.schrijf(klant, Soort.DOELGROEP_BEGIN, vroeger(nummer), "50plus")
    log.schrijf(ouder[0], Soort.DOELGROEP_EINDE, in_kwartaal(56, later=24), "50plus")
    log.schrijf(op_trede_6[0], Soort.DOELGROEP_BEGIN, vroeger(0), "pro_vso")


def _plaatsingen(log: Logboek, vertrokken: dict[str, list[Klant]], gebleven: list[Klant]) -> None:
    """Work of people in traject; 46 of these vacatures were filled by the werkgeversservicepunt."""
    op_trede_6 = [klant for klant in gebleven if klant.trede == "6"]
    for nummer, (klant, plaatsing, uren) in enumerate(_werk(vertrokken, op_trede_6)):
        dag = in_kwartaal(nummer, later=25)
        plek = log.plek()
        log.schrijf(klant, Soort.GEPLAATST, dag, plaatsing, plek=plek, uren=uren)
        if nummer < 46:
            log.schrijf(klant, Soort.VACATURE_VERVULD, dag, plek=plek)


def _werk(vertrokken: dict[str, list[Klant]], op_trede_6: list[Klant]) -> Iterator[tuple[Klant, Plaatsingssoort, int]]:
    uren = cycle((32, 36, 40, 24))
    for klant in vertrokken["werkaanvaarding"]:
        yield klant, Plaatsingssoort.REGULIER, next(uren)
    # Nineteen leave their traject for a garantiebaan; one stays in it.
    for klant in (*vertrokken["garantiebaan"], op_trede_6[-1]):
        yield klant, Plaatsingssoort.GARANTIEBAAN, next(uren)
    for klant in op_trede_6[:22]:
        yield klant, Plaatsingssoort.PARTTIME, 16


def _kies(klanten: list[Klant], aantallen: dict[str, int]) -> list[Klant]:
    """The first so many of each gemeente."""
    gekozen = []
    for gemeente, aantal in aantallen.items():
        van_hier = [klant for klant in klanten if klant.gemeente == gemeente]
        gekozen += van_hier[:aantal]
        if len(van_hier) < aantal:
            raise ValueError(f"the example has too few people of {gemeente}")
    return gekozen
