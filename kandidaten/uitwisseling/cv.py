"""What every format of a cv has in common: who it is about is never read.

Names, photos, addresses, telephone numbers, mail and web addresses, date of birth, nationality, gender, and the names
of employers, schools and referees are not asked for, so they are in nothing that is built here. Free text (what
somebody did in a job) is taken over as it is.
"""

import hashlib
from collections.abc import Iterable

from kandidaten.kandidaat import Kandidaat, Werkervaring
from models.uitwisseling import cv_waarden
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.tekst import toonbaar
from models.waardelijsten import Taalniveau
from models.werk import Taalbeheersing

REST = "niet overgenomen: een persoonsgegeven, of iets waar een Kandidaat geen plaats voor heeft"


def kandidaat_id(bestand: Bestand, rij: int) -> str:
    """Pseudonym of the cv at a place in a file: the same for the same file, another once the file changes."""
    return f"cv-{hashlib.sha256(f'{bestand.sha256}/{rij}'.encode()).hexdigest()[:16]}"


def werk(knoop: Knoop, functie: str | None, taken: Iterable[str], begin: str | None, eind: str | None) -> Werkervaring:
    """One earlier job; its duration is unknown when it goes on or when the dates cannot be."""
    duur = cv_waarden.jaren(begin, eind)
    if begin and eind and duur is None:
        knoop.waarschuw("periode", "de begin- en einddatum geven geen duur: duur onbekend")
    return Werkervaring(functie=functie, taken="\n".join(filter(None, taken)) or None, jaren=duur)


def taalcode(knoop: Knoop, naam: str, tekst: str | None, codes: list[str]) -> str | None:
    """Code of a language; one that is not known is kept apart and reported."""
    code = cv_waarden.taal(tekst) if tekst else None
    if tekst and code is None:
        bewaar_code(knoop, naam, tekst, codes)
    return code


def taalniveau(knoop: Knoop, naam: str, codes: list[str]) -> Taalniveau | None:
    """Level at a key; one that is not known is kept apart and reported."""
    tekst = knoop.tekst(naam)
    niveau = cv_waarden.niveau(tekst) if tekst else None
    if tekst and niveau is None:
        bewaar_code(knoop, naam, tekst, codes)
    return niveau


def rond_af(knoop: Knoop, kandidaat: Kandidaat) -> Kandidaat:
    """Report what was not read and what the rules will miss."""
    knoop.waarschuw("postcode", "een cv geeft geen postcode, uren en beschikbaarheid over: vul ze aan")
    knoop.meld_rest(REST)
    return kandidaat


def met_taal(talen: Iterable[Taalbeheersing]) -> tuple[Taalbeheersing, ...]:
    """The languages of which anything is known."""
    return tuple(taal for taal in talen if taal != Taalbeheersing())


def bewaar_code(knoop: Knoop, naam: str, tekst: str, codes: list[str]) -> None:
    """Keep and report a code that no list knows, cut short and without long numbers: a cv may say anything there."""
    knoop.waarschuw(naam, "onbekende code: bewaard, niet meegewogen")
    codes.append(f"{knoop.veld(naam)}={toonbaar(tekst)}")
