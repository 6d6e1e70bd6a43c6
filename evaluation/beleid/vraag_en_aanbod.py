"""Which skills open vacatures ask and which people bring, and where: what lacks and what lies unused."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from evaluation.beleid.cellen import ALLEN, dingen, mensen, woorden
from evaluation.figuur import Figuur, Grafieksoort, Rij, Verband
from evaluation.onthulling import GRENS, STAP, Uitgave
from matching.matcher import Matcher
from matching.regels_inzet import vacature_gesloten
from models.plaatsnamen import woonplaatsen_bij
from models.skills import Bewijs
from vacatures.vacature import Vacature

_RIJEN: Final = 15
_ONBEKEND: Final = "Plaats niet bekend"
_DEFINITIE: Final = (
    "Gevraagd: de plekken van open vacatures die de skill vragen, zelf of door het beroep dat zij zoeken. Aangeboden: "
    "de kandidaten die de skill noemen, lieten zien of met een diploma bewijzen; wat alleen uit een beroep is "
    "afgeleid, telt niet mee. Skills in vrije tekst die wij niet herkennen, tellen nergens mee."
)


@dataclass(frozen=True, slots=True)
class _Geteld:
    """What is asked and offered.

    Attributes:
        plekken: Places per skill.
        aanbod: People per skill.
        plekken_in: Places per place, and of each place the skills that are asked there.
        mensen_in: People per place.
    """

    plekken: Counter[str]
    aanbod: Counter[str]
    plekken_in: Mapping[str, int]
    gevraagd_in: Mapping[str, Counter[str]]
    mensen_in: Counter[str]


def vraag_en_aanbod(matcher: Matcher) -> Uitgave:
    """The figures of asked and offered skills, and of places, as they are today."""
    geteld = _tel(matcher)
    naam = {id_: skill.label for id_, skill in matcher.scorer.taxonomie.skills.items()}
    # Who is chosen and in which order rests on what may be seen: the order tells nothing of a count that is hidden.
    zichtbaar = {id_: _te_zien(aantal) for id_, aantal in geteld.aanbod.items()}
    tekort = [id_ for id_, plekken in geteld.plekken.items() if plekken > zichtbaar.get(id_, 0)]
    over = [id_ for id_, aantal in zichtbaar.items() if aantal > geteld.plekken[id_]]
    tekort.sort(key=lambda id_: (zichtbaar.get(id_, 0) - geteld.plekken[id_], naam[id_]))
    over.sort(key=lambda id_: (geteld.plekken[id_] - zichtbaar[id_], naam[id_]))
    getoond = list(dict.fromkeys([*tekort[:_RIJEN], *over[:_RIJEN]]))
    totaal = len(matcher.kandidaten)
    return Uitgave(
        figuren=(
            _skills("gevraagd", "Gevraagd en weinig aangeboden", tekort, geteld, naam, totaal),
            _skills("aangeboden", "Aangeboden en weinig gevraagd", over, geteld, naam, totaal),
            _plaatsen(geteld, naam),
        ),
        verbanden=(
            *(Verband(plus=(_sleutel(id_), f"{_sleutel(id_)}.niet"), min=(ALLEN,)) for id_ in getoond),
            Verband(plus=tuple(_in(plaats) for plaats in _alle_plaatsen(geteld)), min=(ALLEN,)),
        ),
        bekend=frozenset({ALLEN}),
    )


def _te_zien(aantal: int) -> int:
    return STAP * round(aantal / STAP) if aantal >= GRENS else 0


def _sleutel(skill: str) -> str:
    return f"nu.skill.{skill}"


def _in(plaats: str) -> str:
    return f"nu.plaats.{plaats}"


def _tel(matcher: Matcher) -> _Geteld:
    skills = matcher.scorer.taxonomie.skills
    plekken, plekken_in, gevraagd_in = Counter[str](), Counter[str](), dict[str, Counter[str]]()
    for vacature in _open(matcher):
        gevraagd = {een.concept for een in matcher.vraagprofiel(vacature).skills if een.concept in skills}
        plaats = _plaats(vacature.postcode)
        plekken_in[plaats] += vacature.plaatsen
        for skill in filter(None, gevraagd):
            plekken[skill] += vacature.plaatsen
            gevraagd_in.setdefault(plaats, Counter())[skill] += vacature.plaatsen
    aanbod = Counter[str]()
    for profiel in matcher.skill_profiles():
        heeft = {een.concept for een in profiel.skills if een.graad is not Bewijs.AFGELEID and een.concept in skills}
        aanbod.update(filter(None, heeft))
    woont = Counter(_plaats(kandidaat.postcode) for kandidaat in matcher.kandidaten)
    return _Geteld(plekken, aanbod, plekken_in, gevraagd_in, woont)


def _open(matcher: Matcher) -> Iterator[Vacature]:
    for _, vacature in sorted(matcher.vacatures.items()):
        if not vacature_gesloten(vacature, matcher.omstandigheden):
            yield vacature


def _plaats(postcode: str | None) -> str:
    """The name of the place, of the largest when the postcode leaves several."""
    plaatsen = woonplaatsen_bij(postcode)
    return plaatsen[0].naam if plaatsen else _ONBEKEND


def _skills(code: str, titel: str, gekozen: list[str], geteld: _Geteld, naam: Mapping[str, str], totaal: int) -> Figuur:
    return Figuur(
        code=f"skills-{code}",
        titel=titel,
        definitie=f"{_DEFINITIE} Getoond worden de {_RIJEN} skills met het grootste verschil.",
        bron="evaluation.beleid.vraag_en_aanbod.vraag_en_aanbod(matcher)",
        eenheid="plekken, en personen op vijf afgerond",
        periode="Nu",
        rijkop="Skill",
        kolommen=("Gevraagd (plekken)", "Aangeboden (mensen)"),
        rijen=tuple(
            Rij(kop=naam[id_], cellen=(dingen(geteld.plekken[id_]), mensen(geteld.aanbod[id_], _sleutel(id_))))
            for id_ in gekozen[:_RIJEN]
        ),
        n=f"ongeveer {_te_zien(totaal)} kandidaten" if _te_zien(totaal) else "minder dan tien kandidaten",
        grafiek=Grafieksoort.TWEEZIJDIG,
        noten=("Een skill die iemand niet noemde, kan hij wel hebben: dit is wat er bekend is.",),
    )


def _alle_plaatsen(geteld: _Geteld) -> list[str]:
    return sorted({*geteld.plekken_in, *geteld.mensen_in}, key=lambda een: (een == _ONBEKEND, een))


def _plaatsen(geteld: _Geteld, naam: Mapping[str, str]) -> Figuur:
    return Figuur(
        code="plaatsen",
        titel="Waar het werk is en waar de mensen wonen",
        definitie=(
            "Plekken: van open vacatures, naar de plaats van het werk. Mensen: kandidaten naar hun woonplaats. Buiten "
            "het werkgebied is de postcode bij ons niet fijner dan drie cijfers: dan telt de grootste plaats."
        ),
        bron="evaluation.beleid.vraag_en_aanbod.vraag_en_aanbod(matcher)",
        eenheid="plekken, en personen op vijf afgerond",
        periode="Nu",
        rijkop="Plaats",
        kolommen=("Plekken", "Mensen", "Meest gevraagde skill"),
        rijen=tuple(
            Rij(
                kop=plaats,
                cellen=(
                    dingen(geteld.plekken_in.get(plaats, 0)),
                    mensen(geteld.mensen_in[plaats], _in(plaats)),
                    woorden(_meeste(geteld.gevraagd_in.get(plaats, Counter()), naam)),
                ),
            )
            for plaats in _alle_plaatsen(geteld)
        ),
        grafiek=Grafieksoort.KAART,
    )


def _meeste(gevraagd: Counter[str], naam: Mapping[str, str]) -> str | None:
    return min((naam[id_] for id_, n in gevraagd.items() if n == max(gevraagd.values())), default=None)
