"""Commands in a process that cannot open a socket, on a machine that seems to have no network."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from tests.service.cli.opdrachtregel import WORTEL, Scherm

# A socket cannot be made, whoever asks for one: the standard library is how any Python package would.
_ZONDER_SOCKETS = """
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


def draai(home: Path, *opdrachten: Sequence[object]) -> Scherm:
    """Run commands that have to succeed, one after the other in one process."""
    proces = subprocess.run(
        [
            *_eigen_netwerkruimte(),
            *(sys.executable, "-W", "ignore", "-c", textwrap.dedent(_ZONDER_SOCKETS)),
            json.dumps([[*map(str, opdracht), "--home", str(home)] for opdracht in opdrachten]),
        ],
        cwd=WORTEL,
        env={**os.environ, "HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert proces.returncode == 0, proces.stderr[-2_000:]
    return Scherm(0, proces.stdout, proces.stderr)


def _eigen_netwerkruimte() -> list[str]:
    """How to run in a network namespace with nothing in it; empty where the machine does not allow that."""
    pad = shutil.which("unshare")
    if pad is None or subprocess.run([pad, "-rn", "true"], capture_output=True, check=False).returncode:
        return []
    return [pad, "-rn"]
