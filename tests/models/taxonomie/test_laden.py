"""Bad files are refused as a whole, with every fault named: file, row, field and remedy."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fouten import TaxonomieFout
from models.skills import Belang
from models.taxonomie.begrippen import BeroepSkill
from models.taxonomie.laden import laad_taxonomie
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Niveau, Werkomstandigheid, Werkproces

ESCO = "http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab"
GOED = {
    "skills.csv": (
        "id,label,soort,synoniemen,esco,competentnl\n"
        f"metselen,metselen,vaardigheid,muren metselen|stenen leggen,{ESCO},\n"
        "voegen,voegen,vaardigheid,,,\n"
        "samenwerken,samenwerken,houding,teamwerk,,\n"
    ),
    "beroepen.csv": (
        "id,label,synoniemen,sector,isco08,esco,competentnl\n"
        "metselaar,metselaar,gevelmetselaar,bouw,7112,,\n"
        "voeger,voeger,,bouw,7112,,\n"
    ),
    "beroep_skills.csv": (
        "beroep,skill,belang\n"
        "metselaar,metselen,moet\n"
        "metselaar,voegen,belangrijk\n"
        "voeger,voegen,moet\n"
        "*,samenwerken,belangrijk\n"
    ),
}
VOL = {
    **GOED,
    "beroepen.csv": (
        "id,label,synoniemen,sector,isco08,niveau,gereglementeerd,esco,competentnl\n"
        "metselaar,metselaar,gevelmetselaar,bouw,7112,mbo2,nee,,\n"
        "voeger,voeger,,bouw,7112,,,,\n"
    ),
    "beroep_omstandigheden.csv": "beroep,omstandigheid\nmetselaar,buiten\nmetselaar,tillen\n",
    "werkprocessen.csv": (
        "id,beroep,label,crebo,code,skills\n"
        "muur-optrekken,metselaar,een muur optrekken,12345,B1-K1-W2,metselen|samenwerken\n"
        "muur-voegen,metselaar,een muur voegen,,,voegen\n"
    ),
}


def schrijf(
    map_: Path, bestand: str | None = None, oud: str = "", nieuw: str = "", goed: dict[str, str] = GOED
) -> Path:
    """The good files, with one replacement that must really replace something."""
    for naam, inhoud in goed.items():
        tekst = inhoud.replace(oud, nieuw, 1) if naam == bestand else inhoud
        assert (naam == bestand) == (tekst != inhoud)
        (map_ / naam).write_text(tekst, encoding="utf-8")
    return map_


def meldingen(map_: Path) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(TaxonomieFout) as fout:
        laad_taxonomie(map_)
    assert all(melding.herstel for melding in fout.value.meldingen)
    return [(melding.bestand, melding.rij, melding.veld) for melding in fout.value.meldingen]


def test_goede_bestanden_worden_een_taal(tmp_path: Path) -> None:
    taal = laad_taxonomie(schrijf(tmp_path))
    assert taal.naam == tmp_path.name
    assert taal.skills["metselen"].synoniemen == ("muren metselen", "stenen leggen")
    assert taal.skills["metselen"].esco == (ESCO,)
    assert taal.skills["voegen"].esco == ()
    assert taal.skills["voegen"].competentnl is None
    assert taal.beroepen["metselaar"].skills == (
        BeroepSkill("metselen", Belang.MOET),
        BeroepSkill("voegen", Belang.BELANGRIJK),
    )
    assert taal.algemeen == (BeroepSkill("samenwerken", Belang.BELANGRIJK),)
    assert taal.zeldzaamheid("samenwerken") == 1.0


def test_bom_en_lege_regels_zijn_geen_fout(tmp_path: Path) -> None:
    schrijf(tmp_path)
    pad = tmp_path / "skills.csv"
    pad.write_text("\ufeff" + pad.read_text(encoding="utf-8") + "\n,,,,,\n", encoding="utf-8")
    assert len(laad_taxonomie(tmp_path).skills) == 3


def test_sha256_verandert_met_de_inhoud_en_alleen_daarmee(tmp_path: Path) -> None:
    sommen = []
    for naam, wijziging in (
        ("a", ()),
        ("b", ()),
        ("c", ("beroep_skills.csv", "voegen,belangrijk", "voegen,pluspunt")),
    ):
        (tmp_path / naam).mkdir()
        sommen.append(laad_taxonomie(schrijf(tmp_path / naam, *wijziging)))
    assert sommen[0].sha256 == sommen[1].sha256 != sommen[2].sha256
    assert sommen[0].versie == sommen[0].sha256[:12]
    assert laad_taxonomie(tmp_path / "a", versie="2.0").versie == "2.0"


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "rij", "veld"),
    [
        ("skills.csv", "soort,", "soortnaam,", 1, "soortnaam"),
        ("skills.csv", "voegen,voegen", "voegen,", 3, "label"),
        ("skills.csv", "voegen,voegen,vaardigheid", "voegen,voegen,handigheid", 3, "soort"),
        ("skills.csv", "voegen,voegen", "voegen,teamwerk", 4, "synoniemen"),
        ("skills.csv", "houding,teamwerk", "houding,Muren-Métselen", 4, "synoniemen"),
        ("skills.csv", "houding,teamwerk", "houding,teamwerk||sfeer", 4, "synoniemen"),
        ("skills.csv", "voegen,voegen,vaardigheid,,,", f"voegen,voegen,vaardigheid,,{ESCO},", 3, "esco"),
        ("skills.csv", "esco/skill/0005", "esco/skill/x005", 2, "esco"),
        ("skills.csv", "teamwerk,,", "teamwerk,,http://voorbeeld.nl/1", 4, "competentnl"),
        ("skills.csv", "samenwerken,samen", "slopen,slopen,vaardigheid,,,\nsamenwerken,samen", 4, "id"),
        ("beroepen.csv", "voeger,voeger,,", "voeger,voeger,Metselaar,", 3, "synoniemen"),
        ("beroepen.csv", "gevelmetselaar,bouw,7112", "gevelmetselaar,bouw,712", 2, "isco08"),
        ("beroepen.csv", "gevelmetselaar,bouw", "gevelmetselaar,", 2, "sector"),
        ("beroepen.csv", "7112,,\nvoeger", f"7112,{ESCO},\nvoeger", 2, "esco"),
        ("beroepen.csv", "voeger,voeger", "sloper,sloper,,bouw,7111,,\nvoeger,voeger", 3, "id"),
        ("beroep_skills.csv", "metselen,moet", "metselen,graag", 2, "belang"),
        ("beroep_skills.csv", "voeger,voegen,moet", "voeger,voegen,moet\nvoeger,stucen,moet", 5, "skill"),
        ("beroep_skills.csv", "*,", "stukadoor,voegen,moet\n*,", 5, "beroep"),
        ("beroep_skills.csv", "*,", "voeger,voegen,pluspunt\n*,", 5, "skill"),
        ("beroep_skills.csv", "voegen,belangrijk", "voegen", 3, None),
    ],
)
def test_fout_noemt_bestand_rij_en_veld(
    tmp_path: Path, bestand: str, oud: str, nieuw: str, rij: int, veld: str | None
) -> None:
    assert (bestand, rij, veld) in meldingen(schrijf(tmp_path, bestand, oud, nieuw))


def test_ontbrekende_en_dubbele_kolom_worden_genoemd(tmp_path: Path) -> None:
    gevonden = meldingen(schrijf(tmp_path, "beroep_skills.csv", "beroep,skill,belang", "beroep,skill,skill"))
    assert ("beroep_skills.csv", 1, "belang") in gevonden
    assert ("beroep_skills.csv", 1, "skill") in gevonden


def test_dubbel_id_wijst_de_tweede_rij_aan(tmp_path: Path) -> None:
    map_ = schrijf(tmp_path, "skills.csv", "voegen,voegen", "voegen,stenen wassen,kennis,,,\nvoegen,voegen")
    assert meldingen(map_) == [("skills.csv", 4, "id")]


def test_alle_fouten_komen_in_een_keer_in_de_volgorde_van_de_bestanden(tmp_path: Path) -> None:
    schrijf(tmp_path)
    for bestand, oud, nieuw in (
        ("beroep_skills.csv", "metselen,moet", "metselen,graag"),
        ("skills.csv", "voegen,voegen,vaardigheid", "voegen,,handigheid"),
        ("beroepen.csv", "gevelmetselaar,bouw,7112", "gevelmetselaar,,x"),
    ):
        (tmp_path / bestand).write_text(GOED[bestand].replace(oud, nieuw, 1), encoding="utf-8")
    assert meldingen(tmp_path) == [
        ("skills.csv", 3, "soort"),
        ("skills.csv", 3, "label"),
        ("beroepen.csv", 2, "sector"),
        ("beroepen.csv", 2, "isco08"),
        ("beroep_skills.csv", 2, "belang"),
    ]


def test_de_melding_is_een_nederlandse_zin_met_het_herstel(tmp_path: Path) -> None:
    with pytest.raises(TaxonomieFout) as fout:
        laad_taxonomie(schrijf(tmp_path, "skills.csv", "voegen,vaardigheid", "voegen,handigheid"))
    assert str(fout.value) == (
        "skills.csv, rij 3, veld soort: 'handigheid' is geen soort. "
        "Kies uit: vaardigheid, kennis, houding, certificaat."
    )


def test_ontbrekend_bestand_wordt_genoemd(tmp_path: Path) -> None:
    (schrijf(tmp_path) / "beroepen.csv").unlink()
    assert meldingen(tmp_path) == [("beroepen.csv", None, None)]


def test_bestand_dat_geen_utf8_is_wordt_geweigerd(tmp_path: Path) -> None:
    (schrijf(tmp_path) / "skills.csv").write_bytes("id,label\ncafé,".encode("latin-1"))
    assert meldingen(tmp_path) == [("skills.csv", None, None)]


def test_bestand_zonder_rijen_is_geen_taal(tmp_path: Path) -> None:
    schrijf(tmp_path)
    for naam, inhoud in GOED.items():
        (tmp_path / naam).write_text(inhoud.splitlines()[0] + "\n", encoding="utf-8")
    assert meldingen(tmp_path) == [("skills.csv", None, None), ("beroepen.csv", None, None)]


def test_wat_van_het_werk_bekend_is_komt_mee(tmp_path: Path) -> None:
    taal = laad_taxonomie(schrijf(tmp_path, goed=VOL))
    metselaar, voeger = taal.beroepen["metselaar"], taal.beroepen["voeger"]
    assert (metselaar.niveau, metselaar.gereglementeerd) == (Niveau.MBO2, False)
    assert metselaar.omstandigheden == (Werkomstandigheid.BUITEN, Werkomstandigheid.TILLEN)
    assert metselaar.werkprocessen == (
        Werkproces(
            id="muur-optrekken",
            label="een muur optrekken",
            skills=("metselen", "samenwerken"),
            crebo="12345",
            code="B1-K1-W2",
        ),
        Werkproces(id="muur-voegen", label="een muur voegen", skills=("voegen",)),
    )
    assert (voeger.niveau, voeger.gereglementeerd) == (None, None)
    assert (voeger.omstandigheden, voeger.werkprocessen) == ((), ())


def test_zonder_de_nieuwe_tabellen_is_van_het_werk_niets_bekend(tmp_path: Path) -> None:
    metselaar = laad_taxonomie(schrijf(tmp_path)).beroepen["metselaar"]
    assert (metselaar.niveau, metselaar.gereglementeerd) == (None, None)
    assert (metselaar.omstandigheden, metselaar.werkprocessen) == ((), ())


def test_een_tabel_erbij_is_andere_inhoud(tmp_path: Path) -> None:
    vol = laad_taxonomie(schrijf(tmp_path, goed=VOL)).sha256
    (tmp_path / "werkprocessen.csv").unlink()
    assert laad_taxonomie(tmp_path).sha256 != vol


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "rij", "veld"),
    [
        ("beroepen.csv", "mbo2", "mbo5", 2, "niveau"),
        ("beroepen.csv", "nee", "soms", 2, "gereglementeerd"),
        ("beroepen.csv", "niveau", "nivo", 1, "nivo"),
        ("beroep_omstandigheden.csv", "buiten", "binnen", 2, "omstandigheid"),
        ("beroep_omstandigheden.csv", "metselaar,tillen", "sloper,tillen", 3, "beroep"),
        ("beroep_omstandigheden.csv", "tillen", "buiten", 3, "omstandigheid"),
        ("beroep_omstandigheden.csv", "omstandigheid", "wat", 1, "omstandigheid"),
        ("werkprocessen.csv", "muur-optrekken", "Muur optrekken", 2, "id"),
        ("werkprocessen.csv", "muur-optrekken", "muur-voegen", 2, "id"),
        ("werkprocessen.csv", "muur-voegen,metselaar", "muur-voegen,sloper", 3, "beroep"),
        ("werkprocessen.csv", "een muur voegen", "", 3, "label"),
        ("werkprocessen.csv", "12345", "123", 2, "crebo"),
        ("werkprocessen.csv", "B1-K1-W2", "W2", 2, "code"),
        ("werkprocessen.csv", "|samenwerken", "|slopen", 2, "skills"),
        ("werkprocessen.csv", "|samenwerken", "|", 2, "skills"),
        ("werkprocessen.csv", ",,,voegen", ",,,", 3, "skills"),
    ],
)
def test_fout_in_wat_van_het_werk_bekend_is_noemt_bestand_rij_en_veld(
    tmp_path: Path, bestand: str, oud: str, nieuw: str, rij: int, veld: str
) -> None:
    assert (bestand, rij, veld) in meldingen(schrijf(tmp_path, bestand, oud, nieuw, VOL))


def test_een_veld_zonder_einde_is_een_fout_en_geen_uitzondering(tmp_path: Path) -> None:
    schrijf(tmp_path)
    kop = GOED["skills.csv"].splitlines()[0]
    (tmp_path / "skills.csv").write_text(f'{kop}\n"' + "x" * 200_000, encoding="utf-8")
    assert meldingen(tmp_path) == [("skills.csv", 2, None)]


def beschadigd(inhoud: bytes, draw: Callable[[st.SearchStrategy[int]], int]) -> bytes:
    """A few bytes replaced, removed or put in."""
    kapot = bytearray(inhoud)
    for _ in range(draw(st.integers(1, 4))):
        plek = draw(st.integers(0, max(0, len(kapot) - 1)))
        kapot[plek : plek + draw(st.integers(0, 9))] = bytes([draw(st.integers(0, 255))] * draw(st.integers(0, 3)))
    return bytes(kapot)


@given(st.data())
def test_een_beschadigd_bestand_geeft_een_taal_of_een_taxonomiefout(data: st.DataObject) -> None:
    with TemporaryDirectory() as map_:
        naam = data.draw(st.sampled_from(sorted(VOL)))
        schrijf(Path(map_), goed=VOL)
        (Path(map_) / naam).write_bytes(beschadigd(VOL[naam].encode(), data.draw))
        with suppress(TaxonomieFout):
            assert isinstance(laad_taxonomie(Path(map_)), Taxonomie)
