"""The engine as it ships, put to work on an invented world; shared by the tests of the whole."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

from evaluation.extractie.systemen import Onthoudend
from kandidaten.kandidaat import Kandidaat, Werkervaring
from matching.matcher import Matcher
from matching.omstandigheden import Omstandigheden
from matching.scorer import Scorer
from matching.standaard import maak_scorer, standaard_encoder
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.begrippen import Beroep
from models.taxonomie.laden import basis
from service.cli import als_json
from tests.orakel.score_orakel import ScoreOrakel
from tests.voorraad import FUNCTIES, PEILDATUM, SKILLS
from tests.wereld import willekeurige_wereld
from vacatures.vacature import Vacature

TAKEN = (
    "Vroeg op om brood te bakken en de winkel te vullen.",
    "Orders verzamelen, dozen inpakken en pallets stapelen in een groot magazijn",
    "Heggen snoeien, gras maaien en bladeren ruimen; ook met de bosmaaier",
    "klanten helpen aan de kassa",
    "kabels trekken en stopcontacten aansluiten onder toezicht",
    "Oma verzorgd: wassen, aankleden, wonden verbinden",
    "---",
)


@cache
def scorer() -> Scorer:
    """The scorer that ships. Its encoder computes every text once: fresh matchers tell of the same people."""
    return maak_scorer(encoder=Onthoudend(standaard_encoder()))


@cache
def score_orakel() -> ScoreOrakel:
    """The same score by hand, with the numbers of the scorer that ships."""
    s, basis_ = scorer(), basis()
    skills = {id_: " ".join((skill.label, *skill.synoniemen)) for id_, skill in basis_.skills.items()}
    beroepen = [
        " ".join((beroep.label, *beroep.synoniemen, *(skills[link.skill] for link in beroep.skills)))
        for beroep in basis_.beroepen.values()
    ]
    g, v = s.gewichten, s.verzadiging
    return ScoreOrakel(
        taxonomie=basis_,
        documenten=[*skills.values(), *beroepen],
        encoder=s.gelijkenis.encoder,
        kalibratie=s.kalibratie,
        gewichten=(g.skills, g.werk, g.woorden, g.betekenis),
        vol=v.woord_vol,
        vanaf=v.betekenis_vanaf,
        stap=v.betekenis_stap,
    )


def matcher_van(
    mensen: Iterable[Kandidaat],
    plekken: Iterable[Vacature],
    omstandigheden: Omstandigheden | None = None,
) -> Matcher:
    """A fresh matcher over these people and places."""
    return Matcher(
        mensen,
        {plek.id: plek for plek in plekken},
        scorer(),
        omstandigheden=omstandigheden or Omstandigheden(peildatum=PEILDATUM),
    )


def lijsten(matcher: Matcher, n: int = 1_000) -> str:
    """Every list of a matcher as one JSON text: equal texts are equal to the last digit."""
    return json.dumps([als_json.matchlijst(matcher.match(id_, n)) for id_ in sorted(matcher.vacatures)])


def wereld(
    seed: int, n_kandidaten: int, n_vacatures: int, peildatum: date = PEILDATUM
) -> tuple[list[Kandidaat], list[Vacature]]:
    """A `willekeurige_wereld` whose people and places have more to tell: tasks, beroepen, skills of the taxonomy."""
    mensen, plekken = willekeurige_wereld(seed, n_kandidaten, n_vacatures, peildatum)
    toeval = Random(seed)
    return [_verteller(mens, toeval) for mens in mensen], [_rijker(plek, toeval) for plek in plekken]


@cache
def _namen() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Labels of skills and of beroepen in the taxonomy."""
    taxonomie = basis()
    return tuple(s.label for s in taxonomie.skills.values()), tuple(b.label for b in taxonomie.beroepen.values())


def _skill(toeval: Random, graad: type[Belang] | type[Bewijs]) -> Skill:
    """A skill in words, with a code that nobody knows, or with only a code."""
    graden: list[Belang | Bewijs] = list(graad)
    wijze, label = toeval.random(), toeval.choice((*_namen()[0], *SKILLS * 20))
    code = toeval.choice(("esco:verzonnen-1", "esco:verzonnen-2")) if wijze < 0.15 else None
    return Skill(graad=toeval.choice(graden), bron="verzonnen", label=None if wijze < 0.05 else label, concept=code)


def _functie(toeval: Random) -> str:
    return toeval.choice((*FUNCTIES, *_namen()[1]))


def _verteller(mens: Kandidaat, toeval: Random) -> Kandidaat:
    werk = (
        Werkervaring(functie=_functie(toeval), taken=toeval.choice((None, *TAKEN)), jaren=1.0)
        for _ in range(toeval.randint(0, 2))
    )
    extra = (_skill(toeval, Bewijs) for _ in range(toeval.randint(0, 4)))
    gewenst = tuple(_functie(toeval) for _ in range(toeval.randint(0, 1)))
    if not mens.skills:  # of these hardly anything is known, and that must stay so
        return mens
    return replace(
        mens,
        skills=(*mens.skills, *extra),
        werkervaring=(*mens.werkervaring, *werk),
        gewenste_beroepen=gewenst,
    )


def _rijker(plek: Vacature, toeval: Random) -> Vacature:
    keuze = toeval.random()
    if keuze < 0.1:
        return replace(plek, gevraagd=(), titel=_functie(toeval), tekst=toeval.choice(TAKEN[:-1]))
    if keuze < 0.15:
        return replace(plek, gevraagd=(), titel=None, tekst=toeval.choice((None, *TAKEN)))
    extra = tuple(_skill(toeval, Belang) for _ in range(toeval.randint(0, 3)))
    return replace(plek, gevraagd=(*plek.gevraagd, *extra), titel=toeval.choice((None, _functie(toeval))))


# An unrelated skill: no beroep asks for both it and anything that the beroep of the vacature asks, and its words
# share no four letters in a row with those of the vacature. Such a skill may look a little alike by chance.
# Measured: at most 0.195 ("zuinig met materiaal" for housekeeping) over 42,415 pairs, median 0.007, 99% below 0.072.
EPS = 0.2


def onverwante_skills(beroep: Beroep) -> list[str]:
    """Ids of the skills that are unrelated to this beroep in that sense, sorted."""
    eigen = {link.skill for link in beroep.skills}
    buren = [b for b in basis().beroepen.values() if eigen & {link.skill for link in b.skills}]
    verwant = {link.skill for b in buren for link in b.skills} | {link.skill for link in basis().algemeen}
    woorden = _vieren(beroep.label).union(*(_vieren(basis().skills[id_].label) for id_ in eigen))
    ver = set(basis().skills) - verwant
    return sorted(id_ for id_ in ver if not woorden & _vieren(basis().skills[id_].label))


@cache
def _vieren(tekst: str) -> frozenset[str]:
    """Every four letters in a row of a word, and shorter words whole."""
    woorden = "".join(teken if teken.isalnum() else " " for teken in tekst.casefold()).split()
    return frozenset(woord[i : i + 4] for woord in woorden for i in range(max(1, len(woord) - 3)))
