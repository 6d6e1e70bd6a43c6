"""From the facts of CompetentNL to a `Taxonomie`.

Names come as SKOS or as SKOS-XL; how much a beroep needs a skill is in the name of the property (domain.md 5.4).
What has no usable form is left out and counted: one damaged concept does not keep a whole language away.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.fouten import Melding, TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import BegripOngeldig, Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.competentnl_vragen import CNLO, CNLUWVO, SKOS, SKOSXL, Feit
from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie

NAAM = "competentnl"
_BRON = "CompetentNL"
_URI = re.compile(
    r"https://linkeddata\.competentnl\.nl/(?P<soort>uwv/id/occupation|id/humancapability|id/knowledgearea)/"
    r"(?P<code>[0-9A-F]{10})"
)
_BEROEP = "uwv/id/occupation"
_SOORTEN = {"id/humancapability": SkillSoort.VAARDIGHEID, "id/knowledgearea": SkillSoort.KENNIS}
_BELANG = {
    CNLO + "requiresHATSomewhat": Belang.PLUSPUNT,
    CNLO + "requiresHATSomewhatRelevant": Belang.PLUSPUNT,
    CNLO + "requiresHATImportant": Belang.BELANGRIJK,
    CNLO + "requiresHATEssential": Belang.MOET,  # last: where two are said, the strongest counts
}
_LABEL = (SKOS + "prefLabel", SKOSXL + "prefLabel")
_SYNONIEM = (SKOS + "altLabel", SKOSXL + "altLabel", CNLUWVO + "specialization")
# Our skills carry the ESCO skills that mean the same or are a part of them; a wider one would say too much.
_ESCO_SKILL = tuple(CNLO + naam for naam in ("exactMatchESCO", "closeMatchESCO", "narrowMatchESCO"))
_ESCO_BEROEP = (CNLUWVO + "exactMatchTaxonomyItemESCOBeroep",)
_ISCO = (CNLUWVO + "broadMatchTaxonomyItemISCOUnitGroup",)
_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ESCO_URI = re.compile(rf"http://data\.europa\.eu/esco/(?:skill|occupation)/{_UUID}")
_ISCO_CODE = re.compile(r"(?:^|\D)(\d{4})$")  # a code by itself, or at the end of a URI
_STATUS = CNLUWVO + "hasContentStatus"
_GELDIG = CNLUWVO + "ContentStatus_Current"
_WAARHEID = {"true": True, "1": True, "false": False, "0": False}

_Eigenschappen = Mapping[str, tuple[str, ...]]  # property -> its values, sorted


@dataclass(frozen=True, slots=True)
class CompetentNL:
    """What was read.

    Attributes:
        taxonomie: Skills are human capabilities and knowledge areas; ids are `cnl-` and the code of the URI.
        meldingen: What was left out, counted.
    """

    taxonomie: Taxonomie
    meldingen: tuple[Melding, ...]


def bouw_competentnl(feiten: Iterable[Feit]) -> CompetentNL:
    """Build the language from its facts, in any order, each any number of times.

    Raises:
        TaxonomieFout: There is no beroep with a skill in it.
    """
    graaf, sha256 = _verzamel(feiten)
    weg: Counter[str] = Counter()
    skills = {uri: skill for uri in graaf if (skill := _skill(uri, graaf[uri], weg))}
    beroepen = [beroep for uri in graaf if (beroep := _beroep(uri, graaf[uri], skills, weg))]
    gevraagd = {link.skill for beroep in beroepen for link in beroep.skills}
    weg["skills die bij geen enkel beroep horen"] = len(skills) - len(gevraagd)
    weggelaten = tuple(Melding(_BRON, f"weggelaten: {aantal} {wat}") for wat, aantal in sorted(weg.items()) if aantal)
    if not beroepen:
        herstel = "Haal namen, kenmerken, codes en koppelingen op."
        raise TaxonomieFout([Melding(_BRON, "er is geen enkel bruikbaar beroep", herstel=herstel), *weggelaten])
    taxonomie = Taxonomie(
        naam=NAAM,
        versie=sha256[:12],
        sha256=sha256,
        skills={skill.id: skill for skill in skills.values() if skill.id in gevraagd},
        beroepen={beroep.id: beroep for beroep in beroepen},
        eenduidig=False,
    )
    return CompetentNL(taxonomie, weggelaten)


def _verzamel(feiten: Iterable[Feit]) -> tuple[dict[str, _Eigenschappen], str]:
    """What is said of each concept, in order of its URI, and the hash of all of it."""
    los: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for onderwerp, eigenschap, waarde in feiten:
        los[onderwerp][eigenschap].add(waarde)
    som = hashlib.sha256()
    graaf: dict[str, _Eigenschappen] = {}
    for uri in sorted(los):
        graaf[uri] = {eigenschap: tuple(sorted(waarden)) for eigenschap, waarden in sorted(los[uri].items())}
        som.update(repr((uri, graaf[uri])).encode("utf-8", "backslashreplace"))
    return graaf, som.hexdigest()


def _skill(uri: str, eigenschappen: _Eigenschappen, weg: Counter[str]) -> TaxonomieSkill | None:
    gevonden = _URI.fullmatch(uri)
    if gevonden is None or gevonden["soort"] == _BEROEP:
        weg["begrippen met een onbekende vorm van URI"] += gevonden is None
        return None
    soort = _SOORTEN[gevonden["soort"]]
    label, synoniemen = _namen(eigenschappen)
    try:
        return TaxonomieSkill(
            id=_id(gevonden["code"]),
            label=label,
            soort=soort,
            synoniemen=synoniemen,
            esco=_passend(eigenschappen, _ESCO_SKILL, _ESCO_URI),
            competentnl=uri if soort is SkillSoort.VAARDIGHEID else None,  # that field is for human capabilities
        )
    except BegripOngeldig:
        weg["skills zonder Nederlandse naam of met een verkeerde code"] += 1
        return None


def _beroep(
    uri: str, eigenschappen: _Eigenschappen, skills: Mapping[str, TaxonomieSkill], weg: Counter[str]
) -> Beroep | None:
    gevonden = _URI.fullmatch(uri)
    if gevonden is None or gevonden["soort"] != _BEROEP:
        return None
    if _GELDIG not in eigenschappen.get(_STATUS, (_GELDIG,)):
        weg["beroepen die niet meer gelden"] += 1
        return None
    belang = {
        skills[waarde].id: gewicht
        for eigenschap, gewicht in _BELANG.items()
        for waarde in eigenschappen.get(eigenschap, ())
        if waarde in skills
    }
    if not belang:
        weg["beroepen zonder skills"] += 1
        return None
    label, synoniemen = _namen(eigenschappen)
    isco = _passend(eigenschappen, _ISCO, _ISCO_CODE)
    isco08 = isco[0] if len(isco) == 1 else ""
    try:
        return Beroep(
            id=_id(gevonden["code"]),
            label=label,
            synoniemen=synoniemen,
            sector=f"ISCO-groep {isco08[:2]}",  # CompetentNL has no sectors
            isco08=isco08,
            esco=next(iter(_passend(eigenschappen, _ESCO_BEROEP, _ESCO_URI)), None),
            competentnl=uri,
            skills=tuple(BeroepSkill(skill, gewicht) for skill, gewicht in sorted(belang.items())),
            gereglementeerd=_gereglementeerd(eigenschappen),
        )
    except BegripOngeldig as fout:
        weg[f"beroepen met een verkeerd veld: {', '.join(sorted({g.veld for g in fout.gebreken}))}"] += 1
        return None


def _id(code: str) -> str:
    return f"cnl-{code.lower()}"


def _namen(eigenschappen: _Eigenschappen) -> tuple[str, tuple[str, ...]]:
    """The label and the other names, each once; an empty label where there is none."""
    namen: dict[str, str] = {}
    for eigenschap in (*_LABEL, *_SYNONIEM):
        for waarde in eigenschappen.get(eigenschap, ()):
            naam = " ".join(waarde.split())
            if normaliseer(naam):
                namen.setdefault(normaliseer(naam), naam)
    eerste = next((waarde for eigenschap in _LABEL for waarde in eigenschappen.get(eigenschap, ())), "")
    label = " ".join(eerste.split())
    return label, tuple(naam for sleutel, naam in namen.items() if sleutel != normaliseer(label))


def _passend(eigenschappen: _Eigenschappen, namen: tuple[str, ...], vorm: re.Pattern[str]) -> tuple[str, ...]:
    """The values of these properties in which the form is found, each once."""
    treffers = (vorm.search(waarde) for naam in namen for waarde in eigenschappen.get(naam, ()))
    return tuple(dict.fromkeys(treffer[treffer.re.groups] for treffer in treffers if treffer))


def _gereglementeerd(eigenschappen: _Eigenschappen) -> bool | None:
    """Said yes or no, or not (clearly) said."""
    gezegd = {_WAARHEID.get(waarde.lower()) for waarde in eigenschappen.get(CNLUWVO + "isRegulatedProfession", ())}
    return gezegd.pop() if len(gezegd) == 1 else None
