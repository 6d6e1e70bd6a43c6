"""Condities: plaats in de tekst, belang, ontkenning, kopjes, en tekst die bedoeld is om te laten vastlopen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.extractie.belang import Nadruk
from models.extractie.conditie import Conditie, ConditieSoort, condities
from models.waardelijsten import Rijbewijs, Taalniveau
from tests.models.extractie.condities_tabel import gelezen, rijen
from tests.models.extractie.test_condities_papieren import CERTIFICAAT, ERVARING, OPLEIDING, RIJBEWIJS, TAAL
from tests.models.extractie.test_condities_plek import FYSIEK, PLAATS
from tests.models.extractie.test_condities_tijd import UREN, WERKTIJD

VACATURE = """Magazijnmedewerker in Heemskerk

Wat ga je doen
Je verzamelt bestellingen en tilt tot 15 kilo.
Je werkt in twee ploegen, 24 tot 32 uur per week.

Wij vragen:
- Heftruckcertificaat
- Je spreekt redelijk Nederlands
- Rijbewijs is niet nodig

Over ons
Met 40 jaar ervaring en VCA is ons bedrijf een begrip.

Wij bieden:
- Een jaarcontract met uitzicht op vast
- Een opleiding op mbo 2
"""
_WOORDEN = st.sampled_from(
    [
        *(
            "rijbewijs",
            "B",
            "C",
            "CE",
            "Nederlands",
            "goed",
            "geen",
            "niet",
            "vca",
            "mbo",
            "3",
            "2",
            "jaar",
            "ervaring",
        ),
        *("in", "Haarlem", "en", "of", ",", ".", ":", "?", "!", "(", ")", "/", "-", "weekend", "vrij", "uur", "24"),
        *("per week", "tot", "32", "heftruck", "certificaat", "diploma", "nodig", "staan", "tillen", "stage", "\n"),
        *("Wij vragen:", "Over ons"),
    ]
)


def test_een_hele_vacature() -> None:
    gevonden = [(een.soort.value, f"{een.waarde}{'!' * een.ontkend}") for een in condities(VACATURE)]
    assert gevonden == [
        ("plaats", "Heemskerk"),
        ("fysiek", "tillen"),
        ("fysiek", "tillen"),
        ("werktijd", "ploegen"),
        ("uren", "24-32"),
        ("certificaat", "heftruck"),
        ("taal", "nld:2"),
        ("rijbewijs", "B!"),
        ("contract", "tijdelijk"),
        ("contract", "vast"),
    ]


def test_belang_komt_uit_de_zin_en_anders_van_het_kopje() -> None:
    belangen = {een.soort: een.belang for een in condities(VACATURE)}
    assert belangen[ConditieSoort.CERTIFICAAT] is Nadruk.EIS
    assert belangen[ConditieSoort.FYSIEK] is None
    assert condities("Rijbewijs B is een pre.")[0].belang is Nadruk.WENS


def test_onder_het_kopje_certificaten_is_een_machine_een_certificaat() -> None:
    assert gelezen("certificaat", "Certificaten:\n- Heftruck\n- VCA basis") == "heftruck, vca"
    assert gelezen("certificaat", "Je taken:\n- Heftruck rijden") == "-"


def test_wat_ontkend_is_heeft_geen_belang() -> None:
    (rijbewijs,) = condities("Wij vragen:\n- geen rijbewijs")
    assert rijbewijs.ontkend
    assert rijbewijs.belang is None


@pytest.mark.parametrize(
    ("tekst", "soort", "verwacht"),
    [
        ("Diploma? Niet nodig!", "opleiding", "geen!"),
        ("Ervaring? Die is niet nodig.", "ervaring", "1+!"),
        ("Rijbewijs? Hoeft niet.", "rijbewijs", "B!"),
        ("Heb je een rijbewijs? Geen auto? Dan lenen we er een.", "rijbewijs", "B"),
        ("Rijbewijs: geen", "rijbewijs", "B!"),
        ("Code 95 verlopen, rijbewijs C niet.", "certificaat", "code95!"),
        ("Mbo 2 verkoop, niet afgemaakt", "opleiding", "mbo2!"),
        ("Mbo 2 verkoop, mbo 3 niet afgerond", "opleiding", "mbo2, mbo3!"),
        ("Weekenddiensten vind je geen bezwaar.", "werktijd", "weekend"),
        ("Je werkt niet in het weekend.", "werktijd", "weekend!"),
        ("Niet alleen in het weekend", "werktijd", "weekend"),
        ("Je woont niet ver van de winkel in Haarlem.", "plaats", "Haarlem"),
        ("Je bent niet bang voor hoogtes.", "fysiek", "hoogte"),
    ],
)
def test_ontkenning(tekst: str, soort: str, verwacht: str) -> None:
    assert gelezen(soort, tekst) == verwacht


def test_een_vraag_met_antwoord_is_een_zin_met_de_woorden_zoals_ze_er_staan() -> None:
    (diploma,) = condities("Diploma? Niet nodig!")
    assert diploma.zin.tekst == "Diploma? Niet nodig!"


@given(st.one_of(st.text(), st.lists(_WOORDEN, max_size=40).map(" ".join)))
def test_elke_conditie_wijst_in_de_tekst_en_in_haar_zin(tekst: str) -> None:
    gevonden = condities(tekst)
    for een in gevonden:
        assert tekst[een.zin.begin : een.zin.einde] == een.zin.tekst
        assert een.zin.begin <= een.begin < een.einde <= een.zin.einde
        assert _mag(een), een
    assert [een.zin.begin for een in gevonden] == sorted(een.zin.begin for een in gevonden)


@given(st.lists(_WOORDEN, max_size=40).map(" ".join))
def test_per_soort_overlappen_condities_niet(tekst: str) -> None:
    for soort in ConditieSoort:
        van_soort = [een for een in condities(tekst) if een.soort is soort]
        assert all(links.einde <= rechts.begin for links, rechts in pairwise(van_soort))


def _mag(een: Conditie) -> bool:
    """Whether the value has the form of its kind, written down apart from the readers."""
    match een.soort:
        case ConditieSoort.UREN:
            grenzen = [int(deel) for deel in een.waarde.split("-")]
            return sorted(set(grenzen)) == grenzen and grenzen[0] > 0 and grenzen[-1] <= 60
        case ConditieSoort.RIJBEWIJS:
            return een.waarde in {code.value for code in Rijbewijs}
        case ConditieSoort.TAAL:
            code, niveau = een.waarde.split(":")
            return len(code) == 3 and int(niveau) in set(Taalniveau) - {Taalniveau.GEEN}
        case ConditieSoort.ERVARING:
            return een.waarde == "1+" or float(een.waarde) > 0
        case ConditieSoort.PLAATS:
            return een.waarde[0].isupper() or een.waarde[0] in "'’"
        case soort:
            return een.waarde in _LIJST[soort]


_LIJST = {
    ConditieSoort.CONTRACT: {"vast", "tijdelijk", "uitzend", "oproep", "zzp"},
    ConditieSoort.CERTIFICAAT: {
        *("vca", "vca-vol", "heftruck", "reachtruck", "hoogwerker", "bhv", "ehbo", "haccp", "vog", "code95", "svh"),
        *("nen3140", "beveiliger", "big", "lasser"),
    },
    ConditieSoort.OPLEIDING: {"geen", "vmbo", "mbo", "mbo1", "mbo2", "mbo3", "mbo4", "havo", "vwo", "hbo", "wo"},
    ConditieSoort.WERKTIJD: {"ochtend", "dag", "avond", "nacht", "weekend", "ploegen", "flexibel"},
    ConditieSoort.FYSIEK: {
        *("tillen", "staan", "lopen", "bukken", "hoogte", "buiten", "kou", "hitte", "lawaai", "vuil", "beeldscherm"),
    },
    ConditieSoort.DOELGROEP: {"banenafspraak", "beschut", "garantiebaan", "doelgroepregister"},
    ConditieSoort.PLEK: {"leerwerkplek", "stage", "proefplaats", "vrijwilligerswerk"},
}


def test_elke_soort_en_elke_waarde_is_te_vinden() -> None:
    """De tabellen van deze map en de zinnen hieronder raken samen elke waarde van elke gesloten lijst."""
    tabellen = (RIJBEWIJS, TAAL, CERTIFICAAT, OPLEIDING, ERVARING, FYSIEK, PLAATS, UREN, WERKTIJD)
    zinnen = [zin for tabel in tabellen for zin, _ in rijen(tabel)]
    zinnen += ["vast contract", "jaarcontract", "uitzendbasis", "oproepbasis", "zzp", "stage", "bbl", "proefplaatsing"]
    zinnen += ["vrijwilligerswerk", "banenafspraak", "beschut werk", "garantiebaan", "doelgroepregister"]
    gevonden = {(een.soort, een.waarde) for zin in zinnen for een in condities(zin)}
    assert {(soort, waarde) for soort, waarden in _LIJST.items() for waarde in waarden} <= gevonden
    assert {soort for soort, _ in gevonden} == set(ConditieSoort)


# Runs of 100,000 characters on which a pattern that looks back and forth would need the square of that.
@pytest.mark.parametrize("stuk", ["a", "1", " ", "24-", "A-", "goed en ", "(C/"])
def test_honderdduizend_tekens_lopen_niet_vast(stuk: str) -> None:
    condities(stuk * (100_000 // len(stuk)))
