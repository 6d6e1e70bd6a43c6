from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.json_lezen import MAX_DIEPTE, lees_json, zonder_leeg


def _lees(tekst: str) -> object:
    return lees_json(Bestand("b.json", tekst.encode(), Formaat.JSON))


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ('[{"a": 1}, {"a', "afgebroken of beschadigd bij regel 1, teken"),
        ('[{"a": 1}\n', "afgebroken of beschadigd bij regel"),
        ("[1] [2]", "afgebroken of beschadigd"),
        ("[NaN]", "NaN en Infinity"),
        ("[-Infinity]", "NaN en Infinity"),
        ("[1e999]", "te groot"),
        ("[" + "9" * 5000 + "]", "te lang"),
        ('[{"id": 1, "id": 2}]', "tweemaal dezelfde sleutel"),
        ("[" * 100_000, "dieper genest"),
        ("[" * 100_000 + "]" * 100_000, "dieper genest"),
        ("[" * (MAX_DIEPTE + 1) + "]" * (MAX_DIEPTE + 1), "dieper genest"),
        ('{"a":' * 300 + "1" + "}" * 300, "dieper genest"),
    ],
)
def test_wat_geen_strenge_json_is_wordt_geweigerd(tekst: str, reden: str) -> None:
    with pytest.raises(InvoerFout, match=reden):
        _lees(tekst)


def test_tot_de_grens_mag_json_genest_zijn() -> None:
    assert _lees("[" * MAX_DIEPTE + "]" * MAX_DIEPTE)


def test_leeg_is_afwezig_en_de_plaats_in_een_lijst_blijft() -> None:
    waarde = {"a": "", "b": [], "c": {"d": None}, "e": [{}, {"f": 1}], "g": [{"h": " "}], "i": 0, "j": False}
    assert zonder_leeg(waarde) == {"e": [{}, {"f": 1}], "i": 0, "j": False}


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda kind: st.lists(kind, max_size=3) | st.dictionaries(st.text(max_size=3), kind, max_size=3),
    max_leaves=10,
)


@given(_JSON)
def test_zonder_leeg_tweemaal_is_eenmaal(waarde: object) -> None:
    eenmaal = zonder_leeg(waarde)  # type: ignore[arg-type]
    assert zonder_leeg(eenmaal) == eenmaal


def test_een_bestand_van_excel_is_geen_json(tmp_path: Path) -> None:
    with pytest.raises(InvoerFout, match="geen tekstbestand"):
        lees_json(Bestand("b.xlsx", b"PK\x03\x04\x00", Formaat.XLSX))
