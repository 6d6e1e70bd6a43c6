"""Chapter: trajecten per trede: who was there, who came, who went and where to (domain.md 7.3 C and D)."""

from collections.abc import Iterator
from typing import Final

from evaluation.figuur import Figuur, Grafieksoort, Rij
from evaluation.kwartaal.bouwen import Stukken
from evaluation.kwartaal.codes import DOELGROEPEN, MOMENTEN, NTB, TREDEN, UITWEGEN, uitwegen

_HOOG_NAAR_LAAG: Final = tuple(reversed(TREDEN))
_KOPPEN: Final = {**{trede: f"Trede {trede}" for trede in TREDEN}, NTB: "N.t.b.", "ingedeeld": "Trede 3 tot en met 6"}


def per_trede(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _stand(stukken)
    yield _kandidaten(stukken)
    yield _uitstroom(stukken)
    yield _uitstroom_begroot(stukken)
    yield _doelgroepen(stukken)


def _stand(stukken: Stukken) -> Figuur:
    begin, eind = stukken.standen
    momenten = ("begin", "bij", "af", "eind")
    rijen = [
        Rij(
            kop=_KOPPEN[stand],
            cellen=stukken.cellen(*(f"trajecten.{moment}.{stand}" for moment in momenten)),
            is_totaal=stand == "ingedeeld",
        )
        for stand in (*_HOOG_NAAR_LAAG, "ingedeeld", NTB)
    ]
    rijen.append(Rij(kop="Totaal", cellen=stukken.cellen("trajecten.begin", "", "", "trajecten.eind"), is_totaal=True))
    return stukken.figuur(
        "trajecten",
        "Trajecten per trede",
        ("trajecten_stand", "trajecten_bij", "trajecten_af"),
        "Trede",
        (begin, "Bij", "Af", eind),
        rijen,
        noten=(
            "Een stand telt mensen, bij en af tellen gebeurtenissen. Wie van trede 3 naar 4 gaat telt bij trede 3 "
            "af en bij trede 4 bij; daarom staat er voor alle trajecten samen geen bij en af.",
        ),
    )


def _kandidaten(stukken: Stukken) -> Figuur:
    delen = {"begin": "Ingestroomd voor dit jaar", "bij": "Nieuwe instroom", "totaal": "Totaal"}
    kolommen = [kop for deel in delen.values() for kop in (deel, "Begroot", "Percentage")]
    rijen = [
        Rij(
            kop=_KOPPEN[trede],
            cellen=tuple(cel for deel in delen for cel in stukken.tegen_afspraak(f"trajecten.{deel}.{trede}")),
        )
        for trede in TREDEN
    ]
    return stukken.figuur(
        "kandidaten",
        "Kandidaten per trede tegen de begroting",
        ("trajecten_stand", "trajecten_bij", "afspraken"),
        "Trede",
        kolommen,
        rijen,
    )


def _uitstroom(stukken: Stukken) -> Figuur:
    wegen = (*UITWEGEN, "totaal")
    rijen = []
    for stand in (*TREDEN, "ingedeeld", NTB):
        kan = tuple(UITWEGEN) if stand == "ingedeeld" else uitwegen(stand)
        codes = (f"uitstroom.{stand}.{weg}" if weg in (*kan, "totaal") else "" for weg in wegen)
        rijen.append(Rij(kop=_KOPPEN[stand], cellen=stukken.cellen(*codes), is_totaal=stand == "ingedeeld"))
    return stukken.figuur(
        "uitstroom",
        "Uitstroom, doorstroom en terugval per trede",
        ("uitstroom",),
        "Van",
        (*UITWEGEN.values(), "Totaal af"),
        rijen,
        noten=(
            "Werkaanvaarding in de tabel Regulier werk is die van trede 3 tot en met 6 en van n.t.b. samen: wie nog "
            "niet was ingedeeld staat bij geen trede.",
        ),
    )


def _uitstroom_begroot(stukken: Stukken) -> Figuur:
    begroot = [
        (trede, weg)
        for trede in TREDEN
        for weg in (*uitwegen(trede), "totaal")
        if f"afspraak.uitstroom.{trede}.{weg}" in stukken.tot_nu.getallen
    ]
    rijen = [
        Rij(
            kop=f"{_KOPPEN[trede]}: {UITWEGEN.get(weg, 'Totaal af').lower()}",
            cellen=stukken.tegen_afspraak(f"uitstroom.{trede}.{weg}"),
            is_totaal=weg == "totaal",
        )
        for trede, weg in begroot
    ]
    kolommen = ("Realisatie t/m", f"Begroot {stukken.kwartaal.jaar}", "Percentage")
    uit = ("uitstroom", "afspraken")
    titel = "Uitstroom per trede tegen de begroting"
    return stukken.figuur("uitstroom-begroot", titel, uit, "Van", kolommen, rijen, grafiek=Grafieksoort.DOEL)


def _doelgroepen(stukken: Stukken) -> Figuur:
    begin, eind = stukken.standen
    rijen = [
        Rij(kop=naam, cellen=stukken.cellen(*(f"doelgroep.{code}.{moment}" for moment in MOMENTEN)))
        for code, naam in DOELGROEPEN.items()
    ]
    uit = ("doelgroep_stand", "doelgroep_in", "doelgroep_uit")
    noten = ("Eén mens kan bij meer doelgroepen horen; de rijen tellen niet op.",)
    kolommen = (begin, "In", "Uit", eind)
    return stukken.figuur(
        "doelgroepen", "Specifieke doelgroepen in traject", uit, "Doelgroep", kolommen, rijen, noten=noten
    )
