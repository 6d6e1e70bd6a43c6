"""Reads a list of given figures: what was agreed for a year, and what is measured elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from evaluation.cijfers import CODE, PERIODE, Cijfer, Cijfersoort
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.cellen import CelFout, keuze, opsomming
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.herkennen import herken
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.uitwisseling.rij import Rij
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag

SJABLOON: Final = Sjabloon(
    "cijfers",
    [
        Kolom(
            "soort", "afgesproken voor een jaar, of elders gemeten", opsomming(Cijfersoort), "afspraak", verplicht=True
        ),
        Kolom(
            "code",
            "welk cijfer, zoals de definities van het rapport het noemen",
            "code",
            "werkaanvaarding",
            verplicht=True,
        ),
        Kolom("periode", "het jaar, of het kwartaal van een jaar", "2020 of 2020-1", "2020", verplicht=True),
        Kolom("onderdeel", "gemeente, trede of afdeling; leeg = alles samen", "tekst", "velsen"),
        Kolom("waarde", "het getal, in de eenheid van de definitie", "getal, met komma of punt", "200", verplicht=True),
    ],
    vreemd=("persoon", "titel", "trede", "register", "aanbieder"),
)
_TABELLEN: Final = frozenset({Formaat.CSV, Formaat.XLSX})
_GETAL: Final = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,10})?")
_soort = keuze(Cijfersoort)


def lees_cijfers(bron: Path | Bestand) -> Gelezen[Cijfer]:
    """Read one file, CSV or XLSX.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(bron)
    bestand = replace(bestand, formaat=herken(bestand, SJABLOON))
    if bestand.formaat not in _TABELLEN:
        raise bestand.weiger("cijfers worden gelezen uit CSV of Excel (.xlsx)", "Sla het zo op.")
    verslag = Verslag(bestand.naam)
    return verslag.gelezen(bestand, _cijfers(lees_tabel(bestand, SJABLOON, verslag)))


def _cijfers(rijen: Iterator[Rij]) -> Iterator[Cijfer]:
    gezien: dict[tuple[Cijfersoort, str, str, str], int] = {}
    for rij in rijen:
        cijfer = _cijfer(rij)
        if cijfer is None:
            continue
        eerste = gezien.setdefault((cijfer.soort, cijfer.code, cijfer.periode, cijfer.onderdeel), rij.nummer)
        if eerste != rij.nummer:
            rij.fout("code", f"dit cijfer staat ook in rij {eerste}", "Houd er een over.")
        yield cijfer


def _cijfer(rij: Rij) -> Cijfer | None:
    """The figure of a row; None when it is at fault, which the report then refuses."""
    for kolom in SJABLOON.verplicht:
        if rij.lees(kolom, str) is None:
            rij.fout(kolom, "deze cel is leeg of onbekend", "Vul hem in.")
    soort, code = rij.lees("soort", _soort), rij.lees("code", _code)
    periode, waarde = rij.lees("periode", _periode), rij.lees("waarde", _waarde)
    if soort is None or code is None or periode is None or waarde is None:
        return None
    return Cijfer(soort=soort, code=code, periode=periode, onderdeel=rij.tekst("onderdeel") or "", waarde=waarde)


def _code(tekst: str) -> str:
    if not CODE.fullmatch(tekst):
        raise CelFout("dit is geen code", "Gebruik een code uit het rapport, bijvoorbeeld werkaanvaarding.")
    return tekst


def _periode(tekst: str) -> str:
    if not PERIODE.fullmatch(tekst):
        raise CelFout("dit is geen jaar of kwartaal", "Schrijf 2020 voor een jaar, 2020-1 voor een kwartaal.")
    return tekst


def _waarde(tekst: str) -> float:
    if not _GETAL.fullmatch(tekst):
        raise CelFout("dit is geen getal", "Schrijf een getal zonder punten voor duizendtallen, bijvoorbeeld 13,9.")
    return float(tekst.replace(",", "."))
