"""The same vacature as VUM, JobPosting, PDF and plain text: equal, but for the loss that docs/formaten.md names."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from models.skills import Belang, Skill
from models.waardelijsten import Aard, EisSoort, PlekSoort, WerkDenkniveau
from models.werk import Werktijden
from tests.architectuur.bron import tabelrijen, tekst
from tests.vacatures.uitwisseling.vier_wegen import DOCUMENT, TEKST, TITEL, vier_wegen
from vacatures.vacature import Eis, Vacature

CODE = "https://linkeddata.competentnl.nl/id/humancapability/00AA11BB22"
VACATURE = Vacature(
    id="V-1",
    titel=TITEL,
    tekst=TEKST,
    beroep="https://linkeddata.competentnl.nl/uwv/id/occupation/00AA11BB22",
    gevraagd=(Skill(label="brood bakken", concept=CODE, graad=Belang.BELANGRIJK, bron="x"),),
    eisen=(
        Eis(soort=EisSoort.RIJBEWIJS, waarde="B", aard=Aard.WERKGEVER_MUST),
        Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.WERKGEVER_MUST),
    ),
    plek=PlekSoort.REGULIER,
    werkgever="Bakkerij Voorbeeld",
    postcode="1941ZZ",
    uren_min=24,
    uren_max=32,
    werktijden=Werktijden(weekend=True, ploegen=False),
    werk_denkniveau=WerkDenkniveau.VMBO,
    start=date(2026, 12, 1),
    sluitingsdatum=date(2026, 11, 30),
    plaatsen=2,
    sector="bakkerijen",
)
WEGEN = ("vum", "job_posting", "pdf", "tekst")


@pytest.fixture(scope="module")
def gelezen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Vacature]:
    return vier_wegen(tmp_path_factory.mktemp("wegen"), VACATURE)


def _komt_over(veld: str, weg: Vacature) -> str:
    """How a field comes through: `ja`, `nee` (not known any more), or `deels`."""
    hier, daar = getattr(VACATURE, veld), getattr(weg, veld)
    if hier == daar:
        return "ja"
    return "nee" if daar == getattr(Vacature(id="leeg"), veld) else "deels"


def test_de_tabel_van_verlies_zegt_wat_er_gebeurt(gelezen: dict[str, Vacature]) -> None:
    kop = "| veld | vum | job_posting | pdf | tekst |"
    tabel = tekst("docs/formaten.md").partition(kop)[2].partition("\n\n")[0]
    beschreven = {rij[0].strip("`"): rij[1:] for rij in tabelrijen(tabel) if rij[0].startswith("`")}
    gebeurd = {veld.name: [_komt_over(veld.name, gelezen[weg]) for weg in WEGEN] for veld in fields(Vacature)}
    leeg = [naam for naam, velden in gebeurd.items() if getattr(VACATURE, naam) == getattr(Vacature(id="x"), naam)]
    assert beschreven == {naam: velden for naam, velden in gebeurd.items() if naam not in leeg}


def test_elk_document_geeft_dezelfde_titel_en_tekst(gelezen: dict[str, Vacature]) -> None:
    assert {weg.titel for weg in gelezen.values()} == {TITEL}
    assert (gelezen["vum"].tekst, gelezen["job_posting"].tekst) == (TEKST, TEKST)
    assert gelezen["tekst"].tekst == DOCUMENT
    assert [regel for regel in (gelezen["pdf"].tekst or "").split("\n") if regel] == [TITEL, *TEKST.split("\n")]


def test_de_ids_van_documenten_volgen_uit_hun_inhoud(gelezen: dict[str, Vacature], tmp_path: Path) -> None:
    opnieuw = vier_wegen(tmp_path, VACATURE)
    assert {weg: vacature.id for weg, vacature in opnieuw.items()} == {
        weg: vacature.id for weg, vacature in gelezen.items()
    }
    assert gelezen["pdf"].id != gelezen["tekst"].id
    assert gelezen["tekst"].id.startswith("doc-")
