"""The real labels of CompetentNL, with invented links, come over the wire whole."""

import csv
from pathlib import Path

import pytest

from models.taxonomie.bewaren import bewaar_taxonomie, lees_bewaarde_taxonomie
from models.taxonomie.competentnl import bouw_competentnl
from models.taxonomie.competentnl_eindpunt import Eindpunt
from models.taxonomie.competentnl_vragen import CNLO, CNLUWVO, SKOS, VRAGEN
from tests.models.taxonomie import competentnl_proef as proef

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PER_BEROEP = 5  # invented links; CompetentNL itself has about 97


def als_turtle(map_: Path, per_beroep: int = PER_BEROEP) -> str:
    """Both label files as a graph, in which each beroep asks some capabilities in turn."""
    regels, uris = [], {}
    for bestand, klasse in (("occupation_labels", "Occupation"), ("capability_labels", "HumanCapability")):
        with (map_ / f"{bestand}.csv").open(encoding="utf-8", newline="") as stroom:
            rijen = list(csv.DictReader(stroom))
        uris[klasse] = list(dict.fromkeys(rij["uri"] for rij in rijen))
        for rij in rijen:
            for eigenschap, label in (("prefLabel", rij["pref_label"]), (rij["label_type"], rij["label"])):
                veilig = label.replace("\\", "\\\\").replace('"', '\\"')
                regels.append(f'<{rij["uri"]}> <{SKOS}{eigenschap}> "{veilig}"@nl .')
        regels += [f"<{uri}> <{RDF_TYPE}> <{CNLO}{klasse}> ." for uri in uris[klasse]]
    skills = uris["HumanCapability"]
    for n, beroep in enumerate(uris["Occupation"]):
        regels.append(f"<{beroep}> <{CNLUWVO}broadMatchTaxonomyItemISCOUnitGroup> <https://voorbeeld.nl/C7212> .")
        regels += [
            f"<{beroep}> <{CNLO}requiresHATEssential> <{skills[(n + k) % len(skills)]}> ." for k in range(per_beroep)
        ]
    return "\n".join(regels)


@pytest.mark.data
def test_all_beroepen_and_capabilities_arrive_and_can_be_kept(datamap: Path, tmp_path: Path) -> None:
    server = proef.Proefserver(proef.graaf(als_turtle(datamap / "competentnl")))
    with (
        proef.draaiend(server),
        Eindpunt(server.url, proef.SLEUTEL, tmp_path / "bladen", per_bladzijde=4_000, per_seconde=1e6) as eindpunt,
    ):
        gelezen = bouw_competentnl(feit for vraag in VRAGEN for feit in eindpunt.feiten(vraag))
    assert (len(gelezen.taxonomie.skills), len(gelezen.taxonomie.beroepen)) == (112, 3_255)
    (melding,) = gelezen.meldingen  # seven rows of the label file bear URIs that CompetentNL does not have
    assert "7 begrippen met een onbekende vorm" in melding.reden
    bewaar_taxonomie(tmp_path, gelezen.taxonomie)
    terug = lees_bewaarde_taxonomie(tmp_path, "competentnl")
    assert terug is not None
    assert dict(terug.skills) == dict(gelezen.taxonomie.skills)
    assert dict(terug.beroepen) == dict(gelezen.taxonomie.beroepen)
