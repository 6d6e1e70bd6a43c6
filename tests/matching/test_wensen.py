"""Wishes and stop-words: where they come from, which source speaks, and which work meets them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat
from matching.wens import Wens, Wenssoort
from matching.wensen import lees_wensen, raakt
from matching.wensen_lezen import LANGSTE_CITAAT, lees_tekst
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill
from models.taxonomie.esco import esco_id
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from models.taxonomie.werk import Werkomstandigheid
from models.werk import Werktijden

OP_TIJD = ("nachtdienst", "avonddiensten", "weekendwerk", "ploegendienst")
NAMEN = (*OP_TIJD, "zwaar tilwerk", "lawaai", "beeldschermwerk", "horeca", "klantcontact")
ZINNEN = (
    "Niet 's nachts.",
    "Graag buiten",
    "geen horeca",
    "met dieren",
    "liever binnen",
    "weekend mag",
    "en",
    ",",
    "maar",
    "?",
)


def _wens(soort: Wenssoort, waarde: str, wil: bool = False) -> Wens:
    return Wens(soort=soort, waarde=waarde, wil=wil, bron="uw keuze")


def _gelezen(kandidaat: Kandidaat, *vastgelegd: Wens) -> set[tuple[str, bool]]:
    return {(wens.waarde, wens.wil) for wens in lees_wensen(kandidaat, basis(), vastgelegd)}


@pytest.mark.parametrize("waarde", ["nacht", "avond", "weekend", "ploegen"])
def test_alleen_een_werktijd_die_niet_kan_is_een_stopwoord(waarde: str) -> None:
    for kan, verwacht in ((False, {(waarde, False)}), (True, set()), (None, set())):
        assert _gelezen(Kandidaat(id="k", werktijden=Werktijden(**{waarde: kan}))) == verwacht


def test_een_gewenst_beroep_is_een_wens_ook_als_code_en_ook_in_gewone_woorden() -> None:
    kok = basis().beroepen["kok"]
    code = kok.esco or kok.competentnl
    assert code is not None
    for gewenst, verwacht in (
        ("kok", {("kok", True)}),
        (code, {("kok", True)}),
        ("iets in de zorg", {("zorg", True)}),
        ("kwadraatruimer", set()),
    ):
        assert _gelezen(Kandidaat(id="k", gewenste_beroepen=(gewenst,))) == verwacht


def test_wat_is_vastgelegd_gaat_voor_en_het_laatste_woord_telt() -> None:
    wie = Kandidaat(id="k", wensen="Niet 's nachts.", werktijden=Werktijden(nacht=False))
    toch = _wens(Wenssoort.OMSTANDIGHEID, "nacht", wil=True)
    assert _gelezen(wie, toch) == {("nacht", True)}
    assert _gelezen(wie, toch, replace(toch, wil=False)) == {("nacht", False)}


def test_wie_zichzelf_tegenspreekt_heeft_geen_wens_en_geen_stopwoord() -> None:
    assert _gelezen(Kandidaat(id="k", wensen="Graag buiten werken. Nooit buiten.")) == set()
    assert _gelezen(Kandidaat(id="k", gewenste_beroepen=("kok",), wensen="niet als kok")) == set()


def test_een_werktijd_die_niet_kan_blijft_ook_als_de_woorden_anders_zeggen() -> None:
    wie = Kandidaat(id="k", wensen="Graag nachtdienst", werktijden=Werktijden(nacht=False))
    assert _gelezen(wie) == {("nacht", False)}


def test_elke_wens_zegt_waar_hij_vandaan_komt() -> None:
    wie = Kandidaat(
        id="k", wensen="Liever niet alleen werken", werktijden=Werktijden(nacht=False), gewenste_beroepen=("kok",)
    )
    assert [wens.bron for wens in lees_wensen(wie, basis())] == [
        "uw werktijden",
        "uw gewenste beroep",
        "u zei: Liever niet alleen werken",
    ]


def test_een_lange_zin_wordt_kort_aangehaald() -> None:
    (wens,) = lees_tekst("Niet in een hal met " + "heel erg " * 30 + "veel lawaai", basis())
    assert len(wens.bron) <= LANGSTE_CITAAT + len("u zei: ")


@pytest.mark.parametrize("naam", NAMEN)
def test_geen_is_een_stopwoord_en_geen_probleem_is_dat_niet(naam: str) -> None:
    assert [wens.wil for wens in lees_tekst(f"Geen {naam}", basis())] == [False]
    assert [wens.wil for wens in lees_tekst(f"Ik wil absoluut geen {naam} meer.", basis())] == [False]
    for zin in ("Geen probleem met {}", "{} is geen probleem", "{} mag", "{} vind ik niet erg", "misschien {}"):
        assert lees_tekst(zin.format(naam), basis()) == (), zin


@pytest.mark.parametrize("naam", OP_TIJD)
def test_niet_elke_keer_is_nog_niet_nooit(naam: str) -> None:
    assert lees_tekst(f"Niet altijd {naam}", basis()) == ()


@given(st.lists(st.sampled_from(ZINNEN), max_size=8).map(" ".join) | st.text(max_size=80))
def test_elke_tekst_wordt_gelezen_en_zegt_over_een_ding_een_ding(tekst: str) -> None:
    wensen = lees_wensen(Kandidaat(id="k", wensen=tekst), basis())
    assert len({(wens.soort, wens.waarde) for wens in wensen}) == len(wensen)
    assert all(wens.bron.startswith("u zei: ") for wens in wensen)


def test_de_afgeschermde_laag_doet_niet_mee() -> None:
    wie = Kandidaat(id="k", wensen="Niet 's nachts, graag met ouderen", gewenste_beroepen=("kok",))
    laag = Afgeschermd(geboortejaar=1960, gemeente="Beverwijk", aanpassing_nodig=True, uitkering="WW")
    assert lees_wensen(replace(wie, afgeschermd=laag), basis()) == lees_wensen(wie, basis())


def test_wat_het_werk_vraagt_raakt_een_wens_over_de_omstandigheid() -> None:
    metselaar, data = basis().beroepen["metselaar"], basis().beroepen["data-entrymedewerker"]
    for waarde, buiten, binnen in (("buiten", True, False), ("beeldscherm", False, True)):
        wens = _wens(Wenssoort.OMSTANDIGHEID, waarde)
        assert (raakt(wens, metselaar, basis()), raakt(wens, data, basis())) == (buiten, binnen)
        zonder = _wens(Wenssoort.ZONDER, waarde, wil=True)
        assert (raakt(zonder, metselaar, basis()), raakt(zonder, data, basis())) == (not buiten, not binnen)


def test_van_werk_waarvan_de_omstandigheden_niet_bekend_zijn_raakt_geen_wens() -> None:
    onbekend = replace(basis().beroepen["metselaar"], id="onbekend", omstandigheden=(), esco=None, competentnl=None)
    for omstandigheid in Werkomstandigheid:
        for soort in (Wenssoort.OMSTANDIGHEID, Wenssoort.ZONDER):
            assert not raakt(_wens(soort, omstandigheid), onbekend, basis())


def test_hetzelfde_werk_in_een_andere_taal_heeft_dezelfde_omstandigheden_en_sector() -> None:
    ons = next(beroep for beroep in basis().beroepen.values() if beroep.esco and "buiten" in beroep.omstandigheden)
    hun = Beroep(id="esco-1", label="x", sector="ISCO-groep 71", isco08="7112", esco=ons.esco, skills=ons.skills)
    assert raakt(_wens(Wenssoort.OMSTANDIGHEID, "buiten"), hun, basis())
    assert raakt(_wens(Wenssoort.SECTOR, ons.sector), hun, basis())


def test_een_stopwoord_blijft_gelden_onder_een_andere_taal() -> None:
    """Kept under *basis* and read under ESCO, and the other way round."""
    ons = basis().beroepen["kok"]
    assert ons.esco
    skill = next(
        een for een in basis().skills.values() if len(een.esco) == 1 and een.id in {s.skill for s in ons.skills}
    )
    zelfde = replace(skill, id=esco_id(skill.esco[0]), competentnl=None)
    werk = replace(
        ons, id=esco_id(ons.esco), label="x", synoniemen=(), werkprocessen=(), competentnl=None, omstandigheden=(),
        skills=(BeroepSkill(zelfde.id, Belang.BELANGRIJK),),
    )  # fmt: skip
    ander = replace(werk, id="esco-ander", label="y", esco=None)
    esco = Taxonomie(
        naam="e", versie="1", sha256="1" * 64, skills={zelfde.id: zelfde}, beroepen={werk.id: werk, ander.id: ander}
    )
    for waarde in (ons.id, ons.esco, werk.id):
        stop = _wens(Wenssoort.BEROEP, waarde)
        assert raakt(stop, ons, basis())
        assert raakt(stop, werk, esco)
        assert not raakt(stop, ander, esco)
        assert not raakt(stop, basis().beroepen["bakker"], basis())
    for waarde in (skill.id, zelfde.id):
        assert raakt(_wens(Wenssoort.SKILL, waarde), ons, basis())
        assert raakt(_wens(Wenssoort.SKILL, waarde), werk, esco)
        assert not raakt(_wens(Wenssoort.SKILL, waarde), basis().beroepen["metselaar"], basis())


def test_een_pluspunt_raakt_een_wens_over_een_skill_niet() -> None:
    kok = basis().beroepen["kok"]
    for belang, verwacht in ((Belang.MOET, True), (Belang.BELANGRIJK, True), (Belang.PLUSPUNT, False)):
        met = replace(kok, skills=(BeroepSkill("lassen", belang),))
        assert raakt(_wens(Wenssoort.SKILL, "lassen"), met, basis()) is verwacht


def test_een_wens_over_een_beroep_raakt_dat_beroep_alleen() -> None:
    geraakt = [een.id for een in basis().beroepen.values() if raakt(_wens(Wenssoort.BEROEP, "kok"), een, basis())]
    assert geraakt == ["kok"]
    assert not raakt(_wens(Wenssoort.BEROEP, "bestaat-niet"), basis().beroepen["kok"], basis())


def test_wie_niet_alleen_wil_werken_wordt_geen_chauffeur_en_wel_productiemedewerker() -> None:
    (wens,) = lees_tekst("Ik wil niet alleen werken", basis())
    alleen = {een.id for een in basis().beroepen.values() if raakt(wens, een, basis())}
    assert {"vrachtwagenchauffeur", "mobiel-surveillant", "nachtportier", "huishoudelijke-hulp", "koerier"} <= alleen
    assert not alleen & {"productiemedewerker", "kok", "verpleegkundige", "bediening", "inpakker"}


def test_een_zin_zonder_einde_zegt_niets_en_de_zinnen_ernaast_wel() -> None:
    tekst = f"Niet 's nachts. {'en geen horeca, ' * 60}. Graag buiten."
    assert {wens.waarde for wens in lees_tekst(tekst, basis())} == {"nacht", "buiten"}
