"""The werkzoekende of VUM 3.0.0: match profile and detail profile in one model.

The model keeps everything, contact data included, so that a message can be written back whole. What becomes a
`Kandidaat` is decided in `vum_kandidaat`, and contact data do not.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import Field

from kandidaten.uitwisseling.blok import KandidaatBlok
from models.uitwisseling import vum
from models.uitwisseling.bestand import Bestand, open_bestand
from models.uitwisseling.gelezen import Gelezen
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import WERKZOEKENDEN, Gevonden, lees_berichten, schrijf_berichten


class Cursus(vum.Cursus):
    """Course that somebody followed."""

    datum_aanvang_volgen_cursus: vum.Datum = None
    datum_certificaat: vum.Datum = None
    datum_einde_volgen_cursus: vum.Datum = None
    naam_opleidingsinstituut: vum.Organisatie = None


class Interesse(vum.Bericht):
    """Interest in somebody's own words."""

    naam_interesse: vum.Naam = None


class Opleiding(vum.Opleiding):
    """Education that somebody followed."""

    code_status_opleiding: Annotated[int | None, vum.codelijst(0, 1, 2, 3)] = None
    datum_aanvang_volgen_opleiding: vum.Datum = None
    datum_diploma: vum.Datum = None
    datum_einde_volgen_opleiding: vum.Datum = None
    naam_opleidingsinstituut: vum.Organisatie = None


class Werkervaring(vum.Bericht):
    """Earlier job."""

    beroep: vum.Beroep | None = None
    datum_aanvang_werkzaamheden: vum.Datum = None
    datum_einde_werkzaamheden: vum.Datum = None
    naam_organisatie: Annotated[str | None, vum.hooguit(70)] = None
    toelichting_werkervaring: vum.Tekst = None


class Arbeidsmarktkwalificatie(vum.Bericht):
    """What somebody brings to the labour market."""

    code_werk_en_denkniveau_werkzoekende: Annotated[int | None, vum.codelijst(*range(8))] = None
    cursus: vum.Lijst[Cursus] = None
    competentiebeheersing: vum.Lijst[vum.Competentiebeheersing] = None
    interesse: vum.Lijst[Interesse] = None
    opleiding: vum.Lijst[Opleiding] = None
    rijbewijs: vum.Lijst[vum.Rijbewijs] = None
    taalbeheersing: vum.Lijst[vum.Taalbeheersing] = None
    werkervaring: vum.Lijst[Werkervaring] = None


class Contactpersoon(vum.Bericht):
    """Contact person; detail profile only."""

    naam_contactpersoon_afdeling: Annotated[str | None, vum.hooguit(35)] = None
    emailadres: Annotated[str | None, vum.hooguit(320)] = None
    telefoonnummer: Annotated[str | None, vum.hooguit(14)] = None


class EisAanWerk(vum.Bericht):
    """What somebody needs at work; about health, so restricted; detail profile only."""

    indicatie_aanpassing_werkomgeving: vum.JaNeeOnbekend = None
    indicatie_begeleiding: vum.JaNeeOnbekend = None
    indicatie_werkvariatie: vum.JaNeeOnbekend = None


class Flexibiliteit(vum.Flexibiliteit):
    """Availability of a person."""

    datum_aanvang_beschikbaar_voor_werk: vum.Datum = None


class Mobiliteit(vum.Bericht):
    """Where from, how far and how long."""

    bemiddelingspostcode: vum.Postcode
    maximale_reisafstand: Annotated[int | None, Field(ge=0, le=999)] = None
    maximale_reistijd: Annotated[int | None, Field(ge=0, le=999)] = None


class Werkzoekende(vum.Bericht):
    """A werkzoekende; towards the bemiddelaar known by `vumID`, at the bron by `idWerkzoekende`."""

    arbeidsmarktkwalificatie: Arbeidsmarktkwalificatie | None = None
    bemiddelingsberoep: vum.Lijst[vum.Beroep] = None
    contactpersoon: vum.Lijst[Contactpersoon] = None
    contractvorm: vum.Lijst[vum.Contractvorm] = None
    eis_aan_werk: EisAanWerk | None = None
    emailadres: Annotated[vum.Lijst[str], vum.hooguit(320)] = None
    flexibiliteit: Flexibiliteit | None = None
    id_werkzoekende: vum.Kenmerk | None = None
    indicatie_beschikbaarheid_contactgegevens: vum.JaNee = None
    indicatie_ldr_registratie: vum.JaNee = None
    mobiliteit: Mobiliteit | None = None
    persoonlijke_presentatie: vum.Tekst = None
    sector: vum.Lijst[vum.Sector] = None
    telefoonnummer: Annotated[vum.Lijst[str], vum.hooguit(14)] = None
    vervoermiddel: vum.Lijst[vum.Vervoermiddel] = None
    webadres: vum.Lijst[vum.Webadres] = None
    werktijden: vum.Werktijden | None = None
    vum_id: vum.Kenmerk | None = Field(None, alias="vumID")
    skillsmatch: KandidaatBlok | None = None


def lees_vum(pad: Path) -> Gelezen[Werkzoekende]:
    """Read a VUM 3.0.0 file: a list, one message, or the answer to a selectievraag.

    Raises:
        InvoerFout: Anything that the standard does not allow; all faults at once.
    """
    bestand = open_bestand(pad)
    verslag = Verslag(bestand.naam)
    return verslag.gelezen(bestand, (deel.bericht for deel in lees_gevonden(bestand, verslag)))


def lees_gevonden(bestand: Bestand, verslag: Verslag) -> list[Gevonden[Werkzoekende]]:
    """Read every message of an opened file; faults go to the report."""
    return lees_berichten(bestand, Werkzoekende, WERKZOEKENDEN, verslag)


def schrijf_vum(pad: Path, berichten: Iterable[Werkzoekende]) -> None:
    """Write messages back as they were read, contact data and the skillsmatch block included."""
    schrijf_berichten(pad, berichten)
