"""Recording facts about a kandidaat: one form a page, one address for a program."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from models.fouten import InvoerFout
from models.waardelijsten import KandidaatStatus, MagWerken, NbwStatus, RegisterStatus, Rijbewijs, TredeStand
from service.dienst import Dienst
from service.routes.afhankelijk import DeDienst, vereist
from service.routes.formulier import fouten_per_veld
from service.routes.ids import KandidaatId
from service.routes.ingevuld import Ingevuld, ingevuld
from service.routes.tonen import toon
from service.schemas.basis import Verzoek
from service.schemas.feiten import (
    BeschikbaarheidFeit,
    FeitVastgelegd,
    NbwBron,
    NbwFeit,
    PraktischFeit,
    RegisterBron,
    RegisterFeit,
    ToestemmingFeit,
    TredeBron,
    TredeFeit,
    Zegsman,
)
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import feiten, kandidaten, toestemmingen

api = APIRouter(tags=["feiten"])
paginas = APIRouter(include_in_schema=False)
Vaststeller = Annotated[Uitvoerder, Depends(vereist(Recht.VASTSTELLEN))]
Voor = Annotated[str, Query(max_length=200, description="Vacature of werkgever waar de vraag over gaat.")]
V = TypeVar("V", bound=Verzoek)
_VASTGELEGD = "Het feit is vastgelegd"
_RIJBEWIJZEN = [(een.value, een.value) for een in Rijbewijs]
_KEUZES = {
    "register": [(een.value, een.value) for een in RegisterStatus],
    "registerbron": [(een.value, een.value) for een in RegisterBron],
    "nbw": [(een.value, een.value.replace("_", " ")) for een in NbwStatus],
    "nbwbron": [(een.value, een.value) for een in NbwBron],
    "stand": [*((str(een), str(een)) for een in range(1, 7)), *((een.value, een.value) for een in TredeStand)],
    "tredebron": [(een.value, een.value) for een in TredeBron],
    "status": [(een.value, een.value) for een in KandidaatStatus],
    "zegsman": [(een.value, een.value) for een in Zegsman],
    "mag_werken": [
        (MagWerken.JA.value, "ja"),
        (MagWerken.NEE.value, "nee"),
        (MagWerken.TWV.value, "alleen met een tewerkstellingsvergunning"),
    ],
    "rijbewijzen": _RIJBEWIJZEN,
}


@api.put(
    "/kandidaten/{kandidaat_id}/register",
    operation_id="leg_register_vast",
    summary="Doelgroepregister vastleggen",
    response_description=_VASTGELEGD,
)
def register(dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: RegisterFeit) -> FeitVastgelegd:
    """Whether somebody is in the doelgroepregister, on which day, by whose word."""
    return feiten.register(dienst, wie, kandidaat_id, feit)


@api.put(
    "/kandidaten/{kandidaat_id}/nbw",
    operation_id="leg_nbw_vast",
    summary="Beschut werk vastleggen",
    response_description=_VASTGELEGD,
)
def nbw(dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: NbwFeit) -> FeitVastgelegd:
    """How far a request for beschut werk is."""
    return feiten.nbw(dienst, wie, kandidaat_id, feit)


@api.put(
    "/kandidaten/{kandidaat_id}/trede",
    operation_id="leg_trede_vast",
    summary="Trede vastleggen zoals vastgesteld",
    response_description=_VASTGELEGD,
)
def trede(dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: TredeFeit) -> FeitVastgelegd:
    """The trede as whoever is responsible established it."""
    return feiten.trede(dienst, wie, kandidaat_id, feit)


@api.put(
    "/kandidaten/{kandidaat_id}/beschikbaarheid",
    operation_id="leg_beschikbaarheid_vast",
    summary="Beschikbaarheid vastleggen",
    response_description=_VASTGELEGD,
)
def beschikbaarheid(
    dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: BeschikbaarheidFeit
) -> FeitVastgelegd:
    """Whether and when somebody can start."""
    return feiten.beschikbaarheid(dienst, wie, kandidaat_id, feit)


@api.patch(
    "/kandidaten/{kandidaat_id}",
    operation_id="leg_praktisch_vast",
    summary="Uren, reizen, rijbewijs en meer vastleggen",
    response_description=_VASTGELEGD,
)
def praktisch(dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: PraktischFeit) -> FeitVastgelegd:
    """What a rule waited for; what is left out stays as it was."""
    return feiten.praktisch(dienst, wie, kandidaat_id, feit)


@api.post(
    "/kandidaten/{kandidaat_id}/toestemmingen",
    operation_id="leg_toestemming_vast",
    status_code=201,
    summary="Toestemming of bezwaar vastleggen",
    response_description=_VASTGELEGD,
)
def toestemming(
    dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, feit: ToestemmingFeit, response: Response
) -> FeitVastgelegd:
    """What the person said about a vacature or a werkgever."""
    response.headers["Location"] = f"/v1/kandidaten/{kandidaat_id}"
    return toestemmingen.leg_vast(dienst, wie, kandidaat_id, feit)


def _paginas(naam: str, soort: type[V], leg_vast: Callable[[Dienst, Uitvoerder, str, V], FeitVastgelegd]) -> None:
    """The form of one fact, and what happens when it is sent."""

    @paginas.get(f"/kandidaten/{{kandidaat_id}}/{naam}")
    def leeg(
        request: Request, dienst: DeDienst, wie: Vaststeller, kandidaat_id: KandidaatId, voor: Voor = ""
    ) -> HTMLResponse:
        kandidaten.controleer(dienst, wie, kandidaat_id)
        return _toon(request, kandidaat_id, naam, {"voor": voor})

    @paginas.post(f"/kandidaten/{{kandidaat_id}}/{naam}")
    def ingevulde(
        request: Request,
        dienst: DeDienst,
        wie: Vaststeller,
        kandidaat_id: KandidaatId,
        formulier: Annotated[Ingevuld[V], Depends(ingevuld(soort))],
    ) -> Response:
        try:
            gedaan = leg_vast(dienst, wie, kandidaat_id, formulier.waarde)
        except InvoerFout as fout:
            return _toon(request, kandidaat_id, naam, formulier.getypt, fouten_per_veld(fout))
        if gedaan.conflict:
            return _toon(request, kandidaat_id, naam, {}, conflict=gedaan.conflict)
        code = "toestemming" if naam == "toestemmingen" else "vastgelegd"
        return RedirectResponse(f"/kandidaten/{kandidaat_id}?gedaan={code}", status_code=303)


def _toon(
    request: Request,
    kandidaat_id: str,
    naam: str,
    getypt: object,
    fouten: dict[str, str] | None = None,
    conflict: str | None = None,
) -> HTMLResponse:
    return toon(
        request,
        "kandidaat_feit.html",
        status=400 if fouten else 200,
        kandidaat=kandidaat_id,
        feit=naam,
        getypt=getypt,
        fouten=fouten or {},
        conflict=conflict,
        keuzes=_KEUZES,
    )


_paginas("register", RegisterFeit, feiten.register)
_paginas("nbw", NbwFeit, feiten.nbw)
_paginas("trede", TredeFeit, feiten.trede)
_paginas("beschikbaarheid", BeschikbaarheidFeit, feiten.beschikbaarheid)
_paginas("praktisch", PraktischFeit, feiten.praktisch)
_paginas("toestemmingen", ToestemmingFeit, toestemmingen.leg_vast)
