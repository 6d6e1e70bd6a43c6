"""From the values of this project to VUM codes: the way back of `vum_waarden`. What is not known stays absent."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.skills import Skill
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling.json_lezen import Json
from models.waardelijsten import Rijbewijs
from models.werk import Werktijden

MAX_TEKST, MAX_NAAM = 2000, 120
_COMPETENTNL = "https://linkeddata.competentnl.nl/"
_JANEE = {True: 1, False: 2}


def janee(waarde: bool | None) -> int | None:
    """1 yes, 2 no."""
    return None if waarde is None else _JANEE[waarde]


def dag(waarde: date | None) -> str | None:
    """jjjj-mm-dd."""
    return None if waarde is None else waarde.isoformat()


def beroep(tekst: str | None) -> Json:
    """A beroep by its code; words have no place in VUM 3."""
    return {"codeBeroepsnaam": tekst} if is_code(tekst) else None


def is_code(tekst: str | None) -> bool:
    """Whether it is an identifier of CompetentNL, the only ones that VUM 3 has."""
    return tekst is not None and tekst.startswith(_COMPETENTNL) and len(tekst) <= 200


def met_code(skill: Skill, taxonomie: Taxonomie) -> Skill:
    """The skill under its code of CompetentNL, where the taxonomy knows one."""
    gevonden = taxonomie.zoek_skill(skill.concept or skill.label or "")
    code = gevonden.competentnl if gevonden else None
    return replace(skill, concept=code) if code and not is_code(skill.concept) else skill


def beroepscode(naam: str | None, taxonomie: Taxonomie) -> str | None:
    """Code of CompetentNL of a beroep in words or under another code; what the taxonomy does not know as it is."""
    if naam is None or is_code(naam):
        return naam
    gevonden = taxonomie.zoek_beroep(naam)
    return gevonden.competentnl if gevonden and gevonden.competentnl else naam


def codes(waarden: Iterable[str | None]) -> Json:
    """Competences by their codes, each once."""
    return [{"codeCompetentie": code} for code in dict.fromkeys(waarden) if is_code(code)]


def rijbewijzen(waarden: Iterable[Rijbewijs]) -> Json:
    """Licences in the order of the list."""
    gekozen = set(waarden)
    return [{"codeSoortRijbewijs": lid.value} for lid in Rijbewijs if lid in gekozen]


def postcode(waarde: str | None) -> str | None:
    """A postcode with its letters; VUM takes no other."""
    return waarde if waarde is not None and len(waarde) == 6 else None


def uren(minimum: int | None, maximum: int | None, tijden: Werktijden) -> Json:
    """Hours a week, and office hours or not."""
    return {
        "aantalWerkurenPerWeekMinimaal": minimum,
        "aantalWerkurenPerWeekMaximaal": maximum,
        "indicatieKantoortijden": janee(tijden.kantoortijden),
    }


def ingekort(tekst: str | None, lengte: int) -> str | None:
    """The text, cut to what VUM takes."""
    return tekst if tekst is None or len(tekst) <= lengte else f"{tekst[: lengte - 1]}…"
