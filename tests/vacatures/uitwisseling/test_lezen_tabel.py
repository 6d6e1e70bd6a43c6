import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.skills import Belang
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.waardelijsten import Aard, Begeleiding, EisSoort, PlekSoort, VacatureStatus, WerkDenkniveau
from models.werk import Werktijden
from vacatures.uitwisseling.lezen import lees_vacatures
from vacatures.uitwisseling.sjabloon import SJABLOON, schrijf_sjabloon
from vacatures.vacature import Eis, Vacature

BSN = "123456782"


def _csv(map_: Path, *rijen: list[str]) -> Path:
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=";").writerows(rijen)
    pad = map_ / "lijst.csv"
    pad.write_text(tekst.getvalue(), encoding="utf-8")
    return pad


def _een(map_: Path, **cellen: str) -> Gelezen[Vacature]:
    cellen = {"id": "V-1", "titel": "Kok", **cellen}
    return lees_vacatures(_csv(map_, list(cellen), list(cellen.values())))


def _fouten(pad: Path) -> list[str]:
    with pytest.raises(InvoerFout) as fout:
        lees_vacatures(pad)
    return [str(melding) for melding in fout.value.meldingen]


def test_het_sjabloon_wordt_zonder_melding_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "sjabloon.csv"
    schrijf_sjabloon(pad)
    gelezen = lees_vacatures(pad)
    assert gelezen.meldingen == ()
    assert gelezen.formaat is Formaat.CSV
    (vacature,) = gelezen.items
    assert [(skill.label, skill.graad) for skill in vacature.gevraagd] == [
        ("bestellingen verzamelen", Belang.MOET),
        ("heftruck rijden", Belang.PLUSPUNT),
    ]
    assert vacature.eisen == (
        Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WERKGEVER_MUST),
        Eis(soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.VEILIGHEID, tekst="werk op hoogte"),
    )
    assert (vacature.id, vacature.titel, vacature.beroep) == ("V-7", "Orderpicker", "orderpicker")
    assert vacature.tekst == "Je verzamelt bestellingen in een koel magazijn."
    assert (vacature.plek, vacature.werkgever) == (PlekSoort.REGULIER, "Voorbeeld Logistiek")
    assert (vacature.postcode, vacature.uren_min, vacature.uren_max) == ("1951ZZ", 24, 36)
    assert vacature.werktijden == Werktijden(nacht=False, avond=True, ploegen=False, kantoortijden=False)
    assert (vacature.begeleiding, vacature.aanpassing_mogelijk) == (Begeleiding.LICHT, True)
    assert vacature.werk_denkniveau is WerkDenkniveau.BASIS
    assert (vacature.start, vacature.sluitingsdatum) == (date(2026, 4, 1), date(2026, 3, 31))
    assert (vacature.status, vacature.plaatsen, vacature.sector) == (VacatureStatus.OPEN, 2, "logistiek")


def test_een_lege_cel_is_onbekend(tmp_path: Path) -> None:
    assert _een(tmp_path, **dict.fromkeys([kolom.naam for kolom in SJABLOON.kolommen[2:]], "")).items == (
        Vacature(id="V-1", titel="Kok"),
    )


@pytest.mark.parametrize(
    ("cel", "eis"),
    [
        ("rijbewijs:ce:wettelijk", Eis(soort=EisSoort.RIJBEWIJS, waarde="CE", aard=Aard.WETTELIJK)),
        ("taal:nld:2:wens", Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.WENS)),
        (
            "taal:Nederlands:goed:veiligheid:uitleg bij de zaag: altijd",
            Eis(soort=EisSoort.TAAL, waarde="nld:3", aard=Aard.VEILIGHEID, tekst="uitleg bij de zaag:altijd"),
        ),
        ("minimumleeftijd: 18 : wettelijk", Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK)),
        ("bevoegdheid:BIG:wettelijk", Eis(soort=EisSoort.BEVOEGDHEID, waarde="BIG", aard=Aard.WETTELIJK)),
    ],
)
def test_een_eis_is_soort_waarde_aard_en_reden(tmp_path: Path, cel: str, eis: Eis) -> None:
    assert _een(tmp_path, eisen=cel).items[0].eisen == (eis,)


@pytest.mark.parametrize(
    ("cel", "reden"),
    [
        ("rijbewijs:CE", "niet volledig"),
        ("rijbewijs", "niet volledig"),
        ("taal:nld:2", "staat niet op de lijst"),
        ("taal:nld:wens", "geen taalniveau"),
        ("taal:Klingonisch:goed:wens", "taal is niet bekend"),
        ("taal:nld:6:wens", "geen taalniveau"),
        ("rijbewijs:Z:wettelijk", "rijbewijs staat niet op de lijst"),
        ("rijbewijs::wettelijk", "geen waarde"),
        ("paspoort:NL:wettelijk", "staat niet op de lijst"),
        ("certificaat:VCA:streng", "staat niet op de lijst"),
        ("certificaat:VCA:veiligheid", "zegt waarom"),
        ("minimumleeftijd:9:wettelijk", "geen heel getal van 13 tot 99"),
        ("minimumleeftijd:18:wens", "alleen een wettelijke eis"),
        ("minimumleeftijd:18:veiligheid:zwaar werk", "alleen een wettelijke eis"),
    ],
)
def test_een_eis_die_niet_kan_wordt_geweigerd(tmp_path: Path, cel: str, reden: str) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["id", "titel", "eisen"], ["V-1", "Kok", cel]))
    assert tekst.startswith("lijst.csv, rij 2, veld eisen: ")
    assert reden in tekst


@pytest.mark.parametrize(
    ("kolom", "cel"),
    [
        ("titel", ""),
        ("uren_min", "120"),
        ("postcode", "12"),
        ("plek", "klusbaan"),
        ("status", "misschien"),
        ("begeleiding", "veel"),
        ("plaatsen", "0"),
        ("sluitingsdatum", "31-02-2026"),
        ("aanpassing_mogelijk", "1"),
    ],
)
def test_een_onmogelijke_waarde_noemt_rij_en_veld(tmp_path: Path, kolom: str, cel: str) -> None:
    cellen = {"id": "V-1", "titel": "Kok", kolom: cel}
    (tekst,) = _fouten(_csv(tmp_path, list(cellen), list(cellen.values())))
    assert tekst.startswith(f"lijst.csv, rij 2, veld {kolom}: ")


def test_titel_en_id_zijn_verplicht(tmp_path: Path) -> None:
    fouten = _fouten(_csv(tmp_path, ["plek", "sector"], ["regulier", "bouw"]))
    assert [tekst.split(";")[0] for tekst in fouten] == [
        "lijst.csv, rij 1: de verplichte kolom id ontbreekt",
        "lijst.csv, rij 1: de verplichte kolom titel ontbreekt",
    ]


def test_een_dubbel_id_wordt_geweigerd(tmp_path: Path) -> None:
    (tekst,) = _fouten(_csv(tmp_path, ["id", "titel"], ["V-1", "Kok"], ["V-1", "Ober"]))
    assert "dit id staat ook in rij 2" in tekst


@pytest.mark.parametrize("kolom", ["id", "titel", "tekst", "werkgever", "contact"])
def test_een_bsn_wordt_geweigerd_en_nergens_genoemd(tmp_path: Path, kolom: str) -> None:
    cellen = {"id": "V-1", "titel": "Kok", kolom: BSN}
    fouten = _fouten(_csv(tmp_path, list(cellen), list(cellen.values())))
    assert "bevat 1 burgerservicenummer (BSN)" in fouten[0]
    assert all(BSN not in tekst for tekst in fouten)


def test_haakjes_zonder_belang_blijven_tekst_en_worden_gemeld(tmp_path: Path) -> None:
    gelezen = _een(tmp_path, gevraagd="lassen (MIG/MAG) (moet); koken (thais)")
    assert [(skill.label, skill.graad) for skill in gelezen.items[0].gevraagd] == [
        ("lassen (MIG/MAG)", Belang.MOET),
        ("koken (thais)", Belang.BELANGRIJK),
    ]
    assert [melding.veld for melding in gelezen.meldingen] == ["gevraagd"]


def test_excel_geeft_hetzelfde_als_csv(tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.active.append(["Vacaturenummer", "Functietitel", "Uren max", "Sluitingsdatum"])
    boek.active.append([7, "Kok", 36, date(2026, 3, 31)])
    boek.save(tmp_path / "zonder_extensie")
    uit_excel = lees_vacatures(tmp_path / "zonder_extensie")
    uit_csv = lees_vacatures(
        _csv(tmp_path, ["id", "titel", "uren_max", "sluitingsdatum"], ["7", "Kok", "36", "31-03-2026"])
    )
    assert uit_excel.items == uit_csv.items
    assert uit_excel.formaat is Formaat.XLSX


_CEL = st.text(max_size=12) | st.sampled_from(["taal:nld:2:wens", "ja", "12", "1-1-2026", "regulier", "a (moet)"])


@given(st.lists(st.lists(_CEL, min_size=3, max_size=8), max_size=4))
def test_willekeurige_csv_wordt_gelezen_of_met_een_melding_geweigerd(
    tmp_path_factory: pytest.TempPathFactory, rijen: list[list[str]]
) -> None:
    kop = ["id", "titel", "eisen", "gevraagd", "plek", "start", "nacht", "uren_min"]
    tekst = io.StringIO()
    csv.writer(tekst, delimiter=";").writerows([kop, *([*rij, *[""] * (8 - len(rij))] for rij in rijen)])
    pad = tmp_path_factory.mktemp("fuzz") / "x.csv"
    pad.write_bytes(tekst.getvalue().encode("utf-8", errors="surrogatepass"))
    uitkomst = _items_of_fouten(pad)
    assert uitkomst
    assert all("\n" not in fout for fout in uitkomst if isinstance(fout, str))


def _items_of_fouten(pad: Path) -> list[Vacature] | list[str]:
    try:
        return list(lees_vacatures(pad).items)
    except InvoerFout as fout:
        return [str(melding) for melding in fout.meldingen]
