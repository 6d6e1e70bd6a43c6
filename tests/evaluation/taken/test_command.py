"""The command measures, prints, writes and says in Dutch what is absent; its JSON is what the document shows."""

from pathlib import Path

import numpy as np
import pytest

from evaluation.statistiek import Schatting
from evaluation.taken import __main__ as opdracht
from evaluation.taken.drietallen import Volgorde
from evaluation.taken.maten import meet
from evaluation.taken.melo import gepubliceerd
from evaluation.taken.opgaven import ONTWIKKEL, OPGAVEN
from evaluation.taken.opmaak import als_markdown
from evaluation.taken.systemen import BASIS, ENCODER, USE
from evaluation.taken.taak import Gepubliceerd, Taak
from evaluation.taken.uitkomst import Cijfer, Herkomst, SysteemUitkomst, TaakUitkomst, Uitkomsten, lees_uitkomsten
from evaluation.taken.vergelijk import herkomsten, vergelijk
from evaluation.taken.wegen import GEWICHTEN, weeg, weegtabel
from evaluation.taken.zoekers import BM25, EncoderZoeker, TekenTfidf, meng
from models.fouten import EncoderFout
from tests.evaluation.taken.test_zoekers import Nepencoder, Vast

TAAK = Taak("proef", "Wat gevraagd wordt.", ("v", "w"), ("a", "b"), (frozenset({0}), frozenset({1})))
GOED = Vast("goed", np.eye(2, dtype=np.float32))
HALF = Vast("half", np.array([[1, 0], [1, 0]], dtype=np.float32))


def test_systems_are_compared_with_the_baseline_on_the_same_queries():
    """`goed` has reciprocal ranks 1 and 1, `half` 1 and 1/2: a difference of .25; p of one swap in two is 1."""
    uit = vergelijk(TAAK, [HALF, GOED], "half")
    assert (uit.vragen, uit.corpus, uit.goed, uit.baseline) == (2, 2, 2, "half")
    half, goed = (one.cijfers["MRR"] for one in uit.systemen)
    assert (half.schatting.gemiddelde, half.verschil, half.p) == (0.75, None, None)
    assert goed.schatting.gemiddelde == 1.0
    assert goed.verschil is not None
    assert goed.verschil.gemiddelde == 0.25
    assert goed.p == 1.0


def test_an_unknown_baseline_is_refused():
    with pytest.raises(ValueError, match="not among the systems"):
        vergelijk(TAAK, [GOED], "half")


def test_the_encoder_behind_a_name_is_told():
    zoekers = (BM25(), EncoderZoeker("e", Nepencoder()))
    assert herkomsten(zoekers) == (Herkomst("e", "nep", "0" * 64),)


def test_what_was_written_is_read_back_whole(tmp_path: Path):
    uitkomst = vergelijk(TAAK, [HALF, GOED], "half", (Gepubliceerd("van elders", {"MRR": 0.5}),))
    volgorde = Volgorde(goed=0.75, goed_basis=0.5, alleen=30, alleen_basis=5, p=0.01)
    uitkomsten = Uitkomsten(2020, (Herkomst("e", "nep", "0" * 64),), (uitkomst,), volgorde)
    pad = tmp_path / "uit.json"
    pad.write_text(uitkomsten.als_json(), encoding="utf-8")
    assert lees_uitkomsten(pad) == uitkomsten


def test_the_tables_show_every_figure_with_its_interval():
    def cijfer(gemiddelde: float, verschil: Schatting | None = None) -> Cijfer:
        return Cijfer(Schatting(gemiddelde, gemiddelde - 0.1, gemiddelde + 0.1, 4), verschil, verschil and 0.04)

    uitkomst = TaakUitkomst(
        "proef",
        "Wat gevraagd wordt.",
        vragen=4,
        corpus=1234,
        goed=6,
        baseline="oud",
        systemen=(
            SysteemUitkomst("oud", {"MRR": cijfer(0.5), "MAP@100": cijfer(0.25)}),
            SysteemUitkomst(
                "nieuw",
                {
                    "MRR": cijfer(0.6, Schatting(0.1, 0.05, 0.15, 4)),
                    "MAP@100": cijfer(0.2, Schatting(-0.05, -0.1, 0.0, 4)),
                },
            ),
        ),
        gepubliceerd=(Gepubliceerd("van elders", {"MRR": 0.55}),),
    )
    tekst = als_markdown(Uitkomsten(7, (Herkomst("nieuw", "nep", "0" * 64),), (uitkomst,)))
    for regel in (
        "### proef",
        "Wat gevraagd wordt. 4 vragen, 1234 teksten om uit te kiezen, gemiddeld 1,5 goede per vraag.",
        "| systeem | MRR | MAP@100 |",
        "| oud | 0,500 [0,400; 0,600] | 0,250 [0,150; 0,350] |",
        "| van elders (gepubliceerd) | 0,550 | - |",
        "| nieuw | +0,100 [+0,050; +0,150] p=0,040 | -0,050 [-0,100; +0,000] p=0,040 |",
        f"- nieuw: `nep`, sha256 `{'0' * 64}`",
    ):
        assert regel in tekst.splitlines()
    assert "seed 7" in tekst
    assert "De training zag nooit een koppeling" in tekst


def test_the_triples_have_a_table_when_both_were_measured():
    volgorde = Volgorde(goed=0.75, goed_basis=0.5, alleen=30, alleen_basis=5, p=0.01)
    regels = als_markdown(Uitkomsten(7, (), (), volgorde)).splitlines()
    assert f"| {BASIS} | 0,500 | 5 |" in regels
    assert f"| {ENCODER} | 0,750 | 30 |" in regels
    assert regels[-1] == "Het verschil: p=0,010 (exacte toets van McNemar)."
    assert "drietallen" not in als_markdown(Uitkomsten(7, (), ()))


def test_only_a_task_with_published_figures_has_their_note():
    assert "gepubliceerd" not in als_markdown(Uitkomsten(7, (), (vergelijk(TAAK, [GOED], "goed"),)))


def test_the_weights_are_measured_from_none_to_more_than_half():
    """With the letters right and the encoder wrong, the letters win once they weigh more."""
    fout = Vast("fout", np.array([[0, 1], [1, 0]], dtype=np.float32))
    assert weeg(TAAK, fout, GOED, (0.0, 0.4, 0.6)) == [0.5, 0.5, 1.0]
    assert (GEWICHTEN[0], GEWICHTEN[-1]) == (0.0, 0.6)


def test_the_table_of_weights_has_a_row_per_weight_and_the_mean_over_tasks(proefdata: Path):
    taken = [OPGAVEN[naam](proefdata) for naam in ONTWIKKEL]
    dicht = EncoderZoeker("e", Nepencoder())
    tabel = weegtabel(taken, dicht, TekenTfidf())
    assert [rij[0] for rij in tabel.rijen[:3]] == ["0,00", "0,05", "0,10"]
    assert tabel.kop[1:] == (*ONTWIKKEL, "gemiddeld")
    scores = dicht.scores(taken[0].vragen, taken[0].corpus), TekenTfidf().scores(taken[0].vragen, taken[0].corpus)
    zesde = np.mean(meet(meng(*scores, GEWICHTEN[6]), taken[0])["MRR"])
    assert tabel.rijen[6][1] == f"{zesde:.3f}".replace(".", ",")


def test_the_command_prints_what_it_writes_and_does_so_the_same_twice(
    proefdata: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    paden = [tmp_path / naam for naam in ("een.json", "twee.json")]
    for pad in paden:
        keuzes = ["--data", str(proefdata), "--taak", "melo-nl", "--taak", "house", "--json", str(pad)]
        assert opdracht.main(keuzes) == 0
    assert paden[0].read_bytes() == paden[1].read_bytes()
    uitkomsten = lees_uitkomsten(paden[0])
    assert capsys.readouterr().out == 2 * (als_markdown(uitkomsten) + "\n")
    assert [one.naam for one in uitkomsten.taken] == ["melo-nl", "house"]
    assert uitkomsten.taken[0].gepubliceerd == gepubliceerd(proefdata, "melo-nl")


def test_the_written_figures_hold_no_text_of_the_data(proefdata: Path, tmp_path: Path):
    pad = tmp_path / "uit.json"
    assert opdracht.main(["--data", str(proefdata), "--taak", "melo-nl", "--json", str(pad)]) == 0
    taak = OPGAVEN["melo-nl"](proefdata)
    tekst = pad.read_text(encoding="utf-8")
    assert not [one for one in (*taak.vragen, *taak.corpus[:3]) if one in tekst]


def test_every_encoder_that_is_asked_for_is_measured(
    proefdata: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(opdracht, "laad_encoder", lambda _folder: Nepencoder())
    monkeypatch.setattr(opdracht, "UseEncoder", Nepencoder)
    keuzes = ["--data", str(proefdata), "--taak", "house", "--encoder", "x", "--basis", "y", "--use"]
    assert opdracht.main(keuzes) == 0
    uit = capsys.readouterr().out
    for naam in (USE, BASIS, ENCODER, f"{ENCODER} + teken-TF-IDF"):
        assert f"| {naam} |" in uit
    assert "### drietallen" in uit
    assert opdracht.main(["--data", str(proefdata), "--weeg", "--encoder", "x"]) == 0
    assert "| 0,60 |" in capsys.readouterr().out


@pytest.mark.parametrize("keuzes", [[], ["--weeg", "--encoder", "x"]])
def test_absent_data_is_told_in_dutch(
    keuzes: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(opdracht, "laad_encoder", lambda _folder: Nepencoder())
    assert opdracht.main(["--data", str(tmp_path), *keuzes]) == 2
    uit = capsys.readouterr()
    assert "ontbreekt. Wijs met --data" in uit.err
    assert uit.out == ""


def test_an_absent_encoder_is_told_in_dutch(
    proefdata: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def ontbreekt(_folder: Path) -> None:
        raise EncoderFout("er is geen map nergens met een encoder")

    monkeypatch.setattr(opdracht, "laad_encoder", ontbreekt)
    assert opdracht.main(["--data", str(proefdata), "--taak", "house", "--encoder", "nergens"]) == 2
    assert "geen map nergens" in capsys.readouterr().err
    assert opdracht.main(["--weeg"]) == 2
    assert "Geef met --encoder" in capsys.readouterr().err
