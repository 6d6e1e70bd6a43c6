"""The training loop: rounds of pairs, a contrastive loss, a checkpoint after every round.

InfoNCE over the batch in both directions (van den Oord et al. 2018, arXiv 1807.03748), with in-batch negatives
of near concepts and a mask over texts that mean the same. A round draws its pairs from (seed, round) and its
neighbours from the model at its start, so a run that was cut off goes on from the last checkpoint as if nothing
had happened.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import structlog
import torch
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from torch.nn.functional import cross_entropy

from models.fouten import EncoderFout
from models.training.begrippen import Bron
from models.training.tekstmodel import Tekstmodel
from models.training.voorbeelden import BUREN, Leerstof, Voorbeeld, batches, geen_negatief

log = structlog.get_logger()
STAND, EERSTE, RECEPT = "stand.pt", "eerste.pt", "recept.json"

# On the figures of `ontwikkelmaat` 0.15, 0.2 and 0.25 do equally well, and better than 0 or 0.4 (RUNS.md).
AANDEEL_BASIS = 0.15
AANDEEL_EERSTE = 0.4  # of the weights after the first cycle, in what was trained; better there than none of them


@dataclass(frozen=True, slots=True)
class Recept:
    """What can be turned; the chosen values and the reasons stand in RUNS.md.

    Attributes:
        rondes: Number of rounds.
        herstart: Round after which the learning rate starts anew: a second cycle goes on where the first settled
            (Loshchilov and Hutter 2017, arXiv 1608.03983).
        per_ronde: Pairs per round.
        batch: Pairs per step.
        leersnelheid: Highest learning rate; in each cycle it rises over the first part and falls to zero.
        opwarmen: Part of a cycle in which the learning rate rises.
        temperatuur: Of the softmax over similarities.
        seed: Of all draws.
    """

    rondes: int = 16
    herstart: int = 6
    per_ronde: int = 25_000
    batch: int = 256
    leersnelheid: float = 1.5e-4
    opwarmen: float = 0.05
    temperatuur: float = 0.05
    seed: int = 20

    def tempo(self, ronde: float) -> float:
        """Learning rate at this point of the run, `ronde` in [0, rondes]."""
        begin, einde = (0, min(self.herstart, self.rondes)) if ronde < self.herstart else (self.herstart, self.rondes)
        deel = (ronde - begin) / (einde - begin)
        if deel < self.opwarmen:
            return self.leersnelheid * deel / self.opwarmen
        return self.leersnelheid * 0.5 * (1 + math.cos(math.pi * (deel - self.opwarmen) / (1 - self.opwarmen)))


def train(model: Tekstmodel, leerstof: Leerstof, recept: Recept, map_: Path) -> None:
    """Train in place; goes on from the checkpoint in `map_` where there is one.

    Args:
        model: Starts as the base.
        leerstof: What to learn from; nothing that is kept apart.
        recept: How.
        map_: Where the checkpoint goes; it is refused when it belongs to another recipe.

    Raises:
        EncoderFout: The checkpoint was made with another recipe.
    """
    optimizer = torch.optim.AdamW(model.parameters(), lr=recept.leersnelheid, weight_decay=0.01, fused=True)
    eerste = _hervat(model, optimizer, recept, map_)
    balk = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn()
    )
    with balk:
        for ronde in range(eerste, recept.rondes):
            stappen = _plan(model, leerstof, recept, ronde)
            taak = balk.add_task(f"ronde {ronde + 1}/{recept.rondes}", total=len(stappen))
            verlies = 0.0
            for nummer, stap in enumerate(stappen):
                for groep in optimizer.param_groups:
                    groep["lr"] = recept.tempo(ronde + nummer / len(stappen))
                verlies += _stap(model, optimizer, stap, leerstof.verwant, recept)
                balk.advance(taak)
            log.info("ronde klaar", ronde=ronde + 1, verlies=round(verlies / len(stappen), 4))
            _bewaar(model, optimizer, recept, ronde + 1, map_)


def laad_stand(model: Tekstmodel, map_: Path, aandeel_basis: float = AANDEEL_BASIS) -> None:
    """Move a model from the base to the mean of what the two cycles in `map_` ended with, but for a part of the way.

    A mean over the ends of cycles does better than the last (Izmailov et al. 2018, arXiv 1803.05407). A mean of the
    weights before and after training does better on concepts that never trained than either (Wortsman et al. 2022,
    arXiv 2109.01903), and forgets less of ordinary Dutch.

    Args:
        model: The base.
        map_: Folder of the checkpoint.
        aandeel_basis: Share of the base in every weight, in [0, 1].

    Raises:
        EncoderFout: There is no checkpoint, its run was cut off, or the end of its first cycle is gone.
    """
    stand, apparaat = map_ / STAND, model.model.device
    if not stand.exists():
        raise EncoderFout(f"in {map_.name} staat geen getraind model; voer eerst de stap train uit")
    toestand = torch.load(stand, map_location=apparaat, weights_only=True)
    recept = Recept(**json.loads((map_ / RECEPT).read_text(encoding="utf-8")))
    if toestand["ronde"] < recept.rondes:
        raise EncoderFout(f"de training brak af na ronde {toestand['ronde']} van {recept.rondes}; ga er eerst mee door")
    basis, laatste = model.model.state_dict(), toestand["model"]
    eerste = laatste  # in a run of one cycle
    if recept.herstart < recept.rondes:
        if not (map_ / EERSTE).exists():
            raise EncoderFout(f"in {map_.name} ontbreekt {EERSTE}, de stand na ronde {recept.herstart}")
        eerste = torch.load(map_ / EERSTE, map_location=apparaat, weights_only=True)
    # Whole numbers (the places) are the same in all; only what is trained has a mean.
    gemiddeld = {
        naam: laatste[naam].lerp(eerste[naam], AANDEEL_EERSTE).lerp(waarde, aandeel_basis)
        for naam, waarde in basis.items()
        if waarde.is_floating_point()
    }
    model.model.load_state_dict(basis | gemiddeld)


def _plan(model: Tekstmodel, leerstof: Leerstof, recept: Recept, ronde: int) -> list[list[Voorbeeld]]:
    """The batches of one round, mixed over the sources."""
    rng = np.random.default_rng([recept.seed, ronde])
    stappen = [
        batch
        for bron, voorbeelden in leerstof.trek(recept.per_ronde, rng).items()
        for batch in batches(voorbeelden, recept.batch, _buren(model, leerstof, bron), rng)
        if len(batch) > 1
    ]
    rng.shuffle(stappen)
    return stappen


def _buren(model: Tekstmodel, leerstof: Leerstof, bron: Bron) -> Mapping[str, Sequence[str]]:
    """The nearest concepts of each concept of this source, as the model sees their first names now."""
    begrippen = leerstof.begrippen.get(bron, ())
    if len(begrippen) <= BUREN:
        return {}
    vectoren = model.encode([one.nl[0] for one in begrippen])
    gelijkenis = vectoren @ vectoren.T
    np.fill_diagonal(gelijkenis, -1.0)
    beste = np.argpartition(-gelijkenis, BUREN, axis=1)[:, :BUREN]
    return {
        one.sleutel: [begrippen[nummer].sleutel for nummer in rij]
        for one, rij in zip(begrippen, beste.tolist(), strict=True)
    }


def _stap(
    model: Tekstmodel,
    optimizer: torch.optim.Optimizer,
    batch: Sequence[Voorbeeld],
    verwant: frozenset[tuple[str, str]],
    recept: Recept,
) -> float:
    """One step over a batch; the loss, before it."""
    apparaat = model.model.device
    with torch.autocast(apparaat.type, torch.bfloat16):
        vectoren = model([one.links for one in batch] + [one.rechts for one in batch])
    links, rechts = vectoren[: len(batch)], vectoren[len(batch) :]
    masker = torch.from_numpy(geen_negatief(batch, verwant)).to(apparaat)
    scores = (links @ rechts.T / recept.temperatuur).masked_fill(masker, -1e4)
    doel = torch.arange(len(batch), device=apparaat)
    verlies = 0.5 * (cross_entropy(scores, doel) + cross_entropy(scores.T, doel))
    optimizer.zero_grad()
    verlies.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return float(verlies.detach())


def _bewaar(model: Tekstmodel, optimizer: torch.optim.Optimizer, recept: Recept, ronde: int, map_: Path) -> None:
    """Write the checkpoint beside the old one and swap: a cut-off run keeps a whole one."""
    map_.mkdir(parents=True, exist_ok=True)
    nieuw = map_ / "stand.nieuw"
    torch.save({"model": model.model.state_dict(), "optimizer": optimizer.state_dict(), "ronde": ronde}, nieuw)
    if ronde == recept.herstart:
        torch.save(model.model.state_dict(), map_ / EERSTE)
    (map_ / RECEPT).write_text(json.dumps(asdict(recept), indent=1) + "\n", encoding="utf-8")
    nieuw.replace(map_ / STAND)  # last: a checkpoint without its recipe could not be judged


def _hervat(model: Tekstmodel, optimizer: torch.optim.Optimizer, recept: Recept, map_: Path) -> int:
    """The first round that is still to do; 0 without a checkpoint."""
    stand = map_ / STAND
    if not stand.exists():
        return 0
    if json.loads((map_ / RECEPT).read_text(encoding="utf-8")) != asdict(recept):
        raise EncoderFout(f"in {map_.name} staat een tussenstand van een ander recept; kies een andere werkmap")
    toestand = torch.load(stand, map_location="cpu", weights_only=True)
    model.model.load_state_dict(toestand["model"])
    optimizer.load_state_dict(toestand["optimizer"])
    log.info("verder na ronde", ronde=toestand["ronde"])
    return int(toestand["ronde"])
