"""Reads the sources: every function turns files of one folder into concepts or relations.

Nothing is written into the project; a stranger points `data` at a folder with the same files (docs/training.md).
"""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from models.taxonomie.begrippen import Beroep, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from models.training.begrippen import Begrip, Bron, Verband, is_apart, namen, zelfde_tekst

Rij = dict[str, str]
ZIN = 110  # letters of a description that are used; the encoder reads labels and short sentences


def lees(pad: Path) -> list[Rij]:
    """The rows of a CSV file with a header, gzipped or not."""
    openen = gzip.open if pad.suffix == ".gz" else open
    with openen(pad, "rt", newline="", encoding="utf-8") as bestand:
        return list(csv.DictReader(bestand))


def proefvragen(data: Path) -> frozenset[str]:
    """The queries of the MELO benchmark, in the form of `zelfde_tekst`; never trained on as titles."""
    with (data / "melo_nl/nld_q_nl_c_nl/queries.tsv").open(newline="", encoding="utf-8") as bestand:
        return frozenset(zelfde_tekst(rij[1]) for rij in csv.reader(bestand, delimiter="\t"))


def esco_beroepen(data: Path) -> tuple[list[Begrip], list[Verband]]:
    """ESCO occupations with their names in both languages, and title beside the first sentence of the description."""
    begrippen: dict[str, Begrip] = {}
    verbanden: list[Verband] = []
    engels = {rij["conceptUri"]: rij for rij in lees(data / "esco_en/occupations_en.csv.gz")}
    for rij in lees(data / "esco_nl/occupations_nl.csv.gz"):
        uri = rij["conceptUri"]
        if uri in begrippen:  # the official export repeats a few
            continue
        anders = engels.get(uri, {})
        begrippen[uri] = Begrip(Bron.ESCO_BEROEP, uri, _namen_van(rij), _namen_van(anders) if anders else ())
        verbanden += [
            Verband(Bron.OMSCHRIJVING, taal["preferredLabel"], zin, uri, uri)
            for taal in (rij, anders)
            if (zin := eerste_zin(taal.get("description", "")))
        ]
    return list(begrippen.values()), verbanden


def esco_skills(data: Path) -> tuple[list[Begrip], list[Verband]]:
    """ESCO skills: Dutch and English names, Competent statements that experts call exact or close, descriptions.

    A broader or narrower statement is no name of the skill; those are relations. A statement that is kept apart
    itself is in neither.
    """
    uitspraken, verbanden = _uitspraken(data)
    begrippen: dict[str, Begrip] = {}
    for rij in lees(data / "esco_nl_skills/skills_nl_partial.csv.gz"):
        uri = rij["conceptUri"]
        nl = namen([rij["preferredLabel_nl"], *rij["altLabels_nl"].split(" | "), *uitspraken.get(uri, ())])
        begrippen[uri] = Begrip(Bron.ESCO_SKILL, uri, nl, namen([rij["preferredLabel_en"]]))
        if zin := eerste_zin(rij["description_nl"]):
            verbanden.append(Verband(Bron.OMSCHRIJVING, nl[0], zin, uri, uri))
    for rij in lees(data / "esco_en/skills_en_rebuilt.csv.gz"):
        uri, rest = rij["conceptUri"], rij["altLabels_and_description"][:ZIN]
        nl = begrippen[uri].nl[:1] if uri in begrippen else ()
        verbanden += [
            Verband(Bron.ESCO_SKILL_EN, naam, rest, uri, uri) for naam in (rij["preferredLabel"], *nl) if rest
        ]
    return list(begrippen.values()), verbanden


def _uitspraken(data: Path) -> tuple[dict[str, list[str]], list[Verband]]:
    """Competent statements that name a skill, by its URI; and those that are only related to one."""
    namen_van: dict[str, list[str]] = defaultdict(list)
    verbanden: list[Verband] = []
    for rij in lees(data / "competent_esco/mapping_dev.csv"):
        if is_apart(uitspraak_sleutel(rij)):
            continue
        uitspraak, label, uri = rij["competent_label_nl"], rij["esco_label_nl"], rij["esco_uri"]
        if rij["relation"] in {"skos:exactMatch", "skos:closeMatch"}:
            namen_van[uri].append(uitspraak)
        else:
            verbanden.append(Verband(Bron.ESCO_SKILL, uitspraak, label, uri, uri))
    return namen_van, verbanden


def uitspraak_sleutel(rij: Rij) -> str:
    """Key of a Competent statement, a row of the expert mappings: one in ten never trains, whatever its skill."""
    return f"competent/{rij['competent_id']}"


def ongeziene_uitspraken(rijen: Iterable[Rij]) -> frozenset[str]:
    """The Competent statements on which nothing trains: kept apart themselves, or with all their skills.

    Args:
        rijen: Rows of the expert mappings.
    """
    gezien, alle = set(), set()
    for rij in rijen:
        alle.add(rij["competent_label_nl"])
        if not is_apart(uitspraak_sleutel(rij)) and not is_apart(rij["esco_uri"]):
            gezien.add(rij["competent_label_nl"])
    return frozenset(alle - gezien)


def beroep_skills(data: Path, beroepen: Sequence[Begrip], skills: Sequence[Begrip]) -> list[Verband]:
    """An ESCO occupation beside every skill that is essential for it, where both have a Dutch name."""
    titel = {one.sleutel: one.nl[0] for one in beroepen}
    skill = {one.sleutel: one.nl[0] for one in skills}
    return [
        Verband(Bron.BEROEP_SKILL, titel[van], skill[naar], van, naar)
        for rij in lees(data / "esco_en/occupationSkillRelations_rebuilt.csv.gz")
        if rij["relationType"] == "essential"
        and (van := rij["occupationUri"]) in titel
        and (naar := rij["skillUri"]) in skill
    ]


def uwv_titels(data: Path) -> list[Begrip]:
    """Job titles as people write them, together by reference occupation, with CompetentNL's other names.

    The reference titles are the queries of MELO: those, and every title that reads the same, stay out.
    """
    vragen = proefvragen(data)
    titels: dict[str, list[str]] = defaultdict(list)
    codes: dict[str, set[str]] = defaultdict(set)
    for rij in lees(data / "uwv_boc/titels.csv.gz"):
        if rij["ref_code"] == "n.v.t":
            continue
        titels[rij["ref_code"]] += [rij["titel"], rij["ref_titel"]]
        codes[rij["competentnl_uri"]].add(rij["ref_code"])
    for rij in lees(data / "competentnl/occupation_labels.csv"):
        # An occupation of CompetentNL that several reference occupations share is a concept of its own.
        eigen = codes.get(rij["uri"], set())
        titels[next(iter(eigen)) if len(eigen) == 1 else rij["uri"]].append(rij["label"])
    return [Begrip(Bron.UWV_TITEL, code, namen(alle, zonder=vragen)) for code, alle in titels.items()]


def competentnl_skills(data: Path) -> list[Begrip]:
    """The human capabilities of CompetentNL with their other names."""
    per_uri: dict[str, list[str]] = defaultdict(list)
    for rij in lees(data / "competentnl/capability_labels.csv"):
        per_uri[rij["uri"]] += [rij["pref_label"], rij["label"]]
    return [Begrip(Bron.COMPETENTNL, uri, namen(alle)) for uri, alle in per_uri.items()]


def mbo(data: Path) -> list[Verband]:
    """A mbo profile beside its core tasks, a core task beside its work processes."""
    verbanden: list[Verband] = []
    for profiel in json.loads((data / "mbo_kwalificatiedossiers/mbo_profielen.json").read_text(encoding="utf-8")):
        sleutel = f"mbo/{profiel['id']}"
        for nummer, taak in enumerate(profiel["kerntaken"]):
            kern = f"{sleutel}/{nummer}"
            verbanden.append(Verband(Bron.MBO, profiel["profiel"], taak["name"], sleutel, kern))
            verbanden += [
                Verband(Bron.MBO, links, proces, sleutel, kern)
                for proces in taak["werkprocessen"]
                for links in (taak["name"], profiel["profiel"])
            ]
    return verbanden


def eigen_taxonomie(taxonomie: Taxonomie, zonder: frozenset[str]) -> tuple[list[Begrip], list[Verband]]:
    """The names of our own occupations and skills, and which skills an occupation asks.

    Args:
        taxonomie: The embedded one.
        zonder: Titles to leave out (the queries of a benchmark).
    """
    alle: tuple[Beroep | TaxonomieSkill, ...] = (*taxonomie.beroepen.values(), *taxonomie.skills.values())

    def sleutel(id_: str) -> str:
        return f"taxonomie/{id_}"

    begrippen = [
        Begrip(Bron.TAXONOMIE, sleutel(one.id), namen((one.label, *one.synoniemen), zonder=zonder)) for one in alle
    ]
    verbanden = [
        Verband(
            Bron.TAXONOMIE, beroep.label, taxonomie.skills[link.skill].label, sleutel(beroep.id), sleutel(link.skill)
        )
        for beroep in taxonomie.beroepen.values()
        for link in beroep.skills
        if zelfde_tekst(beroep.label) not in zonder
    ]
    return begrippen, verbanden


def alles(data: Path, taxonomie: Taxonomie) -> tuple[list[Begrip], list[Verband]]:
    """Every concept and relation that may be trained on: what is kept apart is not among them."""
    beroepen, over_beroepen = esco_beroepen(data)
    skills, over_skills = esco_skills(data)
    eigen, in_eigen = eigen_taxonomie(taxonomie, proefvragen(data))
    begrippen = [*beroepen, *skills, *uwv_titels(data), *competentnl_skills(data), *eigen]
    verbanden = [*over_beroepen, *over_skills, *beroep_skills(data, beroepen, skills), *mbo(data), *in_eigen]
    return (
        [one for one in begrippen if len(one.teksten) > 1 and not is_apart(one.sleutel)],
        [one for one in verbanden if not is_apart(one.van) and not is_apart(one.naar)],
    )


def eerste_zin(tekst: str) -> str:
    """The first sentence, at most `ZIN` letters; empty where there is none."""
    regel = next(iter(tekst.strip().splitlines()), "")
    return regel.split(". ")[0][:ZIN].strip()


def _namen_van(rij: Rij) -> tuple[str, ...]:
    return namen([rij["preferredLabel"], *rij["altLabels"].split("\n")])


def teksten(begrippen: Iterable[Begrip], verbanden: Iterable[Verband]) -> Iterator[str]:
    """Every text, in order; pruning keeps the pieces they need."""
    for begrip in begrippen:
        yield from begrip.teksten
    for verband in verbanden:
        yield from (verband.links, verband.rechts)
