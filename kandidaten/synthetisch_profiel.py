"""The matching profile of a synthetic kandidaat: everything but the restricted layer."""

from dataclasses import dataclass
from datetime import date, timedelta

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming
from kandidaten.synthetisch_gaten import Gaten
from kandidaten.synthetisch_loopbaan import loopbaan
from models.skills import Belang
from models.synthetisch.beroepswereld import Beroepswereld, Vak, niveau
from models.synthetisch.papieren import RIJBEWIJS
from models.synthetisch.plaatsen import IJMOND, postcode
from models.synthetisch.toeval import Toeval
from models.synthetisch.werkgevers import ALLE_WERKGEVERS
from models.waardelijsten import (
    KandidaatStatus,
    MagWerken,
    Rijbewijs,
    Taalniveau,
    Vervoermiddel,
    WerkDenkniveau,
)
from models.werk import Taalbeheersing, Werktijden

VOLWASSEN = 18
HEEFT_PAPIER = {Belang.MOET: 0.85, Belang.BELANGRIJK: 0.5, Belang.PLUSPUNT: 0.15}  # and it is in the file
RIJBEWIJS_B = 0.55
TOESTEMMING = 0.25  # share with a recorded consent or objection
BEZWAAR = 0.15  # share of those that is an objection
PROFIEL_OUD = 0.2  # of the known dates: older than a year
_OVERIGE_PAPIEREN = {"VOG": 0.12, "BHV": 0.06, "EHBO": 0.04}
_UREN_MAX = {40: 0.25, 36: 0.2, 32: 0.25, 24: 0.18, 20: 0.07, 16: 0.05}
_KILOMETERS = {5: 0.15, 10: 0.3, 15: 0.25, 20: 0.15, 30: 0.1, 50: 0.05}
_WERKTIJDEN = {"nacht": 0.15, "avond": 0.4, "weekend": 0.45, "ploegen": 0.25, "kantoortijden": 0.92}
_VOORSTELLEN = {0: 0.6, 1: 0.2, 2: 0.12, 3: 0.05, 4: 0.03}
_SCHOOL = {
    WerkDenkniveau.BASIS: "mbo 1",
    WerkDenkniveau.VMBO: "mbo 2",
    WerkDenkniveau.MBO_HAVO_VWO: "mbo 4",
    WerkDenkniveau.HBO: "hbo",
}
_BASIS = ("basisonderwijs", "praktijkonderwijs", "vmbo", "havo")
_THUISTALEN = ("ara", "tir", "fas", "kur", "som", "eng")
_TWEEDE_TALEN = ("eng", "deu", "tur", "pol", "fra", "ara")
_T = Taalniveau
_NEDERLANDS = {_T.REDELIJK: 0.12, _T.GOED: 0.4, _T.UITSTEKEND: 0.48}
_NEDERLANDS_NIEUW = {_T.GEEN: 0.25, _T.REDELIJK: 0.65, _T.GOED: 0.1}
_WENSEN = (
    "Liefst dicht bij huis.",
    "Graag met vaste collega's en een rustige start.",
    "Liever niet aan de telefoon.",
    "Ik wil graag iets nieuws leren.",
    "Graag buiten werken.",
    "Liever geen drukke ruimte.",
    "Niet te vroeg beginnen, want eerst gaan de kinderen naar school.",
    "Met mijn handen werken vind ik het fijnst.",
    "Ik zoek werk voor langere tijd.",
    "Geen zwaar tilwerk.",
)


@dataclass(frozen=True, slots=True)
class Persoon:
    """The facts from the composition that the profile may know."""

    id: str
    leeftijd: int
    gemeente: str
    statushouder: bool


def profiel(
    toeval: Toeval,
    wereld: Beroepswereld,
    vak: Vak,
    persoon: Persoon,
    afgeschermd: Afgeschermd,
    peildatum: date,
) -> Kandidaat:
    """A kandidaat whose true beroep is `vak`. The restricted layer is only passed on."""
    gaten = Gaten(toeval)
    werk = loopbaan(toeval, gaten, wereld, vak, persoon.leeftijd - 16)
    papieren = _papieren(toeval, vak) if persoon.leeftijd >= VOLWASSEN and not gaten.bijna_leeg else []
    uren_max = toeval.weeg(_UREN_MAX)
    uren_min = uren_max - toeval.kies((0, 4, 8, 12))
    return Kandidaat(
        id=persoon.id,
        skills=werk.skills,
        werkervaring=werk.werkervaring,
        gewenste_beroepen=werk.gewenste_beroepen,
        opleidingen=_opleidingen(toeval, vak) if gaten.heeft("opleidingen") else (),
        certificaten=tuple(naam for naam in papieren if not isinstance(naam, Rijbewijs)),
        talen=_talen(toeval, persoon.statushouder) if persoon.statushouder or gaten.heeft("talen") else (),
        rijbewijzen=gaten.of_niets("rijbewijzen", _rijbewijzen(toeval, papieren, persoon.leeftijd)),
        vervoermiddelen=gaten.of_niets("vervoermiddelen", _vervoermiddelen(toeval)),
        werk_denkniveau=gaten.of_niets("werk_denkniveau", _niveau(toeval, vak)),
        postcode=gaten.of_niets("postcode", postcode(toeval, IJMOND[persoon.gemeente], 0.5)),
        max_reisafstand_km=gaten.of_niets("max_reisafstand_km", toeval.weeg(_KILOMETERS)),
        max_reistijd_min=gaten.of_niets("max_reistijd_min", toeval.kies((15, 20, 30, 45, 60))),
        uren_min=gaten.of_niets("uren_min", uren_min),
        uren_max=gaten.of_niets("uren_max", uren_max),
        werktijden=_werktijden(toeval, gaten),
        beschikbaar_vanaf=gaten.of_niets("beschikbaar_vanaf", peildatum + timedelta(toeval.tussen(-250, 60))),
        beschikbaar_tot=peildatum + timedelta(toeval.tussen(61, 250)) if toeval.kans(0.03) else None,
        status=gaten.of_niets("status", _status(toeval)),
        mag_werken=gaten.of_niets("mag_werken", MagWerken.TWV if toeval.kans(0.02) else MagWerken.JA),
        profiel_datum=gaten.of_niets("profiel_datum", peildatum - timedelta(_profielleeftijd(toeval))),
        open_voorstellen=gaten.of_niets("open_voorstellen", toeval.weeg(_VOORSTELLEN)),
        toestemmingen=_toestemmingen(toeval, peildatum) if toeval.kans(TOESTEMMING) else (),
        wensen=gaten.of_niets("wensen", toeval.kies(_WENSEN)),
        synthetisch=True,
        afgeschermd=afgeschermd,
    )


def _papieren(toeval: Toeval, vak: Vak) -> list[str | Rijbewijs]:
    """Licences and certificates that the person holds and that were recorded."""
    papieren: list[str | Rijbewijs] = [naam for naam, kans in _OVERIGE_PAPIEREN.items() if toeval.kans(kans)]
    for skill, belang in vak.papieren:
        if not toeval.kans(HEEFT_PAPIER[belang]):
            continue
        if skill.id.startswith(RIJBEWIJS):
            papieren.append(Rijbewijs(skill.id.removeprefix(RIJBEWIJS).upper()))
        else:
            papieren.append(toeval.kies((skill.label, skill.label, *skill.synoniemen)))
    return papieren


def _rijbewijzen(toeval: Toeval, papieren: list[str | Rijbewijs], leeftijd: int) -> frozenset[Rijbewijs]:
    van_het_vak = {papier for papier in papieren if isinstance(papier, Rijbewijs)}
    if van_het_vak or (leeftijd >= VOLWASSEN and toeval.kans(RIJBEWIJS_B)):
        return frozenset({*van_het_vak, Rijbewijs.B})
    return frozenset()


def _opleidingen(toeval: Toeval, vak: Vak) -> tuple[Opleiding, ...]:
    diploma = toeval.weeg({True: 0.6, False: 0.2, None: 0.2})
    if toeval.kans(0.5):
        return (Opleiding(naam=toeval.kies(_BASIS), diploma=diploma),)
    school = _SCHOOL[niveau(vak)]
    return (Opleiding(naam=f"{school} {vak.beroep.label}", niveau=school, diploma=diploma),)


def _talen(toeval: Toeval, statushouder: bool) -> tuple[Taalbeheersing, ...]:
    verdeling = _NEDERLANDS_NIEUW if statushouder else _NEDERLANDS
    spreken = toeval.weeg(verdeling)
    schrijven = Taalniveau(max(1, spreken - toeval.tussen(0, 1)))
    nederlands = Taalbeheersing(taal="nld", spreken=spreken, schrijven=schrijven, lezen=schrijven, luisteren=spreken)
    if not toeval.kans(0.8 if statushouder else 0.25):
        return (nederlands,)
    tweede = toeval.kies(_THUISTALEN if statushouder else _TWEEDE_TALEN)
    return nederlands, Taalbeheersing(taal=tweede, spreken=toeval.kies((_T.GOED, _T.UITSTEKEND)))


def _vervoermiddelen(toeval: Toeval) -> frozenset[Vervoermiddel]:
    v = Vervoermiddel
    kansen = {v.FIETS: 0.8, v.OPENBAAR_VERVOER: 0.6, v.AUTO: 0.35, v.BROMFIETS: 0.08, v.MOTOR: 0.02}
    return frozenset([middel for middel, kans in kansen.items() if toeval.kans(kans)])


def _niveau(toeval: Toeval, vak: Vak) -> WerkDenkniveau:
    return WerkDenkniveau(niveau(vak) + toeval.weeg({-1: 0.2, 0: 0.6, 1: 0.2}))


def _werktijden(toeval: Toeval, gaten: Gaten) -> Werktijden:
    return Werktijden(
        **{naam: gaten.of_niets(f"werktijden.{naam}", toeval.kans(kans)) for naam, kans in _WERKTIJDEN.items()}
    )


def _status(toeval: Toeval) -> KandidaatStatus:
    return KandidaatStatus.GEPLAATST if toeval.kans(0.05) else KandidaatStatus.BESCHIKBAAR


def _profielleeftijd(toeval: Toeval) -> int:
    """Days since the profile was confirmed."""
    return toeval.tussen(370, 1200) if toeval.kans(PROFIEL_OUD) else toeval.tussen(0, 350)


def _toestemmingen(toeval: Toeval, peildatum: date) -> tuple[Toestemming, ...]:
    return tuple(
        Toestemming(
            voor=werkgever,
            gegeven=not toeval.kans(BEZWAAR),
            datum=peildatum - timedelta(toeval.tussen(1, 300)),
        )
        for werkgever in toeval.greep(ALLE_WERKGEVERS, toeval.tussen(1, 2))
    )
