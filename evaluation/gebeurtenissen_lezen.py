"""Reads a list of events; a row that cannot be is a fault, and a file with a fault gives nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from evaluation.gebeurtenissen import (
    MAX_UREN,
    TREDEN,
    GebeurtenisFout,
    Klantgebeurtenis,
    Klantgroep,
    Oorsprong,
    Soort,
)
from evaluation.gebeurtenissen_sjabloon import SJABLOON
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.cellen import CelFout, datum, getal, kenmerk, keuze
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.herkennen import herken
from models.uitwisseling.rij import Rij
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag

_TABELLEN: Final = frozenset({Formaat.CSV, Formaat.XLSX})
_GEMEENTE: Final = re.compile(r"[a-z0-9][a-z0-9 .'-]{0,59}")
_soort, _groep, _uren = keuze(Soort), keuze(Klantgroep), getal(0, MAX_UREN)


def lees_gebeurtenissen(bron: Path | Bestand, gemeente: str, vandaag: date) -> Gelezen[Klantgebeurtenis]:
    """Read one file, CSV or XLSX.

    Args:
        bron: The file, on disk or in memory.
        gemeente: Of rows that do not name one.
        vandaag: What lies after it has not happened yet.

    Raises:
        InvoerFout: Any fault in the file; holds them all, up to a cap, and nothing of the file is taken over.
    """
    bestand = open_bestand(bron)
    bestand = replace(bestand, formaat=herken(bestand, SJABLOON))
    if bestand.formaat not in _TABELLEN:
        raise bestand.weiger("gebeurtenissen worden gelezen uit CSV of Excel (.xlsx)", "Sla het zo op.")
    verslag = Verslag(bestand.naam)
    rijen = lees_tabel(bestand, SJABLOON, verslag)
    return verslag.gelezen(bestand, (een for rij in rijen for een in _gebeurtenis(rij, gemeente, vandaag)))


def _gebeurtenis(rij: Rij, gemeente: str, vandaag: date) -> Iterator[Klantgebeurtenis]:
    """The event of a row; none when it is at fault, which the report then refuses."""
    id_ = rij.lees_id()
    for kolom in ("datum", "soort"):
        if rij.lees(kolom, str) is None:
            rij.fout(kolom, "deze cel is leeg of onbekend", "Vul hem in.")
    dag, soort = rij.lees("datum", datum), rij.lees("soort", _soort)
    if dag is not None and dag > vandaag:
        rij.fout("datum", "deze dag ligt in de toekomst", "Neem alleen op wat gebeurd is.")
    eigenaar = rij.lees_of("gemeente", _gemeente, gemeente)
    persoon, plek = rij.lees("persoon", kenmerk), rij.lees("plek", kenmerk)
    trede, trede_naar = rij.lees("trede", _trede), rij.lees("trede_naar", _trede)
    groep, uren, detail = rij.lees("groep", _groep), rij.lees("uren", _uren), rij.lees("detail", str)
    if dag is None or soort is None:
        return
    try:
        yield Klantgebeurtenis(
            id=id_,
            soort=soort,
            datum=dag,
            gemeente=eigenaar,
            persoon=persoon,
            plek=plek,
            detail=detail,
            trede=trede,
            trede_naar=trede_naar,
            groep=groep,
            uren=uren,
            oorsprong=Oorsprong.INGELEZEN,
        )
    except GebeurtenisFout as fout:
        rij.fout(fout.veld, fout.reden, "Verbeter deze rij, of kijk in docs/gebeurtenissen.md.")


def _gemeente(tekst: str) -> str:
    if not _GEMEENTE.fullmatch(tekst.lower()):
        raise CelFout("dit kan geen gemeente zijn", "Schrijf de naam van één gemeente.")
    return tekst.lower()


def _trede(tekst: str) -> str:
    if tekst.lower() not in TREDEN:
        raise CelFout("dit is geen trede", f"Kies uit: {', '.join(TREDEN)}.")
    return tekst.lower()
