"""Events and given figures are read whole or not at all; what cannot be cannot be made."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from evaluation.cijfers import Cijfer, Cijfersoort
from evaluation.cijfers_lezen import SJABLOON as CIJFERSJABLOON
from evaluation.cijfers_lezen import lees_cijfers
from evaluation.gebeurtenissen import (
    DETAILS,
    GebeurtenisFout,
    Klantgebeurtenis,
    Klantgroep,
    Oorsprong,
    Plaatsingssoort,
    Soort,
)
from evaluation.gebeurtenissen_lezen import lees_gebeurtenissen
from evaluation.gebeurtenissen_sjabloon import SJABLOON
from models.fouten import InvoerFout
from models.uitwisseling.bestand import Bestand, in_geheugen
from models.uitwisseling.gelezen import Formaat

VANDAAG = date(2026, 11, 22)
HANDLEIDING = Path(__file__).parents[2] / "docs" / "gebeurtenissen.md"
GEPLAATST = {"id": "g-1", "datum": "14-02-2026", "soort": "geplaatst", "persoon": "P-17"}
VOL = GEPLAATST | {
    "gemeente": "Velsen",
    "plek": "V-204",
    "detail": "parttime",
    "trede": "5",
    "groep": "pwet",
    "uren": "17,5",
}


def _csv(*rijen: dict[str, str]) -> Bestand:
    koppen = list(dict.fromkeys(kop for rij in rijen for kop in rij))
    regels = [";".join(koppen), *(";".join(rij.get(kop, "") for kop in koppen) for rij in rijen)]
    return in_geheugen("log.csv", "\n".join(regels).encode())


def _lees(*rijen: dict[str, str]) -> tuple[Klantgebeurtenis, ...]:
    return lees_gebeurtenissen(_csv(*rijen), "heemskerk", VANDAAG).items


def _cijfer(**anders: str) -> dict[str, str]:
    return {"soort": "afspraak", "code": "6a.totaal", "periode": "2026", "waarde": "350"} | anders


def test_every_column_is_read_and_what_is_left_open_is_not_known() -> None:
    vol, kaal = _lees(VOL, GEPLAATST | {"id": "g-2"})

    assert vol == Klantgebeurtenis(
        id="g-1",
        soort=Soort.GEPLAATST,
        datum=date(2026, 2, 14),
        gemeente="velsen",
        persoon="P-17",
        plek="V-204",
        detail=Plaatsingssoort.PARTTIME,
        trede="5",
        groep=Klantgroep.PWET,
        uren=17.5,
        oorsprong=Oorsprong.INGELEZEN,
    )
    assert (kaal.gemeente, kaal.plek, kaal.detail, kaal.trede, kaal.groep, kaal.uren) == ("heemskerk", *[None] * 5)


def test_a_spreadsheet_and_the_template_are_read_the_same_way(tmp_path: Path) -> None:
    boek = Workbook()
    assert boek.active is not None
    boek.active.append(["id", "datum", "soort", "klantnummer", "trede", "trede_naar"])
    boek.active.append(["g-9", date(2026, 3, 1), "trede", "P-1", 4, 5])
    boek.save(tmp_path / "log.xlsx")
    SJABLOON.schrijf(tmp_path / "leeg.csv")
    CIJFERSJABLOON.schrijf(tmp_path / "cijfers.csv")

    gelezen = lees_gebeurtenissen(tmp_path / "log.xlsx", "velsen", VANDAAG)
    (van_sjabloon,) = lees_gebeurtenissen(tmp_path / "leeg.csv", "velsen", VANDAAG).items

    assert (gelezen.formaat, gelezen.items[0].trede, gelezen.items[0].trede_naar) == (Formaat.XLSX, "4", "5")
    assert (van_sjabloon.soort, van_sjabloon.persoon) == (Soort.GEPLAATST, "P-17")
    assert [een.code for een in lees_cijfers(tmp_path / "cijfers.csv").items] == ["werkaanvaarding"]


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"id": "met spatie"}, "id", "dit kan geen id zijn"),
        ({"datum": ""}, "datum", "leeg of onbekend"),
        ({"datum": "23-11-2026"}, "datum", "in de toekomst"),
        ({"soort": "verhuisd"}, "soort", "staat niet op de lijst"),
        ({"gemeente": "velsen, heemskerk"}, "gemeente", "geen gemeente"),
        ({"persoon": ""}, "persoon", "over wie of wat"),
        ({"soort": "nieuwe_relatie"}, "plek", "over wie of wat"),
        ({"trede": "7"}, "trede", "geen trede"),
        ({"trede_naar": "5"}, "trede_naar", "geen nieuwe trede"),
        ({"soort": "trede", "trede": "4"}, "trede_naar", "op welke trede"),
        ({"soort": "trede", "trede": "4", "trede_naar": "4"}, "trede_naar", "dezelfde trede"),
        ({"soort": "behouden"}, "detail", "hoeveel maanden"),
        ({"soort": "behouden", "detail": "4"}, "detail", "hoort niet bij deze soort"),
        ({"detail": "tijdelijk"}, "detail", "hoort niet bij deze soort"),
        ({"soort": "afgewezen", "detail": "past niet bij ons"}, "detail", "hoort niet bij deze soort"),
        ({"uren": "61"}, "uren", "geen getal van 0 tot 60"),
        ({"soort": "intake", "uren": "8"}, "uren", "alleen bij een plaatsing"),
    ],
)
def test_a_row_that_cannot_be_is_told_by_row_and_field_and_nothing_is_taken_over(
    anders: dict[str, str], veld: str, zin: str
) -> None:
    with pytest.raises(InvoerFout) as fout:
        _lees(VOL | {"id": "g-0"}, GEPLAATST | anders)

    (melding,) = fout.value.meldingen
    assert (melding.bestand, melding.rij, melding.veld) == ("log.csv", 3, veld)
    assert zin in melding.reden


def test_an_id_twice_and_another_kind_of_list_are_faults() -> None:
    with pytest.raises(InvoerFout, match="dit id staat ook in rij 2"):
        _lees(GEPLAATST, VOL)
    with pytest.raises(InvoerFout, match="dit is geen lijst van gebeurtenissen"):
        _lees(GEPLAATST | {"titel": "Bakker"})
    with pytest.raises(InvoerFout, match="CSV of Excel"):
        lees_gebeurtenissen(in_geheugen("log.json", b'[{"id": "g-1"}]'), "velsen", VANDAAG)


@pytest.mark.parametrize("soort", list(Soort))
def test_every_kind_can_be_made_with_each_of_its_codes(soort: Soort) -> None:
    naar = {"trede_naar": "5"} if soort in {Soort.TREDE, Soort.TRAJECT_BEGIN} else {}
    vast: dict[str, Any] = {
        "id": "g",
        "soort": soort,
        "datum": VANDAAG,
        "gemeente": "velsen",
        "persoon": "P",
        "plek": "V",
    }
    for code in DETAILS.get(soort, ("E-SKILL",)):
        assert Klantgebeurtenis(**vast, **naar, detail=code).detail == code
    with pytest.raises(GebeurtenisFout):
        Klantgebeurtenis(**vast, **naar, detail="een hele zin")


def test_the_restricted_layer_is_in_no_repr() -> None:
    (een,) = _lees(VOL)
    assert repr(een) == "Klantgebeurtenis(id='g-1')"


def test_given_figures_are_read_with_a_comma_a_minus_and_a_quarter() -> None:
    bron = _csv(
        _cijfer(), _cijfer(soort="realisatie", code="8.sw", periode="2026-1", onderdeel="Groen", waarde="-13,9")
    )
    assert lees_cijfers(bron).items == (
        Cijfer(soort=Cijfersoort.AFSPRAAK, code="6a.totaal", periode="2026", waarde=350),
        Cijfer(soort=Cijfersoort.REALISATIE, code="8.sw", periode="2026-1", onderdeel="Groen", waarde=-13.9),
    )


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": "wens"}, "soort"),
        ({"code": "a b"}, "code"),
        ({"periode": "2026-5"}, "periode"),
        ({"waarde": "1.000,5"}, "waarde"),
    ],
)
def test_a_figure_that_cannot_be_is_a_fault(anders: dict[str, str], veld: str) -> None:
    with pytest.raises(InvoerFout) as fout:
        lees_cijfers(_csv(_cijfer(), _cijfer(code="x") | anders))
    assert [(melding.rij, melding.veld) for melding in fout.value.meldingen] == [(3, veld)]


def test_a_figure_twice_is_a_fault() -> None:
    with pytest.raises(InvoerFout, match="dit cijfer staat ook in rij 2"):
        lees_cijfers(_csv(_cijfer(), _cijfer(waarde="351")))


def test_the_manual_has_the_columns_and_the_codes_as_they_are() -> None:
    tekst = HANDLEIDING.read_text(encoding="utf-8")
    assert SJABLOON.tabel() in tekst
    assert CIJFERSJABLOON.tabel() in tekst
    for soort in Soort:
        regel = next(regel for regel in tekst.splitlines() if regel.startswith(f"| `{soort}` |"))
        assert all(f"`{code}`" in regel for code in DETAILS.get(soort, ())), soort
