"""What waits for the adviseur: three columns of work, counted without matching anybody."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from models.fouten import NietGevonden
from service.dienst import Dienst
from service.opslag.zicht import Zicht
from service.schemas.basis import Pagina
from service.schemas.werkvoorraad import WerkGroep, WerkKolom, WerkPagina, Werkvoorraad
from service.toegang.rollen import Uitvoerder
from service.werkplek.werkbron import Groep, Werkbron
from service.werkplek.werkgroepen import KOLOMMEN

PER_KOLOM: Final = 10
_GROEPEN: Final[Mapping[str, tuple[str, Callable[[Werkbron], Groep]]]] = MappingProxyType(
    {vorm.__name__.replace("_", "-"): (kolom, vorm) for kolom, vormen in KOLOMMEN.items() for vorm in vormen}
)


def werkvoorraad(dienst: Dienst, wie: Uitvoerder) -> Werkvoorraad:
    """The start page, with the first few of each kind of work: at most `PER_KOLOM` lines a column."""
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        bron = _bron(dienst, wie, zicht)
        kolommen = tuple(
            WerkKolom(
                titel=titel,
                groepen=tuple(_groep(vorm(bron), 0, PER_KOLOM // len(vormen)) for vorm in vormen),
            )
            for titel, vormen in KOLOMMEN.items()
        )
        return Werkvoorraad(
            op=bron.nu, vacatures=len(bron.open), kandidaten=len(bron.matcher.kandidaten), kolommen=kolommen
        )


def een_groep(dienst: Dienst, wie: Uitvoerder, code: str, nummer: int, grootte: int) -> WerkPagina:
    """All work of one kind, a page at a time.

    Raises:
        NietGevonden: There is no such kind.
    """
    if code not in _GROEPEN:
        raise NietGevonden("Deze werkvoorraad is er niet.")
    kolom, vorm = _GROEPEN[code]
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        bron = _bron(dienst, wie, zicht)
        groep = _groep(vorm(bron), (nummer - 1) * grootte, grootte)
    pagina = Pagina(nummer=nummer, grootte=grootte, totaal=groep.aantal)
    return WerkPagina(op=bron.nu, kolom=kolom, groep=groep, pagina=pagina)


def _bron(dienst: Dienst, wie: Uitvoerder, zicht: Zicht) -> Werkbron:
    matcher = dienst.matcher(wie)
    return Werkbron(matcher, zicht, dienst.klok())


def _groep(groep: Groep, vanaf: int, hoeveel: int) -> WerkGroep:
    return WerkGroep(
        code=groep.code,
        titel=groep.titel,
        aantal=len(groep.ids),
        volgorde=groep.volgorde,
        regels=tuple(map(groep.toon, groep.ids[vanaf : vanaf + hoeveel])),
    )
