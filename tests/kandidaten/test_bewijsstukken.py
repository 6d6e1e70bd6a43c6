"""What papers prove, on a language with two beroepen whose werkprocessen are known."""

from pathlib import Path

import pytest

from kandidaten.bewijsstukken import bewezen_skills
from kandidaten.kandidaat import Kandidaat, Opleiding, Werkervaring
from kandidaten.profiel import skill_profile
from kandidaten.uitwisseling.lezen import lees_kandidaten
from models.skills import Belang, Bewijs
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkproces
from models.waardelijsten import WerkSoort

SKILLS = ("snijden", "koken", "opdienen", "afrekenen", "opruimen")


@pytest.fixture(scope="module")
def taal() -> Taxonomie:
    def proces(naam: str, code: str, crebo: str, *skills: str, label: str) -> Werkproces:
        return Werkproces(id=naam, label=label, crebo=crebo, code=code, skills=skills)

    kok = Beroep(
        id="kok",
        label="kok",
        sector="horeca",
        isco08="5120",
        skills=tuple(BeroepSkill(naam, Belang.MOET) for naam in ("snijden", "koken")),
        werkprocessen=(
            proces("kok-groenten", "B1-K1-W1", "12345", "snijden", label="groenten snijden"),
            proces("kok-pannen", "B1-K1-W2", "12345", "koken", label="warme gerechten maken"),
            proces("kok-schoon", "B1-K2-W1", "12345", "opruimen", label="de werkplek opruimen"),
        ),
    )
    bediening = Beroep(
        id="bediening",
        label="medewerker bediening",
        sector="horeca",
        isco08="5131",
        skills=tuple(BeroepSkill(naam, Belang.MOET) for naam in ("opdienen", "afrekenen")),
        werkprocessen=(
            proces("bediening-tafel", "B1-K1-W1", "54321", "opdienen", label="gerechten opdienen"),
            proces("bediening-schoon", "B1-K2-W1", "54321", "opruimen", label="de werkplek opruimen"),
        ),
    )
    skills = {naam: TaxonomieSkill(id=naam, label=naam, soort=SkillSoort.VAARDIGHEID) for naam in SKILLS}
    return Taxonomie(naam="proef", versie="1", sha256="0", skills=skills, beroepen={"kok": kok, "bediening": bediening})


def bewezen(taal: Taxonomie, *opleidingen: Opleiding, certificaten: tuple[str, ...] = ()) -> list[str]:
    mens = Kandidaat(id="K-1", opleidingen=opleidingen, certificaten=certificaten)
    gevonden = list(bewezen_skills(mens, taal))
    assert all(skill.graad is Bewijs.DIPLOMA for skill in gevonden)
    return [str(skill.concept) for skill in gevonden]


@pytest.mark.parametrize(
    ("naam", "code", "diploma", "verwacht"),
    [
        ("mbo 2 kok", None, True, ["snijden", "koken", "opruimen"]),
        ("Kok (bbl)", None, True, ["snijden", "koken", "opruimen"]),
        ("horeca", "12345", True, ["snijden", "koken", "opruimen"]),
        ("mbo 2 kok", None, None, []),  # whether it was completed is not known
        ("mbo 2 kok", None, False, []),
        ("praktijkverklaring kok B1-K1-W2", None, None, ["koken"]),
        ("praktijkverklaring crebo 54321: b1-k1-w1", None, None, ["opdienen"]),
        ("praktijkverklaring kok B1-K1-W1, B1-K2-W1", None, None, ["snijden", "opruimen"]),
        ("praktijkverklaring kok B1-K1-W2", None, False, []),
        ("praktijkverklaring kok", None, None, []),  # which part it covers is not known
        ("praktijkverklaring: groenten snijden", None, None, ["snijden"]),
        ("praktijkverklaring: de werkplek opruimen", None, None, []),  # of two beroepen: which is not known
        ("mbo-certificaat crebo 12345 B1-K1-W1", None, None, ["snijden"]),
        ("mbo-certificaat crebo 12345", None, None, []),
        ("praktijkverklaring B1-K1-W1", None, None, []),  # a code without its qualification says nothing
        ("mbo 2 timmeren", None, True, []),
        ("99999", None, True, []),
    ],
)
def test_a_paper_proves_the_skills_of_its_werkprocessen(
    taal: Taxonomie, naam: str, code: str | None, diploma: bool | None, verwacht: list[str]
) -> None:
    assert bewezen(taal, Opleiding(naam=naam, code=code, diploma=diploma)) == verwacht


def test_a_paper_among_the_certificates_counts_as_well(taal: Taxonomie) -> None:
    assert bewezen(taal, certificaten=("praktijkverklaring kok B1-K1-W2", "VCA")) == ["koken"]


def test_the_source_names_the_paper_and_the_werkproces(taal: Taxonomie) -> None:
    mens = Kandidaat(id="K-1", opleidingen=(Opleiding(naam="praktijkverklaring kok B1-K1-W2"),))
    (skill,) = bewezen_skills(mens, taal)
    assert skill.bron == "praktijkverklaring kok B1-K1-W2: warme gerechten maken"


def test_a_paper_weighs_more_than_the_same_skill_claimed(taal: Taxonomie) -> None:
    mens = Kandidaat(id="K-1", opleidingen=(Opleiding(naam="mbo 2 kok", diploma=True),))
    gewichten = {s.concept: s.gewicht for s in skill_profile(mens, taal).skills if s.graad is Bewijs.DIPLOMA}
    assert gewichten["koken"] > Bewijs.GENOEMD.gewicht


@pytest.mark.parametrize(
    ("soort", "bewijs"),
    [
        (WerkSoort.WERKERVARINGSPLEK, Bewijs.GEZIEN),
        (WerkSoort.STAGE, Bewijs.GEZIEN),
        (WerkSoort.BETAALD, Bewijs.VOORBEELD),
        (None, Bewijs.VOORBEELD),
    ],
)
def test_tasks_on_a_werkervaringsplek_were_seen(taal: Taxonomie, soort: WerkSoort | None, bewijs: Bewijs) -> None:
    mens = Kandidaat(id="K-1", werkervaring=(Werkervaring(functie="hulp", taken="soep koken", soort=soort),))
    assert {s.graad for s in skill_profile(mens, taal).skills if s.label == "soep koken"} == {bewijs}


def test_a_column_says_that_a_job_was_a_werkervaringsplek(tmp_path: Path) -> None:
    bestand = tmp_path / "k.csv"
    bestand.write_text(
        "id;functie_1;soort_1;soort_2\nK-1;hulp in de keuken;Werkervaringsplek;stage\n", encoding="utf-8"
    )
    gelezen = lees_kandidaten(bestand)
    (werk,) = gelezen.items[0].werkervaring
    assert (werk.soort, werk.bewijs) == (WerkSoort.WERKERVARINGSPLEK, Bewijs.GEZIEN)
    assert [melding.veld for melding in gelezen.meldingen] == ["soort_2"]
