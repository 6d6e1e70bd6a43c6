"""The loop learns, goes on where it was cut off as if nothing had happened, and knows its own checkpoint."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from structlog.testing import capture_logs

from models.fouten import EncoderFout
from models.training import trainen
from models.training.begrippen import Begrip, Bron, Verband
from models.training.tekstmodel import Tekstmodel
from models.training.trainen import Recept, laad_stand, train
from models.training.voorbeelden import Leerstof
from tests.models.training.klein import maak_basis, maak_begrippen

RECEPT = Recept(rondes=3, per_ronde=600, batch=16, leersnelheid=2e-3, opwarmen=0.1)
GEWICHT = "embeddings.word_embeddings.weight"
VERBANDEN = [
    Verband(Bron.MBO, f"{one.nl[0]}", f"een {one.nl[1]}", one.sleutel, f"t{one.sleutel}") for one in maak_begrippen()
]


@pytest.fixture(scope="module", autouse=True)
def _een_draad() -> Iterator[None]:
    voor = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(voor)


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return maak_basis(tmp_path_factory.mktemp("basis"))


def leer(basis: Path, map_: Path, recept: Recept = RECEPT) -> tuple[Tekstmodel, list[Any]]:
    """A model from the base, trained; and what was logged."""
    model = Tekstmodel(basis)
    model.train()
    with capture_logs() as regels:
        train(model, Leerstof.maak(maak_begrippen(), VERBANDEN), recept, map_)
    return model, regels


@pytest.fixture(scope="module")
def ononderbroken(basis: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Tekstmodel, list[Any]]:
    return leer(basis, tmp_path_factory.mktemp("heel"))


def test_the_loss_falls(ononderbroken: tuple[Tekstmodel, list[Any]]):
    verliezen = [regel["verlies"] for regel in ononderbroken[1]]
    assert len(verliezen) == RECEPT.rondes
    assert verliezen[-1] < 0.6 * verliezen[0]


def test_names_of_one_concept_come_nearer_than_those_of_another(
    basis: Path, ononderbroken: tuple[Tekstmodel, list[Any]]
):
    een, ander = [[one.nl[kant] for one in maak_begrippen()] for kant in (0, 1)]

    def raak(model: Tekstmodel) -> float:
        scores = model.eval().encode(een) @ model.encode(ander).T
        return float((scores.argmax(axis=1) == range(len(een))).mean())

    assert raak(ononderbroken[0]) > raak(Tekstmodel(basis)) + 0.2


def gelijk(een: Tekstmodel, ander: Tekstmodel) -> bool:
    links, rechts = een.state_dict(), ander.state_dict()
    return links.keys() == rechts.keys() and all(torch.equal(waarde, rechts[naam]) for naam, waarde in links.items())


def test_a_run_that_was_cut_off_ends_with_exactly_the_same_weights(
    basis: Path, ononderbroken: tuple[Tekstmodel, list[Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stap, gezet = trainen._stap, iter(range(1_000))

    def stap_tot_de_stroom_uitvalt(*argumenten: Any) -> float:
        if next(gezet) == 20:  # a round has 14 steps: in the middle of the second
            raise KeyboardInterrupt
        return stap(*argumenten)

    monkeypatch.setattr(trainen, "_stap", stap_tot_de_stroom_uitvalt)
    with pytest.raises(KeyboardInterrupt):
        leer(basis, tmp_path)
    monkeypatch.undo()
    hervat, regels = leer(basis, tmp_path)
    assert [regel["event"] for regel in regels] == ["verder na ronde", "ronde klaar", "ronde klaar"]
    assert regels[0]["ronde"] == 1
    assert gelijk(hervat, ononderbroken[0])
    assert not gelijk(hervat, Tekstmodel(basis))


def test_another_seed_is_another_model(basis: Path, ononderbroken: tuple[Tekstmodel, list[Any]], tmp_path: Path):
    kort = Recept(rondes=1, per_ronde=60, batch=16, seed=21)
    ander = Recept(rondes=1, per_ronde=60, batch=16, seed=22)
    een, zelfde, twee = (
        leer(basis, tmp_path / naam, recept)[0] for naam, recept in (("a", kort), ("b", kort), ("c", ander))
    )
    assert gelijk(een, zelfde)
    assert not gelijk(een, twee)


def test_a_finished_run_has_nothing_left_to_do(basis: Path, tmp_path: Path):
    kort = Recept(rondes=1, per_ronde=60, batch=16)
    klaar, _ = leer(basis, tmp_path, kort)
    nog_eens, regels = leer(basis, tmp_path, kort)
    assert [regel["event"] for regel in regels] == ["verder na ronde"]
    geladen = Tekstmodel(basis)
    laad_stand(geladen, tmp_path, aandeel_basis=0.0)
    assert gelijk(klaar, nog_eens)
    assert gelijk(klaar, geladen)


def test_a_share_of_the_base_stays_in_every_weight(basis: Path, tmp_path: Path):
    klaar, _ = leer(basis, tmp_path, Recept(rondes=1, per_ronde=60, batch=16))
    gemengd, begin = Tekstmodel(basis), Tekstmodel(basis).model.state_dict()
    laad_stand(gemengd, tmp_path, aandeel_basis=0.25)
    for naam, na in klaar.model.state_dict().items():
        verwacht = 0.75 * na + 0.25 * begin[naam] if na.is_floating_point() else na
        torch.testing.assert_close(gemengd.model.state_dict()[naam], verwacht)


def test_the_end_of_the_first_cycle_counts_too(basis: Path, tmp_path: Path):
    recept = Recept(rondes=2, herstart=1, per_ronde=60, batch=16)
    na_twee = leer(basis, tmp_path, recept)[0].model.state_dict()
    na_een = torch.load(tmp_path / trainen.EERSTE, weights_only=True)
    gemiddeld = Tekstmodel(basis)
    laad_stand(gemiddeld, tmp_path, aandeel_basis=0.0)
    assert not torch.equal(na_een[GEWICHT], na_twee[GEWICHT])
    for naam, waarde in gemiddeld.model.state_dict().items():
        verwacht = 0.6 * na_twee[naam] + 0.4 * na_een[naam] if waarde.is_floating_point() else waarde
        torch.testing.assert_close(waarde, verwacht)
    (tmp_path / trainen.EERSTE).unlink()
    with pytest.raises(EncoderFout, match=r"ontbreekt eerste\.pt, de stand na ronde 1"):
        laad_stand(Tekstmodel(basis), tmp_path)


def test_the_checkpoint_of_another_recipe_is_refused(basis: Path, tmp_path: Path):
    leer(basis, tmp_path, Recept(rondes=1, per_ronde=60, batch=16))
    with pytest.raises(EncoderFout, match="een ander recept"):
        leer(basis, tmp_path, Recept(rondes=2, per_ronde=60, batch=16))


def test_a_run_that_was_cut_off_cannot_be_loaded(basis: Path, tmp_path: Path):
    leer(basis, tmp_path, Recept(rondes=1, per_ronde=60, batch=16))
    recept = tmp_path / trainen.RECEPT
    recept.write_text(json.dumps(json.loads(recept.read_text()) | {"rondes": 9}))
    with pytest.raises(EncoderFout, match="brak af na ronde 1 van 9"):
        laad_stand(Tekstmodel(basis), tmp_path)


def test_what_was_not_trained_cannot_be_loaded(basis: Path, tmp_path: Path):
    with pytest.raises(EncoderFout, match="geen getraind model"):
        laad_stand(Tekstmodel(basis), tmp_path)


@pytest.mark.parametrize(("begin", "herstart", "rondes"), [(0, 10, 10), (0, 99, 10), (5, 5, 15), (0, 10, 30)])
def test_the_learning_rate_rises_and_then_falls_to_zero(begin: int, herstart: int, rondes: int):
    """In each cycle of ten rounds; one that would begin after the last round never does."""
    recept = Recept(leersnelheid=1e-3, opwarmen=0.2, herstart=herstart, rondes=rondes)
    tempo = [recept.tempo(begin + deel / 10) for deel in range(100)]
    assert tempo[0] == 0
    assert tempo[20] == pytest.approx(1e-3) == max(tempo)
    assert tempo[60] == pytest.approx(5e-4)  # halfway down a half cosine
    assert tempo[-1] == pytest.approx(0, abs=1e-6)
    assert all(een < ander for een, ander in pairwise(tempo[:21]))
    assert all(een > ander for een, ander in pairwise(tempo[20:]))


def test_neighbours_are_the_nearest_concepts_without_oneself(basis: Path):
    begrippen = maak_begrippen()
    model = Tekstmodel(basis)
    buren = trainen._buren(model, Leerstof.maak(begrippen, []), Bron.ESCO_BEROEP)
    vectoren = model.encode([one.nl[0] for one in begrippen])
    for nummer, begrip in enumerate(begrippen):
        op_afstand = sorted(range(len(begrippen)), key=lambda n: -float(vectoren[nummer] @ vectoren[n]))
        dichtst = [begrippen[n].sleutel for n in op_afstand if n != nummer][: trainen.BUREN]
        assert sorted(buren[begrip.sleutel]) == sorted(dichtst)


def test_a_source_of_few_concepts_has_no_neighbours(basis: Path):
    weinig = [Begrip(Bron.MBO, str(nummer), ("a", "b")) for nummer in range(trainen.BUREN)]
    assert trainen._buren(Tekstmodel(basis), Leerstof.maak(weinig, []), Bron.MBO) == {}


def test_every_round_has_its_own_pairs_and_the_same_ones_again(basis: Path):
    model, leerstof = Tekstmodel(basis), Leerstof.maak(maak_begrippen(), VERBANDEN)
    eerste, tweede, weer = (trainen._plan(model, leerstof, RECEPT, ronde) for ronde in (0, 1, 0))
    assert eerste == weer
    assert eerste != tweede
    assert {paar for batch in eerste for paar in batch} != {paar for batch in tweede for paar in batch}
