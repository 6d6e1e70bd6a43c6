"""Chapter: filled vacatures, why not, and who is still at work."""

from collections.abc import Iterator
from typing import Final

from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat, Rij
from evaluation.getallen import procent
from evaluation.kwartaal.bouwen import Stukken
from evaluation.kwartaal.codes import BEHOUD, MAANDEN, PLAATSINGEN, REDENEN, VERVULD_DOOR


def werk(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _plaatsingen(stukken)
    yield _vervullingen(stukken)
    yield _afwijzingen(stukken)
    yield _behouden(stukken)


def _plaatsingen(stukken: Stukken) -> Figuur:
    rijen = [Rij(kop=naam, cellen=stukken.cellen(f"plaatsingen.{soort}")) for soort, naam in PLAATSINGEN.items()]
    rijen.append(Rij(kop="Totaal", cellen=stukken.cellen("plaatsingen"), is_totaal=True))
    titel = "Plaatsingen naar soort"
    uit = ("plaatsingen",)
    return stukken.figuur("plaatsingen", titel, uit, "Soort plek", ("Aantal",), rijen, grafiek=Grafieksoort.BALKEN)


def _vervullingen(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(kop=naam, cellen=stukken.cellen(f"vacaturevervullingen.{groep}")) for groep, naam in VERVULD_DOOR.items()
    ]
    rijen.append(Rij(kop="Totaal", cellen=stukken.cellen("vacaturevervullingen"), is_totaal=True))
    titel = "Vacaturevervullingen naar klantgroep"
    uit = ("vacaturevervullingen",)
    return stukken.figuur(
        "vervullingen", titel, uit, "Door iemand met", ("Aantal",), rijen, grafiek=Grafieksoort.BALKEN
    )


def _afwijzingen(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(kop=_in_woorden(reden), cellen=stukken.cellen(f"afwijzingen.{reden}")) for reden in stukken.tot_nu.redenen
    ]
    rijen.append(Rij(kop="Totaal", cellen=stukken.cellen("afwijzingen"), is_totaal=True))
    titel = "Afwijzingen naar reden"
    uit = ("afwijzingen",)
    return stukken.figuur("afwijzingen", titel, uit, "Reden", ("Aantal",), rijen, grafiek=Grafieksoort.BALKEN)


_VAN_WIE: Final = {"E": "Werkgever", "K": "Kandidaat", "A": "Adviseur", "I": "Ingetrokken"}


def _in_woorden(reden: str) -> str:
    """The reason with whose it was: an employer and a kandidaat may have the same one."""
    if reden not in REDENEN:
        return "Niet vastgelegd" if reden == "onbekend" else reden
    return f"{_VAN_WIE[reden[0]]}: {REDENEN[reden]}"


def _behouden(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(
            kop=f"Na {maanden} maanden",
            cellen=(
                *stukken.cellen(*(f"behouden.{maanden}{deel}" for deel in _DELEN)),
                _behouden_van_bekend(stukken, maanden),
            ),
        )
        for maanden in MAANDEN
    ]
    kolommen = ("Zo lang geleden geplaatst", *BEHOUD.values(), "Behouden van wie het bekend is")
    noten = (
        "Van wie niets is vastgelegd weten we het niet: dat is geen ja en geen nee. Is dat een groot deel, dan zegt "
        "het percentage weinig.",
    )
    return stukken.figuur(
        "behouden", "Behouden na 3, 6 en 12 maanden", ("behouden",), "Wanneer", kolommen, rijen, noten=noten
    )


_DELEN: Final = ("", *(f".{uitkomst}" for uitkomst in BEHOUD))


def _behouden_van_bekend(stukken: Stukken, maanden: str) -> Cel:
    codes = [f"behouden.{maanden}.{uitkomst}" for uitkomst in ("behouden", "geeindigd")]
    behouden, geeindigd = (stukken.tot_nu.getallen[code] for code in codes)
    uit = tuple(naam for code in codes if (naam := stukken.tot_nu.sleutel(code)))
    return Cel(waarde=procent(behouden, behouden + geeindigd), maat=Maat.PERCENTAGE, uit=uit)
