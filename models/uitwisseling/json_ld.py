"""JSON-LD of schema.org, from a JSON file or from the script blocks of a page, as plain objects.

Only the shapes that pages use are understood; contexts are not fetched and no reference leaves the file. A full
processor (PyLD) would need the context of schema.org, which is on the network, to say the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from models.fouten import InvoerFout
from models.uitwisseling.bestand import Bestand, lees_tekst
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.html_lezen import json_ld_blokken
from models.uitwisseling.json_lezen import Json, lees_json
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.verslag import Verslag

_VOORVOEGSELS = ("https://schema.org/", "http://schema.org/", "schema:")
_MAX_DIEPTE = 3  # references followed inside a reference
_MAX_OVERGENOMEN = 50_000  # values copied through references: a few objects that name each other can ask for billions


def is_json_ld(bestand: Bestand) -> bool:
    """Whether a text file is a web page, or JSON that says of what type its objects are, as VUM does not.

    Raises:
        InvoerFout: No text.
    """
    tekst = lees_tekst(bestand).lstrip()
    return tekst.startswith("<") or (tekst[:1] in ("{", "[") and '"@type"' in tekst)


def bevat_soort(bestand: Bestand, soort: str) -> bool:
    """Whether a web page has a JSON-LD block that names this type; a page without one may still be read as text.

    Raises:
        InvoerFout: No text, or a page that is too large or too deep.
    """
    return any(soort in blok for blok in json_ld_blokken(bestand))


def lees_knopen(bestand: Bestand, soort: str, verslag: Verslag) -> Iterator[Knoop]:
    """Yield the objects of one schema.org type, wherever they stand in the file.

    Prefixes of schema.org are taken off keys and types, `@value`, `@list` and `@set` are unwrapped, and an object
    that is only an `@id` becomes the object in the file that has it.

    Args:
        bestand: JSON, or an HTML page.
        soort: Type without prefix, for instance "JobPosting".
        verslag: Where faults and warnings go.

    Raises:
        InvoerFout: No JSON, or a page with a damaged block that names this type.
    """
    rij = 0
    for document in _documenten(bestand, soort):
        plat = _Plat(document, bestand)
        for waarde, pad in _objecten(document):
            if soort in _soorten(waarde):
                rij += 1
                yield Knoop(plat.velden(waarde), pad, rij, verslag)


def _documenten(bestand: Bestand, soort: str) -> Iterator[Json]:
    if not lees_tekst(bestand).lstrip().startswith("<"):
        yield lees_json(bestand)
        return
    for nummer, blok in enumerate(json_ld_blokken(bestand), start=1):
        if soort not in blok:  # a page has other blocks, and they need not be sound
            continue
        try:
            yield lees_json(Bestand(bestand.naam, blok.encode(), Formaat.JSON))
        except InvoerFout as fout:
            plek = f"JSON-LD-blok {nummer}"
            raise InvoerFout([replace(melding, veld=plek) for melding in fout.meldingen]) from None


def _objecten(waarde: Json, pad: str = "") -> Iterator[tuple[Mapping[str, Json], str]]:
    """Every object with its path, the outer ones first."""
    if isinstance(waarde, dict):
        yield waarde, pad
        for naam, kind in waarde.items():
            yield from _objecten(kind, f"{pad}.{naam}" if pad else naam)
    elif isinstance(waarde, list):
        for plaats, kind in enumerate(waarde):
            yield from _objecten(kind, f"{pad}[{plaats}]")


def _soorten(waarde: Mapping[str, Json]) -> set[str]:
    soort = waarde.get("@type")
    return {_kort(deel) for deel in (soort if isinstance(soort, list) else [soort]) if isinstance(deel, str)}


def _kort(naam: str) -> str:
    return next((naam.removeprefix(voor) for voor in _VOORVOEGSELS if naam.startswith(voor)), naam)


class _Plat:
    """Takes the wrapping of JSON-LD off the objects of one document."""

    def __init__(self, document: Json, bestand: Bestand) -> None:
        self._bestand = bestand
        self._over = _MAX_OVERGENOMEN
        self._doelen = {
            sleutel: knoop
            for knoop, _ in _objecten(document)
            if len(knoop) > 1 and isinstance(sleutel := knoop.get("@id"), str)
        }

    def velden(self, waarde: Mapping[str, Json], diepte: int = 0) -> dict[str, Json]:
        """The object without prefixes and wrappings."""
        velden: dict[str, Json] = {}
        for naam, kind in waarde.items():
            plat, kort = self._waarde(kind, diepte), _kort(naam)
            velden[kort] = [*_lijst(velden[kort]), *_lijst(plat)] if kort in velden else plat
        if soorten := _soorten(waarde):
            velden["@type"] = [*sorted(soorten)]
        return velden

    def _waarde(self, waarde: Json, diepte: int) -> Json:
        if diepte:
            self._tel()
        if isinstance(waarde, list):
            return [self._waarde(deel, diepte) for deel in waarde]
        if not isinstance(waarde, dict):
            return waarde
        for omhulsel in ("@value", "@list", "@set"):
            if omhulsel in waarde:
                return self._waarde(waarde[omhulsel], diepte)
        if waarde.keys() == {"@id"} and diepte < _MAX_DIEPTE and (doel := self._doelen.get(str(waarde["@id"]))):
            return self.velden(doel, diepte + 1)
        return self.velden(waarde, diepte)

    def _tel(self) -> None:
        self._over -= 1
        if self._over < 0:
            raise self._bestand.weiger("de objecten verwijzen te vaak naar elkaar", "Splits het bestand.")


def _lijst(waarde: Json) -> list[Json]:
    return waarde if isinstance(waarde, list) else [waarde]
