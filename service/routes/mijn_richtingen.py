"""What a werkzoekende could become, can and wants, as JSON. The pages are in mijn_paginas.py."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from service.routes.afhankelijk import DeDienst, vereist
from service.routes.ids import BeroepId, Id
from service.schemas.eigen_profiel import KloptDit, MijnKan, MijnWil, Vastgelegd, VertelVerzoek, VoorkeurVerzoek
from service.schemas.richtingen import RichtingBeeld, RichtingenBeeld
from service.toegang.rollen import Recht, Uitvoerder
from service.werkplek import eigen_profiel, richtingen, voorkeuren

api = APIRouter(prefix="/mijn", tags=["mijn"])
Werkzoekende = Annotated[Uitvoerder, Depends(vereist(Recht.EIGEN_DOSSIER))]


@api.get(
    "/richtingen",
    operation_id="mijn_richtingen",
    summary="Richtingen om over na te denken",
    response_description="Drie tot zes richtingen, en wat is weggelaten",
)
def alle(dienst: DeDienst, wie: Werkzoekende) -> RichtingenBeeld:
    """An idea, no duty; nothing compares people."""
    return richtingen.mijn_richtingen(dienst, wie)


@api.get(
    "/richtingen/{beroep_id}",
    operation_id="mijn_richting",
    summary="Een richting",
    response_description="Wat u al kunt, wat nieuw is en hoe u het kunt leren en proberen",
)
def een(dienst: DeDienst, wie: Werkzoekende, beroep_id: BeroepId) -> RichtingBeeld:
    """One richting, with the steps that lead there."""
    return richtingen.mijn_richting(dienst, wie, beroep_id)


@api.put(
    "/richtingen/{beroep_id}/onderzoek",
    operation_id="onderzoek_richting",
    status_code=204,
    summary="Een richting onderzoeken",
    response_description="Het is opgeschreven",
)
def onderzoek(dienst: DeDienst, wie: Werkzoekende, beroep_id: BeroepId) -> None:
    """Take a richting up."""
    richtingen.onderzoek(dienst, wie, beroep_id)


@api.delete(
    "/richtingen/{beroep_id}/onderzoek",
    operation_id="stop_onderzoek",
    status_code=204,
    summary="Stoppen met onderzoeken",
    response_description="Het telt niet meer mee",
)
def stop(dienst: DeDienst, wie: Werkzoekende, beroep_id: BeroepId) -> None:
    """Stop with a richting."""
    richtingen.stop_onderzoek(dienst, wie, beroep_id)


@api.put(
    "/richtingen/{beroep_id}/afwijzing",
    operation_id="wijs_richting_af",
    status_code=204,
    summary="Dit werk niet willen",
    response_description="Dit werk wordt niet meer aangeboden",
)
def niet(dienst: DeDienst, wie: Werkzoekende, beroep_id: BeroepId) -> None:
    """Not this work: holds at once."""
    richtingen.zeg_niet(dienst, wie, beroep_id)


@api.delete(
    "/richtingen/{beroep_id}/afwijzing",
    operation_id="trek_afwijzing_in",
    status_code=204,
    summary="Dit werk toch wel willen",
    response_description="Dit werk wordt weer aangeboden",
)
def wel(dienst: DeDienst, wie: Werkzoekende, beroep_id: BeroepId) -> None:
    """Take "not this work" back."""
    richtingen.zeg_wel(dienst, wie, beroep_id)


@api.get(
    "/skills",
    operation_id="mijn_skills",
    summary="Wat ik kan, en wat nog de vraag is",
    response_description="De eigen skills en de volgende vraag",
)
def kan(dienst: DeDienst, wie: Werkzoekende) -> MijnKan:
    """What stands, and what was read or concluded and is to be confirmed."""
    return eigen_profiel.mijn_kan(dienst, wie)


@api.post(
    "/skills",
    operation_id="vertel_skills",
    status_code=204,
    summary="Skills toevoegen die u vertelde",
    response_description="De skills zijn opgeschreven",
)
def vertel(dienst: DeDienst, wie: Werkzoekende, verteld: VertelVerzoek) -> None:
    """Skills with where they were used."""
    eigen_profiel.voeg_skills_toe(dienst, wie, verteld)


@api.post(
    "/skills/antwoorden",
    operation_id="bevestig_skill",
    status_code=204,
    summary="Zeggen of een skill klopt",
    response_description="Het antwoord is opgeschreven",
)
def antwoord(dienst: DeDienst, wie: Werkzoekende, gezegd: KloptDit) -> None:
    """Yes, no, or left open."""
    eigen_profiel.bevestig_skill(dienst, wie, gezegd)


@api.get(
    "/voorkeuren",
    operation_id="mijn_voorkeuren",
    summary="Wat ik wil en niet wil",
    response_description="Alles wat meetelt, waar het ook gezegd is",
)
def wil(dienst: DeDienst, wie: Werkzoekende) -> MijnWil:
    """Wishes and stop-words."""
    return voorkeuren.mijn_wil(dienst, wie)


@api.post(
    "/voorkeuren",
    operation_id="leg_voorkeur_vast",
    status_code=201,
    summary="Zeggen wat u wilt of niet wilt",
    response_description="De voorkeur",
)
def leg_vast(dienst: DeDienst, wie: Werkzoekende, verzoek: VoorkeurVerzoek, response: Response) -> Vastgelegd:
    """A wish or a stop-word; it holds at once."""
    beeld = voorkeuren.leg_voorkeur_vast(dienst, wie, verzoek)
    response.headers["Location"] = f"/v1/mijn/voorkeuren/{beeld.id}"
    return beeld


@api.delete(
    "/voorkeuren/{voorkeur_id}",
    operation_id="trek_voorkeur_in",
    status_code=204,
    summary="Een voorkeur intrekken",
    response_description="De voorkeur telt niet meer mee",
)
def trek_in(dienst: DeDienst, wie: Werkzoekende, voorkeur_id: Id) -> None:
    """Take a wish or stop-word back."""
    voorkeuren.trek_voorkeur_in(dienst, wie, voorkeur_id)
