"""What reading ESCO takes, and how well matching in its vocabulary does.

    python -m evaluation.esco_laden MAP... [--data ../shared/data] [--json]

Reads the folders of an ESCO download, keeps the result and reads that again, makes ready what a matcher needs of a
taxonomy, and ranks the judged Dutch set in ESCO and in *basis*. Exit code 2 and a Dutch explanation when something is
absent or unusable. Seconds are processor time of one run; memory is the peak of the process so far, where the system
tells it.

This service uses the ESCO classification of the European Commission.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import TypeVar

import numpy as np

from evaluation.beoordeeld import Beoordeeld, lees_beoordeeld
from evaluation.experiment import meet
from evaluation.metrics import NDCG
from evaluation.run import Ranglijst, maak_run
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.profielen import maak_profielen
from matching.standaard import maak_scorer, standaard_encoder
from models.encoders.labelcache import taxonomie_labels
from models.encoders.ngrammen import taxonomie_ngrammen
from models.fouten import InvoerFout
from models.taxonomie.bewaren import bewaar_taxonomie, lees_bewaarde_taxonomie
from models.taxonomie.esco import BRONVERMELDING, EscoGelezen, lees_esco
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from vacatures.profiel import skill_profile as vacatureprofiel

_STATUS = Path("/proc/self/status")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of the measurement.

    Attributes:
        naam: What was done, Dutch.
        seconden: Processor time, of all threads together.
        piek_mib: Highest memory use of the process until then; None: the system does not tell.
    """

    naam: str
    seconden: float
    piek_mib: float | None


@dataclass(slots=True)
class EscoMeting:
    """The whole measurement.

    Attributes:
        aantallen: What was read, by name.
        stappen: What it took, in order.
        ndcg: Name of a taxonomy -> nDCG@10 on the judged set.
        gekoppeld: Name of a taxonomy -> share of the asked skills of that set that it knows.
    """

    aantallen: dict[str, int] = field(default_factory=dict)
    stappen: list[Stap] = field(default_factory=list)
    ndcg: dict[str, float] = field(default_factory=dict)
    gekoppeld: dict[str, float] = field(default_factory=dict)

    def klok(self, naam: str, doe: Callable[[], T]) -> T:
        """Do something and note what it took."""
        begin = time.process_time()
        uit = doe()
        self.stappen.append(Stap(naam, time.process_time() - begin, _piek_mib()))
        return uit


class _InTaal:
    """The engine over the judged set in one taxonomy, without rules: a `Rangschikker`."""

    def __init__(self, data: Beoordeeld, taal: Taxonomie) -> None:
        self._scorer = maak_scorer(taal)
        op_id = sorted(data.kandidaten, key=lambda een: een.id)
        self._ids = [een.id for een in op_id]
        self._profielen = maak_profielen([kandidaatprofiel(een, taal) for een in op_id], self._scorer.gelijkenis)
        self._vragen = {een.id: vacatureprofiel(een, taal) for een in data.vacatures}
        concepten = [skill.concept for vraag in self._vragen.values() for skill in vraag.skills]
        self.gekoppeld = sum(concept in taal.skills for concept in concepten) / len(concepten)

    def rangschik(self, vacature_id: str, /) -> Ranglijst:
        """All kandidaten, by score from high to low, then by id."""
        vraag = self._scorer.vraag(self._vragen[vacature_id])
        scores = self._scorer.scores(vraag, self._profielen, np.arange(len(self._ids)))
        return [(self._ids[plek], float(scores.score[plek])) for plek in scores.volgorde()]


def meet_esco(mappen: Sequence[Path], data: Path, n_labels: int = 2_000) -> EscoMeting:
    """Measure reading and matching.

    Args:
        mappen: Folders of an ESCO download.
        data: Folder with the judged set.
        n_labels: How many labels to encode for the speed of that.

    Raises:
        InvoerFout: ESCO or the judged set is absent or unusable.
    """
    meting = EscoMeting()
    beoordeeld = meting.klok("beoordeelde set lezen", lambda: lees_beoordeeld(data))
    gelezen = meting.klok("de download lezen", lambda: lees_esco(mappen))
    with TemporaryDirectory() as map_:
        pad = meting.klok("bewaren", lambda: bewaar_taxonomie(Path(map_), gelezen.taxonomie))
        taal = meting.klok("het bewaarde lezen", lambda: lees_bewaarde_taxonomie(Path(map_), gelezen.taxonomie.naam))
        bewaard = pad.stat().st_size
    assert taal is not None  # noqa: S101 - just written
    labels = taxonomie_labels(taal)
    meting.aantallen = {**_aantallen(gelezen), "labels": len(labels), "bewaarde bytes": bewaard}
    steekproef = labels[:: max(1, len(labels) // n_labels)]
    encoder = standaard_encoder()
    meting.klok(f"{len(steekproef)} labels coderen", lambda: encoder.encode(steekproef))
    meting.klok("lettergroepen tellen", lambda: taxonomie_ngrammen(taal))
    for een in (basis(), taal):
        _vergelijk(meting, beoordeeld, een)
    return meting


def _vergelijk(meting: EscoMeting, data: Beoordeeld, taal: Taxonomie) -> None:
    """Add how the engine ranks the judged set in this taxonomy."""
    motor = meting.klok(f"beoordeelde set klaarzetten, {taal.naam}", lambda: _InTaal(data, taal))
    run = meting.klok(
        f"beoordeelde set rangschikken, {taal.naam}", lambda: maak_run(taal.naam, motor, data.qrels.vacatures)
    )
    waarden = [waarde for waarde in meet(run, data.qrels, NDCG(10)) if waarde is not None]
    meting.ndcg[taal.naam] = fmean(waarden)
    meting.gekoppeld[taal.naam] = motor.gekoppeld


def toon(meting: EscoMeting) -> str:
    """The measurement as Dutch text."""
    return "\n".join(
        [
            *(f"{naam:<44} {aantal:>9}" for naam, aantal in meting.aantallen.items()),
            "",
            f"{'':<44} {'cpu-sec':>9} {'piek MiB':>9}",
            *(f"{s.naam:<44} {s.seconden:>9.2f} {_getal(s.piek_mib):>9}" for s in meting.stappen),
            "",
            f"{'beoordeelde set':<44} {'nDCG@10':>9} {'gekoppeld':>9}",
            *(f"{naam:<44} {waarde:>9.3f} {meting.gekoppeld[naam]:>9.1%}" for naam, waarde in meting.ndcg.items()),
            "",
            "gekoppeld: deel van de gevraagde skills dat de taal met die woorden kent.",
            BRONVERMELDING,
        ]
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.esco_laden", description="Meet het lezen van ESCO.")
    parser.add_argument("mappen", type=Path, nargs="+", metavar="MAP", help="mappen met de CSV-bestanden van ESCO")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de beoordeelde set")
    parser.add_argument("--json", action="store_true", help="uitvoer voor machines")
    keuzes = parser.parse_args(argv)
    try:
        meting = meet_esco(keuzes.mappen, keuzes.data)
    except InvoerFout as fout:
        print(fout, file=sys.stderr)
        return 2
    print(json.dumps(asdict(meting), ensure_ascii=False, indent=2) if keuzes.json else toon(meting))
    return 0


def _aantallen(gelezen: EscoGelezen) -> dict[str, int]:
    taal = gelezen.taxonomie
    return {
        "skills": len(taal.skills),
        "skills met een Nederlands label": gelezen.nederlands[0],
        "beroepen": len(taal.beroepen),
        "beroepen met een Nederlands label": gelezen.nederlands[1],
        "essentiële relaties": gelezen.relaties[0],
        "optionele relaties": gelezen.relaties[1],
        "namen van meer dan een skill": taal.meerduidig[0],
        "namen van meer dan een beroep": taal.meerduidig[1],
    }


def _piek_mib() -> float | None:
    if not _STATUS.is_file():
        return None
    regels = dict(regel.split(":", 1) for regel in _STATUS.read_text(encoding="ascii").splitlines())
    return int(regels["VmHWM"].split()[0]) / 1024


def _getal(waarde: float | None) -> str:
    return "-" if waarde is None else f"{waarde:.0f}"


if __name__ == "__main__":
    sys.exit(main())
