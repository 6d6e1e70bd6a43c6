"""A process is killed while it writes and publishes: what it had told that it kept is there, and all of it is whole.

Two hundred times, with how much was written: `pytest -s -m langzaam tests/reliability/test_moord.py`.
By the rule of three, no loss in N kills says with 95% confidence: less than 3/N a kill.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
import pytest
from sqlalchemy import func
from sqlalchemy import select as vraag

from matching.index import lees_generatie, naam_van
from service.bootstrap import INDEXMAP
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.opslag.verzegeling import IndexVerzegeling
from service.verantwoording.ankers import Ankers
from service.verantwoording.nalopen import loop_na
from tests.reliability.moordenaar import vectoren

WORTEL = Path(__file__).parents[2]
MELDINGEN = 25  # a writer lives until it has told this many at most: its first steps too, on whatever machine
DAARNA_S = 0.03


@dataclass
class Kasboek:
    """What the writers told that is kept.

    Attributes:
        nieuw: Ids of kandidaten.
        stand: Of edited kandidaten, the number of the last edit.
        generaties: Data of the published generations, oldest first.
    """

    nieuw: set[str] = field(default_factory=set)
    stand: dict[str, int] = field(default_factory=dict)
    generaties: list[str] = field(default_factory=list)

    def boek(self, regel: str) -> None:
        soort, *woorden = regel.split()
        if soort == "N":
            self.nieuw.add(woorden[0])
        elif soort == "E":
            self.stand[woorden[0]] = int(woorden[1])
        elif soort == "G":
            self.generaties.append(woorden[0])


class Schrijvers:
    """Starts a writer, and kills it at a random moment."""

    def __init__(self, home: Path) -> None:
        omgeving = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(WORTEL)}
        opdracht = [sys.executable, "-m", "tests.reliability.moordenaar", str(home)]
        self.moeder = subprocess.Popen(
            opdracht, cwd=WORTEL, env=omgeving, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        self._rest = b""

    def ronde(self, nummer: int, meldingen: int, daarna_s: float) -> list[str]:
        """One writer from its start to its death, some time after so many lines; gives what it told."""
        assert self.moeder.stdin is not None
        self.moeder.stdin.write(f"{nummer}\n".encode())
        regels = self._lees(meldingen + 1)
        time.sleep(daarna_s)
        os.kill(int(regels[0].split()[1]), signal.SIGKILL)
        while "D" not in regels:
            regels += self._lees(1)
        return regels[1 : regels.index("D")]

    def _lees(self, minstens: int) -> list[str]:
        assert self.moeder.stdout is not None
        regels: list[str] = []
        while len(regels) < minstens:
            blok = self.moeder.stdout.read(65_536)
            assert blok, "the writers are gone"
            *heel, self._rest = (self._rest + blok).split(b"\n")
            regels += [regel.decode() for regel in heel]
        return regels


@contextmanager
def schrijvers(home: Path) -> Iterator[Schrijvers]:
    groep = Schrijvers(home)
    try:
        yield groep
    finally:
        groep.moeder.stdin.close()  # type: ignore[union-attr]
        groep.moeder.stdout.close()  # type: ignore[union-attr]
        groep.moeder.wait()


def kijk_na(home: Path, kasboek: Kasboek) -> None:
    """Nothing that was told is lost, and nothing is half there."""
    with Opslag.open(home) as opslag:
        assert opslag.integriteit() == []
        mensen = {mens.id: mens for mens in opslag.kandidaten()}
        assert kasboek.nieuw - mensen.keys() == set()
        assert {id_: stand for id_, stand in kasboek.stand.items() if int(mensen[id_].wensen or 0) != stand} == {}
        assert len(mensen) % 3 == 0  # a file of three is there whole or not at all
        with opslag.zicht(None) as zicht:
            bewerkt = sum(mens.wensen != "0" for mens in mensen.values())
            assert zicht.conn.scalar(vraag(func.count()).select_from(auditlog)) == bewerkt  # an act and its line
            assert loop_na(zicht.conn, opslag.sleutels.keten, Ankers()).in_orde
        slot = IndexVerzegeling(opslag.sleutels.database)
    aanwezig = {pad.name for pad in (home / INDEXMAP).glob("gen-*") if not pad.name.endswith(".tmp")}
    if kasboek.generaties:
        namen = [naam_van({"profielen": data}) for data in kasboek.generaties]
        # The last that was told is there; after it at most one, published and not yet told.
        assert namen[-1] in aanwezig
    for data in kasboek.generaties:
        if naam_van({"profielen": data}) in aanwezig:
            generatie = lees_generatie(home / INDEXMAP, {"profielen": data}, slot)
            assert generatie is not None
            assert np.array_equal(generatie.arrays["vectoren"], vectoren(data))


def moord(home: Path, keren: int, seed: int) -> Kasboek:
    """Kill so many times in one home, and look after each."""
    toeval, kasboek = Random(seed), Kasboek()
    Opslag.open(home).close()
    with schrijvers(home) as groep:
        for nummer in range(1, keren + 1):
            for regel in groep.ronde(nummer, toeval.randrange(MELDINGEN), toeval.uniform(0, DAARNA_S)):
                kasboek.boek(regel)
            kijk_na(home, kasboek)
    print(
        f"\n{keren} keer SIGKILL (seed {seed}): {len(kasboek.nieuw)} kandidaten, {len(kasboek.stand)} bewerkingen en "
        f"{len(kasboek.generaties)} generaties gemeld, 0 verloren"
    )
    return kasboek


def test_ten_kills_lose_nothing_that_was_told(tmp_path: Path) -> None:
    kasboek = moord(tmp_path, keren=10, seed=5)

    assert len(kasboek.nieuw) > 30
    assert kasboek.generaties


@pytest.mark.langzaam
def test_two_hundred_kills_lose_nothing_that_was_told(tmp_path: Path) -> None:
    kasboek = moord(tmp_path, keren=200, seed=200)

    assert min(len(kasboek.nieuw), len(kasboek.stand), len(kasboek.generaties)) > 200
