"""Reading in a file: all or nothing, once, within the own gemeenten, for a day; and each act is written down."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.fouten import ConflictFout, InvoerFout, Melding, NietGevonden
from models.uitwisseling.gelezen import Formaat, Gelezen
from service.dienst import Dienst
from service.inlezen import KANDIDATEN
from service.inlezer import Opdracht, Voorgelezen
from service.innemen import zet_klaar
from service.opslag.tabellen import upload as tabel
from service.werkplek import invoeren, uploads
from service.werkplek.voorbeeld import lijst, voorbeeld
from tests.service.werkplek.bakkerij import BAKKER
from tests.service.werkplek.opzet import ADVISEUR, ELDERS, VELSEN, gedaan, rijen

NIEUW = replace(BAKKER, id="K-NIEUW")


class Gelezene:
    """Takes the place of the reading, which takes seconds: gives what a test puts in."""

    def __init__(self) -> None:
        self.uit: Voorgelezen | None = None
        self.vergeten: list[str] = []

    def lees(self, _upload: str, opdracht: Callable[[], Opdracht]) -> Voorgelezen | None:
        assert opdracht().inhoud
        return self.uit

    def vergeet(self, upload: str) -> None:
        self.vergeten.append(upload)


@pytest.fixture
def inlezer(dienst: Dienst) -> Gelezene:
    """What stands in for the reading of `dienst`."""
    nep = Gelezene()
    object.__setattr__(dienst, "inlezer", nep)
    object.__setattr__(dienst, "klok", lambda: datetime.now(UTC))
    gelezen = Gelezen(
        items=(replace(BAKKER, wensen="anders"), NIEUW),
        meldingen=(Melding("b.csv", "uit vrije tekst weggelaten: telefoonnummer 2x"),),
        sha256="3" * 64,
        bestand="b.csv",
        formaat=Formaat.CSV,
    )
    klaar = zet_klaar(KANDIDATEN, gelezen, {BAKKER.id: 2, NIEUW.id: 3})
    nep.uit = Voorgelezen(klaar=klaar, fouten=(), kolommen=())
    return nep


def stuur(dienst: Dienst) -> str:
    return invoeren.ontvang(
        dienst, ADVISEUR, soort="kandidaten", gemeente=VELSEN, naam="C:\\map\\b.csv", inhoud=b"id\nK\n"
    )


def test_a_file_is_confirmed_once_and_its_content_is_then_dropped(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = stuur(dienst)
    beeld = voorbeeld(dienst, ADVISEUR, id_, 1, 20)
    assert [(rij.id, rij.rij, rij.stand) for rij in beeld.rijen] == [
        ("K-BAKKER", 2, "gewijzigd"),
        ("K-NIEUW", 3, "nieuw"),
    ]
    assert beeld.meldingen[0].reden.endswith("telefoonnummer 2x")
    assert dienst.opslag.kandidaat(BAKKER.id) == BAKKER

    invoeren.bevestig(dienst, ADVISEUR, id_)

    assert dienst.opslag.kandidaat(BAKKER.id).wensen == "anders"
    (rij,) = rijen(dienst, tabel)
    assert (rij["bestand"], rij["inhoud"], rij["status"]) == ("b.csv", None, "ingelezen")
    assert inlezer.vergeten == [id_]
    for daad in (invoeren.bevestig, invoeren.gooi_weg):
        with pytest.raises(ConflictFout):
            daad(dienst, ADVISEUR, id_)
    assert gedaan(dienst) == [("bestand geupload", id_, None), ("bestand ingelezen", id_, None)]


def test_nothing_of_a_file_at_fault_or_still_being_read_is_stored(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = stuur(dienst)
    inlezer.uit = Voorgelezen(klaar=None, fouten=(Melding("b.csv", "fout"),), kolommen=())
    with pytest.raises(InvoerFout, match="fout"):
        invoeren.bevestig(dienst, ADVISEUR, id_)
    inlezer.uit = None
    with pytest.raises(ConflictFout, match="nog gelezen"):
        invoeren.bevestig(dienst, ADVISEUR, id_)

    assert dienst.opslag.kandidaat(BAKKER.id) == BAKKER
    assert voorbeeld(dienst, ADVISEUR, id_, 1, 20).stand == "wordt gelezen"


def test_undoing_holds_for_a_day_after_the_reading_in(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = stuur(dienst)
    with pytest.raises(ConflictFout, match="niets terug te draaien"):
        invoeren.draai_terug(dienst, ADVISEUR, id_)
    invoeren.bevestig(dienst, ADVISEUR, id_)
    assert voorbeeld(dienst, ADVISEUR, id_, 1, 20).terug_tot is not None
    nu = datetime.now(UTC)

    object.__setattr__(dienst, "klok", lambda: nu + timedelta(hours=25))
    assert voorbeeld(dienst, ADVISEUR, id_, 1, 20).terug_tot is None
    with pytest.raises(ConflictFout, match="tot een dag"):
        invoeren.draai_terug(dienst, ADVISEUR, id_)
    object.__setattr__(dienst, "klok", lambda: nu + timedelta(hours=23))
    invoeren.draai_terug(dienst, ADVISEUR, id_)

    assert dienst.opslag.kandidaat(BAKKER.id) == BAKKER
    assert "K-NIEUW" not in {mens.id for mens in dienst.opslag.kandidaten()}
    assert gedaan(dienst)[-1] == ("import teruggedraaid", id_, None)
    with pytest.raises(ConflictFout):
        invoeren.draai_terug(dienst, ADVISEUR, id_)


def test_a_file_that_changed_nothing_has_nothing_to_undo(dienst: Dienst, inlezer: Gelezene) -> None:
    eerste, tweede = stuur(dienst), stuur(dienst)
    invoeren.bevestig(dienst, ADVISEUR, eerste)
    invoeren.bevestig(dienst, ADVISEUR, tweede)

    with pytest.raises(ConflictFout, match="niets terug te draaien"):
        invoeren.draai_terug(dienst, ADVISEUR, tweede)
    assert dienst.opslag.kandidaat(BAKKER.id).wensen == "anders"


def test_a_file_is_only_there_for_its_own_gemeente(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = stuur(dienst)

    assert [een.id for een in lijst(dienst, ADVISEUR, 1, 20).uploads] == [id_]
    assert lijst(dienst, ELDERS, 1, 20).uploads == ()
    for daad in (invoeren.bevestig, invoeren.gooi_weg, invoeren.draai_terug):
        with pytest.raises(NietGevonden):
            daad(dienst, ELDERS, id_)
    with dienst.opslag.zicht(ELDERS.gemeenten) as zicht, pytest.raises(NietGevonden):
        uploads.inhoud(zicht, id_)


def test_an_id_of_another_gemeente_keeps_the_whole_file_out(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = invoeren.ontvang(dienst, ELDERS, soort="kandidaten", gemeente="heemskerk", naam="b.csv", inhoud=b"id\nK\n")
    (fout,) = voorbeeld(dienst, ELDERS, id_, 1, 20).fouten
    assert (fout.rij, fout.veld) == (2, "id")
    assert VELSEN not in f"{fout.reden} {fout.herstel}"

    with pytest.raises(InvoerFout):
        invoeren.bevestig(dienst, ELDERS, id_)
    assert "K-NIEUW" not in {mens.id for mens in dienst.opslag.kandidaten()}


def test_what_is_thrown_away_is_not_kept(dienst: Dienst, inlezer: Gelezene) -> None:
    id_ = stuur(dienst)
    invoeren.gooi_weg(dienst, ADVISEUR, id_)

    (rij,) = rijen(dienst, tabel)
    assert (rij["inhoud"], rij["status"]) == (None, "vervallen")
    assert inlezer.vergeten == [id_]
    assert voorbeeld(dienst, ADVISEUR, id_, 1, 20).stand == "vervallen"
