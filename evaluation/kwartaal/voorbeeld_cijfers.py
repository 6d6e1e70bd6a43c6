"""The given figures of 2020 beside the invented log: what was agreed, and what no event tells (domain.md 7.3)."""

from collections.abc import Mapping
from typing import Final

from evaluation.cijfers import Cijfer, Cijfersoort
from evaluation.gebeurtenissen import Oorsprong

_AFSPRAKEN: Final[Mapping[str, float]] = {
    "werkaanvaarding": 200,
    "parttime": 75,
    "participatie.betaald": 75,
    "regulier_werk": 350,
    "participatie.onbetaald": 50,
    "garantiebaan.pwet": 60,
    "garantiebaan.pro_vso": 25,
    "garantiebaan": 85,
    "doorstroom.4": 75,
    "doorstroom.5": 75,
    "doorstroom.6": 75,
    "doorstroom": 225,
    "nieuwe_relaties": 50,
    "vacaturevervullingen": 400,
    "verzuim.sw": 11.0,
    "verzuim.ambtelijk": 5.0,
    "trajecten.begin.3": 180,
    "trajecten.begin.4": 120,
    "trajecten.begin.5": 150,
    "trajecten.begin.6": 245,
    "trajecten.bij.3": 180,
    "trajecten.bij.4": 120,
    "trajecten.bij.5": 150,
    "trajecten.bij.6": 215,
    "trajecten.totaal.3": 360,
    "trajecten.totaal.4": 240,
    "trajecten.totaal.5": 300,
    "trajecten.totaal.6": 460,
    "uitstroom.3.participatie": 50,
    "uitstroom.3.naar_4": 75,
    "uitstroom.3.totaal": 125,
    "uitstroom.4.naar_5": 75,
    "uitstroom.4.totaal": 75,
    "uitstroom.5.werkaanvaarding": 75,
    "uitstroom.5.naar_6": 75,
    "uitstroom.5.totaal": 150,
    "uitstroom.6.werkaanvaarding": 125,
    "uitstroom.6.participatie": 75,
    "uitstroom.6.totaal": 200,
    "voorziening.beschut.eind.beverwijk": 18,
    "voorziening.beschut.eind.heemskerk": 15,
    "voorziening.beschut.eind.uitgeest": 4,
    "voorziening.beschut.eind.velsen": 33,
    "voorziening.beschut.eind": 70,
    "voorziening.diagnose.in": 300,
    "opbrengst.detachering": 2000,
}
_OPGAVEN: Final[Mapping[str, float]] = {
    "verzuim.sw": 13.9,
    "verzuim.ambtelijk": 9.4,
    "verzuim.afdeling.groen": 12.0,
    "verzuim.afdeling.productie": 17.6,
    "verzuim.afdeling.hoofdkantoor": 3.2,
    "verzuim.afdeling.gedetacheerden": 11.1,
    "se.groen": 117.94,
    "se.productie": 121.51,
    "se.hoofdkantoor": 9.61,
    "se.gedetacheerden": 189.53,
    "wsw_se": 555,
    "wsw_extern": 54,
    "opbrengst.detachering": 500,
    "aanmeldingen.gemiddeld_vorig_jaar": 178,
    "trajecten.jaar_eerder": 1092,
    "trajecten.bij.5.gemiddeld_vorig_jaar": 46,
    "trajecten.af.5.gemiddeld_vorig_jaar": 63,
    "project.langdurig_afwezig": 9,
    "financien.baten": 5558,
    "financien.lasten": 5818,
    "financien.onttrekking": 7,
    "financien.resultaat": -253,
    "financien.begroot.baten": 5550,
    "financien.begroot.lasten": 5557,
}


def cijfers_2020() -> tuple[Cijfer, ...]:
    """Agreed for 2020, and told for its first quarter; finance and proceeds in thousands of euros."""
    soorten = ((Cijfersoort.AFSPRAAK, "2020", _AFSPRAKEN), (Cijfersoort.REALISATIE, "2020-1", _OPGAVEN))
    return tuple(
        Cijfer(soort=soort, code=code, periode=periode, waarde=waarde, oorsprong=Oorsprong.GESIMULEERD)
        for soort, periode, cijfers in soorten
        for code, waarde in cijfers.items()
    )
