import csv
import io
import random
import warnings
import zipfile
from datetime import date, datetime
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Toestemming
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.uitwisseling.sjabloon import SJABLOON, schrijf_sjabloon
from models.doelgroep import Nbw, Register, Trede
from models.fouten import InvoerFout
from models.skills import Bewijs
from models.uitwisseling import csv_lezen, tabel, xlsx_lezen
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.waardelijsten import (
    Begeleiding,
    KandidaatStatus,
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


def _csv(map_: Path, *rijen: list[str], scheider: str = ";", codering: str = "utf-8") -> Path:
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=scheider).writerows(rijen)
    pad = map_ / "lijst.csv"
    pad.write_bytes(tekst.getvalue().encode(codering))
    return pad


def _een(map_: Path, **cellen: str) -> Gelezen[Kandidaat]:
    cellen = {"id": "K-1", **cellen}
    return lees_kandidaten(_csv(map_, list(cellen), list(cellen.values())))


def _fouten(pad: Path) -> list[str]:
    with pytest.raises(InvoerFout) as fout:
        lees_kandidaten(pad)
    return [str(melding) for melding in fout.value.meldingen]


def _fout(map_: Path, **cellen: str) -> str:
    cellen = {"id": "K-1", **cellen}
    (tekst,) = _fouten(_csv(map_, list(cellen), list(cellen.values())))
    return tekst


def test_het_sjabloon_wordt_zonder_melding_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "sjabloon.csv"
    schrijf_sjabloon(pad)
    gelezen = lees_kandidaten(pad)
    assert gelezen.meldingen == ()
    assert (gelezen.formaat, gelezen.bestand, len(gelezen.sha256)) == (Formaat.CSV, "sjabloon.csv", 64)
    (kandidaat,) = gelezen.items
    assert [(skill.label, skill.graad) for skill in kandidaat.skills] == [
        ("bestellingen verzamelen", Bewijs.VOORBEELD),
        ("heftruck rijden", Bewijs.DIPLOMA),
        ("inpakken", Bewijs.GENOEMD),
    ]
    (baan,) = kandidaat.werkervaring
    assert (baan.functie, baan.jaren) == ("magazijnmedewerker", 2.5)
    assert baan.taken == "bestellingen verzamelen en inpakken; vrachtwagens lossen"
    assert kandidaat.talen == (Taalbeheersing(taal="nld", spreken=Taalniveau.GOED, schrijven=Taalniveau.REDELIJK),)
    assert kandidaat.opleidingen[0].naam == "mbo 2 logistiek"
    assert kandidaat.opleidingen[0].diploma is True
    assert kandidaat.certificaten == ("VCA basis", "heftruckcertificaat")
    assert kandidaat.rijbewijzen == {Rijbewijs.B, Rijbewijs.BE}
    assert kandidaat.vervoermiddelen == {Vervoermiddel.FIETS, Vervoermiddel.OPENBAAR_VERVOER}
    assert kandidaat.werk_denkniveau is WerkDenkniveau.VMBO
    assert (kandidaat.postcode, kandidaat.max_reisafstand_km, kandidaat.max_reistijd_min) == ("1970ZZ", 15, 45)
    assert (kandidaat.uren_min, kandidaat.uren_max) == (20, 32)
    assert kandidaat.werktijden == Werktijden(nacht=False, avond=True, weekend=True, kantoortijden=True)
    assert kandidaat.beschikbaar_vanaf == date(2026, 3, 1)
    assert kandidaat.beschikbaar_tot is None
    assert (kandidaat.status, kandidaat.mag_werken) == (KandidaatStatus.BESCHIKBAAR, MagWerken.JA)
    assert (kandidaat.profiel_datum, kandidaat.open_voorstellen) == (date(2026, 1, 15), 1)
    assert kandidaat.toestemmingen == (Toestemming(voor="V-7", gegeven=True, datum=date(2026, 1, 20)),)
    laag = kandidaat.afgeschermd
    assert laag.doelgroep.register == Register(
        status=RegisterStatus.JA, peildatum=date(2026, 1, 5), bron="UWV-bevraging"
    )
    assert laag.doelgroep.nbw == Nbw(status=NbwStatus.GEEN)
    assert laag.trede == Trede(stand=5, peildatum=date(2025, 12, 10), vastgesteld_door="werkcoach")
    assert (laag.begeleiding_nodig, laag.aanpassing_nodig, laag.ontheffing) == (Begeleiding.LICHT, False, False)
    assert (laag.uitkering, laag.gemeente) == ("Participatiewet", "Beverwijk")


def test_elke_kolom_van_het_sjabloon_heeft_een_eigen_kop() -> None:
    koppen = [naam for kolom in SJABLOON.kolommen for naam in (kolom.naam, *kolom.synoniemen)]
    for kolom in SJABLOON.kolommen:
        assert SJABLOON.herken(kolom.naam) == kolom.naam
    assert len({SJABLOON.herken(naam) for naam in koppen}) == len(SJABLOON.kolommen)


def test_een_lege_cel_is_onbekend_en_nooit_nee(tmp_path: Path) -> None:
    leeg = Kandidaat(id="K-1")
    assert _een(tmp_path).items == (leeg,)
    for waarde in ("", "onbekend", "?", "-"):
        cellen = {kolom.naam: waarde for kolom in SJABLOON.kolommen if kolom.waarden != "tekst"}
        cellen = {naam: cel for naam, cel in cellen.items() if naam != "id" and not naam.startswith("beroep_")}
        assert _een(tmp_path, **cellen).items == (leeg,)


@pytest.mark.parametrize("scheider", [";", ",", "\t", "|"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_scheidingsteken_en_tekenset_worden_herkend(tmp_path: Path, scheider: str, codering: str) -> None:
    kop, rij = ["ID", "Uren Max", "Skills"], ["K-1", "32", "crèmes, taart; koffie | thee\nen (diploma)"]
    (kandidaat,) = lees_kandidaten(_csv(tmp_path, kop, rij, scheider=scheider, codering=codering)).items
    assert [skill.label for skill in kandidaat.skills] == ["crèmes, taart", "koffie", "thee", "en"]
    assert kandidaat.uren_max == 32


def test_een_regel_sep_van_excel_mag(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text("sep=,\nid,uren_max\nK-1,120\n", encoding="utf-8")
    assert _fouten(pad)[0].startswith("lijst.csv, rij 2, veld uren_max: dit is geen heel getal van 0 tot 99")


def test_onbekende_kolommen_worden_gemeld_en_niet_gelezen(tmp_path: Path) -> None:
    gelezen = _een(tmp_path, schoenmaat="44", Telefoon="0251-123456")
    assert [(melding.veld, melding.rij) for melding in gelezen.meldingen] == [("schoenmaat", 1), ("Telefoon", 1)]
    assert gelezen.items == (Kandidaat(id="K-1"),)


def test_een_kolom_zonder_naam_met_inhoud_wordt_gemeld(tmp_path: Path) -> None:
    gelezen = lees_kandidaten(_csv(tmp_path, ["id", "", ""], ["K-1", "iets", ""]))
    assert [melding.veld for melding in gelezen.meldingen] == ["kolom 2"]


@pytest.mark.parametrize(
    ("kolom", "code"),
    [("rijbewijs", "Z"), ("vervoer", "step"), ("werk_denkniveau", "propedeuse"), ("talen", "Klingonisch:goed")],
)
def test_een_onbekende_code_van_anderen_wordt_bewaard_en_gemeld(tmp_path: Path, kolom: str, code: str) -> None:
    gelezen = _een(tmp_path, **{kolom: code})
    assert gelezen.items[0].onbekende_codes == (f"{kolom}={code}",)
    assert gelezen.items[0].rijbewijzen is None
    assert [melding.veld for melding in gelezen.meldingen] == [kolom]
    assert code not in str(gelezen.meldingen[0])


def test_geen_rijbewijs_is_iets_anders_dan_onbekend(tmp_path: Path) -> None:
    assert _een(tmp_path, rijbewijs="geen").items[0].rijbewijzen == frozenset()
    assert _een(tmp_path, rijbewijs="").items[0].rijbewijzen is None
    assert _een(tmp_path, rijbewijs="b+; am").items[0].rijbewijzen == {Rijbewijs.B_PLUS, Rijbewijs.AM}


def test_haakjes_zonder_bewijs_blijven_tekst_en_worden_gemeld(tmp_path: Path) -> None:
    gelezen = _een(tmp_path, skills="Excel (gevorderd)")
    assert [(skill.label, skill.graad) for skill in gelezen.items[0].skills] == [("Excel (gevorderd)", Bewijs.GENOEMD)]
    assert len(gelezen.meldingen) == 1


@pytest.mark.parametrize(
    ("stand", "verwacht"), [("N.t.b.", TredeStand.NTB), ("nvt", TredeStand.NVT), ("3", 3), ("onbekend", None)]
)
def test_de_trede_is_een_getal_of_de_reden_dat_er_geen_is(
    tmp_path: Path, stand: str, verwacht: int | TredeStand | None
) -> None:
    trede = _een(tmp_path, trede=stand).items[0].afgeschermd.trede
    assert (trede.stand if trede else None) == verwacht


@pytest.mark.parametrize(
    ("kolom", "cel"),
    [
        ("id", "K 1"),
        ("id", ""),
        ("uren_max", "120"),
        ("uren_min", "36,5"),
        ("postcode", "12"),
        ("postcode", "0123AB"),
        ("beschikbaar_vanaf", "30-02-2026"),
        ("beschikbaar_vanaf", "1-2-26"),
        ("profiel_datum", "zomer"),
        ("jaren_1", "90"),
        ("max_reisafstand_km", "1000"),
        ("nacht", "0"),
        ("nbw", "vastgestelt"),
        ("register", "misschien"),
        ("trede", "7"),
        ("begeleiding_nodig", "veel"),
        ("loonwaarde_pct", "101"),
        ("geboortejaar", "85"),
        ("open_voorstellen", "1000"),
        ("beschikbaar_tot", "31-12-9999"),
        ("profiel_datum", "1-1-1899"),
        ("toestemmingen", "V-1"),
        ("toestemmingen", "V-1: ja (1-2-26)"),
        ("talen", "nld:5"),
        ("werk_denkniveau", "mbo; hbo"),
        ("skills", "x" * 20_001),
        ("wensen", "caf\u00c3\u00a9"),
        ("wensen", "stuur\x0bteken"),
        ("kolom_die_niemand_kent", "x" * 20_001),
    ],
)
def test_een_onmogelijke_waarde_noemt_rij_veld_en_herstel_maar_niet_de_waarde(
    tmp_path: Path, kolom: str, cel: str
) -> None:
    if "\x0b" in cel:  # only possible in a file that says it is UTF-8
        cel = cel.replace("\x0b", "\x7f")
    tekst = _fout(tmp_path, **{"gemeente": "Velsen", kolom: cel})
    assert tekst.startswith(f"lijst.csv, rij 2, veld {kolom}: ")
    assert tekst.count(". ") >= 1
    assert "\n" not in tekst
    assert len(tekst) < 300
    if len(cel) > 3:
        assert cel not in tekst


def test_een_minimum_boven_het_maximum_is_een_fout(tmp_path: Path) -> None:
    assert "het minimum is hoger dan uren_max" in _fout(tmp_path, uren_min="36", uren_max="24")


def test_alle_fouten_van_alle_rijen_komen_in_een_keer(tmp_path: Path) -> None:
    kop = ["id", "uren_max", "postcode"]
    pad = _csv(tmp_path, kop, ["K-1", "120", "12"], ["K-2", "32", "1950AB"], ["K-1", "x", "1950AB"])
    assert [tekst.split(":")[0] for tekst in _fouten(pad)] == [
        "lijst.csv, rij 2, veld uren_max",
        "lijst.csv, rij 2, veld postcode",
        "lijst.csv, rij 4, veld id",
        "lijst.csv, rij 4, veld uren_max",
    ]


def test_te_veel_fouten_worden_geteld(tmp_path: Path) -> None:
    pad = _csv(tmp_path, ["id", "uren_max"], *([f"K-{nummer}", "120"] for nummer in range(130)))
    fouten = _fouten(pad)
    assert len(fouten) == 101
    assert fouten[-1] == "lijst.csv: en nog 30 fouten."


@pytest.mark.parametrize(
    ("kolom", "cel"),
    [
        ("id", BSN),
        ("wensen", f"mijn nummer is {BSN}!"),
        ("skills", "lassen; 123.456.782"),
        ("taken_1", "1234 56 782"),
        ("uren_max", BSN),
        ("kolom_die_niemand_kent", BSN),
        ("bsn", "10000008"),
        ("BSN", "123456789"),
    ],
)
def test_een_bsn_wordt_geweigerd_geteld_en_nergens_genoemd(tmp_path: Path, kolom: str, cel: str) -> None:
    cellen = {"id": "K-1", kolom: cel}
    fouten = _fouten(_csv(tmp_path, list(cellen), list(cellen.values())))
    assert fouten[0].startswith("lijst.csv: geweigerd: het bestand bevat 1 burgerservicenummer (BSN).")
    assert any(tekst.startswith(f"lijst.csv, rij 2, veld {kolom}: hier staat een burger") for tekst in fouten)
    assert all(cel not in tekst and BSN not in tekst for tekst in fouten)


def test_een_bsn_in_de_kolomkop_wordt_geweigerd_en_niet_genoemd(tmp_path: Path) -> None:
    fouten = _fouten(_csv(tmp_path, ["id", BSN], ["K-1", "x"]))
    assert "veld kolomkop" in fouten[1]
    assert all(BSN not in tekst for tekst in fouten)


def test_een_lijst_zonder_kop_wordt_geweigerd_zonder_te_herhalen_wat_er_staat(tmp_path: Path) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["Voorbeeldnaam", BSN], ["Anderenaam", "x"]))
    assert "geen enkele bekende kolom" in tekst
    assert "Voorbeeldnaam" not in tekst
    assert BSN not in tekst


def test_een_ontbrekende_verplichte_kolom_noemt_wat_er_wel_is(tmp_path: Path) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["Uren min", "Kleur"], ["20", "rood"]))
    assert "de verplichte kolom id ontbreekt; gevonden: Uren min, Kleur" in tekst


def test_een_kolom_mag_er_maar_eenmaal_zijn(tmp_path: Path) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["id", "Kandidaatnummer"], ["K-1", "K-2"]))
    assert "meer dan eens" in tekst


@pytest.mark.parametrize("rij", [["K-1"], ["K-1", "20", "extra"]])
def test_een_rij_met_een_ander_aantal_cellen_is_een_fout(tmp_path: Path, rij: list[str]) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["id", "uren_min"], rij))
    assert f"de rij heeft {len(rij)} cellen en de kolomkop 2" in tekst


def test_lege_cellen_aan_het_eind_en_lege_rijen_mogen(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text("id;uren_min\n\n;;\nK-1;20;;\n", encoding="utf-8")
    assert lees_kandidaten(pad).items == (Kandidaat(id="K-1", uren_min=20),)


def test_een_aanhalingsteken_dat_niet_sluit_is_een_fout_met_rij(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.csv"
    pad.write_text('id;wensen\nK-1;ja\nK-2;"afgebroken', encoding="utf-8")
    (tekst,) = _fouten(pad)
    assert tekst.startswith("lijst.csv, rij 3: de rij is geen geldige CSV")


def test_zonder_rijen_is_er_niets_in_te_lezen(tmp_path: Path) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["id", "skills"]))
    assert "er staan geen kandidaten in het bestand" in tekst


def test_te_veel_rijen_worden_geweigerd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabel, "MAX_RIJEN", 3)
    (tekst,) = _fouten(_csv(tmp_path, ["id"], *([f"K-{nummer}"] for nummer in range(9))))
    assert "meer dan 3 rijen" in tekst


def test_een_cel_die_op_een_formule_lijkt_is_in_csv_gewone_tekst(tmp_path: Path) -> None:
    for tekst in ("=1+1", "+31 251", "-zwaar tillen", "@thuis"):
        assert _een(tmp_path, wensen=tekst).items[0].wensen == tekst


# XLSX


def _xlsx(map_: Path, *rijen: list[object]) -> Path:
    boek = openpyxl.Workbook()
    for rij in rijen:
        boek.active.append(rij)
    pad = map_ / "lijst.xlsx"
    boek.save(pad)
    return pad


def test_excel_geeft_hetzelfde_als_csv(tmp_path: Path) -> None:
    kop = ["id", "postcode", "uren_max", "jaren_1", "functie_1", "nacht", "beschikbaar_vanaf", "beschikbaar_tot"]
    uit_csv = lees_kandidaten(
        _csv(tmp_path, kop, ["1001", "1950", "32", "2,5", "kok", "ja", "01-03-2026", "31-12-2026"])
    )
    rij: list[object] = [1001, 1950, 32.0, 2.5, "kok", True, date(2026, 3, 1), datetime(2026, 12, 31, 8)]  # noqa: DTZ001 - Excel knows no time zone
    uit_excel = lees_kandidaten(_xlsx(tmp_path, list(kop), rij))
    assert uit_excel.items == uit_csv.items
    assert uit_excel.formaat is Formaat.XLSX


def test_lege_rijen_tellen_mee_in_het_rijnummer_van_excel(tmp_path: Path) -> None:
    pad = _xlsx(tmp_path, ["id", "uren_max"], [None, None], ["K-1", 120])
    assert _fouten(pad)[0].startswith("lijst.xlsx, rij 3, veld uren_max")


def test_een_formule_of_foutwaarde_in_excel_is_een_fout(tmp_path: Path) -> None:
    fouten = _fouten(_xlsx(tmp_path, ["id", "wensen"], ["K-1", "=1+1"], ["K-2", "#N/A"]))
    assert "in cel B2 staat een formule" in fouten[0]
    assert "in cel B3 staat een foutwaarde van Excel" in fouten[1]


def test_een_bsn_als_getal_in_excel_wordt_geweigerd(tmp_path: Path) -> None:
    fouten = _fouten(_xlsx(tmp_path, ["id", "iets"], ["K-1", int(BSN)]))
    assert "bevat 1 burgerservicenummer" in fouten[0]


def test_een_tweede_blad_wordt_gemeld(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.active.append(["id"])
    boek.active.append(["K-1"])
    boek.create_sheet("toelichting")
    boek.save(tmp_path / "lijst.xlsx")
    gelezen = lees_kandidaten(tmp_path / "lijst.xlsx")
    assert "2 bladen" in gelezen.meldingen[0].reden


def _herpakt(pad: Path, **delen: bytes) -> Path:
    """Write the workbook again with other content for parts whose name ends in a key."""
    with zipfile.ZipFile(pad) as archief:
        inhoud = {naam: archief.read(naam) for naam in archief.namelist()}
    for naam in inhoud:
        for sleutel, waarde in delen.items():
            if naam.endswith(f"{sleutel}.xml"):
                inhoud[naam] = waarde
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, waarde in inhoud.items():
            archief.writestr(naam, waarde)
    return pad


def test_een_verkeerde_afmeting_in_excel_kost_geen_rijen(tmp_path: Path) -> None:
    pad = _xlsx(tmp_path, ["id", "uren_max"], ["K-1", 32], ["K-2", 24])
    with zipfile.ZipFile(pad) as archief:
        blad = archief.read("xl/worksheets/sheet1.xml")
    assert b'ref="A1:B3"' in blad
    gelezen = lees_kandidaten(_herpakt(pad, sheet1=blad.replace(b'ref="A1:B3"', b'ref="A1"')))
    assert [kandidaat.uren_max for kandidaat in gelezen.items] == [32, 24]


@pytest.mark.parametrize("deel", ["sheet1", "workbook", "styles"])
def test_een_beschadigd_deel_van_excel_geeft_een_melding(tmp_path: Path, deel: str) -> None:
    pad = _herpakt(_xlsx(tmp_path, ["id"], ["K-1"]), **{deel: b"<kapot"})
    assert "Excel-bestand" in _fouten(pad)[0]


def test_een_rijnummer_buiten_excel_houdt_het_lezen_niet_op(tmp_path: Path) -> None:
    pad = _xlsx(tmp_path, ["id"], ["K-1"])
    with zipfile.ZipFile(pad) as archief:
        blad = archief.read("xl/worksheets/sheet1.xml")
    blad = blad.replace(b'<row r="2"', b'<row r="99999999999"')
    assert "groter dan 500 kolommen" in _fouten(_herpakt(pad, sheet1=blad))[0]


def test_een_afgebroken_excel_bestand_geeft_een_melding(tmp_path: Path) -> None:
    pad = _xlsx(tmp_path, ["id"], ["K-1"])
    pad.write_bytes(pad.read_bytes()[:-200])
    assert "beschadigd of afgebroken" in _fouten(pad)[0]


def test_een_gewoon_zip_bestand_is_geen_excel(tmp_path: Path) -> None:
    pad = tmp_path / "lijst.xlsx"
    with zipfile.ZipFile(pad, "w") as archief:
        archief.writestr("brief.txt", "hallo")
    assert "geen Excel-werkmap" in _fouten(pad)[0]


def test_een_zipbom_wordt_niet_uitgepakt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_lezen, "MAX_UITGEPAKT", 100_000)
    pad = _xlsx(tmp_path, ["id"], ["K-1"])
    with zipfile.ZipFile(pad, "a", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("xl/media/nullen.bin", b"\x00" * 1_000_000)
    assert pad.stat().st_size < 20_000
    assert "onveilige omvang" in _fouten(pad)[0]


def test_een_doctype_in_excel_wordt_geweigerd(tmp_path: Path) -> None:
    dtd = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><styleSheet/>'
    pad = _herpakt(_xlsx(tmp_path, ["id"], ["K-1"]), styles=dtd)
    assert "onveilige omvang" in _fouten(pad)[0]


_WILLEKEURIG = random.Random(1).randbytes(3_000_000).hex().encode()  # packs to half
_BLAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.mark.parametrize(
    ("deel", "inhoud"),
    [
        ("sheet1", _BLAD + b"<row><c/></row>" * 300_000 + b"</sheetData></worksheet>"),  # packs a thousandfold
        (
            "styles",
            b"<styleSheet><font>" + b"</font><font>".join(_WILLEKEURIG[n : n + 99] for n in range(0, 6_000_000, 99)),
        ),
        ("sheet1", _BLAD + b'<row><c t="inlineStr"><is><t>' + _WILLEKEURIG),
    ],
)
def test_een_deel_dat_buiten_verhouding_groot_is_wordt_niet_ontleed(tmp_path: Path, deel: str, inhoud: bytes) -> None:
    pad = _herpakt(_xlsx(tmp_path, ["id"], ["K-1"]), **{deel: inhoud})
    assert "onveilige omvang" in _fouten(pad)[0]


def test_macros_in_een_werkmap_worden_niet_bekeken(tmp_path: Path) -> None:
    pad = _xlsx(tmp_path, ["id", "skills"], ["K-1", "lassen"])
    with zipfile.ZipFile(pad) as archief:
        soorten = archief.read("[Content_Types].xml").replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    pad = _herpakt(pad, Types=soorten)
    with zipfile.ZipFile(pad, "a") as archief:
        archief.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0Auto_Open")
    assert [kandidaat.id for kandidaat in lees_kandidaten(pad.rename(tmp_path / "lijst.xlsm")).items] == ["K-1"]


# Laws

_TEKST = st.text(alphabet="abcdé ,'\"\t=€|\n", min_size=1, max_size=20).filter(lambda tekst: tekst.strip())


@given(
    wensen=_TEKST,
    uren=st.tuples(st.integers(0, 99), st.integers(0, 99)).map(sorted),
    dag=st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 1, 1)),
    nacht=st.sampled_from([True, False, None]),
    scheider=st.sampled_from(";,\t|"),
)
def test_wat_geschreven_is_wordt_gelijk_gelezen(
    tmp_path_factory: pytest.TempPathFactory,
    wensen: str,
    uren: list[int],
    dag: date,
    nacht: bool | None,
    scheider: str,
) -> None:
    kandidaat = Kandidaat(
        id="K-1",
        wensen=wensen.strip(),
        uren_min=uren[0],
        uren_max=uren[1],
        beschikbaar_vanaf=dag,
        werktijden=Werktijden(nacht=nacht),
    )
    rij = [
        kandidaat.id,
        wensen,
        str(uren[0]),
        str(uren[1]),
        dag.strftime("%d-%m-%Y"),
        {True: "ja", False: "nee", None: ""}[nacht],
    ]
    kop = ["id", "wensen", "uren_min", "uren_max", "beschikbaar_vanaf", "nacht"]
    pad = _csv(tmp_path_factory.mktemp("rond"), kop, rij, scheider=scheider)
    assert lees_kandidaten(pad).items == (kandidaat,)


_KOPPEN = [kolom.naam for kolom in SJABLOON.kolommen]


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=6), max_size=4), st.sampled_from(";,\t|"))
def test_willekeurige_csv_wordt_gelezen_of_met_een_melding_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, rijen: list[list[str]], scheider: str
) -> None:
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=scheider).writerows([["id", *_KOPPEN[1:6]], *rijen])
    _lees_of_weiger(tmp_path_factory, tekst.getvalue().encode("utf-8", errors="surrogatepass"))


@given(st.binary(max_size=300))
def test_willekeurige_bytes_worden_gelezen_of_met_een_melding_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, inhoud: bytes
) -> None:
    for begin in (b"", b"id;skills\n", b"PK\x03\x04", b"[{", b"\xff\xfe", b"\xef\xbb\xbfid\n"):
        _lees_of_weiger(tmp_path_factory, begin + inhoud)


@cache
def _excel() -> bytes:
    """One workbook for all examples: each save writes another time into it."""
    boek, uit = openpyxl.Workbook(), io.BytesIO()
    for rij in (["id", "skills"], ["K-1", "lassen"]):
        boek.active.append(rij)
    boek.save(uit)
    return uit.getvalue()


@given(st.data())
def test_een_excel_bestand_met_kapotte_bytes_wordt_gelezen_of_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    inhoud = bytearray(_excel())
    for plaats in data.draw(st.lists(st.integers(0, len(inhoud) - 1), min_size=1, max_size=20)):
        inhoud[plaats] = data.draw(st.integers(0, 255))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _lees_of_weiger(tmp_path_factory, bytes(inhoud))


def _lees_of_weiger(tmp_path_factory: pytest.TempPathFactory, inhoud: bytes) -> None:
    pad = tmp_path_factory.mktemp("fuzz") / "x.csv"
    pad.write_bytes(inhoud)
    uitkomst = _items_of_fouten(pad)
    assert uitkomst
    assert all("\n" not in fout and "\x00" not in fout for fout in uitkomst if isinstance(fout, str))


def _items_of_fouten(pad: Path) -> list[Kandidaat] | list[str]:
    try:
        return list(lees_kandidaten(pad).items)
    except InvoerFout as fout:
        return [str(melding) for melding in fout.meldingen]


def test_de_lijst_van_scheidingstekens_is_die_van_de_handleiding() -> None:
    assert csv_lezen._SCHEIDERS == ";,\t|"


def test_een_lijst_van_vacatures_wordt_niet_als_lijst_van_mensen_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "vacatures.csv"
    pad.write_text("id;titel;gevraagd\nV-1;kok;koken\n", encoding="utf-8")
    with pytest.raises(InvoerFout, match="geen lijst van kandidaten: die heeft geen kolom titel, gevraagd"):
        lees_kandidaten(pad)
