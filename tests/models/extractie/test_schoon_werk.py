import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoon_werk import is_werk
from models.extractie.schoonmaken import schoon
from models.taxonomie.laden import basis

KWALEN = ["autisme", "epilepsie", "MS", "een depressie", "diabetes", "psychische klachten", "medicatie", "dementie"]


def weg(tekst: str) -> list[str]:
    return [tekst[een.begin : een.einde] for een in schoon(tekst).weggelaten if een.soort is GegevenSoort.GEZONDHEID]


@pytest.mark.parametrize(
    "tekst",
    [
        "Als begeleider werkte ik met jongeren met ADHD, borderline en eetstoornissen.",
        "Dementerende ouderen begeleiden en medicatie klaarzetten.",
        "Je herkent een epileptische aanval en deelt medicijnen uit.",
        "Ik heb rolstoelen gerepareerd en gehoorapparaten aangemeten.",
        "Ik weet hoe je insuline toedient.",
        "Behandelde ik vooral rugklachten, dan schreef ik oefeningen voor.",
        "Kennis van COPD, affiniteit met verslaafde jongeren.",
        "Voorlichting geven over diabetes.",
        "Verpleegkundige in de psychiatrie; nachtwacht bij de verslavingszorg.",
        "Wijkverpleegkundige, diabeteszorg en terminale zorg.",
        "GZ-psycholoog voor de polikliniek. Werkte als psycholoog.",
        "Begeleider dagbesteding (NAH, afasie), drie jaar.",
        "Parkinson- en MS-patiënten verzorgen.",
        "Ik heb kinderen met epilepsie begeleid.",
        "Onderzoeker naar dementie en artrose.",
        "creatief therapeut",
        "Als taxichauffeur verantwoordelijk voor rolstoelvervoer.",
    ],
)
def test_a_health_word_of_the_work_stays(tekst: str) -> None:
    assert weg(tekst) == []


@pytest.mark.parametrize("kwaal", KWALEN)
@pytest.mark.parametrize(
    "zin",
    [
        "Hij heeft {}.",
        "Vanwege {} kan zij niet in ploegen werken.",
        "Zij begeleidde jongeren, maar kreeg zelf {}.",
        "Werkt graag met kinderen, heeft {} en woont alleen.",
        "Kan met {} goed kinderen begeleiden.",
        "Kandidaat leert omgaan met {}.",
        "Heeft twee kinderen met {}.",
        "Woont in een huis voor mensen met {}.",
        "Zoekt een werkgever die kan omgaan met {}.",
        "Kok met {}.",
        "Beperkingen: {}.",
        "Diagnose {}, vastgesteld op school.",
        "Volgens de arts: {}.",
        "Zijn ervaring met {} maakt hem sterker.",
        "Wordt begeleid voor {}.",
        "Verder {}.",
        "De kandidaat heeft {}, begeleidt als vrijwilliger ouderen.",
        "De dokter gaf hem raad over {}.",
        "- {}",
    ],
)
def test_a_health_word_of_a_person_goes(zin: str, kwaal: str) -> None:
    assert kwaal.removeprefix("een ") not in schoon(zin.format(kwaal)).tekst


@pytest.mark.parametrize(
    "tekst",
    [
        "Gesprek met psycholoog.",
        "Is opgenomen in de psychiatrie.",
        "Aangemeld bij de GGZ.",
        "Krijgt wekelijks een ADHD-coach.",
        "Kandidaat woont begeleid (beschermd wonen).",
        "Moet vier keer per dag insuline spuiten.",
    ],
)
def test_care_that_somebody_gets_is_no_work(tekst: str) -> None:
    assert weg(tekst) != []


def test_what_was_taken_out_beside_it_tells_of_a_person() -> None:
    tekst = "begeleiding van {} met autisme"
    fatma = GegevenSoort.NAAM.teken * 5
    assert not is_werk(tekst.format(fatma), len(tekst.format(fatma)) - 7, len(tekst.format(fatma)))
    assert is_werk(tekst.format("ouderen"), len(tekst.format("ouderen")) - 7, len(tekst.format("ouderen")))


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_no_text_is_too_strange(tekst: str, begin: int, lengte: int) -> None:
    is_werk(tekst, min(begin, len(tekst)), min(begin + lengte, len(tekst)))


def test_nearly_no_skill_of_the_taxonomy_is_damaged() -> None:
    namen = [naam for skill in basis().skills.values() for naam in (skill.label, *skill.synoniemen)]
    heel = sum(schoon(f"Dit deed ik: {naam}.").weggelaten == () for naam in namen)
    assert heel / len(namen) >= 0.995
