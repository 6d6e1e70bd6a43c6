"""Choosing a language: for the own pages only, kept by the browser, and read in the right direction."""

import gettext
import re
from collections.abc import Callable

import pytest

from models.vertellen.activiteiten import activiteiten
from service.vertalingen.talen import TALEN, vertaling
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


def _kop(taal: str) -> str:
    return f'<html lang="{taal}" dir="{"rtl" if taal == "ar" else "ltr"}">'


def test_the_page_comes_in_the_language_that_was_chosen_and_in_its_direction(als: Als) -> None:
    klant = als("werkzoekende")
    for taal in reversed(TALEN):
        antwoord = klant.formulier("/mijn/taal", taal=taal, naar="/mijn")

        assert (antwoord.status_code, antwoord.headers["location"]) == (303, "/mijn")
        assert _kop(taal) in klant.get("/mijn").text


def test_without_a_choice_a_page_is_dutch_and_offers_each_language_by_its_own_name(als: Als) -> None:
    pagina = als("werkzoekende").get("/mijn").text

    assert _kop("nl") in pagina
    for taal, naam in (("en", "English"), ("ar", "العربية")):
        assert f'value="{taal}" lang="{taal}"' in pagina
        assert f">{naam}</button>" in pagina
    assert 'aria-current="true">Nederlands</span>' in pagina


def test_only_the_own_pages_change(als: Als) -> None:
    klant = als("werkzoekende")
    klant.formulier("/mijn/taal", taal="en")

    assert "Log out" in klant.get("/mijn").text
    regels = klant.get("/voorwaarden").text
    assert _kop("nl") in regels
    assert "Uitloggen" in regels
    assert "/mijn/taal" not in regels


def test_an_error_on_an_own_page_is_told_in_the_language_too(als: Als) -> None:
    klant = als("werkzoekende")
    klant.formulier("/mijn/taal", taal="en")
    fout = klant.get("/mijn/bestaat-niet")

    assert fout.status_code == 404
    assert "Not found" in fout.text
    assert "Niet gevonden" not in fout.text


def test_a_language_that_is_not_offered_is_refused(als: Als) -> None:
    klant = als("werkzoekende")

    for taal in ("xx", "", "../en", "nl\r\nSet-Cookie: a=b"):
        assert klant.formulier("/mijn/taal", taal=taal).status_code == 400
    assert _kop("nl") in klant.get("/mijn").text


def test_a_cookie_with_something_else_means_dutch(als: Als) -> None:
    klant = als("werkzoekende")
    klant.cookies.set("taal", "../../etc")

    assert _kop("nl") in klant.get("/mijn").text


def test_the_choice_is_kept_for_a_year_out_of_reach_of_a_script(als: Als) -> None:
    koek = als("werkzoekende").formulier("/mijn/taal", taal="en").headers["set-cookie"]

    assert koek == "taal=en; HttpOnly; Max-Age=31536000; Path=/; SameSite=lax"


def test_choosing_leads_nowhere_else(als: Als) -> None:
    antwoord = als("werkzoekende").formulier("/mijn/taal", taal="en", naar="//elders.example/")

    assert antwoord.headers["location"] == "/"


class Gemist(gettext.NullTranslations):
    """Notes what was asked for and has no translation."""

    def __init__(self) -> None:
        super().__init__()
        self.teksten: set[str] = set()

    def gettext(self, message: str) -> str:
        self.teksten.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.teksten.add(msgid1)
        return msgid1 if n == 1 else msgid2


def test_whatever_a_page_asks_to_be_translated_is_translated(als: Als, monkeypatch: pytest.MonkeyPatch) -> None:
    gemist = Gemist()
    monkeypatch.setattr(vertaling(TALEN["ar"]), "_fallback", gemist)
    klant = als("werkzoekende")
    klant.formulier("/mijn/taal", taal="ar")
    te_doen, gezien = ["/mijn", "/mijn/richtingen", "/mijn/vertellen", "/mijn/bestaat-niet"], set[str]()
    while te_doen and len(gezien) < 40:
        pad = te_doen.pop()
        gezien.add(pad)
        pagina = klant.get(pad).text
        assert _kop("ar") in pagina
        te_doen += sorted(set(re.findall(r'href="(/mijn[^"#]*)"', pagina)) - gezien - set(te_doen))
    gedaan = [een.id for een in activiteiten()[:3]]
    for stap in ("waar", "wat"):
        assert _kop("ar") in klant.formulier("/mijn/vertellen", stap=stap, waar="werk", activiteiten=gedaan).text

    assert {"/mijn/kan", "/mijn/wil"} <= gezien
    assert sum(pad.startswith("/mijn/richtingen/") for pad in gezien) >= 3
    assert gemist.teksten == set()
