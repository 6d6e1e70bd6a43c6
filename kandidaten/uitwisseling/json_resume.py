"""From JSON Resume (schema 1.0.0) to a `Kandidaat`; see `cv` for what is never read."""

from collections.abc import Iterator

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling import cv
from models.skills import Bewijs, Skill
from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.json_lezen import Json, lees_json
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.verslag import Verslag
from models.werk import Taalbeheersing

BRON = "skills in het cv"
_DELEN = frozenset({"basics", "work", "education", "skills", "volunteer", "languages", "certificates"})


def is_json_resume(bestand: Bestand) -> bool:
    """Whether a file of JSON is one resume or a list of them: objects with a part of it, which VUM has not.

    Raises:
        InvoerFout: No JSON, where the words of a resume stand in it.
    """
    tekst = lees_tekst(bestand).lstrip()
    # "skills" stands in VUM as well, and a large file is not parsed twice for it.
    if tekst[:1] not in ("{", "[") or not any(f'"{naam}"' in tekst for naam in _DELEN - {"skills"}):
        return False
    waarde = lees_json(bestand)
    return _is_resume(next(iter(waarde), None) if isinstance(waarde, list) else waarde)


def lees_json_resumes(bestand: Bestand, verslag: Verslag) -> Iterator[Kandidaat]:
    """Yield the kandidaten of a file: one resume, or a list of them; faults and oddities go to the report.

    Raises:
        InvoerFout: No JSON, or no JSON Resume.
    """
    waarde = lees_json(bestand)
    resumes = waarde if isinstance(waarde, list) else [waarde]
    if not resumes or not all(map(_is_resume, resumes)):
        raise bestand.weiger("dit is geen JSON Resume", "Een JSON Resume heeft basics, work, education of skills.")
    for rij, resume in enumerate(resumes, start=1):
        if isinstance(resume, dict):
            knoop = Knoop(resume, "" if waarde is resume else f"[{rij - 1}]", rij, verslag)
            knoop.meld_bsn()
            yield cv.rond_af(knoop, _kandidaat(knoop, cv.kandidaat_id(bestand, rij)))


def _is_resume(waarde: Json) -> bool:
    return isinstance(waarde, dict) and bool(_DELEN & waarde.keys())


def _kandidaat(knoop: Knoop, id_: str) -> Kandidaat:
    codes: list[str] = []
    banen = [*knoop.knopen("work"), *knoop.knopen("volunteer")]
    return Kandidaat(
        id=id_,
        skills=tuple(_skills(knoop)),
        werkervaring=tuple(werk for werk in map(_werk, banen) if werk != Werkervaring()),
        opleidingen=tuple(_opleidingen(knoop)),
        certificaten=tuple(knoop.teksten("certificates")),
        talen=cv.met_taal(_taal(deel, codes) for deel in knoop.knopen("languages")),
        onbekende_codes=tuple(codes),
    )


def _skills(knoop: Knoop) -> Iterator[Skill]:
    for deel in knoop.waarden("skills"):
        labels = [deel] if isinstance(deel, str) else [*deel.teksten("name"), *deel.teksten("keywords")]
        for label in dict.fromkeys(labels):
            yield Skill(label=label, graad=Bewijs.GENOEMD, bron=BRON)


def _werk(baan: Knoop) -> Werkervaring:
    taken = [*baan.teksten("summary"), *baan.teksten("highlights")]
    return cv.werk(baan, baan.tekst("position"), taken, baan.tekst("startDate"), baan.tekst("endDate"))


def _opleidingen(knoop: Knoop) -> Iterator[Opleiding]:
    """An end date does not say that there was a diploma."""
    for deel in knoop.knopen("education"):
        if naam := " ".join(filter(None, (deel.tekst("studyType"), deel.tekst("area")))):
            yield Opleiding(naam=naam)
        for cursus in deel.teksten("courses"):
            yield Opleiding(naam=cursus)


def _taal(deel: Knoop, codes: list[str]) -> Taalbeheersing:
    """`fluency` is about speaking here; it does not tell speaking and writing apart."""
    taal = cv.taalcode(deel, "language", deel.tekst("language"), codes)
    return Taalbeheersing(taal=taal, spreken=cv.taalniveau(deel, "fluency", codes))
