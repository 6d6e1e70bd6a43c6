"""Reader of the judged Dutch set (folder `judged_nl`): kandidaten, vacatures and the truth between them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.qrels import Qrels, lees_qrels
from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from models.fouten import InvoerFout, Melding
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import PlekSoort, Taalniveau
from models.werk import Taalbeheersing
from vacatures.vacature import Vacature

T = TypeVar("T")

MAP = "judged_nl"
KANDIDATEN, VACATURES, QRELS = "kandidaten.jsonl", "vacatures.jsonl", "qrels.tsv"


@dataclass(frozen=True, slots=True)
class Beoordeeld:
    """A judged set: two sides and the truth between them.

    Raises:
        InvoerFout: A judgement names a kandidaat or vacature that is not there.
    """

    kandidaten: tuple[Kandidaat, ...]
    vacatures: tuple[Vacature, ...]
    qrels: Qrels

    def __post_init__(self) -> None:
        kandidaten = {one.id for one in self.kandidaten}
        judged = {one for grades in self.qrels.oordelen.values() for one in grades}
        if judged - kandidaten or set(self.qrels.vacatures) - {one.id for one in self.vacatures}:
            raise InvoerFout([Melding(QRELS, "er staan oordelen in over een onbekende kandidaat of vacature")])


class _Rij(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _WerkRij(_Rij):
    functie: str
    jaren: float
    taken: str

    def naar_werkervaring(self) -> Werkervaring:
        return Werkervaring(functie=self.functie, jaren=self.jaren, taken=self.taken)


class _KandidaatRij(_Rij):
    id: str
    werkervaring: list[_WerkRij]
    skills: list[str]
    opleiding: str
    certificaten: list[str]
    taal_nl: str
    wensen: str
    woonplaats: str
    postcode4: str
    uren_min: int
    uren_max: int

    def naar_kandidaat(self) -> Kandidaat:
        # Mother tongue says how somebody speaks, not how they read or write. The CEFR levels of the file have
        # no official place on the VUM list, so they stay unknown. Whether there is a diploma is not said.
        spreken = Taalniveau.UITSTEKEND if self.taal_nl == "moedertaal" else None
        return Kandidaat(
            id=self.id,
            skills=tuple(Skill(label=one, graad=Bewijs.GENOEMD, bron="eigen opgave") for one in self.skills),
            werkervaring=tuple(one.naar_werkervaring() for one in self.werkervaring),
            opleidingen=(Opleiding(naam=self.opleiding),),
            certificaten=tuple(self.certificaten),
            talen=(Taalbeheersing(taal="nld", spreken=spreken),),
            postcode=self.postcode4,
            uren_min=self.uren_min,
            uren_max=self.uren_max,
            wensen=self.wensen,
        )


class _GevraagdRij(_Rij):
    skill: str
    belang: Belang

    def naar_skill(self) -> Skill:
        return Skill(label=self.skill, graad=self.belang, bron="vacature")


class _VacatureRij(_Rij):
    id: str
    titel: str
    tekst: str
    gevraagd: list[_GevraagdRij]
    plaats: str
    postcode4: str
    uren_min: int
    uren_max: int

    def naar_vacature(self) -> Vacature:
        return Vacature(
            id=self.id,
            titel=self.titel,
            tekst=self.tekst,
            gevraagd=tuple(one.naar_skill() for one in self.gevraagd),
            plek=PlekSoort.REGULIER,
            postcode=self.postcode4,
            uren_min=self.uren_min,
            uren_max=self.uren_max,
        )


def lees_beoordeeld(datamap: Path) -> Beoordeeld:
    """Read the judged set from the folder with data.

    Raises:
        InvoerFout: A file is absent, or a row cannot be read.
    """
    folder = datamap / MAP
    if not folder.is_dir():
        raise InvoerFout([Melding(MAP, "deze map ontbreekt", herstel="Geef met --data de map waar hij in staat.")])
    absent = [naam for naam in (KANDIDATEN, VACATURES, QRELS) if not (folder / naam).is_file()]
    if absent:
        raise InvoerFout([Melding(naam, f"het bestand ontbreekt in de map {MAP}") for naam in absent])
    return Beoordeeld(
        _lees(folder / KANDIDATEN, lambda row: _KandidaatRij.model_validate_json(row).naar_kandidaat()),
        _lees(folder / VACATURES, lambda row: _VacatureRij.model_validate_json(row).naar_vacature()),
        lees_qrels(folder / QRELS),
    )


def _lees(path: Path, naar: Callable[[str], T]) -> tuple[T, ...]:
    """One value per line of a JSON Lines file; all faults at once."""
    waarden: list[T] = []
    meldingen: list[Melding] = []
    for nummer, regel in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n"), start=1):
        try:
            waarden.append(naar(regel))
        except ValidationError as fout:
            meldingen.extend(_meldingen(path.name, nummer, fout))
        except ValueError:
            # From the core types: an id, postcode or number of hours that cannot be.
            meldingen.append(Melding(path.name, "een id, postcode, aantal uren of duur kan niet", rij=nummer))
    if meldingen:
        raise InvoerFout(meldingen)
    return tuple(waarden)


def _meldingen(bestand: str, rij: int, fout: ValidationError) -> list[Melding]:
    # Only where it went wrong: pydantic's own message would repeat the personal value.
    return [
        Melding(bestand, "de waarde ontbreekt of past hier niet", rij=rij, veld=_veld(one["loc"]))
        for one in fout.errors(include_input=False)
    ]


def _veld(plek: tuple[int | str, ...]) -> str | None:
    return ".".join(map(str, plek)) or None
