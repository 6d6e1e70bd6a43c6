"""How much of what has to go survives the cleaning of free text, and how many skills are damaged by it.

    python -m evaluation.extractie.schoon [--toon]

A detail survives when one letter or digit of it is left; a skill is damaged when one is gone. Measured in three ways:
as an import reads the text of a kandidaat (`TekstLezer`), which is the one that counts; with nothing protected; and
with the marked skills protected, which shows what cleaning does apart from them.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.extractie.schoonteksten import ONTWIKKELING, TOETS, VERS, Schoontekst, schoonteksten
from kandidaten.verrijken import BESCHERMD
from matching.standaard import maak_lezer
from models.extractie.lezer import TekstLezer
from models.extractie.schoon_soort import GegevenSoort
from models.extractie.schoonmaken import Weggelaten, schoon

Manier = Callable[[Schoontekst], Sequence[Weggelaten]]
EERSTE_METING = (
    "Verse teksten: bij de eerste meting, voordat iemand ze kende, ging 85,1% van de gegevens weg "
    "en was 2,1% van de vaardigheden beschadigd.\n"
)
GELEZEN, ONBESCHERMD, GEMERKT = "zoals gelezen", "niets beschermd", "vaardigheden beschermd"


def manieren(lezer: TekstLezer) -> Mapping[str, Manier]:
    """The three ways to clean a text, by name."""
    return {
        GELEZEN: lambda een: lezer.lees([een.tekst], BESCHERMD)[0].schoon.weggelaten,
        ONBESCHERMD: lambda een: schoon(een.tekst).weggelaten,
        GEMERKT: lambda een: schoon(een.tekst, een.skills).weggelaten,
    }


@dataclass(frozen=True, slots=True)
class Schoonmaat:
    """What the cleaning did to a number of texts.

    Attributes:
        teksten: Number of texts.
        moest: Per kind how many details had to go.
        over: Per kind how many of them survived, whole or in part.
        weggehaald: How many spans were taken out.
        terecht: How many of those touch a detail that had to go, of whatever kind.
        skills: Number of skills.
        beschadigd: How many of them lost a letter.
    """

    teksten: int
    moest: dict[GegevenSoort, int]
    over: dict[GegevenSoort, int]
    weggehaald: int
    terecht: int
    skills: int
    beschadigd: int

    @property
    def recall(self) -> float:
        """Share of the details that went; 1.0 when there were none."""
        moest = sum(self.moest.values())
        return 1 - sum(self.over.values()) / moest if moest else 1.0

    @property
    def precisie(self) -> float:
        """Share of what was taken out that had to go; 1.0 when nothing was taken out."""
        return self.terecht / self.weggehaald if self.weggehaald else 1.0

    @property
    def schade(self) -> float:
        """Share of the skills that were damaged."""
        return self.beschadigd / self.skills if self.skills else 0.0


def meet(teksten: Sequence[Schoontekst], manier: Manier) -> Schoonmaat:
    """Clean every text in one way and count."""
    moest = dict.fromkeys(GegevenSoort, 0)
    over = dict.fromkeys(GegevenSoort, 0)
    weggehaald = terecht = beschadigd = 0
    for tekst in teksten:
        weg = manier(tekst)
        for soort, *_ in tekst.weg:
            moest[soort] += 1
        for soort, *_ in overlevers(tekst, weg):
            over[soort] += 1
        weggehaald += len(weg)
        terecht += len(weg) - len(list(onterecht(tekst, weg)))
        beschadigd += len(list(beschadigde_skills(tekst, weg)))
    skills = sum(len(tekst.skills) for tekst in teksten)
    return Schoonmaat(len(teksten), moest, over, weggehaald, terecht, skills, beschadigd)


def overlevers(tekst: Schoontekst, weg: Sequence[Weggelaten]) -> Iterator[tuple[GegevenSoort, int, int]]:
    """The details of which a letter or digit is left."""
    plekken = _plekken(weg)
    for soort, begin, einde in tekst.weg:
        if any(plek not in plekken and tekst.tekst[plek].isalnum() for plek in range(begin, einde)):
            yield soort, begin, einde


def onterecht(tekst: Schoontekst, weg: Sequence[Weggelaten]) -> Iterator[Weggelaten]:
    """What was taken out though nothing marked stands there."""
    for een in weg:
        if not any(begin < een.einde and een.begin < einde for _, begin, einde in tekst.weg):
            yield een


def beschadigde_skills(tekst: Schoontekst, weg: Sequence[Weggelaten]) -> Iterator[tuple[int, int]]:
    """The skills that lost a character."""
    plekken = _plekken(weg)
    return ((begin, einde) for begin, einde in tekst.skills if not plekken.isdisjoint(range(begin, einde)))


def als_markdown(deel: str, maten: Mapping[str, Schoonmaat]) -> str:
    """The figures of one half; `maten` holds them per way of cleaning."""
    eerste, *_ = alle = list(maten.values())
    streep = f"|---|{'---:|' * len(alle)}"
    regels = [
        f"## {deel}: {eerste.teksten} teksten, {eerste.skills} vaardigheden",
        "",
        f"| blijft staan | aantal | {' | '.join(maten)} |",
        f"{streep}---:|",
        *(
            f"| {soort.value} | {aantal} | {' | '.join(str(een.over[soort]) for een in alle)} |"
            for soort, aantal in eerste.moest.items()
            if aantal
        ),
        "",
        f"| maat | {' | '.join(maten)} |",
        streep,
        f"| weggehaald van wat weg moest | {' | '.join(f'{een.recall:.1%}' for een in alle)} |",
        f"| terecht weggehaald | {' | '.join(f'{een.precisie:.1%}' for een in alle)} |",
        f"| beschadigde vaardigheden | {' | '.join(map(_deel, alle))} |",
    ]
    return "\n".join(regels) + "\n"


def toon(teksten: Sequence[Schoontekst], manier: Manier) -> Iterator[str]:
    """Every mistake on these texts in words."""
    for tekst in teksten:
        weg = manier(tekst)
        for soort, begin, einde in overlevers(tekst, weg):
            yield f"blijft staan ({soort.value}): {tekst.tekst[begin:einde]!r} in {tekst.tekst!r}"
        for een in onterecht(tekst, weg):
            yield f"onterecht ({een.soort.value}): {tekst.tekst[een.begin : een.einde]!r} in {tekst.tekst!r}"
        for begin, einde in beschadigde_skills(tekst, weg):
            yield f"beschadigd: {tekst.tekst[begin:einde]!r} in {tekst.tekst!r}"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.extractie.schoon", description="Meet het schoonmaken.")
    parser.add_argument("--toon", action="store_true", help="toon de fouten op de ontwikkelhelft, niet op de toets")
    keuzes = parser.parse_args(argv)
    wijzen = manieren(maak_lezer())
    if keuzes.toon:
        teksten = (*schoonteksten(ONTWIKKELING), *schoonteksten(ONTWIKKELING, VERS))
        print("\n".join(toon(teksten, wijzen[GELEZEN])))
        return 0
    for deel in (ONTWIKKELING, TOETS):
        teksten = schoonteksten(deel)
        print(als_markdown(deel, {naam: meet(teksten, manier) for naam, manier in wijzen.items()}))
    print(EERSTE_METING)
    for deel in (ONTWIKKELING, TOETS):
        print(als_markdown(f"vers, {deel}", {GELEZEN: meet(schoonteksten(deel, VERS), wijzen[GELEZEN])}))
    return 0


def _deel(maat: Schoonmaat) -> str:
    return f"{maat.beschadigd} ({maat.schade:.1%})"


def _plekken(weg: Sequence[Weggelaten]) -> set[int]:
    return {plek for een in weg for plek in range(een.begin, een.einde)}


if __name__ == "__main__":
    sys.exit(main())
