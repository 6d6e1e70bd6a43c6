"""Answers of a SPARQL endpoint: read them, and ask for as many pages as it takes."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from sys import intern
from typing import Any

from models.fouten import Melding, TaxonomieFout
from models.taxonomie.competentnl_vragen import Feit, Vraag

Antwoord = Sequence[Mapping[str, str]]  # one row per solution: variable -> value


def lees_antwoord(inhoud: bytes) -> Antwoord:
    """Read SPARQL 1.1 Query Results JSON (W3C, 2013).

    Raises:
        ValueError: It is not; also when it was cut off.
    """
    try:
        rijen = json.loads(inhoud)["results"]["bindings"]
        return [{naam: _tekst(term["value"]) for naam, term in rij.items()} for rij in rijen]
    except (KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise ValueError("no SPARQL results") from fout


def als_feiten(antwoord: Antwoord) -> list[Feit]:
    """The facts in an answer.

    Raises:
        ValueError: It answers another question: a column is absent.
    """
    try:
        return [Feit(intern(rij["onderwerp"]), intern(rij["eigenschap"]), intern(rij["waarde"])) for rij in antwoord]
    except KeyError as fout:
        raise ValueError(f"no column {fout}") from fout


def blader(vraag: Vraag, stel: Callable[[str], Antwoord], per_bladzijde: int, bron: str) -> Iterator[Feit]:
    """Every fact of a query, asked page by page.

    A page ends where a subject ends, and the next one begins after that subject (not at a row number), so that no
    endpoint has to count through what it gave before and facts of one subject never straddle two answers.

    Args:
        vraag: What to ask.
        stel: Puts one query.
        per_bladzijde: Facts per page, above the number of facts of any one subject.
        bron: Who answers; for messages.

    Raises:
        TaxonomieFout: One subject fills a page, or the endpoint gave more or fewer facts than it counts.
    """
    verwacht, gekregen, na = _aantal(stel(vraag.telling())), 0, ""
    while True:
        feiten = als_feiten(stel(vraag.bladzijde(na, per_bladzijde)))
        vol = len(feiten) >= per_bladzijde
        if vol:  # the last subject may have been cut in two
            laatste = feiten[-1].onderwerp
            feiten = [feit for feit in feiten if feit.onderwerp != laatste]
            if not feiten:
                reden = f"een begrip heeft meer dan {per_bladzijde} gegevens ({vraag.naam})"
                raise TaxonomieFout([Melding(bron, reden, herstel="Vraag grotere bladzijden.")])
        yield from feiten
        gekregen += len(feiten)
        if not vol:
            break
        na = feiten[-1].onderwerp
    if gekregen != verwacht:
        reden = f"van de {verwacht} {vraag.naam} zijn er {gekregen} gegeven"
        raise TaxonomieFout([Melding(bron, reden, herstel="Vraag kleinere bladzijden, of probeer het later opnieuw.")])


def _aantal(antwoord: Antwoord) -> int:
    if len(antwoord) != 1 or not antwoord[0].get("aantal", "").isdecimal():
        raise ValueError("no count")
    return int(antwoord[0]["aantal"])


def _tekst(waarde: Any) -> str:  # noqa: ANN401 - read from JSON
    if not isinstance(waarde, str):
        raise TypeError("a value is no text")
    waarde.encode()  # half a character cannot be kept; the error is a ValueError
    return waarde
