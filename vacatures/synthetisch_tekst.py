"""What a synthetic vacature asks in skills, and how its employer writes that down."""

from models.skills import Belang, Skill
from models.synthetisch.beroepswereld import Beroepswereld, Gevraagd, Vak
from models.synthetisch.schrijfwijze import slordig, zin
from models.synthetisch.toeval import Toeval
from models.taxonomie.taxonomie import SkillSoort, TaxonomieSkill
from models.waardelijsten import PlekSoort

GEVRAAGD = {Belang.MOET: 0.95, Belang.BELANGRIJK: 0.6, Belang.PLUSPUNT: 0.4}
ALGEMEEN = {0: 0.4, 1: 0.4, 2: 0.2}  # general skills such as coming on time, by how many
ANDER_BELANG = 0.1  # share of the skills to which the employer gives another importance
MET_CODE = 0.5
TYPEFOUT = 0.02
MEESTE, MEESTE_LEREN = 10, 6
_LEREN = (PlekSoort.BESCHUT, PlekSoort.LEERWERKPLEK, PlekSoort.STAGE, PlekSoort.VRIJWILLIGERSWERK)
_BEGIN = (
    "Wij zoeken een {titel}. Je doet onder meer dit: {werk}.",
    "Voor ons team zoeken we een {titel}. Het werk: {werk}.",
    "Kom je ons helpen als {titel}? Een gewone dag: {werk}.",
    "Als {titel} ben je bij ons bezig met {werk}.",
)
_HOUDING = ("Belangrijk bij ons: {wat}.", "Wat goed past: {wat}.", "We letten vooral op {wat}.")
_KENNIS = ("Wat van pas komt: {wat}.", "Het scheelt als je dit meebrengt: {wat}.")
_SLOT = (
    "We werken je rustig in.",
    "Diploma's zijn niet het belangrijkste, aanpakken wel.",
    "Je komt in een klein team.",
    "Kom gerust eerst een ochtend kijken.",
)
_PLEK = {
    PlekSoort.GARANTIEBAAN: "Deze plek is een garantiebaan (banenafspraak).",
    PlekSoort.REGULIER_OOK_BANENAFSPRAAK: "Ook wie onder de banenafspraak valt is welkom.",
    PlekSoort.BESCHUT: "Dit is beschut werk: er is altijd begeleiding dichtbij en het tempo past bij jou.",
    PlekSoort.LEERWERKPLEK: "Je leert het vak op de werkplek, met een vaste begeleider.",
    PlekSoort.PROEFPLAATS: "Je begint op een proefplaats van twee maanden.",
    PlekSoort.STAGE: "Dit is een stage om het werk te leren kennen.",
    PlekSoort.VRIJWILLIGERSWERK: "Dit is vrijwilligerswerk.",
}


def gevraagd(toeval: Toeval, wereld: Beroepswereld, vak: Vak, plek: PlekSoort | None) -> tuple[Skill, ...]:
    """The asked skills: most of those of the beroep, and a general one or two."""
    keuze = [paar for paar in vak.skills if toeval.kans(GEVRAAGD[paar[1]])] or list(vak.skills)
    keuze = keuze[: MEESTE_LEREN if plek in _LEREN else MEESTE]
    algemeen = toeval.greep(wereld.algemeen, toeval.weeg(ALGEMEEN))
    keuze += [(skill, Belang.BELANGRIJK) for skill in algemeen]
    uniek = {skill.id: (skill, belang) for skill, belang in reversed(keuze)}  # the beroep's own belang wins
    return tuple(_skill(toeval, *paar) for paar in reversed(uniek.values()))


def _skill(toeval: Toeval, skill: TaxonomieSkill, belang: Belang) -> Skill:
    if toeval.kans(ANDER_BELANG):
        belang = toeval.kies(tuple(Belang))
    if toeval.kans(MET_CODE):
        return Skill(graad=belang, bron="vacature", label=skill.label, concept=skill.id)
    woorden = toeval.kies((skill.label, *skill.synoniemen))
    return Skill(graad=belang, bron="vacature", label=slordig(toeval, woorden, TYPEFOUT))


def tekst(toeval: Toeval, titel: str, vak: Vak, plek: PlekSoort | None) -> str:
    """The description in the employer's words."""
    zinnen = [toeval.kies(_BEGIN).format(titel=titel, werk=_opsomming(toeval, _van(vak, SkillSoort.VAARDIGHEID), 3))]
    for soort, sjablonen in ((SkillSoort.HOUDING, _HOUDING), (SkillSoort.KENNIS, _KENNIS)):
        if skills := _van(vak, soort):
            zinnen.append(toeval.kies(sjablonen).format(wat=_opsomming(toeval, skills, 2)))
    if plek is not None and plek in _PLEK:
        zinnen.append(_PLEK[plek])
    return " ".join(zin(deel) for deel in [*zinnen, toeval.kies(_SLOT)])


def _van(vak: Vak, soort: SkillSoort) -> list[Gevraagd]:
    return [paar for paar in vak.skills if paar[0].soort is soort]


def _opsomming(toeval: Toeval, skills: list[Gevraagd], aantal: int) -> str:
    greep = [toeval.kies((skill.label, *skill.synoniemen)) for skill, _ in toeval.greep(skills, aantal)]
    return " en ".join(filter(None, [", ".join(greep[:-1]), greep[-1]]))
