"""What is written down: the acts, each with the activity of the register (AVG art. 30) that it belongs to."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Actie(StrEnum):
    """One kind of line in the auditlog."""

    INGELOGD = "ingelogd"
    UITGELOGD = "uitgelogd"
    INLOGGEN_GEWEIGERD = "inloggen geweigerd"
    TOEGANG_GEWEIGERD = "toegang geweigerd"
    DOSSIER_BEKEKEN = "dossier bekeken"
    DOSSIER_AFGEDRUKT = "dossier afgedrukt"
    RICHTINGEN_BEKEKEN = "richtingen bekeken"
    RICHTING_OPGEPAKT = "richting opgepakt"
    RICHTING_GESTOPT = "richting gestopt"
    VOORKEUR_VASTGELEGD = "voorkeur vastgelegd"
    VOORKEUR_INGETROKKEN = "voorkeur ingetrokken"
    VEEL_DOSSIERS = "veel dossiers bekeken"
    LIJST_GEMAAKT = "lijst gemaakt"
    LIJST_HERHAALD = "lijst herhaald"
    UITLEG_BEKEKEN = "uitleg bekeken"
    VERGELEKEN = "kandidaten vergeleken"
    FEIT_VASTGELEGD = "feit vastgelegd"
    TOESTEMMING_VASTGELEGD = "toestemming vastgelegd"
    REGEL_OPGEHEVEN = "regel opgeheven"
    OPHEFFING_INGETROKKEN = "opheffing ingetrokken"
    RANKING_UITGEZET = "ranking uitgezet"
    RANKING_AANGEZET = "ranking aangezet"
    VOORGESTELD = "voorgesteld"
    GEPARKEERD = "geparkeerd"
    AFGEWEZEN = "afgewezen"
    VOORSTEL_BIJGEWERKT = "voorstel bijgewerkt"
    WERKGEVERSBLAD_GEMAAKT = "werkgeversblad gemaakt"
    BESTAND_GEUPLOAD = "bestand geupload"
    BESTAND_WEGGEGOOID = "bestand weggegooid"
    BESTAND_INGELEZEN = "bestand ingelezen"
    LEERAANBOD_INGELEZEN = "leeraanbod ingelezen"
    GEBEURTENISSEN_INGELEZEN = "gebeurtenissen ingelezen"
    PLAATSING_GEVOLGD = "plaatsing gevolgd"
    IMPORT_TERUGGEDRAAID = "import teruggedraaid"
    GEEXPORTEERD = "geexporteerd"
    RAPPORT_GEMAAKT = "rapport gemaakt"
    INZAGE_GEGEVEN = "inzage gegeven"
    GEWIST = "gewist"
    VERNIETIGD = "vernietigd na bewaartermijn"
    AUDIT_GELEZEN = "auditlog gelezen"
    GEBRUIKER_GEWIJZIGD = "gebruiker gewijzigd"
    RESERVEKOPIE_GEMAAKT = "reservekopie gemaakt"
    RESERVEKOPIE_TERUGGEZET = "reservekopie teruggezet"


class Verwerking(StrEnum):
    """One activity that processes data of kandidaten, as the register of the organisation names it (AVG art. 30)."""

    BEMIDDELING = "bemiddeling"
    DOSSIERVOERING = "dossiervoering"
    UITWISSELING = "uitwisseling"
    RECHTEN = "rechten-van-betrokkenen"
    VERNIETIGING = "vernietiging"
    VERANTWOORDING = "verantwoording"
    CONTINUITEIT = "continuiteit"

    @property
    def uri(self) -> str:
        """How the processing log points at it."""
        return f"urn:skillsmatch:verwerking:{self.value}"


# Every act has its place; None: it concerns officials or vacatures, and nobody's dossier.
VERWERKINGEN: Final[Mapping[Actie, Verwerking | None]] = MappingProxyType(
    {
        Actie.INGELOGD: None,
        Actie.UITGELOGD: None,
        Actie.INLOGGEN_GEWEIGERD: None,
        Actie.TOEGANG_GEWEIGERD: None,
        Actie.DOSSIER_BEKEKEN: Verwerking.BEMIDDELING,
        Actie.DOSSIER_AFGEDRUKT: Verwerking.BEMIDDELING,
        Actie.RICHTINGEN_BEKEKEN: Verwerking.BEMIDDELING,
        Actie.RICHTING_OPGEPAKT: Verwerking.BEMIDDELING,
        Actie.RICHTING_GESTOPT: Verwerking.BEMIDDELING,
        Actie.VOORKEUR_VASTGELEGD: Verwerking.DOSSIERVOERING,
        Actie.VOORKEUR_INGETROKKEN: Verwerking.DOSSIERVOERING,
        Actie.VEEL_DOSSIERS: None,
        Actie.LIJST_GEMAAKT: Verwerking.BEMIDDELING,
        Actie.LIJST_HERHAALD: Verwerking.VERANTWOORDING,
        Actie.UITLEG_BEKEKEN: Verwerking.BEMIDDELING,
        Actie.VERGELEKEN: Verwerking.BEMIDDELING,
        Actie.FEIT_VASTGELEGD: Verwerking.DOSSIERVOERING,
        Actie.TOESTEMMING_VASTGELEGD: Verwerking.DOSSIERVOERING,
        Actie.REGEL_OPGEHEVEN: None,
        Actie.OPHEFFING_INGETROKKEN: None,
        Actie.RANKING_UITGEZET: None,
        Actie.RANKING_AANGEZET: None,
        Actie.VOORGESTELD: Verwerking.BEMIDDELING,
        Actie.GEPARKEERD: Verwerking.BEMIDDELING,
        Actie.AFGEWEZEN: Verwerking.BEMIDDELING,
        Actie.VOORSTEL_BIJGEWERKT: Verwerking.BEMIDDELING,
        Actie.WERKGEVERSBLAD_GEMAAKT: Verwerking.BEMIDDELING,
        Actie.BESTAND_GEUPLOAD: Verwerking.DOSSIERVOERING,
        Actie.BESTAND_WEGGEGOOID: Verwerking.DOSSIERVOERING,
        Actie.BESTAND_INGELEZEN: Verwerking.DOSSIERVOERING,
        Actie.LEERAANBOD_INGELEZEN: None,
        Actie.GEBEURTENISSEN_INGELEZEN: Verwerking.VERANTWOORDING,
        Actie.PLAATSING_GEVOLGD: Verwerking.BEMIDDELING,
        Actie.IMPORT_TERUGGEDRAAID: Verwerking.DOSSIERVOERING,
        Actie.GEEXPORTEERD: Verwerking.UITWISSELING,
        Actie.RAPPORT_GEMAAKT: Verwerking.VERANTWOORDING,
        Actie.INZAGE_GEGEVEN: Verwerking.RECHTEN,
        Actie.GEWIST: Verwerking.RECHTEN,
        Actie.VERNIETIGD: Verwerking.VERNIETIGING,
        Actie.AUDIT_GELEZEN: Verwerking.VERANTWOORDING,
        Actie.GEBRUIKER_GEWIJZIGD: None,
        Actie.RESERVEKOPIE_GEMAAKT: Verwerking.CONTINUITEIT,
        Actie.RESERVEKOPIE_TERUGGEZET: Verwerking.CONTINUITEIT,
    }
)
