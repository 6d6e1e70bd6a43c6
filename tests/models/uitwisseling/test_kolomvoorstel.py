import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.uitwisseling.kolomwoorden import WOORDEN as VAN_KANDIDATEN
from kandidaten.uitwisseling.sjabloon import SJABLOON as KANDIDATEN
from models.uitwisseling.kolommen import Sjabloon
from models.uitwisseling.kolomvoorstel import Hoe, als_keuze, stel_voor
from models.uitwisseling.tekst import sleutel
from vacatures.uitwisseling.kolomwoorden import WOORDEN as VAN_VACATURES
from vacatures.uitwisseling.sjabloon import SJABLOON as VACATURES


def _kolom(kop: str) -> tuple[str | None, Hoe | None]:
    (voorstel,) = stel_voor([kop], KANDIDATEN, VAN_KANDIDATEN)
    return voorstel.kolom, voorstel.hoe


@pytest.mark.parametrize(
    ("kop", "verwacht"),
    [
        ("Uren max", ("uren_max", Hoe.NAAM)),
        ("Laatste functie", ("functie_1", Hoe.WOORD)),
        ("Rijbewys", ("rijbewijs", Hoe.SPELLING)),
        ("Min. uren per week", ("uren_min", Hoe.SPELLING)),
        ("Functie 2", ("functie_2", Hoe.NAAM)),
        ("Schoenmaat", (None, None)),
        ("x", (None, None)),
    ],
)
def test_een_kop_wordt_herkend_aan_naam_gebruikelijk_woord_of_spelling(
    kop: str, verwacht: tuple[str | None, Hoe | None]
) -> None:
    assert _kolom(kop) == verwacht


@pytest.mark.parametrize(
    "kop", ["Achternaam", "Geboortedatum", "Telefoonnr", "E-mailadres", "BSN", "Straat", "Woonplaats"]
)
def test_een_persoonsgegeven_krijgt_nooit_een_kolom(kop: str) -> None:
    assert _kolom(kop) == (None, None)


def test_twee_koppen_krijgen_niet_dezelfde_kolom_en_de_zekerste_gaat_voor() -> None:
    voorstellen = stel_voor(["Rijbewys", "Rijbewijzen", "rijbewijs"], KANDIDATEN, VAN_KANDIDATEN)
    assert [voorstel.kolom for voorstel in voorstellen] == [None, "rijbewijs", "rijbewijs"]


def test_de_keuze_bevat_wat_het_sjabloon_niet_al_weet() -> None:
    assert als_keuze(stel_voor(["id", "Laatste functie", "Kleur"], KANDIDATEN, VAN_KANDIDATEN)) == {
        "laatstefunctie": "functie_1"
    }


@pytest.mark.parametrize(("sjabloon", "woorden"), [(KANDIDATEN, VAN_KANDIDATEN), (VACATURES, VAN_VACATURES)])
def test_elk_gebruikelijk_woord_hoort_bij_een_kolom_en_bij_een_alleen(
    sjabloon: Sjabloon, woorden: dict[str, tuple[str, ...]]
) -> None:
    namen = {kolom.naam for kolom in sjabloon.kolommen}
    alle = [sleutel(woord) for lijst in woorden.values() for woord in lijst]
    assert set(woorden) <= namen
    assert len(alle) == len(set(alle))
    assert [naam for naam in alle if sjabloon.herken(naam)] == []


@given(st.lists(st.text(max_size=12) | st.sampled_from(["id", "uren", "Uren max", "klant"]), max_size=6))
def test_elke_kop_krijgt_een_voorstel_in_zijn_eigen_volgorde(koppen: list[str]) -> None:
    voorstellen = stel_voor(koppen, KANDIDATEN, VAN_KANDIDATEN)
    assert [voorstel.kop for voorstel in voorstellen] == koppen
    KANDIDATEN.met(als_keuze(voorstellen))
