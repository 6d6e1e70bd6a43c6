"""The pages of a werkzoekende: they say what the JSON says, nothing more, and what is pressed works at once."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from models.skills import Bewijs, Skill
from service.dienst import Dienst
from service.opslag import tabellen
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]
PADEN = ("/mijn/richtingen", "/mijn/kan", "/mijn/wil", "/mijn/wil?kies=niet", "/mijn/wil?kies=graag", "/mijn/vertellen")
# What no page of a werkzoekende may say: terms of the law and of the machine, and what compares people.
VERBODEN = (
    "trede",
    "register",
    "nbw",
    "beschut",
    "lks",
    "loonwaarde",
    "score",
    "%",
    "percentage",
    "ranglijst",
    "doelgroep",
)

DIPLOMA = "Voor dit werk hebt u een diploma nodig. Dat moet van de wet."


def tekst(pagina: str) -> str:
    """The words of the page itself, without tags and with single spaces."""
    inhoud = re.search(r"<main.*</main>", pagina, re.DOTALL)
    assert inhoud is not None
    los = re.sub(r"</?(?:bdi|strong|q)\b[^>]*>", "", inhoud[0])  # within a sentence
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", los)).split())


@pytest.fixture
def klant(als: Als) -> Klant:
    return als("werkzoekende")


def kaarten(klant: Klant) -> list[dict[str, Any]]:
    alle: list[dict[str, Any]] = klant.get("/v1/mijn/richtingen").json()["kaarten"]
    return alle


def namen_op_kaarten(klant: Klant) -> list[str]:
    """As the page writes them: with a capital."""
    koppen = re.findall(
        r'<li class="kaart">\s*<h2><bdi lang="nl" dir="ltr">([^<]+)', klant.get("/mijn/richtingen").text
    )
    return list(map(html.unescape, koppen))


def met_hoofdletter(naam: str) -> str:
    return naam[:1].upper() + naam[1:]


def zegt(klant: Klant, pad: str, **velden: Any) -> str:
    """Press a button; gives the words of the page where one comes."""
    antwoord = klant.formulier(pad, **velden)
    assert antwoord.status_code == 303, antwoord.text
    return tekst(klant.get(antwoord.headers["location"]).text)


def test_the_cards_say_what_the_json_says(klant: Klant) -> None:
    beeld = klant.get("/v1/mijn/richtingen").json()
    pagina = tekst(klant.get("/mijn/richtingen").text)
    assert 3 <= len(beeld["kaarten"]) <= 6
    assert namen_op_kaarten(klant) == [met_hoofdletter(kaart["naam"]) for kaart in beeld["kaarten"]]
    for kaart in beeld["kaarten"]:
        for naam in (*kaart["taken"], *kaart["nieuw"], *(een["naam"] for een in kaart["kan"])):
            assert naam in pagina
        assert f'href="/mijn/richtingen/{kaart["beroep"]}"' in klant.get("/mijn/richtingen").text
    for een in beeld["weggelaten"]:
        assert een["naam"] in pagina


def test_one_richting_says_what_its_json_says(klant: Klant) -> None:
    for kaart in kaarten(klant)[:3]:
        beeld = klant.get(f"/v1/mijn/richtingen/{kaart['beroep']}").json()
        pagina = tekst(klant.get(f"/mijn/richtingen/{kaart['beroep']}").text)
        assert met_hoofdletter(beeld["naam"]) in pagina
        for stap in beeld["ladder"]:
            assert set(stap["skills"]) <= {skill for skill in stap["skills"] if skill in pagina}
        for een in beeld["erbij"]:
            minstens = "minstens " if een["minstens"] else ""
            assert f"Leert u {een['naam']}? Dan komt u bij {minstens}{een['vacatures']} vacature" in pagina
        for een in (*beeld["programmas"], *beeld["aanbod"]):
            assert een["naam"] in pagina
        assert (DIPLOMA in pagina) is bool(beeld["diplomaVerplicht"])


def test_each_page_says_what_it_is_who_sees_it_and_what_it_is_not_for(klant: Klant) -> None:
    for pad in PADEN:
        pagina = tekst(klant.get(pad).text)
        for zin in (
            "Dit is een idee, geen verplichting.",
            "De adviseurs van uw gemeente ook.",
            "Een werkgever ziet dit",
            "Wij gebruiken dit niet voor uw uitkering.",
            "Wij gebruiken dit niet om u te controleren.",
        ):
            assert zin in pagina, pad


def test_no_page_says_a_term_of_the_law_or_a_number_that_weighs_people(klant: Klant) -> None:
    richting = f"/mijn/richtingen/{kaarten(klant)[0]['beroep']}"
    zegt(klant, f"{richting}/niet")
    voor = [klant.get(pad).text for pad in (*PADEN, richting)]
    verder = [
        klant.formulier("/mijn/vertellen", stap="waar", waar=waar).text for waar in ("werk", "thuis", "vrijwillig")
    ]
    for pagina in (*voor, *verder):
        gevonden = {woord for woord in VERBODEN if woord in pagina.lower()}
        assert gevonden == set()


def test_what_one_does_not_want_is_gone_at_once_and_can_be_undone(klant: Klant) -> None:
    eerste = kaarten(klant)[0]
    pad = f"/mijn/richtingen/{eerste['beroep']}"
    pagina = zegt(klant, f"{pad}/niet")
    assert "Dit werk laten wij voortaan weg." in pagina
    assert f"{eerste['naam']}: u zei dat u dit niet wilt." in pagina
    assert met_hoofdletter(eerste["naam"]) not in namen_op_kaarten(klant)
    zegt(klant, f"{pad}/wel")
    assert met_hoofdletter(eerste["naam"]) in namen_op_kaarten(klant)


def test_on_its_own_page_one_stays_there_with_the_way_back(klant: Klant) -> None:
    pad = f"/mijn/richtingen/{kaarten(klant)[0]['beroep']}"
    assert "Dit wil ik toch wel" in zegt(klant, f"{pad}/niet", blijf="true")
    assert "Dit wil ik toch wel" not in zegt(klant, f"{pad}/wel", blijf="true")


def test_what_one_takes_up_stays_in_sight_until_one_stops(klant: Klant) -> None:
    eerste = kaarten(klant)[0]
    pad = f"/mijn/richtingen/{eerste['beroep']}"
    assert "Dit werk onderzoekt u nu." in zegt(klant, f"{pad}/onderzoeken", blijf="true")
    assert "Dit onderzoekt u nu" in tekst(klant.get("/mijn/richtingen").text)
    assert "U onderzoekt dit werk niet meer." in zegt(klant, f"{pad}/stoppen", blijf="true")
    assert "Dit onderzoekt u nu" not in tekst(klant.get("/mijn/richtingen").text)


def test_a_question_is_asked_once_and_an_open_one_not_again_now(klant: Klant) -> None:
    vraag = klant.get("/v1/mijn/skills").json()["vraag"]
    verder = klant.formulier("/mijn/kan", skill=vraag["skill"], antwoord="weet-niet")
    assert verder.status_code == 200
    assert f'name="overgeslagen" value="{html.escape(vraag["skill"])}"' in verder.text
    volgende = re.search(r'name="skill" value="([^"]+)"', verder.text)
    assert volgende is not None
    assert html.unescape(volgende[1]) != vraag["skill"]
    nee = klant.formulier("/mijn/kan", skill=html.unescape(volgende[1]), antwoord="nee", overgeslagen=[vraag["skill"]])
    assert "U zei: dit kan ik niet" in tekst(nee.text)
    assert f'name="skill" value="{html.escape(vraag["skill"])}"' not in nee.text


def test_a_sitting_ends_after_five_questions_and_a_denial_of_what_stands_is_none(klant: Klant) -> None:
    def na(antwoord: Any) -> tuple[str, dict[str, Any]]:
        blad = klant.get(antwoord.headers["location"]).text if antwoord.status_code == 303 else antwoord.text
        vorm = re.search(r'<div class="keuzes">.*?</form>', blad, re.DOTALL)
        velden = re.findall(r'name="(\w+)" value="([^"]*)"', vorm[0]) if vorm else []
        return blad, {naam: html.unescape(waarde) for naam, waarde in velden}

    blad, vorm = na(klant.get("/mijn/kan"))
    for nog, antwoord in zip((4, 3, 2, 1), ("ja", "nee", "weet-niet", "ja"), strict=True):
        assert vorm["nog"] == str(nog)
        blad, vorm = na(klant.formulier("/mijn/kan", **{**vorm, "antwoord": antwoord}))
    staat = klant.get("/v1/mijn/skills").json()["kan"][0]["skill"]
    blad, zelfde = na(klant.formulier("/mijn/kan", skill=staat, antwoord="nee", nog="1"))
    assert zelfde["nog"] == vorm["nog"] == "0"
    blad, vorm = na(klant.formulier("/mijn/kan", **{**vorm, "antwoord": "ja"}))
    assert vorm == {}
    assert "<h1>Dit kan ik</h1>" in blad
    assert na(klant.get("/mijn/kan"))[1]["nog"] == "4"
    assert klant.get("/mijn/kan?nog=44").status_code == 400


def test_who_did_everything_can_say_so(klant: Klant) -> None:
    wat = klant.formulier("/mijn/vertellen", stap="waar", waar="werk")
    alles = re.findall(r'name="activiteiten" value="([^"]+)"', wat.text)
    klopt = klant.formulier("/mijn/vertellen", stap="wat", waar="werk", activiteiten=alles)
    skills = re.findall(r'name="skills" value="([^"]+)"', klopt.text)
    assert len(skills) > 100
    pagina = zegt(klant, "/mijn/vertellen", stap="klopt", waar="werk", activiteiten=alles, skills=skills)
    assert "Wij hebben dit opgeschreven." in pagina


def test_what_stands_can_be_denied_and_claimed_back(klant: Klant) -> None:
    eerste = klant.get("/v1/mijn/skills").json()["kan"][0]
    assert "U zei: dit kan ik niet" in zegt(klant, "/mijn/kan", skill=eerste["skill"], antwoord="nee")
    na = klant.get("/v1/mijn/skills").json()
    assert eerste["naam"] not in {een["naam"] for een in na["kan"]}
    zegt(klant, "/mijn/kan", skill=na["kanNiet"][0]["skill"], antwoord="ja")
    assert klant.get("/v1/mijn/skills").json()["kanNiet"] == []


def test_a_whole_paragraph_that_a_file_gave_as_a_skill_can_be_denied(als: Als, dienst: Dienst) -> None:
    lang = Skill(label="en verder van alles " * 200 + "gedaan", graad=Bewijs.GENOEMD, bron="bestand")
    mens = replace(dienst.opslag.kandidaten()[0], id="K-LANG", skills=(lang,))
    dienst.opslag.bewaar_kandidaten([mens], bestand="lang", sha256="8" * 64, gemeente="velsen")
    klant = als("werkzoekende", kandidaat=mens.id)
    zegt(klant, "/mijn/kan", skill=lang.naam, antwoord="nee")
    assert [een["skill"] for een in klant.get("/v1/mijn/skills").json()["kanNiet"]] == [lang.naam]


def test_a_stop_word_holds_at_once_and_can_be_taken_away(klant: Klant) -> None:
    vrij = next(een for een in klant.get("/v1/mijn/voorkeuren").json()["keuzes"] if een["wil"] is None)
    zegt(klant, "/mijn/wil", soort="omstandigheid", waarde=vrij["waarde"], wil="false")
    nu = {een["waarde"]: een for een in klant.get("/v1/mijn/voorkeuren").json()["keuzes"]}[vrij["waarde"]]
    assert nu["wil"] is False
    for kaart in kaarten(klant):
        richting = klant.get(f"/v1/mijn/richtingen/{kaart['beroep']}").json()
        assert vrij["waarde"] not in richting["omstandigheden"]
    antwoord = klant.formulier(f"/mijn/wil/{nu['id']}/intrekken", kies="niet")
    assert antwoord.headers["location"] == "/mijn/wil?kies=niet&gedaan=mijn-weg"
    na = {een["waarde"]: een for een in klant.get("/v1/mijn/voorkeuren").json()["keuzes"]}[vrij["waarde"]]
    assert na["wil"] is None


def _geschreven(dienst: Dienst) -> int:
    with dienst.opslag.zicht(None) as zicht:
        return zicht.conn.scalar(select(func.count()).select_from(tabellen.wijziging)) or 0


def test_the_interview_keeps_nothing_before_yes_and_then_the_skills_that_were_left_on(
    klant: Klant, dienst: Dienst
) -> None:
    begin = _geschreven(dienst)
    wat = klant.formulier("/mijn/vertellen", stap="waar", waar="thuis")
    gedaan = re.findall(r'name="activiteiten" value="([^"]+)"', wat.text)[:3]
    klopt = klant.formulier("/mijn/vertellen", stap="wat", waar="thuis", activiteiten=gedaan)
    aangevinkt: Mapping[str, str] = dict(
        re.findall(r'name="skills" value="([^"]+)" checked> <span><bdi lang="nl" dir="ltr">([^<]+)', klopt.text)
    )
    assert len(aangevinkt) >= 2
    assert _geschreven(dienst) == begin
    houd, weg = list(aangevinkt)[:2]
    eerder = {een["naam"] for een in klant.get("/v1/mijn/skills").json()["kan"]}
    pagina = zegt(klant, "/mijn/vertellen", stap="klopt", waar="thuis", activiteiten=gedaan, skills=[houd])
    assert "Wij hebben dit opgeschreven." in pagina
    assert _geschreven(dienst) > begin
    nu = {een["naam"] for een in klant.get("/v1/mijn/skills").json()["kan"]}
    assert html.unescape(aangevinkt[houd]) in nu
    assert (html.unescape(aangevinkt[weg]) in nu) is (html.unescape(aangevinkt[weg]) in eerder)


def test_the_interview_asks_again_when_nothing_was_chosen(klant: Klant) -> None:
    leeg: tuple[Mapping[str, str], ...] = (
        {"stap": "wat"},
        {"stap": "wat", "activiteiten": "bestaat-niet"},
        {"stap": "klopt", "activiteiten": "fietsen-maken"},
        {"stap": "klopt", "skills": "lassen"},
    )
    for velden in leeg:
        antwoord = klant.formulier("/mijn/vertellen", waar="thuis", **velden)
        assert antwoord.status_code == 400, velden
        assert "U koos nog niets." in tekst(antwoord.text)


def test_only_a_skill_that_was_shown_can_be_confirmed(klant: Klant, dienst: Dienst) -> None:
    begin = _geschreven(dienst)
    wat = klant.formulier("/mijn/vertellen", stap="waar", waar="thuis").text
    gedaan = re.findall(r'name="activiteiten" value="([^"]+)"', wat)[0]
    antwoord = klant.formulier(
        "/mijn/vertellen", stap="klopt", waar="thuis", activiteiten=gedaan, skills="piano-stemmen"
    )
    assert antwoord.status_code == 400
    assert _geschreven(dienst) == begin


def test_who_told_nothing_is_invited_to_tell(als: Als, dienst: Dienst) -> None:
    pagina = tekst(als("werkzoekende", kandidaat=_leeg_dossier(dienst)).get("/mijn/richtingen").text)
    assert "Wij weten nog niet wat u kunt" in pagina
    assert "Ik vertel wat ik deed" in pagina


def test_every_page_opens_on_an_empty_dossier(als: Als, dienst: Dienst) -> None:
    klant = als("werkzoekende", kandidaat=_leeg_dossier(dienst))
    beroep = kaarten(als("werkzoekende"))[0]["beroep"]
    for pad in (*PADEN, f"/mijn/richtingen/{beroep}", "/mijn"):
        assert klant.get(pad).status_code == 200, pad
    assert klant.get("/v1/mijn/skills").json() == {"vraag": None, "nog": 0, "kan": [], "kanNiet": []}
    for knop in ("niet", "wel", "stoppen", "onderzoeken"):
        assert klant.formulier(f"/mijn/richtingen/{beroep}/{knop}").status_code == 303


def _leeg_dossier(dienst: Dienst) -> str:
    mens = dienst.opslag.kandidaten()[0]
    leeg = type(mens)(id="K-LEEG", afgeschermd=mens.afgeschermd, synthetisch=True)
    dienst.opslag.bewaar_kandidaten([leeg], bestand="leeg", sha256="9" * 64, gemeente="velsen")
    return leeg.id
