"""Chapter: what the organisation gives itself; nothing of it is counted here (domain.md 7.3 A and E)."""

from collections.abc import Iterator
from typing import Final

from evaluation.figuur import Cel, Figuur, Maat, Rij
from evaluation.kwartaal.bouwen import NIETS, Stukken, gegeven

_UIT: Final = ("opgaven", "afspraken")
_AFDELINGEN: Final = {
    "groen": "Groen",
    "productie": "Productie",
    "hoofdkantoor": "Hoofdkantoor",
    "gedetacheerden": "Gedetacheerden",
}
_FINANCIEN: Final = {
    "baten": "Baten",
    "lasten": "Lasten",
    "onttrekking": "Onttrekking aan de reserves",
    "resultaat": "Resultaat",
}
_OVERIG: Final = {
    "trajecten.jaar_eerder": "Trajecten, zelfde dag een jaar eerder",
    "trajecten.bij.5.gemiddeld_vorig_jaar": "Trede 5: bij, gemiddeld per kwartaal vorig jaar",
    "trajecten.af.5.gemiddeld_vorig_jaar": "Trede 5: af, gemiddeld per kwartaal vorig jaar",
    "wsw_se": "Wsw: standaardeenheden",
    "wsw_extern": "Wsw: deel bij een gewone werkgever, in procenten",
    "opbrengst.detachering": "Opbrengst van detachering, × € 1.000",
}


def organisatie(stukken: Stukken) -> Iterator[Figuur]:
    """The figures of this chapter."""
    yield _verzuim(stukken)
    yield _afdelingen(stukken)
    yield _financien(stukken)
    yield _overig(stukken)


def _verzuim(stukken: Stukken) -> Figuur:
    rijen = []
    for wie, naam in {"sw": "Sw-medewerkers", "ambtelijk": "Ambtelijk"}.items():
        getallen = stukken.tot_nu.getallen
        realisatie, norm = getallen.get(f"verzuim.{wie}"), getallen.get(f"afspraak.verzuim.{wie}")
        afwijking = None if realisatie is None or norm is None else round(norm - realisatie, 1)
        cellen = tuple(Cel(waarde=een, maat=Maat.GETAL, decimalen=1) for een in (realisatie, norm, afwijking))
        rijen.append(Rij(kop=naam, cellen=cellen))
    kolommen = ("Realisatie in procenten", "Norm in procenten", "Norm min realisatie")
    noten = ("De afwijking is norm min realisatie: negatief is slechter dan de norm.",)
    return stukken.figuur("verzuim", "Ziekteverzuim", _UIT, "Wie", kolommen, rijen, noten=noten)


def _afdelingen(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(
            kop=naam,
            cellen=(gegeven(stukken.tot_nu, f"se.{code}", 2), gegeven(stukken.tot_nu, f"verzuim.afdeling.{code}", 1)),
        )
        for code, naam in _AFDELINGEN.items()
    ]
    kolommen = ("Standaardeenheden", "Verzuim in procenten")
    return stukken.figuur("verzuim-afdelingen", "Verzuim per afdeling", ("opgaven",), "Afdeling", kolommen, rijen)


def _financien(stukken: Stukken) -> Figuur:
    rijen = [
        Rij(
            kop=naam,
            cellen=(
                gegeven(stukken.tot_nu, f"financien.{code}"),
                gegeven(stukken.tot_nu, f"financien.begroot.{code}"),
            ),
        )
        for code, naam in _FINANCIEN.items()
    ]
    kolommen = ("Realisatie t/m, × € 1.000", "Begroot t/m, × € 1.000")
    noten = ("Resultaat = baten − lasten + onttrekking aan de reserves.",)
    return stukken.figuur("financien", "Financiën", ("opgaven",), "Post", kolommen, rijen, noten=noten)


def _overig(stukken: Stukken) -> Figuur:
    rijen = []
    for code, naam in _OVERIG.items():
        heeft_afspraak = f"afspraak.{code}" in stukken.tot_nu.getallen
        afspraak = gegeven(stukken.tot_nu, f"afspraak.{code}") if heeft_afspraak else NIETS
        rijen.append(Rij(kop=naam, cellen=(gegeven(stukken.tot_nu, code), afspraak)))
    kolommen = ("Opgave", "Afspraak")
    return stukken.figuur("opgaven", "Andere opgaven", _UIT, "Wat", kolommen, rijen)
