"""The quarterly report on the web: page, JSON and files say the same, and no count of people below ten is in them."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from evaluation.gebeurtenissen import Klantgebeurtenis
from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from service.dienst import Dienst
from service.opslag import cijfers, gebeurtenissen
from service.rapport.beleidsrapport import GESIMULEERD
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.service.web.conftest import GEMEENTEN, OPDRACHTREGEL, Klant

RAPPORT = "/beleid/rapport"
BESTAND = f"{RAPPORT}/kwartaalrapport"


def _bij_ons() -> list[Klantgebeurtenis]:
    """What happened in our two gemeenten, under their keys."""
    alle = (replace(een, gemeente=een.gemeente.casefold()) for een in voorbeeld_q1_2020()[0])
    # Not 2019: one quarter is published sooner than five.
    return [een for een in alle if een.gemeente in GEMEENTEN and een.datum.year != 2019]


@pytest.fixture
def klant(dienst: Dienst, als: Callable[..., Klant]) -> Klant:
    """Somebody of beleid of the two gemeenten, with what happened there in the example."""
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        gebeurtenissen.bewaar(handeling, _bij_ons())
        cijfers.bewaar(handeling, voorbeeld_q1_2020()[1])
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen"))
    return als("beleid")


def _getallen(rapport: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for figuur in rapport["figuren"]:
        for rij in figuur["rijen"]:
            for cel in rij["cellen"]:
                yield figuur["eenheid"], cel


def test_page_json_and_csv_are_one_report_without_small_counts_of_people(klant: Klant) -> None:
    rapport = klant.get(f"/v1{RAPPORT}").json()
    pagina = klant.get(RAPPORT).text
    assert rapport["kwartaal"]["gekozen"] == "2020-1"
    assert rapport["gesimuleerd"]
    assert "Simulatie." in pagina
    for hoofdstuk in rapport["hoofdstukken"]:
        assert f"<h3>{hoofdstuk['titel']}</h3>" in pagina
    cellen = list(_getallen(rapport))
    verborgen = [cel for _, cel in cellen if not cel["getoond"]]
    assert sum(eenheid == "personen" and cel["getoond"] for eenheid, cel in cellen) > 20
    assert len(verborgen) > 20
    assert all(cel["waarde"] is None and cel["tekst"] == "niet getoond" for cel in verborgen)
    code = rapport["figuren"][0]["code"]
    adres = f"/beleid/figuren/rapport/{code}.csv?kwartaal=2020-1"
    assert f'href="{adres}"' in pagina
    assert klant.get(adres).content.decode("utf-8-sig").startswith("Figuur;")


def test_the_files_are_that_report_and_say_what_is_made_up(klant: Klant) -> None:
    titels = [een["titel"] for een in klant.get(f"/v1{RAPPORT}").json()["hoofdstukken"]]
    html = klant.get(f"{BESTAND}.html")
    assert html.headers["content-disposition"] == 'attachment; filename="kwartaalrapport-2020-1.html"'
    assert GESIMULEERD in html.text
    assert all(f">{titel}</h2>" in html.text for titel in titels)
    boek = load_workbook(io.BytesIO(klant.get(f"{BESTAND}.xlsx").content))
    assert boek.sheetnames == [*titels, "Definities"]
    pdf = PdfReader(io.BytesIO(klant.get(f"{BESTAND}.pdf").content))
    assert [een["/Title"] for een in pdf.outline if isinstance(een, dict)] == [*titels, "Bronnen"]


def test_a_quarter_without_events_and_a_format_that_is_not_there_are_not_found(als: Callable[..., Klant]) -> None:
    klant = als("beleid")
    assert klant.get(RAPPORT, params={"kwartaal": "2001-1"}).status_code == 404
    assert klant.get(f"{BESTAND}.pdf", params={"kwartaal": "2001-1"}).status_code == 404
    assert klant.get(f"{BESTAND}.docx").status_code == 400


def test_before_anything_happened_the_page_says_so(als: Callable[..., Klant]) -> None:
    klant = als("beleid")
    assert "nog geen kwartaal voorbij" in klant.get(RAPPORT).text
    assert klant.get(f"/v1{RAPPORT}").json()["figuren"] == []
    assert klant.get(f"{BESTAND}.html").status_code == 404
