"""Reads a catalogue of learning offers; a skill or beroep that the taxonomie does not have is a fault."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from matching.leeraanbod import MAX_PLEKKEN, MAX_WEKEN, Leeraanbod
from matching.leeraanbod_sjabloon import SJABLOON
from matching.leerwegen import Leervorm
from models.taxonomie.begrippen import Beroep, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.cellen import CelFout, datum, delen, geheel, keuze
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.herkennen import herken
from models.uitwisseling.rij import Rij
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag

T = TypeVar("T")
_Begrip: TypeAlias = TaxonomieSkill | Beroep
_GELIJKEND: Final = 0.75  # how much of two spellings is the same before one is proposed for the other
_NIET_GELEZEN: Final = "-"  # stands for a cell at fault, until the report refuses the file
_vorm = keuze(Leervorm)
_weken, _plekken = geheel(0, MAX_WEKEN), geheel(0, MAX_PLEKKEN)


def lees_leeraanbod(bron: Path | Bestand, taxonomie: Taxonomie) -> Gelezen[Leeraanbod]:
    """Read one file, CSV or XLSX.

    Args:
        bron: The file, on disk or in memory.
        taxonomie: The language in which skills and beroepen are named.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(bron)
    bestand = replace(bestand, formaat=herken(bestand, SJABLOON))
    if bestand.formaat not in {Formaat.CSV, Formaat.XLSX}:
        raise bestand.weiger("leeraanbod wordt gelezen uit CSV of Excel (.xlsx)", "Sla het zo op.")
    verslag = Verslag(bestand.naam)
    lezer = _Lezer(taxonomie)
    return verslag.gelezen(bestand, map(lezer.aanbod, lees_tabel(bestand, SJABLOON, verslag)))


class _Lezer:
    """Rows to offers, in the words of one taxonomie."""

    def __init__(self, taxonomie: Taxonomie) -> None:
        self._skills = _Begrippen("skill", taxonomie.skills, taxonomie.zoek_skill)
        self._beroepen = _Begrippen("beroep", taxonomie.beroepen, taxonomie.zoek_beroep)

    def aanbod(self, rij: Rij) -> Leeraanbod:
        """Read every column; faults go to the report of the row."""
        skills = rij.lees("skills", self._skills.ids) or ()
        beroepen = rij.lees("beroepen", self._beroepen.ids) or ()
        if rij.lees("skills", str) is rij.lees("beroepen", str) is None:
            rij.fout("skills", "er staat niet wat iemand er leert", "Noem minstens een skill of een beroep.")
        return Leeraanbod(
            id=rij.lees_id(),
            naam=_verplicht(rij, "naam", str, _NIET_GELEZEN),
            aanbieder=_verplicht(rij, "aanbieder", str, _NIET_GELEZEN),
            vorm=_verplicht(rij, "vorm", _vorm, Leervorm.INWERKEN),
            weken=rij.lees("weken", _weken),
            skills=skills,
            beroepen=beroepen,
            plaats=rij.tekst("plaats"),
            start=rij.lees("start", datum),
            geldig_tot=_verplicht(rij, "geldig_tot", datum, date.min),
            plekken=rij.lees("plekken", _plekken),
        )


class _Begrippen:
    """The skills or the beroepen of a taxonomie, by every name that they have."""

    def __init__(self, woord: str, begrippen: Mapping[str, _Begrip], zoek: Callable[[str], _Begrip | None]) -> None:
        self._woord = woord
        self._zoek = zoek
        self._begrippen = begrippen

    def ids(self, tekst: str) -> tuple[str, ...]:
        """The ids of what a cell names, each once, in its order.

        Raises:
            CelFout: A name that the taxonomie does not have; tells which, and what resembles it.
        """
        namen = delen(tekst)
        gevonden = [self._zoek(naam) for naam in namen]
        onbekend = [plek for plek, begrip in enumerate(gevonden) if begrip is None]
        if onbekend:
            plekken = ", ".join(str(plek + 1) for plek in onbekend)
            reden = f"dit is geen {self._woord} uit de taxonomie (naam {plekken} in deze cel)"
            raise CelFout(reden, self._herstel(namen[plek] for plek in onbekend))
        return tuple(dict.fromkeys(begrip.id for begrip in gevonden if begrip is not None))

    def _herstel(self, namen: Iterable[str]) -> str:
        lijkt = dict.fromkeys(label for naam in namen for label in self._nabij(naam))
        return f"Bedoelt u: {', '.join(lijkt)}?" if lijkt else f"Kies een {self._woord} uit de taxonomie."

    def _nabij(self, naam: str) -> Iterator[str]:
        """Labels of what has a name that is spelled much like this one, the likest first."""
        labels = {
            ander.lower(): begrip.label
            for begrip in self._begrippen.values()
            for ander in (*begrip.synoniemen, begrip.label)
        }
        yield from (labels[gevonden] for gevonden in get_close_matches(naam.lower(), labels, cutoff=_GELIJKEND))


def _verplicht(rij: Rij, kolom: str, ontleed: Callable[[str], T], anders: T) -> T:
    """The value of a cell that has to be there; a stand-in when it is not, which the report refuses."""
    if rij.lees(kolom, str) is None:
        rij.fout(kolom, "deze cel is leeg of onbekend", "Vul hem in.")
    return rij.lees_of(kolom, ontleed, anders)
