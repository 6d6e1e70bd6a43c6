"""A small invented caseload behind the real application, and somebody of any role logged in to it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from kandidaten.synthetisch import maak_caseload
from service.app import create_app
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag import cijfers, gebeurtenissen
from service.opslag.opslag import Opslag
from service.settings import Instellingen
from service.toegang import gebruikers, sessies
from service.toegang.csrf import KOP, VEILIG, VELD
from service.toegang.demo import maak_demo_gebruikers
from service.toegang.koek import koeknaam
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from tests.voorraad import PEILDATUM
from vacatures.synthetisch import maak_vacatures

GEMEENTEN = ("heemskerk", "velsen")
OPDRACHTREGEL = Uitvoerder(id="test", naam="test", rol=Rol.BEHEERDER, gemeenten=None, oorsprong="opdrachtregel")
ADRES = "http://127.0.0.1:8000"


class Klok:
    """The clock of the service: it stands still until a test moves it."""

    def __init__(self) -> None:
        self.nu = datetime(PEILDATUM.year, PEILDATUM.month, PEILDATUM.day, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.nu

    def verzet(self, duur: timedelta) -> None:
        self.nu += duur


class Klant(TestClient):
    """A browser that is logged in: it sends the cookie and says where a request comes from.

    Attributes:
        csrf: The token of the session. JSON that is sent carries it, as our own script does; a form carries it only
            when the test puts it in, or uses `formulier`.
    """

    csrf = ""

    def request(self, method: str, url: Any, **opties: Any) -> Response:  # type: ignore[override]
        if method not in VEILIG and not (opties.get("data") or opties.get("files")):
            opties["headers"] = {KOP: self.csrf, **(opties.get("headers") or {})}
        return super().request(method, url, **opties)

    def formulier(self, pad: str, **velden: Any) -> Response:
        """Send a form with the token, as the page does; does not follow where it leads (303)."""
        return self.post(pad, data={VELD: self.csrf, **velden}, follow_redirects=False)


def klant(app: FastAPI, *, adres: str = "127.0.0.1") -> Klant:
    """A browser at this machine, nobody logged in."""
    return Klant(app, base_url=ADRES, client=(adres, 50_000), headers={"Sec-Fetch-Site": "same-origin"})


@pytest.fixture(scope="session")
def gevulde_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with 40 kandidaten and 15 vacatures, half in velsen and half in heemskerk, and demo users."""
    return vul(tmp_path_factory.mktemp("web") / "home")


def vul(home: Path) -> Path:
    """Put that caseload in a folder that is not there yet."""
    mensen, werk = maak_caseload(7, 40).kandidaten, maak_vacatures(7, 15).vacatures
    with Opslag.open(home) as opslag:
        for nummer, gemeente in enumerate(GEMEENTEN):
            vast = {"bestand": gemeente, "sha256": str(nummer) * 64, "gemeente": gemeente}
            opslag.bewaar_kandidaten(mensen[nummer::2], **vast)
            opslag.bewaar_vacatures(werk[nummer::2], **vast)
        with opslag.handeling(OPDRACHTREGEL) as handeling:
            maak_demo_gebruikers(handeling, GEMEENTEN, mensen[0].id)
        Caseload(opslag, home).matcher(None, PEILDATUM)  # the index on disk, for every copy
    return home


def vul_kwartaal(home: Path) -> Path:
    """Add the events and figures of the example quarter: what the pages for beleid count.

    Without 2019: one quarter is published sooner than five.
    """
    alles, gegeven = voorbeeld_q1_2020()
    gebeurd = [een for een in alles if een.datum.year != 2019]
    with Opslag.open(home) as opslag, opslag.handeling(OPDRACHTREGEL) as handeling:
        gebeurtenissen.bewaar(handeling, gebeurd)
        cijfers.bewaar(handeling, gegeven)
        handeling.leg_vast(Gebeurtenis(actie=Actie.GEBEURTENISSEN_INGELEZEN, soort="gebeurtenissen", object="proef"))
    return home


@pytest.fixture
def instellingen(gevulde_map: Path, tmp_path: Path) -> Instellingen:
    """Settings over a copy of the caseload of this test's own; override to test another setting."""
    home = tmp_path / "home"
    shutil.copytree(gevulde_map, home)
    return Instellingen(home=home)


@pytest.fixture
def klok() -> Klok:
    """The clock of the service: noon of the day of the invented data; `klok.verzet(timedelta(...))` moves it."""
    return Klok()


@pytest.fixture
def dienst(instellingen: Instellingen, klok: Klok) -> Iterator[Dienst]:
    """The service over that copy."""
    with Opslag.open(instellingen.home, instellingen=instellingen) as opslag:
        yield Dienst(
            opslag=opslag,
            caseload=Caseload(opslag, instellingen.home),
            instellingen=instellingen,
            home=instellingen.home,
            klok=klok,
        )


@pytest.fixture
def app(dienst: Dienst) -> FastAPI:
    """The application, listening at this machine only."""
    return create_app(dienst, host="127.0.0.1")


@pytest.fixture
def anoniem(app: FastAPI) -> Klant:
    """A browser that is not logged in."""
    return klant(app)


@pytest.fixture
def als(dienst: Dienst, app: FastAPI) -> Callable[..., Klant]:
    """`als(rol, gemeenten=..., kandidaat=...)`: a browser in which somebody of this role is logged in."""

    def inloggen(rol: Rol | str, gemeenten: tuple[str, ...] = GEMEENTEN, kandidaat: str | None = None) -> Klant:
        with dienst.opslag.handeling(OPDRACHTREGEL) as handeling:
            if rol == Rol.WERKZOEKENDE and kandidaat is None:
                demo = gebruikers.met_id(handeling.conn, "werkzoekende")
                kandidaat = demo.kandidaat if demo else None
            id_ = "-".join(("test", str(rol), *sorted(gemeenten), *([kandidaat] if kandidaat else [])))
            if gebruikers.met_id(handeling.conn, id_) is None:
                gebruikers.maak(
                    handeling,
                    id_=id_,
                    naam=f"Test {rol}",
                    rol=Rol(rol),
                    gemeenten=gemeenten,
                    aanmelding=f"test {id_}",
                    kandidaat=kandidaat,
                )
            else:
                handeling.leg_vast(Gebeurtenis(actie=Actie.INGELOGD, soort="gebruiker", object=id_))
            sleutel = dienst.opslag.sleutels.sessie
            geheim = sessies.open_sessie(handeling.conn, sleutel, id_, dienst.klok())
            sessie = sessies.lees(handeling.conn, sleutel, geheim, dienst.klok(), sessies.Duur.van(dienst.instellingen))
        uit = klant(app)
        uit.cookies.set(koeknaam(dienst), geheim)
        assert sessie is not None
        uit.csrf = sessie.csrf
        return uit

    return inloggen
