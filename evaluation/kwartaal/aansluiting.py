"""Does a quarterly report agree with itself? The same checks on what was computed and on what was printed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from evaluation.getallen import procent
from evaluation.kwartaal.codes import BESLUITEN
from evaluation.kwartaal.relaties import overige_relaties, sommen
from evaluation.kwartaal.uitkomsten import Uitkomsten, sluit
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.herkennen import herken
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag

GEDRUKT: Final = Sjabloon(
    "gedrukte cijfers",
    (
        Kolom("code", "welk cijfer, zoals het rapport het noemt", "code", "doorstroom.4", verplicht=True),
        Kolom("waarde", "het getal zoals het gedrukt is", "getal", "16", verplicht=True),
    ),
)
_CODE: Final = re.compile(r"[^\s;|]{1,100}")
_GETAL: Final = re.compile(r"[-−]?\d{1,12}(?:[.,]\d{1,6})?")
_PERCENTAGE: Final = ".percentage"
_HERHALING: Final = re.compile(r"(?:tekst|brief)\.")  # the same percentage, said in words elsewhere
# Of what a percentage is, where it is not of what was agreed (`afspraak.…`).
_NOEMERS: Final = {"intake_advies.negatief": "intakes", "wsw_extern": "wsw_se"}
_TELLERS: Final = {"wsw_extern": ("voorziening.detachering.eind", "voorziening.begeleid_werken.eind")}


@dataclass(frozen=True, slots=True)
class Aansluiting:
    """One check on the numbers of a report.

    Attributes:
        code: Which number was checked, e.g. "trajecten.eind.6".
        zin: What should agree, Dutch.
        verwacht: What follows from the other numbers.
        gevonden: What is there.
        uit: Names of the counts behind both; in a published report the numbers show only when they all do.
        naam: Kind of check.
    """

    code: str
    zin: str
    verwacht: float
    gevonden: float
    uit: tuple[str, ...] = ()
    naam: str = "som"

    @property
    def sluit(self) -> bool:
        """Whether it agrees."""
        return self.verwacht == self.gevonden


def controleer(getallen: Mapping[str, float]) -> tuple[Aansluiting, ...]:
    """Check every relation of which all numbers are known.

    Args:
        getallen: By code, computed (`Uitkomsten.getallen`) or printed (`lees_gedrukt`).
    """
    return tuple(_controleer(getallen))


def controleer_uitkomsten(uitkomsten: Uitkomsten) -> tuple[Aansluiting, ...]:
    """Check what was computed; the totals are left out, for they were added up here."""
    alle = []
    for relatie in overige_relaties(uitkomsten.gemeenten):
        if (paar := sluit(relatie, uitkomsten.getallen)) is not None:
            codes = (*relatie.nodig, *relatie.zo_nodig)
            uit = tuple(naam for code in codes if (naam := uitkomsten.sleutel(code)))
            alle.append(Aansluiting(relatie.code, relatie.zin, *paar, uit, relatie.naam))
    return tuple(alle)


def lees_gedrukt(bron: Path | Bestand) -> dict[str, float]:
    """Read printed figures: CSV or XLSX with the columns code and waarde.

    Raises:
        InvoerFout: Any fault in the file; holds them all, and nothing of the file is taken over.
    """
    bestand = open_bestand(bron)
    bestand = replace(bestand, formaat=herken(bestand, GEDRUKT))
    if bestand.formaat not in {Formaat.CSV, Formaat.XLSX}:
        raise bestand.weiger("gedrukte cijfers worden gelezen uit CSV of Excel (.xlsx)", "Sla het zo op.")
    verslag = Verslag(bestand.naam)
    gelezen: dict[str, float] = {}
    for rij in lees_tabel(bestand, GEDRUKT, verslag):
        code, waarde = rij.lees("code", _code), rij.lees("waarde", _getal)
        for veld in ("code", "waarde"):
            if rij.lees(veld, str) is None:
                rij.fout(veld, "deze cel is leeg", "Vul hem in.")
        if code in gelezen:
            rij.fout("code", "deze code staat er al", "Noem elk cijfer één keer.")
        elif code is not None and waarde is not None:
            gelezen[code] = waarde
    verslag.sluit_af()
    return gelezen


def _controleer(getallen: Mapping[str, float]) -> Iterator[Aansluiting]:
    gemeenten = _gemeenten(getallen)
    for relatie in (*sommen(gemeenten), *overige_relaties(gemeenten)):
        if (paar := sluit(relatie, getallen)) is not None:
            yield Aansluiting(relatie.code, relatie.zin, *paar, naam=relatie.naam)
    for code, gevonden in getallen.items():
        if code.endswith(_PERCENTAGE) and (verwacht := _percentage(code, getallen)) is not None:
            zin = "Percentage in hele procenten, naar boven afgerond vanaf een half."
            yield Aansluiting(code, zin, verwacht, gevonden, naam="percentage")


def _percentage(code: str, getallen: Mapping[str, float]) -> int | None:
    basis = _HERHALING.sub("", code.removesuffix(_PERCENTAGE))
    tellers = _TELLERS.get(basis, (basis,))
    if any(teller not in getallen for teller in tellers):
        return None
    return procent(sum(getallen[teller] for teller in tellers), getallen.get(_NOEMERS.get(basis, f"afspraak.{basis}")))


def _gemeenten(getallen: Mapping[str, float]) -> tuple[str, ...]:
    """Whatever a report splits its intakes or maatregelen by."""
    begin = ("intakes.", *(f"maatregelen.{besluit}." for besluit in BESLUITEN))
    return tuple(dict.fromkeys(code.removeprefix(kop) for code in getallen for kop in begin if code.startswith(kop)))


def _code(tekst: str) -> str:
    if _CODE.fullmatch(tekst) is None:
        raise CelFout("dit is geen code", "Gebruik een code van het rapport, zonder spaties.")
    return tekst


def _getal(tekst: str) -> float:
    if _GETAL.fullmatch(tekst) is None:
        raise CelFout("dit is geen getal", "Schrijf alleen het getal, zonder punten voor duizendtallen: 5558 of -2,9.")
    return float(Decimal(tekst.replace("−", "-").replace(",", ".")))
