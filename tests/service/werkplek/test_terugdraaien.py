"""Undoing a file: everything is as it was, but for what was changed or used since."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from kandidaten.kandidaat import Kandidaat
from matching.wens import Wens, Wenssoort
from models.uitwisseling.gelezen import Formaat, Gelezen
from service.dienst import Dienst
from service.inlezen import KANDIDATEN, VACATURES, Kant
from service.innemen import neem_in, zet_klaar
from service.opslag import richtingkeuzes, toestand, voorkeuren, wijzigingen
from service.opslag.tabellen import kandidaat, vacature, voorstel
from service.opslag.voorkeuren import Zegger
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek.terugdraaien import gebleven, maak_ongedaan
from tests.service.werkplek.bakkerij import BAKKER, REGULIER
from tests.service.werkplek.opzet import ADVISEUR, VELSEN
from vacatures.vacature import Vacature

LEEG = Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat")


def lees_in(dienst: Dienst, kant: Kant, *items: Kandidaat | Vacature) -> int:
    gelezen = Gelezen(items=items, meldingen=(), sha256="3" * 64, bestand="b.csv", formaat=Formaat.CSV)
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        return neem_in(handeling, zet_klaar(kant, gelezen), VELSEN).import_id


def wijzig(dienst: Dienst, items: Sequence[Kandidaat | Vacature]) -> None:
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.leg_vast(LEEG)
        for item in items:
            handeling.wijzig(item)


def draai_terug(dienst: Dienst, import_id: int, kant: Kant = KANDIDATEN) -> tuple[str, ...]:
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.leg_vast(LEEG)
        maak_ongedaan(handeling, kant.tabel, import_id)
    with dienst.opslag.zicht(ADVISEUR.gemeenten) as zicht:
        return gebleven(zicht, kant.tabel, import_id)


def anders(mens: Kandidaat, toeval: Random) -> Kandidaat:
    """The same person with another wish and another year of birth, so that both layers differ."""
    laag = replace(mens.afgeschermd, geboortejaar=toeval.randint(1950, 2005))
    return replace(mens, wensen=f"wens {toeval.random()}", afgeschermd=laag)


@pytest.mark.parametrize("seed", range(8))
def test_after_any_file_and_any_edits_all_that_was_not_edited_is_as_before(dienst: Dienst, seed: int) -> None:
    toeval = Random(seed)
    for ronde in range(4):
        voor = {mens.id: mens for mens in dienst.opslag.kandidaten()}
        oud = toeval.sample(sorted(voor), toeval.randint(0, len(voor)))
        nieuw = [replace(BAKKER, id=f"N-{ronde}-{n}") for n in range(toeval.randint(0, 4))]
        bestand = [*(toeval.choice((voor[id_], anders(voor[id_], toeval))) for id_ in oud), *nieuw]
        if not bestand:
            continue
        geschreven = {mens.id for mens in bestand if voor.get(mens.id) != mens}
        nummer = lees_in(dienst, KANDIDATEN, *bestand)
        na = {mens.id: mens for mens in dienst.opslag.kandidaten()}
        later = {id_: anders(na[id_], toeval) for id_ in toeval.sample(sorted(na), toeval.randint(0, 3))}
        wijzig(dienst, list(later.values()))
        if not geschreven:
            continue

        bleef = draai_terug(dienst, nummer)

        assert set(bleef) == geschreven & later.keys()
        assert {mens.id: mens for mens in dienst.opslag.kandidaten()} == voor | later


def test_a_file_of_vacatures_is_undone_and_one_that_was_used_stays(dienst: Dienst) -> None:
    gebruikt, los = replace(REGULIER, id="V-GEBRUIKT"), replace(REGULIER, id="V-LOS")
    nummer = lees_in(dienst, VACATURES, gebruikt, los, replace(REGULIER, titel="Anders"))
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.leg_vast(LEEG)
        handeling.conn.execute(
            voorstel.insert().values(
                id="vs-1",
                kandidaat_id=BAKKER.id,
                vacature_id=gebruikt.id,
                status="voorgesteld",
                redenen="[]",
                door="ada",
                moment=handeling.moment,
                gewijzigd=handeling.moment,
            )
        )

    assert draai_terug(dienst, nummer, VACATURES) == ("V-GEBRUIKT",)
    ids = {werk.id: werk for werk in dienst.opslag.vacatures()}
    assert "V-LOS" not in ids
    assert ids["V-REGULIER"] == REGULIER
    assert ids["V-GEBRUIKT"] == gebruikt


def test_what_a_later_file_wrote_stays(dienst: Dienst) -> None:
    eerste = lees_in(dienst, KANDIDATEN, replace(BAKKER, wensen="een"), replace(BAKKER, id="K-NIEUW"))
    lees_in(dienst, KANDIDATEN, replace(BAKKER, wensen="twee"))

    assert draai_terug(dienst, eerste) == (BAKKER.id,)
    assert dienst.opslag.kandidaat(BAKKER.id).wensen == "twee"


def test_what_held_before_the_undoing_is_still_known_for_old_lists(dienst: Dienst) -> None:
    nummer = lees_in(dienst, KANDIDATEN, replace(BAKKER, wensen="anders"))
    with dienst.opslag.zicht(None) as zicht:
        toen = wijzigingen.nieuwste(zicht.conn)
    draai_terug(dienst, nummer)

    with dienst.opslag.zicht(None) as zicht:
        (bakker,) = [mens for mens in toestand.gewijzigd_sinds(zicht, toen) if mens.id == BAKKER.id]
    assert bakker.wensen == "anders"


def test_rows_of_another_gemeente_are_left_alone(dienst: Dienst) -> None:
    nummer = lees_in(dienst, KANDIDATEN, replace(BAKKER, wensen="anders"), replace(BAKKER, id="K-NIEUW"))
    with dienst.opslag.handeling(replace(ADVISEUR, gemeenten=frozenset({"heemskerk"}))) as handeling:
        handeling.leg_vast(LEEG)
        maak_ongedaan(handeling, kandidaat, nummer)
        maak_ongedaan(handeling, vacature, nummer)

    assert dienst.opslag.kandidaat(BAKKER.id).wensen == "anders"
    assert dienst.opslag.kandidaat("K-NIEUW").id == "K-NIEUW"


def test_a_new_person_who_said_what_is_wanted_stays(dienst: Dienst) -> None:
    nummer = lees_in(
        dienst, KANDIDATEN, replace(BAKKER, id="N-1"), replace(BAKKER, id="N-2"), replace(BAKKER, id="N-3")
    )
    with dienst.opslag.handeling(ADVISEUR) as handeling:
        handeling.leg_vast(LEEG)
        nacht = Wens(soort=Wenssoort.OMSTANDIGHEID, waarde="nacht", wil=False, bron="")
        voorkeuren.bewaar(handeling, "N-1", nacht, Zegger.KANDIDAAT)
        richtingkeuzes.begin(handeling, "N-2", "kok")

    assert draai_terug(dienst, nummer) == ("N-1", "N-2")

    assert {"N-1", "N-2", "N-3"} & {mens.id for mens in dienst.opslag.kandidaten()} == {"N-1", "N-2"}
