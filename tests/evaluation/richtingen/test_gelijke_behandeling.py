"""The same skills give the same richtingen in the same order, whoever has them (scoring.md 5.11, CI test).

Sex and origin are no field of a kandidaat; they show in names, job titles, languages and where somebody lives.
"""

from dataclasses import replace

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Werkervaring
from matching.richting import Richtingadvies
from matching.richtingen import richtingen
from models.extractie.schoonmaken import schoon
from models.skills import Bewijs, Skill
from models.waardelijsten import Taalniveau
from models.werk import Taalbeheersing
from tests.omscholing import kan_alles_van, klein, matcher_van, streek

IEMAND = Kandidaat(
    id="iemand",
    skills=(
        *kan_alles_van("afwasser")[:4],
        Skill(label="orders verzamelen met een kar", graad=Bewijs.GENOEMD, bron="eigen opgave"),
    ),
    werkervaring=(Werkervaring(functie="afwasser", taken="vloeren dweilen na sluitingstijd"),),
)
NEDERLANDS = Taalbeheersing(taal="nld", spreken=Taalniveau.UITSTEKEND)
ARABISCH = Taalbeheersing(taal="ara", spreken=Taalniveau.UITSTEKEND)
MAN_EN_VROUW = (("schoonmaker", "schoonmaakster"), ("kassamedewerker", "caissière"))
ZINNEN = (
    "Mijn naam is {}. Ik heb orders verzameld en pallets gestapeld.",
    "{} heeft kantoren schoongemaakt en ramen gelapt.",
    "Ik ben {}. Ik heb gekookt voor grote groepen.",
)
NAMEN = ("Jan Jansen", "Fatima Yilmaz", "Mohammed el Amrani", "Maria de Vries", "Piotr Nowak")


def _advies(wie: Kandidaat) -> Richtingadvies:
    return replace(richtingen(matcher_van(wie), wie.id, wensen=(), regio=streek()), kandidaat="")


@pytest.mark.parametrize(
    "anders",
    [
        {"id": "een-ander"},
        {"postcode": "1948"},
        {"talen": (NEDERLANDS,)},
        {"talen": (ARABISCH,)},
        {"afgeschermd": Afgeschermd(geboortejaar=1961, gemeente="Velsen")},
        {"afgeschermd": Afgeschermd(geboortejaar=2008, uitkering="Wajong", loonwaarde_pct=40.0)},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_who_somebody_is_changes_nothing(anders: dict[str, object]):
    gewoon = _advies(IEMAND)
    assert gewoon.alle
    assert _advies(replace(IEMAND, **anders)) == gewoon


@pytest.mark.parametrize("zin", ZINNEN)
def test_a_name_in_a_text_changes_nothing_once_the_text_is_cleaned(zin: str):
    """As every text is when it comes in."""
    adviezen = [
        _advies(replace(IEMAND, werkervaring=(Werkervaring(functie="afwasser", taken=schoon(zin.format(naam)).tekst),)))
        for naam in NAMEN
    ]
    assert all(advies == adviezen[0] for advies in adviezen)


@pytest.mark.parametrize(("man", "vrouw"), MAN_EN_VROUW)
def test_the_sex_in_a_job_title_changes_nothing(man: str, vrouw: str):
    beroep = klein().zoek_beroep(man)
    assert beroep is not None
    assert beroep is klein().zoek_beroep(vrouw)
    een, ander = (_advies(replace(IEMAND, werkervaring=(Werkervaring(functie=titel),))) for titel in (man, vrouw))
    assert [(kaart.beroep.id, kaart.score) for kaart in een.alle] == [
        (kaart.beroep.id, kaart.score) for kaart in ander.alle
    ]
