"""A small invented graph of the shape of CompetentNL, and a real SPARQL engine that serves it over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

from pyoxigraph import NamedNode, QueryResultsFormat, RdfFormat, Store

SLEUTEL = "geheim-van-de-proef"
VAKMAN, HULP, OUD, LEEG = (f"https://linkeddata.competentnl.nl/uwv/id/occupation/{c * 10}" for c in "ABCD")
SOLDEREN, METEN, RUST, DENKEN = (f"https://linkeddata.competentnl.nl/id/humancapability/{c * 10}" for c in "1234")
METALEN = f"https://linkeddata.competentnl.nl/id/knowledgearea/{'9' * 10}"
ESCO_NAUW, ESCO_GELIJK, ESCO_RUIM = (
    f"http://data.europa.eu/esco/skill/0000000{n}-0000-4000-8000-000000000000" for n in range(1, 4)
)
ESCO_BEROEP = "http://data.europa.eu/esco/occupation/00000009-0000-4000-8000-000000000000"
NT_BEGIN = "<https://voorbeeld.nl/a> <https://voorbeeld.nl/b>"
GRAAF = f"""
@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
@prefix cnluwvo: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .

<{VAKMAN}> a cnlo:Occupation ;
    skosxl:prefLabel <https://voorbeeld.nl/naam/1> ;
    skosxl:altLabel <https://voorbeeld.nl/naam/2>, <https://voorbeeld.nl/naam/3> ;
    cnluwvo:specialization <https://voorbeeld.nl/naam/4> ;
    cnluwvo:hasContentStatus cnluwvo:ContentStatus_Current ;
    cnluwvo:isRegulatedProfession false ;
    cnluwvo:exactMatchTaxonomyItemESCOBeroep <{ESCO_BEROEP}> ;
    cnluwvo:broadMatchTaxonomyItemISCOUnitGroup <https://voorbeeld.nl/isco/item7> ;
    cnlo:requiresHATEssential <{SOLDEREN}>, <{METALEN}> ;
    cnlo:requiresHATImportant <{METEN}>, <{SOLDEREN}> ;
    cnlo:requiresHATSomewhat <{RUST}> .
<https://voorbeeld.nl/naam/1> skosxl:literalForm "Soldeermeester"@nl .
<https://voorbeeld.nl/naam/2> skosxl:literalForm "Meestersoldeerder"@nl .
<https://voorbeeld.nl/naam/3> skosxl:literalForm "Solderer in chief"@en .
<https://voorbeeld.nl/naam/4> skosxl:literalForm "Soldeermeester (orgelpijpen)"@nl .
<https://voorbeeld.nl/naam/5> skosxl:literalForm "Metalen" .
<https://voorbeeld.nl/isco/item7> skos:notation "7212" .
<{HULP}> a cnlo:Occupation ;
    skos:prefLabel "Hulp bij het solderen"@nl, "Soldering help"@en ;
    cnluwvo:isRegulatedProfession true ;
    cnluwvo:broadMatchTaxonomyItemISCOUnitGroup <https://voorbeeld.nl/isco/C9329> ;
    cnlo:requiresHATEssential <{METEN}> .
<{OUD}> a cnlo:Occupation ;
    skos:prefLabel "Tinnegieter"@nl ;
    cnluwvo:hasContentStatus cnluwvo:ContentStatus_Retired ;
    cnluwvo:broadMatchTaxonomyItemISCOUnitGroup <https://voorbeeld.nl/isco/C9329> ;
    cnlo:requiresHATEssential <{SOLDEREN}> .
<{LEEG}> a cnlo:Occupation ; skos:prefLabel "Beroep zonder skills"@nl .

<{SOLDEREN}> a cnlo:HumanCapability ;
    skos:prefLabel "Solderen"@nl ; skos:altLabel "Tin smelten"@nl, "solderen "@nl ;
    cnlo:narrowMatchESCO <{ESCO_NAUW}> ; cnlo:exactMatchESCO <{ESCO_GELIJK}> ; cnlo:broadMatchESCO <{ESCO_RUIM}> .
<{METEN}> a cnlo:HumanCapability ; skos:prefLabel "Meten"@nl .
<{RUST}> a cnlo:HumanCapability ; skos:prefLabel "Rust \\"bewaren\\""@nl .
<{DENKEN}> a cnlo:HumanCapability ; skos:prefLabel "NADENKEN"@nl .
<{METALEN}> a cnlo:KnowledgeArea ; skosxl:prefLabel <https://voorbeeld.nl/naam/5> .
"""


def graaf(turtle: str = GRAAF) -> Store:
    """The graph in an engine; in a named graph of its own, as CompetentNL keeps its data."""
    store = Store()
    store.load(turtle.encode(), RdfFormat.TURTLE, to_graph=NamedNode("https://voorbeeld.nl/graaf"))
    return store


def antwoord(store: Store, sparql: str) -> bytes:
    """What the engine answers, in SPARQL JSON."""
    uit = store.query(sparql, use_default_graph_as_union=True).serialize(format=QueryResultsFormat.JSON)
    assert uit is not None
    return uit


@dataclass
class Proefserver:
    """What the server has to do, and what it saw.

    Attributes:
        store: What it serves.
        tegenslag: What happens to the next requests, first one first: a status, `(status, Retry-After)`, the word
            "knip" (half the answer and then nothing), or bytes to answer instead. None: a normal answer.
        hoogstens: Gives at most this many rows, whatever is asked; None: all.
        vragen: Every query that came in.
    """

    store: Store = field(default_factory=graaf)
    tegenslag: list[int | tuple[int, str] | str | bytes | None] = field(default_factory=list)
    hoogstens: int | None = None
    vragen: list[str] = field(default_factory=list)
    url: str = ""

    def uitvoeren(self, verzoek: BaseHTTPRequestHandler) -> None:
        lichaam = verzoek.rfile.read(int(verzoek.headers["Content-Length"])).decode()
        (sparql,) = parse_qs(lichaam, strict_parsing=True)["query"]
        self.vragen.append(sparql)
        wat = self.tegenslag.pop(0) if self.tegenslag else None
        if verzoek.headers.get("apikey") != SLEUTEL:
            wat = 401
        if isinstance(wat, int | tuple):
            status, retry_after = wat if isinstance(wat, tuple) else (wat, "")
            verzoek.send_response(status)
            if retry_after:
                verzoek.send_header("Retry-After", retry_after)
            verzoek.send_header("Location", self.url)
            verzoek.send_header("Content-Length", "0")
            verzoek.end_headers()
            return
        inhoud = wat if isinstance(wat, bytes) else self._antwoord(sparql)
        verzoek.send_response(200)
        verzoek.send_header("Content-Type", "application/sparql-results+json")
        verzoek.send_header("Content-Length", str(len(inhoud)))
        verzoek.end_headers()
        verzoek.wfile.write(inhoud[: len(inhoud) // 2] if wat == "knip" else inhoud)
        verzoek.close_connection = wat == "knip"

    def _antwoord(self, sparql: str) -> bytes:
        if self.hoogstens is not None and "LIMIT" in sparql:
            kop, _, aantal = sparql.rpartition("LIMIT ")
            sparql = f"{kop}LIMIT {min(int(aantal), self.hoogstens)}"
        return antwoord(self.store, sparql)


@contextmanager
def draaiend(server: Proefserver) -> Iterator[Proefserver]:
    """The server at work on this machine, in a thread."""

    class Afhandelaar(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            server.uitvoeren(self)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Afhandelaar) as http:
        http.daemon_threads = True
        server.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
        draad = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        draad.start()
        try:
            yield server
        finally:
            http.shutdown()
            draad.join()
