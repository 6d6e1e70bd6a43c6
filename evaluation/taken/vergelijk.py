"""One call compares systems on a task: the same queries, a baseline, intervals and a paired test."""

from collections.abc import Mapping, Sequence

from evaluation.experiment import SEED
from evaluation.statistiek import schat, toets
from evaluation.taken.maten import meet
from evaluation.taken.taak import Gepubliceerd, Taak, Zoeker
from evaluation.taken.uitkomst import Cijfer, Herkomst, SysteemUitkomst, TaakUitkomst
from evaluation.taken.zoekers import EncoderZoeker


def vergelijk(
    taak: Taak,
    zoekers: Sequence[Zoeker],
    baseline: str,
    gepubliceerd: tuple[Gepubliceerd, ...] = (),
    seed: int = SEED,
) -> TaakUitkomst:
    """Score the corpus with every system and compare them.

    Args:
        taak: Queries, corpus and what is right.
        zoekers: The systems, by distinct names.
        baseline: Name of the one that the others are compared with.
        gepubliceerd: What others reached, to stand beside it.
        seed: Of intervals and tests.

    Raises:
        ValueError: The baseline is not among the systems; before anything is scored.
    """
    if baseline not in {zoeker.naam for zoeker in zoekers}:
        raise ValueError(f"the baseline {baseline!r} is not among the systems")
    waarden = {zoeker.naam: meet(zoeker.scores(taak.vragen, taak.corpus), taak) for zoeker in zoekers}
    return TaakUitkomst(
        taak.naam,
        taak.omschrijving,
        vragen=len(taak.vragen),
        corpus=len(taak.corpus),
        goed=sum(map(len, taak.relevant)),
        baseline=baseline,
        systemen=naast_elkaar(waarden, baseline, seed),
        gepubliceerd=gepubliceerd,
    )


def naast_elkaar(
    waarden: Mapping[str, Mapping[str, Sequence[float]]], baseline: str, seed: int = SEED
) -> tuple[SysteemUitkomst, ...]:
    """Every system with its mean, interval, and difference with the baseline.

    Args:
        waarden: Name of a system -> label of a metric -> one value per query, in the same order for all.
        baseline: One of the names.
        seed: Of intervals and tests.
    """
    return tuple(
        SysteemUitkomst(naam, _cijfers(eigen, None if naam == baseline else waarden[baseline], seed))
        for naam, eigen in waarden.items()
    )


def herkomsten(zoekers: Sequence[Zoeker]) -> tuple[Herkomst, ...]:
    """Which encoders are among the systems."""
    return tuple(
        Herkomst(one.naam, one.encoder.id, one.encoder.sha256) for one in zoekers if isinstance(one, EncoderZoeker)
    )


def _cijfers(
    eigen: Mapping[str, Sequence[float]], andere: Mapping[str, Sequence[float]] | None, seed: int
) -> dict[str, Cijfer]:
    return {maat: _cijfer(waarden, andere[maat] if andere else None, seed) for maat, waarden in eigen.items()}


def _cijfer(eigen: Sequence[float], ander: Sequence[float] | None, seed: int) -> Cijfer:
    if ander is None:
        return Cijfer(schat(eigen, seed), None, None)
    verschil = schat([een - twee for een, twee in zip(eigen, ander, strict=True)], seed)
    return Cijfer(schat(eigen, seed), verschil, toets(eigen, ander, seed))
