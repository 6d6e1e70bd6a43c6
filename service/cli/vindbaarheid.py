"""`skillsmatch volledigheid` and `skillsmatch onvindbaar`: what is missing, and who is never found."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import structlog
import typer

from kandidaten.kandidaat import Kandidaat
from matching.vindbaarheid import TOP, LeegVeld, Vindbaarheid, Vindbaarheidsverslag, vindbaarheid
from matching.voorwaarden import voorwaarde
from service.bootstrap import maak_matcher
from service.cli import als_json
from service.cli.opties import AlsJson, Home, Peildatum, dag, geopend, uitvoer

MaarEen = Annotated[str | None, typer.Argument(metavar="KANDIDAAT", help="Id van één kandidaat.", show_default=False)]
_REDENEN = 3
_log = structlog.get_logger()


def volledigheid(
    kandidaat: MaarEen = None, als_json_: AlsJson = False, peildatum: Peildatum = None, home: Home = None
) -> None:
    """Welke gegevens ontbreken, en in hoeveel lijsten dat een vraag openlaat."""
    with geopend(home) as (opslag, _):
        mens = opslag.kandidaat(kandidaat) if kandidaat is not None else None
    verslag = _verslag(home, peildatum)
    gekozen = [een for een in verslag.kandidaten if kandidaat in {None, een.kandidaat}]
    _toon(gekozen, verslag, _van_een(gekozen[0], mens) if mens else _van_allen(verslag), als_json=als_json_)


def onvindbaar(als_json_: AlsJson = False, peildatum: Peildatum = None, home: Home = None) -> None:
    """Wie in geen enkele top 10 staat, en door welk leeg veld of welke regel."""
    verslag = _verslag(home, peildatum)
    gekozen = [een for een in verslag.kandidaten if een.onvindbaar]
    _toon(gekozen, verslag, _van_onvindbaren(gekozen, verslag), als_json=als_json_)


def _verslag(home: Path | None, peildatum: Peildatum) -> Vindbaarheidsverslag:
    with geopend(home) as (opslag, pad):
        verslag = vindbaarheid(maak_matcher(opslag, pad, dag(peildatum)))
    _log.info("vindbaarheid", kandidaten=len(verslag.kandidaten), vacatures=verslag.lijsten)
    return verslag


def _toon(gekozen: list[Vindbaarheid], verslag: Vindbaarheidsverslag, regels: Iterator[str], *, als_json: bool) -> None:
    if als_json:
        typer.echo(_als_json(gekozen, verslag))
        return
    for regel in regels:
        uitvoer.print(regel, markup=False, soft_wrap=True)


def _als_json(gekozen: list[Vindbaarheid], verslag: Vindbaarheidsverslag) -> str:
    inhoud = {
        "lijsten": verslag.lijsten,
        "kandidaten": [
            {
                **{naam: getattr(een, naam) for naam in ("kandidaat", "toegelaten", "in_top", "beste_plek")},
                "lege_velden": [asdict(veld) for veld in een.lege_velden],
                "regels": dict(een.regels),
            }
            for een in gekozen
        ],
        "gaten_van_vacatures": {wie: list(codes) for wie, codes in verslag.gaten.items()},
    }
    return als_json.tekst(inhoud)


def _van_een(een: Vindbaarheid, mens: Kandidaat) -> Iterator[str]:
    plek = f"beste plek {een.beste_plek}" if een.beste_plek else "op geen lijst"
    yield f"{een.kandidaat}: {een.in_top} keer in een top {TOP} van {een.lijsten} lijsten, {plek}."
    yield from map(_veldzin, een.lege_velden)
    if not een.lege_velden:
        yield "Er ontbreekt niets waar een regel naar kijkt."
    for gelezen in mens.vindplaatsen:
        if not gelezen.ingevuld:
            yield (
                f"  In de tekst staat bij {gelezen.veld}: {gelezen.waarde} (“{gelezen.zin}”). "
                "Vraag het na en vul het aan."
            )


def _veldzin(veld: LeegVeld) -> str:
    zin = f"  {veld.naam} onbekend: laat in {_lijsten(veld.vragen)} een vraag open"
    return f"{zin}, in {_lijsten(veld.te_verifieren)} te verifiëren." if veld.te_verifieren else f"{zin}."


def _van_allen(verslag: Vindbaarheidsverslag) -> Iterator[str]:
    leeg, vragen, wachten = Counter[str](), Counter[str](), Counter[str]()
    for een in verslag.kandidaten:
        for veld in een.lege_velden:
            leeg[veld.naam] += 1
            vragen[veld.naam] += veld.vragen
            wachten[veld.naam] += veld.te_verifieren
    yield f"{len(verslag.kandidaten)} kandidaten, {verslag.lijsten} open vacatures."
    for naam in sorted(leeg, key=lambda naam: (-wachten[naam], -vragen[naam], naam)):
        yield (
            f"  {naam}: bij {leeg[naam]} kandidaten onbekend; {vragen[naam]} keer een open vraag op een lijst, "
            f"{wachten[naam]} keer te verifiëren."
        )
    yield from _gaten(verslag)


def _gaten(verslag: Vindbaarheidsverslag) -> Iterator[str]:
    per_code = Counter(code for codes in verslag.gaten.values() for code in codes)
    for code, aantal in per_code.most_common():
        yield f"  bij {aantal} vacatures is '{voorwaarde(code).titel}' ({code}) voor niemand te beoordelen."


def _van_onvindbaren(gekozen: list[Vindbaarheid], verslag: Vindbaarheidsverslag) -> Iterator[str]:
    yield (
        f"{len(gekozen)} van de {len(verslag.kandidaten)} kandidaten staan in geen enkele top {TOP} van "
        f"{_lijsten(verslag.lijsten)}."
    )
    for een in gekozen:
        yield f"  {een.kandidaat}: {'; '.join(_oorzaken(een))}."
    yield from _gaten(verslag)


def _oorzaken(een: Vindbaarheid) -> Iterator[str]:
    """At most three causes, the one that costs most lists first."""
    redenen = [
        (aantal, f"regel {code} ({voorwaarde(code).titel}): {_lijsten(aantal)}") for code, aantal in een.regels.items()
    ]
    redenen += [
        (veld.te_verifieren, f"{veld.naam} onbekend: in {_lijsten(veld.te_verifieren)} te verifiëren")
        for veld in een.lege_velden
        if veld.te_verifieren
    ]
    for _, zin in sorted(redenen, key=lambda paar: -paar[0])[:_REDENEN]:
        yield zin
    if een.beste_plek:
        yield f"op {_lijsten(een.toegelaten)} toegelaten, beste plek {een.beste_plek}: anderen passen beter"


def _lijsten(aantal: int) -> str:
    return "1 lijst" if aantal == 1 else f"{aantal} lijsten"
