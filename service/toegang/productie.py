"""What may not be in production: the service does not start with it, and says all of it at once."""

from pathlib import Path

from models.fouten import InvoerFout, Melding
from service.settings import Instellingen
from service.toegang.oidc import NODIG


def keur_productie(instellingen: Instellingen, home: Path) -> None:
    """Refuse an unsafe setting; outside production everything may be tried.

    Args:
        instellingen: As set.
        home: Folder of the database.

    Raises:
        InvoerFout: What is unsafe, each with how to mend it.
    """
    if instellingen.omgeving != "productie":
        return
    meldingen = [*_inloggen(instellingen), *_adres(instellingen), *_sleutels(instellingen, home), *_log(instellingen)]
    if meldingen:
        raise InvoerFout(meldingen)


def _inloggen(instellingen: Instellingen) -> list[Melding]:
    uit = [
        _melding(naam, "in productie logt iedereen in met een inlogdienst, en dit ontbreekt")
        for naam in ("oidc_uitgever", *NODIG[1:])
        if not getattr(instellingen, naam)
    ]
    if instellingen.oidc_uitgever.startswith("http:"):
        uit.append(_melding("oidc_uitgever", "in productie moet dit een https-adres zijn"))
    if instellingen.demo_inloggen == "ja":
        uit.append(_melding("demo_inloggen", "inloggen zonder wachtwoord kan niet in productie"))
    return uit


def _adres(instellingen: Instellingen) -> list[Melding]:
    if instellingen.adres.startswith("https://"):
        return []
    return [_melding("adres", "in productie moet dit een https-adres zijn")]


def _sleutels(instellingen: Instellingen, home: Path) -> list[Melding]:
    map_ = instellingen.sleutelmap
    if map_ is not None and not map_.expanduser().resolve().is_relative_to(home.expanduser().resolve()):
        return []
    return [_melding("sleutelmap", "in productie staan de sleutels niet in dezelfde map als de database")]


def _log(instellingen: Instellingen) -> list[Melding]:
    if instellingen.log_niveau != "DEBUG":
        return []
    return [_melding("log_niveau", "het niveau DEBUG kan niet in productie")]


def _melding(naam: str, reden: str) -> Melding:
    herstel = Instellingen.model_fields[naam].description
    return Melding("instellingen", reden, veld=f"SKILLSMATCH_{naam.upper()}", herstel=herstel)
