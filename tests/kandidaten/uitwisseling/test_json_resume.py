import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling.json_resume import BRON, is_json_resume, lees_json_resumes
from models.fouten import InvoerFout
from models.skills import Bewijs, Skill
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.cv_waarden import jaren, niveau, taal
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.verslag import Verslag
from models.waardelijsten import Taalniveau
from models.werk import Taalbeheersing

BSN = "123456782"
PERSOONLIJK = (
    *("Zephyrine", "Quillfeather", "zephyrine@voorbeeld.nl", "0251-987654", "foto-zq.png", "Verzonnenlaan", "1949ZQ"),
    *(
        "Heemskwartier",
        "zq-blog",
        "1987-03-04",
        "Atlantische",
        "vrouwelijk",
        "Bakkerij Zonderling",
        "School Zonderling",
    ),
    *("Rik Referent", "aardige collega"),
)
RESUME: dict[str, Any] = {
    "basics": {
        "name": "Zephyrine Quillfeather",
        "label": "lasser",
        "image": "https://voorbeeld.nl/foto-zq.png",
        "email": "zephyrine@voorbeeld.nl",
        "phone": "0251-987654",
        "url": "https://voorbeeld.nl/zq-blog",
        "summary": "Ik ben Zephyrine",
        "birthDate": "1987-03-04",
        "nationality": "Atlantische",
        "gender": "vrouwelijk",
        "location": {"address": "Verzonnenlaan 1", "postalCode": "1949ZQ", "city": "Heemskwartier"},
        "profiles": [{"network": "x", "username": "zq-blog"}],
    },
    "work": [
        {
            "name": "Bakkerij Zonderling",
            "position": "bakker",
            "url": "https://voorbeeld.nl/zq-blog",
            "startDate": "2018-01",
            "endDate": "2020-07-01",
            "summary": "brood bakken",
            "highlights": ["deeg maken", "oven bedienen"],
        },
        {"name": "Bakkerij Zonderling", "position": "leidinggevende", "startDate": "2020-08-01"},
    ],
    "volunteer": [{"organization": "Bakkerij Zonderling", "position": "kok", "startDate": "2015", "endDate": "2017"}],
    "education": [
        {"institution": "School Zonderling", "area": "brood", "studyType": "mbo 2", "courses": ["hygiëne"]},
    ],
    "certificates": [{"name": "HACCP", "issuer": "School Zonderling", "date": "2019-01-01"}],
    "skills": [{"name": "bakken", "level": "Master", "keywords": ["deeg maken", "bakken"]}, "wegen"],
    "languages": [
        {"language": "Dutch", "fluency": "Native speaker"},
        {"language": "Tigrinya", "fluency": "B1"},
        {"language": "Klingon", "fluency": "soms"},
    ],
    "references": [{"name": "Rik Referent", "reference": "aardige collega"}],
}


def _lees(inhoud: object) -> Gelezen[Kandidaat]:
    ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    bestand = Bestand("cv.json", ruw, Formaat.JSON)
    verslag = Verslag(bestand.naam)
    return verslag.gelezen(bestand, lees_json_resumes(bestand, verslag))


def _fout(inhoud: object) -> str:
    with pytest.raises(InvoerFout) as fout:
        _lees(inhoud)
    return "\n".join(map(str, fout.value.meldingen))


def test_wat_iemand_kan_en_deed_komt_in_de_kandidaat() -> None:
    (kandidaat,) = _lees(RESUME).items
    assert kandidaat == Kandidaat(
        id=kandidaat.id,
        skills=tuple(
            Skill(label=label, graad=Bewijs.GENOEMD, bron=BRON) for label in ("bakken", "deeg maken", "wegen")
        ),
        werkervaring=(
            Werkervaring(functie="bakker", taken="brood bakken\ndeeg maken\noven bedienen", jaren=2.5),
            Werkervaring(functie="leidinggevende"),
            Werkervaring(functie="kok", jaren=2.0),
        ),
        opleidingen=(Opleiding(naam="mbo 2 brood"), Opleiding(naam="hygiëne")),
        certificaten=("HACCP",),
        talen=(
            Taalbeheersing(taal="nld", spreken=Taalniveau.UITSTEKEND),
            Taalbeheersing(taal="tir", spreken=Taalniveau.GOED),
        ),
        onbekende_codes=("languages[2].language=Klingon", "languages[2].fluency=soms"),
    )


def test_wie_het_is_staat_nergens_in_het_resultaat_of_het_verslag() -> None:
    gelezen = _lees(RESUME)
    kandidaat = gelezen.items[0]
    alles = "".join(str(getattr(kandidaat, naam)) for naam in Kandidaat.__dataclass_fields__)
    alles += "".join(map(str, gelezen.meldingen)) + repr(kandidaat.afgeschermd.geboortejaar)
    assert [woord for woord in PERSOONLIJK if woord.lower() in alles.lower()] == []
    assert kandidaat.postcode is None


def test_wat_niet_is_overgenomen_wordt_gemeld() -> None:
    velden = {melding.veld for melding in _lees(RESUME).meldingen if "niet overgenomen" in melding.reden}
    assert velden == {
        *("basics", "work[].name", "work[].url", "volunteer[].organization", "education[].institution"),
        *("certificates[].issuer", "certificates[].date", "skills[].level", "references"),
    }


def test_het_id_is_een_pseudoniem_dat_bij_hetzelfde_bestand_gelijk_blijft() -> None:
    een, twee = _lees([RESUME, RESUME]).items
    assert een.id == _lees([RESUME, RESUME]).items[0].id != twee.id
    assert een.id.startswith("cv-")


def test_een_onbekende_code_wordt_kort_en_zonder_lange_nummers_bewaard() -> None:
    vreemd = {"language": "Dutch", "fluency": "bel mij op 0251 987654 " + "x" * 100}
    (code,) = _lees({"languages": [vreemd]}).items[0].onbekende_codes
    assert code.startswith("languages[0].fluency=bel mij op … xxx")
    assert len(code) < 80


@pytest.mark.parametrize("inhoud", [{}, [], 3, [{"work": []}, 3], {"idWerkzoekende": "x"}])
def test_wat_geen_json_resume_is_wordt_geweigerd(inhoud: object) -> None:
    assert "geen JSON Resume" in _fout(inhoud)


def test_json_resume_wordt_van_vum_onderscheiden() -> None:
    assert is_json_resume(Bestand("b", json.dumps(RESUME).encode(), Formaat.JSON))
    assert not is_json_resume(Bestand("b", b'[{"idWerkzoekende": "x"}]', Formaat.JSON))
    assert not is_json_resume(Bestand("b", b'id;wensen\n1;"basics"\n', Formaat.CSV))


@pytest.mark.parametrize("veld", ["basics", "work", "meta"])
def test_een_bsn_wordt_geweigerd_en_nergens_genoemd(veld: str) -> None:
    tekst = _fout({**RESUME, veld: [{"summary": f"nummer {BSN}"}]})
    assert "bevat 1 burgerservicenummer (BSN)" in tekst
    assert BSN not in tekst


def test_een_beschadigde_tekst_noemt_rij_en_veld() -> None:
    tekst = _fout([{"work": []} | RESUME, {**RESUME, "work": [{"position": "a\x01"}]}])
    assert tekst.startswith("cv.json, rij 2, veld [1].work[0].position: de tekst bevat onzichtbare stuurtekens")


@pytest.mark.parametrize(
    ("begin", "eind", "duur"),
    [
        ("2018-01", "2020-07", 2.5),
        ("2018-01-31", "2018-04-01", 0.2),
        ("2018", "2020", 2.0),
        ("2018", "2020-07", 2.0),
        ("2018", "2018", None),
        ("2020", "2018", None),
        ("1900", "2020", None),
        ("2018-01", None, None),
        ("2018-13", "2020-01", None),
        ("vorig jaar", "nu", None),
    ],
)
def test_de_duur_volgt_uit_delen_van_een_datum(begin: str, eind: str | None, duur: float | None) -> None:
    assert jaren(begin, eind) == duur


def test_talen_en_niveaus_in_twee_talen_en_als_code() -> None:
    assert [taal(naam) for naam in ("Nederlands", "dutch", "nl", "nld", "Pools", "xx")] == [*["nld"] * 4, "pol", None]
    assert [niveau(woord) for woord in ("A2", "b1", "C2", "Native speaker", "een beetje raar")] == [2, 3, 4, 4, None]


_LOS = st.none() | st.booleans() | st.integers(-5, 3000) | st.floats(0, 9) | st.text(max_size=8)
_LOS |= st.sampled_from(["2018-01", "Dutch", "B1", "<p>x</p>", BSN[:8]])
_NAMEN = st.sampled_from(
    [*RESUME, "name", "position", "startDate", "endDate", "summary", "highlights", "keywords", "language", "fluency"]
)
_JSON = st.recursive(
    _LOS, lambda kind: st.lists(kind, max_size=3) | st.dictionaries(_NAMEN, kind, max_size=5), max_leaves=20
)


def _gelezen_of_geweigerd(inhoud: object) -> None:
    try:
        gelezen = _lees(inhoud)
    except InvoerFout:
        return
    assert gelezen.items


@given(_JSON | st.binary(max_size=100))
def test_willekeurige_inhoud_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud)


@pytest.mark.langzaam
@settings(max_examples=100_000)
@given(st.dictionaries(_NAMEN, _JSON, max_size=8))
def test_honderdduizend_keer_willekeurige_inhoud_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud)
