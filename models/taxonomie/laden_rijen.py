"""From the rows of the CSV files to the concepts of a language; faults are added to a list, never raised."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar

from models.fouten import Melding
from models.skills import Belang
from models.taxonomie.begrippen import BegripOngeldig, Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.tabel import Rij
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces

ELK_BEROEP = "*"  # in the column beroep of beroep_skills.csv: the skill counts for every beroep

SKILLS, BEROEPEN, LINKS = "skills.csv", "beroepen.csv", "beroep_skills.csv"
OMSTANDIGHEDEN, WERKPROCESSEN = "beroep_omstandigheden.csv", "werkprocessen.csv"

Rijen = dict[str, list[Rij]]  # by file
_Keuze = TypeVar("_Keuze", bound=Enum)
_Begrip = TypeVar("_Begrip", TaxonomieSkill, Beroep)
_Gelezen = list[tuple[Rij, _Begrip]]
_JA_NEE = {"": None, "ja": True, "nee": False}


@dataclass(frozen=True, slots=True)
class _Bij:
    """What other files say of each beroep."""

    skills: dict[str, list[BeroepSkill]] = field(default_factory=lambda: defaultdict(list))
    omstandigheden: dict[str, list[Werkomstandigheid]] = field(default_factory=lambda: defaultdict(list))
    werkprocessen: dict[str, list[Werkproces]] = field(default_factory=lambda: defaultdict(list))


def lees_begrippen(
    tabel: Rijen, meldingen: list[Melding]
) -> tuple[_Gelezen[TaxonomieSkill], _Gelezen[Beroep], list[BeroepSkill]]:
    """The skills and beroepen with the row of each, and the links that count for every beroep.

    Args:
        tabel: The rows of all five files; a file that is not there has none.
        meldingen: Where faults are added.
    """
    bij = _Bij()
    bekend = {
        "beroep": {rij["id"] for rij in tabel[BEROEPEN]},
        "skill": {rij["id"] for rij in tabel[SKILLS]},
    }
    _links(tabel[LINKS], bekend, bij, meldingen)
    _omstandigheden(tabel[OMSTANDIGHEDEN], bekend, bij, meldingen)
    _werkprocessen(tabel[WERKPROCESSEN], bekend, bij, meldingen)
    skills = [(rij, skill) for rij in tabel[SKILLS] if (skill := _skill(rij, meldingen))]
    beroepen = [(rij, beroep) for rij in tabel[BEROEPEN] if (beroep := _beroep(rij, bij, meldingen))]
    gevraagd = {link.skill for groep in bij.skills.values() for link in groep}
    meldingen.extend(
        rij.melding("id", f"de skill '{rij['id']}' hoort bij geen enkel beroep", f"Noem hem in {LINKS}.")
        for rij in tabel[SKILLS]
        if rij["id"] not in gevraagd
    )
    return skills, beroepen, bij.skills[ELK_BEROEP]


def _links(rijen: Sequence[Rij], bekend: Mapping[str, set[str]], bij: _Bij, meldingen: list[Melding]) -> None:
    """The skills per beroep; links to something unknown are reported and left out."""
    met_elk = {**bekend, "beroep": bekend["beroep"] | {ELK_BEROEP}}
    gezien: dict[tuple[str, str], int] = {}
    for rij in rijen:
        belang = _keuze(Belang, rij, "belang", meldingen)
        wees = _wees(rij, met_elk, meldingen)
        if not _dubbel(rij, ("beroep", "skill"), gezien, meldingen) and not wees:
            # A wrong belang is reported above; the link itself still counts, so it causes no further faults.
            bij.skills[rij["beroep"]].append(BeroepSkill(rij["skill"], belang or Belang.PLUSPUNT))


def _omstandigheden(rijen: Sequence[Rij], bekend: Mapping[str, set[str]], bij: _Bij, meldingen: list[Melding]) -> None:
    gezien: dict[tuple[str, str], int] = {}
    for rij in rijen:
        omstandigheid = _keuze(Werkomstandigheid, rij, "omstandigheid", meldingen)
        wees = _wees(rij, {"beroep": bekend["beroep"]}, meldingen)
        if not _dubbel(rij, ("beroep", "omstandigheid"), gezien, meldingen) and omstandigheid and not wees:
            bij.omstandigheden[rij["beroep"]].append(omstandigheid)


def _werkprocessen(rijen: Sequence[Rij], bekend: Mapping[str, set[str]], bij: _Bij, meldingen: list[Melding]) -> None:
    aantal = Counter(rij["id"] for rij in rijen)
    for rij in rijen:
        if aantal[rij["id"]] > 1:
            meldingen.append(rij.melding("id", f"het id '{rij['id']}' staat er twee keer", "Geef een ander id."))
        _wees(rij, {"beroep": bekend["beroep"]}, meldingen)
        skills = rij.lijst("skills")
        meldingen.extend(
            rij.melding("skills", f"'{skill}' bestaat niet", f"Neem het id over uit {SKILLS}.")
            for skill in skills
            if skill and skill not in bekend["skill"]
        )
        try:
            proces = Werkproces(
                id=rij["id"],
                label=rij["label"],
                skills=skills,
                crebo=rij["crebo"] or None,
                code=rij["code"] or None,
            )
        except BegripOngeldig as fout:
            meldingen.extend(rij.melding(g.veld, g.reden, g.herstel) for g in fout.gebreken)
        else:
            bij.werkprocessen[rij["beroep"]].append(proces)


def _skill(rij: Rij, meldingen: list[Melding]) -> TaxonomieSkill | None:
    soort = _keuze(SkillSoort, rij, "soort", meldingen)
    try:
        return TaxonomieSkill(
            id=rij["id"],
            label=rij["label"],
            soort=soort or SkillSoort.VAARDIGHEID,
            synoniemen=rij.lijst("synoniemen"),
            esco=rij.lijst("esco"),
            competentnl=rij["competentnl"] or None,
        )
    except BegripOngeldig as fout:
        meldingen.extend(rij.melding(g.veld, g.reden, g.herstel) for g in fout.gebreken)
        return None


def _beroep(rij: Rij, bij: _Bij, meldingen: list[Melding]) -> Beroep | None:
    id_ = rij["id"]
    if rij["gereglementeerd"] not in _JA_NEE:
        reden = f"'{rij['gereglementeerd']}' is geen ja of nee"
        meldingen.append(rij.melding("gereglementeerd", reden, "Kies uit: ja, nee, of laat het veld leeg."))
    try:
        return Beroep(
            id=id_,
            label=rij["label"],
            synoniemen=rij.lijst("synoniemen"),
            sector=rij["sector"],
            isco08=rij["isco08"],
            esco=rij["esco"] or None,
            competentnl=rij["competentnl"] or None,
            niveau=_keuze(Niveau, rij, "niveau", meldingen) if rij["niveau"] else None,
            gereglementeerd=_JA_NEE.get(rij["gereglementeerd"]),
            skills=tuple(bij.skills[id_]),
            omstandigheden=tuple(bij.omstandigheden[id_]),
            werkprocessen=tuple(bij.werkprocessen[id_]),
        )
    except BegripOngeldig as fout:
        meldingen.extend(rij.melding(g.veld, g.reden, g.herstel) for g in fout.gebreken)
        return None


def _keuze(soort: type[_Keuze], rij: Rij, veld: str, meldingen: list[Melding]) -> _Keuze | None:
    try:
        return soort(rij[veld])
    except ValueError:
        mag = ", ".join(str(lid.value) for lid in soort)
        meldingen.append(rij.melding(veld, f"'{rij[veld]}' is geen {veld}", f"Kies uit: {mag}."))
        return None


def _wees(rij: Rij, bekend: Mapping[str, set[str]], meldingen: list[Melding]) -> bool:
    """Whether a row points at something that is not there; says which."""
    bestand = {"beroep": BEROEPEN, "skill": SKILLS}
    wees = [veld for veld, ids in bekend.items() if rij[veld] not in ids]
    meldingen.extend(
        rij.melding(veld, f"'{rij[veld]}' bestaat niet", f"Neem het id over uit {bestand[veld]}.") for veld in wees
    )
    return bool(wees)


def _dubbel(rij: Rij, velden: tuple[str, str], gezien: dict[tuple[str, str], int], meldingen: list[Melding]) -> bool:
    """Whether an earlier row says the same; says which."""
    eerste = gezien.setdefault((rij[velden[0]], rij[velden[1]]), rij.nummer)
    if eerste == rij.nummer:
        return False
    meldingen.append(rij.melding(velden[1], f"deze koppeling staat ook op rij {eerste}", "Haal er een weg."))
    return True
