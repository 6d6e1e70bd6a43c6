from models.extractie.conditie import ConditieSoort
from models.extractie.schoon_soort import GegevenSoort
from tests.models.extractie.lezers import lezer


def test_what_is_said_of_a_person_leads_to_no_skill() -> None:
    (van_haar, van_werk) = lezer().lees(["Dilan heeft autisme.", "Ik heb ervaring met autisme."])
    assert van_haar.skills == ()
    assert van_haar.schoon.tekst == "[naam] heeft [gezondheid]."
    assert van_werk.schoon.weggelaten == ()


def test_a_skill_found_stands_where_it_stood_in_the_text() -> None:
    tekst = "Bel Fatma op 06-12345678, zij kan lassen."
    (gelezen,) = lezer().lees([tekst])
    assert [tekst[een.begin : een.einde] for een in gelezen.skills] == ["lassen"]
    assert gelezen.citaat(gelezen.skills[0].zin) == "Bel [naam] op [telefoon], zij kan lassen."


def test_only_the_conditions_that_are_named_stay() -> None:
    tekst = "Ook voor mensen uit het doelgroepregister."
    (zonder,), (met,) = lezer().lees([tekst]), lezer().lees([tekst], {ConditieSoort.DOELGROEP})
    assert [een.soort for een in zonder.schoon.weggelaten] == [GegevenSoort.DOELGROEP]
    assert met.schoon.tekst == tekst
