"""What a kandidaat's own words say: skills with their place, papers, and texts without what may not be kept.

A field that is known is never overruled. Whether somebody is in the doelgroepregister is never read from text: that
comes from the register (rules.md H1), and the words themselves are taken out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kandidaten.kandidaat import Kandidaat, Werkervaring
from models.extractie.conditie import ConditieSoort
from models.extractie.lezer import GelezenTekst, TekstLezer, Verrijkt, tel_weggelaten
from models.skills import Bewijs, Skill
from models.vindplaats import Vindplaats

_VELDEN: Final[Mapping[ConditieSoort, str]] = MappingProxyType(
    {
        ConditieSoort.RIJBEWIJS: "rijbewijzen",
        ConditieSoort.CERTIFICAAT: "certificaten",
        ConditieSoort.TAAL: "talen",
        ConditieSoort.OPLEIDING: "opleidingen",
    }
)
BESCHERMD: Final = frozenset(_VELDEN)
# A skill or beroep may be given as a code; to the cleaning it would be the address of a page.
_CODE = re.compile(r"https?://(?:data\.europa\.eu/esco|linkeddata\.competentnl\.nl)/\S+")


def verrijk(kandidaten: Sequence[Kandidaat], lezer: TekstLezer) -> Verrijkt[Kandidaat]:
    """Read every free text once, keep it clean, and add the skills that it names; papers are only proposed."""
    teksten = list(dict.fromkeys(tekst for kandidaat in kandidaten for tekst in _teksten(kandidaat)))
    gelezen = dict(zip(teksten, lezer.lees(teksten, BESCHERMD), strict=True))
    weg = tel_weggelaten(gelezen[tekst] for kandidaat in kandidaten for tekst in _teksten(kandidaat))
    return Verrijkt(tuple(_verrijkt(kandidaat, gelezen) for kandidaat in kandidaten), weg)


def _teksten(kandidaat: Kandidaat) -> Iterator[str]:
    velden = (
        *(werk.taken for werk in kandidaat.werkervaring),
        *(werk.functie for werk in kandidaat.werkervaring),
        *(werk.beroep for werk in kandidaat.werkervaring),
        *kandidaat.gewenste_beroepen,
        *(opleiding.naam for opleiding in kandidaat.opleidingen),
        *(skill.label for skill in kandidaat.skills),
        *kandidaat.certificaten,
        kandidaat.wensen,
    )
    return (tekst for tekst in velden if tekst and not _CODE.fullmatch(tekst))


def _verrijkt(kandidaat: Kandidaat, gelezen: Mapping[str, GelezenTekst]) -> Kandidaat:
    def schoon(tekst: str) -> str:
        return gelezen[tekst].schoon.tekst if tekst in gelezen else tekst

    def schoon_of_leeg(tekst: str | None) -> str | None:
        return None if tekst is None else schoon(tekst)

    werk = tuple(
        replace(
            een,
            functie=schoon_of_leeg(een.functie),
            beroep=schoon_of_leeg(een.beroep),
            taken=schoon_of_leeg(een.taken),
        )
        for een in kandidaat.werkervaring
    )
    taken = [
        (een, gelezen[oud.taken])
        for een, oud in zip(werk, kandidaat.werkervaring, strict=True)
        if oud.taken and oud.taken in gelezen
    ]
    return replace(
        kandidaat,
        werkervaring=werk,
        opleidingen=tuple(replace(een, naam=schoon_of_leeg(een.naam)) for een in kandidaat.opleidingen),
        skills=(
            *(replace(een, label=schoon_of_leeg(een.label)) for een in kandidaat.skills),
            *dict.fromkeys(skill for een, tekst in taken for skill in _skills(een, tekst)),
        ),
        gewenste_beroepen=tuple(map(schoon, kandidaat.gewenste_beroepen)),
        certificaten=tuple(map(schoon, kandidaat.certificaten)),
        wensen=schoon_of_leeg(kandidaat.wensen),
        vindplaatsen=(*kandidaat.vindplaatsen, *dict.fromkeys(_papieren(tekst for _, tekst in taken))),
    )


def _skills(werk: Werkervaring, tekst: GelezenTekst) -> Iterator[Skill]:
    waar = f"taken bij {werk.functie}" if werk.functie else "taken bij eerder werk"
    for een in tekst.vaardigheden:
        bron = f"{waar}: “{tekst.citaat(een.zin)}”"
        # A claim, however the work was done: the person told of the task, a program named the skill. The task itself
        # keeps its own evidence (`profiel`).
        yield Skill(label=een.label, concept=een.skill, graad=Bewijs.GENOEMD, bron=bron)


def _papieren(teksten: Iterable[GelezenTekst]) -> Iterator[Vindplaats]:
    """Licences and the like that a text of work names: to be confirmed, since it may be about somebody else."""
    for tekst in teksten:
        for een in tekst.condities:
            if een.soort in BESCHERMD and not een.ontkend:
                yield Vindplaats(veld=_VELDEN[een.soort], waarde=een.waarde, zin=tekst.citaat(een.zin), ingevuld=False)
