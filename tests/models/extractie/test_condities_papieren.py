"""Rijbewijs, taal, certificaat, opleiding en ervaring: gevraagd, ontkend, of iets anders."""

import pytest

from tests.models.extractie.condities_tabel import gelezen, rijen

RIJBEWIJS = """
    Rijbewijs B is een pre.                                              | B
    Je hebt een rijbewijs.                                               | B
    In het bezit van rijbewijs C/CE                                      | C, CE
    Rijbewijs C en CE                                                    | C, CE
    Rijbewijs C/E                                                        | CE
    B-rijbewijs                                                          | B
    BE-rijbewijs of bereid dat te halen                                  | BE
    Je rijbewijs B, C1 of C is geldig.                                   | B, C1, C
    Rijbewijs: B, BE                                                     | B, BE
    Rijbewijs B+E                                                        | BE
    Groot rijbewijs en code 95                                           | C
    Vrachtwagenrijbewijs                                                 | C
    Trekkerrijbewijs (T)                                                 | T
    T-rijbewijs voor op het land                                         | T
    Bromfietsrijbewijs                                                   | AM
    rijbewijs b                                                          | B
    Chauffeur CE gezocht                                                 | CE
    Rijbewijs categorie D                                                | D
    Een rijbewijs is niet vereist.                                       | B!
    Geen rijbewijs nodig                                                 | B!
    Rijbewijs B hoef je niet te hebben.                                  | B!
    Ook zonder rijbewijs ben je welkom.                                  | B!
    Rijbewijs en eigen auto                                              | B
    Je programmeert in C en C++.                                         | -
    Producten met CE-markering                                           | -
    Vitamine B en D                                                      | -
    Een rijbewijs voor de heftruck                                       | -
    Je rijdt op een heftruck.                                            | -
    Wij betalen je rijbewijs C.                                          | -
    Rijbewijs: A, B en BE                                                | A, B, BE
"""

TAAL = """
    Je spreekt goed Nederlands.                                          | nld:3
    Je spreekt Nederlands.                                               | nld:2
    Je spreekt goed Nederlands en een beetje Engels.                     | nld:3, eng:2
    Nederlands op B1-niveau                                              | nld:3
    Nederlands (A2) en Duits (B2)                                        | nld:2, deu:3
    Nederlands: goed, Engels: redelijk, Pools: moedertaal                | nld:3, eng:2, pol:4
    Uitstekende beheersing van de Nederlandse en Engelse taal            | nld:4, eng:4
    Je beheerst de Nederlandse taal in woord en geschrift.               | nld:2
    Goede kennis van Frans en Duits                                      | fra:3, deu:3
    Je spreekt Nederlands en Engels vloeiend.                            | nld:4, eng:4
    Je spreekt goed Nederlands, Engels is een pre.                       | nld:3, eng:2
    Je praat zeer goed Nederlands.                                       | nld:4
    Moedertaal: Arabisch                                                 | ara:4
    Je bent Nederlandssprekend.                                          | nld:2
    De voertaal op de werkvloer is Engels.                               | eng:2
    Nederlands spreken hoeft niet.                                       | nld:2!
    Je hoeft geen Nederlands te spreken.                                 | nld:2!
    Geen kennis van Duits nodig                                          | deu:2!
    Wij zijn een Nederlands bedrijf met goede klanten.                   | -
    We leveren aan de Duitse markt.                                      | -
    De Franse keuken is onze specialiteit.                               | -
    Je maakt Turks brood.                                                | -
    Een Duits rijbewijs mag ook.                                         | -
    Engelstalige handleidingen liggen klaar.                             | -
    Bij de Oekraïense taal kun je ons helpen.                            | ukr:2
    Nederlands is geen vereiste, Engels wel.                             | nld:2!, eng:2
    Mijn moedertaal is Pools en ik spreek redelijk Nederlands.           | pol:4, nld:2
    Nederlands leer je bij ons.                                          | -
    Nederlandse les krijg je van ons.                                    | -
    Je kunt je in het Nederlands redden, foutloos hoeft niet.            | nld:2
    Je hebt Nederlands op ongeveer B1 nodig.                             | nld:3
    Je hoeft niet perfect Nederlands te spreken.                         | nld:2
"""

CERTIFICAAT = """
    In bezit van VCA                                                     | vca
    VCA-VOL is vereist.                                                  | vca-vol
    VCA basis of VOL-VCA                                                 | vca, vca-vol
    Heftruckcertificaat                                                  | heftruck
    Heftruck- en reachtruckcertificaat                                   | heftruck, reachtruck
    Certificaat voor de hoogwerker                                       | hoogwerker
    Je rijdt op de heftruck en de reachtruck.                            | -
    Diploma BHV of EHBO                                                  | bhv, ehbo
    Je bent BHV'er.                                                      | bhv
    Een VOG vragen we aan.                                               | vog
    Verklaring omtrent het gedrag                                        | vog
    Code 95 en een digitale tachograafkaart                              | code95
    HACCP-certificaat                                                    | haccp
    Je werkt volgens de HACCP-richtlijnen.                               | -
    SVH Sociale Hygiëne                                                  | svh
    Verklaring sociale hygiëne                                           | svh
    NEN 3140                                                             | nen3140
    Beveiligingsdiploma en een grijze pas                                | beveiliger
    Een geldige BIG-registratie                                          | big
    Ervaring met big data                                                | -
    Je vult de big bags.                                                 | -
    Lascertificaat MIG/MAG                                               | lasser
    Je kunt lassen.                                                      | -
    VCA hoef je niet te hebben.                                          | vca!
    VCA is niet nodig.                                                   | vca!
    Geen VCA? Die halen we samen.                                        | vca!
    Wij betalen je VCA en je heftruckcertificaat.                        | -
    Je haalt bij ons je VCA.                                             | -
    Ons bedrijf is VCA-gecertificeerd.                                   | -
    In bezit van VCA of bereid dit te halen                              | vca
    IPAF                                                                 | hoogwerker
    Certificaten: VCA, heftruck, BHV                                     | vca, heftruck, bhv
    Je rijdt op een heftruck en hebt een vmbo-diploma.                   | -
    Zonder VOG kunnen we je niet aannemen.                               | vog
    Zonder VCA kun je ook beginnen.                                      | vca!
"""

OPLEIDING = """
    Minimaal mbo 3                                                       | mbo3
    Mbo niveau 2 of 3                                                    | mbo2, mbo3
    Een afgeronde mbo-opleiding                                          | mbo
    MBO-4 werk- en denkniveau                                            | mbo4
    mbo4                                                                 | mbo4
    Verzorgende IG niveau 3                                              | mbo3
    Vmbo-diploma                                                         | vmbo
    Havo of vwo                                                          | havo, vwo
    Hbo werk- en denkniveau                                              | hbo
    Hbo/wo-niveau                                                        | hbo, wo
    Hbo- of wo-opleiding                                                 | hbo, wo
    Een bachelor in de verpleegkunde                                     | hbo
    Een universitaire opleiding                                          | wo
    Lts of mavo is ook goed.                                             | vmbo
    Entreeopleiding afgerond                                             | mbo1
    Geen diploma nodig                                                   | geen!
    Een diploma is niet nodig.                                           | geen!
    Diploma's vinden we niet belangrijk.                                 | geen!
    Welke opleiding je hebt maakt niet uit.                              | geen!
    Geen mbo-diploma nodig                                               | mbo!
    We werken ma, wo en vr.                                              | -
    Je begeleidt mbo-studenten.                                          | -
    Onze hogeschool telt duizend hbo-studenten.                          | -
    Je geeft les aan leerlingen van het vmbo.                            | -
    Wij leveren op hoog niveau.                                          | -
    We tillen je werk naar niveau 4 van de ladder.                       | -
    Je krijgt een opleiding van ons.                                     | -
    Onze docenten geven les op het mbo.                                  | -
    Je hebt geen ervaring of diploma nodig.                              | geen!
    MBO-V niveau 4                                                       | mbo4
"""

ERVARING = """
    2 jaar ervaring als kok                                              | 2
    Minimaal drie jaar werkervaring                                      | 3
    2 tot 5 jaar relevante ervaring                                      | 2
    5+ jaar ervaring                                                     | 5
    Ervaring: minimaal 2 jaar                                            | 2
    Een half jaar ervaring in de bouw                                    | 0.5
    Anderhalf jaar ervaring                                              | 1.5
    Ik heb 20 jaar ervaring als lasser.                                  | 20
    Ervaring in de horeca is een pre.                                    | 1+
    Enkele jaren ervaring                                                | 1+
    Je hebt al eerder gewerkt in een magazijn.                           | 1+
    Wij zoeken een ervaren schilder.                                     | 1+
    Geen ervaring nodig                                                  | 1+!
    Ervaring is niet vereist.                                            | 1+!
    Ook zonder ervaring kun je beginnen.                                 | 1+!
    Ervaring met lassen hoeft niet.                                      | 1+!
    Wij hebben 40 jaar ervaring als bedrijf.                             | -
    Met ruim 25 jaar ervaring is ons familiebedrijf een begrip.          | -
    Je doet bij ons ervaring op.                                         | -
    Een werkervaringsplek in het groen                                   | -
    Salaris afhankelijk van je ervaring                                  | -
    Je leert van collega's met jaren ervaring.                           | -
    Onze ervaring leert dat het lukt.                                    | -
    Wij zijn gevestigd sinds 1985.                                       | -
    De klantervaring staat voorop.                                       | -
    Je bent 2 jaar bij ons.                                              | -
    3 jaar in een vergelijkbare functie                                  | 3
    Ik heb 4 jaar gewerkt als inpakker.                                  | 4
    0 tot 2 jaar ervaring                                                | 1+!
"""


@pytest.mark.parametrize(("zin", "verwacht"), rijen(RIJBEWIJS))
def test_rijbewijs_per_categorie(zin: str, verwacht: str) -> None:
    assert gelezen("rijbewijs", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(TAAL))
def test_taal_met_niveau(zin: str, verwacht: str) -> None:
    assert gelezen("taal", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(CERTIFICAAT))
def test_certificaat_en_geen_werk_of_aanbod(zin: str, verwacht: str) -> None:
    assert gelezen("certificaat", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(OPLEIDING))
def test_opleiding_en_geen_school(zin: str, verwacht: str) -> None:
    assert gelezen("opleiding", zin) == verwacht


@pytest.mark.parametrize(("zin", "verwacht"), rijen(ERVARING))
def test_ervaring_van_de_persoon_en_niet_van_het_bedrijf(zin: str, verwacht: str) -> None:
    assert gelezen("ervaring", zin) == verwacht
