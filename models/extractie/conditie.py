"""The conditions that a vacature or CV names, each with its place in the text: from hours to driving licence.

What the text does not say is absent: no condition is ever assumed. What it denies ("rijbewijs niet vereist") is kept
and marked.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from models.extractie.belang import Nadruk, belang
from models.extractie.condities_certificaat import certificaat, certificaat_onder_kop
from models.extractie.condities_ervaring import ervaring
from models.extractie.condities_fysiek import fysiek
from models.extractie.condities_opleiding import opleiding
from models.extractie.condities_plaats import plaats
from models.extractie.condities_regel import Lezer, Vondst
from models.extractie.condities_rijbewijs import rijbewijs
from models.extractie.condities_taal import taal
from models.extractie.condities_tijd import werktijd
from models.extractie.condities_uren import uren
from models.extractie.condities_vorm import contract, doelgroep, plek
from models.extractie.ontkenning import is_ontkend
from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import Zin, zinnen


class ConditieSoort(Enum):
    """What a condition is about."""

    UREN = "uren"
    CONTRACT = "contract"
    RIJBEWIJS = "rijbewijs"
    TAAL = "taal"
    CERTIFICAAT = "certificaat"
    OPLEIDING = "opleiding"
    ERVARING = "ervaring"
    WERKTIJD = "werktijd"
    FYSIEK = "fysiek"
    PLAATS = "plaats"
    DOELGROEP = "doelgroep"
    PLEK = "plek"


@dataclass(frozen=True, slots=True)
class Conditie:
    """One condition, found in a text.

    Attributes:
        soort: What it is about.
        waarde: In the form of its kind: "24-32" (hours a week), "CE", "nld:3" (ISO 639-3 and Taalniveau), "mbo3",
            "2" (years) or a word of the list of that kind.
        begin: Where it begins in the whole text.
        einde: Where it ends.
        zin: The sentence that says it.
        ontkend: Denied, said not to be needed, or past ("verlopen",
        "niet afgemaakt"). The opleiding "geen" always is: none is asked.
        belang: Demand or wish; None where the text says neither, and for what is denied.
    """

    soort: ConditieSoort
    waarde: str
    begin: int
    einde: int
    zin: Zin
    ontkend: bool
    belang: Nadruk | None


_LEZERS: Final[Mapping[ConditieSoort, Lezer]] = MappingProxyType(
    {
        ConditieSoort.UREN: uren,
        ConditieSoort.CONTRACT: contract,
        ConditieSoort.RIJBEWIJS: rijbewijs,
        ConditieSoort.TAAL: taal,
        ConditieSoort.CERTIFICAAT: certificaat,
        ConditieSoort.OPLEIDING: opleiding,
        ConditieSoort.ERVARING: ervaring,
        ConditieSoort.WERKTIJD: werktijd,
        ConditieSoort.FYSIEK: fysiek,
        ConditieSoort.PLAATS: plaats,
        ConditieSoort.DOELGROEP: doelgroep,
        ConditieSoort.PLEK: plek,
    }
)
# Under "Over ons" these are about the firm and its people, under "Wij bieden" about what one will get.
_VAN_DE_PERSOON: Final = frozenset(
    {
        ConditieSoort.RIJBEWIJS,
        ConditieSoort.TAAL,
        ConditieSoort.CERTIFICAAT,
        ConditieSoort.OPLEIDING,
        ConditieSoort.ERVARING,
    }
)
_NIET_GEVRAAGD: Final = frozenset({Rubriek.BEDRIJF, Rubriek.AANBOD})
_PAPIEREN = re.compile(r"certifica|diploma|papieren", re.IGNORECASE)
_KORT: Final = 40  # characters of a question and its answer that are read as one sentence
_ANTWOORD = re.compile(
    r"(?:(?:nee|die|dat|dit|deze|is|zijn)\W{1,2})?(?:(?:is|zijn|hoef\w?)\s)?(?:niet|geen|hoeft niet|onnodig)(?!\w)",
    re.IGNORECASE,
)
_RAAM: Final = 200  # characters on either side that can deny or weigh a condition


def condities(tekst: str) -> tuple[Conditie, ...]:
    """Every condition in a text, in the order of the text.

    Args:
        tekst: A vacature or CV, plain text.

    Returns:
        Each value where it stands, denied ones included. Salary is no condition here.
    """
    return tuple(conditie for zin, gelezen in _met_antwoord(tekst) for conditie in _in_zin(zin, gelezen))


def _met_antwoord(tekst: str) -> Iterator[tuple[Zin, str]]:
    """The sentences, and as what to read them: a short question joins its answer ("Diploma? Niet nodig!")."""
    rest = iter((*zinnen(tekst), None))
    zin = next(rest)
    while zin is not None:
        volgende = next(rest)
        if volgende is not None and _is_antwoord(zin, volgende):
            stuk = tekst[zin.begin : volgende.einde]
            yield Zin(stuk, zin.begin, volgende.einde, zin.kop), stuk.replace("?", " ")
            volgende = next(rest)
        else:
            yield zin, zin.tekst
        zin = volgende


def _is_antwoord(vraag: Zin, antwoord: Zin) -> bool:
    kort = len(vraag.tekst) <= _KORT and len(antwoord.tekst) <= _KORT
    return kort and vraag.tekst.endswith("?") and _ANTWOORD.match(antwoord.tekst) is not None


def _in_zin(zin: Zin, gelezen: str) -> list[Conditie]:
    overslaan = _VAN_DE_PERSOON if rubriek(zin.kop) in _NIET_GEVRAAGD else frozenset()
    gevonden = [
        _conditie(zin, gelezen, soort, vondst)
        for soort, lees in _lezers(zin.kop)
        if soort not in overslaan
        for vondst in lees(gelezen)
    ]
    return sorted(gevonden, key=lambda conditie: conditie.begin)


def _lezers(kop: str | None) -> Iterator[tuple[ConditieSoort, Lezer]]:
    for soort, lees in _LEZERS.items():
        onder_kop = soort is ConditieSoort.CERTIFICAAT and kop is not None and _PAPIEREN.search(kop)
        yield soort, certificaat_onder_kop if onder_kop else lees


def _conditie(zin: Zin, gelezen: str, soort: ConditieSoort, vondst: Vondst) -> Conditie:
    raam = _raam(Zin(gelezen, zin.begin, zin.einde, zin.kop), vondst)
    begin, einde = zin.begin + vondst.begin, zin.begin + vondst.einde
    plek = (begin - raam.begin, einde - raam.begin)
    ontkend = vondst.ontkend
    if ontkend is None:
        ontkend = is_ontkend(raam.tekst, *plek)
    return Conditie(soort, vondst.waarde, begin, einde, zin, ontkend, None if ontkend else belang(raam, *plek))


def _raam(zin: Zin, vondst: Vondst) -> Zin:
    """The sentence, or of a very long one the part around the find: so much text is no sentence any more."""
    van, tot = max(0, vondst.begin - _RAAM), min(len(zin.tekst), vondst.einde + _RAAM)
    return Zin(zin.tekst[van:tot], zin.begin + van, zin.begin + tot, zin.kop)
