"""`skillsmatch serve`: the workplace in a browser, and its API."""

from ipaddress import ip_address
from typing import Annotated

import typer

from models.fouten import InvoerFout, Melding
from service.cli.opties import Home, geopend, uitvoer
from service.logboek import zwijg_over_fouten
from service.settings import lees_instellingen

STOPTIJD_S = 20  # for requests that are under way when the service is told to stop

Host = Annotated[str, typer.Option("--host", help="Adres waarop de dienst luistert. Standaard alleen deze machine.")]
Poort = Annotated[int, typer.Option("--poort", min=1, max=65535, help="Poort waarop de dienst luistert.")]


def serve(home: Home = None, host: Host = "127.0.0.1", poort: Poort = 8000) -> None:
    """Start de werkplek: webpagina's voor adviseurs en een API. Stoppen met Ctrl-C."""
    # The other commands need nothing of the web, and start sooner without.
    import uvicorn  # noqa: PLC0415

    from service.app import create_app  # noqa: PLC0415
    from service.caseload import Caseload  # noqa: PLC0415
    from service.dienst import Dienst  # noqa: PLC0415

    instellingen = lees_instellingen()
    _weiger_open_demo(host, instellingen.omgeving)
    with geopend(home) as (opslag, pad):
        zwijg_over_fouten("uvicorn.error")
        dienst = Dienst(opslag=opslag, caseload=Caseload(opslag, pad), instellingen=instellingen, home=pad)
        app = create_app(dienst, host=host)
        uitvoer.print(f"De werkplek staat klaar op http://{host}:{poort}/ (stoppen: Ctrl-C).", markup=False)
        uvicorn.run(
            app,
            host=host,
            port=poort,
            log_config=None,  # our own log says what matters, without addresses
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=STOPTIJD_S,
        )


def _weiger_open_demo(host: str, omgeving: str) -> None:
    """Other machines may only come in when the settings are those of a real service.

    Raises:
        InvoerFout: They are not.
    """
    if omgeving != "productie" and not (host == "localhost" or ip_address(host).is_loopback):
        reden = "buiten deze machine luisteren kan alleen met SKILLSMATCH_OMGEVING=productie"
        raise InvoerFout([Melding("instellingen", reden, veld="--host", herstel="Zie docs/installeren.md.")])
