import os
import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from kandidaten.kandidaat import Kandidaat
from kandidaten.synthetisch import (
    BIJNA_LEEG,
    ONTBREEKT,
    ONTBREEKT_AFGESCHERMD,
    Caseload,
    aandeel_ontbreekt,
    maak_caseload,
)
from models.skills import Belang
from models.synthetisch.toeval import PEILDATUM
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Beroep, BeroepSkill, SkillSoort, Taxonomie, TaxonomieSkill
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus, Taalniveau, TredeStand

GROOT = 8000
SOM_VAN_ALLES = """
import hashlib, json
from dataclasses import asdict
from kandidaten.synthetisch import maak_caseload

def leesbaar(waarde):
    return sorted(map(str, waarde)) if isinstance(waarde, frozenset) else str(waarde)

tekst = json.dumps(asdict(maak_caseload(n=200)), default=leesbaar)
print(hashlib.sha256(tekst.encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def ijmond() -> Caseload:
    return maak_caseload()


@pytest.fixture(scope="module")
def groot() -> Caseload:
    return maak_caseload(n=GROOT)


def stand(kandidaat: Kandidaat) -> int | TredeStand:
    assert kandidaat.afgeschermd.trede is not None
    return kandidaat.afgeschermd.trede.stand


def register(kandidaat: Kandidaat) -> RegisterStatus:
    return kandidaat.afgeschermd.doelgroep.register.status


def nbw(kandidaat: Kandidaat) -> NbwStatus:
    return kandidaat.afgeschermd.doelgroep.nbw.status


def test_de_caseload_heeft_de_910_trajecten_van_de_ijmond_en_220_klanten_van_uwv_zonder_trede(ijmond):
    assert Counter(map(stand, ijmond.kandidaten)) == {
        3: 238,
        4: 151,
        5: 85,
        6: 321,
        TredeStand.NTB: 115,
        TredeStand.NVT: 220,
    }
    zonder = [k.afgeschermd.uitkering for k in ijmond.kandidaten if stand(k) is TredeStand.NVT]
    assert Counter(zonder) == {"WW": 180, "Wajong": 40}


def test_er_staan_269_trajecten_in_het_register_en_niemand_anders(ijmond):
    erin = [k for k in ijmond.kandidaten if register(k) is RegisterStatus.JA]
    assert len(erin) == 269
    assert TredeStand.NVT not in map(stand, erin)


def test_nbw_is_per_gemeente_precies_zoals_in_het_kwartaalbericht_en_vraagt_intensieve_begeleiding(ijmond):
    vastgesteld = [k for k in ijmond.kandidaten if nbw(k) is NbwStatus.VASTGESTELD]
    gemeenten = Counter(k.afgeschermd.gemeente for k in vastgesteld)
    assert gemeenten == {"Beverwijk": 5, "Heemskerk": 1, "Uitgeest": 3, "Velsen": 7}
    assert {k.afgeschermd.begeleiding_nodig for k in vastgesteld} == {Begeleiding.INTENSIEF}


def test_precies_twee_mensen_staan_tegelijk_in_het_register_en_op_nbw(ijmond):
    assert sum(k.afgeschermd.doelgroep.conflict for k in ijmond.kandidaten) == 2


def test_een_positief_nbw_advies_gaat_niet_samen_met_het_register(ijmond):
    advies = [register(k) for k in ijmond.kandidaten if nbw(k) is NbwStatus.ADVIES_POSITIEF]
    assert len(advies) == 6
    assert set(advies) == {RegisterStatus.NEE}


def test_elke_stand_van_register_en_nbw_komt_voor(ijmond):
    assert set(map(register, ijmond.kandidaten)) == set(RegisterStatus)
    assert set(map(nbw, ijmond.kandidaten)) == set(NbwStatus)


def test_er_zijn_70_statushouders_met_een_traject_en_beginnend_nederlands(ijmond):
    mensen = [k for k in ijmond.kandidaten if k.id in ijmond.statushouders]
    assert len(mensen) == len(ijmond.statushouders) == 70
    assert TredeStand.NVT not in map(stand, mensen)
    assert {k.afgeschermd.uitkering for k in mensen} == {"Participatiewet"}
    nederlands = [k.talen[0].spreken for k in mensen if k.talen[0].taal == "nld"]
    assert len(nederlands) == 70
    assert sum(niveau <= Taalniveau.REDELIJK for niveau in nederlands) > 50


@settings(max_examples=25)
@given(n=st.integers(1, 400), seed=st.integers(0, 10**9))
def test_elk_aantal_geeft_zoveel_geldige_kandidaten_op_volgorde_van_hun_id(n, seed):
    caseload = maak_caseload(seed, n)
    ids = [k.id for k in caseload.kandidaten]
    assert len(ids) == n
    assert ids == sorted(set(ids)) == list(caseload.ware_beroepen)
    assert caseload.statushouders <= set(ids)
    assert set(caseload.ware_beroepen.values()) <= basis().beroepen.keys()


@pytest.mark.parametrize(("seed", "n"), [(2020, 0), (2020, -3), (-1, 5)])
def test_een_onmogelijk_aantal_of_een_negatieve_seed_wordt_geweigerd(seed, n):
    with pytest.raises(ValueError, match=r"n is less than 1|seed is negative"):
        maak_caseload(seed, n)


def test_een_andere_grootte_heeft_dezelfde_verhoudingen(groot):
    deel = GROOT / 1130
    aantal = Counter(map(stand, groot.kandidaten))
    for trede, ijmond in {3: 238, 4: 151, 5: 85, 6: 321, TredeStand.NTB: 115}.items():
        assert abs(aantal[trede] - ijmond * deel) < 1
    assert sum(register(k) is RegisterStatus.JA for k in groot.kandidaten) == round(269 * deel)
    assert sum(nbw(k) is NbwStatus.VASTGESTELD for k in groot.kandidaten) == round(16 * deel)
    assert len(groot.statushouders) == round(70 * deel)


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


def test_dezelfde_seed_geeft_dezelfde_caseload_en_een_andere_seed_een_andere(ijmond):
    assert maak_caseload() == ijmond
    anders = maak_caseload(2021)
    gelijk = sum(a == b for a, b in zip(ijmond.kandidaten, anders.kandidaten, strict=True))
    assert gelijk == 0


def test_een_id_verraadt_het_ware_beroep_niet(ijmond):
    anders = maak_caseload(2021).ware_beroepen
    gelijk = sum(beroep == anders[id_] for id_, beroep in ijmond.ware_beroepen.items())
    assert gelijk < 0.03 * len(anders)  # by chance about 1 in 100
    buren = list(ijmond.ware_beroepen.values())
    assert sum(a == b for a, b in pairwise(buren)) < 0.03 * len(buren)


def test_de_skills_met_een_code_horen_meestal_bij_het_ware_beroep(ijmond):
    eigen = Counter(
        skill.concept in {link.skill for link in basis().beroepen[ijmond.ware_beroepen[k.id]].skills}
        for k in ijmond.kandidaten
        for skill in k.skills
        if skill.concept is not None
    )
    assert 0.6 < eigen[True] / eigen.total() < 0.9  # the rest is general, or from elsewhere


def ontbreekt(kandidaat: Kandidaat, veld: str) -> list[bool]:
    if veld.startswith("werkervaring."):
        return [getattr(baan, veld.split(".")[1]) is None for baan in kandidaat.werkervaring]
    bron = kandidaat.werktijden if veld.startswith("werktijden.") else kandidaat
    waarde = getattr(bron, veld.rsplit(".", maxsplit=1)[-1])
    return [waarde is None or waarde == ()]


@pytest.mark.parametrize("veld", sorted(ONTBREEKT))
def test_elk_veld_ontbreekt_ongeveer_zo_vaak_als_de_tabel_zegt(groot, veld):
    mensen = [k for k in groot.kandidaten if veld != "talen" or k.id not in groot.statushouders]
    gaten = [gat for k in mensen for gat in ontbreekt(k, veld)]
    verwacht = aandeel_ontbreekt(veld)
    if veld.startswith("werkervaring."):  # nearly empty profiles have few jobs to miss something of
        verwacht = ONTBREEKT[veld][0]
        assert sum(gaten) / len(gaten) == pytest.approx(verwacht, abs=0.05)
    else:
        assert sum(gaten) / len(gaten) == pytest.approx(verwacht, abs=0.03)


def test_van_ongeveer_een_op_de_acht_is_bijna_niets_bekend(groot):
    leeg = sum(
        not k.skills and not k.opleidingen and k.uren_max is None and k.max_reisafstand_km is None
        for k in groot.kandidaten
    )
    assert 0.5 * BIJNA_LEEG < leeg / GROOT < BIJNA_LEEG


@pytest.mark.parametrize(
    ("veld", "gaten"),
    [
        (
            "register.peildatum",
            lambda k: [k.afgeschermd.doelgroep.register.peildatum] if register(k) is RegisterStatus.JA else [],
        ),
        ("trede.peildatum", lambda k: [k.afgeschermd.trede.peildatum] if isinstance(stand(k), int) else []),
        (
            "begeleiding_nodig",
            lambda k: [] if nbw(k) is NbwStatus.VASTGESTELD else [k.afgeschermd.begeleiding_nodig],
        ),
        ("aanpassing_nodig", lambda k: [k.afgeschermd.aanpassing_nodig]),
        (
            "loonwaarde_pct",
            lambda k: [k.afgeschermd.loonwaarde_pct] if register(k) is RegisterStatus.JA else [],
        ),
        ("ontheffing", lambda k: [k.afgeschermd.ontheffing]),
        ("geboortejaar", lambda k: [k.afgeschermd.geboortejaar]),
        ("uitkering", lambda k: [] if stand(k) is TredeStand.NVT else [k.afgeschermd.uitkering]),
    ],
)
def test_ook_in_de_afgeschermde_laag_ontbreekt_elk_veld_zo_vaak_als_de_tabel_zegt(groot, veld, gaten):
    waarden = [waarde for k in groot.kandidaten for waarde in gaten(k)]
    assert waarden.count(None) / len(waarden) == pytest.approx(ONTBREEKT_AFGESCHERMD[veld], abs=0.03)


def test_elk_veld_van_de_afgeschermde_tabel_heeft_een_toets():
    (merk,) = test_ook_in_de_afgeschermde_laag_ontbreekt_elk_veld_zo_vaak_als_de_tabel_zegt.pytestmark
    assert {veld for veld, _ in merk.args[1]} == ONTBREEKT_AFGESCHERMD.keys()


@pytest.mark.parametrize("feit", [register, nbw, stand, lambda k: k.afgeschermd.begeleiding_nodig])
@pytest.mark.parametrize(
    "kenmerk",
    [
        lambda caseload, k: caseload.ware_beroepen[k.id],
        lambda caseload, k: min(len(k.skills), 6),
        lambda caseload, k: k.werk_denkniveau,
        lambda caseload, k: len(k.werkervaring),
    ],
    ids=["beroep", "aantal skills", "niveau", "aantal banen"],
)
def test_de_afgeschermde_laag_zegt_niets_over_wat_iemand_kan(groot, feit, kenmerk):
    veel = {waarde for waarde, aantal in Counter(map(feit, groot.kandidaten)).items() if aantal > 200}
    paren = Counter((feit(k), kenmerk(groot, k)) for k in groot.kandidaten if feit(k) in veel)
    kolommen = sorted({kolom for _, kolom in paren}, key=str)
    tabel = [[paren[rij, kolom] for kolom in kolommen] for rij in sorted(veel, key=str)]
    assert chi2_contingency(tabel).pvalue > 1e-5


def test_de_meeste_registerdata_zijn_recent_en_een_deel_is_ouder_dan_een_half_jaar(ijmond):
    data = [k.afgeschermd.doelgroep.register.peildatum for k in ijmond.kandidaten]
    oud = [dag < PEILDATUM - timedelta(184) for dag in data if dag is not None]
    assert 0.1 < sum(oud) / len(oud) < 0.35


def test_alle_data_schuiven_mee_met_de_peildatum():
    later = timedelta(100)
    nu, dan = maak_caseload(n=300), maak_caseload(n=300, peildatum=PEILDATUM + later)
    paren = [(a.profiel_datum, b.profiel_datum) for a, b in zip(nu.kandidaten, dan.kandidaten, strict=True)]
    bekend = [(a, b) for a, b in paren if a is not None and b is not None]
    assert len(bekend) > 200
    assert {b - a for a, b in bekend} == {later}


def test_niets_is_vastgelegd_na_de_peildatum(ijmond):
    for k in ijmond.kandidaten:
        afgeschermd = k.afgeschermd
        data = (
            k.profiel_datum,
            afgeschermd.trede.peildatum,
            afgeschermd.doelgroep.register.peildatum,
            afgeschermd.doelgroep.nbw.datum,
            *(toestemming.datum for toestemming in k.toestemmingen),
        )
        assert all(dag <= PEILDATUM for dag in data if dag is not None)


def test_de_jaren_werk_en_het_rijbewijs_passen_bij_de_leeftijd(groot):
    jongeren = 0
    for k in groot.kandidaten:
        if k.afgeschermd.geboortejaar is None:
            continue
        leeftijd = PEILDATUM.year - k.afgeschermd.geboortejaar
        assert sum(baan.jaren or 0 for baan in k.werkervaring) <= leeftijd - 15
        if leeftijd < 18:
            jongeren += 1
            assert not k.rijbewijzen
            assert not k.certificaten
    assert jongeren > 10


def test_alles_is_als_synthetisch_gemerkt(ijmond):
    assert all(k.synthetisch for k in ijmond.kandidaten)
    assert all("(synthetisch)" in t.voor for k in ijmond.kandidaten for t in k.toestemmingen)


def test_geen_tekst_bevat_iets_dat_op_een_nummer_van_een_persoon_lijkt(ijmond):
    for k in ijmond.kandidaten:
        teksten = [k.wensen, *k.certificaten, *k.gewenste_beroepen, *(s.label for s in k.skills)]
        teksten += [baan.taken for baan in k.werkervaring] + [baan.functie for baan in k.werkervaring]
        assert not re.search(r"\d{5}|@", " ".join(tekst for tekst in teksten if tekst))


def test_skills_staan_er_in_eigen_woorden_met_een_enkele_typefout(ijmond):
    labels = [skill for k in ijmond.kandidaten for skill in k.skills]
    zonder_code = [skill.label for skill in labels if skill.concept is None]
    bekend = [basis().zoek_skill(label) for label in zonder_code]
    anders_geschreven = sum(skill is None for skill in bekend) / len(zonder_code)
    synoniem = sum(
        skill is not None and skill.label.casefold() != label.casefold()
        for skill, label in zip(bekend, zonder_code, strict=True)
    )
    assert 0.02 < anders_geschreven < 0.06
    assert synoniem > 0.4 * len(zonder_code)


def test_een_eigen_taxonomie_geeft_alleen_skills_en_beroepen_uit_die_taxonomie():
    skills = {
        id_: TaxonomieSkill(id=id_, label=id_.replace("-", " "), soort=SkillSoort.VAARDIGHEID)
        for id_ in ("zeilen-naaien", "touw-splitsen")
    }
    beroep = Beroep(
        id="zeilmaker",
        label="zeilmaker",
        sector="ambacht",
        isco08="7534",
        skills=tuple(BeroepSkill(id_, Belang.MOET) for id_ in skills),
    )
    taxonomie = Taxonomie(naam="t", versie="1", sha256="0" * 64, skills=skills, beroepen={"zeilmaker": beroep})
    caseload = maak_caseload(n=50, taxonomie=taxonomie)
    assert set(caseload.ware_beroepen.values()) == {"zeilmaker"}
    codes = {skill.concept for k in caseload.kandidaten for skill in k.skills} - {None}
    assert codes == skills.keys()
