"""What the text of a vacature says, filled in where its fields say nothing, each with the sentence it stands in.

A field that is known is never overruled, and the kind of place is only proposed: it decides who may be on the list
(rules.md H1-H4), so a person confirms it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from models.extractie.belang import Nadruk
from models.extractie.conditie import Conditie, ConditieSoort
from models.extractie.lezer import GelezenTekst, TekstLezer, Verrijkt, tel_weggelaten
from models.plaatsnamen import woonplaatsen
from models.skills import Belang, Skill
from models.vindplaats import Vindplaats, bron_uit_tekst
from models.waardelijsten import Aard, EisSoort, WerkDenkniveau
from vacatures.vacature import Eis, Vacature

_BELANG: Final[Mapping[Nadruk | None, Belang]] = MappingProxyType(
    {Nadruk.EIS: Belang.MOET, None: Belang.BELANGRIJK, Nadruk.WENS: Belang.PLUSPUNT}
)
_EISEN: Final[Mapping[ConditieSoort, EisSoort]] = MappingProxyType(
    {
        ConditieSoort.RIJBEWIJS: EisSoort.RIJBEWIJS,
        ConditieSoort.TAAL: EisSoort.TAAL,
        ConditieSoort.CERTIFICAAT: EisSoort.CERTIFICAAT,
    }
)
_NIVEAUS: Final[Mapping[str, WerkDenkniveau]] = MappingProxyType(
    {
        "vmbo": WerkDenkniveau.VMBO,
        **dict.fromkeys(("mbo", "mbo1", "mbo2", "mbo3", "mbo4", "havo", "vwo"), WerkDenkniveau.MBO_HAVO_VWO),
        "hbo": WerkDenkniveau.HBO,
        "wo": WerkDenkniveau.WO,
    }
)
_TIJDEN: Final = MappingProxyType(
    {"nacht": "nacht", "avond": "avond", "weekend": "weekend", "ploegen": "ploegen", "dag": "kantoortijden"}
)


@dataclass(frozen=True, slots=True)
class _Vondst:
    """A condition that is not denied, with its words and the sentence to quote."""

    conditie: Conditie
    woorden: str
    zin: str

    def vindplaats(self, veld: str, *, ingevuld: bool) -> Vindplaats:
        return Vindplaats(veld=veld, waarde=self.conditie.waarde, zin=self.zin, ingevuld=ingevuld)


def verrijk(vacatures: Sequence[Vacature], lezer: TekstLezer) -> Verrijkt[Vacature]:
    """Read the texts and give every vacature what only its text said; the text itself without personal details."""
    teksten = list(dict.fromkeys(tekst for een in vacatures for tekst in (een.titel, een.tekst) if tekst))
    gelezen = dict(zip(teksten, lezer.lees(teksten, frozenset(ConditieSoort)), strict=True))
    weg = tel_weggelaten(gelezen[tekst] for een in vacatures for tekst in (een.titel, een.tekst) if tekst)
    return Verrijkt(tuple(_verrijkt(vacature, gelezen) for vacature in vacatures), weg)


def _verrijkt(vacature: Vacature, teksten: Mapping[str, GelezenTekst]) -> Vacature:
    nieuw = replace(vacature, titel=teksten[vacature.titel].schoon.tekst) if vacature.titel else vacature
    if not vacature.tekst:
        return nieuw
    gelezen = teksten[vacature.tekst]
    vondsten = [
        _Vondst(een, gelezen.woorden(een), gelezen.citaat(een.zin)) for een in gelezen.condities if not een.ontkend
    ]
    nieuw = replace(nieuw, tekst=gelezen.schoon.tekst, **_skills(vacature, gelezen))
    plekken: list[Vindplaats] = []
    for vul in _VULLERS:
        velden, gevonden = vul(vacature, vondsten)
        nieuw = replace(nieuw, **velden)
        plekken += gevonden
    return replace(nieuw, vindplaatsen=(*vacature.vindplaatsen, *dict.fromkeys(plekken)))


def _skills(vacature: Vacature, gelezen: GelezenTekst) -> dict[str, Any]:
    """The skills of the text, for a vacature that lists none: what an employer listed is the employer's choice."""
    if vacature.gevraagd:
        return {}
    skills = (
        Skill(
            label=een.label, concept=een.skill, graad=_BELANG[een.belang], bron=bron_uit_tekst(gelezen.citaat(een.zin))
        )
        for een in gelezen.vaardigheden
    )
    return {"gevraagd": tuple(skills)}


_Gevuld = tuple[dict[str, Any], list[Vindplaats]]


def _uren(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    uren = _van(vondsten, ConditieSoort.UREN)
    leeg = vacature.uren_min is None and vacature.uren_max is None
    # Several numbers of hours may be several jobs or a choice: a person has to look.
    if not leeg or len({een.conditie.waarde for een in uren}) != 1:
        return {}, [een.vindplaats("uren", ingevuld=False) for een in uren]
    minst, _, meest = uren[0].conditie.waarde.partition("-")
    velden = {"uren_min": int(minst), "uren_max": int(meest or minst)}
    return velden, [een.vindplaats("uren", ingevuld=True) for een in uren]


def _tijden(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    gevonden = _van(vondsten, ConditieSoort.WERKTIJD)
    open_ = {
        naam
        for een in gevonden
        if (naam := _TIJDEN.get(een.conditie.waarde)) and getattr(vacature.werktijden, naam) is None
    }
    velden = {"werktijden": replace(vacature.werktijden, **dict.fromkeys(open_, True))} if open_ else {}
    return velden, [
        een.vindplaats("werktijden", ingevuld=_TIJDEN.get(een.conditie.waarde) in open_) for een in gevonden
    ]


def _eisen(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    """Licences, languages and certificates; of a kind that the vacature already asks for, its own list stands."""
    eisen: dict[tuple[EisSoort, str], Eis] = {}
    plekken: list[Vindplaats] = []
    bekend = {eis.soort for eis in vacature.eisen}
    for een in vondsten:
        soort = _EISEN.get(een.conditie.soort)
        if soort is None:
            continue
        plekken.append(een.vindplaats("eisen", ingevuld=soort not in bekend))
        if soort not in bekend:
            aard = Aard.WERKGEVER_MUST if een.conditie.belang is Nadruk.EIS else Aard.WENS
            # A certificate goes by its name, which the rules and the taxonomy read; licences and languages by code.
            waarde = een.woorden if soort is EisSoort.CERTIFICAAT else een.conditie.waarde
            eis = Eis(soort=soort, waarde=waarde, aard=aard, tekst=een.zin)
            eisen.setdefault((soort, eis.waarde), eis)
    return {"eisen": (*vacature.eisen, *eisen.values())}, plekken


def _niveau(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    gevonden = _van(vondsten, ConditieSoort.OPLEIDING)
    gevraagd = [
        n for een in gevonden if een.conditie.belang is not Nadruk.WENS and (n := _NIVEAUS.get(een.conditie.waarde))
    ]
    vul = bool(gevraagd) and vacature.werk_denkniveau is None
    velden = {"werk_denkniveau": min(gevraagd)} if vul else {}
    return velden, [een.vindplaats("werk_denkniveau", ingevuld=vul) for een in gevonden]


def _plaats(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    """The postcode, only where the place has no more than one: a guess would look like an address."""
    gevonden = _van(vondsten, ConditieSoort.PLAATS)
    postcodes = {code for een in gevonden if (code := _enige_postcode(een.conditie.waarde))}
    vul = vacature.postcode is None and len(postcodes) == 1 and len({een.conditie.waarde for een in gevonden}) == 1
    velden = {"postcode": postcodes.pop()} if vul else {}
    return velden, [een.vindplaats("postcode", ingevuld=vul) for een in gevonden]


def _enige_postcode(naam: str) -> str | None:
    plaatsen = woonplaatsen(naam)
    gebieden = plaatsen[0].gebieden if len(plaatsen) == 1 else ()
    return gebieden[0] if len(gebieden) == 1 and len(gebieden[0]) == 4 else None


def _overig(vacature: Vacature, vondsten: Sequence[_Vondst]) -> _Gevuld:
    """What a person has to confirm, or what no field holds: kept as a quotation only."""
    velden = {
        ConditieSoort.PLEK: "plek",
        ConditieSoort.DOELGROEP: "plek",
        ConditieSoort.CONTRACT: "contract",
        ConditieSoort.ERVARING: "ervaring",
        ConditieSoort.FYSIEK: "fysiek",
    }
    return {}, [
        een.vindplaats(velden[een.conditie.soort], ingevuld=False) for een in vondsten if een.conditie.soort in velden
    ]


_VULLERS: Final[tuple[Callable[[Vacature, Sequence[_Vondst]], _Gevuld], ...]] = (
    _uren,
    _tijden,
    _eisen,
    _niveau,
    _plaats,
    _overig,
)


def _van(vondsten: Sequence[_Vondst], soort: ConditieSoort) -> list[_Vondst]:
    return [een for een in vondsten if een.conditie.soort is soort]
