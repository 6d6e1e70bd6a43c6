"""A disk that is full or read-only: it is said, nothing that was kept is lost, and reading goes on."""

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from matching.index import lees_generatie, schrijf_generatie
from models.fouten import IndexFout, OpslagFout
from service.opslag.opslag import Opslag
from tests.matching.test_index import ANDER, SLEUTEL, gelijk, generatie
from tests.reliability.schijfvuller import mens, vul

WORTEL = Path(__file__).parents[2]
GROOTTE = 2 << 20  # bytes of the small disk


@pytest.fixture
def kleine_schijf() -> Iterator[Path]:
    """A file system of its own of 2 MiB; skips where we may not mount one."""
    pad = Path(tempfile.mkdtemp(prefix="schijf-"))
    aangekoppeld = False
    try:
        opdracht = ["mount", "-t", "tmpfs", "-o", f"size={GROOTTE},mode=700", "tmpfs", str(pad)]
        aangekoppeld = subprocess.run(opdracht, check=False, capture_output=True).returncode == 0
        if not aangekoppeld:
            pytest.skip("hier mag geen schijf worden aangekoppeld (tmpfs): RLIMIT_FSIZE toetst hetzelfde")
        yield pad
    finally:
        if aangekoppeld:
            subprocess.run(["umount", str(pad)], check=True)
        shutil.rmtree(pad)


@contextmanager
def geen_bestand_boven(bytes_: int) -> Iterator[None]:
    """This process may make no file larger than this; what is written past it is refused by the system."""
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))


def bewaard(opslag: Opslag) -> list[str]:
    return [kandidaat.id for kandidaat in opslag.kandidaten()]


def test_a_full_disk_is_said_nothing_is_lost_and_with_room_it_goes_on(kleine_schijf: Path) -> None:
    ballast = kleine_schijf / "ballast"
    with Opslag.open(kleine_schijf / "home") as opslag:
        ballast.write_bytes(bytes(GROOTTE // 3))
        gemeld, melding = vul(opslag)

        assert "De schijf is vol. Maak ruimte vrij" in melding
        assert len(gemeld) > 20
        assert bewaard(opslag) == gemeld
        for nummer in range(6_000, 6_050):  # again and again: it stays refused, and stays whole
            with pytest.raises(OpslagFout, match="vol"):
                opslag.bewaar_kandidaten([mens(nummer)], bestand="k.csv", sha256=f"{nummer:064d}")
        assert opslag.integriteit() == []

        ballast.unlink()
        later, _ = vul(opslag, vanaf=7_000)
        assert later
        assert bewaard(opslag) == gemeld + later

    with Opslag.open(kleine_schijf / "home") as opnieuw:
        assert bewaard(opnieuw) == gemeld + later
        assert opnieuw.integriteit() == []


def elders(home: Path, hoeveel: int, daarna: str) -> int:
    """Write in another process, which then closes or dies; gives how many it told to be kept."""
    opdracht = [sys.executable, "-m", "tests.reliability.schijfvuller", str(home), str(hoeveel), daarna]
    return int(subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True, text=True).stdout)


def test_a_disk_that_was_full_when_the_process_died_is_read_the_next_time(kleine_schijf: Path) -> None:
    gemeld = elders(kleine_schijf / "home", 5_000, "sterf")

    assert gemeld > 20
    with Opslag.open(kleine_schijf / "home") as opslag:
        assert bewaard(opslag) == [mens(nummer).id for nummer in range(gemeld)]
        assert opslag.integriteit() == []


def test_files_that_may_not_grow_are_said_and_nothing_is_lost(tmp_path: Path) -> None:
    with Opslag.open(tmp_path) as opslag:
        with geen_bestand_boven(1 << 20):
            gemeld, melding = vul(opslag)
            assert bewaard(opslag) == gemeld
        assert "vol" in melding
        assert len(gemeld) > 5
        assert opslag.integriteit() == []

        opslag.bewaar_kandidaten([mens(9_999)], bestand="k.csv", sha256=f"{9_999:064d}")
        assert bewaard(opslag) == [*gemeld, mens(9_999).id]


def test_a_new_store_on_a_full_disk_says_so_and_starts_when_there_is_room(kleine_schijf: Path) -> None:
    ballast = kleine_schijf / "ballast"
    ballast.write_bytes(bytes(GROOTTE - 8_192))

    with pytest.raises(OpslagFout, match=r"vol|No space left"):
        Opslag.open(kleine_schijf / "home")

    ballast.unlink()
    with Opslag.open(kleine_schijf / "home") as opslag:
        assert bewaard(opslag) == []


def test_a_generation_that_does_not_fit_leaves_the_one_before(kleine_schijf: Path) -> None:
    schrijf_generatie(kleine_schijf / "index", generatie())
    (kleine_schijf / "ballast").write_bytes(bytes(GROOTTE - 16_384))

    with pytest.raises(IndexFout, match="niet weg te schrijven"):
        schrijf_generatie(kleine_schijf / "index", generatie(ANDER, seed=3))

    assert gelijk(lees_generatie(kleine_schijf / "index", SLEUTEL), generatie())
    assert lees_generatie(kleine_schijf / "index", ANDER) is None


@pytest.mark.parametrize("daarna", ["sluit", "sterf"])
def test_a_disk_that_became_read_only_can_be_read(kleine_schijf: Path, daarna: str) -> None:
    elders(kleine_schijf / "home", 1, daarna)
    subprocess.run(["mount", "-o", "remount,ro", str(kleine_schijf)], check=True)

    with Opslag.open(kleine_schijf / "home") as opslag:
        assert bewaard(opslag) == [mens(0).id]
        with pytest.raises(OpslagFout, match=r"mag niet worden beschreven|niet worden geopend of beschreven"):
            opslag.bewaar_kandidaten([mens(2)], bestand="k.csv", sha256="1" * 64)
