"""The page of a vacature and its JSON are one answer; every state has its page, and every act its way back."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from service.dienst import Dienst
from service.opslag.tabellen import auditlog, lijst
from tests.service.web.conftest import Klant
from tests.service.werkplek.bakkerij import KANDIDATEN, VACATURES
from tests.service.werkplek.opzet import dienst_met, gedaan, rijen

Json = dict[str, Any]


@pytest.fixture
def dienst(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dienst]:
    """The service over the bakery, in the place of that over the synthetic caseload."""
    with dienst_met(tmp_path / "bakkerij", KANDIDATEN, VACATURES, monkeypatch) as dienst:
        yield dienst


@pytest.fixture
def ada(als: Callable[..., Klant]) -> Klant:
    """An adviseur in velsen."""
    return als("adviseur", gemeenten=("velsen",))


def tekst(html: str) -> str:
    """What a reader sees of the main part, blanks folded."""
    hoofd = html.split("<main", 1)[1].split("</main>", 1)[0]
    zichtbaar = re.sub(r"<[^>]*>", " ", hoofd.split(">", 1)[1])
    return " ".join(unescape(zichtbaar).split())


def pagina(klant: Klant, pad: str, status: int = 200) -> str:
    antwoord = klant.get(pad)
    assert antwoord.status_code == status, antwoord.text
    return tekst(antwoord.text)


def maak_lijst(klant: Klant, vacature: str, **vraag: Any) -> Json:
    antwoord = klant.post(f"/v1/vacatures/{vacature}/matchlijsten", json=vraag)
    assert antwoord.status_code == 201, antwoord.text
    return antwoord.json()  # type: ignore[no-any-return]


def ids(dienst: Dienst) -> list[str]:
    return [rij["id"] for rij in rijen(dienst, lijst)]


def zinnen_van_de_kop(kop: dict[str, Any]) -> Iterator[str]:
    yield from (kop["titel"], kop["plek"], kop["uren"], kop["werktijden"], kop["plaats"])
    yield from (f"{skill['naam']}: {skill['belang']}. Bron: {skill['bron']}" for skill in kop["skills"])
    yield from (f"{eis['eis']}: {eis['aard']}" for eis in kop["eisen"])


def zinnen_van_de_lijst(uit: Json) -> Iterator[str]:
    yield from uit["mededelingen"]
    for regel in uit["regels"]:
        uitleg = regel["uitleg"]
        yield f"{regel['kandidaat']} {regel['band']}"
        yield f"Zekerheid: {round(100 * regel['zekerheid'])}%"
        yield from (*uitleg["redenen"], *uitleg["aandacht"], *uitleg["reis"], uitleg["uren"])
        yield from (vraag["vraag"] for vraag in uitleg["vragen"])
    for een in uit["teVerifieren"]:
        yield from (vraag["vraag"] for vraag in een["vragen"])
    yield from (f"{een['code']} {een['titel']} {een['bron']} {een['aantal']}" for een in uit["verborgen"])
    yield from (f"+{een['erbij']} {een['wat']}" for een in uit["versoepelingen"])


def test_the_page_shows_what_the_json_says(ada: Klant, dienst: Dienst) -> None:
    for vacature in VACATURES:
        kop = ada.get(f"/v1/vacatures/{vacature.id}").json()
        uit = maak_lijst(ada, vacature.id)
        html = ada.get(f"/vacatures/{vacature.id}").text
        getoond = tekst(html)
        for zin in (*zinnen_van_de_kop(kop), *zinnen_van_de_lijst(uit)):
            assert zin in getoond
        assert re.findall(r'name="kandidaten" value="([^"]+)"', html) == [r["kandidaat"] for r in uit["regels"]]
    assert len(ids(dienst)) == len(VACATURES)  # each page shows the list of the JSON: nothing changed within the minute


def test_a_bar_is_drawn_for_every_term_in_proportion(ada: Klant) -> None:
    uit = maak_lijst(ada, "V-REGULIER")
    html = ada.get("/vacatures/V-REGULIER").text
    balken = re.findall(
        r'balk__van" x="0" y="0" width="([\d.]+)".*?balk__deel" x="0" y="0" width="([\d.]+)"', html, re.S
    )
    termen = [b for regel in uit["regels"] for b in regel["uitleg"]["bijdragen"]]
    assert len(balken) == len(termen) > 5
    grootste = max(b["van"] for b in uit["regels"][0]["uitleg"]["bijdragen"])
    for (van, deel), term in zip(balken, termen, strict=True):
        assert float(van) == pytest.approx(100 * term["van"] / grootste, abs=0.06)
        assert float(deel) == pytest.approx(100 * term["bijdrage"] / grootste, abs=0.06)
        assert f"{term['gevraagd']} {term['zin']}" in tekst(html)


def test_no_score_is_printed_on_a_page(ada: Klant) -> None:
    uit = maak_lijst(ada, "V-REGULIER")
    getoond = pagina(ada, "/vacatures/V-REGULIER")
    for regel in uit["regels"]:
        for schrijfwijze in (f"{regel['score']:.2f}", f"{regel['score']:.2f}".replace(".", ",")):
            assert schrijfwijze not in getoond


def test_a_list_that_was_made_has_an_address_and_says_the_same(ada: Klant) -> None:
    antwoord = ada.post("/v1/vacatures/V-GARANTIE/matchlijsten", json={})
    assert antwoord.headers["Location"] == f"/v1/matchlijsten/{antwoord.json()['id']}"
    bewaard = ada.get(antwoord.headers["Location"]).json()
    uit = antwoord.json()
    assert [(r["kandidaat"], r["score"]) for r in bewaard["regels"] if r["soort"] == "match"] == [
        (r["kandidaat"], r["score"]) for r in uit["regels"]
    ]
    assert bewaard["aantalToegelaten"] == uit["aantalToegelaten"]
    assert ada.get("/v1/matchlijsten/bestaat-niet").status_code == 404


def test_the_list_of_vacatures_is_the_same_on_the_page_and_in_json(ada: Klant) -> None:
    vraag = "?status=alle&plek=regulier&zoek=be"
    uit = ada.get(f"/v1/vacatures{vraag}").json()
    html = ada.get(f"/vacatures{vraag}").text
    assert [regel["id"] for regel in uit["vacatures"]] == re.findall(r'<a href="/vacatures/([^"?]+)"', html)
    assert "zoekwoord be, regulier werk" in tekst(html)
    assert "Er zijn geen vacatures" in pagina(ada, "/vacatures?zoek=bestaat-niet")
    assert ada.get("/vacatures?plek=kasteel").status_code == 400
    assert ada.get("/v1/vacatures?grootte=101").status_code == 400


def test_the_way_from_a_hidden_rule_to_a_lifted_one_and_back(ada: Klant, dienst: Dienst) -> None:
    assert "K-TREDE3" not in re.findall(r'value="(K-[^"]+)" form', ada.get("/vacatures/V-REGULIER").text)
    formulier = ada.get("/vacatures/V-REGULIER/afwijken?code=G1").text
    assert re.findall(r'name="reden" value="([^"]+)"', formulier) == ["T-KLAAR", "T-PROEF", "T-STEUN", "T-OUD"]
    antwoord = ada.formulier("/vacatures/V-REGULIER/afwijkingen", code="G1", reden="T-PROEF", toelichting="op proef")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, "/vacatures/V-REGULIER?gedaan=afwijking")
    html = ada.get(antwoord.headers["Location"]).text
    assert "K-TREDE3" in re.findall(r'value="(K-[^"]+)" form', html)
    opgeheven = tekst(html).split("Afwijkingen op deze lijst")[1]
    assert "G1 Trede bij regulier werk is opgeheven: Begint met een proefplaats of stage (T-PROEF)" in opgeheven
    assert "op proef" in opgeheven
    assert "Door Test adviseur" in opgeheven
    (intrekken,) = re.findall(r'action="(/vacatures/V-REGULIER/afwijkingen/[^"]+/intrekken)"', html)
    assert ada.formulier(intrekken).status_code == 303
    assert "is opgeheven" not in pagina(ada, "/vacatures/V-REGULIER")
    acties = [actie for actie, *_ in gedaan(dienst)]
    assert acties.count("regel opgeheven") == acties.count("opheffing ingetrokken") == 1


def test_a_faulty_deviation_shows_the_form_again_with_what_was_typed(ada: Klant) -> None:
    pad = "/vacatures/V-REGULIER/afwijkingen"
    leeg = ada.formulier(pad, code="G1")
    assert leeg.status_code == 400
    assert "Dit klopt nog niet" in tekst(leeg.text)
    medisch = ada.formulier(pad, code="G1", reden="T-OUD", toelichting="na een operatie")
    assert medisch.status_code == 400
    assert "operatie" in tekst(medisch.text).split("Toelichting")[0]
    assert ">na een operatie</textarea>" in medisch.text
    assert 'value="T-OUD" checked' in medisch.text
    bewaard = ada.formulier(pad, code="G1", reden="T-OUD", toelichting="na een operatie", toch_bewaren="true")
    assert bewaard.status_code == 303
    nogmaals = ada.formulier(pad, code="G1", reden="T-OUD")
    assert "al opgeheven" in tekst(nogmaals.text)


def test_a_fixed_rule_has_no_form_and_says_what_would_change_it(ada: Klant) -> None:
    html = ada.get("/vacatures/V-GARANTIE/afwijken?code=H1").text
    assert "Vraag het register op bij UWV" in tekst(html)
    assert "/afwijkingen" not in html
    assert ada.formulier("/vacatures/V-GARANTIE/afwijkingen", code="H1", reden="T-OUD").status_code == 400
    assert ada.get("/vacatures/V-GARANTIE/afwijken?code=Z9").status_code == 400


def test_the_json_way_of_lifting_and_withdrawing(ada: Klant) -> None:
    pad = "/v1/vacatures/V-REGULIER/afwijkingen"
    antwoord = ada.post(pad, json={"code": "G1", "reden": "T-PROEF"})
    assert antwoord.status_code == 201
    assert maak_lijst(ada, "V-REGULIER")["afwijkingen"] == [antwoord.json()]
    assert ada.delete(antwoord.headers["Location"]).status_code == 204
    assert ada.delete(antwoord.headers["Location"]).status_code == 404
    medisch = ada.post(pad, json={"code": "G1", "reden": "T-OUD", "toelichting": "na een operatie"})
    assert medisch.status_code == 400
    assert medisch.json()["errors"][0]["name"] == "toelichting"


def test_changed_weights_are_asked_shown_and_kept(ada: Klant, dienst: Dienst) -> None:
    velden = {"skills": "0", "werk": "100", "woorden": "0", "betekenis": "0"}
    antwoord = ada.formulier("/vacatures/V-REGULIER/gewichten", **velden)
    assert antwoord.status_code == 303
    html = ada.get(antwoord.headers["Location"]).text
    assert "De gewichten zijn gewijzigd voor deze lijst: gevraagde skills 0%, eerder werk 100%" in tekst(html)
    assert "Terug naar de gewone gewichten" in tekst(html)
    assert len(ids(dienst)) == 1
    waarom = re.findall(r'href="(/vacatures/V-REGULIER/waarom[^"]+)"', html)[0]
    assert f"lijst={ids(dienst)[0]}" in unescape(waarom)
    fout = ada.formulier("/vacatures/V-REGULIER/gewichten", **dict.fromkeys(velden, "0"))
    assert fout.status_code == 400
    assert "geef ten minste één onderdeel gewicht" in tekst(fout.text)
    assert re.findall(r'name="werk" value="(\d+)"', fout.text) == ["0"]


def test_the_stop_switch_by_form_and_by_json(ada: Klant) -> None:
    assert ada.formulier("/vacatures/V-REGULIER/stop").status_code == 400
    assert ada.formulier("/vacatures/V-REGULIER/stop", reden="S-ZELF").status_code == 303
    html = ada.get("/vacatures/V-REGULIER").text
    assert "De ranking staat uit" in tekst(html)
    assert "geloot" in tekst(html)
    assert "<svg" not in html
    assert 'class="band' not in html
    assert ada.formulier("/vacatures/V-REGULIER/start").status_code == 303
    assert 'class="band' in ada.get("/vacatures/V-REGULIER").text
    assert ada.put("/v1/vacatures/V-REGULIER/stopschakelaar", json={"reden": "S-TWIJFEL"}).status_code == 204
    assert maak_lijst(ada, "V-REGULIER")["regels"][0]["score"] is None
    assert ada.delete("/v1/vacatures/V-REGULIER/stopschakelaar").status_code == 204
    assert maak_lijst(ada, "V-REGULIER")["stop"] is None


def test_why_is_the_same_on_the_page_and_in_json(ada: Klant) -> None:
    for mens in KANDIDATEN:
        controleer_waarom(ada, mens.id)


def controleer_waarom(ada: Klant, kandidaat: str) -> None:
    uit = ada.post("/v1/vacatures/V-REGULIER/uitleg", json={"kandidaat": kandidaat}).json()
    getoond = pagina(ada, f"/vacatures/V-REGULIER/waarom?kandidaat={kandidaat}")
    assert uit["plaats"] in getoond
    for stop in uit["stops"]:
        assert f"{stop['code']} {stop['titel']} {stop['inWoorden']} {stop['watHelpt']}" in getoond
    for stap in uit["stappen"]:
        assert f"{stap['skill']} : {stap['band']}" in getoond
    for een in uit["uitleg"]["bijdragen"]:
        assert f"{een['gevraagd']} {een['zin']}" in getoond
    assert all(zin in getoond for zin in (*uit["uitleg"]["reis"], uit["uitleg"]["uren"]))


def test_only_an_id_that_exists_gets_into_an_address(ada: Klant) -> None:
    goed = ada.formulier("/vacatures/V-REGULIER/waarom", kandidaat="K-VER", lijst="l-1")
    assert goed.headers["Location"] == "/vacatures/V-REGULIER/waarom?kandidaat=K-VER&lijst=l-1"
    for ingetypt in ("Jan de Vries", "K-NERGENS"):
        antwoord = ada.formulier("/vacatures/V-REGULIER/waarom", kandidaat=ingetypt)
        assert antwoord.status_code == 400
        assert f'value="{ingetypt}"' in antwoord.text
    assert "Pseudoniem van de kandidaat" in pagina(ada, "/vacatures/V-REGULIER/waarom")
    assert ada.get("/vacatures/V-REGULIER/waarom?kandidaat=Jan%20de%20Vries").status_code == 400
    assert ada.get("/vacatures/V-REGULIER/waarom?kandidaat=K-NERGENS").status_code == 404


def test_two_people_side_by_side_are_the_same_on_the_page_and_in_json(ada: Klant) -> None:
    uit = ada.post("/v1/vacatures/V-REGULIER/vergelijkingen", json={"kandidaten": ["K-WINKEL", "K-BAKKER"]}).json()
    getoond = pagina(ada, "/vacatures/V-REGULIER/vergelijk?kandidaten=K-WINKEL&kandidaten=K-BAKKER")
    for een in uit["kandidaten"]:
        assert f"{een['kandidaat']} {een['band']} {een['plaats']}" in getoond
        assert all(f"{b['gevraagd']} {b['zin']}" in getoond for b in een["uitleg"]["bijdragen"])
    for te_weinig in ("", "?kandidaten=K-BAKKER", "?kandidaten=K-BAKKER&kandidaten=K-BAKKER"):
        assert "Kies twee mensen" in pagina(ada, f"/vacatures/V-REGULIER/vergelijk{te_weinig}", 400)
    assert ada.post("/v1/vacatures/V-REGULIER/vergelijkingen", json={"kandidaten": ["K-BAKKER"]}).status_code == 400


def test_the_kind_of_place_is_asked_where_it_is_not_known(ada: Klant) -> None:
    assert "Soort plek voor deze lijst" in pagina(ada, "/vacatures/V-ONBEKEND")
    assert "Soort plek voor deze lijst" not in pagina(ada, "/vacatures/V-REGULIER")
    met = pagina(ada, "/vacatures/V-ONBEKEND?plek=regulier")
    assert "alleen voor deze lijst opgegeven" in met
    assert "K-BAKKER" in met
    assert ada.get("/vacatures/V-GARANTIE?plek=regulier").status_code == 400


def test_an_empty_list_says_why(ada: Klant) -> None:
    assert "Er staat niemand op de lijst" in pagina(ada, "/vacatures/V-BESCHUT")
    assert "beslist de gemeente" in pagina(ada, "/vacatures/V-BESCHUT")
    assert "Deze vacature is gesloten" in pagina(ada, "/vacatures/V-DICHT")


def test_what_is_not_there_or_elsewhere_is_not_found(ada: Klant, als: Callable[..., Klant], dienst: Dienst) -> None:
    elders = als("adviseur", gemeenten=("heemskerk",))
    for klant, vacature in ((elders, "V-REGULIER"), (ada, "V-NERGENS")):
        for pad in ("", "/waarom", "/vergelijk", "/afwijken?code=G1"):
            assert klant.get(f"/vacatures/{vacature}{pad}").status_code == 404
        assert klant.get(f"/v1/vacatures/{vacature}").status_code == 404
        assert klant.post(f"/v1/vacatures/{vacature}/matchlijsten", json={}).status_code == 404
        assert klant.formulier(f"/vacatures/{vacature}/stop", reden="S-ZELF").status_code == 404
        assert klant.formulier(f"/vacatures/{vacature}/start").status_code == 404
    assert ids(dienst) == []


def test_the_auditlog_names_nobody_of_the_list(ada: Klant, dienst: Dienst) -> None:
    pagina(ada, "/vacatures/V-REGULIER")
    pagina(ada, "/vacatures/V-REGULIER/waarom?kandidaat=K-BAKKER")
    assert "K-" not in str([dict(rij) for rij in rijen(dienst, auditlog)])
