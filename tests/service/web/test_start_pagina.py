"""The start page sends each role to its own, and the work that waits stands on the page as in the JSON."""

from collections.abc import Callable

import pytest

from service.dienst import Dienst
from service.routes.start import BEGIN
from service.toegang.rollen import RECHTEN, Rol
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


@pytest.mark.parametrize("rol", list(RECHTEN))
def test_each_role_begins_at_a_page_that_it_may_open(als: Als, rol: Rol) -> None:
    klant = als(rol)
    antwoord = klant.get("/", follow_redirects=False)

    assert (antwoord.status_code, antwoord.headers["location"]) == (303, BEGIN[rol])
    pagina = klant.get("/")
    assert pagina.status_code == 200
    assert pagina.text.count("<h1>") == 1


def test_who_is_not_logged_in_goes_to_the_login(anoniem: Klant) -> None:
    assert anoniem.get("/", follow_redirects=False).headers["location"] == "/inloggen?naar=/"


def test_the_work_on_the_page_is_that_of_the_json(als: Als, dienst: Dienst) -> None:
    klant = als("adviseur")
    beeld = klant.get("/v1/werkvoorraad").json()
    pagina = klant.get("/werkvoorraad").text

    assert [kolom["titel"] for kolom in beeld["kolommen"]] == [
        "Vacatures die wachten",
        "Mensen die wachten",
        "Te verifiëren",
    ]
    for kolom in beeld["kolommen"]:
        assert sum(len(groep["regels"]) for groep in kolom["groepen"]) <= 10
        for groep in kolom["groepen"]:
            assert (f"<h3>{groep['titel'].capitalize()}: {groep['aantal']}</h3>" in pagina) is bool(groep["aantal"])
            for regel in groep["regels"]:
                map_ = {"vacature": "vacatures", "kandidaat": "kandidaten"}[regel["soort"]]
                assert f'href="/{map_}/{regel["id"]}"' in pagina


def test_of_each_kind_of_work_all_can_be_paged_through(als: Als) -> None:
    klant = als("adviseur")
    kolommen = klant.get("/v1/werkvoorraad").json()["kolommen"]
    for groep in (groep for kolom in kolommen for groep in kolom["groepen"]):
        deel = klant.get(f"/v1/werkvoorraad/{groep['code']}?grootte=3&pagina=2").json()
        heel = klant.get(f"/v1/werkvoorraad/{groep['code']}?grootte=100").json()
        assert heel["pagina"]["totaal"] == groep["aantal"] == len(heel["groep"]["regels"])
        assert deel["groep"]["regels"] == heel["groep"]["regels"][3:6]
        assert klant.get(f"/werkvoorraad/{groep['code']}").status_code == 200
    assert klant.get("/werkvoorraad/geen-werk").status_code == 404


def test_nothing_of_another_gemeente_is_counted(als: Als) -> None:
    heel, deel = (
        als("adviseur", gemeenten=g).get("/v1/werkvoorraad").json() for g in (("heemskerk", "velsen"), ("velsen",))
    )

    assert (heel["kandidaten"], deel["kandidaten"]) == (40, 20)
    assert 0 < deel["vacatures"] < heel["vacatures"]
