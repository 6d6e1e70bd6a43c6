"""One call compares systems: the same vacatures, the same truth, a baseline, intervals and a paired test."""

from collections.abc import Mapping, Sequence

from evaluation.metrics import NDCG, Metric, Precision, Recall
from evaluation.qrels import Qrels
from evaluation.report import Meting, Report, SysteemMeting, gedefinieerd
from evaluation.run import Rangschikker, Run, maak_run
from evaluation.statistiek import schat, toets

SEED = 2020
# Grades of the judged set are means of two judges on 0-3. From 2.0 on they hold together that somebody fits;
# at 1.5 one of them does not. The threshold is printed under every table.
RELEVANT_VANAF = 2.0

Waarden = tuple[float | None, ...]


def standaard_metrics(relevant_vanaf: float = RELEVANT_VANAF) -> tuple[Metric, ...]:
    """The metrics of the judged sets."""
    return NDCG(10), Precision(5, relevant_vanaf), Recall(10, relevant_vanaf)


def evalueer(
    rangschikkers: Mapping[str, Rangschikker],
    qrels: Qrels,
    metrics: Sequence[Metric] = standaard_metrics(),
    *,
    baseline: str | None = None,
    titel: str = "Vergelijking",
    toelichting: tuple[str, ...] = (),
    seed: int = SEED,
) -> Report:
    """Rank every vacature of `qrels` with every system and compare them.

    Args:
        rangschikkers: Name -> system. A `Run` is one too: a cross-validated run stands beside live systems.
        qrels: The truth; its vacatures are the queries.
        metrics: What to measure; the first one orders the report.
        baseline: Name of the system that the others are compared with; None: the first.
        titel: Of the report, Dutch.
        toelichting: Extra footnotes, Dutch.
        seed: Of intervals and tests.

    Raises:
        ValueError: No system, no metric, or a baseline that is not among the systems; before any ranking.
    """
    if not rangschikkers or not metrics:
        raise ValueError("an experiment has at least one system and one metric")
    baseline = next(iter(rangschikkers)) if baseline is None else baseline
    if baseline not in rangschikkers:
        raise ValueError(f"the baseline {baseline!r} is not among the systems")
    runs = [maak_run(naam, one, qrels.vacatures) for naam, one in rangschikkers.items()]
    beste = _beste_run(qrels)
    return Report(
        titel=titel,
        vacatures=qrels.vacatures,
        aantal_kandidaten=len({one for run in runs for v in qrels.vacatures for one in run.ids(v)}),
        aantal_oordelen=qrels.aantal,
        baseline=baseline,
        seed=seed,
        systemen=_vergelijk(runs, baseline, qrels, metrics, seed),
        bovengrens=_vergelijk([beste], beste.systeem, qrels, metrics, seed)[0],
        toelichting=toelichting,
    )


def meet(run: Run, qrels: Qrels, metric: Metric) -> Waarden:
    """The metric per vacature, in the order of `qrels.vacatures`; None: nothing relevant to find."""
    return tuple(metric(run.ids(vacature), qrels.oordelen[vacature]) for vacature in qrels.vacatures)


def _vergelijk(
    runs: Sequence[Run], baseline: str, qrels: Qrels, metrics: Sequence[Metric], seed: int
) -> tuple[SysteemMeting, ...]:
    """The outcome of every run, best first on the first metric."""
    values = {run.systeem: {metric.label: meet(run, qrels, metric) for metric in metrics} for run in runs}
    outcomes = [_systeem(naam, own, values[baseline], naam != baseline, seed) for naam, own in values.items()]
    return tuple(sorted(outcomes, key=lambda one: -(one.metingen[0].schatting.gemiddelde or 0.0)))


def _systeem(
    naam: str, own: Mapping[str, Waarden], other: Mapping[str, Waarden], vergelijk: bool, seed: int
) -> SysteemMeting:
    metingen = (_meting(label, waarden, other[label], vergelijk, seed) for label, waarden in own.items())
    return SysteemMeting(naam, tuple(metingen))


def _meting(metric: str, waarden: Waarden, van_baseline: Waarden, vergelijk: bool, seed: int) -> Meting:
    # Whether a value exists depends on the truth only, so the two lists stay paired.
    own, other = gedefinieerd(waarden), gedefinieerd(van_baseline)
    if not vergelijk:
        return Meting(metric, waarden, schat(own, seed), None, None)
    difference = schat([one - two for one, two in zip(own, other, strict=True)], seed)
    return Meting(metric, waarden, schat(own, seed), difference, toets(own, other, seed))


def _beste_run(qrels: Qrels) -> Run:
    """The judged kandidaten by their grade: no order can do better."""
    return Run(
        "best mogelijk",
        {v: tuple(sorted(grades.items(), key=lambda item: -item[1])) for v, grades in qrels.oordelen.items()},
    )
