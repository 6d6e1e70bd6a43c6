"""A service over a few invented people and places, fast: without the vectors of the whole taxonomy on disk."""

import atexit
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import RowMapping, Table, select

from kandidaten.kandidaat import Kandidaat
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from models.taxonomie.laden import basis
from service import caseload
from service.caseload import Caseload
from service.dienst import Dienst
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.settings import Instellingen
from service.toegang import gebruikers
from service.toegang.rollen import Rol, Uitvoerder
from tests.motor import matcher_van
from tests.voorraad import PEILDATUM
from vacatures.vacature import Vacature

VELSEN, HEEMSKERK = "velsen", "heemskerk"
OPDRACHTREGEL = Uitvoerder(id="test", naam="test", rol=Rol.BEHEERDER, gemeenten=None, oorsprong="opdrachtregel")
ADVISEUR = Uitvoerder(id="ada", naam="Ada Adviseur", rol=Rol.ADVISEUR, gemeenten=frozenset({VELSEN}))
COLLEGA = Uitvoerder(id="bo", naam="Bo Collega", rol=Rol.ADVISEUR, gemeenten=frozenset({VELSEN}))
ELDERS = Uitvoerder(id="els", naam="Els Elders", rol=Rol.ADVISEUR, gemeenten=frozenset({HEEMSKERK}))
MIDDAG = datetime(PEILDATUM.year, PEILDATUM.month, PEILDATUM.day, 12, tzinfo=UTC)


@contextmanager
def dienst_met(
    home: Path,
    mensen: Sequence[Kandidaat],
    plekken: Sequence[Vacature],
    monkeypatch: pytest.MonkeyPatch,
    klok: Callable[[], datetime] = lambda: MIDDAG,
) -> Iterator[Dienst]:
    """The service over these people and places, all of them in velsen, with two advisers there and one elsewhere."""

    def zonder_index(opslag: Opslag, _home: Path, op: object) -> Matcher:
        return matcher_van(opslag.kandidaten(), opslag.vacatures(), maak_omstandigheden(PEILDATUM, basis()))

    monkeypatch.setattr(caseload, "maak_matcher", zonder_index)
    shutil.copytree(_gevuld(tuple(mensen), tuple(plekken)), home)
    with Opslag.open(home) as opslag:
        instellingen = Instellingen(home=home)
        yield Dienst(opslag=opslag, caseload=Caseload(opslag, home), instellingen=instellingen, home=home, klok=klok)


@cache
def _gevuld(mensen: tuple[Kandidaat, ...], plekken: tuple[Vacature, ...]) -> Path:
    """A home folder that holds these, made once; every test gets a copy."""
    map_ = TemporaryDirectory(prefix="skillsmatch-proef-")
    atexit.register(map_.cleanup)
    home = Path(map_.name) / "home"
    with Opslag.open(home) as opslag:
        opslag.bewaar_kandidaten(mensen, bestand="k.csv", sha256="1" * 64, gemeente=VELSEN)
        opslag.bewaar_vacatures(plekken, bestand="v.csv", sha256="2" * 64, gemeente=VELSEN)
        with opslag.handeling(OPDRACHTREGEL) as handeling:
            for wie in (ADVISEUR, COLLEGA, ELDERS):
                gebruikers.maak(
                    handeling,
                    id_=wie.id,
                    naam=wie.naam,
                    rol=wie.rol,
                    gemeenten=tuple(wie.gemeenten or ()),
                    aanmelding=f"test {wie.id}",
                    kandidaat=None,
                )
    return home


def rijen(dienst: Dienst, tabel: Table) -> list[RowMapping]:
    """Every row of a table."""
    with dienst.opslag.zicht(None) as zicht:
        return list(zicht.conn.execute(select(tabel)).mappings())


def gedaan(dienst: Dienst) -> list[tuple[str, str | None, str | None]]:
    """Action, object and reason of every line of the auditlog, in order, but for what set the test up."""
    return [(rij["actie"], rij["object"], rij["reden"]) for rij in rijen(dienst, auditlog) if rij["actor"] != "test"]
