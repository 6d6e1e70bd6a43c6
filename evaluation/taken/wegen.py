"""How much the letters should count beside the encoder: measured on concepts that never train, never on MELO."""

from collections.abc import Sequence
from statistics import fmean

from evaluation.getallen import komma
from evaluation.report import Tabel, getal
from evaluation.taken.maten import RANG, meet
from evaluation.taken.taak import Taak, Zoeker
from evaluation.taken.zoekers import meng

GEWICHTEN = tuple(stap / 20 for stap in range(13))  # 0 to 0.6


def weeg(taak: Taak, dicht: Zoeker, woordelijk: Zoeker, gewichten: Sequence[float] = GEWICHTEN) -> list[float]:
    """MRR of the fusion at each weight.

    Args:
        taak: A development task.
        dicht: The encoder.
        woordelijk: What is mixed in.
        gewichten: Shares of `woordelijk`, in [0, 1].
    """
    delen = dicht.scores(taak.vragen, taak.corpus), woordelijk.scores(taak.vragen, taak.corpus)
    return [fmean(meet(meng(*delen, gewicht), taak, (RANG,))[RANG.label]) for gewicht in gewichten]


def weegtabel(taken: Sequence[Taak], dicht: Zoeker, woordelijk: Zoeker) -> Tabel:
    """One row per weight, one column per task, and their mean: the tasks count the same, whatever their size."""
    kolommen = [weeg(taak, dicht, woordelijk) for taak in taken]
    rijen = (
        (komma(gewicht, 2), *map(getal, waarden), getal(fmean(waarden)))
        for gewicht, *waarden in zip(GEWICHTEN, *kolommen, strict=True)
    )
    kop = (f"aandeel {woordelijk.naam}", *(taak.naam for taak in taken), "gemiddeld")
    return Tabel(f"{RANG.label} van {dicht.naam} met {woordelijk.naam}", kop, tuple(rijen))
