"""What goes out about a vacature comes back equal, but for the loss that docs/formaten.md names."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from models.skills import Belang, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import Aard, EisSoort, PlekSoort
from tests.strategieen import vacatures
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.uitwisseling.vacature_rij import schrijf_vacatures_csv
from vacatures.uitwisseling.vum_schrijven import als_vum, met_codes, schrijf_vum_vacatures
from vacatures.vacature import Eis, Vacature

CODE = "https://linkeddata.competentnl.nl/id/humancapability/00AA11BB22"


@given(vacature=vacatures())
def test_csv_komt_gelijk_terug(tmp_path_factory: pytest.TempPathFactory, vacature: Vacature) -> None:
    pad = tmp_path_factory.mktemp("uit") / "uit.csv"
    schrijf_vacatures_csv(pad, [vacature])
    skills = tuple(replace(skill, concept=None, bron="gevraagd in het bestand") for skill in vacature.gevraagd)
    verwacht = replace(vacature, titel=vacature.titel or vacature.id, gevraagd=skills)
    assert lees_vacatures(pad).items == (verwacht,)


@given(vacature=vacatures())
def test_vum_is_precies_vum_en_wat_er_in_past_komt_gelijk_terug(
    tmp_path_factory: pytest.TempPathFactory, vacature: Vacature
) -> None:
    pad = tmp_path_factory.mktemp("uit") / "uit.json"
    schrijf_vum_vacatures(pad, [vacature])
    gelezen = lees_vacatures(pad)
    assert [melding for melding in gelezen.meldingen if "niet bekend" in melding.reden or "VUM" in melding.reden] == []
    (terug,) = gelezen.items
    gelijk = ("id", "titel", "tekst", "werkgever", "uren_min", "uren_max", "werk_denkniveau", "start", "sluitingsdatum")
    assert [naam for naam in gelijk if getattr(terug, naam) != getattr(vacature, naam)] == []
    assert terug.plek in (None, vacature.plek, PlekSoort.REGULIER)
    assert (terug.begeleiding, terug.aanpassing_mogelijk, terug.status, terug.plaatsen) == (None, None, None, 1)


def test_een_plek_die_vum_niet_kent_wordt_geen_andere(tmp_path: Path) -> None:
    anders = {PlekSoort.REGULIER_OOK_BANENAFSPRAAK: PlekSoort.REGULIER}
    kent = {PlekSoort.REGULIER, PlekSoort.LEERWERKPLEK, PlekSoort.VRIJWILLIGERSWERK}
    for plek in PlekSoort:
        schrijf_vum_vacatures(tmp_path / "uit.json", [Vacature(id="v", plek=plek)])
        (terug,) = lees_vacatures(tmp_path / "uit.json").items
        assert terug.plek is (plek if plek in kent else anders.get(plek)), plek


def test_van_vum_komen_codes_eisen_postcode_en_sector_terug(tmp_path: Path) -> None:
    eisen = (
        Eis(soort=EisSoort.RIJBEWIJS, waarde="CE", aard=Aard.WETTELIJK),
        Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.WENS),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.VEILIGHEID, tekst="hoogte"),
        Eis(soort=EisSoort.BEVOEGDHEID, waarde="BIG", aard=Aard.WETTELIJK),
    )
    skill = Skill(label="oogsten", concept=CODE, graad=Belang.MOET, bron="x")
    vol = Vacature(
        id="v", tekst="x" * 2500, gevraagd=(skill,), eisen=eisen, postcode="1951ZZ", sector="SBI 1130", beroep="kweker"
    )
    schrijf_vum_vacatures(tmp_path / "uit.json", [vol])
    gelezen = lees_vacatures(tmp_path / "uit.json")
    (terug,) = gelezen.items
    assert gelezen.meldingen == ()
    assert [skill.concept for skill in terug.gevraagd] == [CODE]
    assert [(eis.waarde, eis.aard) for eis in terug.eisen] == [
        (waarde, Aard.WERKGEVER_MUST) for waarde in ("CE", "nld:2", "VCA")
    ]
    assert (terug.postcode, terug.sector, terug.beroep) == ("1951ZZ", "SBI 1130", None)
    assert terug.tekst == "x" * 1999 + "…"


def test_met_een_taxonomie_gaan_woorden_als_codes_van_competentnl_uit() -> None:
    taal = basis()
    skill = next(skill for skill in taal.skills.values() if skill.competentnl)
    beroep = next(beroep for beroep in taal.beroepen.values() if beroep.competentnl)
    gevraagd = (
        Skill(label=skill.label, graad=Belang.MOET, bron="x"),
        Skill(label="iets onbekends", concept="eigen-1", graad=Belang.MOET, bron="x"),
    )
    bericht = als_vum(met_codes(Vacature(id="v", titel=beroep.label, gevraagd=gevraagd), taal))
    assert bericht.beroep is not None
    assert bericht.beroep.code_beroepsnaam == beroep.competentnl
    assert [deel.code_competentie for deel in bericht.competentiebeheersing or ()] == [skill.competentnl]
