"""What a JobPosting asks of education, experience and papers.

Our own words in `credentialCategory` (soort and aard of an `Eis`) read back as the same `Eis`. A certificate or licence
of somebody else becomes `werkgever_must`, for a JobPosting does not say what the law asks. A degree is kept in words,
and only a bachelor's or postgraduate's says a level; other degrees are codes without a Dutch level.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from models.uitwisseling.cel_waarden import NIVEAUS
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import Aard, EisSoort, WerkDenkniveau
from vacatures.uitwisseling.eisen import maak_eis
from vacatures.vacature import Eis

E = TypeVar("E", bound=Enum)

NIVEAU_IN_WOORDEN = "werk- en denkniveau {}"
_NIVEAU = re.compile(NIVEAU_IN_WOORDEN.format(r"(\w+)"), re.IGNORECASE)
# The categories that Google documents (2026). An associate degree and high school have no single Dutch level.
_GRADEN = {"bachelordegree": WerkDenkniveau.HBO, "postgraduatedegree": WerkDenkniveau.WO}
_PAPIER = frozenset(
    {"certificate", "certification", "professionalcertificate", "certificaat", "license", "licence", "diploma"}
)
_GEEN = "norequirements"
_MAANDEN_PER_JAAR = 12


@dataclass(frozen=True, slots=True)
class Kwalificaties:
    """What was read.

    Attributes:
        eisen: Papers that are asked.
        niveau: Lowest level that is asked.
        regels: The rest in words, with a heading, for the description.
        codes: `veld=waarde` of categories that no list knows.
    """

    eisen: tuple[Eis, ...]
    niveau: WerkDenkniveau | None
    regels: tuple[str, ...]
    codes: tuple[str, ...]


def lees_kwalificaties(knoop: Knoop) -> Kwalificaties:
    """Read `qualifications`, `educationRequirements` and `experienceRequirements`."""
    lezer = _Lezer()
    for naam, kop in (("qualifications", "Functie-eisen"), ("educationRequirements", "Opleiding")):
        lezer.lees(knoop, naam, kop)
    if ervaring := [regel for regel in _ervaring(knoop) if regel]:
        lezer.regels.append("Ervaring: " + "\n".join(ervaring))
    niveau = None if lezer.ook_anders else min(lezer.niveaus, default=None)  # of several, any will do
    return Kwalificaties(tuple(lezer.eisen), niveau, tuple(lezer.regels), tuple(lezer.codes))


def _ervaring(knoop: Knoop) -> Iterator[str]:
    for deel in knoop.waarden("experienceRequirements"):
        if isinstance(deel, str):
            yield deel
            continue
        yield deel.tekst("description") or deel.tekst("name") or ""
        yield _maanden(deel.tekst("monthsOfExperience"))
    if knoop.janee("experienceInPlaceOfEducation"):
        yield "ervaring mag in plaats van opleiding"


def _maanden(tekst: str | None) -> str:
    if tekst is None or not tekst.isdecimal():
        return tekst or ""
    maanden = int(tekst)
    if not maanden:
        return "geen ervaring nodig"
    jaren, rest = divmod(maanden, _MAANDEN_PER_JAAR)
    return f"{maanden} maanden ervaring" if rest else f"{jaren} jaar ervaring"


class _Lezer:
    def __init__(self) -> None:
        self.eisen: list[Eis] = []
        self.niveaus: list[WerkDenkniveau] = []
        self.regels: list[str] = []
        self.codes: list[str] = []
        self.ook_anders = False  # no requirement at all, or one whose level is not known, will do as well

    def lees(self, knoop: Knoop, naam: str, kop: str) -> None:
        woorden = []
        for deel in knoop.waarden(naam):
            if not isinstance(deel, str):
                woorden.append(self._bewijs(deel))
            elif match := _NIVEAU.fullmatch(deel):
                woorden.append(self._niveau(match[1], deel))
            else:
                woorden.append(deel)
        if woorden := [woord for woord in woorden if woord]:
            self.regels.append(f"{kop}: " + "\n".join(woorden))

    def _niveau(self, woord: str, tekst: str) -> str | None:
        niveau = NIVEAUS.get(sleutel(woord))
        if niveau is None:
            return tekst
        self.niveaus.append(niveau)
        return None

    def _bewijs(self, deel: Knoop) -> str | None:
        """One EducationalOccupationalCredential; what is left of it in words."""
        soorten = deel.teksten("credentialCategory")
        naam, uitleg = deel.tekst("name"), deel.tekst("description")
        eigen = _eerste(EisSoort, soorten)
        if naam and eigen and (aard := _eerste(Aard, soorten)):
            self._eis(deel, lambda: maak_eis(eigen, naam, aard, uitleg))
            return None
        if naam and any(sleutel(soort) in _PAPIER for soort in soorten):
            self._eis(deel, lambda: maak_eis(EisSoort.CERTIFICAAT, naam, Aard.WERKGEVER_MUST, uitleg))
            return None
        for soort in soorten:
            self._graad(deel, soort)
        return " – ".join(filter(None, (naam or ", ".join(soorten), uitleg)))

    def _eis(self, deel: Knoop, maak: Callable[[], Eis]) -> None:
        try:
            self.eisen.append(maak())
        except CelFout as gebrek:
            deel.fout("name", gebrek.reden, gebrek.herstel)

    def _graad(self, deel: Knoop, soort: str) -> None:
        niveau = _GRADEN.get(sleutel(soort)) or NIVEAUS.get(sleutel(soort))
        if niveau is not None:
            self.niveaus.append(niveau)
            return
        self.ook_anders = True
        if sleutel(soort) != _GEEN:
            deel.waarschuw("credentialCategory", "onbekende code: bewaard, niet meegewogen")
            self.codes.append(f"{deel.veld('credentialCategory')}={soort}")


def _eerste(lijst: type[E], woorden: list[str]) -> E | None:
    leden = {lid.value: lid for lid in lijst}
    return next((leden[woord] for woord in woorden if woord in leden), None)
