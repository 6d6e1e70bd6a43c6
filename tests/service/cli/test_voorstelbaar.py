"""Who can be proposed at once, and of whom something has to be asked first: in the list, the JSON and the words."""

from datetime import date
from io import StringIO

import jsonschema
import pytest
from rich.console import Console

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming
from matching.matcher import Matcher
from matching.matchlijst import Matchlijst
from matching.omstandigheden import Omstandigheden
from matching.standaard import maak_scorer
from matching.voorwaarden import BESLISSEND, Soort, eerst_te_vragen
from models.doelgroep import Trede
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import KandidaatStatus, MagWerken, PlekSoort, TredeStand, Uitkomst
from service.cli import als_json, als_tekst
from vacatures.vacature import Vacature

DAG = date(2026, 11, 21)
VACATURE = Vacature(
    id="V-1",
    plek=PlekSoort.REGULIER,
    gevraagd=(Skill(graad=Belang.MOET, bron="verzonnen", label="brood bakken"),),
)


def _mens(kandidaat_id: str, **anders: object) -> Kandidaat:
    bekend = {
        "skills": (Skill(graad=Bewijs.GENOEMD, bron="verzonnen", label="brood bakken"),),
        "postcode": "1941",
        "status": KandidaatStatus.BESCHIKBAAR,
        "mag_werken": MagWerken.JA,
        "toestemmingen": (Toestemming(voor="V-1", gegeven=True, datum=DAG),),
        "afgeschermd": Afgeschermd(trede=Trede(stand=TredeStand.NVT)),
    }
    return Kandidaat(id=kandidaat_id, **bekend | anders)


@pytest.fixture(scope="module")
def lijst() -> Matchlijst:
    mensen = [_mens("K-1", mag_werken=None, toestemmingen=()), _mens("K-2")]
    matcher = Matcher(mensen, {"V-1": VACATURE}, maak_scorer(), omstandigheden=Omstandigheden(peildatum=DAG))
    return matcher.match("V-1")


def test_who_is_proposable_has_no_open_fixed_rule_and_ranks_no_higher_for_it(lijst: Matchlijst) -> None:
    assert [(match.kandidaat, match.voorstelbaar) for match in lijst.matches] == [("K-1", False), ("K-2", True)]
    assert lijst.matches[0].score == lijst.matches[1].score
    assert Uitkomst.ONBEKEND in lijst.matches[1].uitleg.voorwaarden.values()  # gates, such as hours, may be open


def test_the_json_says_so_and_the_schema_asks_it(lijst: Matchlijst) -> None:
    inhoud = als_json.matchlijst(lijst)
    jsonschema.validate(inhoud, als_json.schema())
    assert [match["voorstelbaar"] for match in inhoud["matches"]] == [False, True]
    del inhoud["matches"][0]["voorstelbaar"]
    with pytest.raises(jsonschema.ValidationError, match="voorstelbaar"):
        jsonschema.validate(inhoud, als_json.schema())


def test_the_heading_says_what_to_ask_first(lijst: Matchlijst) -> None:
    uit = StringIO()
    Console(file=uit, width=120).print(als_tekst.matchlijst(lijst, ()))
    koppen = [regel for regel in uit.getvalue().splitlines() if "zekerheid" in regel]
    assert ["eerst vragen: H7w, H9" in kop for kop in koppen] == [True, False]
    assert "eerst vragen" not in koppen[1]


@pytest.mark.parametrize("regel", BESLISSEND, ids=lambda regel: regel.code)
@pytest.mark.parametrize("uitkomst", list(Uitkomst))
def test_only_a_fixed_rule_that_is_not_known_is_to_be_asked_first(regel, uitkomst: Uitkomst) -> None:
    uitkomsten = {een.code: Uitkomst.VOLDOET for een in BESLISSEND} | {regel.code: uitkomst}
    te_vragen = regel.soort is Soort.WETTELIJK and uitkomst is Uitkomst.ONBEKEND
    assert eerst_te_vragen(uitkomsten) == ((regel.code,) if te_vragen else ())
