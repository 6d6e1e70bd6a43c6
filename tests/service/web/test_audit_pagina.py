"""The auditlog: found by filters in the address, tied to lists that can be made again; and reading leaves a line."""

from collections.abc import Callable

from service.dienst import Dienst
from tests.service.web.conftest import Klant

Als = Callable[..., Klant]


def lijst_gemaakt(als: Als, dienst: Dienst) -> tuple[str, str]:
    """Somebody looks at a vacature: its id, and that of the list that was kept."""
    vacature = dienst.opslag.vacatures()[0].id
    assert als("adviseur").get(f"/vacatures/{vacature}").status_code == 200
    (regel,) = als("auditor").get("/v1/audit?actie=lijst gemaakt").json()["regels"]
    return vacature, regel["lijst"]


def test_lines_come_newest_first_and_reading_adds_one(als: Als) -> None:
    klant = als("auditor")
    eerst = klant.get("/v1/audit").json()
    daarna = klant.get("/v1/audit").json()

    nummers = [regel["seq"] for regel in daarna["regels"]]
    assert nummers == sorted(nummers, reverse=True)
    assert daarna["pagina"]["totaal"] == eerst["pagina"]["totaal"] + 1
    nieuwste = daarna["regels"][0]
    assert (nieuwste["actie"], nieuwste["actor"]) == ("auditlog gelezen", "test-auditor-heemskerk-velsen")


def test_filters_leave_what_they_say_and_stand_in_the_address(als: Als, dienst: Dienst) -> None:
    vacature, lijst = lijst_gemaakt(als, dienst)
    klant = als("auditor")

    van_vacature = klant.get(f"/v1/audit?vacature={vacature}").json()["regels"]
    assert "lijst gemaakt" in {regel["actie"] for regel in van_vacature}
    assert {regel["lijst"] for regel in van_vacature} == {lijst}
    actor = van_vacature[0]["actor"]
    assert {regel["actor"] for regel in klant.get(f"/v1/audit?actor={actor}").json()["regels"]} == {actor}
    dag = van_vacature[0]["moment"][:10]
    assert klant.get("/v1/audit?dag=2001-01-01").json()["regels"] == []
    assert klant.get(f"/v1/audit?dag={dag}").json()["pagina"]["totaal"] > 0

    pagina = klant.get(f"/audit?actie=&actor=&dag=&vacature={vacature}").text
    assert f"vacature {vacature}" in pagina
    assert f'href="/audit/lijsten/{lijst}"' in pagina
    assert "Filters wissen" in pagina
    assert "De filters laten niets over" in klant.get("/audit?dag=2001-01-01").text
    assert klant.get("/audit?actie=toveren").status_code == 400


def test_pages_of_the_log_do_not_overlap(als: Als) -> None:
    klant = als("auditor")
    for _ in range(4):
        klant.get("/audit")
    een, twee = (
        {regel["seq"] for regel in klant.get(f"/v1/audit?actie=auditlog gelezen&grootte=2&pagina={n}").json()["regels"]}
        for n in (1, 2)
    )

    assert len(een) == len(twee) == 2
    assert max(twee) <= min(een) + 1  # the first reading itself pushed one line on


def test_a_kept_list_is_shown_and_made_again_to_the_digit(als: Als, dienst: Dienst) -> None:
    _, lijst = lijst_gemaakt(als, dienst)
    klant = als("auditor")
    beeld = klant.get(f"/v1/audit/lijsten/{lijst}").json()
    pagina = klant.get(f"/audit/lijsten/{lijst}").text

    for regel in beeld["regels"]:
        assert regel["kandidaat"] in pagina
        assert str(regel["score"]) in pagina
    assert beeld["vingerafdruk"] in pagina
    herhaald = klant.formulier(f"/audit/lijsten/{lijst}/herhalen").text
    uitkomst = klant.post(f"/v1/audit/lijsten/{lijst}/herhalingen").json()
    assert uitkomst["oordeel"] == "gelijk"
    assert "tot op het laatste cijfer" in uitkomst["zin"]
    assert uitkomst["zin"] in herhaald


def test_a_list_that_is_not_there_or_of_another_gemeente_is_not_found(als: Als, dienst: Dienst) -> None:
    _, lijst = lijst_gemaakt(als, dienst)

    assert als("auditor").get("/audit/lijsten/nergens").status_code == 404
    ander = als("auditor", gemeenten=("beverwijk",))
    assert ander.get(f"/audit/lijsten/{lijst}").status_code == 404
    assert ander.formulier(f"/audit/lijsten/{lijst}/herhalen").status_code == 404


def test_no_line_names_a_kandidaat(als: Als, dienst: Dienst) -> None:
    klant, adviseur = als("auditor"), als("adviseur")
    ids = [kandidaat.id for kandidaat in dienst.opslag.kandidaten()]
    adviseur.get(f"/kandidaten/{ids[0]}")

    tekst = klant.get("/audit").text
    assert "dossier bekeken" in tekst
    assert not [id_ for id_ in ids if id_ in tekst]
