"""Read a taxonomy from its three CSV files; what does not hold together is refused as a whole."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from models.fouten import Melding, TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import BegripOngeldig, Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.tabel import Rij, lees_tabel
from models.taxonomie.taxonomie import Taxonomie

BASIS_VERSIE = "1.0"
ELK_BEROEP = "*"  # in the column beroep of beroep_skills.csv: the skill counts for every beroep

_SKILLS, _BEROEPEN, _LINKS = "skills.csv", "beroepen.csv", "beroep_skills.csv"
_KOLOMMEN = {
    _SKILLS: ("id", "label", "soort", "synoniemen", "esco", "competentnl"),
    _BEROEPEN: ("id", "label", "synoniemen", "sector", "isco08", "esco", "competentnl"),
    _LINKS: ("beroep", "skill", "belang"),
}
_Keuze = TypeVar("_Keuze", bound=Enum)
_Begrip = TypeVar("_Begrip", TaxonomieSkill, Beroep)
_Gelezen = list[tuple[Rij, _Begrip]]


@cache
def basis() -> Taxonomie:
    """The taxonomy that ships with the project; read once.

    Raises:
        TaxonomieFout: The shipped files were damaged.
    """
    bron = files("models.taxonomie.basis")
    return _bouw({naam: bron.joinpath(naam).read_bytes() for naam in _KOLOMMEN}, "basis", BASIS_VERSIE)


def laad_taxonomie(map: Path, versie: str | None = None) -> Taxonomie:  # noqa: A002 - the user's word
    """Read a taxonomy of one's own.

    Args:
        map: Folder with skills.csv, beroepen.csv and beroep_skills.csv. Its name becomes the name.
        versie: What to call this content; None takes the first 12 digits of its hash.

    Raises:
        TaxonomieFout: A file is missing or something in it is wrong; names every fault with file, row,
            field and how to mend it.
    """
    inhoud, meldingen = {}, []
    for naam in _KOLOMMEN:
        try:
            inhoud[naam] = (map / naam).read_bytes()
        except OSError:
            meldingen.append(Melding(naam, "het bestand ontbreekt of is onleesbaar", herstel="Zet het klaar."))
    if meldingen:
        raise TaxonomieFout(meldingen)
    return _bouw(inhoud, map.name, versie)


def _bouw(inhoud: Mapping[str, bytes], naam: str, versie: str | None) -> Taxonomie:
    meldingen: list[Melding] = []
    tabel = {
        bestand: lees_tabel(bestand, inhoud[bestand], kolommen, meldingen) for bestand, kolommen in _KOLOMMEN.items()
    }
    if meldingen:  # without the rows of one file every link in another would look broken
        raise TaxonomieFout(meldingen)
    links = _links(tabel, meldingen)
    skills = [(rij, skill) for rij in tabel[_SKILLS] if (skill := _skill(rij, meldingen))]
    beroepen = [(rij, b) for rij in tabel[_BEROEPEN] if (b := _beroep(rij, links[rij["id"]], meldingen))]
    _dubbele_namen(skills, meldingen)
    _dubbele_namen(beroepen, meldingen)
    meldingen.extend(
        rij.melding("id", f"de skill '{rij['id']}' hoort bij geen enkel beroep", f"Noem hem in {_LINKS}.")
        for rij in tabel[_SKILLS]
        if rij["id"] not in {link.skill for groep in links.values() for link in groep}
    )
    meldingen.extend(
        Melding(bestand, "er staat niets in", herstel="Vul minstens een rij in.")
        for bestand in (_SKILLS, _BEROEPEN)
        if not tabel[bestand]
    )
    if meldingen:
        volgorde = list(_KOLOMMEN)
        raise TaxonomieFout(sorted(meldingen, key=lambda m: (volgorde.index(m.bestand), m.rij or 0)))
    sha256 = _hash(inhoud)
    return Taxonomie(
        naam=naam,
        versie=versie or sha256[:12],
        sha256=sha256,
        skills={skill.id: skill for _, skill in skills},
        beroepen={beroep.id: beroep for _, beroep in beroepen},
        algemeen=tuple(links[ELK_BEROEP]),
    )


def _links(tabel: Mapping[str, Sequence[Rij]], meldingen: list[Melding]) -> dict[str, list[BeroepSkill]]:
    """The links per beroep; those to something unknown are reported and left out."""
    bekend = {
        "beroep": {ELK_BEROEP, *(rij["id"] for rij in tabel[_BEROEPEN])},
        "skill": {rij["id"] for rij in tabel[_SKILLS]},
    }
    links: dict[str, list[BeroepSkill]] = defaultdict(list)
    gezien: dict[tuple[str, str], int] = {}
    for rij in tabel[_LINKS]:
        belang = _keuze(Belang, rij, "belang", meldingen)
        wees = [veld for veld, ids in bekend.items() if rij[veld] not in ids]
        meldingen.extend(
            rij.melding(veld, f"'{rij[veld]}' bestaat niet", f"Neem het id over uit {bestand}.")
            for veld, bestand in (("beroep", _BEROEPEN), ("skill", _SKILLS))
            if veld in wees
        )
        eerste = gezien.setdefault((rij["beroep"], rij["skill"]), rij.nummer)
        if eerste != rij.nummer:
            meldingen.append(rij.melding("skill", f"deze koppeling staat ook op rij {eerste}", "Haal er een weg."))
        elif not wees:
            # A wrong belang is reported above; the link itself still counts, so it causes no further faults.
            links[rij["beroep"]].append(BeroepSkill(rij["skill"], belang or Belang.PLUSPUNT))
    return links


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


def _beroep(rij: Rij, skills: Sequence[BeroepSkill], meldingen: list[Melding]) -> Beroep | None:
    try:
        return Beroep(
            id=rij["id"],
            label=rij["label"],
            synoniemen=rij.lijst("synoniemen"),
            sector=rij["sector"],
            isco08=rij["isco08"],
            esco=rij["esco"] or None,
            competentnl=rij["competentnl"] or None,
            skills=tuple(skills),
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


def _dubbele_namen(begrippen: _Gelezen[_Begrip], meldingen: list[Melding]) -> None:
    """Report each name that leads to two rows: looking it up would be a matter of luck."""
    eerste: dict[str, Rij] = {}
    for rij, begrip in begrippen:
        eigen = {normaliseer(naam): (veld, naam) for veld, naam in reversed(begrip.namen)}
        for sleutel, (veld, naam) in eigen.items():
            eerder = eerste.setdefault(sleutel, rij)
            if eerder is not rij:
                reden = f"'{naam}' staat al bij '{eerder['id']}' (rij {eerder.nummer})"
                meldingen.append(rij.melding(veld, reden, "Laat het op een van beide plaatsen staan."))


def _hash(inhoud: Mapping[str, bytes]) -> str:
    """One hash over the files, with name and length, so that no byte can move from one file to the next."""
    som = hashlib.sha256()
    for naam in _KOLOMMEN:
        som.update(f"{naam}:{len(inhoud[naam])}\n".encode())
        som.update(inhoud[naam])
    return som.hexdigest()
