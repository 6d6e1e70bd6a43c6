import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.skills import Belang, Skill
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.json_lezen import zonder_leeg
from models.waardelijsten import Aard, Begeleiding, EisSoort, PlekSoort, VacatureStatus, WerkDenkniveau
from models.werk import Werktijden
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.uitwisseling.vum import Vacature as Bericht
from vacatures.uitwisseling.vum import lees_vum, schrijf_vum
from vacatures.vacature import Eis, Vacature

BSN = "123456782"
BEROEP = "https://linkeddata.competentnl.nl/uwv/id/occupation/00AA11BB22"
COMPETENTIE = "https://linkeddata.competentnl.nl/id/humancapability/00AA11BB22"
BERICHT: dict[str, Any] = {
    "idVacature": "vac-1",
    "adres": {
        "postcode": "1951zz",
        "straatnaam": "Voorbeeldkade",
        "huisnummer": 12,
        "huisnummertoevoeging": "a",
    },
    "arbeidsVoorwaarden": {
        "datumAanvangWerkzaamheden": "2026-04-01",
        "datumEindeWerkzaamheden": "2026-10-01",
        "omschrijvingArbeidsvoorwaarden": "reiskosten vergoed",
        "salarisIndicatie": "volgens cao",
    },
    "beroep": {"codeBeroepsnaam": BEROEP},
    "codeWerkEnDenkniveauMinimaal": "3",
    "contractvorm": [{"codeTypeArbeidscontract": "B", "codeTypeOvereenkomst": "04"}],
    "cursus": [
        {"naamCursus": "Veilig heftruck rijden", "indicatieCertificaat": 1, "toelichtingCursus": "of gelijk"},
        {"naamCursus": "Lassen voor beginners", "indicatieCertificaat": 2},
    ],
    "flexibiliteit": {
        "datumEindeBeschikbaarVoorWerk": "2026-10-01",
        "indicatieOnregelmatigWerkOfPloegendienst": 1,
    },
    "competentiebeheersing": [{"codeCompetentie": COMPETENTIE}],
    "naamVacature": "Medewerker kwekerij",
    "nummerVacature": "2026-7",
    "omschrijvingVacature": "Je oogst en verpakt groente.",
    "opleiding": [
        {
            "codeOpleidingsnaam": BSN,  # nine digits are ordinary here
            "codeNiveauOpleiding": 2,
            "indicatieDiploma": 8,
            "toelichtingOpleiding": "groen",
        }
    ],
    "rijbewijs": [{"codeSoortRijbewijs": "T"}],
    "sector": {"codeSbi": 1130},
    "sluitingsdatumVacature": "2026-03-20",
    "sollicitatiewijze": [
        {
            "codeSollicitatiewijze": "4",
            "webadres": {"codeWebadres": 4, "url": "https://voorbeeld.nl/solliciteer"},
        }
    ],
    "taalbeheersing": [
        {
            "codeTaal": "nld",
            "codeNiveauTaalbeheersingMondeling": 2,
            "codeNiveauTaalbeheersingSchriftelijk": 1,
            "codeNiveauTaalbeheersingLezen": 8,
            "codeNiveauTaalbeheersingLuisteren": 2,
        },
        {"codeTaal": "pol", "codeNiveauTaalbeheersingMondeling": 1},
        {"codeTaal": "eng", "codeNiveauTaalbeheersingMondeling": 0},
    ],
    "vervoermiddel": [
        {
            "codeVervoermiddel": 1,
            "indicatieBeschikbaarVoorUitvoeringWerk": 1,
            "indicatieBeschikbaarVoorWoonWerkverkeer": 0,
        }
    ],
    "werkervaring": [{"aantalJarenWerkzaamInBeroep": 2}],
    "werkgever": {
        "contactpersoon": [
            {
                "naamContactpersoonAfdeling": "personeelszaken",
                "emailadres": ["pz@voorbeeld.nl"],
                "telefoonnummer": ["0251-123456"],
            }
        ],
        "handelsnaamOrganisatie": "Kwekerij Voorbeeld",
        "sector": [{"codeSbi": 1130}],
        "webadres": [{"codeWebadres": 3, "url": "https://voorbeeld.nl"}],
    },
    "werktijden": {
        "aantalWerkurenPerWeekMinimaal": 24,
        "aantalWerkurenPerWeekMaximaal": 36,
        "indicatieKantoortijden": 2,
    },
}
BLOK: dict[str, Any] = {
    "plek": "garantiebaan_gereserveerd",
    "gevraagd": [
        {"skill": "groente oogsten", "belang": "moet"},
        {"skill": "inpakken", "code": "eigen-1"},
    ],
    "eisen": [{"soort": "certificaat", "waarde": "VCA", "aard": "veiligheid", "tekst": "werk op hoogte"}],
    "begeleiding": "intensief",
    "aanpassing_mogelijk": True,
    "werktijden": {"avond": False, "weekend": True},
    "status": "open",
    "plaatsen": 3,
}


def _bestand(map_: Path, inhoud: object) -> Path:
    pad = map_ / "b.json"
    pad.write_text(json.dumps(inhoud), encoding="utf-8")
    return pad


def _een(map_: Path, **anders: object) -> Vacature:
    (vacature,) = lees_vacatures(_bestand(map_, [{**BERICHT, **anders}])).items
    return vacature


def _fouten(map_: Path, inhoud: object) -> list[str]:
    with pytest.raises(InvoerFout) as fout:
        lees_vacatures(_bestand(map_, inhoud))
    return [str(melding) for melding in fout.value.meldingen]


def test_elk_veld_van_vum_komt_in_de_vacature_of_blijft_met_opzet_in_het_bericht(tmp_path: Path) -> None:
    gelezen = lees_vacatures(_bestand(tmp_path, [BERICHT]))
    assert gelezen.meldingen == ()
    assert gelezen.items == (
        Vacature(
            id="vac-1",
            titel="Medewerker kwekerij",
            tekst="Je oogst en verpakt groente.",
            beroep=BEROEP,
            gevraagd=(Skill(concept=COMPETENTIE, graad=Belang.BELANGRIJK, bron="competentie in VUM"),),
            eisen=(
                Eis(soort=EisSoort.RIJBEWIJS, waarde="T", aard=Aard.WERKGEVER_MUST),
                Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.WERKGEVER_MUST),
                Eis(soort=EisSoort.CERTIFICAAT, waarde="Veilig heftruck rijden", aard=Aard.WERKGEVER_MUST),
            ),
            plek=PlekSoort.LEERWERKPLEK,
            werkgever="Kwekerij Voorbeeld",
            postcode="1951ZZ",
            uren_min=24,
            uren_max=36,
            werktijden=Werktijden(ploegen=True, kantoortijden=False),
            werk_denkniveau=WerkDenkniveau.VMBO,
            start=date(2026, 4, 1),
            sluitingsdatum=date(2026, 3, 20),
            sector="SBI 1130",
        ),
    )


def test_het_blok_vult_aan_wat_vum_niet_kent(tmp_path: Path) -> None:
    vacature = _een(tmp_path, skillsmatch=BLOK)
    assert vacature.plek is PlekSoort.GARANTIEBAAN
    assert vacature.gevraagd[1:] == (
        Skill(label="groente oogsten", graad=Belang.MOET, bron="gevraagd in het bestand"),
        Skill(label="inpakken", concept="eigen-1", graad=Belang.BELANGRIJK, bron="gevraagd in het bestand"),
    )
    assert vacature.eisen[-1] == Eis(
        soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.VEILIGHEID, tekst="werk op hoogte"
    )
    assert (vacature.begeleiding, vacature.aanpassing_mogelijk) == (Begeleiding.INTENSIEF, True)
    assert vacature.werktijden == Werktijden(avond=False, weekend=True, ploegen=True, kantoortijden=False)
    assert (vacature.status, vacature.plaatsen) == (VacatureStatus.OPEN, 3)


@pytest.mark.parametrize(
    ("codes", "plek"),
    [
        (["03", "02", "01"], PlekSoort.REGULIER),
        (["03", "04"], PlekSoort.LEERWERKPLEK),
        (["02"], PlekSoort.LEERWERKPLEK),
        (["03"], PlekSoort.VRIJWILLIGERSWERK),
        (["09"], None),
        ([], None),
    ],
)
def test_de_soort_plek_volgt_uit_de_overeenkomst(tmp_path: Path, codes: list[str], plek: PlekSoort | None) -> None:
    vormen = [{"codeTypeOvereenkomst": code} for code in codes]
    assert _een(tmp_path, contractvorm=vormen).plek is plek


def test_een_bericht_met_alles_erin_komt_gelijk_terug(tmp_path: Path) -> None:
    vol = {**BERICHT, "vumID": "abc", "skillsmatch": BLOK, "nieuw": {"a": [1]}}
    gelezen = lees_vum(_bestand(tmp_path, [vol]))
    uit = tmp_path / "uit.json"
    schrijf_vum(uit, gelezen.items)
    assert json.loads(uit.read_text(encoding="utf-8")) == [vol]
    assert lees_vum(uit).items == gelezen.items


def test_het_bericht_van_de_test_gebruikt_elk_veld_van_het_model() -> None:
    bericht = Bericht.model_validate({**BERICHT, "vumID": "abc", "skillsmatch": BLOK})
    assert bericht.model_fields_set == set(Bericht.model_fields)


@pytest.mark.data
def test_de_officiele_vacatures_worden_alle_gelezen_en_komen_gelijk_terug(datamap: Path, tmp_path: Path) -> None:
    pad = datamap / "vum_v3" / "vacatures.json"
    origineel = zonder_leeg(json.loads(pad.read_text(encoding="utf-8")))
    gelezen = lees_vum(pad)
    assert len(gelezen.items) == 485
    uit = tmp_path / "uit.json"
    schrijf_vum(uit, gelezen.items)
    assert zonder_leeg(json.loads(uit.read_text(encoding="utf-8"))) == origineel
    assert lees_vum(uit).items == gelezen.items
    vacatures = lees_vacatures(pad).items
    assert len({vacature.id for vacature in vacatures}) == 485
    assert all(vacature.onbekende_codes == () for vacature in vacatures)


@pytest.mark.parametrize(
    ("anders", "veld", "reden"),
    [
        ({"adres": {"postcode": "12"}}, "adres.postcode", "geen postcode"),
        ({"adres": {"huisnummer": 1}}, "adres.postcode", "verplichte veld ontbreekt"),
        ({"codeWerkEnDenkniveauMinimaal": 3}, "codeWerkEnDenkniveauMinimaal", "hier hoort tekst"),
        ({"werkervaring": [{"aantalJarenWerkzaamInBeroep": 100}]}, "werkervaring[0].", "groter dan 99"),
        ({"sluitingsdatumVacature": "2026-02-30"}, "sluitingsdatumVacature", "bestaat niet"),
        ({"sluitingsdatumVacature": "9999-12-31"}, "sluitingsdatumVacature", "tussen 1900 en 2100"),
        (
            {"skillsmatch": {"eisen": [{"soort": "minimumleeftijd", "waarde": "18", "aard": "wens"}]}},
            "skillsmatch.eisen[0]",
            "alleen een wettelijke eis",
        ),
        ({"skillsmatch": {"plaatsen": 0}}, "skillsmatch.plaatsen", "kleiner dan 1"),
        ({"skillsmatch": {"plek": "klusbaan"}}, "skillsmatch.plek", "staat niet op de lijst"),
        (
            {"skillsmatch": {"eisen": [{"soort": "certificaat", "waarde": "VCA", "aard": "veiligheid"}]}},
            "skillsmatch.eisen[0]",
            "zegt waarom",
        ),
        (
            {"skillsmatch": {"eisen": [{"soort": "taal", "waarde": "nld", "aard": "wens"}]}},
            "skillsmatch.eisen[0]",
            "geen taalniveau",
        ),
        ({"skillsmatch": {"gevraagd": [{"belang": "moet"}]}}, "skillsmatch.gevraagd[0].skill", "ontbreekt"),
    ],
)
def test_een_onmogelijke_waarde_noemt_record_en_veld(
    tmp_path: Path, anders: dict[str, Any], veld: str, reden: str
) -> None:
    (tekst,) = _fouten(tmp_path, [{**BERICHT, **anders}])
    assert tekst.startswith(f"b.json, rij 1, veld {veld}")
    assert reden in tekst


def test_onbekende_codes_worden_bewaard_en_gemeld(tmp_path: Path) -> None:
    bericht = {**BERICHT, "rijbewijs": [{"codeSoortRijbewijs": "Z"}], "codeWerkEnDenkniveauMinimaal": "hoog"}
    gelezen = lees_vacatures(_bestand(tmp_path, [bericht]))
    assert gelezen.items[0].onbekende_codes == (
        "codeWerkEnDenkniveauMinimaal=hoog",
        "rijbewijs[0].codeSoortRijbewijs=Z",
    )
    assert gelezen.items[0].werk_denkniveau is None
    assert [melding.veld for melding in gelezen.meldingen] == [
        "codeWerkEnDenkniveauMinimaal",
        "rijbewijs[].codeSoortRijbewijs",
    ]


def test_een_taaleis_zonder_taal_wordt_gemeld(tmp_path: Path) -> None:
    bericht = {**BERICHT, "taalbeheersing": [{"codeNiveauTaalbeheersingMondeling": 3}]}
    gelezen = lees_vacatures(_bestand(tmp_path, [bericht]))
    assert [eis.soort for eis in gelezen.items[0].eisen] == [EisSoort.RIJBEWIJS, EisSoort.CERTIFICAAT]
    assert "zonder bekende taal" in gelezen.meldingen[0].reden


@pytest.mark.parametrize("veld", ["omschrijvingVacature", "idVacature", "nieuw"])
def test_een_bsn_wordt_geweigerd_en_nergens_genoemd(tmp_path: Path, veld: str) -> None:
    fouten = _fouten(tmp_path, [{**BERICHT, veld: BSN}])
    assert "bevat 1 burgerservicenummer (BSN)" in fouten[0]
    assert all(BSN not in tekst for tekst in fouten)


def test_een_bericht_over_een_kandidaat_of_een_oudere_vum_wordt_herkend(tmp_path: Path) -> None:
    (tekst,) = _fouten(tmp_path, [{"idWerkzoekende": "wz-1"}])
    assert "over kandidaten, niet over vacatures" in tekst
    oud = {**BERICHT, "vakvaardigheid": [{"omschrijving": "oogsten"}]}
    assert lees_vacatures(_bestand(tmp_path, [oud])).formaat is Formaat.VUM_2


_LOS = st.none() | st.booleans() | st.integers(-5, 2000) | st.text(max_size=8)
_LOS |= st.sampled_from(["2026-01-01", "1970ZZ", "B", "01", "certificaat", "wens"])
_SLEUTELS = st.sampled_from([*BERICHT, *BLOK, "skillsmatch", "soort", "waarde", "aard", "skill", "postcode"])
_JSON = st.recursive(
    _LOS,
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(_SLEUTELS, kind, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(_SLEUTELS, _JSON, max_size=5))
def test_willekeurige_json_wordt_gelezen_of_met_een_melding_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, inhoud: dict[str, Any]
) -> None:
    pad = _bestand(tmp_path_factory.mktemp("fuzz"), [{"idVacature": "vac-1", **inhoud}])
    try:
        gelezen = lees_vum(pad)
    except InvoerFout:
        return
    uit = pad.with_name("uit.json")
    schrijf_vum(uit, gelezen.items)
    assert lees_vum(uit).items == gelezen.items
    assert len(lees_vacatures(pad).items) == 1
