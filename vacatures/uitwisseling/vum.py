"""The vacature of VUM 3.0.0: match profile and detail profile in one model.

The model keeps everything, contact data included, so that a message can be written back whole. What becomes a
`Vacature` is decided in `vum_vacature`, and contact data do not.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import Field

from models.uitwisseling import vum
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.gelezen import Gelezen
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import VACATURES, Gevonden, lees_berichten, schrijf_berichten
from vacatures.uitwisseling.blok import VacatureBlok


class Adres(vum.Bericht):
    """Address of the workplace."""

    postcode: vum.Postcode
    straatnaam: Annotated[str | None, vum.hooguit(24)] = None
    huisnummer: Annotated[int | None, Field(ge=0, le=99_999)] = None
    huisnummertoevoeging: Annotated[str | None, vum.hooguit(6)] = None


class ArbeidsVoorwaarden(vum.Bericht):
    """First and last working day, pay and conditions."""

    datum_aanvang_werkzaamheden: vum.Datum = None
    datum_einde_werkzaamheden: vum.Datum = None
    omschrijving_arbeidsvoorwaarden: vum.Tekst = None
    salaris_indicatie: Annotated[str | None, vum.hooguit(100)] = None


class Contactpersoon(vum.Bericht):
    """Contact person of the employer; detail profile only."""

    naam_contactpersoon_afdeling: Annotated[str | None, vum.hooguit(35)] = None
    emailadres: Annotated[vum.Lijst[str], vum.hooguit(320)] = None
    telefoonnummer: Annotated[vum.Lijst[str], vum.hooguit(14)] = None


class Sollicitatiewijze(vum.Bericht):
    """How to apply."""

    code_sollicitatiewijze: Annotated[str | None, vum.codelijst("1", "2", "3", "4")] = None
    webadres: vum.Webadres | None = None


class Werkervaring(vum.Bericht):
    """Asked years in the beroep."""

    aantal_jaren_werkzaam_in_beroep: Annotated[int | None, Field(ge=0, le=99)] = None


class Werkgever(vum.Bericht):
    """Employer."""

    contactpersoon: vum.Lijst[Contactpersoon] = None
    handelsnaam_organisatie: vum.Organisatie = None
    sector: vum.Lijst[vum.Sector] = None
    webadres: vum.Lijst[vum.Webadres] = None


class Vacature(vum.Bericht):
    """A vacature; towards the bemiddelaar known by `vumID`, at the bron by `idVacature`."""

    adres: Adres | None = None
    arbeids_voorwaarden: ArbeidsVoorwaarden | None = None
    beroep: vum.Beroep | None = None
    code_werk_en_denkniveau_minimaal: Annotated[str | None, vum.codelijst(*"01234567")] = None
    contractvorm: vum.Lijst[vum.Contractvorm] = None
    cursus: vum.Lijst[vum.Cursus] = None
    flexibiliteit: vum.Flexibiliteit | None = None
    competentiebeheersing: vum.Lijst[vum.Competentiebeheersing] = None
    id_vacature: vum.Kenmerk | None = None
    naam_vacature: vum.Naam = None
    nummer_vacature: Annotated[str | None, vum.hooguit(11)] = None
    omschrijving_vacature: vum.Tekst = None
    opleiding: vum.Lijst[vum.Opleiding] = None
    rijbewijs: vum.Lijst[vum.Rijbewijs] = None
    sector: vum.Sector | None = None
    sluitingsdatum_vacature: vum.Datum = None
    sollicitatiewijze: vum.Lijst[Sollicitatiewijze] = None
    taalbeheersing: vum.Lijst[vum.Taalbeheersing] = None
    vervoermiddel: vum.Lijst[vum.Vervoermiddel] = None
    werkervaring: vum.Lijst[Werkervaring] = None
    werkgever: Werkgever | None = None
    werktijden: vum.Werktijden | None = None
    vum_id: vum.Kenmerk | None = Field(None, alias="vumID")
    skillsmatch: VacatureBlok | None = None


def lees_vum(pad: Path) -> Gelezen[Vacature]:
    """Read a VUM 3.0.0 file: a list, one message, or the answer to a selectievraag.

    Raises:
        InvoerFout: Anything that the standard does not allow; all faults at once.
    """
    bestand = open_bestand(pad)
    verslag = Verslag(bestand.naam)
    return verslag.gelezen(bestand, (deel.bericht for deel in lees_gevonden(bestand, verslag)))


def lees_gevonden(bestand: Bestand, verslag: Verslag) -> list[Gevonden[Vacature]]:
    """Read every message of an opened file; faults go to the report."""
    return lees_berichten(bestand, Vacature, VACATURES, verslag)


def schrijf_vum(pad: Path, berichten: Iterable[Vacature]) -> None:
    """Write messages back as they were read, contact data and the skillsmatch block included."""
    schrijf_berichten(pad, berichten)
