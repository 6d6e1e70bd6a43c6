"""The restricted layer stays where the rules read it: canaries planted in every field of it come out nowhere else."""

import json
import re
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.afwijking import Afwijking
from matching.index import lees_generatie
from matching.matcher import Matcher
from matching.versoepelen import versoepelingen
from matching.waarom import waarom
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus
from service.bootstrap import INDEXMAP, index_sleutel, maak_matcher
from service.cli import als_json, als_tekst
from service.cli.main import app
from service.logboek import LOGBESTAND
from service.opslag.ingebed import BESTANDSNAAM
from service.opslag.opslag import Opslag
from service.opslag.verzegeling import IndexVerzegeling
from tests.motor import wereld
from tests.voorraad import PEILDATUM

# Days and numbers that occur nowhere else in the world; the register check is recent, so that it holds.
REGISTERDAG, NBW_DAG, TREDE_DAG = date(2026, 8, 23), date(2019, 3, 27), date(2018, 9, 13)
LOONWAARDE, GEBOORTEJAAR = 37.625, 1943
KANARIES = (
    *("kanarie-bron", "kanarie-grond", "kanarie-nbw", "kanarie-vastgesteld", "kanarie-uitkering", "kanarie-gemeente"),
    *("37.625", "37,625", "1943", "Velsen-Kanarie"),
    *(
        vorm
        for dag in (REGISTERDAG, NBW_DAG, TREDE_DAG)
        for vorm in (dag.isoformat(), f"{dag.day}-{dag.month}-{dag.year}")
    ),
)


def _met_kanaries(mens: Kandidaat) -> Kandidaat:
    """The same states as before, so that the same people are listed; every text, number and day is a canary."""
    was = mens.afgeschermd
    register = replace(was.doelgroep.register, peildatum=REGISTERDAG, bron="kanarie-bron", grond="kanarie-grond")
    trede = was.trede and replace(was.trede, peildatum=TREDE_DAG, vastgesteld_door="kanarie-vastgesteld")
    return replace(
        mens,
        afgeschermd=replace(
            was,
            doelgroep=Doelgroep(register=register, nbw=replace(was.doelgroep.nbw, datum=NBW_DAG, bron="kanarie-nbw")),
            trede=trede,
            loonwaarde_pct=LOONWAARDE,
            geboortejaar=GEBOORTEJAAR,
            uitkering="kanarie-uitkering",
            gemeente="Velsen-Kanarie kanarie-gemeente",
        ),
    )


@dataclass(frozen=True)
class Huis:
    """A filled home and the matcher over it."""

    map: Path
    matcher: Matcher


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory) -> Huis:
    home = tmp_path_factory.mktemp("home")
    mensen, plekken = wereld(11, 60, 9)
    with Opslag.open(home) as opslag:
        opslag.bewaar_kandidaten([_met_kanaries(mens) for mens in mensen], bestand="k.json", sha256="a" * 64)
        opslag.bewaar_vacatures(plekken, bestand="v.json", sha256="b" * 64)
        return Huis(home, maak_matcher(opslag, home, PEILDATUM))


def gevonden_in(tekst: str) -> list[str]:
    """The canaries that stand there whole; "1943" inside 0.194317 is none."""
    return [kanarie for kanarie in KANARIES if re.search(rf"(?<![\w.]){re.escape(kanarie)}(?!\w)", tekst)]


def test_the_canaries_are_in_the_store_and_in_every_field() -> None:
    mens = _met_kanaries(
        Kandidaat(
            id="K",
            afgeschermd=Afgeschermd(
                trede=Trede(stand=4), begeleiding_nodig=Begeleiding.LICHT, aanpassing_nodig=True, ontheffing=False
            ),
        )
    ).afgeschermd
    leeg = Afgeschermd()
    assert [veld.name for veld in fields(Afgeschermd) if getattr(mens, veld.name) == getattr(leeg, veld.name)] == []
    for soort, waarde in ((Register, mens.doelgroep.register), (Nbw, mens.doelgroep.nbw)):
        assert [v.name for v in fields(soort) if v.name != "status" and getattr(waarde, v.name) is None] == []


def test_a_canary_would_be_seen() -> None:
    for kanarie in KANARIES:
        assert kanarie in gevonden_in(f'{{"x": "{kanarie}", "y": 0.1943}}')


def test_no_profile_holds_one(huis: Huis) -> None:
    for profiel in huis.matcher.skill_profiles():
        assert gevonden_in(repr(profiel)) == []


def test_no_list_and_no_answer_holds_one(huis: Huis) -> None:
    m, gezien = huis.matcher, 0
    for id_ in m.vacatures:
        lijst, ruimer = m.match(id_, 1_000), versoepelingen(m, id_)
        antwoorden = [waarom(m, id_, mens.id) for mens in m.kandidaten[::4]]
        teksten = [
            als_json.tekst(als_json.matchlijst(lijst, ruimer)),
            *(als_json.tekst(als_json.waarom(antwoord)) for antwoord in antwoorden),
            _in_woorden(als_tekst.matchlijst(lijst, ruimer)),
            *(_in_woorden(als_tekst.waarom(antwoord)) for antwoord in antwoorden[::5]),
        ]
        assert [gevonden for tekst in teksten if (gevonden := gevonden_in(tekst))] == []
        gezien += len(lijst.matches)
    assert gezien > 20


def _in_woorden(blok: object) -> str:
    console = Console(width=400)
    with console.capture() as opname:
        console.print(blok)
    return opname.get()


def test_no_repr_holds_one(huis: Huis) -> None:
    m = huis.matcher
    oordeel = m.oordeel(m.vacature("V0"))
    dingen = [
        *(m, m.kolommen, m.kandidaten, m.profielen, oordeel, oordeel.toelating, oordeel.scores),
        *(m.match("V0", 1_000), waarom(m, "V0", "K0"), m.kandidaten[0].afgeschermd),
    ]
    assert [type(ding).__name__ for ding in dingen if gevonden_in(repr(ding))] == []


def test_no_file_holds_one(huis: Huis) -> None:
    for opdracht in ("match", "explain"):
        wie = ["K0"] if opdracht == "explain" else []
        antwoord = CliRunner().invoke(
            app, [opdracht, "V0", *wie, "--home", str(huis.map), "--peildatum", PEILDATUM.isoformat(), "--json"]
        )
        assert antwoord.exit_code == 0, antwoord.output
        assert gevonden_in(antwoord.output) == []
        json.loads(antwoord.output)
    bestanden = [pad for pad in huis.map.rglob("*") if pad.is_file()]
    assert {pad.name for pad in bestanden} >= {
        BESTANDSNAAM,
        LOGBESTAND,
        "manifest.json",
        "frasevectoren.npy",
        "profielen.npy",
    }
    for pad in bestanden:
        assert gevonden_in(pad.read_bytes().decode("latin-1")) == [], pad.name


def test_the_vectors_on_disk_do_not_depend_on_the_restricted_layer(huis: Huis, tmp_path: Path) -> None:
    mensen, plekken = wereld(11, 60, 9)
    with Opslag.open(tmp_path) as opslag, Opslag.open(huis.map) as bewoond:
        kaal = [replace(mens, afgeschermd=Afgeschermd()) for mens in mensen]
        opslag.bewaar_kandidaten(kaal, bestand="k.json", sha256="a" * 64)
        opslag.bewaar_vacatures(plekken, bestand="v.json", sha256="b" * 64)
        maak_matcher(opslag, tmp_path, PEILDATUM)

        def index(van: Opslag, home: Path) -> dict[str, bytes]:
            sleutel, verzegeling = index_sleutel(van, huis.matcher.scorer), IndexVerzegeling(van.sleutels.database)
            generatie = lees_generatie(home / INDEXMAP, sleutel, verzegeling)
            assert generatie is not None
            return {naam: array.tobytes() for naam, array in generatie.arrays.items()}

        assert index(opslag, tmp_path) == index(bewoond, huis.map)


def test_what_a_question_may_say_is_the_day_of_a_register_check_that_is_too_old(huis: Huis) -> None:
    """The one fact of the layer that a question tells, because the adviseur has to ask for it again (H1)."""
    m = huis.matcher
    oud = replace(m.omstandigheden, register_max_maanden=0)
    ouder = Matcher(m.kandidaten, m.vacatures, m.scorer, omstandigheden=oud)
    gevonden: set[str] = set()
    for id_ in m.vacatures:
        gevonden |= set(gevonden_in(als_json.tekst(als_json.matchlijst(ouder.match(id_, 1_000)))))
    assert gevonden <= {"23-8-2026"}


def test_a_deviation_says_nothing_of_the_person(huis: Huis) -> None:
    opgeheven = Afwijking(code="G1", reden="T-PROEF", door="adviseur", op=PEILDATUM)
    assert gevonden_in(als_json.tekst(als_json.matchlijst(huis.matcher.match("V0", 1_000, [opgeheven])))) == []


def test_states_are_kept_so_that_the_rules_do_read_them(huis: Huis) -> None:
    statussen = {m.afgeschermd.doelgroep.register.status for m in huis.matcher.kandidaten}
    assert statussen == set(RegisterStatus)
    assert NbwStatus.VASTGESTELD in {m.afgeschermd.doelgroep.nbw.status for m in huis.matcher.kandidaten}
