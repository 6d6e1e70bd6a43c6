"""A Richtingadvies in plain words, for the terminal: what the adviseur talks about with the person."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from matching.leeraanbod import Leeraanbod
from matching.richting import Gekund, Omscholingsrichting, Richtingadvies, Richtingsoort
from matching.skill_erbij import SkillErbij
from matching.wens import Wens
from models.skills import Belang
from models.taxonomie.taxonomie import Taxonomie
from service.werkplek.wens_in_woorden import naam_van

IDEE: Final = "Dit is een idee, geen verplichting. Wie het betreft kiest zelf, en mag altijd nee zeggen."
EERSTEN: Final = 10  # who is among so many of a list is in sight
_MEESTE: Final = 5  # skills in one line
_MOET: Final = {Belang.MOET: " (moet)"}
_SOORT: Final = {
    Richtingsoort.DICHTBIJ: "dichtbij, het meeste is bekend werk",
    Richtingsoort.STAP: "een stap verder",
    Richtingsoort.PROBEREN: "verder weg, eerst proberen",
}


def richtingadvies(
    advies: Richtingadvies, erbij: Mapping[str, SkillErbij], taxonomie: Taxonomie, *, synthetisch: bool
) -> RenderableType:
    """The whole advice.

    Args:
        advies: The richtingen of one person.
        erbij: What one skill more would do, by id of the skill.
        taxonomie: For the names of what is wished.
        synthetisch: Whether the person is invented.
    """
    merk = " [synthetisch]" if synthetisch else ""
    kop = Text(f"Richtingen voor {advies.kandidaat}{merk}", style="bold")
    return Group(kop, *_inleiding(advies, taxonomie), *_kaarten(advies, erbij, taxonomie), *_slot(advies, erbij))


def _inleiding(advies: Richtingadvies, taxonomie: Taxonomie) -> Iterator[RenderableType]:
    yield Text(IDEE, style="italic")
    yield Text(f"{_hoeveel(advies)} Peildatum {advies.peildatum:%d-%m-%Y}.")
    for wil, kop in ((True, "Wil graag"), (False, "Wil niet")):
        wensen = [wens for wens in advies.gelezen if wens.wil is wil]
        if wensen:
            yield Text(f"{kop}: {_wensen(wensen, taxonomie)}.")


def _kaarten(advies: Richtingadvies, erbij: Mapping[str, SkillErbij], taxonomie: Taxonomie) -> Iterator[RenderableType]:
    for nummer, kaart in enumerate(advies.kaarten, start=1):
        kop = f"\n{nummer}. {kaart.beroep.label} ({kaart.beroep.sector}): {_SOORT[kaart.soort]}"
        yield Text(kop, style="bold")
        for regel in (*_past(kaart, taxonomie), *_weg(kaart), *_telling(kaart, erbij)):
            yield Padding(Text(regel), (0, 0, 0, 3))


def _hoeveel(advies: Richtingadvies) -> str:
    if not advies.alle:
        return "Er is nu geen richting binnen bereik."
    if len(advies.kaarten) == len(advies.alle):
        return f"{_aantal(len(advies.alle), 'richting', 'richtingen')} binnen bereik, de beste eerst."
    return f"{len(advies.kaarten)} van {len(advies.alle)} richtingen binnen bereik, de beste eerst."


def _past(kaart: Omscholingsrichting, taxonomie: Taxonomie) -> Iterator[str]:
    """Why this work, and what is new in it."""
    if kaart.eigen_wens:
        yield "Dit noemde de persoon zelf."
    if kaart.wensen:
        yield f"Past bij: {_wensen(kaart.wensen, taxonomie)}"
    # A phrase that resembles a skill does not prove it.
    for kop, kan in (
        ("Kan al", [een for een in kaart.kan if een.bewijs is not None]),
        ("Lijkt op wat er staat, vraag na", [een for een in kaart.kan if een.bewijs is None]),
    ):
        if kan:
            yield f"{kop}: {_meeste(list(map(_blijkt, kan)))}"
    if kaart.gat:
        yield f"Nieuw: {_meeste([een.naam + _MOET.get(een.belang, '') for een in kaart.gat])}"


def _weg(kaart: Omscholingsrichting) -> Iterator[str]:
    """The step, whether there is a place, and how to try."""
    yield f"Stap: {_stap(kaart)}"
    if kaart.diploma_verplicht:
        yield "Diploma verplicht: de wet vraagt voor dit werk een diploma of een registratie."
    yield f"Plek: {_plek(kaart)}"
    if kaart.vraag.kansrijk:
        yield f"Kansrijk genoemd in: {kaart.vraag.kansrijk}"
    yield f"Proberen: {', '.join(een.value for een in kaart.proberen)}"
    yield from (f"Aanbod: {_aanbod(een)}" for een in kaart.aanbod)
    if kaart.programmas:
        yield f"Vraag na of dit nog loopt: {', '.join(een.naam for een in kaart.programmas)}"


def _blijkt(een: Gekund) -> str:
    """A skill with the own words, unless these say just that."""
    return een.naam if een.door.casefold() == een.naam.casefold() else f"{een.naam} (door: {_kort(een.door)})"


def _telling(kaart: Omscholingsrichting, erbij: Mapping[str, SkillErbij]) -> Iterator[str]:
    for een in _raak(kaart, erbij):
        hoeveel = _aantal(len(een.vacatures), "vacature", "vacatures")
        yield f"Met {een.naam} bij de eerste {EERSTEN} voor {hoeveel}: {', '.join(een.vacatures)}"


def _stap(kaart: Omscholingsrichting) -> str:
    if kaart.stap is None:
        return "geen, er ontbreekt niets"
    duur = f"hooguit {_aantal(kaart.stap.weken, 'week', 'weken')}" if kaart.stap.weken else "tijdens het werk"
    return f"{kaart.stap.naam}, {duur} ({kaart.stap.bron})"


def _plek(kaart: Omscholingsrichting) -> str:
    vraag = kaart.vraag
    if not vraag.plekken:
        return "nu geen plek bij ons bekend"
    delen = []
    if vraag.vacatures:
        delen.append(f"{_aantal(len(vraag.vacatures), 'vacature', 'vacatures')} voor {_mensen(vraag.plaatsen)}")
    if vraag.leerplekken:
        delen.append(_aantal(vraag.leerplekken, "leerplek", "leerplekken"))
    wie = kaart.onderzocht_door
    bezet = f"; {_mensen(wie)} {'zoekt' if wie == 1 else 'zoeken'} dit nu uit" if wie else ""
    return ", ".join(delen) + bezet


def _aanbod(een: Leeraanbod) -> str:
    delen = [f"{een.naam}, {een.aanbieder}"]
    delen += [een.plaats] if een.plaats else []
    delen += [_aantal(een.weken, "week", "weken")] if een.weken else []
    delen += [f"begint {een.start:%d-%m-%Y}"] if een.start else []
    delen += [f"nog {_aantal(een.plekken, 'plek', 'plekken')}"] if een.plekken is not None else []
    return ", ".join(delen)


def _raak(kaart: Omscholingsrichting, erbij: Mapping[str, SkillErbij]) -> list[SkillErbij]:
    """Of the missing skills of a card those that do something, what does most first."""
    gevonden = (erbij[gat.skill] for gat in kaart.gat if gat.skill in erbij)
    return sorted((een for een in gevonden if een.vacatures), key=lambda een: (-len(een.vacatures), een.naam))


def _slot(advies: Richtingadvies, erbij: Mapping[str, SkillErbij]) -> Iterator[RenderableType]:
    geteld = [een for kaart in advies.kaarten for een in _raak(kaart, erbij)]
    if geteld:
        yield Text(
            f"\nBij de eerste {EERSTEN}: echt nagerekend, met die ene skill erbij en ieder ander gelijk, op de "
            f"{geteld[0].beoordeeld} open vacatures die het dichtst bij liggen. Leren veel mensen hetzelfde, dan "
            "verandert het."
        )
    if advies.uitgesloten:
        namen = [een.beroep.label for een in advies.uitgesloten]
        yield Text(f"\nNiet aangeboden om wat de persoon niet wil: {_meeste(namen)}.")
    if advies.vol:
        namen = [f"{een.beroep.label} ({_mensen(een.onderzocht_door)})" for een in advies.vol]
        yield Text(f"\nVol, zoveel mensen zoeken dit al uit als er plekken zijn: {_meeste(namen)}.")
    if advies.zonder_plek:
        hoeveel = _aantal(advies.zonder_plek, "richting", "richtingen")
        yield Text(f"\nPassend, maar nu zonder plek in de regio: {hoeveel}.")


def _wensen(wensen: Sequence[Wens], taxonomie: Taxonomie) -> str:
    """What is wished by where it was said: one sentence may hold several."""
    per_bron: defaultdict[str, list[str]] = defaultdict(list)
    for wens in wensen:
        per_bron[wens.bron].append(naam_van(wens, taxonomie))
    return "; ".join(f"{', '.join(namen)} ({bron})" for bron, namen in per_bron.items())


def _meeste(namen: Sequence[str]) -> str:
    rest = len(namen) - _MEESTE
    return "; ".join(namen[:_MEESTE]) + (f"; en nog {rest}" if rest > 0 else "")


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= 40 else tekst[:39].rstrip() + "…"


def _mensen(aantal: int) -> str:
    return _aantal(aantal, "persoon", "personen")


def _aantal(aantal: int, enkel: str, meer: str) -> str:
    return f"{aantal} {enkel if aantal == 1 else meer}"
