"""`--afwijken`: a gate may be lifted for one list, with a reason, by somebody, and that is kept."""

import getpass
from datetime import date
from pathlib import Path

import pytest

from matching.voorwaarden import VOORWAARDEN
from service.cli import opties
from tests.service.cli.opdrachtregel import PEILDATUM, Scherm, gelukt, skillsmatch


@pytest.fixture(autouse=True)
def vandaag(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fixed day on the clock of this machine, other than the day of the lists."""
    monkeypatch.setattr(opties, "_vandaag", lambda: date(2027, 1, 2))


def _match(home: Path, *meer: object, opdracht: tuple[str, ...] = ("match", "V-REGULIER")) -> Scherm:
    return skillsmatch(*opdracht, "--home", home, "--peildatum", PEILDATUM, *meer)


def test_a_lifted_gate_lets_somebody_in_and_stands_on_the_list(bakkerij_vast: Path) -> None:
    zonder = _match(bakkerij_vast, "--json").json
    met = _match(bakkerij_vast, "--json", "--afwijken", "G1=T-PROEF:twee maanden proef", "--door", "adviseur-3").json

    erbij = {m["kandidaat"] for m in met["matches"]} - {m["kandidaat"] for m in zonder["matches"]}
    assert erbij == {"K-TREDE3"}
    (afwijking,) = met["afwijkingen"]
    assert afwijking == {
        "code": "G1",
        "reden": "T-PROEF",
        "toelichting": "twee maanden proef",
        "door": "adviseur-3",
        "op": "2027-01-02",  # when it was done, not the day the list is for
    }
    assert (zonder["afwijkingen"], zonder["verborgen"]["G1"]) == ([], 1)
    assert "G1" not in met["verborgen"]


def test_the_words_name_rule_reason_and_person(bakkerij_vast: Path) -> None:
    tekst = " ".join(_match(bakkerij_vast, "--afwijken", "G1=T-PROEF:twee maanden", "--door", "adviseur-3").uit.split())

    assert "Afwijking: G1 opgeheven met T-PROEF (twee maanden), door adviseur-3 op 02-01-2027." in tekst


def test_several_gates_may_be_lifted_at_once(bakkerij_vast: Path) -> None:
    lijst = _match(bakkerij_vast, "--json", "--afwijken", "G1=T-STEUN", "--afwijken", "G5=R-VERVOER").json

    assert [een["code"] for een in lijst["afwijkingen"]] == ["G1", "G5"]
    assert {"K-TREDE3", "K-VER"} <= {match["kandidaat"] for match in lijst["matches"]}


def test_without_door_it_is_the_user_of_this_machine(bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "verzonnen-gebruiker")

    for door in ((), ("--door", " ")):
        (afwijking,) = _match(bakkerij_vast, "--json", "--afwijken", "G1=T-OUD", *door).json["afwijkingen"]
        assert afwijking["door"] == "verzonnen-gebruiker"


def test_a_user_without_a_name_has_to_say_who_deviates_and_only_then(
    bakkerij_vast: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def naamloos() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", naamloos)

    assert _match(bakkerij_vast).code == 0
    assert _match(bakkerij_vast, "--afwijken", "G1=T-OUD", "--door", "adviseur-3").code == 0
    scherm = _match(bakkerij_vast, "--afwijken", "G1=T-OUD")
    assert (scherm.code, scherm.fout) == (5, "Zeg met --door wie afwijkt (rol of gebruikersnaam).\n")


@pytest.mark.parametrize("code", [regel.code for regel in VOORWAARDEN if not regel.redenen])
def test_no_fixed_rule_is_lifted_with_any_reason(code: str, bakkerij_vast: Path) -> None:
    scherm = _match(bakkerij_vast, "--afwijken", f"{code}=T-PROEF")

    assert (scherm.code, scherm.uit) == (5, "")
    assert f"{code} (" in scherm.fout
    assert "is niet met een reden op te heffen" in scherm.fout


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [
        ("G1", "heeft niet de vorm CODE=REDEN, bijvoorbeeld G1=T-PROEF."),
        ("G1=", "heeft niet de vorm CODE=REDEN"),
        ("G1=P-MEER", "Kies uit: T-KLAAR"),
        ("G1=t-proef", "Kies uit: T-KLAAR"),
        ("G99=T-PROEF", "Er is geen regel 'G99'."),
        ("=T-PROEF", "Er is geen regel ''."),
        ("G1=T-PROEF:belt over 123456782", "bevat een burgerservicenummer (BSN)"),
    ],
)
@pytest.mark.parametrize("opdracht", [("match", "V-REGULIER"), ("explain", "V-REGULIER", "K-TREDE3")])
def test_a_wrong_deviation_is_refused_in_words(
    waarde: str, zin: str, opdracht: tuple[str, ...], bakkerij_vast: Path
) -> None:
    scherm = _match(bakkerij_vast, "--afwijken", waarde, opdracht=opdracht)

    assert (scherm.code, scherm.uit) == (5, "")
    assert zin in scherm.fout
    assert "123456782" not in scherm.fout


@pytest.mark.parametrize("opdracht", [("match", "V-REGULIER"), ("explain", "V-REGULIER", "K-TREDE3")])
def test_medical_words_are_warned_of_beside_the_answer(opdracht: tuple[str, ...], bakkerij_vast: Path) -> None:
    gewoon = _match(bakkerij_vast, "--json", "--afwijken", "G1=T-PROEF:begint rustig", opdracht=opdracht)
    medisch = _match(bakkerij_vast, "--json", "--afwijken", "G1=T-PROEF:na een burn-out", opdracht=opdracht)

    assert gewoon.fout == ""
    assert "Let op: de toelichting lijkt medisch (burn-out)." in " ".join(medisch.fout.split())
    assert medisch.json["afwijkingen"][0]["toelichting"] == "na een burn-out"  # a warning, not a refusal


def test_the_log_keeps_the_code_and_no_words(thuis: Path) -> None:
    gelukt("match", "V-REGULIER", "--home", thuis, "--afwijken", "G1=T-PROEF:kanarie in woorden", "--door", "kanarie")

    regels = (thuis / "skillsmatch.log").read_text(encoding="utf-8")
    assert '"afwijkingen": ["G1"]' in regels
    assert "kanarie" not in regels
