import os
import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.afstand import ONBEKENDE_PLAATS, plaats
from models.skills import Belang
from models.synthetisch.toeval import PEILDATUM
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import SkillSoort
from models.waardelijsten import Aard, Begeleiding, EisSoort, PlekSoort, VacatureStatus
from vacatures.synthetisch import ONTBREEKT, Vacatureset, maak_vacatures
from vacatures.vacature import Vacature

GROOT = 4000
VASTE_BEGELEIDING = {PlekSoort.BESCHUT, PlekSoort.LEERWERKPLEK}
SOM_VAN_ALLES = """
import hashlib, json
from dataclasses import asdict
from vacatures.synthetisch import maak_vacatures

tekst = json.dumps(asdict(maak_vacatures(n=100)), default=str)
print(hashlib.sha256(tekst.encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def set_400() -> Vacatureset:
    return maak_vacatures()


@pytest.fixture(scope="module")
def groot() -> Vacatureset:
    return maak_vacatures(n=GROOT)


def papieren(vacatures: Vacatureset, id_: str, belang: Belang) -> set[str]:
    links = basis().beroepen[vacatures.ware_beroepen[id_]].skills
    return {link.skill for link in links if link.belang is belang}


def eisen(vacature: Vacature, soort: EisSoort) -> dict[str, Aard]:
    return {eis.waarde: eis.aard for eis in vacature.eisen if eis.soort is soort}


def test_er_zijn_400_vacatures_met_elke_soort_plek_in_vaste_aantallen(set_400):
    assert Counter(v.plek for v in set_400.vacatures) == {
        PlekSoort.REGULIER: 236,
        PlekSoort.GARANTIEBAAN: 48,
        PlekSoort.REGULIER_OOK_BANENAFSPRAAK: 24,
        PlekSoort.BESCHUT: 16,
        PlekSoort.LEERWERKPLEK: 32,
        PlekSoort.PROEFPLAATS: 16,
        PlekSoort.STAGE: 16,
        PlekSoort.VRIJWILLIGERSWERK: 6,
        None: 6,
    }


def test_elke_sector_heeft_vacatures(set_400):
    sectoren = {beroep.sector for beroep in basis().beroepen.values()}
    assert {v.sector for v in set_400.vacatures} - {None} == sectoren


@settings(max_examples=25)
@given(n=st.integers(1, 300), seed=st.integers(0, 10**9))
def test_elk_aantal_geeft_zoveel_geldige_vacatures_op_volgorde_van_hun_id(n, seed):
    vacatures = maak_vacatures(seed, n)
    ids = [v.id for v in vacatures.vacatures]
    assert len(ids) == n
    assert ids == sorted(set(ids)) == list(vacatures.ware_beroepen)
    assert all(v.gevraagd and v.synthetisch for v in vacatures.vacatures)


@pytest.mark.parametrize(("seed", "n"), [(2020, 0), (-1, 5)])
def test_een_onmogelijk_aantal_of_een_negatieve_seed_wordt_geweigerd(seed, n):
    with pytest.raises(ValueError, match=r"n is less than 1|seed is negative"):
        maak_vacatures(seed, n)


def test_dezelfde_seed_geeft_op_elke_computer_byte_voor_byte_hetzelfde():
    uitkomsten = {
        subprocess.run(
            [sys.executable, "-c", SOM_VAN_ALLES],
            env={**os.environ, "PYTHONHASHSEED": hashseed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hashseed in ("0", "12345")
    }
    assert len(uitkomsten) == 1
    assert re.fullmatch(r"[0-9a-f]{64}\n", uitkomsten.pop())


def test_dezelfde_seed_geeft_dezelfde_vacatures_en_een_andere_seed_andere(set_400):
    assert maak_vacatures() == set_400
    anders = maak_vacatures(2021)
    assert sum(a == b for a, b in zip(set_400.vacatures, anders.vacatures, strict=True)) == 0
    gelijk = sum(beroep == anders.ware_beroepen[id_] for id_, beroep in set_400.ware_beroepen.items())
    assert gelijk < 0.05 * len(set_400.vacatures)  # an id says nothing about the beroep


def test_beschut_biedt_intensieve_begeleiding_en_een_leerwerkplek_gemiddelde(groot):
    begeleiding = {(v.plek, v.begeleiding) for v in groot.vacatures if v.plek in VASTE_BEGELEIDING}
    assert begeleiding == {
        (PlekSoort.BESCHUT, Begeleiding.INTENSIEF),
        (PlekSoort.LEERWERKPLEK, Begeleiding.GEMIDDELD),
    }
    assert all(v.aanpassing_mogelijk for v in groot.vacatures if v.plek is PlekSoort.BESCHUT)


def test_wie_rijdt_voor_zijn_werk_heeft_een_wettelijke_rijbewijseis(groot):
    chauffeurs = 0
    for v in groot.vacatures:
        for skill in papieren(groot, v.id, Belang.MOET):
            if skill.startswith("rijbewijs-"):
                chauffeurs += 1
                rijbewijs = skill.removeprefix("rijbewijs-").upper()
                assert eisen(v, EisSoort.RIJBEWIJS)[rijbewijs] is Aard.WETTELIJK
    assert chauffeurs > 50


def test_een_rijbewijs_dat_alleen_handig_is_is_nooit_wettelijk(groot):
    for v in groot.vacatures:
        moet = papieren(groot, v.id, Belang.MOET)
        for rijbewijs, aard in eisen(v, EisSoort.RIJBEWIJS).items():
            if f"rijbewijs-{rijbewijs.lower()}" not in moet:
                assert aard in {Aard.WERKGEVER_MUST, Aard.WENS}


@pytest.mark.parametrize(
    ("beroep", "bevoegdheid"),
    [("verpleegkundige", "BIG-registratie"), ("leraar-basisonderwijs", "onderwijsbevoegdheid")],
)
def test_zorg_en_onderwijs_vragen_de_bevoegdheid_van_de_wet(groot, beroep, bevoegdheid):
    gevonden = [v for v in groot.vacatures if groot.ware_beroepen[v.id] == beroep]
    assert gevonden
    assert all(eisen(v, EisSoort.BEVOEGDHEID)[bevoegdheid] is Aard.WETTELIJK for v in gevonden)


def test_vca_is_in_de_bouw_een_veiligheidseis_met_uitleg(groot):
    vca = [
        eis
        for v in groot.vacatures
        if v.sector == "bouw"
        for eis in v.eisen
        if eis.waarde == basis().skills["vca"].label and eis.aard is not Aard.WENS
    ]
    assert len(vca) > 50
    assert {eis.aard for eis in vca} == {Aard.VEILIGHEID}
    assert all(eis.tekst for eis in vca)


def test_nachtwerk_vraagt_de_wettelijke_leeftijd_van_18(groot):
    nachten = [v for v in groot.vacatures if v.werktijden.nacht]
    assert len(nachten) > 50
    assert all(eisen(v, EisSoort.MINIMUMLEEFTIJD) == {"18": Aard.WETTELIJK} for v in nachten)


def test_een_wettelijke_eis_zegt_waarom(groot):
    for v in groot.vacatures:
        assert all(eis.tekst for eis in v.eisen if eis.aard is Aard.WETTELIJK)
        assert len({(eis.soort, eis.waarde) for eis in v.eisen}) == len(v.eisen)


def test_een_leerplek_stelt_alleen_eisen_van_de_wet_of_voor_de_veiligheid(groot):
    leren = {
        eis.aard
        for v in groot.vacatures
        if v.plek in {*VASTE_BEGELEIDING, PlekSoort.STAGE, PlekSoort.PROEFPLAATS}
        for eis in v.eisen
    }
    assert leren == {Aard.WETTELIJK, Aard.VEILIGHEID}


def test_gevraagde_skills_horen_bij_het_beroep_en_zijn_geen_certificaten(groot):
    eigen: Counter[bool] = Counter()
    for v in groot.vacatures:
        links = {link.skill for link in basis().beroepen[groot.ware_beroepen[v.id]].skills}
        algemeen = {link.skill for link in basis().algemeen}
        for skill in v.gevraagd:
            if skill.concept is not None:
                assert skill.concept in links | algemeen
                assert basis().skills[skill.concept].soort is not SkillSoort.CERTIFICAAT
                eigen[skill.concept in links] += 1
    assert eigen[True] > 5 * eigen[False] > 0


def test_geen_skill_wordt_twee_keer_gevraagd(groot):
    for v in groot.vacatures:
        codes = [skill.concept for skill in v.gevraagd if skill.concept is not None]
        assert len(codes) == len(set(codes))


@pytest.mark.parametrize("veld", sorted(ONTBREEKT))
def test_elk_veld_ontbreekt_ongeveer_zo_vaak_als_de_tabel_zegt(groot, veld):
    mensen = list(groot.vacatures)
    if veld == "begeleiding":
        mensen = [v for v in mensen if v.plek not in VASTE_BEGELEIDING]
    if veld == "aanpassing_mogelijk":
        mensen = [v for v in mensen if v.plek is not PlekSoort.BESCHUT]
    bron = [v.werktijden if veld.startswith("werktijden.") else v for v in mensen]
    gaten = [getattr(waarde, veld.split(".")[-1]) is None for waarde in bron]
    assert sum(gaten) / len(gaten) == pytest.approx(ONTBREEKT[veld], abs=0.03)


def test_werkgevers_zijn_verzonnen_en_als_synthetisch_gemerkt(set_400):
    namen = {v.werkgever for v in set_400.vacatures}
    assert len(namen) > 40
    assert all(naam.endswith(" (synthetisch)") for naam in namen)


def test_werkplekken_liggen_op_de_kaart_en_meestal_in_de_ijmond(set_400):
    codes = [v.postcode for v in set_400.vacatures if v.postcode is not None]
    assert all(plaats(code) is not ONBEKENDE_PLAATS for code in codes)
    in_de_ijmond = sum(bool(re.match(r"19[1-9]|20[78]", code)) for code in codes)
    assert 0.75 < in_de_ijmond / len(codes) < 0.9


def test_vacatures_zijn_meestal_open_en_soms_vervuld_ingetrokken_of_verlopen(groot):
    assert {v.status for v in groot.vacatures} == {*VacatureStatus, None}
    verlopen = sum(v.sluitingsdatum is not None and v.sluitingsdatum < PEILDATUM for v in groot.vacatures)
    assert 0 < verlopen < 0.1 * GROOT


def test_alle_data_schuiven_mee_met_de_peildatum(set_400):
    later = timedelta(100)
    dan = maak_vacatures(peildatum=PEILDATUM + later)
    paren = [(a.start, b.start) for a, b in zip(set_400.vacatures, dan.vacatures, strict=True)]
    bekend = [(a, b) for a, b in paren if a is not None and b is not None]
    assert len(bekend) > 200
    assert {b - a for a, b in bekend} == {later}
