"""`skillsmatch taxonomie koppel|koppelingen`: which skills of two languages are the same, decided by a person."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import structlog
import typer

from matching.standaard import maak_gelijkenis
from models.encoders.kalibratie import kalibratie_van
from models.fouten import InvoerFout, Melding, TaxonomieFout
from models.taxonomie.bewaren import bewaarde_taxonomieen, lees_bewaarde_taxonomie
from models.taxonomie.kruisverwijzing_bestand import lees_voorstellen, schrijf_voorstellen
from models.taxonomie.kruisverwijzing_voorstel import PER_SKILL, VANAF, Besluit, stel_voor
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from service.bootstrap import BASIS, TAXONOMIEMAP
from service.cli.opties import Home, kies_home, uitvoer
from service.koppelingen import besluiten, bewaar_besluiten, maak_kruisverwijzing
from service.logboek import stel_logboek_in
from service.settings import lees_instellingen

Van = Annotated[str, typer.Argument(help="Skillstaal waarvoor een tegenhanger wordt gezocht, bijvoorbeeld basis.")]
Naar = Annotated[str, typer.Argument(help="Skillstaal waarin wordt gezocht, bijvoorbeeld esco.")]
Uit = Annotated[Path, typer.Option("--uit", help="CSV-bestand voor de voorstellen.")]
Vanaf = Annotated[float, typer.Option("--vanaf", min=0, max=1, help="Minste zekerheid van een voorstel.")]
PerSkill = Annotated[int, typer.Option("--per-skill", min=1, max=20, help="Ten hoogste zoveel voorstellen per skill.")]
Bestand = Annotated[Path, typer.Argument(help="Het bestand met voorstellen, met ja of nee in de kolom besluit.")]
_log = structlog.get_logger()


def koppel(
    van: Van, naar: Naar, uit: Uit, vanaf: Vanaf = VANAF, per_skill: PerSkill = PER_SKILL, home: Home = None
) -> None:
    """Stel tegenhangers voor van skills die nog geen koppeling hebben; een mens beslist."""
    if van == naar:
        raise InvoerFout([Melding("(opdracht)", "de twee talen zijn dezelfde", herstel="Noem twee verschillende.")])
    pad = kies_home(home)
    talen = _alle_talen(pad)
    bron, doel = _kies_taal(talen, van), _kies_taal(talen, naar)
    kruisverwijzing = maak_kruisverwijzing(pad, tuple(talen.values()))
    zonder = [skill for skill in bron.skills.values() if kruisverwijzing.vertaal(skill.id, doel) is None]
    hybride = maak_gelijkenis()
    voorstellen = stel_voor(
        zonder,
        list(doel.skills.values()),
        hybride,
        kalibratie_van(hybride.encoder.id),
        vanaf=vanaf,
        per_skill=per_skill,
        geweigerd={(een.van, een.naar) for een in besluiten(pad) if een.besluit is Besluit.NEE},
    )
    schrijf_voorstellen(uit, voorstellen)
    _zeg(
        f"{len(bron.skills) - len(zonder)} van de {len(bron.skills)} skills van {van} hebben al een tegenhanger in "
        f"{naar}. Voor {len({een.van for een in voorstellen})} van de andere {len(zonder)} staan er "
        f"{len(voorstellen)} voorstellen in {uit.name}."
    )
    _zeg(f"Zet ja of nee in de kolom besluit, en dan: skillsmatch taxonomie koppelingen {uit.name}")


def koppelingen(bestand: Bestand, home: Home = None) -> None:
    """Neem over wat er in een bestand met voorstellen is besloten. Leeg is niet besloten: dan is er geen koppeling."""
    pad, niveau = kies_home(home), lees_instellingen().log_niveau
    bekend = {id_ for taal in _alle_talen(pad).values() for id_ in taal.skills}
    nieuw = lees_voorstellen(bestand, bekend)
    bewaar_besluiten(pad, nieuw)
    telling = Counter(een.besluit for een in nieuw)
    stel_logboek_in(pad, niveau)
    _log.info("koppelingen_overgenomen", ja=telling[Besluit.JA], nee=telling[Besluit.NEE])
    _zeg(
        f"{bestand.name}: {telling[Besluit.JA]} gekoppeld, {telling[Besluit.NEE]} geweigerd, "
        f"{telling[None]} niet besloten. Eerdere besluiten over andere skills blijven."
    )


def _alle_talen(home: Path) -> dict[str, Taxonomie]:
    """Every language that is there, by name: the one that ships first.

    Raises:
        TaxonomieFout: One of them is damaged.
    """
    map_ = home / TAXONOMIEMAP
    gelezen = {een.naam: lees_bewaarde_taxonomie(map_, een.naam) for een in bewaarde_taxonomieen(map_)}
    return {BASIS: basis(), **{naam: taal for naam, taal in gelezen.items() if taal is not None}}


def _kies_taal(talen: dict[str, Taxonomie], naam: str) -> Taxonomie:
    """One of those languages.

    Raises:
        TaxonomieFout: There is none of that name.
    """
    if naam not in talen:
        herstel = f"Kies uit: {', '.join(talen)}. Een andere lees je in met skillsmatch taxonomie import."
        raise TaxonomieFout([Melding("(opdracht)", f"de taxonomie {naam!r} is niet ingelezen", herstel=herstel)])
    return talen[naam]


def _zeg(tekst: str) -> None:
    uitvoer.print(tekst, markup=False, soft_wrap=True)
