"""Proposals survive the file that a person fills in; damage is named by row and field."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.taxonomie.kruisverwijzing_bestand import lees_voorstellen, neem_over, schrijf_voorstellen
from models.taxonomie.kruisverwijzing_voorstel import Besluit, Voorstel

LABELS = st.text("ab=+-@'\" ;,|éß\u20ac", min_size=1, max_size=12).map(str.strip).filter(bool)
IDS = st.sampled_from(["vijlen", "zagen", "cnl-00000000a1", "esco-00000001-0000-4000-8000-000000000000", "a-1"])
VOORSTELLEN = st.lists(
    st.builds(
        Voorstel,
        van=IDS,
        van_label=LABELS,
        naar=IDS.map(lambda id_: f"{id_}-b"),
        naar_label=LABELS,
        zekerheid=st.integers(0, 1000).map(lambda duizendste: duizendste / 1000),
        besluit=st.sampled_from([None, Besluit.NEE]),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda een: (een.van, een.naar),
)


def voorstel(van: str, naar: str, besluit: Besluit | None = None) -> Voorstel:
    return Voorstel(van=van, van_label=van, naar=naar, naar_label=naar, zekerheid=0.9, besluit=besluit)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VOORSTELLEN)
def test_proposals_come_back_as_they_went(tmp_path: Path, voorstellen: list[Voorstel]) -> None:
    schrijf_voorstellen(tmp_path / "x.csv", voorstellen)
    assert list(lees_voorstellen(tmp_path / "x.csv")) == voorstellen


def test_a_label_that_looks_like_a_formula_is_harmless(tmp_path: Path) -> None:
    een = Voorstel(van="a", van_label="=HYPERLINK(1)", naar="b", naar_label="@b", zekerheid=1.0)
    schrijf_voorstellen(tmp_path / "x.csv", [een])
    assert '"\'=HYPERLINK(1)"' in (tmp_path / "x.csv").read_text(encoding="utf-8-sig")
    assert lees_voorstellen(tmp_path / "x.csv") == (een,)


KOP = "van,van_label,naar,naar_label,zekerheid,besluit\n"


def gelezen(map_: Path, *rijen: str, kop: str = KOP) -> tuple[Voorstel, ...]:
    pad = map_ / "voorstellen.csv"
    pad.write_text(kop + "\n".join(rijen) + "\n", encoding="utf-8")
    return lees_voorstellen(pad, {"vijlen", "zagen", "cnl-1", "cnl-2", "esco-1"})


@pytest.mark.parametrize(
    ("tekst", "besluit"),
    [("ja", Besluit.JA), (" JA ", Besluit.JA), ("Nee", Besluit.NEE), ("", None), ("?", None)],
)
def test_only_what_was_decided_counts(tmp_path: Path, tekst: str, besluit: Besluit | None) -> None:
    assert gelezen(tmp_path, f'vijlen,x,cnl-1,y,"0,9",{tekst}')[0].besluit is besluit


@pytest.mark.parametrize(
    ("rijen", "rij", "veld"),
    [
        (["vijlen,x,cnl-1,y,0.9,misschien"], 2, "besluit"),
        (["vijlen,x,cnl-1,y,0.9,ja", "slopen,x,cnl-1,y,0.9,ja"], 3, "van"),
        (["vijlen,x,cnl-9,y,0.9,ja"], 2, "naar"),
        (["vijlen,x,,y,0.9,ja"], 2, "naar"),
        (["vijlen,x,vijlen,y,0.9,ja"], 2, "naar"),
        (["vijlen,x,cnl-1,y,1.2,ja"], 2, "zekerheid"),
        (["vijlen,x,cnl-1,y,veel,ja"], 2, "zekerheid"),
        (["vijlen,x,cnl-1,y,0.9,ja", "vijlen,x,cnl-1,y,0.9,nee"], 3, "naar"),
        (["vijlen,x,cnl-1,y,0.9,ja", "zagen,x,cnl-1,y,0.9,ja", "vijlen,x,cnl-2,y,0.9,ja"], 4, "besluit"),
        (["vijlen,x,cnl-1,y,0.9"], 2, None),
    ],
)
def test_a_bad_row_is_named_by_row_and_field(tmp_path: Path, rijen: list[str], rij: int, veld: str | None) -> None:
    with pytest.raises(InvoerFout) as fout:
        gelezen(tmp_path, *rijen)
    (melding,) = fout.value.meldingen
    assert (melding.bestand, melding.rij, melding.veld) == ("voorstellen.csv", rij, veld)
    assert melding.herstel


def test_a_skill_may_have_a_counterpart_in_each_vocabulary(tmp_path: Path) -> None:
    assert len(gelezen(tmp_path, "vijlen,x,cnl-1,y,0.9,ja", "vijlen,x,esco-1,y,0.9,ja")) == 2


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="besluit"):
        gelezen(tmp_path, "vijlen,cnl-1", kop="van,naar\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VOORSTELLEN, st.data())
def test_a_damaged_file_is_read_or_refused_and_never_crashes(
    tmp_path: Path, voorstellen: list[Voorstel], data: st.DataObject
) -> None:
    pad = tmp_path / "x.csv"
    schrijf_voorstellen(pad, voorstellen)
    heel = pad.read_bytes()
    begin, einde = sorted((data.draw(st.integers(0, len(heel))), data.draw(st.integers(0, len(heel)))))
    pad.write_bytes(heel[:begin] + data.draw(st.binary(max_size=6)) + heel[einde:])
    try:
        uit = lees_voorstellen(pad)
    except InvoerFout:
        return
    assert all(0 <= een.zekerheid <= 1 for een in uit)


def test_decisions_are_kept_and_the_latest_counts() -> None:
    eerst = neem_over(
        [], [voorstel("a", "cnl-1", Besluit.JA), voorstel("a", "cnl-2", Besluit.NEE), voorstel("b", "cnl-1")]
    )
    assert eerst == (voorstel("a", "cnl-1", Besluit.JA), voorstel("a", "cnl-2", Besluit.NEE))
    assert neem_over(eerst, [voorstel("a", "cnl-1")]) == eerst
    assert neem_over(eerst, [voorstel("a", "cnl-1", Besluit.NEE)])[0].besluit is Besluit.NEE


def test_a_new_yes_takes_the_place_of_the_old_one_in_that_vocabulary() -> None:
    eerst = [voorstel("a", "cnl-1", Besluit.JA), voorstel("a", "esco-1", Besluit.JA)]
    nieuw = voorstel("a", "cnl-2", Besluit.JA)
    assert neem_over(eerst, [nieuw]) == (nieuw, eerst[1])
