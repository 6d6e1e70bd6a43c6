"""Small invented ESCO folders, in the forms in which ESCO and others hand it out."""

import csv
import gzip
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

ESCO = "http://data.europa.eu/esco"
SKILL_KOP = (
    "conceptType",
    "conceptUri",
    "skillType",
    "reuseLevel",
    "preferredLabel",
    "altLabels",
    "status",
    "description",
)
BEROEP_KOP = ("conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status", "description", "code")
GROEP_KOP = ("conceptType", "conceptUri", "code", "preferredLabel", "status", "altLabels", "inScheme", "description")
RELATIE_KOP = ("occupationUri", "relationType", "skillType", "skillUri")


def skill_uri(n: int) -> str:
    return f"{ESCO}/skill/00000000-0000-4000-8000-{n:012d}"


def beroep_uri(n: int) -> str:
    return f"{ESCO}/occupation/00000000-0000-4000-8000-{n:012d}"


def skill_id(n: int) -> str:
    return f"esco-00000000-0000-4000-8000-{n:012d}"


beroep_id = skill_id

# n -> (nl label, nl alternatives, en label, en alternatives, kind)
SKILLS = {
    1: ("klei kneden", "klei\nzachtmaken\nkleien", "knead clay", "work clay", "skill/competence"),
    2: ("glazuren mengen", "glazuur", "mix glazes", "", "skill/competence"),
    3: ("leer van het vuur", "vuur", "theory of fire", "", "knowledge"),
    4: ("ovens stoken", "stoken", "fire kilns", "", "skill/competence"),
    5: ("potten tellen", "vuur", "count pots", "", "skill/competence"),  # "vuur" is also a name of 3
}
# n -> (nl label, nl alternatives, en label, unit group)
BEROEPEN = {
    1: ("kleikneder", "kneder\nkneedster", "clay kneader", "7314"),
    2: ("ovenstoker", "stoker", "kiln firer", "8181"),
    3: ("pottenteller", "stoker", "pot counter", "9329"),  # "stoker" is also a name of 2
}
ESSENTIEEL = {1: (1, 2), 2: (4, 3), 3: (4,)}
OPTIONEEL = {1: (4,), 2: (1,), 3: (3,)}


def als_csv(kop: tuple[str, ...], rijen: Iterable[Mapping[str, str]]) -> bytes:
    """A table with these columns; what a row does not have stays empty."""
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, kop, extrasaction="ignore", lineterminator="\n")
    schrijver.writeheader()
    schrijver.writerows(rijen)
    return uit.getvalue().encode()


def skills(taal: str, nummers: Iterable[int] = SKILLS) -> bytes:
    """The table of skills in one language, as ESCO hands it out; with a skill group, which is no skill."""
    rijen = [
        {
            "conceptType": "KnowledgeSkillCompetence",
            "conceptUri": skill_uri(n),
            "skillType": SKILLS[n][4],
            "preferredLabel": SKILLS[n][0 if taal == "nl" else 2],
            "altLabels": SKILLS[n][1 if taal == "nl" else 3],
            "status": "released",
            "description": "Iets met\nklei, en wat daarbij hoort.",
        }
        for n in nummers
    ]
    groep = {"conceptType": "SkillGroup", "conceptUri": skill_uri(99), "preferredLabel": "groep", "status": "released"}
    return als_csv(SKILL_KOP, [*rijen, groep])


def beroepen(taal: str) -> bytes:
    return als_csv(
        BEROEP_KOP,
        (
            {
                "conceptType": "Occupation",
                "conceptUri": beroep_uri(n),
                "iscoGroup": isco,
                "preferredLabel": nl if taal == "nl" else en,
                "altLabels": alternatief if taal == "nl" else "",
                "status": "released",
            }
            for n, (nl, alternatief, en, isco) in BEROEPEN.items()
        ),
    )


def groepen() -> bytes:
    namen = {"73": "Handwerk", "81": "Machines", "93": "Eenvoudig werk", "7314": "Pottenbakkers"}
    return als_csv(
        GROEP_KOP,
        (
            {"conceptType": "ISCOGroup", "conceptUri": f"{ESCO}/isco/C{code}", "code": code, "preferredLabel": naam}
            for code, naam in namen.items()
        ),
    )


def relaties(extra: Iterable[tuple[str, str, str]] = ()) -> bytes:
    alle = [
        *((beroep_uri(b), "essential", skill_uri(s)) for b, van in ESSENTIEEL.items() for s in van),
        *((beroep_uri(b), "optional", skill_uri(s)) for b, van in OPTIONEEL.items() for s in van),
        *extra,
    ]
    return als_csv(RELATIE_KOP, ({"occupationUri": b, "relationType": soort, "skillUri": s} for b, soort, s in alle))


def bestanden(taal: str, versie: str = "1.2") -> dict[str, bytes]:
    """The files of one language of one version; in 1.1 the relations carry no language in their name."""
    relatienaam = f"occupationSkillRelations_{taal}.csv" if versie == "1.2" else "occupationSkillRelations.csv"
    return {
        f"skills_{taal}.csv": skills(taal),
        f"occupations_{taal}.csv": beroepen(taal),
        f"ISCOGroups_{taal}.csv": groepen(),
        relatienaam: relaties(),
    }


def schrijf(map_: Path, inhoud: Mapping[str, bytes], *, gz: bool = False) -> Path:
    """Write files in a folder, which is made; gzipped with .gz behind their names."""
    map_.mkdir(parents=True, exist_ok=True)
    for naam, bytes_ in inhoud.items():
        (map_ / (f"{naam}.gz" if gz else naam)).write_bytes(gzip.compress(bytes_) if gz else bytes_)
    return map_
