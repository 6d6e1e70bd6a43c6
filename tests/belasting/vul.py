"""`python -m tests.belasting.vul HOME`: a caseload of the size that the load test asks, all of it invented."""

import argparse
import time
from datetime import date
from pathlib import Path

from kandidaten.synthetisch import maak_caseload
from service.caseload import Caseload
from service.cli.uitvoerder import op_de_opdrachtregel
from service.opslag.opslag import Opslag
from service.toegang.demo import maak_demo_gebruikers
from vacatures.synthetisch import maak_vacatures

GEMEENTEN = ("beverwijk", "heemskerk", "velsen")
ZAAD = 5


def vul(home: Path, kandidaten: int, vacatures: int) -> None:
    """Fill an empty home and publish its index."""
    dag = date.today()  # noqa: DTZ011 - the day on which the server judges
    mensen = maak_caseload(ZAAD, kandidaten, peildatum=dag).kandidaten
    werk = maak_vacatures(ZAAD, vacatures, peildatum=dag).vacatures
    with Opslag.open(home) as opslag:
        for nummer, gemeente in enumerate(GEMEENTEN):
            stap = len(GEMEENTEN)
            opslag.bewaar_kandidaten(mensen[nummer::stap], bestand="verzonnen", sha256="0" * 64, gemeente=gemeente)
            opslag.bewaar_vacatures(werk[nummer::stap], bestand="verzonnen", sha256="1" * 64, gemeente=gemeente)
        with opslag.handeling(op_de_opdrachtregel()) as handeling:
            maak_demo_gebruikers(handeling, GEMEENTEN, mensen[0].id)
        begin = time.perf_counter()
        Caseload(opslag, home).matcher(None, dag)
        print(f"{len(mensen)} kandidaten, {len(werk)} vacatures; index gemaakt in {time.perf_counter() - begin:.0f} s")


if __name__ == "__main__":
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("home", type=Path)
    lezer.add_argument("--kandidaten", type=int, default=20_000)
    lezer.add_argument("--vacatures", type=int, default=5_000)
    keuze = lezer.parse_args()
    vul(keuze.home, keuze.kandidaten, keuze.vacatures)
