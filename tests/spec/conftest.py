"""De specificatie: elke test is een zin met een tabel, en de tabel is de test.

De tabel staat in de docstring van de test: een kopregel en daaronder één geval per regel, | tussen de cellen.
De test draait één keer per geval, en krijgt het als `geval`: kop -> cel.
"""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import toelating
from matching.voorwaarden import voorwaarde
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import Ladder, NbwStatus, RegisterStatus, TredeStand, Uitkomst
from vacatures.vacature import Vacature

VANDAAG = date(2026, 11, 21)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "geval" not in metafunc.fixturenames:
        return
    gevallen = lees_tabel(metafunc.function.__doc__ or "")
    if not gevallen:
        raise pytest.UsageError(f"{metafunc.function.__name__} heeft geen tabel")
    metafunc.parametrize("geval", gevallen, ids=[", ".join(filter(None, g.values()))[:90] for g in gevallen])


def lees_tabel(tekst: str) -> list[dict[str, str]]:
    regels = [[cel.strip() for cel in regel.split("|")] for regel in tekst.splitlines() if "|" in regel]
    return [dict(zip(regels[0], cellen, strict=True)) for cellen in regels[1:]]


@pytest.fixture
def omstandigheden() -> Omstandigheden:
    return Omstandigheden(peildatum=VANDAAG)


@pytest.fixture
def persoon() -> Callable[..., Kandidaat]:
    """Maakt iemand van de woorden in een tabel; wat er niet staat, is niet bekend."""

    def maak(
        *,
        register: str = "onbekend",
        gecheckt: str = "vandaag",
        register_bron: str = "",
        nbw: str = "onbekend",
        nbw_bron: str = "",
        trede: str = "",
        **velden: object,
    ) -> Kandidaat:
        doelgroep = Doelgroep(
            register=Register(status=RegisterStatus(register), peildatum=_dag(gecheckt), bron=register_bron or None),
            nbw=Nbw(status=NbwStatus(nbw), bron=nbw_bron or None),
        )
        afgeschermd = Afgeschermd(doelgroep=doelgroep, trede=_trede(trede))
        bekend = {"postcode": "1941", "uren_max": 36} | velden
        return Kandidaat(id="k1", afgeschermd=afgeschermd, **bekend)

    return maak


@pytest.fixture
def oordeel(omstandigheden: Omstandigheden) -> Callable[..., str]:
    """Zegt in woorden waar iemand terechtkomt, en door welke regels."""

    def zeg(kandidaat: Kandidaat, vacature: Vacature, afwijkingen: Iterable[Afwijking] = ()) -> str:
        uitslag = toelating(Kolommen.van([kandidaat]), vacature, omstandigheden, afwijkingen)
        if uitslag.mag[0]:
            grijs = [code for code, wie in uitslag.grijs.items() if wie[0]]
            return " ".join(("op de lijst", *(f"(grijs {code})" for code in grijs)))
        if uitslag.te_verifieren[0]:
            antwoorden = uitslag.uitkomsten_van(0).items()
            onbekend = [code for code, antwoord in antwoorden if antwoord is Uitkomst.ONBEKEND]
            return " ".join(("te verifiëren", *(c for c in onbekend if voorwaarde(c).onbekend_blokkeert)))
        return " ".join(("verborgen", *uitslag.verborgen))

    return zeg


def _dag(woorden: str) -> date | None:
    if woorden == "onbekend":
        return None
    return VANDAAG if woorden == "vandaag" else date.fromisoformat(woorden)


def _trede(woorden: str) -> Trede | None:
    """ "", "5", "n.t.b.", "n.v.t." of "vng 5"."""
    if not woorden:
        return None
    if woorden.startswith("vng "):
        return Trede(stand=int(woorden.removeprefix("vng ")), ladder=Ladder.VNG)
    return Trede(stand=int(woorden) if woorden.isdigit() else TredeStand(woorden))
