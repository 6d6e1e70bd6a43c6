"""From a VUM werkzoekende to a `Kandidaat`.

Not mapped, on purpose: names, telephone numbers, e-mail and web addresses, the presentation, and names of
employers and schools. Nothing here needs them, so nothing here keeps them.
"""

from collections.abc import Iterator

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from kandidaten.uitwisseling import vum as bericht
from kandidaten.uitwisseling.blok import KandidaatBlok
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Bewijs, Skill
from models.uitwisseling import vum
from models.uitwisseling import vum_waarden as waarden
from models.uitwisseling.verslag import Verslag
from models.uitwisseling.vum_lezen import Gevonden
from models.waardelijsten import Begeleiding, RegisterStatus, Vervoermiddel

_LEEG = bericht.Arbeidsmarktkwalificatie()
_REGISTER = {True: RegisterStatus.JA, False: RegisterStatus.NEE}
_AFGESCHERMD = ("eisAanWerk.", "indicatieLdrRegistratie")


def naar_kandidaat(gevonden: Gevonden[bericht.Werkzoekende], verslag: Verslag) -> Kandidaat:
    """Map one message that was read without fault; what is odd is reported and kept."""
    wz = gevonden.bericht
    blok = wz.skillsmatch or KandidaatBlok()
    kwalificatie = wz.arbeidsmarktkwalificatie or _LEEG
    mobiliteit = wz.mobiliteit
    uren = wz.werktijden
    vrij = wz.flexibiliteit
    _meld_vreemd(gevonden, verslag)
    return Kandidaat(
        id=str(wz.id_werkzoekende or wz.vum_id),
        skills=tuple(_skills(kwalificatie, blok)),
        werkervaring=tuple(_werk(deel, gevonden.rij, verslag) for deel in kwalificatie.werkervaring or ()),
        gewenste_beroepen=tuple(
            naam for deel in wz.bemiddelingsberoep or () if (naam := deel.code_beroepsnaam or deel.naam)
        ),
        opleidingen=tuple(_opleidingen(kwalificatie)),
        certificaten=tuple(_certificaten(kwalificatie, blok)),
        talen=tuple(waarden.taal(deel) for deel in kwalificatie.taalbeheersing or ()),
        rijbewijzen=frozenset(waarden.rijbewijzen(kwalificatie.rijbewijs)) or None,
        vervoermiddelen=_vervoer(wz),
        werk_denkniveau=waarden.werk_denkniveau(kwalificatie.code_werk_en_denkniveau_werkzoekende),
        postcode=mobiliteit.bemiddelingspostcode.upper() if mobiliteit else None,
        max_reisafstand_km=mobiliteit.maximale_reisafstand if mobiliteit else None,
        max_reistijd_min=mobiliteit.maximale_reistijd if mobiliteit else None,
        uren_min=uren.aantal_werkuren_per_week_minimaal if uren else None,
        uren_max=uren.aantal_werkuren_per_week_maximaal if uren else None,
        werktijden=waarden.werktijden(wz.flexibiliteit, wz.werktijden, blok.werktijden),
        beschikbaar_vanaf=vrij.datum_aanvang_beschikbaar_voor_werk if vrij else None,
        beschikbaar_tot=vrij.datum_einde_beschikbaar_voor_werk if vrij else None,
        status=blok.status,
        mag_werken=blok.mag_werken,
        profiel_datum=blok.profiel_datum,
        open_voorstellen=blok.open_voorstellen,
        toestemmingen=tuple(
            Toestemming(voor=deel.voor, gegeven=deel.gegeven, datum=deel.datum) for deel in blok.toestemmingen or ()
        ),
        wensen="; ".join(deel.naam_interesse for deel in kwalificatie.interesse or () if deel.naam_interesse) or None,
        # An unknown code about register or health is reported, but does not enter the open layer (H11).
        onbekende_codes=tuple(code for code in gevonden.onbekende_codes if not code.startswith(_AFGESCHERMD)),
        afgeschermd=_afgeschermd(wz, blok, verslag),
    )


def _skills(kwalificatie: bericht.Arbeidsmarktkwalificatie, blok: KandidaatBlok) -> Iterator[Skill]:
    for competentie in kwalificatie.competentiebeheersing or ():
        if competentie.code_competentie:
            yield Skill(concept=competentie.code_competentie, graad=Bewijs.GENOEMD, bron="competentie in VUM")
    for skill in blok.skills or ():
        yield Skill(label=skill.label, concept=skill.code, graad=skill.bewijs, bron="skill in het bestand")


def _werk(werk: bericht.Werkervaring, rij: int, verslag: Verslag) -> Werkervaring:
    begin, eind = werk.datum_aanvang_werkzaamheden, werk.datum_einde_werkzaamheden
    jaren = waarden.jaren_tussen(begin, eind) if begin and eind else None
    if begin and eind and jaren is None:
        veld = "arbeidsmarktkwalificatie.werkervaring[]"
        verslag.waarschuw("de einddatum past niet bij de begindatum: duur onbekend", rij=rij, veld=veld)
    beroep = werk.beroep or vum.Beroep()
    return Werkervaring(
        functie=beroep.naam, beroep=beroep.code_beroepsnaam, taken=werk.toelichting_werkervaring, jaren=jaren
    )


def _opleidingen(kwalificatie: bericht.Arbeidsmarktkwalificatie) -> Iterator[Opleiding]:
    for deel in kwalificatie.opleiding or ():
        yield Opleiding(
            naam=deel.toelichting_opleiding,
            code=deel.code_opleidingsnaam,
            niveau=waarden.opleidingsniveau(deel.code_niveau_opleiding),
            diploma=waarden.janee(deel.indicatie_diploma),
        )
    for cursus in kwalificatie.cursus or ():
        naam = cursus.naam_cursus or cursus.toelichting_cursus
        yield Opleiding(naam=naam, diploma=waarden.janee(cursus.indicatie_certificaat))


def _certificaten(kwalificatie: bericht.Arbeidsmarktkwalificatie, blok: KandidaatBlok) -> Iterator[str]:
    for cursus in kwalificatie.cursus or ():
        if cursus.naam_cursus and cursus.indicatie_certificaat == 1:
            yield cursus.naam_cursus
    yield from (naam for naam in blok.certificaten or () if naam.strip())


def _vervoer(wz: bericht.Werkzoekende) -> frozenset[Vervoermiddel] | None:
    """What is not said to be unavailable for getting to work; None when nothing is left."""
    bekend = {middel.value for middel in Vervoermiddel}
    codes = {
        deel.code_vervoermiddel
        for deel in wz.vervoermiddel or ()
        if waarden.janee(deel.indicatie_beschikbaar_voor_woon_werkverkeer) is not False
    }
    return frozenset(Vervoermiddel(code) for code in codes if code in bekend) or None


def _meld_vreemd(gevonden: Gevonden[bericht.Werkzoekende], verslag: Verslag) -> None:
    wz, rij = gevonden.bericht, gevonden.rij
    vrij, mobiliteit = wz.flexibiliteit, wz.mobiliteit
    begin = vrij.datum_aanvang_beschikbaar_voor_werk if vrij else None
    eind = vrij.datum_einde_beschikbaar_voor_werk if vrij else None
    if begin and eind and eind < begin:
        verslag.waarschuw("de einddatum ligt voor de begindatum: beide bewaard", rij=rij, veld="flexibiliteit")
    if mobiliteit is None:
        verslag.waarschuw("geen postcode: de reisafstand is niet te toetsen", rij=rij, veld="mobiliteit")
    elif mobiliteit.maximale_reistijd is not None and mobiliteit.maximale_reistijd < 5:
        veld = "mobiliteit.maximaleReistijd"
        verslag.waarschuw("minder dan 5 minuten reistijd: is dit een code?", rij=rij, veld=veld)


def _afgeschermd(wz: bericht.Werkzoekende, blok: KandidaatBlok, verslag: Verslag) -> Afgeschermd:
    eis = wz.eis_aan_werk or bericht.EisAanWerk()
    aanpassing = blok.aanpassing_nodig
    return Afgeschermd(
        doelgroep=Doelgroep(register=_register(wz, blok, verslag), nbw=_nbw(blok)),
        trede=_trede(blok),
        begeleiding_nodig=_begeleiding(eis, blok, verslag),
        aanpassing_nodig=waarden.janee(eis.indicatie_aanpassing_werkomgeving) if aanpassing is None else aanpassing,
        loonwaarde_pct=blok.loonwaarde_pct,
        ontheffing=blok.ontheffing,
        geboortejaar=blok.geboortejaar,
        uitkering=blok.uitkering,
        gemeente=blok.gemeente,
    )


def _begeleiding(eis: bericht.EisAanWerk, blok: KandidaatBlok, verslag: Verslag) -> Begeleiding | None:
    """The block's degree; VUM knows only none (2) and some (1), and "some" is not made into a degree here."""
    nodig = waarden.janee(eis.indicatie_begeleiding)
    if blok.begeleiding_nodig is not None or nodig is None:
        return blok.begeleiding_nodig
    if not nodig:
        return Begeleiding.GEEN
    # Without row: messages are shown and logged, and who needs guidance is restricted (rules.md H11).
    reden = "er is begeleiding nodig, maar VUM zegt niet hoeveel: begeleiding_nodig blijft onbekend"
    verslag.waarschuw(reden, veld="eisAanWerk.indicatieBegeleiding")
    return None


def _register(wz: bericht.Werkzoekende, blok: KandidaatBlok, verslag: Verslag) -> Register:
    """The block, which has a day and a source, or else the indication of VUM, which has neither."""
    volgens_vum = waarden.janee(wz.indicatie_ldr_registratie)
    eigen = blok.doelgroepregister
    if eigen is None:
        return Register() if volgens_vum is None else Register(status=_REGISTER[volgens_vum], bron="VUM")
    if volgens_vum is not None and eigen.status is not _REGISTER[volgens_vum]:
        reden = "de registratie in het blok skillsmatch is anders dan in VUM: het blok is aangehouden"
        verslag.waarschuw(reden, veld="indicatieLdrRegistratie")
    return Register(status=eigen.status, peildatum=eigen.peildatum, bron=eigen.bron, grond=eigen.grond)


def _nbw(blok: KandidaatBlok) -> Nbw:
    return Nbw(status=blok.nbw.status, datum=blok.nbw.datum, bron=blok.nbw.bron) if blok.nbw else Nbw()


def _trede(blok: KandidaatBlok) -> Trede | None:
    eigen = blok.trede
    if eigen is None:
        return None
    return Trede(
        stand=eigen.stand,
        ladder=eigen.ladder,
        peildatum=eigen.peildatum,
        vastgesteld_door=eigen.vastgesteld_door,
    )
