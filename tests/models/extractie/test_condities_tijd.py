"""Uren, werktijden en contract: wat een zin zegt, en wat er alleen op lijkt."""

import pytest

from tests.models.extractie.condities_tabel import gelezen, rijen

UREN = """
    Je werkt 24 tot 32 uur per week.                                     | 24-32
    Een baan van 32 uur.                                                 | 32
    Dienstverband: 16-24 uur p/w                                         | 16-24
    Voor 36 u/week in de kas.                                            | 36
    We zoeken iemand voor minimaal 20 uur per week.                      | 20
    Beschikbaar voor 24 à 28 uur                                         | 24-28
    Tussen de 28 en 36 uur per week, in overleg.                         | 28-36
    Minimaal 16 en maximaal 24 uur per week                              | 16-24
    Een 36-urige werkweek is bij ons normaal.                            | 36
    Het gaat om zestien uur per week.                                    | 16
    Uren per week: 24-32                                                 | 24-32
    Aantal uren: 20                                                      | 20
    Fulltime functie in de techniek                                      | 36-40
    Een voltijdbaan                                                      | -
    Werken in voltijd, met vaste collega's                               | 36-40
    Fulltime (38 uur) in de werkplaats                                   | 38
    Parttime of fulltime, dat kies je zelf.                              | -
    Contract van 37,5 uur per week                                       | 38
    32-urencontract na de proeftijd                                      | 32
    8 uur per week, verdeeld over twee ochtenden                         | 8
    Je kunt 16, 24 of 32 uur per week werken.                            | 24-32
    Onze storingsdienst is 24/7 bereikbaar.                              | -
    24-uurszorg aan ouderen                                              | -
    We bieden 24 uur per dag zorg.                                       | -
    Reactie binnen 48 uur.                                               | -
    Je werkt van 7 tot 16 uur.                                           | -
    De winkel is open van 9 tot 18 uur.                                  | -
    Je begint om 8 uur.                                                  | -
    Tot 17.00 uur ben je op kantoor.                                     | -
    Van 08:00 tot 16:30 uur                                              | -
    Je verdient € 14,50 per uur.                                         | -
    15 euro per uur bruto                                                | -
    Bel 06 1234 5678, ook na 18 uur.                                     | -
    Een half uur pauze                                                   | -
    Na 2 uur inwerken kun je het zelf.                                   | -
    Een cursus van 24 uur hoort erbij.                                   | -
    De schappen worden elke 24 uur bijgevuld.                            | -
    Je werkt 8 uur per dag.                                              | -
    Je werkt 4 dagen van 8 uur.                                          | 32
    Drie dagen (24 uur) per week                                         | 24
    Fulltime of parttime vanaf 24 uur                                    | 24
    24 uur per week, waarvan 8 uur in het weekend                        | 24
"""

WERKTIJD = """
    Je werkt in ploegendienst.                                           | ploegen
    Het werk is in drie ploegen verdeeld.                                | ploegen
    2-ploegendienst met toeslag                                          | ploegen
    Volcontinu, ook op feestdagen                                        | ploegen
    Je komt in een hechte ploeg terecht.                                 | -
    Avond- en weekenddiensten horen erbij.                               | avond, weekend
    Nachtdiensten draaien we om de beurt.                                | nacht
    Je slaapt slecht? Nachtrust gaat voor.                               | -
    Gasten die overnachten help je bij het inchecken.                    | -
    's Ochtends bezorg je de kranten.                                    | ochtend
    Je werkt overdag, binnen kantooruren.                                | dag
    Bel tijdens kantooruren met de planning.                             | -
    Werken in het weekend is geen probleem voor je.                      | weekend
    Het weekend ben je vrij.                                             | weekend!
    Vrije weekenden en een vast rooster.                                 | weekend!
    Geen weekenden, geen avonden.                                        | weekend!, avond!
    Om het weekend vrij.                                                 | weekend
    Nooit 's nachts werken                                               | nacht!
    Ook op zaterdag                                                      | weekend
    Elke zaterdagochtend sta je op de markt.                             | weekend, ochtend
    Op zaterdag 12 juni houden we open dag.                              | -
    Wij zijn op zondag gesloten.                                         | weekend!
    Flexibele werktijden in overleg                                      | flexibel
    Je bepaalt zelf je werktijden.                                       | flexibel
    Je bent flexibel en collegiaal.                                      | -
    Onregelmatige diensten                                               | flexibel
    Wisselende diensten, ook vroeg                                       | ploegen
    Vroege en late diensten                                              | ochtend, avond
    Kom gerust een ochtend meelopen.                                     | -
    Je zorgt dat onze gasten een leuke avond hebben.                     | -
    Geen 9-tot-5-mentaliteit                                             | -
    Werk van 9 tot 5                                                     | dag
    Je serveert de avondmaaltijd.                                        | -
    We organiseren elk jaar een teamweekend.                             | -
    Nachtdiensten draai je niet.                                         | nacht!
    Je werkt met een wisselend rooster.                                  | flexibel
    Werken op zaterdag hoeft niet.                                       | weekend!
    Je werkt in ploegen, nachtdienst komt niet voor.                     | ploegen, nacht!
"""

CONTRACT = """
    Je krijgt een vast contract.                                         | vast
    Uitzicht op een vaste baan na een jaar.                              | vast
    Een jaarcontract met uitzicht op vast                                | tijdelijk, vast
    Contract voor onbepaalde tijd                                        | vast
    Contract voor bepaalde tijd                                          | tijdelijk
    Dienstverband voor 6 maanden                                         | tijdelijk
    Tijdelijk voor een half jaar                                         | tijdelijk
    Het is een tijdelijke functie wegens ziekte.                         | tijdelijk
    Seizoenswerk in de bollen                                            | tijdelijk
    Je start op uitzendbasis.                                            | uitzend
    Wij zijn een uitzendbureau in de regio.                              | -
    Nulurencontract, we bellen als het druk is.                          | oproep
    Als oproepkracht in de keuken                                        | oproep
    Werken op afroep                                                     | oproep
    Ook zzp'ers zijn welkom.                                             | zzp
    Op freelance basis                                                   | zzp
    Freelancers hoeven niet te reageren.                                 | zzp!
    Geen zzp                                                             | zzp!
    Je werkt zelfstandig en netjes.                                      | -
    Je komt in een vast team met vaste klanten.                          | -
    Je hebt vaste werktijden en een vast aanspreekpunt.                  | -
    Wij vangen mensen op in tijdelijke huisvesting.                      | -
    Je houdt de ladder vast.                                             | -
"""


@pytest.mark.parametrize(("zin", "verwacht"), rijen(UREN))
def test_uren_per_week_en_geen_kloktijd(zin: str, verwacht: str) -> None:
    assert gelezen("uren", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(WERKTIJD))
def test_wanneer_er_gewerkt_wordt(zin: str, verwacht: str) -> None:
    assert gelezen("werktijd", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(CONTRACT))
def test_soort_contract(zin: str, verwacht: str) -> None:
    assert gelezen("contract", zin) == verwacht
