"""The richtingen on the pages of the adviseur and of policy, and the same as JSON."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from service.toegang.rollen import Rol
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]
MENS = "syn-k-0002"
PAD = f"/kandidaten/{MENS}/richtingen"


@pytest.fixture
def ada(als: Als) -> Klant:
    return als(Rol.ADVISEUR, gemeenten=("velsen",))


def woorden(pagina: str) -> str:
    """What a page says, without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", pagina.split("<main", 1)[1])))


def test_page_and_json_say_the_same(ada: Klant) -> None:
    beeld, pagina = ada.get(f"/v1{PAD}").json(), woorden(ada.get(PAD).text)
    assert beeld["kaarten"]
    for een in (*beeld["kaarten"], *beeld["ook"]):
        assert f"{een['naam']} ( {een['sector']} )" in pagina or f"{een['naam']} ({een['sector']})" in pagina
        for gemist in een["mist"]:
            assert gemist["naam"] in pagina
        for gebracht in een["kan"]:
            assert gebracht["naam"] in pagina
        for vacature in een["vacatures"]:
            assert vacature in pagina
    for een in (*beeld["uitgesloten"], *beeld["vol"], *beeld["opgepakt"]):
        assert een["naam"] in pagina
    for wens in beeld["gelezen"]:
        assert wens["bron"] in pagina
        assert not wens["bron"].startswith(("uw ", "u zei"))  # it is told to another than the person
    assert not re.search(r"0[.,]\d\d", pagina.split("taxonomie:")[0])  # no score in words


def test_the_buttons_of_the_page_do_what_they_say(ada: Klant) -> None:
    beroep = ada.get(f"/v1{PAD}").json()["kaarten"][0]["beroep"]
    for daad, gedaan in (("onderzoeken", True), ("stoppen", False)):
        antwoord = ada.formulier(PAD, beroep=beroep, keuze=daad)
        assert (antwoord.status_code, antwoord.headers["location"]) == (303, f"{PAD}?gedaan=richting-{daad}")
        opgepakt = [een["beroep"] for een in ada.get(f"/v1{PAD}").json()["opgepakt"]]
        assert (beroep in opgepakt) is gedaan
    for daad, weg in (("niet", True), ("wel", False)):
        ada.formulier(PAD, beroep=beroep, keuze=daad)
        beeld = ada.get(f"/v1{PAD}").json()
        assert (beroep in [een["beroep"] for een in beeld["uitgesloten"]]) is weg
        assert (beroep in [een["beroep"] for een in beeld["kaarten"]]) is not weg
    assert "Dit werk wordt weer aangeboden." in ada.get(f"{PAD}?gedaan=richting-wel").text


def test_the_dossier_leads_there_and_the_paper_for_the_conversation_holds_them(ada: Klant) -> None:
    assert f'href="{PAD}"' in ada.get(f"/kandidaten/{MENS}").text
    blad = ada.get(f"/v1/kandidaten/{MENS}/gespreksblad").json()
    pagina = woorden(ada.get(f"/kandidaten/{MENS}/gesprek").text)
    kaarten = [een["naam"] for een in ada.get(f"/v1{PAD}").json()["kaarten"]]
    assert [een["naam"] for een in blad["richtingen"]] == sorted(kaarten)
    assert all(naam in pagina for naam in kaarten)
    assert "geen verplichting" in pagina


def test_work_without_a_place_is_refused_with_a_sentence_and_not_with_a_fault(ada: Klant) -> None:
    verzoek = {"beroep": "schoorsteenveger", "keuze": "onderzoeken"}
    zonder_plek = ada.post(f"/v1/kandidaten/{MENS}/richtingkeuzes", json=verzoek)
    assert zonder_plek.status_code == 409
    assert "geen plekken" in zonder_plek.json()["detail"]
    pagina = ada.formulier(PAD, **verzoek)
    assert (pagina.status_code, "geen plekken" in pagina.text) == (409, True)


def test_which_work_somebody_wants_or_not_stands_in_no_address(ada: Klant) -> None:
    beroepen = {een["beroep"] for een in ada.get(f"/v1{PAD}").json()["kaarten"]}
    adressen = re.findall(r'(?:href|action)="([^"]+)"', ada.get(PAD).text)
    assert beroepen
    assert not [adres for adres in adressen if set(re.split(r"[/?=&]", adres)) & beroepen]


def test_policy_sees_no_person_and_the_page_says_what_the_json_says(als: Als) -> None:
    els = als(Rol.BELEID)
    beeld, pagina = els.get("/v1/beleid/richtingen").json(), woorden(els.get("/beleid/richtingen").text)
    assert (beeld["gevraagd"], beeld["totaal"]) == ([], None)
    assert beeld["openPlekken"]
    for een in beeld["openPlekken"]:
        assert f"{een['naam'].capitalize()} {een['sector']} {een['plekken']}" in pagina
    assert "syn-k-" not in pagina
    assert "Samen: niet genoemd." in pagina
    assert 'href="/beleid/richtingen"' in els.get("/beleid").text
