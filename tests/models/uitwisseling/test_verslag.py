import pytest

from models.fouten import InvoerFout
from models.uitwisseling.verslag import MAX_FOUTEN, MAX_MELDINGEN, Verslag


def test_zonder_fout_komen_de_meldingen_terug_met_hun_aantal() -> None:
    verslag = Verslag("a.csv")
    for rij in (3, 5, 9):
        verslag.waarschuw("vreemd", rij=rij, veld=f"x[{rij}].y")
    (melding,) = verslag.sluit_af()
    assert (melding.rij, melding.veld) == (3, "x[].y")
    assert melding.reden == "vreemd (3 keer; hier voor het eerst)"


def test_boven_de_grens_worden_fouten_geteld() -> None:
    verslag = Verslag("a.csv")
    for rij in range(1, MAX_FOUTEN + 6):
        verslag.fout("fout", rij=rij)
    with pytest.raises(InvoerFout) as fout:
        verslag.sluit_af()
    assert len(fout.value.meldingen) == MAX_FOUTEN + 1
    assert fout.value.meldingen[-1].reden == "en nog 5 fouten"


def test_boven_de_grens_worden_meldingen_geteld() -> None:
    verslag = Verslag("a.csv")
    for nummer in range(MAX_MELDINGEN + 2):
        verslag.waarschuw(f"reden {nummer}")
    assert verslag.sluit_af()[-1].reden == "en nog 2 andere meldingen"


def test_bsn_worden_ook_boven_de_grens_geteld() -> None:
    verslag = Verslag("a.csv")
    for rij in range(1, MAX_FOUTEN + 6):
        verslag.bsn(2, rij=rij, veld="x")
    with pytest.raises(InvoerFout) as fout:
        verslag.sluit_af()
    assert f"bevat {2 * (MAX_FOUTEN + 5)} burgerservicenummers" in fout.value.meldingen[0].reden


def test_een_dubbel_id_noemt_de_eerste_rij_en_niet_het_id() -> None:
    verslag = Verslag("a.csv")
    verslag.neem_id("geheim", rij=2, veld="id")
    verslag.neem_id("geheim", rij=7, veld="id")
    with pytest.raises(InvoerFout) as fout:
        verslag.sluit_af()
    assert str(fout.value) == "a.csv, rij 7, veld id: dit id staat ook in rij 2. Geef elke rij een eigen id."
