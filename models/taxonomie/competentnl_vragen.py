"""What is asked of CompetentNL: five SPARQL queries that all answer with facts, page by page.

One shape of answer (`onderwerp`, `eigenschap`, `waarde`) for everything keeps the queries within what the endpoint
takes (no FROM, no UNION), and makes an exported result readable without knowing which query it came from.

Prefixes and classes: CNLUWV4CNLO 1.0.0 (UWV, 24 September 2025, CC BY 4.0).
"""

from dataclasses import dataclass
from typing import NamedTuple

CNLO = "https://linkeddata.competentnl.nl/def/competentnl#"
CNLUWVO = "https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SKOSXL = "http://www.w3.org/2008/05/skos-xl#"
_PREFIXEN = {"cnlo": CNLO, "cnluwvo": CNLUWVO, "skos": SKOS, "skosxl": SKOSXL}
_KOP = "\n".join(f"PREFIX {naam}: <{uri}>" for naam, uri in _PREFIXEN.items())
_KLASSEN = "VALUES ?klasse { cnlo:Occupation cnlo:HumanCapability cnlo:KnowledgeArea }"


class Feit(NamedTuple):
    """One statement of the graph.

    Attributes:
        onderwerp: URI of an occupation, human capability or knowledge area.
        eigenschap: URI of the property.
        waarde: URI or text.
    """

    onderwerp: str
    eigenschap: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """One query, of which any page can be asked.

    Attributes:
        naam: What it asks for, in Dutch; for progress and messages.
        patroon: The WHERE clause; binds ?onderwerp, ?eigenschap and ?waarde.
    """

    naam: str
    patroon: str

    def bladzijde(self, na: str, aantal: int) -> str:
        """The query for the next facts, in order of their subject.

        Args:
            na: Only subjects whose URI comes after this text; empty: from the start.
            aantal: At most this many facts.
        """
        vanaf = f'\n  FILTER(STR(?onderwerp) > "{_als_tekst(na)}")' if na else ""
        return f"{_KOP}\n{self._kies(vanaf)}\nORDER BY STR(?onderwerp)\nLIMIT {aantal}"

    def telling(self) -> str:
        """The query that counts all its facts: an endpoint may cut an answer short without saying so."""
        return f"{_KOP}\nSELECT (COUNT(*) AS ?aantal) WHERE {{ {self._kies()} }}"

    def volledig(self) -> str:
        """The query for everything at once, for whoever exports its result by hand."""
        return f"{_KOP}\n{self._kies()}"

    def _kies(self, vanaf: str = "") -> str:
        return f"SELECT DISTINCT ?onderwerp ?eigenschap ?waarde WHERE {{\n{self.patroon}{vanaf}\n}}"


def _als_tekst(uri: str) -> str:
    """Inside a SPARQL string."""
    return uri.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")


VRAGEN = (
    Vraag(
        "namen",
        f"""  {_KLASSEN}
  VALUES ?eigenschap {{ skos:prefLabel skos:altLabel }}
  ?onderwerp a ?klasse ; ?eigenschap ?waarde .
  FILTER(isLiteral(?waarde) && LANG(?waarde) IN ("nl", ""))""",
    ),
    Vraag(
        "uitgebreide namen",
        f"""  {_KLASSEN}
  VALUES ?eigenschap {{ skosxl:prefLabel skosxl:altLabel cnluwvo:specialization }}
  ?onderwerp a ?klasse ; ?eigenschap ?naam .
  ?naam skosxl:literalForm ?waarde .
  FILTER(LANG(?waarde) IN ("nl", ""))""",
    ),
    Vraag(
        "kenmerken",
        f"""  {_KLASSEN}
  VALUES ?eigenschap {{
    cnluwvo:hasContentStatus cnluwvo:isRegulatedProfession
    cnlo:exactMatchESCO cnlo:closeMatchESCO cnlo:narrowMatchESCO
    cnluwvo:exactMatchTaxonomyItemESCOBeroep cnluwvo:broadMatchTaxonomyItemISCOUnitGroup
  }}
  ?onderwerp a ?klasse ; ?eigenschap ?waarde .""",
    ),
    Vraag(
        "codes",
        """  VALUES ?eigenschap { cnluwvo:exactMatchTaxonomyItemESCOBeroep cnluwvo:broadMatchTaxonomyItemISCOUnitGroup }
  ?onderwerp a cnlo:Occupation ; ?eigenschap ?ding .
  ?ding skos:notation ?waarde .""",
    ),
    Vraag(
        "koppelingen",
        """  VALUES ?eigenschap {
    cnlo:requiresHATEssential cnlo:requiresHATImportant cnlo:requiresHATSomewhat cnlo:requiresHATSomewhatRelevant
  }
  ?onderwerp a cnlo:Occupation ; ?eigenschap ?waarde .""",
    ),
)
