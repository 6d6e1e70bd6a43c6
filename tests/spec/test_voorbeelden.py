"""De voorbeelden uit rules.md 9.8 die over toelating gaan: 1 tot en met 12, en 15."""

from collections.abc import Callable

import pytest

from kandidaten.kandidaat import Kandidaat, Opleiding
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import toelating
from matching.voorwaarden import voorwaarde
from models.fouten import AfwijkingFout
from models.waardelijsten import Aard, EisSoort, PlekSoort, Rijbewijs
from vacatures.vacature import Eis, Vacature


def test_status_trede_en_plek(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Voorbeelden 1 tot en met 9.

    nr | register | gecheckt   | nbw             | trede  | plek                      | oordeel
    1  | onbekend | onbekend   | vastgesteld     | n.v.t. | garantiebaan_gereserveerd | verborgen H1
    2  | ja       | vandaag    | geen            | 5      | beschut                   | verborgen H2
    3a | ja       | vandaag    | vastgesteld     | 5      | garantiebaan_gereserveerd | verborgen H1
    3b | ja       | vandaag    | vastgesteld     | 5      | beschut                   | verborgen H2
    4a | nee      | vandaag    | advies_positief | n.v.t. | garantiebaan_gereserveerd | verborgen H1
    4b | nee      | vandaag    | advies_positief | n.v.t. | beschut                   | te verifiëren H2
    5  | onbekend | onbekend   | geen            | 5      | garantiebaan_gereserveerd | te verifiëren H1
    6  | ja       | 2025-09-21 | geen            | 5      | garantiebaan_gereserveerd | te verifiëren H1
    7a | onbekend | onbekend   | geen            | n.v.t. | regulier                  | op de lijst
    7b | onbekend | onbekend   | onbekend        |        | regulier                  | op de lijst
    8  | onbekend | onbekend   | geen            | 3      | regulier                  | verborgen G1
    9  | onbekend | onbekend   | geen            | 1      | vrijwilligerswerk         | verborgen H5
    """
    status = {kop: geval[kop] for kop in ("register", "gecheckt", "nbw", "trede")}
    vacature = Vacature(id="v1", plek=PlekSoort(geval["plek"]))
    assert oordeel(persoon(**status), vacature) == geval["oordeel"]


def test_de_vraag_die_het_oplost(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Voorbeelden 3 tot en met 6: wat er eerst moet worden uitgezocht.

    regel | register | gecheckt   | nbw             | plek         | vraag
    H1    | ja       | vandaag    | vastgesteld     | garantiebaan | UWV en het college
    H2    | nee      | vandaag    | advies_positief | beschut      | Wacht op het besluit
    H1    | onbekend | onbekend   | geen            | garantiebaan | in het doelgroepregister?
    H1    | ja       | 2025-09-21 | geen            | garantiebaan | De registercheck is van 21-9-2025
    H1    | ja       | onbekend   | geen            | garantiebaan | zonder datum
    """
    wie = persoon(**{kop: geval[kop] for kop in ("register", "gecheckt", "nbw")})
    vraag = voorwaarde(geval["regel"]).vraag
    vacature = Vacature(id="v1", plek=PlekSoort[geval["plek"].upper()])
    assert geval["vraag"] in vraag(wie, vacature, omstandigheden)


def test_trede_drie_op_regulier_met_een_reden(
    persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Voorbeeld 8: verborgen en geteld; met reden T-PROEF op de lijst, en de uitkomst blijft zichtbaar."""
    kolommen = Kolommen.van([persoon(trede="3")])
    vacature = Vacature(id="v1", plek=PlekSoort.REGULIER)
    reden = Afwijking(code="G1", reden="T-PROEF", door="adviseur-7", op=omstandigheden.peildatum)

    zonder = toelating(kolommen, vacature, omstandigheden)
    met = toelating(kolommen, vacature, omstandigheden, [reden])

    assert (zonder.verborgen, list(zonder.mag)) == ({"G1": 1}, [False])
    assert (met.verborgen, list(met.mag)) == ({}, [True])
    assert met.uitkomsten_van(0)["G1"].value == "voldoet_niet"
    assert met.afwijkingen == (reden,)


def test_een_vaste_regel_is_niet_op_te_heffen(geval: dict[str, str], omstandigheden: Omstandigheden) -> None:
    """Voorbeeld 9 en rules.md 9.6: wel verandert een nieuw feit of besluit het antwoord.

    regel | wat het wel verandert
    H1    | Vraag het register op bij UWV
    H2    | besluit van het college
    H3    | niemand
    H5    | de trede opnieuw vaststelt
    H7    | Vraag naar het bewijs
    H8    | Vraag naar het bewijs
    H9    | toestemming geven of een bezwaar intrekken
    H16   | niemand
    """
    with pytest.raises(AfwijkingFout, match=geval["wat het wel verandert"]):
        Afwijking(code=geval["regel"], reden="T-KLAAR", door="adviseur-7", op=omstandigheden.peildatum)


def test_afstand_telt_en_de_grens_van_een_regio_niet(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Voorbeeld 10: iemand uit Uitgeest (1911), werk in een andere regio of gemeente.

    werk in    | postcode | km | G5
    Beverwijk  | 1941     | 15 | voldoet
    Alkmaar    | 1811     | 20 | voldoet
    Zaandam    | 1506     | 25 | voldoet
    Rotterdam  | 3011     | 25 | voldoet_niet
    Beverwijk  | 1941     | 5  | onbekend
    """
    wie = persoon(postcode="1911", max_reisafstand_km=int(geval["km"]))
    vacature = Vacature(id="v1", plek=PlekSoort.REGULIER, postcode=geval["postcode"])
    assert voorwaarde("G5").toets(wie, vacature, omstandigheden).value == geval["G5"]


def test_een_ontbrekend_diploma_sluit_niet_uit(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Voorbeeld 11: alleen een wettelijke of veiligheidseis telt, en dan wordt het nagevraagd.

    aard           | diploma behaald | oordeel
    wens           |                 | op de lijst
    werkgever_must |                 | op de lijst
    wettelijk      |                 | te verifiëren H7
    veiligheid     |                 | te verifiëren H8
    wettelijk      | ja              | op de lijst
    wettelijk      | nee             | te verifiëren H7
    """
    opleiding = Opleiding(naam="mbo Verzorgende IG", diploma=geval["diploma behaald"] == "ja")
    wie = persoon(opleidingen=(opleiding,) if geval["diploma behaald"] else ())
    eis = Eis(
        soort=EisSoort.CERTIFICAAT,
        waarde="MBO verzorgende-IG",
        aard=Aard(geval["aard"]),
        tekst="voor de zorg",
    )
    assert oordeel(wie, Vacature(id="v1", plek=PlekSoort.REGULIER, eisen=(eis,))) == geval["oordeel"]


def test_rijbewijs_voor_het_werk_zelf(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Voorbeeld 12: rijbewijs CE nodig om het werk te doen, of alleen om er te komen (dan is het geen eis).

    heeft    | nodig voor het werk | oordeel
    B        | CE                  | verborgen H7
    CE       | CE                  | op de lijst
    CE       | B                   | op de lijst
    geen     | B                   | verborgen H7
    onbekend | CE                  | te verifiëren H7
    B        |                     | op de lijst
    geen     |                     | op de lijst
    """
    if geval["heeft"] == "onbekend":
        heeft = None
    else:
        heeft = frozenset(Rijbewijs(code) for code in geval["heeft"].split() if code != "geen")
    nodig = geval["nodig voor het werk"]
    eisen = (Eis(soort=EisSoort.RIJBEWIJS, waarde=nodig, aard=Aard.WETTELIJK),) if nodig else ()
    vacature = Vacature(id="v1", plek=PlekSoort.REGULIER, eisen=eisen)
    assert oordeel(persoon(rijbewijzen=heeft), vacature) == geval["oordeel"]


def test_weinig_gegevens_houdt_niemand_van_een_gewone_lijst(geval: dict[str, str], oordeel: Callable[..., str]) -> None:
    """Voorbeeld 15: wat niet bekend is, telt niet als nee; een bijna leeg profiel wordt eerst aangevuld.

    bekend           | oordeel
    postcode en uren | op de lijst
    postcode         | verborgen G10
    """
    bekend = {"postcode": "1941"} | ({"uren_max": 24} if "uren" in geval["bekend"] else {})
    assert oordeel(Kandidaat(id="k1", **bekend), Vacature(id="v1", plek=PlekSoort.REGULIER)) == geval["oordeel"]
