"""The main job works on a machine without a network, and does not so much as open a socket."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.service.cli import bakkerij
from tests.service.cli.opdrachtregel import PEILDATUM

WORTEL = Path(__file__).parents[2]
# A socket cannot be made, whoever asks for one: the standard library is how any Python package would.
ZONDER_SOCKETS = """
    import json, socket, sys

    class Geweigerd(OSError):
        pass

    def weiger(*args, **kwargs):
        raise Geweigerd("een socket geopend")

    socket.socket = type("GeenSocket", (), {"__init__": weiger})
    socket.create_connection = socket.getaddrinfo = socket.gethostbyname = socket.socketpair = weiger
    import _socket
    _socket.socket = socket.socket
    try:
        socket.socket()
    except Geweigerd:
        pass
    else:
        sys.exit("de proef deugt niet: een socket ging open")

    from service.cli.main import app

    for opdracht in json.loads(sys.argv[1]):
        try:
            app(opdracht)
        except SystemExit as slot:
            if slot.code:
                raise
    zwaar = {"torch", "sentence_transformers", "requests", "urllib3", "httpx2", "huggingface_hub"} & sys.modules.keys()
    if zwaar:
        sys.exit(f"niet nodig en toch geladen: {sorted(zwaar)}")
"""


def _eigen_netwerkruimte() -> list[str]:
    """How to run in a network namespace with nothing in it; empty where the machine does not allow that."""
    pad = shutil.which("unshare")
    if pad is None or subprocess.run([pad, "-rn", "true"], capture_output=True, check=False).returncode:
        return []
    return [pad, "-rn"]


def _draai(home: Path, *opdrachten: Sequence[str | Path]) -> str:
    """What commands print, one after the other in one process."""
    proces = subprocess.run(
        [
            *_eigen_netwerkruimte(),
            *(sys.executable, "-W", "ignore", "-c", textwrap.dedent(ZONDER_SOCKETS)),
            json.dumps([[*map(str, opdracht), "--home", str(home)] for opdracht in opdrachten]),
        ],
        cwd=WORTEL,
        env={**os.environ, "HOME": str(home), "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert proces.returncode == 0, proces.stderr[-2_000:]
    return proces.stdout


def test_import_and_match_run_without_a_socket_and_without_a_network(tmp_path: Path) -> None:
    kandidaten, vacatures = bakkerij.schrijf(tmp_path)
    uit = _draai(
        tmp_path,
        ("import", "kandidaten", kandidaten),
        ("import", "vacatures", vacatures),
        ("match", "V-REGULIER", "--peildatum", PEILDATUM),
    )
    assert "Vacature V-REGULIER" in uit
    assert "1. K-BAKKER" in uit


@pytest.mark.langzaam
def test_demo_and_match_run_without_a_socket_and_without_a_network(tmp_path: Path) -> None:
    uit = _draai(tmp_path, ("demo", "--peildatum", PEILDATUM))
    vacature = uit.split("skillsmatch match ")[1].split()[0]
    lijst = _draai(tmp_path, ("match", vacature, "--peildatum", PEILDATUM))
    assert f"Vacature {vacature}" in lijst
    assert "1. " in lijst
