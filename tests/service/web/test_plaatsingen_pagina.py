"""Aanbod or skills, in the browser: the page says what the JSON says, and every figure is a file."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape

from sqlalchemy import update

from evaluation.gebeurtenissen import Klantgebeurtenis, Plaatsingssoort, Soort
from evaluation.kwartaal.kwartaal import Kwartaal
from service.dienst import Dienst
from service.opslag import gebeurtenissen
from service.opslag.tabellen import lijst
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.service.web.conftest import OPDRACHTREGEL, Klant
from tests.voorraad import PEILDATUM

Als = Callable[..., Klant]
PAD = "/beleid/aanbod-of-skills"
DAG = Kwartaal.op(PEILDATUM).van - timedelta(days=1)


def plaats_iedereen(dienst: Dienst) -> int:
    """Everybody in velsen is placed on each of its vacatures in the last quarter that is over; gives how many."""
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        matcher, _ = dienst.caseload.matcher(frozenset({"velsen"}), dienst.vandaag())
        gebeurd = [
            Klantgebeurtenis(
                id=f"{een.id}.{plek}",
                soort=Soort.GEPLAATST,
                datum=DAG,
                gemeente="velsen",
                persoon=een.id,
                plek=plek,
                detail=Plaatsingssoort.REGULIER,
            )
            for een in matcher.kandidaten
            for plek in matcher.vacatures
        ]
        gebeurtenissen.bewaar(handeling, gebeurd)
        handeling.leg_vast(Gebeurtenis(actie=Actie.VOORGESTELD, soort="voorstel", object="proef"))
    return len(gebeurd)


def maak_lijsten(als: Als, dienst: Dienst) -> None:
    """A list of every vacature in velsen, dated the day of the placements: the store has a clock of its own."""
    klant = als("adviseur", gemeenten=("velsen",))
    matcher, _ = dienst.caseload.matcher(frozenset({"velsen"}), dienst.vandaag())
    for vacature in matcher.vacatures:
        assert klant.get(f"/vacatures/{vacature}").status_code == 200
    with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
        handeling.conn.execute(update(lijst).values(moment=f"{DAG.isoformat()}T08:00:00.000+00:00"))
        handeling.leg_vast(Gebeurtenis(actie=Actie.LIJST_HERHAALD, soort="lijst", object="proef"))


def test_page_json_and_files_say_the_same(als: Als, dienst: Dienst) -> None:
    maak_lijsten(als, dienst)
    klant = als("beleid", gemeenten=("velsen",))
    aantal = plaats_iedereen(dienst)
    blad = klant.get(f"/v1{PAD}").json()
    pagina = unescape(klant.get(PAD).text)
    assert "Adviseurs zien die andere volgordes niet" in pagina
    assert "voorbehoud" in pagina
    assert len(blad["figuren"]) == 7
    for figuur in blad["figuren"]:
        bestand = klant.get(f"/beleid/figuren/aanbod-of-skills/{figuur['code']}.csv").content.decode("utf-8-sig")
        assert figuur["titel"] in pagina
        assert figuur["definitie"] in pagina
        for rij in figuur["rijen"]:
            assert rij["kop"] in pagina
            assert rij["kop"] in bestand
            assert all(cel["tekst"] in pagina for cel in rij["cellen"])
    met, zonder = (rij["cellen"][0]["waarde"] for rij in blad["figuren"][0]["rijen"])
    assert met + zonder == aantal
    assert met >= 10
    assert "<svg" in pagina


def test_without_lists_to_compare_how_many_placements_there_were_shows_nowhere(als: Als, dienst: Dienst) -> None:
    aantal = plaats_iedereen(dienst)
    (figuur,) = als("beleid", gemeenten=("velsen",)).get(f"/v1{PAD}").json()["figuren"]
    assert {cel["tekst"] for rij in figuur["rijen"] for cel in rij["cellen"]} == {"niet getoond"}
    assert str(aantal) not in str(figuur["rijen"])


def test_without_events_there_is_no_quarter_and_nothing_to_show(als: Als) -> None:
    klant = als("beleid")
    assert klant.get(f"/v1{PAD}").json()["kwartaal"] is None
    assert "Hier is nog niets te laten zien" in klant.get(PAD).text
    assert klant.get(f"/v1{PAD}?kwartaal=2001-1").status_code == 404
    assert klant.get(f"/v1{PAD}?kwartaal=nee").status_code == 400


def test_an_adviseur_sees_neither_the_page_nor_a_shadow_on_a_list(als: Als, dienst: Dienst) -> None:
    klant = als("adviseur", gemeenten=("velsen",))
    matcher, _ = dienst.caseload.matcher(frozenset({"velsen"}), dienst.vandaag())
    assert klant.get(PAD).status_code == 403
    for vacature in sorted(matcher.vacatures)[:3]:
        html = klant.get(f"/vacatures/{vacature}?aantal=1").text
        assert not [woord for woord in ("schaduw", "willekeurig", "lexicaal") if woord in html.lower()]
