"""A thousand ways to tamper with a log, and each of them is found (trust.md R15)."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from sqlalchemy import delete, select, text, update

from service.opslag.opslag import Opslag
from service.opslag.tabellen import auditlog, keten_stand
from service.opslag.verbinding import schrijftransactie
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.ankers import Anker, Ankers
from service.verantwoording.auditlog import Gebeurtenis
from service.verantwoording.keten import BEGIN, schakel
from service.verantwoording.nalopen import Breuk, Schade, eerste_breuk, loop_na

SLEUTEL = bytes(range(32))
N = 40
Regels = list[dict[str, Any]]
Stand = tuple[int, str]
WIE = Uitvoerder(id="u1", naam="U. Een", rol=Rol.BEHEERDER, gemeenten=None, oorsprong="opdrachtregel")


def _keten(toeval: Random) -> Regels:
    regels: Regels = []
    vorige = BEGIN
    for seq in range(1, N + 1):
        regel = {
            "seq": seq,
            "moment": f"2026-11-22T09:00:{seq:02}.000+00:00",
            "actor": toeval.choice(("u1", "u2")),
            "object": toeval.choice((None, "V1", "V2")),
            "status": toeval.choice((1, 2)),
        }
        vorige = schakel(SLEUTEL, vorige, regel)
        regels.append({**regel, "keten": vorige})
    return regels


def _anker(regel: dict[str, Any]) -> Anker:
    return Anker(naam="auditlog", seq=regel["seq"], keten=regel["keten"], moment="2026-11-22T10:00:00.000+00:00")


def _bewerk(toeval: Random, regels: Regels) -> tuple[Regels, Stand, Breuk]:
    """One character of one field of one line."""
    plek, kolom = toeval.randrange(N), toeval.choice(("moment", "actor", "object", "status", "keten"))
    regel = dict(regels[plek])
    oud = regel[kolom]
    if isinstance(oud, str):
        i = toeval.randrange(len(oud))
        regel[kolom] = oud[:i] + chr(ord(oud[i]) ^ toeval.choice((1, 2, 4, 8, 16))) + oud[i + 1 :]
    else:
        regel[kolom] = "V9" if oud is None else oud + 1
    return [*regels[:plek], regel, *regels[plek + 1 :]], _stand(regels), Breuk(plek + 1, Schade.GEWIJZIGD)


def _verwijder(toeval: Random, regels: Regels) -> tuple[Regels, Stand, Breuk]:
    """One line from the middle."""
    plek = toeval.randrange(N - 1)
    return [*regels[:plek], *regels[plek + 1 :]], _stand(regels), Breuk(plek + 1, Schade.ONTBREEKT)


def _verwissel(toeval: Random, regels: Regels) -> tuple[Regels, Stand, Breuk]:
    """Two lines trade places, and numbers."""
    een, ander = sorted(toeval.sample(range(N), 2))
    uit = list(regels)
    uit[een] = {**regels[ander], "seq": een + 1}
    uit[ander] = {**regels[een], "seq": ander + 1}
    return uit, _stand(regels), Breuk(een + 1, Schade.VERPLAATST)


def _kap_af(toeval: Random, regels: Regels) -> tuple[Regels, Stand, Breuk]:
    """The tail goes; half of the time the state of the chain is set back as well."""
    over = toeval.randrange(1, N)
    stand = _stand(regels[:over]) if toeval.random() < 0.5 else _stand(regels)
    return regels[:over], stand, Breuk(over + 1, Schade.AFGEKAPT)


def _stand(regels: Regels) -> Stand:
    return regels[-1]["seq"], regels[-1]["keten"]


def test_an_untouched_chain_is_in_order() -> None:
    regels = _keten(Random(0))
    assert eerste_breuk(SLEUTEL, regels, _stand(regels), [_anker(regels[9]), _anker(regels[-1])]) is None
    assert eerste_breuk(SLEUTEL, [], None, []) is None


@pytest.mark.parametrize("knoei", [_bewerk, _verwijder, _verwissel, _kap_af])
def test_a_thousand_tamperings_are_all_found_at_their_first_line(
    knoei: Callable[[Random, Regels], tuple[Regels, Stand, Breuk]],
) -> None:
    toeval = Random(7)
    regels = _keten(toeval)
    for _ in range(250):  # of each of the four
        geknoeid, stand, verwacht = knoei(toeval, regels)
        assert eerste_breuk(SLEUTEL, geknoeid, stand, [_anker(regels[-1])]) == verwacht


def test_who_has_the_key_and_rewrites_the_chain_is_found_by_an_anchor() -> None:
    regels = _keten(Random(1))
    andere = _keten(Random(2))
    assert eerste_breuk(SLEUTEL, andere, _stand(andere), []) is None
    assert eerste_breuk(SLEUTEL, andere, _stand(andere), [_anker(regels[19])]) == Breuk(20, Schade.HERSCHREVEN)


@pytest.mark.parametrize("stand", [None, (N - 1, "0" * 64), (N, "0" * 64)])
def test_a_state_that_does_not_fit_the_last_line_is_found(stand: Stand | None) -> None:
    regels = _keten(Random(3))
    assert eerste_breuk(SLEUTEL, regels, stand, []) == Breuk(N, Schade.GEWIJZIGD)


def test_a_number_that_no_log_holds_is_a_changed_line() -> None:
    regels = _keten(Random(4))
    regels[5]["status"] = 2**60
    assert eerste_breuk(SLEUTEL, regels, _stand(regels), []) == Breuk(6, Schade.GEWIJZIGD)


@pytest.fixture
def gevuld(opslag: Opslag) -> Opslag:
    """A store in which ten acts on the logs themselves were written down, and anchored."""
    for nummer in range(10):
        with opslag.handeling(WIE) as handeling:
            handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="auditlog", object=str(nummer)))
    opslag.veranker()
    return opslag


def _knoei(opslag: Opslag, *opdrachten: Any) -> None:
    """As somebody who may do everything to the database."""
    with schrijftransactie(opslag._engine) as conn:
        for naam in conn.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            conn.execute(text(f'DROP TRIGGER "{naam}"'))
        for opdracht in opdrachten:
            conn.execute(opdracht)


def _breuken(opslag: Opslag) -> list[tuple[str, Breuk | None]]:
    with opslag.zicht(None) as zicht:
        bevinding = loop_na(zicht.conn, opslag.sleutels.keten, opslag.ankerboek.lees())
    return [(keten.naam, keten.breuk) for keten in bevinding.ketens]


def test_the_logs_of_a_database_are_in_order(gevuld: Opslag) -> None:
    assert _breuken(gevuld) == [("auditlog", None), ("verwerkingslog", None)]


def test_what_is_done_to_the_database_itself_is_found(gevuld: Opslag) -> None:
    _knoei(gevuld, update(auditlog).where(auditlog.c.seq == 4).values(actor="een ander"))
    assert dict(_breuken(gevuld))["auditlog"] == Breuk(4, Schade.GEWIJZIGD)
    _knoei(gevuld, delete(auditlog).where(auditlog.c.seq == 3))
    assert dict(_breuken(gevuld))["auditlog"] == Breuk(3, Schade.ONTBREEKT)
    assert dict(_breuken(gevuld))["verwerkingslog"] is None


def test_a_tail_that_was_cut_with_the_state_set_back_is_found_by_the_anchor(gevuld: Opslag) -> None:
    with gevuld.zicht(None) as zicht:
        keten = zicht.conn.scalar(select(auditlog.c.keten).where(auditlog.c.seq == 6))
    terug = update(keten_stand).where(keten_stand.c.naam == "auditlog").values(seq=6, keten=keten)
    _knoei(gevuld, delete(auditlog).where(auditlog.c.seq > 6), terug)
    assert dict(_breuken(gevuld))["auditlog"] == Breuk(7, Schade.AFGEKAPT)


def test_the_logs_refuse_to_be_changed(gevuld: Opslag) -> None:
    for opdracht in (update(auditlog).values(actor="een ander"), delete(auditlog)):
        with pytest.raises(Exception, match=r"."), schrijftransactie(gevuld._engine) as conn:
            conn.execute(opdracht)
    assert _breuken(gevuld) == [("auditlog", None), ("verwerkingslog", None)]


def test_an_anchor_that_is_not_ours_is_named(gevuld: Opslag) -> None:
    with gevuld.zicht(None) as zicht:
        bevinding = loop_na(zicht.conn, gevuld.sleutels.keten, Ankers(ongeldig=(2,)))
    assert not bevinding.in_orde
    assert all(keten.breuk is None for keten in bevinding.ketens)
