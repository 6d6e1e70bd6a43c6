"""The pages of a kandidaat and a voorstel: the same answer as the API, plain forms, and nothing that leaks."""

import html
import json
import re
from collections.abc import Callable

import pytest
from sqlalchemy import select

from kandidaten.kandidaat import Kandidaat
from matching.omstandigheden import maanden_eerder
from matching.voorstellen import AFWIJKREDENEN
from service.dienst import Dienst
from service.opslag.tabellen import auditlog, voorstel
from tests.service.web.conftest import GEMEENTEN, Klant
from tests.voorraad import PEILDATUM

JSON = {"Content-Type": "application/json"}
Als = Callable[..., Klant]
ALLE = frozenset(GEMEENTEN)


def tekst(pagina: str) -> str:
    """The words of a page, without tags and with single spaces."""
    zonder = re.sub(r"<[^>]+>", " ", pagina)
    return " ".join(html.unescape(zonder).split())


@pytest.fixture
def klant(als: Als) -> Klant:
    """An adviseur of both gemeenten."""
    return als("adviseur")


@pytest.fixture
def paar(dienst: Dienst) -> tuple[str, str]:
    """Somebody and a vacature for which nothing stands in the way but consent that was not asked."""
    matcher, _ = dienst.caseload.matcher(ALLE, dienst.vandaag())
    for vacature in sorted(matcher.vacatures):
        for match in matcher.match(vacature, 5).matches:
            open_ = {vraag.code for vraag in match.uitleg.vragen if vraag.code.startswith("H")}
            if open_ == {"H9"} and vacature:
                return match.kandidaat, vacature
    raise AssertionError("nobody in this caseload waits for consent alone")


def stel_voor(klant: Klant, paar: tuple[str, str], **velden: object) -> str:
    """Propose by form; gives the path of the voorstel."""
    vast = {"kandidaat": paar[0], "vacature": paar[1], "status": "voorgesteld", "toestemming_op": PEILDATUM.isoformat()}
    antwoord = klant.formulier("/voorstellen", **{**vast, **velden})
    assert antwoord.status_code == 303, tekst(antwoord.text)
    return antwoord.headers["location"].split("?")[0]


def test_the_page_says_what_the_json_says(klant: Klant, paar: tuple[str, str]) -> None:
    kandidaat, _ = paar
    beeld = klant.get(f"/v1/kandidaten/{kandidaat}").json()
    pagina = tekst(klant.get(f"/kandidaten/{kandidaat}").text)
    for een in beeld["kan"]:
        assert f"{een['naam']} : {een['bewijs']}. Bron: {een['bron']}" in pagina
    for een in beeld["gegevens"]:
        assert f"{een['naam']} {een['waarde'] or 'niet bekend'}" in pagina
    werk = beeld["werkaanbod"]
    assert f"bij {werk['toegelaten']} mag deze kandidaat op de lijst, bij {werk['wachtend']} is eerst" in pagina
    assert werk["passend"]
    for een in werk["passend"]:
        assert een["titel"] in pagina
        assert all(reden in pagina for reden in een["redenen"])
    for een in beeld["leeg"]:
        assert f"{een['naam'].capitalize()} {een['vragen']} {een['teVerifieren']}" in pagina


def test_no_page_shows_decimals_of_a_score(klant: Klant, paar: tuple[str, str]) -> None:
    pagina = klant.get(f"/kandidaten/{paar[0]}").text
    scores = [een["score"] for een in klant.get(f"/v1/kandidaten/{paar[0]}").json()["werkaanbod"]["passend"]]
    assert not any(str(score) in pagina for score in scores)


def test_searching_leads_to_the_dossier_and_is_never_an_address(klant: Klant, paar: tuple[str, str]) -> None:
    antwoord = klant.formulier("/kandidaten", zoek=paar[0])
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, f"/kandidaten/{paar[0]}")
    velen = klant.formulier("/kandidaten", zoek=paar[0][:5])
    assert velen.status_code == 200
    beeld = klant.post("/v1/kandidaten/_search", json={"zoek": paar[0][:5]}).json()
    assert all(id_ in velen.text for id_ in beeld["kandidaten"])
    assert "Niemand gevonden" in klant.formulier("/kandidaten", zoek="niemand").text
    for fout in ("", "a b", "<script>"):
        opnieuw = klant.formulier("/kandidaten", zoek=fout)
        assert opnieuw.status_code == 400
        assert "<script>" not in opnieuw.text


def test_restricted_facts_come_by_a_separate_question_with_a_purpose(klant: Klant, paar: tuple[str, str]) -> None:
    pad = f"/kandidaten/{paar[0]}"
    assert klant.get(f"{pad}/afgeschermd").status_code == 405
    zonder = klant.formulier(f"{pad}/afgeschermd")
    assert zonder.status_code == 400
    assert "vul dit in" in tekst(zonder.text)
    pagina = klant.formulier(f"{pad}/afgeschermd", doel="D-GESPREK")
    beeld = klant.post(f"/v1{pad}/afgeschermd", json={"doel": "D-GESPREK"}).json()
    for een in beeld["gegevens"]:
        assert f"{een['naam']} {een['waarde'] or 'niet bekend'}" in tekst(pagina.text)
    assert "no-store" in pagina.headers["cache-control"]
    assert klant.post(f"/v1{pad}/afgeschermd", json={}).status_code == 400


def test_every_fact_has_a_form_that_comes_back_with_its_faults(klant: Klant, paar: tuple[str, str]) -> None:
    for feit in ("register", "nbw", "trede", "beschikbaarheid", "praktisch", "toestemmingen"):
        pad = f"/kandidaten/{paar[0]}/{feit}"
        leeg = klant.get(pad)
        assert leeg.status_code == 200
        ids = re.findall(r'\bid="([^"]+)"', leeg.text)
        assert len(ids) == len(set(ids))
        fout = klant.formulier(pad)
        assert fout.status_code == 400
        assert "Dit klopt nog niet" in fout.text
        assert klant.get(f"/kandidaten/niemand/{feit}").status_code == 404


def test_a_fact_is_recorded_by_form_and_by_json(dienst: Dienst, klant: Klant, paar: tuple[str, str]) -> None:
    pad = f"/kandidaten/{paar[0]}"
    velden = {"status": "ja", "peildatum": PEILDATUM.isoformat(), "bron": "UWV-bevraging"}
    antwoord = klant.formulier(f"{pad}/register", **velden)
    assert (antwoord.status_code, antwoord.headers["location"]) == (303, f"{pad}?gedaan=vastgelegd")
    assert register(dienst, paar[0]) == ("ja", "UWV-bevraging")
    gezet = klant.put(f"/v1{pad}/register", json={**velden, "status": "nee"})
    assert (gezet.status_code, gezet.json()) == (200, {"kandidaat": paar[0], "feit": "register", "conflict": None})
    assert register(dienst, paar[0]) == ("nee", "UWV-bevraging")
    toekomst = klant.formulier(f"{pad}/register", **{**velden, "peildatum": "2026-09-01"})
    assert toekomst.status_code == 400
    assert "deze dag ligt in de toekomst" in toekomst.text
    assert 'value="2026-09-01"' in toekomst.text
    assert klant.put(f"/v1{pad}/register", json={**velden, "grond": "x"}).status_code == 400


def register(dienst: Dienst, kandidaat_id: str) -> tuple[str, str | None]:
    feit = dienst.opslag.kandidaat(kandidaat_id).afgeschermd.doelgroep.register
    return feit.status.value, feit.bron


def test_a_conflict_is_said_at_once(klant: Klant, paar: tuple[str, str]) -> None:
    pad = f"/kandidaten/{paar[0]}"
    dag = PEILDATUM.isoformat()
    klant.formulier(f"{pad}/register", status="ja", peildatum=dag, bron="UWV-bevraging")
    antwoord = klant.formulier(f"{pad}/nbw", status="vastgesteld", datum=dag, bron="besluit college")
    assert antwoord.status_code == 200
    assert "spreken elkaar tegen" in antwoord.text


def test_several_licences_come_as_several_fields(dienst: Dienst, klant: Klant, paar: tuple[str, str]) -> None:
    antwoord = klant.formulier(
        f"/kandidaten/{paar[0]}/praktisch", rijbewijzen=["B", "C"], profiel_nagekeken="true", bron="kandidaat"
    )
    assert antwoord.status_code == 303
    kandidaat = dienst.opslag.kandidaat(paar[0])
    assert {een.value for een in kandidaat.rijbewijzen or ()} == {"B", "C"}
    assert kandidaat.profiel_datum == PEILDATUM


def test_the_form_of_a_voorstel_asks_for_consent_and_proposes(klant: Klant, paar: tuple[str, str]) -> None:
    formulier = klant.get(f"/voorstellen/nieuw?kandidaat={paar[0]}&vacature={paar[1]}")
    assert formulier.status_code == 200
    assert "Toestemming gevraagd en gekregen op" in tekst(formulier.text)
    concept = klant.get(f"/v1/voorstelconcepten?kandidaat={paar[0]}&vacature={paar[1]}").json()
    assert all(
        html.escape(zin, quote=False) in formulier.text or zin in tekst(formulier.text) for zin in concept["redenen"]
    )
    zonder = klant.formulier("/voorstellen", kandidaat=paar[0], vacature=paar[1], status="voorgesteld")
    assert zonder.status_code == 400
    assert "vraag eerst toestemming" in zonder.text
    pad = stel_voor(klant, paar, redenen=concept["redenen"][:1], notitie="Belt zelf")
    beeld = klant.get(f"/v1{pad}").json()
    pagina = tekst(klant.get(f"{pad}?gedaan=voorgesteld").text)
    assert "Er is niets verstuurd" in pagina
    assert beeld["redenen"] == concept["redenen"][:1]
    for zin in (*beeld["redenen"], "Belt zelf", "Stand voorgesteld", "Toestemming gegeven"):
        assert zin in pagina
    assert all(keuze["tekst"] in pagina for keuze in beeld["volgende"])


def test_what_was_typed_and_ticked_comes_back_with_the_fault(klant: Klant, paar: tuple[str, str]) -> None:
    antwoord = klant.formulier(
        "/voorstellen",
        kandidaat=paar[0],
        vacature=paar[1],
        status="voorgesteld",
        toestemming_op=PEILDATUM.isoformat(),
        redenen=["Eigen reden van mij"],
        notitie="Kwam net uit het ziekenhuis",
    )
    assert antwoord.status_code == 400
    assert "ziekenhuis" in antwoord.text
    assert 'name="toch_bewaren"' in antwoord.text
    assert 'value="Eigen reden van mij"' in antwoord.text
    assert f'value="{PEILDATUM.isoformat()}"' in antwoord.text
    stel_voor(klant, paar, notitie="Kwam net uit het ziekenhuis", toch_bewaren="true")


def test_twice_the_same_gives_the_way_to_the_first(klant: Klant, paar: tuple[str, str]) -> None:
    pad = stel_voor(klant, paar)
    nog_eens = klant.formulier("/voorstellen", kandidaat=paar[0], vacature=paar[1], status="voorgesteld")
    assert nog_eens.status_code == 409
    assert f'href="{pad}"' in nog_eens.text
    weer = klant.post("/v1/voorstellen", json={"kandidaat": paar[0], "vacature": paar[1], "status": "voorgesteld"})
    assert (weer.status_code, weer.headers["content-type"]) == (409, "application/problem+json")


def test_steps_are_taken_by_form_and_by_json_until_it_ends(klant: Klant, paar: tuple[str, str]) -> None:
    pad = stel_voor(klant, paar)
    assert klant.formulier(f"{pad}/stappen", status="gesprek").status_code == 303
    fout = klant.formulier(f"{pad}/stappen", status="afgewezen_werkgever")
    assert fout.status_code == 400
    assert "kies een reden" in fout.text
    overslaan = klant.formulier(f"{pad}/stappen", status="geparkeerd", reden="W-LATER")
    assert overslaan.status_code == 409
    gezet = klant.post(f"/v1{pad}/stappen", json={"status": "afgewezen_werkgever", "reden": "E-ANDER"})
    assert (gezet.status_code, gezet.headers["location"]) == (201, f"/v1{pad}")
    assert [een["inWoorden"] for een in gezet.json()["stappen"]][:2] == ["voorgesteld", "in gesprek"]
    pagina = tekst(klant.get(pad).text)
    assert "een andere kandidaat paste beter" in pagina
    assert "Dit voorstel is afgerond." in pagina
    assert klant.formulier(f"{pad}/stappen", status="gesprek").status_code == 409


def test_a_placement_is_recorded_and_followed_by_form_and_by_json(klant: Klant, paar: tuple[str, str]) -> None:
    pad = stel_voor(klant, paar)
    lang_geleden = {"plaatsing": "beschut", "uren": "24", "begindatum": maanden_eerder(PEILDATUM, 7).isoformat()}
    te_veel = klant.formulier(f"{pad}/stappen", status="geplaatst", **lang_geleden | {"uren": "61"})
    assert te_veel.status_code == 400
    assert 'value="61"' in te_veel.text
    assert klant.formulier(f"{pad}/stappen", status="geplaatst", **lang_geleden).status_code == 303
    pagina = klant.get(pad).text
    assert "Uren per week 24 " in tekst(pagina)
    assert "Na 3 maanden nog aan het werk" in tekst(pagina)
    assert "Beschut" not in tekst(pagina).split("Hoe gaat het?")[1]  # it can tell that somebody is in a register
    assert klant.formulier(f"{pad}/plaatsing", nog_aan_het_werk="3").status_code == 303
    gevolgd = klant.post(f"/v1{pad}/plaatsing", json={"nogAanHetWerk": "6"})
    assert (gevolgd.status_code, gevolgd.json()["plaatsing"]["behouden"]) == (201, [3, 6])
    assert "Nog aan het werk na 3, 6 maanden" in tekst(klant.get(pad).text)
    zonder_reden = klant.formulier(f"{pad}/plaatsing", einddatum=PEILDATUM.isoformat())
    assert zonder_reden.status_code == 400
    assert f'value="{PEILDATUM.isoformat()}"' in zonder_reden.text
    gestopt = klant.formulier(f"{pad}/plaatsing", einddatum=PEILDATUM.isoformat(), reden="P-AFGELOPEN")
    assert gestopt.status_code == 303
    assert "het contract liep af" in tekst(klant.get(pad).text)
    assert klant.formulier(f"{pad}/plaatsing", nog_aan_het_werk="3").status_code == 409


def test_the_employer_sheet_is_the_json_and_no_more(klant: Klant, paar: tuple[str, str]) -> None:
    pad = stel_voor(klant, paar)
    blad = klant.get(f"/v1{pad}/werkgeversblad").json()
    pagina = klant.get(f"{pad}/werkgeversblad")
    woorden = tekst(pagina.text)
    for zin in (blad["nummer"], blad["vacature"], blad["uren"], blad["beschikbaar"], *blad["papieren"]):
        assert zin in woorden
    for een in blad["skills"]:
        assert f"{een['skill']} : {een['bewijs']}" in woorden
    assert paar[0] not in pagina.text
    klant.formulier(f"{pad}/stappen", status="ingetrokken", reden="I-TOESTEMMING")
    assert klant.get(f"{pad}/werkgeversblad").status_code == 409


def test_the_paper_for_the_conversation_says_what_its_json_says(klant: Klant, paar: tuple[str, str]) -> None:
    pad = f"/kandidaten/{paar[0]}"
    blad = klant.get(f"/v1{pad}/gespreksblad").json()
    pagina = tekst(klant.get(f"{pad}/gesprek").text)
    for zin in (*blad["kan"], *blad["werk"], *blad["vragen"], *blad["werkideeen"]):
        assert " ".join(zin.split()) in pagina


def test_people_of_another_gemeente_are_not_there(dienst: Dienst, als: Als) -> None:
    velsen, heemskerk = als("adviseur", gemeenten=("velsen",)), als("adviseur", gemeenten=("heemskerk",))
    eigen, _ = dienst.caseload.matcher(frozenset({"velsen"}), dienst.vandaag())
    wie: Kandidaat = eigen.kandidaten[0]
    assert velsen.get(f"/kandidaten/{wie.id}").status_code == 200
    for pad in (f"/kandidaten/{wie.id}", f"/kandidaten/{wie.id}/gesprek", f"/v1/kandidaten/{wie.id}"):
        assert heemskerk.get(pad).status_code == 404
    dag = PEILDATUM.isoformat()
    feit = {"status": "ja", "peildatum": dag, "bron": "UWV-bevraging"}
    assert heemskerk.put(f"/v1/kandidaten/{wie.id}/register", json=feit).status_code == 404
    assert heemskerk.post(f"/v1/kandidaten/{wie.id}/afgeschermd", json={"doel": "D-INZAGE"}).status_code == 404
    assert heemskerk.post("/v1/kandidaten/_search", json={"zoek": wie.id}).json()["totaal"] == 0


def test_other_roles_see_no_dossier(als: Als, paar: tuple[str, str]) -> None:
    for rol in ("werkzoekende", "beleid", "beheerder", "auditor"):
        ander = als(rol)
        for pad in ("/kandidaten", f"/kandidaten/{paar[0]}", f"/v1/kandidaten/{paar[0]}"):
            assert ander.get(pad).status_code == 403


def test_no_act_leaves_words_or_pseudonyms_in_the_auditlog(dienst: Dienst, klant: Klant, paar: tuple[str, str]) -> None:
    pad = stel_voor(klant, paar, notitie="Kanarieblauw", redenen=["Kanariegeel"], afwijkreden=AFWIJKREDENEN[0].code)
    klant.formulier(f"{pad}/stappen", status="gesprek", notitie="Kanariegroen")
    klant.get(f"{pad}/werkgeversblad")
    klant.get(f"/kandidaten/{paar[0]}")
    with dienst.opslag.zicht(None) as zicht:
        log = repr(list(zicht.conn.execute(select(auditlog))))
        assert "Kanarieblauw" in repr(list(zicht.conn.execute(select(voorstel))))
    assert "Kanarie" not in log
    assert paar[0] not in log


def test_texts_that_no_database_keeps_are_refused(klant: Klant, paar: tuple[str, str]) -> None:
    vast = {"kandidaat": paar[0], "vacature": paar[1], "status": "geparkeerd", "reden": "W-LATER"}
    for tekst_ in ("a\x00b", "a\ud800b", "x" * 1001):
        kapot = klant.post("/v1/voorstellen", content=json.dumps({**vast, "notitie": tekst_}), headers=JSON)
        assert kapot.status_code == 400, kapot.text
    heel = klant.post("/v1/voorstellen", json={**vast, "notitie": "Regel een.\nRegel twee, met é en 🙂."})
    assert heel.json()["stappen"][0]["notitie"] == "Regel een.\nRegel twee, met é en 🙂."
