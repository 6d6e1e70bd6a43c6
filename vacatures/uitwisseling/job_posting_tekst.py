"""The words of a JobPosting: its description, and under a heading whatever a `Vacature` has no field for."""

import re
from collections.abc import Iterable, Iterator

from models.uitwisseling.knoop import Knoop
from models.uitwisseling.tekst import MAX_TEKENS
from models.waardelijsten import PlekSoort

# schema.org has no list of its own; these are the values that Google documents (2026), and ours for the rest.
_DIENSTVERBAND = {
    "full_time": "fulltime",
    "fulltime": "fulltime",
    "part_time": "parttime",
    "parttime": "parttime",
    "contractor": "zzp",
    "temporary": "tijdelijk",
    "per_diem": "op afroep",
    "other": "",
}
_PLEKKEN = {"intern": PlekSoort.STAGE, "volunteer": PlekSoort.VRIJWILLIGERSWERK} | {lid.value: lid for lid in PlekSoort}
_UREN_PER_WEEK = re.compile(
    r"(?:(?P<grens>minimaal|maximaal)\s+)?(?P<laag>\d{1,2})(?:\s*(?:-|–|tot|t/m|to)\s*(?P<hoog>\d{1,2}))?"
    r"\s*(?:uur|uren|hours?)\s*(?:per|/|in de)\s*(?:week|wk)",
    re.IGNORECASE | re.ASCII,
)
_KOPPEN = {
    "responsibilities": "Taken",
    "physicalRequirement": "Lichamelijke eisen",
    "specialCommitments": "Bijzonderheden",
}


def lees_dienstverband(knoop: Knoop) -> tuple[PlekSoort | None, list[str]]:
    """Kind of place, when `employmentType` says so, and the types that no list knows as `veld=waarde`."""
    soorten = [(tekst, _sleutel(tekst)) for tekst in knoop.teksten("employmentType")]
    vreemd = [tekst for tekst, sleutel in soorten if sleutel not in _PLEKKEN and sleutel not in _DIENSTVERBAND]
    for _ in vreemd:
        knoop.waarschuw("employmentType", "onbekende code: bewaard, niet meegewogen")
    plekken = [_PLEKKEN[sleutel] for _, sleutel in soorten if sleutel in _PLEKKEN]
    return plekken[0] if len(set(plekken)) == 1 else None, [f"{knoop.veld('employmentType')}={deel}" for deel in vreemd]


def lees_uren(knoop: Knoop) -> tuple[int | None, int | None]:
    """Fewest and most hours, when `workHours` says hours a week and no more; other words stay in the text."""
    match = next(filter(None, map(_UREN_PER_WEEK.fullmatch, knoop.teksten("workHours"))), None)
    if match is None:
        return None, None
    laag, hoog = int(match["laag"]), int(match["hoog"] or match["laag"])
    if laag > hoog:
        knoop.fout("workHours", "het minimum aan uren is hoger dan het maximum", "Verbeter een van beide.")
        return None, None
    grens = (match["grens"] or "").lower()
    return None if grens == "maximaal" else laag, None if grens == "minimaal" else hoog


def lees_tekst(knoop: Knoop, kwalificaties: Iterable[str]) -> str | None:
    """The description and what is added to it; None when there is neither."""
    delen = [*knoop.teksten("description"), *_aanvulling(knoop), *kwalificaties]
    tekst = "\n\n".join(delen)
    if len(tekst) > MAX_TEKENS:
        knoop.fout("description", f"de teksten zijn samen langer dan {MAX_TEKENS} tekens", "Kort de tekst in.")
        return None
    return tekst or None


def _aanvulling(knoop: Knoop) -> Iterator[str]:
    for naam, kop in _KOPPEN.items():
        if teksten := knoop.teksten(naam):
            yield f"{kop}:\n" + "\n".join(teksten)
    for kop, regel in _regels(knoop):
        if regel:
            yield f"{kop}: {regel}"


def _regels(knoop: Knoop) -> Iterator[tuple[str, str]]:
    soorten = [(tekst, _sleutel(tekst)) for tekst in knoop.teksten("employmentType")]
    woorden = (_DIENSTVERBAND.get(sleutel, tekst) for tekst, sleutel in soorten if sleutel not in _PLEKKEN)
    yield "Dienstverband", ", ".join(filter(None, woorden))
    yield "Werktijden", ", ".join(tekst for tekst in knoop.teksten("workHours") if not _UREN_PER_WEEK.fullmatch(tekst))
    yield "Standplaats", ", ".join(dict.fromkeys(_plaatsen(knoop)))
    start = knoop.tekst("jobStartDate")
    yield "Start", start if start and not re.match(r"\d", start) else ""


def _plaatsen(knoop: Knoop) -> Iterator[str]:
    for deel in knoop.waarden("jobLocation"):
        adressen = deel.waarden("address") if isinstance(deel, Knoop) else []
        for adres in adressen or [deel]:
            plaats = adres if isinstance(adres, str) else adres.tekst("addressLocality")
            if plaats:
                yield plaats


def _sleutel(tekst: str) -> str:
    return re.sub(r"[\s\-_]+", "_", tekst.strip().lower())
