"""The pages for beleid about fairness and the rules: page and JSON say the same, and nobody can be recognised."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from service.toegang.rollen import Rol
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


def woorden(pagina: str) -> str:
    """What a page says, without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", pagina.split("<main", 1)[1])))


@pytest.fixture
def els(als: Als) -> Klant:
    return als(Rol.BELEID)


@pytest.mark.parametrize("pagina", ["eerlijkheid", "regels"])
def test_page_json_and_csv_say_the_same_and_name_nobody(els: Klant, pagina: str) -> None:
    beeld, tekst = els.get(f"/v1/beleid/{pagina}").json(), woorden(els.get(f"/beleid/{pagina}").text)

    assert len({figuur["code"] for figuur in beeld["figuren"]}) == len(beeld["figuren"]) >= 5
    for figuur in beeld["figuren"]:
        assert figuur["titel"] in tekst
        assert figuur["definitie"] in tekst
        for rij in figuur["rijen"]:
            assert " ".join((rij["kop"], *(cel["tekst"] for cel in rij["cellen"]))).strip() in tekst
    assert "syn-k-" not in tekst
    assert beeld["gesimuleerd"]
    assert "verzonnen" in tekst
    figuur = beeld["figuren"][0]
    bestand = els.get(f"/beleid/figuren/{pagina}/{figuur['code']}.csv")
    assert bestand.status_code == 200
    assert figuur["definitie"].replace('"', '""') in bestand.text
    assert els.get(f"/beleid/figuren/{pagina}/kwaliteit.csv").status_code == 404


def test_of_forty_people_no_count_below_ten_is_told(els: Klant) -> None:
    for pagina in ("eerlijkheid", "regels"):
        for figuur in els.get(f"/v1/beleid/{pagina}").json()["figuren"]:
            if "personen per groep die nodig zijn" in figuur["eenheid"] or figuur["code"] == "regels-opgeheven":
                continue  # needed, or acts: nobody is counted
            for rij in figuur["rijen"]:
                for kop, cel in zip(figuur["kolommen"], rij["cellen"], strict=True):
                    if cel["maat"] == "aantal" and cel["getoond"]:
                        assert cel["waarde"] >= 10, (figuur["code"], rij["kop"], kop)


def test_a_lifted_rule_is_counted_with_its_reason_within_the_own_gemeente(als: Als) -> None:
    ada = als(Rol.ADVISEUR, gemeenten=("velsen",))
    vacature = ada.get("/v1/vacatures").json()["vacatures"][0]["id"]
    gelukt = ada.post(f"/v1/vacatures/{vacature}/afwijkingen", json={"code": "G5", "reden": "R-VERVOER"})
    assert gelukt.status_code == 201

    def keren(gemeente: str) -> dict[str, int]:
        figuren = als(Rol.BELEID, gemeenten=(gemeente,)).get("/v1/beleid/regels").json()["figuren"]
        figuur = next(een for een in figuren if een["code"] == "regels-opgeheven")
        return {rij["cellen"][1]["waarde"]: rij["cellen"][0]["waarde"] for rij in figuur["rijen"]}

    assert keren("velsen")["R-VERVOER"] == 1
    assert sum(keren("velsen").values()) == 1
    assert sum(keren("heemskerk").values()) == 0
