"""Who may log in: the beheerder makes and changes them, and each change is written down."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from models.fouten import ConflictFout, InvoerFout
from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog
from service.toegang import gebruikers
from service.toegang.gebruikers import Gebruiker
from service.toegang.rollen import ONBEKENDE, RECHTEN, Recht, Rol, Uitvoerder
from tests.wereld import willekeurige_wereld

BEHEERDER = Uitvoerder(id="b", naam="B", rol=Rol.BEHEERDER, gemeenten=frozenset())
GOED: dict[str, Any] = {"naam": "Anna", "rol": Rol.ADVISEUR, "gemeenten": ("velsen",), "aanmelding": "https://i.nl 1"}


@pytest.fixture
def opslag(tmp_path: Path) -> Iterator[Opslag]:
    with Opslag.open(tmp_path / "home") as nieuw:
        yield nieuw


def maak(opslag: Opslag, **anders: Any) -> Gebruiker:
    with opslag.handeling(BEHEERDER) as handeling:
        return gebruikers.maak(handeling, **{**GOED, **anders})


def wijzig(opslag: Opslag, anders: Gebruiker, wie: Uitvoerder = BEHEERDER) -> None:
    with opslag.handeling(wie) as handeling:
        gebruikers.wijzig(handeling, anders)


def bekend(opslag: Opslag) -> tuple[Gebruiker, ...]:
    with opslag.zicht(frozenset()) as zicht:
        return gebruikers.lijst(zicht.conn)


def test_who_is_made_is_found_by_what_they_log_in_with_and_by_id(opslag: Opslag) -> None:
    nieuw = maak(opslag)
    with opslag.zicht(frozenset()) as zicht:
        assert gebruikers.zoek(zicht.conn, "https://i.nl 1") == nieuw
        assert gebruikers.met_id(zicht.conn, nieuw.id) == nieuw
        assert gebruikers.zoek(zicht.conn, "https://i.nl 2") is None
    assert "Anna" not in nieuw.id


def test_every_change_is_a_line_in_the_auditlog_that_names_nobody(opslag: Opslag) -> None:
    nieuw = maak(opslag)
    wijzig(opslag, replace(nieuw, naam="Anne"))
    with opslag.zicht(None) as zicht:
        regels = list(zicht.conn.execute(select(auditlog).order_by(auditlog.c.seq)))
    assert [(r.actie, r.actor, r.object, r.reden) for r in regels] == [
        ("gebruiker gewijzigd", "b", nieuw.id, "nieuw"),
        ("gebruiker gewijzigd", "b", nieuw.id, "gewijzigd"),
    ]
    assert not any("Ann" in str(waarde) for regel in regels for waarde in regel)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": " "}, "naam"),
        ({"aanmelding": ""}, "aanmelding"),
        ({"gemeenten": ("Velsen",)}, "gemeenten"),
        ({"gemeenten": ("velsen,heemskerk",)}, "gemeenten"),
        ({"gemeenten": ("*",)}, "gemeenten"),
        ({"rol": Rol.WERKZOEKENDE}, "kandidaat"),
        ({"kandidaat": "K0"}, "kandidaat"),
    ],
)
def test_what_cannot_be_is_refused_by_field(anders: dict[str, Any], veld: str, opslag: Opslag) -> None:
    with pytest.raises(InvoerFout) as fout:
        maak(opslag, **anders)
    assert [melding.veld for melding in fout.value.meldingen] == [veld]
    assert bekend(opslag) == ()


def test_one_way_of_logging_in_is_one_person(opslag: Opslag) -> None:
    maak(opslag)
    with pytest.raises(ConflictFout):
        maak(opslag, naam="Ander")


def test_a_werkzoekende_has_a_dossier_that_exists_and_goes_with_it(opslag: Opslag) -> None:
    with pytest.raises(ConflictFout):
        maak(opslag, rol=Rol.WERKZOEKENDE, kandidaat="K0")
    mensen, _ = willekeurige_wereld(1, 1, 1)
    opslag.bewaar_kandidaten([replace(mensen[0], synthetisch=True)], bestand="k", sha256="a" * 64)
    maak(opslag, rol=Rol.WERKZOEKENDE, kandidaat="K0")
    opslag.wis_synthetisch()
    assert bekend(opslag) == ()


def test_a_beheerder_cannot_take_away_or_change_the_own_role(opslag: Opslag) -> None:
    zelf = maak(opslag, rol=Rol.BEHEERDER)
    wie = zelf.uitvoerder()
    for anders in (replace(zelf, actief=False), replace(zelf, rol=Rol.ADVISEUR)):
        with pytest.raises(ConflictFout, match="eigen rol"):
            wijzig(opslag, anders, wie)
    wijzig(opslag, replace(zelf, naam="Anne"), wie)
    assert [een.naam for een in bekend(opslag)] == ["Anne"]


def test_who_does_not_exist_cannot_be_changed(opslag: Opslag) -> None:
    with pytest.raises(ConflictFout):
        wijzig(opslag, replace(maak(opslag), id="weg"))


def test_what_somebody_logs_in_with_stays_as_it_is(opslag: Opslag) -> None:
    """Otherwise a beheerder could let somebody else in under the name that stands in the auditlog."""
    nieuw = maak(opslag)
    wijzig(opslag, replace(nieuw, aanmelding="https://i.nl 2", gemaakt="later"))
    assert bekend(opslag) == (nieuw,)


def test_who_is_unknown_has_no_right_at_all() -> None:
    assert not any(ONBEKENDE.mag(recht) for recht in Recht)
    assert set(RECHTEN) == set(Rol) - {Rol.GEEN}
