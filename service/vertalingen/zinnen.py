"""The fixed sentences that no template holds: Python or a data file hands them to a page of the werkzoekende."""

from collections.abc import Iterable, Iterator

from kandidaten.kandidaat import Kandidaat
from matching.leerwegen import programmas_voor
from matching.voorstellen import FASEN
from matching.wensen import BRON_BEROEP, BRON_WERKTIJDEN
from models.taxonomie.laden import basis
from models.vertellen.activiteiten import activiteiten
from service.opslag.voorkeuren import BRONNEN
from service.routes import fouten
from service.routes.gedaan import GEDAAN
from service.routes.navigatie import MENU
from service.toegang.csrf import NIET_VAN_ONS
from service.toegang.rollen import RECHTEN, Rol
from service.werkplek import dossier
from service.werkplek.gezien import KIJKEN
from service.werkplek.mijn import bijzonder
from service.werkplek.woorden import BEWIJS

MIJN_GEGEVENS = "mijn.html, uit het dossier"


def zinnen() -> Iterator[tuple[str, str]]:
    """Where it is from, and the sentence; the filter `vertaal` shows it."""
    yield from _van("menu", (punt.tekst for punt in MENU if punt.recht in RECHTEN[Rol.WERKZOEKENDE]))
    yield "menu", Rol.WERKZOEKENDE.value
    yield from _van("gedaan", (zin for code, zin in GEDAAN.items() if code.startswith("mijn-")))
    yield from _van("fout.html", (*fouten.TITELS.values(), *fouten.ZINNEN.values(), *fouten.BIJ_VELDEN, NIET_VAN_ONS))
    yield from _van("models/vertellen", (tekst for een in activiteiten() for tekst in (een.groep, een.label)))
    yield from _van("matching/programmas.csv", _programmas())
    yield from _van("matching/wensen.py", (BRON_WERKTIJDEN, BRON_BEROEP, *BRONNEN.values()))
    yield from _van(MIJN_GEGEVENS, _uit_het_dossier())


def _van(plek: str, teksten: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((plek, tekst) for tekst in dict.fromkeys(teksten))


def _programmas() -> Iterator[str]:
    return (een.uitleg for beroep in basis().beroepen.values() for een in programmas_voor(beroep))


def _uit_het_dossier() -> Iterator[str]:
    leeg = Kandidaat(id="leeg")
    yield from (een.naam for een in (*dossier.gegevens(leeg), *bijzonder(leeg)))
    yield from (*BEWIJS.values(), *dossier.SOORT.values(), *dossier.DIPLOMA.values())
    yield from (fase.tekst for fase in FASEN.values())
    yield from (actie.value for actie in KIJKEN)
    yield "niet bekend"
