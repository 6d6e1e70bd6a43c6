"""Fysiek werk, plaats, doelgroep en soort plek: de vaste wendingen waarin die woorden iets anders zijn."""

import pytest

from tests.models.extractie.condities_tabel import gelezen, rijen

FYSIEK = """
    Je tilt tot 20 kilo.                                                 | tillen
    Zwaar tillen hoeft niet.                                             | tillen!
    Samen tillen we het bedrijf naar een hoger niveau.                   | -
    Je staat de hele dag.                                                | staan
    Staand werk achter de band                                           | staan
    Veel lopen en staan                                                  | lopen, staan
    Je stelt gasten op hun gemak en staat voor ze klaar.                 | -
    De klant staat bij ons centraal.                                     | -
    Je loopt veel op een dag.                                            | lopen
    Je loopt stage bij ons.                                              | -
    Bukken en knielen                                                    | bukken
    Je werkt op hoogte.                                                  | hoogte
    Je hebt geen hoogtevrees.                                            | hoogte
    We houden je op de hoogte.                                           | -
    Ter hoogte van de sluis                                              | -
    Je werkt in weer en wind.                                            | buiten
    Werk in de buitenlucht                                               | buiten
    Je werkt het hele jaar buiten.                                       | buiten
    Buiten kantooruren bereikbaar                                        | -
    Je kijkt graag in het buitenland rond.                               | -
    In de koelcel is het koud.                                           | kou
    Je maakt koude gerechten.                                            | -
    Tegen hitte kunnen                                                   | hitte
    De hitte van de strijd                                               | -
    Er is veel lawaai.                                                   | lawaai
    Niet bang voor vieze handen                                          | vuil
    Je haalt het vuilnis op.                                             | -
    Veel beeldschermwerk                                                 | beeldscherm
    Je zit achter de computer.                                           | beeldscherm
    Je monteert beeldschermen.                                           | -
    Geen zwaar tilwerk                                                   | tillen!
    Je staat en loopt veel.                                              | staan, lopen
    Zorg dat je stevig in je schoenen staat.                             | -
    Je werkt de hele dag staand.                                         | staan
    Je kunt tegen hoogtes.                                               | hoogte
"""

PLAATS = """
    Standplaats Beverwijk                                                | Beverwijk
    Locatie: Velsen-Noord                                                | Velsen-Noord
    Je werkt in Haarlem en Alkmaar.                                      | Haarlem, Alkmaar
    Ons kantoor te Castricum                                             | Castricum
    Regio IJmond                                                         | IJmond
    Je werkt in Den Helder.                                              | Den Helder
    Een restaurant in Wijk bij Duurstede                                 | Wijk bij Duurstede
    Woonplaats: Uitgeest                                                 | Uitgeest
    1944 AB Beverwijk                                                    | Beverwijk
    In hartje Zaandam                                                    | Zaandam
    Ervaring in Excel                                                    | -
    Je programmeert in Java.                                             | -
    In het Nederlands                                                    | -
    Je werkt in Word en Excel.                                           | -
    In overleg                                                           | -
    Wij zijn gevestigd sinds 1985.                                       | -
    In Nederland zijn we bekend.                                         | -
    In januari beginnen we.                                              | -
    Ons team in Egmond aan Zee                                           | Egmond aan Zee
    Kom je uit de buurt van Purmerend?                                   | Purmerend
"""

DOELGROEP = """
    Voor mensen uit het doelgroepregister                                | doelgroepregister
    Een garantiebaan                                                     | garantiebaan
    Ook kandidaten uit de banenafspraak zijn welkom.                     | banenafspraak
    Beschut werk met begeleiding                                         | beschut
    Een beschutte werkplek                                               | beschut
    De beschutte tuin                                                    | -
    Beschermd wonen                                                      | -
    Je krijgt een garantie van een jaar.                                 | -
    Dit is geen garantiebaan.                                            | garantiebaan!
"""

PLEK = """
    Een leerwerkplek in de bouw                                          | leerwerkplek
    Bbl-traject                                                          | leerwerkplek
    Werkend leren in de zorg                                             | leerwerkplek
    Een stageplek voor het najaar                                        | stage
    Je begeleidt stagiairs.                                              | -
    Je begint op een proefplaatsing.                                     | proefplaats
    Een proeftijd van een maand                                          | -
    Vrijwilligerswerk in het buurthuis                                   | vrijwilligerswerk
    Wij zoeken enkele vrijwilligers.                                     | vrijwilligerswerk
    Je werkt samen met vrijwilligers.                                    | -
    Dit is geen stage.                                                   | stage!
"""


@pytest.mark.parametrize(("zin", "verwacht"), rijen(FYSIEK))
def test_wat_het_werk_van_een_lijf_vraagt(zin: str, verwacht: str) -> None:
    assert gelezen("fysiek", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(PLAATS))
def test_plaats_alleen_na_een_woord_dat_haar_aankondigt(zin: str, verwacht: str) -> None:
    assert gelezen("plaats", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(DOELGROEP))
def test_doelgroep(zin: str, verwacht: str) -> None:
    assert gelezen("doelgroep", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(PLEK))
def test_soort_plek(zin: str, verwacht: str) -> None:
    assert gelezen("plek", zin) == verwacht
