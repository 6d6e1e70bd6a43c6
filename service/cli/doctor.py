"""`skillsmatch doctor`: is everything in order, and in which versions."""

import platform
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typer

from matching.index import lees_generatie
from matching.standaard import maak_scorer, standaard_encoder
from models.fouten import IndexFout, SkillsmatchFout
from models.taxonomie.taxonomie import Taxonomie
from service.bootstrap import INDEXMAP, gekozen_taxonomie, index_sleutel
from service.cli.opties import Home, kies_home, uitvoer
from service.errors import NIET_IN_ORDE
from service.opslag.opslag import Opslag
from service.opslag.sleutels import SLEUTELMAP, sleutelrechten
from service.opslag.verzegeling import IndexVerzegeling
from service.settings import lees_instellingen

PAKKETTEN = (
    "skillsmatch",
    "numpy",
    "scipy",
    "scikit-learn",
    "faiss-cpu",
    "sqlalchemy",
    "sqlcipher3",
    "psycopg",
    "cryptography",
    "onnxruntime",
    "fastapi",
)
Controle = Callable[[], str]


def doctor(home: Home = None) -> None:
    """Controleer omgeving, database en index. Eindigt met code 1 als er iets niet in orde is."""
    pad = kies_home(home)
    in_orde = True
    for naam, controle in _controles(pad):
        try:
            uitvoer.print(f"in orde       {naam}: {controle()}", markup=False, soft_wrap=True)
        except (SkillsmatchFout, ImportError) as fout:
            in_orde = False
            uitvoer.print(f"NIET IN ORDE  {naam}: {fout}", markup=False, soft_wrap=True)
    if not in_orde:
        raise typer.Exit(NIET_IN_ORDE)


def _controles(home: Path) -> Iterator[tuple[str, Controle]]:
    yield "python", platform.python_version
    for pakket in PAKKETTEN:
        yield pakket, lambda pakket=pakket: version(pakket)  # type: ignore[misc]
    taxonomie = cache(lambda: gekozen_taxonomie(home))
    yield "taxonomie", lambda: _taxonomie(taxonomie())
    yield "encoder", lambda: standaard_encoder().id
    yield "sleutels", lambda: _sleutels(home)
    yield "database", lambda: _database(home)
    yield "index", lambda: _index(home, taxonomie())


def _taxonomie(t: Taxonomie) -> str:
    return f"{t.naam} {t.versie}, {len(t.beroepen)} beroepen, {len(t.skills)} skills"


def _sleutels(home: Path) -> str:
    map_ = lees_instellingen().sleutelmap or home / SLEUTELMAP
    if not map_.is_dir():
        return "nog niet gemaakt; dat gebeurt met de database"
    rechten = sleutelrechten(map_)
    return ", ".join(f"{naam} {recht}" for naam, recht in rechten.items())


def _database(home: Path) -> str:
    with Opslag.open(home, aanmaken=False) as opslag:
        gebreken = opslag.integriteit()
        if gebreken:
            raise SkillsmatchFout("; ".join(gebreken))
        versies, aantallen = opslag.versies(), opslag.aantallen()
    standen = ", ".join(f"{naam} {stand}" for naam, stand in versies.items() if naam != "motor")
    return f"{versies['motor']}, {standen}, {aantallen['kandidaten']} kandidaten, {aantallen['vacatures']} vacatures"


def _index(home: Path, taxonomie: Taxonomie) -> str:
    with Opslag.open(home, aanmaken=False) as opslag:
        sleutel, verzegeling = index_sleutel(opslag, maak_scorer(taxonomie)), IndexVerzegeling(opslag.sleutels.database)
    try:
        generatie = lees_generatie(home / INDEXMAP, sleutel, verzegeling)
    except IndexFout as fout:
        raise IndexFout(f"{fout}. De volgende match maakt hem opnieuw.") from fout
    if generatie is None:
        return "nog niet gemaakt voor deze gegevens; dat gebeurt bij de eerste match"
    return "controlegetallen kloppen"
