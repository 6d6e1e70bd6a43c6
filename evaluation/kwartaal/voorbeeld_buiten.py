"""The rest of the invented log: Wsw, beschut werk, WW, preventie, maatregelen, voorstellen and werkgevers."""

from itertools import cycle
from typing import Final

from evaluation.gebeurtenissen import Klantgroep, Plaatsingssoort, Soort
from evaluation.kwartaal.voorbeeld_log import (
    GEMEENTEN,
    B,
    H,
    Klant,
    Logboek,
    U,
    V,
    gemengd,
    in_kwartaal,
    verdeeld,
    vroeger,
)

_MAATREGELEN: Final = (
    *(("afzien", gemeente) for gemeente in (B, U, V, V, V, V, V, V)),
    *(("100_procent", gemeente) for gemeente in (H, V)),
    ("1_maand_10", V),
    *(("1_maand_20", gemeente) for gemeente in (B, H)),
)
_REDENEN: Final = ("E-ANDER", "K-REIS", "E-SKILL", "K-WERK", "E-TIJD", "E-ANDER", "E-STIL", "K-TIJD", "E-ERVARING")
_VOORGESTELD, _OP_GESPREK, _OP_PROEF, _AFGEWEZEN = 160, 110, 24, 140


def schrijf_buiten_traject(log: Logboek, op_trede_4: list[Klant], in_traject: list[Klant]) -> None:
    """Write it.

    Args:
        log: Where to.
        op_trede_4: Who stands on trede 4 at the end of the quarter.
        in_traject: Everybody who is still in traject.
    """
    _wsw_en_beschut(log)
    _diagnose_en_projecten(log, op_trede_4, in_traject)
    _buiten_de_participatiewet(log)
    _preventie(log)
    _maatregelen_en_relaties(log, in_traject)
    _voorstellen(log, in_traject)


def _spel(log: Logboek, klanten: list[Klant], soort: str, eind: int, nieuw: int = 0) -> None:
    """A voorziening: the last `nieuw` begin in the quarter, the others began before; the first `eind` end in it."""
    oud = len(klanten) - nieuw
    for nummer, klant in enumerate(klanten):
        dag = vroeger(nummer) if nummer < oud else in_kwartaal(nummer)
        log.schrijf(klant, Soort.VOORZIENING_BEGIN, dag, soort)
    for nummer, klant in enumerate(klanten[:eind]):
        log.schrijf(klant, Soort.VOORZIENING_EINDE, in_kwartaal(nummer, later=2), soort)


def _wsw_en_beschut(log: Logboek) -> None:
    sw, pwet = Klantgroep.SW, Klantgroep.PWET
    eindigt = log.klanten([B, V], sw)
    loopt = log.klanten(verdeeld(76, 65, 19, 76), sw)
    _spel(log, [*eindigt, *loopt, *log.klanten(verdeeld(2, 0, 1, 2), sw)], "detachering", eind=2, nieuw=5)
    _spel(log, log.klanten(verdeeld(27, 15, 2, 19), sw), "begeleid_werken", eind=0)
    beschut = log.klanten(verdeeld(5, 1, 2, 5), pwet)
    _spel(log, [*beschut[:10], *log.klanten([U, V], pwet)], "beschut_intern", eind=0, nieuw=2)
    _spel(log, [*beschut[10:], *log.klanten([V], pwet)], "beschut_extern", eind=0, nieuw=1)


def _diagnose_en_projecten(log: Logboek, op_trede_4: list[Klant], in_traject: list[Klant]) -> None:
    op_trede_3 = [klant for klant in in_traject if klant.trede == "3"]
    # 54 were there and 35 come: 14 from the intake, which wrote them down already, and these 21; 43 go.
    _spel(log, op_trede_3[:75], "diagnose", eind=43, nieuw=21)
    _spel(log, op_trede_4[:72], "pilot_werkplek", eind=30)
    _spel(log, op_trede_4[72:114], "extern_traject", eind=0)
    _spel(log, op_trede_3[75:109], "project", eind=12)


def _buiten_de_participatiewet(log: Logboek) -> None:
    """Garantiebanen of people with Wajong or a sw-indicatie, and vacatures filled by people with WW."""
    wajong = log.klanten(gemengd(5), Klantgroep.WAJONG)
    for nummer, klant in enumerate((*wajong, *log.klanten(gemengd(3), Klantgroep.SW))):
        plek, dag = log.plek(), in_kwartaal(nummer)
        log.schrijf(klant, Soort.GEPLAATST, dag, Plaatsingssoort.GARANTIEBAAN, plek=plek, uren=20)
        if klant in wajong:
            log.schrijf(klant, Soort.VACATURE_VERVULD, dag, plek=plek)
    for nummer, klant in enumerate(log.klanten(gemengd(28), Klantgroep.WW)):
        plek, dag = log.plek(), in_kwartaal(nummer)
        log.schrijf(klant, Soort.GEPLAATST, dag, Plaatsingssoort.REGULIER, plek=plek, uren=36)
        log.schrijf(klant, Soort.VACATURE_VERVULD, dag, plek=plek)


def _preventie(log: Logboek) -> None:
    uitgenodigd = log.klanten(gemengd(183), Klantgroep.WW)
    for later, (aantal, wat) in enumerate(((183, "uitgenodigd"), (12, "voorlichting"), (7, "training"))):
        for nummer, klant in enumerate(uitgenodigd[:aantal]):
            log.schrijf(klant, Soort.PREVENTIE, in_kwartaal(nummer, later=10 * later), wat)


def _maatregelen_en_relaties(log: Logboek, in_traject: list[Klant]) -> None:
    over = {gemeente: [klant for klant in in_traject if klant.gemeente == gemeente] for gemeente in GEMEENTEN}
    for nummer, (besluit, gemeente) in enumerate(_MAATREGELEN):
        log.schrijf(over[gemeente].pop(), Soort.MAATREGEL, in_kwartaal(nummer, later=3), besluit)
    for nummer, gemeente in enumerate(gemengd(12)):
        log.relatie(gemeente, in_kwartaal(nummer))


def _voorstellen(log: Logboek, in_traject: list[Klant]) -> None:
    """What came before, for people on trede 5 and 6; most of it came to nothing, for a reason."""
    redenen = cycle(_REDENEN)
    klaar = [klant for klant in in_traject if klant.trede in ("5", "6")][:_VOORGESTELD]
    for nummer, klant in enumerate(klaar):
        plek = log.plek()
        log.schrijf(klant, Soort.VOORGESTELD, in_kwartaal(nummer), plek=plek)
        if nummer < _OP_GESPREK:
            log.schrijf(klant, Soort.GESPREK, in_kwartaal(nummer, later=7), plek=plek)
        if nummer < _OP_PROEF:
            log.schrijf(klant, Soort.PROEFPLAATSING, in_kwartaal(nummer, later=14), plek=plek)
        if nummer < _AFGEWEZEN:
            log.schrijf(klant, Soort.AFGEWEZEN, in_kwartaal(nummer, later=21), next(redenen), plek=plek)
