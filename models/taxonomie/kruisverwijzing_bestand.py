"""Proposed links as a CSV file: a person fills in `besluit`, and only a `ja` counts."""

from collections import Counter
from collections.abc import Container, Iterable
from pathlib import Path

from models.taxonomie.kruisverwijzing import woordenschat
from models.taxonomie.kruisverwijzing_voorstel import Besluit, Voorstel
from models.uitwisseling.bestand import open_bestand
from models.uitwisseling.cellen import getal, keuze
from models.uitwisseling.csv_schrijven import schrijf_csv
from models.uitwisseling.kolommen import Kolom, Sjabloon
from models.uitwisseling.rij import Rij
from models.uitwisseling.tabel import lees_tabel
from models.uitwisseling.verslag import Verslag

SJABLOON = Sjabloon(
    "koppelingen",
    (
        Kolom("van", "id van een skill", voorbeeld="metaal-vijlen", verplicht=True),
        Kolom("van_label", "hoe die heet", voorbeeld="metaal vijlen"),
        Kolom("naar", "id van een skill in een andere taal", voorbeeld="cnl-00000000a1", verplicht=True),
        Kolom("naar_label", "hoe die heet", voorbeeld="vijlen van metaal"),
        Kolom("zekerheid", "hoe zeker het voorstel is", "getal van 0 tot 1", "0,912"),
        Kolom("besluit", "of het dezelfde skill is; leeg = nog niet besloten", "ja, nee of leeg", "ja", verplicht=True),
    ),
)
_zekerheid = getal(0, 1)
_besluit = keuze(Besluit)


def schrijf_voorstellen(pad: Path, voorstellen: Iterable[Voorstel]) -> None:
    """Write proposals, with the decisions that they have.

    Raises:
        InvoerFout: The file cannot be written.
    """
    rijen = (
        {
            "van": een.van,
            "van_label": een.van_label,
            "naar": een.naar,
            "naar_label": een.naar_label,
            "zekerheid": f"{een.zekerheid:.3f}".replace(".", ","),
            "besluit": een.besluit or "",
        }
        for een in voorstellen
    )
    schrijf_csv(pad, SJABLOON, rijen)


def lees_voorstellen(pad: Path, bekend: Container[str] | None = None) -> tuple[Voorstel, ...]:
    """Read proposals back, with what a person decided.

    Args:
        pad: CSV or XLSX with the columns of the template.
        bekend: Ids of all skills of the languages that are there; None: any id will do.

    Raises:
        InvoerFout: A fault in the file; names every row, field and remedy. Nothing is taken over.
    """
    bestand = open_bestand(pad)
    verslag = Verslag(bestand.naam)
    eerder: Counter[tuple[str, ...]] = Counter()
    uit = [_voorstel(rij, bekend, eerder) for rij in lees_tabel(bestand, SJABLOON, verslag)]
    verslag.sluit_af()
    return tuple(uit)


def neem_over(bewaard: Iterable[Voorstel], nieuw: Iterable[Voorstel]) -> tuple[Voorstel, ...]:
    """Decisions made before with those made now; the latest counts, and a blank changes nothing.

    A skill has one counterpart in another vocabulary, so a new `ja` takes the place of an earlier one.
    """
    vers = [een for een in nieuw if een.besluit is not None]
    herzien = {_plek(een.van, een.naar) for een in vers if een.besluit is Besluit.JA}
    blijft = (een for een in bewaard if een.besluit is Besluit.NEE or _plek(een.van, een.naar) not in herzien)
    besloten = {(een.van, een.naar): een for een in (*blijft, *vers)}
    return tuple(besloten[paar] for paar in sorted(besloten))


def _plek(van: str, naar: str) -> tuple[str, ...]:
    """What can be filled once: the counterpart of a skill in one vocabulary."""
    return (van, "ja", woordenschat(naar))


def _voorstel(rij: Rij, bekend: Container[str] | None, eerder: Counter[tuple[str, ...]]) -> Voorstel:
    van, naar = _id(rij, "van", bekend), _id(rij, "naar", bekend)
    besluit = rij.lees("besluit", _besluit)
    if van == naar and van:
        rij.fout("naar", "een skill is niet met zichzelf te koppelen", "Vul de skill van een andere taal in.")
    if eerder[van, naar]:
        rij.fout("naar", "dit paar staat er meer dan eens", "Houd er één.")
    eerder[van, naar] += 1
    if besluit is Besluit.JA:
        if eerder[_plek(van, naar)]:
            rij.fout("besluit", "deze skill is al met een andere gekoppeld", "Zet bij één van beide nee.")
        eerder[_plek(van, naar)] += 1
    return Voorstel(
        van=van,
        van_label=rij.tekst("van_label") or van,
        naar=naar,
        naar_label=rij.tekst("naar_label") or naar,
        zekerheid=rij.lees_of("zekerheid", _zekerheid, 0.0),
        besluit=besluit,
    )


def _id(rij: Rij, kolom: str, bekend: Container[str] | None) -> str:
    tekst = rij.tekst(kolom)
    if tekst is None:
        rij.fout(kolom, "het id ontbreekt", "Neem het over uit het bestand met voorstellen.")
    elif bekend is not None and tekst not in bekend:
        rij.fout(kolom, "deze skill is onbekend", "Controleer het id, of lees de taal in waar hij bij hoort.")
    return tekst or ""
