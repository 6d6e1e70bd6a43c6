"""Takes the figures from the measurements that exist; nothing is measured in another way than their own commands do."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from evaluation.beoordeeld import lees_beoordeeld
from evaluation.experiment import SEED
from evaluation.judged import meet_beoordeeld
from evaluation.kerncijfers.groepen import meet_groepen
from evaluation.kerncijfers.meetbasis import meetbasis
from evaluation.kerncijfers.vorm import Kerncijfers, Proef, Uitslag
from evaluation.report import Report
from evaluation.statistiek import Schatting
from evaluation.synthetisch import meet_synthetisch, meet_zonder_titels, qrels_uit_beroepen
from evaluation.systemen import MOTOR
from kandidaten.synthetisch import maak_caseload
from vacatures.synthetisch import maak_vacatures

BEOORDEELD, VERZONNEN, ZONDER_TITELS = "beoordeeld", "verzonnen", "verzonnen-zonder-titels"


def meet(datamap: Path, gemeten: date) -> Kerncijfers:
    """All figures, on the engine that ships. Takes a few minutes.

    Args:
        datamap: Folder with the judged set.
        gemeten: Today.

    Raises:
        InvoerFout: The judged set is absent or unusable.
    """
    return Kerncijfers(
        gemeten=gemeten,
        basis=meetbasis(),
        proeven=(beoordeelde_set(datamap), *_verzonnen()),
        groepen=meet_groepen(),
    )


def beoordeelde_set(datamap: Path) -> Proef:
    """The judged Dutch set.

    Raises:
        InvoerFout: It is absent or unusable.
    """
    return als_proef(BEOORDEELD, meet_beoordeeld(lees_beoordeeld(datamap)), "python -m evaluation.judged")


def _verzonnen() -> tuple[Proef, Proef]:
    caseload, vacatureset = maak_caseload(SEED), maak_vacatures(SEED)
    qrels = qrels_uit_beroepen(caseload.ware_beroepen, vacatureset.ware_beroepen)
    beide = caseload.kandidaten, vacatureset.vacatures
    opdracht = "python -m evaluation.synthetisch"
    return (
        als_proef(VERZONNEN, meet_synthetisch(*beide, qrels), opdracht),
        als_proef(ZONDER_TITELS, meet_zonder_titels(*beide, qrels), f"{opdracht} --zonder-titels"),
    )


def als_proef(code: str, report: Report, opdracht: str) -> Proef:
    """A report, in short: means and intervals of every system, and the difference of the engine with the baseline."""
    return Proef(
        code=code,
        titel=report.titel,
        opdracht=opdracht,
        vacatures=len(report.vacatures),
        kandidaten=report.aantal_kandidaten,
        uitslagen=tuple(_motor_eerst(_uitslagen(report))),
    )


def _uitslagen(report: Report) -> Iterable[Uitslag]:
    van_motor = {een.metric: een for een in report.van(MOTOR).metingen}
    for systeem in report.systemen:
        for een in systeem.metingen:
            motor = van_motor[een.metric]
            # A report compares every system with its baseline: the difference with the engine is known of that one.
            is_baseline = systeem.systeem == report.baseline
            verschil: Schatting | None = motor.verschil if is_baseline else None
            yield Uitslag(
                systeem=systeem.systeem,
                maat=een.metric,
                schatting=een.schatting,
                verschil=verschil,
                p=motor.p if is_baseline else None,
            )


def _motor_eerst(uitslagen: Iterable[Uitslag]) -> Sequence[Uitslag]:
    return sorted(uitslagen, key=lambda een: een.systeem != MOTOR)
