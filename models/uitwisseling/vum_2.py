"""A message of VUM 2.0.0 (gegevensstandaard 1.4, April 2024) in the keys of 3.0.0.

What 3.0.0 has no place for goes into our own block `skillsmatch`: names of beroepen, and competences in words. A
competence that somebody has not ("onvoldoende", "niet") or of which it is not known ("onderzoek noodzakelijk") is no
skill. What is dropped is reported.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from models.uitwisseling.json_lezen import Json

Meld: TypeAlias = Callable[[str, str], None]  # (field, what is odd about it)

_OUD = frozenset(
    {
        "adresHouding",
        "beroepsnaamGecodeerd",
        "beroepsnaamOngecodeerd",
        "codeRegiostraal",
        "gedragscompetentie",
        "opleidingsnaam",
        "opleidingsnaamGecodeerd",
        "opleidingsnaamOngecodeerd",
        "vakvaardigheid",
        "voorkeursland",
    }
)
_BLOK = "skillsmatch"
_STRAAL_KM = {1: 5, 2: 10, 3: 15, 4: 25, 5: 50, 6: 75, 7: 100, 8: 125, 9: 150}
_HEEFT = frozenset({None, 1, 2, 9})  # goed, voldoende, niet van toepassing, or nothing said
_GEDRAG = {
    24100: "Beslissen en activiteiten initiëren",
    24101: "Aansturen",
    24102: "Begeleiden",
    24104: "Aandacht en begrip tonen",
    24105: "Samenwerken en overleggen",
    24106: "Ethisch en integer handelen",
    24107: "Relaties bouwen en netwerken",
    24108: "Overtuigen en beïnvloeden",
    24109: "Presenteren",
    24110: "Formuleren en rapporteren",
    24111: "Vakdeskundigheid toepassen",
    24112: "Materialen en middelen inzetten",
    24113: "Analyseren",
    24114: "Onderzoeken",
    24115: "Creëren en innoveren",
    24116: "Leren",
    24118: "Plannen en organiseren",
    24119: "Op de behoeften en verwachtingen van de klant richten",
    24120: "Kwaliteit leveren",
    24121: "Instructies en procedures opvolgen",
    24122: "Omgaan met verandering en aanpassen",
    24123: "Met druk en tegenslag omgaan",
    24124: "Gedrevenheid en ambitie tonen",
    24125: "Ondernemend en commercieel handelen",
    24126: "Bedrijfsmatig handelen",
}


def is_vum_2(waarde: Json) -> bool:
    """Whether a key stands in it that the standard had until 2.0.0 and has no more; the own block is not looked at."""
    if isinstance(waarde, Mapping):
        return any(naam in _OUD or (naam != _BLOK and is_vum_2(kind)) for naam, kind in waarde.items())
    return isinstance(waarde, list) and any(map(is_vum_2, waarde))


def naar_vum_3(bericht: Mapping[str, Json], blok_skills: tuple[str, str], meld: Meld) -> dict[str, Json]:
    """The message in the keys of 3.0.0; what is not of 2.0.0 stays as it is, wrong types included.

    Args:
        bericht: One message, without what is empty.
        blok_skills: Where words of a competence go: key in the block, and key of the words.
        meld: Told of every field that is not taken over whole.
    """
    nieuw = {naam: _vertaald(kind, meld) for naam, kind in bericht.items()}
    for bron in (nieuw, nieuw.get("arbeidsmarktkwalificatie")):  # competences stand under the second for a person
        if isinstance(bron, dict):
            _verplaats_skills(nieuw, bron, blok_skills, meld)
    _verplaats_postcode(nieuw)
    _verplaats_straal(nieuw)
    return nieuw


def _vertaald(waarde: Json, meld: Meld) -> Json:
    if isinstance(waarde, list):
        return [_vertaald(kind, meld) for kind in waarde]
    if not isinstance(waarde, dict):
        return waarde
    if "voorkeursland" in waarde:
        meld("voorkeursland", "VUM 3 kent dit niet meer: niet overgenomen")
    nieuw = {naam: _vertaald(kind, meld) for naam, kind in waarde.items() if naam != "voorkeursland"}
    return _opleiding(_beroep(nieuw, meld))


def _beroep(waarde: dict[str, Json], meld: Meld) -> dict[str, Json]:
    """`beroepsnaamGecodeerd` (code and name) or `beroepsnaamOngecodeerd` (name)."""
    gecodeerd, los = (_neem(waarde, f"beroepsnaam{soort}") for soort in ("Gecodeerd", "Ongecodeerd"))
    naam = gecodeerd.get("omschrijvingBeroepsnaam") or los.get("naamBeroepOngecodeerd")
    if naam:
        if "codeBeroepsnaam" in gecodeerd:
            meld("beroepsnaamGecodeerd", "de code is van een oude lijst: de naam van het beroep is overgenomen")
        waarde[_BLOK] = {"naam": naam}
    elif "codeBeroepsnaam" in gecodeerd:
        waarde["codeBeroepsnaam"] = gecodeerd["codeBeroepsnaam"]
    return waarde


def _opleiding(waarde: dict[str, Json]) -> dict[str, Json]:
    """The name of an education, with a code or without, with or without `opleidingsnaam` around it."""
    waarde |= _neem(waarde, "opleidingsnaam")
    gecodeerd, los = (_neem(waarde, f"opleidingsnaam{soort}") for soort in ("Gecodeerd", "Ongecodeerd"))
    if "codeOpleidingsnaam" in gecodeerd:
        waarde["codeOpleidingsnaam"] = gecodeerd["codeOpleidingsnaam"]
    naam = gecodeerd.get("omschrijvingOpleidingsnaam") or los.get("naamOpleidingOngecodeerd")
    if naam := naam or los.get("omschrijvingOpleiding"):
        waarde.setdefault("toelichtingOpleiding", naam)
    return waarde


def _verplaats_skills(
    bericht: dict[str, Json], bron: dict[str, Json], blok_skills: tuple[str, str], meld: Meld
) -> None:
    sleutel, woord = blok_skills
    blok = bericht.get(_BLOK, {})
    eigen = blok.get(sleutel, []) if isinstance(blok, dict) else None
    if not isinstance(blok, dict) or not isinstance(eigen, list):  # a fault, which the reader will report
        return
    labels = [*_vakvaardigheden(bron), *_gedrag(bron, meld)]
    if labels:
        bericht[_BLOK] = {**blok, sleutel: [*eigen, *({woord: label} for label in labels)]}


def _vakvaardigheden(bron: dict[str, Json]) -> Iterator[Json]:
    for deel in _neem_lijst(bron, "vakvaardigheid"):
        if label := deel.get("omschrijving"):
            yield label


def _gedrag(bron: dict[str, Json], meld: Meld) -> Iterator[Json]:
    for deel in _neem_lijst(bron, "gedragscompetentie"):
        code, stand = _getal(deel.get("codeGedragscompetentie")), deel.get("codeBeheersingGedragscompetentie")
        label = _GEDRAG.get(code) if code is not None else deel.get("omschrijvingGedragscompetentie")
        if stand not in _HEEFT:
            meld("gedragscompetentie", "niet of onvoldoende beheerst, of niet bekend: niet overgenomen")
        elif label is None:
            meld("gedragscompetentie", "onbekende code: niet overgenomen")
        else:
            yield label


def _verplaats_postcode(bericht: dict[str, Json]) -> None:
    """The address of the workplace stood under the employer."""
    werkgever = bericht.get("werkgever")
    if not isinstance(werkgever, dict):
        return
    for houding in _neem_lijst(werkgever, "adresHouding"):
        adres = _object(_object(houding.get("adres")).get("adresNederland"))
        if "postcode" in adres:
            bericht.setdefault("adres", {"postcode": adres["postcode"]})


def _verplaats_straal(bericht: dict[str, Json]) -> None:
    """A radius in steps, where no distance is given."""
    vrij, mobiliteit = bericht.get("flexibiliteit"), bericht.get("mobiliteit")
    if isinstance(vrij, dict) and "codeRegiostraal" in vrij:
        km = _STRAAL_KM.get(_getal(vrij["codeRegiostraal"]) or 0)
        if km is not None:
            del vrij["codeRegiostraal"]
            if isinstance(mobiliteit, dict):
                mobiliteit.setdefault("maximaleReisafstand", km)


def _neem(waarde: dict[str, Json], naam: str) -> dict[str, Json]:
    """Take an object away; what is none stays, and is reported as a key that is not known."""
    return _object(waarde.pop(naam)) if isinstance(waarde.get(naam), dict) else {}


def _neem_lijst(waarde: dict[str, Json], naam: str) -> list[dict[str, Json]]:
    delen = waarde.get(naam)
    if not isinstance(delen, list):
        return []
    del waarde[naam]
    return [deel for deel in delen if isinstance(deel, dict)]


def _object(waarde: Json) -> dict[str, Json]:
    return waarde if isinstance(waarde, dict) else {}


def _getal(waarde: Json) -> int | None:
    """A code, which one version writes as a number and another as a text."""
    if isinstance(waarde, str) and waarde.isascii() and waarde.isdigit() and len(waarde) < 10:
        return int(waarde)
    return waarde if isinstance(waarde, int) and not isinstance(waarde, bool) else None
