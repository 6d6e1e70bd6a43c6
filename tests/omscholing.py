"""A small skills language and a region of our own, for the tests of richtingen: fast, and easy to see through."""

from collections.abc import Iterable, Mapping
from functools import cache

from kandidaten.kandidaat import Kandidaat
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.regiovraag import Regio
from matching.richting import Beroepsvraag
from matching.scorer import Scorer
from matching.standaard import maak_scorer
from models.skills import Bewijs, Skill
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from tests.motor import scorer
from tests.voorraad import PEILDATUM

BEROEPEN = (
    *("afwasser", "keukenhulp", "kok", "schoonmaker", "glazenwasser", "huishoudelijke-hulp"),
    *("orderpicker", "inpakker", "heftruckchauffeur", "woonzorgassistent", "helpende", "verzorgende-ig"),
    *("vakkenvuller", "kassamedewerker", "hovenier", "lasser"),
)


@cache
def klein() -> Taxonomie:
    """Some beroepen of *basis*, from elementary work to work that the law asks a diploma for, and their skills."""
    beroepen = {id_: basis().beroepen[id_] for id_ in BEROEPEN}
    skills = {link.skill for beroep in beroepen.values() for link in beroep.skills}
    skills |= {id_ for beroep in beroepen.values() for proces in beroep.werkprocessen for id_ in proces.skills}
    return Taxonomie(
        naam="klein",
        versie="1",
        sha256="0" * 64,
        skills={id_: basis().skills[id_] for id_ in sorted(skills)},
        beroepen=beroepen,
    )


@cache
def kleine_scorer() -> Scorer:
    """The scorer that ships, over that language."""
    return maak_scorer(klein(), encoder=scorer().gelijkenis.encoder)


def matcher_van(*mensen: Kandidaat) -> Matcher:
    """A matcher over these people, without vacatures."""
    return Matcher(mensen, {}, kleine_scorer(), omstandigheden=Omstandigheden(peildatum=PEILDATUM))


def kan(*skills: str, graad: Bewijs = Bewijs.VOORBEELD) -> tuple[Skill, ...]:
    """These skills of *basis*, by id."""
    return tuple(Skill(label=basis().skills[id_].label, concept=id_, graad=graad, bron="verzonnen") for id_ in skills)


def kan_alles_van(beroep: str, graad: Bewijs = Bewijs.VOORBEELD) -> tuple[Skill, ...]:
    """Every skill of a beroep of *basis*."""
    return kan(*(link.skill for link in basis().beroepen[beroep].skills), graad=graad)


def streek(
    plaatsen: Mapping[str, int] | int = 5,
    onderzocht: Mapping[str, int] | None = None,
    kansrijk: Iterable[str] = (),
) -> Regio:
    """A region with so many open places for each beroep, and nothing to learn."""
    per_beroep = dict.fromkeys(BEROEPEN, plaatsen) if isinstance(plaatsen, int) else plaatsen
    return Regio(
        vraag={
            id_: Beroepsvraag(
                vacatures=tuple(f"V-{id_}-{i}" for i in range(aantal)),
                plaatsen=aantal,
                leerplekken=0,
                kansrijk="verzonnen bron, 1 mei 2026" if id_ in kansrijk else None,
            )
            for id_, aantal in per_beroep.items()
        },
        aanbod=(),
        onderzocht=onderzocht or {},
        peildatum=PEILDATUM,
    )
