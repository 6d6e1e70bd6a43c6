"""Wat is de kortste weg om iets te leren? (scoring.md 5.5; matching/leerwegen.csv en de tabellen ernaast)"""

from matching.leerwegen import leerstap, proefvormen, wettelijke_stap
from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, Niveau, SkillSoort, TaxonomieSkill, Werkproces
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie

JA_NEE = {"ja": True, "nee": False, "onbekend": None}


def _wereld(geval: dict[str, str], belang: str = "moet") -> tuple[Taxonomie, Beroep]:
    """Eén verzonnen beroep dat één verzonnen skill vraagt."""
    skill = TaxonomieSkill(
        id="iets-verzonnens", label="iets verzonnens", soort=SkillSoort(geval.get("soort", "kennis"))
    )
    deel = Werkproces(id="deel", label="een deel", skills=(skill.id,), crebo="25000")
    beroep = Beroep(
        id="verzonnen-werk",
        label="verzonnen werk",
        sector="nergens",
        isco08="9999",
        niveau=None if geval["niveau"] == "onbekend" else Niveau(geval["niveau"]),
        gereglementeerd=JA_NEE[geval.get("gereglementeerd", "nee")],
        skills=(BeroepSkill(skill.id, Belang(belang)),),
        werkprocessen=(deel,) if geval.get("deel van mbo") == "ja" else (),
    )
    taal = Taxonomie(naam="t", versie="1", sha256="0" * 64, skills={skill.id: skill}, beroepen={beroep.id: beroep})
    return taal, beroep


def test_kortste_weg(geval: dict[str, str]) -> None:
    """Wat je op het werk kunt leren, leer je op het werk; een opleiding is de laatste weg. Weken in de cel.

    soort       | niveau   | deel van mbo | moet                  | belangrijk            | pluspunt
    houding     | geen     | nee          | inwerken 4            | inwerken 4            | inwerken 4
    houding     | hbo      | nee          | inwerken 4            | inwerken 4            | inwerken 4
    vaardigheid | geen     | nee          | inwerken 8            | inwerken 4            | inwerken 4
    vaardigheid | mbo1     | nee          | praktijkverklaring 26 | inwerken 8            | inwerken 4
    vaardigheid | mbo2     | nee          | praktijkverklaring 39 | inwerken 12           | inwerken 4
    vaardigheid | mbo2     | ja           | praktijkverklaring 39 | inwerken 12           | inwerken 4
    vaardigheid | mbo3     | nee          | mbo3 156              | praktijkverklaring 26 | inwerken 4
    vaardigheid | mbo3     | ja           | mbo-certificaat 52    | praktijkverklaring 26 | inwerken 4
    vaardigheid | mbo4     | nee          | mbo4 156              | praktijkverklaring 39 | inwerken 4
    vaardigheid | mbo4     | ja           | mbo-certificaat 52    | praktijkverklaring 39 | inwerken 4
    vaardigheid | hbo      | nee          | hbo 208               | cursus 39             | inwerken 4
    vaardigheid | onbekend | nee          | praktijkverklaring 39 | inwerken 12           | inwerken 4
    kennis      | geen     | nee          | inwerken 8            | inwerken 4            | inwerken 4
    kennis      | mbo1     | nee          | cursus 12             | inwerken 8            | inwerken 4
    kennis      | mbo2     | nee          | mbo2 104              | cursus 12             | inwerken 4
    kennis      | mbo2     | ja           | mbo-certificaat 39    | cursus 12             | inwerken 4
    kennis      | mbo3     | nee          | mbo3 156              | cursus 16             | inwerken 4
    kennis      | mbo4     | nee          | mbo4 156              | cursus 20             | inwerken 4
    kennis      | hbo      | nee          | hbo 208               | cursus 26             | inwerken 4
    kennis      | wo       | nee          | hbo 208               | cursus 26             | inwerken 4
    kennis      | onbekend | nee          | cursus 20             | cursus 12             | inwerken 4
    certificaat | geen     | nee          | cursus 12             | cursus 12             | cursus 12
    """
    for belang in ("moet", "belangrijk", "pluspunt"):
        taal, beroep = _wereld(geval, belang)
        stap = leerstap("iets-verzonnens", beroep, taal)
        assert f"{stap.vorm} {stap.weken}" == geval[belang], belang


def test_wat_de_wet_vraagt(geval: dict[str, str]) -> None:
    """Geen stap slaat over wat de wet vraagt. Een eigen papier (heftruck, VCA) blijft gewoon die cursus.

    beroep               | skill                    | stap
    verzorgende-ig       | wassen-aankleden         | mbo-opleiding verzorgende IG (niveau 3)
    verzorgende-ig       | computer-basis           | mbo-opleiding verzorgende IG (niveau 3)
    leraar-basisonderwijs| lesgeven                 | lerarenopleiding basisonderwijs (pabo)
    taxichauffeur        | passagiers-vervoeren     | taxicursus en taxi-examen
    taxichauffeur        | taxipas                  | taxicursus en taxi-examen
    kraanmachinist       | hijskraan                | opleiding en examen kraanmachinist
    kraanmachinist       | vca                      | cursus VCA Basis
    warmtepompmonteur    | warmtepomp-installeren   | een mbo-opleiding op niveau 3
    warmtepompmonteur    | f-gassen                 | cursus en examen F-gassen
    magazijnmedewerker   | heftruck-rijden          | heftruckcursus
    helpende             | computer-basis           | computercursus voor beginners
    """
    taal = basis()
    assert leerstap(geval["skill"], taal.beroepen[geval["beroep"]], taal).naam == geval["stap"]


def test_wet_zonder_eigen_regel(geval: dict[str, str]) -> None:
    """Een gereglementeerd beroep buiten onze tabel vraagt het diploma van zijn niveau, en anders dat van mbo 4.

    niveau   | gereglementeerd | vraagt
    mbo2     | ja              | mbo2 104
    mbo3     | ja              | mbo3 156
    hbo      | ja              | hbo 208
    mbo1     | ja              | mbo4 208
    geen     | ja              | mbo4 208
    onbekend | ja              | mbo4 208
    mbo3     | nee             | niets
    mbo3     | onbekend        | niets
    """
    _, beroep = _wereld(geval)
    stap = wettelijke_stap(beroep)
    assert (f"{stap.vorm} {stap.weken}" if stap else "niets") == geval["vraagt"]


def test_uitproberen(geval: dict[str, str]) -> None:
    """Meelopen kan altijd. Vraagt de wet een diploma, of is dat niet bekend, dan blijft het daarbij.

    niveau   | gereglementeerd | proberen
    geen     | nee             | meeloopdag proefplaats
    mbo1     | nee             | meeloopdag proefplaats leerwerkplek
    mbo4     | nee             | meeloopdag proefplaats leerwerkplek
    hbo      | nee             | meeloopdag proefplaats
    onbekend | nee             | meeloopdag proefplaats
    mbo2     | ja              | meeloopdag
    mbo2     | onbekend        | meeloopdag
    """
    _, beroep = _wereld(geval)
    assert " ".join(proefvormen(beroep)) == geval["proberen"]
