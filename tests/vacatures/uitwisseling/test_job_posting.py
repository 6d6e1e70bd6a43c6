import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.skills import Belang, Skill
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.gelezen import Formaat, Gelezen
from models.uitwisseling.html_lezen import genormaliseerd
from models.uitwisseling.json_ld import is_json_ld
from models.uitwisseling.verslag import Verslag
from models.waardelijsten import Aard, EisSoort, PlekSoort, WerkDenkniveau
from models.werk import Werktijden
from tests.strategieen import vacatures
from vacatures.uitwisseling.job_posting import BRON, lees_job_postings
from vacatures.uitwisseling.job_posting_schrijven import als_job_posting, schrijf_job_postings
from vacatures.vacature import Eis, Vacature

BSN = "123456782"  # made up; passes the 11-test
ESCO = "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000"
POSTING: dict[str, Any] = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "identifier": {"@type": "PropertyValue", "name": "Kwekerij Voorbeeld", "value": "vac-1"},
    "title": "Medewerker kwekerij",
    "description": "<p>Je oogst &amp; verpakt groente.</p><ul><li>buiten</li><li>in de kas</li></ul>",
    "hiringOrganization": {"@type": "Organization", "name": "Kwekerij Voorbeeld", "sameAs": "https://voorbeeld.nl"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Voorbeeldkade 12",
            "addressLocality": "Velsen-Noord",
            "postalCode": "1951 zz",
            "addressCountry": {"@type": "Country", "name": "NL"},
        },
    },
    "occupationalCategory": {"@type": "CategoryCode", "codeValue": "9214", "name": "medewerker kwekerij"},
    "skills": ["groente oogsten", {"@type": "DefinedTerm", "name": "inpakken", "@id": ESCO}],
    "qualifications": [
        "in bezit van een fiets",
        {"@type": "EducationalOccupationalCredential", "credentialCategory": "certificate", "name": "VCA"},
    ],
    "educationRequirements": {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "bachelor degree",
    },
    "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24},
    "experienceInPlaceOfEducation": True,
    "responsibilities": "planten verzorgen",
    "employmentType": ["FULL_TIME", "TEMPORARY"],
    "workHours": "24 tot 36 uur per week",
    "jobStartDate": "2026-12-01",
    "datePosted": "2026-11-01",
    "validThrough": "2026-12-31T23:59:00+01:00",
    "totalJobOpenings": 3,
    "industry": "tuinbouw",
    "baseSalary": {"@type": "MonetaryAmount", "currency": "EUR"},
    "applicationContact": {"@type": "ContactPoint", "telephone": "0251-000000"},
}
TEKST = """Je oogst & verpakt groente.

- buiten
- in de kas

Taken:
planten verzorgen

Dienstverband: fulltime, tijdelijk

Standplaats: Velsen-Noord

Functie-eisen: in bezit van een fiets

Opleiding: bachelor degree

Ervaring: 2 jaar ervaring
ervaring mag in plaats van opleiding"""


def _lees(inhoud: object, naam: str = "b.json") -> Gelezen[Vacature]:
    ruw = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    bestand = Bestand(naam, ruw, Formaat.JSON if naam.endswith("json") else Formaat.CSV)
    verslag = Verslag(naam)
    return verslag.gelezen(bestand, lees_job_postings(bestand, verslag))


def _een(**anders: object) -> Vacature:
    (vacature,) = _lees({**POSTING, **anders}).items
    return vacature


def _fout(inhoud: object, naam: str = "b.json") -> str:
    with pytest.raises(InvoerFout) as fout:
        _lees(inhoud, naam)
    return "\n".join(map(str, fout.value.meldingen))


def _pagina(*blokken: object) -> bytes:
    scripts = (f'<script type="application/ld+json">{json.dumps(blok)}</script>' for blok in blokken)
    return f"<!doctype html><html><body><h1>x</h1>{''.join(scripts)}</body></html>".encode()


def test_elk_veld_komt_in_de_vacature_of_wordt_gemeld_als_niet_overgenomen() -> None:
    gelezen = _lees(POSTING)
    assert gelezen.items == (
        Vacature(
            id="vac-1",
            titel="Medewerker kwekerij",
            tekst=TEKST,
            beroep="medewerker kwekerij",
            gevraagd=(
                Skill(label="groente oogsten", graad=Belang.BELANGRIJK, bron=BRON),
                Skill(label="inpakken", concept=ESCO, graad=Belang.BELANGRIJK, bron=BRON),
            ),
            eisen=(Eis(soort=EisSoort.CERTIFICAAT, waarde="VCA", aard=Aard.WERKGEVER_MUST),),
            werkgever="Kwekerij Voorbeeld",
            postcode="1951ZZ",
            uren_min=24,
            uren_max=36,
            werk_denkniveau=WerkDenkniveau.HBO,
            start=date(2026, 12, 1),
            sluitingsdatum=date(2026, 12, 31),
            plaatsen=3,
            sector="tuinbouw",
        ),
    )
    niet = [melding.veld for melding in gelezen.meldingen if "niet overgenomen" in melding.reden]
    assert niet == [
        "identifier.name",
        "hiringOrganization.sameAs",
        "jobLocation.address.streetAddress",
        "datePosted",
        "baseSalary",
        "applicationContact",
    ]
    assert any("vul plek aan" in melding.reden for melding in gelezen.meldingen)
    assert all("0251" not in str(melding) and "Voorbeeldkade" not in str(melding) for melding in gelezen.meldingen)


def test_een_pagina_een_lijst_en_een_graaf_geven_hetzelfde() -> None:
    verwacht = _lees(POSTING).items
    graaf = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, POSTING]}
    assert _lees(graaf).items == _lees([POSTING]).items == verwacht
    assert _lees(_pagina({"@type": "BreadcrumbList"}, POSTING), "p.html").items == verwacht
    kapot = _pagina(POSTING).replace(b"<h1>", b'<script type="application/ld+json">{kapot</script><h1>')
    assert _lees(kapot, "p.html").items == verwacht


def test_meer_vacatures_op_een_pagina_worden_alle_gelezen() -> None:
    tweede = {**POSTING, "identifier": "vac-2"}
    assert [v.id for v in _lees(_pagina(POSTING, [tweede]), "p.html").items] == ["vac-1", "vac-2"]
    assert "staat ook in rij 1" in _fout([POSTING, POSTING])


def test_voorvoegsels_omhulsels_en_verwijzingen_worden_begrepen() -> None:
    graaf = {
        "@graph": [
            {"@id": "#wg", "@type": "Organization", "name": "Kwekerij Voorbeeld"},
            {
                "@type": "https://schema.org/JobPosting",
                "schema:identifier": {"@value": "vac-1"},
                "https://schema.org/title": [{"@value": "Medewerker", "@language": "nl"}],
                "hiringOrganization": {"@id": "#wg"},
                "skills": {"@list": ["oogsten", "inpakken"]},
            },
        ]
    }
    (vacature,) = _lees(graaf).items
    assert (vacature.id, vacature.titel, vacature.werkgever) == ("vac-1", "Medewerker", "Kwekerij Voorbeeld")
    assert [skill.label for skill in vacature.gevraagd] == ["oogsten", "inpakken"]


def test_verwijzingen_in_het_rond_of_bij_miljarden_lopen_niet_vast() -> None:
    rond = {
        "@graph": [{"@id": "#a", "@type": "JobPosting", "title": "x", "hiringOrganization": {"@id": "#a"}}, POSTING]
    }
    assert len(_lees(rond).items) == 2
    bom = [{"@id": f"#{n}", "x": [{"@id": f"#{n + 1}"}] * 1000} for n in range(4)]
    assert "verwijzen te vaak" in _fout([{**POSTING, "x": {"@id": "#0"}}, *bom])


@pytest.mark.parametrize(
    ("werktijd", "uren"),
    [
        ("32 uur per week", (32, 32)),
        ("24-32 uren per week", (24, 32)),
        ("40 hours/week", (40, 40)),
        ("minimaal 16 uur per week", (16, None)),
        ("maximaal 20 uur per week", (None, 20)),
        ("32", (None, None)),
        ("8 uur per dag", (None, None)),
        ("Mo-Fr 09:00-17:00", (None, None)),
    ],
)
def test_alleen_uren_per_week_worden_uren(werktijd: str, uren: tuple[int | None, int | None]) -> None:
    vacature = _een(workHours=werktijd)
    assert (vacature.uren_min, vacature.uren_max) == uren
    assert (f"Werktijden: {werktijd}" in str(vacature.tekst)) is (uren == (None, None))


@pytest.mark.parametrize(
    ("soort", "plek", "codes"),
    [
        ("INTERN", PlekSoort.STAGE, ()),
        ("volunteer", PlekSoort.VRIJWILLIGERSWERK, ()),
        ("FULL_TIME", None, ()),
        (["INTERN", "VOLUNTEER"], None, ()),
        ("beschut", PlekSoort.BESCHUT, ()),
        ("flexpool", None, ("employmentType=flexpool",)),
    ],
)
def test_een_soort_dienstverband_zegt_zelden_de_soort_plek(
    soort: object, plek: PlekSoort | None, codes: tuple[str, ...]
) -> None:
    vacature = _een(employmentType=soort)
    assert (vacature.plek, vacature.onbekende_codes) == (plek, codes)


@pytest.mark.parametrize(
    ("categorieen", "niveau"),
    [
        (["bachelor degree"], WerkDenkniveau.HBO),
        (["postgraduate degree", "bachelor degree"], WerkDenkniveau.HBO),
        (["bachelor degree", "high school"], None),
        (["no requirements"], None),
        (["mbo"], WerkDenkniveau.MBO_HAVO_VWO),
    ],
)
def test_het_niveau_is_het_laagste_dat_volstaat(categorieen: list[str], niveau: WerkDenkniveau | None) -> None:
    assert _een(educationRequirements=[{"credentialCategory": deel} for deel in categorieen]).werk_denkniveau is niveau


@pytest.mark.parametrize(
    ("skills", "labels"),
    [
        ("oogsten, inpakken, heftruck rijden", ["oogsten", "inpakken", "heftruck rijden"]),
        ("oogsten; inpakken, wegen", ["oogsten", "inpakken, wegen"]),
        ("<ul><li>oogsten</li><li>inpakken</li></ul>", ["oogsten", "inpakken"]),
        ("je kunt goed zelfstandig en netjes werken, ook als het druk is", None),
        (["oogsten, met beleid", "inpakken"], ["oogsten, met beleid", "inpakken"]),
        ([{"@type": "DefinedTerm", "name": "a, b"}], ["a, b"]),
        ({"@type": "DefinedTerm", "termCode": "eigen-1"}, [None]),
    ],
)
def test_een_enkele_tekst_met_skills_kan_een_lijst_zijn(skills: Any, labels: list[str | None] | None) -> None:
    assert [skill.label for skill in _een(skills=skills).gevraagd] == ([skills] if labels is None else labels)


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"jobStartDate": "per direct"}, "Start: per direct"),
        ({"experienceRequirements": {"monthsOfExperience": 18}}, "Ervaring: 18 maanden ervaring"),
        ({"experienceRequirements": {"monthsOfExperience": 0}}, "Ervaring: geen ervaring nodig"),
        ({"experienceRequirements": "ervaring als hovenier"}, "Ervaring: ervaring als hovenier"),
        ({"jobLocation": "Haven 3, Velsen"}, "Standplaats: Haven 3, Velsen"),
        ({"jobLocation": {"address": "Haven 3, Velsen"}}, "Standplaats: Haven 3, Velsen"),
        ({"physicalRequirement": "tillen tot 15 kilo"}, "Lichamelijke eisen:\ntillen tot 15 kilo"),
        ({"employmentType": "flexpool"}, "Dienstverband: flexpool"),
    ],
)
def test_wat_geen_veld_heeft_staat_met_een_kopje_in_de_tekst(anders: dict[str, Any], regel: str) -> None:
    assert regel in str(_een(**anders).tekst)


def test_zonder_identifier_is_het_id_bij_elke_keer_lezen_gelijk() -> None:
    def zonder(**anders: object) -> str:
        velden = {naam: deel for naam, deel in POSTING.items() if naam != "identifier"}
        return _lees({**velden, **anders}).items[0].id

    assert zonder() == zonder() != zonder(title="Ander werk")
    assert zonder(url="https://voorbeeld.nl/a") == zonder(url="https://voorbeeld.nl/a", title="Ander werk")
    assert _een(identifier="REQ 12/3").id == "REQ-12-3"
    assert _een(identifier=12).id == "12"


def test_een_werkgever_die_een_mens_is_of_onbekend_wil_blijven_wordt_niet_genoemd() -> None:
    gelezen = _lees({**POSTING, "hiringOrganization": {"@type": "Person", "name": "Iemand Voorbeeld"}})
    assert gelezen.items[0].werkgever is None
    assert "Iemand" not in repr(gelezen)
    assert _een(hiringOrganization="confidential").werkgever is None


def test_van_meer_waarden_waar_er_een_past_wordt_gemeld_dat_de_eerste_is_genomen() -> None:
    gelezen = _lees({**POSTING, "industry": ["tuinbouw", "logistiek"], "disambiguatingDescription": "anders"})
    assert gelezen.items[0].sector == "tuinbouw"
    redenen = {melding.veld: melding.reden for melding in gelezen.meldingen}
    assert redenen["industry"] == "meer dan één waarde: de eerste is genomen"
    assert "niet overgenomen" in redenen["disambiguatingDescription"]


def test_een_werkplek_buiten_nederland_geeft_geen_postcode() -> None:
    plekken = [{"address": {"postalCode": "2000", "addressCountry": "BE"}}, {"address": {"postalCode": "1951"}}]
    assert _een(jobLocation=plekken[0]).postcode is None
    assert _een(jobLocation=plekken).postcode == "1951"


@pytest.mark.parametrize(
    ("anders", "veld", "reden"),
    [
        ({"title": ""}, "title", "de titel ontbreekt"),
        ({"validThrough": "32-13-2026"}, "validThrough", "datum bestaat niet"),
        ({"validThrough": "binnenkort"}, "validThrough", "geen datum"),
        ({"jobStartDate": "1-2-26"}, "jobStartDate", "twee cijfers"),
        ({"totalJobOpenings": 0}, "totalJobOpenings", "geen heel getal"),
        ({"workHours": "36-24 uur per week"}, "workHours", "hoger dan het maximum"),
        ({"jobLocation": {"address": {"postalCode": "12"}}}, "jobLocation.address.postalCode", "geen postcode"),
        ({"description": "x" * 20_001}, "description", "langer dan 20000"),
        ({"description": "a\x01b"}, "description", "stuurtekens"),
        ({"responsibilities": "y " * 9_999}, "description", "samen langer"),
        (
            {"qualifications": {"credentialCategory": ["certificaat", "veiligheid"], "name": "VCA"}},
            "qualifications.name",
            "zegt waarom",
        ),
    ],
)
def test_een_onmogelijke_waarde_noemt_rij_en_veld(anders: dict[str, Any], veld: str, reden: str) -> None:
    tekst = _fout({**POSTING, **anders})
    assert tekst.startswith(f"b.json, rij 1, veld {veld}:")
    assert reden in tekst


@pytest.mark.parametrize("veld", ["description", "title", "baseSalary", "iets"])
def test_een_bsn_wordt_geweigerd_en_nergens_genoemd(veld: str) -> None:
    tekst = _fout({**POSTING, veld: f"nummer {BSN}"})
    assert "bevat 1 burgerservicenummer (BSN)" in tekst
    assert BSN not in tekst


def test_een_bsn_dat_door_opmaak_is_verborgen_wordt_gevonden() -> None:
    assert "burgerservicenummer" in _fout({**POSTING, "description": "<p>1234<b>56</b>782</p>"})


def test_een_beschadigd_blok_op_een_pagina_noemt_het_blok() -> None:
    pagina = b'<html><script type="application/ld+json">{"@type": "JobPosting", "title": </script>'
    assert "p.html, veld JSON-LD-blok 1: de JSON is afgebroken" in _fout(pagina, "p.html")


@pytest.mark.parametrize("inhoud", [{}, [], {"@type": "Person"}, 3, "JobPosting"])
def test_een_bestand_zonder_vacature_wordt_geweigerd(inhoud: object) -> None:
    assert "geen JobPosting" in _fout(inhoud)


def test_json_ld_wordt_van_vum_en_csv_onderscheiden() -> None:
    assert is_json_ld(Bestand("b", json.dumps(POSTING).encode(), Formaat.JSON))
    assert is_json_ld(Bestand("b", _pagina(POSTING), Formaat.CSV))
    assert not is_json_ld(Bestand("b", b'id;titel\n1;"@type"\n', Formaat.CSV))
    assert not is_json_ld(Bestand("b", b'[{"idVacature": "v-1", "omschrijvingVacature": "JobPosting"}]', Formaat.JSON))


# --- out ---------------------------------------------------------------------------------------------------------

# What a JobPosting cannot say, and what it is after the journey (docs/formaten.md).
VERLIES: dict[str, Any] = {
    "werktijden": Werktijden(),
    "begeleiding": None,
    "aanpassing_mogelijk": None,
    "status": None,
    "onbekende_codes": (),
    "vindplaatsen": (),
}
GESCHREVEN = {
    *("id", "titel", "tekst", "beroep", "gevraagd", "eisen", "plek", "werkgever", "postcode", "uren_min", "uren_max"),
    *("werk_denkniveau", "start", "sluitingsdatum", "plaatsen", "sector", "synthetisch"),
}
SLEUTELS = {
    *("@type", "identifier", "title", "description", "occupationalCategory", "skills", "qualifications"),
    *("educationRequirements", "employmentType", "hiringOrganization", "jobLocation", "workHours", "jobStartDate"),
    *("validThrough", "totalJobOpenings", "industry", "disambiguatingDescription"),
}


def test_elk_veld_van_een_vacature_wordt_geschreven_of_is_gedocumenteerd_verlies() -> None:
    assert {veld.name for veld in fields(Vacature)} == GESCHREVEN | VERLIES.keys()


@given(vacatures(), st.text(st.sampled_from("ab \n<&é-"), max_size=30), st.booleans())
def test_heen_en_terug_geeft_dezelfde_vacature_op_het_gedocumenteerde_verlies_na(
    tmp_path_factory: pytest.TempPathFactory, vacature: Vacature, tekst: str, synthetisch: bool
) -> None:
    vacature = replace(vacature, titel=vacature.titel or "werk", tekst=tekst, synthetisch=synthetisch)
    pad = tmp_path_factory.mktemp("uit") / "uit.json"
    schrijf_job_postings(pad, [vacature])
    (terug,) = _lees(pad.read_bytes()).items
    gevraagd = tuple(replace(skill, graad=Belang.BELANGRIJK, bron=BRON) for skill in vacature.gevraagd)
    eisen = tuple(replace(eis, waarde=genormaliseerd(eis.waarde)) for eis in vacature.eisen)
    werkgever = genormaliseerd(vacature.werkgever) if vacature.werkgever else None
    anders = {"tekst": genormaliseerd(tekst) or None, "gevraagd": gevraagd, "eisen": eisen, "werkgever": werkgever}
    assert terug == replace(vacature, **anders, **VERLIES)


@given(vacatures())
def test_er_gaat_niets_uit_dan_wat_de_schrijver_noemt(vacature: Vacature) -> None:
    assert als_job_posting(vacature).keys() <= SLEUTELS


def test_wat_de_plek_biedt_aan_begeleiding_en_wat_onbekend_was_gaat_niet_uit() -> None:
    geheim = Vacature(id="v-1", titel="x", onbekende_codes=("veld=geheime code",), aanpassing_mogelijk=True)
    uit = json.dumps(als_job_posting(geheim))
    assert "geheim" not in uit
    assert "aanpassing" not in uit


def test_een_vacature_zonder_iets_schrijft_alleen_wat_bekend_is() -> None:
    assert als_job_posting(Vacature(id="v-1")).keys() == {"@type", "identifier", "totalJobOpenings"}


# --- fuzz --------------------------------------------------------------------------------------------------------

_LOS = st.none() | st.booleans() | st.integers(-5, 2000) | st.floats(0, 50) | st.text(max_size=8)
_LOS |= st.sampled_from(
    ["JobPosting", "2026-01-01", "1951ZZ", "NL", "<p>x</p>", "32 uur per week", "certificaat", "#a"]
)
_NAMEN = st.sampled_from(
    [*POSTING, "@id", "@graph", "@value", "@list", "name", "address", "postalCode", "addressCountry"]
)
_NAMEN |= st.sampled_from(["credentialCategory", "monthsOfExperience", "description", "schema:title", "termCode"])
_JSON = st.recursive(
    _LOS, lambda kind: st.lists(kind, max_size=3) | st.dictionaries(_NAMEN, kind, max_size=5), max_leaves=20
)
_BESTANDEN = st.dictionaries(_NAMEN, _JSON, max_size=8).map(
    lambda velden: {"title": "x", **velden, "@type": "JobPosting"}
)


def _gelezen_of_geweigerd(inhoud: object, naam: str) -> None:
    try:
        gelezen = _lees(inhoud, naam)
    except InvoerFout:
        return
    assert gelezen.items


@given(_BESTANDEN)
def test_willekeurige_json_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud, "b.json")


@given(st.binary(max_size=100))
def test_willekeurige_bytes_worden_gelezen_of_geweigerd(inhoud: bytes) -> None:
    _gelezen_of_geweigerd(inhoud, "b.json")
    _gelezen_of_geweigerd(b"<" + inhoud, "p.html")


@pytest.mark.langzaam
@settings(max_examples=100_000)
@given(_BESTANDEN)
def test_honderdduizend_keer_willekeurige_json_wordt_gelezen_of_geweigerd(inhoud: object) -> None:
    _gelezen_of_geweigerd(inhoud, "b.json")
    _gelezen_of_geweigerd(_pagina(inhoud), "p.html")
