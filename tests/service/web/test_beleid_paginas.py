"""Pages for beleid: page, JSON and CSV say the same, of the own gemeenten, about nobody, and nothing below ten."""

import csv
import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from evaluation.gebeurtenissen import Soort
from service.app import create_app
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag import gebeurtenissen
from service.opslag.opslag import Opslag
from service.opslag.tabellen import gebeurtenis, kandidaat
from service.settings import Instellingen
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import beleid_kwartaal, beleid_stand
from tests.service.web.conftest import OPDRACHTREGEL, Klant, Klok, vul_kwartaal

Als = Callable[..., Klant]
PAGINAS = {
    "overzicht": "/beleid",
    "trechter": "/beleid/trechter",
    "vraag-en-aanbod": "/beleid/vraag-en-aanbod",
    "niemand": "/beleid/niemand",
    "gegevens": "/beleid/gegevens",
}
REGIO = ("beverwijk", "heemskerk", "uitgeest", "velsen")
# Columns whose numbers are no people.
GEEN_MENSEN = re.compile(r"plekken|afspraak|open vacatures|^bekend$|^niet bekend$", re.IGNORECASE)


@pytest.fixture(scope="module")
def gevulde_map(gevulde_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The caseload of the other tests, with the events and figures of the example quarter."""
    return vul_kwartaal(Path(shutil.copytree(gevulde_map, tmp_path_factory.mktemp("beleid") / "home")))


@pytest.fixture(scope="module")
def dienst(gevulde_map: Path) -> Iterator[Dienst]:
    """One service for all these tests: they look, and the last of them adds an event."""
    instellingen = Instellingen(home=gevulde_map)
    with Opslag.open(gevulde_map, instellingen=instellingen) as opslag:
        yield Dienst(
            opslag=opslag,
            caseload=Caseload(opslag, gevulde_map),
            instellingen=instellingen,
            home=gevulde_map,
            klok=Klok(),
        )


@pytest.fixture(scope="module")
def app(dienst: Dienst) -> FastAPI:
    return create_app(dienst, host="127.0.0.1")


@pytest.fixture
def beleid(als: Als) -> Klant:
    return als("beleid", gemeenten=REGIO)


def kaal(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", " ", html, flags=re.DOTALL))).split())


def tabellen(html: str) -> list[list[list[str]]]:
    """Every table of a page: its rows of texts, the head included."""
    return [
        [
            [kaal(cel) for cel in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", rij, re.DOTALL)]
            for rij in re.findall(r"<tr[^>]*>(.*?)</tr>", tabel, re.DOTALL)
        ]
        for tabel in re.findall(r"<table.*?</table>", html, re.DOTALL)
    ]


def als_rijen(figuur: dict[str, Any]) -> list[list[str]]:
    """The table of a figure as JSON has it."""
    rijen = ([rij["kop"], *(cel["tekst"] for cel in rij["cellen"])] for rij in figuur["rijen"])
    return [[figuur["rijkop"], *figuur["kolommen"]], *rijen]


def cellen(figuur: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for rij in figuur["rijen"]:
        for kolom, cel in zip(figuur["kolommen"], rij["cellen"], strict=True):
            yield rij["kop"], kolom, cel


@pytest.mark.parametrize("pagina", PAGINAS)
def test_page_json_and_csv_say_the_same(beleid: Klant, pagina: str) -> None:
    html, beeld = beleid.get(PAGINAS[pagina]).text, beleid.get(f"/v1/beleid/{pagina}").json()

    assert [figuur for figuur in beeld["figuren"] if figuur["rijen"]]
    assert tabellen(html) == [als_rijen(figuur) for figuur in beeld["figuren"] if figuur["rijen"]]
    for figuur in beeld["figuren"]:
        verwijst = re.search(rf'href="(/beleid/figuren/{pagina}/{figuur["code"]}\.csv[^"]*)"', html)
        assert verwijst, figuur["code"]
        antwoord = beleid.get(unescape(verwijst[1]))
        assert antwoord.headers["content-type"].startswith("text/csv")
        rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
        assert ["Definitie", figuur["definitie"]] in rijen
        tabel = rijen[rijen.index([]) + 1 :]
        assert [rij[0].lstrip("'") for rij in tabel] == [rij[0] for rij in als_rijen(figuur)]
        assert figuur["definitie"] in kaal(html)


@pytest.mark.parametrize("pagina", PAGINAS)
def test_no_page_names_anybody_or_shows_less_than_ten_people(beleid: Klant, dienst: Dienst, pagina: str) -> None:
    with dienst.opslag.zicht(None) as zicht:
        mensen = set(zicht.conn.scalars(select(kandidaat.c.id))) | set(
            zicht.conn.scalars(select(gebeurtenis.c.persoon))
        )
    beeld = beleid.get(f"/v1/beleid/{pagina}").json()
    alles = beleid.get(PAGINAS[pagina]).text + str(beeld)

    assert not mensen & set(re.findall(r"[A-Za-z0-9_.-]+", alles))
    for figuur in beeld["figuren"]:
        for rij, kolom, cel in cellen(figuur):
            over_mensen = "personen" in figuur["eenheid"] or pagina == "overzicht"
            if cel["maat"] == "aantal" and over_mensen and not GEEN_MENSEN.search(kolom) and rij != "Nieuwe relaties":
                assert cel["waarde"] is None or cel["waarde"] >= 10, (figuur["code"], rij, kolom)
            assert cel["getoond"] or (cel["waarde"] is None and cel["tekst"] == "niet getoond")


def test_the_overview_is_what_the_report_publishes(beleid: Klant) -> None:
    beeld = beleid.get("/v1/beleid/overzicht").json()
    doorstroom = next(een for een in beeld["figuren"] if een["code"] == "doorstroom")

    keuze = beeld["kwartaal"]
    assert (keuze["gekozen"], keuze["naam"], keuze["keuzes"][0]) == ("2020-1", "eerste kwartaal 2020", "2020-1")
    assert [rij["cellen"][0]["tekst"] for rij in doorstroom["rijen"]] == ["16", "11", "26", "53"]
    assert beeld["gesimuleerd"] is True
    assert "Simulatie." in kaal(beleid.get("/beleid").text)


def test_who_sees_one_gemeente_counts_no_other(als: Als, beleid: Klant) -> None:
    een, alle = als("beleid", gemeenten=("velsen",)), beleid
    telling = {naam: klant.get("/v1/beleid/overzicht").json() for naam, klant in (("een", een), ("alle", alle))}

    for naam, beeld in telling.items():
        doorstroom = next(f for f in beeld["figuren"] if f["code"] == "doorstroom")
        assert (doorstroom["rijen"][-1]["cellen"][0]["waarde"] == 53) is (naam == "alle")


def test_a_group_of_few_is_not_shown_anywhere_in_the_funnel(beleid: Klant) -> None:
    figuren = {een["code"]: een for een in beleid.get("/v1/beleid/trechter?kwartaal=2020-1").json()["figuren"]}
    getoond = {
        (rij, kolom): cel["waarde"]
        for rij, kolom, cel in cellen(figuren["trechter-groep"])
        if cel["getoond"] and cel["waarde"] is not None
    }
    assert getoond, "nothing at all is shown"
    assert min(getoond.values()) >= 10


@pytest.mark.parametrize(
    ("vraag", "status"),
    [
        ("kwartaal=2020-1", 200),
        ("kwartaal=2019-7", 400),
        ("kwartaal=2001-1", 404),
        ("kwartaal=1999-1", 400),
        ("kwartaal=x", 400),
    ],
)
def test_a_quarter_that_is_not_there_is_told(beleid: Klant, vraag: str, status: int) -> None:
    assert beleid.get(f"/beleid?{vraag}").status_code == status
    assert beleid.get(f"/v1/beleid/overzicht?{vraag}").status_code == status


@pytest.mark.parametrize("adres", ["niemand/bestaat-niet", "bestaat-niet/vacatures"])
def test_a_figure_that_is_not_there_is_not_found(beleid: Klant, adres: str) -> None:
    assert beleid.get(f"/beleid/figuren/{adres}.csv").status_code == 404


def test_every_page_of_the_menu_opens(beleid: Klant) -> None:
    menu = re.search(r'<nav class="onderdelen.*?</nav>', beleid.get("/beleid").text, re.DOTALL)
    assert menu
    for adres in re.findall(r'href="([^"]+)"', menu[0]):
        antwoord = beleid.get(adres)
        assert antwoord.status_code == 200, adres
        assert f'href="{adres}" aria-current="page"' in antwoord.text


def _geteld(echt: Callable[..., Any], naam: str, gemaakt: list[str]) -> Callable[..., Any]:
    """The same function, which says each time that it was called."""

    def geteld(*wat: Any) -> Any:
        gemaakt.append(naam)
        return echt(*wat)

    return geteld


def test_figures_are_worked_out_once_and_again_after_a_change(
    beleid: Klant, dienst: Dienst, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt: list[str] = []
    dienst.geheugen.__init__()  # type: ignore[misc]  # as when the service has just begun
    for module, naam in ((beleid_stand, "volledigheid"), (beleid_kwartaal, "gepubliceerd_rapport")):
        monkeypatch.setattr(module, naam, _geteld(getattr(module, naam), naam, gemaakt))
    for _ in range(2):
        beleid.get("/v1/beleid/gegevens")
        beleid.get("/v1/beleid/overzicht")
    assert sorted(gemaakt) == ["gepubliceerd_rapport", "volledigheid"]

    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        handeling.leg_vast(Gebeurtenis(actie=Actie.INGELOGD, soort="gebruiker", object="x"))
    beleid.get("/v1/beleid/overzicht")
    assert len(gemaakt) == 2, "an act that changes no event"

    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        nieuw = replace(gebeurtenissen.lees(handeling.zicht)[-1], id="nieuw", soort=Soort.AANMELDING, gemeente="velsen")
        gebeurtenissen.bewaar(handeling, [replace(nieuw, detail=None, trede_naar=None, uren=None)])
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen"))
    beleid.get("/v1/beleid/overzicht")
    assert sorted(gemaakt) == ["gepubliceerd_rapport", "gepubliceerd_rapport", "volledigheid"]
