"""What goes out about a kandidaat: the restricted layer has no place in it, and what may go comes back equal."""

import json
import types
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from kandidaten.uitwisseling.deelprofiel import Deelprofiel, deelprofiel
from kandidaten.uitwisseling.kandidaat_rij import schrijf_kandidaten_csv
from kandidaten.uitwisseling.lezen import lees_kandidaten
from kandidaten.uitwisseling.person_schrijven import als_person, schrijf_persons
from kandidaten.uitwisseling.sjabloon import MAX_BANEN
from kandidaten.uitwisseling.vum_schrijven import als_werkzoekende, met_codes, schrijf_werkzoekenden
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Bewijs, Skill
from models.taxonomie.laden import basis
from models.waardelijsten import (
    Begeleiding,
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Rijbewijs,
    Taalniveau,
)
from models.werk import Taalbeheersing, Werktijden
from tests.strategieen import kandidaten

SCHRIJVERS = [schrijf_werkzoekenden, schrijf_persons, schrijf_kandidaten_csv]
VERBODEN_TYPEN = {Afgeschermd, Doelgroep, Register, Nbw, Trede, Begeleiding, MagWerken, KandidaatStatus}
VERBODEN_WOORDEN = (
    *("register", "nbw", "trede", "loonwaarde", "uitkering", "begeleiding", "geboorte", "aanpassing", "ontheffing"),
    *("gemeente", "doelgroep", "ldr", "beschut", "eisaanwerk", "toestemming", "mag_werken", "wensen"),
)
KANARIE = "kanariegeel"
GEHEIM = Afgeschermd(
    doelgroep=Doelgroep(
        register=Register(status=RegisterStatus.JA, bron=KANARIE, grond=KANARIE),
        nbw=Nbw(status=NbwStatus.VASTGESTELD, bron=KANARIE),
    ),
    trede=Trede(stand=5, vastgesteld_door=KANARIE),
    begeleiding_nodig=Begeleiding.INTENSIEF,
    aanpassing_nodig=True,
    loonwaarde_pct=61.37,
    ontheffing=True,
    geboortejaar=1957,
    uitkering=KANARIE,
    gemeente=KANARIE,
)
CODE = "https://linkeddata.competentnl.nl/id/humancapability/00AA11BB22"
BEROEP = "https://linkeddata.competentnl.nl/uwv/id/occupation/00AA11BB22"
VOL = Kandidaat(
    id="K-1",
    skills=(Skill(label="brood bakken", concept=CODE, graad=Bewijs.GEZIEN, bron="x"),),
    werkervaring=(Werkervaring(functie="=bakker", beroep=BEROEP, taken="kneden; bakken", jaren=2.5),),
    gewenste_beroepen=(BEROEP, "bakker"),
    opleidingen=(Opleiding(naam="mbo 2 bakker", code="12345", niveau="mbo", diploma=True),),
    certificaten=("HACCP",),
    talen=(Taalbeheersing(taal="nld", spreken=Taalniveau.GOED, schrijven=Taalniveau.REDELIJK),),
    rijbewijzen=frozenset({Rijbewijs.B, Rijbewijs.B_PLUS}),
    postcode="1951ZZ",
    uren_min=20,
    uren_max=32,
    werktijden=Werktijden(nacht=True, ploegen=False),
)


def _typen(soort: Any) -> set[Any]:
    """Every class and field name that a type can hold, through containers and unions."""
    if get_origin(soort) is not None or isinstance(soort, types.UnionType):
        return set().union(*(_typen(deel) for deel in get_args(soort)))
    if not is_dataclass(soort):
        return {soort}
    namen = get_type_hints(soort)
    return {soort, *namen}.union(*(_typen(deel) for deel in namen.values()))


def test_het_type_dat_uitgaat_heeft_geen_plaats_voor_de_afgeschermde_laag() -> None:
    inhoud = _typen(Deelprofiel)
    assert len(inhoud) > 40
    assert inhoud & VERBODEN_TYPEN == set()
    namen = [deel for deel in inhoud if isinstance(deel, str)]
    assert [naam for naam in namen if any(woord in naam for woord in VERBODEN_WOORDEN)] == []
    enums = [deel for deel in inhoud if isinstance(deel, type) and issubclass(deel, Enum)]
    assert len(enums) == 7, "een nieuwe waardelijst: mag die uitgaan?"


@pytest.mark.parametrize("schrijf", SCHRIJVERS)
@given(kandidaat=kandidaten())
def test_twee_mensen_die_alleen_in_de_afgeschermde_laag_verschillen_gaan_gelijk_uit(
    tmp_path_factory: pytest.TempPathFactory, schrijf: Any, kandidaat: Kandidaat
) -> None:
    een, ander = (tmp_path_factory.mktemp("uit") / naam for naam in ("een", "ander"))
    schrijf(een, [deelprofiel(kandidaat)])
    anders = replace(
        kandidaat, afgeschermd=GEHEIM, wensen=KANARIE, toestemmingen=(), status=None, mag_werken=MagWerken.TWV
    )
    schrijf(ander, [deelprofiel(anders)])
    assert een.read_bytes() == ander.read_bytes()


@pytest.mark.parametrize("schrijf", SCHRIJVERS)
def test_geen_afgeschermd_woord_of_getal_staat_in_wat_uitgaat(tmp_path: Path, schrijf: Any) -> None:
    schrijf(tmp_path / "uit", [deelprofiel(replace(VOL, afgeschermd=GEHEIM, wensen=KANARIE))])
    tekst = (tmp_path / "uit").read_text(encoding="utf-8-sig").lower()
    assert "k-1" in tekst
    assert [spoor for spoor in (KANARIE, "61.37", "61,37", "1957", *VERBODEN_WOORDEN) if spoor in tekst] == []


def test_een_profiel_zegt_in_een_log_alleen_zijn_pseudoniem() -> None:
    assert repr(deelprofiel(VOL)) == "Deelprofiel(id='K-1')"


# What CSV does not carry (docs/formaten.md): a reader sees the words of the file as the source of a skill.


def _als_csv(kandidaat: Kandidaat) -> Kandidaat:
    open_ = {veld.name: getattr(kandidaat, veld.name) for veld in fields(Deelprofiel)} | {"synthetisch": False}
    talen = (replace(taal, lezen=None, luisteren=None) for taal in kandidaat.talen if taal.taal)
    skills = (replace(skill, concept=None, bron="skill in het bestand") for skill in kandidaat.skills)
    werk = (een for een in kandidaat.werkervaring[:MAX_BANEN] if een.functie or een.taken or een.beroep)
    scholing = (Opleiding(naam=een.naam.strip(), diploma=een.diploma) for een in kandidaat.opleidingen if een.naam)
    anders = {"talen": tuple(talen), "skills": tuple(skills), "werkervaring": tuple(werk)}
    anders |= {"certificaten": tuple(papier.strip() for papier in kandidaat.certificaten)}
    vervoer = kandidaat.vervoermiddelen or None
    return Kandidaat(**open_ | anders | {"opleidingen": tuple(scholing), "vervoermiddelen": vervoer})


@given(kandidaat=kandidaten())
def test_csv_komt_gelijk_terug_op_het_gedocumenteerde_verlies_na(
    tmp_path_factory: pytest.TempPathFactory, kandidaat: Kandidaat
) -> None:
    pad = tmp_path_factory.mktemp("uit") / "uit.csv"
    # A job of which only the years are known is no row of its own, so what follows it moves up: left out here.
    kandidaat = replace(kandidaat, werkervaring=tuple(een for een in kandidaat.werkervaring if een.functie))
    schrijf_kandidaten_csv(pad, [deelprofiel(kandidaat)])
    assert lees_kandidaten(pad).items == (_als_csv(kandidaat),)


def test_een_cel_met_een_formule_staat_er_als_tekst_en_komt_gelijk_terug(tmp_path: Path) -> None:
    schrijf_kandidaten_csv(tmp_path / "uit.csv", [deelprofiel(VOL)])
    assert '"\'=bakker"' in (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")
    (terug,) = lees_kandidaten(tmp_path / "uit.csv").items
    assert terug.werkervaring == VOL.werkervaring


@given(kandidaat=kandidaten())
def test_vum_is_precies_vum_en_wat_er_in_past_komt_gelijk_terug(
    tmp_path_factory: pytest.TempPathFactory, kandidaat: Kandidaat
) -> None:
    pad = tmp_path_factory.mktemp("uit") / "uit.json"
    schrijf_werkzoekenden(pad, [deelprofiel(kandidaat)])
    gelezen = lees_kandidaten(pad)
    assert [melding for melding in gelezen.meldingen if "niet bekend" in melding.reden or "VUM" in melding.reden] == []
    (terug,) = gelezen.items
    tijden = replace(kandidaat.werktijden, nacht=None, avond=None, weekend=None)
    gelijk = ("id", "certificaten", "werk_denkniveau", "uren_min", "uren_max", "beschikbaar_vanaf", "beschikbaar_tot")
    assert [naam for naam in gelijk if getattr(terug, naam) != getattr(kandidaat, naam)] == []
    assert (terug.werktijden, terug.rijbewijzen) == (tijden, kandidaat.rijbewijzen or None)
    assert terug.afgeschermd == Afgeschermd()


def test_van_vum_komen_codes_postcode_en_papieren_gelijk_terug(tmp_path: Path) -> None:
    schrijf_werkzoekenden(tmp_path / "uit.json", [deelprofiel(VOL)])
    gelezen = lees_kandidaten(tmp_path / "uit.json")
    (terug,) = gelezen.items
    assert gelezen.meldingen == ()
    assert [skill.concept for skill in terug.skills] == [CODE]
    assert (terug.gewenste_beroepen, terug.postcode, terug.rijbewijzen) == ((BEROEP,), "1951ZZ", VOL.rijbewijzen)
    assert terug.werkervaring == (Werkervaring(beroep=BEROEP, taken="=bakker\nkneden; bakken"),)
    assert terug.opleidingen == (*VOL.opleidingen, Opleiding(naam="HACCP", diploma=True))
    assert terug.talen == VOL.talen


def test_met_een_taxonomie_gaan_woorden_als_codes_van_competentnl_uit() -> None:
    taal = basis()
    skill = next(skill for skill in taal.skills.values() if skill.competentnl)
    beroep = next(beroep for beroep in taal.beroepen.values() if beroep.competentnl)
    mens = Kandidaat(
        id="K-1",
        skills=(Skill(concept=skill.id, graad=Bewijs.GENOEMD, bron="x"),),
        gewenste_beroepen=(beroep.label, "iets onbekends"),
        werkervaring=(Werkervaring(functie=beroep.label), Werkervaring(functie="iets onbekends")),
    )
    bericht = als_werkzoekende(met_codes(deelprofiel(mens), taal))
    kwalificatie = bericht.arbeidsmarktkwalificatie
    assert kwalificatie is not None
    assert [deel.code_competentie for deel in kwalificatie.competentiebeheersing or ()] == [skill.competentnl]
    assert [deel.code_beroepsnaam for deel in bericht.bemiddelingsberoep or ()] == [beroep.competentnl]
    werk = kwalificatie.werkervaring or ()
    assert [deel.beroep.code_beroepsnaam if deel.beroep else None for deel in werk] == [beroep.competentnl, None]


def test_een_person_noemt_alleen_wat_bekend_is(tmp_path: Path) -> None:
    schrijf_persons(tmp_path / "uit.json", [deelprofiel(VOL)])
    (person,) = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))["@graph"]
    assert person["knowsAbout"][0] == {
        "@type": "DefinedTerm",
        "name": "brood bakken",
        "@id": CODE,
        "description": "bewijs: gezien",
    }
    assert [deel["name"] for deel in person["hasCredential"]] == [
        "mbo 2 bakker",
        "HACCP",
        "rijbewijs B",
        "rijbewijs B+",
    ]
    assert als_person(deelprofiel(Kandidaat(id="K-2"))).keys() == {"@type", "identifier"}
