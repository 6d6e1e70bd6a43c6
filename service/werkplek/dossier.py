"""The open part of a kandidaat in the words of a page."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final, TypeVar

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.profiel import skill_profile
from models.skills import Bewijs, Skill
from models.taxonomie.taxonomie import Taxonomie
from models.waardelijsten import KandidaatStatus, MagWerken, Taalniveau, Vervoermiddel, WerkDenkniveau, WerkSoort
from models.werk import Taalbeheersing
from service.routes.opmaak import datum
from service.schemas.kandidaten import EerderWerk, Gegeven, Geleerd, Kunde, TeBevestigen, ToestemmingBeeld
from service.werkplek.reis import plaats_in_woorden
from service.werkplek.woorden import BEWIJS, uren, werktijden

_E = TypeVar("_E", bound=Enum)
_VOLGORDE: Final = tuple(Bewijs)
_STATUS: Final[Mapping[KandidaatStatus, str]] = MappingProxyType(
    {
        KandidaatStatus.BESCHIKBAAR: "beschikbaar",
        KandidaatStatus.GEPLAATST: "geplaatst",
        KandidaatStatus.UITGESTROOMD: "niet meer in bemiddeling",
    }
)
_MAG_WERKEN: Final[Mapping[MagWerken, str]] = MappingProxyType(
    {
        MagWerken.JA: "ja",
        MagWerken.NEE: "nee",
        MagWerken.TWV: "alleen met een tewerkstellingsvergunning",
    }
)
SOORT: Final[Mapping[WerkSoort, str]] = MappingProxyType(
    {
        WerkSoort.BETAALD: "betaald werk",
        WerkSoort.WERKERVARINGSPLEK: "werkervaringsplek",
        WerkSoort.STAGE: "stage",
        WerkSoort.VRIJWILLIGERSWERK: "vrijwilligerswerk",
        WerkSoort.THUIS: "werk thuis",
    }
)
_VERVOER: Final[Mapping[Vervoermiddel, str]] = MappingProxyType(
    {
        Vervoermiddel.AUTO: "auto",
        Vervoermiddel.BROMFIETS: "bromfiets",
        Vervoermiddel.FIETS: "fiets",
        Vervoermiddel.MOTOR: "motor",
        Vervoermiddel.OPENBAAR_VERVOER: "openbaar vervoer",
        Vervoermiddel.ANDERS: "iets anders",
    }
)
_NIVEAU: Final[Mapping[WerkDenkniveau, str]] = MappingProxyType(
    {
        WerkDenkniveau.GEEN_BASISOPLEIDING: "geen basisonderwijs",
        WerkDenkniveau.BASIS: "basisonderwijs",
        WerkDenkniveau.VMBO: "vmbo",
        WerkDenkniveau.MBO_HAVO_VWO: "mbo, havo of vwo",
        WerkDenkniveau.HBO: "hbo",
        WerkDenkniveau.WO: "universiteit",
    }
)
DIPLOMA: Final[Mapping[bool | None, str]] = MappingProxyType(
    {True: "met diploma", False: "zonder diploma", None: "diploma niet bekend"}
)
_TALEN: Final = {"nld": "Nederlands", "eng": "Engels", "deu": "Duits", "fra": "Frans", "pol": "Pools", "tur": "Turks"}
_TAALNIVEAU: Final[Mapping[Taalniveau, str]] = MappingProxyType(
    {
        Taalniveau.GEEN: "niet",
        Taalniveau.REDELIJK: "redelijk",
        Taalniveau.GOED: "goed",
        Taalniveau.UITSTEKEND: "uitstekend",
    }
)


def kunde(kandidaat: Kandidaat, taxonomie: Taxonomie) -> tuple[Kunde, ...]:
    """What somebody can, the best evidence first: the very profile that ranking sees."""
    skills = dict.fromkeys(skill_profile(kandidaat, taxonomie).skills)
    verteld = sorted(skills, key=lambda skill: (_VOLGORDE.index(_bewijs(skill)), skill.naam.casefold()))
    return tuple(Kunde(naam=een.naam, bewijs=BEWIJS[_bewijs(een)], bron=een.bron) for een in verteld)


def te_bevestigen(kandidaat: Kandidaat) -> tuple[TeBevestigen, ...]:
    """What was read in a text and does not hold until a person says so."""
    return tuple(
        TeBevestigen(veld=een.veld, waarde=een.waarde, zin=een.zin)
        for een in kandidaat.vindplaatsen
        if not een.ingevuld
    )


def werk(kandidaat: Kandidaat) -> tuple[EerderWerk, ...]:
    """Earlier work, volunteer work and work at home included."""
    return tuple(map(_eerder_werk, kandidaat.werkervaring))


def geleerd(kandidaat: Kandidaat) -> tuple[Geleerd, ...]:
    """Education and courses."""
    return tuple(
        Geleerd(naam=een.naam or een.code or "zonder naam", diploma=_diploma(een)) for een in kandidaat.opleidingen
    )


def gegevens(kandidaat: Kandidaat) -> tuple[Gegeven, ...]:
    """The practical facts; what is not known has no value."""
    k = kandidaat
    waarden = {
        "Uren per week": None if k.uren_min is None and k.uren_max is None else uren(k.uren_min, k.uren_max),
        "Werktijden": werktijden(k.werktijden),
        "Woont in": None if k.postcode is None else plaats_in_woorden(k.postcode),
        "Wil reizen tot": None if k.max_reisafstand_km is None else f"{k.max_reisafstand_km} km",
        "Vervoer": _lijst(k.vervoermiddelen, lambda een: _VERVOER[een]),
        "Rijbewijs": _lijst(k.rijbewijzen, lambda een: een.value),
        "Certificaten": ", ".join(k.certificaten) or None,
        "Talen": "; ".join(map(_taal, k.talen)) or None,
        "Werk- en denkniveau": _NIVEAU[k.werk_denkniveau] if k.werk_denkniveau else None,
        "Mag werken in Nederland": _MAG_WERKEN[k.mag_werken] if k.mag_werken else None,
        "Beschikbaarheid": _beschikbaar(k),
        "Profiel nagekeken": datum(k.profiel_datum) if k.profiel_datum else None,
        "Open voorstellen": None if k.open_voorstellen is None else str(k.open_voorstellen),
    }
    return tuple(Gegeven(naam=naam, waarde=waarde) for naam, waarde in waarden.items())


def toestemmingen(kandidaat: Kandidaat) -> tuple[ToestemmingBeeld, ...]:
    """What was said about being proposed, in the order in which it was recorded."""
    return tuple(
        ToestemmingBeeld(voor=een.voor, antwoord="toestemming" if een.gegeven else "bezwaar", datum=een.datum)
        for een in kandidaat.toestemmingen
    )


def _bewijs(skill: Skill) -> Bewijs:
    return Bewijs(skill.graad)  # of a person: never the importance that an asked skill has


def _eerder_werk(een: Werkervaring) -> EerderWerk:
    return EerderWerk(
        functie=een.functie or een.beroep,
        soort=SOORT[een.soort] if een.soort else None,
        jaren=een.jaren,
        taken=een.taken,
    )


def _diploma(een: Opleiding) -> str:
    return DIPLOMA[een.diploma]


def _lijst(waarden: Iterable[_E] | None, woord: Callable[[_E], str]) -> str | None:
    """None = not known; nothing in it = none."""
    if waarden is None:
        return None
    return ", ".join(sorted(map(woord, waarden))) or "geen"


def _taal(taal: Taalbeheersing) -> str:
    naam = _TALEN.get(taal.taal or "", f"taal met code {taal.taal}" if taal.taal else "taal niet bekend")
    delen = [
        f"{wat} {_TAALNIVEAU[niveau]}"
        for wat, niveau in (
            ("spreken", taal.spreken),
            ("verstaan", taal.luisteren),
            ("lezen", taal.lezen),
            ("schrijven", taal.schrijven),
        )
        if niveau is not None
    ]
    return f"{naam} ({', '.join(delen)})" if delen else naam


def _beschikbaar(k: Kandidaat) -> str | None:
    delen = [
        _STATUS[k.status] if k.status else "",
        f"vanaf {datum(k.beschikbaar_vanaf)}" if k.beschikbaar_vanaf else "",
        f"tot en met {datum(k.beschikbaar_tot)}" if k.beschikbaar_tot else "",
    ]
    return ", ".join(deel for deel in delen if deel) or None
