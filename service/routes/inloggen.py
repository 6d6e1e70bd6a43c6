"""Logging in and out."""

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from models.fouten import GeenToegang, InlogGeweigerd
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import lees_formulier
from service.routes.tonen import toon
from service.schemas.inloggen import DemoKeuze
from service.toegang import aanmelden_oidc
from service.toegang.aanmelden import meld_aan, meld_af
from service.toegang.demo import demo_gebruikers, mag_demo
from service.toegang.gebruikers import Gebruiker
from service.toegang.inlogpogingen import GELDIG
from service.toegang.koek import POGING, geef_koek, koeknaam, neem_koek
from service.toegang.oidc import TERUG, Oidc
from service.toegang.rollen import Recht, Uitvoerder

paginas = APIRouter(include_in_schema=False)
# Everybody who is logged in has this right, and everybody may log out.
Ingelogde = Annotated[Uitvoerder, Depends(vereist(Recht.REGELS_LEZEN))]


def _oidc(request: Request) -> Oidc:
    oidc: Oidc | None = request.app.state.oidc
    if oidc is None:
        raise HTTPException(404)
    return oidc


DeOidc = Annotated[Oidc, Depends(_oidc)]


@paginas.get("/inloggen")
def inloggen(request: Request, dienst: DeDienst, naar: str = "/") -> Response:
    """The ways in."""
    if request.state.uitvoerder is not None:
        return RedirectResponse(eigen_pad(naar), status_code=303)
    demo = demo_gebruikers(dienst) if mag_demo(request, dienst) else ()
    return toon(request, "inloggen.html", demo=demo, oidc=request.app.state.oidc is not None, naar=eigen_pad(naar))


@paginas.get("/inloggen/start")
def start(request: Request, dienst: DeDienst, oidc: DeOidc, naar: str = "/") -> Response:
    """To the identity provider. A link and no form: its answer is elsewhere, where our forms may not lead (CSP)."""
    try:
        adres, state = aanmelden_oidc.begin(dienst, oidc)
    except InlogGeweigerd:
        return _geweigerd(request, None)
    antwoord = RedirectResponse(adres, status_code=303)
    geef_koek(antwoord, dienst, f"{state}.{quote(eigen_pad(naar), safe='')}", POGING, GELDIG)
    return antwoord


@paginas.get(TERUG)
def terug(request: Request, dienst: DeDienst, oidc: DeOidc) -> Response:
    """Back from the identity provider."""
    state, _, naar = request.cookies.get(koeknaam(dienst, POGING), "").partition(".")
    antwoord: Response
    try:
        gebruiker = aanmelden_oidc.rond_af(dienst, oidc, dict(request.query_params), state)
        antwoord = _binnen(request, dienst, gebruiker, unquote(naar))
    except InlogGeweigerd as fout:
        antwoord = _geweigerd(request, fout.onderwerp)
    neem_koek(antwoord, dienst, POGING)
    return antwoord


@paginas.post("/inloggen/demo")
async def demo(request: Request, dienst: DeDienst) -> Response:
    """Log in with a button."""
    keuze = await lees_formulier(request, DemoKeuze)
    return await run_in_threadpool(_demo, request, dienst, keuze)


@paginas.post("/uitloggen")
def uitloggen(request: Request, dienst: DeDienst, wie: Ingelogde) -> Response:
    """End this session."""
    meld_af(dienst, wie, request.cookies[koeknaam(dienst)])
    return _buiten(dienst)


@paginas.post("/uitloggen/overal")
def overal(dienst: DeDienst, wie: Ingelogde) -> Response:
    """End every session of who asks, on every machine."""
    meld_af(dienst, wie, None)
    return _buiten(dienst)


def eigen_pad(naar: str) -> str:
    """A page of ours to go to after logging in; anything else becomes the first page."""
    eigen = naar.startswith("/") and not naar.startswith(("//", "/\\")) and naar.isprintable()
    return naar if eigen else "/"


def _demo(request: Request, dienst: DeDienst, keuze: DemoKeuze) -> Response:
    bekend = {een.id: een for een in demo_gebruikers(dienst)} if mag_demo(request, dienst) else {}
    if keuze.gebruiker not in bekend:
        raise GeenToegang("Zo kunt u hier niet inloggen.")
    return _binnen(request, dienst, bekend[keuze.gebruiker], keuze.naar)


def _binnen(request: Request, dienst: DeDienst, gebruiker: Gebruiker, naar: str) -> Response:
    geheim = meld_aan(dienst, gebruiker, request.cookies.get(koeknaam(dienst)))
    antwoord = RedirectResponse(eigen_pad(naar), status_code=303)
    geef_koek(antwoord, dienst, geheim)
    return antwoord


def _geweigerd(request: Request, onderwerp: str | None) -> Response:
    return toon(request, "inloggen_geweigerd.html", status=403, onderwerp=onderwerp)


def _buiten(dienst: DeDienst) -> Response:
    antwoord = RedirectResponse("/inloggen", status_code=303)
    neem_koek(antwoord, dienst)
    return antwoord
