"""Who is erased is nowhere any more: not in a table, a file, an index, or in memory."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
import structlog
from sqlalchemy import LargeBinary, Text, cast, insert, select, update

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming, Werkervaring
from models.doelgroep import Doelgroep, Register
from models.fouten import OnbekendeKandidaat
from models.skills import Bewijs, Skill
from models.waardelijsten import RegisterStatus
from service.bootstrap import INDEXMAP
from service.dienst import Dienst
from service.logboek import stel_logboek_in
from service.opslag.tabellen import (
    afwijking,
    auditlog,
    betrokkene,
    gebeurtenis,
    gebruiker,
    kandidaat,
    metadata,
    richtingkeuze,
    sessie,
    stopschakelaar,
    upload,
    verwerkingslog,
    voorkeur,
    voorstel,
    voorstel_stap,
    wijziging,
)
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.inzage import inzage
from service.verantwoording.nalopen import loop_na
from service.verantwoording.wisregister import WISREGISTER
from service.verantwoording.wissen import GEWIST, Wisreden, wis, wis_opnieuw
from tests.service.verantwoording.bureau import (
    AUDITOR,
    GEMEENTEN,
    OPDRACHTREGEL,
    adviseur,
    gewoon,
    maak_lijst,
    op_de_lijst,
    wijzig,
)
from tests.voorraad import PEILDATUM

KANARIE = "Kanarie-7f3a"
SPOREN = (b"kanarie", "kanarie".encode("utf-16-le"), b"zangvogel")
MENS = Kandidaat(
    id=KANARIE,
    skills=(Skill(graad=Bewijs.VOORBEELD, bron="cv", label="zangvogels verzorgen in een kanariekooi"),),
    werkervaring=(Werkervaring(functie="zangvogelhouder", jaren=3.0),),
    wensen="Werken met zangvogels.",
    toestemmingen=(Toestemming(voor="Zangvogelpark", gegeven=True),),
    profiel_datum=date(2026, 6, 1),
    afgeschermd=Afgeschermd(
        doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA, grond="kanariegrond", bron="zangvogeldienst")),
        uitkering="kanarie-uitkering",
    ),
)


@pytest.fixture
def overal(dienst: Dienst) -> Iterator[Dienst]:
    """A service in which one person is everywhere somebody can be."""
    stel_logboek_in(dienst.home, "DEBUG")
    opslag, wie = dienst.opslag, adviseur(*GEMEENTEN)
    opslag.bewaar_kandidaten([MENS], bestand="cv kanarie.pdf", sha256="c" * 64, gemeente="velsen")
    lijst_id = maak_lijst(dienst, wie, "V1", gewoon(1_000))
    assert KANARIE in op_de_lijst(dienst, lijst_id)
    wijzig(dienst, replace(MENS, wensen="Liever nog zingende zangvogels."))
    maak_lijst(dienst, wie, "V1", gewoon(1_000))
    inzage(opslag, wie, KANARIE)
    with opslag.handeling(wie) as handeling:
        for actie in (Actie.DOSSIER_BEKEKEN, Actie.VOORGESTELD):
            handeling.leg_vast(Gebeurtenis(actie=actie, soort="kandidaat", kandidaat=KANARIE))
        rijen = _wat_ambtenaren_opschrijven(lijst_id, handeling.moment)
        for tabel, waarden in rijen:
            handeling.conn.execute(insert(tabel).values(waarden))
    generatie = dienst.home / INDEXMAP / "gen-1"  # a real one is sealed: there is nothing to be seen in it
    generatie.mkdir(parents=True)
    (generatie / "frasevectoren.npy").write_bytes(b"zangvogelvector")
    yield dienst
    structlog.reset_defaults()


def _wat_ambtenaren_opschrijven(lijst_id: str, moment: str) -> Iterator[tuple[object, dict[str, object]]]:
    vast = {"door": "adviseur", "moment": moment}
    stuk = {"status": "voorgesteld", "redenen": json.dumps(["zorgt voor zangvogels"]), "gewijzigd": moment, **vast}
    yield voorstel, {"id": "p1", "kandidaat_id": KANARIE, "vacature_id": "V1", "lijst_id": lijst_id, **stuk}
    yield voorstel_stap, {"voorstel_id": "p1", "nummer": 1, "status": "voorgesteld", "toelichting": "kanarie", **vast}
    wens = {"soort": "sector", "waarde": "zangvogels", "wil": 1, "bron": "adviseur"}
    yield voorkeur, {"id": "w1", "kandidaat_id": KANARIE, **wens, **vast}
    geteld = {"id": "e1", "soort": "aanmelding", "datum": "2026-01-02", "gemeente": "velsen", "oorsprong": "ingelezen"}
    yield gebeurtenis, {"persoon": KANARIE, **geteld}
    yield richtingkeuze, {"id": "r1", "kandidaat_id": KANARIE, "beroep": "zangvogelhouder", **vast}
    ander = {"redenen": "[]", "notitie": f"net zo goed als {KANARIE}, of {KANARIE.lower()}."}
    yield voorstel, {"id": "p2", "kandidaat_id": "K1", "vacature_id": "V1", **stuk, **ander}
    reden = {"code": "G1", "reden": "T-PROEF", "toelichting": f"voor {KANARIE}"}
    yield afwijking, {"id": "a1", "vacature_id": "V1", **reden, **vast}
    yield stopschakelaar, {"waarvoor": "V2", "reden": f"wacht op {KANARIE}", **vast}
    bestand = {"soort": "kandidaten", "gemeente": "velsen", "status": "voorbeeld", **vast}
    yield upload, {"id": "u1", "bestand": f"{KANARIE}.csv", "inhoud": f"id;skills\n{KANARIE};x".encode(), **bestand}
    mens = {"naam": "Z. Angvogel, kanarie", "rol": "werkzoekende", "gemeenten": "velsen", "actief": 1}
    yield gebruiker, {"id": "g1", "aanmelding": "iss kanarie", "kandidaat_id": KANARIE, "gemaakt": moment, **mens}
    yield sessie, {"id_hash": "h", "gebruiker_id": "g1", "csrf": "c", "gemaakt": moment, "gezien": moment}


def _inhoud(dienst: Dienst) -> dict[str, bytes]:
    """All that every table and every file holds, the tables in the clear, in lower case."""
    uit = {}
    with dienst.opslag.zicht(None) as zicht:
        for tabel in metadata.sorted_tables:
            kolommen = [kolom if isinstance(kolom.type, LargeBinary) else cast(kolom, Text) for kolom in tabel.c]
            rijen = zicht.conn.execute(select(*kolommen)).all()
            uit[tabel.name] = b"\n".join(
                deel if isinstance(deel, bytes) else str(deel).encode() for rij in rijen for deel in rij
            ).lower()
    for pad in dienst.home.rglob("*"):
        if pad.is_file():
            uit[str(pad.relative_to(dienst.home))] = pad.name.lower().encode() + pad.read_bytes().lower()
    return uit


def _sporen(dienst: Dienst) -> set[str]:
    return {waar for waar, inhoud in _inhoud(dienst).items() if any(spoor in inhoud for spoor in SPOREN)}


def test_nothing_is_left_of_who_was_erased(overal: Dienst) -> None:
    opslag, home = overal.opslag, overal.home
    voor = _sporen(overal)
    assert {"kandidaat", "kandidaat_versie", "kandidaat_afgeschermd", "lijst_regel", "voorstel", "betrokkene"} < voor
    assert {"voorkeur", "richtingkeuze", "gebeurtenis"} < voor
    assert {"voorstel_stap", "gebruiker", "upload", "import_bestand", "afwijking", "stopschakelaar"} < voor
    assert "index/gen-1/frasevectoren.npy" in voor
    with opslag.zicht(None) as zicht:
        token = zicht.conn.scalar(select(betrokkene.c.token).where(betrokkene.c.kandidaat_id == KANARIE))

    wis(opslag, home, OPDRACHTREGEL, KANARIE, Wisreden.VERZOEK)

    assert _sporen(overal) == set()
    assert (home / "skillsmatch.db-wal").stat().st_size == 0
    with opslag.zicht(None) as zicht:
        # Pages that were freed are not in the file any more.
        assert zicht.conn.exec_driver_sql("PRAGMA freelist_count").scalar_one() == 0
        # The lines stay, and name nobody.
        assert len(zicht.conn.execute(select(auditlog).where(auditlog.c.betrokkene == token)).all()) == 4
        assert zicht.conn.execute(select(betrokkene).where(betrokkene.c.token == token)).all() == []
        laatste = zicht.conn.execute(select(auditlog).order_by(auditlog.c.seq.desc()).limit(1)).one()
        assert (laatste.actie, laatste.reden) == ("gewist", "verzoek")
        assert zicht.conn.scalar(select(verwerkingslog.c.naam).order_by(verwerkingslog.c.seq.desc())) == "gewist"
        assert loop_na(zicht.conn, opslag.sleutels.keten, opslag.ankerboek.lees()).in_orde
        assert zicht.conn.execute(select(sessie)).all() == []
        # What was said of others stays, but for the id.
        assert zicht.conn.scalar(select(voorstel.c.notitie)) == f"net zo goed als {GEWIST}, of {GEWIST}."
    matcher, _ = overal.caseload.matcher(None, PEILDATUM)
    assert KANARIE not in matcher.kolommen.ids
    assert not any("zangvogel" in (tekst or "") for tekst in matcher.profielen.frasen.teksten)
    assert not any("zangvogel" in woord for woord in matcher.profielen.woordenschat.woorden)
    assert opslag.integriteit() == []


def test_somebody_of_whom_only_is_counted_can_be_erased(dienst: Dienst) -> None:
    vast = {"soort": "aanmelding", "datum": "2026-01-02", "gemeente": "velsen", "oorsprong": "ingelezen"}
    with dienst.opslag.bijhouden() as conn:
        conn.execute(insert(gebeurtenis), [{"id": id_, "persoon": id_, **vast} for id_ in ("P-ELDERS", "P-ANDER")])

    wis(dienst.opslag, dienst.home, OPDRACHTREGEL, "P-ELDERS", Wisreden.VERZOEK)

    with dienst.opslag.zicht(None) as zicht:
        assert zicht.conn.scalars(select(gebeurtenis.c.persoon)).all() == ["P-ANDER"]
        (regel,) = zicht.conn.execute(select(auditlog)).all()
    assert (regel.actie, regel.soort, regel.object, regel.betrokkene) == ("gewist", "gebeurtenissen", None, None)


def test_who_is_only_counted_and_comes_back_with_a_backup_is_erased_again(dienst: Dienst) -> None:
    vast = {"soort": "aanmelding", "gemeente": "velsen", "oorsprong": "ingelezen"}
    toen = {"id": "e1", "persoon": "P-TERUG", "datum": "2026-01-02", **vast}
    later = {"id": "e2", "persoon": "P-LATER", "datum": "2999-01-02", **vast}
    with dienst.opslag.bijhouden() as conn:
        conn.execute(insert(gebeurtenis), [toen, later])
    for persoon in ("P-TERUG", "P-LATER"):
        wis(dienst.opslag, dienst.home, OPDRACHTREGEL, persoon, Wisreden.VERZOEK)
    with dienst.opslag.bijhouden() as conn:  # the one as in the backup, the other counted again since
        conn.execute(insert(gebeurtenis), [toen, later])

    assert wis_opnieuw(dienst.opslag, dienst.home, OPDRACHTREGEL) == 1

    with dienst.opslag.zicht(None) as zicht:
        assert zicht.conn.scalars(select(gebeurtenis.c.persoon)).all() == ["P-LATER"]


def test_who_is_not_there_is_not_erased_and_nothing_is_written(dienst: Dienst) -> None:
    with pytest.raises(OnbekendeKandidaat):
        wis(dienst.opslag, dienst.home, OPDRACHTREGEL, "K999", Wisreden.VERZOEK)
    with pytest.raises(OnbekendeKandidaat):
        wis(dienst.opslag, dienst.home, adviseur("velsen"), "K0", Wisreden.VERZOEK)  # of heemskerk
    with dienst.opslag.zicht(None) as zicht:
        assert zicht.conn.execute(select(auditlog)).all() == []


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("K1 past beter", "[gewist] past beter"),
        ("beter: K1.", "beter: [gewist]."),
        ("k1, en (K1)", "[gewist], en ([gewist])"),
        ("dossier-K1_nieuw.pdf", "dossier-[gewist]_nieuw.pdf"),
        ("K12 past, XK1 en K1b ook", "K12 past, XK1 en K1b ook"),
    ],
)
def test_an_id_in_a_note_is_struck_out_and_a_longer_one_is_not(dienst: Dienst, voor: str, na: str) -> None:
    with dienst.opslag.bijhouden() as conn:
        waarden = {"waarvoor": "V0", "reden": voor, "door": "a", "moment": "2026-08-31T09:00:00.000+00:00"}
        conn.execute(insert(stopschakelaar).values(waarden))
    wis(dienst.opslag, dienst.home, OPDRACHTREGEL, "K1", Wisreden.BEZWAAR)
    with dienst.opslag.zicht(None) as zicht:
        assert zicht.conn.scalar(select(stopschakelaar.c.reden)) == na
        assert zicht.conn.scalar(select(kandidaat.c.id).where(kandidaat.c.id == "K12")) == "K12"


def test_who_comes_back_with_a_backup_is_erased_again(dienst: Dienst) -> None:
    opslag, home = dienst.opslag, dienst.home
    mensen = {mens.id: mens for mens in opslag.kandidaten()}
    with opslag.bijhouden() as conn:
        conn.execute(update(wijziging).values(moment="2026-08-01T00:00:00.000+00:00"))
    wis(opslag, home, OPDRACHTREGEL, "K1", Wisreden.VERZOEK)
    wis(opslag, home, OPDRACHTREGEL, "K2", Wisreden.VERZOEK)
    register = home / WISREGISTER
    assert not {"K1", "K2"} & set(register.read_text().replace('"', " ").split())
    with register.open("a") as bestand:
        bestand.write('{"wie": "hal')  # a power cut
    opslag.bewaar_kandidaten([mensen["K1"], mensen["K2"]], bestand="kopie", sha256="d" * 64)
    with opslag.bijhouden() as conn:  # K1 came with the backup, K2 enrolled again later
        oud = select(wijziging.c.seq).where(wijziging.c.moment < "2026-08-02").order_by(wijziging.c.seq).limit(1)
        conn.execute(update(kandidaat).where(kandidaat.c.id == "K1").values(seq=oud.scalar_subquery()))
    assert wis_opnieuw(opslag, home, OPDRACHTREGEL) == 1
    assert {"K1", "K2"} & {mens.id for mens in opslag.kandidaten()} == {"K2"}
    assert wis_opnieuw(opslag, home, OPDRACHTREGEL) == 0
    with opslag.zicht(None) as zicht:
        redenen = zicht.conn.scalars(select(auditlog.c.reden).order_by(auditlog.c.seq)).all()
    assert redenen == ["verzoek", "verzoek", "na-terugzetten"]


def test_an_auditor_sees_the_line_and_not_whom_it_was_about(dienst: Dienst) -> None:
    wis(dienst.opslag, dienst.home, OPDRACHTREGEL, "K1", Wisreden.ONRECHTMATIG)
    with dienst.opslag.zicht(AUDITOR.gemeenten) as zicht:
        (regel,) = zicht.conn.execute(select(auditlog)).mappings()
    assert "K1" not in {str(waarde) for waarde in regel.values()}


def test_the_next_list_is_without_them(dienst: Dienst) -> None:
    wis(dienst.opslag, dienst.home, OPDRACHTREGEL, "K1", Wisreden.VERZOEK)
    lijst_id = maak_lijst(dienst, adviseur(*GEMEENTEN), "V1", gewoon())
    assert "K1" not in op_de_lijst(dienst, lijst_id)
