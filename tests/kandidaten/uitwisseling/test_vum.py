import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.uitwisseling.vum import Werkzoekende, lees_vum, schrijf_vum
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import InvoerFout
from models.skills import Bewijs, Skill
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.json_lezen import zonder_leeg
from models.waardelijsten import (
    Begeleiding,
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Rijbewijs,
    Taalniveau,
    TredeStand,
    Vervoermiddel,
    WerkDenkniveau,
)
from models.werk import Taalbeheersing, Werktijden

BSN = "123456782"
BEROEP = "https://linkeddata.competentnl.nl/uwv/id/occupation/00AA11BB22"
COMPETENTIE = "https://linkeddata.competentnl.nl/id/humancapability/00AA11BB22"

BERICHT: dict[str, Any] = {
    "idWerkzoekende": "wz-1",
    "arbeidsmarktkwalificatie": {
        "codeWerkEnDenkniveauWerkzoekende": 3,
        "cursus": [
            {
                "naamCursus": "Veilig heftruck rijden",
                "indicatieCertificaat": 1,
                "datumAanvangVolgenCursus": "2021-03-01",
                "datumEindeVolgenCursus": "2021-03-05",
                "datumCertificaat": "2021-03-09",
                "naamOpleidingsinstituut": "Cursushuis Voorbeeld",
            },
            {"toelichtingCursus": "kennismaking met lassen", "indicatieCertificaat": 8},
        ],
        "competentiebeheersing": [{"codeCompetentie": COMPETENTIE}],
        "interesse": [{"naamInteresse": "buiten werken"}, {"naamInteresse": "dieren"}],
        "opleiding": [
            {
                "codeOpleidingsnaam": BSN,  # nine digits are ordinary here
                "codeNiveauOpleiding": 4,
                "codeStatusOpleiding": 1,
                "indicatieDiploma": 2,
                "toelichtingOpleiding": "richting groen",
                "datumDiploma": "2019-07-01",
            }
        ],
        "rijbewijs": [{"codeSoortRijbewijs": "B"}, {"codeSoortRijbewijs": "T"}],
        "taalbeheersing": [
            {
                "codeTaal": "nld",
                "codeNiveauTaalbeheersingMondeling": 3,
                "codeNiveauTaalbeheersingSchriftelijk": 0,
                "codeNiveauTaalbeheersingLezen": 8,
            },
            {"codeNiveauTaalbeheersingLuisteren": 4},
        ],
        "werkervaring": [
            {
                "beroep": {"codeBeroepsnaam": BEROEP},
                "datumAanvangWerkzaamheden": "2018-01-01",
                "datumEindeWerkzaamheden": "2020-07-01",
                "naamOrganisatie": "Kwekerij Voorbeeld",
                "toelichtingWerkervaring": "snoeien en oogsten",
            }
        ],
    },
    "bemiddelingsberoep": [{"codeBeroepsnaam": BEROEP}],
    "contactpersoon": [
        {
            "naamContactpersoonAfdeling": "afdeling Werk",
            "emailadres": "werk@voorbeeld.nl",
            "telefoonnummer": "+31251123456",
        }
    ],
    "contractvorm": [{"codeTypeArbeidscontract": "B", "codeTypeOvereenkomst": "02"}],
    "eisAanWerk": {
        "indicatieAanpassingWerkomgeving": 1,
        "indicatieBegeleiding": 2,
        "indicatieWerkvariatie": 0,
    },
    "emailadres": ["iemand@voorbeeld.nl"],
    "flexibiliteit": {
        "datumAanvangBeschikbaarVoorWerk": "2026-03-01",
        "datumEindeBeschikbaarVoorWerk": "2026-12-31",
        "indicatieOnregelmatigWerkOfPloegendienst": 2,
    },
    "indicatieBeschikbaarheidContactgegevens": 1,
    "indicatieLdrRegistratie": 1,
    "mobiliteit": {"bemiddelingspostcode": "1970zz", "maximaleReisafstand": 15, "maximaleReistijd": 45},
    "persoonlijkePresentatie": "Ik werk graag met mijn handen.",
    "sector": [{"codeSbi": 1110}],
    "telefoonnummer": ["0251-123456"],
    "vervoermiddel": [
        {"codeVervoermiddel": 3, "indicatieBeschikbaarVoorWoonWerkverkeer": 1},
        {"codeVervoermiddel": 5},
        {"codeVervoermiddel": 1, "indicatieBeschikbaarVoorWoonWerkverkeer": 2},
    ],
    "webadres": [{"codeWebadres": 2, "url": "https://voorbeeld.nl/cv"}],
    "werktijden": {
        "aantalWerkurenPerWeekMinimaal": 20,
        "aantalWerkurenPerWeekMaximaal": 32,
        "indicatieKantoortijden": 1,
    },
}
BLOK: dict[str, Any] = {
    "trede": {"stand": "n.t.b.", "ladder": "vng-6", "peildatum": "2026-01-10", "vastgesteld_door": "werkcoach"},
    "doelgroepregister": {"status": "ja", "peildatum": "2026-01-05", "bron": "UWV-bevraging", "grond": "38b"},
    "nbw": {"status": "geen", "datum": "2025-11-01", "bron": "college"},
    "begeleiding_nodig": "gemiddeld",
    "aanpassing_nodig": False,
    "loonwaarde_pct": 62.5,
    "ontheffing": False,
    "geboortejaar": 1990,
    "uitkering": "Participatiewet",
    "gemeente": "Velsen",
    "mag_werken": "twv",
    "status": "beschikbaar",
    "profiel_datum": "2026-01-12",
    "open_voorstellen": 2,
    "werktijden": {"nacht": False, "avond": True, "ploegen": True},
    "skills": [
        {"label": "heggen knippen", "bewijs": "gezien"},
        {"label": "maaien", "code": "eigen-1"},
    ],
    "certificaten": ["VCA basis"],
    "toestemmingen": [{"voor": "V-7", "gegeven": False, "datum": "2026-01-20"}],
}


def _bestand(map_: Path, inhoud: object) -> Path:
    pad = map_ / "b.json"
    pad.write_text(json.dumps(inhoud), encoding="utf-8")
    return pad


def _anders(pad: str, waarde: object) -> dict[str, Any]:
    """The message with one value changed; the path as in messages, lists by number."""
    bericht: dict[str, Any] = json.loads(json.dumps(BERICHT))
    doel: Any = bericht
    *stappen, laatste = pad.split(".")
    for stap in stappen:
        doel = doel[int(stap)] if stap.isdigit() else doel.setdefault(stap, {})
    doel[int(laatste) if laatste.isdigit() else laatste] = waarde
    return bericht


def _fouten(map_: Path, inhoud: object) -> list[str]:
    with pytest.raises(InvoerFout) as fout:
        lees_kandidaten(_bestand(map_, inhoud))
    return [str(melding) for melding in fout.value.meldingen]


def test_elk_veld_van_vum_komt_in_de_kandidaat_of_blijft_met_opzet_in_het_bericht(tmp_path: Path) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [BERICHT]))
    assert gelezen.meldingen == ()
    assert gelezen.formaat is Formaat.VUM_3
    (kandidaat,) = gelezen.items
    assert kandidaat == Kandidaat(
        id="wz-1",
        skills=(Skill(concept=COMPETENTIE, graad=Bewijs.GENOEMD, bron="competentie in VUM"),),
        werkervaring=(Werkervaring(beroep=BEROEP, taken="snoeien en oogsten", jaren=2.5),),
        gewenste_beroepen=(BEROEP,),
        opleidingen=(
            Opleiding(naam="richting groen", code=BSN, niveau="mbo", diploma=False),
            Opleiding(naam="Veilig heftruck rijden", diploma=True),
            Opleiding(naam="kennismaking met lassen"),
        ),
        certificaten=("Veilig heftruck rijden",),
        talen=(
            Taalbeheersing(taal="nld", spreken=Taalniveau.GOED),
            Taalbeheersing(luisteren=Taalniveau.UITSTEKEND),
        ),
        rijbewijzen=frozenset({Rijbewijs.B, Rijbewijs.T}),
        vervoermiddelen=frozenset({Vervoermiddel.FIETS, Vervoermiddel.OPENBAAR_VERVOER}),
        werk_denkniveau=WerkDenkniveau.VMBO,
        postcode="1970ZZ",
        max_reisafstand_km=15,
        max_reistijd_min=45,
        uren_min=20,
        uren_max=32,
        werktijden=Werktijden(ploegen=False, kantoortijden=True),
        beschikbaar_vanaf=date(2026, 3, 1),
        beschikbaar_tot=date(2026, 12, 31),
        wensen="buiten werken; dieren",
        afgeschermd=Afgeschermd(
            doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA, bron="VUM")),
            begeleiding_nodig=Begeleiding.GEEN,
            aanpassing_nodig=True,
        ),
    )


def test_contactgegevens_komen_nergens_in_de_kandidaat(tmp_path: Path) -> None:
    (kandidaat,) = lees_kandidaten(_bestand(tmp_path, [BERICHT])).items
    alles = str({naam: getattr(kandidaat, naam) for naam in Kandidaat.__dataclass_fields__})
    for deel in ("voorbeeld.nl", "123456,", "afdeling", "handen", "Kwekerij", "Cursushuis"):
        assert deel not in alles


def test_het_blok_vult_aan_wat_vum_niet_kent(tmp_path: Path) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [{**BERICHT, "skillsmatch": BLOK}]))
    assert gelezen.meldingen == ()
    (kandidaat,) = gelezen.items
    assert kandidaat.afgeschermd == Afgeschermd(
        doelgroep=Doelgroep(
            register=Register(status=RegisterStatus.JA, peildatum=date(2026, 1, 5), bron="UWV-bevraging", grond="38b"),
            nbw=Nbw(status=NbwStatus.GEEN, datum=date(2025, 11, 1), bron="college"),
        ),
        trede=Trede(stand=TredeStand.NTB, ladder=Ladder.VNG, peildatum=date(2026, 1, 10), vastgesteld_door="werkcoach"),
        begeleiding_nodig=Begeleiding.GEMIDDELD,
        aanpassing_nodig=False,
        loonwaarde_pct=62.5,
        ontheffing=False,
        geboortejaar=1990,
        uitkering="Participatiewet",
        gemeente="Velsen",
    )
    assert kandidaat.skills[1:] == (
        Skill(label="heggen knippen", graad=Bewijs.GEZIEN, bron="skill in het bestand"),
        Skill(label="maaien", concept="eigen-1", graad=Bewijs.GENOEMD, bron="skill in het bestand"),
    )
    assert (kandidaat.mag_werken, kandidaat.status) == (MagWerken.TWV, KandidaatStatus.BESCHIKBAAR)
    assert (kandidaat.profiel_datum, kandidaat.open_voorstellen) == (date(2026, 1, 12), 2)
    assert kandidaat.werktijden == Werktijden(nacht=False, avond=True, ploegen=True, kantoortijden=True)
    assert kandidaat.certificaten == ("Veilig heftruck rijden", "VCA basis")
    assert kandidaat.toestemmingen == (Toestemming(voor="V-7", gegeven=False, datum=date(2026, 1, 20)),)


def test_een_bericht_met_alles_erin_komt_gelijk_terug(tmp_path: Path) -> None:
    vol = {**BERICHT, "vumID": "abc", "skillsmatch": {**BLOK, "eigen": [1]}, "nieuw": {"diep": [{"a": 1.5}]}}
    gelezen = lees_vum(_bestand(tmp_path, [vol, {"idWerkzoekende": "wz-2"}]))
    uit = tmp_path / "uit.json"
    schrijf_vum(uit, gelezen.items)
    assert json.loads(uit.read_text(encoding="utf-8")) == [vol, {"idWerkzoekende": "wz-2"}]
    assert lees_vum(uit).items == gelezen.items


def test_het_bericht_van_de_test_gebruikt_elk_veld_van_het_model() -> None:
    bericht = Werkzoekende.model_validate({**BERICHT, "vumID": "abc", "skillsmatch": BLOK})
    assert bericht.model_fields_set == set(Werkzoekende.model_fields)


@pytest.mark.data
def test_de_officiele_werkzoekenden_worden_alle_gelezen_en_komen_gelijk_terug(datamap: Path, tmp_path: Path) -> None:
    pad = datamap / "vum_v3" / "werkzoekenden.json"
    origineel = zonder_leeg(json.loads(pad.read_text(encoding="utf-8")))
    gelezen = lees_vum(pad)
    assert len(gelezen.items) == 1000
    uit = tmp_path / "uit.json"
    schrijf_vum(uit, gelezen.items)
    assert zonder_leeg(json.loads(uit.read_text(encoding="utf-8"))) == origineel
    assert lees_vum(uit).items == gelezen.items
    assert all(melding.reden != "onbekende code" for melding in gelezen.meldingen)
    kandidaten = lees_kandidaten(pad).items
    assert len({kandidaat.id for kandidaat in kandidaten}) == 1000
    assert all(kandidaat.onbekende_codes == () for kandidaat in kandidaten)


@pytest.mark.parametrize(
    "inhoud",
    [
        BERICHT,
        [BERICHT],
        {"vraagID": "v", "maximumAantalResultatenBereikt": False, "matches": [BERICHT]},
    ],
)
def test_een_lijst_een_bericht_en_een_antwoord_op_een_selectievraag_geven_hetzelfde(
    tmp_path: Path, inhoud: object
) -> None:
    assert [kandidaat.id for kandidaat in lees_kandidaten(_bestand(tmp_path, inhoud)).items] == ["wz-1"]


def test_dat_de_bron_niet_alles_gaf_wordt_gemeld(tmp_path: Path) -> None:
    antwoord = {"maximumAantalResultatenBereikt": True, "matches": [BERICHT]}
    assert "niet alle resultaten" in lees_kandidaten(_bestand(tmp_path, antwoord)).meldingen[0].reden


def test_leeg_is_hetzelfde_als_afwezig(tmp_path: Path) -> None:
    leeg = {
        "vumID": "v-1",
        "mobiliteit": {"bemiddelingspostcode": "1970ZZ"},
        "werktijden": {},
        "flexibiliteit": {"datumEindeBeschikbaarVoorWerk": ""},
        "webadres": [{}, {}],
        "persoonlijkePresentatie": None,
        "arbeidsmarktkwalificatie": {"rijbewijs": [], "competentiebeheersing": [{"codeCompetentie": " "}]},
    }
    (kandidaat,) = lees_kandidaten(_bestand(tmp_path, [leeg])).items
    assert kandidaat == Kandidaat(id="v-1", postcode="1970ZZ")


@pytest.mark.parametrize(("code", "verwacht"), [(0, None), (1, None), (2, Begeleiding.GEEN)])
def test_begeleiding_in_vum_zegt_niet_hoeveel(tmp_path: Path, code: int, verwacht: Begeleiding | None) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [_anders("eisAanWerk.indicatieBegeleiding", code)]))
    assert gelezen.items[0].afgeschermd.begeleiding_nodig is verwacht
    assert gelezen.items[0].onbekende_codes == ()
    assert [melding.rij for melding in gelezen.meldingen] == ([None] if code == 1 else [])


@pytest.mark.parametrize(("code", "status"), [(1, "ja"), (2, "nee")])
def test_de_ldr_registratie_heeft_een_bron_maar_geen_peildatum(tmp_path: Path, code: int, status: str) -> None:
    (kandidaat,) = lees_kandidaten(_bestand(tmp_path, [_anders("indicatieLdrRegistratie", code)])).items
    assert kandidaat.afgeschermd.doelgroep.register == Register(status=RegisterStatus(status), bron="VUM")


def test_het_blok_gaat_voor_op_de_ldr_registratie_en_dat_wordt_gemeld_zonder_rij(tmp_path: Path) -> None:
    bericht = {**BERICHT, "indicatieLdrRegistratie": 2, "skillsmatch": {"doelgroepregister": {"status": "ja"}}}
    gelezen = lees_kandidaten(_bestand(tmp_path, [bericht]))
    assert gelezen.items[0].afgeschermd.doelgroep.register.status is RegisterStatus.JA
    assert [(melding.veld, melding.rij) for melding in gelezen.meldingen] == [("indicatieLdrRegistratie", None)]


@pytest.mark.parametrize(
    ("pad", "code"),
    [
        ("arbeidsmarktkwalificatie.rijbewijs.0.codeSoortRijbewijs", "Z"),
        ("arbeidsmarktkwalificatie.codeWerkEnDenkniveauWerkzoekende", 9),
        ("arbeidsmarktkwalificatie.taalbeheersing.0.codeNiveauTaalbeheersingMondeling", 5),
        ("arbeidsmarktkwalificatie.taalbeheersing.0.codeTaal", "NL"),
        ("arbeidsmarktkwalificatie.opleiding.0.codeNiveauOpleiding", 7),
        ("vervoermiddel.0.codeVervoermiddel", 8),
        ("contractvorm.0.codeTypeOvereenkomst", "1"),
        ("werktijden.indicatieKantoortijden", 3),
    ],
)
def test_een_onbekende_code_wordt_bewaard_en_gemeld(tmp_path: Path, pad: str, code: object) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [_anders(pad, code)]))
    (bewaard,) = gelezen.items[0].onbekende_codes
    assert bewaard == f"{pad.replace('.0.', '[0].')}={code}"
    assert [melding.veld for melding in gelezen.meldingen] == [pad.replace(".0.", "[].")]


@pytest.mark.parametrize("pad", ["eisAanWerk.indicatieBegeleiding", "indicatieLdrRegistratie"])
def test_een_onbekende_code_over_gezondheid_of_register_komt_niet_in_de_open_laag(tmp_path: Path, pad: str) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [_anders(pad, 7)]))
    assert gelezen.items[0].onbekende_codes == ()
    assert [melding.veld for melding in gelezen.meldingen] == [pad]


def test_een_onbekende_sleutel_wordt_eenmaal_gemeld(tmp_path: Path) -> None:
    berichten = [
        {"idWerkzoekende": f"wz-{nummer}", "mobiliteit": BERICHT["mobiliteit"], "extra": nummer} for nummer in "abc"
    ]
    (melding,) = lees_kandidaten(_bestand(tmp_path, berichten)).meldingen
    assert (melding.veld, melding.rij) == ("extra", 1)
    assert "(3 keer" in melding.reden


@pytest.mark.parametrize(
    ("pad", "waarde", "deel"),
    [
        ("arbeidsmarktkwalificatie.werkervaring.0.datumEindeWerkzaamheden", "2017-01-01", "duur onbekend"),
        ("flexibiliteit.datumEindeBeschikbaarVoorWerk", "2020-01-01", "voor de begindatum"),
        ("mobiliteit.maximaleReistijd", 3, "is dit een code"),
        ("arbeidsmarktkwalificatie.competentiebeheersing.0.codeCompetentie", "0000000001", "geen URI"),
        ("arbeidsmarktkwalificatie.cursus.0.naamCursus", "x" * 121, "langer dan de 120 tekens"),
        ("emailadres.0", "x" * 321, "langer dan de 320 tekens"),
    ],
)
def test_iets_vreemds_wordt_bewaard_en_gemeld(tmp_path: Path, pad: str, waarde: object, deel: str) -> None:
    bericht = _anders(pad, waarde)
    pad_in = _bestand(tmp_path, [bericht])
    (melding,) = lees_kandidaten(pad_in).meldingen
    assert deel in melding.reden
    uit = tmp_path / "uit.json"
    schrijf_vum(uit, lees_vum(pad_in).items)
    assert json.loads(uit.read_text(encoding="utf-8")) == [bericht]


@pytest.mark.parametrize(
    ("pad", "waarde", "reden"),
    [
        ("werktijden.aantalWerkurenPerWeekMaximaal", 120, "groter dan 99"),
        ("werktijden.aantalWerkurenPerWeekMaximaal", -1, "kleiner dan 0"),
        ("werktijden.aantalWerkurenPerWeekMaximaal", "32", "geheel getal"),
        ("werktijden.aantalWerkurenPerWeekMaximaal", 32.5, "geheel getal"),
        ("werktijden.aantalWerkurenPerWeekMaximaal", True, "geheel getal"),
        ("werktijden", {"aantalWerkurenPerWeekMinimaal": 36, "aantalWerkurenPerWeekMaximaal": 24}, "minimum aan uren"),
        ("mobiliteit.bemiddelingspostcode", "12", "geen postcode"),
        ("mobiliteit.bemiddelingspostcode", "0123AB", "geen postcode"),
        ("mobiliteit.bemiddelingspostcode", 1970, "hier hoort tekst"),
        ("mobiliteit", {"maximaleReisafstand": 3}, "verplichte veld ontbreekt"),
        ("mobiliteit.maximaleReisafstand", 1000, "groter dan 999"),
        ("flexibiliteit.datumAanvangBeschikbaarVoorWerk", "2026-02-30", "bestaat niet"),
        ("flexibiliteit.datumAanvangBeschikbaarVoorWerk", "01-03-2026", "geen datum"),
        ("flexibiliteit.datumAanvangBeschikbaarVoorWerk", 20260301, "geen datum"),
        ("flexibiliteit.datumAanvangBeschikbaarVoorWerk", "0001-01-01", "tussen 1900 en 2100"),
        ("arbeidsmarktkwalificatie.rijbewijs", {"codeSoortRijbewijs": "B"}, "hier hoort een lijst"),
        ("arbeidsmarktkwalificatie.rijbewijs.0", "B", "hier hoort een object"),
        ("arbeidsmarktkwalificatie", [1], "hier hoort een object"),
        ("idWerkzoekende", "met spatie", "kan geen id zijn"),
        ("idWerkzoekende", "x" * 201, "kan geen id zijn"),
        ("persoonlijkePresentatie", "stuur\u0000teken", "stuurtekens"),
        ("persoonlijkePresentatie", "caf\u00c3\u00a9", "beschadigd"),
        ("persoonlijkePresentatie", "\ud800", "half teken"),
        ("skillsmatch.trede", {"stand": 7}, "geen trede"),
        ("skillsmatch.trede", {}, ""),
        ("skillsmatch.trede", {"ladder": "vng-6"}, "verplichte veld ontbreekt"),
        ("skillsmatch.nbw", {"status": "Vastgesteld"}, "staat niet op de lijst"),
        ("skillsmatch.doelgroepregister", {"status": 1}, "staat niet op de lijst"),
        ("skillsmatch.loonwaarde_pct", 101, "groter dan 100"),
        ("skillsmatch.open_voorstellen", 1000, "groter dan 999"),
        ("skillsmatch.profiel_datum", "2101-01-01", "tussen 1900 en 2100"),
        ("skillsmatch.loonwaarde_pct", "60", "hier hoort een getal"),
        ("skillsmatch.ontheffing", "ja", "true of false"),
        ("skillsmatch.skills", ["lassen"], "hier hoort een object"),
    ],
)
def test_een_onmogelijke_waarde_noemt_record_veld_en_herstel_maar_niet_de_waarde(
    tmp_path: Path, pad: str, waarde: object, reden: str
) -> None:
    inhoud = [{"idWerkzoekende": "wz-0"}, _anders(pad, waarde)]
    if not reden:  # an empty object is absent
        assert len(lees_kandidaten(_bestand(tmp_path, inhoud)).items) == 2
        return
    (tekst,) = _fouten(tmp_path, inhoud)
    assert tekst.startswith("b.json, rij 2, veld ")
    assert pad.replace(".0", "[0]") in tekst.split(": ")[0]
    assert reden in tekst
    assert "\n" not in tekst
    if isinstance(waarde, str) and len(waarde) > 3:
        assert waarde not in tekst


def test_alle_fouten_van_alle_berichten_komen_in_een_keer(tmp_path: Path) -> None:
    fouten = _fouten(
        tmp_path,
        [
            _anders("werktijden.aantalWerkurenPerWeekMaximaal", 120),
            3,
            {"mobiliteit": {"bemiddelingspostcode": "12"}},
            {"idWerkzoekende": "wz-1", "sector": [{"codeSbi": 100_000}]},
        ],
    )
    assert [tekst.split(": ")[0] for tekst in fouten] == [
        "b.json, rij 1, veld werktijden.aantalWerkurenPerWeekMaximaal",
        "b.json, rij 2",
        "b.json, rij 3",
        "b.json, rij 3, veld mobiliteit.bemiddelingspostcode",
        "b.json, rij 4, veld idWerkzoekende",
        "b.json, rij 4, veld sector[0].codeSbi",
    ]


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [
        ("idWerkzoekende", BSN),
        ("persoonlijkePresentatie", f"mijn nummer: {BSN}."),
        ("telefoonnummer.0", BSN),
        ("arbeidsmarktkwalificatie.werkervaring.0.toelichtingWerkervaring", "123.456.782"),
        ("arbeidsmarktkwalificatie.interesse.1.naamInteresse", "1234 56 782"),
        ("eigenVeld", int(BSN)),
        ("eigenVeld", {"diep": [[{"x": BSN}]]}),
        ("bsn", "10000008"),
        (BSN, "x"),
        ("skillsmatch.uitkering", BSN),
    ],
)
def test_een_bsn_wordt_geweigerd_geteld_en_nergens_genoemd(tmp_path: Path, pad: str, waarde: object) -> None:
    fouten = _fouten(tmp_path, [_anders(pad, waarde)])
    assert "bevat 1 burgerservicenummer (BSN)" in fouten[0]
    assert fouten[1].startswith("b.json, rij 1, veld ")
    assert all(nummer not in tekst for tekst in fouten for nummer in (BSN, "123.456.782", "1234 56 782"))


@pytest.mark.parametrize(
    ("sleutel", "waarde"),
    [
        ("gedragscompetentie", [{"codeGedragscompetentie": 24105}]),
        ("vakvaardigheid", [{"omschrijving": "lassen"}]),
        ("bemiddelingsberoep", [{"beroepsnaamGecodeerd": {"codeBeroepsnaam": "123"}}]),
        ("bemiddelingsberoep", [{"beroepsnaamOngecodeerd": {"naamBeroepOngecodeerd": "kok"}}]),
    ],
)
def test_een_oudere_vum_wordt_herkend(tmp_path: Path, sleutel: str, waarde: object) -> None:
    gelezen = lees_kandidaten(_bestand(tmp_path, [BERICHT, {"idWerkzoekende": "wz-2", sleutel: waarde}]))
    assert gelezen.formaat is Formaat.VUM_2
    assert (len(gelezen.items[1].skills), len(gelezen.items[1].gewenste_beroepen)) in ((1, 0), (0, 1))


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        ([], "geen kandidaten"),
        ({"matches": []}, "geen kandidaten"),
        ({}, "geen VUM 3.0.0-bestand met kandidaten"),
        ({"versie": "2.0.0", "werkzoekenden": [BERICHT]}, "geen VUM 3.0.0-bestand met kandidaten"),
        ([{"idVacature": "v-1"}], "een bericht over vacatures, niet over kandidaten"),
        ({"idVacature": "v-1"}, "een bericht over vacatures, niet over kandidaten"),
        ([{"sector": []}], "idWerkzoekende of vumID ontbreekt"),
        ([BERICHT, BERICHT], "dit id staat ook in rij 1"),
    ],
)
def test_wat_geen_bestand_met_kandidaten_is_wordt_geweigerd(tmp_path: Path, inhoud: object, reden: str) -> None:
    (tekst,) = _fouten(tmp_path, inhoud)
    assert reden in tekst


_LOS = st.none() | st.booleans() | st.integers(-5, 2000) | st.floats(allow_nan=False, allow_infinity=False)
_LOS |= st.text(max_size=8) | st.sampled_from(["2026-01-01", "1970ZZ", "B", "01", BEROEP])
_SLEUTELS = st.sampled_from(
    [
        *BERICHT,
        *BERICHT["arbeidsmarktkwalificatie"],
        *BLOK,
        "skillsmatch",
        "vumID",
        "stand",
        "status",
        "codeTaal",
        "label",
        "bemiddelingspostcode",
        "aantalWerkurenPerWeekMinimaal",
        "aantalWerkurenPerWeekMaximaal",
    ]
)
_JSON = st.recursive(
    _LOS,
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(_SLEUTELS | st.text(max_size=4), kind, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(_SLEUTELS, _JSON, max_size=5))
def test_willekeurige_json_wordt_gelezen_of_met_een_melding_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, inhoud: dict[str, Any]
) -> None:
    pad = _bestand(tmp_path_factory.mktemp("fuzz"), [{"idWerkzoekende": "wz-1", **inhoud}])
    try:
        gelezen = lees_vum(pad)
    except InvoerFout:
        return
    uit = pad.with_name("uit.json")
    schrijf_vum(uit, gelezen.items)
    assert lees_vum(uit).items == gelezen.items
    assert len(lees_kandidaten(pad).items) == 1


@given(_JSON)
def test_ook_andere_json_geeft_hoogstens_een_melding(tmp_path_factory: pytest.TempPathFactory, inhoud: object) -> None:
    pad = _bestand(tmp_path_factory.mktemp("fuzz"), inhoud)
    try:
        aantal = len(lees_kandidaten(pad).items)
    except InvoerFout as fout:
        aantal = len(fout.meldingen)
    assert aantal
