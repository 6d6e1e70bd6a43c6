"""How readable the fixed Dutch texts of the pages of a werkzoekende are: `python -m tools.leesbaar` prints a table.

No formula tells a language level: B1 is about words and sentences that many people know. So there are four checks, each
a limit that a text at B1 keeps to: short sentences, the formula of Flesch and Douma, everyday words, and no words of
offices. A person who reads along is still needed.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import mean
from typing import Final

from pyphen import Pyphen
from wordfreq import zipf_frequency

from tools.vertalingen import teksten


def _lijst(naam: str) -> frozenset[str]:
    """The words of a list beside this file, one a line."""
    return frozenset(Path(__file__).with_name(f"leesbaar-{naam}.txt").read_text(encoding="utf-8").split())


LANGSTE: Final = 15  # words; guides to B1 say 10 to 15
LEESGEMAK: Final = 70  # "tamelijk gemakkelijk" in the table of Douma (De leesbaarheid van landbouwbladen, 1960)
GEWOON: Final = 3.0  # Zipf: once in a million words
GENOEG: Final = 50  # words, for a formula to mean something
VERMIJD: Final = _lijst("vermijden")
_AFKORTING: Final = re.compile(r"\b(?:[A-Z]{2,}\w*|\w+\.\w\.|bijv\.|enz\.|evt\.|incl\.|nr\.|m\.b\.t\.)")
_EINDE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_WOORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PLEK: Final = re.compile(r"%\(\w+\)s")
_NAAM: Final = "skillsmatch"  # of the program itself
BEKEND: Final = _lijst("bekend")  # everyday words, and compounds of them, that books and news seldom have
_GREPEN: Final = Pyphen(lang="nl_NL")


@dataclass(frozen=True)
class Deel:
    """The texts that stand in one place.

    Attributes:
        plek: Template or table.
        teksten: What it says.
    """

    plek: str
    teksten: Sequence[str]

    @cached_property
    def zinnen(self) -> tuple[str, ...]:
        """Sentence by sentence; a heading or a button is one."""
        return tuple(zin for tekst in self.teksten for zin in _EINDE.split(tekst) if _WOORD.search(zin))

    @property
    def lengtes(self) -> list[int]:
        """Words of each sentence."""
        return [len(zin.split()) for zin in self.zinnen]

    @property
    def te_lang(self) -> list[str]:
        """Sentences of more than `LANGSTE` words."""
        return [zin for zin in self.zinnen if len(zin.split()) > LANGSTE]

    @property
    def leesgemak(self) -> float:
        """Flesch-Douma: 206.84 minus 0.93 a word per sentence and 77 a syllable per word; higher is easier.

        A vowel alone at the beginning of a word (e-ten) is not counted, so it is a little kind.
        """
        woorden = [woord for zin in self.zinnen for woord in _WOORD.findall(zin)]
        grepen = sum(len(_GREPEN.positions(woord)) + 1 for woord in woorden)
        return 206.84 - 0.93 * len(woorden) / len(self.zinnen) - 77 * grepen / len(woorden)

    @property
    def ongewoon(self) -> list[str]:
        """Words that are rarer than `GEWOON`."""
        return sorted(woord for woord in self._woorden - BEKEND if zipf_frequency(woord, "nl") < GEWOON)

    @property
    def ambtelijk(self) -> list[str]:
        """Words to avoid, and abbreviations."""
        return sorted((self._woorden & VERMIJD) | {een for zin in self.zinnen for een in _AFKORTING.findall(zin)})

    @cached_property
    def _woorden(self) -> frozenset[str]:
        return frozenset(woord.casefold() for zin in self.zinnen for woord in _WOORD.findall(zin)) - {_NAAM}


def delen() -> tuple[Deel, ...]:
    """Every fixed text, and the words of the interview, by the place where it stands."""
    per_plek: Mapping[str, list[str]] = defaultdict(list)
    for tekst in teksten():
        for vorm in [tekst.id] if isinstance(tekst.id, str) else tekst.id:
            for plek, _ in tekst.locations:
                per_plek[plek].append(_PLEK.sub("drie", vorm))
    return tuple(Deel(plek, per_plek[plek]) for plek in sorted(per_plek) if any(per_plek[plek]))


def tabel() -> str:
    """A line for each place, and below it what does not keep to a limit."""
    lijnen = [f"{'waar':28} zinnen langste gemiddeld leesgemak"]
    for deel in delen():
        n, langste, gemiddeld = len(deel.lengtes), max(deel.lengtes), mean(deel.lengtes)
        leesgemak = f"{deel.leesgemak:9.0f}" if sum(deel.lengtes) >= GENOEG else f"{'-':>9}"
        lijnen.append(f"{deel.plek:28} {n:6} {langste:7} {gemiddeld:9.1f} {leesgemak}")
        for naam, gevonden in (("te lang", deel.te_lang), ("ongewoon", deel.ongewoon), ("ambtelijk", deel.ambtelijk)):
            lijnen += [f"    {naam}: {', '.join(gevonden)}"] if gevonden else []
    return "\n".join(lijnen)


if __name__ == "__main__":
    sys.stdout.write(f"{tabel()}\n")
