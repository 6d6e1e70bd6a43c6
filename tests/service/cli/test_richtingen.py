"""`skillsmatch richtingen`: the screen and its JSON tell the same, and follow what was said and taken up."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from matching.leeraanbod import Leeraanbod
from matching.leerwegen import Leervorm
from matching.skill_erbij import met_skill
from matching.wens import Wens, Wenssoort
from models.taxonomie.laden import basis
from service.bootstrap import maak_matcher
from service.cli.richtingen_tekst import IDEE
from service.cli.uitvoerder import op_de_opdrachtregel
from service.opslag import leeraanbod, richtingkeuzes, voorkeuren
from service.opslag.handeling import Handeling
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.opslag.voorkeuren import Zegger
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis, token_van
from tests.architectuur.bron import tabelrijen
from tests.service.cli.bakkerij import SPOREN
from tests.service.cli.opdrachtregel import PEILDATUM, WORTEL, Scherm, gelukt, skillsmatch
from vacatures.vacature import Vacature

DAG = ("--peildatum", PEILDATUM)
OP = date.fromisoformat(PEILDATUM)
VOORBEELD = WORTEL / "docs" / "richtingen-voorbeeld.md"


@pytest.fixture(scope="module")
def map_(steekproef: tuple[Path, tuple[Vacature, ...]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample in a place of its own; tests only add what others do not look at."""
    return Path(shutil.copytree(steekproef[0], tmp_path_factory.mktemp("richtingen") / "home"))


def vraag(home: Path, kandidaat: str) -> Any:
    return gelukt("richtingen", kandidaat, "--json", "--home", home, *DAG).json


def doe(handeling: Handeling, kandidaat: str) -> None:
    handeling.leg_vast(Gebeurtenis(actie=Actie.VOORKEUR_VASTGELEGD, soort="proef", kandidaat=kandidaat))


@pytest.fixture(scope="module")
def eerst(map_: Path) -> Any:
    """What is said of the first person with several richtingen and a skill that does something."""
    with Opslag.open(map_) as opslag:
        ids = sorted(mens.id for mens in opslag.kandidaten())
    antwoorden = (vraag(map_, id_) for id_ in ids)
    return next(een for een in antwoorden if len(een["kaarten"]) > 3 and any(k["skill_erbij"] for k in een["kaarten"]))


@pytest.fixture(scope="module")
def iemand(eerst: Any) -> str:
    return str(eerst["kandidaat"])


@pytest.fixture(scope="module")
def scherm(map_: Path, iemand: str) -> Scherm:
    return gelukt("richtingen", iemand, "--home", map_, *DAG)


def test_the_screen_says_that_it_is_an_idea_before_anything_else(scherm: Scherm, iemand: str) -> None:
    kop, *rest = " ".join(scherm.uit.split()).partition(IDEE)
    assert kop == f"Richtingen voor {iemand} [synthetisch] "
    assert rest[1]


def test_the_screen_has_the_cards_of_the_json_in_their_order_with_the_way_there(scherm: Scherm, eerst: Any) -> None:
    kaarten = enumerate(eerst["kaarten"], start=1)
    koppen = [f"{nummer}. {kaart['naam']} ({kaart['sector']}):" for nummer, kaart in kaarten]
    assert [scherm.uit.count(kop) for kop in koppen] == [1] * len(koppen)
    assert sorted(koppen, key=scherm.uit.index) == koppen
    for wat in ("   Stap: ", "   Plek: ", "   Proberen: "):
        assert scherm.uit.count(wat) == len(koppen)


def test_what_only_resembles_is_not_said_to_be_proved(scherm: Scherm, eerst: Any) -> None:
    bewezen = [{een["naam"] for een in kaart["kan"] if een["bewijs"]} for kaart in eerst["kaarten"]]
    gezegd = re.findall(r"Kan al: (.*?) (?:Lijkt op|Nieuw:|Stap:)", " ".join(scherm.uit.split()))
    assert any(een["bewijs"] is None for kaart in eerst["kaarten"] for een in kaart["kan"])
    for namen, regel in zip(filter(None, bewezen), gezegd, strict=True):
        assert {re.sub(r" \(door: .*\)$|^en nog \d+$", "", deel) for deel in regel.split("; ")} <= namen | {""}


def test_what_orders_the_richtingen_is_nowhere(eerst: Any) -> None:
    def sleutels(waarde: Any) -> set[str]:
        if isinstance(waarde, dict):
            return set(waarde).union(*map(sleutels, waarde.values()))
        return set().union(*map(sleutels, waarde)) if isinstance(waarde, list) else set()

    assert "bereik" in sleutels(eerst)
    assert not {"score", "rang"} & sleutels(eerst)


def test_the_worked_example_names_exactly_the_fields_of_the_json(eerst: Any) -> None:
    uitleg = VOORBEELD.read_text(encoding="utf-8").partition("## Hetzelfde als JSON")[2]
    tabel, _, rest = uitleg.partition("Daarnaast: ")
    assert {naam for rij in tabelrijen(tabel) for naam in re.findall(r"`(\w+)`", rij[0])} == set(eerst["kaarten"][0])
    assert set(re.findall(r"`(\w+)`", rest)) == set(eerst) - {"kaarten"}


def test_every_number_named_is_what_the_lists_are_with_the_skill(map_: Path, iemand: str, eerst: Any) -> None:
    with Opslag.open(map_) as opslag:
        nu = maak_matcher(opslag, map_, OP)
    genoemd = {een["skill"]: een["vacatures"] for kaart in eerst["kaarten"] for een in kaart["skill_erbij"]}
    mens = nu.kandidaten[nu.rij(iemand)]
    assert any(genoemd.values())
    for skill, vacatures in genoemd.items():
        straks = nu.met_kandidaten([met_skill(mens, basis().skills[skill])])
        for id_ in vacatures:
            lijsten = [{een.kandidaat for een in matcher.match(id_).matches} for matcher in (nu, straks)]
            assert [iemand in lijst for lijst in lijsten] == [False, True]


def test_what_somebody_said_here_not_to_want_is_left_out_and_told(map_: Path, iemand: str, eerst: Any) -> None:
    eerste = eerst["kaarten"][0]
    with Opslag.open(map_) as opslag, opslag.handeling(op_de_opdrachtregel()) as handeling:
        wens = Wens(soort=Wenssoort.BEROEP, waarde=eerste["beroep"], wil=False, bron="proef")
        id_ = voorkeuren.bewaar(handeling, iemand, wens, Zegger.KANDIDAAT)
        doe(handeling, iemand)

    daarna = vraag(map_, iemand)
    tekst = " ".join(gelukt("richtingen", iemand, "--home", map_, *DAG).uit.split())
    with Opslag.open(map_) as opslag, opslag.handeling(op_de_opdrachtregel()) as handeling:
        voorkeuren.trek_in(handeling, iemand, id_)
        doe(handeling, iemand)

    assert eerste["beroep"] not in {een["beroep"] for een in (*daarna["kaarten"], *daarna["overige"])}
    assert eerste["beroep"] in {een["beroep"] for een in daarna["uitgesloten"]}
    assert f"Wil niet: {eerste['naam']} (uw keuze)" in tekst
    assert vraag(map_, iemand) == eerst


def test_what_people_took_up_and_what_can_be_learned_is_told(map_: Path, iemand: str, eerst: Any) -> None:
    kaart = next(een for een in eerst["kaarten"] if een["gat"])
    cursus = Leeraanbod(
        id="c-1",
        naam="Leren in het magazijn",
        aanbieder="Roc Verzonnen",
        vorm=Leervorm.CURSUS,
        geldig_tot=OP.replace(year=2027),
        beroepen=(kaart["beroep"],),
        start=date(2026, 12, 7),
        plekken=3,
    )
    oud = replace(cursus, id="c-0", naam="Al voorbij", geldig_tot=OP.replace(year=2025), start=None)
    with Opslag.open(map_) as opslag, opslag.handeling(op_de_opdrachtregel()) as handeling:
        leeraanbod.bewaar(handeling, [cursus, oud])
        richtingkeuzes.begin(handeling, iemand, kaart["beroep"])
        doe(handeling, iemand)

    (zelfde,) = [een for een in vraag(map_, iemand)["kaarten"] if een["beroep"] == kaart["beroep"]]
    tekst = " ".join(gelukt("richtingen", iemand, "--home", map_, *DAG).uit.split())

    assert (zelfde["onderzocht_door"], zelfde["vraag"]["leerplekken"]) == (1, 3)
    assert "Aanbod: Leren in het magazijn, Roc Verzonnen, begint 07-12-2026, nog 3 plekken" in tekst
    assert "3 leerplekken; 1 persoon zoekt dit nu uit" in tekst
    assert "Al voorbij" not in tekst


def test_looking_is_written_down_for_this_person(thuis: Path) -> None:
    gelukt("richtingen", "K-WINKEL", "--home", thuis, *DAG)
    with Opslag.open(thuis) as opslag, opslag.zicht(None) as zicht:
        regel = zicht.conn.execute(select(auditlog).order_by(auditlog.c.seq.desc()).limit(1)).one()
        token = token_van(zicht.conn, "K-WINKEL")
    assert (regel.actie, regel.betrokkene, regel.oorsprong) == ("richtingen bekeken", token, "opdrachtregel")


def test_somebody_who_is_not_there_is_an_error_and_no_look(thuis: Path) -> None:
    def regels() -> int:
        with Opslag.open(thuis) as opslag, opslag.zicht(None) as zicht:
            return len(zicht.conn.execute(select(auditlog.c.seq)).all())

    voor = regels()
    scherm = skillsmatch("richtingen", "K-ONBEKEND", "--home", thuis, *DAG)
    assert scherm.code == 4
    assert "K-ONBEKEND" in scherm.fout
    assert regels() == voor


def test_nothing_of_the_restricted_layer_is_on_the_screen_or_decides(thuis: Path) -> None:
    """These three differ in nothing but their trede and register."""
    wie = ("K-TREDE3", "K-NIETNA", "K-OUDCHECK")
    schermen = [gelukt("richtingen", een, "--json", "--home", thuis, *DAG) for een in wie]
    schermen.append(gelukt("richtingen", wie[0], "--home", thuis, *DAG))
    assert [SPOREN.findall(scherm.uit + scherm.fout) for scherm in schermen] == [[]] * 4
    zonder = [
        [{veld: waarde for veld, waarde in kaart.items() if veld != "skill_erbij"} for kaart in scherm.json["kaarten"]]
        for scherm in schermen[:3]
    ]
    assert zonder[0] == zonder[1] == zonder[2] != []
