from datetime import date

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import (
    Aard,
    Begeleiding,
    EisSoort,
    Ladder,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    TredeStand,
)
from models.werk import Werktijden
from vacatures.vacature import Eis, Vacature

NU = Omstandigheden(peildatum=date(2026, 11, 21))


def vraag(code: str, k: dict[str, object], v: dict[str, object], o: Omstandigheden = NU) -> str:
    return voorwaarde(code).vraag(Kandidaat(id="k", **k), Vacature(id="v", **v), o)


def afgeschermd(**velden: object) -> dict[str, object]:
    return {"afgeschermd": Afgeschermd(**velden)}


@pytest.mark.parametrize(
    ("code", "k", "v", "deel"),
    [
        ("H1", {}, {}, "Wat voor plek is dit?"),
        ("H2", {}, {}, "Wat voor plek is dit?"),
        ("G4", {}, {}, "Wat voor plek is dit?"),
        ("G1", {}, {}, "Wat voor plek is dit?"),
        ("H5", {}, {}, "Op welke trede"),
        (
            "G1",
            afgeschermd(trede=Trede(stand=TredeStand.NTB)),
            {"plek": PlekSoort.REGULIER},
            "nog worden bepaald",
        ),
        ("H5", afgeschermd(trede=Trede(stand=4, ladder=Ladder.VNG)), {}, "andere ladder (vng-6)"),
        ("H7w", {}, {}, "leg alleen het antwoord vast"),
        ("H7w", {"mag_werken": MagWerken.TWV}, {}, "tewerkstellingsvergunning"),
        ("H9", {}, {"werkgever": "Bakkerij"}, "bij Bakkerij worden voorgesteld"),
        ("H9", {}, {}, "voor dit werk worden voorgesteld"),
        ("H10", {}, {}, "Is deze persoon nu beschikbaar"),
        ("H10", {"beschikbaar_vanaf": date(2027, 2, 1)}, {}, "beschikbaar vanaf 1-2-2027"),
        (
            "H10",
            {"beschikbaar_vanaf": date(2027, 2, 1)},
            {"start": date(2026, 11, 1)},
            "De begindatum 1-11-2026 is voorbij. Wanneer begint het werk?",
        ),
        ("G10", {}, {}, "voor het laatst nagekeken"),
        ("G10", {"profiel_datum": date(2026, 11, 22)}, {}, "in de toekomst (22-11-2026)"),
        ("G5", {}, {}, "Hoe ver"),
        ("G5", {"max_reisafstand_km": 5}, {"postcode": "1941"}, "postcode van deze persoon"),
        ("G5", {"max_reisafstand_km": 5, "postcode": "1941"}, {}, "postcode van het werk"),
        ("G5", {"max_reisafstand_km": 5, "postcode": "1911"}, {"postcode": "1941"}, "het maximum is 5 km"),
        ("G6", {}, {}, "Vraag het de werkgever"),
        ("G6", {}, {"uren_min": 24}, "kan en wil deze persoon werken"),
        ("G6", {"uren_max": 24}, {"uren_min": 24}, "Vraag deze persoon"),
        ("G6", {"uren_min": 16, "uren_max": 24}, {"uren_max": 32}, "Vraag de werkgever"),
        ("G7", {}, {}, "Hoeveel begeleiding"),
        ("G7", afgeschermd(begeleiding_nodig=Begeleiding.LICHT), {}, "Welke begeleiding"),
        ("G7", afgeschermd(begeleiding_nodig=Begeleiding.GEEN), {}, "Is er een aanpassing"),
        (
            "G7",
            afgeschermd(begeleiding_nodig=Begeleiding.GEEN, aanpassing_nodig=True),
            {},
            "Kan de werkplek worden aangepast",
        ),
        ("G8", {}, {"werktijden": Werktijden(nacht=True, weekend=True)}, "werken: nacht, weekend?"),
        (
            "G8",
            {"werktijden": Werktijden(nacht=False, avond=True)},
            {"werktijden": Werktijden(weekend=False)},
            "deze tijden: nacht, ploegen?",
        ),
    ],
)
def test_the_question_asks_for_what_is_missing(code: str, k, v, deel: str) -> None:
    assert deel in vraag(code, k, v)


@pytest.mark.parametrize(
    ("soort", "waarde", "deel"),
    [
        (EisSoort.RIJBEWIJS, "C", "rijbewijs C?"),
        (EisSoort.CERTIFICAAT, "VCA VOL", "Heeft deze persoon VCA VOL?"),
        (EisSoort.BEVOEGDHEID, "BIG-registratie", "Heeft deze persoon BIG-registratie?"),
        (EisSoort.TAAL, "nld:3", "spreekt deze persoon Nederlands? Gevraagd is ten minste: goed."),
        (EisSoort.TAAL, "fry:2", "de taal met code fry"),
    ],
)
@pytest.mark.parametrize(("code", "aard"), [("H7", Aard.WETTELIJK), ("H8", Aard.VEILIGHEID)])
def test_the_question_names_the_requirement(soort, waarde: str, deel: str, code: str, aard: Aard) -> None:
    eis = Eis(soort=soort, waarde=waarde, aard=aard, tekst="waarom")
    assert deel in vraag(code, {}, {"eisen": (eis,), "start": date(2027, 1, 1)})


@pytest.mark.parametrize(
    ("start", "dag"), [(date(2027, 1, 1), "1-1-2027"), (date(2026, 1, 1), "21-11-2026"), (None, "21-11-2026")]
)
def test_the_question_about_age_names_the_day_that_counts(start: date | None, dag: str) -> None:
    eis = Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK)
    assert f"op {dag} ten minste 18 jaar?" in vraag("H7", {}, {"eisen": (eis,), "start": start})


@pytest.mark.parametrize(
    ("code", "plek", "doelgroep", "deel"),
    [
        (
            "H1",
            PlekSoort.GARANTIEBAAN,
            Doelgroep(register=Register(status=RegisterStatus.JA, peildatum=NU.peildatum, bron="eigen opgave")),
            "is eigen opgave. Vraag het register opnieuw op bij UWV",
        ),
        (
            "H2",
            PlekSoort.BESCHUT,
            Doelgroep(nbw=Nbw(status=NbwStatus.VASTGESTELD, bron="Eigen opgave")),
            "is eigen opgave. Vraag het na bij het college",
        ),
    ],
)
def test_what_only_the_person_said_is_asked_where_it_is_decided(code, plek, doelgroep, deel: str) -> None:
    assert deel in vraag(code, afgeschermd(doelgroep=doelgroep), {"plek": plek})


def test_only_requirements_that_are_not_settled_are_asked_about() -> None:
    eisen = [
        Eis(soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="Code 95", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="BHV", aard=Aard.WENS),
    ]
    gevraagd = vraag("H7", {"certificaten": ("vca",)}, {"eisen": tuple(eisen)})
    assert ("Code 95" in gevraagd, "VCA" in gevraagd, "BHV" in gevraagd) == (True, False, False)


def test_the_register_question_says_how_old_a_check_may_be() -> None:
    register = Register(status=RegisterStatus.JA, peildatum=date(2026, 9, 1))
    wie = afgeschermd(doelgroep=Doelgroep(register=register))
    een_maand = Omstandigheden(peildatum=NU.peildatum, register_max_maanden=1)
    gevraagd = vraag("H1", wie, {"plek": PlekSoort.GARANTIEBAAN}, een_maand)
    assert "van 1-9-2026 en mag ten hoogste 1 maand oud zijn" in gevraagd


def test_a_register_check_in_the_future_is_named() -> None:
    register = Register(status=RegisterStatus.JA, peildatum=date(2027, 9, 1))
    wie = afgeschermd(doelgroep=Doelgroep(register=register))
    assert "in de toekomst (1-9-2027)" in vraag("H1", wie, {"plek": PlekSoort.GARANTIEBAAN})
