"""Chapter: who came in, and which help they got (domain.md 7.3 E)."""

from collections.abc import Iterator
from typing import Final

from evaluation.figuur import Figuur, Grafieksoort, Rij
from evaluation.kwartaal.bouwen import NIETS, Stukken, aantal
from evaluation.kwartaal.codes import ADVIEZEN, MOMENTEN, PREVENTIE

_SPEL: Final = ("voorziening_stand", "voorziening_in", "voorziening_uit")


def instroom(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _aanmeldingen(stukken)
    yield _adviezen(stukken)
    yield _diagnose(stukken)
    yield _preventie(stukken)
    yield _deelnemers(stukken)
    yield _werkplekken(stukken)


def _aanmeldingen(stukken: Stukken) -> Figuur:
    gemiddeld = aantal(stukken.tot_nu, "aanmeldingen.gemiddeld_vorig_jaar")
    rijen = [
        Rij(kop="Alle aanmeldingen", cellen=(*stukken.cellen("aanmeldingen"), gemiddeld), is_totaal=True),
        Rij(kop="Waarvan pro/vso, jonger dan 18 jaar", cellen=(*stukken.cellen("aanmeldingen.pro_vso"), NIETS)),
    ]
    kolommen = ("Realisatie t/m", "Gemiddeld per kwartaal, vorig jaar")
    uit = ("aanmeldingen", "opgaven")
    return stukken.figuur("aanmeldingen", "Aanmeldingen", uit, "Wie", kolommen, rijen)


def _adviezen(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(
            kop=naam,
            cellen=(stukken.cel(f"intake_advies.{advies}"), stukken.deel(f"intake_advies.{advies}", "intakes")),
        )
        for advies, naam in ADVIEZEN.items()
    ]
    rijen.append(Rij(kop="Totaal", cellen=(stukken.cel("intakes"), NIETS), is_totaal=True))
    kolommen = ("Aantal", "Deel van de intakes")
    uit = ("intake_advies", "intakes")
    return stukken.figuur(
        "adviezen", "Uitkomst van de intake", uit, "Advies", kolommen, rijen, grafiek=Grafieksoort.BALKEN
    )


def _diagnose(stukken: Stukken) -> Figuur:
    begin, eind = stukken.standen
    code = "voorziening.diagnose"
    cellen = stukken.cellen(*(f"{code}.{moment}" for moment in MOMENTEN))
    cellen = (*cellen, stukken.afspraak(f"{code}.in"), stukken.deel(f"{code}.in"))
    kolommen = (begin, "In", "Uit", eind, f"Begroot {stukken.kwartaal.jaar}", "Percentage")
    rijen = [Rij(kop="Diagnose en advies", cellen=cellen)]
    uit = (*_SPEL, "afspraken")
    return stukken.figuur("diagnose", "Arbeidsdiagnose en advies", uit, "Voorziening", kolommen, rijen)


def _preventie(stukken: Stukken) -> Figuur:
    rijen = [Rij(kop=naam, cellen=stukken.cellen(f"preventie.{deel}")) for deel, naam in PREVENTIE.items()]
    titel = "Preventie voor mensen met WW"
    return stukken.figuur("preventie", titel, ("preventie",), "Wat", ("Aantal",), rijen, grafiek=Grafieksoort.BALKEN)


def _deelnemers(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(
            kop="Pilot aandacht op de werkplek: deelnemers tot nu toe",
            cellen=stukken.cellen("voorziening_ooit.pilot_werkplek"),
        ),
        Rij(kop="Externe trajecten: stand", cellen=stukken.cellen("voorziening.extern_traject.eind")),
        Rij(kop="Project met extra begeleiding: stand", cellen=stukken.cellen("voorziening.project.eind")),
        Rij(kop="Project: begeleid in het vorige jaar", cellen=stukken.cellen("voorziening_vorig_jaar.project")),
        Rij(kop="Project: langdurig afwezig (opgave)", cellen=stukken.cellen("project.langdurig_afwezig")),
    ]
    uit = ("voorziening_ooit", "voorziening_stand", "voorziening_vorig_jaar", "opgaven")
    return stukken.figuur("projecten", "Pilots en projecten", uit, "Wat", ("Personen",), rijen)


def _werkplekken(stukken: Stukken) -> Figuur:
    delen = {"_intern": "Bij het leerwerkbedrijf", "_extern": "Bij een andere werkgever", "": "Totaal"}
    rijen = [
        Rij(kop=naam, cellen=stukken.cellen(f"voorziening.beschut{deel}.eind"), is_totaal=not deel)
        for deel, naam in delen.items()
    ]
    titel = "Werkplekken van nieuw beschut werk"
    kolommen = (stukken.standen[1],)
    return stukken.figuur("beschut-werkplek", titel, ("voorziening_stand",), "Werkplek", kolommen, rijen)
