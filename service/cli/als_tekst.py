"""A Matchlijst and a Waarom in words, for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from matching.afwijking import Afwijking
from matching.matchlijst import Bijdrage, Match, Matchlijst, Uitleg
from matching.versoepelen import Versoepeling
from matching.voorwaarden import eerst_te_vragen, voorwaarde
from matching.waarom import Waarom
from models.waardelijsten import Uitkomst

_BALK = 10
_SYNTHETISCH = "[synthetisch]"
_OORDEEL = {Uitkomst.VOLDOET: "voldoet", Uitkomst.VOLDOET_NIET: "voldoet niet", Uitkomst.ONBEKEND: "onbekend"}


def matchlijst(lijst: Matchlijst, versoepelingen: Sequence[Versoepeling]) -> RenderableType:
    """The whole list."""
    return Group(*_delen(lijst, versoepelingen))


def _delen(lijst: Matchlijst, versoepelingen: Sequence[Versoepeling]) -> Iterator[RenderableType]:
    merk = f" {_SYNTHETISCH}" if lijst.synthetisch else ""
    yield Text(f"Vacature {lijst.vacature}: {lijst.titel or '(zonder titel)'}{merk}", style="bold")
    yield Text(
        f"{lijst.aantal_kandidaten} kandidaten beoordeeld, {lijst.aantal_toegelaten} mogen op de lijst, "
        f"{lijst.aantal_te_verifieren} eerst te verifiëren. Peildatum {lijst.herkomst.peildatum:%d-%m-%Y}. "
        "De hoogste score staat bovenaan; bij gelijke score beslist het id."
    )
    yield from (Text(f"Let op: {mededeling}", style="yellow") for mededeling in lijst.mededelingen)
    yield from _afwijkingen(lijst.afwijkingen)
    if len(lijst.matches) > 1:
        yield _overzicht(lijst.matches)
    yield from (_match(match) for match in lijst.matches)
    if not lijst.matches:
        yield Text("\nEr staat niemand op de lijst. Hieronder staat per regel waarom.")
    yield from _te_verifieren(lijst)
    yield from _verborgen(lijst, versoepelingen)
    yield from (Text(f"Taak: {taak}") for taak in lijst.taken)
    yield Text("\nEen score zegt hoe goed skills passen, niet wie er moet worden gekozen. U beslist.", style="italic")


def _afwijkingen(afwijkingen: Sequence[Afwijking]) -> Iterator[RenderableType]:
    for een in afwijkingen:
        toelichting = f" ({een.toelichting})" if een.toelichting else ""
        yield Text(
            f"Afwijking: {een.code} opgeheven met {een.reden}{toelichting}, door {een.door} op {een.op:%d-%m-%Y}."
        )


def _overzicht(matches: Sequence[Match]) -> RenderableType:
    """The whole list on one screen; the explanations follow."""
    tabel = Table.grid(padding=(0, 2))
    for match in matches:
        cellen = (f"{match.rang}.", _wie(match), f"score {_getal(match.score)}", _eerst_vragen(match).strip())
        tabel.add_row(*map(Text, cellen))
    return Padding(tabel, (1, 0, 0, 0))


def _match(match: Match) -> RenderableType:
    kop = Text(
        f"\n{match.rang}. {_wie(match)}  score {_getal(match.score)}  zekerheid {match.zekerheid:.0%}"
        f"{_eerst_vragen(match)}",
        "bold",
    )
    return Group(kop, Padding(Group(*uitleg(match.uitleg)), (0, 0, 0, 3)))


def _wie(match: Match) -> str:
    return f"{match.kandidaat} {_SYNTHETISCH}" if match.synthetisch else match.kandidaat


def _eerst_vragen(match: Match) -> str:
    if match.voorstelbaar:
        return ""
    return f"  eerst vragen: {', '.join(eerst_te_vragen(match.uitleg.voorwaarden))}"


def uitleg(uitleg: Uitleg) -> Iterator[RenderableType]:
    """Terms as bars with words, then what is missing and how the rules came out."""
    tabel = Table.grid("", Column(no_wrap=True), "", padding=(0, 2, 0, 0))
    ontbreekt = {een.gevraagd for een in uitleg.ontbreekt}
    for bijdrage in uitleg.bijdragen:
        zwak = "nauwelijks: " if bijdrage.gevraagd in ontbreekt and bijdrage.door else ""
        tabel.add_row(escape(bijdrage.gevraagd), _balk(bijdrage), zwak + escape(_door(bijdrage)))
    yield tabel
    if uitleg.ontbreekt:
        yield Text("Ontbreekt: " + ", ".join(f"{een.gevraagd} ({een.belang})" for een in uitleg.ontbreekt))
    if uitleg.extra:
        yield Text("Kan ook: " + ", ".join(uitleg.extra))
    yield Text("Regels: " + _regels(uitleg))
    yield from (Text(f"Aandacht: {aandacht}") for aandacht in uitleg.aandacht)
    yield from (Text(f"Vraag ({vraag.code}): {vraag.vraag}") for vraag in uitleg.vragen)


def _balk(bijdrage: Bijdrage) -> str:
    aandeel = bijdrage.bijdrage / bijdrage.van if bijdrage.van else 0.0
    vol = round(_BALK * aandeel)
    return f"{'█' * vol}{'░' * (_BALK - vol)} {_getal(bijdrage.bijdrage)} van {_getal(bijdrage.van)}"


def _getal(waarde: float) -> str:
    """Three decimals, as Dutch writes them."""
    return f"{waarde:.3f}".replace(".", ",")


def _door(bijdrage: Bijdrage) -> str:
    if bijdrage.door is None:
        return "niets gevonden"
    door = bijdrage.door if len(bijdrage.door) <= 60 else bijdrage.door[:57] + "…"
    bewijs = ", ".join(deel for deel in (bijdrage.bewijs, bijdrage.bron) if deel)
    return f"{door} ({bewijs})" if bewijs else door


def _regels(uitleg: Uitleg) -> str:
    per_uitkomst: dict[Uitkomst, list[str]] = {}
    for code, uitkomst in uitleg.voorwaarden.items():
        per_uitkomst.setdefault(uitkomst, []).append(code)
    return "; ".join(f"{_OORDEEL[u]} {', '.join(per_uitkomst[u])}" for u in Uitkomst if u in per_uitkomst)


def _te_verifieren(lijst: Matchlijst) -> Iterator[RenderableType]:
    if not lijst.te_verifieren:
        return
    eerste, totaal = len(lijst.te_verifieren), lijst.aantal_te_verifieren
    yield Text(f"\nEerst te verifiëren ({totaal if eerste == totaal else f'de beste {eerste} van {totaal}'}):", "bold")
    for een in lijst.te_verifieren:
        codes: dict[str, list[str]] = {}  # two rules may wait for the same answer
        for vraag in een.vragen:
            codes.setdefault(vraag.vraag, []).append(vraag.code)
        for tekst, wie in codes.items():
            yield _ingesprongen(f"{een.kandidaat} (score {_getal(een.score)}), {', '.join(wie)}: {tekst}")


def _verborgen(lijst: Matchlijst, versoepelingen: Sequence[Versoepeling]) -> Iterator[RenderableType]:
    if lijst.verborgen:
        yield Text("\nWie valt af (iemand kan bij meer regels tellen):", style="bold")
        for code, aantal in lijst.verborgen.items():
            yield _ingesprongen(f"{code} {voorwaarde(code).titel}: {aantal}")
    if versoepelingen:
        yield Text("\nWat ruimer zou opleveren (echt nagerekend, er verandert niets):", style="bold")
        for een in versoepelingen:
            yield _ingesprongen(f"+{een.erbij} {een.wat} ({een.code}), van wie {een.in_top} bovenaan de lijst")
    if any(voorwaarde(een.code).redenen for een in versoepelingen):
        yield Text("Een G-regel heft u voor één lijst op met --afwijken CODE=REDEN; redenen: skillsmatch voorwaarden.")


def _ingesprongen(tekst: str) -> RenderableType:
    return Padding(Text(tekst), (0, 0, 0, 3))


def waarom(antwoord: Waarom, afwijkingen: Sequence[Afwijking] = ()) -> RenderableType:
    """Why here, or why not, with these gates lifted, and what would change it."""
    return Group(*_waarom(antwoord, afwijkingen))


def _waarom(a: Waarom, afwijkingen: Sequence[Afwijking]) -> Iterator[RenderableType]:
    yield Text(f"{a.kandidaat} voor vacature {a.vacature}", style="bold")
    yield Text(f"Score {_getal(a.score)}, zekerheid {a.zekerheid:.0%}. {_plaats(a)}")
    yield from _afwijkingen(afwijkingen)
    for stop in a.stops:
        yield Text(f"{stop.code} {stop.titel}: {_OORDEEL[stop.uitkomst]}. {stop.wat_helpt}")
    yield Padding(Group(*uitleg(a.uitleg)), (1, 0, 0, 3))
    if a.stappen:
        yield Text("\nWat één skill erbij zou doen (echt nagerekend, anderen gelijk gebleven):", style="bold")
    for stap in a.stappen:
        plek = f"plaats {stap.rang}" if stap.rang is not None else "nog niet op de lijst: eerst de regels hierboven"
        yield _ingesprongen(f"{stap.skill}: score {_getal(stap.score)}, {plek}")


def _plaats(a: Waarom) -> str:
    if any(stop.uitkomst is Uitkomst.VOLDOET_NIET for stop in a.stops):
        return "Staat niet op de lijst, door:"
    if a.stops:
        return "Staat niet op de lijst maar bij 'eerst te verifiëren', door:"
    if a.rang is None:
        return "Mag op de lijst, maar viel buiten de voorselectie van de index."
    if a.marge is None or a.rang <= a.n:
        return f"Staat op plaats {a.rang} van {a.aantal}."
    return f"Staat op plaats {a.rang} van {a.aantal}; {_getal(-a.marge)} onder plaats {a.n}."
