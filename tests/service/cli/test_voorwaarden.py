"""`skillsmatch voorwaarden`: all rules with source and date, and what they say of a person who does not exist."""

import re
from datetime import date
from pathlib import Path

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming
from kandidaten.uitwisseling.sjabloon import SJABLOON
from matching.voorwaarden import BESLISSEND, VOORWAARDEN
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import (
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Rijbewijs,
    Uitkomst,
)
from models.werk import Werktijden
from tests.orakel.voorwaarden_orakel import oordeel
from tests.service.cli.bakkerij import PLEK
from tests.service.cli.opdrachtregel import PEILDATUM, csv, gelukt, skillsmatch
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.vacature import Vacature

DAG = date.fromisoformat(PEILDATUM)
IN_HET_REGISTER = Register(status=RegisterStatus.JA, peildatum=date(2026, 10, 1), bron="UWV-bevraging")
VASTGESTELD = Nbw(status=NbwStatus.VASTGESTELD, datum=date(2026, 9, 1), bron="college")
ADVIES = Nbw(status=NbwStatus.ADVIES_POSITIEF, datum=date(2026, 9, 1), bron="UWV")

# What is typed, and the same person by hand.
PERSONEN = [
    ("", Kandidaat(id="proef")),
    (
        "register=ja register_datum=01-10-2026 register_bron=UWV-bevraging nbw=geen trede=5",
        Kandidaat(
            id="proef",
            afgeschermd=Afgeschermd(
                doelgroep=Doelgroep(register=IN_HET_REGISTER, nbw=Nbw(status=NbwStatus.GEEN)), trede=Trede(stand=5)
            ),
        ),
    ),
    ("trede=3", Kandidaat(id="proef", afgeschermd=Afgeschermd(trede=Trede(stand=3)))),
    ("trede=2", Kandidaat(id="proef", afgeschermd=Afgeschermd(trede=Trede(stand=2)))),
    (
        "nbw=vastgesteld nbw_datum=01-09-2026 nbw_bron=college",
        Kandidaat(id="proef", afgeschermd=Afgeschermd(doelgroep=Doelgroep(nbw=VASTGESTELD))),
    ),
    (
        "nbw=advies_positief nbw_datum=01-09-2026 nbw_bron=UWV mag_werken=nee",
        Kandidaat(id="proef", mag_werken=MagWerken.NEE, afgeschermd=Afgeschermd(doelgroep=Doelgroep(nbw=ADVIES))),
    ),
]


def _uitkomsten(tekst: str) -> dict[str, str]:
    """Code and outcome of every row of the table."""
    return dict(re.findall(r"│ ([HG]\d+w?) +│[^│]*│ (voldoet niet|voldoet|onbekend) +│", tekst))


def _toets(velden: str, *meer: object) -> dict[str, str]:
    paren = [deel for paar in velden.split() for deel in ("--test", paar)] or ["--test", "id=proef"]
    return _uitkomsten(gelukt("voorwaarden", *paren, "--peildatum", PEILDATUM, *meer).uit)


def _woorden(uitkomsten: dict[str, Uitkomst]) -> dict[str, str]:
    return {code: uitkomst.value.replace("_", " ") for code, uitkomst in uitkomsten.items()}


def test_every_rule_stands_there_whole_with_source_date_and_reasons() -> None:
    tekst = " ".join(gelukt("voorwaarden").uit.split())

    assert len(VOORWAARDEN) >= 20
    for regel in VOORWAARDEN:
        afwijken = ", ".join(f"{reden.code} ({reden.tekst})" for reden in regel.redenen)
        slot = f"Standaard; afwijken mag met: {afwijken}." if afwijken else "Vaste regel; afwijken kan niet."
        bron = f"Bron: {regel.bron} ({regel.geldig_vanaf:%d-%m-%Y})."
        assert f"{regel.code} {regel.titel} {regel.tekst} {slot} {bron}" in tekst


def test_no_word_is_cut_off_on_a_small_screen() -> None:
    regels = gelukt("voorwaarden").uit.splitlines()

    assert max(map(len, regels)) <= 80
    assert "…" not in "".join(regels)


@pytest.mark.parametrize("plek", list(PlekSoort), ids=lambda plek: plek.value)
@pytest.mark.parametrize(("velden", "mens"), PERSONEN, ids=lambda deel: deel if isinstance(deel, str) else "")
def test_a_tried_out_person_is_judged_as_the_oracle_does(velden: str, mens: Kandidaat, plek: PlekSoort) -> None:
    verwacht = oordeel(mens, Vacature(id="proef", plek=plek), peildatum=DAG)

    assert _toets(velden, "--plek", plek.value) == _woorden(verwacht)


def test_a_stored_vacature_is_judged_with_its_own_demands(tmp_path: Path) -> None:
    bestand = csv(
        tmp_path / "v.csv",
        PLEK | {"id": "V-1", "plek": "regulier", "eisen": "rijbewijs:CE:wettelijk; minimumleeftijd:18:wettelijk"},
    )
    gelukt("import", "vacatures", bestand, "--home", tmp_path / "home")
    (vacature,) = lees_vacatures(bestand).items
    velden = (
        "rijbewijs=B geboortejaar=1990 postcode=6211 max_reisafstand_km=10 uren_max=12 weekend=nee mag_werken=ja "
        "status=beschikbaar open_voorstellen=3 ontheffing=ja toestemmingen=V-1:ja"
    )
    mens = Kandidaat(
        id="proef",
        rijbewijzen=frozenset({Rijbewijs.B}),
        postcode="6211",
        max_reisafstand_km=10,
        uren_max=12,
        werktijden=Werktijden(weekend=False),
        mag_werken=MagWerken.JA,
        status=KandidaatStatus.BESCHIKBAAR,
        open_voorstellen=3,
        toestemmingen=(Toestemming(voor="V-1", gegeven=True),),
        afgeschermd=Afgeschermd(geboortejaar=1990, ontheffing=True),
    )

    gevonden = _toets(velden, "--vacature", "V-1", "--home", tmp_path / "home")

    assert gevonden == _woorden(oordeel(mens, vacature, peildatum=DAG))
    nee = {code for code, uitkomst in gevonden.items() if uitkomst == "voldoet niet"}
    assert nee >= {"H7", "G5", "G6", "G8", "G9", "G11"}


def test_an_unknown_field_names_every_field_there_is() -> None:
    scherm = skillsmatch("voorwaarden", "--test", "regster=ja")

    assert (scherm.code, scherm.uit) == (3, "")
    assert "veld regster: dit veld kent het CSV-sjabloon niet. Kies uit: id, skills" in scherm.fout
    assert all(f" {kolom.naam}" in scherm.fout for kolom in SJABLOON.kolommen)


@pytest.mark.parametrize(
    ("paar", "zin"),
    [
        ("register=jazeker", "veld register: deze waarde staat niet op de lijst. Kies uit: ja, nee, onbekend."),
        ("trede=9", "veld trede: dit is geen trede. Schrijf 1 tot 6, n.t.b. of n.v.t."),
        ("uren_max=100", "veld uren_max: dit is geen heel getal van 0 tot 99."),
        ("register", "veld register: dit is geen VELD=WAARDE. Schrijf bijvoorbeeld register=ja."),
    ],
)
def test_a_wrong_value_names_the_choices(paar: str, zin: str) -> None:
    scherm = skillsmatch("voorwaarden", "--test", paar)

    assert (scherm.code, scherm.uit) == (3, "")
    assert zin in scherm.fout


def test_every_fault_is_said_at_once() -> None:
    scherm = skillsmatch("voorwaarden", "--test", "trede=9", "--test", "nbw=soms", "--test", "regster=ja")

    assert scherm.code == 3
    assert len(scherm.fout.splitlines()) == 3


def test_what_does_not_hold_says_what_helps() -> None:
    tekst = " ".join(
        gelukt("voorwaarden", "--test", "trede=3", "--test", "register=nee", "--plek", "regulier").uit.split()
    )

    assert "Afwijken mag met:" in tekst
    assert [regel.code for regel in BESLISSEND] == list(_toets("trede=3"))


def test_a_stored_vacature_that_is_not_there_is_said(bakkerij_vast: Path) -> None:
    scherm = skillsmatch("voorwaarden", "--test", "trede=3", "--vacature", "V-WEG", "--home", bakkerij_vast)

    assert (scherm.code, scherm.uit) == (4, "")
