"""An old list comes out again to the digit, whatever happened to the caseload since."""

import json
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import delete, select, update

from matching.afwijking import Afwijking
from matching.scorer import Gewichten
from models.fouten import NietGevonden
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.opslag import wijzigingen
from service.opslag.tabellen import auditlog, kandidaat, lijst, lijst_regel, vacature
from service.opslag.zicht import Zicht
from service.verantwoording.herhalen import Herhaaloordeel, herhaal
from service.verantwoording.lijstinvoer import Invoer
from tests.service.verantwoording.bureau import (
    AUDITOR,
    GEMEENTEN,
    adviseur,
    gewoon,
    maak_lijst,
    op_de_lijst,
    wijzig,
)
from tests.voorraad import PEILDATUM
from tests.wereld import willekeurige_wereld

INVOEREN = (
    gewoon(),
    gewoon(3),
    Invoer(n=10, peildatum=PEILDATUM - timedelta(days=200)),
    Invoer(n=10, peildatum=PEILDATUM, gewichten=Gewichten(skills=0.1, werk=0.7, woorden=0.1, betekenis=0.1)),
    Invoer(n=10, peildatum=PEILDATUM, afwijkingen=(Afwijking(code="G1", reden="T-PROEF", door="a", op=PEILDATUM),)),
    Invoer(n=10, peildatum=PEILDATUM, zonder_ranking=True),
)


def wis(dienst: Dienst, *ids: str) -> None:
    """People are erased from the tables."""
    with dienst.opslag.bijhouden() as conn:
        wijzigingen.wis(Zicht(conn, None), kandidaat, ids)


def test_every_list_replays_to_the_digit_after_any_walk_of_changes(dienst: Dienst) -> None:
    """The law: after any number of edits, imports, new people and moves, every earlier list comes out the same."""
    toeval, gemaakt = Random(5), list[str]()
    nieuw, _ = willekeurige_wereld(12, 90, 6)
    _, andere_plekken = willekeurige_wereld(13, 1, 6)
    for ronde in range(8):
        gemeenten = toeval.choice(((GEMEENTEN[0],), (GEMEENTEN[1],), GEMEENTEN))
        wie = adviseur(*gemeenten)
        matcher, _ = dienst.caseload.matcher(wie.gemeenten, PEILDATUM)
        gekozen = toeval.sample(sorted(matcher.vacatures), 2)
        gemaakt += [maak_lijst(dienst, wie, id_, toeval.choice(INVOEREN)) for id_ in gekozen]
        # People of another world under the ids of this one, and some who are new.
        deel = toeval.sample(nieuw, 12)
        if ronde % 3 == 0:
            sha = f"{ronde:064}"
            dienst.opslag.bewaar_kandidaten(deel, bestand="i", sha256=sha, gemeente=toeval.choice(GEMEENTEN))
        else:
            bekend = {mens.id for mens in dienst.opslag.kandidaten()}
            wijzig(dienst, *(mens for mens in deel if mens.id in bekend), toeval.choice(andere_plekken))
    with dienst.opslag.zicht(None) as zicht:
        assert len(zicht.conn.execute(select(lijst_regel)).all()) > 100
    for lijst_id in gemaakt:
        uit = herhaal(dienst, AUDITOR, lijst_id)
        assert (uit.oordeel, uit.verschillen, uit.gewist) == (Herhaaloordeel.GELIJK, (), 0), uit.lijst.invoer


def test_who_was_erased_is_counted_and_the_others_keep_their_scores(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    voor = op_de_lijst(dienst, lijst_id, "match")
    wis(dienst, voor[0], voor[4])
    uit = herhaal(dienst, AUDITOR, lijst_id)
    assert uit.oordeel is Herhaaloordeel.GELIJK_OP_GEWIST_NA
    assert (uit.gewist, uit.verschillen) == (2, ())
    assert uit.zin.startswith("2 personen van deze lijst zijn sindsdien gewist. Gelijk: ")
    wis(dienst, voor[-1])
    assert herhaal(dienst, AUDITOR, lijst_id).gewist == 3


def test_who_was_erased_beside_the_list_changes_no_line(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon(2))
    buiten = next(k.id for k in dienst.opslag.kandidaten() if k.id not in op_de_lijst(dienst, lijst_id))
    wis(dienst, buiten)
    uit = herhaal(dienst, AUDITOR, lijst_id)
    assert (uit.oordeel, uit.gewist) == (Herhaaloordeel.GELIJK_OP_GEWIST_NA, 0)


def test_a_score_that_was_meddled_with_is_found(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    with dienst.opslag.bijhouden() as conn:
        eerste = (lijst_regel.c.lijst_id == lijst_id) & (lijst_regel.c.soort == "match") & (lijst_regel.c.rang == 1)
        score = float(conn.scalar(select(lijst_regel.c.score).where(eerste)) or 0)
        conn.execute(update(lijst_regel).where(eerste).values(score=repr(round(score - 0.000001, 6))))
    uit = herhaal(dienst, AUDITOR, lijst_id)
    assert uit.oordeel is Herhaaloordeel.ANDERS
    assert [verschil.wat for verschil in uit.verschillen] == ["de bewaarde lijst zelf", "match 1"]


def test_a_line_that_was_taken_out_reads_as_somebody_gone_and_the_counts_betray_it(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    with dienst.opslag.bijhouden() as conn:
        laatste = (lijst_regel.c.soort == "match") & (lijst_regel.c.rang == 10)
        conn.execute(delete(lijst_regel).where(lijst_regel.c.lijst_id == lijst_id, laatste))
    uit = herhaal(dienst, AUDITOR, lijst_id)
    assert uit.oordeel is Herhaaloordeel.ANDERS
    assert [verschil.wat for verschil in uit.verschillen] == ["regels die ontbreken"]


def test_another_version_is_said_and_nothing_is_pretended(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    with dienst.opslag.bijhouden() as conn:
        herkomst = json.loads(conn.scalar(select(lijst.c.herkomst).where(lijst.c.id == lijst_id)) or "")
        conn.execute(update(lijst).values(herkomst=json.dumps({**herkomst, "versie": "0.0.1"})))
    uit = herhaal(dienst, AUDITOR, lijst_id)
    assert uit.oordeel is Herhaaloordeel.ANDERE_VERSIE
    assert [(verschil.wat, verschil.toen) for verschil in uit.verschillen] == [("versie van skillsmatch", "0.0.1")]
    assert "niet te herhalen" in uit.zin


def test_a_plek_that_was_given_for_the_list_alone_is_given_again(dienst: Dienst) -> None:
    plekken = {werk.id: werk for werk in dienst.opslag.vacatures()}
    wijzig(dienst, replace(plekken["V1"], plek=None))
    invoer = Invoer(n=10, peildatum=PEILDATUM, plek=PlekSoort.GARANTIEBAAN)
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", invoer)
    wijzig(dienst, replace(plekken["V1"], plek=PlekSoort.BESCHUT))
    assert herhaal(dienst, AUDITOR, lijst_id).oordeel is Herhaaloordeel.GELIJK


def test_a_replay_is_written_down(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    herhaal(dienst, AUDITOR, lijst_id)
    with dienst.opslag.zicht(None) as zicht:
        regel = zicht.conn.execute(select(auditlog).order_by(auditlog.c.seq.desc()).limit(1)).one()
    assert (regel.actie, regel.object, regel.reden, regel.actor) == ("lijst herhaald", lijst_id, "gelijk", "auditor")


def test_a_list_of_other_gemeenten_cannot_be_found(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    with pytest.raises(NietGevonden):
        herhaal(dienst, replace(AUDITOR, gemeenten=frozenset({"velsen"})), lijst_id)


def test_a_list_goes_with_its_vacature(dienst: Dienst) -> None:
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    with dienst.opslag.bijhouden() as conn:
        wijzigingen.wis(Zicht(conn, None), vacature, ["V1"])
    with pytest.raises(NietGevonden):
        herhaal(dienst, AUDITOR, lijst_id)
