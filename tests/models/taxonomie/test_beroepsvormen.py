"""A job title leads to the same work for a woman and for a man."""

import pytest

from models.taxonomie.laden import basis


@pytest.mark.parametrize(
    ("vrouw", "man"),
    [
        ("verkoopster", "verkoper"),
        ("schoonmaakster", "schoonmaker"),
        ("inpakster", "inpakker"),
        ("bakster", "bakker"),
        ("kokkin", "kok"),
        ("vakkenvulster", "vakkenvuller"),
        ("stukadoorster", "stukadoor"),
        ("magazijnmedewerkster", "magazijnmedewerker"),
        ("administratief medewerkster", "administratief medewerker"),
        ("medewerkster bediening", "medewerker bediening"),
        ("verpleegster", "verpleegkundige"),
        ("verpleegster", "verpleger"),
        ("receptioniste", "receptionist"),
        ("onderwijzeres", "onderwijzer"),
        ("zwemlerares", "zwemleraar"),
        ("timmervrouw", "timmerman"),
        ("brandweervrouw", "brandweerman"),
        ("Caissière", "caissier"),
        ("kraamverzorgster", "kraamverzorger"),
        ("peuterleidster", "peuterleider"),
    ],
)
def test_the_sex_that_a_title_tells_of_makes_no_difference(vrouw: str, man: str) -> None:
    van_haar, van_hem = basis().zoek_beroep(vrouw), basis().zoek_beroep(man)

    assert van_haar is not None
    assert van_haar is van_hem


@pytest.mark.parametrize("woord", ["ster", "venster", "magazijn", "er", "", "iets heel anders"])
def test_a_word_that_only_ends_alike_leads_nowhere(woord: str) -> None:
    assert basis().zoek_beroep(woord) is None
