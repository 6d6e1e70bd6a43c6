"""`python -m tests.belasting.meet HOME`: the workplace on loopback, ever more advisers, until it cannot keep up.

Every adviser asks one page or act a second, so the number of advisers is the rate that is offered. The server is a
process of its own, as `skillsmatch serve` starts it; it shares the machine with those who ask.
"""

from locust import FastHttpUser, constant_throughput, task  # first: it replaces the sockets of what comes after
from locust.env import Environment

# isort: split
import argparse
import json
import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import gevent
from cpuinfo import get_cpu_info

with socket.create_server(("127.0.0.1", 0)) as _vrij:
    POORT: int = _vrij.getsockname()[1]
STAPPEN = (2, 5, 10, 15, 20)
_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


class Adviseur(FastHttpUser):
    """Somebody at work: mostly lists, some dossiers, now and then an act."""

    wait_time = constant_throughput(1)
    host = f"http://127.0.0.1:{POORT}"
    vacatures: tuple[str, ...] = ()
    kandidaten: tuple[str, ...] = ()

    def on_start(self) -> None:
        """Log in as the demo adviser."""
        self.client.get("/inloggen", name="inloggen")
        self._post("/inloggen/demo", {"gebruiker": "adviseur", "naar": "/voorwaarden"}, "", "inloggen")
        self.csrf = _CSRF.search(self.client.get("/voorwaarden", name="inloggen").text)[1]

    @task(2)
    def werkvoorraad(self) -> None:
        self.client.get("/werkvoorraad")

    @task(2)
    def overzicht(self) -> None:
        self.client.get("/vacatures")

    @task(4)
    def lijst(self) -> None:
        self.client.get(f"/vacatures/{random.choice(self.vacatures)}", name="/vacatures/{id}")

    @task(1)
    def waarom(self) -> None:
        pad = f"/vacatures/{random.choice(self.vacatures)}/waarom?kandidaat={random.choice(self.kandidaten)}"
        self.client.get(pad, name="/vacatures/{id}/waarom")

    @task(3)
    def dossier(self) -> None:
        self.client.get(f"/kandidaten/{random.choice(self.kandidaten)}", name="/kandidaten/{id}")

    @task(1)
    def handeling(self) -> None:
        """An edit: every matcher in memory has to follow."""
        velden = {"status": "beschikbaar", "vanaf": "2026-12-01", "bron": "kandidaat"}
        pad = f"/kandidaten/{random.choice(self.kandidaten)}/beschikbaarheid"
        self._post(pad, velden, self.csrf, "POST /kandidaten/{id}/beschikbaarheid")

    def _post(self, pad: str, velden: dict[str, str], csrf: str, naam: str) -> None:
        koppen = {"Sec-Fetch-Site": "same-origin"}
        with self.client.post(
            pad, data={**velden, "csrf": csrf}, headers=koppen, name=naam, allow_redirects=False, catch_response=True
        ) as antwoord:
            if antwoord.status_code in {200, 303}:  # 200: the fact is kept, and contradicts another
                antwoord.success()
            else:
                antwoord.failure(f"status {antwoord.status_code}")


def meet(home: Path, seconden: int) -> dict[str, object]:
    """Serve, wait until it is ready, and take the steps; what is measured per step, in all and per page."""
    omgeving = {**os.environ, "SKILLSMATCH_VERZOEKEN_PER_MINUUT": "1000000"}
    dienst = subprocess.Popen(
        [sys.executable, "-m", "service.cli.main", "serve", "--home", str(home), "--poort", str(POORT)],
        env=omgeving,
        stdout=subprocess.DEVNULL,
    )
    try:
        klaar = _wacht_tot_klaar()
        Adviseur.vacatures, Adviseur.kandidaten = _ids(home)
        stappen = [_stap(aantal, seconden) for aantal in STAPPEN]
    finally:
        dienst.terminate()
        dienst.wait(40)
    return {
        "machine": f"{get_cpu_info().get('brand_raw', 'onbekende processor')}, {os.cpu_count()} kernen",
        "kandidaten": len(Adviseur.kandidaten),
        "vacatures": len(Adviseur.vacatures),
        "klaar_na_s": round(klaar, 1),
        "seconden_per_stap": seconden,
        "stappen": stappen,
    }


def _stap(aantal: int, seconden: int) -> dict[str, object]:
    env = Environment(user_classes=[Adviseur])
    runner = env.create_local_runner()
    runner.start(aantal, spawn_rate=aantal)
    gevent.sleep(max(3, seconden // 10))
    env.stats.reset_all()
    begin = time.monotonic()
    gevent.sleep(seconden)
    duur = time.monotonic() - begin
    stand = _cijfers(env.stats.total, duur)
    per_pagina = {naam: _cijfers(een, duur) for (naam, _), een in sorted(env.stats.entries.items())}
    fouten = [f"{fout.name}: {fout.error}" for fout in env.stats.errors.values()]
    runner.quit()
    return {"gevraagd_per_s": aantal, **stand, "per_pagina": per_pagina, "fouten_soorten": fouten}


def _cijfers(stats, duur: float) -> dict[str, object]:
    percentielen = {f"p{int(p * 100)}_ms": stats.get_response_time_percentile(p) for p in (0.5, 0.95, 0.99)}
    return {"per_s": round(stats.num_requests / duur, 1), **percentielen, "fouten": stats.num_failures}


def _wacht_tot_klaar() -> float:
    begin = time.monotonic()
    while time.monotonic() - begin < 300:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{POORT}/ready", timeout=5) as antwoord:
                if antwoord.status == 200:
                    return time.monotonic() - begin
        except (urllib.error.URLError, OSError):
            gevent.sleep(0.2)
    raise SystemExit("de dienst werd niet klaar")


def _ids(home: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    vraag = (
        "from pathlib import Path; import json, sys; from service.opslag.opslag import Opslag; "
        "o = Opslag.open(Path(sys.argv[1]), aanmaken=False); "
        "print(json.dumps([[v.id for v in o.vacatures()], [k.id for k in o.kandidaten()]]))"
    )
    uit = subprocess.run([sys.executable, "-c", vraag, str(home)], capture_output=True, check=True, text=True)
    werk, mensen = json.loads(uit.stdout)
    return tuple(werk), tuple(mensen)


if __name__ == "__main__":
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("home", type=Path)
    lezer.add_argument("--seconden", type=int, default=40)
    keuze = lezer.parse_args()
    print(json.dumps(meet(keuze.home, keuze.seconden), indent=1, ensure_ascii=False))
