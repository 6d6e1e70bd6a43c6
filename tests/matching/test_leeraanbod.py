"""A catalogue of learning offers is read whole or not at all, and what is wrong is said so that it can be mended."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from matching.leeraanbod import Leeraanbod
from matching.leeraanbod_lezen import lees_leeraanbod
from matching.leeraanbod_sjabloon import SJABLOON
from matching.leerwegen import Leervorm
from models.fouten import InvoerFout, Melding
from models.taxonomie.laden import basis
from models.uitwisseling.bestand import Bestand, in_geheugen
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.tekst import sleutel

GOED = {
    "id": "C-1",
    "naam": "Rijden in het magazijn",
    "aanbieder": "Leerhuis De Duin",
    "vorm": "cursus",
    "skills": "heftruckcertificaat",
    "geldig_tot": "31-12-2026",
}
HANDLEIDING = Path(__file__).parents[2] / "docs" / "leeraanbod.md"


def _csv(*rijen: dict[str, str]) -> Bestand:
    koppen = list(dict.fromkeys(kop for rij in rijen for kop in rij))
    regels = [";".join(koppen), *(";".join(f'"{rij.get(kop, "")}"' for kop in koppen) for rij in rijen)]
    return in_geheugen("aanbod.csv", "\n".join(regels).encode())


def _lees(*rijen: dict[str, str]) -> tuple[Leeraanbod, ...]:
    return lees_leeraanbod(_csv(*rijen), basis()).items


def _meldingen(*rijen: dict[str, str]) -> tuple[Melding, ...]:
    with pytest.raises(InvoerFout) as fout:
        _lees(*rijen)
    return fout.value.meldingen


def test_every_column_is_read() -> None:
    vol = GOED | {
        "beroepen": "Magazijnmedewerker | kok",
        "weken": "3",
        "plaats": "Velsen",
        "start": "2026-12-01",
        "plekken": "12",
    }
    assert _lees(vol) == (
        Leeraanbod(
            id="C-1",
            naam="Rijden in het magazijn",
            aanbieder="Leerhuis De Duin",
            vorm=Leervorm.CURSUS,
            geldig_tot=date(2026, 12, 31),
            weken=3,
            skills=("heftruckcertificaat",),
            beroepen=("magazijnmedewerker", "kok"),
            plaats="Velsen",
            start=date(2026, 12, 1),
            plekken=12,
        ),
    )


def test_what_is_left_open_is_not_known() -> None:
    (een,) = _lees(GOED | {"weken": "?", "start": "onbekend", "plekken": "-", "beroepen": ""})
    assert (een.weken, een.start, een.plekken, een.plaats, een.beroepen) == (None, None, None, None, ())


def test_names_synonyms_and_uris_lead_to_one_id_and_a_skill_counts_once() -> None:
    skill = basis().skills["heftruck-rijden"]
    (een,) = _lees(GOED | {"skills": f"{skill.label} ; {skill.synoniemen[0]} | {skill.esco[0]}\n{skill.id.upper()}"})
    assert een.skills == (skill.id,)


def test_a_spreadsheet_is_read_alike(tmp_path: Path) -> None:
    boek = Workbook(write_only=True)
    blad = boek.create_sheet()
    blad.append([kop.upper().replace("_", " ") for kop in GOED])
    blad.append([date(2026, 12, 31) if kop == "geldig_tot" else waarde for kop, waarde in GOED.items()])
    boek.save(tmp_path / "aanbod.xlsx")
    gelezen = lees_leeraanbod(tmp_path / "aanbod.xlsx", basis())
    assert (gelezen.items, gelezen.formaat) == (_lees(GOED), Formaat.XLSX)


def test_an_unknown_skill_names_its_place_and_what_resembles_it() -> None:
    (melding,) = _meldingen(GOED, GOED | {"id": "C-2", "skills": "VCA-certificaat; heftruk rijden"})
    assert (melding.bestand, melding.rij, melding.veld) == ("aanbod.csv", 3, "skills")
    assert melding.reden == "dit is geen skill uit de taxonomie (naam 2 in deze cel)"
    assert "Bedoelt u: heftruck rijden" in (melding.herstel or "")


def test_an_unknown_beroep_is_a_fault_too_and_without_a_likeness_none_is_invented() -> None:
    (melding,) = _meldingen(GOED | {"beroepen": "zwaardslikker-in-de-nok; drakentemmer"})
    assert (melding.veld, melding.herstel) == ("beroepen", "Kies een beroep uit de taxonomie.")
    assert "naam 1, 2 in deze cel" in melding.reden


def test_all_faults_of_all_rows_are_told_at_once() -> None:
    fout = {
        "id": "C 1",
        "vorm": "zomaar",
        "weken": "261",
        "plekken": "-3",
        "start": "1-1-26",
        "geldig_tot": "ooit",
        "naam": "",
        "aanbieder": "?",
        "skills": "onbekend",
    }
    gevonden = _meldingen(GOED, GOED | fout, GOED)
    assert {(een.rij, een.veld) for een in gevonden} == {*((3, veld) for veld in fout), (4, "id")}
    assert all(een.herstel for een in gevonden)


@pytest.mark.parametrize("kolom", [kolom.naam for kolom in SJABLOON.kolommen if kolom.verplicht])
def test_a_column_that_has_to_be_there_is_missed(kolom: str) -> None:
    (melding,) = _meldingen({kop: waarde for kop, waarde in GOED.items() if kop != kolom})
    assert kolom in melding.reden


def test_a_list_of_people_or_vacatures_is_not_taken_for_a_catalogue() -> None:
    for vreemd in ({"id": "K-1", "functie_1": "kok", "trede": "4"}, {"id": "V-1", "titel": "kok", "gevraagd": "koken"}):
        (eerste, *_) = _meldingen(vreemd)
        assert "dit is geen lijst van leeraanbod" in eerste.reden


def test_a_bsn_is_refused() -> None:
    assert any("burgerservicenummer" in een.reden for een in _meldingen(GOED | {"aanbieder": "bsn 123456782"}))


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(InvoerFout, match="CSV of Excel"):
        lees_leeraanbod(in_geheugen("aanbod.json", b'[{"id": "C-1"}]'), basis())


def test_the_template_is_itself_a_sound_catalogue(tmp_path: Path) -> None:
    SJABLOON.schrijf(tmp_path / "leeg.csv")
    (een,) = lees_leeraanbod(tmp_path / "leeg.csv", basis()).items
    assert een.skills == ("heftruckcertificaat",)
    assert een.beroepen == ("magazijnmedewerker",)


def test_no_two_columns_answer_to_one_header() -> None:
    namen = [sleutel(naam) for kolom in SJABLOON.kolommen for naam in (kolom.naam, *kolom.synoniemen)]
    assert len(set(namen)) == len(namen)


def test_the_manual_shows_the_columns() -> None:
    assert SJABLOON.tabel() in HANDLEIDING.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "velden", [{"id": "C 1"}, {"naam": " "}, {"aanbieder": ""}, {"weken": -1}, {"weken": 261}, {"plekken": 10_000}]
)
def test_an_offer_that_cannot_be_is_not_built(velden: dict[str, object]) -> None:
    vast = {"id": "c", "naam": "n", "aanbieder": "a", "vorm": Leervorm.CURSUS, "geldig_tot": date(2026, 12, 31)}
    with pytest.raises(ValueError, match=next(iter(velden)) if "C 1" not in velden.values() else "id is not"):
        Leeraanbod(**(vast | velden))  # type: ignore[arg-type]
