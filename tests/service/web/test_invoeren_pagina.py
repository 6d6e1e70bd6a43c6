"""Files on the pages and in the API: sent, seen, mapped, confirmed, undone; and only within the own gemeenten."""

import time
from collections.abc import Callable
from typing import Any

from httpx2 import Response
from sqlalchemy import func, select

from service.dienst import Dienst
from service.opslag.tabellen import kandidaat
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]
BESTAND = b"id;skills;uren_min;uren_max\nK-1;brood bakken;16;32\nK-2;ramen lappen;;24\n"


def stuur(klant: Klant, inhoud: bytes = BESTAND, *, naam: str = "mensen.csv", **velden: str) -> Response:
    velden = {"csrf": klant.csrf, "soort": "kandidaten", "gemeente": "velsen", **velden}
    return klant.post("/invoeren", data=velden, files={"bestand": (naam, inhoud, "text/csv")}, follow_redirects=False)


def gelezen(klant: Klant, id_: str) -> dict[str, Any]:
    """The preview once the file has been read."""
    for _ in range(600):
        beeld: dict[str, Any] = klant.get(f"/v1/uploads/{id_}").json()
        if beeld["stand"] != "wordt gelezen":
            return beeld
        time.sleep(0.05)
    raise AssertionError("the file is still being read")


def gestuurd(klant: Klant, inhoud: bytes = BESTAND, **velden: str) -> str:
    antwoord = stuur(klant, inhoud, **velden)
    assert antwoord.status_code == 303, antwoord.text
    return str(antwoord.headers["location"]).removeprefix("/invoeren/")


def test_the_form_offers_only_the_own_gemeenten(als: Als) -> None:
    pagina = als("adviseur", gemeenten=("heemskerk",)).get("/invoeren").text

    assert 'value="heemskerk"' in pagina
    assert "velsen" not in pagina
    assert "Nog geen bestanden" in pagina


def test_a_file_is_seen_before_it_is_stored_and_page_and_json_say_the_same(als: Als, dienst: Dienst) -> None:
    klant = als("adviseur")
    voor = dienst.opslag.aantallen()
    id_ = gestuurd(klant)
    beeld = gelezen(klant, id_)
    pagina = klant.get(f"/invoeren/{id_}").text

    assert beeld["tellingen"] == {"nieuw": 2, "gewijzigd": 0, "ongewijzigd": 0}
    assert [(rij["id"], rij["rij"], rij["skills"]) for rij in beeld["rijen"]] == [("K-1", 2, 1), ("K-2", 3, 1)]
    assert "2 nieuw, 0 gewijzigd, 0 ongewijzigd" in pagina
    assert "16 tot 32 uur" in pagina
    assert "K-2" in pagina
    assert dienst.opslag.aantallen() == voor

    assert klant.formulier(f"/invoeren/{id_}/bevestigen").headers["location"] == f"/invoeren/{id_}?gedaan=ingelezen"
    assert dienst.opslag.aantallen()["kandidaten"] == voor["kandidaten"] + 2
    assert "Terugdraaien" in klant.get(f"/invoeren/{id_}").text
    assert klant.formulier(f"/invoeren/{id_}/terugdraaien").status_code == 303
    assert dienst.opslag.aantallen() == voor
    assert "teruggedraaid" in klant.get("/invoeren").text


def test_while_a_file_is_being_read_the_page_says_so_and_comes_back_by_itself(
    als: Als, dienst: Dienst, monkeypatch: Any
) -> None:
    klant = als("adviseur")
    monkeypatch.setattr(dienst.inlezer, "lees", lambda *_: None)
    id_ = gestuurd(klant)
    pagina = klant.get(f"/invoeren/{id_}")

    assert pagina.headers["Refresh"]
    assert "wordt gelezen" in pagina.text
    assert klant.formulier(f"/invoeren/{id_}/bevestigen").status_code == 409


def test_a_faulty_form_is_shown_again_with_what_is_wrong(als: Als) -> None:
    klant = als("adviseur")
    leeg = stuur(klant, b"", soort="wolken", gemeente="beverwijk")

    assert leeg.status_code == 400
    for zin in ("kies kandidaten of vacatures", "kies een van uw eigen gemeenten", "kies een bestand"):
        assert zin in leeg.text


def test_a_bsn_in_the_name_is_refused_and_not_repeated(als: Als) -> None:
    antwoord = stuur(als("adviseur"), naam="123456782.csv")

    assert antwoord.status_code == 400
    assert "burgerservicenummer" in antwoord.text
    assert "123456782" not in antwoord.text


def test_faults_name_row_field_and_how_to_mend_them(als: Als) -> None:
    klant = als("adviseur")
    id_ = gestuurd(klant, b"id;uren_max\nK-1;32\nK-2;veel\n")
    beeld = gelezen(klant, id_)
    pagina = klant.get(f"/invoeren/{id_}").text

    (fout,) = beeld["fouten"]
    assert (fout["rij"], fout["veld"]) == (3, "uren_max")
    assert fout["herstel"] in pagina
    assert "Bevestigen" not in pagina
    assert klant.formulier(f"/invoeren/{id_}/bevestigen").status_code == 400
    assert klant.formulier(f"/invoeren/{id_}/weggooien").headers["location"] == "/invoeren?gedaan=weggegooid"
    assert klant.formulier(f"/invoeren/{id_}/bevestigen").status_code == 409


def test_own_headers_are_proposed_confirmed_and_remembered(als: Als) -> None:
    klant = als("adviseur")
    eigen = b"Klant;Kan goed;Achternaam\nK-1;lassen;x\n"
    id_ = gestuurd(klant, eigen)
    beeld = gelezen(klant, id_)
    assert [(kolom["kop"], kolom["kolom"]) for kolom in beeld["kolommen"]] == [
        ("Klant", "id"),
        ("Kan goed", "skills"),
        ("Achternaam", None),
    ]
    assert beeld["stand"] == "geweigerd"

    half = klant.formulier(f"/invoeren/{id_}/kolommen", kolommen=["id"])
    assert half.status_code == 400
    assert klant.formulier(f"/invoeren/{id_}/kolommen", kolommen=["id", "skills", "-"]).status_code == 303
    assert gelezen(klant, id_)["tellingen"]["nieuw"] == 1

    volgende = gestuurd(klant, eigen.replace(b"K-1", b"K-9"))
    assert gelezen(klant, volgende)["rijen"][0]["id"] == "K-9"


def test_an_id_of_another_gemeente_is_refused_without_saying_whose(als: Als, dienst: Dienst) -> None:
    with dienst.opslag.zicht(frozenset({"heemskerk"})) as zicht:
        id_elders = zicht.conn.scalar(select(func.min(kandidaat.c.id)).where(zicht.binnen(kandidaat)))
    klant = als("adviseur", gemeenten=("velsen",))
    id_ = gestuurd(klant, f"id;skills\nK-1;lassen\n\n{id_elders};lassen\n".encode())
    beeld = gelezen(klant, id_)

    (fout,) = beeld["fouten"]
    assert (fout["rij"], fout["veld"]) == (4, "id")
    assert "heemskerk" not in str(beeld)
    assert klant.formulier(f"/invoeren/{id_}/bevestigen").status_code == 400
    assert dienst.opslag.aantallen()["kandidaten"] == 40


def test_a_file_of_another_gemeente_is_not_there(als: Als) -> None:
    id_ = gestuurd(als("adviseur"))
    ander = als("adviseur", gemeenten=("heemskerk",))

    assert ander.get(f"/invoeren/{id_}").status_code == 404
    assert ander.get(f"/v1/uploads/{id_}").status_code == 404
    assert ander.formulier(f"/invoeren/{id_}/bevestigen").status_code == 404
    assert ander.get("/v1/uploads").json()["uploads"] == []


def test_the_api_walks_the_same_way(als: Als, dienst: Dienst) -> None:
    klant = als("adviseur")
    antwoord = klant.post(
        "/v1/uploads",
        data={"soort": "vacatures", "gemeente": "velsen"},
        files={"bestand": ("v.csv", b"id;titel;plek\nV-1;Bakker;regulier\n")},
        headers={"X-CSRF-Token": klant.csrf},
    )
    assert antwoord.status_code == 201
    pad = antwoord.headers["location"]
    id_ = pad.removeprefix("/v1/uploads/")
    assert gelezen(klant, id_)["rijen"][0]["titel"] == "Bakker"

    assert klant.post(f"{pad}/bevestiging").json()["ingelezen"] == {"nieuw": 1, "gewijzigd": 0}
    assert klant.delete(pad).status_code == 409
    assert klant.post(f"{pad}/terugdraaiing").json()["stand"] == "teruggedraaid"
    assert dienst.opslag.aantallen()["vacatures"] == 15
    weg = klant.post(
        "/v1/uploads",
        data={"soort": "vacatures", "gemeente": "velsen"},
        files={"bestand": ("v.csv", b"id;titel\nV-1;Bakker\n")},
        headers={"X-CSRF-Token": klant.csrf},
    ).headers["location"]
    assert klant.delete(weg).status_code == 204
    assert klant.get(weg).json()["stand"] == "vervallen"
