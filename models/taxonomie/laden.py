"""Read a taxonomy from its CSV files; what does not hold together is refused as a whole."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from models.fouten import Melding, TaxonomieFout
from models.taxonomie.begrippen import Beroep, TaxonomieSkill
from models.taxonomie.laden_rijen import (
    BEROEPEN,
    ELK_BEROEP,
    LINKS,
    OMSTANDIGHEDEN,
    SKILLS,
    WERKPROCESSEN,
    Rijen,
    lees_begrippen,
)
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.tabel import Rij, lees_tabel
from models.taxonomie.taxonomie import Taxonomie

__all__ = ["BASIS_VERSIE", "ELK_BEROEP", "basis", "laad_taxonomie"]

BASIS_VERSIE = "2.0"

_KOLOMMEN = {
    SKILLS: ("id", "label", "soort", "synoniemen", "esco", "competentnl"),
    BEROEPEN: ("id", "label", "synoniemen", "sector", "isco08", "esco", "competentnl"),
    LINKS: ("beroep", "skill", "belang"),
    OMSTANDIGHEDEN: ("beroep", "omstandigheid"),
    WERKPROCESSEN: ("id", "beroep", "label", "crebo", "code", "skills"),
}
_KOLOMMEN_MAG = {BEROEPEN: ("niveau", "gereglementeerd")}
_BESTANDEN_MAG = (OMSTANDIGHEDEN, WERKPROCESSEN)
_Begrip = TypeVar("_Begrip", TaxonomieSkill, Beroep)


@cache
def basis() -> Taxonomie:
    """The taxonomy that ships with the project; read once.

    Raises:
        TaxonomieFout: The shipped files were damaged.
    """
    return _bouw(_lees_bestanden(files("models.taxonomie.basis")), "basis", BASIS_VERSIE)


def laad_taxonomie(map: Path, versie: str | None = None) -> Taxonomie:  # noqa: A002 - the user's word
    """Read a taxonomy of one's own.

    Args:
        map: Folder with skills.csv, beroepen.csv and beroep_skills.csv, and if there are any
            beroep_omstandigheden.csv and werkprocessen.csv. Its name becomes the name.
        versie: What to call this content; None takes the first 12 digits of its hash.

    Raises:
        TaxonomieFout: A file is missing or something in it is wrong; names every fault with file, row,
            field and how to mend it.
    """
    return _bouw(_lees_bestanden(map), map.name, versie)


def _lees_bestanden(map_: Path | Traversable) -> dict[str, bytes]:
    inhoud, meldingen = {}, []
    for naam in _KOLOMMEN:
        pad = map_.joinpath(naam)
        if naam in _BESTANDEN_MAG and not pad.is_file():
            continue
        try:
            inhoud[naam] = pad.read_bytes()
        except OSError:
            meldingen.append(Melding(naam, "het bestand ontbreekt of is onleesbaar", herstel="Zet het klaar."))
    if meldingen:
        raise TaxonomieFout(meldingen)
    return inhoud


def _bouw(inhoud: Mapping[str, bytes], naam: str, versie: str | None) -> Taxonomie:
    meldingen: list[Melding] = []
    tabel: Rijen = {bestand: [] for bestand in _KOLOMMEN}
    for bestand, bytes_ in inhoud.items():
        tabel[bestand] = lees_tabel(bestand, bytes_, _KOLOMMEN[bestand], meldingen, _KOLOMMEN_MAG.get(bestand, ()))
    if meldingen:  # without the rows of one file every link in another would look broken
        raise TaxonomieFout(meldingen)
    skills, beroepen, algemeen = lees_begrippen(tabel, meldingen)
    _dubbele_namen(skills, meldingen)
    _dubbele_namen(beroepen, meldingen)
    meldingen.extend(
        Melding(bestand, "er staat niets in", herstel="Vul minstens een rij in.")
        for bestand in (SKILLS, BEROEPEN)
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
        algemeen=tuple(algemeen),
    )


def _dubbele_namen(begrippen: Sequence[tuple[Rij, _Begrip]], meldingen: list[Melding]) -> None:
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
    for naam in inhoud:
        som.update(f"{naam}:{len(inhoud[naam])}\n".encode())
        som.update(inhoud[naam])
    return som.hexdigest()
