"""The kinds of work that wait, each a question to the caseload and the database that takes no matching."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

import numpy as np

from matching.kolommen import PROFIELVELDEN
from matching.regels_doelgroep import doelgroepregister
from matching.regels_uitkomst import ONBEKEND, Vlaggen
from matching.regels_vragen import naar_register
from models.waardelijsten import Aard, EisSoort, PlekSoort
from service.routes.opmaak import datum, meervoud, moment
from service.schemas.werkvoorraad import WerkRegel
from service.werkplek.werkbron import Groep, Werkbron
from vacatures.vacature import Vacature

SLUIT_BINNEN: Final = timedelta(days=14)
NIEUW_BINNEN: Final = timedelta(days=7)
NIET_VOORGESTELD: Final = timedelta(days=30)
_OP_SLUITING: Final = "wat het eerst sluit bovenaan"
_GARANTIEBAAN: Final = Vacature(id="garantiebaan", plek=PlekSoort.GARANTIEBAAN)  # any one: H1 reads nothing else
_VELDNAMEN: Final = {"uren_max": "uren per week", "max_reisafstand_km": "reisafstand"}


def sluit_binnenkort(bron: Werkbron) -> Groep:
    """Open vacatures that close within two weeks."""
    tot = bron.vandaag + SLUIT_BINNEN
    gekozen = {v.id: v for v in bron.open if v.sluitingsdatum is not None and v.sluitingsdatum <= tot}
    return Groep(
        code="sluit-binnenkort",
        titel="sluiten binnen 14 dagen",
        volgorde=_OP_SLUITING,
        ids=tuple(gekozen),
        toon=lambda id_: _vacature(gekozen[id_], f"sluit op {datum(gekozen[id_].sluitingsdatum)}"),
    )


def niemand_gevonden(bron: Werkbron) -> Groep:
    """Open vacatures whose newest list holds nobody."""
    gekozen = {v.id: v for v in bron.open if v.id in bron.lijsten and bron.lijsten[v.id].toegelaten == 0}

    def toon(id_: str) -> WerkRegel:
        lijst = bron.lijsten[id_]
        wacht = meervoud(lijst.te_verifieren, "kandidaat na te vragen", "kandidaten na te vragen")
        return _vacature(gekozen[id_], f"niemand op de lijst van {moment(lijst.moment)}; {wacht}")

    return Groep(
        code="niemand-gevonden",
        titel="niemand gevonden op de laatste lijst",
        volgorde="oudste lijst bovenaan",
        ids=sorted(gekozen, key=lambda id_: (bron.lijsten[id_].moment, id_)),
        toon=toon,
    )


def zonder_lijst(bron: Werkbron) -> Groep:
    """Open vacatures for which no list was ever made."""
    gekozen = {v.id: v for v in bron.open if v.id not in bron.lijsten}
    return Groep(
        code="zonder-lijst",
        titel="zonder lijst",
        volgorde=_OP_SLUITING,
        ids=tuple(gekozen),
        toon=lambda id_: _vacature(gekozen[id_], "nog nooit een lijst gemaakt"),
    )


def nieuw(bron: Werkbron) -> Groep:
    """Open vacatures that came in this week."""
    sinds = bron.nieuw_sinds(bron.nu - NIEUW_BINNEN)
    gekozen = {v.id: v for v in bron.open if v.id in sinds}
    return Groep(
        code="nieuw",
        titel="nieuw in de laatste 7 dagen",
        volgorde="oudste bovenaan",
        ids=sorted(gekozen, key=lambda id_: (sinds[id_], id_)),
        toon=lambda id_: _vacature(gekozen[id_], f"binnengekomen op {moment(sinds[id_])}"),
    )


def niet_voorgesteld(bron: Werkbron) -> Groep:
    """Available people who were not proposed for a month, or never."""
    grens = (bron.nu - NIET_VOORGESTELD).isoformat(timespec="milliseconds")
    laatst = bron.voorgesteld
    wachten = [id_ for id_ in bron.wie(bron.beschikbaar) if laatst.get(id_, "") < grens]

    def toon(id_: str) -> WerkRegel:
        if id_ not in laatst:
            return _kandidaat(id_, "beschikbaar, nog nooit voorgesteld")
        return _kandidaat(id_, f"beschikbaar, laatst voorgesteld op {moment(laatst[id_])}")

    return Groep(
        code="niet-voorgesteld",
        titel="30 dagen niet voorgesteld",
        volgorde="nooit voorgesteld en het langst geleden bovenaan",
        ids=sorted(wachten, key=lambda id_: (laatst.get(id_, ""), id_)),
        toon=toon,
    )


def onvolledig(bron: Werkbron) -> Groep:
    """People of whom the profile lacks something that lists are made from."""
    k, mensen = bron.matcher.kolommen, bron.matcher.kandidaten
    rijen = np.flatnonzero(bron.blijvend & (k.velden_bekend < len(PROFIELVELDEN)))
    volgorde = rijen[np.argsort(k.velden_bekend[rijen], kind="stable")].tolist()
    rij_van = {k.ids[rij]: rij for rij in volgorde}

    def toon(id_: str) -> WerkRegel:
        leeg = (veld for veld in PROFIELVELDEN if getattr(mensen[rij_van[id_]], veld) in (None, ()))
        return _kandidaat(id_, f"niet bekend: {', '.join(_VELDNAMEN.get(veld, veld) for veld in leeg)}")

    return Groep(
        code="onvolledig",
        titel="profiel is niet volledig",
        volgorde="minst bekend bovenaan",
        ids=tuple(rij_van),
        toon=toon,
    )


def nog_aan_het_werk(bron: Werkbron) -> Groep:
    """People who were placed 3, 6 or 12 months ago, of whom nobody said yet whether they are still at work."""
    gekozen = bron.te_volgen

    def toon(id_: str) -> WerkRegel:
        begin, maanden = gekozen[id_]
        return _kandidaat(id_, f"geplaatst op {datum(begin)}: na {maanden} maanden nog aan het werk?")

    return Groep(
        code="nog-aan-het-werk",
        titel="geplaatst, nog aan het werk?",
        volgorde="langst geleden geplaatst bovenaan",
        ids=sorted(gekozen, key=lambda id_: (gekozen[id_][0], id_)),
        toon=toon,
    )


def plek(bron: Werkbron) -> Groep:
    """Open vacatures of which the kind of place is not known: nobody is listed until it is."""
    gekozen = {v.id: v for v in bron.open if v.plek is None}
    wie = meervoud(len(bron.matcher.kandidaten), "kandidaat wacht", "kandidaten wachten")
    zin = f"Wat voor plek is dit? Vraag het de werkgever. Telt voor de hele lijst: {wie} op het antwoord."
    return Groep(
        code="plek",
        titel="soort plek van een vacature",
        volgorde=_OP_SLUITING,
        ids=tuple(gekozen),
        toon=lambda id_: _vacature(gekozen[id_], zin),
    )


def register(bron: Werkbron) -> Groep:
    """People of whom a garantiebaan asks what only UWV can say."""
    m, o = bron.matcher, bron.matcher.omstandigheden
    keren = sum(v.plek is PlekSoort.GARANTIEBAAN for v in bron.open)
    open_vraag = doelgroepregister(m.kolommen, _GARANTIEBAAN, o) == ONBEKEND
    telt = f"Telt voor {meervoud(keren, 'garantiebaan', 'garantiebanen')}."
    return Groep(
        code="register",
        titel="doelgroepregister",
        volgorde="op pseudoniem",
        ids=_als_het_telt(bron, keren, open_vraag),
        toon=lambda id_: _kandidaat(id_, f"{naar_register(m.kandidaten[m.rij(id_)], _GARANTIEBAAN, o)} {telt}"),
    )


def rijbewijs(bron: Werkbron) -> Groep:
    """People whose licences are not known, while a vacature asks one by law or for safety."""
    keren = sum(any(_vast_rijbewijs(eis.soort, eis.aard) for eis in v.eisen) for v in bron.open)
    zin = f"Welke rijbewijzen heeft deze persoon? Telt voor {meervoud(keren, 'vacature', 'vacatures')}."
    return Groep(
        code="rijbewijs",
        titel="rijbewijs",
        volgorde="op pseudoniem",
        ids=_als_het_telt(bron, keren, ~bron.matcher.kolommen.rijbewijzen_bekend),
        toon=lambda id_: _kandidaat(id_, zin),
    )


def uren(bron: Werkbron) -> Groep:
    """People whose hours are not known, while a vacature says its own."""
    k = bron.matcher.kolommen
    keren = sum(v.uren_min is not None or v.uren_max is not None for v in bron.open)
    zin = f"Hoeveel uur per week kan en wil deze persoon werken? Telt voor {meervoud(keren, 'vacature', 'vacatures')}."
    return Groep(
        code="uren",
        titel="uren per week",
        volgorde="op pseudoniem",
        ids=_als_het_telt(bron, keren, (k.uren_min < 0) | (k.uren_max < 0)),
        toon=lambda id_: _kandidaat(id_, zin),
    )


KOLOMMEN: Final[Mapping[str, tuple[Callable[[Werkbron], Groep], ...]]] = MappingProxyType(
    {
        "Vacatures die wachten": (sluit_binnenkort, niemand_gevonden, zonder_lijst, nieuw),
        "Mensen die wachten": (niet_voorgesteld, onvolledig, nog_aan_het_werk),
        "Te verifiëren": (plek, register, rijbewijs, uren),
    }
)


def _als_het_telt(bron: Werkbron, keren: int, open_vraag: Vlaggen) -> list[str]:
    return bron.wie(open_vraag & bron.blijvend) if keren else []


def _vast_rijbewijs(soort: EisSoort, aard: Aard) -> bool:
    return soort is EisSoort.RIJBEWIJS and aard in {Aard.WETTELIJK, Aard.VEILIGHEID}


def _vacature(v: Vacature, waarom: str) -> WerkRegel:
    return WerkRegel(soort="vacature", id=v.id, titel=v.titel, waarom=waarom)


def _kandidaat(id_: str, waarom: str) -> WerkRegel:
    return WerkRegel(soort="kandidaat", id=id_, titel=None, waarom=waarom)
