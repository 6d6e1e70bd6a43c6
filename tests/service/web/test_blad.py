"""What stands on every page: the look of the gemeente, the menu of the role, and whether people are invented."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from fastapi import FastAPI

from kandidaten.synthetisch import maak_caseload
from models.fouten import InvoerFout, OpslagFout
from service.app import create_app
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.routes.gedaan import GEDAAN
from service.routes.navigatie import MENU
from service.toegang.rollen import RECHTEN, Recht
from tests.service.web.conftest import Klant, klant

Als = Callable[..., Klant]


def met_thema(dienst: Dienst, bestand: Path) -> FastAPI:
    return create_app(replace(dienst, instellingen=dienst.instellingen.model_copy(update={"thema": bestand})))


def test_without_a_theme_the_stylesheet_of_the_gemeente_is_empty(anoniem: Klant) -> None:
    antwoord = anoniem.get("/static/thema.css")
    assert (antwoord.status_code, antwoord.text) == (200, "")
    assert antwoord.headers["content-type"].startswith("text/css")


def test_the_tokens_of_the_gemeente_come_after_ours_and_before_what_uses_them(dienst: Dienst, tmp_path: Path) -> None:
    bestand = tmp_path / "duinstad.css"
    bestand.write_text(".duinstad { --nl-link-color: #004466 }", encoding="utf-8")
    bezoeker = klant(met_thema(dienst, bestand))
    assert "--nl-link-color: #004466;" in bezoeker.get("/static/thema.css").text
    bladen = [deel.split('"')[0] for deel in bezoeker.get("/inloggen").text.split('rel="stylesheet" href="')[1:]]
    assert bladen == [f"/static/{naam}.css" for naam in ("tokens", "thema", "skillsmatch", "onderdelen")]


def test_a_faulty_theme_stops_the_start(dienst: Dienst, tmp_path: Path) -> None:
    bestand = tmp_path / "duinstad.css"
    bestand.write_text("@import 'https://elders.example/x.css';", encoding="utf-8")
    with pytest.raises(InvoerFout, match=r"duinstad\.css, rij 1"):
        met_thema(dienst, bestand)


@pytest.mark.parametrize("rol", RECHTEN)
def test_the_menu_offers_what_the_role_may_open_and_nothing_else(als: Als, rol: str) -> None:
    bezoeker = als(rol)
    pagina = bezoeker.get("/voorwaarden").text
    for punt in MENU:
        aangeboden = f'<li><a href="{punt.pad}"' in pagina
        assert aangeboden == (bezoeker.get(punt.pad).status_code == 200), punt.pad


def test_every_right_to_see_something_is_in_the_menu() -> None:
    alleen_doen = {Recht.VASTSTELLEN, Recht.AFWIJKEN, Recht.VOORSTELLEN}
    assert {punt.recht for punt in MENU} == set(Recht) - alleen_doen


def test_the_menu_says_on_which_page_one_is(als: Als) -> None:
    pagina = als("adviseur").get("/vacatures/syn-v-003").text
    assert '<a href="/vacatures" aria-current="true">' in pagina
    assert pagina.count("aria-current") == 1


def test_a_page_says_that_an_act_was_done_in_our_words_only(als: Als) -> None:
    bezoeker = als("adviseur")
    assert GEDAAN["vastgelegd"] in bezoeker.get("/voorwaarden?gedaan=vastgelegd").text
    assert "Gelukt." not in bezoeker.get("/voorwaarden?gedaan=Bel+dit+nummer").text


def test_a_page_says_that_people_are_invented_until_somebody_real_is_there(anoniem: Klant, dienst: Dienst) -> None:
    assert "Synthetische gegevens." in anoniem.get("/inloggen").text
    mens = replace(maak_caseload(8, 1).kandidaten[0], id="K-1", synthetisch=False)
    dienst.opslag.bewaar_kandidaten([mens], bestand="echt", sha256="e" * 64)
    assert "Synthetische gegevens." not in anoniem.get("/inloggen").text


def test_a_database_that_is_gone_does_not_keep_the_page_that_says_so_from_coming(
    anoniem: Klant, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(*_: object) -> NoReturn:
        raise OpslagFout("De database is weg.")

    monkeypatch.setattr(Opslag, "zicht", weg)
    antwoord = anoniem.get("/weg")
    assert antwoord.status_code == 404
    assert "Synthetische gegevens." not in antwoord.text
