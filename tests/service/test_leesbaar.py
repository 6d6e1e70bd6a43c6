"""The fixed Dutch texts of the pages of a werkzoekende are at B1, as far as a tool can tell (tools/leesbaar.py)."""

import pytest

from service.vertalingen.zinnen import MIJN_GEGEVENS
from tools.leesbaar import BEKEND, GENOEG, LEESGEMAK, VERMIJD, Deel, delen

DELEN = {deel.plek: deel for deel in delen()}
# In the own dossier stand the names that the law gives to what is kept; there they must not be told in other words.
GEWONE_WOORDEN = sorted(DELEN.keys() - {MIJN_GEGEVENS})
LOPENDE_TEKST = [plek for plek in GEWONE_WOORDEN if sum(DELEN[plek].lengtes) >= GENOEG]
AMBTELIJK = Deel(
    "een brief",
    [
        "Conform het bepaalde in de Participatiewet dient betrokkene derhalve onverwijld medewerking te verlenen aan "
        "de toeleiding naar passende arbeid, o.a. middels een door het UWV aangeboden re-integratietraject.",
    ],
)


def test_every_page_of_a_werkzoekende_and_the_interview_are_read() -> None:
    assert {"mijn.html", "mijn_richtingen.html", "mijn_richting.html", "mijn_kan.html", "mijn_wil.html"} <= DELEN.keys()
    assert {"mijn_vertellen.html", "basis.html", "fout.html", "models/vertellen"} <= DELEN.keys()
    assert len(LOPENDE_TEKST) >= 8


@pytest.mark.parametrize("plek", DELEN)
def test_no_sentence_is_longer_than_fifteen_words(plek: str) -> None:
    assert DELEN[plek].te_lang == []


@pytest.mark.parametrize("plek", LOPENDE_TEKST)
def test_the_formula_calls_it_fairly_easy_or_easier(plek: str) -> None:
    assert DELEN[plek].leesgemak >= LEESGEMAK


@pytest.mark.parametrize("plek", GEWONE_WOORDEN)
def test_the_words_are_everyday_words(plek: str) -> None:
    assert DELEN[plek].ongewoon == []


@pytest.mark.parametrize("plek", GEWONE_WOORDEN)
def test_there_is_no_word_of_an_office_and_no_abbreviation(plek: str) -> None:
    assert DELEN[plek].ambtelijk == []


def test_a_letter_of_an_office_fails_every_check() -> None:
    assert AMBTELIJK.te_lang == list(AMBTELIJK.zinnen)
    assert AMBTELIJK.leesgemak < 30
    assert {"onverwijld", "participatiewet", "derhalve"} & set(AMBTELIJK.ongewoon)
    assert {"UWV", "o.a.", "conform", "derhalve", "middels", "toeleiding", "betrokkene"} <= set(AMBTELIJK.ambtelijk)


def test_the_formula_is_that_of_flesch_and_douma() -> None:
    zin = Deel("proef", ["Ik ga vandaag met de trein naar huis."])  # 8 words, 9 syllables
    assert zin.leesgemak == pytest.approx(206.84 - 0.93 * 8 - 77 * 9 / 8, abs=0.01)


def test_no_word_is_both_known_and_to_be_avoided() -> None:
    assert BEKEND.isdisjoint(VERMIJD)
