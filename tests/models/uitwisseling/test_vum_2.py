import pytest

from models.uitwisseling.json_lezen import Json
from models.uitwisseling.vum_2 import is_vum_2, naar_vum_3

SKILLS = ("skills", "label")


def _nieuw(bericht: dict[str, Json]) -> tuple[dict[str, Json], list[str]]:
    meldingen: list[str] = []
    return naar_vum_3(bericht, SKILLS, lambda veld, reden: meldingen.append(veld)), meldingen


def test_een_bericht_van_vum_3_is_er_geen_van_vum_2() -> None:
    assert not is_vum_2({"idWerkzoekende": "w", "skillsmatch": {"vakvaardigheid": 1}, "bemiddelingsberoep": [{}]})
    assert is_vum_2({"arbeidsmarktkwalificatie": {"werkervaring": [{"beroep": {"beroepsnaamGecodeerd": {}}}]}})


def test_van_een_beroep_gaat_de_naam_mee_en_anders_de_code() -> None:
    met_naam: Json = {"beroepsnaamGecodeerd": {"codeBeroepsnaam": "123", "omschrijvingBeroepsnaam": "Kok"}}
    los: Json = {"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "Afwasser"}}
    kaal: Json = {"beroepsnaamGecodeerd": {"codeBeroepsnaam": "456"}}
    nieuw, meldingen = _nieuw({"bemiddelingsberoep": [met_naam, los, kaal]})
    assert nieuw == {
        "bemiddelingsberoep": [
            {"skillsmatch": {"naam": "Kok"}},
            {"skillsmatch": {"naam": "Afwasser"}},
            {"codeBeroepsnaam": "456"},
        ]
    }
    assert meldingen == ["beroepsnaamGecodeerd"]


@pytest.mark.parametrize("stand", [None, 1, 2, 9])
def test_een_competentie_die_iemand_heeft_wordt_een_skill_in_woorden(stand: int | None) -> None:
    deel: dict[str, Json] = {"codeGedragscompetentie": "24105"}
    deel |= {"codeBeheersingGedragscompetentie": stand} if stand else {}
    nieuw, _ = _nieuw({"arbeidsmarktkwalificatie": {"gedragscompetentie": [deel]}})
    assert nieuw == {
        "arbeidsmarktkwalificatie": {},
        "skillsmatch": {"skills": [{"label": "Samenwerken en overleggen"}]},
    }


@pytest.mark.parametrize("stand", [3, 4, 5])
def test_een_competentie_die_iemand_niet_heeft_of_misschien_wordt_gemeld_en_niet_bewaard(stand: int) -> None:
    deel: Json = {"codeGedragscompetentie": 24105, "codeBeheersingGedragscompetentie": stand}
    assert _nieuw({"gedragscompetentie": [deel]}) == ({}, ["gedragscompetentie"])


def test_wat_in_het_eigen_blok_stond_blijft_voorop() -> None:
    nieuw, _ = _nieuw({"vakvaardigheid": [{"omschrijving": "lassen"}], "skillsmatch": {"skills": [{"label": "kok"}]}})
    assert nieuw == {"skillsmatch": {"skills": [{"label": "kok"}, {"label": "lassen"}]}}


@pytest.mark.parametrize("omhuld", [True, False])
def test_de_naam_van_een_opleiding_wordt_de_toelichting(omhuld: bool) -> None:
    naam: dict[str, Json] = {
        "opleidingsnaamGecodeerd": {"codeOpleidingsnaam": "77", "omschrijvingOpleidingsnaam": "Groen"}
    }
    deel: dict[str, Json] = {"opleidingsnaam": naam} if omhuld else naam
    nieuw, _ = _nieuw({"opleiding": [{**deel, "indicatieDiploma": 1}]})
    assert nieuw == {
        "opleiding": [{"indicatieDiploma": 1, "codeOpleidingsnaam": "77", "toelichtingOpleiding": "Groen"}]
    }


def test_postcode_en_straal_gaan_naar_hun_nieuwe_plek_en_een_gegeven_afstand_gaat_voor() -> None:
    adres: Json = {"adres": {"adresNederland": {"postcode": "1951ZZ"}}}
    nieuw, _ = _nieuw({"werkgever": {"adresHouding": [adres]}})
    assert nieuw == {"werkgever": {}, "adres": {"postcode": "1951ZZ"}}
    for bekend, km in ((None, 25), (7, 7)):
        mobiliteit: dict[str, Json] = {} if bekend is None else {"maximaleReisafstand": bekend}
        nieuw, _ = _nieuw({"flexibiliteit": {"codeRegiostraal": 4}, "mobiliteit": mobiliteit})
        assert nieuw == {"flexibiliteit": {}, "mobiliteit": {"maximaleReisafstand": km}}


@pytest.mark.parametrize("fout", ["x", 3, ["x"], True])
def test_wat_van_een_ander_type_is_blijft_staan_zodat_het_gemeld_wordt(fout: Json) -> None:
    bericht: dict[str, Json] = {"beroepsnaamGecodeerd": fout, "skillsmatch": fout}
    assert _nieuw({**bericht, "vakvaardigheid": [{"omschrijving": "x"}]})[0].items() >= bericht.items()
