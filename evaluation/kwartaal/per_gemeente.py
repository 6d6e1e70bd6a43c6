"""Chapter: the same figures for each gemeente (domain.md 7.3 B)."""

from collections.abc import Iterator
from typing import Final

from evaluation.figuur import Figuur, Rij
from evaluation.kwartaal.bouwen import Stukken
from evaluation.kwartaal.codes import BESLUITEN, STATUSHOUDERS

_SPEL: Final = ("voorziening_stand", "voorziening_in", "voorziening_uit")


def per_gemeente(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _naast_elkaar(
        stukken,
        "intakes",
        "Intakes en maatregelen",
        ("intakes", "maatregelen"),
        {"intakes": "Afgeronde intakes", "maatregelen.totaal": "Maatregelonderzoeken"},
    )
    besluiten = {f"maatregelen.{besluit}": naam for besluit, naam in BESLUITEN.items()}
    yield _naast_elkaar(
        stukken,
        "beschikkingen",
        "Beschikkingen over maatregelen",
        ("maatregelen",),
        besluiten | {"maatregelen.totaal": "Totaal"},
    )
    yield _spel(stukken, "detachering", "Wsw detachering")
    yield _spel(stukken, "begeleid-werken", "Wsw begeleid werken")
    yield _beschut(stukken)
    yield _naast_elkaar(
        stukken,
        "statushouders",
        "Statushouders",
        tuple(STATUSHOUDERS),
        STATUSHOUDERS,
        noten=(
            "Aanmeldingen zijn mensen, trajecten zijn trajecten en uitstroom zijn gebeurtenissen. Het aantal trajecten "
            "is daarom niet gelijk aan het aantal statushouders in de tabel met doelgroepen.",
        ),
    )


def _naast_elkaar(
    stukken: Stukken, code: str, titel: str, uit: tuple[str, ...], rijen: dict[str, str], noten: tuple[str, ...] = ()
) -> Figuur:
    """One column for each gemeente."""
    gemaakt = [
        Rij(
            kop=naam,
            cellen=stukken.cellen(
                *(f"{een}.{gemeente}" for gemeente in stukken.gemeenten), een.removesuffix(".totaal")
            ),
            is_totaal=naam == "Totaal",
        )
        for een, naam in rijen.items()
    ]
    kolommen = (*map(_naam, stukken.gemeenten), "Totaal")
    return stukken.figuur(code, titel, uit, "Wat", kolommen, gemaakt, noten=noten)


def _spel(stukken: Stukken, soort: str, titel: str) -> Figuur:
    begin, eind = stukken.standen
    rijen = [_rij(stukken, soort.replace("-", "_"), gemeente) for gemeente in (*stukken.gemeenten, "")]
    kolommen = (begin, "In", "Uit", eind)
    return stukken.figuur(soort, titel, _SPEL, "Gemeente", kolommen, rijen)


def _beschut(stukken: Stukken) -> Figuur:
    begin, eind = stukken.standen
    rijen = []
    for gemeente in (*stukken.gemeenten, ""):
        rij = _rij(stukken, "beschut", gemeente)
        code = "voorziening.beschut.eind" + (f".{gemeente}" if gemeente else "")
        cellen = (*rij.cellen, stukken.afspraak(code), stukken.deel(code))
        rijen.append(Rij(kop=rij.kop, cellen=cellen, is_totaal=rij.is_totaal))
    kolommen = (begin, "In", "Uit", eind, f"Doel eind {stukken.kwartaal.jaar}", "Percentage")
    noten = ("Nieuw beschut werk is beschut_intern en beschut_extern samen; zie ook de tabel met werkplekken.",)
    uit = (*_SPEL, "afspraken")
    return stukken.figuur("beschut-werk", "Nieuw beschut werk", uit, "Gemeente", kolommen, rijen, noten=noten)


def _rij(stukken: Stukken, soort: str, gemeente: str) -> Rij:
    staart = f".{gemeente}" if gemeente else ""
    cellen = stukken.cellen(*(f"voorziening.{soort}.{moment}{staart}" for moment in ("begin", "in", "uit", "eind")))
    return Rij(kop=_naam(gemeente) or "Totaal", cellen=cellen, is_totaal=not gemeente)


def _naam(gemeente: str) -> str:
    """A gemeente as it is written; its key has no capitals."""
    return " ".join(deel[:1].upper() + deel[1:] for deel in gemeente.split(" "))
