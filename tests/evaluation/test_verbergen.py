"""What is withheld is gone, what is left is untouched."""

import re

from evaluation.verbergen import alleen_gevraagd, wis_titels, zonder_titels
from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.synthetisch import maak_caseload
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.laden import basis
from vacatures.synthetisch import maak_vacatures
from vacatures.vacature import Vacature

TAXONOMIE = basis()
TITELS = {naam for beroep in TAXONOMIE.beroepen.values() for naam in (beroep.label, *beroep.synoniemen)}


def test_names_of_beroepen_disappear_from_a_text_as_whole_words_only():
    wis = wis_titels(TAXONOMIE)
    assert wis("Als Lasser was ik bezig met staal.") == "Als  was ik bezig met staal."
    assert wis("Ik maakte lasserskappen schoon.") == "Ik maakte lasserskappen schoon."


def test_only_the_words_of_skills_and_tasks_of_a_kandidaat_are_left():
    kandidaat = Kandidaat(
        id="k1",
        skills=(
            Skill(label="staal lassen", concept="x:1", graad=Bewijs.VOORBEELD, bron="taken bij Lasser"),
            Skill(concept="x:2", graad=Bewijs.GENOEMD, bron="eigen opgave"),
        ),
        werkervaring=(
            Werkervaring(functie="Lasser", beroep="x:3", taken="Buizen gelast."),
            Werkervaring(functie="Kok"),
        ),
        gewenste_beroepen=("lasser",),
        opleidingen=(Opleiding(naam="mbo 2 lasser"),),
        certificaten=("lasdiploma",),
    )
    assert zonder_titels(kandidaat, wis_titels(TAXONOMIE)) == Kandidaat(
        id="k1",
        skills=(Skill(label="staal lassen", graad=Bewijs.VOORBEELD, bron="skills"),),
        werkervaring=(Werkervaring(taken="Buizen gelast."),),
    )


def test_only_the_words_of_the_asked_skills_of_a_vacature_are_left():
    gevraagd = Skill(label="staal lassen", concept="x:1", graad=Belang.MOET, bron="vacature")
    vacature = Vacature(id="v1", titel="Lasser", beroep="x:3", tekst="Wij zoeken een lasser.", gevraagd=(gevraagd,))
    assert alleen_gevraagd(vacature) == Vacature(
        id="v1", gevraagd=(Skill(label="staal lassen", graad=Belang.MOET, bron="skills"),)
    )


def test_no_invented_person_tells_of_a_job_title_any_more():
    wis = wis_titels(TAXONOMIE)
    heel_woord = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(TITELS)))})\b", re.IGNORECASE)
    met = [werk.taken for one in maak_caseload(5, n=150).kandidaten for werk in one.werkervaring if werk.taken]
    assert sum(bool(heel_woord.search(taken)) for taken in met) > 10
    assert [taken for taken in met if heel_woord.search(wis(taken))] == []


def test_every_invented_vacature_still_asks_something():
    assert all(alleen_gevraagd(one).gevraagd for one in maak_vacatures(5, n=50).vacatures)
