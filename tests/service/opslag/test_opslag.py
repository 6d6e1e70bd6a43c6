"""The store as its users see it: importing, reading, counting, and the hashes of what it holds."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import InvoerFout, OnbekendeKandidaat, OnbekendeVacature
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus
from service.opslag.importeren import ImportVerslag
from service.opslag.opslag import Opslag
from vacatures.vacature import Vacature

ANNA = Kandidaat(
    id="k-1",
    skills=(Skill(graad=Bewijs.GEZIEN, bron="werkervaringsplaats", label="orders verzamelen"),),
    wensen="liever niet alleen werken",
)
BRAM = Kandidaat(id="k-2", afgeschermd=Afgeschermd(trede=Trede(stand=4)))
CHEN = Kandidaat(id="k-3")
BAKKER = Vacature(id="vac-bakker", gevraagd=(Skill(graad=Belang.MOET, bron="tekst", label="deeg kneden"),), plaatsen=2)
TUINMAN = Vacature(id="vac-tuinman")


def bewaar(opslag: Opslag, *kandidaten: Kandidaat, sha256: str = "a" * 64) -> ImportVerslag:
    return opslag.bewaar_kandidaten(kandidaten, bestand="kandidaten.csv", sha256=sha256)


def tellingen(verslag: ImportVerslag) -> tuple[int, int, int]:
    return verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd


def test_an_import_adds_what_is_new_changes_what_differs_and_leaves_the_rest(opslag: Opslag) -> None:
    anders = replace(BRAM, uren_max=24)

    assert tellingen(bewaar(opslag, ANNA, BRAM)) == (2, 0, 0)
    assert tellingen(bewaar(opslag, ANNA, anders, CHEN)) == (1, 1, 1)
    assert opslag.kandidaten() == (ANNA, anders, CHEN)


def test_a_change_in_the_restricted_layer_alone_is_a_change(opslag: Opslag) -> None:
    hoger = replace(BRAM, afgeschermd=Afgeschermd(trede=Trede(stand=5)))
    bewaar(opslag, BRAM)

    assert tellingen(bewaar(opslag, hoger)) == (0, 1, 0)
    assert opslag.kandidaat("k-2").afgeschermd.trede == Trede(stand=5)


def test_the_same_file_again_changes_not_one_byte(opslag: Opslag, bestand: Path) -> None:
    eerst = bewaar(opslag, ANNA, BRAM)
    inhoud = bestand.read_bytes()

    opnieuw = bewaar(opslag, ANNA, BRAM)

    assert tellingen(opnieuw) == (0, 0, 2)
    assert opnieuw.import_id == eerst.import_id
    assert bestand.read_bytes() == inhoud


def test_another_file_with_equal_rows_is_recorded_and_leaves_the_rows(opslag: Opslag, bestand: Path) -> None:
    eerst = bewaar(opslag, ANNA)

    ander = bewaar(opslag, ANNA, sha256="b" * 64)

    with sqlite3.connect(bestand) as db:
        assert db.execute("SELECT import_id FROM kandidaat").fetchall() == [(eerst.import_id,)]
        assert db.execute(
            "SELECT nieuw, ongewijzigd FROM import_bestand WHERE id = ?", (ander.import_id,)
        ).fetchone() == (0, 1)
    db.close()


def test_a_file_that_changes_things_back_is_an_import_of_its_own(opslag: Opslag) -> None:
    eerst = bewaar(opslag, ANNA)
    bewaar(opslag, replace(ANNA, uren_min=8), sha256="b" * 64)

    terug = bewaar(opslag, ANNA)

    assert tellingen(terug) == (0, 1, 0)
    assert terug.import_id != eerst.import_id


def test_who_is_not_in_a_file_stays(opslag: Opslag) -> None:
    bewaar(opslag, ANNA)
    bewaar(opslag, BRAM)

    assert opslag.kandidaten() == (ANNA, BRAM)


def test_an_id_twice_in_a_file_is_refused_and_nothing_of_it_stored(opslag: Opslag) -> None:
    with pytest.raises(InvoerFout, match="k-1 staat 2 keer in het bestand"):
        bewaar(opslag, BRAM, ANNA, replace(ANNA, uren_min=8))

    assert opslag.kandidaten() == ()


@pytest.mark.parametrize("eerst", [True, False])
def test_made_up_and_real_do_not_take_each_others_place(opslag: Opslag, eerst: bool) -> None:
    bewaar(opslag, replace(ANNA, synthetisch=eerst))

    with pytest.raises(InvoerFout, match="k-1 is hier synthetisch"):
        bewaar(opslag, replace(ANNA, synthetisch=not eerst))

    assert opslag.kandidaat("k-1").synthetisch is eerst


def test_both_kinds_are_read_sorted_by_id(opslag: Opslag) -> None:
    bewaar(opslag, CHEN, ANNA, BRAM)
    opslag.bewaar_vacatures([TUINMAN, BAKKER], bestand="v.csv", sha256="c" * 64)

    assert opslag.kandidaten() == (ANNA, BRAM, CHEN)
    assert opslag.vacatures() == (BAKKER, TUINMAN)
    assert opslag.vacature("vac-tuinman") == TUINMAN


def test_more_rows_than_are_parsed_at_once_all_come_back(opslag: Opslag) -> None:
    velen = [Kandidaat(id=f"k{nummer:05d}", uren_max=nummer % 90) for nummer in range(5_001)]
    bewaar(opslag, *velen)

    assert opslag.kandidaten() == tuple(velen)


def test_an_unknown_id_is_said_so_and_near_ids_of_vacatures_are_suggested(opslag: Opslag) -> None:
    opslag.bewaar_vacatures([TUINMAN, BAKKER], bestand="v.csv", sha256="c" * 64)

    with pytest.raises(OnbekendeVacature, match=r"id vac-baker\. Bedoelt u vac-bakker\?"):
        opslag.vacature("vac-baker")
    with pytest.raises(OnbekendeVacature, match=r"id 12345\.$"):
        opslag.vacature("12345")
    with pytest.raises(OnbekendeKandidaat, match=r"id k-9\.$"):
        opslag.kandidaat("k-9")


def test_the_store_is_still_there_after_closing(tmp_path: Path) -> None:
    with Opslag.open(tmp_path) as eerste:
        bewaar(eerste, ANNA)
    with Opslag.open(tmp_path, aanmaken=False) as tweede:
        assert tweede.kandidaten() == (ANNA,)


def test_wiping_the_synthetic_leaves_the_real(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, ANNA, replace(BRAM, synthetisch=True))
    opslag.bewaar_vacatures([TUINMAN, replace(BAKKER, synthetisch=True)], bestand="v.csv", sha256="c" * 64)
    assert opslag.aantallen() == {"kandidaten": 2, "vacatures": 2, "synthetisch": 2}

    assert opslag.wis_synthetisch() == 2

    assert opslag.aantallen() == {"kandidaten": 1, "vacatures": 1, "synthetisch": 0}
    assert (opslag.kandidaten(), opslag.vacatures()) == ((ANNA,), (TUINMAN,))
    with sqlite3.connect(bestand) as db:
        assert db.execute("SELECT kandidaat_id FROM kandidaat_afgeschermd").fetchall() == [("k-1",)]
    db.close()


def generaties(opslag: Opslag) -> tuple[str, str, str, str]:
    return (
        opslag.datageneratie(),
        opslag.datageneratie_kandidaten(),
        opslag.datageneratie_vacatures(),
        opslag.profielgeneratie(),
    )


def test_generations_are_the_same_for_every_way_to_the_same_content(tmp_path: Path) -> None:
    with Opslag.open(tmp_path / "a") as in_een_keer, Opslag.open(tmp_path / "b") as stap_voor_stap:
        bewaar(in_een_keer, ANNA, BRAM)
        bewaar(stap_voor_stap, BRAM)
        bewaar(stap_voor_stap, replace(ANNA, uren_min=8), sha256="b" * 64)
        bewaar(stap_voor_stap, ANNA, sha256="c" * 64)

        assert generaties(in_een_keer) == generaties(stap_voor_stap)


@pytest.mark.parametrize(
    ("nieuw", "verandert"),
    [
        (replace(ANNA, uren_min=8), (True, True, False, True)),
        (replace(ANNA, afgeschermd=Afgeschermd(ontheffing=True)), (True, True, False, False)),
        (CHEN, (True, True, False, True)),
        (replace(BAKKER, plaatsen=3), (True, False, True, False)),
        (ANNA, (False, False, False, False)),
        (BAKKER, (False, False, False, False)),
    ],
    ids=["open part", "restricted layer", "somebody new", "vacature", "equal kandidaat", "equal vacature"],
)
def test_a_generation_changes_when_its_content_does_and_only_then(
    opslag: Opslag, nieuw: Kandidaat | Vacature, verandert: tuple[bool, ...]
) -> None:
    bewaar(opslag, ANNA, BRAM)
    opslag.bewaar_vacatures([BAKKER], bestand="v.csv", sha256="c" * 64)
    eerst = generaties(opslag)

    if isinstance(nieuw, Kandidaat):
        bewaar(opslag, nieuw, sha256="d" * 64)
    else:
        opslag.bewaar_vacatures([nieuw], bestand="v2.csv", sha256="d" * 64)

    assert tuple(oud != later for oud, later in zip(eerst, generaties(opslag), strict=True)) == verandert


def test_two_people_who_swap_their_restricted_layer_make_another_generation(opslag: Opslag) -> None:
    bewaar(opslag, ANNA, BRAM)
    eerst = opslag.datageneratie_kandidaten()

    bewaar(opslag, replace(ANNA, afgeschermd=BRAM.afgeschermd), replace(BRAM, afgeschermd=ANNA.afgeschermd))

    assert opslag.datageneratie_kandidaten() != eerst


GEPLANT = Afgeschermd(
    doelgroep=Doelgroep(
        register=Register(
            status=RegisterStatus.JA, peildatum=date(2019, 2, 3), bron="merk-register", grond="merk-grond"
        ),
        nbw=Nbw(status=NbwStatus.ADVIES_POSITIEF, datum=date(2018, 4, 5), bron="merk-nbw"),
    ),
    trede=Trede(stand=3, peildatum=date(2017, 6, 7), vastgesteld_door="merk-trede"),
    begeleiding_nodig=Begeleiding.INTENSIEF,
    aanpassing_nodig=True,
    loonwaarde_pct=43.21,
    ontheffing=False,
    geboortejaar=1983,
    uitkering="merk-uitkering",
    gemeente="merk-gemeente",
)
MERKEN = [
    "merk-",
    "2019-02-03",
    "2018-04-05",
    "2017-06-07",
    "43.21",
    "1983",
    "advies_positief",
    "ijmond-2020",
]


def test_nothing_of_the_restricted_layer_is_outside_its_own_table(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT))

    with sqlite3.connect(bestand) as db:
        tabellen = [rij[0] for rij in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        inhoud = {tabel: str(db.execute(f"SELECT * FROM {tabel}").fetchall()) for tabel in tabellen}
    db.close()

    eigen = inhoud.pop("kandidaat_afgeschermd")
    assert all(merk in eigen for merk in MERKEN)
    assert [(tabel, merk) for tabel in inhoud for merk in MERKEN if merk in inhoud[tabel]] == []
    assert "afgeschermd" not in inhoud["kandidaat"]
    assert "liever niet alleen werken" in inhoud["kandidaat"]


def test_what_was_replaced_does_not_stay_behind_in_the_file(opslag: Opslag, bestand: Path) -> None:
    bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT))
    assert b"merk-uitkering" in bestand.read_bytes()

    bewaar(opslag, ANNA)

    assert b"merk-" not in bestand.read_bytes()
