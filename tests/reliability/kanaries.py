"""People whose restricted layer and texts are full of words found nowhere else, and the nose that finds these again."""

import re
from datetime import date
from html import unescape
from urllib.parse import unquote_plus

from service.routes.opmaak import datum
from tests.service.cli.bakkerij import KANDIDATEN

REGISTERDAG, NBW_DAG, TREDE_DAG = date(2026, 10, 19), date(2017, 4, 23), date(2026, 10, 17)
WOORDEN = {
    "register_bron": "reigerbron",
    "register_grond": "ooievaargrond",
    "nbw_bron": "wulpbesluit",
    "trede_door": "kluutcoach",
    "uitkering": "kievitgeld",
    "gemeente": "Grutterdam",
}
LAAG = {
    **WOORDEN,
    "loonwaarde_pct": "37,13",
    "geboortejaar": "1961",
    "register_datum": REGISTERDAG.isoformat(),
    "nbw_datum": NBW_DAG.isoformat(),
    "trede_datum": TREDE_DAG.isoformat(),
}
"""Columns of the restricted layer, each with a value that occurs nowhere else."""

GETELD = "scholekstercode"
"""What beleid counts of one of them: in the table of events and in the person's own file, and nowhere else."""

VERHAAL = (
    "Brood gebakken in een grote bakkerij. Gestopt na een hersenbloeding met een zware depressie. "
    "Bel Willem Veldhuijzen op 06-38172645 of mail w.veldhuijzen@voorbeeld.example."
)
VERTELD = ("hersenbloeding", "depressie", "Veldhuijzen", "38172645")
"""What of that story may not be kept at all."""

MENSEN = tuple(
    {**rij, **LAAG, "taken_1": VERHAAL, "wensen": VERHAAL} for rij in KANDIDATEN if rij["id"] != "K-OUDCHECK"
)
IDS = tuple(rij["id"] for rij in MENSEN)


def _vormen(dag: date) -> tuple[str, ...]:
    return (dag.isoformat(), f"{dag.day}-{dag.month}-{dag.year}", f"{dag:%d-%m-%Y}", f"{dag:%Y%m%d}", datum(dag))


_GETALLEN = r"(?<![\w.,-])(?:37[.,]13\d?|1961)(?![\w-])"  # one that stands alone: scores and hashes are full of digits
_VORMEN = [
    *WOORDEN.values(),
    GETELD,
    *VERTELD,
    *(vorm for dag in (REGISTERDAG, NBW_DAG, TREDE_DAG) for vorm in _vormen(dag)),
]
_SPOOR = re.compile("|".join([*map(re.escape, _VORMEN), _GETALLEN]), re.IGNORECASE)


def sporen(tekst: str) -> set[str]:
    """The canaries in a text, whichever way it is written down: HTML, JSON, an address or plain."""
    ontleed = unescape(tekst)
    vormen = {tekst, ontleed, unquote_plus(tekst), re.sub(r"<[^>]*>", " ", ontleed)}
    return {spoor for vorm in vormen for spoor in kale_sporen(vorm)}


def kale_sporen(tekst: str) -> set[str]:
    """The canaries that stand there as they are, in whatever a file holds."""
    return {spoor.lower() for spoor in _SPOOR.findall(tekst)}


_GEHEIM = {"register", "doelgroep", "doelgroepregister", "nbw", "beschut", "trede", "ladder", "loonwaarde", "grond"}
_GEHEIM |= {"begeleiding", "aanpassing", "ontheffing", "uitkering", "geboortejaar", "geboortedatum", "leeftijd"}


def geheime_namen(namen: set[str]) -> set[str]:
    """Of keys and headers those that name the restricted layer; `registerStatus` and `trede_datum` do so too."""
    return {naam for naam in namen if _GEHEIM & set(re.sub(r"([A-Z])", r" \1", naam).lower().replace("_", " ").split())}
