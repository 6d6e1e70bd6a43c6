"""`skillsmatch serve` as a process: starts, says when it is ready, stops without dropping what it took on."""

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.cli.main import app
from service.opslag.opslag import Opslag


def vrije_poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as deur:
        return int(deur.getsockname()[1])


@contextmanager
def bediend(home: Path, poort: int) -> Iterator[subprocess.Popen[bytes]]:
    """The service in a process of its own, ready to work."""
    opdracht = [sys.executable, "-m", "service.cli.main", "serve", "--home", str(home), "--poort", str(poort)]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _wacht(lambda: vraag(poort, "/ready") == 200)
        yield proces
    finally:
        proces.kill()
        proces.wait()


def vraag(poort: int, pad: str) -> int | None:
    """The status of one request; None when nobody listens."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{poort}{pad}", timeout=10) as antwoord:
            antwoord.read()
            return int(antwoord.status)
    except urllib.error.HTTPError as fout:
        return fout.code
    except (urllib.error.URLError, ConnectionError):
        return None


def _wacht(klaar: Callable[[], bool]) -> None:
    einde = time.monotonic() + 60
    while not klaar():
        assert time.monotonic() < einde
        time.sleep(0.1)


def test_a_stop_finishes_what_was_taken_on_and_anchors_the_logs(gevulde_map: Path, tmp_path: Path) -> None:
    shutil.copytree(gevulde_map, tmp_path / "home")
    poort = vrije_poort()
    with bediend(tmp_path / "home", poort) as proces, socket.create_connection(("127.0.0.1", poort)) as lopend:
        # A request that is under way: its head is there, and half of what it sends.
        lopend.sendall(
            f"POST /inloggen/demo HTTP/1.1\r\nHost: 127.0.0.1:{poort}\r\nSec-Fetch-Site: same-origin\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n\r\ngebruiker=".encode()
        )
        time.sleep(0.5)
        proces.send_signal(signal.SIGTERM)
        _wacht(lambda: vraag(poort, "/live") is None)
        lopend.sendall(b"adviseur&naar=%2")
        antwoord = lopend.recv(1000)
        uit, _ = proces.communicate(timeout=30)
    assert antwoord.startswith(b"HTTP/1.1 303")
    assert proces.returncode in {0, -signal.SIGTERM}, uit
    assert b"Traceback" not in uit
    assert "auditlog" in (tmp_path / "home" / "ankers.jsonl").read_text()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])
def test_other_machines_come_in_only_with_the_settings_of_a_real_service(tmp_path: Path, host: str) -> None:
    Opslag.open(tmp_path / "home").close()
    uitkomst = CliRunner().invoke(app, ["serve", "--home", str(tmp_path / "home"), "--host", host])
    assert "SKILLSMATCH_OMGEVING=productie" in str(uitkomst.exception)
