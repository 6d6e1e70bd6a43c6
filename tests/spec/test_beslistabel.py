"""Wie mag op welke plek? De beslistabel van status en plek (rules.md 9.2), elke rij en elke kolom.

In de cellen:

* ja: op de lijst, vanaf trede 3.
* ja, trede: op de lijst op trede 5, verborgen op trede 3 (G1).
* ja, let op: op de lijst, met een teken omdat er een aanvraag voor beschut werk loopt.
* G: verborgen door een standaard, die een adviseur met een reden kan opheffen.
* nee: een vaste regel; met een reden is die niet op te heffen.
* verifiëren: niet op de lijst voordat het register is nagevraagd.
* wacht: niet op de lijst voordat het college besloten heeft.
"""

from collections.abc import Callable

import pytest

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from models.waardelijsten import PlekSoort
from vacatures.vacature import Vacature

PLEKKEN = {
    "regulier": (PlekSoort.REGULIER, PlekSoort.REGULIER_OOK_BANENAFSPRAAK),
    "garantiebaan": (PlekSoort.GARANTIEBAAN,),
    "beschut": (PlekSoort.BESCHUT,),
    "leer": (PlekSoort.LEERWERKPLEK, PlekSoort.STAGE, PlekSoort.PROEFPLAATS),
}
WOORDEN = {
    ("op de lijst", "op de lijst"): "ja",
    ("op de lijst", "verborgen G1"): "ja, trede",
    ("op de lijst (grijs H1)", "op de lijst (grijs H1)"): "ja, let op",
    ("verborgen G4", "verborgen G4"): "G",
    ("verborgen G4", "verborgen G1 G4"): "G",
    ("verborgen H1", "verborgen H1"): "nee",
    ("verborgen H2", "verborgen H2"): "nee",
    ("te verifiëren H1", "te verifiëren H1"): "verifiëren",
    ("te verifiëren H2", "te verifiëren H2"): "wacht",
}


@pytest.mark.parametrize("kolom", PLEKKEN)
def test_beslistabel(
    geval: dict[str, str], kolom: str, persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Status van register en beschut werk tegen de soort plek.

    register | nbw             | regulier  | garantiebaan | beschut | leer
    ja       | geen            | ja, trede | ja           | nee     | ja
    nee      | geen            | ja, trede | nee          | nee     | ja
    onbekend | geen            | ja, trede | verifiëren   | nee     | ja
    ja       | vastgesteld     | G         | nee          | nee     | G
    nee      | vastgesteld     | G         | nee          | ja      | G
    onbekend | vastgesteld     | G         | nee          | ja      | G
    ja       | advies_positief | G         | nee          | wacht   | ja
    nee      | advies_positief | G         | nee          | wacht   | ja
    onbekend | advies_positief | G         | nee          | wacht   | ja
    ja       | aangevraagd     | ja, trede | ja, let op   | nee     | ja
    nee      | aangevraagd     | ja, trede | nee          | nee     | ja
    onbekend | aangevraagd     | ja, trede | verifiëren   | nee     | ja
    ja       | onbekend        | ja, trede | ja           | nee     | ja
    nee      | onbekend        | ja, trede | nee          | nee     | ja
    onbekend | onbekend        | ja, trede | verifiëren   | nee     | ja
    ja       | ingetrokken     | ja, trede | ja           | nee     | ja
    nee      | ingetrokken     | ja, trede | nee          | nee     | ja
    onbekend | ingetrokken     | ja, trede | verifiëren   | nee     | ja
    """
    status = {"register": geval["register"], "nbw": geval["nbw"]}
    for plek in PLEKKEN[kolom]:
        vacature = Vacature(id="v1", plek=plek)
        gezegd = [zonder_trede_grijs(oordeel(persoon(trede=trede, **status), vacature)) for trede in "53"]
        assert WOORDEN[gezegd[0], gezegd[1]] == geval[kolom]


def test_register_en_vaststelling_tegelijk_is_een_conflict(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Wie in het register staat én een vaststelling beschut werk heeft, is een taak voor mensen.

    register | nbw             | conflict
    ja       | vastgesteld     | ja
    onbekend | vastgesteld     | nee
    nee      | vastgesteld     | nee
    ja       | advies_positief | nee
    """
    wie = persoon(register=geval["register"], nbw=geval["nbw"])
    assert bool(Kolommen.van([wie]).conflict[0]) == (geval["conflict"] == "ja")
    for code, plek in (("H1", PlekSoort.GARANTIEBAAN), ("H2", PlekSoort.BESCHUT)):
        vraag = voorwaarde(code).vraag(wie, Vacature(id="v1", plek=plek), omstandigheden)
        assert ("spreken elkaar tegen" in vraag) == (geval["conflict"] == "ja")


def test_eigen_opgave_wordt_nagevraagd_bij_wie_erover_gaat(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Wat alleen de persoon zelf zegt, bevestigt UWV (register) of het college (beschut werk). Een nee blijft nee.

    register | register_bron | nbw             | nbw_bron     | garantiebaan    | beschut
    ja       | UWV-bevraging | geen            |              | op de lijst     | verborgen H2
    ja       | eigen opgave  | geen            |              | te verifiëren H1 | verborgen H2
    ja       | Eigen Opgave  | aangevraagd     |              | te verifiëren H1 | verborgen H2
    nee      | eigen opgave  | geen            |              | verborgen H1    | verborgen H2
    ja       | eigen opgave  | advies_positief |              | verborgen H1    | te verifiëren H2
    nee      |               | vastgesteld     | college      | verborgen H1    | op de lijst
    nee      |               | vastgesteld     | eigen opgave | verborgen H1    | te verifiëren H2
    ja       |               | vastgesteld     | eigen opgave | verborgen H1    | verborgen H2
    """
    status = {kop: geval[kop] for kop in ("register", "register_bron", "nbw", "nbw_bron")}
    for plek in ("garantiebaan", "beschut"):
        vacature = Vacature(id="v1", plek=PlekSoort[plek.upper()])
        assert oordeel(persoon(trede="5", **status), vacature) == geval[plek]


def test_een_plek_waarvan_de_soort_niet_bekend_is(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Zolang de soort plek niet bekend is, wordt eerst de werkgever gevraagd (H4).

    register | nbw         | trede | oordeel
    ja       | geen        | 5     | te verifiëren H1 H2
    nee      | vastgesteld | 5     | te verifiëren H1 H2
    onbekend | onbekend    |       | te verifiëren H1 H2
    ja       | geen        | 2     | verborgen H5
    """
    wie = persoon(register=geval["register"], nbw=geval["nbw"], trede=geval["trede"])
    assert oordeel(wie, Vacature(id="v1")) == geval["oordeel"]


def zonder_trede_grijs(woorden: str) -> str:
    """Welke treden grijs zijn, staat in test_treden.py."""
    for code in ("G1", "G2", "G3"):
        woorden = woorden.replace(f" (grijs {code})", "")
    return woorden
