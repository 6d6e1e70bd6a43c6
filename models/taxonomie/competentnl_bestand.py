"""Facts of CompetentNL from files: results of the queries in SPARQL JSON, or the graph itself as RDF."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from models.fouten import Melding, TaxonomieFout
from models.taxonomie.competentnl_antwoord import als_feiten, lees_antwoord
from models.taxonomie.competentnl_vragen import VRAGEN, Feit

_RDF = frozenset({".ttl", ".nt", ".nq", ".trig", ".jsonld"})
_DIEPST = 100
_JSON_TEKST = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_GEEN_HAAK = bytes(set(range(256)) - set(b"[]{}"))
_ANDERS = f"Kies een SPARQL-resultaat (.json, .srj) of RDF ({', '.join(sorted(_RDF))})."


def lees_feiten(paden: Iterable[Path]) -> Iterator[Feit]:
    """The facts in files, in any order of files.

    Args:
        paden: Of RDF (Turtle, N-Triples, N-Quads, TriG, JSON-LD) the ending says the format; all others are
            SPARQL results in JSON.

    Raises:
        TaxonomieFout: A file is not there, damaged, of another form, or holds none of the facts.
    """
    for pad in paden:
        try:
            inhoud = pad.read_bytes()
        except OSError:
            raise _fout(pad, "het bestand ontbreekt of is onleesbaar", "Controleer de naam.") from None
        feiten = _uit_rdf(pad, inhoud) if pad.suffix.lower() in _RDF else _uit_json(pad, inhoud)
        if not feiten:
            raise _fout(pad, "er staat niets van CompetentNL in", "Exporteer het opnieuw.")
        yield from feiten


def _uit_json(pad: Path, inhoud: bytes) -> list[Feit]:
    try:
        return als_feiten(lees_antwoord(inhoud))
    except ValueError:
        reden = "dit is geen heel SPARQL-resultaat met de kolommen onderwerp, eigenschap en waarde"
        raise _fout(pad, reden, _ANDERS) from None


def _uit_rdf(pad: Path, inhoud: bytes) -> list[Feit]:
    """Put the very same queries to the graph in the file."""
    try:
        from pyoxigraph import (  # noqa: PLC0415 - an extra: most who import use the endpoint
            QueryResultsFormat,
            QuerySolutions,
            RdfFormat,
            Store,
        )
    except ImportError:
        herstel = "Installeer skillsmatch[rdf], of exporteer de vragen als SPARQL-resultaat in JSON."
        raise _fout(pad, "om RDF te lezen ontbreekt pyoxigraph", herstel) from None
    if _diepte(pad, inhoud) > _DIEPST:
        raise _fout(pad, "de gegevens zitten te diep in elkaar", "Exporteer het opnieuw.")
    graaf = Store()
    try:
        graaf.load(inhoud, RdfFormat.from_extension(pad.suffix.lower().removeprefix(".")))
    except (SyntaxError, ValueError, MemoryError) as fout:
        regel = getattr(fout, "lineno", None)
        plek = f" (regel {regel})" if regel else ""
        raise _fout(pad, f"dit is geen goede RDF{plek}", "Exporteer het opnieuw.") from None
    feiten: list[Feit] = []
    for vraag in VRAGEN:
        antwoord = graaf.query(vraag.volledig(), use_default_graph_as_union=True)
        assert isinstance(antwoord, QuerySolutions)  # noqa: S101 - a SELECT gives solutions
        feiten += als_feiten(lees_antwoord(antwoord.serialize(format=QueryResultsFormat.JSON) or b""))
    return feiten


def _diepte(pad: Path, inhoud: bytes) -> int:
    """How deep things are nested, at most: pyoxigraph ends the whole process where that goes on for thousands."""
    if pad.suffix.lower() != ".jsonld":
        return inhoud.count(b"<<(")  # the one thing in those forms that it does not bound itself (0.5.13)
    haken = _JSON_TEKST.sub(b"", inhoud).translate(None, _GEEN_HAAK)
    return max(accumulate(1 if haak in b"[{" else -1 for haak in haken), default=0)


def _fout(pad: Path, reden: str, herstel: str) -> TaxonomieFout:
    return TaxonomieFout([Melding(pad.name, reden, herstel=herstel)])
