"""The cookies: out of reach of any script, and over https bound to this very host."""

from datetime import timedelta

from starlette.responses import Response

from service.dienst import Dienst

SESSIE = "sessie"
POGING = "inlogpoging"


def koeknaam(dienst: Dienst, naam: str = SESSIE) -> str:
    """Name of a cookie: with `__Host-` a browser takes it over https only, from this host, for all of it."""
    return f"__Host-{naam}" if _https(dienst) else naam


def geef_koek(
    antwoord: Response, dienst: Dienst, waarde: str, naam: str = SESSIE, duur: timedelta | None = None
) -> None:
    """Let the browser keep a value: for this long, or until it is closed."""
    antwoord.set_cookie(
        koeknaam(dienst, naam),
        waarde,
        max_age=None if duur is None else int(duur.total_seconds()),
        path="/",
        secure=_https(dienst),
        httponly=True,
        samesite="lax",  # so that it comes along when the identity provider sends the browser back
    )


def neem_koek(antwoord: Response, dienst: Dienst, naam: str = SESSIE) -> None:
    """Let the browser forget it."""
    antwoord.delete_cookie(koeknaam(dienst, naam), path="/", secure=_https(dienst), httponly=True, samesite="lax")


def _https(dienst: Dienst) -> bool:
    return dienst.instellingen.adres.startswith("https://")
