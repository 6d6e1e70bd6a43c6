"""Takes out of a free text what may not be kept: who it is about, where to find them, and how healthy they are.

A health word that is said of work stays: "autisme begeleiden" is what a carer can do, not what she has
(`schoon_werk`). What is found is replaced by a neutral mark, so that the sentence still reads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.extractie.schoon_adres import adres
from models.extractie.schoon_gezondheid import doelgroep, gezondheid
from models.extractie.schoon_namen import namen
from models.extractie.schoon_omvang import omvang
from models.extractie.schoon_patronen import (
    Zoeker,
    bsn,
    geboortedatum,
    iban,
    kenteken,
    mail,
    postcode,
    telefoon,
    webadres,
)
from models.extractie.schoon_soort import BESCHERMD, MERK, GegevenSoort
from models.extractie.schoon_werk import is_werk
from models.extractie.schoon_woorden import plat


@dataclass(frozen=True, slots=True)
class Weggelaten:
    """One detail that was taken out: never the text itself, so that it can be logged.

    Attributes:
        soort: What kind of detail it was.
        begin: First character in the original text.
        einde: One past the last character in the original text.
    """

    soort: GegevenSoort
    begin: int
    einde: int


@dataclass(frozen=True, slots=True)
class Geschoond:
    """A text that may be kept, and what was taken out of it, in order of the original text."""

    tekst: str
    weggelaten: tuple[Weggelaten, ...]

    def zonder(self, tekst: str) -> str:
        """The original text with blanks for what was taken out, so that positions in it stay what they were."""
        stukken, vorige = [], 0
        for een in self.weggelaten:
            stukken += [tekst[vorige : een.begin], _ZICHTBAAR.sub(" ", tekst[een.begin : een.einde])]
            vorige = een.einde
        return "".join(stukken) + tekst[vorige:]


# Numbers and addresses of machines go even from what is protected.
_NUMMERS: dict[GegevenSoort, Zoeker] = {
    GegevenSoort.MAIL: mail,
    GegevenSoort.WEBADRES: webadres,
    GegevenSoort.IBAN: iban,
    GegevenSoort.BSN: bsn,
    GegevenSoort.TELEFOON: telefoon,
    GegevenSoort.GEBOORTEDATUM: geboortedatum,
    GegevenSoort.POSTCODE: postcode,
    GegevenSoort.KENTEKEN: kenteken,
}
_WOORDEN: dict[GegevenSoort, Zoeker] = {
    GegevenSoort.ADRES: adres,
    GegevenSoort.GEZONDHEID: gezondheid,
    GegevenSoort.DOELGROEP: doelgroep,
    GegevenSoort.NAAM: namen,
}
_MAX_RONDEN = 12
_ZICHTBAAR = re.compile(r"\S")


def schoon(tekst: str, beschermd: Sequence[tuple[int, int]] = ()) -> Geschoond:
    """Replace identifying details and health words by marks such as "[naam]" and "[gezondheid]".

    Never raises, takes time in proportion to the text, and cleaning twice is cleaning once. What is taken out can
    make the next detail recognisable (a name before a telephone number), so it goes round until nothing is found.

    Args:
        tekst: Any text.
        beschermd: Spans (begin, end) of what is left alone, such as the licence that a vacature asks for; order and
            overlap do not matter.

    Returns:
        The text to keep and the kinds and places of what went. A text that still changes after twelve rounds, which
        only a text made for it does, is dropped as a whole.
    """
    veld = MERK.sub(lambda match: GegevenSoort(match[0][1:-1]).teken * len(match[0]), tekst)
    veld, gevonden, klaar = _ronden(veld, _NUMMERS, veld)
    veld, verder, ook_klaar = _ronden(_bescherm(veld, beschermd), _NUMMERS | _WOORDEN, veld)
    if not (klaar and ook_klaar):
        return Geschoond(f"[{GegevenSoort.TEKST.value}]", (Weggelaten(GegevenSoort.TEKST, 0, len(tekst)),))
    weggelaten = tuple(sorted(gevonden + verder, key=lambda een: een.begin))
    return Geschoond("".join(_stukken(tekst, weggelaten)), weggelaten)


def _ronden(veld: str, zoekers: dict[GegevenSoort, Zoeker], onbedekt: str) -> tuple[str, list[Weggelaten], bool]:
    """The field with everything found filled up, what was found, and whether the last round found nothing.

    `onbedekt` is the field in which what is protected can still be read: it tells what a word beside it is about.
    """
    alles: list[Weggelaten] = []
    for _ in range(_MAX_RONDEN):
        voor = len(alles)
        for soort, zoek in zoekers.items():
            spans = _los(zoek(veld))
            if soort is GegevenSoort.GEZONDHEID and spans:
                spans = _van_persoon(_onbedekt(veld, onbedekt), spans)
            spans = _los(omvang(veld, soort, spans))
            alles += [Weggelaten(soort, begin, einde) for begin, einde in spans]
            veld = _vul(veld, spans, soort.teken)
        if len(alles) == voor:
            return veld, alles, True
    return veld, alles, False


def _los(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order; where they overlap they become one."""
    los: list[tuple[int, int]] = []
    for begin, einde in sorted(spans):
        if los and begin < los[-1][1]:
            los[-1] = (los[-1][0], max(einde, los[-1][1]))
        else:
            los.append((begin, einde))
    return los


def _vul(veld: str, spans: list[tuple[int, int]], teken: str) -> str:
    stukken, vorige = [], 0
    for begin, einde in spans:
        stukken += [veld[vorige:begin], teken * (einde - begin)]
        vorige = einde
    return "".join(stukken) + veld[vorige:]


def _bescherm(veld: str, spans: Sequence[tuple[int, int]]) -> str:
    tekens = list(veld)
    for begin, einde in spans:
        for plek in range(max(begin, 0), min(einde, len(tekens))):
            if not "\ue000" <= tekens[plek] < BESCHERMD:
                tekens[plek] = BESCHERMD
    return "".join(tekens)


def _van_persoon(zicht: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The health words that are not about work; what is the person's once, goes everywhere in the text."""
    woorden = {plat(zicht[begin:einde]) for begin, einde in spans if not is_werk(zicht, begin, einde)}
    return [(begin, einde) for begin, einde in spans if plat(zicht[begin:einde]) in woorden]


def _onbedekt(veld: str, onbedekt: str) -> str:
    """The field with what is protected readable again."""
    return "".join(erin if teken == BESCHERMD else teken for teken, erin in zip(veld, onbedekt, strict=True))


def _stukken(tekst: str, weggelaten: Sequence[Weggelaten]) -> Iterator[str]:
    vorige = 0
    for een in weggelaten:
        yield tekst[vorige : een.begin]
        yield f"[{een.soort.value}]"
        vorige = een.einde
    yield tekst[vorige:]
