"""Working life of a synthetic kandidaat: what the person can, and the part of it that reached the file."""

from dataclasses import dataclass

from kandidaten.kandidaat import Werkervaring
from kandidaten.synthetisch_gaten import Gaten
from models.skills import Belang, Bewijs, Skill
from models.synthetisch.beroepswereld import Beroepswereld, Vak
from models.synthetisch.schrijfwijze import slordig, zin
from models.synthetisch.toeval import Toeval
from models.taxonomie.taxonomie import SkillSoort, TaxonomieSkill

BEHEERST = {Belang.MOET: 0.9, Belang.BELANGRIJK: 0.7, Belang.PLUSPUNT: 0.4}  # of the true beroep
GENOEMD = 0.5  # share of what somebody can that stands in the list of skills
RUIS = {0: 0.35, 1: 0.35, 2: 0.2, 3: 0.1}  # skills from elsewhere, by how many
ALGEMEEN = {0: 0.3, 1: 0.4, 2: 0.3}  # general skills such as coming on time, by how many
MET_CODE = 0.35  # skills chosen from the taxonomy; the rest are words
TYPEFOUT = 0.04
FUNCTIE = {"eigen": 0.64, "verwant": 0.2, "ander": 0.16}  # which beroep an earlier job was in
AANTAL_FUNCTIES = {1: 0.45, 2: 0.35, 3: 0.2}
BEROEPSCODE = 0.3  # share of the jobs recorded with a code
_BEWIJS = {Bewijs.GENOEMD: 0.5, Bewijs.VOORBEELD: 0.27, Bewijs.GEZIEN: 0.15, Bewijs.DIPLOMA: 0.08}
_BRON = {
    Bewijs.GENOEMD: "eigen opgave",
    Bewijs.GEZIEN: "gezien op de werkvloer",
    Bewijs.DIPLOMA: "praktijkverklaring",
}
_MET_JAREN = (
    "Ik heb {jaren} jaar gewerkt als {functie}. Vooral {a} en {b}.",
    "{jaren} jaar ervaring met {a} en {b}.",
    "Dit heb ik {jaren} jaar gedaan: {a}, {b} en {c}.",
    "In {jaren} jaar heb ik geleerd: {a}, {b} en {c}.",
)
_ZONDER_JAREN = (
    "Mijn werk was {a}, {b} en soms {c}.",
    "Elke dag {a}. Als het druk was ook {b}.",
    "Zelfstandig: {a} en {b}. Samen met een collega: {c}.",
    "Ik was goed in {a}. Ook heb ik ervaring met {b}.",
    "Begonnen met {a}, later ook {b} en {c} geleerd.",
    "Als {functie} was ik bezig met {a} en {b}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loopbaan:
    """What the file says about somebody's work."""

    skills: tuple[Skill, ...]
    werkervaring: tuple[Werkervaring, ...]
    gewenste_beroepen: tuple[str, ...]


def loopbaan(toeval: Toeval, gaten: Gaten, wereld: Beroepswereld, vak: Vak, ruimte: int) -> Loopbaan:
    """Work and skills of somebody whose true beroep is `vak`.

    Args:
        toeval: Chance.
        gaten: What is missing.
        wereld: All beroepen.
        vak: The true beroep.
        ruimte: Years in which the person can have worked; 0 or less: no work yet.
    """
    beheerst = [skill for skill, belang in vak.skills if toeval.kans(BEHEERST[belang])]
    werk = _werkervaring(toeval, gaten, wereld, vak, beheerst, ruimte) if gaten.heeft("werkervaring") else ()
    return Loopbaan(
        skills=_skills(toeval, gaten, wereld, beheerst, werk) if gaten.heeft("skills") else (),
        werkervaring=werk,
        gewenste_beroepen=_wens(toeval, wereld, vak) if gaten.heeft("gewenste_beroepen") else (),
    )


def _werkervaring(
    toeval: Toeval, gaten: Gaten, wereld: Beroepswereld, vak: Vak, beheerst: list[TaxonomieSkill], ruimte: int
) -> tuple[Werkervaring, ...]:
    banen = []
    for _ in range(1 if gaten.bijna_leeg else toeval.weeg(AANTAL_FUNCTIES)):
        if ruimte < 1:
            break
        jaren = toeval.tussen(1, 2 * min(12, ruimte)) / 2
        ruimte -= int(jaren + 0.5)
        toen = _vak_van_toen(toeval, wereld, vak)
        geleerd = beheerst if toen is vak and beheerst else [skill for skill, _ in toen.skills]
        banen.append(_baan(toeval, gaten, toen, geleerd, jaren))
    return tuple(banen)


def _vak_van_toen(toeval: Toeval, wereld: Beroepswereld, vak: Vak) -> Vak:
    soort = toeval.weeg(FUNCTIE)
    if soort == "verwant" and vak.buren:
        return wereld.vakken[toeval.kies(vak.buren)]
    return wereld.vakken[toeval.kies(wereld.aanbod)] if soort == "ander" else vak


def _baan(toeval: Toeval, gaten: Gaten, vak: Vak, geleerd: list[TaxonomieSkill], jaren: float) -> Werkervaring:
    functie = toeval.kies(vak.titels)
    bekend = gaten.of_niets("werkervaring.jaren", jaren)
    return Werkervaring(
        functie=slordig(toeval, functie, TYPEFOUT),
        beroep=vak.code if toeval.kans(BEROEPSCODE) else None,
        taken=_taken(toeval, functie, geleerd, bekend) if gaten.heeft("werkervaring.taken") else None,
        jaren=bekend,
    )


def _taken(toeval: Toeval, functie: str, geleerd: list[TaxonomieSkill], jaren: float | None) -> str:
    doen = [skill for skill in geleerd if skill.soort is SkillSoort.VAARDIGHEID] or geleerd
    greep = [toeval.kies((skill.label, *skill.synoniemen)) for skill in toeval.greep(doen, 3)]
    a, b, c = (greep * 3)[:3]  # a trade with fewer than three skills repeats them
    sjabloon = toeval.kies(_ZONDER_JAREN if jaren is None or toeval.kans(0.5) else _MET_JAREN)
    return zin(sjabloon.format(a=a, b=b, c=c, functie=functie, jaren=f"{jaren or 0:g}".replace(".", ",")))


def _skills(
    toeval: Toeval,
    gaten: Gaten,
    wereld: Beroepswereld,
    beheerst: list[TaxonomieSkill],
    werk: tuple[Werkervaring, ...],
) -> tuple[Skill, ...]:
    """The list of skills in the file: part of what the beroep taught, general ones, some from elsewhere."""
    genoemd = [skill for skill in beheerst if toeval.kans(GENOEMD)]
    genoemd += toeval.greep(wereld.algemeen, toeval.weeg(ALGEMEEN))
    genoemd += toeval.greep(wereld.skills, toeval.weeg(RUIS))
    keuze = list({skill.id: skill for skill in genoemd or beheerst}.values())
    keuze = toeval.greep(keuze, 2 if gaten.bijna_leeg else 12)
    functie = next((baan.functie for baan in werk if baan.functie), None)
    return tuple(_skill(toeval, skill, functie) for skill in keuze)


def _skill(toeval: Toeval, skill: TaxonomieSkill, functie: str | None) -> Skill:
    bewijs = toeval.weeg(_BEWIJS)
    if bewijs is Bewijs.VOORBEELD and functie is None:
        bewijs = Bewijs.GENOEMD
    bron = _BRON.get(bewijs, f"taken bij {functie}")
    if toeval.kans(MET_CODE):
        return Skill(graad=bewijs, bron=bron, label=skill.label, concept=skill.id)
    woorden = toeval.kies((skill.label, *skill.synoniemen))
    return Skill(graad=bewijs, bron=bron, label=slordig(toeval, woorden, TYPEFOUT))


def _wens(toeval: Toeval, wereld: Beroepswereld, vak: Vak) -> tuple[str, ...]:
    """Wished beroepen: mostly the true one, else a neighbour; sometimes a second one from anywhere."""
    eerste = vak if not vak.buren or toeval.kans(0.75) else wereld.vakken[toeval.kies(vak.buren)]
    wensen = [toeval.kies(eerste.titels)]
    if toeval.kans(0.2):
        wensen.append(toeval.kies(wereld.vakken[toeval.kies(wereld.aanbod)].titels))
    return tuple(dict.fromkeys(wensen))
