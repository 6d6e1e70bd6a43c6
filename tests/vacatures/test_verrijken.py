"""What the text of a vacature adds to its fields, and what it never does."""

import pytest

from models.skills import Belang, Skill
from models.waardelijsten import Aard, EisSoort, PlekSoort, Rijbewijs, Taalniveau, WerkDenkniveau
from models.werk import Werktijden
from tests.models.extractie.lezers import lezer
from vacatures.vacature import Eis, Vacature
from vacatures.verrijken import verrijk

TEKST = (
    "Je gaat brood bakken en klanten helpen. Je werkt 24 tot 32 uur per week, ook in het weekend. "
    "Rijbewijs B is een pre. Je spreekt goed Nederlands. Minimaal mbo 2. Je bent in bezit van VCA. "
    "Het is een garantiebaan. Bel Karin de Vries op 06-12345678."
)


def verrijkt(tekst: str | None = TEKST, **velden: object) -> Vacature:
    (een,) = verrijk([Vacature(id="V-1", tekst=tekst, **velden)], lezer()).items  # type: ignore[arg-type]
    return een


def waarde(vacature: Vacature, veld: str) -> list[tuple[str, bool]]:
    return [(plek.waarde, plek.ingevuld) for plek in vacature.vindplaatsen if plek.veld == veld]


def test_empty_fields_get_what_the_text_says_with_the_sentence() -> None:
    plek = verrijkt()
    assert (plek.uren_min, plek.uren_max) == (24, 32)
    assert plek.werktijden.weekend is True
    assert plek.werktijden.nacht is None  # not said is not no
    assert plek.werk_denkniveau is WerkDenkniveau.MBO_HAVO_VWO
    assert {(eis.soort, eis.waarde, eis.aard) for eis in plek.eisen} == {
        (EisSoort.RIJBEWIJS, Rijbewijs.B.value, Aard.WENS),
        (EisSoort.TAAL, f"nld:{Taalniveau.GOED.value}", Aard.WENS),
        (EisSoort.CERTIFICAAT, "VCA", Aard.WERKGEVER_MUST),
    }
    (uren,) = (een for een in plek.vindplaatsen if een.veld == "uren")
    assert uren.ingevuld
    assert uren.zin == "Je werkt 24 tot 32 uur per week, ook in het weekend."


def test_skills_of_the_text_carry_their_sentence() -> None:
    skills = {skill.concept: skill for skill in verrijkt().gevraagd}
    assert {"brood-bakken", "klanten-helpen"} <= skills.keys() or len(skills) >= 2
    assert all(skill.bron.startswith("tekst: “") for skill in skills.values())


def test_fields_that_are_known_are_never_overruled() -> None:
    eigen = Skill(label="deeg kneden", graad=Belang.MOET, bron="opgave werkgever")
    rijbewijs = Eis(soort=EisSoort.RIJBEWIJS, waarde="C", aard=Aard.WETTELIJK)
    bekend = {
        "gevraagd": (eigen,),
        "uren_min": 8,
        "eisen": (rijbewijs,),
        "werktijden": Werktijden(weekend=False),
        "werk_denkniveau": WerkDenkniveau.BASIS,
    }
    plek = verrijkt(**bekend)
    assert (plek.gevraagd, plek.uren_min, plek.uren_max) == ((eigen,), 8, None)
    assert [eis for eis in plek.eisen if eis.soort is EisSoort.RIJBEWIJS] == [rijbewijs]
    assert plek.werktijden.weekend is False
    assert plek.werk_denkniveau is WerkDenkniveau.BASIS
    assert waarde(plek, "uren") == [("24-32", False)]
    assert waarde(plek, "werktijden") == [("weekend", False)]


def test_the_kind_of_place_is_only_proposed() -> None:
    plek = verrijkt()
    assert plek.plek is None
    assert ("garantiebaan", False) in waarde(plek, "plek")
    assert verrijkt(plek=PlekSoort.REGULIER).plek is PlekSoort.REGULIER


def test_a_requirement_read_in_text_keeps_nobody_off_a_list() -> None:
    assert all(eis.aard in {Aard.WERKGEVER_MUST, Aard.WENS} for eis in verrijkt().eisen)


@pytest.mark.parametrize(
    "tekst", ["Je werkt 16 uur. Ook mogelijk voor 32 uur per week.", "Rijbewijs niet vereist.", "Geen ervaring nodig."]
)
def test_a_choice_or_a_denial_fills_nothing(tekst: str) -> None:
    plek = verrijkt(tekst)
    assert (plek.uren_min, plek.uren_max, plek.eisen) == (None, None, ())


def test_who_to_call_does_not_stay_in_the_text() -> None:
    plek = verrijkt()
    assert "Karin" not in repr(plek)
    assert "12345678" not in repr(plek)
    uit = verrijk([Vacature(id="V-1", titel="Bakker, bel 06-12345678", tekst=TEKST)], lezer())
    assert "12345678" not in repr(uit.items)
    assert sum(uit.weggelaten.values()) >= 3


def test_without_text_nothing_changes() -> None:
    kaal = Vacature(id="V-1", titel="Bakker")
    assert verrijk([kaal], lezer()).items == (kaal,)


def test_reading_twice_is_reading_once() -> None:
    een = verrijkt()
    (twee,) = verrijk([een], lezer()).items
    assert (twee.gevraagd, twee.eisen, twee.tekst, twee.uren_min) == (een.gevraagd, een.eisen, een.tekst, een.uren_min)
