"""What the load test measured, as a section of docs/prestaties.md: `python -m tests.belasting.verslag METING.json`."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

METING: Final = Path(__file__).parent / "meting.json"
PAGINA: Final = Path(__file__).parents[2] / "docs" / "prestaties.md"
BEGIN, EINDE = "<!-- belasting -->", "<!-- einde belasting -->"
_HOUDT_BIJ: Final = 0.95  # share of what was offered


def sectie(meting: Mapping[str, Any]) -> str:
    """The section, between its marks."""
    return "\n".join([BEGIN, *_regels(meting), EINDE, ""])


def plaats(meting: Mapping[str, Any]) -> None:
    """Put the section in the page, over the one that is there."""
    tekst = PAGINA.read_text(encoding="utf-8")
    voor, _, rest = tekst.partition(BEGIN)
    na = rest.partition(f"{EINDE}\n")[2]
    PAGINA.write_text(f"{voor.rstrip()}\n\n{sectie(meting)}{na}", encoding="utf-8")


def knik(stappen: list[Mapping[str, Any]]) -> int | None:
    """The highest rate that was kept up, in requests a second; None when even the lowest was not."""
    bij = [stap["gevraagd_per_s"] for stap in stappen if stap["per_s"] >= _HOUDT_BIJ * stap["gevraagd_per_s"]]
    return max(bij, default=None)


def _regels(meting: Mapping[str, Any]) -> Iterator[str]:
    stappen = meting["stappen"]
    yield "## De werkplek onder belasting"
    yield ""
    yield (
        f"`make belasting`, op loopback, {meting['kandidaten']} kandidaten en {meting['vacatures']} vacatures, alles "
        f"verzonnen; {meting['machine']}, ook voor de vragers. Eén proces. Elke adviseur doet één verzoek per "
        f"seconde: lijsten, dossiers, werkvoorraad, uitleg en nu en dan een handeling; {meting['seconden_per_stap']} s "
        f"per stap. De dienst was klaar na {meting['klaar_na_s']} s."
    )
    yield ""
    yield "| gevraagd per s | gehaald per s | p50 ms | p95 ms | p99 ms | fouten |"
    yield "|---|---|---|---|---|---|"
    for stap in stappen:
        cijfers = (stap[naam] for naam in ("gevraagd_per_s", "per_s", "p50_ms", "p95_ms", "p99_ms", "fouten"))
        yield f"| {' | '.join(str(een).replace('.', ',') for een in cijfers)} |"
    yield ""
    hoogste = knik(stappen)
    yield (
        f"De knik: tot {hoogste} verzoeken per seconde houdt dit proces het bij."
        if hoogste
        else "Zelfs de laagste stap is niet bijgehouden."
    )
    yield ""
    yield f"Per pagina, bij {stappen[0]['gevraagd_per_s']} per seconde:"
    yield ""
    yield "| verzoek | p50 ms | p95 ms |"
    yield "|---|---|---|"
    for naam, een in stappen[0]["per_pagina"].items():
        if naam != "inloggen":
            yield f"| `{naam}` | {een['p50_ms']} | {een['p95_ms']} |"


if __name__ == "__main__":
    gemeten = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    METING.write_text(json.dumps(gemeten, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    plaats(gemeten)
