from datetime import UTC, date, datetime

import pytest

from matching.afwijking import Afwijking, medische_woorden
from matching.voorwaarden import VOORWAARDEN
from models.fouten import AfwijkingFout

DAG = date(2026, 11, 21)


@pytest.mark.parametrize("poort", [v for v in VOORWAARDEN if v.code[0] == "G"], ids=lambda v: v.code)
def test_every_gate_may_be_lifted_with_each_of_its_reasons(poort) -> None:
    for reden in poort.redenen:
        assert Afwijking(code=poort.code, reden=reden.code, door="u1", op=DAG).reden == reden.code


@pytest.mark.parametrize("regel", [v for v in VOORWAARDEN if v.code[0] == "H"], ids=lambda v: v.code)
def test_no_fixed_rule_may_be_lifted_and_the_error_says_what_does(regel) -> None:
    with pytest.raises(AfwijkingFout) as fout:
        Afwijking(code=regel.code, reden="T-KLAAR", door="u1", op=DAG)
    assert regel.opheffing in str(fout.value)
    assert "vaste regel" in str(fout.value)


def test_a_reason_of_another_gate_is_refused_with_the_ones_to_choose_from() -> None:
    with pytest.raises(AfwijkingFout, match=r"'T-KLAAR'.*G5.*R-VERVOER \(Vervoer is te regelen\)"):
        Afwijking(code="G5", reden="T-KLAAR", door="u1", op=DAG)


def test_an_unknown_gate_is_refused() -> None:
    with pytest.raises(AfwijkingFout, match="De regels zijn"):
        Afwijking(code="G99", reden="T-KLAAR", door="u1", op=DAG)


def test_somebody_must_have_lifted_it() -> None:
    with pytest.raises(ValueError, match="door"):
        Afwijking(code="G8", reden="W-AKKOORD", door=" ", op=datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Heeft Autisme en rugklachten", ("Autisme", "rugklachten")),
        ("burn-out; arbeidsongeschikt sinds mei", ("burn-out", "arbeidsongeschikt")),
        ("psychische klachten, de klachten nemen af", ("psychische", "klachten")),
        ("volgt fysiotherapie, huisarts gebeld", ("fysiotherapie", "huisarts")),
    ],
)
def test_medical_words_are_found_as_written(tekst: str, woorden: tuple[str, ...]) -> None:
    assert medische_woorden(tekst) == woorden


@pytest.mark.parametrize(
    "tekst",
    [None, "", "Houdt van muziek en wil hartelijk ontvangen", "vervoer terug is geregeld, operationeel team"],
)
def test_ordinary_words_give_no_warning(tekst: str | None) -> None:
    assert medische_woorden(tekst) == ()
