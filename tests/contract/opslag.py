"""What every store has to keep to, on each engine; tested by a subclass named Test… that gives a fixture `maak`."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select, text, update

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import InvoerFout, OnbekendeKandidaat, OnbekendeVacature, OpslagFout
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import Begeleiding, Ladder, NbwStatus, RegisterStatus, TredeStand
from service.opslag.importeren import ImportVerslag
from service.opslag.migratie import NIEUWSTE
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, import_bestand, kandidaat, kandidaat_afgeschermd, metadata
from service.opslag.verbinding import schrijftransactie
from service.opslag.zicht import EIGEN, Zicht
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from vacatures.vacature import Vacature

SHA = "0" * 64
ADVISEUR = Uitvoerder(id="u-1", naam="Een adviseur", rol=Rol.ADVISEUR, gemeenten=frozenset({EIGEN}))
ANNA = Kandidaat(
    id="k-1",
    skills=(Skill(graad=Bewijs.GEZIEN, bron="werkervaringsplaats", label="orders verzamelen"),),
    wensen="liever niet alleen werken",
)
BRAM = Kandidaat(id="k-2", afgeschermd=Afgeschermd(trede=Trede(stand=4)))
CHEN = Kandidaat(id="k-3")
BAKKER = Vacature(id="vac-bakker", gevraagd=(Skill(graad=Belang.MOET, bron="tekst", label="deeg kneden"),), plaatsen=2)
TUINMAN = Vacature(id="vac-tuinman")


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

LAGEN = [
    *(Afgeschermd(doelgroep=Doelgroep(register=Register(status=status))) for status in RegisterStatus),
    *(Afgeschermd(doelgroep=Doelgroep(nbw=Nbw(status=status))) for status in NbwStatus),
    *(Afgeschermd(trede=Trede(stand=stand)) for stand in [*range(1, 7), *TredeStand]),
    *(Afgeschermd(trede=Trede(stand=1, ladder=ladder)) for ladder in Ladder),
    *(Afgeschermd(begeleiding_nodig=begeleiding) for begeleiding in Begeleiding),
    *(Afgeschermd(aanpassing_nodig=ja, ontheffing=ja) for ja in (True, False)),
    Afgeschermd(loonwaarde_pct=0, geboortejaar=1900),
    Afgeschermd(loonwaarde_pct=100, geboortejaar=2100),
]


def bewaar(opslag: Opslag, *kandidaten: Kandidaat, sha256: str = "a" * 64) -> ImportVerslag:
    return opslag.bewaar_kandidaten(kandidaten, bestand="kandidaten.csv", sha256=sha256)


def tellingen(verslag: ImportVerslag) -> tuple[int, int, int]:
    return verslag.nieuw, verslag.gewijzigd, verslag.ongewijzigd


@contextmanager
def schrijvend(opslag: Opslag) -> Iterator[Connection]:
    """A writing transaction past the door, on the rows of every gemeente."""
    with schrijftransactie(opslag._engine) as conn:
        Zicht(conn, None).stel_in()
        yield conn


def generaties(opslag: Opslag) -> tuple[str, str, str, str]:
    return (
        opslag.datageneratie(),
        opslag.datageneratie_kandidaten(),
        opslag.datageneratie_vacatures(),
        opslag.profielgeneratie(),
    )


class OpslagContract:
    """The promises of the store, one test each."""

    @pytest.fixture
    def maak(self) -> Callable[[str], Opslag]:
        """Opens the store with this name: a new one, or again the same."""
        raise NotImplementedError

    @pytest.fixture
    def opslag(self, maak: Callable[[str], Opslag]) -> Iterator[Opslag]:
        """An empty store."""
        with maak("eigen") as nieuw:
            yield nieuw

    def test_an_import_adds_what_is_new_changes_what_differs_and_leaves_the_rest(self, opslag: Opslag) -> None:
        anders = replace(BRAM, uren_max=24)

        assert tellingen(bewaar(opslag, ANNA, BRAM)) == (2, 0, 0)
        assert tellingen(bewaar(opslag, ANNA, anders, CHEN)) == (1, 1, 1)
        assert opslag.kandidaten() == (ANNA, anders, CHEN)

    def test_a_change_in_the_restricted_layer_alone_is_a_change(self, opslag: Opslag) -> None:
        hoger = replace(BRAM, afgeschermd=Afgeschermd(trede=Trede(stand=5)))
        bewaar(opslag, BRAM)

        assert tellingen(bewaar(opslag, hoger)) == (0, 1, 0)
        assert opslag.kandidaat("k-2").afgeschermd.trede == Trede(stand=5)

    def test_another_file_with_equal_rows_is_recorded_and_leaves_the_rows(self, opslag: Opslag) -> None:
        eerst = bewaar(opslag, ANNA)

        ander = bewaar(opslag, ANNA, sha256="b" * 64)

        with opslag.zicht(None) as zicht:
            assert zicht.conn.scalars(select(kandidaat.c.import_id)).all() == [eerst.import_id]
            vraag = select(import_bestand.c.nieuw, import_bestand.c.ongewijzigd)
            assert zicht.conn.execute(vraag.where(import_bestand.c.id == ander.import_id)).one() == (0, 1)

    def test_a_file_that_changes_things_back_is_an_import_of_its_own(self, opslag: Opslag) -> None:
        eerst = bewaar(opslag, ANNA)
        bewaar(opslag, replace(ANNA, uren_min=8), sha256="b" * 64)

        terug = bewaar(opslag, ANNA)

        assert tellingen(terug) == (0, 1, 0)
        assert terug.import_id != eerst.import_id

    def test_who_is_not_in_a_file_stays(self, opslag: Opslag) -> None:
        bewaar(opslag, ANNA)
        bewaar(opslag, BRAM)

        assert opslag.kandidaten() == (ANNA, BRAM)

    def test_an_id_twice_in_a_file_is_refused_and_nothing_of_it_stored(self, opslag: Opslag) -> None:
        with pytest.raises(InvoerFout, match="k-1 staat 2 keer in het bestand"):
            bewaar(opslag, BRAM, ANNA, replace(ANNA, uren_min=8))

        assert opslag.kandidaten() == ()

    @pytest.mark.parametrize("eerst", [True, False])
    def test_made_up_and_real_do_not_take_each_others_place(self, opslag: Opslag, eerst: bool) -> None:
        bewaar(opslag, replace(ANNA, synthetisch=eerst))

        with pytest.raises(InvoerFout, match="k-1 is hier synthetisch"):
            bewaar(opslag, replace(ANNA, synthetisch=not eerst))

        assert opslag.kandidaat("k-1").synthetisch is eerst

    def test_both_kinds_are_read_sorted_by_id(self, opslag: Opslag) -> None:
        bewaar(opslag, CHEN, ANNA, BRAM)
        opslag.bewaar_vacatures([TUINMAN, BAKKER], bestand="v.csv", sha256="c" * 64)

        assert opslag.kandidaten() == (ANNA, BRAM, CHEN)
        assert opslag.vacatures() == (BAKKER, TUINMAN)
        assert opslag.vacature("vac-tuinman") == TUINMAN

    def test_more_rows_than_are_parsed_at_once_all_come_back(self, opslag: Opslag) -> None:
        velen = [Kandidaat(id=f"k{nummer:05d}", uren_max=nummer % 90) for nummer in range(5_001)]
        bewaar(opslag, *velen)

        assert opslag.kandidaten() == tuple(velen)

    def test_an_unknown_id_is_said_so_and_near_ids_of_vacatures_are_suggested(self, opslag: Opslag) -> None:
        opslag.bewaar_vacatures([TUINMAN, BAKKER], bestand="v.csv", sha256="c" * 64)

        with pytest.raises(OnbekendeVacature, match=r"id vac-baker\. Bedoelt u vac-bakker\?"):
            opslag.vacature("vac-baker")
        with pytest.raises(OnbekendeVacature, match=r"id 12345\.$"):
            opslag.vacature("12345")
        with pytest.raises(OnbekendeKandidaat, match=r"id k-9\.$"):
            opslag.kandidaat("k-9")

    def test_the_store_is_still_there_after_closing(self, maak: Callable[[str], Opslag]) -> None:
        with maak("een") as eerste:
            bewaar(eerste, ANNA)
        with maak("een") as tweede:
            assert tweede.kandidaten() == (ANNA,)

    def test_wiping_the_synthetic_leaves_the_real(self, opslag: Opslag) -> None:
        bewaar(opslag, ANNA, replace(BRAM, synthetisch=True))
        opslag.bewaar_vacatures([TUINMAN, replace(BAKKER, synthetisch=True)], bestand="v.csv", sha256="c" * 64)
        assert opslag.aantallen() == {"kandidaten": 2, "vacatures": 2, "synthetisch": 2}

        assert opslag.wis_synthetisch() == 2

        assert opslag.aantallen() == {"kandidaten": 1, "vacatures": 1, "synthetisch": 0}
        assert (opslag.kandidaten(), opslag.vacatures()) == ((ANNA,), (TUINMAN,))
        with opslag.zicht(None) as zicht:
            assert zicht.conn.scalars(select(kandidaat_afgeschermd.c.kandidaat_id)).all() == ["k-1"]

    def test_generations_are_the_same_for_every_way_to_the_same_content(self, maak: Callable[[str], Opslag]) -> None:
        with maak("a") as in_een_keer, maak("b") as stap_voor_stap:
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
        self, opslag: Opslag, nieuw: Kandidaat | Vacature, verandert: tuple[bool, ...]
    ) -> None:
        bewaar(opslag, ANNA, BRAM)
        opslag.bewaar_vacatures([BAKKER], bestand="v.csv", sha256="c" * 64)
        eerst = generaties(opslag)

        if isinstance(nieuw, Kandidaat):
            bewaar(opslag, nieuw, sha256="d" * 64)
        else:
            opslag.bewaar_vacatures([nieuw], bestand="v2.csv", sha256="d" * 64)

        assert tuple(oud != later for oud, later in zip(eerst, generaties(opslag), strict=True)) == verandert

    def test_two_people_who_swap_their_restricted_layer_make_another_generation(self, opslag: Opslag) -> None:
        bewaar(opslag, ANNA, BRAM)
        eerst = opslag.datageneratie_kandidaten()

        bewaar(opslag, replace(ANNA, afgeschermd=BRAM.afgeschermd), replace(BRAM, afgeschermd=ANNA.afgeschermd))

        assert opslag.datageneratie_kandidaten() != eerst

    def test_the_checks_take_every_code_of_every_list(self, opslag: Opslag) -> None:
        # A code that is added to a list needs a migration; this says so.
        mensen = [Kandidaat(id=f"k{nummer:02d}", afgeschermd=laag) for nummer, laag in enumerate(LAGEN)]

        opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256=SHA)

        assert opslag.kandidaten() == tuple(mensen)

    @pytest.mark.parametrize("kolom", ["trede_stand", "trede_ladder"])
    def test_a_trede_is_stored_whole_or_not_at_all(self, opslag: Opslag, kolom: str) -> None:
        mens = Kandidaat(id="k", afgeschermd=Afgeschermd(trede=Trede(stand=3)))
        opslag.bewaar_kandidaten([mens], bestand="k.csv", sha256=SHA)

        with pytest.raises(OpslagFout, match="ck_trede_heel"), schrijvend(opslag) as conn:
            conn.execute(update(kandidaat_afgeschermd).values({kolom: None}))

    def test_threads_that_import_at_once_lose_nothing(self, opslag: Opslag) -> None:
        def bewaar(deel: int) -> None:
            mensen = [Kandidaat(id=f"k{deel}-{nummer}") for nummer in range(20)]
            opslag.bewaar_kandidaten(mensen, bestand=f"{deel}.csv", sha256=f"{deel:064d}")

        with ThreadPoolExecutor(4) as samen:
            list(samen.map(bewaar, range(8)))

        assert opslag.aantallen()["kandidaten"] == 160
        assert opslag.integriteit() == []

    @pytest.mark.parametrize(
        ("kolom", "waarde"),
        [
            ("register_status", "misschien"),
            ("register_status", None),
            ("register_peildatum", "2023-02-31"),
            ("nbw_status", "ja"),
            ("nbw_datum", "gisteren"),
            ("trede_stand", "7"),
            ("trede_ladder", "eigen"),
            ("trede_peildatum", "31-12-2023"),
            ("begeleiding_nodig", 4),
            ("begeleiding_nodig", "licht"),
            ("aanpassing_nodig", 2),
            ("loonwaarde_pct", 100.5),
            ("ontheffing", -1),
            ("geboortejaar", 1899),
            ("inhoud_hash", "kort"),
            ("kandidaat_id", "niemand"),
        ],
    )
    def test_the_database_itself_refuses_what_cannot_be(self, opslag: Opslag, kolom: str, waarde: object) -> None:
        mens = Kandidaat(id="k", afgeschermd=Afgeschermd(trede=Trede(stand=3)))
        opslag.bewaar_kandidaten([mens], bestand="k.csv", sha256=SHA)

        with (
            pytest.raises(OpslagFout, match="Een gegeven past niet in de database"),
            schrijvend(opslag) as conn,
        ):
            conn.execute(update(kandidaat_afgeschermd).values({kolom: waarde}))

        assert opslag.kandidaten() == (mens,)

    def test_the_migrations_lead_to_the_tables_that_the_code_uses(self, opslag: Opslag) -> None:
        with schrijvend(opslag) as conn:
            verschillen = compare_metadata(MigrationContext.configure(conn, opts={"compare_type": True}), metadata)

        assert verschillen == []

    def test_what_is_written_in_one_gemeente_is_seen_there_and_not_elsewhere(self, opslag: Opslag) -> None:
        opslag.bewaar_kandidaten([ANNA], bestand="v.csv", sha256=SHA, gemeente="velsen")
        opslag.bewaar_kandidaten([BRAM], bestand="h.csv", sha256=SHA, gemeente="heemskerk")

        def gezien(*gemeenten: str) -> list[str]:
            with opslag.zicht(frozenset(gemeenten)) as zicht:
                vraag = select(kandidaat.c.id).where(zicht.binnen(kandidaat)).order_by(kandidaat.c.id)
                return list(zicht.conn.scalars(vraag))

        assert gezien("velsen") == ["k-1"]
        assert gezien("velsen", "heemskerk") == ["k-1", "k-2"]
        assert gezien() == gezien("beverwijk") == []

    def test_ids_are_sorted_as_python_sorts_them(self, opslag: Opslag) -> None:
        ids = ["B", "a", "A-1", "A1", "A_1", "a.b", "_", "10", "9"]
        bewaar(opslag, *(Kandidaat(id=id_) for id_ in ids))

        assert [mens.id for mens in opslag.kandidaten()] == sorted(ids)

    def test_every_fact_of_the_restricted_layer_comes_back(self, opslag: Opslag) -> None:
        bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT))

        assert opslag.kandidaat("k-1").afgeschermd == GEPLANT

    def test_nothing_of_the_restricted_layer_is_outside_its_own_table(self, opslag: Opslag) -> None:
        bewaar(opslag, replace(ANNA, afgeschermd=GEPLANT))

        with opslag.zicht(None) as zicht:
            inhoud = {naam: str(zicht.conn.execute(select(tabel)).all()) for naam, tabel in metadata.tables.items()}

        eigen = inhoud.pop("kandidaat_afgeschermd")
        assert all(merk in eigen for merk in MERKEN)
        assert [(tabel, merk) for tabel in inhoud for merk in MERKEN if merk in inhoud[tabel]] == []
        assert "liever niet alleen werken" in inhoud["kandidaat"]

    def test_an_act_that_fails_leaves_no_row_and_no_line(self, opslag: Opslag) -> None:
        bewaar(opslag, ANNA)

        def handel() -> None:
            with opslag.handeling(ADVISEUR) as handeling:
                handeling.wijzig(replace(ANNA, uren_max=8))
                handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat", kandidaat="k-1"))
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            handel()

        assert opslag.kandidaten() == (ANNA,)
        with opslag.zicht(None) as zicht:
            assert zicht.conn.execute(select(auditlog)).all() == []

    @pytest.mark.parametrize("daad", ["UPDATE auditlog SET actor = 'x'", "DELETE FROM auditlog"])
    def test_a_line_of_the_auditlog_stays_as_it_was_written(self, opslag: Opslag, daad: str) -> None:
        bewaar(opslag, ANNA)
        with opslag.handeling(ADVISEUR) as handeling:
            handeling.wijzig(replace(ANNA, uren_max=8))
            handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat", kandidaat="k-1"))

        with pytest.raises(OpslagFout, match="past niet in de database"), schrijvend(opslag) as conn:
            conn.execute(text(daad))

        with opslag.zicht(None) as zicht:
            assert zicht.conn.scalars(select(auditlog.c.actor)).all() == [ADVISEUR.id]

    def test_two_that_open_a_new_store_at_once_both_get_one(self, maak: Callable[[str], Opslag]) -> None:
        def open_en_lees(_: int) -> tuple[str, bytes]:
            with maak("nieuw") as opslag:
                return opslag.versies()["schema"], opslag.sleutels.keten

        with ThreadPoolExecutor(4) as samen:
            antwoorden = set(samen.map(open_en_lees, range(8)))

        assert [schema for schema, _ in antwoorden] == [NIEUWSTE]
