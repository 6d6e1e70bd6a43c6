"""From a VUM vacature to a `Vacature`.

Not mapped, on purpose: contact persons, web addresses and the street address. VUM does not say which
requirements are legal, so what it asks becomes `werkgever_must`; the block can say more.
"""

from collections.abc import Iterator

from models.skills import Belang, Skill
from models.uitwisseling import vum_waarden as waarden
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import Gevonden
from models.waardelijsten import Aard, EisSoort, PlekSoort, Taalniveau
from vacatures.uitwisseling import vum as bericht
from vacatures.uitwisseling.blok import VacatureBlok
from vacatures.vacature import Eis, Vacature

# In this order: a vacature that can also be regular is not kept for somebody who comes to learn.
_PLEKKEN = {
    "01": PlekSoort.REGULIER,
    "02": PlekSoort.LEERWERKPLEK,
    "04": PlekSoort.LEERWERKPLEK,
    "03": PlekSoort.VRIJWILLIGERSWERK,
}


def naar_vacature(gevonden: Gevonden[bericht.Vacature], verslag: Verslag) -> Vacature:
    """Map one message that was read without fault; what is odd is reported and kept."""
    vac = gevonden.bericht
    blok = vac.skillsmatch or VacatureBlok()
    uren, voorwaarden = vac.werktijden, vac.arbeids_voorwaarden
    _meld_vreemd(gevonden, verslag)
    return Vacature(
        id=str(vac.id_vacature or vac.vum_id),
        titel=vac.naam_vacature,
        tekst=vac.omschrijving_vacature,
        beroep=(vac.beroep.code_beroepsnaam or vac.beroep.naam) if vac.beroep else None,
        gevraagd=tuple(_gevraagd(vac, blok)),
        eisen=tuple(_eisen(vac, blok)),
        plek=blok.plek or _plek(vac),
        werkgever=vac.werkgever.handelsnaam_organisatie if vac.werkgever else None,
        postcode=vac.adres.postcode.upper() if vac.adres else None,
        uren_min=uren.aantal_werkuren_per_week_minimaal if uren else None,
        uren_max=uren.aantal_werkuren_per_week_maximaal if uren else None,
        werktijden=waarden.werktijden(vac.flexibiliteit, vac.werktijden, blok.werktijden),
        begeleiding=blok.begeleiding,
        aanpassing_mogelijk=blok.aanpassing_mogelijk,
        werk_denkniveau=waarden.werk_denkniveau(vac.code_werk_en_denkniveau_minimaal),
        start=voorwaarden.datum_aanvang_werkzaamheden if voorwaarden else None,
        sluitingsdatum=vac.sluitingsdatum_vacature,
        status=blok.status,
        plaatsen=1 if blok.plaatsen is None else blok.plaatsen,
        sector=_sector(vac),
        onbekende_codes=gevonden.onbekende_codes,
    )


def _gevraagd(vac: bericht.Vacature, blok: VacatureBlok) -> Iterator[Skill]:
    for competentie in vac.competentiebeheersing or ():
        if competentie.code_competentie:
            yield Skill(concept=competentie.code_competentie, graad=Belang.BELANGRIJK, bron="competentie in VUM")
    for skill in blok.gevraagd or ():
        yield Skill(label=skill.skill, concept=skill.code, graad=skill.belang, bron="gevraagd in het bestand")


def _eisen(vac: bericht.Vacature, blok: VacatureBlok) -> Iterator[Eis]:
    for rijbewijs in waarden.rijbewijzen(vac.rijbewijs):
        yield Eis(soort=EisSoort.RIJBEWIJS, waarde=rijbewijs.value, aard=Aard.WERKGEVER_MUST)
    for taal in vac.taalbeheersing or ():
        code, niveau = waarden.taalcode(taal), waarden.taalniveau(taal.code_niveau_taalbeheersing_mondeling)
        if code and niveau and niveau is not Taalniveau.GEEN:
            yield Eis(soort=EisSoort.TAAL, waarde=f"{code}:{niveau.value}", aard=Aard.WERKGEVER_MUST)
    for cursus in vac.cursus or ():
        if cursus.naam_cursus and cursus.indicatie_certificaat == 1:
            yield Eis(soort=EisSoort.CERTIFICAAT, waarde=cursus.naam_cursus, aard=Aard.WERKGEVER_MUST)
    yield from (eis.als_eis() for eis in blok.eisen or ())


def _plek(vac: bericht.Vacature) -> PlekSoort | None:
    codes = {vorm.code_type_overeenkomst for vorm in vac.contractvorm or ()}
    return next((plek for code, plek in _PLEKKEN.items() if code in codes), None)


def _sector(vac: bericht.Vacature) -> str | None:
    code = vac.sector.code_sbi if vac.sector else None
    return None if code is None else f"SBI {code}"


def _meld_vreemd(gevonden: Gevonden[bericht.Vacature], verslag: Verslag) -> None:
    vac, rij = gevonden.bericht, gevonden.rij
    if vac.adres is None:
        verslag.waarschuw("geen postcode: de reisafstand is niet te toetsen", rij=rij, veld="adres")
    for taal in vac.taalbeheersing or ():
        if waarden.taalniveau(taal.code_niveau_taalbeheersing_mondeling) and not waarden.taalcode(taal):
            reden = "een taaleis zonder bekende taal: bewaard in het bericht, niet meegewogen"
            verslag.waarschuw(reden, rij=rij, veld="taalbeheersing[].codeTaal")
    voorwaarden = vac.arbeids_voorwaarden
    begin = voorwaarden.datum_aanvang_werkzaamheden if voorwaarden else None
    eind = voorwaarden.datum_einde_werkzaamheden if voorwaarden else None
    if begin and eind and eind < begin:
        veld = "arbeidsVoorwaarden"
        verslag.waarschuw("de einddatum ligt voor de begindatum: beide bewaard", rij=rij, veld=veld)
