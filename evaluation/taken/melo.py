"""MELO: Dutch job titles of UWV, to be found among the names of ESCO occupations.

Source: Retyk et al. (2024), MELO: an evaluation benchmark for multilingual entity linking of occupations, RecSys in
HR. Every element of the corpus is ranked by itself, also where two read the same, as for the published figures; those
count the first hundred only, which matters to MAP.
"""

import csv
from collections import defaultdict
from pathlib import Path

from evaluation.metrics import MAP, MRR, Hit, RPrecision
from evaluation.taken.taak import Gepubliceerd, Taak
from models.training.bronnen import lees

MAP_NAAM = "melo_nl"
NL, EN = "melo-nl", "melo-en"
_SETS = {NL: "nld_q_nl_c_nl", EN: "nld_q_nl_c_en"}
_MODELLEN = {
    "openai": "text-embedding-3-large",
    "e5": "e5-mistral-7b-instruct",
    "me5": "multilingual-e5-large",
    "bge_m3": "BGE-M3",
}
_KOLOMMEN = {
    MRR(1.0).label: "recip_rank",
    MAP(100, 1.0).label: "map",
    Hit(1, 1.0).label: "success_1",
    Hit(10, 1.0).label: "success_10",
    RPrecision(1.0).label: "Rprec",
}


def melo_nl(data: Path) -> Taak:
    """Dutch titles to Dutch names."""
    return _lees(NL, "Nederlandse beroepstitels van UWV bij de Nederlandse namen van ESCO-beroepen (MELO).", data)


def melo_en(data: Path) -> Taak:
    """Dutch titles to English names."""
    return _lees(EN, "Nederlandse beroepstitels van UWV bij de Engelse namen van ESCO-beroepen (MELO).", data)


def gepubliceerd(data: Path, naam: str) -> tuple[Gepubliceerd, ...]:
    """What others reached on the task of this name: the four best published models; empty for other tasks."""
    if naam not in _SETS:
        return ()
    rijen = {
        rij["model"]: rij for rij in lees(data / MAP_NAAM / "published_results.csv") if rij["dataset"] == _SETS[naam]
    }
    return tuple(
        Gepubliceerd(model, {metric: float(rijen[kort][kolom]) for metric, kolom in _KOLOMMEN.items()})
        for kort, model in _MODELLEN.items()
    )


def _lees(naam: str, omschrijving: str, data: Path) -> Taak:
    folder = data / MAP_NAAM / _SETS[naam]
    vragen = _tsv(folder / "queries.tsv")
    elementen = _tsv(folder / "corpus_elements.tsv")
    plek = {element: nummer for nummer, (element, _) in enumerate(elementen)}
    relevant: dict[str, set[int]] = defaultdict(set)
    for vraag, _, element, graad in _tsv(folder / "annotations.tsv"):
        if int(graad) > 0:
            relevant[vraag].add(plek[element])
    return Taak(
        naam,
        omschrijving,
        tuple(tekst for _, tekst in vragen),
        tuple(tekst for _, tekst in elementen),
        tuple(frozenset(relevant[vraag]) for vraag, _ in vragen),
    )


def _tsv(pad: Path) -> list[list[str]]:
    with pad.open(newline="", encoding="utf-8") as bestand:
        return list(csv.reader(bestand, delimiter="\t", quoting=csv.QUOTE_NONE))
