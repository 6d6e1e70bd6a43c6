"""Read ESCO, the classification of the European Commission, from the folders of its official CSV download.

Any version 1.1 or 1.2, in Dutch, English or both, complete or partial. Dutch words come first. ESCO says *essential*
and *optional*; here those are BELANGRIJK and PLUSPUNT, never MOET: ESCO calls essential what is *usually* required,
on average 22 skills per occupation, and without most of those the work can still be done. Essential links make
rarity, as in every taxonomy.

Whether an occupation is regulated, and its level, ESCO does not say for the Netherlands: they stay unknown.

This service uses the ESCO classification of the European Commission.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.fouten import Melding, TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import BegripOngeldig, Beroep, BeroepSkill, TaxonomieSkill
from models.taxonomie.esco_begrippen import EscoBegrippen, Woorden, verzamel
from models.taxonomie.esco_tabel import EscoTabel, TabelSoort, lees_tabellen
from models.taxonomie.taxonomie import Taxonomie

NAAM = "esco"
BRONVERMELDING = "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie."
_BELANG = {"essential": Belang.BELANGRIJK, "optional": Belang.PLUSPUNT}
_VERSIE = re.compile(r"(?<![0-9.])v?(1\.[0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9])")
_HAAL_OP = "Kies bij ESCO het volledige pakket (classification, csv) en wijs ook die map aan."
_Links = Mapping[str, Mapping[str, Belang]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EscoGelezen:
    """ESCO, and what was noticed while reading it.

    Attributes:
        taxonomie: The language; ids are `esco-` and the UUID of ESCO.
        bestanden: Names of the files it was made from.
        nederlands: How many of its skills, and of its beroepen, have a Dutch label.
        relaties: How many links are essential, and how many optional.
        meldingen: What was dropped or is not as it should be, counted.
    """

    taxonomie: Taxonomie
    bestanden: tuple[str, ...]
    nederlands: tuple[int, int]
    relaties: tuple[int, int]
    meldingen: tuple[Melding, ...]


def lees_esco(mappen: Sequence[Path], versie: str | None = None) -> EscoGelezen:
    """Read ESCO from one or more folders, which are taken together.

    Args:
        mappen: Folders of the download; where two give a label of one language, the earlier folder decides.
        versie: What to call this content; None takes the versions in the names of the folders, or else the first 12
            digits of its hash.

    Raises:
        TaxonomieFout: A folder or a table that cannot be done without is missing, or a file is damaged.
    """
    meldingen: list[Melding] = []
    tabellen = lees_tabellen(mappen, meldingen)
    begrippen = verzamel(tabellen)
    skills = dict(_skills(begrippen))
    links = _links(tabellen, skills, begrippen.beroepen, meldingen)
    beroepen = dict(_beroepen(begrippen, links))
    _eis_genoeg(tabellen, skills, beroepen)
    sha256 = hashlib.sha256("\n".join(tabel.sha256 for tabel in tabellen).encode()).hexdigest()
    taxonomie = Taxonomie(
        naam=NAAM,
        versie=versie or _versie(mappen) or sha256[:12],
        sha256=sha256,
        skills=skills,
        beroepen=beroepen,
        eenduidig=False,
    )
    return EscoGelezen(
        taxonomie=taxonomie,
        bestanden=tuple(tabel.bestand for tabel in tabellen),
        nederlands=(_nederlands(skills, begrippen.skills), _nederlands(beroepen, begrippen.beroepen)),
        relaties=_aantallen(beroepen.values()),
        meldingen=(*meldingen, *_tellingen(begrippen, taxonomie)),
    )


def esco_id(uri: str) -> str:
    """The id of an ESCO concept here: `esco-` and its UUID."""
    return f"esco-{uri.rpartition('/')[2]}"


def _skills(begrippen: EscoBegrippen) -> Iterator[tuple[str, TaxonomieSkill]]:
    for uri, soort in begrippen.soorten.items():
        namen = begrippen.skills[uri].namen()
        if namen:
            id_ = esco_id(uri)
            yield id_, TaxonomieSkill(id=id_, label=namen[0], soort=soort, synoniemen=namen[1:], esco=(uri,))


def _beroepen(begrippen: EscoBegrippen, links: _Links) -> Iterator[tuple[str, Beroep]]:
    for uri, woorden in begrippen.beroepen.items():
        namen, id_, isco08 = woorden.namen(), esco_id(uri), begrippen.isco08.get(uri, "")
        if not namen or not links.get(id_):
            continue
        try:
            yield (
                id_,
                Beroep(
                    id=id_,
                    label=namen[0],
                    synoniemen=namen[1:],
                    sector=_sector(isco08, begrippen.groepen),
                    isco08=isco08,
                    esco=uri,
                    skills=tuple(BeroepSkill(skill, belang) for skill, belang in links[id_].items()),
                ),
            )
        except BegripOngeldig:  # only its ISCO code can be wrong; counted by `_tellingen`
            continue


def _sector(isco08: str, groepen: Mapping[str, Woorden]) -> str:
    """What the sub-major group of ISCO-08 is called; ESCO has no sectors."""
    namen = groepen[isco08[:2]].namen() if isco08[:2] in groepen else ()
    return namen[0] if namen else f"ISCO-groep {isco08[:2]}"


def _links(
    tabellen: Iterable[EscoTabel],
    skills: Mapping[str, TaxonomieSkill],
    beroepen: Mapping[str, Woorden],
    meldingen: list[Melding],
) -> _Links:
    """The links per beroep; essential wins from optional, and what points nowhere is counted and left out."""
    links: dict[str, dict[str, Belang]] = defaultdict(dict)
    bekend = {esco_id(uri) for uri in beroepen}
    for tabel in tabellen:
        if tabel.soort is not TabelSoort.RELATIES:
            continue
        weg: Counter[str] = Counter()
        for beroep_uri, relatie, skill_uri in tabel.kolommen("occupationUri", "relationType", "skillUri"):
            beroep, skill, belang = esco_id(beroep_uri), esco_id(skill_uri), _BELANG.get(relatie)
            if beroep not in bekend or skill not in skills or belang is None:
                weg[_waarom(beroep in bekend, skill in skills)] += 1
            elif links[beroep].get(skill) is not Belang.BELANGRIJK:
                links[beroep][skill] = belang
        meldingen.extend(Melding(tabel.bestand, f"{n} relaties overgeslagen: {reden}") for reden, n in weg.items())
    return links


def _waarom(beroep_bekend: bool, skill_bekend: bool) -> str:
    if not beroep_bekend:
        return "het beroep is onbekend"
    return "het verband is niet essential of optional" if skill_bekend else "de skill is onbekend"


def _eis_genoeg(
    tabellen: Sequence[EscoTabel], skills: Mapping[str, TaxonomieSkill], beroepen: Mapping[str, Beroep]
) -> None:
    """Refuse what is no language: name the table that is missing, and what to do.

    Raises:
        TaxonomieFout: No skills, no relations, or no beroepen that ask a skill.
    """
    fouten = []
    if not skills:
        fouten.append(Melding("skills_nl.csv of skills_en.csv", "er is geen skill met een naam gevonden"))
    if not any(tabel.soort is TabelSoort.RELATIES for tabel in tabellen):
        fouten.append(Melding("occupationSkillRelations.csv", "er zijn geen relaties gevonden"))
    elif not beroepen:
        fouten.append(Melding("occupations_nl.csv of occupations_en.csv", "er is geen beroep met skills gevonden"))
    if fouten:
        raise TaxonomieFout([Melding(fout.bestand, fout.reden, herstel=_HAAL_OP) for fout in fouten])


def _tellingen(begrippen: EscoBegrippen, taxonomie: Taxonomie) -> Iterator[Melding]:
    """What is to be known of the whole, with how often."""
    gevraagd = {link.skill for beroep in taxonomie.beroepen.values() for link in beroep.skills}
    tellingen = (
        ("skills", len(begrippen.skills) - len(taxonomie.skills), "begrippen zonder naam of soort overgeslagen"),
        (
            "beroepen",
            len(begrippen.beroepen) - len(taxonomie.beroepen),
            "zonder skills, naam of ISCO-code overgeslagen",
        ),
        (
            "skills",
            len(taxonomie.skills.keys() - gevraagd),
            "horen bij geen enkel beroep; ze wegen als een gewone skill",
        ),
        ("skills", taxonomie.meerduidig[0], "namen horen bij meer dan een skill; daarop vindt zoeken niets"),
        ("beroepen", taxonomie.meerduidig[1], "namen horen bij meer dan een beroep; daarop vindt zoeken niets"),
    )
    for bestand, aantal in sorted(begrippen.dubbel.items()):
        yield Melding(bestand, f"{aantal} rijen herhalen een begrip; de eerste rij telt")
    for bestand in begrippen.zonder_taal:
        yield Melding(bestand, "de taal van de labels is onbekend of geen Nederlands of Engels; ze zijn niet gelezen")
    yield from (Melding(wat, f"{aantal} {reden}") for wat, aantal, reden in tellingen if aantal)


def _nederlands(gelezen: Iterable[str], woorden: Mapping[str, Woorden]) -> int:
    in_het_nederlands = {esco_id(uri) for uri, een in woorden.items() if een.taal == "nl"}
    return len(in_het_nederlands.intersection(gelezen))


def _aantallen(beroepen: Iterable[Beroep]) -> tuple[int, int]:
    telling = Counter(link.belang for beroep in beroepen for link in beroep.skills)
    return telling[Belang.BELANGRIJK], telling[Belang.PLUSPUNT]


def _versie(mappen: Iterable[Path]) -> str | None:
    gevonden = sorted({versie for map_ in mappen for versie in _VERSIE.findall(map_.resolve().name)})
    return "+".join(gevonden) or None
