"""Keep a taxonomy that was read from elsewhere as one file that reads fast: JSON Lines under a seal.

The first line says what it is and holds the SHA-256 of everything; then one line per skill and one per beroep. A beroep
refers to a skill by its place in the file. Written aside, flushed and renamed, so that there is always a whole one.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.fouten import Melding, TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces

_VORM = 1  # of the file; another one is read in again
_EINDE = ".jsonl"
_NAAM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KAPOT = (KeyError, TypeError, ValueError, IndexError, AttributeError, RecursionError)
_Blad = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class BewaardeTaxonomie:
    """What is known of a kept taxonomy without reading it.

    Attributes:
        naam: Under which it is chosen.
        versie: Of its content.
        sha256: Of its content.
        bron_sha256: Of the files it was read from.
        skills: How many.
        beroepen: How many.
    """

    naam: str
    versie: str
    sha256: str
    bron_sha256: str
    skills: int
    beroepen: int


def bewaar_taxonomie(map_: Path, taxonomie: Taxonomie) -> Path:
    """Write a taxonomy under its name, in the place of an earlier one.

    Raises:
        ValueError: Its name has no form that suits a file.
        TaxonomieFout: The disk refuses; an earlier one is still there.
    """
    doel = map_ / _bestand(taxonomie.naam)
    inhoud = b"".join(_regel(blad) for blad in _bladen(taxonomie))
    kop = {
        "vorm": _VORM,
        "naam": taxonomie.naam,
        "versie": taxonomie.versie,
        "bron_sha256": taxonomie.sha256,
        "skills": len(taxonomie.skills),
        "beroepen": len(taxonomie.beroepen),
        "eenduidig": taxonomie.eenduidig,
        "algemeen": _links(taxonomie.algemeen, {id_: plek for plek, id_ in enumerate(taxonomie.skills)}),
    }
    tijdelijk = doel.with_name(f"{doel.name}.{os.getpid()}.tmp")
    try:
        for pad in (map_.parent, map_):  # what else is kept there is of people: for the owner alone
            pad.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tijdelijk.open("wb") as bestand:
            bestand.write(_regel({**kop, "sha256": _zegel(kop, inhoud)}) + inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(doel)
    except OSError as fout:
        tijdelijk.unlink(missing_ok=True)
        raise _fout(
            doel, f"niet weg te schrijven ({fout.strerror})", "Kijk of de schijf vol of alleen-lezen is."
        ) from fout
    return doel


def lees_bewaarde_taxonomie(map_: Path, naam: str) -> Taxonomie | None:
    """The taxonomy kept under a name; None when there is none.

    Raises:
        TaxonomieFout: There is one and it is damaged, or of another version of this program.
    """
    pad = map_ / _bestand(naam)
    try:
        kop_regel, _, inhoud = pad.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    except OSError as fout:
        raise _beschadigd(pad) from fout
    try:
        kop = _kop(kop_regel)
        if _zegel(kop, inhoud) != kop["sha256"]:
            raise _beschadigd(pad)
        return _taxonomie(kop, [json.loads(regel) for regel in inhoud.splitlines()])
    except _KAPOT as fout:
        raise _beschadigd(pad) from fout


def bewaarde_taxonomieen(map_: Path) -> tuple[BewaardeTaxonomie, ...]:
    """The taxonomies that are kept, by name.

    Raises:
        TaxonomieFout: The first line of one of them is damaged.
    """
    return tuple(_overzicht(pad) for pad in sorted(map_.glob(f"*{_EINDE}")))


def _overzicht(pad: Path) -> BewaardeTaxonomie:
    try:
        with pad.open("rb") as bestand:
            kop = _kop(bestand.readline())
        return BewaardeTaxonomie(
            naam=pad.stem,
            versie=str(kop["versie"]),
            sha256=str(kop["sha256"]),
            bron_sha256=str(kop["bron_sha256"]),
            skills=int(kop["skills"]),
            beroepen=int(kop["beroepen"]),
        )
    except (OSError, *_KAPOT) as fout:
        raise _beschadigd(pad) from fout


def _kop(regel: bytes) -> _Blad:
    kop: _Blad = json.loads(regel)
    if kop["vorm"] != _VORM or _regel(kop) != regel.removesuffix(b"\n") + b"\n":
        raise ValueError("another form")
    return kop


def _zegel(kop: _Blad, inhoud: bytes) -> str:
    zonder = {naam: waarde for naam, waarde in kop.items() if naam != "sha256"}
    return hashlib.sha256(_regel(zonder) + inhoud).hexdigest()


def _bestand(naam: str) -> str:
    if not _NAAM.fullmatch(naam):
        raise ValueError(f"{naam!r} is no name for a kept taxonomy")
    return naam + _EINDE


def _fout(pad: Path, reden: str, herstel: str) -> TaxonomieFout:
    return TaxonomieFout([Melding(pad.name, f"de taxonomie is {reden}", herstel=herstel)])


def _beschadigd(pad: Path) -> TaxonomieFout:
    herstel = f"Lees haar opnieuw in met: skillsmatch taxonomie import {pad.stem}."
    return _fout(pad, "beschadigd of van een andere versie van skillsmatch", herstel)


def _regel(blad: _Blad) -> bytes:
    return json.dumps(blad, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _bladen(taxonomie: Taxonomie) -> Iterator[_Blad]:
    """One mapping per concept; what is empty or not known is left out."""
    for skill in taxonomie.skills.values():
        yield _gevuld(
            id=skill.id,
            label=skill.label,
            soort=skill.soort.value,
            synoniemen=skill.synoniemen,
            esco=skill.esco,
            competentnl=skill.competentnl,
        )
    plek = {id_: nummer for nummer, id_ in enumerate(taxonomie.skills)}
    for beroep in taxonomie.beroepen.values():
        yield _gevuld(
            id=beroep.id,
            label=beroep.label,
            synoniemen=beroep.synoniemen,
            sector=beroep.sector,
            isco08=beroep.isco08,
            esco=beroep.esco,
            competentnl=beroep.competentnl,
            niveau=beroep.niveau,
            gereglementeerd=beroep.gereglementeerd,
            omstandigheden=beroep.omstandigheden,
            werkprocessen=[
                _gevuld(id=p.id, label=p.label, skills=p.skills, crebo=p.crebo, code=p.code)
                for p in beroep.werkprocessen
            ],
            skills=_links(beroep.skills, plek),
        )


def _gevuld(**velden: object) -> _Blad:
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None and waarde not in ((), [])}


def _links(links: tuple[BeroepSkill, ...], plek: dict[str, int]) -> list[list[Any]]:
    return [[plek[link.skill], link.belang.value] for link in links]


def _taxonomie(kop: _Blad, bladen: list[_Blad]) -> Taxonomie:
    grens = kop["skills"]
    skills = [_skill(blad) for blad in bladen[:grens]]
    ids = [skill.id for skill in skills]
    beroepen = [_beroep(blad, ids) for blad in bladen[grens:]]
    return Taxonomie(
        naam=kop["naam"],
        versie=kop["versie"],
        sha256=kop["sha256"],
        skills={skill.id: skill for skill in skills},
        beroepen={beroep.id: beroep for beroep in beroepen},
        algemeen=_gelezen_links(kop["algemeen"], ids),
        eenduidig=kop["eenduidig"],
    )


def _skill(blad: _Blad) -> TaxonomieSkill:
    rijtjes = {naam: tuple(blad.get(naam, ())) for naam in ("synoniemen", "esco")}
    return TaxonomieSkill(**{**blad, **rijtjes, "soort": SkillSoort(blad["soort"])})


def _beroep(blad: _Blad, ids: list[str]) -> Beroep:
    niveau = blad.get("niveau")
    anders = {
        "synoniemen": tuple(blad.get("synoniemen", ())),
        "niveau": Niveau(niveau) if niveau is not None else None,
        "omstandigheden": tuple(map(Werkomstandigheid, blad.get("omstandigheden", ()))),
        "werkprocessen": tuple(
            Werkproces(**{**p, "skills": tuple(p["skills"])}) for p in blad.get("werkprocessen", ())
        ),
        "skills": _gelezen_links(blad["skills"], ids),
    }
    return Beroep(**{**blad, **anders})


def _gelezen_links(links: list[list[Any]], ids: list[str]) -> tuple[BeroepSkill, ...]:
    return tuple(BeroepSkill(ids[plek], Belang(belang)) for plek, belang in links)
