"""De vacaturecheck: welke woorden een opmerking krijgen, welke niet, en wat er ontbreekt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.conditie import ConditieSoort
from tests.models.extractie.condities_tabel import rijen
from vacatures.vacaturecheck import OpmerkingSoort, vacaturecheck

LEEFTIJD = """
    Je komt in een jong team.                                            | leeftijd-jong
    We zoeken een jonge, enthousiaste collega.                           | leeftijd-jong
    Wij zijn een jong en dynamisch bedrijf.                              | leeftijd-jong
    Je begeleidt jonge kinderen op de groep.                             | -
    Je coacht jonge mensen met schulden.                                 | -
    Een bedrijf met jonge planten                                        | -
    Maximaal 25 jaar                                                     | leeftijd-grens
    Je bent tussen de 18 en 30 jaar.                                     | leeftijd-grens
    Niet ouder dan 40                                                    | leeftijd-grens
    Jongeren van 16 tot 23 jaar begeleiden                               | -
    Maximaal 25 jaar garantie op het werk                                | -
    Wij bestaan al 25 jaar.                                              | -
    Minimaal 18 jaar                                                     | leeftijd-minimum
    Je bent 18 jaar of ouder.                                            | leeftijd-minimum
    Je bent minimaal 18 jaar, omdat de wet dat voor nachtwerk vraagt.    | -
    Vanwege de Alcoholwet ben je minimaal 18 jaar.                       | -
    Pas afgestudeerd? Kom langs!                                         | leeftijd-omweg
    Leuke bijbaan voor studenten                                         | leeftijd-omweg
    Maximaal 3 jaar ervaring                                             | leeftijd-omweg
    Je begeleidt studenten in het lab.                                   | -
    Iedereen is welkom, ongeacht leeftijd: jong team of niet.            | -
    Een maximum van 25 jaar is discriminatie, dus dat vragen we niet.    | -
    Ons team is jong en gezellig.                                        | leeftijd-jong
    We zoeken iemand tussen 25 en 35.                                    | leeftijd-grens
    Ook 55-plussers zijn welkom.                                         | -
    Contract van maximaal 18 maanden                                     | -
    Werken met ouderen van 65 jaar en ouder                              | -
"""

GESLACHT = """
    Gastvrouw gezocht                                                    | geslacht-functienaam
    Gastvrouw (m/v/x) gezocht                                            | -
    Gastheer/gastvrouw                                                   | -
    Timmerman voor de werkplaats                                         | geslacht-functienaam
    Wij zoeken een spontane meid voor de bar.                            | geslacht-persoon
    Alleen mannen                                                        | geslacht-persoon
    Vrouwelijke begeleider gevraagd                                      | geslacht-persoon
    Je helpt vrouwen en kinderen in de opvang.                           | -
    De kandidaat is sterk; hij tilt zakken.                              | geslacht-hij
    Hij of zij werkt netjes.                                             | -
    De klant belt en hij wil graag hulp.                                 | -
    Magazijnmedewerker                                                   | -
"""

AFKOMST = """
    Nederlands als moedertaal                                            | taal-moedertaal
    Accentloos Nederlands                                                | taal-moedertaal
    Je spreekt vloeiend Nederlands.                                      | taal-niveau
    Je spreekt goed Nederlands.                                          | -
    Nederlands op B1-niveau                                              | -
    Geen buitenlanders                                                   | afkomst
    Poolse medewerkers gezocht                                           | afkomst
    Je hebt de Nederlandse nationaliteit.                                | afkomst
    Een Poolse winkel in de straat                                       | -
    De Nederlandse nationaliteit is wettelijk vereist.                   | -
"""

GEZONDHEID = """
    Je bent gezond en sterk.                                             | gezondheid
    Je bent fysiek fit.                                                  | gezondheid
    Een goede conditie is nodig.                                         | gezondheid
    Je hebt geen lichamelijke beperkingen.                               | gezondheid
    Je kookt gezonde maaltijden voor bewoners.                           | -
    Gezond verstand is belangrijk.                                       | -
    Goede arbeidscondities                                               | -
    Je werkt met mensen met een beperking.                               | -
    Je tilt tot 20 kilo.                                                 | -
    Bij ons blijf je fit en gezond.                                      | -
    Je bent mentaal stabiel.                                             | gezondheid
"""

OVERIG = """
    Je bent christen.                                                    | godsdienst
    Geen hoofddoek                                                       | godsdienst
    Een christelijke school in de buurt                                  | -
    Representatief voorkomen                                             | uiterlijk
    Stuur je cv met foto.                                                | uiterlijk
    Een mooie functie met een aantrekkelijk loon                         | -
    Geen kinderen of partner                                             | gezin
    Je zorgt voor alleenstaande ouderen.                                 | -
    Je ziet er verzorgd uit.                                             | uiterlijk
    Je bent representatief.                                              | uiterlijk
"""

OVERVRAAGD = """
    Ben jij de spin in het web?                                          | groot-woord
    Geen 9-tot-5-mentaliteit                                             | groot-woord
    Je bent stressbestendig.                                             | stressbestendig
    Je bent stressbestendig, want op vrijdag is het druk.                | -
    Junior met 3 jaar ervaring                                           | stapel-starter
    Leerwerkplek, je hebt 2 jaar ervaring                                | stapel-starter
    Mbo 2 of vergelijkbaar, en 5 jaar ervaring als inpakker              | stapel-ervaring
    Minimaal 10 jaar ervaring als lasser                                 | ervaring-lang
    2 jaar ervaring als inpakker                                         | -
    In bezit van een mbo-diploma                                         | diploma-of-skills
    Minimaal mbo 3 of vergelijkbare ervaring                             | -
    Verpleegkundige, minimaal mbo 4                                      | -
    Mbo 3 is een pre.                                                    | -
    Rijbewijs B vereist                                                  | rijbewijs-waarvoor
    Je rijdt een route langs klanten, rijbewijs B vereist.               | -
    Enthousiast, flexibel, proactief, zelfstandig, creatief en sociaal.  | stapel-eigenschappen
    Je bent sociaal en zelfstandig.                                      | -
"""

COMPLEET = """Medewerker groen (m/v/x) in Uitgeest, 24 tot 32 uur per week

Wat ga je doen
Je maait gras, je snoeit struiken en je veegt paden.

Wij vragen
- Je werkt graag buiten.

Wij bieden
- € 14,80 per uur

Vragen? Bel met de voorman van de ploeg.
"""


@pytest.mark.parametrize(
    ("zin", "verwacht"),
    [rij for tabel in (LEEFTIJD, GESLACHT, AFKOMST, GEZONDHEID, OVERIG, OVERVRAAGD) for rij in rijen(tabel)],
)
def test_opmerking_over_wat_er_staat(zin: str, verwacht: str) -> None:
    codes = {een.code for een in vacaturecheck(zin) if een.soort is not OpmerkingSoort.ONTBREEKT}
    assert (" ".join(sorted(codes)) or "-") == verwacht


def test_een_volledige_vacature_krijgt_geen_opmerking() -> None:
    assert vacaturecheck(COMPLEET) == ()


@pytest.mark.parametrize(
    ("weg", "code"),
    [
        (", 24 tot 32 uur per week", "ontbreekt-uren"),
        (" in Uitgeest", "ontbreekt-plaats"),
        ("Wat ga je doen\nJe maait gras, je snoeit struiken en je veegt paden.", "ontbreekt-werk"),
        ("Vragen? Bel met de voorman van de ploeg.", "ontbreekt-contact"),
        ("- € 14,80 per uur", "ontbreekt-loon"),
    ],
)
def test_wat_ontbreekt_komt_aan_het_eind(weg: str, code: str) -> None:
    tekst = COMPLEET.replace(weg, "")
    (opmerking,) = vacaturecheck(tekst)
    assert (opmerking.code, opmerking.begin, opmerking.citaat) == (code, len(tekst), "")


def test_een_leeg_veld_mist_alles() -> None:
    codes = [een.code for een in vacaturecheck("")]
    assert codes == ["ontbreekt-uren", "ontbreekt-plaats", "ontbreekt-werk", "ontbreekt-contact", "ontbreekt-loon"]


def test_wat_een_ander_veld_al_zegt_ontbreekt_niet() -> None:
    codes = {een.code for een in vacaturecheck("", bekend={ConditieSoort.UREN, ConditieSoort.PLAATS})}
    assert codes == {"ontbreekt-werk", "ontbreekt-contact", "ontbreekt-loon"}


def test_vrijwilligerswerk_hoeft_geen_loon_te_noemen() -> None:
    assert "ontbreekt-loon" not in {een.code for een in vacaturecheck("Vrijwilligerswerk in het buurthuis")}


def test_dezelfde_woorden_krijgen_een_keer_een_opmerking() -> None:
    codes = [een.code for een in vacaturecheck("Een jong team. Echt een jong team!")]
    assert codes.count("leeftijd-jong") == 1


def test_elke_opmerking_over_gelijke_behandeling_noemt_de_wet_en_geen_oordeel() -> None:
    zinnen = [zin for tabel in (LEEFTIJD, GESLACHT, AFKOMST, GEZONDHEID) for zin, _ in rijen(tabel)]
    opmerkingen = [een for zin in zinnen for een in vacaturecheck(zin) if een.soort is not OpmerkingSoort.ONTBREEKT]
    assert all(een.bron for een in opmerkingen)
    assert not [een.code for een in opmerkingen if "verboden" in een.waarom or "strafbaar" in een.waarom]


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(COMPLEET.split() + OVERVRAAGD.split() + LEEFTIJD.split())).map(" ".join)
    )
)
def test_elk_citaat_staat_op_zijn_plek_en_heeft_een_voorstel(tekst: str) -> None:
    opmerkingen = vacaturecheck(tekst)
    assert all(tekst[een.begin : een.einde] == een.citaat for een in opmerkingen)
    assert all(een.waarom and een.voorstel for een in opmerkingen)
    assert [een.begin for een in opmerkingen] == sorted(een.begin for een in opmerkingen)
