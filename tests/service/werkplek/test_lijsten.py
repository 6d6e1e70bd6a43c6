"""A list is an act: kept to the digit, written down, and the same as what matching says."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from matching.scorer import Gewichten
from models.fouten import AfwijkingFout, InvoerFout, NietGevonden, OnbekendeKandidaat, OnbekendeVacature
from models.waardelijsten import PlekSoort
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, kandidaat, lijst, lijst_regel, voorstel
from service.opslag.wijzigingen import wis
from service.opslag.zicht import Zicht
from service.schemas.lijsten import GewichtenKeuze, LijstBeeld, LijstVraag
from service.schemas.uitleg import UitlegVraag, VergelijkVraag
from service.verantwoording.lijsten import lees, vingerafdruk
from service.werkplek.lijsten import bewaarde_lijst, gewichten_van, maak_lijst, toon_vacature
from service.werkplek.uitleg import waarom_voor
from service.werkplek.vergelijken import vergelijk
from tests.service.werkplek.bakkerij import BAKKER, KANDIDATEN, VACATURES
from tests.service.werkplek.opzet import ADVISEUR, COLLEGA, ELDERS, MIDDAG, dienst_met, gedaan, rijen

ALLEEN_WERK = GewichtenKeuze(skills=0, werk=10, woorden=0, betekenis=0)


def ids(lijst_: LijstBeeld) -> list[str]:
    return [regel.kandidaat for regel in lijst_.regels]


def test_the_list_says_what_matching_says(dienst: Dienst) -> None:
    matcher, seq = dienst.caseload.matcher(ADVISEUR.gemeenten, dienst.vandaag())
    oorspronkelijk = matcher.match("V-REGULIER", 10)
    beeld = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    assert [(r.rang, r.kandidaat, r.score) for r in beeld.regels] == [
        (m.rang, m.kandidaat, m.score) for m in oorspronkelijk.matches
    ]
    assert {r.code: r.aantal for r in beeld.verborgen} == dict(oorspronkelijk.verborgen)
    assert (beeld.aantal_toegelaten, beeld.herkomst.wijziging) == (oorspronkelijk.aantal_toegelaten, seq)
    for regel in beeld.regels:
        assert regel.score == pytest.approx(sum(b.bijdrage for b in regel.uitleg.bijdragen), abs=1e-6)


def test_what_is_kept_is_what_was_shown_to_the_digit(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-GARANTIE", LijstVraag())
    with dienst.opslag.zicht(ADVISEUR.gemeenten) as zicht:
        bewaard = lees(zicht, beeld.id)
    assert [(r.kandidaat, r.score) for r in bewaard.regels if r.soort == "match"] == [
        (r.kandidaat, r.score) for r in beeld.regels
    ]
    assert [r.kandidaat for r in bewaard.regels if r.soort == "te_verifieren"] == [
        w.kandidaat for w in beeld.te_verifieren
    ]
    assert bewaard.aantallen["regels"] == len(bewaard.regels) > 2
    assert bewaarde_lijst(dienst, COLLEGA, beeld.id).door == ADVISEUR.naam


def test_the_fingerprint_covers_every_column_and_line(dienst: Dienst) -> None:
    maak_lijst(dienst, ADVISEUR, "V-GARANTIE", LijstVraag())
    sleutel = dienst.opslag.sleutels.keten
    kolommen = dict(rijen(dienst, lijst)[0])
    afdruk = kolommen.pop("vingerafdruk")
    with dienst.opslag.zicht(None) as zicht:
        lijnen = lees(zicht, kolommen["id"]).regels
    assert vingerafdruk(sleutel, kolommen, lijnen) == afdruk
    assert afdruk in rijen(dienst, auditlog)[-1]["versies"]
    for naam, waarde in kolommen.items():
        anders = waarde + 1 if isinstance(waarde, int) else f"{waarde} "
        assert vingerafdruk(sleutel, kolommen | {naam: anders}, lijnen) != afdruk, naam
    for plek, lijn in enumerate(lijnen):
        gewijzigd = (*lijnen[:plek], replace(lijn, score=lijn.score + 1e-9), *lijnen[plek + 1 :])
        assert vingerafdruk(sleutel, kolommen, gewijzigd) != afdruk


def test_making_a_list_is_written_down_with_its_versions_and_without_a_person(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    assert gedaan(dienst) == [("lijst gemaakt", beeld.id, None)]
    regel = rijen(dienst, auditlog)[-1]
    assert regel["betrokkene"] is None
    assert "voorwaarden_sha256" in regel["versies"]
    assert not any(k in regel["versies"] for k in ids(beeld))


def test_a_page_that_is_loaded_again_within_a_minute_shows_the_list_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nu = [MIDDAG]
    with dienst_met(tmp_path / "home", KANDIDATEN, VACATURES, monkeypatch, klok=lambda: nu[0]) as dienst:
        eerste = toon_vacature(dienst, ADVISEUR, "V-REGULIER").lijst
        assert toon_vacature(dienst, ADVISEUR, "V-REGULIER").lijst.id == eerste.id
        assert toon_vacature(dienst, COLLEGA, "V-REGULIER").lijst.id != eerste.id
        assert toon_vacature(dienst, ADVISEUR, "V-REGULIER", aantal=2).lijst.id != eerste.id
        assert len(rijen(dienst, lijst)) == 3
        dienst.opslag.bewaar_kandidaten(
            [replace(BAKKER, id="K-NIEUW")], bestand="n", sha256="3" * 64, gemeente="velsen"
        )
        nieuw = toon_vacature(dienst, ADVISEUR, "V-REGULIER").lijst
        assert nieuw.id != eerste.id
        assert "K-NIEUW" in ids(nieuw)
        nu[0] += timedelta(days=400)
        assert toon_vacature(dienst, ADVISEUR, "V-REGULIER").lijst.id != nieuw.id


def test_other_weights_give_another_order_and_the_list_says_so(dienst: Dienst) -> None:
    gewoon = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    anders = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag(gewichten=ALLEEN_WERK))
    assert not gewoon.gewichten.gewijzigd
    assert not any("gewichten" in zin for zin in gewoon.mededelingen)
    assert anders.gewichten.gewijzigd
    assert "eerder werk 100%" in anders.mededelingen[0]
    assert [r.score for r in anders.regels] != [r.score for r in gewoon.regels]
    for regel in anders.regels:
        van = {b.gevraagd: b.van for b in regel.uitleg.bijdragen}
        assert van["eerder werk"] == pytest.approx(1.0)
    with dienst.opslag.zicht(None) as zicht:
        assert lees(zicht, anders.id).invoer.gewichten == Gewichten(skills=0, werk=1, woorden=0, betekenis=0)


def test_the_page_keeps_the_choices_of_a_list_that_was_made_before(dienst: Dienst) -> None:
    anders = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag(aantal=2, gewichten=ALLEEN_WERK))
    pagina = toon_vacature(dienst, ADVISEUR, "V-REGULIER", lijst_id=anders.id).lijst
    assert (pagina.id, pagina.gevraagd, pagina.gewichten) == (anders.id, 2, anders.gewichten)
    langer = toon_vacature(dienst, ADVISEUR, "V-REGULIER", lijst_id=anders.id, aantal=50).lijst
    assert (langer.gevraagd, langer.gewichten) == (50, anders.gewichten)


def test_only_the_proportions_of_weights_count() -> None:
    assert gewichten_van(GewichtenKeuze(skills=1, werk=1, woorden=1, betekenis=1)) == gewichten_van(
        GewichtenKeuze(skills=25, werk=25, woorden=25, betekenis=25)
    )
    with pytest.raises(InvoerFout, match="ten minste één"):
        gewichten_van(GewichtenKeuze(skills=0, werk=0, woorden=0, betekenis=0))


def test_the_kind_of_place_may_be_filled_in_for_one_list_only_when_it_is_not_known(dienst: Dienst) -> None:
    zonder = maak_lijst(dienst, ADVISEUR, "V-ONBEKEND", LijstVraag())
    assert not zonder.regels
    assert zonder.aantal_te_verifieren > 0
    met = maak_lijst(dienst, ADVISEUR, "V-ONBEKEND", LijstVraag(plek=PlekSoort.REGULIER))
    assert ids(met) == ids(maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag()))
    assert "alleen voor deze lijst" in met.mededelingen[0]
    with pytest.raises(AfwijkingFout, match="staat al bij de vacature"):
        maak_lijst(dienst, ADVISEUR, "V-GARANTIE", LijstVraag(plek=PlekSoort.REGULIER))


def test_nothing_of_another_gemeente_is_found(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    with pytest.raises(OnbekendeVacature):
        maak_lijst(dienst, ELDERS, "V-REGULIER", LijstVraag())
    with pytest.raises(NietGevonden):
        bewaarde_lijst(dienst, ELDERS, beeld.id)
    with pytest.raises(OnbekendeKandidaat):
        waarom_voor(dienst, ELDERS, "V-REGULIER", UitlegVraag(kandidaat="K-BAKKER"))
    with pytest.raises(OnbekendeKandidaat):
        vergelijk(dienst, ELDERS, "V-REGULIER", VergelijkVraag(kandidaten=("K-BAKKER", "K-WINKEL")))
    assert [actie for actie, *_ in gedaan(dienst)] == ["lijst gemaakt"]


def test_a_list_is_readable_only_by_who_may_see_all_its_gemeenten(dienst: Dienst) -> None:
    ruim = replace(ADVISEUR, id="bo", gemeenten=frozenset({"velsen", "heemskerk"}))
    beeld = maak_lijst(dienst, ruim, "V-REGULIER", LijstVraag())
    with pytest.raises(NietGevonden):
        bewaarde_lijst(dienst, ADVISEUR, beeld.id)
    assert bewaarde_lijst(dienst, ruim, beeld.id).id == beeld.id


def test_a_list_of_another_vacature_is_not_taken_for_this_one(dienst: Dienst) -> None:
    ander = maak_lijst(dienst, ADVISEUR, "V-GARANTIE", LijstVraag())
    with pytest.raises(NietGevonden):
        toon_vacature(dienst, ADVISEUR, "V-REGULIER", lijst_id=ander.id)


def test_why_not_names_the_rule_and_what_would_lift_it_and_is_written_down(dienst: Dienst) -> None:
    beeld = waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat="K-TREDE3"))
    assert [(stop.code, stop.op_te_heffen) for stop in beeld.stops] == [("G1", True)]
    assert "T-PROEF" in beeld.stops[0].wat_helpt
    bezwaar = waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat="K-BEZWAAR"))
    assert [(stop.code, stop.op_te_heffen) for stop in bezwaar.stops] == [("H9", False)]
    assert gedaan(dienst) == [("uitleg bekeken", "V-REGULIER", None)] * 2
    assert all(rij["betrokkene"] for rij in rijen(dienst, auditlog)[-2:])
    with pytest.raises(OnbekendeKandidaat, match="Er is geen kandidaat met id K-NERGENS"):
        waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat="K-NERGENS"))


def test_the_explanation_has_the_score_of_the_list_it_belongs_to(dienst: Dienst) -> None:
    anders = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag(gewichten=ALLEEN_WERK))
    for regel in anders.regels:
        beeld = waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat=regel.kandidaat, lijst=anders.id))
        assert (beeld.score, beeld.rang, beeld.uitleg) == (regel.score, regel.rang, regel.uitleg)


def test_comparing_gives_both_explanations_and_is_written_down_for_both(dienst: Dienst) -> None:
    twee = ("K-WINKEL", "K-BAKKER")
    beeld = vergelijk(dienst, ADVISEUR, "V-REGULIER", VergelijkVraag(kandidaten=twee))
    assert tuple(een.kandidaat for een in beeld.kandidaten) == twee
    for een in beeld.kandidaten:
        assert een == waarom_voor(dienst, ADVISEUR, "V-REGULIER", UitlegVraag(kandidaat=een.kandidaat))
    assert [actie for actie, *_ in gedaan(dienst)][:2] == ["kandidaten vergeleken"] * 2
    betrokkenen = {rij["betrokkene"] for rij in rijen(dienst, auditlog) if rij["actie"] == "kandidaten vergeleken"}
    assert len(betrokkenen) == 2


def test_somebody_is_not_compared_with_himself() -> None:
    with pytest.raises(ValueError, match="twee verschillende"):
        VergelijkVraag(kandidaten=("K-BAKKER", "K-BAKKER"))


def test_reasons_are_skills_of_the_person_and_say_how_much_they_count(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    bakker = next(regel for regel in beeld.regels if regel.kandidaat == "K-BAKKER").uitleg
    assert bakker.redenen[0] == "brood bakken (gezien op het werk)"
    assert len(bakker.redenen) <= 3
    assert not any(
        "geen functie" in reden or "als geheel" in reden for uit in beeld.regels for reden in uit.uitleg.redenen
    )
    assert [een.gevraagd for een in bakker.ontbreekt] == ["kassa bedienen"]
    assert bakker.uren == "Het werk: 20 tot 28 uur. Deze persoon: 16 tot 32 uur."
    assert "Hemelsbreed" in bakker.reis[0]


def test_the_lines_of_a_list_say_how_often_somebody_was_proposed(dienst: Dienst) -> None:
    with dienst.opslag.bijhouden() as conn:
        for nummer, vacature in enumerate(("V-REGULIER", "V-GARANTIE")):
            conn.execute(
                insert(voorstel).values(
                    id=f"p{nummer}",
                    kandidaat_id="K-BAKKER",
                    vacature_id=vacature,
                    status="voorgesteld",
                    redenen="[]",
                    door="ada",
                    moment="2026-08-30T10:00:00.000+00:00",
                    gewijzigd="2026-08-30T10:00:00.000+00:00",
                )
            )
    tellingen = {
        r.kandidaat: r.keer_voorgesteld for r in maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag()).regels
    }
    assert tellingen["K-BAKKER"] == 2
    assert tellingen["K-WINKEL"] == 0


def test_lines_go_with_who_is_gone(dienst: Dienst) -> None:
    beeld = maak_lijst(dienst, ADVISEUR, "V-REGULIER", LijstVraag())
    with dienst.opslag.bijhouden() as conn:
        wis(Zicht(conn, None), kandidaat, ["K-BAKKER"])
    over = bewaarde_lijst(dienst, ADVISEUR, beeld.id)
    assert "K-BAKKER" not in {r.kandidaat for r in over.regels}
    assert not any(rij["kandidaat_id"] == "K-BAKKER" for rij in rijen(dienst, lijst_regel))
