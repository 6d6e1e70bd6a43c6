"""Users and the switch for all, on the pages and in the API; nothing about people who look for work."""

from collections.abc import Callable

from service.dienst import Dienst
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]
NIEUW = {"naam": "Ada Voorbeeld", "rol": "adviseur", "gemeenten": "Velsen, heemskerk", "onderwerp": "sub-1"}


def test_somebody_new_is_on_the_page_and_in_the_json(als: Als) -> None:
    klant = als("beheerder")
    assert klant.formulier("/beheer/gebruikers", **NIEUW).headers["location"] == "/beheer/gebruikers?gedaan=gebruiker"

    (nieuw,) = [een for een in klant.get("/v1/gebruikers").json()["gebruikers"] if een["naam"] == "Ada Voorbeeld"]
    assert (nieuw["rol"], nieuw["gemeenten"], nieuw["actief"]) == ("adviseur", ["heemskerk", "velsen"], True)
    pagina = klant.get("/beheer/gebruikers").text
    assert "Ada Voorbeeld" in pagina
    assert "Heemskerk, Velsen" in pagina


def test_a_faulty_form_keeps_what_was_typed(als: Als) -> None:
    klant = als("beheerder")
    antwoord = klant.formulier("/beheer/gebruikers", naam="Ada", rol="keizer", gemeenten="velsen")

    assert antwoord.status_code == 400
    assert 'value="Ada"' in antwoord.text
    assert 'id="veld-onderwerp-fout"' in antwoord.text
    assert 'id="veld-rol-fout"' in antwoord.text


def test_the_same_person_twice_is_a_conflict(als: Als) -> None:
    klant = als("beheerder")
    klant.formulier("/beheer/gebruikers", **NIEUW)

    assert klant.formulier("/beheer/gebruikers", **NIEUW).status_code == 409


def test_a_role_is_changed_and_somebody_switched_off_loses_the_session(als: Als) -> None:
    klant, adviseur = als("beheerder"), als("adviseur")
    assert adviseur.get("/werkvoorraad").status_code == 200
    id_ = "test-adviseur-heemskerk-velsen"

    velden = {"naam": "Ander", "rol": "auditor", "gemeenten": "velsen", "actief": "true"}
    assert klant.formulier(f"/beheer/gebruikers/{id_}", **velden).status_code == 303
    assert adviseur.get("/werkvoorraad").status_code == 403
    assert adviseur.get("/audit").status_code == 200
    del velden["actief"]
    assert klant.formulier(f"/beheer/gebruikers/{id_}", **velden).status_code == 303
    assert adviseur.get("/v1/audit").status_code == 401
    assert "kan niet inloggen" in klant.get("/beheer/gebruikers").text


def test_nobody_takes_away_the_own_role(als: Als) -> None:
    klant = als("beheerder")
    zelf = "/v1/gebruikers/test-beheerder-heemskerk-velsen"
    velden = {"naam": "Zelf", "rol": "beheerder", "gemeenten": [], "actief": True}

    assert klant.put(zelf, json=velden).status_code == 200
    assert klant.put(zelf, json={**velden, "rol": "auditor"}).status_code == 409
    assert klant.put(zelf, json={**velden, "actief": False}).status_code == 409


def test_the_api_makes_reads_and_refuses(als: Als) -> None:
    klant = als("beheerder")
    antwoord = klant.post("/v1/gebruikers", json={**NIEUW, "gemeenten": ["velsen"]})

    assert antwoord.status_code == 201
    assert klant.get(antwoord.headers["location"]).json() == antwoord.json()
    assert klant.get("/v1/gebruikers/g-niemand").status_code == 404
    assert klant.post("/v1/gebruikers", json={**NIEUW, "rol": "geen"}).status_code == 400
    assert klant.post("/v1/gebruikers", json={**NIEUW, "onderwerp": "x", "rol": "werkzoekende"}).status_code == 400


def test_the_ranking_stops_for_all_and_starts_again(als: Als) -> None:
    klant = als("beheerder")
    assert klant.formulier("/beheer/stop").status_code == 400
    assert klant.formulier("/beheer/stop", reden="S-ONDERZOEK").status_code == 303

    assert klant.get("/v1/dienst").json()["stop"]["tekst"] == "De ranking wordt onderzocht"
    assert "De ranking staat uit" in klant.get("/beheer/dienst").text
    assert klant.formulier("/beheer/start").status_code == 303
    assert klant.get("/v1/dienst").json()["stop"] is None
    assert klant.put("/v1/stopschakelaar", json={"reden": "S-BESLUIT"}).json()["stop"]["reden"] == "S-BESLUIT"
    assert klant.delete("/v1/stopschakelaar").status_code == 204


def test_the_state_of_the_service_names_versions_and_counts_and_no_kandidaat(als: Als, dienst: Dienst) -> None:
    klant = als("beheerder")
    beeld = klant.get("/v1/dienst").json()

    assert beeld["aantallen"] == dienst.opslag.aantallen()
    assert beeld["versies"] == dienst.opslag.versies()
    ids = {kandidaat.id for kandidaat in dienst.opslag.kandidaten()}
    for pad in ("/beheer/gebruikers", "/beheer/dienst", "/beheer/gebruikers/werkzoekende", "/v1/gebruikers"):
        tekst = klant.get(pad).text
        assert not [id_ for id_ in ids if id_ in tekst]
