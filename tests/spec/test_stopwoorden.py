"""Wat wil iemand, en wat niet? (scoring.md 5.5: de wens en het stopwoord)"""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.wens import Wens, Wenssoort
from matching.wensen_lezen import lees_tekst
from models.taxonomie.laden import basis

MEESTE = 2  # values of one utterance that are written out

STOPWOORDEN = """
    Niet 's nachts.                                                    | niet nacht
    Ik wil niet 's nachts werken.                                      | niet nacht
    's Nachts werken wil ik niet.                                      | niet nacht
    Mijn wensen zijn: geen nachtdienst                                 | niet nacht
    Nachtdienst: liever niet.                                          | niet nacht
    Nooit meer de nachtdienst in                                       | niet nacht
    Ik kan niet 's nachts werken                                       | niet nacht
    's Nachts werken vind ik niks                                      | niet nacht
    Ik wil niet dat ik 's nachts moet werken                           | niet nacht
    Alles, behalve nachtdiensten                                       | niet nacht
    Geen ploegendienst                                                 | niet ploegen
    's avonds kan ik niet                                              | niet avond
    Niet in een weekend                                                | niet weekend
    Graag het weekend vrij                                             | niet weekend
    Niet 's avonds en in het weekend werken.                           | niet avond, niet weekend
    geen avond- en weekenddiensten                                     | niet avond, niet weekend
    niet 's nachts of in het weekend                                   | niet nacht, niet weekend
    Dit wil ik niet: nachtdienst, weekend                              | niet nacht, niet weekend
    Alleen overdag.                                                    | niet avond, niet nacht, niet ploegen
    Alleen doordeweeks                                                 | niet weekend
    Ik wil niet alleen werken.                                         | niet alleen
    Liever niet alleen in een ruimte                                   | niet alleen
    Geen werk waarbij ik de hele dag alleen zit                        | niet alleen
    niet in mijn eentje                                                | niet alleen
    Alleen werken vind ik eng                                          | niet alleen
    geen zwaar tilwerk                                                 | niet tillen
    Ik kan niet zwaar tillen.                                          | niet tillen
    niet de hele dag staan                                             | niet staan
    niet tillen, niet bukken                                           | niet tillen, niet bukken
    Ik kan niet tegen kou                                              | niet kou
    Liever geen drukke ruimte.                                         | niet lawaai
    geen beeldscherm                                                   | niet beeldscherm
    Papierwerk en computers liever niet.                               | niet beeldscherm
    Ik zoek een rustige baan zonder klanten                            | niet publiek
    Ik kan slecht tegen de kou                                         | niet kou
    Ik heb hoogtevrees                                                 | niet hoogte
    niet meer in de horeca                                             | niet horeca
    Ik wil uit de horeca, liever de zorg in                            | niet horeca, wel zorg
    geen horeca, bouw of techniek                                      | niet horeca, niet bouw, niet techniek
    Ik ben klaar met de horeca.                                        | niet horeca
    Ik wil geen lasser meer zijn                                       | niet lasser
    niet als verkoper                                                  | niet verkoper
    Horeca is niets voor mij                                           | niet horeca
    No horeca please                                                   | niet horeca
    I don't like horeca                                                | niet horeca
    horeca: never                                                      | niet horeca
    Liever niet aan de telefoon.                                | niet telefoon-aannemen, niet klantvragen-beantwoorden
    Niet met kinderen                                                  | niet kinderen-vervoeren…
    niet 's nachts. graag buiten. geen horeca!                         | niet nacht, wel buiten, niet horeca
    Geen chauffeur meer                                                | niet heftruckchauffeur…
    Weer de werkplaats in, boven het hoofd lassen liever niet meer.    | niet lassen
"""

GEEN_STOPWOORD = """
    Nachtdienst is geen probleem.                                      | -
    Geen probleem met nachtdiensten.                                   | -
    Ik vind het niet erg om 's nachts te werken.                       | -
    's Nachts werken, dat vind ik niet erg.                            | -
    Avonden en weekenden zijn geen probleem.                           | -
    Weekend mag best.                                                  | -
    zaterdag werken is geen bezwaar, zondag niet                       | -
    Niet op zondag                                                     | -
    Maximaal een weekend per maand                                     | -
    Buiten wel, niet in de regen                                       | -
    Niet elk weekend.                                                  | -
    Nachtdiensten hoeven van mij niet                                  | -
    Ik hoef niet 's nachts te werken                                   | -
    Ik weet niet of ik 's nachts wil werken                            | -
    Kan het ook 's nachts?                                             | -
    Mijn man werkt 's nachts.                                          | -
    Niet alleen 's nachts maar ook overdag                             | zonder avond, zonder nacht, zonder ploegen
    Geen probleem met vroege diensten, wel met nachtdiensten           | -
    Ik ben niet bang voor hoogtes                                      | -
    Geen hoogtevrees                                                   | -
    Ik kan goed tegen de kou                                           | -
    Weekend alleen als het echt moet                                   | -
    Ik wil best 's nachts                                              | -
    Weer of geen weer vind ik best                                     | -
    Minder sjouwen met ladders.                                        | -
    Ik heb altijd in de bouw gewerkt.                                  | -
    Ik heb geen ervaring in de zorg, maar wil dat graag leren.         | -
    Ik wil niet verhuizen, zorg of techniek                            | -
    Ik kan niet koken.                                                 | -
    Ik werk nu in de zorg                                              | -
    Het weekend is bespreekbaar                                        | -
    Misschien iets in de zorg                                          | -
    niet in een ziekenhuis                                             | -
    Geen eigen zaak, wel met klanten werken.                           | -
    Niet te vroeg beginnen, want eerst gaan de kinderen naar school.   | -
    Contact met klanten, geen eigen zaak.                              | wel publiek
    Zoekt werk dichtbij, de fabriek is failliet gegaan.                | -
    Ik heb niets tegen de horeca                                       | -
    Er is niks mis met nachtdienst                                     | -
    Ik weet niets van de bouw                                          | -
"""

WENSEN = """
    Graag buiten werken.                                               | wel buiten
    Ik wil niets liever dan buiten werken                              | wel buiten
    Ik wil niet de hele dag binnen zitten                              | wel buiten
    Liever binnen                                                      | zonder buiten
    liever binnen dan buiten                                           | zonder buiten
    Ik wil in een team werken                                          | zonder alleen
    Ik werk graag alleen                                               | wel alleen
    wil graag met ouderen werken                                       | wel dementie, wel ouderenzorg
    met dieren                                                         | wel dieren-verzorgen…
    Ik kan niet zonder dieren                                          | wel dieren-verzorgen…
    Ik wil graag kok worden                                            | wel kok
    Ik zou wel in de zorg willen werken                                | wel zorg
    bouw of techniek                                                   | wel bouw, wel techniek
    lassen lijkt me leuk                                               | wel lassen
    Ik zou graag auto's repareren                                      | wel auto-repareren
    Geen nachtdienst, buiten werken, met dieren                        | niet nacht
    Ik werk graag met mensen, maar niet achter de kassa.               | wel publiek, niet kassa
    Graag met vaste collega's en een rustige start.                    | zonder alleen
    Een vast salaris                                                   | -
    Liefst dicht bij huis.                                             | -
    Met mijn handen werken vind ik het fijnst.                         | -
    Ik wil graag iets nieuws leren.                                    | -
"""


def _gevallen(tabel: str) -> list[tuple[str, str]]:
    paren = [regel.rsplit("|", 1) for regel in tabel.splitlines() if "|" in regel]
    return [(zin.strip(), verwacht.strip()) for zin, verwacht in paren]


def _in_het_kort(wensen: tuple[Wens, ...]) -> str:
    """What was read, each thing once; of a wide word the first of what it stands for."""
    regels: list[str] = []
    for _, groep in groupby(dict.fromkeys(wensen), key=lambda wens: (wens.bron, wens.soort, wens.wil)):
        stuk = [f"{_stand(wens)} {wens.waarde}" for wens in groep]
        ruim = len(stuk) > MEESTE and stuk[0] not in {"niet avond", "zonder avond"}
        regels.extend([f"{stuk[0]}…"] if ruim else stuk)
    return ", ".join(regels) or "-"


def _stand(wens: Wens) -> str:
    if not wens.wil:
        return "niet"
    return "zonder" if wens.soort is Wenssoort.ZONDER else "wel"


@pytest.mark.parametrize(("zin", "verwacht"), _gevallen(STOPWOORDEN))
def test_een_stopwoord_wordt_gelezen(zin: str, verwacht: str) -> None:
    assert _in_het_kort(lees_tekst(zin, basis())) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), _gevallen(GEEN_STOPWOORD))
def test_wat_goed_is_of_onzeker_geeft_geen_stopwoord(zin: str, verwacht: str) -> None:
    assert _in_het_kort(lees_tekst(zin, basis())) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), _gevallen(WENSEN))
def test_een_wens_wordt_gelezen(zin: str, verwacht: str) -> None:
    assert _in_het_kort(lees_tekst(zin, basis())) == verwacht


ALLE = [zin for tabel in (STOPWOORDEN, GEEN_STOPWOORD, WENSEN) for zin, _ in _gevallen(tabel)]


@given(st.sampled_from(ALLE), st.sampled_from(ALLE))
def test_wat_in_de_ene_zin_staat_zegt_niets_over_de_andere(een: str, ander: str) -> None:
    samen = lees_tekst(f"{een.rstrip('.')}.\n{ander}", basis())
    assert samen == lees_tekst(een, basis()) + lees_tekst(ander, basis())


@given(st.sampled_from(ALLE))
def test_hoofdletters_en_een_uitroepteken_veranderen_niets(zin: str) -> None:
    def inhoud(tekst: str) -> list[tuple[str, str, bool]]:
        return [(wens.soort, wens.waarde, wens.wil) for wens in lees_tekst(tekst, basis())]

    assert inhoud(zin.lower()) == inhoud(zin)
    if not zin.endswith(("?", "!")):
        assert inhoud(f"{zin.rstrip('.')}!") == inhoud(zin)
