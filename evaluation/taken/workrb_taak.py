"""The encoder inside the harness of the WorkRB benchmark: `python -m evaluation.taken.workrb_taak --encoder MAP`.

Runs `workrb.evaluate` on MELO Dutch to Dutch, rebuilt from the files beside the project instead of fetched, and prints
its metrics next to ours over the same scores. Source: github.com/techwolf-ai/workrb, MELO by Retyk et al. (2024).

Apart from everything else, because the package brings data-frame libraries that sentence-transformers then loads too:
slower to start and tens of megabytes more memory, also for who does not measure with it.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from evaluation.baselines import DECIMALEN
from evaluation.metrics import MAP, MRR, Hit, Metric
from evaluation.taken.maten import meet
from evaluation.taken.melo import melo_nl
from evaluation.taken.systemen import laad_encoder
from evaluation.taken.taak import Scores, Taak, Zoeker
from evaluation.taken.zoekers import EncoderZoeker
from models.fouten import SkillsmatchFout

try:
    import workrb
    from workrb.models.base import ModelInterface
    from workrb.tasks.abstract.base import DatasetSplit, LabelType, Language
    from workrb.tasks.abstract.ranking_base import DuplicateStrategy, RankingDataset, RankingTask, RankingTaskGroup
    from workrb.types import ModelInputType
except ModuleNotFoundError as fout:
    raise ModuleNotFoundError(
        "meten met WorkRB vraagt een pakket, liefst in een eigen omgeving: pip install --group workrb", name=fout.name
    ) from fout


def maten(taak: Taak) -> dict[str, Metric]:
    """Name of a metric in workrb -> the same of ours; its MAP goes on to the end of the list."""
    return {"mrr": MRR(1.0), "map": MAP(len(taak.corpus), 1.0), "hit@1": Hit(1, 1.0), "hit@10": Hit(10, 1.0)}


class WorkrbModel(ModelInterface):  # type: ignore[misc]
    """One of our systems as a model of workrb.

    Args:
        zoeker: Scores a corpus for queries.
    """

    def __init__(self, zoeker: Zoeker) -> None:
        self._zoeker = zoeker

    @property
    def name(self) -> str:
        """That of the system."""
        return self._zoeker.naam

    @property
    def description(self) -> str:
        """For the settings that workrb writes."""
        return f"skillsmatch: {self.name}"

    @property
    def classification_label_space(self) -> None:
        """None: there is no head with fixed classes."""
        return

    def _compute_rankings(
        self,
        queries: list[str],
        targets: list[str],
        query_input_type: ModelInputType,
        target_input_type: ModelInputType,
    ) -> Scores:
        """Minus the rank from 0, shape (len(queries), len(targets)); the harness takes an array as well as a tensor.

        Ranks and not scores, for the harness sorts ties in any order, and names that occur twice tie: on MELO that
        moves MRR by .003. Here they go by place in the corpus, as `Zoeker` says, after rounding as in `maten.rangen`.
        """
        scores = np.round(self._zoeker.scores(queries, targets), DECIMALEN)
        volgorde = np.argsort(-scores, axis=1, kind="stable")
        rangen = np.arange(len(targets), dtype=np.float32)
        np.put_along_axis(scores, volgorde, -rangen[None, :], axis=1)
        return scores

    def _compute_classification(
        self,
        texts: list[str],
        targets: list[str],
        input_type: ModelInputType,
        target_input_type: ModelInputType | None = None,
    ) -> Scores:
        """Classes are ranked like any text."""
        return self._compute_rankings(texts, targets, input_type, target_input_type or input_type)


class WorkrbTaak(RankingTask):  # type: ignore[misc]
    """One of our tasks, Dutch to Dutch, as a ranking task of workrb.

    Elements that read the same stay apart, as in the published figures of MELO; workrb's own copy merges them.

    Args:
        taak: Job titles and the names to find.
    """

    def __init__(self, taak: Taak) -> None:
        self._taak = taak
        super().__init__(languages=[Language.NL.value], split=DatasetSplit.TEST.value)

    @property
    def name(self) -> str:
        """That of the task."""
        return self._taak.naam

    @property
    def description(self) -> str:
        """That of the task."""
        return self._taak.omschrijving

    @property
    def default_metrics(self) -> list[str]:
        """What both sides measure."""
        return list(maten(self._taak))

    @property
    def task_group(self) -> RankingTaskGroup:
        """Job normalisation, as MELO is in workrb."""
        return RankingTaskGroup.JOB_NORMALIZATION

    @property
    def label_type(self) -> LabelType:
        """More than one name may be right."""
        return LabelType.MULTI_LABEL

    @property
    def supported_query_languages(self) -> list[Language]:
        """Dutch."""
        return [Language.NL]

    @property
    def supported_target_languages(self) -> list[Language]:
        """Dutch."""
        return [Language.NL]

    @property
    def query_input_type(self) -> ModelInputType:
        """Job titles."""
        return ModelInputType.JOB_TITLE

    @property
    def target_input_type(self) -> ModelInputType:
        """Names of occupations."""
        return ModelInputType.JOB_TITLE

    def load_dataset(self, dataset_id: str, split: DatasetSplit) -> RankingDataset:
        """The task in the form of workrb; it has one split."""
        return RankingDataset(
            list(self._taak.vragen),
            [sorted(goed) for goed in self._taak.relevant],
            list(self._taak.corpus),
            dataset_id=dataset_id,
            duplicate_query_strategy=DuplicateStrategy.ALLOW,
            duplicate_target_strategy=DuplicateStrategy.ALLOW,
        )


def draai(zoeker: Zoeker, taak: Taak) -> dict[str, float]:
    """Mean over queries of every metric of `maten`, by its name in workrb, as its harness computes it."""
    with TemporaryDirectory() as folder:
        uit = workrb.evaluate(WorkrbModel(zoeker), [WorkrbTaak(taak)], output_folder=folder)
    return dict(uit.task_results[taak.naam].datasetid_results[Language.NL.value].metrics_dict)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.taken.workrb_taak", description="Meet de encoder met WorkRB op MELO."
    )
    parser.add_argument("--encoder", type=Path, metavar="MAP", required=True, help="map met de encoder")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    keuzes = parser.parse_args(argv)
    try:
        taak = melo_nl(keuzes.data)
        encoder = laad_encoder(keuzes.encoder)
    except SkillsmatchFout as fout:
        print(fout, file=sys.stderr)
        return 2
    except FileNotFoundError as fout:
        print(f"Het bestand {fout.filename} ontbreekt. Wijs met --data de map met de data aan.", file=sys.stderr)
        return 2
    zoeker = EncoderZoeker(encoder.id, encoder)
    van_workrb = draai(zoeker, taak)
    samen = maten(taak)
    eigen = meet(zoeker.scores(taak.vragen, taak.corpus), taak, tuple(samen.values()))
    for naam, maat in samen.items():
        print(f"{naam:8} workrb {van_workrb[naam]:.4f}   eigen maat {np.mean(eigen[maat.label]):.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
