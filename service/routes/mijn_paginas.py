"""The pages of a werkzoekende: what one could become, can and wants. Their JSON is in mijn_richtingen.py."""

from collections.abc import Callable
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import Id
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.eigen_profiel import VRAGEN, KloptDit, VoorkeurVerzoek
from service.schemas.mijn_vormen import IntrekVorm, Kies, KloptVorm, RichtingKnop, Ronde
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import eigen_profiel, richtingen, voorkeuren

paginas = APIRouter(include_in_schema=False)
Werkzoekende = Annotated[Uitvoerder, Depends(vereist(Recht.EIGEN_DOSSIER))]

_RICHTINGEN: Final = "/mijn/richtingen"


@paginas.get(_RICHTINGEN)
def alle_richtingen(request: Request, dienst: DeDienst, wie: Werkzoekende) -> HTMLResponse:
    """Three to six ideas, on cards."""
    return toon(request, "mijn_richtingen.html", beeld=richtingen.mijn_richtingen(dienst, wie))


@paginas.get(f"{_RICHTINGEN}/{{beroep_id}}")
def een_richting(request: Request, dienst: DeDienst, wie: Werkzoekende, beroep_id: Id) -> HTMLResponse:
    """One of them, to read and to print."""
    return toon(request, "mijn_richting.html", beeld=richtingen.mijn_richting(dienst, wie, beroep_id))


def _knop(naam: str, doe: Callable[[Dienst, Uitvoerder, str], object]) -> None:
    """A button at a richting: what it does, and back to where it was pressed."""

    @paginas.post(f"{_RICHTINGEN}/{{beroep_id}}/{naam}")
    def druk(
        dienst: DeDienst,
        wie: Werkzoekende,
        beroep_id: Id,
        knop: Annotated[Ingevuld[RichtingKnop], Depends(ingevuld(RichtingKnop))],
    ) -> Response:
        blijf = knop.waarde.blijf
        doe(dienst, wie, beroep_id)
        naar = f"{_RICHTINGEN}/{beroep_id}" if blijf else _RICHTINGEN
        return RedirectResponse(f"{naar}?gedaan=mijn-{naam}", status_code=303)


_knop("niet", richtingen.zeg_niet)
_knop("wel", richtingen.zeg_wel)
_knop("onderzoeken", richtingen.onderzoek)
_knop("stoppen", richtingen.stop_onderzoek)


@paginas.get("/mijn/kan")
def kan(request: Request, dienst: DeDienst, wie: Werkzoekende, nog: Ronde = VRAGEN) -> HTMLResponse:
    """What one can, one question at a time and a few at a sitting."""
    return toon(request, "mijn_kan.html", beeld=eigen_profiel.mijn_kan(dienst, wie, (), nog), overgeslagen=())


@paginas.post("/mijn/kan")
def klopt(
    request: Request,
    dienst: DeDienst,
    wie: Werkzoekende,
    vorm: Annotated[Ingevuld[KloptVorm], Depends(ingevuld(KloptVorm))],
) -> Response:
    """An answer, and then the next question. What was left open is known to the form alone."""
    gezegd = vorm.waarde
    eigen_profiel.bevestig_skill(dienst, wie, KloptDit(skill=gezegd.skill, antwoord=gezegd.antwoord))
    over = gezegd.overgeslagen + ((gezegd.skill,) if gezegd.antwoord == "weet-niet" else ())
    if not over:
        return RedirectResponse(f"/mijn/kan?nog={gezegd.nog}", status_code=303)
    beeld = eigen_profiel.mijn_kan(dienst, wie, over, gezegd.nog)
    return toon(request, "mijn_kan.html", beeld=beeld, overgeslagen=over)


@paginas.get("/mijn/wil")
def wil(request: Request, dienst: DeDienst, wie: Werkzoekende, kies: Kies = Kies.GEEN) -> HTMLResponse:
    """What one wants and does not want."""
    return toon(request, "mijn_wil.html", beeld=voorkeuren.mijn_wil(dienst, wie), kies=kies)


@paginas.post("/mijn/wil")
def leg_vast(
    dienst: DeDienst, wie: Werkzoekende, vorm: Annotated[Ingevuld[VoorkeurVerzoek], Depends(ingevuld(VoorkeurVerzoek))]
) -> Response:
    """One choice more."""
    gezegd = vorm.waarde
    voorkeuren.leg_voorkeur_vast(dienst, wie, gezegd)
    return _naar_wil(Kies.GRAAG if gezegd.wil else Kies.NIET, "mijn-wil")


@paginas.post("/mijn/wil/{voorkeur_id}/intrekken")
def trek_in(
    dienst: DeDienst,
    wie: Werkzoekende,
    voorkeur_id: Id,
    vorm: Annotated[Ingevuld[IntrekVorm], Depends(ingevuld(IntrekVorm))],
) -> Response:
    """One choice less."""
    kies = vorm.waarde.kies
    voorkeuren.trek_voorkeur_in(dienst, wie, voorkeur_id)
    return _naar_wil(kies, "mijn-weg")


def _naar_wil(kies: Kies, gedaan: str) -> Response:
    lijst = f"kies={kies}&" if kies else ""
    return RedirectResponse(f"/mijn/wil?{lijst}gedaan={gedaan}", status_code=303)
