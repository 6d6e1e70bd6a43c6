"""Facts of CompetentNL from files: results of the queries in SPARQL JSON, or the graph itself as RDF."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from models.fouten import Melding, TaxonomieFout
from models.taxonomie.competentnl_antwoord import als_feiten, lees_antwoord
from models.taxonomie.competentnl_vragen import VRAGEN, Feit

_RDF = frozenset({".ttl", ".nt", ".nq", ".trig", ".jsonld"})
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
    graaf = Store()
    try:
        graaf.load(inhoud, RdfFormat.from_extension(pad.suffix.lower().removeprefix(".")))
    except SyntaxError as fout:
        plek = f" (regel {fout.lineno})" if fout.lineno else ""
        raise _fout(pad, f"dit is geen goede RDF{plek}", "Exporteer het opnieuw.") from None
    feiten: list[Feit] = []
    for vraag in VRAGEN:
        antwoord = graaf.query(vraag.volledig(), use_default_graph_as_union=True)
        assert isinstance(antwoord, QuerySolutions)  # noqa: S101 - a SELECT gives solutions
        feiten += als_feiten(lees_antwoord(antwoord.serialize(format=QueryResultsFormat.JSON) or b""))
    return feiten


def _fout(pad: Path, reden: str, herstel: str) -> TaxonomieFout:
    return TaxonomieFout([Melding(pad.name, reden, herstel=herstel)])
